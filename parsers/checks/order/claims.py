"""What sentences claim of ranks: this is the highest, the second largest, the cheapest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from parsers.checks.analysis.patterns import followed, in_any_case
from parsers.checks.analysis.phrases import phrase_pattern
from parsers.checks.context import Sentence, Text
from parsers.checks.lexicon import ranks, superlatives


class Claim(NamedTuple):
    """A clause that says which row of a table comes first, or at what rank.

    The clause `words` begins at offset `clause` of the text, its telling words, `superlative`, at
    `start`; `meaning` is the kind of column they are about, where they say so: "cost", "change" or
    "size".
    """

    text: Text
    sentence: Sentence
    words: str
    superlative: str
    start: int
    highest: bool
    clause: int
    meaning: str = ""
    rank: int = 1
    beside: bool = False
    """Whether its sentence makes other claims, whose rows it must not take for its own."""
    aside: bool = False
    """Whether it stands between signs, so that it is about what stands right before them."""


_PER_TIME = re.compile(
    r"\b(?:per|pro|par|por|al|all['’]|a)\s?(?:day|year|month|hour|second|dag|jaar|maand|uur|Tag|Jahr|"
    r"Monat|Stunde|jour|an|mois|heure|día|año|mes|hora|dia|ano|mês|giorno|anno|mese|ora)\b"
)

_TELLING = (
    (ranks.COSTLIEST, "cost", True),
    (ranks.CHEAPEST, "cost", False),
    (ranks.GREW_MOST, "change", True),
    (ranks.FELL_MOST, "change", False),
)
"""Superlatives that say by themselves what kind of column they are about."""


def claims(text: Text) -> Iterator[Claim]:
    """Yield the claims of the sentences of a text, clause by clause."""
    language = text.language.split("-")[0].lower()
    some = _any_of_all(language)
    if some is not None and some.search(text.text) is None:
        return
    for sentence in text.sentences:
        words = text.text[sentence.start : sentence.end]
        clauses = _clauses(words, language)
        for start, end in clauses:
            clause = words[start:end]
            found = _of_clause(text, sentence, clause, start, language)
            if found is not None:
                yield found._replace(beside=_claim_count(words, language) > 1)


@cache
def _any_of_all(language: str) -> re.Pattern[str] | None:
    """Compile one pattern that is found in any text that claims a superlative or rank, or None."""
    tables = (ranks.HIGHEST, ranks.LOWEST, *(table for table, _, _ in _TELLING))
    lists = [table[language] for table in tables if language in table]
    lists += [pattern for pattern, _ in ranks.ORDINAL.get(language, ())]
    return followed((listed, "") for listed in lists)


def _clauses(words: str, language: str) -> list[tuple[int, int]]:
    """Return the stretches of a sentence that may claim something each.

    A sentence with one superlative is one stretch; of others, each between signs is.
    """
    count = _claim_count(words, language)
    for table, _, _ in _TELLING:
        if not count and (pattern := table.get(language)):
            count += len(phrase_pattern(pattern).findall(words))
    if count <= 1:
        return [(0, len(words))] if count else []
    joins = ranks.CLAUSE.get(language)
    signs = "[,;:，、；]" + (rf"|\s(?:{joins})\s" if joins else "")
    cuts = [match.start() for match in re.finditer(signs, words)]
    return list(zip([0, *cuts], [*cuts, len(words)], strict=True))


def _claim_count(words: str, language: str) -> int:
    """Return how many superlatives and ranks a sentence has."""
    count = 0
    for listed in (ranks.HIGHEST, ranks.LOWEST):
        pattern = listed.get(language)
        count += len(phrase_pattern(pattern).findall(words)) if pattern else 0
    for pattern, _ in ranks.ORDINAL.get(language, ()):
        count += len(phrase_pattern(pattern).findall(words))
    return count


def _of_clause(
    text: Text, sentence: Sentence, words: str, offset: int, language: str
) -> Claim | None:
    at = sentence.start + offset
    ordinal = [
        (match, rank)
        for pattern, rank in ranks.ORDINAL.get(language, ())
        for match in phrase_pattern(pattern).finditer(words)
    ]
    low = ranks.LOWEST.get(language)
    if len(ordinal) == 1 and not _hedged(words, language, ranks.NOT_RANKED):
        match, rank = ordinal[0]
        lowest = bool(low and phrase_pattern(low).search(words))
        start = at + match.start()
        return Claim(text, sentence, words, match.group(), start, not lowest, at, "", rank)
    for listed, meaning, highest in _TELLING:
        pattern = listed.get(language)
        told = phrase_pattern(pattern).search(words) if pattern else None
        if told is not None and not _hedged(
            _around(words, told, _amounts(text, at, words)), language, ranks.HEDGED
        ):
            start = at + told.start()
            clause = until_comma(words, told.end())
            return Claim(text, sentence, clause, told.group(), start, highest, at, meaning)
    found = [
        (match, highest)
        for pattern, highest in ((ranks.HIGHEST.get(language), True), (low, False))
        if pattern
        for match in phrase_pattern(pattern).finditer(words)
    ]
    if len(found) != 1:
        return None
    match, highest = found[0]
    if is_part(words, match.end(), language) or _hedged(
        _around(words, match, _amounts(text, at, words)), language, ranks.HEDGED
    ):
        return None
    size = ranks.SIZE.get(language)
    meaning = "size" if size and phrase_pattern(size).fullmatch(match.group()) else ""
    start = at + match.start()
    aside = stands_aside(words, match)
    return Claim(text, sentence, words, match.group(), start, highest, at, meaning, aside=aside)


def is_part(words: str, end: int, language: str) -> bool:
    """Tell whether a superlative is of a part, so that it says “most of”: het grootste deel."""
    listed = superlatives.PART.get(language)
    return listed is not None and in_any_case(rf"\s?(?:{listed})").match(words, end) is not None


def stands_aside(words: str, match: re.Match[str]) -> bool:
    """Tell whether a superlative stands between signs by itself: "Arlo, the smallest, …"."""
    before = re.search(r"[,，、]\s?(?:[^\s,，、]{1,5}\s){0,2}$", words[: match.start()])
    behind = re.match(r"(?:\s[^\s,，、]+)?\s?[,，、]", words[match.end() :])
    return before is not None and behind is not None


def _amounts(text: Text, at: int, words: str) -> list[tuple[int, int]]:
    """Return where the amounts of a clause stand in it; "per day" belongs to them."""
    return [
        (q.start - at, q.end - at)
        for q in text.quantities
        if at <= q.start and q.end <= at + len(words)
    ]


def _around(words: str, match: re.Match[str], amounts: list[tuple[int, int]]) -> str:
    """Return the stretch between signs that a superlative stands in, its amounts blanked out."""
    for first, last in amounts:
        if last <= match.start() or first >= match.end():
            words = words[:first] + " " * (last - first) + words[last:]
    words = _PER_TIME.sub(lambda found: " " * len(found.group()), words)
    start = max((words.rfind(sign, 0, match.start()) for sign in ",;，；、"), default=-1) + 1
    return words[start : len(until_comma(words, match.end()))]


def until_comma(words: str, end: int) -> str:
    """Return a sentence up to the first comma behind an offset."""
    comma = re.compile("[,;，、；]").search(words, end)
    return words[: comma.start()] if comma else words


@lru_cache(maxsize=64)
def _hedges(listed: str) -> re.Pattern[str]:
    return phrase_pattern(listed)


def _hedged(words: str, language: str, table: dict[str, str]) -> bool:
    listed = table.get(language)
    return listed is not None and _hedges(listed).search(words) is not None
