"""N204: relations between the lines of a table that most of their cells keep.

No header need name them: a relation counts as meant if enough cells satisfy it that chance is ruled
out. The chance that a cell agrees by accident is the width of the intervals over the spread of the
line; the relation is accepted where the product over the agreeing cells is small against the
number of relations tried (a Bonferroni bound). Header words lower the bar, they are not needed.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import permutations

from parsers.checks.analysis.grid import Line, grids, unit_of
from parsers.checks.analysis.values import total
from parsers.checks.analysis.views import View, views
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import headers as words
from parsers.checks.lexicon.additive import in_points, is_total
from parsers.checks.registry import rule
from parsers.checks.tables.baselines import baselines
from parsers.checks.tables.combined import averages, combined
from parsers.checks.tables.formulas import FORMS, RULED_OUT, TELLING, Form, Numbers, sorted_out
from parsers.checks.tables.growth import TRIANGLES, year_of
from parsers.checks.tables.hints import in_one_unit, is_hinted, units_agree
from parsers.checks.tables.trials import (
    SAMPLE,
    Relation,
    Trial,
    as_printed,
    draft,
    failing,
    odds,
    spread_of,
    wanted,
)

MAX_RELATED = 9
"""Lines of a table beyond this many are not related three by three."""

MAX_HOLDS = 20
"""Cells of one relation beyond this many are checked, but not listed as holding."""


def _allowed(form: Form, target: Line, a: Line, b: Line) -> bool:
    if form.same and (a.unit != b.unit):
        return False
    if form.name in ("sum", "product") and a.at > b.at:
        return False
    if form.result == "percent":
        return target.unit == "percent" and a.unit != "multiplier"
    if form.result == "same":
        return target.unit == a.unit and target.unit != "multiplier"
    if form.name == "ratio":
        counted = b.unit == "number" or b.unit.startswith(("dimension", "duration"))
        return (target.unit in ("multiplier", "number") and a.unit == b.unit) or (
            target.unit != "percent" and counted and a.unit != "percent"
        )
    return "percent" not in (a.unit, b.unit, target.unit)


def _try(numbers: Numbers, form: Form, target: Line, a: Line, b: Line) -> Relation | None:
    """Test a relation at all positions; a long table is sampled first."""
    lines = (target, a, b)
    count = len(numbers.view.positions)
    if count > 2 * SAMPLE and _tested(numbers, form, lines, SAMPLE) is None:
        return None
    return _tested(numbers, form, lines, count)


def _tested(
    numbers: Numbers, form: Form, lines: tuple[Line, Line, Line], count: int
) -> Relation | None:
    """Test a relation at the first `count` positions."""
    parted = sorted_out(numbers, form, lines, count)
    if parted is None:
        return None
    target, a, b = lines
    computed = numbers.computed(form, a.at, b.at, count)
    firsts, seconds, stated = (numbers.cells(line.at) for line in (a, b, target))

    def trial(at: int) -> Trial:
        result, own, one, two = computed[at], stated[at], firsts[at], seconds[at]
        assert result is not None
        assert own is not None
        assert one is not None
        assert two is not None
        return Trial(numbers.view.positions[at], own, one, two, result)

    good, bad = (tuple(map(trial, found)) for found in parted)
    to_the_digit = [each for each in good if _to_the_digit(form, each)]
    if _exact(len(to_the_digit), len(good)):
        bad += tuple(each for each in good if each not in to_the_digit)
        good = tuple(to_the_digit)
    # A percentage among amounts is what they changed by, and no term of what relates them.
    kept = {_percentages(each) for each in good}
    bad = tuple(each for each in bad if _percentages(each) in kept)
    if form.name == "change" and bad:  # what is below zero may grow towards it or away from it
        below = sum(each.b.interval.value < 0 for each in good)
        bad = tuple(each for each in bad if each.b.interval.value > 0 or below >= TELLING)
    if form.power:  # litres among kilowatt-hours are of another scale
        alike = {_units(each) for each in good}
        bad = tuple(each for each in bad if _units(each) in alike)
    exact = all(as_printed(trial.computed.value, trial.target) for trial in good)
    telling = {
        (trial.target.interval.value, trial.a.interval.value, trial.b.interval.value): trial
        for trial in good
        if not _trivial(form, trial)
    }
    if len(telling) < TELLING or len(bad) > len(telling) / 2:
        return None
    spread = spread_of(
        [
            cell
            for cell, result in zip(stated[:count], computed[:count], strict=True)
            if cell is not None and result is not None
        ]
    )
    score = 0.0
    for each in telling.values():
        width = each.target.interval.width + (0.0 if exact else each.computed.width)
        score += odds(width, spread)
    return Relation(numbers.view, form, target, a, b, good, bad, len(telling), score)


_MOST = 4
"""Positions that keep a relation to the last digit, but for one: then that one breaks it."""


def _units(trial: Trial) -> tuple[str, ...]:
    return tuple(unit_of(cell.quantity) for cell in (trial.target, trial.a, trial.b))


def _percentages(trial: Trial) -> tuple[str, ...]:
    """Tell which of the three cells are percentages or points, and which are amounts."""
    kinds = (cell.quantity.kind for cell in (trial.target, trial.a, trial.b))
    return tuple(kind if kind in ("percent", "percentage_point") else "" for kind in kinds)


def _exact(digits: int, good: int) -> bool:
    """Tell whether so many positions agree to the last digit that the few others do not agree."""
    return good > digits >= _MOST * (good - digits)


def _to_the_digit(form: Form, trial: Trial) -> bool:
    """Tell whether one of three cells is, as printed, what the two others give as they stand.

    Counts are exact, and so are values of which no digit is cut.
    """
    pairs = zip((trial.target, trial.a, trial.b), wanted(form, trial), strict=True)
    return any(right is not None and as_printed(right, cell) for cell, right in pairs)


def _trivial(form: Form, trial: Trial) -> bool:
    """Tell whether a relation holds for want of content: adding nothing, multiplying by one."""
    t, a, b = (cell.interval.value for cell in (trial.target, trial.a, trial.b))
    if form.name in ("sum", "difference"):
        return a == 0 or b == 0 or t == 0
    return 0 in (t, a, b) or 1 in (a, b) or a == b


def _in_percent(line: Line) -> Line:
    """Return a line of bare numbers under "(pp)" as one of percentages, as its differences are."""
    return line._replace(unit="percent") if line.unit == "number" and in_points(line.name) else line


def _relations(view: View) -> Iterator[Relation]:
    """Yield, for each line, the relation to two others that is best supported."""
    lines = [_in_percent(line) for line in view.lines[:MAX_RELATED]]
    if len(lines) < 3:
        return
    tried = 0
    numbers = Numbers(view)
    first = len(view.positions) if len(view.positions) <= 2 * SAMPLE else SAMPLE
    possible = numbers.possible(lines, first)
    forms: dict[tuple[str, str, str, bool], tuple[list[Form], bool]] = {}
    best: dict[int, Relation] = {}
    for target, a, b in permutations(lines, 3):
        key = (target.unit, a.unit, b.unit, a.at > b.at)
        if key not in forms:
            chosen = [form for form in FORMS if _allowed(form, target, a, b)]
            forms[key] = chosen, all(form.name in RULED_OUT for form in chosen)
        allowed, all_told = forms[key]
        tried += len(allowed)
        three = (target.at, a.at, b.at)
        told = possible.get(three, _NOTHING)
        if all_told and not told:
            continue
        for form in _may_keep(numbers, allowed, three, told):
            found = _try(numbers, form, target, a, b)
            if found is None:
                continue
            known = best.get(target.at)
            if known is None or (found.score, -len(found.bad)) > (known.score, -len(known.bad)):
                best[target.at] = found
    need = math.log10(max(tried, 1))
    for relation in best.values():
        names = (relation.target.name, relation.a.name, relation.b.name)
        powers = _POWERS if relation.form.power else 0.0
        if in_one_unit(relation.form, *names, view.grid.language):
            continue
        named = is_hinted(relation.form, *names)
        agree = units_agree(relation.form, *names, view.grid.language)
        hinted = named or agree
        least = need + 2.0 + powers
        if hinted:
            least = 1.5 if agree else 1.5 + powers
        enough = relation.score >= least
        few = len(relation.bad) <= max(1, relation.telling // 4)
        if enough and (hinted or (relation.telling >= 3 and few)):
            yield relation


_POWERS = 0.8
"""How much more must speak for a relation whose power of ten was looked for: one of six or so."""


_NOTHING: frozenset[str] = frozenset()


def _may_keep(
    numbers: Numbers, forms: Sequence[Form], lines: tuple[int, int, int], possible: frozenset[str]
) -> Iterator[Form]:
    """Yield the formulas that three lines may keep, those that a power of ten leads to with it."""
    for form in forms:
        scaled = f"scaled {form.name}" in possible
        chosen = (numbers.scaled_to(form, lines) if scaled else None) or form
        if chosen.power or form.name in possible or form.name not in RULED_OUT:
            yield chosen


@rule(
    "N204",
    "table-relation",
    "error",
    "A cell that breaks the relation which the rest of its line keeps.",
    explanation="Where most rows of a table satisfy a relation between three columns (difference, "
    "sum, ratio, product, change or share in per cent), or most columns one between three rows, "
    "a row or column that clearly does not is wrong in one of its three cells. A relation is taken "
    "to be meant only if chance is ruled out: at least three agreeing rows, or two under a header "
    "that names the relation.",
    fails="| Line | Before | After | Change |, with A 40, 50, 25 %; B 80, 60, −25 %; "
    "D 10, 13, 30 %; C 20, 30, 40 %: 30/20 − 1 is 50 %",
    holds="the same with 50 %",
)
def table_relations(context: Context) -> Iterable[Draft]:
    """Infer relations, report cells that break them: one finding for cells that share a cause."""
    for grid in grids(context.tables()):
        for view in views(grid):
            found = list(_relations(view))
            broken: dict[int, list[tuple[Relation, Trial]]] = defaultdict(list)
            for relation in found:
                if _covered(view, relation):
                    continue
                for trial in relation.good[:MAX_HOLDS]:
                    yield draft(relation, trial, "holds")
                for trial in filter(partial(_told_apart, relation), relation.bad):
                    if not (
                        _made_good(relation, trial)
                        or _adds_up(relation, trial)
                        or _is_marked(relation, trial)
                    ):
                        broken[trial.position].append((relation, trial))
            for entries in broken.values():
                yield failing(view, entries)
            if not view.transposed:  # the rows that others add up to are those of N202
                yield from combined(view)
            yield from averages(view)
            yield from baselines(view)


def _told_apart(relation: Relation, bad: Trial) -> bool:
    """Tell whether the positions that agree are precise enough to have shown so small a gap."""
    gap = abs(bad.target.interval.value - bad.computed.value) / abs(bad.computed.value or 1.0)
    precise = [
        trial
        for trial in relation.good
        if trial.computed.width + trial.target.interval.width
        < 2 * gap * abs(trial.computed.value or 1.0)
    ]
    return len(precise) >= 2


def _made_good(relation: Relation, bad: Trial) -> bool:
    """Tell whether a further line makes a sum right that only this position has a value in.

    The battery that only an electric bus pays rent for is a part of its running costs.
    """
    view = relation.view
    if relation.form.name not in ("sum", "difference"):
        return False
    used = {line.at for line in (relation.target, relation.a, relation.b)}
    for line in view.lines:
        cell = view.cell(line.at, bad.position) if line.at not in used else None
        if cell is None or line.unit != relation.target.unit:
            continue
        rest = [view.cell(line.at, trial.position) for trial in relation.good]
        if all(other is None or other.interval.value == 0 for other in rest):
            both = bad.computed.plus(cell.interval), bad.computed.minus(cell.interval)
            if any(made.meets(bad.target.interval) for made in both):
                return True
    return False


def _is_marked(relation: Relation, bad: Trial) -> bool:
    """Tell whether a triangle stands for the minus of a value: "▲7.9%", as in Japan and Korea."""
    view, target = relation.view, relation.target
    place = view.place(target.at, bad.position)
    return TRIANGLES.match(view.grid.text.text, place.start) is not None and (
        -bad.target.interval
    ).meets(bad.computed)


def _adds_up(relation: Relation, bad: Trial) -> bool:
    """Tell whether a total adds up in the line that a quotient is told to be in.

    What is added is no quotient of others: that the rest of its line agrees is chance.
    """
    view, target = relation.view, relation.target
    if relation.form.name != "ratio" or not is_total(view.name(bad.position)):
        return False
    cells = [view.cell(target.at, p) for p in view.positions if p != bad.position]
    parts = [cell.interval for cell in cells if cell is not None]
    return len(parts) > 1 and total(parts).meets(bad.target.interval)


def _covered(view: View, relation: Relation) -> bool:
    """Leave totals, and growth between two dated columns, to the rules about them."""
    lines = (relation.target, relation.a, relation.b)
    if relation.form.name in ("sum", "difference"):
        return any(words.begins(words.TOTAL, line.name) for line in lines)
    if relation.form.name == "change":
        dated = all(year_of(line.name) is not None for line in lines[1:])
        return dated and not view.transposed and words.says(words.CHANGE, lines[0].name)
    return False
