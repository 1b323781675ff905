"""Warnings: walking through them, marking the words they are about, deciding."""

from __future__ import annotations

from collections import defaultdict

from parsers.model import Finding, Location, Verdict
from tui.layout.spread import Place
from tui.reading.found import decided
from tui.screens.reader.desk import DOCKED_SIDEBAR, Desk
from tui.widgets.columns import Layer, Overlay
from tui.widgets.finding_text import ASCII_SIGNS, SIGNS, group_of

LONGEST_MARK = 100
"""Characters up to which the words of a warning are underlined in the text."""


class Judging(Desk):
    """The actions on warnings."""

    current: Finding | None = None
    holds_listed: bool = False

    def listed(self) -> list[Finding]:
        """Return the findings as listed."""
        return self.opened.listed(holds=self.holds_listed) if self.opened is not None else []

    def walked(self) -> list[Finding]:
        """Return the findings that `w` walks through: what is listed, notes only if asked for."""
        return [f for f in self.listed() if f.severity != "info" or self.holds_listed]

    def findings_changed(self) -> None:
        """Show the findings in the sidebar and in the margin."""
        if self.opened is None:
            return
        listed = self.listed()
        self.sidebar.fill_warnings(listed, checking=not self.opened.checked)
        ascii_only = self.columns.options.ascii
        signs = ASCII_SIGNS if ascii_only else SIGNS
        overlays: dict[Place, list[Overlay]] = defaultdict(list)
        # The gravest is laid on last, so that its sign is the one that stands.
        for finding in reversed(listed):
            group = group_of(finding)
            if finding.verdict == "dismissed" or group == "info":
                continue
            for place in finding.locations:
                if place.role != "primary":
                    continue
                # A whole paragraph underlined could not be read in comfort: the sign will do.
                style = f"mark.{group}" if place.end - place.start <= LONGEST_MARK else ""
                overlays[place.edition, place.block].append(
                    Overlay(place.start, place.end, style, signs[group], f"sign.{group}")
                )
        self.columns.set_overlays(Layer.WARNINGS, overlays)

    def show_finding(self, finding: Finding) -> None:
        """Go to a finding's evidence and mark its words in every pane concerned."""
        self.current = finding
        self.drop_cursor()
        if not self.columns.panes:
            return
        place = self._place_to_go(finding)
        if place is not None:
            if place.edition not in self.columns.panes:
                panes = list(self.columns.panes)
                panes[self.columns.active] = place.edition
                self.show_panes(tuple(panes), self.columns.active)
            self.remember_here("warnings")
            self.columns.reveal(place.edition, place.block, place.start)
        self.mark_shown(finding)

    def mark_shown(self, finding: Finding) -> None:
        """Mark the words of the finding shown, and say what it is, without moving the text."""
        overlays: dict[Place, list[Overlay]] = defaultdict(list)
        for other in finding.locations:
            overlays[other.edition, other.block].append(
                Overlay(other.start, other.end, "mark.current")
            )
        self.columns.set_overlays(Layer.SHOWN, overlays)
        self._draw_bar()

    def _place_to_go(self, finding: Finding) -> Location | None:
        shown = [place for place in finding.locations if place.edition == self.edition]
        others = [place for place in finding.locations if place.edition in self.columns.panes]
        for places in (shown, others, list(finding.locations)):
            primary = [place for place in places if place.role == "primary"] or places
            if primary:
                return primary[0]
        return None

    def _draw_bar(self) -> None:
        if self.current is None:
            self.hide_finding_bar()
            return
        walked = self.walked()
        fingerprints = [finding.fingerprint for finding in walked]
        if self.current.fingerprint in fingerprints:
            number = fingerprints.index(self.current.fingerprint) + 1
        else:
            number = 0
        if self.sidebar.tells_details and self.size.width >= DOCKED_SIDEBAR:
            self.hide_finding_bar()
        else:
            editions = self.opened.editions if self.opened is not None else ()
            self.finding_bar.show_finding(
                self.current, number, len(walked), self.columns.look, editions
            )

    def leave_finding(self) -> None:
        """Take the marks of the finding shown away."""
        self.current = None
        self.columns.set_overlays(Layer.SHOWN, {})
        self.hide_finding_bar()

    def _walk(self, step: int) -> None:
        findings = self.walked()
        if self.opened is not None and not self.opened.checked:
            self.tell("still checking")
        if not findings:
            if self.opened is not None and self.opened.checked:
                self.tell("no warnings")
            return
        index = -1 if step > 0 else 0
        if self.current is not None:
            known = [finding.fingerprint for finding in findings]
            if self.current.fingerprint in known:
                index = known.index(self.current.fingerprint)
        finding = findings[(index + step) % len(findings)]
        self.show_finding(finding)
        if self.sidebar.tab == "warnings":
            self.sidebar.select(self.listed().index(finding))

    def action_next_warning(self) -> None:
        """Go to the next warning."""
        self._walk(1)

    def action_previous_warning(self) -> None:
        """Go to the warning before."""
        self._walk(-1)

    def list_what_holds(self) -> None:
        """Have what holds at hand while it is listed, and only then."""
        if self.opened is None:
            return
        held = self.opened.held.findings() if self.holds_listed else []
        fails = [finding for finding in self.opened.findings if finding.kind == "fail"]
        self.opened.findings = [*fails, *decided(held, self.host.state)]

    def action_toggle_holds(self) -> None:
        """List what holds, or only what does not."""
        self.holds_listed = not self.holds_listed
        self.list_what_holds()
        self.findings_changed()
        count = len(self.listed())
        self.tell(f"{count} listed, {'with' if self.holds_listed else 'without'} what holds")

    # --- verdicts ---------------------------------------------------------------------------

    def _decide(self, verdict: Verdict) -> None:
        if self.current is None or self.opened is None:
            self.tell("no warning is shown; w goes to the next one")
            return
        wanted: Verdict | None = None if self.current.verdict == verdict else verdict
        self.host.state.decide(self.current.fingerprint, wanted)
        self._replace(self.current.model_copy(update={"verdict": wanted}))
        self.tell(wanted or "open again")

    def _replace(self, finding: Finding) -> None:
        if self.opened is None:
            return
        self.opened.findings = [
            finding if other.fingerprint == finding.fingerprint else other
            for other in self.opened.findings
        ]
        self.current = finding
        self.findings_changed()
        self._draw_bar()

    def action_confirm_finding(self) -> None:
        """Confirm the warning shown; again, withdraw that."""
        self._decide("confirmed")

    def action_dismiss_finding(self) -> None:
        """Dismiss the warning shown; again, withdraw that."""
        self._decide("dismissed")

    def action_comment_finding(self) -> None:
        """Ask for a comment on the warning shown."""
        if self.current is None:
            self.tell("no warning is shown; w goes to the next one")
            return
        kept = self.host.state.decision(self.current.fingerprint)
        self.prompt.ask("comment", "comment, Enter keeps it", kept.comment if kept else "")

    def comment(self, text: str) -> None:
        """Keep a comment on the warning shown."""
        if self.current is not None:
            self.host.state.decide(self.current.fingerprint, self.current.verdict, text)
            self.tell("comment kept")
