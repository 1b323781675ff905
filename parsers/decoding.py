"""Decoding: which encoding bytes are in, and what does not fit it."""

from __future__ import annotations

import re

from parsers.compiled import compiled
from parsers.model import Problem

_SAMPLE = 200_000
"""Bytes that decide on an encoding."""

REPORTED_PROBLEMS = 50
"""Problems listed one by one; beyond that they are only counted."""


class NotTextError(ValueError):
    """The bytes are not text in any encoding that could be recognised."""


_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\0", "a database"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"BZh9", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
)

_COMMON = frozenset("\u3001\u3002\uff0c\u060c\u0964\u2019\u201c\u201d\u2014\u3000")
"""Marks that texts without ASCII have many of."""

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


def decode(data: bytes, declared: str | None) -> tuple[str, str, list[Problem]]:
    """Return the text, the name of its encoding, and the places that did not fit it.

    Raises NotTextError where the bytes are no text.
    """
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise NotTextError(f"it begins like {name}")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(data[len(mark) :], encoding)
    if declared is not None:
        try:
            text = data.decode(declared)
        except (LookupError, ValueError):  # not an encoding of text, or not this one
            pass
        else:
            _refuse_binary(text)
            return text, declared.lower(), []
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
    for number, line in enumerate(split_lines(text), start=1):
        for match in re.finditer("\ufffd+", line):
            if len(problems) < REPORTED_PROBLEMS:
                problems.append(
                    Problem(
                        line=number,
                        column=match.start() + 1,
                        code="encoding",
                        message=f"bytes that are not {encoding.upper()}; shown as \ufffd",
                        count=len(match.group()),
                    )
                )
    if len(problems) == REPORTED_PROBLEMS:
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
    """Guess UTF-16 without a mark.

    Blanks, line ends and ASCII put zeros at every other byte, on one side only; in the wrong order
    the same bytes make code points that no text consists of.
    """
    sample = data[:8192]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    upper, lower = sample[0::2].count(0), sample[1::2].count(0)
    if min(upper, lower) > 0.1 * max(upper, lower):
        return None
    encoding = "utf-16-le" if lower > upper else "utf-16-be"
    try:
        text = sample[: len(sample) // 4 * 4 - 2].decode(encoding)
    except UnicodeDecodeError:
        return None
    known = sum(char.isprintable() or char.isspace() for char in text)
    common = sum(1 for char in text if char in _COMMON or char.isascii())
    return encoding if known > 0.97 * len(text) and common > 0.02 * len(text) else None


def _mostly_utf8(data: bytes) -> bool:
    """Tell whether damaged UTF-8 is still UTF-8: its good multi-byte characters outweigh the bad.

    Other encodings seldom make a valid sequence by chance. A single bad place at the very end, in
    a file cut inside a character, never speaks against it.
    """
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    good = sum(1 for char in text if char > "\x7f") - bad
    return good >= max(bad, 1)


_WESTERN = frozenset(
    "àâäáãåæçéèêëíìîïñóòôöõøœúùûüßÿÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜ"
    "\u2018\u2019\u201a\u201c\u201d\u201e\u2013\u2014\u2026\u2022\u20ac\xab\xbb\xa0\xb0\xa1\xbf\xa7\xa9\xae\xa3\xb7\u2122"
)
"""What Windows-1252 texts in Western European languages have beyond ASCII."""


def _is_western(data: bytes) -> bool:
    """Tell whether bytes are Windows-1252: few of them beyond ASCII, and those the usual ones."""
    text = data.decode("cp1252", errors="replace")
    beyond = [char for char in text if char > "\x7f"]
    usual = sum(1 for char in beyond if char in _WESTERN)
    return len(beyond) < 0.25 * len(text) and usual >= 0.98 * len(beyond)


def _detect(data: bytes) -> tuple[str, str, list[Problem]]:
    sample = data if len(data) <= _SAMPLE else data[:_SAMPLE].rsplit(b"\n", 1)[0]
    if _is_western(sample):
        encoding = "windows-1252"
    else:
        from charset_normalizer import from_bytes  # slow to import, and seldom needed

        best = from_bytes(sample).best()
        encoding = best.encoding if best is not None else "windows-1252"
    text = data.decode(encoding, errors="replace")
    _refuse_binary(text)
    problem = Problem(
        line=1,
        column=1,
        code="encoding",
        message=f"the encoding is not declared; read as {encoding.replace('_', '-')}",
    )
    return text, encoding.replace("_", "-"), [problem, *_replaced(text, encoding)]


_ODD = compiled("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x9f]")


def _refuse_binary(text: str) -> None:
    sample = text[:8192]
    odd = len(_ODD.findall(sample))
    if odd > 0.1 * len(sample):
        raise NotTextError(f"{odd} of its first {len(sample)} characters are control characters")


def split_lines(raw: str) -> list[str]:
    """Split as editors do: at LF and CRLF; at CR only where the file has no LF at all."""
    if "\r" in raw:
        raw = raw.replace("\r\n", "\n") if "\n" in raw else raw.replace("\r", "\n")
    return raw.split("\n")
