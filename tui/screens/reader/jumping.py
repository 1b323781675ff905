"""Jump labels: a letter or two beside everything on screen that can be gone to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple, Protocol

from parsers.model import Finding, Table
from tui.layout.cells import cell_len
from tui.layout.options import signs
from tui.layout.table import TableView
from tui.reading.targets import Target, codes, related_number, targets_in
from tui.screens.reader.judging import Judging
from tui.screens.reader.linking import Linking
from tui.widgets.labelled import Shown, Spot

_IN_MARGIN = frozenset({"heading", "table", "related", "note"})
"""Targets whose label stands in the margin, where it covers nothing."""


class Jumpable(Protocol):
    """What can be jumped to: it stands somewhere on screen, and does something when chosen."""

    @property
    def spot(self) -> Spot:
        """Where it stands."""

    def go(self, screen: Jumping) -> None:
        """Do what it is there for."""


class _Text(NamedTuple):
    """A link, a mark, a heading and the like."""

    spot: Spot
    pane: int
    target: Target

    def go(self, screen: Jumping) -> None:
        """Follow it, or bring it to the top."""
        screen.enter_pane(self.pane)
        screen.go_to_target(self.target)


class _Warning(NamedTuple):
    """Words that a warning is about."""

    spot: Spot
    finding: Finding

    def go(self, screen: Jumping) -> None:
        """Show the warning."""
        screen.show_finding(self.finding)


class _CutCell(NamedTuple):
    """A table cell of which only the beginning is shown, or that was expanded."""

    spot: Spot
    place: tuple[int, int]
    where: tuple[int, int]

    def go(self, screen: Jumping) -> None:
        """Show the whole of it, or only its beginning again."""
        screen.expand_cell(self.place, *self.where)


class Jumping(Linking, Judging):
    """The actions on jump labels."""

    _labelled: dict[str, Jumpable]
    _typed: str = ""

    def action_jump(self) -> None:
        """Label everything on screen that can be gone to, and ask for a label."""
        if self.opened is None:
            return
        self.withdraw()
        found = sorted(self._jumpables(), key=lambda each: each.spot[:2])
        once = {each.spot[:2]: each for each in reversed(found)}
        placed = [once[key] for key in sorted(once)]
        if not placed:
            self.tell("nothing on this screen can be jumped to")
            return
        self._labelled = dict(zip(codes(len(placed)), placed, strict=False))
        self._typed = ""
        self._draw_labels()
        self.columns.focus()
        self.ask_key("type a label, Esc leaves", self._take_letter, self._leave_labels)

    def _draw_labels(self) -> None:
        """Show the labels that begin with what was typed, and of those the rest."""
        lines: dict[int, list[tuple[int, str]]] = defaultdict(list)
        end: dict[int, int] = defaultdict(int)
        for code, each in sorted(self._labelled.items(), key=lambda item: item[1].spot.cell):
            if not code.startswith(self._typed):
                continue
            y, cell, room = each.spot
            cell = max(cell - min(room, len(code)), end[y])
            end[y] = cell + len(code)
            lines[y].append((cell + len(self._typed), code[len(self._typed) :]))
        self.columns.set_labels(lines)

    def _take_letter(self, letter: str) -> bool:
        self._typed += letter.lower()
        chosen = self._labelled.get(self._typed)
        if chosen is not None:
            self.leave_asking()
            chosen.go(self)
            return False
        if any(code.startswith(self._typed) for code in self._labelled):
            self._draw_labels()
            self.tell(f"{self._typed}\u2026 type the other letter, Esc leaves")
            return True
        self.tell(f"no label {self._typed}")
        return False

    def _leave_labels(self) -> None:
        self._labelled = {}
        self.columns.set_labels({})

    def leave_labels_if_shown(self) -> None:
        """Take the labels away where the text moved under them."""
        if self.columns.has_labels:
            self.leave_asking()
            self.tell("")

    # --- what is on screen --------------------------------------------------------------------

    def _jumpables(self) -> Iterator[Jumpable]:
        if self.opened is None:
            return
        findings: dict[tuple[int, int], list[tuple[int, Finding]]] = defaultdict(list)
        for finding in self.listed():
            if finding.verdict == "dismissed" or finding.severity == "info":
                continue
            for place in finding.locations:
                if place.role == "primary":
                    findings[place.edition, place.block].append((place.start, finding))
        columns = self.columns
        seen: set[Target] = set()
        for shown in columns.lines_shown():
            here = shown.here
            # Panes that scroll together show the same headings and tables on the same lines.
            facing = shown.pane != columns.active and not columns.separate
            if not (facing and shown.shared):
                low, high = _stretch(shown)
                for start, finding in findings[here.edition, here.block]:
                    spot = columns.label_spot(shown, start, margin=False)
                    if low <= start < high and spot is not None:
                        yield _Warning(spot, finding)
                for target in targets_in(
                    self.opened.editions[here.edition], here.edition, here.block, low, high
                ):
                    if target in seen or (facing and target.kind in ("heading", "table")):
                        continue
                    margin = target.kind in _IN_MARGIN or not _has_text(shown)
                    spot = columns.label_spot(shown, target.start, margin=margin)
                    if spot is not None:
                        seen.add(target)
                        yield _Text(spot, shown.pane, target)
            yield from self._cells_of(shown)

    def _cells_of(self, shown: Shown) -> Iterator[Jumpable]:
        """Yield the cells that end on a line because the rest of them is cut off."""
        here = shown.here
        if self.opened is None:
            return
        table = self.opened.editions[here.edition].flow[here.block].block
        if not isinstance(table, Table):
            return
        cut = signs(self.columns.options).cut
        left = 0
        before = None
        for fragment in here.line:
            if fragment.text == cut and "table.sign" in fragment.style and before is not None:
                row, column, _ = table.cell_at(before.start)
                row -= table.header is not None
                place = here.edition, here.block
                yield _CutCell(Spot(shown.y, shown.left + left, 0), place, (row, column))
            if fragment.start >= 0:
                before = fragment
            left += cell_len(fragment.text)

    # --- doing it -------------------------------------------------------------------------------

    def enter_pane(self, pane: int) -> None:
        """Make the pane of what was chosen the active one."""
        columns = self.columns
        if not columns.interleaved and pane != columns.active:
            columns.activate(pane)
            self.panes_changed()

    def go_to_target(self, target: Target) -> None:
        """Follow a target, or bring it to the top."""
        if self.opened is None:
            return
        if target.kind == "related":
            page = self.opened.editions[target.edition]
            number = related_number(page, target.block)
            article = self.host.related_article(page, page.related[number])
            if article is None:
                self.tell("that article is not in this library")
            else:
                self.host.open_by_id(article)
        elif target.kind == "table" and self.tables is not None:
            self.remember_here()
            self.columns.change_view(self.tables.take((target.edition, target.block)))
            line = self.columns.find(target.edition, target.block)
            if line is not None:
                self.columns.jump(line - 1)
            name = self.tables.column_name()
            self.tell(f"{name}: \u2190 \u2192 column, s sort, z whole screen")
        elif target.kind == "heading":
            self.go_to_text(target.edition, target.block)
        else:
            self.follow(target)

    def expand_cell(self, place: tuple[int, int], row: int, column: int) -> None:
        """Show the whole of a cell of a table, or its beginning again."""
        if self.opened is None:
            return
        view = self.opened.views.get(place, TableView())
        self.columns.change_view({place: replace(view, expanded=view.expanded ^ {(row, column)})})


def _stretch(shown: Shown) -> tuple[int, int]:
    """Return from where to where in its block the text of a line goes; the first line from 0."""
    text = [fragment for fragment in shown.here.line if fragment.start >= 0]
    low = min((fragment.start for fragment in text), default=0)
    high = max((fragment.end for fragment in text), default=1)
    return (0 if shown.here.index == 0 else low), high


def _has_text(shown: Shown) -> bool:
    return any(fragment.start >= 0 for fragment in shown.here.line)
