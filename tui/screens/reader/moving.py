"""Moving through the text."""

from __future__ import annotations

from parsers.model import Heading
from tui.screens.reader.desk import Desk


class Moving(Desk):
    """The actions of moving."""

    def action_line_down(self) -> None:
        """Scroll one line down."""
        self.columns.jump(self.columns.scroll_offset.y + 1)

    def action_line_up(self) -> None:
        """Scroll one line up."""
        self.columns.jump(self.columns.scroll_offset.y - 1)

    def _page(self, part: float) -> None:
        columns = self.columns
        # Two lines of the page before stay in sight, to read on from.
        step = max(columns.page_height - 2, 1) if abs(part) == 1 else columns.page_height // 2
        columns.jump(columns.scroll_offset.y + (step if part > 0 else -step))

    def action_page_down(self) -> None:
        """Scroll one page down."""
        self._page(1)

    def action_page_up(self) -> None:
        """Scroll one page up."""
        self._page(-1)

    def action_half_page_down(self) -> None:
        """Scroll half a page down."""
        self._page(0.5)

    def action_half_page_up(self) -> None:
        """Scroll half a page up."""
        self._page(-0.5)

    def action_top(self) -> None:
        """Go to the beginning."""
        self.remember_here("ends")
        self.columns.jump(0)

    def action_end(self) -> None:
        """Go to the end."""
        self.remember_here("ends")
        self.columns.jump(self.columns.virtual_size.height)

    def _step(self, direction: int, *, headings: bool) -> None:
        edition, blocks = self.columns.blocks_from_top()
        if self.opened is None:
            return
        flow = self.opened.editions[edition].flow
        top = self.columns.scroll_offset.y
        lines = sorted(
            {
                line
                for line, block in blocks
                if not headings or isinstance(flow[block].block, Heading)
            }
        )
        found = (
            next((line for line in lines if line > top), None)
            if direction > 0
            else next((line for line in reversed(lines) if line < top), None)
        )
        if found is not None:
            self.columns.jump(found)

    def action_next_block(self) -> None:
        """Go to the next block."""
        self._step(1, headings=False)

    def action_previous_block(self) -> None:
        """Go to the block before."""
        self._step(-1, headings=False)

    def action_next_heading(self) -> None:
        """Go to the next heading."""
        self._step(1, headings=True)

    def action_previous_heading(self) -> None:
        """Go to the heading before."""
        self._step(-1, headings=True)

    def action_narrower(self) -> None:
        """Make the columns of text narrower."""
        self._measure(-4)

    def action_wider(self) -> None:
        """Make the columns of text wider."""
        self._measure(4)

    def _measure(self, step: int) -> None:
        columns = self.columns
        # From a measure that the window cuts off anyway, go on from what is seen.
        columns.set_measure(min(columns.measure, columns.text_width) + step)
        self.tell(f"at most {columns.measure} columns a pane")
