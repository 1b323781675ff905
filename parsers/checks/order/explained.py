"""Whether all that a superlative's clause says is known to the table that it is held against.

A superlative says by what it measures with the nouns and verbs beside it: “suffered most”, “the
lowest per metre”, “the first market abroad”. Only where each of them is a word of the row, of the
columns in question or of their kind, or a word that adds nothing, is it sure that the clause speaks
of these columns. Any other makes a contradiction one of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from parsers.checks.analysis.patterns import beginnings, in_any_case
from parsers.checks.analysis.plainwords import (
    ELIDED,
    WORD,
    adds_nothing,
    is_told,
    parts_no_words,
    wide_words_left,
)
from parsers.checks.analysis.rownames import Key, keys_of, positions
from parsers.checks.analysis.standing import Standing, counts_in, stretch
from parsers.checks.analysis.telling import is_common
from parsers.checks.lexicon import measures as words
from parsers.checks.lexicon import ranks
from parsers.checks.lexicon import standings as around_words
from parsers.checks.order.growth import CHANGES
from parsers.checks.order.rivals import Measure
from parsers.checks.order.scope import counts_rows
from parsers.compiled import compiled
from parsers.expressions import deferred

_SIGN = compiled(r"(?:(?<!\d),|,(?!\d))|[;:.()]|\s[-–—]\s|—")
_COUNTED = compiled(r"[\w]+\s[^\W\d_]+(?!\w)")
_ATTRIBUTE = deferred(
    r"(?<!\w)(?:the|de|het|der|die|das|den|dem|det)\s([^\W\d_]+)\s$", re.IGNORECASE
)
"""An attribute of a row's name: “the electric van”."""
_OTHER = compiled(r".", re.DOTALL)
_CLOSED = deferred(r"\W*$|\s?[,;:.)–—]|\s-\s")


def unexplained(
    standing: Standing, found: Iterable[Standing], key: Key, measures: Iterable[Measure]
) -> list[re.Match[str]]:
    """Return the words of a superlative's clause that neither table nor language explains.

    `found` are all superlatives of the sentence, `key` is the row it is held against, and
    `measures` are the orders that it may mean. Where the row stands in another clause, what makes
    it that clause's object is such a word too: “it overtook Arlo, and has the highest rate”.
    """
    names = [measure.name for measure in measures]
    clause = _Clause(standing, key, _known_spans(standing, found, key), names)
    start, end = clause.bounds()
    rest = clause.rest(start, end)
    if len(rest) == 1 and clause.has_noun() and clause.is_verb(rest[0], end):
        rest = []
    return rest + _beside_name(clause)


def is_subject(standing: Standing, found: Iterable[Standing], key: Key) -> bool:
    """Tell whether a row is surely what a superlative is said of, and not an object beside it."""
    return not _beside_name(_Clause(standing, key, _known_spans(standing, found, key), []))


def _beside_name(clause: _Clause) -> list[re.Match[str]]:
    """Return what makes a row that another clause names none that a superlative is said of."""
    standing, key = clause.standing, clause.key
    said = standing.phrase.words
    start, end = stretch(standing)
    named = positions(key.name, _folded(said))
    if not named or any(start <= at < end for at in named):
        return []
    before = [at for at in named if at < start]
    if before:
        if not said[before[-1] + len(key.name) : start].strip(" ,，、:：–—("):
            return []  # “Arlo, the largest” is of Arlo, whatever it stands in
        begin = max((sign.end() for sign in _SIGN.finditer(said, 0, before[-1])), default=0)
        return clause.rest(begin, before[-1])
    last = named[0] + len(key.name)
    if _CLOSED.match(said, last):
        return []
    return [match for match in (_OTHER.match(said, last),) if match]


