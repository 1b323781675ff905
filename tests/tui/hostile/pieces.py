"""What a stranger may put into a text or a name, and folders of articles full of it."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

CONTROL = {
    "c0": "".join(chr(code) for code in range(1, 32) if code not in (9, 10, 13)),
    "del": "\x7f\x7f",
    "c1": "".join(chr(code) for code in range(0x80, 0xA0) if code != 0x85),
    "title": "\x1b]0;OWNED\x07",
    "clipboard": "\x1b]52;c;T1dORUQ=\x07",
    "clipboard-c1": "\x9d52;c;T1dORUQ=\x9c",
    "link": "\x1b]8;;http://owned.example/\x1b\\go\x1b]8;;\x1b\\",
    "palette": "\x1b]4;1;#00ff00\x07\x1b]11;?\x07",
    "erase": "\x1b[3J\x1b[2;5H\x1b[5;7;31m",
    "erase-c1": "\x9b3J\x9b5m",
    "modes": "\x1b[?1002h\x1b[?47l\x1b[4h\x1bc",
    "answers": "\x1b[6n\x1b[c\x1b[21t\x1bZ",
    "print": "\x1b[5i\x1b(0\x1b#8",
    "sixel": "\x1bPq#0;2;0;0;0#0~~\x1b\\",
    "sixel-c1": "\x90q#0~~\x9c",
    "picture": "\x1b_Gf=24,s=1,v=1;AAAA\x1b\\\x1b^pm\x1b\\\x1bXsos\x1b\\",
    "backspace": "safe\x08\x08\x08\x08evil",
}
"""Control characters: none may reach a terminal, and none may vanish."""

UNSEEN = {
    "override": "\u202efdp.exe\u202c",
    "override-left": "\u202d123\u202c",
    "isolate-open": "\u2067open",
    "isolate-closed": "close\u2069",
    "embedding-open": "\u202bopen",
    "deprecated": "\u206a\u206e\u206f",
    "separators": "one\u2028two\u2029three",
    "tags": "".join(chr(0xE0000 + ord(letter)) for letter in "hidden words"),
    "noncharacters": "\ufdd0\ufffe\U0010ffff",
    "annotation": "\ufff9a\ufffab\ufffb",
    "mark-of-order": "a\ufeffb",
    "unassigned": "a\u2065b\U000e05a9c",
}
"""Unbalanced directions, separators and what is never seen: replaced as well."""

FLOODS = {
    "zero-width": "a" + "\u200b" * 500 + "b",
    "joiners": "a" + "\u200d" * 500 + "b",
    "variation": "e" + "\ufe0f" * 500 + "b",
    "marks": "a" + "\u0301" * 10_000 + "b",
    "marks-mixed": "o" + "\u0323\u0301\u20dd" * 1_000 + "b",
    "emoji": "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466" * 40,
    "emoji-chain": "\U0001f468" + "\u200d\U0001f469" * 500,
    "flags": "\U0001f1f3" * 301,
    "skins": "\U0001f44b" + "\U0001f3fd" * 300,
    "hangul": "\u1100" * 500 + "\u1161" * 500 + "\u11a8" * 500,
    "long": "w" * 5_000,
}
"""More of something than any writing needs."""

MARKUP = {
    "rich": "[bold red]x[/] [/bold] [link=http://owned.example]y[/link]",
    "textual": "[@click=app.quit]x[/] [@click=app.bell()]y[/]",
    "textual-screen": "[@click='screen.toggle_sidebar']z[/] [$error]q[/$error]",
    "unclosed": "[b [[ \\[ [/ [/]",
    "braces": "{0} {self.__class__} %s %(x)s ${HOME} $(id) `id`",
    "emoji-name": ":smile: :warning:",
}
"""What a library for terminals might take for its own commands: to be read letter by letter."""

SHAPES = [
    "# ",
    "## ",
    "- ",
    "1. ",
    "> ",
    "    ",
    "```\n",
    "\n\n",
    "\n",
    "| a | b |\n|---|---:|\n| ",
    " | ",
    " |\n| ",
    "[x](",
    ")",
    "*",
    "_",
    "![",
    "\\",
    "---\n",
    "April 2026\nArchive: April 2026\n",
    "\n\nRelated topics\n\nwater7 related articles\n\n",
    "\n\nFurther Reading\n\n",
    "The lamps of the harbour were lit at dusk. ",
    "De lampen van de haven brandden al om vijf uur. ",
    "등불은 해질녘에 켜졌다. ",
    "港の灯は夕暮れにともった。",
    "أضيئت المصابيح عند الغسق. ",
    "$45B to $180B (32%) ",
    "e\u0301",
    "\u3000",
    "\t",
]
"""What the formats look out for: marks of structure, words of several languages, amounts."""


def every() -> dict[str, str]:
    """Return every piece by name."""
    return CONTROL | UNSEEN | FLOODS | MARKUP


def harmful(text: str, *, balanced: bool = True) -> list[str]:
    """Return the characters of a text that must not be written to a terminal.

    Line feeds and tabs may stand in it; closed embeddings and isolates if `balanced`; tags in the
    flag of a region.
    """
    text = _FLAGS.sub("\U0001f3f4", text)
    return [
        f"U+{ord(char):04X} at {index}: {text[max(index - 20, 0) : index + 20]!r}"
        for index, char in enumerate(text)
        if _is_harmful(char, balanced=balanced)
    ]


_FLAGS = re.compile("\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{2,6}\U000e007f")
_PAIRED = "\u202a\u202b\u202c\u2066\u2067\u2068\u2069"


def _is_harmful(char: str, *, balanced: bool) -> bool:
    if char in "\n\t" or (" " <= char <= "~"):
        return False
    if char in "\u202d\u202e" or (
        not balanced and char in "\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
    ):
        return True
    return unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") or (
        ("\u2065" <= char <= "\u206f" and char not in _PAIRED)
        or ("\U000e0000" <= char <= "\U000e0fff" and not "\U000e0100" <= char <= "\U000e01ef")
        or char == "\ufeff"
    )


# --- documents -----------------------------------------------------------------------------------

_SHORT = 200
"""Characters up to which a piece is put into every kind of block."""

_FRAME = {
    "en": ("Lamps in the harbour", "The lamps of the harbour were lit at dusk by two men."),
    "nl": ("Lampen in de haven", "De lampen van de haven werden door twee mannen aangestoken."),
}


def article(language: str, *, floods: bool) -> str:
    """Return an article in Markdown with every piece, and the shorter ones in every block."""
    title, sentence = _FRAME[language]
    pieces = every() if floods else CONTROL | UNSEEN | MARKUP
    short = {name: piece for name, piece in pieces.items() if len(piece) <= _SHORT}
    cells = short | ({"marks": FLOODS["marks"]} if floods else {})
    lines = [f"# {title} {' '.join(CONTROL.values())}", "", sentence, ""]
    for name, piece in pieces.items():
        lines += [f"{sentence} <{name}: {piece}>", ""]
    for name, piece in short.items():
        lines += [f"## {name} {piece}", "", sentence, ""]
    lines += ["| name | piece | count |", "|---|---|---:|"]
    for number, (name, piece) in enumerate(cells.items()):
        lines.append(f"| {piece} | {name} | {number} |")
    lines += ["", "```", *short.values(), "```", ""]
    lines += [f"> {piece}" for piece in short.values()]
    lines += ["", *(f"- {piece}" for piece in short.values()), ""]
    lines += [f"[{name} {piece}](http://{piece}/)\n" for name, piece in short.items()]
    return "\n".join(lines) + "\n"


def page_dump() -> str:
    """Return a page as a web site's reader would copy it, its surroundings full of pieces."""
    pieces = CONTROL | UNSEEN | MARKUP
    joined = " ".join(pieces.values())
    related = "".join(
        f"The {name} of the lamps {piece}"
        + f"The lamps of the harbour are {piece} as {name} as ever {_FRAME['en'][1] * 2}"[:100]
        for name, piece in pieces.items()
        if name in ("title", "clipboard-c1", "link", "override", "rich", "textual")
    )
    return (
        f"Quays at night {joined}\n\nApril 2026\nArchive: April 2026\nSource {joined}\n\n"
        f"The quays were dark. {joined}\n\nA part\n\nNothing was seen. {joined}\n\n"
        f"Related topics\n\nwater {MARKUP['rich']}{CONTROL['title']}7 related articles\n\n"
        f"Archive\n\nApril 202677 published articles\n\nFurther Reading\n\n{related}"
    )


