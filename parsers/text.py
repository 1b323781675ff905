"""The one boundary where bytes become safe text.

Whatever a file holds, what leaves here can be written to a terminal: NFC, lines ended by line
feeds, and every control character, unpaired direction override or other invisible trick replaced
by a visible, inert stand-in. Nothing is dropped in silence: each replacement is reported, and any
offset of the text leads back to the line and column of the file.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import field
from functools import lru_cache

from parsers.compiled import compiled
from parsers.decoding import REPORTED_PROBLEMS, NotTextError, decode, split_lines
from parsers.expressions import deferred
from parsers.frozen import dataclass
from parsers.model import Passage, Problem, Run

STAND_IN = "\u2426"
"""What replaces a character that has no picture of its own (SYMBOL FOR SUBSTITUTE FORM TWO)."""

MAX_MARKS = 30
"""Combining marks allowed on one base character: the bound of the Stream-Safe Text Format of
UAX #15, section 13. Further ones are replaced, each by a stand-in."""

MAX_JOINED = 16
"""Zero-width joiners in one sequence: the longest emoji of the Unicode Consortium has 3."""

__all__ = [
    "MAX_MARKS",
    "STAND_IN",
    "NotTextError",
    "SafeText",
    "make_safe",
    "read_text",
    "safe_json",
    "safe_line",
]


@dataclass(frozen=True, slots=True)
class SafeText:
    """Text that passed the boundary.

    `anchors` are (offset in the text, line, column) where the correspondence with the file starts
    anew: at each line, and wherever normalisation changed a number of code points.
    """

    text: str
    encoding: str
    anchors: tuple[tuple[int, int, int], ...]
    problems: tuple[Problem, ...] = ()
    _offsets: list[int] = field(default_factory=list, repr=False, compare=False)

    def _index(self, offset: int) -> int:
        if not self._offsets:
            self._offsets.extend(anchor[0] for anchor in self.anchors)
        return max(bisect_right(self._offsets, offset) - 1, 0)

    def position(self, offset: int) -> tuple[int, int]:
        """Return (line, column) in the file, 1-based, of an offset in the text."""
        start, line, column = self.anchors[self._index(offset)]
        return line, column + offset - start

    def runs(self, start: int, end: int) -> tuple[Run, ...]:
        """Return the runs of a passage whose text is `text[start:end]`."""
        anchors = self.anchors
        index = self._index(start)
        offset, line, column = anchors[index]
        first = Run(0, start, line, column + start - offset)
        index += 1
        if index == len(anchors) or anchors[index][0] >= end:
            return (first,)
        runs = [first]
        for offset, line, column in anchors[index : bisect_left(self._offsets, end)]:
            runs.append(Run(offset - start, offset, line, column))
        return tuple(runs)

    def passage(self, start: int, end: int, language: str | None = None) -> Passage:
        """Return `text[start:end]` as a passage."""
        return Passage(text=self.text[start:end], runs=self.runs(start, end), language=language)

    def lines(self) -> Iterator[tuple[int, str]]:
        """Yield (offset, text without line end) of each line."""
        offset = 0
        for line in self.text.split("\n"):
            yield offset, line
            offset += len(line) + 1


def read_text(data: bytes, declared: str | None = None) -> SafeText:
    """Decode bytes and make them safe.

    The order of trust: a byte order mark, the `declared` encoding, UTF-8, UTF-16 without a mark,
    then what charset-normalizer detects. UTF-8 with a few damaged places stays UTF-8; each place
    is reported. Raises NotTextError where the bytes are no text.
    """
    raw, encoding, problems = decode(data, declared)
    return make_safe(raw, encoding, problems)


def make_safe(raw: str, encoding: str = "str", problems: Iterable[Problem] = ()) -> SafeText:
    """Normalise a decoded text and replace what must not reach a terminal."""
    found = list(problems)
    counts: dict[str, int] = {}
    pieces: list[str] = []
    anchors: list[tuple[int, int, int]] = []
    offset = 0
    for number, line in enumerate(split_lines(raw), start=1):
        anchors.append((offset, number, 1))
        if not line.isascii() or not line.isprintable():
            line = _clean_line(line, number, offset, anchors, found, counts)
        pieces.append(line)
        offset += len(line) + 1
    for name, count in counts.items():
        if count > REPORTED_PROBLEMS:
            found.append(
                Problem(
                    line=1,
                    column=1,
                    code="control",
                    message=f"{name}: {count} in all; the first {REPORTED_PROBLEMS} are listed",
                    count=count,
                )
            )
    return SafeText("\n".join(pieces), encoding, tuple(anchors), tuple(found))


