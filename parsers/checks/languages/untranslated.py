"""Languages: what was not translated."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from weakref import WeakKeyDictionary

from parsers.checks.analysis.wording import bare_words, language_name
from parsers.checks.context import Context, Occurrence, Text
from parsers.checks.drafts import Draft, Place
from parsers.checks.languages.spoken import (
    ENOUGH,
    TEXT_KINDS,
    body_words,
    explains,
    first_of_body,
    halves,
    in_listing,
    in_sentences,
    in_words,
    is_told,
    lists_names,
    lists_terms,
    names_language,
    prose,
    question_labels,
    set_apart,
    share,
    tells,
    written_between,
)
from parsers.checks.letters import weight
from parsers.checks.registry import rule
from parsers.compiled import compiled
from parsers.editions.names import meant_language
from parsers.expressions import deferred
from parsers.frozen import dataclass
from parsers.languages import detect, primary, same, script
from parsers.model import Block, ListBlock, Page, Role
from parsers.quantities.lexicon import lexicon, resolve

_READ_ROLES: tuple[Role, ...] = (
    "lead", "body", "summary", "question", "answer", "label", "footnote"
)  # fmt: skip

_MIXED = 0.2
"""Share of letters in the page's script from which on a text is in it, with foreign names."""


_CASED = ("Latn", "Cyrl", "Grek")

_BOX = compiled(r"\s*(?:/{3}|:{3,}|[!?]{3})\+?\s*\w+\s*(?:$|[|{\[\"])")
"""What opens a box of a site's generator: `/// note | Title`, `::: tip {…}`."""

_SPELLED = compiled(r"[^\W\d_a-zA-Z\u00c0-\u024f]{2}")
"""Two letters of another script side by side: signs of a face drawn with characters stand alone."""

_QUOTED = compiled(r"^\s*[\"“„«‹「『‘'].*[\"”“»›」』’'][.,!?。]?\s*$", re.DOTALL)


@rule(
    "L101",
    "body-not-translated",
    "warning",
    "The body of an edition is in another language than its title and summary.",
    explanation="The languages of the head (title and summary) and of the body (lead and sections) "
    "are found separately. Where the same untranslated body stands in several editions, they are "
    "named in one finding. A notice of the site that says so is quoted.",
    fails="a Danish title and summary over an English text",
    holds="title, summary and text in Danish",
)
def body_not_translated(context: Context) -> Iterator[Draft]:
    """Report editions whose body is in another language than their head."""
    groups: dict[tuple[Occurrence, str], list[int]] = defaultdict(list)
    for edition, page in enumerate(context.pages):
        number = first_of_body(page)
        if number is None or page.language is None or page.body_language is None:
            continue
        if same(page.language, page.body_language) or not _told_apart(page):
            continue
        if not tells(page, page.body_language, ENOUGH):
            continue  # names and titles in a list
        if same(page.declared_language, page.body_language) and not page.summary:
            continue  # a title alone, against what is declared, is too little
        if any(
            same(page.flow[number].block.language, tag)
            for tag in (page.language, page.declared_language)
            if not same(tag, page.body_language)
        ):
            continue  # a text with much that is not translated: code, names, listings
        groups[context.text(edition, number).first, page.body_language].append(edition)
    for (first, language), editions in groups.items():
        text = context.text(first.edition, first.block)
        sentence = text.sentence_at(0)
        pages = [context.pages[edition] for edition in editions]
        heads = ", ".join(dict.fromkeys(language_name(page.language) for page in pages))
        yield Draft(
            f"the body is in {language_name(language)}; title and summary are in {heads}",
            (text.place(*sentence), *_notices(context, editions), *_titles(context, editions)),
        )