def names() -> Iterator[bytes]:
    """Yield names that a file system takes and a terminal should never see."""
    chosen = [
        *CONTROL.values(),
        *UNSEEN.values(),
        *MARKUP.values(),
        "a\nb\rc\td",
        "e" + "\u0301" * 60,
    ]
    for piece in chosen:
        yield piece.replace("/", "_").encode("utf-8", "surrogateescape")[:120]
    yield b"\xff\xfe\x80\x9d52;c;T1dORUQ=\x9c"
    yield b"-rf --output"


def write_library(folder: Path, *, floods: bool = True) -> Path:
    """Write articles, in folders and files with hostile names, and files that cannot be read."""
    root = folder / "lib"
    for number, name in enumerate(names()):
        inside = root / os.fsdecode(name)
        inside.mkdir(parents=True, exist_ok=True)
        kind = ("nothing", "empty", "binary")[number % 3]
        if kind != "nothing":
            data = b"" if kind == "empty" else bytes(range(256)) * 40
            (inside / os.fsdecode(name[:80] + b".txt")).write_bytes(data)
    bold = "\x1b]52;c;T1dORUQ=\x07[bold]\u202e"
    for language in _FRAME:
        text = article(language, floods=floods)
        (root / f"lamps{bold}.{language}.md").write_bytes(damaged(text))
    (root / f"quays{bold}.txt").write_text(page_dump(), "utf-8")
    return root


def damaged(text: str) -> bytes:
    """Return a text as bytes, with lone surrogates written out as no encoder would."""
    return text.encode() + b"\nA lone half: \xed\xa0\x80 and \xed\xb0\x80, and \xff bytes.\n"
