"""An amount for one, how many there are, and an amount for all, held against one another (N302)."""

from __future__ import annotations

import math
from typing import NamedTuple

from parsers.checks.analysis.around import Item, allowed, allowed_for_one, telling, unit_printed
from parsers.checks.analysis.miswritten import slip_from
from parsers.checks.analysis.values import Interval, is_open
from parsers.checks.statements.multiplying.howmany import Many
from parsers.checks.statements.multiplying.perunit import Share

_NEAR = (0.45, 2.2)
_FARTHEST = (0.9e-4, 1.1e4)
"""Between which factors a whole may be wrong by a word of its unit or its scale."""
_USUAL_POWERS = (1, 3, 6)
_POWERS = dict.fromkeys(("zh", "ja", "ko"), (1, 3, 4, 8))
"""By which powers of ten a digit, or a word of a unit or of a scale, makes amounts wrong."""
_ABOUT, _EXACT = 0.012, 0.003
_CLOSE = 0.02
"""A product this near to what is told, as a part of it, is rounded."""


FIGURES = 5
"""Figures of three numbers that chance hardly makes agree but for a power of ten."""


class Triple(NamedTuple):
    """An amount for one, how many there are, and an amount for all."""

    share: Share
    many: Many
    whole: Item
    far: int
    """How many sentences off the amount for all stands."""
    off: int
    """How many sentences off the number stands."""
    plain: bool
    """Whether the amount for all may be one: it is no change, no part, and not itself for one."""

    @property
    def apart(self) -> int:
        """How many sentences off what stands farthest is."""
        return max(self.far, self.off)

    @property
    def named(self) -> bool:
        """Whether the number is that of what the share is said to be of."""
        return self.many.link in ("thing", "span", "measure", "by")

    @property
    def implied(self) -> bool:
        """Whether the number is that of the months of a year and the like."""
        return self.many.link.startswith("implied")

    @property
    def made(self) -> Interval:
        """What so many of the share make."""
        return self.share.item.interval.times(self.many.interval)

    @property
    def ratio(self) -> float:
        """The amount for all by what is made."""
        return self.whole.value / self.made.value if self.made.value else 0.0

    @property
    def holds(self) -> bool:
        """Whether the three agree, as loosely as writers round."""
        item, many = self.share.item, self.many.interval
        quotient = self.whole.interval.over(many)
        return (
            self.made.meets(allowed(self.whole))
            or (quotient is not None and quotient.meets(allowed_for_one(item)))
            or allowed_for_one(item).times(many).meets(self.whole.interval)
            or abs(self.ratio - 1) < _CLOSE
        )

    @property
    def near(self) -> bool:
        """Whether the amount for all is about what is made."""
        return _NEAR[0] < self.ratio < _NEAR[1]

    @property
    def slip(self) -> int:
        """How telling a slip of the amount for all or of the share would be; -1 for none."""
        item, many, whole = self.share.item, self.many, self.whole
        found = [slip_from(whole.value, unit_printed(whole.quantity), self.made)]
        quotient = whole.interval.over(many.interval)
        if quotient is not None:
            found.append(slip_from(item.value, unit_printed(item.quantity), quotient))
        if not _FARTHEST[0] < self.ratio < _FARTHEST[1]:
            return -1
        return max((slip.weight for slip in found if slip is not None), default=-1)

    @property
    def powered(self) -> bool:
        """Whether the amount for all is what is made, but for a power of ten.

        That of one or two numbers at random is so rarely a power of ten, and hardly ever that of
        a word for thousands, that it tells a slip where what is counted is plain.
        """
        if self.ratio <= 0 or is_open(self.whole.quantity):
            return False
        exponent = math.log10(self.ratio)
        power = round(exponent)
        if abs(power) not in powers_of(self.share.item.phrase.language):
            return False
        apart = abs(10.0 ** (exponent - power) - 1)
        return apart < (_ABOUT if abs(power) > 1 else _EXACT) and (
            abs(power) > 1 or telling(self.whole) or (self.named and self.figures >= FIGURES)
        )

    @property
    def telling(self) -> bool:
        """Whether it shows a slip that chance hardly makes."""
        return self.slip > 0 or self.powered

    @property
    def figures(self) -> int:
        """How many figures the three have but for zeros at their ends."""
        values = (self.share.item.value, self.many.interval.value, self.whole.value)
        return sum(
            len(f"{value:.6g}".partition("e")[0].replace(".", "").strip("0")) for value in values
        )

    @property
    def meant(self) -> bool:
        """Whether the amount for all may be meant for what is made."""
        return self.telling or (self.near and self.whole.value > self.share.item.value)


def powers_of(language: str) -> tuple[int, ...]:
    """Return by which powers of ten a digit or a word makes the amounts of a language wrong."""
    return _POWERS.get(language, _USUAL_POWERS)