def _told_apart(page: Page) -> bool:
    """Tell whether head and body are long enough, or written differently enough, to be sure."""
    head = bare_words(" ".join(p.text for p in (page.title, *page.summary) if p is not None))
    body = body_words(page)
    if weight(body) < 2 * ENOUGH:
        return False
    written = script(body)
    if written != "Latn" and weight(head) < 2 * ENOUGH and explains(head, frozenset({written})):
        return False  # a title with a foreign name or term in it
    tongues = {primary(tag)[:2] for tag in (page.language, page.body_language) if tag is not None}
    if weight(head) < 2 * ENOUGH and tongues == {"zh", "ja"}:
        return False  # titles in Japanese often have little but Han
    if not page.summary and script(head) == "Latn":
        return False  # names and terms of art make up whole titles
    if weight(head) >= 40:
        return True
    return weight("".join(word for word in head.split() if script(word) != written)) >= 12


def _notices(context: Context, editions: Sequence[int]) -> Iterator[Place]:
    for edition in editions:
        for number, (role, block) in enumerate(context.pages[edition].flow):
            if role == "notice" and any(
                notice.kind == "body_not_translated" and notice.passage.text == block.text
                for notice in context.pages[edition].notices
            ):
                yield Place(edition, number, 0, len(block.text))


def _titles(context: Context, editions: Sequence[int]) -> Iterator[Place]:
    for edition in editions:
        for number, (role, block) in enumerate(context.pages[edition].flow):
            if role == "title":
                yield Place(edition, number, 0, len(block.text))
                break


@rule(
    "L102",
    "third-language",
    "warning",
    "A section is in a language that is neither the edition's nor its body's.",
    explanation="Headings, labels, questions and paragraphs that follow one another and are "
    "written in a third language were put in by a program or forgotten in translation. Quotations, "
    "code, tables and names do not count.",
    fails="a Portuguese page whose questions and answers are in Polish",
    holds="a Portuguese page with one quoted Polish sentence",
)
def third_language(context: Context) -> Iterator[Draft]:
    """Report runs of two or more blocks in a third language: one finding a section."""
    for group in _foreign_groups(context):
        if len(group.texts) > 1:
            heading = next((t for t in group.texts if t.block.kind == "heading"), group.texts[0])
            pages = [
                context.pages[edition] for edition in sorted({o.edition for o in group.foreign})
            ]
            own = dict.fromkeys(page.language for page in pages)
            yield Draft(
                f"a section is in {language_name(group.language)} (“{_short(heading.text)}”), "
                f"the edition in {', '.join(map(language_name, own))}",
                tuple(text.place(0, len(text.text)) for text in group.texts),
                primary=len(group.texts),
            )


@rule(
    "L103",
    "untranslated-paragraph",
    "warning",
    "A single paragraph or heading is in another language than the text around it.",
    explanation="A paragraph that is long enough to show its language, or is in another script, "
    "and differs from the edition's language and its body's. Quotations, code and tables do not "
    "count.",
    fails="an English paragraph in the middle of a Finnish text",
    holds="a Finnish text that quotes an English sentence",
)
def untranslated_paragraph(context: Context) -> Iterator[Draft]:
    """Report blocks in another language that stand alone; many on a page are one finding."""
    alone: dict[tuple[str, frozenset[int]], list[_Group]] = defaultdict(list)
    for group in _foreign_groups(context):
        if len(group.texts) == 1:
            editions = frozenset(place.edition for place in group.foreign)
            alone[group.language, editions].append(group)
    for (language, editions), groups in alone.items():
        pages = [context.pages[edition] for edition in sorted(editions)]
        tongues = dict.fromkeys(page.body_language or page.language for page in pages)
        around = ", ".join(map(language_name, tongues))
        parts = [groups] if len(groups) >= _MANY else [[group] for group in groups]
        for part in parts:
            kind = part[0].texts[0].block.kind
            told = (
                f"a {kind} is in {language_name(language)}, the text around it in {around}"
                if len(part) == 1
                else f"{len(part)} paragraphs or headings that stand apart are in "
                f"{language_name(language)}, the text around them in {around}"
            )
            places = [
                Place(*place, *group.texts[0].sentence_at(0))
                for group in part
                for place in sorted(group.foreign)
            ]
            yield Draft(told, tuple(places[:_SHOWN]), primary=len(places[:_SHOWN]))


