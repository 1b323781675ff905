"""Recall and false alarms of the rules on planted errors: `python -m tests.benchmarks.planted`.

Prints the Markdown table of the README's developer part. `--missed` lists the planted errors that
were not found, `--extra` what was raised beside them, and a word limits the kinds.
"""

from __future__ import annotations

import sys
from collections import Counter

from tests.planted.plant import all_planted
from tests.planted.score import Score, alarms, clean_findings, score


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")


def main(arguments: list[str]) -> None:
    """Print the table, and on request what is behind it."""
    words = [word for word in arguments if not word.startswith("--")]
    planted = [p for p in all_planted() if not words or any(word in p.kind for word in words)]
    scores = score(planted)
    _say(table(scores))
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
    for name, findings in clean_findings().items():
        for finding in alarms(findings):
            _say(
                f"false alarm: {name}:{finding.locations[0].line} {finding.code} {finding.message}"
            )


def table(scores: dict[str, Score]) -> str:
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
    false = Counter(f.code for found in clean_findings().values() for f in alarms(found))
    per_rule = ", ".join(f"{code} {count}" for code, count in sorted(false.items())) or "none"
    lines += ["", f"False alarms on {len(clean_findings())} clean articles: {per_rule}."]
    return "\n".join(lines)


if __name__ == "__main__":
    main(sys.argv[1:])
