"""N307: how many things the text says there are, against the rows and totals of their table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from parsers.checks.analysis.grid import Grid, grids
from parsers.checks.analysis.phrases import Phrase, all_phrases
from parsers.checks.context import Context, Text
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import headers as header_words
from parsers.checks.lexicon import lists
from parsers.checks.registry import rule
from parsers.checks.statements.products import Number, numbers

_STEM = 4
_WIDE = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]")


@rule(
    "N307",
    "count-of-rows",
    "error",
    "A number of things in a heading that is neither the rows of the table nor their total.",
    explanation="Where a title, a heading or the sentence right before a table counts what the "
    "table's first column names, the table has that many rows; where it counts what another column "
    "is headed with, its total is that number. Elsewhere the words must speak of all there are: "
    "“the four routes”, “three of the four”. Only counts close to the table's are reported, and "
    "none that the text states more than once.",
    fails="“Four plants” over a table headed Plant with three rows",
    holds="“Three plants” over the same table",
)
def counts_of_rows(context: Context) -> Iterable[Draft]:
    """Compare the counts of prominent sentences with the tables that follow them."""
    tables = [grid for grid in grids(context.tables()) if 3 <= grid.height <= 40]
    if not tables:
        return
    claims: list[tuple[Phrase, Number, str]] = []
    for phrase in all_phrases(context):
        for number in numbers(phrase):
            noun = _noun(phrase, number) if number.value <= 1000 else None
            if noun is not None:
                claims.append((phrase, number, noun))
    said = Counter((number.value, noun[:_STEM]) for _, number, noun in claims)
    for phrase, number, noun in claims:
        for grid in tables:
            if _belongs(phrase.text, grid):
                yield from _rows(phrase, number, noun, grid)
                yield from _sum(number, noun, grid)
        headed = [grid for grid in tables if _heads(phrase, noun, grid)]
        once = said[number.value, noun[:_STEM]] == 1
        if len(headed) == 1 and once and _of_all(phrase, number):
            yield from _rows(phrase, number, noun, headed[0], everywhere=True)


def _heads(phrase: Phrase, noun: str, grid: Grid) -> bool:
    """Tell whether a table that no heading announces has its first column of what a text counts."""
    text = phrase.text
    return (
        text.language == grid.language
        and text.first.edition == grid.text.first.edition
        and not (_belongs(text, grid) and text.block.kind == "heading")
        and _same(noun, grid.headers[grid.key_column])
    )


def _of_all(phrase: Phrase, number: Number) -> bool:
    """Tell whether a count is of all there are: "the four routes", "three of the four"."""
    if number.value < 3 or phrase.text.role not in ("lead", "body"):
        return False
    if phrase.text.block.kind == "heading":
        return True
    before = phrase.text.text[phrase.sentence.start : number.place.start]
    for words in (lists.DEFINITE, lists.OUT_OF):
        listed = words.get(phrase.language)
        if listed and re.search(rf"(?<!\w)(?:{listed})\s+$", before, re.IGNORECASE):
            return True
    return False


def _belongs(text: Text, grid: Grid) -> bool:
    """Tell whether a text announces a table: title, summary, or near before it."""
    if text.language != grid.language or text.first.edition != grid.text.first.edition:
        return False
    if text.role in ("title", "summary"):
        return True
    ahead = grid.text.first.block - text.first.block
    return 0 < ahead <= (3 if text.block.kind == "heading" else 1)


def _noun(phrase: Phrase, number: Number) -> str | None:
    """Return the word right after a count; of wide scripts, the sign or two that follow it."""
    after = phrase.text.text[number.place.end : phrase.sentence.end]
    if phrase.language in ("zh", "ja", "ko"):
        counted = re.search(r"[^\W\d_]{1,6}$", number.text)
        found = re.match(r"\s?(?:つの|个|個|개의? |개 )?([^\W\d_]{2,4})", after)
        return found.group(1) if found else counted.group() if counted else None
    found = re.match(r"[\s\u00a0]+([^\W\d_][\w'’-]{2,})", after)
    if found is None:
        counted = re.search(r"[^\W\d_][\w'’-]{2,}$", number.text)
        return counted.group().casefold() if counted and " " in number.text else None
    return found.group(1).casefold()


def _same(noun: str, header: str) -> bool:
    """Tell whether a noun is that of a header of one word, number and ending apart."""
    word = re.sub(r"\s*[(\[（].*", "", header).strip().casefold()
    if _WIDE.search(word):
        return len(word) >= 2 and noun.startswith(word)
    if not word or " " in word or len(word) < _STEM or len(noun) < _STEM:
        return False
    shorter = min(len(word), len(noun))
    return abs(len(word) - len(noun)) <= 2 and word[: shorter - 1] == noun[: shorter - 1]


def _rows(
    phrase: Phrase, number: Number, noun: str, grid: Grid, *, everywhere: bool = False
) -> Iterator[Draft]:
    if not _same(noun, grid.headers[grid.key_column]):
        return
    rows = [
        row
        for row in range(grid.first_row, grid.height)
        if not header_words.begins(header_words.TOTAL, grid.row_name(row))
        and not header_words.says(header_words.AVERAGE, grid.row_name(row))
    ]
    count = len(rows)
    places = (number.place, *(grid.place(row, grid.key_column) for row in rows))
    working = f"{count} rows; stated {number.text}"
    if number.value == count:
        yield Draft(f"{number.text} {noun}: as many as rows", places, working, "holds")
    elif (
        abs(number.value - count) == 1
        and count >= 2
        and (everywhere or phrase.text.block.kind == "heading")
    ):
        message = f"{number.text} announced, the table has {count} rows"
        yield Draft(message, places, working, severity="warning")


def _sum(number: Number, noun: str, grid: Grid) -> Iterator[Draft]:
    totals = [
        row
        for row in range(grid.first_row, grid.height)
        if header_words.begins(header_words.TOTAL, grid.row_name(row))
    ]
    if len(totals) != 1:
        return
    for line in grid.columns:
        if not _same(noun, line.name):
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
        if near and number.value not in parts:
            message = f"{number.text} {noun} here, {grid.words(totals[0], line.at)} in the table"
            yield Draft(message, places, working)