_MANY = 4
"""Texts of one language on a page from which on they have one cause: it is translated in part."""
_SHOWN = 24
"""Places of one finding, at most."""


@dataclass(frozen=True)
class _Group:
    """Blocks of one section in one foreign language; `foreign` are the places they are wrong in."""

    language: str
    texts: tuple[Text, ...]
    foreign: frozenset[Occurrence]


_KNOWN: WeakKeyDictionary[Context, tuple[_Group, ...]] = WeakKeyDictionary()


def _foreign_groups(context: Context) -> tuple[_Group, ...]:
    """Return the blocks in a third language, by section: each text once for all editions."""
    if context not in _KNOWN:
        _KNOWN[context] = tuple(_groups(context))
    return _KNOWN[context]


def _groups(context: Context) -> Iterator[_Group]:
    wrong: dict[Occurrence, tuple[tuple[str, int], str]] = {}
    alone = len(context.pages) == 1  # then no other edition has its headings
    headings = [] if alone else [_headings(page) for page in context.pages]
    for edition, page in enumerate(context.pages):
        if not _settled(page):
            continue
        elsewhere = {
            heading for n, found in enumerate(headings) if n != edition for heading in found
        }
        around = frozenset({script(text) for text in _samples(page)} - {None})
        section = 0
        version = False
        for number, (role, block) in enumerate(page.flow):
            if block.kind == "heading" and role == "body":
                section += 1
                version = names_language(block.text)
            language = _foreign(page, role, block, around) or _left(page, block, elsewhere)
            if language is not None and (
                version
                or (len(block.text.split()) == 1 and names_language(block.text))
                or _is_said(page, number)
                or in_listing(page, number)
                or lists_terms(block, page.body_language)
            ):
                language = None
            if language is not None:
                part = "questions" if role in ("question", "answer", "label") else "body"
                wrong[Occurrence(edition, number)] = ((part, section), language)
    seen: set[Occurrence] = set()
    kept = []
    for place in wrong:
        text = context.text(place.edition, place.block)
        if text.first not in seen:
            seen.add(text.first)
            kept.append((place, text))
    for (_, (_, language)), group in groupby(
        kept, key=lambda entry: (entry[0].edition, wrong[entry[0]])
    ):
        texts = tuple(text for _, text in group)
        places = frozenset(o for text in texts for o in text.occurrences if o in wrong)
        yield _Group(language, texts, places)


_SAYS = deferred(r"<[A-Z]?\w*(?:Block|Message|Console|Terminal|Quote|Log|Error|quote)\w*[^/]*>\s*$")
"""A component that quotes what a program or a person says."""


def _is_said(page: Page, number: int) -> bool:
    """Tell whether a block stands inside of such a component: its tag is the last before it."""
    for _, block in reversed(page.flow[max(number - 6, 0) : number]):
        if block.kind == "unread":
            return _SAYS.match(block.text) is not None
    return False


_HALF = 1.25
"""How much more a page must have in its own language than in one other, not to be in two."""


def _settled(page: Page) -> bool:
    """Tell whether most of the body is in what was found to be its language.

    Where blocks in several places are not, and are more than a third of it, the page is in two
    languages on purpose; so it is where two blocks or more that follow one another are as much.
    """
    told: dict[bool, list[Block]] = {True: [], False: []}
    every: list[tuple[bool, Block]] = []
    for block in page.body:
        if block.kind in TEXT_KINDS and block.language is not None:
            own = same(block.language, page.body_language) or same(block.language, page.language)
            told[own].append(block)
            every.append((own, block))
    if not told[False]:
        return True
    if written_between(every):
        return False
    runs, before = 0, True
    for own, block in every:
        if weight(block.text) >= ENOUGH:
            runs, before = runs + (before and not own), own
    spoken, foreign = (
        sum(int(weight(bare_words(block.text))) for block in told[key]) for key in (True, False)
    )
    if runs == 1 and len(told[False]) > 1:
        return spoken >= _HALF * foreign
    return spoken >= foreign * min(runs, 2)


