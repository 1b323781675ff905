"""Articles as one self-contained HTML page, editions side by side; every text is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise

from parsers.compiled import compiled
from parsers.editions import align
from parsers.model import Article, Block, Code, Heading, Image, ListBlock, Passage, Rule, Table

_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:90rem;padding:0 1rem}
.bead{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);gap:0 2rem}
table{border-collapse:collapse;margin:.5rem 0}td,th{border:1px solid #999;padding:.2rem .5rem}
pre{overflow:auto;background:#8882;padding:.5rem}blockquote{border-left:3px solid #999;margin:0;
padding-left:1rem}@media(prefers-color-scheme:dark){body{background:#111;color:#ddd}}
"""
_TAGS = {"emphasis": "em", "strong": "strong", "strike": "s", "code": "code"}
_OPENABLE = compiled(r"https?://", re.IGNORECASE)


def to_html(articles: Sequence[Article]) -> str:
    """Return articles as one HTML page."""
    title = escape(articles[0].title) if articles else "diglot"
    body = "\n".join(part for article in articles for part in _article(article))
    return (
        f'<!doctype html>\n<html><head><meta charset="utf-8"><title>{title}</title>\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<style>{_STYLE}</style></head><body>\n{body}\n</body></html>\n"
    )


def _article(article: Article) -> Iterator[str]:
    yield f'<article id="{escape(article.id)}">'
    for bead in align(article):
        sides = [
            "".join(_block(page.flow[at].block) for at in side)
            for page, side in zip(article.editions, bead.sides, strict=True)
        ]
        if any(sides):
            yield '<div class="bead">' + "".join(f"<div>{side}</div>" for side in sides) + "</div>"
    yield "</article>"


def _block(block: Block) -> str:
    language = f' lang="{escape(block.language)}"' if block.language else ""
    if isinstance(block, Heading):
        found = f"<h{block.level}{language} dir=auto>{_inline(block)}</h{block.level}>"
    elif isinstance(block, Table):
        found = _table(block, language)
    elif isinstance(block, ListBlock):
        tag = "ol" if block.ordered else "ul"
        start = f' start="{block.first}"' if block.ordered and block.first not in (None, 1) else ""
        items = "".join(f"<li dir=auto>{_inline(item)}</li>" for item in block.items)
        found = f"<{tag}{start}{language}>{items}</{tag}>"
    elif isinstance(block, Code):
        found = f"<pre><code>{escape(block.text)}</code></pre>"
    elif isinstance(block, Image):
        found = f"<p{language}>[{escape(block.text)}] {_link(block.target, block.target)}</p>"
    elif isinstance(block, Rule):
        found = "<hr>"
    else:
        found = f"<p{language} dir=auto>{_inline(block)}</p>"
    return "<blockquote>" * block.quoted + found + "</blockquote>" * block.quoted


def _table(table: Table, language: str) -> str:
    def row(number: int, tag: str) -> str:
        count = len(table.all_rows[number].cells)
        cells = (_inline(table.cell(number, column)) for column in range(count))
        return "<tr>" + "".join(f"<{tag} dir=auto>{cell}</{tag}>" for cell in cells) + "</tr>"

    offset = 1 if table.header is not None else 0
    head = f"<thead>{row(0, 'th')}</thead>" if offset else ""
    body = "".join(row(number, "td") for number in range(offset, len(table.all_rows)))
    return f"<table{language}>{head}<tbody>{body}</tbody></table>"


def _inline(passage: Passage) -> str:
    """Return the text with the tags of its marks; marks that overlap are closed and reopened."""
    places = sorted({0, len(passage.text)} | {p for m in passage.marks for p in (m.start, m.end)})
    return "".join(_pieces(passage, places))


def _pieces(passage: Passage, places: Sequence[int]) -> Iterable[str]:
    for start, end in pairwise(places):
        piece = escape(passage.text[start:end]).replace("\n", "<br>")
        for mark in passage.marks:
            if mark.start <= start and end <= mark.end:
                tag = _TAGS.get(mark.kind)
                if tag is not None:
                    piece = f"<{tag}>{piece}</{tag}>"
                elif mark.kind == "link" and mark.target and "<a " not in piece:
                    piece = _link(mark.target, piece, safe=True)
        yield piece


def _link(target: str, text: str, *, safe: bool = False) -> str:
    """Return a link that a browser may follow: to http and https only."""
    shown = text if safe else escape(text)
    if _OPENABLE.match(target) is None:
        return shown
    return f'<a href="{escape(target)}" rel="noreferrer">{shown}</a>'
