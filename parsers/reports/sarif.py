"""SARIF 2.1.0, the OASIS interchange format for results of static analysis.

Source: Static Analysis Results Interchange Format (SARIF) Version 2.1.0, OASIS Standard, 2020.
"""

from __future__ import annotations

import json
import posixpath
from typing import Any
from urllib.parse import quote

from parsers import __version__
from parsers.model import Finding, Location
from parsers.reports.model import CheckReport, ReadError, RuleNote

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def render(report: CheckReport) -> str:
    """Return the report as a SARIF log with one run."""
    rules = _rules(report)
    index = {rule.code: number for number, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "diglot",
                "semanticVersion": __version__,
                "rules": [
                    {
                        "id": rule.code,
                        "name": rule.name,
                        "shortDescription": {"text": rule.summary},
                        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
                    }
                    for rule in rules
                ],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not report.errors,
                "toolExecutionNotifications": [_notification(e) for e in report.errors],
            }
        ],
        "results": [_result(finding, index[finding.code]) for finding in report.findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rules(report: CheckReport) -> list[RuleNote]:
    known = {rule.code: rule for rule in report.rules}
    used = {
        f.code: known.get(f.code, RuleNote(f.code, f.rule, f.rule.replace("-", " "), f.severity))
        for f in report.findings
    }
    return [used[code] for code in sorted(used)]


def _result(finding: Finding, index: int) -> dict[str, Any]:
    text = finding.message
    if finding.computation:
        text += "\n" + finding.computation
    primary = [place for place in finding.locations if place.role == "primary"]
    others = [place for place in finding.locations if place.role != "primary"]
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "kind": "fail" if finding.kind == "fail" else "pass",
        "level": _LEVELS[finding.severity] if finding.kind == "fail" else "none",
        "message": {"text": text},
        "locations": [_location(place) for place in primary],
        "partialFingerprints": {"diglot/v1": finding.fingerprint},
    }
    if others:
        result["relatedLocations"] = [
            {"id": number, **_location(place), "message": {"text": place.quote}}
            for number, place in enumerate(others, start=1)
        ]
    if finding.verdict == "dismissed":
        result["suppressions"] = [{"kind": "external", "status": "accepted"}]
    return result


def _location(place: Location) -> dict[str, Any]:
    region: dict[str, Any] = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "snippet": {"text": place.quote},
    }
    if place.language:
        region["properties"] = {"language": place.language}
    return {
        "physicalLocation": {"artifactLocation": {"uri": uri(place.path)}, "region": region},
    }


def _notification(error: ReadError) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri(error.path)}}
    if error.line:
        physical["region"] = {"startLine": error.line}
    return {
        "level": "error",
        "message": {"text": error.message},
        "locations": [{"physicalLocation": physical}],
    }


def uri(path: str) -> str:
    """Return a path as a URI reference: relative as it is, absolute with its scheme."""
    slashed = path.replace("\\", "/")
    if slashed[1:3] == ":/":
        slashed = "/" + slashed
    if slashed.startswith("/"):
        return "file://" + quote(slashed, safe="/:")
    return quote(posixpath.normpath(slashed), safe="/")
