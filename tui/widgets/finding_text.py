"""A finding in words: what is wrong, the working, and the places quoted."""

from __future__ import annotations

from rich.style import Style
from rich.text import Text

from parsers.model import Finding
from tui.keys import ACTIONS
from tui.theme import Look
from tui.widgets.status import key_label

SIGNS = {"error": "\u2717", "warning": "!", "info": "i", "holds": "\u2713"}
ASCII_SIGNS = {"error": "x", "warning": "!", "info": "i", "holds": "+"}


def group_of(finding: Finding) -> str:
    """Return the group a finding is listed in: its severity, or "holds"."""
    return "holds" if finding.kind == "holds" else finding.severity


def finding_text(finding: Finding, look: Look) -> Text:
    """Return a finding with its computation and its places quoted."""
    group = group_of(finding)
    text = Text()
    text.append(f"{finding.code} {finding.rule}", style=look.style(f"sign.{group}"))
    text.append(f" \u00b7 {group}", style="dim")
    if finding.verdict is not None:
        text.append(f" \u00b7 {finding.verdict}", style="bold")
    text.append(f"\n{finding.message}")
    if finding.computation:
        text.append(f"\n{finding.computation}", style=look.style("code") + Style(bgcolor=None))
    # The same words in several editions are quoted once, all their places before them.
    quoted: dict[str, list[str]] = {}
    for place in finding.locations:
        where = f"{place.language or '?'} {place.line}:{place.column}"
        quoted.setdefault(shorten(place.quote, 90), []).append(where)
    for quote, places in quoted.items():
        text.append(f"\n{', '.join(places)}", style="dim")
        text.append(f" \u201c{quote}\u201d")
    return text


def verdict_hint() -> Text:
    """Return the keys that decide on the finding shown."""
    keys = {action.name: key_label(action.keys[0]) for action in ACTIONS}
    text = Text()
    for name, word in (
        ("confirm_finding", "confirm"),
        ("dismiss_finding", "dismiss"),
        ("comment_finding", "comment"),
        ("next_warning", "next"),
    ):
        text.append(f"{keys[name]} ", style="bold")
        text.append(f"{word}  ", style="dim")
    return text


def shorten(text: str, length: int) -> str:
    """Return a text on one line, cut to a length."""
    text = " ".join(text.split())
    return text if len(text) <= length else text[: length - 1].rstrip() + "\u2026"
