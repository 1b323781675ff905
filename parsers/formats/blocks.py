"""Blocks told by the shape of their lines, for texts without markup."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from parsers.compiled import compiled
from parsers.formats.pipes import read_table, table_length
from parsers.formats.preformatted import Preformatted, is_field, underlined
from parsers.formats.source import Line, Piece, Source, code_marks, trim
from parsers.model import (
    Block,
    Code,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Problem,
    Quote,
    Rule,
)

HEADING_LENGTH = 80
"""Code points that a heading told by its shape may have."""

_HASHES = compiled(r"(#{1,6})\s+(\S.*?)(?:\s+#+)?\s*$")
_ITEM = compiled(
    r"(\s*)([-*+\u2022\u2023\u25e6\u25aa\u25cf\u00b7]|\(?(\d{1,3})[.)\u3001]|[\u2460-\u2473])(?:\s+|(?<=\u3001))(?=\S)"
)
_RULE = compiled(r"\s*([-*_=\u2014\u2500])(?:\s*\1){2,}\s*")
_FENCE = compiled(r"\s{0,3}(`{3,}|~{3,})\s*([\w+#.-]*)\s*")
_QUOTE = compiled(r"\s{0,3}((?:>\s?)+)")

_STOPS = ".,;:!\u2026\u3002\uff0c\uff1b\uff1a\uff01\u3001\u060c\u061b\u06d4\u0964"
_QUESTIONS = "?\uff1f\u061f\u037e"
_CLOSERS = "\"')]}\u201d\u2019\u00bb\u300d\u300f\uff09\u3011"


@dataclass
class BlockReader:
    """Reads lines as blocks. `wrapped`: a paragraph runs over several lines, to a blank one.

    `preformatted`: what a text without any markup of its own sets as it stands.
    """

    source: Source
    wrapped: bool = False
    preformatted: Preformatted | None = None
    problems: list[Problem] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)
    """Signs that titles are underlined with, in the order of their ranks."""

    def read(self, lines: Sequence[Line]) -> list[Block]:
        """Return the blocks of some lines of the source."""
        blocks: list[Block] = []
        at = 0
        hashed = False
        while at < len(lines):
            if lines[at].blank:
                at += 1
                continue
            taken, found = self._next(lines, at, hashed)
            blocks.extend(found)
            hashed = hashed or any(
                isinstance(block, Heading) and lines[at].text.lstrip().startswith("#")
                for block in found
            )
            at += taken
        return blocks

    def _next(self, lines: Sequence[Line], at: int, hashed: bool) -> tuple[int, Sequence[Block]]:
        line = lines[at]
        if self.preformatted is not None:
            length = self.preformatted.lengths.get(line.row, 0)
            if length:
                return length, [self._as_it_stands(lines[at : at + length])]
            sign = underlined(lines, at)
            if sign:
                return 2, [self._underlined(line, sign)]
        length = self._table_length(lines, at)
        if length:
            return length, read_table(self.source, lines[at : at + length], self.problems)
        length = _fence_length(lines, at)
        if length:
            return length, [self._code(lines[at : at + length])]
        heading = self._heading(lines, at, hashed)
        if heading is not None:
            return 1, [heading]
        if _RULE.fullmatch(line.text):
            passage = self.source.trimmed(line)
            return 1, [Rule(text=passage.text, runs=passage.runs, end_line=line.number)]
        if _ITEM.match(line.text):
            length = self._list_length(lines, at)
            return length, [self._list(lines[at : at + length])]
        if line.text.lstrip().startswith(">") and _QUOTE.match(line.text):
            length = 1
            while at + length < len(lines) and lines[at + length].text.lstrip().startswith(">"):
                length += 1
            return length, self._quotes(lines[at : at + length])
        length = self._paragraph_length(lines, at)
        return length, [self._paragraph(lines[at : at + length])]

    def _paragraph_length(self, lines: Sequence[Line], at: int) -> int:
        length = 1
        while self.wrapped and at + length < len(lines):
            following = lines[at + length]
            if following.blank or self._table_length(lines, at + length):
                break
            if _ITEM.match(following.text) and not _mid_sentence(lines[at + length - 1].text):
                break
            if self.preformatted is not None and self._sets_apart(following):
                break
            length += 1
        return length

    def _table_length(self, lines: Sequence[Line], at: int) -> int:
        """Return how many lines are a table: none of reStructuredText, whose bars mark names."""
        if self.preformatted is not None and self.preformatted.marked_up:
            return 0
        return table_length(lines, at)

    def _sets_apart(self, line: Line) -> bool:
        """Tell whether a line of a text without markup ends the paragraph before it."""
        found = self.preformatted
        return found is not None and (
            line.row in found.lengths or (found.marked_up and is_field(line.text))
        )

    def _paragraph(self, lines: Sequence[Line]) -> Paragraph:
        if len(lines) == 1:
            passage = self.source.trimmed(lines[0])
            return Paragraph(
                text=passage.text, runs=passage.runs, marks=passage.marks, end_line=lines[0].number
            )
        text, runs = self.source.woven(joined(self.source, lines))
        return Paragraph(text=text, runs=runs, marks=code_marks(text), end_line=lines[-1].number)

    def _heading(self, lines: Sequence[Line], at: int, hashed: bool) -> Heading | None:
        line = lines[at]
        match = _HASHES.match(line.text)
        if match:
            level = min(len(match[1]) + 1, 6)
            passage = self.source.passage(line.start + match.start(2), line.start + match.end(2))
        elif is_bare_heading(lines, at):
            level = 3 if hashed else 2
            passage = self.source.trimmed(line)
        else:
            return None
        return Heading(
            text=passage.text,
            runs=passage.runs,
            marks=passage.marks,
            end_line=line.number,
            level=level,
        )

    def _underlined(self, line: Line, sign: str) -> Heading:
        """Read a title with a line of signs below; the signs rank as they come, as in docutils."""
        if sign not in self.signs:
            self.signs.append(sign)
        passage = self.source.trimmed(line)
        return Heading(
            text=passage.text,
            runs=passage.runs,
            marks=passage.marks,
            end_line=line.number + 1,
            level=min(self.signs.index(sign) + 2, 6),
        )

    def _as_it_stands(self, lines: Sequence[Line]) -> Code:
        start, end = lines[0].start, lines[-1].end
        return Code(
            text=self.source.safe.text[start:end],
            runs=self.source.safe.runs(start, end),
            end_line=lines[-1].number,
        )

    def _code(self, lines: Sequence[Line]) -> Code:
        match = _FENCE.match(lines[0].text)
        inner = lines[1:-1]
        start, end = (inner[0].start, inner[-1].end) if inner else (lines[0].end, lines[0].end)
        return Code(
            text=self.source.safe.text[start:end],
            runs=self.source.safe.runs(start, end),
            end_line=lines[-1].number,
            info=match[2] if match else "",
        )

    def _quotes(self, lines: Sequence[Line]) -> list[Quote]:
        quotes: list[Quote] = []
        rows: list[tuple[Line, int, int]] = []
        for line in lines:
            match = _QUOTE.match(line.text)
            prefix = match.end() if match else 0
            depth = match[1].count(">") if match else 1
            if not line.text[prefix:].strip():
                quotes.extend(self._quote(rows))
                rows = []
            else:
                rows.append((line, prefix, depth))
        quotes.extend(self._quote(rows))
        return quotes

    def _quote(self, rows: list[tuple[Line, int, int]]) -> list[Quote]:
        if not rows:
            return []
        bare = [Line(line.row, line.start + cut, line.text[cut:]) for line, cut, _ in rows]
        text, runs = self.source.woven(joined(self.source, bare))
        return [
            Quote(
                text=text,
                runs=runs,
                marks=code_marks(text),
                end_line=bare[-1].number,
                quoted=max(1, rows[0][2]),
            )
        ]

    def _list_length(self, lines: Sequence[Line], at: int) -> int:
        length = _list_length(lines, at, self.wrapped)
        if self.preformatted is not None:
            for number in range(1, length):
                if lines[at + number].row in self.preformatted.lengths:
                    return number
        return length

    def _list(self, lines: Sequence[Line]) -> ListBlock:
        entries: list[tuple[re.Match[str], list[Line]]] = []
        for line in lines:
            if line.blank:
                continue
            match = _ITEM.match(line.text)
            if match:
                rest = Line(line.row, line.start + match.end(), line.text[match.end() :])
                entries.append((match, [rest]))
            else:
                entries[-1][1].append(line)
        indents = sorted({_columns(match[1]) for match, _ in entries})
        items: list[ListItem] = []
        pieces: list[Piece] = []
        at = 0
        for match, parts in entries:
            own = joined(self.source, parts)
            text, runs = self.source.woven(own)
            items.append(
                ListItem(
                    text=text,
                    runs=runs,
                    marks=code_marks(text),
                    start=at,
                    depth=min(indents.index(_columns(match[1])), 20),
                    marker=match[2],
                )
            )
            if pieces:
                pieces.append(Piece("\n", parts[0].start - 1))
            pieces.extend(own)
            at += len(text) + 1
        text, runs = self.source.woven(pieces)
        number = entries[0][0][3]
        return ListBlock(
            text=text,
            runs=runs,
            end_line=next(line.number for line in reversed(lines) if not line.blank),
            ordered=number is not None,
            first=int(number) if number is not None else None,
            items=tuple(items),
        )


def joined(source: Source, lines: Sequence[Line]) -> list[Piece]:
    """Join hard-wrapped lines: by a blank, or by nothing between East Asian characters.

    A soft hyphen at a line's end stays, as does a hyphen: whether it belongs to the word cannot be
    told.
    """
    pieces: list[Piece] = []
    for line in lines:
        start, end = trim(line.start, line.text)
        if start == end:
            continue
        text = source.safe.text[start:end]
        if pieces and not (unspaced(pieces[-1].text[-1]) and unspaced(text[0])):
            before = pieces[-1]
            pieces.append(Piece(" ", before.start + len(before.text)))
        pieces.append(Piece(text, start))
    return pieces


def unspaced(char: str) -> bool:
    """Tell whether a script that writes no blanks between words uses this character."""
    return (
        "\u3000" <= char <= "\u30ff"
        or "\u3400" <= char <= "\u9fff"
        or "\uff00" <= char <= "\uff65"
        or "\U00020000" <= char <= "\U0003ffff"
        or "\u0e00" <= char <= "\u0eff"
    )


def _columns(indent: str) -> int:
    return len(indent.expandtabs(4))


def _mid_sentence(text: str) -> bool:
    """Tell whether a line stops before its sentence does."""
    bare = text.rstrip().rstrip(_CLOSERS)
    return bool(bare) and bare[-1] not in _STOPS + _QUESTIONS


def _fence_length(lines: Sequence[Line], at: int) -> int:
    match = _FENCE.fullmatch(lines[at].text)
    if match is None:
        return 0
    for end in range(at + 1, len(lines)):
        closing = lines[end].text.strip()
        if closing.startswith(match[1]) and not closing.strip(match[1][0]):
            return end - at + 1
    return 0


def _list_length(lines: Sequence[Line], at: int, wrapped: bool) -> int:
    """Return how many lines belong to the list that begins at `at`."""
    first = _ITEM.match(lines[at].text)
    ordered = first is not None and first[3] is not None
    end = at + 1
    last = end
    while end < len(lines):
        line = lines[end]
        match = _ITEM.match(line.text)
        if match is not None:
            deeper = _columns(match[1]) > 0
            if not deeper and (match[3] is not None) != ordered:
                break
        elif line.blank:
            end += 1
            continue
        elif last < end or not (wrapped or line.text[:1].isspace()):
            # Text after a blank line, or not indented, is no part of the item before it.
            break
        end += 1
        last = end
    return last - at


def is_bare_heading(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line alone between blank ones is a heading: short, without a final stop.

    Something that is no heading must follow it, and it may not carry the marker of a list.
    """
    text = lines[at].text.strip()
    if not text or len(text) > HEADING_LENGTH or not _alone(lines, at):
        return False
    if text[-1] in _STOPS or not any(char.isalnum() for char in text):
        return False
    following = next((line for line in lines[at + 1 : at + 200] if not line.blank), None)
    if following is None:
        return False
    after = following.text.strip()
    if text[-1] in _QUESTIONS:
        return len(text) <= HEADING_LENGTH * 3 // 4 and len(after) > len(text)
    marker = _ITEM.match(text)
    if marker is not None:
        # "1. Overview" over a paragraph is a heading; over "2. ..." it is a list of short items.
        return marker[3] is not None and _ITEM.match(after) is None and len(after) > len(text)
    return not (text[0] in "|>`" or text[0].islower() or _sentence_like(text))


def _sentence_like(text: str) -> bool:
    """Tell whether a full stop inside shows running text ("It failed. And then")."""
    return re.search(r"[^\W\d_]{3,}[.!]\s+\w", text) is not None or "\u3002" in text


def _alone(lines: Sequence[Line], at: int) -> bool:
    before = at == 0 or lines[at - 1].blank
    after = at + 1 < len(lines) and lines[at + 1].blank
    return before and after


def begins_with_symbol(text: str) -> bool:
    """Tell whether a text begins with an emoji or another symbol."""
    return bool(text) and unicodedata.category(text[0]) == "So"
