"""Sentences with their quantities masked, so that patterns of wording need know no number formats.

In the masked form every quantity is a single private-use character that tells its kind; offsets in
it lead back to the quantity.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from parsers.checks.analysis.patterns import beginnings, cases, literal, split, whole_words
from parsers.checks.context import Context, Sentence, Text
from parsers.checks.drafts import Place
from parsers.compiled import compiled
from parsers.expressions import guarded
from parsers.lazily import cached_property
from parsers.model import Quantity

AMOUNT, PERCENT, POINT, TIME, MULTIPLIER = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"

_KINDS = {
    "percent": PERCENT,
    "percentage_point": POINT,
    "year": TIME,
    "quarter": TIME,
    "date": TIME,
    "ordinal": TIME,
    "multiplier": MULTIPLIER,
}
_VALUES = AMOUNT + PERCENT + MULTIPLIER


Told = tuple[str, float]
"""A phrase, or several separated by bars, and the value that it tells."""

MAX_IN_SENTENCE = 60
"""A sentence with more quantities than this is a listing, and is not read as a statement."""

MAX_LENGTH = 4_000
"""Code points of a sentence up to which it is read as a statement: what goes on longer without a
stop is a listing, or no prose. Rules look through their sentence from each of its numbers."""

_FORMULA = compiled(r"\\[a-zA-Z]{2,}|[\^_]\{")


class Phrase:
    """A sentence of a text with its quantities.

    `masked` is the sentence with each quantity as one character; `at` maps offsets in it to
    quantities.
    """

    def __init__(self, text: Text, sentence: Sentence, quantities: list[Quantity]) -> None:
        self.text = text
        self.sentence = sentence
        self.quantities = quantities
        self.language = text.language.split("-")[0].lower()
        self.words = text.text[sentence.start : sentence.end]
        self.at: dict[int, Quantity] = {}
        self.memo: dict[str, Any] = text.memo_of_part()
        self._told: dict[int, bool] = {}
        pieces: list[str] = []
        position, length = sentence.start, 0
        for quantity in quantities:
            before = text.text[position : quantity.start]
            pieces += [before, _KINDS.get(quantity.kind, AMOUNT)]
            length += len(before)
            self.at[length] = quantity
            length += 1
            position = quantity.end
        pieces.append(text.text[position : sentence.end])
        self.masked = "".join(pieces)

    def place(self, quantity: Quantity) -> Place:
        """Return a quantity as a place."""
        return self.text.place(quantity.start, quantity.end)

    @cached_property
    def amounts(self) -> list[Quantity]:
        """The quantities that are values, no dates and no ordinals."""
        return [q for q in self.quantities if _KINDS.get(q.kind, AMOUNT) in _VALUES + POINT]

    @cached_property
    def valued(self) -> list[int]:
        """Where amounts, percentages and points stand in the masked sentence."""
        return [at for at in self.at if self.masked[at] in AMOUNT + PERCENT + POINT]

    def has(self, words: Mapping[str, str]) -> bool:
        """Tell whether the sentence has one of the phrases that a list gives for its language."""
        return self.find(words) is not None

    def find(self, words: Mapping[str, str]) -> re.Match[str] | None:
        """Return the first of the phrases that a list gives for the language of the sentence."""
        pattern = words.get(self.language)
        return phrase_pattern(pattern).search(self.masked) if pattern else None

    def says(self, stems: Mapping[str, str], start: int, end: int) -> bool:
        """Tell whether `masked[start:end]` has a word with one of the stems of a list."""
        listed = stems.get(self.language)
        if not listed:
            return False
        return stem_pattern(listed).search(self.masked, max(start, 0), end) is not None

    def told(self, lists: Mapping[str, Sequence[Told]]) -> Sequence[Told]:
        """Return the phrases and values that a list gives for the language of the sentence.

        There are none where one search tells that the sentence has none of them.
        """
        entries = lists.get(self.language)
        if not entries:
            return ()
        has = self._told.get(id(entries))  # lists are kept for good, and no other has its identity
        if has is None:
            has = self._told[id(entries)] = _one_of(entries).search(self.masked) is not None
        return entries if has else ()


@cache
def phrase_pattern(alternatives: str) -> re.Pattern[str]:
    """Compile whole words and phrases separated by bars; wide scripts know no word ends."""
    return whole_words(alternatives)


_compiled: dict[int, tuple[Sequence[Told], re.Pattern[str]]] = {}
"""The patterns of `_one_of` by the identities of the lists, which are long to compare."""


def _one_of(entries: Sequence[Told]) -> re.Pattern[str]:
    """Compile the phrases of a list to one pattern that is found where any of them is."""
    known = _compiled.get(id(entries))
    if known is None:  # kept with its list, so that no other has that identity
        pattern = whole_words("|".join(phrase for phrase, _ in entries))
        known = _compiled[id(entries)] = entries, pattern
    return known[1]


@cache
def stem_pattern(stems: str) -> re.Pattern[str]:
    """Compile word stems separated by blanks."""
    return beginnings("|".join(sorted(stems.split(), key=len, reverse=True)))


@cache
def amount_pattern(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of the lexicon: A, B are values, "~" a short way without another."""
    value = f"[{_VALUES}]"
    gap = f"[^{_VALUES}{POINT};。,，、]{{0,45}}?"
    out = []
    for part in re.split(r"(~|(?<!\w)[AB](?!\w))", pattern):
        if part == "~":
            out.append(gap)
        elif part in ("A", "B"):
            out.append(f"(?P<{part.lower()}>{value})")
        else:
            out.append(part)
    made = "".join(out)
    if made[:1].isalpha() and made[1:2] not in tuple("?*+{") and len(split(made)) == 1:
        # A set that case has no part in is what the engine can run to.
        return guarded(
            [made[0] + literal(made[1:])],
            lambda: compiled(f"[{cases(made[0])}](?i:{made[1:]})"),
        )
    return compiled(made, re.IGNORECASE)


