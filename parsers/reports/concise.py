"""One line a finding: `path:line:column: CODE severity message`."""

from __future__ import annotations

from parsers.model import Finding
from parsers.reports.model import CheckReport


def render(report: CheckReport) -> str:
    """Return the report with one finding a line; nothing at all if there is none."""
    return "".join(f"{line(finding)}\n" for finding in report.findings)


def line(finding: Finding) -> str:
    """Return one finding as one line."""
    severity = finding.severity if finding.kind == "fail" else "holds"
    message = " ".join(finding.message.split())
    place = primary_place(finding)
    return f"{place}: {finding.code} {severity} {message}"


def primary_place(finding: Finding) -> str:
    """Return `path:line:column` of the first primary location, or "-" if there is none."""
    for location in finding.locations:
        if location.role == "primary":
            return f"{location.path}:{location.line}:{location.column}"
    for location in finding.locations:
        return f"{location.path}:{location.line}:{location.column}"
    return "-"


def tally(report: CheckReport) -> str:
    """Return the counts of the report as one sentence."""
    summary = report.summary
    parts = [
        f"{summary[name]} {name}{'' if summary[name] == 1 or name == 'info' else 's'}"
        for name in ("error", "warning", "info")
    ]
    text = f"{', '.join(parts)}; {summary['holds']} checked and right"
    if summary["known"]:
        text += f"; {summary['known']} known from the baseline"
    if summary["unreadable"]:
        noun = "file" if summary["unreadable"] == 1 else "files"
        text += f"; {summary['unreadable']} {noun} could not be read"
    return text
