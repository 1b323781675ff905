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
from dataclasses import dataclass, field

from parsers.model import Passage, Problem, Run

STAND_IN = "\u2426"
"""What replaces a character that has no picture of its own (SYMBOL FOR SUBSTITUTE FORM TWO)."""

MAX_MARKS = 30
"""Combining marks allowed on one base character: the bound of the Stream-Safe Text Format of
UAX #15, section 13. Further ones are replaced, each by a stand-in."""

_REPORTED_PROBLEMS = 50
"""Problems listed one by one; beyond that they are only counted."""


class NotTextError(ValueError):
    """The bytes are not text in any encoding that could be recognised."""


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
    raw, encoding, problems = _decode(data, declared)
    return make_safe(raw, encoding, problems)


def make_safe(raw: str, encoding: str = "str", problems: Iterable[Problem] = ()) -> SafeText:
    """Normalise a decoded text and replace what must not reach a terminal."""
    found = list(problems)
    counts: dict[str, int] = {}
    pieces: list[str] = []
    anchors: list[tuple[int, int, int]] = []
    offset = 0
    for number, line in enumerate(_split_lines(raw), start=1):
        anchors.append((offset, number, 1))
        if not line.isascii() or not line.isprintable():
            line = _clean_line(line, number, offset, anchors, found, counts)
        pieces.append(line)
        offset += len(line) + 1
    for name, count in counts.items():
        if count > _REPORTED_PROBLEMS:
            found.append(
                Problem(
                    line=1,
                    column=1,
                    code="control",
                    message=f"{name}: {count} in all; the first {_REPORTED_PROBLEMS} are listed",
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


# --- decoding ---------------------------------------------------------------------------------

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


def _decode(data: bytes, declared: str | None) -> tuple[str, str, list[Problem]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(data[len(mark) :], encoding)
    if declared is not None:
        try:
            return data.decode(declared), declared.lower(), []
        except (LookupError, UnicodeDecodeError):
            pass
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if "\0" not in text[:4096]:
            _refuse_binary(text)
            return text, "utf-8", []
    wide = _looks_like_utf16(data)
    if wide is not None:
        return _decode_as(data, wide)
    if _mostly_utf8(data):
        return _decode_as(data, "utf-8")
    if b"\0" in data[:8192]:
        raise NotTextError("it holds NUL bytes: a binary file")
    return _detect(data)


def _decode_as(data: bytes, encoding: str) -> tuple[str, str, list[Problem]]:
    """Decode in an encoding that is settled; what does not fit becomes U+FFFD and is reported."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
        problems = _replaced(text, encoding)
    else:
        problems = []
    _refuse_binary(text)
    return text, encoding, problems


def _replaced(text: str, encoding: str) -> list[Problem]:
    problems: list[Problem] = []
    total = text.count("\ufffd")
    for number, line in enumerate(_split_lines(text), start=1):
        for match in re.finditer("\ufffd+", line):
            if len(problems) < _REPORTED_PROBLEMS:
                problems.append(
                    Problem(
                        line=number,
                        column=match.start() + 1,
                        code="encoding",
                        message=f"bytes that are not {encoding.upper()}; shown as \ufffd",
                        count=len(match.group()),
                    )
                )
    if len(problems) == _REPORTED_PROBLEMS:
        problems.append(
            Problem(
                line=1,
                column=1,
                code="encoding",
                message=f"{total} places in all are not {encoding.upper()}",
                count=total,
            )
        )
    return problems


def _looks_like_utf16(data: bytes) -> str | None:
    """Guess UTF-16 without a mark: the upper bytes of Latin text and of line ends are zero."""
    sample = data[:4096]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if zeros.count(0) >= 0.4 * len(zeros):
            try:
                text = data[: len(data) // 2 * 2].decode(encoding)
            except UnicodeDecodeError:
                continue
            if sum(c.isprintable() or c.isspace() for c in text) > 0.95 * len(text):
                return encoding
    return None


def _mostly_utf8(data: bytes) -> bool:
    """Tell whether damaged UTF-8 is still UTF-8: its good multi-byte characters outweigh the bad.

    A single bad place at the very end (a file cut inside a character) never speaks against it.
    """
    text = data.decode("utf-8", errors="replace")
    bad = len(re.findall("\ufffd+", text))
    good = sum(1 for c in text if c > "\x7f" and c != "\ufffd")
    cut_at_end = bad == 1 and text.endswith("\ufffd") and len(data) > 3
    return (cut_at_end and good > 0) or good >= 4 * bad


def _detect(data: bytes) -> tuple[str, str, list[Problem]]:
    from charset_normalizer import from_bytes  # slow to import, and seldom needed

    sample = data if len(data) <= 1_000_000 else data[:1_000_000].rsplit(b"\n", 1)[0]
    best = from_bytes(sample).best()
    encoding = best.encoding if best is not None else "cp1252"
    text = data.decode(encoding, errors="replace")
    _refuse_binary(text)
    problem = Problem(
        line=1,
        column=1,
        code="encoding",
        message=f"the encoding is not declared; read as {encoding.replace('_', '-')}",
    )
    return text, encoding.replace("_", "-"), [problem, *_replaced(text, encoding)]


def _refuse_binary(text: str) -> None:
    sample = text[:8192]
    odd = sum(1 for c in sample if (c < " " and c not in "\t\n\r\f\x1b") or "\x7f" <= c < "\xa0")
    if odd > 0.1 * len(sample):
        raise NotTextError(f"{odd} of its first {len(sample)} characters are control characters")


# --- lines and characters ---------------------------------------------------------------------


def _split_lines(raw: str) -> list[str]:
    """Split as editors do: at LF and CRLF; at CR only where the file has no LF at all."""
    if "\r" in raw:
        raw = raw.replace("\r\n", "\n") if "\n" in raw else raw.replace("\r", "\n")
    return raw.split("\n")


_PICTURES = {code: chr(0x2400 + code) for code in range(0x20) if code not in (0x09, 0x0A)}
_PICTURES[0x7F] = "\u2421"
_PICTURES |= {0x2028: "\u2424", 0x2029: "\u2424"}

_OPENERS = {"\u202a": "\u202c", "\u202b": "\u202c"}
_ISOLATES = {"\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}
_INVISIBLE_BUT_NEEDED = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u2060\u00ad\u061c"  # breaks, joiners, direction marks
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2"  # number signs of Arabic, Syriac
)

_SUSPECT = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0600-\u0605\u061c"
    "\u064b-\u065f\u06dd\u070f\u08e2\u0900-\u0903\u093a-\u094f\u0e31-\u0e4e\u180b-\u180f"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u2028-\u202e\u2060-\u206f\u20d0-\u20ff\ud800-\udfff"
    "\ufdd0-\ufdef\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\ufff0-\uffff\U000e0000-\U000e0fff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a]"
)
_REGIONAL_TAGS = re.compile("\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{2,6}\U000e007f")


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
    length, shift = 0, 0
    for start, piece in _normalisation_pieces(safe):
        if length - start != shift:
            anchors.append((offset + length, number, start + 1))
            shift = length - start
        normal = unicodedata.normalize("NFC", piece)
        if len(normal) != len(piece):
            anchors.append((offset + length, number, start + 1))
        pieces.append(normal)
        length += len(normal)
    # Two anchors at one offset say the same; keep the last.
    tail = {anchor[0]: anchor for anchor in anchors if anchor[0] >= offset}
    del anchors[len(anchors) - sum(1 for anchor in anchors if anchor[0] >= offset) :]
    anchors.extend(tail[key] for key in sorted(tail))
    return "".join(pieces)


def _normalisation_pieces(line: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, piece) such that the pieces normalise independently of one another.

    A character starts a piece if it is no mark and no medial or final Hangul letter: only those
    compose with, or are reordered around, what stands before them.
    """
    start = 0
    for index, char in enumerate(line):
        if index == start:
            continue
        if char < "\u0300" or not (
            "\u1160" <= char <= "\u11ff" or unicodedata.category(char)[0] == "M"
        ):
            yield start, line[start:index]
            start = index
    if start < len(line):
        yield start, line[start:]


def _neutralise(line: str, number: int, problems: list[Problem], counts: dict[str, int]) -> str:
    """Replace, one for one, every character that must not reach a terminal as it is."""
    if _SUSPECT.search(line) is None and not _may_flood(line):
        return line
    balanced = _balanced_directions(line)
    flags = {i for match in _REGIONAL_TAGS.finditer(line) for i in range(*match.span())}
    out = list(line)
    marks = 0
    for index, char in enumerate(line):
        if char < "\u0300" and char >= " " and not "\x7f" <= char <= "\xad":
            marks = 0
            continue
        category = unicodedata.category(char)
        if category in ("Mn", "Me") or char in "\u200b\u200c\u200d\u2060":
            marks += 1
            if marks <= MAX_MARKS:
                continue
            out[index] = STAND_IN
            _report(problems, counts, number, index, "mark beyond the 30 that one letter may carry")
            continue
        if category != "Mc":
            marks = 0
        stand_in = _stand_in(char, category, index in balanced or index in flags)
        if stand_in is not None:
            out[index] = stand_in
            name = unicodedata.name(char, "") or "control character"
            if char != "\ufffd":
                _report(problems, counts, number, index, f"{name.lower()} (U+{ord(char):04X})")
    return "".join(out)


def _may_flood(line: str) -> bool:
    """Tell whether more than the bound of marks could stand in a row, cheaply."""
    if len(line) <= MAX_MARKS or line.isascii():
        return False
    # Every run of more than MAX_MARKS marks covers an index divisible by MAX_MARKS.
    return any(
        unicodedata.category(line[index]) in ("Mn", "Me")
        for index in range(MAX_MARKS, len(line), MAX_MARKS)
    )


def _stand_in(char: str, category: str, permitted: bool) -> str | None:
    """Return what to show instead of a character, or None if it may stay."""
    if char == "\t":
        return None
    if category in ("Cc", "Zl", "Zp"):
        return _PICTURES.get(ord(char), STAND_IN)
    if category == "Cs" or ord(char) & 0xFFFE == 0xFFFE or "\ufdd0" <= char <= "\ufdef":
        return "\ufffd"
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
    if counts[name] <= _REPORTED_PROBLEMS:
        problems.append(
            Problem(
                line=line,
                column=index + 1,
                code="control",
                message=f"{name}, shown as a stand-in",
            )
        )
