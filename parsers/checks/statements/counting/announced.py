"""N303: a count that announces the items of the list after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import phrase_pattern, phrases_in
from parsers.checks.context import Context, Text
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import lists, prose
from parsers.checks.statements.counting.announcing import Announcement, announcements
from parsers.checks.statements.counting.listing import WIDE_TONGUES
from parsers.checks.statements.counting.told_after import ROLES
from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.model import ListBlock
from parsers.quantities.lexicon import resolve

_ITEM = compiled(r"(?:[-–—•*·]|\(?\d{1,2}[.)]|[a-z]\))\s+(?=\S)")
"""How a paragraph begins that is an item of a list."""

_FAR = 2
"""By more than this a list is another one than the one announced."""


def announced(context: Context) -> Iterator[Draft]:
    """Compare counts with the lists and the numbered sentences that follow them."""
    for text in context.texts:
        if text.role not in ROLES or text.block.kind not in ("paragraph", "heading"):
            continue
        items = _items_after(context, text)
        if items:
            yield from _against_items(context, text, items)


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
            if found and not after.block.ordered:
                break  # bullets behind numbers are a list of their own
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


_REMARK = compiled(
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
    sentences = phrases_in(before)
    if not sentences or sentences[-1].sentence != before.sentences[-1]:
        return
    phrase = sentences[-1]
    told = announcements(phrase)
    if len(told) > 1:
        told = [each for each in told if each.listable]
    if items and _REMARK.match(items[-1].text):
        items = items[:-1]
    if any(_of_several(item.text, phrase.language) or _is_several(item.text) for item in items):
        return
    if len(told) != 1 or len(items) < 2:
        return
    number = told[0].number
    if not resolve(phrase.language) or (len(items) < number.value and _goes_on(context, items)):
        return
    if not _announces(told[0]):
        return
    if len(items) > number.value and _lists_after(context, items) == number.value:
        return  # each of the things has a list of its own
    working = f"{len(items)} items; stated {number.text}"
    first = items[0].place
    places: tuple[Place, ...] = (number.place, first._replace(end=min(first.end, first.start + 80)))
    if number.value == len(items):
        yield Draft(f"{number.text}, and {len(items)} are listed", places, working, "holds")
    elif abs(number.value - len(items)) <= (1 if number.value <= 3 else _FAR):
        yield Draft(
            f"{number.text} announced, {len(items)} listed", places, working, severity="warning"
        )


_BETWEEN = deferred(
    r"\s(?:between|tussen|zwischen|entre|tra|fra|mellan|między|между)\s\S+\s"
    r"(?:and|en|und|et|y|e|och|a|i|и)\s\S+"
)


def _lists_after(context: Context, items: list[_Item]) -> int:
    """Return how many lists stand from an item on up to the next heading."""
    first = items[0].place
    flow = context.pages[first.edition].flow[first.block :]
    section = takewhile(lambda entry: entry.block.kind != "heading", flow)
    return sum(entry.block.kind == "list" for entry in section)


def _announces(told: Announcement) -> bool:
    """Tell whether a count announces the list behind its sentence.

    The sentence ends in a colon soon after it, or says that they follow; a heading is all about it.
    """
    phrase, between = told.phrase, told.after
    ahead = phrase.text.text[phrase.sentence.start : told.number.place.start]
    follows = lists.FOLLOWING.get(phrase.language)
    colon = phrase.words.rstrip().endswith((":", "："))
    heading = phrase.text.block.kind == "heading" and told.listable and told.leads
    sums_up = re.search("、[^、。]{1,40}$", ahead)  # "A、B、Cの3種類がある。"
    alone = phrase.language in WIDE_TONGUES and told.listable and not sums_up
    if not (colon or heading or alone) and not (
        follows and re.search(follows, phrase.words, re.IGNORECASE)
    ):
        return False
    if re.search("[:：].*[:：]|[，、]", between) or ahead.endswith("的"):
        return False
    if ahead.rstrip().endswith(("+", "＋", "&")):
        return False  # "3 roles + 4 stages:"
    joins = prose.AND.get(phrase.language)
    if joins and re.search(rf"(?<![^\W一-鿿])(?:{joins})\s*$", ahead):
        return False  # something else is announced with it
    bare = _BETWEEN.sub("", between)  # "four breakdowns between May and July:"
    if joins and phrase.language not in WIDE_TONGUES and phrase_pattern(joins).search(bare):
        return False  # "three parts and a glossary:"
    about = (told.leads or (told.listable and colon)) and told.number.value > 2
    others = (joins, follows)
    about = about and not any(
        words and re.search(rf"(?<!\w)(?:{words})(?!\w)", between) for words in others
    )
    clause = re.match(r"[\s\u00a0][\w-]+,", between)  # "six rules, all of which are new:"
    wide = 16 if about else 12 if clause else 5
    if len(between.split()) > wide or len(between) > (110 if about else 80 if clause else 48):
        return False
    if (
        follows
        and phrase.language != "ko"
        and re.search(rf"(?<![^\W一-鿿])(?:{follows})\s?[^\W\d_]", between, re.IGNORECASE)
    ):
        return False  # "two firms had the following results:"
    if re.match(r"[.)、．,]", between) or (about and re.search(r"[.;]\s|\d", between)):
        return False
    bounded, some = lists.BOUNDED.get(phrase.language), lists.SOME.get(phrase.language)
    if re.search(r"\b(?:above|previous)\b", ahead):
        return False
    if bounded and in_any_case(rf"(?<!\w)(?:{bounded})\s+$").search(ahead):
        return False
    if some and phrase_pattern(some).search(between):
        return False
    # the count is of what has the things listed
    return not (phrase.language in ("zh", "ja") and re.search("[的の]", between))
