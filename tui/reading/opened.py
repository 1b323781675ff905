"""An article as opened: its editions aligned, its tables as shown, its findings as they come."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from parsers.model import Article, Bead, Finding, Page
from tui.layout.spread import Place
from tui.layout.table import TableView

if TYPE_CHECKING:
    from parsers.editions.differences import Difference

_ORDER = {"error": 0, "warning": 1, "info": 2}


@dataclass(slots=True)
class Opened:
    """An article on the desk. Made in a worker thread; afterwards changed by the screen only."""

    article: Article
    beads: tuple[Bead, ...]
    views: dict[Place, TableView] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    differences: tuple[Difference, ...] = ()
    checked: bool = False

    @property
    def editions(self) -> tuple[Page, ...]:
        """The pages, in the article's order."""
        return self.article.editions

    @property
    def key(self) -> str:
        """Name under which position and panes are remembered."""
        return "\n".join(sorted(page.path for page in self.editions))

    def bead_of(self, edition: int, block: int) -> Bead | None:
        """Return the bead that a block of an edition belongs to."""
        for bead in self.beads:
            if block in bead.sides[edition]:
                return bead
        return None

    def listed(self, *, holds: bool) -> list[Finding]:
        """Return the findings in the order they are listed: by severity, then by place.

        Notes (severity info) are listed last; what holds only when asked for.
        """
        shown = [finding for finding in self.findings if holds or finding.kind == "fail"]
        return sorted(
            shown,
            key=lambda finding: (
                finding.kind == "holds",
                _ORDER[finding.severity],
                finding.locations[0].line if finding.locations else 0,
                finding.code,
            ),
        )


def open_article(article: Article) -> Opened:
    """Align the editions of an article. Slow: for a worker thread."""
    from parsers.editions import align

    return Opened(article, align(article))


def compare(opened: Opened) -> tuple[Difference, ...]:
    """Return in what the editions differ. Slow: for a worker thread."""
    from parsers.editions.differences import differences

    return differences(opened.article, opened.beads)


def check_article(article: Article) -> list[Finding]:
    """Run every rule, including what holds. Slow: for a worker thread."""
    from parsers.checks import check

    return check(article, holds=True)
