"""N203: shares of a table against the whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import permutations

from parsers.checks.analysis.grid import Line, grids
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.values import Interval, shown, shown_percent, slip_of, total
from parsers.checks.analysis.views import View, views
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import headers as words
from parsers.checks.lexicon.additive import is_subtotal, is_total
from parsers.checks.registry import rule
from parsers.expressions import deferred


@rule(
    "N203",
    "table-shares",
    "error",
    "Shares of a table that do not make 100 %, or are not the part of the whole they stand beside.",
    explanation="A column of shares with a total of 100 %, or with a row for all the others, must "
    "add up to 100 % within its rounding. Where most shares are a row's value divided by the "
    "column's total, all must be.",
    fails="| Aa | 50 | 25 % | Bee | 150 | 57 % |: 150 of 200 is 75 %",
    holds="the same with 75 %",
)
def table_shares(context: Context) -> Iterable[Draft]:
    """Test columns of percentages for both relations."""
    for grid in grids(context.tables()):
        view = next(views(grid))
        for line in view.lines:
            if line.unit != "percent" or words.says(words.CHANGE, line.name):
                continue
            of_whole = _of_best(view, line.at)
            yield from of_whole
            if not any(draft.kind == "fail" for draft in of_whole):
                yield from _hundred(view, line.at)


def _hundred(view: View, line: int) -> Iterator[Draft]:
    totals = [p for p in view.positions if is_total(view.name(p))]
    parts = [
        p
        for p in view.positions
        if p not in totals and not is_subtotal(view.name(p)) and view.cell(line, p) is not None
    ]
    cells = [cell for p in parts if (cell := view.cell(line, p)) is not None]
    if len(cells) < 2 or any(cell.interval.value < 0 for cell in cells):
        return
    if sum(not view.is_blank(line, p) for p in view.positions) != len(cells) + len(totals):
        return
    computed = total(cell.interval for cell in cells)
    whole = [
        cell
        for p in totals
        if (cell := view.cell(line, p)) is not None and cell.interval.meets(_HUNDRED)
    ]
    named = words.says(words.SHARE, view.line_name(line))
    rest = any(words.begins(words.OTHER, view.name(p)) for p in parts)
    shown_sum = " + ".join(cell.quantity.text.strip() for cell in cells[:12])
    working = f"{shown_sum}{' + …' if len(cells) > 12 else ''} = {shown(computed.value)} %"
    places = tuple(view.place(line, p) for p in parts)
    if computed.meets(_HUNDRED):
        if named or whole or rest or len(cells) >= 4:
            yield Draft("the shares make 100 %", places, working, "holds", primary=len(places))
    elif (
        len(totals) <= 1
        and computed.refutes(_HUNDRED)
        and (whole or (named and rest) or _is_of_another_year(view, line))
        and 60 < computed.value < 160
        and not _of_its_own(view, line, parts)
    ):
        yield Draft(
            f"the shares under “{view.line_name(line)}” make {shown(computed.value)} %, not 100 %",
            places,
            working,
            primary=len(places),
        )


def _is_of_another_year(view: View, line: int) -> bool:
    """Tell whether a column is of another year than one beside it, whose shares make 100 %."""
    name = view.line_name(line)
    for other in view.lines:
        if (
            other.at == line
            or other.unit != "percent"
            or _YEAR.sub("", other.name) != _YEAR.sub("", name)
        ):
            continue
        cells = [cell for p in view.positions if (cell := view.cell(other.at, p)) is not None]
        exactly = abs(total(cell.interval for cell in cells).value - _HUNDRED.value) < _EXACTLY
        if exactly and len(cells) >= _TWIN and _YEAR.search(name) is not None:
            return True
    return False


_YEAR = deferred(r"(?:19|20)\d\d")
_EXACTLY = 1e-6
_TWIN = 3
"""Shares of a column beside another one, at least, that make 100 % by no chance."""


def _of_its_own(view: View, line: int, parts: list[int]) -> bool:
    """Tell whether each share is that of one amount of its row in another, and of no whole."""
    amounts = [other.at for other in view.lines if other.unit not in ("percent", "multiplier")]
    for first, second in permutations(amounts, 2):
        fits = 0
        for p in parts:
            part, whole, share = (view.cell(at, p) for at in (first, second, line))
            if part is None or whole is None or share is None:
                break
            quotient = part.interval.over(whole.interval)
            if quotient is None or not quotient.scaled(100).meets(share.interval):
                break
            fits += 1
        if fits == len(parts) >= 3:
            return True
    return False


_HUNDRED = Interval(100.0, 100.0, 100.0)


def _of_the_sum(
    view: View, line: int, at: int, stated: Cell, pairs: list[tuple[int, Cell, Cell]]
) -> Iterator[Draft]:
    """Report a total that none of the shares fit, where all of them fit the sum of the parts."""
    whole = total(amount.interval for _, amount, _ in pairs)
    quotients = [(amount.interval.over(whole), share) for _, amount, share in pairs]
    if not all(q is not None and q.scaled(100).meets(share.interval) for q, share in quotients):
        return
    text = stated.quantity.text.strip()
    parts = " + ".join(amount.quantity.text.strip() for _, amount, _ in pairs[:12])
    yield Draft(
        f"the total {text} of “{view.line_name(line)}” fits none of the shares; "
        f"{shown(whole.value)}, which the parts make, fits all",
        (view.place(line, at), *(view.place(line, p) for p, _, _ in pairs[:40])),
        f"{parts} = {shown(whole.value)}, stated {text}",
    )


def _weighted(view: View, amounts: int, shares: int, pairs: list[tuple[int, Cell, Cell]]) -> bool:
    """Tell whether most amounts are their row's share of another amount of it.

    "16.7 % | 3 | 0.5" weighs a value by how likely it is: the share is of nothing in the column.
    """
    for other in view.lines:
        if other.at in (amounts, shares) or other.unit == "percent":
            continue
        of_row = [
            share.interval.times(base.interval).scaled(0.01).meets(amount.interval)
            for p, amount, share in pairs
            if (base := view.cell(other.at, p)) is not None and base.interval.value
        ]
        bases = {cell.interval.value for p, _, _ in pairs if (cell := view.cell(other.at, p))}
        if len(bases) > 1 and sum(of_row) >= max(_MOST * len(of_row), 3):
            return True
    return False


_MOST = 0.8
"""The part of the rows that a relation is found in if it is that of the columns."""


def _all_of_it(view: View, amounts: int, shares: int) -> list[int]:
    """Return the first or last position if its share is 100 % and its amount the largest.

    What it is called, "Group" or the name of a country, tells nothing.
    """
    largest = max(
        (cell.interval.value for p in view.positions if (cell := view.cell(amounts, p))),
        default=0.0,
    )
    return [
        p
        for p in (view.positions[-1], view.positions[0])
        if (share := view.cell(shares, p)) is not None
        and share.interval.value == _HUNDRED.value
        and (whole := view.cell(amounts, p)) is not None
        and whole.interval.value == largest
    ][:1]


def _of_best(view: View, shares: int) -> list[Draft]:
    """Return what the first column says of shares that all of them fit, else the first one of any.

    Shares at the end of a year fit those at its beginning but for one or two.
    """
    found = [
        drafts
        for amounts in view.lines
        if amounts.unit not in ("percent", "multiplier")
        and (drafts := list(_of_whole(view, shares, amounts)))
    ]
    whole = [drafts for drafts in found if all(draft.kind == "holds" for draft in drafts)]
    return (whole or found or [[]])[0]


def _of_whole(view: View, shares: int, amounts: Line) -> Iterator[Draft]:
    """Relate shares to a column of amounts and its total, where most rows agree."""
    totals = [p for p in view.positions if is_total(view.name(p))]
    totals = totals or _all_of_it(view, amounts.at, shares)
    parts = [p for p in view.positions if p not in totals]
    pairs = [
        (p, amount, share)
        for p in parts
        if (amount := view.cell(amounts.at, p)) is not None
        and (share := view.cell(shares, p)) is not None
    ]
    if len(pairs) < 3 or _weighted(view, amounts.at, shares, pairs):
        return
    stated = [cell for p in totals[:1] if (cell := view.cell(amounts.at, p)) is not None]
    whole = stated[0].interval if stated else total(pair[1].interval for pair in pairs)
    good, bad = [], []
    for p, amount, share in pairs:
        quotient = amount.interval.over(whole)
        if quotient is None:
            continue
        if quotient.scaled(100).meets(share.interval):
            good.append((p, amount, share, quotient))
        elif quotient.scaled(100).refutes(share.interval):
            bad.append((p, amount, share, quotient))
    above = [amount.interval for p, amount, _ in pairs if p < totals[0]] if stated else []
    adds_up = len(above) >= 2 and total(above).meets(whole)
    if stated and not good and len(bad) == len(pairs) and not adds_up:
        yield from _of_the_sum(view, amounts.at, totals[0], stated[0], pairs)
    telling = sum(share.interval.value != 0 for _, _, share, _ in good)
    if telling < 2 or len(bad) > len(good) / 2:
        return
    if bad and words.says(words.OF_EACH_ROW, view.line_name(shares)):
        return  # margins are of no whole, though chance may make them so
    for p, amount, share, quotient in good + bad:
        fails = (p, amount, share, quotient) in bad
        place = view.place(shares, p)
        working = (
            f"{amount.quantity.text.strip()} / {shown(whole.value)} = "
            f"{shown_percent(quotient.value)}, stated {share.quantity.text.strip()}"
        )
        cause = (
            slip_of(
                share.interval.value,
                round(quotient.value * 100, 1),
                share.quantity.text,
                shown(round(quotient.value * 100, 1)),
            )
            if fails
            else None
        )
        yield Draft(
            f"“{view.name(p)}”: {share.quantity.text.strip()} is "
            f"{'not ' if fails else ''}{amount.quantity.text.strip()} of the whole"
            + (f" ({cause})" if cause else ""),
            (
                place,
                view.place(amounts.at, p),
                *(view.place(amounts.at, t) for t in totals[:1]),
            ),
            working,
            "fail" if fails else "holds",
        )