def _foreign(page: Page, role: Role, block: Block, around: frozenset[str | None]) -> str | None:
    """Return the language of a block that is neither the edition's nor its body's, or None."""
    language = block.language
    if language is None or role not in _READ_ROLES or block.kind not in TEXT_KINDS:
        return None
    own = (page.language, page.body_language, meant_language(page))
    if block.quoted or any(_alike(language, tag) for tag in own) or _QUOTED.match(block.text):
        return None
    if not is_told(own) or lists_names(block) or _BOX.match(block.text):
        return None
    text = bare_words(prose(block))
    if set_apart(block) or explains(text, around):
        return None
    if any(same(detect(text, tag), tag) or _in_words_of(text, tag, language) for tag in own if tag):
        return None
    if role == "label" and block.text not in question_labels(page):
        return None
    letters = weight(text)
    written = script(text)
    body = script(body_words(page))
    if written == "Latn" and body not in ("Latn", None):
        left = share(text, frozenset({body})) < _MIXED and in_sentences(block, text)
        return language if left and same(detect(text), language) else None
    kana = {"Kana", "Hani"}
    if written not in around and not (written in kana and around & kana):
        if share(text, around) >= _MIXED:
            return None
        if written == "Latn" and resolve(language):
            return language if letters >= 40 and in_words(text, 8) else None
        return language if letters >= 6 and written != "Latn" and _SPELLED.search(text) else None
    listed = isinstance(block, ListBlock)
    if not same(language, "en") and block.kind == "heading" and letters < 2 * ENOUGH:
        return None
    if letters < ENOUGH or (written in _CASED and not in_words(text, 30 if listed else 12)):
        return None
    if not same(language, "en") and not all(same(detect(part), language) for part in halves(text)):
        return None
    return language if same(detect(text), language) else None


def _in_words_of(text: str, own: str, other: str) -> bool:
    """Tell whether a text has more of the little words of one language than of another.

    Terms and names that a language took from another make up much of a technical sentence; the
    words between them are its own.
    """
    if not (resolve(own) and resolve(other)):
        return False
    mine, theirs = (lexicon(tag).functions for tag in (own, other))
    words = [word.casefold() for word in _WORD.findall(text)]
    return sum(word in mine for word in words) > sum(word in theirs for word in words)


_WORD = compiled(r"[^\W\d_]+")


def _headings(page: Page) -> set[str]:
    """Return the headings of a page that are in its language, in so many words."""
    return {
        block.text
        for block in page.body
        if block.kind == "heading"
        and same(block.language, page.body_language)
        and in_words(block.text, _WORDS)
    }


_WORDS = 4
"""Words from which on a heading that another edition has to the letter was not translated."""


def _left(page: Page, block: Block, elsewhere: set[str]) -> str | None:
    """Return the language of a heading that is another edition's, and in that one's language."""
    if block.kind != "heading" or block.text not in elsewhere or block.quoted:
        return None
    own = (page.language, page.body_language, meant_language(page))
    if any(_alike(block.language or "", tag) for tag in own) or not is_told(own):
        return None
    return block.language


_NEAR = frozenset(("da", "no"))
"""Languages that are written so much alike that a paragraph does not tell them apart surely."""


def _alike(language: str, tag: str | None) -> bool:
    """Tell whether two tags are of one language; Chinese in its other script is quoted."""
    if tag is None:
        return False
    near = {primary(language), primary(tag)} <= _NEAR
    return near or same(language, tag) or primary(language)[:2] == primary(tag)[:2]


def _samples(page: Page) -> Iterator[str]:
    """Yield texts that show in what scripts the page is written."""
    if page.title is not None:
        yield page.title.text
    yield " ".join(p.text for p in page.summary)
    yield " ".join(block.text for block in page.lead)
    yield " ".join(block.text for section in page.sections[:4] for block in section.blocks[:3])


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
