"""Labels, names and counts that a page dump prints without anything between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from parsers.compiled import compiled
from parsers.formats.dates import find_date

_ARCHIVE_WORDS = (
    "Archives", "Archived", "Archive", "Archief", "Archiv", "Archivos", "Archivo", "Archivio",
    "Arquivo", "Archiwum", "Arkiv", "Arkisto", "Arşiv", "Архивы", "Архив", "Архів", "Αρχείο",
    "归档", "存档", "歸檔", "存檔", "アーカイブ", "아카이브", "보관함",
    "الأرشيف", "أرشيف", "ארכיון",
    "पुरालेख", "संग्रह", "Lưu trữ", "คลังบทความ", "Arsip", "Arhiva", "Arhivă",
)  # fmt: skip
_ARCHIVE = compiled(rf"(?P<label>{'|'.join(_ARCHIVE_WORDS)})\s*$", re.IGNORECASE)
_SOURCE = compiled(r"[^\s:\uff1a][^:\uff1a]{0,20}[:\uff1a]\s*")
_COUNTED = compiled(
    r"(?P<name>.*?\D|)(?:\s*[(\uff08]\s*)?(?P<digits>\d+(?:[,.\u00a0\u202f]\d{3})*)\s*(?P<unit>\D{2,40})"
)


class Bounds(NamedTuple):
    """A stretch of a line."""

    start: int
    end: int


class HeadLine(NamedTuple):
    """The parts of a glued head line, as stretches of it; `topics` spells one unbroken stretch."""

    source: Bounds | None
    topics: Bounds
    archive: Bounds


class Count(NamedTuple):
    """A name with a count: `line[:name_end]` is the name."""

    name_end: int
    number: int


def read_head_line(text: str, source: str | None = None) -> HeadLine | None:
    """Return the parts of `[Source: {source}]{topics}{Archive}: {month}`, or None if it is none.

    `source` is the name that the date line gives.
    """
    date = find_date(text)
    while date is not None and date.end != len(text.rstrip()):
        later = find_date(text[date.end :])
        date = later and later._replace(start=later.start + date.end, end=later.end + date.end)
    if date is None:
        return None
    before = text[: date.start].rstrip()
    if not before.endswith((":", "\uff1a")):
        return None
    label = _ARCHIVE.search(before[:-1])
    if label is None:
        return None
    archive = Bounds(date.start, date.end)
    opening = _SOURCE.match(text)
    if source and opening and text.startswith(source, opening.end()):
        end = opening.end() + len(source)
        if end <= label.start():
            return HeadLine(Bounds(opening.end(), end), Bounds(end, label.start()), archive)
    return HeadLine(None, Bounds(0, label.start()), archive)


def segment(raw: str, names: Sequence[str], text: str = "") -> list[Bounds]:
    """Split glued topics, by the names where they spell it, else where a word begins inside one.

    `text` is the page: what it writes as one word ("YouTube") is one.
    """
    if not raw:
        return []
    spelt = _spell(raw, [name for name in names if name])
    if spelt is not None:
        return spelt
    bounds, start = [], 0
    for seam in re.finditer(r"(?<=[^\W\d_A-Z])(?=[A-Z])|(?<=[A-Z]{2})(?=[a-z]{2})", raw):
        left = re.search(r"\w+$", raw[: seam.start()])
        right = re.match(r"\w+", raw[seam.start() :])
        if left and right and left[0] + right[0] in text:
            continue
        if seam.start() - start >= 2:
            bounds.append(Bounds(start, seam.start()))
            start = seam.start()
    return [*bounds, Bounds(start, len(raw))]


def _spell(raw: str, names: Sequence[str]) -> list[Bounds] | None:
    """Write `raw` as the fewest of the names, each as often as needed; None if it cannot be."""
    best: list[list[Bounds] | None] = [[]] + [None] * len(raw)
    for end in range(1, len(raw) + 1):
        for name in names:
            start = end - len(name)
            before = best[start] if start >= 0 and raw.startswith(name, start) else None
            current = best[end]
            if before is not None and (current is None or len(before) + 1 < len(current)):
                best[end] = [*before, Bounds(start, end)]
    return best[-1]


def is_counted(text: str) -> bool:
    """Tell whether a line is a name, a count and what is counted: glued, or "Name (3 articles)"."""
    match = _COUNTED.fullmatch(text.strip())
    return match is not None and bool(match["name"]) and len(text) <= 200


def count_month(text: str) -> Count | None:
    """Read `{month year}{count} published articles`: the year has four digits, the rest count."""
    date = find_date(text)
    if date is None or date.precision != "month" or date.start != 0:
        # "April 20262326" is no date for who reads on to the last digit; cut after the fourth.
        match = re.match(r"\D*?\d{4}", text)
        date = find_date(match[0]) if match else None
        if date is None or date.start != 0:
            return None
    match = re.fullmatch(r"[(\uff08]?(\d[\d,.\u00a0\u202f]*)\s*\D{2,40}", text[date.end :].strip())
    if match is None:
        return None
    return Count(date.end, _number(match[1]))


def count_topics(lines: Sequence[str], spelt: str) -> list[Count | None]:
    """Read `{topic}{count} related articles` lines.

    A topic may itself end in digits. Where the names in order can spell the head line's topics,
    `spelt`, they must; else the name is the shortest and all digits are the count.
    """
    options = [_options(line) for line in lines]
    if spelt and all(options):
        chosen = _choose(options, lines, spelt)
        if chosen is not None:
            return list(chosen)
    return [option[0] if option else None for option in options]


def _options(line: str) -> list[Count]:
    match = _COUNTED.fullmatch(line.strip())
    if match is None:
        return []
    digits = match["digits"]
    base = match.start("digits")
    options = [Count(match.end("name"), _number(digits))]
    if digits.isdigit():
        options += [
            Count(base + taken, int(digits[taken:]))
            for taken in range(1, len(digits))
            if digits[taken] != "0"
        ]
    return [option for option in options if option.name_end > 0]


def _choose(options: list[list[Count]], lines: Sequence[str], rest: str) -> list[Count] | None:
    if not options:
        return [] if not rest else None
    for option in options[0]:
        name = lines[0].strip()[: option.name_end].strip()
        if name and rest.startswith(name):
            chosen = _choose(options[1:], lines[1:], rest[len(name) :])
            if chosen is not None:
                return [option, *chosen]
    return None


def _number(digits: str) -> int:
    return int(re.sub(r"\D", "", digits))
