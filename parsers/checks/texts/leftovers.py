"""What should have gone before publication: placeholders, bare markup, doubled paragraphs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from parsers.checks.context import Context, Occurrence, Text
from parsers.checks.drafts import Draft, Place
from parsers.checks.programs import PROGRAM
from parsers.checks.registry import rule
from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.model import Page, block_text

_FILLER = "filler text"

_PLACEHOLDERS = (
    (
        _FILLER,
        ("lorem", "dolor"),
        deferred(
            r"\A\W*lorem ipsum\W*\Z|(?<![\"'“„«‘「『*_`])\blorem ipsum(?=[\s,.]+dolor\b)"
            r"|(?<!ipsum )\bdolor sit amet\b",
            re.IGNORECASE,
        ),
    ),
    (
        "a note to the author",
        ("todo", "tbd", "tk", "fixme", "xxx"),
        deferred(
            r"(?<![^\W\d_]\s)(?<!\.\.\s)\b(?:TODO|FIXME|TBD|TKTK)\b(?=\s*[:!\]])"
            r"|[\[(](?:TODO|TBD|TK|FIXME)\b(?!(?:\s[A-Z][a-z]+)+[)\]])[^\])]{0,60}[\])]"
            r"|[\[(]XXX[\])]"
        ),
    ),
    (
        "a variable that was not filled in",
        ("{{", "${", "<%", "[["),
        deferred(
            r"(?<!\$)\{\{\s*[\w.\- ]{1,40}\s*\}\}|\$\{[\w.]{1,40}\}|<%=?[^%>]{1,40}%>"
            r"|\[\[(?!_?TOC_?\])[A-Z_]{2,30}\]\]"
        ),
    ),
    (
        "a format code that was not filled in",
        ("%s", "%d", "$s", "$d", "%("),
        deferred(
            r"(?<![\w%$=:])(?<!\d[\s\xa0\u202f])%(?:\d\$)?[sd](?![\w'’/])|(?<!\w)%\([a-z_]+\)[sd]"
        ),
    ),
    (
        "a value that a program could not write",
        ("[object", "undefined", "nan"),
        deferred(
            r"\[object Object\]|(?<![\w.(（])(?<![a-z]{6}\s)NaN(?=\s*[,.;%|)]|$)"
            r"|(?<=[:=|$€£>])\s?undefined(?=\s*[,.;%|)]|$)"
        ),
    ),
    (
        "an instruction to the author",
        ("[", "<"),
        deferred(
            r"[\[<](?:insert|your|add|enter) [\w ]{0,40}(?:here|name|title|text|link|date|image)"
            r"[\]>]",
            re.IGNORECASE,
        ),
    ),
)
"""What each kind is called, what a text with one has in small letters, and its pattern."""

_TABLE_RULE = compiled(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?")

_SUBJECT = 3
"""Placeholders of one kind on a page from which on they are what the page is about."""

_NEAR = 3
"""Blocks, all of them short, between two equal paragraphs that stand close together.