class _Clause(NamedTuple):
    standing: Standing
    key: Key
    spans: list[tuple[int, int]]
    """Where superlatives, the row's name and figures stand in the sentence."""
    measured: list[str]
    """The headers of the columns in question."""

    @property
    def told(self) -> list[str]:
        """Names and headers whose words are explained."""
        grid = self.key.grid
        heads = [grid.headers[grid.key_column]] if grid.key_column < len(grid.headers) else []
        return [grid.row_name(self.key.row), *heads, *self.measured]

    def rest(self, start: int, end: int) -> list[re.Match[str]]:
        """Return the words of a stretch of the sentence that nothing explains."""
        if parts_no_words(self.standing.phrase.language):
            return self._wide_rest(start, end)
        said = self.standing.phrase.words
        counts = dict(counts_in(self.standing.phrase))
        rest: list[re.Match[str]] = []
        for match in WORD.finditer(ELIDED.sub(lambda m: " " * len(m.group()), said), start, end):
            at, word = match.start(), match.group()
            if any(first <= at < last for first, last in self.spans):
                continue
            if at in counts:
                known = counts_rows(counts[at], keys_of(self.key.grid))
            else:
                known = self._adds_nothing(word) or is_told(word, self.told, self.key.grid.language)
            rest += [] if known else [match]
        return rest

    def has_noun(self) -> bool:
        """Tell whether the noun beside the superlative is a word of the columns in question."""
        said, at = self.standing.phrase.words, self.standing.end
        if parts_no_words(self.standing.phrase.language):
            return False
        behind = WORD.match(said, at + len(said[at:]) - len(said[at:].lstrip()))
        before = list(WORD.finditer(said, 0, self.standing.start))[-1:]
        beside = [match.group() for match in (behind, *before) if match]
        return any(is_told(word, self.measured, self.key.grid.language) for word in beside)

    def is_verb(self, match: re.Match[str], end: int) -> bool:
        """Tell whether a word stands where the row's verb does: beside its name, or at the end."""
        said = self.standing.phrase.words
        if not said[match.end() : end].strip(" .!?"):
            return True
        for at in positions(self.key.name, _folded(said)):
            last = at + len(self.key.name)
            between = (
                said[last : match.start()] if last <= match.start() else said[match.end() : at]
            )
            if all(map(is_common, between.split())):
                return True
        return False

    def bounds(self) -> tuple[int, int]:
        """Return where the superlative's own clause begins and what it is among ends.

        “… and is the smallest of the four schemes that this paper has looked into.”
        """
        start, end = stretch(self.standing)
        said, language = self.standing.phrase.words, self.standing.phrase.language
        joins, copulas = ranks.CLAUSE.get(language), around_words.COPULAS.get(language)
        if joins and copulas:
            pattern = rf"(?<!\w)(?:{joins})\s(?=(?:{copulas})\s)"
            for match in in_any_case(pattern).finditer(said, start, self.standing.start):
                start = match.end()
        for at, number in counts_in(self.standing.phrase):
            noun = _COUNTED.match(said, at)
            if noun and self.standing.end <= at and counts_rows(number, keys_of(self.key.grid)):
                end = min(end, noun.end())
        return start, end

    def _changes(self) -> Iterator[str]:
        """Yield the words of what the superlative measures, if it is of costs or of a change."""
        language, measure = self.standing.phrase.language, self.standing.measure
        lists = [words.COSTS] if measure == words.COST else []
        lists += [words.SIZES] if measure == words.SIZE else []
        lists += [words.RISES, words.FALLS, words.MOVES] if measure in CHANGES else []
        return (each[language] for each in lists if language in each)

    def _adds_nothing(self, word: str) -> bool:
        return adds_nothing(word, self.standing.phrase.language) or any(
            beginnings(stems).match(word) for stems in self._changes()
        )

    def _wide_rest(self, start: int, end: int) -> list[re.Match[str]]:
        """Return what is left of a clause that does not part its words."""
        said = list(self.standing.phrase.words)
        for first, last in self.spans:
            said[first:last] = " " * (last - first)
        stretch = "".join(said[start:end])
        return wide_words_left(
            stretch, self.told, self.standing.phrase.language, list(self._changes())
        )


def _known_spans(standing: Standing, found: Iterable[Standing], key: Key) -> list[tuple[int, int]]:
    phrase = standing.phrase
    begin = phrase.sentence.start
    spans = [(each.start, each.end) for each in (standing, *found)]
    for at in positions(key.name, _folded(phrase.words)):
        attribute = _ATTRIBUTE.search(phrase.words[:at])
        spans.append((attribute.start(1) if attribute else at, at + len(key.name)))
    return spans + [
        (quantity.start - begin, quantity.end - begin)
        for quantity in phrase.quantities
        if any(map(str.isdigit, quantity.text))
    ]


def _folded(said: str) -> str:
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in said)
