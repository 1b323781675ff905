"""Opening the file in the person's editor, and showing what was read again in place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from parsers.files import STDIN
from parsers.model import Finding
from tui.layout.spread import Place
from tui.reading.places import source_of
from tui.reading.tables.desk import TableDesk
from tui.screens.reader.judging import Judging
from tui.screens.reader.marking import Marking
from tui.widgets.panes import Position

if TYPE_CHECKING:
    from tui.reading.opened import Opened
    from tui.reading.renewal import Renewal

_SEVERITIES = (("error", "error"), ("warning", "warning"), ("info", "note"))


class Editing(Marking, Judging):
    """The actions on the files themselves."""

    _counted_before: Counter[str] | None = None
    _folded_before: bool = False

    # --- editing ------------------------------------------------------------------------------

    def spot(self) -> tuple[int, int, int] | None:
        """Return (edition, block, offset) of what is looked at: the warning shown, or the top."""
        if self.current is not None and self.current.locations:
            own = [place for place in self.current.locations if place.edition == self.edition]
            place = (own or self.current.locations)[0]
            return place.edition, place.block, place.start
        return super().spot()

    def action_edit(self) -> None:
        """Open the file in the editor, at what is looked at; then read it again."""
        spot = self.spot()
        if self.opened is None or spot is None:
            return
        edition, block, offset = spot
        page = self.opened.editions[edition]
        if page.path == STDIN:
            self.tell("this text came on standard input: there is no file to edit")
            return
        if not Path(page.path).is_file():
            self.tell(f"{page.path} is not there any more")
            return
        from tui.terminal.editor import editor_command

        place = source_of(page, block, offset)
        command = editor_command(page.path, place.line, place.column)
        if command is None:
            self.tell("no editor found: set VISUAL or EDITOR")
            return
        self.tell(self.host.give_terminal_to(command))
        self.host.look_again()

    # --- reading again --------------------------------------------------------------------------

    def renew(self, opened: Opened, renewals: Mapping[int, Renewal]) -> None:
        """Show the article as it is on disk now, everything else staying as it is.

        `renewals` tell, by edition, where its places have gone. What the rules found stays until
        they have run again.
        """
        before, tables = self.opened, self.tables
        if before is None:
            return
        self._counted_before = _open_findings(before.findings)
        self._folded_before = self._folded_before or self.columns.only is not None
        self.leave_asking()
        self.drop_cursor()
        opened.findings = [_moved(finding, renewals) for finding in before.findings]
        current = self.current
        desk = TableDesk(opened, self.columns.options)
        if tables is not None:
            desk.width = tables.width
            desk.take_over(tables, _tables(before, renewals))
        self.opened, self.tables = opened, desk

        def carry(position: Position) -> Position:
            renewal = renewals.get(position.edition)
            if renewal is None or position.block < 0:
                return position
            place = renewal.place(position.block, position.offset)
            return Position(position.edition, *place, position.down)

        self.columns.renew(opened.editions, opened.beads, opened.views, carry)
        if current is not None:
            self.current = _moved(current, renewals)
            self.mark_shown(self.current)
        self.panes_changed()
        self.findings_changed()
        self.find_again()
        self.tell("read again")

    def was_folded(self) -> bool:
        """Tell, once, whether only the differences were shown before the text was read again."""
        folded, self._folded_before = self._folded_before, False
        return folded

    def tell_what_changed(self) -> None:
        """Say, once the checks have run again, what has become of the warnings."""
        before, self._counted_before = self._counted_before, None
        if before is None or self.opened is None:
            return
        if self.current is not None:
            same = [f for f in self.opened.findings if f.fingerprint == self.current.fingerprint]
            if same:
                self.current = same[0]
                self.mark_shown(self.current)
            else:
                self.leave_finding()
        now = _open_findings(self.opened.findings)
        parts = []
        for severity, noun in _SEVERITIES:
            step = now[severity] - before[severity]
            if step:
                many = "" if abs(step) == 1 else "s"
                parts.append(f"{abs(step)} {noun}{many} {'more' if step > 0 else 'fewer'}")
        self.tell(f"read again: {', '.join(parts) if parts else 'as many warnings as before'}")


def _open_findings(findings: list[Finding]) -> Counter[str]:
    return Counter(f.severity for f in findings if f.kind == "fail" and f.verdict is None)


def _moved(finding: Finding, renewals: Mapping[int, Renewal]) -> Finding:
    """Return a finding with its places where they are now."""
    places = []
    for place in finding.locations:
        renewal = renewals.get(place.edition)
        if renewal is None or place.block < 0:
            places.append(place)
            continue
        block, start = renewal.place(place.block, place.start)
        end = start + place.end - place.start
        places.append(place.model_copy(update={"block": block, "start": start, "end": end}))
    return finding.model_copy(update={"locations": tuple(places)})


def _tables(before: Opened, renewals: Mapping[int, Renewal]) -> dict[Place, Place]:
    """Return where the tables that were looked at are now."""
    found: dict[Place, Place] = {}
    for edition, block in before.views:
        renewal = renewals.get(edition)
        now = block if renewal is None else renewal.same(block)
        if now is not None:
            found[edition, block] = edition, now
    return found
