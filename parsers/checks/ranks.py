"""N401: superlatives in prose against the column of the table that they speak of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from parsers.checks.context import Context, Sentence, Text
from parsers.checks.grid import Cell, Grid, Line, bare
from parsers.checks.lexicon import headers as header_words
from parsers.checks.lexicon import ranks
from parsers.checks.phrases import phrase_pattern
from parsers.checks.registry import Draft, rule
from parsers.checks.rownames import Key, Nearby, keys_of, positions
from parsers.checks.telling import Words, header_words_of, stems_of, telling_words

MAX_DISTANCE = 8
"""A superlative is held against a table at most this many blocks away."""


class Claim(NamedTuple):
    """A sentence that says which row of a table comes first."""

    text: Text
    sentence: Sentence
    words: str
    superlative: str
    start: int
    highest: bool
    meaning: str = ""


def _claims(text: Text) -> Iterator[Claim]:
    language = text.language.split("-")[0].lower()
    patterns = ((ranks.HIGHEST.get(language), True), (ranks.LOWEST.get(language), False))
    for sentence in text.sentences:
        words = text.text[sentence.start : sentence.end]
        found = [
            (match, highest)
            for listed, highest in patterns
            if listed
            for match in phrase_pattern(listed).finditer(words)
        ]
        hedges = ranks.HEDGED.get(language)
        if hedges and phrase_pattern(hedges).search(words):
            continue
        telling = list(_telling(text, sentence, words, language))
        yield from telling
        clause = _clause(words, found[0][0].end()) if len(found) == 2 else words
        within = [pair for pair in found if pair[0].end() <= len(clause)]
        if not telling and len(within) == 1:
            match, highest = within[0]
            words = clause
            start = sentence.start + match.start()
            yield Claim(text, sentence, words, match.group(), start, highest)


@rule(
    "N401",
    "superlative",
    "warning",
    "A superlative that the table it speaks of does not bear out.",
    explanation="A sentence near a table that names one of its rows, a superlative and a word of a "
    "column's header says that the row has the highest (or lowest) value of that column. Ranks "
    "other than the first, hedged and conditional sentences are left alone.",
    fails="“Bilt has the highest output.” beside a table where Arlo has 48 MW and Bilt 31 MW",
    holds="“Arlo has the highest output.”",
)
def superlatives(context: Context) -> Iterable[Draft]:
    """Hold each plain superlative against the tables near it."""
    tables = Nearby(context, MAX_DISTANCE)
    if not tables:
        return
    for text in context.prose():
        if text.role not in ("lead", "body", "summary"):
            continue
        around = tables.of(text)
        for claim in _claims(text) if around else ():
            for grid in around:
                yield from _held(claim, grid, keys_of(grid))


def _clause(words: str, end: int) -> str:
    """Return a sentence up to the first comma behind an offset."""
    comma = re.compile("[,;，、；]").search(words, end)
    return words[: comma.start()] if comma else words


def _telling(text: Text, sentence: Sentence, words: str, language: str) -> Iterator[Claim]:
    """Yield the claims whose superlative says by itself what kind of column it is about."""
    kinds = (
        (ranks.COSTLIEST, "cost", True),
        (ranks.GREW_MOST, "change", True),
        (ranks.FELL_MOST, "change", False),
    )
    for listed, meaning, highest in kinds:
        pattern = listed.get(language)
        for match in phrase_pattern(pattern).finditer(words) if pattern else ():
            clause = _clause(words, match.end())
            start = sentence.start + match.start()
            yield Claim(text, sentence, clause, match.group(), start, highest, meaning)


def _meant(claim: Claim, grid: Grid) -> Line | None:
    """Return the one column of the kind that a superlative is about."""
    if claim.meaning == "cost":
        pattern = phrase_pattern(ranks.COST_COLUMN)
        found = [line for line in grid.columns if pattern.search(line.name)]
        found = [line for line in found if line.unit != "percent"]
    else:
        found = [
            line
            for line in grid.columns
            if line.unit == "percent" and header_words.says(header_words.CHANGE, line.name)
        ]
    return found[0] if len(found) == 1 else None


def _named(claim: Claim, keys: list[Key]) -> list[Key]:
    lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in claim.words)
    found = [key for key in keys if positions(key.name, lowered)]
    return [
        key
        for key in found
        if not any(other.name != key.name and key.name in other.name for other in found)
    ]


def _column(claim: Claim, grid: Grid) -> Line | None:
    """Return the one column whose header shares a word with the claim."""
    said = telling_words(claim.words, claim.text.language)
    best: list[tuple[int, Line]] = []
    growing = "grow" in claim.superlative.casefold()
    for line in grid.columns:
        head: Words = header_words_of(bare(line.name), grid.language)
        shared = len((head.names | head.others) & stems_of(said))
        if growing:
            rate = line.unit == "percent" and (
                header_words.says(header_words.COMPOUND, line.name)
                or header_words.says(header_words.CHANGE, line.name)
            )
            shared = 3 if rate else 0
        if shared:
            best.append((shared, line))
    best.sort(key=lambda pair: -pair[0])
    if not best or (len(best) > 1 and best[0][0] == best[1][0]):
        return None
    return best[0][1]


def _held(claim: Claim, grid: Grid, keys: list[Key]) -> Iterator[Draft]:
    named = _named(claim, keys)
    if len(named) > 1:
        end = claim.start - claim.sentence.start + len(claim.superlative)
        named = _named(claim._replace(words=_clause(claim.words, end)), keys)
    if len(named) != 1:
        return
    line = _meant(claim, grid) if claim.meaning else _column(claim, grid)
    key = named[0]
    if line is None or (claim.meaning and _narrowed(claim, key)):
        return
    own = grid.number(key.row, line.at)
    others = [
        (other, cell)
        for other in keys
        if other.row != key.row and (cell := grid.number(other.row, line.at)) is not None
    ]
    if own is None or not others or len(keys) < 2:
        return
    pick = max if claim.highest else min
    best_key, best = pick(others, key=lambda pair: pair[1].interval.value)
    sign = ">" if claim.highest else "<"
    own_text, best_text = grid.words(key.row, line.at), grid.words(best_key.row, line.at)
    place = claim.text.place(claim.start, claim.start + len(claim.superlative))
    places = (place, grid.place(key.row, line.at), grid.place(best_key.row, line.at))
    if _first(own, best, claim.highest):
        yield Draft(
            f"“{claim.superlative}”: {grid.row_name(key.row)} is, by “{line.name}”",
            places,
            f"{own_text} {sign} {best_text} ({grid.row_name(best_key.row)})",
            "holds",
        )
    elif _first(best, own, claim.highest) and best.interval.clearly_apart(own.interval):
        yield Draft(
            f"“{claim.superlative}”: by “{line.name}” it is {grid.row_name(best_key.row)} "
            f"({best_text}), not {grid.row_name(key.row)} ({own_text})",
            (*places, grid.place(0, line.at)),
            f"{best_text} {sign} {own_text}",
        )


def _narrowed(claim: Claim, key: Key) -> bool:
    """Tell whether numbers in a clause, other than the row's name, narrow what it says."""
    rest = claim.words.casefold().replace(key.name, "")
    return any(char.isdigit() for char in rest)


def _first(one: Cell, other: Cell, highest: bool) -> bool:
    if highest:
        return one.interval.value > other.interval.value
    return one.interval.value < other.interval.value
