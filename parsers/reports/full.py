"""Every finding with its places quoted, the words marked, and the working shown."""

from __future__ import annotations

from wcwidth import wcswidth, wcwidth

from parsers.model import Finding, Location
from parsers.reports.concise import line as concise_line
from parsers.reports.concise import tally
from parsers.reports.model import CheckReport, Excerpt

_QUOTE = 90
"""Code points of a quote that are shown."""

_PLACES = 12
"""Places quoted of one finding; further ones are counted."""


def render(report: CheckReport) -> str:
    """Return the report as text, a paragraph a finding and the counts at the end."""
    paragraphs = [
        _paragraph(finding, excerpts)
        for article in report.articles
        for finding, excerpts in zip(article.findings, article.excerpts, strict=True)
    ]
    return "\n".join([*paragraphs, tally(report) + "\n"])


def _paragraph(finding: Finding, excerpts: tuple[Excerpt, ...]) -> str:
    lines = [concise_line(finding)]
    pairs = list(zip(finding.locations, excerpts, strict=True))
    for location, excerpt in pairs[:_PLACES]:
        lines.extend(_place(location, excerpt))
    if len(pairs) > _PLACES:
        lines.append(f"    and {len(pairs) - _PLACES} more places")
    lines.extend(f"    = {step}" for step in finding.computation.splitlines())
    if finding.verdict is not None:
        lines.append(f"    reviewed: {finding.verdict}")
    return "\n".join(lines) + "\n"


def _place(location: Location, excerpt: Excerpt) -> list[str]:
    language = f" [{location.language}]" if location.language else ""
    head = f"  {'-->' if location.role == 'primary' else '   '} "
    lines = [f"{head}{location.path}:{location.line}:{location.column}{language}"]
    first, *rest = excerpt.quote.split("\n")
    first = _shortened(first)
    indent = "    | "
    tail = "" if rest else excerpt.after
    lines.append(f"{indent}{_flat(excerpt.before)}{_flat(first)}{_flat(tail)}".rstrip())
    width = width_of(first)
    if width:
        lines.append(f"{indent}{' ' * width_of(excerpt.before)}{'^' * width}")
    if rest:
        lines.append(f"{indent}… to line {location.end_line}")
    return lines


def _shortened(quote: str) -> str:
    """Return a long quote without its middle."""
    if len(quote) <= _QUOTE:
        return quote
    return f"{quote[: _QUOTE * 2 // 3].rstrip()} […] {quote[-_QUOTE // 3 :].lstrip()}"


def _flat(text: str) -> str:
    return text.replace("\t", " ").replace("\n", " ")


def width_of(text: str) -> int:
    """Return how many columns the text takes in a terminal."""
    flat = _flat(text)
    width = wcswidth(flat)
    return width if width >= 0 else sum(max(wcwidth(char), 0) for char in flat)
