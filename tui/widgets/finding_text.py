"""A finding in words: what is wrong, the working, and the places quoted."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from parsers.model import Finding, Page
from tui.keys.actions import ACTIONS, keys_of
from tui.keys.labels import key_label
from tui.theme import Look

SIGNS = {"error": "\u2717", "warning": "!", "info": "i", "holds": "\u2713"}
ASCII_SIGNS = {"error": "x", "warning": "!", "info": "i", "holds": "+"}


def group_of(finding: Finding) -> str:
    """Return the group a finding is listed in: its severity, or "holds"."""
    return "holds" if finding.kind == "holds" else finding.severity


def finding_text(finding: Finding, look: Look, editions: Sequence[Page]) -> Text:
    """Return a finding with its computation and its places quoted.

    `editions` are the article's, to name those that a place is in where it is not in all.
    """
    group = group_of(finding)
    text = Text()
    text.append(f"{finding.code} {finding.rule}", style=look.style(f"sign.{group}"))
    text.append(f" \u00b7 {group}", style="dim")
    if finding.verdict is not None:
        text.append(f" \u00b7 {finding.verdict}", style="bold")
    text.append(f"\n{finding.message}")
    if finding.computation:
        text.append(f"\n{finding.computation}", style=look.style("computation"))
    for quote, where in _quoted(finding, editions):
        text.append(f"\n\u201c{quote}\u201d ")
        text.append(where, style="dim")
    return text


def _quoted(finding: Finding, editions: Sequence[Page]) -> list[tuple[str, str]]:
    """Return (quote, its places) of a finding, each quote and each place once."""
    found: dict[str, dict[tuple[int, int], set[int]]] = {}
    for place in finding.locations:
        quote = shorten(place.quote, 90)
        spots = found.setdefault(quote, {})
        spots.setdefault((place.line, place.column), set()).add(place.edition)
    concerned = {place.edition for place in finding.locations}
    named = []
    for quote, spots in found.items():
        words = []
        for (line, column), inside in spots.items():
            tags = ""
            if len(editions) > 1 and (inside != concerned or len(concerned) < len(editions)):
                tags = " ".join(editions[edition].language or "?" for edition in sorted(inside))
            words.append(f"{tags} {line}:{column}".strip())
        named.append((quote, ", ".join(words)))
    return named


def verdict_hint() -> str:
    """Return the keys that decide on the finding shown, for the rule above it."""
    keys = {action.name: key_label(keys_of(action)[0]) for action in ACTIONS}
    words = (
        ("confirm_finding", "confirm"),
        ("dismiss_finding", "dismiss"),
        ("comment_finding", "comment"),
    )
    return "  ".join(f"{keys[name]} {word}" for name, word in words)


def shorten(text: str, length: int) -> str:
    """Return a text on one line, cut to a length."""
    text = " ".join(text.split())
    return text if len(text) <= length else text[: length - 1].rstrip() + "\u2026"
