"""Inline Markdown: emphasis, links, code and the like as marks over plain text.

markdown-it says what each token is, not where it stood; here the tokens are followed through the
source, so that every piece of the plain text leads back to its place.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from parsers.compiled import compiled
from parsers.formats.blocks import unspaced
from parsers.formats.source import Piece, Source
from parsers.model import Mark, MarkKind, Run

MAX_INLINE = 200_000
"""Code points of a paragraph whose inline markup is read; a longer one is kept as it stands."""

_MARKUP = compiled(r"[\\`*_\[\]<>&!~$]|\{ ?[:#/]|[ \t]\n|\n[ \t]")
_BREAK = compiled(r"[ \t]*\\?\n[ \t]*")
_LINE_TAG = compiled(r"<br\s*/?>", re.IGNORECASE)
_MARKING = compiled(
    r"<!--.*?-->|</?(?:a|abbr|b|big|bdi|cite|center|code|del|details|div|em|font|i|img|ins|kbd|mark|p"
    r"|q|s|samp|small|span|strong|sub|summary|sup|u|var|wbr)\b[^>]*>",
    re.IGNORECASE | re.DOTALL,
)
"""Tags that set text off and are none themselves, and comments."""

_APART = compiled(r"</?(?:p|div|center|details|summary)\b[^>]*>", re.IGNORECASE)
"""Those of them that what follows stands on a line of its own behind."""

_SPACE = compiled(r"[ \t\n]*")
_KINDS: dict[str, MarkKind] = {"em": "emphasis", "strong": "strong", "s": "strike", "link": "link"}


class Anchor(NamedTuple):
    """From offset `at` of a content on, it stands at offset `start` of the safe text."""

    at: int
    start: int


class Inline(NamedTuple):
    """A plain text, its way back to the file, and its styles."""

    text: str
    runs: tuple[Run, ...]
    marks: tuple[Mark, ...]


class InlineReader:
    """Reads the inline content of one document."""

    def __init__(self, source: Source, md: MarkdownIt, env: dict[str, Any]) -> None:
        self.source, self.md, self.env = source, md, env

    def read(self, content: str, anchors: Sequence[Anchor]) -> Inline:
        """Read a content whose lines stand where the anchors say."""
        walk = _Walk(self.md, content, anchors)
        if _MARKUP.search(content) is None or len(content) > MAX_INLINE:
            walk.take(0, len(content))
        else:
            tokens: list[Token] = []
            self.md.inline.parse(content, self.md, self.env, tokens)
            for token in tokens:
                walk.token(token)
        text, runs = self.source.woven(walk.pieces)
        return Inline(
            text, runs, tuple(sorted(walk.marks, key=lambda mark: (mark.start, mark.end)))
        )


class _Walk:
    """Follows tokens through their source; `at` is the place reached in it."""

    def __init__(self, md: MarkdownIt, content: str, anchors: Sequence[Anchor]) -> None:
        self.md, self.content, self.anchors = md, content, anchors
        self.at = 0
        self.length = 0
        self.pieces: list[Piece] = []
        self.marks: list[Mark] = []
        self.open: list[tuple[str, int, str | None]] = []
        self.spaced = False
        """Whether a blank stands before something left out, so that none is wanted after it."""
        self.apart = False
        """Whether what comes next stands on a line of its own."""

    def token(self, token: Token) -> None:
        """Follow one token."""
        kind = token.type
        if kind == "text":
            self._text(token.content)
        elif kind == "text_special":
            self._special(token)
        elif kind in ("softbreak", "hardbreak"):
            self._break(hard=kind == "hardbreak")
        elif kind == "code_inline":
            self._code(token)
        elif kind == "image":
            self._image(token)
        elif kind == "html_inline":
            self._html(token.content)
        elif kind == "math_inline":
            self._math(token)
        elif kind == "aside_inline":
            self._aside(token.content)
        elif kind == "footnote_ref":
            self._note(str(token.meta["label"]))
        elif kind.endswith("_open"):
            self._opened(token)
        elif kind.endswith("_close"):
            self._closed(token)

    def put(self, text: str, at: int) -> None:
        """Add text that stands at offset `at` of the content (or stands for what is there)."""
        if text:
            if self.apart and text.strip():
                self.apart = False
                if self.pieces and not self.pieces[-1].text.endswith("\n"):
                    self.put("\n", at)
            anchor = self.anchors[bisect_right(self.anchors, at, key=lambda anchor: anchor.at) - 1]
            self.pieces.append(Piece(text, anchor.start + at - anchor.at))
            self.length += len(text)

    def take(self, start: int, end: int) -> None:
        """Add a stretch of the content as it stands, line feeds as blanks."""
        for number, line in enumerate(self.content[start:end].split("\n")):
            if number:
                self._join(start - 1, line[:1])
            self.put(line, start)
            start += len(line) + 1
        self.at = end

    def _join(self, at: int, following: str) -> None:
        """Put a blank for a line feed, except between characters that are written without."""
        before = self.pieces[-1].text[-1:] if self.pieces else ""
        if not (before and following and unspaced(before) and unspaced(following)):
            self.put(" ", at)

    def _text(self, text: str) -> None:
        found = self.content.find(text, self.at)
        if self.spaced and found == self.at:
            found += len(text) - len(text.lstrip(" "))
            text = text.lstrip(" ")
        self.spaced = False
        if text and found >= 0:
            self.put(text, found)
            self.at = found + len(text)
        else:
            self.put(text, self.at)

    def _special(self, token: Token) -> None:
        """Put an escaped character, or what an entity stands for."""
        raw = token.markup
        if self.content.startswith(raw, self.at):
            shift = len(raw) - len(token.content) if token.info == "escape" else 0
            self.put(token.content, self.at + max(shift, 0))
            self.at += len(raw)
        else:
            self._text(token.content)

    def _break(self, *, hard: bool) -> None:
        match = _BREAK.match(self.content, self.at)
        at = self.at
        if match is not None:
            at = self.content.index("\n", self.at)
            self.at = match.end()
        if hard:
            self.put("\n", at)
        else:
            self._join(at, self.content[self.at : self.at + 1])

    def _code(self, token: Token) -> None:
        start = self.at + len(token.markup)
        end = start + len(token.content)
        raw = self.content[start : end + len(token.markup)].replace("\n", " ")
        if raw != token.content + token.markup:  # a blank at either end was left out
            start, end = start + 1, end + 1
        begin = self.length
        for number, line in enumerate(self.content[start:end].split("\n")):
            if number:
                self.put(" ", start - 1)
            self.put(line, start)
            start += len(line) + 1
        self._mark(begin, "code")
        self.at = self.content.find(token.markup, end) + len(token.markup)

    def _math(self, token: Token) -> None:
        start = max(self.content.find(token.content, self.at), self.at)
        begin = self.length
        self.take(start, start + len(token.content))
        self._mark(begin, "math")

    def _image(self, token: Token) -> None:
        self.at = max(self.content.find("![", self.at), 0) + 2
        begin, end = self.length, self.at + len(token.content)
        inner = _Walk(self.md, self.content[:end], self.anchors)
        inner.at, inner.length, inner.pieces = self.at, self.length, self.pieces
        for child in token.children or ():
            inner.token(child)
        self.length, self.at = inner.length, end
        self._after_label()
        self._mark(begin, "image", str(token.attrGet("src") or ""))

    def _aside(self, raw: str) -> None:
        """Leave out what is no text, with the blanks after it, or at the end those before it."""
        self.at = max(self.content.find(raw, self.at), self.at) + len(raw)
        self.spaced = not self.pieces or self.pieces[-1].text.endswith((" ", "\n"))
        while self.at >= len(self.content) and self.pieces:
            piece = self.pieces.pop()
            bare = piece.text.rstrip()
            self.length -= len(piece.text) - len(bare)
            if bare:
                self.pieces.append(piece._replace(text=bare))
                break

    def _html(self, raw: str) -> None:
        if _LINE_TAG.fullmatch(raw):
            self.put("\n", self.at)
            self.at += len(raw)
            return
        found = max(self.content.find(raw, self.at), self.at)
        if _MARKING.fullmatch(raw):
            self.apart = self.apart or _APART.fullmatch(raw) is not None
            self.at = found + len(raw)
        else:
            self.take(found, found + len(raw))

    def _note(self, label: str) -> None:
        begin = self.length
        self.put("[", self.at)
        self.put(label, self.at + 2)
        self.put("]", self.at + 2 + len(label))
        self.at += len(label) + 3
        self._mark(begin, "footnote", label)

    def _opened(self, token: Token) -> None:
        target = str(token.attrGet("href") or "") if token.type == "link_open" else None
        self.open.append((token.type[: -len("_open")], self.length, target))
        self.at += 1 if target is not None else len(token.markup)

    def _closed(self, token: Token) -> None:
        name = token.type[: -len("_close")]
        if token.info == "auto":
            self.at = self.content.find(">", self.at) + 1
        elif name == "link":
            self._after_label()
        else:
            self.at += len(token.markup)
        if self.open and self.open[-1][0] == name:
            _, begin, target = self.open.pop()
            if name in _KINDS:
                self._mark(begin, _KINDS[name], target)

    def _mark(self, begin: int, kind: MarkKind, target: str | None = None) -> None:
        if begin < self.length:
            self.marks.append(Mark(start=begin, end=self.length, kind=kind, target=target))

    def _after_label(self) -> None:
        """Step over `](address "title")`, `][name]` or `]`."""
        content, size = self.content, len(self.content)
        at = self.at + 1
        if content.startswith("(", at):
            end = self._skip_address(at + 1, size)
            if end:
                self.at = end
                return
        if content.startswith("[", at):
            close = content.find("]", at)
            at = close + 1 if close >= 0 else at
        self.at = at

    def _skip_address(self, at: int, size: int) -> int:
        """Return the place after the `)` that closes an address, or 0."""
        content, helpers = self.content, self.md.helpers
        at = _end_of_space(content, at)
        address = helpers.parseLinkDestination(content, at, size)
        if address.ok:
            at = address.pos
        at = _end_of_space(content, at)
        title = helpers.parseLinkTitle(content, at, size)
        if title.ok:
            at = _end_of_space(content, title.pos)
        return at + 1 if content.startswith(")", at) else 0


def _end_of_space(content: str, at: int) -> int:
    match = _SPACE.match(content, at)
    return match.end() if match else at
