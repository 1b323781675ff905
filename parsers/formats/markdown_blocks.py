"""The blocks of a Markdown document: markdown-it's block tokens, placed in the source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from parsers.compiled import compiled
from parsers.formats import markdown_extras, markdown_mdx
from parsers.formats.markdown_inline import MAX_INLINE, Anchor, Inline, InlineReader
from parsers.formats.pipes import is_separator, read_table, split_row
from parsers.formats.source import Line, Piece, Source
from parsers.model import (
    Block,
    Code,
    Footnote,
    Heading,
    Image,
    ListBlock,
    ListItem,
    Paragraph,
    Passage,
    Problem,
    Quote,
    Rule,
    Unread,
)

MAX_NESTING = 60
"""Quotes and lists within one another; what lies deeper is kept unread."""

_TASK = compiled(r"\[([ xX])\]\s+")
_CELL_MARKUP = compiled(r"[\\`*_\[\]<>&!~]")


@cache
def _parser() -> MarkdownIt:
    """Return the parser; it keeps nothing of what it read, and takes 2 ms to make."""
    md = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING})
    md.enable("strikethrough")
    md.block.ruler.before("paragraph", "pipe_table", _pipe_table, {"alt": ["paragraph"]})
    md.use(footnote_plugin, inline=False)
    markdown_extras.extend(md)
    markdown_mdx.extend(md)
    return md


def _pipe_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take the lines of a pipe table as one token; markdown-it makes several of each cell.

    `starts` in its meta are the offsets at which its rows begin, inside quotes and lists.
    """

    def row(line: int) -> str:
        return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]

    if start + 1 >= end or state.sCount[start] - state.blkIndent >= 4:
        return False
    header, separator = row(start), row(start + 1)
    if (
        "|" not in header
        or not is_separator(separator)
        or state.sCount[start + 1] < state.blkIndent
    ):
        return False
    if len(split_row(header)) != len(split_row(separator)):
        return False
    if silent:
        return True
    last = start + 2
    while last < end and state.sCount[last] >= state.blkIndent and "|" in row(last):
        last += 1
    token = state.push("pipe_table", "", 0)
    token.map = [start, last]
    token.meta["starts"] = [state.bMarks[line] + state.tShift[line] for line in range(start, last)]
    state.line = last
    return True


@dataclass
class _Items:
    """A list being gathered."""

    ordered: bool
    first: int | None
    items: list[tuple[Inline, int, str, bool | None]] = field(default_factory=list)
    end_line: int = 0


