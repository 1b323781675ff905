"""What the parts of the reader screen share: the article opened, and the widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.containers import Horizontal
from textual.screen import Screen

from tui.reading.opened import Opened
from tui.reading.tables.desk import TableDesk
from tui.widgets.columns import Columns
from tui.widgets.heads import Heads
from tui.widgets.sidebar import Sidebar
from tui.widgets.status import Status

if TYPE_CHECKING:
    from tui.screens.host import Host
    from tui.widgets.finding_bar import FindingBar
    from tui.widgets.prompt import Prompt

TWO_PANES = 100
"""Columns of the terminal from which two panes stand side by side."""

DOCKED_SIDEBAR = 120
"""Columns of the terminal from which the sidebar stands beside the text."""


class Desk(Screen[None]):
    """The base of the reader screen."""

    opened: Opened | None = None
    tables: TableDesk | None = None
    furnished: bool = False
    """Whether all is there, as it is once a first page was shown."""
    _finding_bar: FindingBar | None = None
    _prompt: Prompt | None = None

    def __init__(self, host: Host) -> None:
        super().__init__()
        self.host = host

    @property
    def columns(self) -> Columns:
        """The panes."""
        return self.query_one(Columns)

    @property
    def sidebar(self) -> Sidebar:
        """The sidebar."""
        return self.query_one(Sidebar)

    @property
    def heads(self) -> Heads:
        """The line above the panes."""
        return self.query_one(Heads)

    @property
    def status(self) -> Status:
        """The last line."""
        return self.query_one(Status)

    @property
    def finding_bar(self) -> FindingBar:
        """The warning shown just now; most of the time there is none."""
        if self._finding_bar is None:
            from tui.widgets.finding_bar import FindingBar

            self._finding_bar = FindingBar()
            self.mount(self._finding_bar, after=self.query_one(Horizontal))
        return self._finding_bar

    def hide_finding_bar(self) -> None:
        """Take the warning shown below the text away."""
        if self._finding_bar is not None:
            self._finding_bar.hide()

    @property
    def prompt(self) -> Prompt:
        """The line for typing a search or a comment."""
        if self._prompt is None:
            from tui.widgets.prompt import Prompt

            self._prompt = Prompt()
            self.mount(self._prompt, before=self.status)
        return self._prompt

    @property
    def prompted(self) -> bool:
        """Whether a search or a comment is being typed."""
        return self._prompt is not None and self._prompt.has_focus

    def furnish(self) -> None:
        """Make what the first page was shown without."""
        if not self.furnished and self.is_attached:
            self.furnished = True
            self.sidebar.furnish()
            self.prompt  # noqa: B018
            self.host.reader_shows()

    @property
    def edition(self) -> int:
        """The edition of the active pane."""
        columns = self.columns
        return columns.panes[columns.active] if columns.panes else 0

    def tell(self, news: str) -> None:
        """Say something in the last line, until the next key."""
        self.status.tell(news)

    def show_panes(self, panes: tuple[int, ...], active: int) -> None:
        """Show editions, the text staying where it is."""
        self.columns.set_panes(panes, active)
        self.panes_changed()

    def panes_changed(self) -> None:
        """Bring the head, the sidebar and the marks in line with the panes."""

    def cursor_words(self) -> tuple[str, tuple[int, int] | None]:
        """Return the name of the cursor's edition and its (edition, block); "" and None without."""
        return "", None

    def pins_in_words(self) -> list[str]:
        """Return what was pinned together by hand, a line each."""
        return []

    def say_where(self) -> None:
        """Bring the last line in line with where the reader is."""

    def find_again(self) -> None:
        """Find the same text in an article that was read again, without moving."""

    def drop_cursor(self) -> bool:
        """Take the cursor in the text away; tell whether there was one."""
        return False

    def place(self) -> dict[str, Any]:
        """Return where the reader is, to be remembered; {} where that is not known."""
        return {}

    def remember_here(self, walk: str = "", place: dict[str, Any] | None = None) -> None:
        """Remember the place before a jump, for the way back; jumps of one `walk` are one."""
