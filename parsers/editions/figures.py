"""Figures of editions that face each other: which differ, and which one edition lacks.

The rules across editions report these, and the reader marks the same. A figure whose partner
stands in another bead was moved with its sentence, and is neither.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from parsers.editions.cuts import is_cut
from parsers.editions.numbers import Comparison, Value, comparable, compare_values, mistakable
from parsers.expressions import deferred
from parsers.model import Bead, Block, ListBlock, Page, Role, block_text
from parsers.quantities.lexicon import resolve
from parsers.sentences import split

_COMPARED_ROLES: frozenset[Role] = frozenset(
    ("title", "summary", "lead", "body", "footnote", "teaser", "related_title", "answer")
)
_WITHOUT_FIGURES = frozenset(("table", "code", "image", "rule", "unread"))
"""Kinds of blocks whose figures are not read here; tables are compared cell by cell."""

SURE = 0.55
"""Confidence of a bead from which its figures are compared."""

_MANY = 4
"""Unmatched figures on both sides of one bead from which on the texts are not translations."""

_TELLING = frozenset(("currency", "percent", "percentage_point"))
"""Kinds of figures that are missed where they stand nowhere in an edition: counts and years are
often told in words, and measures are converted."""

_COUNTED = 20
"""What is counted in words, at most, where another language has digits."""

_SENTENCES = 8
"""Sentences up to which a paragraph is short enough to be sure which of them is left out."""

_NUMBER = deferred(r"\d+(?:[.,'’\u00a0\u202f]\d+)*")

_DATE = deferred(r"(?:(\d{4})|-)(?:-(\d\d|Q\d))?(?:-(\d\d))?")
_DIGITS = deferred(r"\d+")
_NOTHING: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())

ValuesOf = Callable[[int, Iterable[int]], list[Value]]
"""Returns the quantities of some blocks of an edition, in their order."""


@dataclass
class FacedFigures:
    """The figures of one bead of two editions; what found a partner in no bead is left over."""

    number: int
    """Index of the bead."""
    bead: Bead
    editions: tuple[int, int]
    comparison: Comparison
    left: list[Value]
    right: list[Value]
    readable: bool = True
    """Whether the words around figures are known in both languages."""
    sentences: tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]] = ((), ())
    """Where the sentences of both sides begin and end; empty where a side is several blocks."""
    printed: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    """The groups of digits that both sides print, where on both something is left over."""
    items: tuple[tuple[int, ...], tuple[int, ...]] | None = None
    """Where the items of both sides begin, of two lists that face each other."""

    @property
    def differing(self) -> list[tuple[Value, Value]]:
        """Pairs of figures of which one must be wrong; none where the bead is in doubt."""
        pairs = self._mistaken() if self.bead.score >= SURE else []
        if any("T" in (value.quantity.date or "") for pair in pairs for value in pair):
            # Times of day change with the time zone, and the dates that go with them.
            pairs = [pair for pair in pairs if not all(v.quantity.kind == "date" for v in pair)]
        return pairs if len(pairs) <= _MANY else []

    @property
    def agrees(self) -> bool:
        """Whether there are figures, and nothing speaks against any of them."""
        doubtful = self.bead.score >= SURE and self._mistaken()
        return bool(self.comparison.matched and not self.comparison.other_unit and not doubtful)

    @property
    def other_unit(self) -> tuple[tuple[Value, Value], ...]:
        """Pairs of figures that are one in value and two in unit."""
        return self.comparison.other_unit if self.bead.score >= SURE else ()

    def _mistaken(self) -> list[tuple[Value, Value]]:
        """Return the figures left over that are of one kind, paired in the order of the text."""
        if not self._itemised:
            return []
        if len(self.left) == len(self.right) == 1:
            only = self.left[0], self.right[0]
            if _counted_otherwise(*only) or _lasts_otherwise(*only):
                return [only]
        right = [value for value in self.right if value.in_digits]
        pairs: list[tuple[Value, Value]] = []
        for one in self.left:
            if not one.in_digits:
                continue
            partner = next(
                (two for two in right if mistakable(one, two) and self._in_one_item(one, two)), None
            )
            if partner is not None and (
                _of_other_things(one, partner) or self._on_both_sides(one, partner)
            ):
                continue
            if partner is not None and not self.readable and _scaled(one, partner):
                right.remove(partner)  # the word for the scale may be there
            elif partner is not None and not _restated(one, partner):
                pairs.append((one, partner))
                right.remove(partner)
        return pairs

    @property
    def _itemised(self) -> bool:
        """Whether the items of lists that face each other correspond, as far as can be told.

        They are as many, and figures that are equal stand in items of one place: lists that an
        edition sorts otherwise cannot be compared item by item.
        """
        if self.items is None:
            return True
        same = [self._in_one_item(*pair) for pair in self.comparison.matched]
        return len(self.items[0]) == len(self.items[1]) and 2 * sum(same) >= len(same)

    def _in_one_item(self, one: Value, two: Value) -> bool:
        """Tell whether two figures stand in items of the same place in their lists."""
        if self.items is None:
            return True
        places = [
            sum(start <= value.spot[2] for start in starts)
            for value, starts in zip((one, two), self.items, strict=True)
        ]
        return places[0] == places[1]

    def _on_both_sides(self, one: Value, two: Value) -> bool:
        """Tell whether both sides print the digits of both figures, however they are read.

        "May 29th to 31st" and "29–31 мая" are one span; a version may be named once more.
        """
        if not (one.in_digits and two.in_digits) or one.written == two.written:
            return False
        days = [value.quantity.date for value in (one, two)]
        if all(day and re.search(r"-\d\d-\d\d$", day) for day in days):
            if len({day[-5:-3] for day in days if day}) > 1:
                return False
            digits = {day[-2:].lstrip("0") for day in days if day}
            if len(digits) < 2:
                return False  # it is the year that differs
        elif all(value.quantity.kind in ("number", "count") for value in (one, two)):
            groups = [frozenset(group.lstrip("0") for group in v.written) for v in (one, two)]
            digits = set(groups[0] | groups[1])
            if groups[0] == groups[1] or max(map(len, groups)) == 1 or max(map(len, digits)) > 2:
                return False  # 7.2 and 2.7 print the same groups; 12 may be a slip of 15
        else:
            return False  # an amount of something is no version
        return all(digits <= side for side in self.printed)

    def dropped(self, there: int) -> bool:
        """Tell whether the text of an edition lacks a whole sentence of the other's.

        It has fewer sentences and nothing left over, and the figures left on the other side are all
        of the figures of one of its sentences. What they are need not be looked for elsewhere then.
        """
        at = self.editions.index(there)
        left, sentences = (self.left, self.right)[1 - at], self.sentences[1 - at]
        if (self.left, self.right)[at] or not self.sentences[at] or not left:
            return False
        if len(self.sentences[at]) >= len(sentences) or len(sentences) > _SENTENCES:
            return False
        own = {_sentence_of(value, sentences) for value in left}
        matched = {_sentence_of(pair[1 - at], sentences) for pair in self.comparison.matched}
        return len(own) == 1 and not own & matched

    def lacking(self, said: Callable[[int], set[object]]) -> Iterator[tuple[int, list[Value]]]:
        """Yield each edition that lacks figures of the other, with these.

        `said` gives what an edition says anywhere, see `figures_said`.
        """
        if self.bead.score < SURE or not self._itemised:
            return
        if self._mistaken() or self.comparison.other_unit:
            return
        for values, there in zip((self.left, self.right), reversed(self.editions), strict=True):
            telling = [v for v in values if v.quantity.kind in _TELLING and v.in_digits]
            if not telling:
                continue
            known = said(there)
            dropped = self.dropped(there)
            alone = [value for value in telling if dropped or not _is_known(value, known)]
            if 0 < len(alone) <= _MANY:
                yield there, alone


def _is_known(value: Value, known: set[object]) -> bool:
    """Tell whether an edition says a figure anywhere, be it in another scale.

    A range is said where both its ends are: "from 5 to 6 billion" need not be read as one.
    """
    if value.quantity.value in known or _mantissa("".join(value.written)) in known:
        return True
    ends = [_mantissa(end) for end in re.findall(r"\d+", value.quantity.text.replace(",", ""))]
    return value.quantity.is_range and len(ends) == 2 and known.issuperset(ends)


def _sentence_of(value: Value, sentences: Sequence[tuple[int, int]]) -> int:
    """Return the number of the sentence that a figure stands in."""
    return sum(start <= value.spot[2] for start, _ in sentences)


def _sentences(
    pages: Sequence[Page], bead: Bead, a: int, b: int
) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """Return the sentences of two paragraphs that face each other."""
    sides: list[tuple[tuple[int, int], ...]] = []
    for edition in (a, b):
        page = pages[edition]
        blocks = [page.flow[number].block for number in bead.sides[edition]]
        if len(blocks) != 1 or blocks[0].kind != "paragraph":
            return (), ()
        sides.append(tuple(split(block_text(blocks[0]), language_of_page(page))))
    return sides[0], sides[1]


def _printed(
    pages: Sequence[Page], bead: Bead, a: int, b: int
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the groups of digits that both sides of a bead print."""
    left, right = (
        frozenset(
            digits.lstrip("0")
            for number in bead.sides[edition]
            for digits in _DIGITS.findall(block_text(pages[edition].flow[number].block))
        )
        for edition in (a, b)
    )
    return left, right


