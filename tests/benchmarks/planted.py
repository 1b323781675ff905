"""Recall and false alarms of the rules on planted errors: `python -m tests.benchmarks.planted`.

Prints the Markdown tables of the README's developer part. `--missed` lists the planted errors that
were not found, `--extra` what was raised beside them, `--press` takes the press articles only, and
a word limits the kinds.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping

from parsers.model import Finding
from tests.planted import press
from tests.planted.plant import Planted, all_planted
from tests.planted.score import Score, alarms, clean_findings, score


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")


def main(arguments: list[str]) -> None:
    """Print the tables, and on request what is behind them."""
    words = [word for word in arguments if not word.startswith("--")]
    if "--press" not in arguments:
        planted = [p for p in all_planted() if _wanted(p, words)]
        _report(score(planted, clean_findings()), clean_findings(), arguments)
    for name in press.SETS:
        _say(f"\nPress articles, {name}:\n")
        planted = [p for p in press.planted(name) if _wanted(p, words)]
        clean = press.clean_findings(name)
        _report(score(planted, clean), clean, arguments)


def _wanted(planted: Planted, words: list[str]) -> bool:
    return not words or any(word in planted.kind for word in words)


def _report(
    scores: dict[str, Score], clean: Mapping[str, list[Finding]], arguments: list[str]
) -> None:
    _say(table(scores, clean))
    if "--missed" in arguments:
        for kind, entry in scores.items():
            for missed in entry.missed:
                _say(f"missed: {kind}: {missed.what}")
    if "--extra" in arguments:
        for kind, entry in scores.items():
            for document, finding in entry.extras:
                place = finding.locations[0]
                _say(
                    f"beside: {kind}: {document.what}\n    {place.path}:{place.line} "
                    f"{finding.code} {finding.message}"
                )
    for name, findings in clean.items():
        for finding in alarms(findings):
            _say(
                f"false alarm: {name}:{finding.locations[0].line} {finding.code} {finding.message}"
            )


def table(scores: dict[str, Score], clean: Mapping[str, list[Finding]]) -> str:
    """Return the scores as a Markdown table, and the false alarms on clean documents."""
    lines = [
        "| planted error | planted | found | recall | by rules | alarms beside it |",
        "|---|---:|---:|---:|---|---:|",
    ]
    for kind, entry in sorted(scores.items()):
        rules = ", ".join(f"{code} {count}" for code, count in sorted(entry.rules.items()))
        lines.append(
            f"| {kind} | {entry.planted} | {entry.found} | {entry.found / entry.planted:.2f} "
            f"| {rules} | {entry.extra} |"
        )
    planted = sum(entry.planted for entry in scores.values())
    found = sum(entry.found for entry in scores.values())
    lines.append(
        f"| all | {planted} | {found} | {found / max(planted, 1):.2f} | | "
        f"{sum(entry.extra for entry in scores.values())} |"
    )
    false = Counter(f.code for found in clean.values() for f in alarms(found))
    per_rule = ", ".join(f"{code} {count}" for code, count in sorted(false.items())) or "none"
    lines += ["", f"False alarms on {len(clean)} clean articles: {per_rule}."]
    return "\n".join(lines)


if __name__ == "__main__":
    main(sys.argv[1:])
