"""N303: a count that announces what the sentences, items and paragraphs after it list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from parsers.checks.analysis.phrases import Phrase, all_phrases, phrase_pattern
from parsers.checks.context import Context, Text
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import enumerations, lists, prose
from parsers.checks.statements.listing import counts_things, is_definite
from parsers.checks.statements.products import Number, numbers
from parsers.model import ListBlock
from parsers.quantities.lexicon import resolve

_ROLES = ("lead", "body", "summary", "footnote")
_ITEM = re.compile(r"(?:[-–—•*·]|\(?\d{1,2}[.)]|[a-z]\))\s+(?=\S)")
"""How a paragraph begins that is an item of a list."""

_FAR = 2
"""By more than this a list is another one than the one announced."""


def announced(context: Context) -> Iterator[Draft]:
    """Compare counts with the lists and the numbered sentences that follow them."""
    for text in context.texts:
        if text.role not in _ROLES or text.block.kind not in ("paragraph", "heading"):
            continue
        items = _items_after(context, text) if text.block.kind == "paragraph" else []
        if items:
            yield from _against_items(context, text, items)
    yield from _counted_through(context)


class _Item:
    """An item of a list that follows: where it stands, and its text."""

    def __init__(self, place: Place, text: str) -> None:
        self.place = place
        self.text = text


def _items_after(context: Context, text: Text) -> list[_Item]:
    """Return the items of the list behind a paragraph, be it a block or paragraphs with marks."""
    edition, block = text.first
    found: list[_Item] = []
    while context.has_text(edition, block + 1):
        block += 1
        after = context.text(edition, block)
        if isinstance(after.block, ListBlock):
            found += [
                _Item(after.place(item.start, item.start + len(item.text)), item.text)
                for item in after.block.items
                if item.depth == 0 and item.marker
            ]
            if not after.block.ordered or _next_kind(context, edition, block) != "list":
                break
        elif after.block.kind == "paragraph" and (marked := _ITEM.match(after.text)):
            found.append(_Item(after.place(0, len(after.text)), after.text[marked.end() :]))
        else:
            break
    return found


def _next_kind(context: Context, edition: int, block: int) -> str:
    if not context.has_text(edition, block + 1):
        return "heading"
    after = context.text(edition, block + 1)
    if after.block.kind == "paragraph" and _ITEM.match(after.text):
        return "list"
    return after.block.kind


_REMARK = re.compile(
    r"(?:note|n\.?b\.?|remarque|hinweis|let op|nota|注意|注|참고)(?!\w{1,3}\b)", re.IGNORECASE
)
"""How a remark on the items of a list begins, which is none of them."""


def _of_several(item: str, language: str) -> bool:
    """Tell whether an item begins with two names: "null and undefined – the empty values"."""
    joins = prose.AND.get(language)
    return joins is not None and re.match(rf"\S+ (?:{joins}) \S+ ?[-–—:：(]", item) is not None


def _is_several(item: str) -> bool:
    """Tell whether an item begins with a count of things: "There were 3 proposals from …"."""
    return re.match(r"(?:\S+\s){0,3}\d{1,2}\s[^\W\d_]{3,}", item) is not None


def _goes_on(context: Context, items: list[_Item]) -> bool:
    """Tell whether something stands behind a list that may be part of it: code, a formula, more."""
    last = items[-1].place
    kind = _next_kind(context, last.edition, last.block)
    return kind in ("list", "code", "quote", "image", "unread", "table")


def _against_items(context: Context, before: Text, items: list[_Item]) -> Iterator[Draft]:
    if not before.sentences:
        return
    last = before.sentences[-1]
    phrase = Phrase(before, last, [q for q in before.quantities if q.start >= last.start])
    counts = [number for number in numbers(phrase) if counts_things(phrase, number)]
    if items and _REMARK.match(items[-1].text):
        items = items[:-1]
    if any(_of_several(item.text, phrase.language) or _is_several(item.text) for item in items):
        return
    if len(counts) != 1 or len(items) < 2 or is_definite(phrase, counts[0]):
        return
    number = counts[0]
    if not resolve(phrase.language) or (len(items) < number.value and _goes_on(context, items)):
        return
    if not _announces(phrase, number):
        return
    if len(items) > number.value and _lists_after(context, items) == number.value:
        return  # each of the things has a list of its own
    examples = lists.EXAMPLES.get(phrase.language)
    hedged = examples is not None and phrase_pattern(examples).search(phrase.words) is not None
    working = f"{len(items)} items; stated {number.text}"
    first = items[0].place
    places: tuple[Place, ...] = (number.place, first._replace(end=min(first.end, first.start + 80)))
    if number.value == len(items):
        yield Draft(f"{number.text}, and {len(items)} are listed", places, working, "holds")
    elif not hedged and abs(number.value - len(items)) <= (1 if number.value <= 3 else _FAR):
        yield Draft(
            f"{number.text} announced, {len(items)} listed", places, working, severity="warning"
        )


def _lists_after(context: Context, items: list[_Item]) -> int:
    """Return how many lists stand from an item on up to the next heading."""
    first = items[0].place
    flow = context.pages[first.edition].flow[first.block :]
    section = takewhile(lambda entry: entry.block.kind != "heading", flow)
    return sum(entry.block.kind == "list" for entry in section)


def _announces(phrase: Phrase, number: Number) -> bool:
    """Tell whether a count announces the list behind its sentence.

    The sentence ends in a colon soon after it, or says that they follow.
    """
    between = phrase.text.text[number.place.end : phrase.sentence.end]
    ahead = phrase.text.text[phrase.sentence.start : number.place.start]
    follows = lists.FOLLOWING.get(phrase.language)
    colon = phrase.words.rstrip().endswith((":", "："))
    if not colon and not (follows and re.search(follows, phrase.words, re.IGNORECASE)):
        return False
    if re.search("[:：].*[:：]|[，、]", between) or ahead.endswith("的"):
        return False
    joins = prose.AND.get(phrase.language)
    if joins and re.search(rf"(?<![^\W一-鿿])(?:{joins})\s*$", ahead):
        return False  # something else is announced with it
    clause = re.match(r"[\s\u00a0][\w-]+,", between)  # "six rules, all of which are new:"
    if len(between.split()) > (12 if clause else 5) or len(between) > (80 if clause else 48):
        return False
    if re.match(r"[.)、．,]", between):
        return False
    if re.search(
        r"\b(?:above|previous)\b|\b(?:for|of|pour|für|voor|para|per)\s+$",
        ahead,
    ):
        return False
    # the count is of what has the things listed
    return not (phrase.language in ("zh", "ja") and re.search("[的の]", between))


@cache
def _ordinals(language: str) -> tuple[re.Pattern[str], ...]:
    lead = r"[\"“„«'‘「『]?(?:(?:the|a|de|het|der|die|das|le|la|el|il|o|a|den|det)\s)?"
    end = "" if language in ("ko", "ja", "zh") else r"(?!\w)"
    listed = enumerations.ORDINALS.get(language, ())
    return tuple(re.compile(rf"{lead}(?:{words}){end}", re.IGNORECASE) for words in listed)


@cache
def _begins(words: str, language: str) -> re.Pattern[str]:
    end = "" if language in ("ko", "ja", "zh") else r"(?!\w)"
    return re.compile(
        rf"(?:(?:the|de|het|der|die|das|le|la|el|il|o|a)\s)?(?:{words}){end}", re.IGNORECASE
    )


def _counted_through(context: Context) -> Iterator[Draft]:
    """Compare a count with the ordinals that begin the sentences after it."""
    sentences = [
        phrase
        for phrase in all_phrases(context)
        if phrase.text.role in _ROLES and phrase.text.block.kind in ("paragraph", "heading")
    ]
    for at, phrase in enumerate(sentences[:-1]):
        ordinals = _ordinals(phrase.language)
        following = sentences[at + 1]
        if not ordinals or not ordinals[0].match(following.words):
            continue
        counts = [number for number in numbers(phrase) if counts_things(phrase, number)]
        if len(counts) != 1 or following.text.first.edition != phrase.text.first.edition:
            continue
        if is_definite(phrase, counts[0]) or not _ends_with(phrase, counts[0]):
            continue
        run = _run(sentences, at + 1, ordinals)
        if run is not None and len(run) >= 2:
            yield from _against_run(counts[0], run)


def _ends_with(phrase: Phrase, number: Number) -> bool:
    """Tell whether a sentence ends soon after what it counts: "names three risks."."""
    between = phrase.text.text[number.place.end : phrase.sentence.end]
    if not re.search(r"[^\W\d_]", between + number.text):
        return False  # the number of a figure or a step
    if phrase.language in ("zh", "ja"):
        return len(between) <= _SOON_WIDE and not re.search("[,，、:：]", between[:-1])
    return len(between.split()) <= _SOON and not re.search("[,:].", between)


_SOON, _SOON_WIDE = 5, 12
"""Words, and signs of wide scripts, between a count and the end of its sentence."""

_GAP = 6
"""Sentences between one ordinal and the next, at most."""


def _run(
    sentences: list[Phrase], first: int, ordinals: tuple[re.Pattern[str], ...]
) -> list[Phrase] | None:
    """Return the sentences that begin "first", "second", …; None where more may be counted."""
    found: list[Phrase] = []
    edition, section = sentences[first].text.first.edition, sentences[first].text.section
    language = sentences[first].language
    last = enumerations.LAST.get(language, "$^")
    more = enumerations.MORE.get(language, "$^")
    gap = 0
    for phrase in sentences[first:]:
        text = phrase.text
        gap += 1
        if gap > _GAP or text.first.edition != edition or text.section != section:
            break
        if len(found) < len(ordinals) and ordinals[len(found)].match(phrase.words):
            found.append(phrase)
            gap = 0
        elif len(found) >= 2 and _begins(last, language).match(phrase.words):
            found.append(phrase)
            break
        elif len(found) >= 2 and _begins(more, language).match(phrase.words):
            return None
    return found


def _against_run(number: Number, run: list[Phrase]) -> Iterator[Draft]:
    places = (
        number.place,
        *(
            phrase.text.place(phrase.sentence.start, min(phrase.sentence.end, start + 24))
            for phrase in run
            if (start := phrase.sentence.start) >= 0
        ),
    )
    working = f"{len(run)} counted through; stated {number.text}"
    if number.value == len(run):
        yield Draft(f"{number.text}, and {len(run)} are told", places, working, "holds")
    elif len(run) >= 3 and abs(number.value - len(run)) == 1:
        message = f"{number.text} announced, {len(run)} told one by one"
        yield Draft(message, places, working, severity="warning")