def _items(
    pages: Sequence[Page], bead: Bead, a: int, b: int
) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """Return where the items of two lists that face each other begin."""
    sides: list[tuple[int, ...]] = []
    for edition in (a, b):
        blocks = [pages[edition].flow[number].block for number in bead.sides[edition]]
        block = blocks[0]
        if len(blocks) != 1 or not isinstance(block, ListBlock):
            return None
        sides.append(tuple(item.start for item in block.items if item.marker))
    return sides[0], sides[1]


def language_of_page(page: Page) -> str:
    """Return the language of what a page says, as far as known."""
    return page.body_language or page.language or page.declared_language or "en"


def language_of_figures(page: Page, block: Block) -> str:
    """Return the tag of the language and notation in which the figures of a block are told."""
    from parsers.quantities.notation import notated

    return notated(block.language or language_of_page(page), page)


def face_figures(
    pages: Sequence[Page],
    beads: Sequence[Bead],
    pairs: Iterable[tuple[int, int]],
    values_of: ValuesOf,
) -> Iterator[FacedFigures]:
    """Yield the figures of the beads that face two editions, for each of some pairs of editions."""
    for a, b in pairs:
        found: list[FacedFigures] = []
        readable = all(resolve(language_of_page(pages[edition])) for edition in (a, b))
        for number, bead in enumerate(beads):
            if not says_the_same(pages, bead, a, b):
                continue
            comparison = compare_values(values_of(a, bead.sides[a]), values_of(b, bead.sides[b]))
            left, right = list(comparison.left), list(comparison.right)
            sentences = _sentences(pages, bead, a, b) if bool(left) != bool(right) else ((), ())
            items = _items(pages, bead, a, b) if left or right else None
            printed = _printed(pages, bead, a, b) if left and right else _NOTHING
            found.append(
                FacedFigures(
                    *(number, bead, (a, b), comparison, left, right, readable, sentences),
                    printed=printed,
                    items=items,
                )
            )
        _settle(found)
        yield from found


