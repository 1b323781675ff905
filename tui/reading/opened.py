"""An article as opened: its editions aligned, its tables as shown, its findings as they come."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from parsers.model import Article, Bead, Finding, Heading, Page
from tui.layout.spread import Place
from tui.layout.table import TableView
from tui.reading.found import Found, Held

if TYPE_CHECKING:
    from parsers.editions.differences import Difference
    from parsers.editions.pool import Pool
    from tui.configuration.settings import Configuration
    from tui.reading.pins import Pin

LONG = 200_000
"""Characters from which aligning and checking take long enough to be felt at every key, and longer
than the third of a second that another process needs to start."""

_ORDER = {"error": 0, "warning": 1, "info": 2}


@dataclass
class Opened:
    """An article on the desk. Made in a worker thread; afterwards changed by the screen only."""

    article: Article
    beads: tuple[Bead, ...]
    views: dict[Place, TableView] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    """What fails; while it is listed, also what holds."""
    held: Held = field(default_factory=Held)
    differences: tuple[Difference, ...] = ()
    checked: bool = False
    pins: tuple[Pin, ...] = ()
    """What a person has set to face each other, as the beads do."""
    pool: Pool | None = None
    """What the other articles of the library teach of the languages, as the beads go by."""
    partial: bool = False
    """Only the beginning is here yet."""

    @property
    def editions(self) -> tuple[Page, ...]:
        """The pages, in the article's order."""
        return self.article.editions

    @property
    def key(self) -> str:
        """Name under which position and panes are remembered."""
        return "\n".join(sorted(page.path for page in self.editions))

    @cached_property
    def headings(self) -> tuple[tuple[list[int], list[str]], ...]:
        """For each edition: the blocks that are headings of sections, and their texts."""
        found = []
        for page in self.editions:
            heads = [
                (block, placed.block.text)
                for block, placed in enumerate(page.flow)
                if isinstance(placed.block, Heading) and placed.role in ("body", "label")
            ]
            found.append(([block for block, _ in heads], [text for _, text in heads]))
        return tuple(found)

    def section(self, edition: int, block: int) -> str:
        """Return the heading that a block stands under, "" before the first."""
        blocks, texts = self.headings[edition]
        index = bisect_right(blocks, block) - 1
        return texts[index] if index >= 0 else ""

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


def is_long(article: Article) -> bool:
    """Tell whether an article is worth a process of its own."""
    return sum(page.character_count for page in article.editions) >= LONG


def open_article(article: Article) -> Opened:
    """Align the editions of an article. Slow: for a worker thread."""
    return Opened(article, beads_of(article))


def beads_of(
    article: Article, pins: Sequence[Pin] = (), pool: Pool | None = None
) -> tuple[Bead, ...]:
    """Return what faces what; the blocks in their order where that cannot be found out."""
    from parsers.editions import align

    try:
        beads = align(article, pins, pool)
        if not pins:
            return beads
        from tui.reading.pins import held, widened

        if all(held(pin, beads) for pin in pins):
            return beads
        return align(article, widened(pins, beads, article.editions), pool)
    except Exception:  # a text badly aligned can still be read, one not shown cannot
        return _in_order(article)


def _in_order(article: Article) -> tuple[Bead, ...]:
    """Set the blocks of the editions side by side as they come, with no confidence."""
    longest = max(len(page.flow) for page in article.editions)
    return tuple(
        Bead(
            sides=tuple((row,) if row < len(page.flow) else () for page in article.editions),
            score=0.0,
        )
        for row in range(longest)
    )


PREVIEWED = 512 * 1024
"""Bytes from which the beginning of an article is shown before the rest is read."""

_HEAD = 96 * 1024
_PREVIEWED_FILES = 4


def preview(paths: Sequence[str]) -> Opened | None:
    """Return the beginning of an article whose files are long, to be read while the rest is read.

    None where the files are short, many, or not one article: then reading them takes no longer
    than this. For a worker thread.
    """
    from parsers.editions import group
    from parsers.files import list_files, read_bytes
    from parsers.formats import parse

    files = list_files(paths).files if paths else []
    if not 0 < len(files) <= _PREVIEWED_FILES or "-" in paths:
        return None
    try:
        if sum(Path(file).stat().st_size for file in files) < PREVIEWED:
            return None
    except OSError:
        return None
    pages = []
    for file in files:
        data = read_bytes(file)
        if not isinstance(data, bytes):
            return None
        head = data[:_HEAD]
        pages.append(parse(head[: head.rfind(b"\n") + 1] or head, file))
    articles = group(pages)
    if len(articles) != 1:
        return None
    opened = open_article(articles[0])
    opened.partial = True
    return opened


def compare(opened: Opened) -> tuple[Difference, ...]:
    """Return in what the editions differ. Slow: for a worker thread."""
    from parsers.editions.differences import differences

    return differences(opened.article, opened.beads)


def check_article(
    article: Article,
    configuration: Configuration,
    pins: Sequence[Pin] = (),
    pool: Pool | None = None,
) -> Found:
    """Run the rules that are wanted, including what holds. Slow: for a worker thread."""
    from parsers.checks import check
    from tui.configuration.silencing import silencers

    findings = check(
        article,
        select=configuration.select,
        ignore=configuration.ignore,
        holds=True,
        suppressions=silencers(configuration.silences),
        beads=beads_of(article, pins, pool) if pins or pool is not None else None,
    )
    return Found.of(findings)
