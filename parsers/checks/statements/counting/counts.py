"""N303: counts of what is listed beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import Phrase, all_phrases, phrase_pattern
from parsers.checks.analysis.telling import is_common
from parsers.checks.context import Context
from parsers.checks.drafts import Draft, Place
from parsers.checks.lexicon import counting, listable, lists, portions, prose, spans
from parsers.checks.registry import rule
from parsers.checks.statements.counted import Number, numbers
from parsers.checks.statements.counting.announced import announced
from parsers.checks.statements.counting.announcing import announcements, goes_on, is_about
from parsers.checks.statements.counting.clauses import behind_colon
from parsers.checks.statements.counting.closed import counts_closed
from parsers.checks.statements.counting.counts_wide import wide_listing
from parsers.checks.statements.counting.kinds import counted_nouns
from parsers.checks.statements.counting.listing import (
    BRACKETS,
    WIDE_TONGUES,
    Listing,
    counts_things,
    is_definite,
    whole_marks,
)
from parsers.checks.statements.counting.parted import parted
from parsers.checks.statements.counting.told_after import told_after
from parsers.compiled import compiled
from parsers.expressions import deferred

_FEW_WORDS = 4
"""Words, at most, between a count and a colon that opens its list, unless all is about it."""
_SILENT = ("teaser", "related_title", "answer", "question", "title")


@rule(
    "N303",
    "count-of-list",
    "error",
    "A count that is not the number of things listed right after it.",
    explanation="Where a count and its noun are followed by a colon, or by a preposition and "
    "names, the items of the list are counted; where they announce reasons, steps or the like, so "
    "are clauses, the items of a list, sentences that begin “first”, “second”, and paragraphs or "
    "headings of one make behind them. Parts that each begin with a number are added up, "
    "and named amounts that make a total told with them are of all that is counted. Lists that "
    "give examples (“such as”, “including”) "
    "are left alone, and so are two places named, for two of the things may be in one.",
    fails="four plants: Arlo, Bilt and Corm",
    holds="three plants: Arlo, Bilt and Corm",
)
def counts_of_lists(context: Context) -> Iterable[Draft]:
    """Count the items of each list that follows a count in its sentence or in the next block."""
    sentences = list(all_phrases(context))
    for at, phrase in enumerate(sentences):
        if phrase.text.role in _SILENT:
            continue
        told_of: set[Place] = set()
        for number in numbers(phrase):
            if not counts_things(phrase, number):
                continue
            listing = _listing(phrase, number, phrase.text.text)
            if listing is not None and len(listing.items) != number.value:
                marked = _listing(phrase, number, whole_marks(phrase.text))
                if marked is None or len(marked.items) == number.value:
                    listing = marked
            if listing and len(listing.items) < number.value and goes_on(phrase, number):
                continue
            drafts = list(_counted(phrase, number, listing)) if listing is not None else []
            if not drafts:
                told = [each for each in announcements(phrase) if each.number == number]
                drafts = [draft for each in told for draft in behind_colon(each)]
            yield from drafts
            told_of |= {draft.places[0] for draft in drafts if draft.kind == "fail"}
        drafts = list(parted(phrase)) or list(counts_closed(sentences, at))
        yield from (draft for draft in drafts if draft.places[0] not in told_of)
    yield from announced(context)
    yield from told_after(context)


def _listing(phrase: Phrase, number: Number, text: str) -> Listing | None:
    """Return the list that a count announces, if the sentence has one.

    `text` is that of the phrase, or the same with what is marked in it as pieces.
    """
    if phrase.language in WIDE_TONGUES:
        return wide_listing(phrase, number)
    after = text[number.place.end : phrase.sentence.end]
    return _named_behind(phrase, number, after) or _opened(phrase, number, after)


def _opened(phrase: Phrase, number: Number, after: str) -> Listing | None:
    """Return the list that a sign or a word opens behind a counted noun."""
    opened = _opening(phrase.language, after)
    if opened is None:
        return None
    noun, opener, begins = opened
    far = opener == ":" and len(noun.split()) > _FEW_WORDS and not is_about(phrase, number)
    if re.search(r"\s\d{1,3}(?!\w)", noun):
        return None  # "2 rows and 3 columns: …"
    set_off = opener in ("(", ",")
    if _is_some_of(phrase.language, noun):
        return None
    if opener not in (":", "—", "(", ",") and (
        _says(lists.HAVING, phrase.language, noun) or _says(portions.OF, phrase.language, noun)
    ):
        return None  # "two smiths with a shop in Aro, Bel and Cor": the shop is there
    if is_definite(phrase, number) and not set_off and (number.value == 2 or len(noun.split()) > 2):
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
    colon = opener in (":", "—")
    if not colon:
        listed = _names(phrase.language).match(rest)
        if listed is None:
            return None
        rest = listed.group()
    items = _items(rest, phrase.language, names=not colon)
    if items is None or (opener == "—" and len(items) == 2):
        return (
            None  # behind a dash two clauses may go on: "three deep — the one can, and the other"
        )
    if far and not (_uniform(phrase.language, items) and _is_of_it(phrase, number, noun)):
        return None  # "five programs on the same mix of machines: …"
    if _leaves_more(phrase.language, items[-1]):
        return None
    if opener in lists.FROM.get(phrase.language, ()) and len(items) < number.value:
        return None  # "ten comments from Ann, Bo and Cy": some of them have made several
    start = number.place.end + begins
    return Listing(items, start, start + len(rest.rstrip()), colon)


def _is_some_of(language: str, noun: str) -> bool:
    """Tell whether a count is of some of what is listed, which no noun names: "only two of: …"."""
    of, follows = portions.OF.get(language), lists.FOLLOWING.get(language)
    if of is None or follows is None:
        return False
    pattern = (
        rf"\s*(?:{of})(?:\s(?:the|de|these|den|les|las|los|le|i|as|os))?(?:\s(?:{follows}))?\s*"
    )
    return in_any_case(pattern).fullmatch(noun) is not None


def _uniform(language: str, items: tuple[str, ...]) -> bool:
    """Tell whether all items are names, or all begin with an article for one thing."""
    if len(items) < _ROW:
        return False
    if language != "de" and all(item[0].isupper() and len(item.split()) <= 4 for item in items):
        return True
    one = lists.SINGLE.get(language)
    articles = rf"(?:{one}|an?)" if language == "en" else one
    return articles is not None and all(
        re.match(rf"(?:{articles})\s", item, re.IGNORECASE) for item in items
    )


def _is_of_it(phrase: Phrase, number: Number, noun: str) -> bool:
    """Tell whether hardly a word behind a counted noun could be of what is listed instead."""
    tail = noun.split()[len(counted_nouns(phrase, number)) :]
    time = spans.ONE.get(phrase.language)
    unknown = [
        word
        for word in tail
        if len(word) > _ROW
        and not word.isdigit()
        and not is_common(word)
        and not (time and in_any_case(time).search(word))
    ]
    return len(unknown) <= 1


_MARKED = compiled(r"[(\[]?(?:\d{1,2}|[a-z]|i{1,3})[)\].]\s")
"""How the first of several things begins that are numbered, and may have commas inside."""
_ROW = 3
"""Items of one make that are a list, however far behind their count."""


def _leaves_more(language: str, item: str) -> bool:
    """Tell whether the last item says that there are more: "and several other ports"."""
    examples = lists.EXAMPLES.get(language)
    begins = examples is not None and phrase_pattern(examples).match(item) is not None
    return begins or _says(lists.FURTHER, language, item)


def _says(words: Mapping[str, str], language: str, stretch: str) -> bool:
    listed = words.get(language)
    return listed is not None and phrase_pattern(listed).search(stretch) is not None


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


def _named_behind(phrase: Phrase, number: Number, after: str) -> Listing | None:
    """Return names right behind a noun that a count of known things has: "the two rivals A and B".

    German nouns have capitals as names have: there the first of them is the noun.
    """
    if not is_definite(phrase, number):
        return None
    noun = _GERMAN_NOUN if phrase.language == "de" else _NOUN
    found = noun.match(after)
    listed = found and _names(phrase.language).match(after, found.end())
    if found is None or listed is None:
        return None
    joins = prose.AND.get(phrase.language, "and")
    if re.match(rf",\s[A-ZÀ-ÞА-Я]|,?\s(?:{joins})\s", after[listed.end() :]):
        return None  # more of them, in another way
    if _PLURAL.match(listed.group()):
        return None  # "all 4 URLs and the IDE": the noun itself
    items = _items(listed.group(), phrase.language, names=True)
    start = number.place.end
    at, end = start + found.end(), start + listed.end()
    return Listing(items, at, end, False, True) if items else None


_PLURAL = compiled(r"[A-Z]{2,}s(?!\w)")
_NOUN = deferred(r"\s+(?:[a-zà-ÿа-я][\w'’-]+\s+){1,3}(?=[A-ZÀ-ÞА-Я])")
_GERMAN_NOUN = deferred(r"\s+(?:[a-zà-ÿ][\w-]+\s+){0,2}[A-ZÄÖÜ][\w-]+\s+(?=[A-ZÄÖÜ])")
"""A noun, with adjectives or without, that a name follows."""


def _without_superset(language: str, noun: str) -> str:
    """Return the words behind a count without "of its", "de los tres"."""
    listed = lists.OUT_OF.get(language)
    return re.sub(rf"^\s*(?:{listed})(?!\w)", "", noun) if listed else noun


def _in_superset(phrase: Phrase, number: Number) -> bool:
    """Tell whether a count says out of how many some are: the "five" of "three of the five"."""
    before = phrase.text.text[phrase.sentence.start : number.place.start]
    return any(
        (listed := table.get(phrase.language)) and re.search(rf"(?<!\w)(?:{listed})\s+$", before)
        for table in (lists.OUT_OF, lists.OF)
    )


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
    return compiled(rf"{name}(?:,\s{name})*,?\s(?:{joins})\s{name}")


def _opening(language: str, after: str) -> tuple[str, str, int] | None:
    """Split what follows a count into its noun, what opens the list, and where the list begins."""
    words = lists.OPENS_LIST.get(language, "in")
    match = re.match(
        rf"(?P<noun>(?:[\s\u00a0]+[€$£₩]?[\w'’/-]+){{1,9}}?)"
        rf"(?:\s*(?P<colon>:)\s+|\s*(?P<dash>[—–])\s(?=[^—–]*,[^—–]*(?:\s[—–]|\.$))|\s*,?\s+(?P<word>{words})\s+(?=[A-ZÀ-ÞА-Я])|\s*(?P<bracket>\()"
        r"|(?P<comma>,)\s+)",
        after,
    )
    if match is None:
        return None
    groups = match.groupdict()
    opener = (
        ":"
        if groups["colon"]
        else "—"
        if groups["dash"]
        else groups["word"] or groups["comma"] or "("
    )
    set_off = opener in ",(—" or "," in after[match.end("noun") : match.end()]
    if opener != ":" and len(match.group("noun").split()) > (6 if set_off else 3):
        return None
    return match.group("noun"), opener, match.end()


def _items(rest: str, language: str, *, names: bool) -> tuple[str, ...] | None:
    """Split "A, B and C" into its items; None where it is no plain list."""
    joins = prose.AND.get(language)
    if joins is None or _MARKED.match(rest):
        return None  # "two kinds: (1) finding, sorting and weighing; (2) …"
    rest = BRACKETS.sub("", rest)
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
    if any(map(_RANGE.search, items)):
        return None  # "grades 1 to 3, and D"
    done = lists.DONE.get(language)
    if done and re.fullmatch(done, items[-1].rstrip(".!"), re.IGNORECASE):
        return None
    counted = counting.NUMBER_WORDS.get(language, {})
    if not names and any(item.split()[0].casefold() in counted for item in items):
        return None  # "three arguments: two strings and a number"
    return None if _has_aside(items, language) else items


_DIGIT = compiled(r"\d")
_RANGE = compiled(r"\d\s?(?:[-–—~～〜]|\s[^\W\d_]{1,5}\s)\s?(?:[^\W\d_]+\s)?\d")
"""Numbers from one to another, with a word before each or without."""


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


def _counted(phrase: Phrase, number: Number, listing: Listing) -> Iterator[Draft]:
    count = len(listing.items)
    figures = [item.lstrip("[{(")[:1].isdigit() for item in listing.items]
    if all(figures) or (figures[-1] and not figures[0]):
        return  # figures, or "and 1303 others"
    if count != number.value and _are_properties(phrase, listing):
        return
    places = (number.place, phrase.text.place(listing.start, listing.end))
    working = f"{count}: {', '.join(_short(item) for item in listing.items)}; stated {number.text}"
    if count == number.value:
        yield Draft(f"{number.text}, and {count} are listed", places, working, "holds")
    elif any(other.value == count for other in numbers(phrase)):
        return  # "three of the five models (Arlo, Bilt and Corin)"
    elif _counts_some(phrase, number, listing):
        return
    elif listing.colon and abs(count - number.value) <= max(2, number.value / 2):
        wide = phrase.language in WIDE_TONGUES
        message = f"{number.text} announced, {count} listed"
        if count >= 3 if wide else _alike(listing.items):
            yield Draft(message, places, working)
        elif not wide and count > number.value and _each_is_long(listing, phrase, number):
            yield Draft(message, places, working, severity="warning")
    elif count >= (2 if listing.set_off else 3) and abs(count - number.value) <= 2:
        yield Draft(f"{number.text} announced, {count} named", places, working, severity="warning")


def _are_properties(phrase: Phrase, listing: Listing) -> bool:
    """Tell whether what is listed has measures: "3 servers: 8 cores, 32 GB, 10 Gbps"."""
    measured = [
        quantity
        for quantity in phrase.quantities
        if quantity.kind in ("dimension", "currency", "percent")
        and listing.start <= quantity.start < listing.end
    ]
    return 2 * len(measured) >= len(listing.items)


def _each_is_long(listing: Listing, phrase: Phrase, number: Number) -> bool:
    """Tell whether no item may name the one before it, or be said of it: "the folder, `base`"."""
    remark = listable.ASIDE.get(phrase.language)
    if remark and any(in_any_case(rf"(?:{remark})\s").match(item) for item in listing.items):
        return False  # "the key, which is a word, and the value"
    return is_about(phrase, number) and all(len(item.split()) > 1 for item in listing.items)


def _counts_some(phrase: Phrase, number: Number, listing: Listing) -> bool:
    """Tell whether a number word with an ending counts what is listed: "beş modelin üçünde (…)"."""
    spelled = counting.NUMBER_WORDS.get(phrase.language, {}) if phrase.language == "tr" else {}
    between = phrase.text.text[number.place.end : listing.start].casefold().split()
    return any(
        value == len(listing.items)
        and re.match(rf"{re.sub('t$', '[td]', word)}[^\W\d_]{{1,6}}", each) is not None
        for word, value in spelled.items()
        for each in between
    )


def _alike(items: tuple[str, ...]) -> bool:
    """Tell whether items are of one make, so that none is a remark on the one before it."""
    return (
        all(
            (item[0].isupper() and len(item.split()) <= 6) or not item[0].isalpha()
            for item in items
        )
        or all(len(item.split()) <= 3 for item in items)
        or all(re.search(r"\d", item) for item in items)
        or (len({item.split()[0].casefold() for item in items}) == 1)
    )


def _short(item: str) -> str:
    return item if len(item) <= 30 else item[:29] + "…"
