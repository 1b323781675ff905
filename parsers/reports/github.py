"""Workflow commands of GitHub Actions, which show findings beside the lines of a pull request.

Format and escapes: "Workflow commands for GitHub Actions", GitHub documentation.
"""

from __future__ import annotations

from parsers.model import Finding
from parsers.reports.model import CheckReport

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: CheckReport) -> str:
    """Return one command a failing finding and one an unreadable file; what holds needs none."""
    lines = [_command(finding) for finding in report.findings if finding.kind == "fail"]
    for error in report.errors:
        fields = [("file", error.path)]
        if error.line:
            fields.append(("line", str(error.line)))
        fields.append(("title", "unreadable"))
        lines.append(_write("error", fields, error.message))
    return "".join(line + "\n" for line in lines)


def _command(finding: Finding) -> str:
    primary = [place for place in finding.locations if place.role == "primary"]
    places = primary or list(finding.locations)
    fields: list[tuple[str, str]] = []
    if places:
        place = places[0]
        fields = [("file", place.path), ("line", str(place.line)), ("col", str(place.column))]
        if place.end_line == place.line:
            fields += [("endLine", str(place.end_line)), ("endColumn", str(place.end_column))]
    fields.append(("title", f"{finding.code} {finding.rule}"))
    message = finding.message
    if finding.computation:
        message += "\n" + finding.computation
    return _write(_COMMANDS[finding.severity], fields, message)


def _write(command: str, fields: list[tuple[str, str]], message: str) -> str:
    properties = ",".join(f"{name}={_property(value)}" for name, value in fields)
    return f"::{command} {properties}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
