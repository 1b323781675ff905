"""N303 in Chinese, Japanese and Korean: the list before a count or behind its colon."""

from __future__ import annotations

import re

from parsers.checks.analysis.phrases import Phrase
from parsers.checks.lexicon import lists
from parsers.checks.statements.counted import Number, numbers
from parsers.checks.statements.counting.listing import ARROWS, BRACKETS, Listing
from parsers.compiled import compiled
from parsers.expressions import deferred


def wide_listing(phrase: Phrase, number: Number) -> Listing | None:
    """Return the list that a count sums up or announces, if the sentence has one."""
    if _is_item_itself(phrase, number):
        return None
    each = _respectively(phrase, number)
    if each is not None:
        return each
    found = _wide_listing(phrase, number)
    return None if found is None or _is_loose(phrase, number, found) else found


def _is_item_itself(phrase: Phrase, number: Number) -> bool:
    """Tell whether a number is part of a name or of what is listed: "C2", "(4)", "Tier 2 (cheap)".

    A bracket behind a number says what a thing so numbered is; what is counted stands between.
    """
    text = phrase.text.text
    before = text[phrase.sentence.start : number.place.start]
    bracket = re.match(r"\s*[(（]", text[number.place.end : number.place.end + 3])
    name = re.search(r"[A-Za-z+=(（\"“_-]$", before) is not None
    return name or bracket is not None or text.startswith(_MORE_THAN, number.place.end + 1)


def _is_loose(phrase: Phrase, number: Number, listing: Listing) -> bool:
    """Tell whether a list may begin with words before it, or has an item of several kinds."""
    text = phrase.text.text[listing.start : listing.end]
    if re.search(r"[(（][^()（）]*[/、][^()（）]*[)）]", text):
        return True
    if listing.start > number.place.start:
        return False
    led = phrase.language == "ko" and _LEADS_UP.search(listing.items[0]) is not None
    return led or abs(len(listing.items) - number.value) > _FAR_OFF


_MORE_THAN = ("多", "餘", "余", "几", "幾")
"""Behind a measure: "two months and more"."""

_LEADS_UP = deferred("[로며고면서데만는은이가을를에]$")
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
    opened = re.match(
        rf"(?!\s*[)）])(?P<noun>[^、,，。:：(（]{{{least},14}})[:：]\s*([^。;；，]+)", after
    )
    examples = lists.EXAMPLES.get(phrase.language)
    if phrase.language == "zh" and opened is not None and _OWNED.search(opened.group("noun")):
        opened = None  # "two ports' differences:" counts the ports
    if opened is not None and re.search(sign, opened.group(2)):
        text, start = opened.group(2), number.place.end + opened.start(2)
        tail = re.match(r"[，,]\s*([^。；;]{1,20})[。；;]", after[opened.end() :])
        if tail is not None or after[opened.end() : opened.end() + 1] in _PARTED:
            return None  # one thing more, or a remark, or what is listed is one thing of several
        text = BRACKETS.sub("", re.split(r"\.\s|\s[—–]+\s", text)[0])
    elif found is not None and not before.endswith(_TURNED):
        text, start = found.group(1), phrase.sentence.start + found.start(1)
        topic = (_TOPIC.match(text) or _SUBJECT.match(text)) if not korean else None
        if topic is not None:
            text, start = text[topic.end() :], start + topic.end()
    else:
        return None
    if (
        ARROWS.search(text)
        or (examples and re.search(examples, text))
        or text.rstrip(" )）").endswith(("…", "..."))
    ):
        return None
    if opened is None and (
        re.match(_ITEM_BEHIND[phrase.language], after)
        or _ONE_ITEM.search(before)
        or _COUNTED_ITEM.search(text)
        or _COMES_TO.search(text)
    ):
        return None  # the count belongs to one item of a longer list, or is of more than that
    if phrase.language == "zh" and _is_no_list(before, after, text, opened is not None):
        return None
    joins = "[、和与]|以?及" if phrase.language == "zh" else f"{sign}|および|及び|와 |과 |그리고 "
    pieces = re.split(joins, text)
    items = tuple(piece.strip() for piece in pieces if piece.strip())
    if opened is None and items and _SUMMED_UP.fullmatch(items[-1]):
        items = items[:-1]
    if items and re.search("(?:各|均|都|各有|都有|均有|各自|씩)$", items[-1]):
        return None
    if any(_ENDS_CLAUSE[phrase.language].search(item) for item in items):
        return None
    if korean and _is_none(before[: start - phrase.sentence.start], items, opened is not None):
        return None
    if korean and found is not None and found.group().endswith("등 "):
        return Listing(items, start, start + len(text), True) if len(items) > number.value else None
    return Listing(items, start, start + len(text), True) if len(items) >= 2 else None


_ITEM_BEHIND = {
    "ja": r"[^、,，。;；]*[^\u3041-\u309f、,，。;；]、",
    "zh": "[^,，。;；]*、",
    "ko": "[^,，。;；]*、",
}
"""Words behind a count that are one more item of a list; a particle ends none."""