What stands more than twice, or with a paragraph between, is said of each of several things.
"""

_OFTEN = 4
"""Times that a paragraph stands, beyond which nobody put it there by chance."""

_LINES = 12
"""Lines of the file between them."""

_LONG = 60
"""Letters from which on it is no chance that two paragraphs are equal."""


@rule(
    "P306",
    "placeholder",
    "warning",
    "A placeholder was left in the text.",
    explanation="Filler text, notes to the author and variables that a template should have filled "
    "in are no text for readers. Code is left alone, and so is a page on which one kind of them "
    "occurs so often, or filler text is spoken of, that it is what the page is about. A page full "
    "of filler text is a sample, and a programme may tell what is still open: both are "
    "information.",
    fails="The bridge was opened by {{mayor_name}} on Sunday.",
    holds="The bridge was opened by the mayor on Sunday.",
)
def placeholder(context: Context) -> Iterator[Draft]:
    """Report placeholders outside code."""
    texts = [
        (text, text.text.lower())
        for text in context.texts
        if text.block.kind not in ("code", "unread", "rule", "image")
    ]
    for name, signs, pattern in _PLACEHOLDERS:
        if name == _FILLER and any(
            "lorem ipsum" in lowered and _SPOKEN_OF.search(lowered) for _, lowered in texts
        ):
            continue
        found: list[tuple[Text, re.Match[str]]] = []
        for text, lowered in texts:
            if not any(sign in lowered for sign in signs):
                continue
            matches = [
                m
                for m in pattern.finditer(text.text)
                if not _in_code(text, *m.span())
                and not _explained(context, text, m.group())
                and not (m.group()[0] == "%" and _in_link(text, *m.span()))
            ]
            found.extend((text, match) for match in matches[: 1 if name == _FILLER else None])
        if len(found) > _SUBJECT and name != _FILLER:
            continue
        for text, match in found[:_SUBJECT]:
            sample = name == _FILLER and len(found) >= _SUBJECT
            yield Draft(
                f"{name}: “{match.group()}”",
                (text.place(*match.span()),),
                severity="info" if sample or _is_open(text, match.group()) else None,
            )


def _is_open(text: Text, found: str) -> bool:
    """Tell whether a list or table of what is to come says that a thing is not settled yet."""
    return "TBD" in found and text.block.kind in ("list", "table", "heading")


_SPOKEN_OF = compiled(r"\blorem ipsum\b(?![\s,.]+dolor\b)(?=\W+\w)|\w\W+lorem ipsum\W*\Z")
"""Filler text that is named in a sentence: the page is about it, and shows it."""

_VALUES = ("undefined", "NaN", "[object Object]")
_TALKED_OF = 2
"""How often a page has such a value that does not talk of it."""
_SAYS_IN_CHAT = compiled(r"^\s*<[^<>\s]{1,24}>\s", re.MULTILINE)

_GENERATED = compiled(r"^\s*(?:[!?]{3}\+?\s+\w|===[!+]?\s+[\"“]|--8<--)", re.MULTILINE)
"""Boxes, tabs and snippets of MkDocs: the site fills variables in as it is made."""
_TEMPLATED = compiled(r"\{\{.*[.\-].*\}\}|<%.*%>", re.DOTALL)
"""A variable of a site's own, such as “site.url”: the file is a template's source."""


def _explained(context: Context, text: Text, found: str) -> bool:
    """Tell whether a template or a program is what the page is: its source, or about it."""
    if text.block.kind == "table" and (found[0] in "[<%${" or found.strip() in _VALUES):
        return True
    value = found.strip()
    if value in _VALUES and sum(each.text.count(value) for each in context.texts) > _TALKED_OF:
        return True
    if len(_SAYS_IN_CHAT.findall(text.text)) >= 2 or PROGRAM.search(text.text):
        return True
    if found[0] in "[<(" and (_said(text.text, found) or _in_model(context, text)):
        return True
    if found[0] == "$" and re.search(_OF_A_SHELL.format(re.escape(found)), text.text):
        return True
    codes = set(re.findall(r"%[a-z]", text.text)) if found[0] == "%" else set()
    if len(codes) > 1 or (codes and ("printf" in text.text or "{{" in text.text)):
        return True
    if found[0] == "%" and any(
        found in block_text(block) if block.kind == "code" else False
        for _, block in context.pages[text.first.edition].flow
    ):
        return True
    if found[0] in "{<$":
        page = context.pages[text.first.edition]
        return bool(
            _TEMPLATED.fullmatch(found)
            or any(b.kind == "unread" and b.text[:2] in ("{%", "{{") for _, b in page.flow)
            or any(found[:2] in b.text for _, b in page.flow if b.kind == "code")
            or any(_GENERATED.search(b.text) for _, b in page.flow)
        )
    if found in _VALUES and re.search(rf"[(（]{re.escape(found)}[)）]|(?i:isnan)", text.text):
        return True  # the word for it is explained
    if found[0].isalpha() or found[0] == "[":
        bare = found.casefold()
        flow = context.pages[text.first.edition].flow
        if any(b.kind == "code" and bare in block_text(b).casefold() for _, b in flow):
            return True
    if found.strip("[(")[:4].isupper() and _named(context, text, found):
        return True
    if found[0].isalpha() and not found.isupper():
        return text.block.kind == "heading" or any(
            found in block_text(block)[mark.start : mark.end]
            for _, block in context.pages[text.first.edition].flow
            for mark in block.marks
            if mark.kind == "code"
        )
    return False


_OF_A_SHELL = r"[/\w.-]{0}|{0}[/\w]|\w=[\"']?{0}|\"{0}\""
"""A variable that a shell or a program fills in: part of a name or path, assigned, in quotes."""


def _named(context: Context, text: Text, found: str) -> bool:
    """Tell whether the word of a note to the author is a name on the page: "the TODO Group"."""
    word = re.match(r"\W*(\w+)", found)
    if word is None:
        return False
    name = rf"(?<=\w\s){word.group(1)}(?=\s[A-Z][a-z]|['’]s\b)"
    return any(re.search(name, block.text) for _, block in context.pages[text.first.edition].flow)


def _said(text: str, found: str) -> bool:
    """Tell whether a placeholder stands in a quotation with other words: it is spoken of."""
    at = text.index(found)
    before, after = text[max(at - 60, 0) : at], text[at + len(found) : at + len(found) + 60]
    return re.search(r"[\"“„«][^\"“”„«»]*\w\W*$", before) is not None and (
        re.match(r"[^\"“„«]{0,50}[\"”“»]", after) is not None
    )


_MODEL = deferred(
    r"\b(?:templates?|samples?|vorlagen?|muster|sjabloon|mod[eè]les?|plantillas?|modelos?|modell[io])\b"
    r"|шаблон|模板|範本|テンプレート|템플릿|양식",
    re.IGNORECASE,
)
"""Words for a text in which the reader puts what is his own."""


def _in_model(context: Context, text: Text) -> bool:
    """Tell whether the title, or a heading or a line shortly before, says that a model follows."""
    flow = context.pages[text.first.edition].flow
    near = flow[max(text.first.block - 12, 0) : text.first.block]
    return any(
        _MODEL.search(block.text)
        for role, block in (*flow[:1], *near)
        if role == "title" or block.kind == "heading" or len(block.text) < 200
    )


def _in_code(text: Text, start: int, end: int) -> bool:
    return any(
        mark.kind in ("code", "math") and mark.start < end and start < mark.end
        for mark in text.block.marks
    )


def _in_link(text: Text, start: int, end: int) -> bool:
    """Tell whether a stretch is in what a link is called: the title of another page."""
    return any(
        mark.kind == "link" and mark.start <= start and end <= mark.end for mark in text.block.marks
    )


@rule(
    "P307",
    "doubled-paragraph",
    "warning",
    "A paragraph stands twice.",
    explanation="The same long paragraph twice in the body of one edition, close together, was "
    "pasted twice. A paragraph that comes again further on or under another heading, a caption "
    "and answers that repeat the body may be meant: they are information.",
    fails="a paragraph, and the same paragraph again",
    holds="paragraphs that differ",
)
def doubled_paragraph(context: Context) -> Iterator[Draft]:
    """Report texts that stand twice in an edition, and answers copied from the body."""
    for edition, page in enumerate(context.pages):
        by_text: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, (role, block) in enumerate(page.flow):
            if role in ("lead", "body") and block.kind in (
                "paragraph",
                "callout",
                "list",
                "quote",
            ):
                words = " ".join(block.text.split())
                links = [mark.target or "" for mark in block.marks if mark.kind == "link"]
                if _weight(words) >= _LONG and "</" not in words and not _ADDRESS.fullmatch(words):
                    by_text[words, *links].append(number)
        doubled = {key: numbers for key, numbers in by_text.items() if len(numbers) > 1}
        for key, numbers in doubled.items():
            if _first_here(context, edition, numbers):
                near = any(
                    (b == a + 1 or (b - a <= _NEAR and len(numbers) == 2))
                    and all(
                        entry.block.kind != "heading" and _weight(entry.block.text) < _LONG
                        for entry in page.flow[a + 1 : b]
                    )
                    and page.flow[b].block.locate(0, 0).line - page.flow[a].block.end_line <= _LINES
                    for a, b in pairwise(numbers)
                )
                listed = page.flow[numbers[0]].block.kind == "list"
                near = near and not (listed and _weight(key[0]) < 3 * _LONG)
                near = near and not _comes_back(page.flow[numbers[0]].block.text)
                near = near and len(numbers) <= _OFTEN
                pictured = any(
                    mark.kind == "image"
                    for number in numbers
                    for entry in page.flow[max(number - 1, 0) : number + 1]
                    for mark in entry.block.marks
                ) or any(page.flow[number - 1].block.kind == "image" for number in numbers)
                places = tuple(_whole(page, edition, number) for number in numbers)
                yield Draft(
                    f"the same paragraph stands {len(numbers)} times",
                    (*places[1:], places[0]),
                    primary=len(places) - 1,
                    severity=None if near and not pictured else "info",
                )
        yield from _copied_answers(context, edition, page)


def _comes_back(text: str) -> bool:
    """Tell whether a text may come back: verse, a quotation, a drawing, what a program reads."""
    lines = text.split("\n")
    verse = len(lines) > 1 and sum(map(len, lines)) < _VERSE * len(lines)
    quoted = text.lstrip()[:1] in '"“„«「'
    drawn = _DRAWN.search(text) is not None
    return verse or quoted or drawn or any(map(bool, (PROGRAM.search(text), _SETTING.match(text))))


_ADDRESS = compiled(r"(?:https?://\S+\s?)+")
"""An address, which tells twice where two things are from."""
_DRAWN = compiled(r"\+[-=]{3,}\+|:\w+:`")
"""A table drawn with characters, and the markup of another format than Markdown."""
_VERSE = 60
"""Letters of a line of verse, at most, on average."""
_SETTING = compiled(r"\s*\w+(?:[_-]\w+)+\s(?:[^.!?]|\.(?=\w))*;\s*$")
"""A line of a file of settings: a name with a joint, values, a semicolon."""


def _weight(text: str) -> int:
    """Return the length of a text, in letters of an alphabet."""
    return len(text) + (0 if text.isascii() else sum(map("\u2e80".__le__, text)))


def _first_here(context: Context, edition: int, numbers: list[int]) -> bool:
    """Tell whether no earlier edition has the same texts: those were reported there."""
    return any(
        context.text(edition, number).first == Occurrence(edition, number) for number in numbers
    )


def _whole(page: Page, edition: int, number: int) -> Place:
    return Place(edition, number, 0, len(page.flow[number].block.text))


def _without_dots(text: str) -> str:
    """Return a text without an ellipsis at its end and the blanks around it."""
    bare = text.rstrip()
    for dots in ("…", "..."):
        if bare.endswith(dots):
            return bare[: -len(dots)].rstrip()
    return text


def _copied_answers(context: Context, edition: int, page: Page) -> Iterator[Draft]:
    """Report, once for the page, the answers that are beginnings of paragraphs of the body."""
    copies: list[tuple[Place, Place]] = []
    sources: dict[str, list[int]] = defaultdict(list)
    for number, (role, block) in enumerate(page.flow):
        if role in ("lead", "body", "summary"):
            sources[block.text[: _LONG // 2]].append(number)
    for number, (role, block) in enumerate(page.flow):
        if role != "answer":
            continue
        bare = _without_dots(block.text)
        if _weight(bare) < _LONG:
            continue
        for other in sources.get(bare[: _LONG // 2], ()):
            if page.flow[other].block.text.startswith(bare):
                copies.append(
                    (Place(edition, number, 0, len(bare)), Place(edition, other, 0, len(bare)))
                )
                break
    if copies and _first_here(context, edition, [copy.block for copy, _ in copies]):
        noun = "answer repeats" if len(copies) == 1 else "answers repeat"
        yield Draft(
            f"{len(copies)} {noun} the article to the letter",
            (*(copy for copy, _ in copies), *(source for _, source in copies)),
            severity="info",
            primary=len(copies),
        )


_ADMONITION = compiled(r"\s*(?:[!?]{3}\+?\s+\w|===[!+]?\s+[\"“])")
"""What opens a box, or a tab, of MkDocs: its content is indented, so that it is none elsewhere."""


@rule(
    "P308",
    "unread-table",
    "warning",
    "A table is shown as text, because its lines do not make one.",
    explanation="Where the header and the line of dashes under it have different numbers of cells, "
    "no reader of Markdown makes a table of the lines: a cell, or a bar, was lost.",
    fails="| Lake | Depth |\n|---|---|---|\n| Vela | 40 | 3 |",
    holds="| Lake | Depth | Area |\n|---|---|---|\n| Vela | 40 | 3 |",
)
def unread_table(context: Context) -> Iterator[Draft]:
    """Report running text with the markup of a table in it."""
    for text in context.texts:
        if text.block.kind not in ("paragraph", "unread") or text.text.count("|") < 4:
            continue
        if text.text.lstrip().startswith("<!--") or "<pre" in text.text:
            continue
        if _ADMONITION.match(text.text):
            continue
        match = _TABLE_RULE.search(text.text)
        if match is None or _in_code(text, *match.span()):
            continue
        header = text.text[: match.start()].strip()
        if not header:
            continue  # a table without a header, as kramdown has it
        cells = [part.strip("| ").count("|") + 1 for part in (header, match.group())]
        told = f"{cells[0]} cells in its first line, {cells[1]} in the line of dashes"
        if cells[0] == cells[1]:
            told = "its line of dashes, or the line before, has a bar too many or too few"
        yield Draft(
            f"a table is shown as text: {told}",
            (text.place(0, max(match.start(), 1)),),
        )