def safe_line(text: str) -> str:
    """Make a short text from outside (a file name, a message) safe to print on one line."""
    # Names of files that are not valid in the file system's encoding carry lone surrogates.
    text = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    return make_safe(text.replace("\n", "\u240a").replace("\r", "\u240d")).text.replace(
        "\t", "\u2409"
    )


_TO_ESCAPE = deferred("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def safe_json(document: str) -> str:
    """Escape what a terminal might obey in a JSON document; it stays the same document.

    For strings that never were a page's text: names given by another program are handed back to it
    as they came.
    """
    return _TO_ESCAPE.sub(lambda match: f"\\u{ord(match[0]):04x}", document)


# --- characters ----------------------------------------------------------------------------------

_PICTURES = {code: chr(0x2400 + code) for code in range(0x20) if code not in (0x09, 0x0A)}
_PICTURES[0x7F] = "\u2421"
_PICTURES |= {0x2028: "\u2424", 0x2029: "\u2424"}

_OPENERS = {"\u202a": "\u202c", "\u202b": "\u202c"}
_ISOLATES = {"\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}
_INVISIBLE_BUT_NEEDED = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u2060\u00ad\u061c"  # breaks, joiners, direction marks
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2"  # number signs of Arabic, Syriac
)

_SUSPECT = compiled(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u08e2\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff0-\uffff\U000110bd\U000110cd"
    "\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    "\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe-\U0003ffff\U0004fffe-\U0010ffff]"
)
"""What may have to be replaced: controls, format characters, surrogates, noncharacters."""

_UNASSIGNED_UNSEEN = compiled("[\u2065\ufff0-\ufff8\U000e0000-\U000e0fff]")
"""Where code points that are not assigned are not drawn either (Default_Ignorable_Code_Point)."""

_REGIONAL_TAGS = compiled("\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{2,6}\U000e007f")


def _clean_line(
    line: str,
    number: int,
    offset: int,
    anchors: list[tuple[int, int, int]],
    problems: list[Problem],
    counts: dict[str, int],
) -> str:
    """Neutralise and normalise one line; append anchors where lengths change."""
    safe = _neutralise(line, number, problems, counts)
    if unicodedata.is_normalized("NFC", safe):
        return safe
    pieces: list[str] = []
    length = 0
    shift: int | None = 0
    for start, piece in _normalisation_pieces(safe):
        if length - start != shift:
            anchors.append((offset + length, number, start + 1))
            shift = length - start
        normal = unicodedata.normalize("NFC", piece)
        pieces.append(normal)
        if len(normal) != len(piece) and len(normal) > 1:
            # Which of its characters came from which cannot be told: all lead to its beginning.
            inner = range(offset + length + 1, offset + length + len(normal))
            anchors.extend((place, number, start + 1) for place in inner)
            shift = None
        length += len(normal)
    return "".join(pieces)


