"""N307: how many things the text says there are, against the rows and totals of their table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from parsers.checks.analysis.grid import Grid, grids
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import Phrase, all_phrases, phrase_pattern
from parsers.checks.analysis.telling import is_common
from parsers.checks.context import Context, Text
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import headers as header_words
from parsers.checks.lexicon import lists
from parsers.checks.registry import rule
from parsers.checks.statements.counted import Number, is_of_others, numbers
from parsers.checks.statements.counting.added_up import counts_added_up
from parsers.checks.statements.counting.all_told import counts_of_all
from parsers.checks.statements.counting.among import Among, has_others, is_as_many, rows_of
from parsers.checks.statements.counting.beyond import beyond_rows
from parsers.checks.statements.counting.kinds import is_across
from parsers.checks.statements.counting.listing import is_numbered
from parsers.checks.statements.counting.moved import counts_moved
from parsers.checks.statements.counting.nouns import STEM, WIDE, folded, noun_of, same_noun
from parsers.compiled import compiled
from parsers.expressions import deferred


@rule(
    "N307",
    "count-of-rows",
    "error",
    "A number of things that is neither the rows of their table, nor their total, nor what the "
    "text counts elsewhere.",
    explanation="Where a title, a heading or the sentence right before a table counts what the "
    "table's first column names, the table has that many rows; where it counts what another column "
    "is headed with, its total is that number. A sentence that tells the total of a column counts "
    "all of its rows. Elsewhere the words must speak of all there are: "
    "“the four routes”, “three of the four”; or count more than the table has, which no part of "
    "them can be. How many of all there are went up or down is held against the changes of the "
    "rows. Without a table, a count of all there are is held against the one that the text "
    "gives them more than once. Only counts close to the right one are reported, and none that "
    "the text states more than once.",
    fails="“Four plants” over a table headed Plant with three rows",
    holds="“Three plants” over the same table",
)
def counts_of_rows(context: Context) -> Iterable[Draft]:
    """Compare the counts of prominent sentences with the tables that follow them."""
    told: set[Place] = set()
    for draft in _counted(context):
        told.add(draft.places[0])
        yield draft
    among = Among(context)
    for phrase in all_phrases(context):
        for draft in (
            *among.of(phrase),
            *counts_moved(context, phrase),
            *counts_of_all(context, phrase),
            *beyond_rows(context, phrase),
            *counts_added_up(context, phrase),
        ):
            if draft.places[0] not in told:
                told.add(draft.places[0])
                yield draft


def _counted(context: Context) -> Iterator[Draft]:
    tables = [grid for grid in grids(context.tables()) if 3 <= grid.height <= 40]
    claims: list[Counted] = []
    for phrase in all_phrases(context):
        noun: str | None = None
        for number in numbers(phrase):
            noun = noun_of(phrase, number) or _same_kind(phrase, number, noun)
            if is_numbered(phrase, number):
                continue  # "the C4 component": the fourth, if anything
            if noun is not None and number.value <= 1000 and not is_of_others(phrase, number.place):
                claims.append(Counted(phrase, number, noun))
    said = Counter((claim.number.value, claim.stem) for claim in claims)
    for claim in claims:
        phrase, number, noun = claim
        for grid in tables:
            if _belongs(phrase.text, grid):
                yield from _rows(phrase, number, noun, grid)
                yield from _sum(phrase, number, noun, grid)
        headed = [grid for grid in tables if _heads(phrase, noun, grid)]
        headed = [grid for grid in headed if not is_across(number, grid, tables)]
        if said[number.value, claim.stem] > 1 or number.value < 3:
            continue
        if len(headed) == 1 and of_all(phrase, number) and not _is_chief(phrase, number):
            yield from _rows(phrase, number, noun, headed[0], everywhere=True)
        elif len(headed) == 1 and (_is_chief(phrase, number) or _may_count_all(phrase, number)):
            yield from _rows(phrase, number, noun, headed[0], more=True)
        elif not headed and of_all(phrase, number):
            yield from _told_elsewhere(claim, claims)


class Counted(NamedTuple):
    """A count of things, and the word for them as the text has it."""

    phrase: Phrase
    number: Number
    noun: str

    @property
    def stem(self) -> str:
        """What forms of the noun share: its beginning, of wide scripts two signs."""
        return self.noun[:2] if WIDE.search(self.noun[:1]) else folded(self.noun)[:STEM]

    def is_told_in(self, other: Counted) -> bool:
        """Tell whether another count is the same of such things: "four young students"."""
        if other.phrase is self.phrase or other.number.value != self.number.value:
            return False
        text = other.phrase.text.text
        found = _FIRST_WORDS.match(text, other.number.place.end, other.phrase.sentence.end)
        words = folded(found.group()).split() if found else []
        return any(word.startswith(self.stem) for word in words)


_FIRST_WORDS = deferred(r"(?:[\s\u00a0]+[\w'’-]+){1,4}")


def _told_elsewhere(claim: Counted, claims: list[Counted]) -> Iterator[Draft]:
    """Compare a count of all there are with the one the text gives those things more than once.

    There may be fewer in one sentence, which then speaks of some of them, but never more.
    """
    edition, number = claim.phrase.text.first.edition, claim.number
    if len(claim.noun) < 2:
        return  # a counter, which counts anything: "4건", "三个"
    if not _is_definite(claim.phrase, number) or any(claim.is_told_in(other) for other in claims):
        return
    alike = [
        other
        for other in claims
        if other.stem == claim.stem
        and other.phrase is not claim.phrase
        and other.phrase.text.first.edition == edition
        and other.phrase.text.language == claim.phrase.text.language
        and not narrowed(other.phrase, other.number)
    ]
    usual = Counter(other.number.value for other in alike)
    value = max(usual, default=0.0)
    alike = [other for other in alike if other.number.value == value]
    whole = [other for other in alike if of_all(other.phrase, other.number)]
    if len(alike) < 2 or not whole or not 1 <= number.value - value <= 2 or value < 3:
        return
    places = (number.place, *(other.number.place for other in alike[:6]))
    message = f"{number.text} {claim.noun} here, {alike[0].number.text} in {len(alike)} places"
    yield Draft(message, places, f"{number.text} ≠ {value:.0f}", severity="warning")


def _same_kind(phrase: Phrase, number: Number, noun: str | None) -> str | None:
    """Return what a count without a noun counts out of: the "five" of "three sectors in five"."""
    before = phrase.text.text[phrase.sentence.start : number.place.start]
    out_of = any(
        (words := table.get(phrase.language)) and re.search(rf"(?<!\w)(?:{words})\s+$", before)
        for table in (lists.OUT_OF, lists.OF)
    )
    return noun if noun and out_of else None


def _heads(phrase: Phrase, noun: str, grid: Grid) -> bool:
    """Tell whether a table that no heading announces has its first column of what a text counts."""
    text = phrase.text
    return (
        text.language == grid.language
        and text.first.edition == grid.text.first.edition
        and not (_belongs(text, grid) and text.block.kind == "heading")
        and same_noun(noun, grid.headers[grid.key_column])
    )


_ENDS_THERE = deferred(
    r"[\s\u00a0]+[^\W\d_][\w'’-]+(?:\s?[,.;:!?]|\s(?:is|are|was|were|zijn|wordt|worden|sind|ist|werden|"
    r"wurden|est|sont|è|sono|es|son|é|são|de|da)\b|$)"
)
"""A counted noun that no words behind it narrow."""
_VERBS_THERE = compiled(r"\s+[^\W\d_][\w-]+(?:\s[a-zäöüß]+(?:en|e?t|e?d)){1,3}[.,;:]")
"""A counted noun with verbs behind it, as in Dutch and German: "drei Häuser bauen lassen"."""


def _may_count_all(phrase: Phrase, number: Number) -> bool:
    """Tell whether a count in running text may be of all there are: it comes before the others."""
    text = phrase.text
    if text.role not in ("lead", "body", "summary") or text.block.kind != "paragraph":
        return False
    if narrowed(phrase, number) or re.search(r"[.,]\d", number.text):
        return False
    after = text.text[number.place.end : phrase.sentence.end]
    before = text.text[phrase.sentence.start : number.place.start]
    among = lists.OF.get(phrase.language)
    if among and re.search(rf"(?<!\w)(?:{among})\s+$", before):
        return True
    if phrase.language in ("nl", "de") and _VERBS_THERE.match(after):
        return True
    if phrase.language not in ("zh", "ja", "ko") and not _ENDS_THERE.match(after):
        return False  # "five plants abroad"
    others = lists.EXAMPLES.get(phrase.language)
    return not (others and phrase_pattern(others).search(before[-12:]))


def of_all(phrase: Phrase, number: Number) -> bool:
    """Tell whether a count is of all there are: "the four routes", "three of the four"."""
    if number.value < 3 or phrase.text.role not in ("lead", "body", "summary"):
        return False
    if narrowed(phrase, number):
        return False
    return phrase.text.block.kind == "heading" or _is_definite(phrase, number)


def _is_definite(phrase: Phrase, number: Number) -> bool:
    """Tell whether words beside a count say that it is of things spoken of: "the four routes"."""
    before = phrase.text.text[phrase.sentence.start : number.place.start]
    after = phrase.text.text[number.place.end : phrase.sentence.end]
    among = lists.AMONG.get(phrase.language)
    if among and re.match(rf"[^\s、,，。]{{0,4}}\s?[^\s、,，。]{{1,6}}?(?:{among})", after):
        return True
    for words in (lists.DEFINITE, lists.OUT_OF):
        listed = words.get(phrase.language)
        if listed and re.search(rf"(?<!\w)(?:{listed})\s+$", before, re.IGNORECASE):
            return True
    return False


def narrowed(phrase: Phrase, number: Number) -> bool:
    """Tell whether words behind the counted noun narrow it.

    "Las tres plantas privadas", "the three plants that closed" need not be all there are.
    """
    after = phrase.text.text[number.place.end : phrase.sentence.end]
    found = _NOUN_AND_NEXT.match(after)
    if found is None:
        return False
    relative = lists.RELATIVE.get(phrase.language)
    if relative and re.fullmatch(relative, found.group(1), re.IGNORECASE):
        return True
    adjective = len(found.group(1)) >= STEM and not is_common(found.group(1))
    return phrase.language in _ADJECTIVES_BEHIND and adjective


def _is_chief(phrase: Phrase, number: Number) -> bool:
    """Tell whether a count is of the greatest of some: "los cuatro puertos principales"."""
    listed = lists.CHIEF.get(phrase.language)
    found = _NOUN_AND_NEXT.match(phrase.text.text[number.place.end : phrase.sentence.end])
    return bool(listed and found and in_any_case(listed).fullmatch(found.group(1)))


_ADJECTIVES_BEHIND = ("fr", "es", "pt", "it")
_NOUN_AND_NEXT = compiled(r"[\s\u00a0]+[^\W\d_][\w'’-]{2,}[\s\u00a0]+([^\W\d_]+)")


def _belongs(text: Text, grid: Grid) -> bool:
    """Tell whether a text announces a table: title, summary, or near before it."""
    if text.language != grid.language or text.first.edition != grid.text.first.edition:
        return False
    if text.role in ("title", "summary"):
        return True
    ahead = grid.text.first.block - text.first.block
    return 0 < ahead <= (3 if text.block.kind == "heading" else 1)


def _rows(
    phrase: Phrase,
    number: Number,
    noun: str,
    grid: Grid,
    *,
    everywhere: bool = False,
    more: bool = False,
) -> Iterator[Draft]:
    """Compare a count with the rows of a table; with `more`, report only what no part can be."""
    if not same_noun(noun, grid.headers[grid.key_column]):
        return
    rows = rows_of(grid)
    count = len(rows)
    places = (number.place, *(grid.place(row, grid.key_column) for row in rows))
    working = f"{count} rows; stated {number.text}"
    if number.value == count:
        yield Draft(f"{number.text} {noun}: as many as rows", places, working, "holds")
        return
    if is_as_many(number, grid):
        return
    if everywhere or more:
        other = has_others(grid, rows)
        if other and more:
            return  # no telling how many there are
        fewer = everywhere and not other and number.value == count - 1
        apart = 1 <= number.value - count <= 2 or fewer
    else:
        apart = abs(number.value - count) == 1 and phrase.text.block.kind == "heading"
    if apart and count >= 2 + more:
        message = f"{number.text} announced, the table has {count} rows"
        yield Draft(message, places, working, severity="warning")


def _sum(phrase: Phrase, number: Number, noun: str, grid: Grid) -> Iterator[Draft]:
    totals = [
        row
        for row in range(grid.first_row, grid.height)
        if header_words.is_total(grid.row_name(row))
    ]
    if len(totals) != 1:
        return
    for line in grid.columns:
        if not same_noun(noun, line.name):
            continue
        cell = grid.number(totals[0], line.at)
        if cell is None or cell.quantity.kind not in ("number", "count"):
            continue
        total = cell.interval.value
        places = (number.place, grid.place(totals[0], line.at))
        working = f"{line.name}: {grid.words(totals[0], line.at)}; stated {number.text}"
        if number.value == total:
            yield Draft(f"{number.text} {noun}: the total of the table", places, working, "holds")
            continue
        parts = {
            other.interval.value
            for row in range(grid.first_row, grid.height)
            if (other := grid.number(row, line.at)) is not None
        }
        near = 0 < abs(number.value - total) <= max(1.0, 0.1 * total)
        if near and number.value not in parts and not _is_told(phrase, total):
            message = f"{number.text} {noun} here, {grid.words(totals[0], line.at)} in the table"
            yield Draft(message, places, working)


def _is_told(phrase: Phrase, total: float) -> bool:
    """Tell whether the text of a sentence has a total, beside which another count is of a part."""
    return any(quantity.value == total for quantity in phrase.text.quantities)