def phrases(context: Context) -> Iterator[Phrase]:
    """Yield the sentences of the article's prose that have at least one quantity."""
    if "phrases" not in context.memo:
        context.memo["phrases"] = [phrase for phrase in all_phrases(context) if phrase.quantities]
    known: list[Phrase] = context.memo["phrases"]
    return iter(known)


def all_phrases(context: Context) -> Iterator[Phrase]:
    """Yield every sentence of the article's prose, with quantities or without."""
    if "all phrases" not in context.memo:
        found = [phrase for text in context.prose() for phrase in _sentences(text)]
        context.memo["all phrases"] = found
    known: list[Phrase] = context.memo["all phrases"]
    return iter(known)


def phrases_of(text: Text) -> Iterator[Phrase]:
    """Yield the sentences of a text that have at least one quantity."""
    return (phrase for phrase in _sentences(text) if phrase.quantities)


def phrases_in(text: Text) -> list[Phrase]:
    """Return every sentence of a text, with quantities or without."""
    return _sentences(text)


def _sentences(text: Text) -> list[Phrase]:
    """Return the sentences of a text with their quantities, those with formulas left out."""
    if "phrases" in text.memo:
        known: list[Phrase] = text.memo["phrases"]
        return known
    quantities = text.quantities
    found: list[Phrase] = []
    position = 0
    for sentence in text.sentences:
        while position < len(quantities) and quantities[position].start < sentence.start:
            position += 1
        inside = []
        while position < len(quantities) and quantities[position].end <= sentence.end:
            inside.append(quantities[position])
            position += 1
        brief = len(inside) <= MAX_IN_SENTENCE and sentence.end - sentence.start <= MAX_LENGTH
        if brief and not _FORMULA.search(text.text, sentence.start, sentence.end):
            found.append(Phrase(text, sentence, inside))
    text.memo["phrases"] = found
    return found
