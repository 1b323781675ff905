"""What a program wrote to its terminal, piece by piece, against what it is allowed to write."""

from __future__ import annotations

import re

from tests.tui.hostile.pieces import harmful

_TOKEN = re.compile(
    r"(?P<csi>\x1b\[[0-?]*[ -/]*[@-~])"
    r"|(?P<string>\x1b[\]P_^X].*?(?:\x07|\x1b\\))"
    r"|(?P<escape>\x1b.?)"
    r"|(?P<control>[\x00-\x1f\x7f-\x9f])"
    r"|(?P<text>[^\x00-\x1f\x7f-\x9f]+)",
    re.DOTALL,
)

_COLOUR = r"[34]8;(?:2;\d+;\d+;\d+|5;\d+)"
_STYLE = rf"(?:|0|1|2|3|4|7|9|2[234579]|[349][0-7]|10[0-7]|[34]9|{_COLOUR})"

_ALLOWED = re.compile(
    rf"\x1b\[(?:{_STYLE}(?:;{_STYLE})*)?m"  # no blinking, no concealing
    r"|\x1b\[\d*(?:;\d*)?H|\x1b\[\d*C"  # the cursor's place
    r"|\x1b\[K|\x1b\[2J|\x1b\[\d*X"  # erasing
    r"|\x1b\[(?:\d+;\d+)?r|\x1b\[\d*[ST]|\x1b\[\d*[LM]|\x1bM"  # scrolling
    r"|\x1b\[\?69[hl]|\x1b\[(?:\d+;\d+)?s|\x1b\[6n"  # margins, and whether there are any
    r"|\x1b\[\?(?:25|1000|1003|1004|1006|1015|1016|1049|2004|2026|2048|7)[hl]"  # modes
    r"|\x1b\[\?(?:2026|2048)\$p|\x1b\[>\d+u|\x1b\[<u"  # questions, the keyboard's protocol
    r"|\x1b\]8;(?:id=[0-9a-f]+;https?://[!-~]+|;)\x1b\\"  # where a link leads, named by us
    r"|\x1b\]22;(?:default|text|pointer)\x07"  # the pointer's shape
)


def foreign(output: bytes) -> list[str]:
    """Return what stands in the output and was never the program's to write.

    Allowed are text without controls, line ends, and the sequences by which the driver places,
    colours, erases and scrolls.
    """
    found: list[str] = []
    text = output.decode("utf-8", "surrogateescape")
    for match in _TOKEN.finditer(text):
        token = match[0]
        if match.lastgroup == "text":
            # The panes order letters by themselves: no direction is left to the terminal.
            found += harmful(token, balanced=False)
        elif match.lastgroup == "control":
            if token not in "\r\n":
                found.append(f"{token!r} in {_around(text, match)}")
        elif not _ALLOWED.fullmatch(token):
            found.append(f"{token!r} in {_around(text, match)}")
    return found


def _around(text: str, match: re.Match[str]) -> str:
    return repr(text[max(match.start() - 30, 0) : match.end() + 30])
