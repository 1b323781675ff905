"""How the editions are arranged and set: beside one another, interleaved, whole or folded."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from textual.geometry import Size
from textual.scroll_view import ScrollView

from parsers.model import Bead, Heading, Page
from tui.layout.block import Options
from tui.layout.folding import Row, folded
from tui.layout.setting import Setting
from tui.layout.spread import Place, Spread
from tui.layout.table import TableView

MARGIN = 2
"""Cells left of the text of a pane: the sign of a warning, and a blank."""

SET_AT_ONCE = 300_000
"""Characters up to which an article is typeset without a word: some hundredths of a second."""

_SETTINGS_KEPT = 2
"""Widths that an article stays typeset for: that of the columns, and of the interleaved view."""


class Arranged(ScrollView, can_focus=True, inherit_bindings=False):
    """The rows of the text as they are to be drawn; where in them the reader is comes above."""

    def __init__(self, options: Options, measure: int = 80) -> None:
        super().__init__()
        self.options = options
        self.measure = measure
        self.panes: tuple[int, ...] = ()
        self.locked = True
        self.interleaved = False
        self.active = 0
        self.views: dict[Place, TableView] = {}
        self._editions: Sequence[Page] = ()
        self._beads: Sequence[Bead] = ()
        self._only: frozenset[int] | None = None
        self._unfolded: set[int] = set()
        self._spreads: list[Spread] = []
        self._settings: dict[int, Setting] = {}
        self._tops: list[int] = []
        self._turn = 0

    # --- sizes ----------------------------------------------------------------------------

    @property
    def only(self) -> frozenset[int] | None:
        """The numbers of the beads that are shown, the others folded; None: all are shown."""
        return self._only

    @property
    def separate(self) -> bool:
        """Whether each pane scrolls by itself."""
        return not self.locked and not self.interleaved

    @property
    def drawn(self) -> int:
        """How many columns stand beside one another."""
        return 1 if self.interleaved else max(len(self.panes), 1)

    @property
    def set_in_type(self) -> bool:
        """Whether there is text, set for the present size."""
        return bool(self._spreads) and self._spreads[0].width == self.text_width

    @property
    def pane_width(self) -> int:
        """Cells that a pane takes, margins included."""
        width = self.scrollable_content_region.width
        return max((width - (self.drawn - 1)) // self.drawn, MARGIN + 8)

    @property
    def text_width(self) -> int:
        """Cells of a line of text."""
        return max(min(self.pane_width - self.label_width - MARGIN - 1, self.measure), 10)

    @property
    def page_height(self) -> int:
        """Lines on screen."""
        return max(self.scrollable_content_region.height, 1)

    @property
    def pane_indent(self) -> int:
        """Cells left of the text within a pane, so that a narrow measure stands in the middle."""
        margin = self.label_width + MARGIN
        return margin + max((self.pane_width - margin - 1 - self.text_width) // 2, 0)

    @property
    def label_width(self) -> int:
        """Cells for the names of the editions left of the interleaved text, a blank included."""
        if not self.interleaved:
            return 0
        return max((len(self.label_of(edition)) for edition in self.panes), default=0) + 1

    def label_of(self, edition: int) -> str:
        """Return the language tag of an edition, with its number where another has the same."""
        tags = [(page.language or "").split("-")[0][:3] for page in self._editions]
        tag = tags[edition]
        return tag if tag and tags.count(tag) == 1 else f"{tag}{edition + 1}"

    # --- typesetting ----------------------------------------------------------------------

    def _take(self, editions: Sequence[Page], beads: Sequence[Bead]) -> None:
        """Hold another article, or the same one aligned anew."""
        if editions is not self._editions or not self._beads:
            self._settings = {}
        self._editions, self._beads = editions, beads
        self._only = None
        self._unfolded = set()

    def _rows(self) -> Sequence[Row]:
        """Return the beads, or those to be shown and the folds between them."""
        if self._only is None:
            return self._beads
        return list(folded(self._beads, self._only | self._unfolded, self._is_heading))

    def _is_heading(self, bead: Bead) -> bool:
        for edition in self.panes:
            for block in bead.sides[edition]:
                placed = self._editions[edition].flow[block]
                text = ("lead", "body", "label")
                return isinstance(placed.block, Heading) and placed.role in text
        return False

    def _bead_number(self, edition: int, block: int) -> int | None:
        return next((n for n, bead in enumerate(self._beads) if block in bead.sides[edition]), None)

    def _set_type(self, here: Place | None) -> None:
        """Typeset for the present width and panes; `here` is what will be on screen."""
        if not self.panes or not self._editions or self.size.width == 0:
            return
        self._turn += 1
        rows = self._rows()
        size = sum(self._editions[edition].character_count for edition in self.panes)
        if size <= SET_AT_ONCE or self.text_width in self._settings:
            self._adopt(self._spreads_of(rows, self._setting()))
            return
        # What is on screen is set at once, the whole in the background.
        at = 0
        if here is not None:
            edition, block = here
            at = next((n for n, row in enumerate(rows) if block in row.sides[edition]), 0)
        self._adopt(self._spreads_of(rows[max(at - 50, 0) : at + 150], self._new_setting()))
        turn = self._turn
        self.run_worker(
            lambda: self._set_all(turn, rows), thread=True, group="type", exclusive=True
        )

    def _new_setting(self) -> Setting:
        return Setting(self._editions, self.text_width, self.views, self.options)

    def _setting(self) -> Setting:
        """Return the setting of the present width, a new one if there is none."""
        found = self._settings.pop(self.text_width, None) or self._new_setting()
        self._keep_setting(found)
        return found

    def _keep_setting(self, setting: Setting) -> None:
        self._settings[setting.width] = setting
        while len(self._settings) > _SETTINGS_KEPT:
            del self._settings[next(iter(self._settings))]

    def _spreads_of(self, rows: Sequence[Row], setting: Setting) -> list[Spread]:
        groups = [(pane,) for pane in self.panes] if self.separate else [self.panes]
        return [
            Spread(
                self._editions,
                rows,
                group,
                setting.width,
                self.views,
                self.options,
                interleaved=self.interleaved,
                keep_empty=self._only is not None,
                setting=setting,
            )
            for group in groups
        ]

    def _set_all(self, turn: int, rows: Sequence[Row]) -> None:
        """Set a long article (in a worker thread)."""
        setting = self._new_setting()
        spreads = self._spreads_of(rows, setting)
        self.app.call_from_thread(self._adopt_all, turn, spreads, setting)

    def _adopt_all(self, turn: int, spreads: list[Spread], setting: Setting) -> None:
        """Put the whole in the place of the part, unless it was set anew in the meantime."""
        if turn == self._turn:
            self._keep_setting(setting)
            self._whole_set(spreads)

    def _whole_set(self, spreads: list[Spread]) -> None:
        """Take the whole of a long article that was set in the background."""
        self._adopt(spreads)

    def _adopt(self, spreads: list[Spread]) -> None:
        self._spreads = spreads
        self._tops = [0] * len(self.panes)
        self._resize_virtual()
        self.refresh()

    def _forget(self, places: Iterable[Place]) -> None:
        """Set blocks anew, whose tables are to be shown in another way."""
        changed = list(places)
        for setting in self._settings.values():
            setting.forget(changed)
        for spread in self._spreads:
            spread.forget(changed)
        self._resize_virtual()

    def _resize_virtual(self) -> None:
        spread = self._spread_of(self.active)[0]
        # A pane by itself may scroll until its last line is at the top, to be put beside another.
        below = self.page_height - 1 if self.separate else 0
        self.virtual_size = Size(self.scrollable_content_region.width, spread.height + below)

    def _spread_of(self, pane: int) -> tuple[Spread, int]:
        """Return the spread that a pane is drawn from, and the number of its column in it."""
        if self.separate:
            return self._spreads[pane], 0
        return self._spreads[0], 0 if self.interleaved else pane

    def _fold_all_but(self, beads: Collection[int] | None) -> None:
        self._only = frozenset(beads) if beads is not None else None
        self._unfolded = set()
