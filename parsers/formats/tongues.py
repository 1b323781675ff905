"""The languages of a page: of the edition, of its body, and of each of its texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import islice
from typing import TypeVar

from parsers import languages
from parsers.compiled import compiled
from parsers.model import (
    Block,
    ListBlock,
    Page,
    Passage,
    QuestionAnswer,
    Related,
    Table,
    block_text,
)

_SAMPLE = 6000
"""Code points of the body that decide its language."""

_STRETCH = 16_000
"""Code points of a stretch of a long text whose language is found at once."""

_LONG = 300_000
_MANY = 1500
"""Code points, or blocks, from which on a text is long."""

QUOTED = compiled(
    r"\u201c([^\u201c\u201d]+)\u201d|\u300c([^\u300c\u300d]+)\u300d|\u300a([^\u300a\u300b]+)\u300b|\"([^\"]+)\""
)
"""A quotation in double quotation marks of some kind."""

_NAME = 16
"""Code points up to which a title in plain letters may be a name: “Grafana”, “.NET”."""

_TELLING = 600
"""Code points of a body from which on its language says more than a title's."""

_KEPT = 4000
"""Code points up to which a text's language is remembered: editions often share their body."""

_RUNNING = ("paragraph", "list", "quote", "callout")
_FEW_WORDS = 5
"""Words up to which a heading may not show its language."""

_STEM = 7
"""Letters of a word by which it is known again in another case or number."""

_WORD = compiled(r"[^\W\d_]{3,}")
P = TypeVar("P", bound=Passage)


@lru_cache(maxsize=4096)
def _remembered(text: str, prior: str | None) -> str | None:
    return languages.detect(text, prior)


def detect(text: str, prior: str | None = None) -> str | None:
    """Return the language of a text, expecting `prior`."""
    return _remembered(text, prior) if len(text) <= _KEPT else languages.detect(text, prior)


def _named(head: str, body: str) -> bool:
    """Tell whether a title may be a name: a short one, or one in Latin letters over other script.

    Pages in Chinese or Burmese call things by their English names, and many translations keep the
    title of the original: over a body that is long enough to tell, one in Latin letters tells
    nothing.
    """
    if len(body) >= _TELLING and languages.script(head) == "Latn":
        return True
    return head.isascii() and (
        len(head) <= _NAME or (len(head) <= 3 * _NAME and languages.script(body) != "Latn")
    )


_SURE = 60
"""Letters from which on a summary is sure to show its language."""
_LOOKED_AT = 80
"""Blocks of a body whose words are compared with those of its title."""
_ONE_WORD = compiled(r"[!-~]{1,16}")
"""A title that is a name, as a rule."""
_SHORT_HEAD = 120
"""Letters up to which the words of title and summary tell more than how they look."""


def _speaks_as_body(page: Page, language: str | None, found: str | None) -> bool:
    """Tell whether a head found to be in another language than the body may be in the body's.

    A title and a summary of few words are easily mistaken, for English above all, and a summary
    alone is often left in the language of the original. `language` is that of the head, and
    `found` that of the body.
    """
    if found is None or languages.same(found, language) or page.title is None:
        return False
    if _familiar_head(page, found):
        return True
    title = page.title.text
    told = " ".join(passage.text for passage in page.summary)
    fits = [languages.same(detect(text, found), found) for text in (title, told)]
    if not languages.same(language, "en"):
        return all(fits)  # nobody takes another language for English
    if sum(map(str.isalpha, told)) < _SURE and any(fits):
        return True
    return _ONE_WORD.fullmatch(title) is not None or languages.same(detect(title), found)


def _familiar_head(page: Page, language: str) -> bool:
    """Tell whether most words of a short head stand in texts of a language, written small."""
    head = " ".join(p.text for p in (page.title, *page.summary) if p is not None)
    words = [word for word in _WORD.findall(head) if word[1:].islower()]
    if not words or sum(map(len, words)) > _SHORT_HEAD:
        return False
    running = (block_text(block) for block in page.body if block.kind in _RUNNING)
    texts = islice(running, _LOOKED_AT)
    small = _small_words(text for text in texts if languages.same(detect(text, language), language))
    return 2 * sum(word.casefold()[:_STEM] in small for word in words) > len(words)