class MarkdownReader:
    """Reads a document from line `skip` on."""

    def __init__(self, source: Source, skip: int) -> None:
        self.source, self.skip = source, skip
        self.problems: list[Problem] = []
        self.md = _parser()
        mdx = source.path.lower().endswith(".mdx")
        self.env: dict[str, Any] = {"references": {}, "mdx": mdx}
        self.inline = InlineReader(source, self.md, self.env)
        self.quotes = 0
        self.levels: list[tuple[str, str]] = []  # (kind of list, marker of the current item)
        self.fresh_item = False
        self.gathered: _Items | None = None
        self.out: list[Block] = []

    def read(self) -> tuple[list[Block], list[Footnote]]:
        """Return the blocks and the footnotes."""
        lines = self.source.lines[self.skip :]
        text = self.source.safe.text[lines[0].start :] if lines else ""
        tokens: list[Token] = []
        self.md.block.parse(text, self.md, self.env, tokens)
        notes: list[Footnote] = []
        at = 0
        while at < len(tokens):
            token = tokens[at]
            if token.type == "footnote_reference_open":
                outer, self.out = self.out, []
                label = str(token.meta["label"])
            elif token.type == "footnote_reference_close":
                self._flush()
                notes.append(Footnote(name=label, blocks=tuple(self.out)))
                self.out = outer
            elif token.type == "pipe_table":
                self._table(token)
            else:
                self._token(token, tokens[at + 1] if at + 1 < len(tokens) else None)
            at += 1
        self._flush()
        if max((token.level for token in tokens), default=0) >= MAX_NESTING - 1:
            self._keep_deeper(tokens)
        return self.out, notes

    def _keep_deeper(self, tokens: Sequence[Token]) -> None:
        """Keep, unread, the lines that lie deeper than markdown-it was allowed to go."""
        read: set[int] = set()
        for token in tokens:
            if token.map is not None and token.nesting == 0:
                read.update(range(token.map[0], token.map[1]))
        lines = self.source.lines[self.skip :]
        deeper = [line for at, line in enumerate(lines) if at not in read and not line.blank]
        for line in deeper:
            passage = self.source.trimmed(line)
            self.out.append(
                Unread(
                    text=passage.text,
                    runs=passage.runs,
                    end_line=line.number,
                    reason=f"nested deeper than {MAX_NESTING}",
                )
            )
        if deeper:
            message = f"{len(deeper)} lines nested deeper than {MAX_NESTING} are kept unread"
            self._limit(deeper[0].number, message)

    def _token(self, token: Token, following: Token | None) -> None:
        kind = token.type
        if kind == "blockquote_open":
            self._flush()
            self.quotes += 1
        elif kind == "blockquote_close":
            self._flush()
            self.quotes -= 1
        elif kind in ("bullet_list_open", "ordered_list_open"):
            if not self.levels:
                self._flush()
            self.levels.append((kind.split("_")[0], ""))
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self.levels.pop()
            if not self.levels:
                self._flush()
        elif kind == "list_item_open":
            self.levels[-1] = (self.levels[-1][0], f"{token.info}{token.markup}")
            self.fresh_item = True
        elif kind == "heading_open" and following is not None:
            self._flush()
            self._add_heading(token, following)
        elif kind == "paragraph_open" and following is not None:
            self._add_paragraph(token, following)
        elif kind in ("fence", "code_block", "math_block"):
            self._flush()
            self._add_code(token)
        elif kind == "hr":
            self._flush()
            passage = self._lines_passage(token)
            self.out.append(Rule(text=passage.text, runs=passage.runs, **self._place(token)))
        elif kind == "html_block":
            self._flush()
            self._keep(token, "HTML within Markdown")
        elif kind == "aside_block":
            self._flush()
            self._keep(token, token.info)

    def _keep(self, token: Token, reason: str) -> None:
        """Keep the lines of a token as they are: they are no text."""
        passage = self._lines_passage(token)
        self.out.append(
            Unread(text=passage.text, runs=passage.runs, reason=reason, **self._place(token))
        )

    def _place(self, token: Token) -> dict[str, Any]:
        return {"end_line": self._rows(token)[-1].number, "quoted": self.quotes}

    def _rows(self, token: Token) -> Sequence[Line]:
        """Return the lines of a token, blank ones at their end left out."""
        first, last = token.map or (0, 1)
        rows = self.source.lines[self.skip + first : max(self.skip + last, self.skip + first + 1)]
        while len(rows) > 1 and rows[-1].blank:
            rows = rows[:-1]
        return rows

    def _lines_passage(self, token: Token) -> Passage:
        rows = self._rows(token)
        return self.source.safe.passage(rows[0].start, rows[-1].end)

    def _add_heading(self, token: Token, inline: Token) -> None:
        self.env["heading"] = True
        text, runs, marks = self._inline(inline)
        self.env["heading"] = False
        self.out.append(
            Heading(
                text=text,
                runs=runs,
                marks=marks,
                level=int(token.tag[1:]),
                anchor=markdown_extras.heading_name(inline.content),
                **self._place(token),
            )
        )

    def _add_paragraph(self, token: Token, inline: Token) -> None:
        found = self._inline(inline)
        if not found.text.strip():
            if inline.content.strip():
                self._flush()
                self._keep(token, "HTML within Markdown")
            return
        if self.levels:
            self._add_item(token, found)
            return
        text, runs, marks = found
        place = self._place(token)
        whole = marks[0] if len(marks) == 1 else None
        if whole is not None and whole.kind == "image" and whole.end - whole.start == len(text):
            target = whole.target or ""
            self.out.append(Image(text=text, runs=runs, target=target, **place))
        elif self.quotes:
            self.out.append(Quote(text=text, runs=runs, marks=marks, **place))
        else:
            self.out.append(Paragraph(text=text, runs=runs, marks=marks, **place))

    def _add_item(self, token: Token, found: Inline) -> None:
        kind, marker = self.levels[-1]
        if self.gathered is None:
            outer = self.levels[0]
            number = re.match(r"\d+", outer[1])
            self.gathered = _Items(outer[0] == "ordered", int(number[0]) if number else None)
        checked: bool | None = None
        if self.fresh_item and kind == "bullet":
            task = _TASK.match(found.text)
            if task is not None and task.end() < len(found.text):
                checked = task[1] != " "
                found = _without_start(found, task.end())
        depth = len(self.levels) - 1
        item = (found, depth, marker if self.fresh_item else "", checked)
        self.gathered.items.append(item)
        self.gathered.end_line = self._rows(token)[-1].number
        self.fresh_item = False

    def _flush(self) -> None:
        """Finish the list that is being gathered."""
        gathered, self.gathered = self.gathered, None
        if gathered is None or not gathered.items:
            return
        items: list[ListItem] = []
        texts: list[str] = []
        runs = []
        marks = []
        at = 0
        for found, depth, marker, checked in gathered.items:
            items.append(
                ListItem(
                    text=found.text,
                    runs=found.runs,
                    marks=found.marks,
                    start=at,
                    depth=depth,
                    marker=marker,
                    checked=checked,
                )
            )
            texts.append(found.text)
            runs += [run._replace(at=run.at + at) for run in found.runs]
            marks += [
                mark.model_copy(update={"start": mark.start + at, "end": mark.end + at})
                for mark in found.marks
            ]
            at += len(found.text) + 1
        self.out.append(
            ListBlock(
                text="\n".join(texts),
                runs=tuple(runs),
                marks=tuple(marks),
                end_line=gathered.end_line,
                quoted=self.quotes,
                ordered=gathered.ordered,
                first=gathered.first,
                items=tuple(items),
            )
        )

    def _add_code(self, token: Token) -> None:
        rows = self._rows(token)
        inner = rows[1:] if token.type == "fence" else rows
        texts = token.content.removesuffix("\n").split("\n") if token.content else []
        pieces: list[Piece] = []
        for row, text in zip(inner, texts, strict=False):
            cut = max(len(row.text) - len(text), 0) if row.text.endswith(text) else 0
            if pieces:
                pieces.append(Piece("\n", row.start - 1))
            pieces.append(Piece(text, row.start + cut))
        text, runs = self.source.woven(pieces)
        if not runs:
            runs = self.source.safe.runs(rows[0].end, rows[0].end)
        info = token.info.strip().split()[0] if token.info.strip() else ""
        self.out.append(Code(text=text, runs=runs, info=info, **self._place(token)))

    def _table(self, token: Token) -> None:
        self._flush()
        base = self.source.lines[self.skip].start
        rows = []
        for row, start in zip(self._rows(token), token.meta["starts"], strict=True):
            cut = base + start - row.start
            rows.append(Line(row.row, row.start + cut, row.text[cut:]))
        for block in read_table(self.source, rows, self.problems, self._cell):
            self.out.append(block.model_copy(update={"quoted": self.quotes}))

    def _cell(self, line: Line, start: int, end: int) -> Passage | None:
        """Read a cell's inline markup; None where it has none."""
        text = line.text[start:end]
        if _CELL_MARKUP.search(text) is None:
            return None
        content: list[str] = []
        anchors: list[Anchor] = []
        at = size = 0
        for part in text.split("\\|"):
            if anchors:
                content.append("|")
                anchors.append(Anchor(size, line.start + start + at + 1))
                at, size = at + 2, size + 1
            anchors.append(Anchor(size, line.start + start + at))
            content.append(part)
            at, size = at + len(part), size + len(part)
        found = self.inline.read("".join(content), anchors)
        return Passage(text=found.text, runs=found.runs, marks=found.marks)

    def _inline(self, token: Token) -> Inline:
        """Read an inline token, having found its lines in the source."""
        rows = self._rows(token)
        if len(token.content) > MAX_INLINE:
            self._limit(
                rows[0].number,
                f"a paragraph of more than {MAX_INLINE:,} characters: its markup is left as it is",
            )
        anchors: list[Anchor] = []
        at = 0
        for row, text in zip(rows, token.content.split("\n"), strict=False):
            bare = text.strip()
            found = row.text.rfind(bare) if bare else len(row.text)
            shift = len(text) - len(text.lstrip()) if bare else 0
            anchors.append(Anchor(at, row.start + max(found, 0) - shift))
            at += len(text) + 1
        return self.inline.read(token.content, anchors or [Anchor(0, rows[0].start)])

    def _limit(self, line: int, message: str) -> None:
        self.problems.append(Problem(line=line, column=1, code="limit", message=message))


def _without_start(found: Inline, cut: int) -> Inline:
    """Return an inline text without its first characters."""
    whole = Passage(text=found.text, runs=found.runs)
    span = whole.locate(cut, cut)
    later = [run._replace(at=run.at - cut) for run in found.runs if run.at > cut]
    first = found.runs[0]._replace(at=0, start=span.start, line=span.line, column=span.column)
    marks = tuple(
        mark.model_copy(update={"start": mark.start - cut, "end": mark.end - cut})
        for mark in found.marks
        if mark.start >= cut
    )
    return Inline(found.text[cut:], (first, *later), marks)
