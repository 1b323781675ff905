"""Findings and articles written for people and for programs."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from parsers.reports.model import CheckReport

CHECK_FORMATS: dict[str, str] = {
    "concise": "concise",
    "full": "full",
    "json": "json_report",
    "jsonl": "jsonl",
    "sarif": "sarif",
    "junit": "junit",
    "github": "github",
    "markdown": "markdown_report",
}
"""Formats of `check` by name, and the module of this package that writes each."""


class _Writer(Protocol):
    def render(self, report: CheckReport) -> str: ...


def render(report: CheckReport, name: str) -> str:
    """Return the report in the named format, ending in a line feed unless it is empty.

    Raises KeyError for a name that is not in `CHECK_FORMATS`.
    """
    module = cast("_Writer", import_module(f"parsers.reports.{CHECK_FORMATS[name]}"))
    return module.render(report)
