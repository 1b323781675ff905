"""Findings: what the rules report, and where."""

from __future__ import annotations

from typing import Literal

from parsers.frozen import dataclass
from parsers.model.passages import Frozen

Severity = Literal["error", "warning", "info"]
Verdict = Literal["confirmed", "dismissed"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Location(Frozen):
    """One place that a finding rests on, quoted."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    language: str | None
    quote: str
    role: Literal["primary", "evidence"]
    edition: int
    """Index into the article's editions."""
    block: int
    """Index into the edition's flow."""
    start: int
    """Code points in the block's text."""
    end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding(Frozen):
    """What a rule reports: a relation that fails, or one that was checked and holds."""

    code: str
    """Letter and three digits: "N201"."""
    rule: str
    """Name of the rule: "growth-rate"."""
    severity: Severity
    kind: Literal["fail", "holds"]
    message: str
    computation: str = ""
    """The formula with the numbers in it."""
    fingerprint: str
    """Stable under moved lines: rule and quoted evidence."""
    locations: tuple[Location, ...]
    verdict: Verdict | None = None
