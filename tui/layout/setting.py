"""The blocks of editions as set at one width, kept for whoever arranges them.

Heights are computed once a block; lines are drawn when asked for, and the last ones kept. The same
setting serves every arrangement of that width: locked or not, whole or folded.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Mapping, Sequence

from parsers.model import Page, Placed
from tui.layout.block import Options, Typeset, height, typeset
from tui.layout.line import Line
from tui.layout.notes import note_places
from tui.layout.table import TableView

_CACHED = 600
"""Blocks, and stretches of blocks, that are kept as they were last set."""

_STRETCH = 64
"""Lines drawn at a time, so that a table of a hundred thousand rows costs what is on screen."""

_UNKNOWN = -1
"""The height of a block that was not set yet."""

Place = tuple[int, int]
"""(edition, block): index of the edition in the article, of the block in the edition's flow."""


class Setting:
    """Blocks at one width."""

    def __init__(
        self,
        editions: Sequence[Page],
        width: int,
        views: Mapping[Place, TableView],
        options: Options,
    ) -> None:
        """Set the blocks of `editions` at `width` cells; `views` are how the tables are shown."""
        self.editions = editions
        self.width = width
        self.views = views
        self.options = options
        self._lines: OrderedDict[tuple[Place, int], list[Line]] = OrderedDict()
        self._set: OrderedDict[Place, Typeset] = OrderedDict()
        self._heights = [array("i", [_UNKNOWN]) * len(page.flow) for page in editions]
        self._notes: dict[int, dict[int, str]] = {}

    def height(self, place: Place) -> int:
        """Return how many lines a block takes, the gap after it included."""
        edition, block = place
        known = self._heights[edition][block]
        if known == _UNKNOWN:
            known = self._heights[edition][block] = height(*self._arguments(place))
        return known

    def line(self, place: Place, index: int) -> Line:
        """Return one line of a block, 0 the first."""
        key = place, index // _STRETCH
        lines = self._lines.get(key)
        if lines is None:
            first = index // _STRETCH * _STRETCH
            lines = self._typeset(place).lines(first, first + _STRETCH)
            self._lines[key] = lines
            if len(self._lines) > _CACHED:
                self._lines.popitem(last=False)
        else:
            self._lines.move_to_end(key)
        return lines[index % _STRETCH]

    def line_of(self, place: Place, offset: int) -> int:
        """Return the line of a block on which an offset of its text stands."""
        return self._typeset(place).line_of(offset)

    def forget(self, places: Sequence[Place]) -> None:
        """Set these blocks anew, after the view of a table changed."""
        changed = set(places)
        for place in changed:
            self._set.pop(place, None)
            edition, block = place
            self._heights[edition][block] = _UNKNOWN
        for key in [key for key in self._lines if key[0] in changed]:
            del self._lines[key]

    def _arguments(
        self, place: Place
    ) -> tuple[Placed, int, Options, TableView | None, Placed | None, str | None]:
        """Return what a block is set from: itself, and the one after it for the gap between."""
        edition, block = place
        flow = self.editions[edition].flow
        following = flow[block + 1] if block + 1 < len(flow) else None
        view = self.views.get(place)
        return flow[block], self.width, self.options, view, following, self._note(place)

    def _note(self, place: Place) -> str | None:
        """Return the name of the note that begins with a block."""
        edition, block = place
        if edition not in self._notes:
            named = note_places(self.editions[edition])
            self._notes[edition] = {first: name for name, first in named}
        return self._notes[edition].get(block)

    def _typeset(self, place: Place) -> Typeset:
        found = self._set.get(place)
        if found is None:
            found = typeset(*self._arguments(place))
            self._set[place] = found
            if len(self._set) > _CACHED:
                self._set.popitem(last=False)
        else:
            self._set.move_to_end(place)
        return found
