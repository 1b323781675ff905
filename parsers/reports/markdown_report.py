"""The report as Markdown, to be put into an issue or a message."""

from __future__ import annotations

import re

from parsers.compiled import compiled
from parsers.model import Finding, Location
from parsers.reports.concise import tally
from parsers.reports.model import CheckedArticle, CheckReport

_SPECIAL = compiled(r"([\\`*_{}\[\]()#+|~!$])")


def render(report: CheckReport) -> str:
    """Return the report as Markdown: a section an article, a list item a finding."""
    parts = ["# Findings\n", f"{tally(report)}.\n"]
    parts.extend(_article(article) for article in report.articles if article.findings)
    if report.errors:
        rows = [f"- {code(error.path)}: {escape(error.message)}\n" for error in report.errors]
        parts.append("## Files that could not be read\n\n" + "".join(rows))
    return "\n".join(parts)


def _article(article: CheckedArticle) -> str:
    editions = ", ".join(
        f"{code(edition.path)} ({edition.language or 'language unknown'})"
        for edition in article.editions
    )
    items = [_item(finding) for finding in article.findings]
    return f"## {escape(article.id)}\n\nEditions: {editions}\n\n" + "".join(items)


def _item(finding: Finding) -> str:
    severity = finding.severity if finding.kind == "fail" else "holds"
    lines = [f"- **{finding.code} {severity}** {escape(finding.message)}\n"]
    lines.extend(_place(location) for location in finding.locations)
    lines.extend(f"  - {code(step)}\n" for step in finding.computation.splitlines() if step)
    return "".join(lines)


def _place(location: Location) -> str:
    place = code(f"{location.path}:{location.line}:{location.column}")
    return f"  - {place}: {escape(location.quote)}\n" if location.quote else f"  - {place}\n"


def escape(text: str) -> str:
    """Return text that Markdown shows as it is, on one line."""
    flat = " ".join(text.split())
    return _SPECIAL.sub(r"\\\1", flat).replace("&", "&amp;").replace("<", "&lt;")


def code(text: str) -> str:
    """Return text as a code span, fenced by more backticks than it holds in a row."""
    flat = " ".join(text.split())
    longest = max((len(run) for run in re.findall("`+", flat)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if flat.startswith("`") or flat.endswith("`") else ""
    return f"{fence}{pad}{flat}{pad}{fence}"
