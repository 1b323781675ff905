"""One finding a line, as JSON."""

from __future__ import annotations

import json

from parsers.reports.json_report import finding_data
from parsers.reports.model import CheckReport


def render(report: CheckReport) -> str:
    """Return the findings as JSON Lines."""
    return "".join(
        json.dumps(finding_data(finding), ensure_ascii=False) + "\n" for finding in report.findings
    )
