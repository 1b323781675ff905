"""Ratios that sentences state: percentages, points, fractions and factors, with what they claim.

A claim is read apart from the values it is about: its number (opened or widened by hedges: "more
than a third", "knapp 56 Prozent"), and its cue, the words of its clause that say whether it is a
share, a change or a multiple.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, NamedTuple

from parsers.checks.analysis.deltas import amount_before, rise_by
from parsers.checks.analysis.moving import moves
from parsers.checks.analysis.patterns import as_written, in_any_case, split, word_before
from parsers.checks.analysis.phrases import (
    AMOUNT,
    MULTIPLIER,
    PERCENT,
    POINT,
    Phrase,
    phrase_pattern,
    stem_pattern,
)
from parsers.checks.analysis.told_numbers import Number, numbers
from parsers.checks.analysis.values import Interval
from parsers.checks.drafts import Place
from parsers.checks.lexicon import hedges, prose, relations
from parsers.compiled import compiled
from parsers.model import Quantity

Cue = Literal["share", "change", "factor", "points", "rate"]
_VALUES = AMOUNT + PERCENT + MULTIPLIER + POINT
_REACH = 34
"""Characters before and behind a number in which a word can say what it claims."""
_WIDE = ("ja", "zh", "ko")
_PARTED = compiled(f"[{_VALUES},;:，、；(（]")
_CUTS = compiled(f"[{_VALUES};；:。]")
_STOPS = compiled(f"[{_VALUES};；。]")


_BRACKETS = compiled(r"^\s?[(（][^)）]*[)）]")
_ARROW = compiled("[→⟶➔]|->")


class Claim(NamedTuple):
    """A ratio as stated.

    `value` is the interval it stands for: a fraction of one for shares and changes, a factor for
    multiples, points for points. `sign` is 1 where the words say that something is more, −1 where
    they say less, 0 where they say neither. `exact` is false where words open or widen it.
    """

    phrase: Phrase
    start: int
    end: int
    words: str
    place: Place
    quantity: Quantity | None
    value: Interval
    cue: Cue
    sign: int
    exact: bool
    sure: bool
    """Whether words say that it is of this kind, rather than nothing saying otherwise."""
    level: bool
    """Whether it is one end of a change ("down from 70 %"), and so no ratio of other values."""


def claims(phrase: Phrase) -> list[Claim]:
    """Return the ratios that a sentence states, in order."""
    if "ratios" not in phrase.memo:
        phrase.memo["ratios"] = sorted(_claims(phrase), key=lambda claim: claim.start)
    known: list[Claim] = phrase.memo["ratios"]
    return known


def _claims(phrase: Phrase) -> Iterator[Claim]:
    for number in numbers(phrase):
        cue, sign, sure = _cue(phrase, number)
        value, exact = _hedged(phrase, number)
        start = phrase.sentence.start
        if number.quantity is not None:
            place = phrase.place(number.quantity)
        else:
            at = phrase.text.text.find(number.words, start + _offset(phrase, number.start))
            at = max(at, start)
            place = phrase.text.place(at, at + len(number.words))
        yield Claim(
            phrase, number.start, number.end, number.words.strip(), place, number.quantity, value,
            cue, sign, exact, sure, _level(phrase, number, of=cue == "share" and sure),
        )  # fmt: skip


def _offset(phrase: Phrase, at: int) -> int:
    """Return the offset in the sentence of an offset in its masked form."""
    longer = sum(len(q.text) - 1 for offset, q in phrase.at.items() if offset < at)
    return at + longer


def _level(phrase: Phrase, number: Number, *, of: bool) -> bool:
    """Tell whether a percentage is what something rose or fell from or to."""
    if number.kind != "percent":
        return False
    beside = (
        phrase.masked[max(number.start - 2, 0) : number.start] + phrase.masked[number.end :][:2]
    )
    if _ARROW.search(beside):
        return True
    if not of and any(number.quantity in (move.a, move.b) for move in moves(phrase)):
        return True
    behind = relations.ENDS_BEHIND.get(phrase.language)
    if behind is not None and as_written(behind).match(phrase.masked, number.end):
        return True
    before = phrase.masked[max(number.start - 30, 0) : number.start]
    if word_before(relations.COMES_TO, phrase.language, before, r"\s?") is not None:
        return False
    found = word_before(relations.ENDS, phrase.language, before)
    return found is not None and not _of_a_change(phrase, before[: found.start()])


_LAST_WORDS = compiled(r"(?:[^\W\d_]+\s){1,2}$")


def _of_a_change(phrase: Phrase, before: str) -> bool:
    """Tell whether "of" stands behind a change: "ein Anstieg von", "la mejora es del"."""
    last = _LAST_WORDS.search(before)
    lists = (prose.UP, relations.UP_MORE, prose.DOWN, relations.DOWN_MORE)
    return (
        last is not None
        and _says(lists, phrase.language, last.group(), "")
        and not last.group().strip().endswith(("en", "te"))
    )


# --- hedges ---------------------------------------------------------------------------------------


def _hedged(phrase: Phrase, number: Number) -> tuple[Interval, bool]:
    """Return the interval that a number stands for with the words beside it."""
    value, half, bound = number.value, number.half, number.bound
    before = phrase.masked[max(number.start - 26, 0) : number.start]
    before = _PARTED.split(before)[-1]
    behind = _BRACKETS.sub("", phrase.masked[number.end : number.end + 24])
    language = phrase.language
    over = _near(hedges.OVER, before, language) or _at(hedges.OVER_BEHIND, behind, language)
    under = _near(hedges.UNDER, before, language) or _at(hedges.UNDER_BEHIND, behind, language)
    about = (
        _near(hedges.ABOUT, before, language)
        or _at(hedges.ABOUT_BEHIND, behind, language)
        or (number.quantity is not None and number.quantity.approximate and not bound)
    )
    if number.kind in ("percent", "points"):
        unit = 1.0 if number.kind == "points" else 0.01
        tens = abs(value / unit / 10 - round(value / unit / 10)) < 1e-6
        fives = abs(value / unit / 5 - round(value / unit / 5)) < 1e-6
        loose = max((3.0 if tens else 2.0 if fives else 1.0) * unit, half)
        loose = loose if half >= 0.5 * unit else half * 3
        reach = max(loose, 2 * half)
    else:
        loose, reach = 0.12 * value, 0.25 * value if number.kind == "factor" else 0.35 * value
        if number.kind == "factor" and value < 2.2:
            reach = 0.4 * value
    if over or bound > 0:
        reach = max(reach, 0.12 * value) if number.kind == "percent" else reach
        return Interval(value, value - half, value + reach), False
    if under or bound < 0:
        return Interval(value, value - reach, value + half), False
    if about:
        return Interval(value, value - loose, value + loose), False
    return Interval(value, value - half, value + half), True


@cache
def _ending(alternatives: str) -> re.Pattern[str]:
    return compiled(rf"(?<![^\W\d_])(?:{alternatives})[\s\w]{{0,5}}$", re.IGNORECASE)


def _near(words: Mapping[str, str], before: str, language: str) -> bool:
    listed = words.get(language)
    return listed is not None and _ending(listed).search(before) is not None


def _at(words: Mapping[str, str], behind: str, language: str) -> bool:
    listed = words.get(language)
    return listed is not None and in_any_case(rf"(?:{listed})").match(behind) is not None


# --- cues -----------------------------------------------------------------------------------------


def window(phrase: Phrase, start: int, end: int) -> tuple[int, int]:
    """Return the stretch around a number, up to the values and clauses beside it."""
    low, high = max(start - _REACH, 0), min(end + _REACH, len(phrase.masked))
    for cut in _CUTS.finditer(phrase.masked, low, start):
        low = cut.end()
    stop = _STOPS.search(phrase.masked, end, high)
    return low, stop.start() if stop else high


def _cue(phrase: Phrase, number: Number) -> tuple[Cue, int, bool]:
    low, high = window(phrase, number.start, number.end)
    before = _unhedged(phrase, phrase.masked[low : number.start])
    behind = _in_brackets(phrase.masked[number.end : high], before)
    up, down = (
        _says(words, phrase.language, before, behind)
        for words in ((prose.UP, relations.UP_MORE), (prose.DOWN, relations.DOWN_MORE))
    )
    sign = int(up) - int(down)
    if number.kind == "points":
        return "points", sign, True
    if number.kind == "factor":
        return "factor", sign, True
    if _of_what_stands_before(phrase.language, before, behind):
        return "share", 0, True
    if number.kind == "percent" and _yearly(phrase, number, before, behind):
        return "rate", sign, True
    signed = _signed(number, before)
    if signed:
        return "change", signed, True
    if number.kind == "fraction" and _leads(phrase, number, behind):
        return "share", 0, _of(phrase, behind)
    compared = word_before(relations.MORE, phrase.language, before)
    of = _of(phrase, behind) and not compared and not _by(phrase, number)
    of = of and not ((up or down) and _at(prose.THAN, behind.lstrip(), phrase.language))
    if not (up or down) and _by(phrase, number):
        early = _unhedged(phrase, phrase.masked[max(number.start - 90, 0) : number.start])
        late = _verb_behind(phrase, number)
        up = _says((prose.UP, relations.UP_MORE), phrase.language, early, late)
        down = _says((prose.DOWN, relations.DOWN_MORE), phrase.language, early, late)
        sign = int(up) - int(down)
    told = _PARTED.split(behind[:5])[0]
    if phrase.language in _WIDE and (
        _is_of_owner(phrase.language, before, behind)
        or _says((relations.SHARE,), phrase.language, "", told)
    ):
        return "share", 0, True
    risen = 0 if up or down or of else _rise_told_twice(phrase, number)
    if risen:
        return "change", risen, True
    down_to = relations.TO_BEHIND.get(phrase.language)
    if number.kind == "fraction" and (up or down) and down_to and as_written(down_to).match(behind):
        return "factor", sign, False
    if (up or down) and _is_said_of_change(phrase.language, before, behind):
        return "change", sign, True
    to = relations.TO.get(phrase.language)
    apart = "" if phrase.language in _WIDE else r"(?<!\w)"
    if to is not None and (up or down) and in_any_case(rf"{apart}(?:{to})\s?$").search(before):
        return ("factor" if number.kind == "fraction" else "share"), sign, False
    if (up or down) and not of:
        return "change", sign, True
    share = _says((relations.SHARE,), phrase.language, before, behind)
    return "share", 0, share or of


def _is_of_owner(language: str, before: str, behind: str) -> bool:
    """Tell whether a portion is of people or things that it stands before: "74%的人".

    "实现了20%的增长", "减少了20%的成本" are changes.
    """
    sign = _OWNERS.get(language)
    if sign is None or not behind.startswith(sign):
        return False
    changed = (prose.UP, relations.UP_MORE, prose.DOWN, relations.DOWN_MORE)
    return not _says(changed, language, before[-_OWNED:], behind[:_OWNED])


_OWNERS = {"zh": "的", "ja": "の", "ko": "의"}
_OWNED = 8
"""Signs before and behind a portion in which a word of change is said of it."""


def _is_said_of_change(language: str, before: str, behind: str) -> bool:
    """Tell whether words right beside a number make it a change: "the growth comes to 12 %"."""
    if language == "ja" and _says((prose.UP, prose.DOWN), "ja", "", behind[:4]):
        return True  # "1億円から37%増えた"
    return word_before(relations.COMES_TO, language, before, r"\s?", apart=False) is not None


def _rise_told_twice(phrase: Phrase, number: Number) -> int:
    """Tell the direction of a percentage apposed to the rise it is: "up by 16 million, or 44 %"."""
    if number.kind not in ("percent", "fraction"):
        return 0
    beside = amount_before(phrase, number.start)
    return rise_by(phrase, beside) if beside is not None else 0


def _signed(number: Number, before: str) -> int:
    """Tell the direction of a percentage in brackets that a plus or minus sign stands before."""
    if number.kind != "percent" or number.quantity is None:
        return 0
    printed = (before[-4:] + number.quantity.text.lstrip()[:1]).replace(" ", "")
    found = _SIGNED.search(printed)
    return 0 if found is None else 1 if found.group(1) in "+＋" else -1


_SIGNED = compiled(r"[(（,，、/]([+＋−-])\d?$")


def _verb_behind(phrase: Phrase, number: Number) -> str:
    """Return what a German clause says behind a change: "um 14 Prozent auf 336 gesteigert"."""
    if phrase.language != "de":
        return ""
    clause = re.split("[,;:.–]", phrase.masked[number.end :][:_CLAUSE], maxsplit=1)[0]
    over = _OVER.match(clause)
    return f"{clause} {'mehr' if over.group(1) == 'über' else 'weniger'}" if over else clause


_CLAUSE = 90
_OVER = compiled(r"\s(über|unter)\s")


def _of_what_stands_before(language: str, before: str, behind: str) -> bool:
    """Tell whether "of" stands right before a portion: "全体の14%", not "前年の14%増"."""
    sign = relations.OWNING.get(language)
    if sign is None or not before.rstrip().endswith(sign):
        return False
    return not _says((prose.UP, prose.DOWN), language, "", behind[:6])


def _in_brackets(behind: str, before: str) -> str:
    """Return what stands behind a number, up to the end of the brackets that it stands in."""
    opened = _OPENED.search(before)
    closed = _CLOSED.search(behind) if opened is not None else None
    return behind if closed is None else behind[: closed.start()]


_OPENED, _CLOSED = compiled(r"[(（][^()（）]*$"), compiled("[)）]")


def _leads(phrase: Phrase, number: Number, behind: str) -> bool:
    """Tell whether a sentence begins with a fraction that nothing right behind compares."""
    if phrase.masked[: number.start].strip(" “\"'«(*_") or phrase.language in _WIDE:
        return False
    comparing = (prose.UP, relations.UP_MORE, prose.DOWN, relations.DOWN_MORE)
    return not _says(comparing, phrase.language, "", behind[:8])


def _yearly(phrase: Phrase, number: Number, before: str, behind: str) -> bool:
    """Tell whether a percentage is given by the year."""
    listed = relations.YEARLY.get(phrase.language)
    if listed is None:
        return False
    ago = relations.AGO.get(phrase.language)
    if number.quantity is not None and "year" in number.quantity.per:
        return ago is None or in_any_case(ago).match(behind) is None
    if ago is not None:
        before, behind = (in_any_case(ago).sub(" ", words) for words in (before, behind))
    return phrase_pattern(listed).search(f"{before} | {behind}") is not None


def _by(phrase: Phrase, number: Number) -> bool:
    """Tell whether "by" stands right before a number, so that it is a change."""
    listed = relations.BY.get(phrase.language)
    before = phrase.masked[max(number.start - 24, 0) : number.start]
    return listed is not None and _ending(listed).search(before) is not None


def _unhedged(phrase: Phrase, text: str) -> str:
    """Return what stands before a number without hedges: "more than" says nothing of a change."""
    for words in (hedges.OVER, hedges.UNDER):
        listed = words.get(phrase.language)
        if listed is not None:
            phrases = _of_several_words(listed)
            text = _ending(listed).sub(
                " ", phrase_pattern(phrases).sub(" ", text) if phrases else text
            )
    return text


@cache
def _of_several_words(listed: str) -> str:
    return "|".join(one for one in split(listed) if " " in one)


def _says(lists: tuple[Mapping[str, str], ...], language: str, before: str, behind: str) -> bool:
    return any(
        stems is not None
        and (
            stem_pattern(stems).search(before) is not None
            or stem_pattern(stems).search(behind) is not None
        )
        for stems in (words.get(language) for words in lists)
    )


def _of(phrase: Phrase, behind: str) -> bool:
    """Tell whether a number is said to be of something: "46 % of the total", not "5 % de plus"."""
    listed = relations.OF.get(phrase.language)
    found = in_any_case(rf"\s?(?:{listed})(?!\w)").match(behind) if listed is not None else None
    if found is None:
        return False
    more = behind[found.end() :][:8]
    comparing = (prose.UP, relations.UP_MORE, prose.DOWN, relations.DOWN_MORE)
    return not _says(comparing, phrase.language, "", more)
