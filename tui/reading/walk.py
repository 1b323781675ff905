"""Walking through the text of one edition as it is shown: from unit to unit, across blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from parsers.model import ListBlock, Page, Table, block_text
from tui.reading.stretches import Spot, Stretch
from tui.reading.units import Unit, characters, index_at, sentences, words

_LONGEST_WORD = 24
"""Characters that are looked at for a first word."""

Step = Literal["character", "word", "sentence", "block"]


class Walk:
    """The blocks of a page in the order they are shown, and what follows what in them.

    `order_of` returns the order of the rows shown of a table, by its block, None for that of the
    file.
    """

    def __init__(
        self,
        page: Page,
        blocks: Sequence[int],
        order_of: Callable[[int], Sequence[int] | None] = lambda _: None,
    ) -> None:
        self.page = page
        self.blocks = blocks
        self._order_of = order_of
        self._number = {block: number for number, block in enumerate(blocks)}
        self._units: dict[int, Sequence[Unit]] = {}

    def __contains__(self, block: int) -> bool:
        return block in self._number

    def sentences(self, block: int) -> Sequence[Unit]:
        """Return the sentences of a block."""
        found = self._units.get(block)
        if found is None:
            found = sentences(self.page.flow[block], self._order_of(block))
            self._units[block] = found
        return found

    def text(self, block: int) -> str:
        """Return what offsets in a block count in."""
        return block_text(self.page.flow[block].block)

    def first_word(self, stretch: Stretch) -> Stretch:
        """Return the first word of a stretch, or as much of it as shows where it begins."""
        text = self.text(stretch.block)
        end = min(stretch.end, stretch.start + _LONGEST_WORD)
        start, end = next(iter(words(text, stretch.start, end)), (stretch.start, end))
        return Stretch(stretch.block, start, end)

    def follows_another(self, sentence: Stretch) -> bool:
        """Tell whether a sentence may begin in the middle of a line, after another."""
        block = self.page.flow[sentence.block].block
        if isinstance(block, Table | ListBlock):
            return False
        return sentence.start > self.sentences(sentence.block)[0][0]

    def sentence_at(self, spot: Spot) -> Stretch | None:
        """Return the sentence at a spot, or the nearest before it in its block."""
        if spot.block not in self._number:
            return None
        units = self.sentences(spot.block)
        if not units:
            return None
        return Stretch(spot.block, *units[index_at(units, spot.offset)])

    def beside(self, here: Stretch, step: int) -> Stretch | None:
        """Return the sentence after (`step` 1) or before (-1) another, None at the ends."""
        units = self.sentences(here.block)
        index = index_at(units, here.start) + step
        if 0 <= index < len(units):
            return Stretch(here.block, *units[index])
        return self._first_from(self._number[here.block] + step, step)

    def _first_from(self, number: int, step: int) -> Stretch | None:
        while 0 <= number < len(self.blocks):
            units = self.sentences(self.blocks[number])
            if units:
                return Stretch(self.blocks[number], *units[0 if step > 0 else -1])
            number += step
        return None

    def first(self) -> Stretch | None:
        """Return the first sentence of all."""
        return self._first_from(0, 1)

    def last(self) -> Stretch | None:
        """Return the last sentence of all."""
        return self._first_from(len(self.blocks) - 1, -1)

    # --- order ----------------------------------------------------------------------------------

    def rank(self, spot: Spot) -> tuple[int, int, int]:
        """Return what spots are ordered by: as they are shown, also in a sorted table."""
        number = self._number.get(spot.block, -1)
        if isinstance(self.page.flow[spot.block].block, Table):
            return number, index_at(self.sentences(spot.block), spot.offset), spot.offset
        return number, 0, spot.offset

    def between(self, one: Spot, other: Spot) -> list[Stretch]:
        """Return the text between two spots, in the order shown: by block, or row of a table."""
        first, last = sorted((one, other), key=self.rank)
        found: list[Stretch] = []
        for number in range(self._number[first.block], self._number[last.block] + 1):
            block = self.blocks[number]
            if isinstance(self.page.flow[block].block, Table):
                units = self.sentences(block)
                low = index_at(units, first.offset) if block == first.block else 0
                high = index_at(units, last.offset) if block == last.block else len(units) - 1
                rows = [Stretch(block, *units[index]) for index in range(low, high + 1)]
            else:
                rows = [Stretch(block, 0, len(self.text(block)))]
            if rows and block == last.block:
                rows[-1] = rows[-1]._replace(end=min(rows[-1].end, last.offset))
            if rows and block == first.block:
                rows[0] = rows[0]._replace(start=max(rows[0].start, first.offset))
            found.extend(row for row in rows if row.start < row.end)
        return found

    def sentences_in(self, stretch: Stretch) -> list[Stretch]:
        """Return the sentences that a stretch touches."""
        units = self.sentences(stretch.block)
        if isinstance(self.page.flow[stretch.block].block, Table):
            return [Stretch(stretch.block, *units[index_at(units, stretch.start)])]
        return [
            Stretch(stretch.block, start, end)
            for start, end in units
            if start < stretch.end and stretch.start < end
        ]

    # --- steps ----------------------------------------------------------------------------------

    def onward(self, head: Spot, fixed: Spot, step: Step) -> Spot | None:
        """Return where one end of a selection goes by a step forwards, the other being `fixed`.

        It goes to ends of units behind the fixed end, to beginnings before it; never onto it.
        """
        here, still = self.rank(head), self.rank(fixed)
        if here < still:
            for start in self._edges(head, step, 1, ends=False):
                if self.rank(start) >= still:
                    break
                if self.rank(start) > here:
                    return start
            head, here = fixed, still
        for end in self._edges(head, step, 1, ends=True):
            if self.rank(end) > here:
                return end
        return None

    def back(self, head: Spot, fixed: Spot, step: Step) -> Spot | None:
        """Return where one end of a selection goes by a step backwards; see `onward`."""
        here, still = self.rank(head), self.rank(fixed)
        if here > still:
            for end in self._edges(head, step, -1, ends=True):
                if self.rank(end) <= still:
                    break
                if self.rank(end) < here:
                    return end
            head, here = fixed, still
        for start in self._edges(head, step, -1, ends=False):
            if self.rank(start) < here:
                return start
        return None

    def _edges(self, spot: Spot, step: Step, way: int, *, ends: bool) -> Iterator[Spot]:
        """Yield beginnings, or ends, of units from those around a spot on, in the way's order."""
        sentence = self.sentence_at(spot)
        if sentence is None:
            sentence = self._first_from(self._number[spot.block] + way, way)
        block = -1
        while sentence is not None:
            text = self.text(sentence.block)
            units: list[Unit]
            if step == "block":
                units = []
                if sentence.block != block:
                    whole = self.sentences(sentence.block)
                    units = [(whole[0][0], whole[-1][1])]
            elif step == "sentence":
                units = [(sentence.start, sentence.end)]
            else:
                cut = words if step == "word" else characters
                units = cut(text, sentence.start, sentence.end)
            block = sentence.block
            for unit in units if way > 0 else reversed(units):
                yield Spot(block, unit[1 if ends else 0])
            sentence = self.beside(sentence, way)
