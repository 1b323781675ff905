"""Two readings that are one: the ends of a range, dollars and cents."""

from __future__ import annotations

from decimal import Decimal

from parsers.quantities.folding import Folded
from parsers.quantities.lexicon import Lexicon
from parsers.quantities.nouns import Nouns
from parsers.quantities.reading import Reading

FAR = 4  # "rose 35 cents to $18.40" is no range: its ends lie too far apart
_DASHES = frozenset("-–—~〜∼")
_COUNTED = frozenset(
    ("number", "count", "currency", "percent", "percentage_point", "dimension", "duration",
     "multiplier")
)  # fmt: skip


class Ranges:
    """Joins neighbouring readings of one text."""

    def __init__(self, folded: Folded, lexicon: Lexicon) -> None:
        self._cased, self._lower = folded
        self._lexicon = lexicon
        self._nouns = Nouns(folded, lexicon)

    def join(self, readings: list[Reading]) -> list[Reading]:
        """Return the readings with ranges and split amounts each made one."""
        joined: list[Reading] = []
        for reading in readings:
            if joined:
                one = self._pair(joined[-1], reading, joined[-2].end if len(joined) > 1 else 0)
                if one is not None:
                    joined[-1] = one
                    continue
            joined.append(reading)
        return joined

    def _pair(self, first: Reading, second: Reading, floor: int) -> Reading | None:
        gap = self._lower[first.end : second.start]
        if len(gap) > 12 or "\n" in gap or first.is_range or second.is_range:
            return None
        if first.value is None or second.value is None:
            return None
        if first.kind == second.kind == "year":
            return self._years(first, second, gap)
        if first.kind not in _COUNTED or second.kind not in _COUNTED:
            return None
        whole = self._cents(first, second, gap) or self._feet(first, second, gap)
        if whole is not None:
            return whole
        dash = gap.strip() in _DASHES and gap.strip() != "" and gap != "- " and gap != " -"
        word = gap.strip(" -") or gap.strip()
        linked = (word in self._lexicon.to and gap != word) or (
            self._lexicon.unspaced and word in self._lexicon.to
        )
        opening = self._opening(first.start, floor)
        if opening is not None and self._lexicon.between.get(opening) == word:
            linked = True
        elif not dash and not linked:
            return None
        explicit = first.kind not in ("number", "count") and first.kind == second.kind
        change = linked and not dash and opening is None and explicit
        if change and self._is_change(first.start, floor):
            return None
        if not self._adopt(first, second):
            return None
        low, high = first.value, second.value
        if low is None or high is None or low >= high or (change and high > FAR * low):
            return None
        second.start, second.is_range = first.start, True
        second.low, second.high, second.value = low, high, (low + high) / 2
        second.approximate = second.approximate or first.approximate
        second.lead = first.lead
        return second

    def _opening(self, start: int, floor: int) -> str | None:
        end = start
        while end > floor and self._lower[end - 1] == " ":
            end -= 1
        found = self._lexicon.between_words.before(self._lower, end)
        return found[1] if found is not None and found[0] >= floor else None

    def _is_change(self, start: int, floor: int) -> bool:
        end = start
        while end > floor and self._lower[end - 1] == " ":
            end -= 1
        found = self._lexicon.range_from.before(self._lower, end)
        return found is not None and found[0] >= floor

    def _adopt(self, first: Reading, second: Reading) -> bool:
        """Give both ends the unit and magnitude that one of them carries; False if they clash."""
        bare = ("number", "count")
        if first.kind in bare and second.kind not in bare:
            scale = _shared_scale(first, second)
            if first.value is None or second.value is None:
                return False
            if scale > 1 and first.value * scale >= second.value and first.value < second.value:
                scale = Decimal(1)
            first.value, first.step = first.value * scale, first.step * scale
            first.kind, first.unit, first.per = second.kind, second.unit, second.per
            return True
        if second.kind in bare and first.kind == "currency":
            scale = _shared_scale(first, second)
            if first.value is None:
                return False
            first.value, first.step = first.value * scale, first.step * scale
            second.kind, second.unit = first.kind, first.unit
            second.end, second.per = self._nouns.per(second.number_end, second.kind)
            return True
        if first.kind in bare and second.kind in bare:
            if first.unit and first.unit != second.unit:
                return False
            scale = _shared_scale(first, second)
            if scale > 1 and first.value is not None:
                first.value, first.step = first.value * scale, first.step * scale
            first.kind, first.unit = second.kind, second.unit
            return True
        if first.kind == second.kind and first.unit == second.unit:
            scale = _shared_scale(first, second)
            if scale > 1 and first.kind == "currency" and first.value is not None:
                first.value, first.step = first.value * scale, first.step * scale
            return True
        return False

    def _years(self, first: Reading, second: Reading, gap: str) -> Reading | None:
        word = gap.strip()
        opening = self._opening(first.start, 0)
        between = opening is not None and self._lexicon.between.get(opening) == word
        if not (word in _DASHES or word in self._lexicon.to or between):
            return None
        if first.value is None or second.value is None or first.value >= second.value:
            return None
        second.start, second.is_range, second.lead = first.start, True, first.lead
        second.low, second.high = first.value, second.value
        second.date = f"{first.value}/{second.value}"
        second.value = (first.value + second.value) / 2
        return second

    def _cents(self, first: Reading, second: Reading, gap: str) -> Reading | None:
        """Join "15 dollars and 15 cents"."""
        if first.kind != "currency" or second.kind != "currency" or second.factor >= 1:
            return None
        word = gap.strip()
        if word and word not in self._lexicon.join and word not in ("그리고", "と"):
            return None
        if first.value is None or second.value is None or second.value >= first.step:
            return None
        if not first.digits or first.factor > 1 or second.step >= first.step:
            return None
        first.value, first.step, first.end = first.value + second.value, second.step, second.end
        return first

    def _feet(self, first: Reading, second: Reading, gap: str) -> Reading | None:
        """Join "5 feet 2 inches" into feet."""
        if (first.unit, second.unit) != ("foot", "inch") or first.factor != 1:
            return None
        word = gap.strip()
        if word and word not in self._lexicon.join:
            return None
        if first.value is None or second.value is None or second.value >= 12:
            return None
        first.value, first.step = first.value + second.value / 12, second.step / 12
        first.end = second.end
        return first


def _shared_scale(first: Reading, second: Reading) -> Decimal:
    """Return the magnitude of the second of two ends if the first may share it, else 1.

    It does where it has none and is below it: "5 to 6 million", not "1,212,000 to 1.36 million".
    """
    bare = first.factor == 1 and first.value is not None and first.value < second.factor
    return second.factor if bare else Decimal(1)
