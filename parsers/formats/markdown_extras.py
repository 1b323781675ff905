"""What sites add to Markdown: formulas, template tags, attributes.

None of it is prose: a formula in dollars (Pandoc, MathJax), the tags of Liquid, Jinja and Hugo, the
attribute lists of kramdown, the targets and directives of MyST and Docusaurus (for MDX, see
`markdown_mdx`). Each rule here is one more for markdown-it; what they make are tokens of kinds that
`markdown_blocks` and `markdown_inline` know: `math_block`, `fence`, `aside_block`, `math_inline`
and `aside_inline`. An aside is kept, but it is no text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.rules_block import StateBlock, html_block
from markdown_it.rules_inline import StateInline

from parsers.compiled import compiled

if TYPE_CHECKING:
    from markdown_it.ruler import RuleOptionsType

_TAG = compiled(
    r"\{[#:/](?:if|else|each|await|key|then)\b[^{}]*\}|\{%.*?%\}|\{\{[<%].*?[%>]\}\}|\{\{.*?\}\}"
)
_TAG_OPENS = compiled(r"\{%(?!.*%\})|\{\{[<%](?!.*[%>]\}\})")
_TAG_CLOSES = compiled(r"%\}|[%>]\}\}")
_CODE_TAG = compiled(
    r"\{[%{][<%]?-?\s*(highlight|raw|codeblock|code|prism|mermaid|comment)\b\s*(\w*)"
)
_PRE = compiled(r"<(/?)pre(?=[\s>])", re.IGNORECASE)
_ATTRIBUTES = compiled(r"\{:[^{}]*\}|\([\w:.-]+\)=|:{3,}(?:\s*\{?[A-Za-z][\w-]*\}?.*)?")
_TEMPLATED = compiled(r"\[([^\[\]]+)\]:\s*(\{\{.*?\}\}\S*).*")
_MOST_LINES = 400
"""Lines within which what was opened must be closed."""

_MATH = compiled(
    r"\$(?![\s$])((?:[^$\\\n]|\\.|\n(?!\s*\n)){1,600}?)(?<![\s\\])\$(?![A-Za-z0-9$])", re.DOTALL
)
_MATH_BRACKETS = compiled(
    r"\\\\\((?:[^\\\n]|\\[^\\\n]){1,600}\\\\\)|\\\((?:[^\\\n]|\\[^)\n]){1,600}\\\)"
)
_FORMAL = compiled(r"[\\^_{}=<>|]|^[A-Za-z\u0370-\u03ff]['\u2019]*$|^[A-Za-z]\([\w,; ]*\)$")
_PROSE = compiled(r"[€£¥]|[^\W\d_]{2,}\s+[^\W\d_]{2,}|^\d[\d.,]*(?:\s(?![-+*/=<>^])|$)")
_SPAN_ATTRIBUTES = compiled(r"\{:[^{}\n]*\}")
_ATTRIBUTE = r"(?:[.#][\w:.-]+|[A-Za-z][\w-]*=(?:\"[^\"{}\n]*\"|[\w%.:/-]+))"
_BARE_ATTRIBUTES = compiled(rf"\{{\s*{_ATTRIBUTE}(?:\s+{_ATTRIBUTE})*\s*\}}")
"""Attributes as Pandoc, Python-Markdown and markdown-it-attrs write them: `{ .button a=b }`."""
_HEADING_ID = compiled(
    r"(?:\[\[(?P<marked>[a-z0-9_-]+)\]\]|\{:?\s*#(?P<given>[^\s{}.]+)?[^{}\n]*\}"
    r"|\{/\*\s*#(?P<noted>[^\s{}*]+)?[^{}\n]*\*/\})\s*$"
)


def extend(md: MarkdownIt) -> None:
    """Add the rules to a parser that has those of CommonMark."""
    alt: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    md.block.ruler.before("fence", "math_block", _math_block, alt)
    md.block.ruler.before("fence", "titled_fence", _titled_fence, alt)
    md.block.ruler.before("fence", "template_tag", _template_tag, alt)
    md.block.ruler.at("html_block", _html_block, alt)
    md.block.ruler.before("reference", "templated_reference", _templated_reference, {"alt": []})
    md.block.ruler.before("fence", "attributes", _attributes, alt)
    md.inline.ruler.before("escape", "math_inline", _math_inline)
    md.inline.ruler.before("link", "aside_inline", _aside_inline)


def heading_name(content: str) -> str | None:
    """Return the name in addresses that the source of a heading gives it, if it does."""
    found = _HEADING_ID.search(content)
    return next(filter(None, found.groups()), None) if found is not None else None


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]].rstrip()


def _is_code(state: StateBlock, start: int) -> bool:
    return state.sCount[start] - state.blkIndent >= 4


def _push(state: StateBlock, kind: str, start: int, end: int, content: str, info: str = "") -> bool:
    token = state.push(kind, "code" if kind == "fence" else "", 0)
    token.map = [start, end]
    token.content = content
    token.info = info
    token.markup = "```" if kind == "fence" else ""
    state.line = end
    return True


def _math_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take a displayed formula: from a line that begins with `$$` to one that ends with it."""
    first = _line(state, start)
    opening = next((mark for mark in ("$$", "\\[") if first.startswith(mark)), None)
    if opening is None or _is_code(state, start):
        return False
    closing = "$$" if opening == "$$" else "\\]"
    last = start
    rest = first[2:]
    while not re.search(re.escape(closing) + r"(?:\s*\([\w:.-]+\)|\s*\{[^{}]*\})?$", rest):
        last += 1
        if last >= end or last - start > _MOST_LINES or state.sCount[last] < state.blkIndent:
            return False
        rest = _line(state, last)
        if opening == "\\[" and not rest:
            return False
    if last == start and rest.count(closing) > 1:
        return False
    if silent:
        return True
    content = state.getLines(start, last + 1, state.blkIndent, False)
    return _push(state, "math_block", start, last + 1, content, "math")


