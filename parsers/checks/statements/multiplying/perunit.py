"""Amounts told by the day, the head or the thing, and the numbers of those near them (for N302).

A `Share` is an amount that a sentence says is that of one: by a span of time ("144 am Tag",
"diarios", "日均"), by a thing ("per inwoner", "점포당"), or on average.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from parsers.checks.analysis.around import Item, amounts
from parsers.checks.analysis.phrases import AMOUNT, Phrase, phrase_pattern
from parsers.checks.analysis.values import base_unit, is_open
from parsers.checks.context import quantities_of
from parsers.checks.lexicon import averages, derived, perunit
from parsers.compiled import compiled
from parsers.expressions import deferred

WIDE = ("zh", "ja", "ko")
_NO_SHARES = ("percent", "multiplier")
_SECONDS = {
    "second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0,
    "month": 2629800.0, "quarter": 7889400.0, "year": 31557600.0,
}  # fmt: skip


class Share(NamedTuple):
    """An amount that is that of one: of a span of time, of things by the names near it, or mean."""

    item: Item
    span: str
    things: frozenset[str]
    """The things that it is said to be per, in small letters."""
    measure: tuple[str, float] | None
    """The base unit that it is per, with the factor of the unit named."""
    mean: bool
    """Whether it is said to be an average."""
    head: bool
    """Whether it is by the head."""

    @property
    def named(self) -> bool:
        """Whether words say what it is of."""
        return bool(self.span or self.things or self.measure or self.head)


# --- shares ---------------------------------------------------------------------------------------


def shares(phrase: Phrase) -> list[Share]:
    """Return the amounts of a sentence that are told of one of many."""
    if "shares" not in phrase.memo:
        phrase.memo["shares"] = list(_shares(phrase))
    known: list[Share] = phrase.memo["shares"]
    return known


@cache
def measure_of(word: str, language: str) -> tuple[str, float] | None:
    """Return the base unit that a word is for, with its factor: "公里", "kWh"."""
    for quantity in quantities_of(f"2 {word}", language)[:1]:
        if quantity.kind == "dimension" and quantity.end == len(word) + 2:
            return mass_in(*base_unit(quantity.unit))
    return None


_MASSES = {"tonne": ("gram", 1e6), "liter": ("cubic-meter", 1e-3)}


def mass_in(unit: str, factor: float) -> tuple[str, float]:
    """Return a unit in grams or cubic metres, if it is one of tonnes or litres."""
    other, by = _MASSES.get(unit, (unit, 1.0))
    return other, factor * by


def _shares(phrase: Phrase) -> Iterator[Share]:
    for item in amounts(phrase):
        if phrase.masked[item.at] != AMOUNT or item.value <= 0 or item.unit in _NO_SHARES:
            continue
        if is_open(item.quantity) or item.quantity.kind == "duration":
            continue
        share = _share(item)
        if share.named or share.mean:
            yield share


_STOPS = deferred("[\ue000-\ue004;:()；：（）。]")


def stretch(item: Item, ahead: int, behind: int) -> tuple[str, str]:
    """Return what stands before and behind an amount, up to the next ones and stops."""
    masked = item.phrase.masked
    before = _STOPS.split(masked[max(item.at - ahead, 0) : item.at])[-1]
    last = item.at - len(before) - 1
    if last >= 0 and masked[last] == AMOUNT and "," in before:
        before = before.partition(",")[2]  # "of 550 watts each, which make 77 megawatts"
    after = _STOPS.split(masked[item.at + 1 : item.at + 1 + behind])[0]
    return before, after


def _share(item: Item) -> Share:
    language = item.phrase.language
    if language in WIDE:
        return _share_wide(item, language)
    before, after = stretch(item, 60, 40)
    span, things, measure, head = "", set[str](), None, False
    for per in item.quantity.per:
        if per in _SECONDS:
            span = per
        elif _is_unit(per):
            measure = mass_in(*base_unit(per))
        elif spelled := _span_named(per, language):
            span = spelled
        else:
            things.add(per.casefold())
    if not item.quantity.per:
        span = _span_behind(after, language) or _span_by(before, after, language)
        if not span:
            head = _head_behind(after, language) or _head_behind(before[-24:], language)
            things |= set() if head else _things(before, after, language)
            span = next(filter(None, (_span_named(thing, language) for thing in things)), "")
            things = set() if span else things
            measure = next(filter(None, (measure_of(thing, language) for thing in things)), None)
            things = set() if measure else things
            if not (things or head or span):
                span = _span_ahead(before, language)
    mean = _is_mean(item)
    return Share(item, span, frozenset(things), measure, mean, head)


@cache
def _is_unit(per: str) -> bool:
    return any(q.kind == "dimension" for q in quantities_of(f"2 {per.replace('-', ' ')}", "en"))


@cache
def _span_named(word: str, language: str) -> str:
    """Return the span of time that a word is for, or nothing."""
    for span, words in perunit.SPANS.get(language, {}).items():
        if re.fullmatch(words, word, re.IGNORECASE):
            return span
    return ""


@cache
def _at_span(language: str) -> re.Pattern[str]:
    spans = perunit.SPANS.get(language, {})
    named = "|".join(f"(?P<{span}>{words})" for span, words in spans.items())
    at = perunit.AT_SPAN.get(language, "(?!)")
    return compiled(rf"(?<!\w)(?:{at})(?:(?<=['’])|\s)(?:{named or '(?!)'})(?!\w)", re.IGNORECASE)


def _span_behind(after: str, language: str) -> str:
    match = _at_span(language).search(after)
    if match is None or after[: match.start()].count(" ") > 4 or "," in after[: match.start()]:
        return ""
    return match.lastgroup or ""


def _span_ahead(before: str, language: str) -> str:
    found = ""
    for match in _at_span(language).finditer(before):
        if re.match(r"(?:per|pro|je|par|por|każd|в|om|varje|each|every|cada|ogni|al|au|por|ao)\s",
                    match.group(), re.IGNORECASE):  # fmt: skip
            found = match.lastgroup or ""
    return found


@cache
def _by_span(language: str) -> re.Pattern[str]:
    listed = perunit.BY_SPAN.get(language, {})
    named = "|".join(f"(?P<{span}>{words})" for span, words in listed.items())
    return compiled(rf"(?<!\w)(?:{named or '(?!)'})(?!\w)", re.IGNORECASE)


def _span_by(before: str, after: str, language: str) -> str:
    behind = _by_span(language).search(after[:30].split(",")[0])
    if behind is not None:
        return behind.lastgroup or ""
    ahead = _by_span(language).search(before[-28:])
    return (ahead.lastgroup or "") if ahead is not None else ""


@cache
def _at_head(language: str) -> re.Pattern[str]:
    at, heads = (words.get(language, "(?!)") for words in (perunit.AT_HEAD, perunit.HEADS))
    return compiled(rf"(?<!\w)(?:{at})\s(?:{heads})(?!\w)", re.IGNORECASE)


def _head_behind(after: str, language: str) -> bool:
    return _at_head(language).search(after) is not None


@cache
def _per_thing(language: str) -> re.Pattern[str]:
    listed = derived.PER.get(language, "(?!)")
    if language == "tr":
        return compiled(
            r"([^\W\d_]{3,})\s(?:başına|başı)|(?:her bir|her)\s([^\W\d_]{3,})", re.IGNORECASE
        )
    return compiled(
        rf"(?<!\w)(?:{listed})\s((?:[^\W\d_]{{2,}}\s){{0,1}}[^\W\d_]{{2,}})", re.IGNORECASE
    )


def _things(before: str, after: str, language: str) -> set[str]:
    one = perunit.OF_ONE.get(language)
    had = re.match(rf"\s(?:{one})\s([^\W\d_]{{3,}})", after) if one else None
    if had is not None:
        return {had.group(1).casefold()}
    its = perunit.ITS_UNIT.get(language)
    unit = re.search(rf"(?<!\w){its}\s$", before, re.IGNORECASE) if its else None
    if unit is not None:
        return {unit.group(1).casefold()}
    behind = _per_thing(language).search(after.split(",")[0])
    beside = behind is not None and after[: behind.start()].count(" ") <= 3
    if behind is not None and beside and not _leads(behind, language):
        return _words(behind)
    ahead = [m for m in _per_thing(language).finditer(before) if not _leads(m, language)]
    if not ahead:
        return set()
    last = ahead[-1]
    if _strong(language).match(last.group()):
        return _words(last)
    # "por habitante son 45": a word that may mean other things stands near the amount
    if last.start() <= 1 and len(before[last.start() :].split()) <= _NEAR_WORDS:
        return _words(last)
    return set()


_NEAR_WORDS = 3


@cache
def _strong(language: str) -> re.Pattern[str]:
    return compiled(perunit.EACH.get(language, "(?!)"), re.IGNORECASE)


def _leads(match: re.Match[str], language: str) -> bool:
    """Tell whether a word for "for" leads to one thing, of which nothing is told: "per un …"."""
    listed = perunit.ONE.get(language)
    if listed is None or _strong(language).match(match.group()):
        return False
    return re.match(rf"\S+\s(?:{listed})(?!\w)", match.group(), re.IGNORECASE) is not None


def _words(match: re.Match[str]) -> set[str]:
    group = next((group for group in match.groups() if group), "")
    return {word.casefold() for word in group.split() if len(word) >= 3 and word not in _SMALL}


_SMALL = frozenset(
    [
        "the",
        "van",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "les",
        "des",
        "los",
        "las",
        "dei",
        "del",
        "det",
        "för",
        "som",
        "que",
        "con",
        "une",
        "och",
        "und",
        "één",
        "jak",
        "dla",
        "все",
        "что",
        "bir",
    ]
)
"""Words that name nothing."""


def _is_mean(item: Item) -> bool:
    language = item.phrase.language
    listed = averages.AVERAGE.get(language)
    if listed is None:
        return False
    before, after = stretch(item, 70, 30)
    behind = re.split("[,，、]", after[: 8 if language in WIDE else 30])[0]
    if behind == after and item.phrase.masked[item.at + 1 + len(after) :][:1] == AMOUNT:
        behind = ""  # it leads to the next amount: "1.84 million, on average at €650"
    pattern = phrase_pattern(listed)
    return pattern.search(before) is not None or pattern.search(behind) is not None


# --- wide scripts ---------------------------------------------------------------------------------


@cache
def _ahead_wide(language: str) -> re.Pattern[str]:
    listed = perunit.AHEAD_WIDE[language]
    named = "|".join(f"(?P<{span}>{words})" for span, words in listed.items())
    return compiled(rf"(?<![\d一二三四五六七八九十\ue000-\ue004])(?:{named})")


def _share_wide(item: Item, language: str) -> Share:
    text = item.phrase.text.text
    start = item.quantity.start
    ends = [q.end for q in item.phrase.quantities if q.end <= start and q.value != 1]
    lead = text[max(item.phrase.sentence.start, start - 26, *ends) : start]
    lead = re.split(r"[,，、;；:：。]", lead)[-1]
    span, things, measure = "", set[str](), None
    found = list(_ahead_wide(language).finditer(lead))
    if found:
        span = found[-1].lastgroup or ""
    for match in re.finditer(perunit.THINGS_WIDE[language], lead):
        group = next((g for g in match.groups() if g), "")
        group = re.sub(r"^[\d.]+", "", group)
        if group and group not in _SPAN_NOUNS:
            things.add(group)
    for per in item.quantity.per:
        if per in _SECONDS:
            span = per
        elif _is_unit(per):
            measure = mass_in(*base_unit(per))
    for thing in sorted(things):
        measure = measure or measure_of(thing, item.phrase.text.language)
    things = set() if measure else things
    head = any(thing in ("人", "인", "명", "사람") for thing in things)
    return Share(item, "" if things else span, frozenset(things), measure, _is_mean(item), head)


_SPAN_NOUNS = (
    "日",
    "月",
    "年",
    "カ月",
    "時間",
    "週",
    "天",
    "个月",
    "시간",
    "분",
    "초",
    "일",
    "월",
    "년",
)


def span_about(item: Item) -> str:
    """Return the span of time that words about an amount name: "in the year", "за сутки"."""
    language = item.phrase.language
    if language in WIDE:
        start = item.quantity.start
        lead = item.phrase.text.text[max(item.phrase.sentence.start, start - 16) : start]
        found = list(_ahead_wide(language).finditer(re.split("[,，、;；。]", lead)[-1]))
        return (found[-1].lastgroup or "") if found else ""
    before, after = stretch(item, 45, 30)
    return (
        _span_behind(after, language)
        or _span_by(before, after, language)
        or _last_span(before, language)
    )


def _last_span(before: str, language: str) -> str:
    found = list(_at_span(language).finditer(before))
    return (found[-1].lastgroup or "") if found else ""