def _small_words(texts: Iterable[str]) -> set[str]:
    """Return the beginnings of the words that texts write small."""
    return {word[:_STEM] for text in texts for word in _WORD.findall(text) if word.islower()}


def with_languages(page: Page) -> Page:
    """Return the page with every language set: its own, its body's, and that of each text."""
    head = "\n".join(p.text for p in (page.title, *page.summary) if p is not None)
    body = _sample(page)
    declared = page.declared_language
    body_language = detect(body, declared) if body else None
    language = detect(head, declared or body_language) or body_language
    if declared is None and page.summary and _speaks_as_body(page, language, body_language):
        language = body_language
    if languages.same(body_language, declared):
        language = declared  # a head left in the original does not make it the original
    elif declared is None and not page.summary and body_language and _named(head, body):
        language = body_language  # a name in the title is in no language
    body_language = body_language or language
    edition, inner = _tongue(language), _tongue(body_language)

    size = len(page.lead) + sum(1 + len(section.blocks) for section in page.sections)
    long = page.character_count > _LONG or size > _MANY

    def blocks(found: Iterable[Block]) -> tuple[Block, ...]:
        if long:
            return _many(list(found), body_language)
        return tuple(_block(block, body_language) for block in found)

    found = blocks(section.heading for section in page.sections if section.heading)
    headings = iter(_familiar(found, page, body_language))

    return page.model_copy(
        update={
            "language": language,
            "body_language": body_language,
            "title": page.title and edition(page.title),
            "original_title": page.original_title and _alone(page.original_title),
            "date": page.date
            and page.date.model_copy(update={"printed": inner(page.date.printed)}),
            "source": page.source and inner(page.source),
            "details": tuple(map(inner, page.details)),
            "topics": tuple(map(inner, page.topics)),
            "archive": page.archive and inner(page.archive),
            "head_line": page.head_line and inner(page.head_line),
            "summary": tuple(map(edition, page.summary)),
            "notices": tuple(
                notice.model_copy(update={"passage": inner(notice.passage)})
                for notice in page.notices
            ),
            "lead": blocks(page.lead),
            "sections": tuple(
                section.model_copy(
                    update={
                        "heading": section.heading and next(headings),
                        "blocks": blocks(section.blocks),
                    }
                )
                for section in page.sections
            ),
            "related_topics_label": page.related_topics_label and inner(page.related_topics_label),
            "related_topics": tuple(
                counted.model_copy(update={"name": inner(counted.name), "raw": inner(counted.raw)})
                for counted in page.related_topics
            ),
            "archives_label": page.archives_label and inner(page.archives_label),
            "archives": tuple(
                counted.model_copy(update={"name": inner(counted.name), "raw": inner(counted.raw)})
                for counted in page.archives
            ),
            "related_label": page.related_label and inner(page.related_label),
            "related_raw": tuple(map(edition, page.related_raw)),
            "related": tuple(_related(related, edition) for related in page.related),
            "questions_label": page.questions_label and inner(page.questions_label),
            "questions": tuple(_question(pair, inner) for pair in page.questions),
            "footnotes": tuple(
                note.model_copy(update={"blocks": blocks(note.blocks)}) for note in page.footnotes
            ),
        }
    )


def _familiar(headings: Sequence[Block], page: Page, language: str | None) -> list[Block]:
    """Return the headings, in the body's language where it uses their words.

    One word or two, in capitals at that, may be a name or of any language; but what the text writes
    small is no name, and belongs to its language. English is left alone: it may be untranslated.
    """

    def doubtful(heading: Block) -> bool:
        return heading.language is None or not (
            languages.same(heading.language, language) or languages.same(heading.language, "en")
        )

    if language is None or not any(map(doubtful, headings)):
        return list(headings)
    small = _small_words(block_text(block) for block in page.body if block.kind in _RUNNING)

    def known(heading: Block) -> bool:
        words = _WORD.findall(block_text(heading))
        met = sum(word.casefold()[:_STEM] in small for word in words)
        return bool(words) and len(words) <= _FEW_WORDS and 2 * met >= len(words)

    return [
        _spoken(heading, language) if doubtful(heading) and known(heading) else heading
        for heading in headings
    ]