def _normalisation_pieces(line: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, piece) such that the pieces normalise independently of one another.

    Only marks, medial and final Hangul letters, and the vowel signs of Kirat Rai compose with what
    stands before them or change places with it. What is normal already comes in long pieces.
    """
    start = 0
    for stretch in _stretches(line):
        if unicodedata.is_normalized("NFC", stretch):
            yield start, stretch
        else:
            for match in _pieces_pattern().finditer(stretch):
                yield start + match.start(), match[0]
        start += len(stretch)


def _stretches(line: str) -> Iterator[str]:
    """Cut a line before letters of ASCII, about every 200 characters."""
    start = 0
    for match in re.finditer("[ -~]", line):
        if match.start() - start >= 200:
            yield line[start : match.start()]
            start = match.start()
    yield line[start:]


@lru_cache(maxsize=1)
def _pieces_pattern() -> re.Pattern[str]:
    ranges: list[list[int]] = []
    for code in range(0x300, 0x1EA00):
        if _attaches(chr(code)):
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    attached = "".join(f"{re.escape(chr(low))}-{re.escape(chr(high))}" for low, high in ranges)
    return compiled(f".[{attached}]*", re.DOTALL)


def _attaches(char: str) -> bool:
    return (
        "\u1160" <= char <= "\u11ff"
        or "\U00016d67" <= char <= "\U00016d68"
        or unicodedata.category(char)[0] == "M"
    )


def _neutralise(line: str, number: int, problems: list[Problem], counts: dict[str, int]) -> str:
    """Replace, one for one, every character that must not reach a terminal as it is."""
    flooded = _floods(line)
    if not flooded and _SUSPECT.search(line) is None:
        return line
    balanced = _balanced_directions(line)
    flags = {i for match in _REGIONAL_TAGS.finditer(line) for i in range(*match.span())}
    out = list(line)
    for index in flooded:
        out[index] = STAND_IN
        _report(problems, counts, number, index, "mark beyond those that one letter may carry")
    for match in _SUSPECT.finditer(line):
        index, char = match.start(), match[0]
        if index in flooded:
            continue
        category = unicodedata.category(char)
        stand_in = _stand_in(char, category, index in balanced or index in flags)
        if stand_in is not None:
            out[index] = stand_in
            if char != "\ufffd":
                name = unicodedata.name(char, "")
                name = name or ("control character" if category == "Cc" else "unseen character")
                _report(problems, counts, number, index, f"{name.lower()} (U+{ord(char):04X})")
    return "".join(out)


_PREPENDED = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2")


def _floods(line: str) -> set[int]:
    """Return the indices of what would pile up on one letter beyond any use in writing.

    Marks, joiners and number signs, more than MAX_MARKS in a row; Hangul letters of one kind in a
    row; joiners in one sequence beyond MAX_JOINED.
    """
    if len(line) <= MAX_JOINED or line.isascii():
        return set()
    found: set[int] = set()
    # A run of more than MAX_MARKS covers an index divisible by MAX_MARKS.
    seen = 0
    for probe in range(MAX_MARKS, len(line), MAX_MARKS):
        kind = _piling(line[probe])
        if not kind or probe < seen:
            continue
        start = end = probe
        while start > 0 and _piling(line[start - 1]) == kind:
            start -= 1
        while end < len(line) and _piling(line[end]) == kind:
            end += 1
        found.update(range(start + MAX_MARKS, end))
        seen = end
    if line.count("\u200d") > MAX_JOINED:
        for match in _JOINED.finditer(line):
            joiners = [i for i in range(*match.span()) if line[i] == "\u200d"]
            found.update(joiners[MAX_JOINED:])
    return found


_JOINED = compiled("(?:[^\u200d][\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]?\u200d)+")


def _piling(char: str) -> str:
    """Return the kind of a character that joins what stands before or after it, or nothing."""
    if char < "\u0300":
        return ""
    if char in "\u200b\u200c\u200d\u2060" or unicodedata.category(char)[0] == "M":
        return "mark"
    if "\u1100" <= char <= "\u11ff":
        return "leading" if char <= "\u115f" else "vowel" if char <= "\u11a7" else "final"
    return "prepended" if char in _PREPENDED else ""


def _stand_in(char: str, category: str, permitted: bool) -> str | None:
    """Return what to show instead of a character, or None if it may stay."""
    if char == "\t":
        return None
    if category in ("Cc", "Zl", "Zp"):
        return _PICTURES.get(ord(char), STAND_IN)
    if category == "Cs" or ord(char) & 0xFFFE == 0xFFFE or "\ufdd0" <= char <= "\ufdef":
        return "\ufffd"
    if category == "Cn" and _UNASSIGNED_UNSEEN.match(char):
        return STAND_IN
    if category != "Cf" or permitted or char in _INVISIBLE_BUT_NEEDED:
        return None
    if "\U000110bd" <= char <= "\U00013455":  # number signs and joiners of scripts
        return None
    return STAND_IN


def _balanced_directions(line: str) -> set[int]:
    """Return the indices of direction embeddings and isolates that are closed on their line.

    Overrides (U+202D, U+202E) are never among them: no language needs them, and they make a text
    read otherwise than it is stored.
    """
    keep: set[int] = set()
    stack: list[tuple[int, str]] = []
    for index, char in enumerate(line):
        if char in _OPENERS or char in ("\u202d", "\u202e"):
            stack.append((index, "\u202c"))
        elif char in _ISOLATES:
            stack.append((index, "\u2069"))
        elif char in "\u202c\u2069" and stack and stack[-1][1] == char:
            opened, _ = stack.pop()
            if line[opened] not in "\u202d\u202e":
                keep.update((opened, index))
    return keep


def _report(
    problems: list[Problem], counts: dict[str, int], line: int, index: int, name: str
) -> None:
    counts[name] = counts.get(name, 0) + 1
    if counts[name] <= REPORTED_PROBLEMS:
        problems.append(
            Problem(
                line=line,
                column=index + 1,
                code="control",
                message=f"{name}, shown as a stand-in",
            )
        )