def has_figures(block: Block) -> bool:
    """Tell whether the figures of a block are read in its running text."""
    return block.kind not in _WITHOUT_FIGURES


def says_the_same(pages: Sequence[Page], bead: Bead, a: int, b: int) -> bool:
    """Tell whether a bead faces two texts of editions `a` and `b` that should say the same.

    Texts that are the same to the letter say nothing of each other, and nothing can be said of
    what lies beyond a cut.
    """
    if not bead.sides[a] or not bead.sides[b]:
        return False
    texts = [[block_text(pages[e].flow[n].block) for n in bead.sides[e]] for e in (a, b)]
    if texts[0] == texts[1]:
        return False
    return all(
        pages[edition].flow[number].role in _COMPARED_ROLES and not is_cut(pages[edition], number)
        for edition in (a, b)
        for number in bead.sides[edition]
    )


def figures_said(page: Page, values: Iterable[Value]) -> set[object]:
    """Return the values of a page's figures, which are given, and all digits in it.

    A cell says its unit in the header, code has none: the digits alone must do.
    """
    found: set[object] = {value.quantity.value for value in values}
    for _, block in page.flow:
        for match in _NUMBER.finditer(block_text(block)):
            found.add(_mantissa("".join(re.findall(r"\d+", match.group()))))
    return found


