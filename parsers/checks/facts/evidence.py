"""How much speaks for one amount being a slip of another, where few words are shared."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import combinations

from parsers.checks.analysis.grid import Grid, unit_of
from parsers.checks.analysis.headerunits import bare, label_unit
from parsers.checks.analysis.mentions import Mention
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import phrase_pattern, stem_pattern
from parsers.checks.analysis.pool import PAUSE
from parsers.checks.analysis.rownames import MAX_ROWS
from parsers.checks.analysis.values import Interval, interval, power_of_ten, scale_of, swapped
from parsers.checks.facts.ties import Tie
from parsers.checks.lexicon import averages, derived, portions, standings
from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.model import Heading

ENOUGH = 4
"""What the evidence must weigh.

Amounts with the same two digits are common: in an article with ten amounts of one unit there is
about one pair of them by chance, with the same three digits a tenth of that. So digits weigh, and
what they leave open must be told by words, by the noun counted and by the places: what a title or
a summary says comes back below, and two amounts deep in the text may well be of two things.
"""

_DECIMALS = compiled(r"\d[.,]\d{1,2}(?!\d)")


def precision(mention: Mention) -> int:
    """Return how many digits of an amount tell something: zeros do so behind a point alone."""
    if _DECIMALS.search(mention.quantity.text):
        return len(mention.digits)
    return len(mention.digits.rstrip("0"))


def speaks_for_slip(wrong: Mention, usual: Mention, shared: Tie, support: int) -> bool:
    """Tell whether an amount that stands nowhere else is likely a slip of one that does.

    `support` is how many places speak of the usual value.
    """
    if wrong.unit in ("percent", "multiplier") or wrong.unit.startswith("duration"):
        return False
    scaled = power_of_ten(wrong.interval.value, usual.interval.value) is not None
    digits = min(precision(wrong), precision(usual))
    if wrong.in_table or digits < 2:
        return False
    if not scaled and (not swapped(wrong.digits, usual.digits) or digits < 3):
        return False
    weight = (digits >= 3) + (digits >= 4) + min(shared.weight, 2) + shared.years
    weight += wrong.unit.startswith(("currency", "dimension"))
    counted = wrong.unit == "number"  # behind an amount of money there is a word for its scale
    weight += 2 * (counted and len(wrong.noun) >= 3 and wrong.noun == usual.noun)
    weight += scaled and digits >= 2 and _same_print(wrong, usual)
    weight += max(prominence(wrong), prominence(usual))
    weight += wrong.definite or usual.definite
    weight += support >= 2
    prominent = prominence(wrong) + prominence(usual) > 0
    if weight < ENOUGH or not (prominent or wrong.definite or usual.definite):
        return False
    return not are_two(wrong, usual)


def is_one_number(wrong: Mention, usual: Mention) -> bool:
    """Tell whether two amounts of one unit have three digits in common and the scale alone apart.

    “$6.54 million” and “$6.54 billion”: some 500 consistent articles have no two facts so. Of the
    digits of one unit ten times apart, which many have, this says nothing.
    """
    if not wrong.unit.startswith(("currency", "dimension")) or wrong.in_table:
        return False
    if min(precision(wrong), precision(usual)) < _TELLING_DIGITS:
        return False
    if power_of_ten(wrong.interval.value, usual.interval.value) not in _SCALES:
        return False
    return not are_two(wrong, usual)


def are_two(wrong: Mention, usual: Mention) -> bool:
    """Tell whether a factor beside them, or an average, makes two amounts of two facts.

    “2.7 goals a game, and 27 goals”.
    """
    return _multiplied(wrong, usual) or _is_average(wrong) != _is_average(usual)


_TELLING_DIGITS = 3
_SCALES = frozenset(sign * power for sign in (1, -1) for power in (3, 4, 6, 8))
"""Powers of ten that words for scales are apart in: thousands, and steps of ten thousand."""


def _is_average(mention: Mention) -> bool:
    """Tell whether words right beside an amount say that it is an average."""
    listed = averages.AVERAGE.get(mention.text.language.partition("-")[0].lower())
    if listed is None or mention.in_table:
        return False
    text, place = mention.text.text, mention.place
    before, behind = text[max(place.start - 24, 0) : place.start], text[place.end :][:16]
    before, behind = PAUSE.split(before)[-1], PAUSE.split(behind)[0]
    return phrase_pattern(listed).search(f"{before} | {behind}") is not None


def _same_print(wrong: Mention, usual: Mention) -> bool:
    """Tell whether the digits are printed alike, so that the word for the power differs."""
    numbers = [re.search(r"\d[\d.,]*", m.quantity.text) for m in (wrong, usual)]
    first, second = (found.group().rstrip(".,") if found else "" for found in numbers)
    return first == second != "" and not usual.in_table


def prominence(mention: Mention) -> int:
    """Weigh the place of an amount: what stands at the top of an article comes back in it."""
    if mention.text.role in ("title", "summary"):
        return 2
    return int(mention.leading or isinstance(mention.text.block, Heading))


def _multiplied(wrong: Mention, usual: Mention) -> bool:
    """Tell whether a factor stands beside one of the two that makes it the other."""
    if wrong.quantity.per or usual.quantity.per:
        return wrong.quantity.per != usual.quantity.per
    return is_multiplied(wrong, usual.interval) or (
        not usual.in_table and is_multiplied(usual, wrong.interval)
    )


NO_SLIPS = ("×100", "÷100", "×100,000", "÷100,000", "×10,000,000", "÷10,000,000")
"""Powers of ten that no slip of a word or of one digit makes."""
BY_TEN = ("×10", "÷10")
"""Powers of ten that chance makes most often."""
_MYRIADS = ("×10,000", "÷10,000")
_IN_MYRIADS = ("zh", "ja", "ko")
_CLOSELY = 0.001


def is_of_no_word(mention: Mention, cause: str) -> bool:
    """Tell whether a power of ten is one for which the language has no word to mistake.

    Cents are not told in thousands: "3.2 cents" is no slip of $32.
    """
    in_cents = mention.unit.startswith("currency") and 0 < scale_of(mention.quantity) < 1
    if in_cents and cause.startswith(("×", "÷")):
        return True
    return cause in _MYRIADS and mention.text.language.partition("-")[0] not in _IN_MYRIADS


def counts_others(mention: Mention, grid: Grid, row: int, column: int) -> bool:
    """Tell whether an amount counts what neither header nor row is of: "23 rounds" of 32 blocks."""
    noun = mention.noun.casefold()
    known = f"{grid.headers[column]} {grid.row_name(row)}".casefold()
    return mention.unit == "number" and len(noun) >= _NOUN and noun[:_NOUN] not in known


_NOUN = 4
"""Letters of a counted noun, at least, that headers have if they are of it."""


def is_multiplied(mention: Mention, right: Interval) -> bool:
    """Tell whether a factor stands beside an amount that leads from it to a value, or back."""
    if right.value == 0:
        return True
    ratio = mention.interval.value / right.value
    if ratio == 0:
        return False  # nothing makes nothing of something
    for other in mention.text.quantities_between(*mention.text.sentences[mention.group[2]]):
        value = interval(other)
        if value is not None and value.value and other.start != mention.place.start:
            factors = [value.value / 100 if other.kind == "percent" else value.value]
            factors += [float(other.value)] if other.value else []  # "on 10 hectares"
            if other.kind == "percent":  # "rose by 4 % from …"
                changes = (1 + value.value / 100, 1 - value.value / 100)
                if any(abs(f * ratio - 1) < _CLOSELY for f in changes):
                    return True
            if any(abs(f / r - 1) < 0.01 for r in (ratio, 1 / ratio) for f in factors):
                return True
    return False


def in_scale_beside(mention: Mention, cell: Interval, header: str, grid: Grid) -> bool:
    """Tell whether an amount is a cell's in the scale that the columns beside it give.

    "8.4 million" is what +8.4 says under "Change", beside "2025 (€ million)".
    """
    if not cell.value or label_unit(header, grid.language) is not None:
        return False
    times = mention.interval.value / cell.value
    units = [label_unit(other, grid.language) for other in grid.headers]
    if grid.table_unit is None and all(unit is None for unit in units):
        # nothing tells the scale of a table
        return any(abs(times / scale - 1) < _NEAR for scale in (1e3, 1e6, 1e9))
    return any(
        unit is not None and unit.value and abs(times / float(unit.value) - 1) < _NEAR
        for unit in units
    )


_NEAR = 0.005


def counts_another(mention: Mention, header: str) -> bool:
    """Tell whether a header counts by another measure word than an amount: 宗 and （套）."""
    counted = header[len(bare(header)) :].strip("()（） ").lstrip("十百千万萬亿億십백천만억")
    own = mention.quantity.unit or mention.text.text[mention.place.end : mention.place.end + 1]
    plain = mention.unit == "number" and mention.quantity.kind in ("number", "count")
    alike = own.startswith(counted) or counted.startswith(own)
    return plain and all(_MEASURE.fullmatch(word) for word in (own, counted)) and not alike


_MEASURE = deferred("[\u4e00-\u9fff]{1,2}|[가-힣]{1,2}")


def is_of_another_thing(mention: Mention) -> bool:
    """Tell whether an amount is an attribute of a thing not known yet: “promises a 240-mile train”.

    “Arlo is a 240-mile train” says it of Arlo.
    """
    text, place = mention.text.text, mention.place
    language = mention.text.language.partition("-")[0].lower()
    article, copula = _NOT_KNOWN.get(language), standings.COPULAS.get(language)
    if article is None or text[place.end : place.end + 1] != "-":
        return False
    before = text[mention.text.sentences[mention.group[2]].start : place.start]
    found = in_any_case(rf"(?<!\w)(?:{article})\s$").search(before)
    if found is None:
        return False
    said = before[: found.start()].rstrip()
    return copula is None or in_any_case(rf"(?<!\w)(?:{copula})$").search(said) is None


_NOT_KNOWN = {"en": "an?|another|a new", "nl": "een(?: nieuwe?)?", "de": "eine[nmrs]?|ein"}
"""Articles before what is told for the first time, by language."""


def is_change(mention: Mention, grid: Grid, row: int, columns: Iterable[int]) -> bool:
    """Tell whether an amount is by how much two cells of a row are apart: “640 farms gave up”."""
    cells = [cell.interval for column in columns if (cell := grid.meaning(row, column)) is not None]
    return any(
        one.minus(other).meets(mention.interval) or other.minus(one).meets(mention.interval)
        for one, other in combinations(cells, 2)
    )


def is_apart(mention: Mention, grid: Grid, row: int) -> bool:
    """Tell whether an amount is by how much a row is apart from another one, in some column.

    The row's own cell stands beside it: “with 1,950, Arlo comes within 150 of Bilt”.
    """
    said = [
        value
        for q in mention.text.quantities_between(*mention.text.sentences[mention.group[2]])
        if q.start != mention.place.start and unit_of(q) == mention.unit
        if (value := interval(q)) is not None
    ]
    for column in range(len(grid.table.all_rows[row].cells)) if said else ():
        own = grid.meaning(row, column)
        if own is None or not any(value.meets(own.interval) for value in said):
            continue
        ends = (own.interval.plus(mention.interval), own.interval.minus(mention.interval))
        if any(
            end.meets(cell.interval) and not own.interval.meets(cell.interval)
            for other in range(grid.first_row, min(grid.height, MAX_ROWS))
            if other != row and (cell := grid.meaning(other, column)) is not None
            for end in ends
        ):
            return True
    return False


def is_rest(mention: Mention) -> bool:
    """Tell whether an amount is what is left of another: "the remaining $48 million"."""
    listed = derived.REST.get(mention.text.language.partition("-")[0].lower())
    if listed is None or mention.in_table:
        return False
    before = mention.text.text[max(mention.place.start - 24, 0) : mention.place.start]
    return stem_pattern(listed).search(PAUSE.split(before)[-1]) is not None


def is_portion(mention: Mention) -> bool:
    """Tell whether an amount is told as a part of another: "half of the premiums, 124 million"."""
    language = mention.text.language.partition("-")[0].lower()
    before = mention.text.text[max(mention.place.start - _APPOSED, 0) : mention.place.start]
    parted = re.search(r"([^.;:!?]*),\s$", before)
    return parted is not None and any(
        re.search(rf"(?<!\w)(?:{pattern})(?!\w)", parted.group(1), re.IGNORECASE)
        for pattern, _ in portions.FRACTIONS.get(language, ())
    )


_APPOSED = 40
"""Code points before an amount in which it is said what part it is."""
