"""The differences between the editions shown: which they are, and what each says in one line."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from parsers.model import Bead, Page, Quantity, Table, block_text
from tui.languages import language_name
from tui.layout.folding import in_doubt

if TYPE_CHECKING:
    from parsers.editions.differences import Difference, Mark

LONGEST_MARK = 100
"""Characters up to which a difference is marked in the words, and not by its sign alone."""

_QUOTED = 40
"""Characters of a text that are quoted in one line."""

_THE_SAME = ("untranslated", "body_untranslated")
_NAME = re.compile("(?<![A-Za-z0-9\u00c0-\u024f])[A-Z\u00c0-\u00de][A-Za-z0-9\u00c0-\u024f&-]{2,}")
"""A word of Latin letters with a capital, also where letters of another script follow it."""
_DIGIT = re.compile(r"\d")

Spot = tuple[int, int, int, int]
"""Edition, block, start, end."""


def concerns(difference: Difference, compared: Collection[int]) -> bool:
    """Tell whether a difference is one between the editions `compared`."""
    marked = {mark.edition for mark in difference.marks if mark.edition in compared}
    if not marked:
        return False
    if difference.lacking:
        return any(edition in compared for edition in difference.lacking)
    if difference.parties:
        return sum(not marked.isdisjoint(party) for party in difference.parties) > 1
    return len(marked) > 1


def marks_to_show(difference: Difference) -> Sequence[Mark]:
    """Return the marks of a difference that are put into the text.

    Of a body that is not translated only the first: a sign at every paragraph would say nothing.
    """
    return difference.marks[:1] if difference.kind == "body_untranslated" else difference.marks


def facing(difference: Difference, beads: Sequence[Bead]) -> list[tuple[int, int]]:
    """Return the blocks, as (edition, block), that face a difference and lack what it is about."""
    if difference.kind in _THE_SAME or difference.bead >= len(beads):
        return []
    sides = beads[difference.bead].sides
    return [(edition, block) for edition in difference.lacking for block in sides[edition][:1]]


# --- in words -------------------------------------------------------------------------------


def describe(
    difference: Difference, editions: Sequence[Page], compared: Collection[int] = ()
) -> str:
    """Return in one line what differs, quoting what stands in the editions `compared`."""
    shown = [mark for mark in difference.marks if not compared or mark.edition in compared]
    shown = shown or list(difference.marks)
    told = difference.lacking
    lacking = [edition for edition in told if not compared or edition in compared] or told
    where = " and ".join(language_name(editions[edition].language) for edition in lacking)
    if difference.parties and difference.kind != "merged":
        shown, quotes = _spoken(difference, editions, shown)
    else:
        quotes = [_quote(editions, mark) for mark in shown]
    words = _words(difference, editions, shown, quotes, where)
    return words + (", as the page says" if difference.announced else "")


def _spoken(
    difference: Difference, editions: Sequence[Page], shown: Sequence[Mark]
) -> tuple[list[Mark], list[str]]:
    """Return the first mark of each party, and what it says.

    Where one party has more of the editions compared than others, these name their languages.
    """
    parties = [[mark for mark in shown if mark.edition in party] for party in difference.parties]
    parties = [party for party in parties if party]
    sizes = [len({mark.edition for mark in party}) for party in parties]
    marks, quotes = [], []
    for party, size in zip(parties, sizes, strict=True):
        mark = party[0]
        address = _target(editions, mark) if difference.kind == "link" else None
        quote = address or _quote(editions, mark)
        if size < max(sizes):
            names = (language_name(editions[each.edition].language) for each in party)
            quote += f" ({', '.join(dict.fromkeys(names))})"
        marks.append(mark)
        quotes.append(quote)
    return marks, quotes


def _target(editions: Sequence[Page], mark: Mark) -> str | None:
    """Return where a link leads."""
    block = editions[mark.edition].flow[mark.block].block
    return next(
        (
            each.target
            for each in block.marks
            if each.kind == "link" and (each.start, each.end) == (mark.start, mark.end)
        ),
        None,
    )


def _words(
    difference: Difference,
    editions: Sequence[Page],
    shown: Sequence[Mark],
    quotes: Sequence[str],
    where: str,
) -> str:
    first = quotes[0] if quotes else ""
    match difference.kind:
        case "number" | "name" | "link" | "code" if difference.lacking:
            named = {"link": "the link ", "code": "the code "}.get(difference.kind, "")
            return f"{named}{first} is not in {where}"
        case "name" | "link" | "code":
            return " \u2260 ".join(quotes)
        case "number" | "cell":
            words = " \u2260 ".join(quotes)
            apart = _apart(editions, shown)
            return ", ".join(
                filter(None, (f"{words}: {apart}" if apart else words, _cell_name(editions, shown)))
            )
        case "missing" | "related":
            count = sum(mark.edition == shown[0].edition for mark in shown)
            more = f" and {count - 1} more" if count > 1 else ""
            noun = "related article " if difference.kind == "related" else ""
            return f"{noun}{first}{more} is missing in {where}"
        case "row_missing":
            return f"the row {first} is missing in {where}"
        case "column_missing":
            return f"the column {first} is missing in {where}"
        case "rows_reordered":
            return "the rows stand in another order"
        case "moved":
            return f"{first} stands elsewhere"
        case "merged":
            return _joined(editions, shown)
        case "body_untranslated":
            return f"the body is not translated in {where}"
        case _:
            return f"{first} is the same text in both languages"


def _quote(editions: Sequence[Page], mark: Mark) -> str:
    """Return the words of a mark in one line; those of whole blocks shortened, in quotes."""
    text = block_text(editions[mark.edition].flow[mark.block].block)[mark.start : mark.end]
    words = " ".join(text.split())
    if len(words) <= _QUOTED and _DIGIT.search(words) and "\t" not in text:
        return words
    cut = words if len(words) <= _QUOTED else words[: _QUOTED - 1].rstrip() + "\u2026"
    return f"\u201c{cut}\u201d"


def _joined(editions: Sequence[Page], marks: Sequence[Mark]) -> str:
    counts: dict[int, int] = {}
    for mark in marks:
        counts[mark.edition] = counts.get(mark.edition, 0) + 1
    alike: dict[int, list[str]] = {}
    for edition, count in counts.items():
        alike.setdefault(count, []).append(language_name(editions[edition].language))
    told = [
        f"{count} {'passage' if count == 1 else 'passages'} in {', '.join(names)}"
        for count, names in alike.items()
    ]
    return " \u2260 ".join(told)


def _cell_name(editions: Sequence[Page], marks: Sequence[Mark]) -> str:
    """Return the row's first cell and the column's head of a cell, if it has both."""
    table = editions[marks[0].edition].flow[marks[0].block].block
    if not isinstance(table, Table) or table.header is None:
        return ""
    row, column, _ = table.cell_at(marks[0].start)
    names = table.all_rows[row].cells[:1] + table.header.cells[column : column + 1]
    return " \u00b7 ".join(" ".join(name.split()) for name in names if name.strip())


def _apart(editions: Sequence[Page], marks: Sequence[Mark]) -> str:
    """Return how far two values are apart: as a ratio, in points or years; "" if unclear."""
    if len(marks) != 2:
        return ""
    found = [_quantity(editions[mark.edition], mark) for mark in marks]
    one, other = found
    if one is None or other is None or one.value is None or other.value is None:
        return ""
    if one.is_range or other.is_range or one.approximate or other.approximate:
        return ""
    if one.kind == other.kind == "year":
        years = abs(one.value - other.value)
        return f"{years:f} {'year' if years == 1 else 'years'} apart"
    if one.kind != other.kind or (one.kind != "count" and one.unit != other.unit):
        return ""
    return _ratio(one.value, other.value, percent=one.kind == "percent")


def _ratio(one: Decimal, other: Decimal, *, percent: bool) -> str:
    low, high = sorted((abs(one), abs(other)))
    if not low or (one < 0) != (other < 0):
        return ""
    ratio = high / low
    if ratio == ratio.to_integral_value() and ratio > 1:
        return f"{int(ratio):,} \u00d7"
    if percent:
        return f"{(high - low).normalize():f} points apart"
    if ratio >= Decimal("1.5"):
        return f"about {ratio:.1f} \u00d7"
    share = (ratio - 1) * 100
    return f"{share:.1f} % apart" if share >= Decimal("0.1") else ""


def _quantity(page: Page, mark: Mark) -> Quantity | None:
    """Return the only quantity of the words of a mark."""
    from parsers.editions.numbers import quantities

    block = page.flow[mark.block].block
    language = block.language or page.body_language or page.language
    text = block_text(block)
    if isinstance(block, Table):
        found = quantities(text[mark.start : mark.end], language)
        return found[0] if len(found) == 1 else None
    return next(
        (q for q in quantities(text, language) if (q.start, q.end) == (mark.start, mark.end)), None
    )


# --- what agrees ------------------------------------------------------------------------------


def agreeing(
    editions: Sequence[Page], beads: Sequence[Bead], compared: Collection[int]
) -> Iterator[Spot]:
    """Yield the numbers and names that agree in texts that face each other.

    Nothing is said of texts that are the same to the letter, nor of pairings in doubt. Slow, for a
    worker thread: every text is searched for quantities.
    """
    for bead in beads:
        filled = [edition for edition in sorted(compared) if bead.sides[edition]]
        if bead.shared or len(filled) < 2 or in_doubt(bead):
            continue
        found: set[Spot] = set()
        for left, right in combinations(filled, 2):
            found.update(_same_numbers(editions, bead, (left, right)))
            found.update(_same_names(editions, bead, (left, right)))
        yield from sorted(found)


def _same_numbers(editions: Sequence[Page], bead: Bead, pair: tuple[int, int]) -> Iterator[Spot]:
    from parsers.editions.numbers import compare, quantities

    located: list[list[tuple[Quantity, Spot]]] = []
    for edition in pair:
        page = editions[edition]
        side = []
        for block in bead.sides[edition]:
            passage = page.flow[block].block
            language = passage.language or page.body_language or page.language
            if passage.kind != "code":
                side += [
                    (found, (edition, block, found.start, found.end))
                    for found in quantities(block_text(passage), language)
                ]
        located.append(side)
    pairs, _, _ = compare(*([quantity for quantity, _ in side] for side in located))
    spots = [{id(quantity): spot for quantity, spot in side} for side in located]
    for one, other in pairs:
        yield spots[0][id(one)]
        yield spots[1][id(other)]


def _same_names(editions: Sequence[Page], bead: Bead, pair: tuple[int, int]) -> Iterator[Spot]:
    found: list[dict[str, list[Spot]]] = []
    for edition in pair:
        names: dict[str, list[Spot]] = {}
        for block in bead.sides[edition]:
            for match in _NAME.finditer(block_text(editions[edition].flow[block].block)):
                spot = (edition, block, *match.span())
                names.setdefault(match.group(), []).append(spot)
        found.append(names)
    for name in found[0].keys() & found[1].keys():
        yield from found[0][name]
        yield from found[1][name]
