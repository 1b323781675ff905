"""An article as Markdown that reads back as the same blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from parsers.compiled import compiled
from parsers.model import (
    Article,
    Block,
    Callout,
    Code,
    Heading,
    Image,
    ListBlock,
    Mark,
    Page,
    Paragraph,
    Passage,
    Quote,
    Rule,
    Table,
)

_SPECIAL = compiled(r"[\\`*_\[\]<>~]|&(?=#?\w+;)")
_LINE_START = compiled(r"(?m)^(\s*)([#>|+=-]|\d{1,9}(?=[.)]))")
_AFTER_NUMBER = compiled(r"(?m)^(\s*\d{1,9})([.)])")
_STYLES = {"emphasis": "*", "strong": "**", "strike": "~~"}


def to_markdown(article: Article, editions: Sequence[str] | None = None) -> str:
    """Return an article as Markdown; `editions` are the languages wanted, in order.

    Each edition has its own front matter and title; several follow one another, parted by rules.
    """
    pages = choose_editions(article, editions)
    texts = [page_to_markdown(page, front_matter=number == 0) for number, page in enumerate(pages)]
    return "\n\n---\n\n".join(text.strip("\n") for text in texts) + "\n"


def choose_editions(article: Article, languages: Sequence[str] | None) -> list[Page]:
    """Return the editions in some languages, in their order; all where none are named."""
    if languages is None:
        return list(article.editions)
    found: list[Page] = []
    for language in languages:
        wanted = language.casefold()
        for page in article.editions:
            own = (page.language or "").casefold()
            if not any(page is other for other in found) and (
                own == wanted or own.split("-")[0] == wanted
            ):
                found.append(page)
    return found


def page_to_markdown(page: Page, *, front_matter: bool = True) -> str:
    """Return one page as Markdown."""
    parts = [_front_matter(page)] if front_matter else []
    if page.title is not None:
        parts.append(f"# {inline(page.title)}")
    if not front_matter:
        parts += [inline(line) for line in page.summary]
    parts += [f"*{inline(notice.passage)}*" for notice in page.notices]
    parts += [block_to_markdown(block) for block in page.body]
    parts += _furniture(page)
    for note in page.footnotes:
        text = "\n\n".join(map(block_to_markdown, note.blocks))
        parts.append(f"[^{note.name}]: " + text.replace("\n", "\n    "))
    parts += [block_to_markdown(block) for block in page.unread]
    return "\n\n".join(part for part in parts if part) + "\n"


def _front_matter(page: Page) -> str:
    rows = [
        ("title", page.title.text if page.title else None),
        ("original_title", page.original_title.text if page.original_title else None),
        ("lang", page.language),
        ("date", page.date.value if page.date else None),
        ("source", page.source.text if page.source else None),
        ("summary", " ".join(line.text for line in page.summary) or None),
    ]
    lines = [f"{name}: {_quoted(value)}" for name, value in rows if value]
    if page.topics:
        lines.append("topics:")
        lines += [f"  - {_quoted(topic.text)}" for topic in page.topics]
    return "\n".join(("---", *lines, "---")) if lines else ""


def _quoted(value: str) -> str:
    value = " ".join(value.split())
    plain = re.fullmatch(r"[^\W_][^:#\"'\[\]{}]*", value)
    return value if plain else f"'{value}'" if '"' in value else f'"{value}"'


def _furniture(page: Page) -> Iterator[str]:
    if page.related or page.related_raw:
        yield f"## {inline(page.related_label) if page.related_label else 'Further reading'}"
    for related in page.related:
        title = inline(related.title)
        linked = f"[{title}]({related.target})" if related.target else f"**{title}**"
        teaser = f"\\\n  {inline(related.teaser)}" if related.teaser else ""
        yield f"- {linked}{teaser}"
    if not page.related:
        yield from (inline(raw) for raw in page.related_raw)
    if page.questions:
        yield f"## {inline(page.questions_label) if page.questions_label else 'FAQ'}"
    for pair in page.questions:
        yield f"### {inline(pair.question)}"
        yield from (inline(answer) for answer in pair.answer)


def block_to_markdown(block: Block) -> str:
    """Return one block as Markdown."""
    text = _bare(block)
    if block.quoted:
        prefix = "> " * block.quoted
        return "\n".join(f"{prefix}{line}".rstrip() for line in text.split("\n"))
    return text


def _bare(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {inline(block)}".replace("\n", " ")
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, ListBlock):
        return "\n".join(_items(block))
    if isinstance(block, Code):
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", block.text)), default=0))
        return f"{fence}{block.info}\n{block.text}\n{fence}"
    if isinstance(block, Image):
        return f"![{_escaped(block.text)}]({_address(block.target)})"
    if isinstance(block, Rule):
        return "---"
    if isinstance(block, Paragraph | Callout | Quote):
        return inline(block)
    return _guarded(_escaped(block.text))


def _items(block: ListBlock) -> Iterator[str]:
    number = block.first or 1
    for item in block.items:
        indent = "    " * item.depth
        box = "" if item.checked is None else "[x] " if item.checked else "[ ] "
        text = inline(item).replace("\n", f"\n{indent}    ")
        if not item.marker:
            yield f"\n{indent}    {text}"
        elif item.depth == 0 and block.ordered:
            yield f"{number}. {box}{text}"
            number += 1
        elif re.match(r"\(?\d", item.marker):
            yield f"{indent}1. {box}{text}"
        else:
            yield f"{indent}- {box}{text}"


def _table(table: Table) -> str:
    width = table.width
    if not width:
        return ""
    first = table.header.cells if table.header else ()
    rules = {"left": ":--", "right": "--:", "centre": ":-:"}
    aligned = list(table.alignments) + [None] * (width - len(table.alignments))
    offset = 1 if table.header is not None else 0
    header = _cells(table, 0, len(first)) if table.header else []
    lines = [_row([*header, *[""] * (width - len(header))])]
    lines.append(_row([rules[name] if name else "---" for name in aligned[:width]]))
    for number, row in enumerate(table.rows):
        lines.append(_row(_cells(table, number + offset, len(row.cells))))
    return "\n".join(lines)


def _cells(table: Table, row: int, count: int) -> list[str]:
    return [inline(table.cell(row, column), cell=True) for column in range(count)]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def inline(passage: Passage, *, cell: bool = False) -> str:
    """Return a passage with its marks written out and everything else escaped."""
    text, marks = passage.text, sorted(passage.marks, key=lambda mark: (mark.start, -mark.end))
    out = "".join(_styled(text, 0, len(text), marks))
    if cell:
        return out.replace("|", "\\|").replace("\n", " ")
    return _guarded(out.replace("\n", "\\\n"))


def _styled(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[str]:
    """Yield `text[start:end]`, the outermost marks first."""
    at, number = start, 0
    while number < len(marks):
        mark = marks[number]
        number += 1
        if mark.start < at or mark.end > end:
            continue
        inner = [other for other in marks[number:] if other.end <= mark.end]
        before, after = mark.start, mark.end
        if mark.kind == "code":
            # Texts without markup keep their backticks: take them along, rather than double them.
            while before > at and text[before - 1] == "`" and text[after : after + 1] == "`":
                before, after = before - 1, after + 1
        yield _escaped(text[at:before])
        yield _mark(text, mark, inner)
        at = after
    yield _escaped(text[at:end])


def _mark(text: str, mark: Mark, inner: Sequence[Mark]) -> str:
    body = text[mark.start : mark.end]
    if mark.kind == "code":
        fence = "`" * (1 + max(map(len, re.findall("`+", body)), default=0))
        pad = " " if body.startswith("`") or body.endswith("`") else ""
        return f"{fence}{pad}{body}{pad}{fence}"
    if mark.kind == "footnote":
        return f"[^{mark.target}]"
    written = "".join(_styled(text, mark.start, mark.end, inner))
    if mark.kind == "link":
        return f"[{written}]({_address(mark.target or '')})"
    if mark.kind == "image":
        return f"![{written}]({_address(mark.target or '')})"
    sign = _STYLES.get(mark.kind, "")
    return f"{sign}{written}{sign}" if body == body.strip() else written


def _address(target: str) -> str:
    return f"<{target}>" if re.search(r"[\s()<>]", target) else target


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _guarded(text: str) -> str:
    """Escape what would begin a heading, a list, a quote or a table at the start of a line."""
    text = _AFTER_NUMBER.sub(r"\1\\\2", text)
    return _LINE_START.sub(lambda m: m[0] if m[2].isdigit() else f"{m[1]}\\{m[2]}", text)