def _mantissa(digits: str) -> str:
    """Return the digits that are left of a number however it is scaled."""
    return digits.strip("0") or "0"


def _settle(found: Sequence[FacedFigures]) -> None:
    """Take out figures whose partner stands in another bead: a sentence that was moved."""
    elsewhere: dict[object, list[tuple[FacedFigures, Value]]] = defaultdict(list)
    for faced in found:
        for value in faced.right:
            elsewhere[_what(value)].append((faced, value))
    for faced in found:
        for value in [each for each in faced.left if each.in_digits]:
            for other, partner in elsewhere.get(_what(value), ()):
                if other is not faced and partner in other.right and comparable(value, partner):
                    faced.left.remove(value)
                    other.right.remove(partner)
                    break


def _of_other_things(one: Value, two: Value) -> bool:
    """Tell whether two figures are too unlike, or too small, for one to be the other's slip.

    A range is no figure, a date that differs in year and month is another date, as is one of which
    nothing is known that is known of the other, and versions and
    single digits come and go with the words around them.
    """
    a, b = one.quantity, two.quantity
    if a.is_range != b.is_range or "折" in a.text + b.text or not ((a.value and b.value) or a.date):
        return True
    if a.date and b.date and "-" in a.date + b.date:
        parts = [_DATE.fullmatch(date) for date in (a.date, b.date)]
        known = zip(*(part.groups() for part in parts if part), strict=True)
        return len([None for x, y in known if x and y and x != y]) != 1
    return all(
        value.quantity.kind == "number" and re.fullmatch(r"\d(?:[.,]\d)?", value.text.strip())
        for value in (one, two)
    )


def _counted_otherwise(one: Value, two: Value) -> bool:
    """Tell whether one side counts in digits, the other in a word, and not as many of a few.

    In some 6,700 pairs of paragraphs that translate each other, where nothing else was left over,
    none did.
    """
    if one.in_digits == two.in_digits:
        return False
    if any(re.search(r"\d[.,]\d", value.text) for value in (one, two)):
        return False  # a version
    values = [value.quantity.value for value in (one, two)]
    return (
        all(value.quantity.kind in ("count", "number") for value in (one, two))
        and all(n is not None and n == int(n) and 2 <= n <= _COUNTED for n in values)
        and values[0] != values[1]
    )


def _lasts_otherwise(one: Value, two: Value) -> bool:
    """Tell whether two lengths of time in words, of one unit, are of another number."""
    a, b = one.quantity, two.quantity
    if one.in_digits or two.in_digits or a.is_range or b.is_range:
        return False
    return (
        ((a.kind == b.kind == "duration" and a.unit == b.unit) or a.kind == b.kind == "count")
        and all(each.value is not None and each.value >= 2 for each in (a, b))
        and a.value != b.value
    )


def _scaled(one: Value, two: Value) -> bool:
    """Tell whether two figures have the same digits but for the scale: “20 million” and “20”."""
    return _mantissa("".join(one.written)) == _mantissa("".join(two.written))


def _what(value: Value) -> object:
    return value.quantity.date or value.quantity.value


def _restated(one: Value, two: Value) -> bool:
    """Tell whether a range on one side has the other's value within it."""
    a, b = one.quantity, two.quantity
    if not (a.is_range or b.is_range):
        return False
    return (
        a.low is not None
        and b.low is not None
        and a.high is not None
        and b.high is not None
        and a.low <= b.high
        and b.low <= a.high
    )
