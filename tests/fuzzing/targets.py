"""What is tried with bytes of any kind, and what must hold of it whatever they are.

A target takes bytes and raises if something does not hold: AssertionError where the result is
wrong, anything else where the program broke.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from parsers.checks import run
from parsers.formats import FORMATS, NotTextError, parse
from parsers.formats.addresses import language_of_path
from parsers.formats.source import Source
from parsers.library import assemble
from parsers.model import Page, Table
from parsers.reports.export import from_json, to_json
from parsers.text import STAND_IN, make_safe, read_text
from tests.emulated_terminal import XTERM, emulator
from tests.fuzzing.frames import frames_of
from tests.tui.hostile.pieces import harmful
from tests.tui.hostile.stream import foreign
from tests.tui.terminal.frames import seen
from tui.terminal.capabilities import Capabilities
from tui.terminal.difference import Difference

MOST_BYTES = 20_000
"""More than this is cut off: faults show in small inputs, and large ones take long."""


def boundary(data: bytes) -> None:
    """Any bytes become safe, normal text of which every place is known, or are no text."""
    try:
        safe = read_text(data)
    except NotTextError:
        return
    text = safe.text
    assert harmful(text) == []
    assert unicodedata.is_normalized("NFC", text)
    again = make_safe(text)
    assert again.text == text
    assert again.problems == ()
    before = (0, 0)
    for offset, char in enumerate(text):
        place = safe.position(offset)
        assert place >= before or char != "\n"
        before = max(before, place)
        if char in (STAND_IN, "\ufffd"):
            assert safe.problems or char.encode() in data or not data.isascii()
    for start in range(0, len(text), 97):
        end = min(start + 41, len(text))
        passage = safe.passage(start, end)
        for at in range(end - start):
            span = passage.locate(at, at + 1)
            assert (span.line, span.column) == safe.position(start + at)


def formats(data: bytes) -> None:
    """Every format reads every text, keeps every letter's place, and can be written as JSON."""
    try:
        safe = read_text(data)
    except NotTextError:
        return
    digest = hashlib.sha256(data).hexdigest()
    for known in FORMATS:
        source = Source("page.md", digest, len(data), safe, language_of_path("page.md"))
        claim = known.sniff(source)
        assert 0 <= claim <= 1
        if claim:
            _assert_sound(known.read(source), safe.text)


def articles(data: bytes) -> None:
    """Two pages are grouped, aligned, checked and exported; no rule breaks."""
    half = data.find(b"\0\0") if b"\0\0" in data else len(data) // 2
    pages = []
    for name, part in (("page.en.md", data[:half]), ("page.nl.md", data[half:])):
        try:
            pages.append(parse(part.replace(b"\0", b" "), name))
        except NotTextError:
            continue
    library = assemble(pages)
    for article in library.articles:
        outcome = run(article)
        assert outcome.failures == ()
        for finding in (*outcome.findings, *outcome.holds):
            assert harmful(finding.message) == []
            for place in finding.locations:
                [page] = [page for page in article.editions if page.path == place.path]
                assert 1 <= place.line <= place.end_line <= page.line_count
                assert harmful(place.quote) == []
    exported = to_json(library.articles)
    assert harmful(exported) == []
    assert from_json(exported) == library.articles


def driver(data: bytes) -> None:
    """Frames written as differences give the screen that the frames themselves give."""
    capabilities, columns, rows, frames = frames_of(data, TERMINALS)
    difference = Difference(capabilities, columns, rows)
    (expected, stock), (shown, ours) = emulator(columns, rows), emulator(columns, rows)
    for frame in ["\x1b[?1049h\x1b[?7l", *frames]:
        out = difference.write(frame)
        assert foreign(out.encode()) == []
        stock.feed(frame.encode())
        ours.feed(out.encode())
        assert seen(shown) == seen(expected)
        assert (shown.cursor.x, shown.cursor.y) == (expected.cursor.x, expected.cursor.y)


def strips(data: bytes) -> None:
    """Whatever text a frame is made of, nothing but the driver's own sequences comes out."""
    difference = Difference(TERMINALS[0], 40, 6)
    for text in data.decode("utf-8", "surrogateescape").split("\0"):
        out = difference.write(f"\x1b[1;1H{text}\x1b[1;1H")
        # Directions are left out before; links and every style are among what it writes.
        strange = [piece for piece in foreign(out.encode()) if not piece.startswith("U+")]
        assert [piece for piece in strange if not _LINK_OR_STYLE.match(piece)] == []


_LINK_OR_STYLE = re.compile(r"""['"]\\x1b(?:\]8;(?:id=\w+)?;[!-~]*\\x1b\\\\|\[[\d;]*m)['"] in """)


def _assert_sound(page: Page, text: str) -> None:
    for _, block in page.flow:
        flat = block.flat if isinstance(block, Table) else block.text
        assert harmful(flat) == []
        for at in range(0, len(flat), 7):
            span = block.locate(at, at + 1)
            assert 0 <= span.start <= span.end <= page.character_count
            assert 1 <= span.line <= span.end_line <= page.line_count
        for mark in block.marks:
            assert 0 <= mark.start < mark.end <= len(flat)
    assert page.character_count == len(text)
    for problem in page.problems:
        assert 1 <= problem.line <= page.line_count
        assert harmful(problem.message) == []


_FULL = replace(XTERM, margins=True)
TERMINALS = (
    _FULL,
    replace(_FULL, margins=False),
    replace(_FULL, terminal="tmux", erases_in_colour=False, erase_characters=False, margins=False),
    replace(_FULL, terminal="linux", scroll="lines", control_strings=False, margins=False),
    Capabilities("vt100", addressable=True, colours=8, scroll="index", erase_line=True),
    Capabilities("bare", addressable=True, colours=8),
)

TARGETS: dict[str, Callable[[bytes], None]] = {
    "boundary": boundary,
    "formats": formats,
    "articles": articles,
    "driver": driver,
    "strips": strips,
}
"""What can be tried, by name."""


def attempt(name: str, data: bytes) -> None:
    """Try one input on one target."""
    TARGETS[name](data[:MOST_BYTES])
