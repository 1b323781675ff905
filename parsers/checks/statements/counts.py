"""N303: counts of what is listed beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from parsers.checks.analysis.phrases import Phrase, all_phrases, phrase_pattern
from parsers.checks.context import Context, Text
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import counting, lists, prose
from parsers.checks.registry import rule
from parsers.checks.statements.products import Number, numbers
from parsers.model import ListBlock, ListItem
from parsers.quantities.lexicon import resolve

_SILENT = ("teaser", "related_title", "answer", "question", "title")
_WIDE_TONGUES = ("zh", "ja", "ko")
_BRACKETS = re.compile(r"\s*\([^()]*\)|\s*（[^（）]*）")
MAX_COUNT = 12


class Listing(NamedTuple):
    """Items listed beside a count: how many, where, and whether a colon opens the list."""

    items: tuple[str, ...]
    start: int
    end: int
    colon: bool
    set_off: bool = False


@rule(
    "N303",
    "count-of-list",
    "error",
    "A count that is not the number of things listed right after it.",
    explanation="Where a count and its noun are followed by a colon, or by a preposition and "
    "names, the items of the list are counted. Lists that give examples (“such as”, “including”) "
    "are left alone, and so are two places named, for two of the things may be in one.",
    fails="four plants: Arlo, Bilt and Corm",
    holds="three plants: Arlo, Bilt and Corm",
)
def counts_of_lists(context: Context) -> Iterable[Draft]:
    """Count the items of each list that follows a count in its sentence or in the next block."""
    for phrase in all_phrases(context):
        if phrase.text.role in _SILENT:
            continue
        for number in numbers(phrase):
            if number.value > MAX_COUNT or number.value < 2:
                continue
            if _is_ordinal(phrase, number) or _in_name(phrase, number) or _is_version(number):
                continue
            listing = _listing(phrase, number)
            if listing is not None:
                yield from _counted(phrase, number, listing)
    yield from _following_lists(context)


def _is_ordinal(phrase: Phrase, number: Number) -> bool:
    """Tell whether a figure of Korean, Japanese or Chinese is part of a word: "2차"."""
    text = phrase.text.text
    return phrase.language in _WIDE_TONGUES and (
        text.startswith(("차", "번째", "세대", "次", "世代", "番目"), number.place.end)
        or text.endswith(("第", "제"), 0, number.place.start)
    )


def _is_version(number: Number) -> bool:
    """Tell whether a figure has decimals or is a range, as no count is: "release 2.0: tables"."""
    return re.search(r"\d[.,~～–-]\d", number.text) is not None and number.value < 1000


def _in_name(phrase: Phrase, number: Number) -> bool:
    """Tell whether a number in words begins a name inside a sentence: "the Three Crows"."""
    return number.text[0].isupper() and number.place.start > phrase.sentence.start


def _listing(phrase: Phrase, number: Number) -> Listing | None:
    """Return the list that a count announces, if the sentence has one."""
    if phrase.language in _WIDE_TONGUES:
        found = None if _is_item_itself(phrase, number) else _wide_listing(phrase, number)
        return None if found is None or _is_loose(phrase, number, found) else found
    after = phrase.text.text[number.place.end : phrase.sentence.end]
    opened = _opening(phrase.language, after)
    if opened is None:
        return None
    noun, opener, begins = opened
    if re.search(r"\s\d{1,3}(?!\w)", noun):
        return None  # "2 rows and 3 columns: …"
    set_off = opener in ("(", ",")
    if _definite(phrase, number) and not set_off and (number.value == 2 or len(noun.split()) > 2):
        return None
    examples = lists.EXAMPLES.get(phrase.language)
    told = _without_superset(phrase.language, noun) if set_off else noun
    if examples and phrase_pattern(examples).search(told):
        return None
    rest = after[begins:]
    if opener == ",":
        return _apposition(phrase, number, rest, begins)
    cut = re.search(r"[.;!?](?:\s|$)|\s[—–]\s|—", rest)
    rest = rest[: cut.start()] if cut else rest
    colon = opener == ":"
    if not colon:
        listed = _names(phrase.language).match(rest)
        if listed is None:
            return None
        rest = listed.group()
    items = _items(rest, phrase.language, names=not colon)
    if items is None:
        return None
    if examples and phrase_pattern(examples).search(items[-1]):
        return None
    start = number.place.end + begins
    return Listing(items, start, start + len(rest.rstrip()), colon)


def _apposition(phrase: Phrase, number: Number, rest: str, begins: int) -> Listing | None:
    """Return names set off by commas: "three plants, Arlo, Bilt and Corm, will close"."""
    listed = _names(phrase.language).match(rest)
    if listed is None or not re.match(r"\s*(?:,|[.!?]?$)", rest[listed.end() :]):
        return None
    examples = lists.EXAMPLES.get(phrase.language)
    behind = rest[listed.end() : listed.end() + 30]
    if examples and phrase_pattern(examples).match(behind.lstrip(" ,")):
        return None
    noun = phrase.text.text[number.place.end : number.place.end + begins]
    if phrase.language != "de" and re.search(r"\s[A-ZÀ-ÞА-Я]", noun):
        return None
    if _in_superset(phrase, number) or _begins_clause(phrase, number):
        return None
    items = _items(listed.group(), phrase.language, names=True)
    start = number.place.end + begins
    return Listing(items, start, start + listed.end(), False, True) if items else None


def _without_superset(language: str, noun: str) -> str:
    """Return the words behind a count without "of its", "de los tres"."""
    listed = lists.OUT_OF.get(language)
    return re.sub(rf"^\s*(?:{listed})(?!\w)", "", noun) if listed else noun


def _in_superset(phrase: Phrase, number: Number) -> bool:
    """Tell whether a count says out of how many some are: the "five" of "three of the five"."""
    listed = lists.OUT_OF.get(phrase.language)
    before = phrase.text.text[phrase.sentence.start : number.place.start]
    return listed is not None and re.search(rf"(?:{listed})\s*$", before) is not None


def _begins_clause(phrase: Phrase, number: Number) -> bool:
    """Tell whether a count stands in words that lead up to the sentence: "After two rounds, …"."""
    before = phrase.text.text[phrase.sentence.start : number.place.start].split()
    lead = before[0] if before else ""
    listed = lists.LEADS.get(phrase.language)
    return bool(listed and lead and re.fullmatch(listed, lead, re.IGNORECASE))


@cache
def _names(language: str) -> re.Pattern[str]:
    """Compile "A, B and C", each of at most four capitalised words."""
    joins = prose.AND.get(language, "and")
    word = r"[«„“\"]?[A-ZÀ-ÞА-Я][\w.&'’-]*[»“”\"]?"
    article = (
        r"(?:[Tt]he|[Dd]e|[Hh]et|[Ll]a|[Ll]e|[Ll]es|[Dd]ie|[Dd]er|[Dd]as|[Ee]l|[Ii]l|[Oo]|[Aa])"
    )
    inner = rf"(?:\s(?:d[aeo]s?|del|della|dei|du|des|van|von|y|of|the)){{0,2}}\s{word}"
    name = rf"(?:{article}\s)?{word}(?:{inner}|\s{word}){{0,3}}"
    return re.compile(rf"{name}(?:,\s{name})*,?\s(?:{joins})\s{name}")


def _definite(phrase: Phrase, number: Number) -> bool:
    """Tell whether a count is of things spoken of before: "the two", "these three"."""
    listed = lists.DEFINITE.get(phrase.language)
    before = phrase.text.text[phrase.sentence.start : number.place.start]
    return (
        listed is not None
        and re.search(rf"(?<!\w)(?:{listed})\s+$", before, re.IGNORECASE) is not None
    ) or before.endswith(("这", "該", "该", "這", "此", "この", "その", "이 ", "그 "))


def _opening(language: str, after: str) -> tuple[str, str, int] | None:
    """Split what follows a count into its noun, what opens the list, and where the list begins."""
    words = lists.OPENS_LIST.get(language, "in")
    match = re.match(
        rf"(?P<noun>(?:[\s\u00a0]+[€$£₩]?[\w'’/-]+){{1,9}}?)"
        rf"(?:\s*(?P<colon>:)\s+|\s*,?\s+(?P<word>{words})\s+(?=[A-ZÀ-ÞА-Я])|\s*(?P<bracket>\()"
        r"|(?P<comma>,)\s+)",
        after,
    )
    if match is None:
        return None
    groups = match.groupdict()
    opener = ":" if groups["colon"] else groups["word"] or groups["comma"] or "("
    if opener != ":" and len(match.group("noun").split()) > (6 if opener in ",(" else 3):
        return None
    return match.group("noun"), opener, match.end()


def _items(rest: str, language: str, *, names: bool) -> tuple[str, ...] | None:
    """Split "A, B and C" into its items; None where it is no plain list."""
    joins = prose.AND.get(language)
    if joins is None:
        return None
    rest = _BRACKETS.sub("", rest)
    pieces = [piece.strip() for piece in re.split(r"[,;]", rest)]
    pieces = [piece for piece in pieces if piece]
    if not pieces:
        return None
    last = re.split(rf"\s(?:{joins})\s", " " + pieces[-1], maxsplit=1)
    tail = [part.strip() for part in last if part.strip()]
    opened = re.match(rf"(?:{joins})\s+(.*)", pieces[-1])
    if opened is not None and len(pieces) >= 2:
        tail = [opened.group(1)]
    elif len(tail) != 2:
        return None
    items = (*pieces[:-1], *tail)
    if len(items) < 2 or any(not _is_item(item, names=names) for item in items):
        return None
    if any(re.search(rf"\s(?:{joins})\s", f" {item} ") for item in items):
        return None
    counted = counting.NUMBER_WORDS.get(language, {})
    if not names and any(item.split()[0].casefold() in counted for item in items):
        return None  # "three arguments: two strings and a number"
    return None if _has_aside(items, language) else items


_DIGIT = re.compile(r"\d")


def _has_aside(items: tuple[str, ...], language: str) -> bool:
    """Tell whether a name is followed by a remark on it: "Ann, our pilot, and Bo"."""
    listed = lists.ASIDES.get(language)
    if listed is None or not items[0][:1].isupper() or all(map(_DIGIT.search, items)):
        return False
    return any(
        (aside := re.match(rf"(?:{listed})\s(.*)", item)) is not None
        and (language == "de" or not any(map(str.isupper, aside.group(1))))
        for item in items[1:]
    )


def _is_item(item: str, *, names: bool) -> bool:
    words = item.split()
    if names:
        return len(words) <= 5
    return 1 <= len(words) <= 8


def _is_item_itself(phrase: Phrase, number: Number) -> bool:
    """Tell whether a number is part of a name or of what is listed: "C2", "(4)", "+2"."""
    before = phrase.text.text[phrase.sentence.start : number.place.start]
    return re.search(r"[A-Za-z+(（\"“_-]$", before) is not None


def _is_loose(phrase: Phrase, number: Number, listing: Listing) -> bool:
    """Tell whether a list may begin with words before it, or has an item of several kinds."""
    text = phrase.text.text[listing.start : listing.end]
    if re.search(r"[(（][^()（）]*[/、][^()（）]*[)）]", text):
        return True
    if listing.start > number.place.start:
        return False
    led = phrase.language == "ko" and _LEADS_UP.search(listing.items[0]) is not None
    return led or abs(len(listing.items) - number.value) > _FAR_OFF


_LEADS_UP = re.compile("[로며고면서데만는은이가을를에]$")
"""Ends of Korean words that go on: they are no item."""
_FAR_OFF = 2
"""By more than this no list before its count is off: it is another list."""


def _wide_listing(phrase: Phrase, number: Number) -> Listing | None:
    """Find a list of names before the count ("A、B、C三地") or after its colon."""
    whole = phrase.text.text
    before = whole[phrase.sentence.start : number.place.start]
    korean = phrase.language == "ko"
    item = r"[^\s、,，。;；:：]{1,14}"
    sign = "(?:、|, )" if korean else "、"
    found = re.search(rf"((?:{item}{sign})+{item}?)(?:の|,? (?:등 )?)?$", before)
    after = whole[number.place.end : phrase.sentence.end]
    least = 1 if number.text.isdigit() else 0  # "step 2:" counts nothing
    opened = re.match(rf"(?!\s*[)）])[^、,，。:：]{{{least},14}}[:：]\s*([^。;；，]+)", after)
    examples = lists.EXAMPLES.get(phrase.language)
    owner = after[: opened.start(1)] if opened is not None else ""
    if phrase.language == "zh" and re.search("[的中]", owner):
        opened = None  # "two ports' differences:" counts the ports
    if opened is not None and re.search(sign, opened.group(1)):
        text, start = opened.group(1), number.place.end + opened.start(1)
        tail = re.match(r"[，,]\s*([^。；;]{1,20})[。；;]", after[opened.end() :])
        if tail is not None:
            return None  # one thing more, or a remark
        text = _BRACKETS.sub("", re.split(r"\.\s", text)[0])
    elif found is not None and not before.endswith(_TURNED):
        text, start = found.group(1), phrase.sentence.start + found.start(1)
        topic = re.match(r"[^、]*(?:は|では|には|も|が|を)、", text) if not korean else None
        if topic is not None:
            text, start = text[topic.end() :], start + topic.end()
    else:
        return None
    if (examples and re.search(examples, text)) or text.rstrip(" )）").endswith(("…", "...")):
        return None
    if opened is None and (
        re.match("[^,，。;；]*、", after) or _ONE_ITEM.search(before) or _COUNTED_ITEM.search(text)
    ):
        return None  # the count belongs to one item of a longer list
    joins = "[、和与]|以?及" if phrase.language == "zh" else f"{sign}|および|及び|와 |과 |그리고 "
    pieces = re.split(joins, text)
    items = tuple(piece.strip() for piece in pieces if piece.strip())
    if opened is None and re.search("[为為成到达達]$", text):
        return None  # "comes to 4"
    if phrase.language == "zh" and re.search("(?:[和与及]|以及)[^、]*、", text):
        return None  # two things that are one item
    if items and re.search("(?:各|均|都|各有|都有|均有|各自|씩)$", items[-1]):
        return None
    if phrase.language == "ja" and any(_ENDS_CLAUSE.search(item) for item in items):
        return None
    if (
        korean
        and opened is None
        and items
        and re.search("[로며고면서데만는은이가을를에]$", items[0])
    ):
        return None  # words before the list
    if korean and found is not None and found.group().endswith("등 "):
        return Listing(items, start, start + len(text), True) if len(items) > number.value else None
    return Listing(items, start, start + len(text), True) if len(items) >= 2 else None


_ONE_ITEM = re.compile(r"(?:和|与|及|與)(?:大约|约|近|超过|大約|約)?\s*$")
"""A word for "and" before a count, which makes it the last item of a list."""

_COUNTED_ITEM = re.compile(r"[一二两三四五六七八九十\d][个個種种项項]")
"""A count of its own before an item of a list."""

_TURNED = ("在", "这", "這", "对", "對", "将", "將", "由", "从", "從", "用", "比")
"""Words of Chinese after which a count is of something else than what stands before them."""

_ENDS_CLAUSE = re.compile(r"^\d|[\u3041-\u309f]$")
"""A number, or a particle or verb at the end: no name in a Japanese list."""


def _counted(phrase: Phrase, number: Number, listing: Listing) -> Iterator[Draft]:
    count = len(listing.items)
    places = (number.place, phrase.text.place(listing.start, listing.end))
    working = f"{count}: {', '.join(_short(item) for item in listing.items)}; stated {number.text}"
    if count == number.value:
        yield Draft(f"{number.text}, and {count} are listed", places, working, "holds")
    elif listing.colon and abs(count - number.value) <= max(2, number.value / 2):
        wide = phrase.language in _WIDE_TONGUES
        if count >= 3 if wide else _alike(listing.items):
            yield Draft(f"{number.text} announced, {count} listed", places, working)
    elif count >= (2 if listing.set_off else 3) and abs(count - number.value) <= 2:
        yield Draft(f"{number.text} announced, {count} named", places, working, severity="warning")


def _alike(items: tuple[str, ...]) -> bool:
    """Tell whether items are of one make, so that none is a remark on the one before it."""
    return (
        all(item[0].isupper() or not item[0].isalpha() for item in items)
        or all(len(item.split()) <= 3 for item in items)
        or all(re.search(r"\d", item) for item in items)
    )


def _short(item: str) -> str:
    return item if len(item) <= 30 else item[:29] + "…"


def _following_lists(context: Context) -> Iterator[Draft]:
    """Compare a count in a sentence that ends in a colon with the list block after it."""
    for text in context.texts:
        block = text.block
        if not isinstance(block, ListBlock):
            continue
        place = text.first
        if place.block == 0:
            continue
        before = context.text(place.edition, place.block - 1)
        if not before.text.rstrip().endswith((":", "：")) or before.block.kind != "paragraph":
            continue
        yield from _against_list(context, before, text, block)


def _goes_on(context: Context, text: Text) -> bool:
    """Tell whether something stands behind a list that may be part of it: code, a formula, more."""
    place = text.first
    flow = context.pages[place.edition].flow
    after = flow[place.block + 1].block.kind if place.block + 1 < len(flow) else "heading"
    return after in ("list", "code", "quote", "image", "unread", "table")


_REMARK = re.compile(
    r"(?:note|n\.?b\.?|remarque|hinweis|let op|nota|注意|注|참고)(?!\w{1,3}\b)", re.IGNORECASE
)
"""How a remark on the items of a list begins, which is none of them."""


def _of_several(item: str, language: str) -> bool:
    """Tell whether an item begins with two names: "null and undefined – the empty values"."""
    joins = prose.AND.get(language)
    return joins is not None and re.match(rf"\S+ (?:{joins}) \S+ ?[-–—:：(]", item) is not None


def _is_several(item: ListItem) -> bool:
    """Tell whether an item begins with a count of things: "There were 3 proposals from …"."""
    return re.match(r"(?:\S+\s){0,3}\d{1,2}\s[^\W\d_]{3,}", item.text) is not None


def _against_list(context: Context, before: Text, text: Text, block: ListBlock) -> Iterator[Draft]:
    items = [item for item in block.items if item.depth == 0 and item.marker]
    last = before.sentences[-1]
    phrase = Phrase(before, last, [q for q in before.quantities if q.start >= last.start])
    counts = [number for number in numbers(phrase) if 2 <= number.value <= MAX_COUNT]
    examples = lists.EXAMPLES.get(phrase.language)
    hedged = examples is not None and phrase_pattern(examples).search(phrase.words) is not None
    if items and _REMARK.match(items[-1].text):
        items = items[:-1]
    if any(_of_several(item.text, phrase.language) or _is_several(item) for item in items):
        return
    if len(counts) != 1 or len(items) < 2 or _definite(phrase, counts[0]):
        return
    number = counts[0]
    if _is_ordinal(phrase, number) or _in_name(phrase, number) or not resolve(phrase.language):
        return
    if len(items) < number.value and _goes_on(context, text):
        return
    between = before.text[number.place.end : last.end]
    ahead = before.text[last.start : number.place.start]
    if re.search("[:：].*[:：]|[，、]", between) or ahead.endswith("的"):
        return
    joins = prose.AND.get(phrase.language)
    if joins and re.search(rf"(?<![^\W一-鿿])(?:{joins})\s*$", ahead):
        return  # something else is announced with it
    if len(between.split()) > 4 or len(between) > 45 or re.match(r"[.)、．။]", between):
        return
    if re.search(
        r"\b(?:above|previous)\b|\b(?:for|of|pour|für|voor|para|per)\s+$",
        ahead,
    ):
        return
    if phrase.language in ("zh", "ja") and re.search("[的の]", between):
        return  # the count is of what has the things listed
    working = f"{len(items)} items; stated {number.text}"
    places: tuple[Place, ...] = (number.place, text.place(0, min(len(text.text), 80)))
    if number.value == len(items):
        yield Draft(f"{number.text}, and {len(items)} are listed", places, working, "holds")
    elif not hedged and abs(number.value - len(items)) <= (1 if number.value <= 3 else 2):
        yield Draft(
            f"{number.text} announced, {len(items)} listed", places, working, severity="warning"
        )