def _respectively(phrase: Phrase, number: Number) -> Listing | None:
    """Return the list that a word opens behind a counted noun: "四家股东，分别为A、B和C"."""
    listed = _OPENS.get(phrase.language)
    if listed is None:
        return None
    after = phrase.text.text[number.place.end : phrase.sentence.end]
    blank, sign = (r"\s", ", ") if phrase.language == "ko" else ("", "、")
    found = re.match(
        rf"[^、，,。:：;；（(\d]{{1,20}}[,，]?\s?(?:{listed}){blank}([^。;；，:：（(]+)", after
    )
    if found is None or _COUNTED_ITEM.search(found.group()):
        return None
    examples = lists.EXAMPLES.get(phrase.language)
    text = found.group(1)
    if sign not in text or (examples and re.search(examples, text)):
        return None
    parts = re.split("[、和与與及]" if phrase.language == "zh" else f"{sign}|および|와 |과 ", text)
    items = tuple(part.strip(" .") for part in parts if part.strip(" ."))
    start = number.place.end + found.start(1)
    if any(number.place.end <= other.place.start < start for other in numbers(phrase)):
        return None  # it is of what is counted next
    long = any(len(item) > _LONGEST for item in items)
    return None if long else Listing(items, start, start + len(text), True)


_LONGEST = 16
"""Signs of a name in such a list, at most."""


_OPENS = {
    "zh": "分别(?:为|是|位于|在|设在|设于)|分別(?:為|是|位於|在|設在|設於)|即",
    "ko": "곧|즉",
    "ja": "すなわち",
}
"""Words that open a list of all that was counted before them; several may come from one place."""


def _is_none(ahead: str, items: tuple[str, ...], opened: bool) -> bool:
    """Tell whether a Korean list has words before or behind it that are of none of its items."""
    return (_runs_on(items) if items else False) if opened else _is_led(ahead, items)


def _runs_on(items: tuple[str, ...]) -> bool:
    """Tell whether words follow the last of the things listed: it has more than any other."""
    *before, last = (len(item.split()) for item in items)
    return bool(before) and last > max(before) + 1


_TOPIC = compiled(r"[^、]*(?:は|では|には|も|が|を)(?:現在|いま|今|主に|通常|いずれも)?、")
"""What a Japanese sentence is about, and when, which is none of the things listed behind it."""


_SUBJECT = compiled(r"[^、\u3041-\u309f]{2,}(?:では|には|は)(?=[^\u3041-\u309f、]+、)")
"""The same without a comma behind it: "配備先は東町、…"."""


def _is_led(ahead: str, items: tuple[str, ...]) -> bool:
    """Tell whether words stand before a Korean list, or items of several words at its head."""
    led = bool(items) and _LEADS_UP.search(items[0]) is not None
    return led or re.search(r",\s[^,]*$", ahead) is not None


def _is_no_list(before: str, after: str, text: str, opened: bool) -> bool:
    """Tell whether what commas for lists part in Chinese is, or may be, no list of what is counted.

    Some write them between clauses as well. A list may begin before a Latin word that a blank sets
    off, two words for "and" may join things inside of an item, and a count that a colon follows is
    of what comes behind it.
    """
    joins = {"和": "和", "与": "和", "與": "和", "以及": "及", "及": "及"}
    found = {joins[word] for word in re.findall("和|与|與|以?及", text)}
    if re.search("(?:[和与及]|以及)[^、]*、", text):
        return True  # two things that are one item
    if len(found) > 1 or re.search(r"[」』）)]", BRACKETS.sub("", text)) or "（" in text:
        return True
    if opened:
        return False
    start = len(before) - len(text)
    earlier = re.search("[^，,。；;：:]*$", before[:start])
    head = earlier.group() if earlier is not None else ""
    items = text.split("、")
    clauses = any(re.search("是|不是|沒有|没有|[時时]$|或|[并並](?!购)", item) for item in items)
    led = (
        re.search("[从從]|^[经經当當看因]|^[我你他她它咱][们們]?|^(?:例?如|像)", items[0])
        is not None
    )
    return "、" in head or clauses or led or re.search(r"[:：]\s*$", after) is not None


_OWNED = deferred("[的中）)」]|共同|共通")
"""What shows, in the words between a count and its colon, that the list is of something else."""

_PARTED = ("；", ";")
"""What parts longer items than commas do."""

_COMES_TO = deferred("[为為成到达達計]$")
"""What stands before a count of more than is listed: "comes to 4", "4 in all"."""

_SUMMED_UP = deferred("이렇게|이상|총|모두|전부|도합")
"""Words between a list and its count that are none of the items."""

_ONE_ITEM = deferred(r"(?:和|与|及|與)(?:大约|约|近|超过|大約|約)?\s*$")
"""A word for "and" before a count, which makes it the last item of a list."""

_COUNTED_ITEM = deferred(r"[一二两三四五六七八九十\d][个個種种项項]")
"""A count of its own before an item of a list."""

_TURNED = (
    *("在", "这", "這", "对", "對", "将", "將", "由", "从", "從", "用", "比"),
    *("另", "另外", "其他", "其它", "其余", "其餘", "他の", "ほかの"),
)
"""Words after which a count is of something else than what stands before them, or of more."""

_ENDS_CLAUSE = {
    "ja": compiled(r"^\d|[\u3041-\u309f]$|[,，]"),
    "zh": compiled("[,，]"),
    "ko": compiled("，"),
}
"""A number, a particle or verb at the end, a comma: no name in a list, but a clause."""
