"""What MDX adds to Markdown: modules, components, expressions that are comments.

MDX (mdxjs.com, version 3) lets a line begin with `import` or `export`, and a tag stand where HTML
may, with attributes in braces and over several lines. None of it is prose. The rules hold in every
Markdown file, since Docusaurus and Astro read `.md` as MDX, too; only in a file called `.mdx` is a
tag that never ends, or that nothing closes, certainly one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

from parsers.compiled import compiled

if TYPE_CHECKING:
    from markdown_it.ruler import RuleOptionsType

_IMPORT = compiled(
    r"import\s*(?:[\w$]+\s*(?:,\s*)?)?(?:\{[\w\s,$]*\}|\*\s+as\s+[\w$]+)?\s*(?:from\s*)?"
    r"(?:'[^'\n]+'|\"[^\"\n]+\")"
    r"(?:\s*with\s*\{[^{}]*\})?;?"
)
_EXPORT = compiled(
    r"export\s+(?:(?:const|let|var)\s+[\w${\[]|(?:default\s+)?(?:async\s+)?function\b[\s*]*[\w$]*\s*\("
    r"|(?:default\s+)?class\s+\w+[^{]*\{|default\s*(?:[({\[]|[\w$.]+\s*(?:[;(]|$))|\{|\*\s"
    r"|(?:type|interface)\s+\w+[^={]*[={])"
)
_BLOCK_TAG = compiled(r"</?[A-Z][\w.]*(?=[\s/>]|$)|<>|</>")
_ANY_TAG = compiled(r"</?[A-Za-z][\w.-]*(?=[\s/>]|$)|<>|</>")
_INLINE_TAG = compiled(r"<(?P<closes>/?)(?P<name>[A-Za-z][\w.]*)(?=[\s/>])")
_COMMENT = compiled(r"\{/\*.*?\*/\}", re.DOTALL)
_OPENS, _CLOSES = "([{", ")]}"
_MOST = 20_000
"""Code points within which what was opened must be closed."""

_LINES = 400
"""The same, in lines."""


def extend(md: MarkdownIt) -> None:
    """Add the rules to a parser; what they make are asides."""
    alt: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    md.block.ruler.before("html_block", "mdx_module", _module, alt)
    md.block.ruler.before("html_block", "mdx_component", _component, alt)
    md.block.ruler.before("html_block", "mdx_comment", _comment, alt)
    md.inline.ruler.before("html_inline", "mdx_inline", _inline)


def tag_end(text: str, at: int) -> tuple[int, bool]:
    """Return where the tag that begins at `at` ends, -1 if nowhere, and whether it closes itself.

    Strings and braces of attributes may hold anything.
    """
    depth = 0
    limit = min(len(text), at + _MOST)
    place = at + 1
    while place < limit:
        char = text[place]
        if char in "\"'" or (char == "`" and depth):
            close = text.find(char, place + 1, limit)
            if close < 0:
                return -1, False
            place = close
        elif char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
        elif char == ">" and depth <= 0:
            return place + 1, text[place - 1] == "/"
        elif char == "<" and depth <= 0:
            return -1, False
        place += 1
    return -1, False


def _rest(state: StateBlock, start: int, end: int) -> str:
    """Return the text from a line on, as far as anything is looked for in it.

    It keeps to the container that the line is in.
    """
    last = start
    while (
        last < min(end, start + _LINES)
        and (state.sCount[last] >= state.blkIndent or state.isEmpty(last))
        and state.bMarks[last] - state.bMarks[start] < _MOST
    ):
        last += 1
    return state.getLines(start, last, state.blkIndent, False).lstrip(" ")


def _starts(state: StateBlock, start: int, *signs: str) -> bool:
    if state.sCount[start] - state.blkIndent >= 4:
        return False
    begin = state.bMarks[start] + state.tShift[start]
    return state.src.startswith(signs, begin)


def _take(state: StateBlock, start: int, text: str, end: int, info: str, silent: bool) -> bool:
    """Push the lines of `text` up to `end`, the offset after what was found."""
    if silent:
        return True
    token = state.push("aside_block", "", 0)
    token.map = [start, start + text.count("\n", 0, end) + 1]
    token.content, token.info = text[:end], info
    state.line = token.map[1]
    return True


def _line_ends(text: str, at: int) -> bool:
    """Tell whether only blanks follow in the line."""
    line_feed = text.find("\n", at)
    return not text[at : line_feed if line_feed >= 0 else len(text)].strip()


def _module(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take an import, or an export with what its brackets enclose, of one line or several."""
    if not _starts(state, start, "import", "export"):
        return False
    text = _rest(state, start, end)
    found = _IMPORT.match(text)
    if found is not None:
        if not _line_ends(text, found.end()):
            return False
        return _take(state, start, text, found.end(), "a component", silent)
    first, _, _ = text.partition("\n")
    if _EXPORT.match(first) is None:
        return False
    close = _statement_end(text)
    return close >= 0 and _take(state, start, text, close, "a component", silent)


