"""The report as one JSON document: the contract that other programs depend on."""

from __future__ import annotations

import json
from typing import Any

from parsers.model import SCHEMA_VERSION, Finding
from parsers.reports.model import CheckReport


def render(report: CheckReport) -> str:
    """Return the report as JSON, indented, in UTF-8 characters rather than escapes."""
    return json.dumps(as_data(report), ensure_ascii=False, indent=1) + "\n"


def as_data(report: CheckReport) -> dict[str, Any]:
    """Return the report as plain data."""
    return {
        "schema": SCHEMA_VERSION,
        "articles": [
            {
                "id": article.id,
                "editions": [
                    {"path": edition.path, "language": edition.language}
                    for edition in article.editions
                ],
                "findings": [finding_data(finding) for finding in article.findings],
            }
            for article in report.articles
        ],
        "errors": [
            {
                "path": error.path,
                "line": error.line or None,
                "column": error.column or None,
                "message": error.message,
            }
            for error in report.errors
        ],
        "summary": report.summary,
    }


def finding_data(finding: Finding) -> dict[str, Any]:
    """Return one finding as plain data, with exactly the keys of the contract."""
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity,
        "kind": finding.kind,
        "message": finding.message,
        "computation": finding.computation,
        "fingerprint": finding.fingerprint,
        "locations": [
            {
                "path": location.path,
                "line": location.line,
                "column": location.column,
                "end_line": location.end_line,
                "end_column": location.end_column,
                "language": location.language,
                "quote": location.quote,
                "role": location.role,
            }
            for location in finding.locations
        ],
        "verdict": finding.verdict,
    }
