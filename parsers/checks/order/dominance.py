"""N402: one row said to be more than all the others together, or to dwarf each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from parsers.checks.analysis.grid import Grid, Line
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.phrases import phrase_pattern
from parsers.checks.analysis.rownames import Key, keys_of, rows_named
from parsers.checks.analysis.telling import stems_of, telling_words
from parsers.checks.analysis.values import total
from parsers.checks.context import Context, Text
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import dominance as words
from parsers.checks.lexicon import headers as header_words
from parsers.checks.order.columns import Claim, beside_tables, columns_shared, columns_told
from parsers.checks.registry import rule

DWARFING = 2.0
"""What is dwarfed is less than the half; between that and equal, the word is only strong."""


class Compared(NamedTuple):
    """The cell of the row that a statement sets above the others, and theirs."""

    grid: Grid
    line: Line
    key: Key
    own: Cell
    others: list[tuple[Key, Cell]]


@rule(
    "N402",
    "more-than-all-others",
    "warning",
    "One row is said to be more than all others together, or to dwarf them, and is not.",
    explanation="The sentence names one row of a table near it. “More than all others together” "
    "is held against the sum of the others in the column that the sentence speaks of; “dwarfs all "
    "others” against the largest of them: that another row exceeds it is a warning, that it is "
    "less than twice the next a note. Cells without a number count as nothing, so that the sum is "
    "the least it can be.",
    fails="“Arlo has more output than all others combined.” beside 48, 31 and 22 MW",
    holds="“Arlo has more output than all others combined.” beside 48, 21 and 12 MW",
)
def dominance(context: Context) -> Iterable[Draft]:
    """Hold each such sentence against the tables near it."""
    for text, around in beside_tables(context):
        for claim, together in _claims(text):
            for grid in around:
                compared = _compared(claim, grid)
                if compared is not None:
                    judged = _against_sum if together else _against_each
                    yield judged(claim, compared)
                    break


def _claims(text: Text) -> Iterator[tuple[Claim, bool]]:
    """Yield such claims, and whether they speak of the sum of the others."""
    language = text.language.split("-")[0].lower()
    for sentence in text.sentences:
        said = text.text[sentence.start : sentence.end]
        found = _first(words.TOGETHER, language, said)
        together = found is not None and _first(words.MORE, language, said) is not None
        if not together:
            found = _first(words.DWARFS, language, said)
            if found is None or _first(words.OTHERS, language, said[found[1] :]) is None:
                continue
        if found is None or _first(words.HEDGED, language, said) is not None:
            continue
        start, end = found
        claim = Claim(
            text,
            sentence,
            said,
            said[start:end],
            sentence.start + start,
            clause=sentence.start,
        )
        yield claim, together


def _first(listed: Mapping[str, str], language: str, said: str) -> tuple[int, int] | None:
    pattern = listed.get(language)
    match = phrase_pattern(pattern).search(said) if pattern else None
    return match.span() if match else None


def _compared(claim: Claim, grid: Grid) -> Compared | None:
    """Return the cells that a claim compares: of one row that it names, and of all others."""
    keys = keys_of(grid)
    named = rows_named(claim.words, keys)
    if len(named) != 1 or len(keys) < 3:
        return None
    line = _column(claim, grid, keys, named[0])
    if line is None or _is_of_two_years(claim, grid, line):
        return None
    cells = [(k, c) for k in keys if (c := grid.number(k.row, line.at)) is not None]
    own = next((cell for key, cell in cells if key.row == named[0].row), None)
    others = [(key, cell) for key, cell in cells if key.row != named[0].row]
    if own is None or len(others) < 2 or any(cell.interval.low < 0 for _, cell in cells):
        return None
    return Compared(grid, line, named[0], own, others)


def _is_of_two_years(claim: Claim, grid: Grid, line: Line) -> bool:
    """Tell whether a sentence tells a year that is not that of a column: "together in 2023"."""
    own = grid.years_of(line.at)
    start, end = claim.sentence
    told = {
        int(quantity.date[:4])
        for quantity in claim.text.quantities_between(start, end)
        if quantity.date and quantity.date[:4].isdigit()
    }
    return bool(own) and not told <= set(own)


def _column(claim: Claim, grid: Grid, keys: list[Key], key: Key) -> Line | None:
    """Return the column of amounts that a claim speaks of: by an amount, a header, a cell."""
    amounts = [line for line in grid.columns if _can_be_summed(line)]
    for chosen in (columns_told(claim, grid, keys), columns_shared(claim, grid)):
        fitting = [line for line in chosen if line in amounts]
        if len(fitting) == 1:
            return fitting[0]
    said = stems_of(telling_words(claim.words, claim.text.language))
    name = stems_of(telling_words(grid.row_name(key.row), grid.language, starts=False))
    fitting = [
        line
        for line in amounts
        if (said - name)
        & stems_of(telling_words(grid.words(key.row, line.at), grid.language, starts=False))
    ]
    return fitting[0] if len(fitting) == 1 else None


def _can_be_summed(line: Line) -> bool:
    kind = line.unit.partition(":")[0]
    if kind in ("year", "date", "quarter", "multiplier"):
        return False
    growth = header_words.says(header_words.CHANGE, line.name)
    return not (
        kind == "percent" and (growth or header_words.says(header_words.COMPOUND, line.name))
    )


def _against_sum(claim: Claim, compared: Compared) -> Draft:
    grid, line, key, own, others = compared
    rest = total(cell.interval for _, cell in others)
    holds = own.interval.high > rest.low
    terms = " + ".join(grid.words(other.row, line.at) for other, _ in others)
    relation = ">" if holds else "<"
    verb = "is" if holds else "is not"
    return Draft(
        f"{grid.row_name(key.row)} {verb} more than the {len(others)} others together, by "
        f"“{line.name}”",
        _places(claim, compared),
        f"{grid.words(key.row, line.at)} {relation} {terms} = {rest.value:,.6g}",
        "holds" if holds else "fail",
    )


def _against_each(claim: Claim, compared: Compared) -> Draft:
    grid, line, key, own, others = compared
    next_key, most = max(others, key=lambda pair: pair[1].interval.value)
    own_text, next_text = grid.words(key.row, line.at), grid.words(next_key.row, line.at)
    if most.interval.low > own.interval.high:
        return Draft(
            f"“{claim.superlative}”: by “{line.name}”, {grid.row_name(next_key.row)} ({next_text}) "
            f"is above {grid.row_name(key.row)} ({own_text})",
            _places(claim, compared),
            f"{next_text} > {own_text}",
        )
    factor = own.interval.value / most.interval.value if most.interval.value else float("inf")
    holds = factor >= DWARFING
    return Draft(
        f"“{claim.superlative}”: {grid.row_name(key.row)} is {factor:.3g} times the next, "
        f"{grid.row_name(next_key.row)}, by “{line.name}”",
        _places(claim, compared),
        f"{own_text} / {next_text} = {factor:.3g}",
        "holds" if holds else "fail",
        None if holds else "info",
    )


def _places(claim: Claim, compared: Compared) -> tuple[Place, ...]:
    grid, line, key, _, others = compared
    return (
        claim.text.place(claim.start, claim.start + len(claim.superlative)),
        grid.place(key.row, line.at),
        *(grid.place(other.row, line.at) for other, _ in others),
    )
