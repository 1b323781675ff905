"""Every place where something of a text, of a name or of what was typed is shown.

The visit to the reader and the tests of the commands go by these tables; the list of what is tried
is printed from them: `python -m tests.tui.hostile`.
"""

from __future__ import annotations

from typing import NamedTuple

from tests.tui.hostile.pieces import CONTROL, FLOODS, MARKUP, UNSEEN

LEFT, RIGHT, ESCAPE, ENTER = "\x1b[D", "\x1b[C", "\x1b", "\r"


def pasted(text: str) -> str:
    """Return what a terminal sends for a text that is pasted."""
    return f"\x1b[200~{text}\x1b[201~"


class Step(NamedTuple):
    """A place in the reader, the keys that lead there, what is to be awaited, what is looked for.

    `stand_in` tells that something there cannot be shown as it is.
    """

    place: str
    keys: tuple[str, ...] = ()
    wait: str = ""
    stand_in: bool = False


VISIT: tuple[Step, ...] = (
    Step("library", stand_in=True),
    Step("text", (ENTER,), stand_in=True),
    Step("warnings", ("\\",)),
    Step("warning", ("j",), stand_in=True),
    Step("contents", (RIGHT,), stand_in=True),
    Step("related", (RIGHT,)),
    Step("about", (RIGHT,)),
    Step("further about", tuple("jjjjjj"), stand_in=True),
    Step("warning in the text", (RIGHT, "\\", "w")),
    Step(
        "comment",
        ("c", pasted(MARKUP["textual"] + UNSEEN["override"] + CONTROL["c1"])),
        stand_in=True,
    ),
    Step("commented", (ENTER,)),
    Step(
        "search",
        (ESCAPE, "/", pasted(CONTROL["clipboard-c1"] + UNSEEN["override"])),
        stand_in=True,
    ),
    Step("search answered", (ENTER,), stand_in=True),
    Step("search for markup", ("/", pasted(MARKUP["textual"][:20]))),
    Step("search for markup answered", (ENTER,)),
    Step(
        "palette",
        (ESCAPE, "\x10", pasted("li" + CONTROL["c1"] + UNSEEN["override"])),
        stand_in=True,
    ),
    Step("table", (ESCAPE, ESCAPE, "t"), stand_in=True),
    Step("sorted", ("s",)),
    *(Step(f"page {number}", (" ",)) for number in range(6)),
    Step("end", ("G",), stand_in=True),
    Step("other edition", ("\t",)),
    Step("difference", ("x",)),
    Step("library again", ("B",)),
    Step("second article", ("j", ENTER), "Quays at night"),
    Step("second text", ("g",), stand_in=True),
    Step("second related", ("\\", RIGHT, RIGHT), stand_in=True),
    Step("second about", (RIGHT,), stand_in=True),
)
"""The way through the reader, in one session."""

CHECK_FORMATS = ("concise", "full", "json", "jsonl", "sarif", "junit", "github", "markdown")
EXPORT_FORMATS = ("json", "markdown", "html", "csv", "tmx")

NASTY = "\x1b]52;c;T1dORUQ=\x07[bold]\u202e\x9b3J"
"""A little of everything, for names and arguments."""

WRONG_CALLS: tuple[tuple[str, ...], ...] = (
    ("explain", NASTY),
    ("check", "--select", NASTY, "PAGE"),
    ("check", "--format", NASTY, "PAGE"),
    ("check", f"--{NASTY}", "PAGE"),
    ("check", "--baseline", f"FOLDER/{NASTY}", "PAGE"),
    ("check", "--output", f"FOLDER/{NASTY}/x", "PAGE"),
    ("show", "--editions", NASTY, "PAGE"),
    ("show", f"FOLDER/{NASTY}"),
    ("show", "\udcff\udc9b3J"),
    ("export", "--table", NASTY, "PAGE"),
    ("export", "--output", f"FOLDER/{NASTY}/x", "PAGE"),
    ("align", f"FOLDER/{NASTY}", "PAGE"),
    ("align", "--pairs", f"FOLDER/{NASTY}"),
    ("quantities", "--language", NASTY, "PAGE"),
    ("serve", "--host", NASTY, "PAGE"),
    ("serve", f"FOLDER/{NASTY}"),
    ("config", NASTY),
    ("completion", NASTY),
    (f"--theme={NASTY}", "PAGE"),
)
"""Calls that are refused; what is given comes from globs, and so from whoever named the files."""

FAMILIES = {
    "control characters": CONTROL,
    "unseen characters": UNSEEN,
    "floods": FLOODS,
    "markup": MARKUP,
}