def _statement_end(text: str) -> int:
    """Return the end of the first line at which all brackets are closed, -1 if there is none."""
    depth = place = 0
    while place < len(text):
        char = text[place]
        if char in "\"'`":
            line_feed = text.find("\n", place)
            close = text.find(char, place + 1)
            if close >= 0 and (char == "`" or line_feed < 0 or close < line_feed):
                place = close
        elif char in _OPENS:
            depth += 1
        elif char in _CLOSES:
            depth -= 1
        elif char == "\n" and depth <= 0:
            return place
        place += 1
    return len(text) if depth <= 0 else -1


def _component(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take lines that are nothing but tags, the first of a component."""
    if not _starts(state, start, "<"):
        return False
    text = _rest(state, start, end)
    if _BLOCK_TAG.match(text) is None:
        return False
    at = 0
    while _ANY_TAG.match(text, at):
        close, _ = tag_end(text, at) if text[at + 1 : at + 2] != ">" else (at + 2, False)
        if close < 0:
            return _unended(state, start, text, silent)
        if _line_ends(text, close):
            return _take(state, start, text, close, "a component", silent)
        at = close
        while text.startswith((" ", "\t"), at):
            at += 1
    return False


def _unended(state: StateBlock, start: int, text: str, silent: bool) -> bool:
    """Take the lines of a tag that never ends, up to a blank one, where it can be nothing else."""
    if not state.env.get("mdx"):
        return False
    blank = text.find("\n\n")
    stop = blank if blank >= 0 else len(text)
    return _take(state, start, text, stop, "a component whose tag does not end", silent)


def _comment(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take an expression that is a comment, over any number of lines."""
    if not _starts(state, start, "{/*"):
        return False
    text = _rest(state, start, end)
    found = _COMMENT.match(text)
    if found is None or not _line_ends(text, found.end()):
        return False
    return _take(state, start, text, found.end(), "a comment", silent)


def _inline(state: StateInline, silent: bool) -> bool:
    """Take the tag of a component inside of a paragraph, or a comment in braces.

    "Vec<T>" is no component: in other files than `.mdx`, a tag closes itself or has its other half
    in the same text.
    """
    source, at = state.src, state.pos
    if source[at] == "{":
        found = _COMMENT.match(source, at)
        close = found.end() if found is not None else -1
    elif source[at] == "<":
        close = _inline_tag(source, at, sure=bool(state.env.get("mdx")))
    else:
        return False
    if close < 0:
        return False
    if not silent:
        token = state.push("aside_inline", "", 0)
        token.content = source[at:close]
    state.pos = close
    return True


def _inline_tag(source: str, at: int, *, sure: bool) -> int:
    tag = _INLINE_TAG.match(source, at)
    if tag is None or (source[at - 1 : at].isalnum() and not tag["closes"]):
        return -1
    close, closed = tag_end(source, at)
    if tag["name"][0].islower():
        # An element of HTML is read as such, unless only MDX allows its attributes.
        return close if close >= 0 and "={" in source[at:close] else -1
    if close < 0 or closed or sure:
        return close
    other = f"<{tag['name']}" if tag["closes"] else f"</{tag['name']}>"
    has_other = source.rfind(other, 0, at) >= 0 if tag["closes"] else source.find(other, close) >= 0
    return close if has_other else -1
