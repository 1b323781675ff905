"""The warning shown just now, with its working, below the text."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from parsers.model import Finding, Page
from tui.theme import Look
from tui.widgets.finding_text import finding_text, verdict_hint
from tui.widgets.note_bar import NoteBar


class FindingBar(NoteBar):
    """A few lines about one finding; not there when there is none."""

    DEFAULT_CSS = "FindingBar { max-height: 7; }"

    def show_finding(
        self, finding: Finding, number: int, total: int, look: Look, editions: Sequence[Page]
    ) -> None:
        """Show a finding, the `number`th of `total`."""
        text = Text()
        text.append(f"{number}/{total} ", style="bold")
        text.append(finding_text(finding, look, editions))
        self.show(f"{verdict_hint()}  w next  Esc close", text)