def _titled_fence(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take code whose fence has a title with backticks in it, as Python-Markdown allows.

    CommonMark does not, and takes the fence that closes it for one that opens.
    """
    first = _TITLED.match(_line(state, start))
    if first is None or _is_code(state, start):
        return False
    for last in range(start + 1, min(end, start + _MOST_LINES)):
        line = _line(state, last)
        if line.startswith(first[1]) and not line.strip("`"):
            if silent:
                return True
            content = state.getLines(start + 1, last, state.blkIndent, True)
            return _push(state, "fence", start, last + 1, content, first[2])
    return False


_TITLED = compiled(r"(`{3,})\s*([\w+#.-]*)\s[^`]*=\"[^\"]*`[^\"]*\"[^`]*$")


def _template_tag(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take lines that are nothing but template tags, and what a tag for code encloses."""
    first = _line(state, start)
    if not first.startswith("{") or _is_code(state, start):
        return False
    code = _CODE_TAG.match(first)
    if code is not None and not re.search(r"end" + code[1], first):
        closing = compiled(r"\{[%{][<%]?-?\s*(?:end|/)\s*" + code[1])
        for last in range(start + 1, min(end, start + _MOST_LINES)):
            if code[1] == "comment" and closing.search(_line(state, last)):
                return silent or _push(state, "aside_block", start, last + 1, "", "a comment")
            if closing.match(_line(state, last)):
                if not silent:
                    content = state.getLines(start + 1, last, state.blkIndent, True)
                    _push(state, "fence", start, last + 1, content, code[2])
                return True
    last = start
    if _TAG_OPENS.match(first):
        while not _TAG_CLOSES.search(_line(state, last)):
            last += 1
            if last >= end or last - start > _MOST_LINES or not _line(state, last):
                return False
    elif _TAG.sub("", first).strip() or not re.match(
        r"\{%|\{\{[<%]|\{\{[^{}]*[.(\"'|#>]|\{[#:/]\w", first
    ):
        return False
    if silent:
        return True
    return _push(state, "aside_block", start, last + 1, "", "a template's tag")


def _html_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take HTML as CommonMark does, but never stop inside of `<pre>`.

    A block that begins with a paragraph or the like ends at the next blank line there, even if
    that is one of the lines of a program that it shows.
    """
    if not html_block(state, start, end, silent):
        return False
    if silent:
        return True
    depth = sum(_pre_depth(_line(state, line)) for line in range(start, state.line))
    last = state.line
    while depth > 0 and last < min(end, state.line + _MOST_LINES):
        depth += _pre_depth(_line(state, last))
        last += 1
    if depth <= 0 and last > state.line:
        token = state.tokens[-1]
        token.map = [start, last]
        token.content = state.getLines(start, last, state.blkIndent, True)
        state.line = last
    return True


def _pre_depth(line: str) -> int:
    """Return how many elements `<pre>` a line opens, less those that it closes."""
    return sum(-1 if match[1] else 1 for match in _PRE.finditer(line))


def _attributes(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take a line of attributes, a target, or the fence of a directive."""
    del end
    if _is_code(state, start) or not _ATTRIBUTES.fullmatch(_line(state, start)):
        return False
    if silent:
        return True
    return _push(state, "aside_block", start, start + 1, "", "attributes")


def _templated_reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take the definition of a link whose address a template makes."""
    del end
    match = _TEMPLATED.fullmatch(_line(state, start))
    if match is None or _is_code(state, start) or silent:
        return False
    entry = {"title": "", "href": match[2], "map": [start, start + 1]}
    state.env.setdefault("references", {}).setdefault(normalizeReference(match[1]), entry)
    state.line = start + 1
    return True


def _math_inline(state: StateInline, silent: bool) -> bool:
    """Take a formula between dollars; amounts of money are none.

    As in Pandoc, no blank stands inside the dollars and no digit after them; what they hold must
    look like a formula, too: it has an operator, a command or an index, or is one letter.
    """
    char = state.src[state.pos]
    if char not in "$\\":
        return False
    match = (_MATH if char == "$" else _MATH_BRACKETS).match(state.src, state.pos)
    if match is None:
        return False
    if char == "$":
        before, inner = state.src[max(state.pos - 1, 0) : state.pos], match[1]
        if before.isascii() and before.isalnum():
            return False
        if not _FORMAL.search(inner) or ("\\" not in inner and _PROSE.search(inner)):
            return False
    if not silent:
        token = state.push("math_inline", "math", 0)
        token.content, token.markup = match.group(), ""
    state.pos = match.end()
    return True


def _aside_inline(state: StateInline, silent: bool) -> bool:
    """Take the attributes after a link or a word, and the name of a heading at its end."""
    char = state.src[state.pos]
    if char not in "{[":
        return False
    match = _SPAN_ATTRIBUTES.match(state.src, state.pos)
    before = state.tokens[-1].type if state.tokens and not state.pending else ""
    if match is None and before in ("link_close", "image", "code_inline", "strong_close"):
        match = _BARE_ATTRIBUTES.match(state.src, state.pos)
    if match is None and state.env.get("heading"):
        match = _HEADING_ID.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        token = state.push("aside_inline", "", 0)
        token.content = match.group()
    state.pos = match.end()
    return True