def _sample(page: Page) -> str:
    """Return text of the body: from its beginning and, where it is long, from its whole length."""
    told = [(block.kind, text) for block in page.body if (text := block_text(block))]
    texts = [text for kind, text in told if kind not in ("code", "unread")]
    texts = texts or [text for kind, text in told if kind != "code"]
    total = sum(map(len, texts))
    if total <= _SAMPLE:
        return "\n".join(texts)
    step = max(len(texts) // 24, 1)
    share = _SAMPLE // 24
    return "\n".join(text[: share if step > 1 else _SAMPLE // len(texts)] for text in texts[::step])


def _tongue(prior: str | None) -> Callable[[P], P]:
    """Return what sets a passage's language, expecting `prior`."""

    def speak(passage: P) -> P:
        return _spoken(passage, detect(passage.text, prior))

    return speak


def _spoken(passage: P, language: str | None) -> P:
    if language is None:
        return passage
    return passage.model_copy(update={"language": language})


def _alone(passage: Passage) -> Passage:
    return _spoken(passage, detect(passage.text))


def _block(block: Block, prior: str | None) -> Block:
    """Set the language of a block; the items of a list have their own."""
    if block.kind in ("code", "rule"):
        return block
    language = detect(block_text(block), prior)
    if isinstance(block, ListBlock):
        if len(block.items) > 1:
            items = tuple(
                _spoken(item, detect(item.text, language or prior)) for item in block.items
            )
        else:
            items = tuple(_spoken(item, language) for item in block.items)
        block = block.model_copy(update={"items": items})
    if isinstance(block, Table):
        rows = [
            row.model_copy(
                update={"rich": tuple((at, _spoken(cell, language)) for at, cell in row.rich)}
            )
            if row.rich
            else row
            for row in block.rows
        ]
        block = block.model_copy(update={"rows": tuple(rows)})
    return _spoken(block, language)


def _many(blocks: list[Block], prior: str | None) -> tuple[Block, ...]:
    """Set the languages of the blocks of a long text, by stretches.

    A stretch in the expected language is taken as one; where another shows, or a block is in
    another script, each block is looked at.
    """
    result: list[Block] = []
    stretch: list[Block] = []
    size = 0
    for block in blocks:
        stretch.append(block)
        size += len(block.text)
        if size >= _STRETCH:
            result += _stretch(stretch, prior)
            stretch, size = [], 0
    return (*result, *(_stretch(stretch, prior) if stretch else ()))


def _stretch(blocks: list[Block], prior: str | None) -> list[Block]:
    texts = [block.text for block in blocks]
    sample = texts[:: len(texts) // 10 + 1]
    found = detect("\n".join(text[: 800 // len(sample)] for text in sample), prior)
    if found != prior:
        return [_block(block, prior) for block in blocks]
    latin = [_is_latin(text) for text in texts]
    usual = sum(latin) * 2 > len(latin)
    return [
        _spoken(block, found)
        if same_script == usual and not isinstance(block, ListBlock | Table)
        else _block(block, prior)
        for block, same_script in zip(blocks, latin, strict=True)
    ]


def _is_latin(text: str) -> bool:
    """Tell whether the beginning of a text is in Latin letters, or in none."""
    sample = text[:80]
    if sample.isascii():
        return True
    others = sum(1 for char in sample if char >= "\u0370" and char.isalpha())
    return others * 3 < len(sample)


def _related(related: Related, edition: Callable[[Passage], Passage]) -> Related:
    return related.model_copy(
        update={
            "title": edition(related.title),
            "teaser": related.teaser and edition(related.teaser),
        }
    )


def _question(pair: QuestionAnswer, inner: Callable[[Passage], Passage]) -> QuestionAnswer:
    question = _unquoted(pair.question)
    return pair.model_copy(update={"question": question, "answer": tuple(map(inner, pair.answer))})


def _unquoted(passage: Passage) -> Passage:
    """Set the language of a text by what it says around its quotations."""
    rest = QUOTED.sub(" ", passage.text)
    return _spoken(passage, detect(rest) or detect(passage.text))
