"""N303: how many things there are, against those that the same sentence parts them into.

"Eleven projects: four in Aro, four in Bel and three in Cor" counts as many as the parts make, or,
as "three countries: 84 from Aro, 62 from Bel and 40 from Cor" does, the parts themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import Phrase
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import counting, lists, prose, relations
from parsers.checks.statements.counted import Number, numbers
from parsers.checks.statements.counting.listing import BRACKETS, WIDE_TONGUES, in_name, is_numbered
from parsers.compiled import compiled
from parsers.expressions import deferred

_LEAST = 3
_MOST = 2000
_FEW = 12
"""Counts up to which the parts themselves may be what is counted."""
_NEAR = (0.7, 1.4)
"""Between which factors of a count parts are meant to make it."""
_MANY = 3
"""How many times as much as a count parts make that are themselves what it counts."""


class Part(NamedTuple):
    """One of the parts: how many it has, whether in words, and what of it is told."""

    value: int
    spelled: bool
    rest: str


def parted(phrase: Phrase) -> Iterator[Draft]:
    """Add up, or count, the parts that a sentence has behind each of its counts."""
    if phrase.language in WIDE_TONGUES or phrase.text.role in ("teaser", "related_title"):
        return
    for number in numbers(phrase):
        if not _LEAST <= number.value <= _MOST or _is_none(phrase, number):
            continue
        after = phrase.text.text[number.place.end : phrase.sentence.end]
        found = _list_behind(phrase.language, after)
        if found is None:
            continue
        start, end, exhausts = found
        parts = _parts(phrase.language, after[start:end])
        if parts is None:
            continue
        at = number.place.end
        yield from _judged(phrase, number, parts, (at + start, at + end), exhausts=exhausts)


def _is_none(phrase: Phrase, number: Number) -> bool:
    return in_name(phrase, number) or is_numbered(phrase, number)


def _list_behind(language: str, after: str) -> tuple[int, int, bool] | None:
    """Return where the list behind a counted noun is, and whether it is of all of them."""
    whole = _COLON.match(after)
    some = None
    listed = relations.OF_WHICH.get(language)
    if whole is None and listed:
        some = in_any_case(rf"{_NOUN},\s(?:{listed})\s").match(after)
    opened = whole or some
    if opened is None:
        return None
    sign = _ENDS.search(after, opened.end())
    end = sign.start() if sign else len(after.rstrip(" .!?"))
    return opened.end(), end, whole is not None


_NOUN = r"(?:[\s\u00a0]+[^\W\d_][\w'’-]*){1,7}"
_COLON = deferred(rf"{_NOUN}\s?:\s")
_ENDS = compiled(r"[.;!?](?:\s|$)|\s[—–]\s")


def _parts(language: str, stretch: str) -> list[Part] | None:
    """Read a list of which every item begins with a number; None where it is none."""
    joins = prose.AND.get(language)
    if joins is None:
        return None
    stretch = BRACKETS.sub("", stretch)
    pieces = [p for p in re.split(rf",\s|\s(?:{joins})\s", stretch) if p.strip()]
    found = [_part(language, re.sub(rf"^\s*(?:{joins})\s", "", piece)) for piece in pieces]
    parts = [part for part in found if part is not None]
    return parts if len(parts) == len(found) and len(parts) >= 2 else None


def _part(language: str, piece: str) -> Part | None:
    match = _starts(language).match(piece.strip())
    if match is None:
        return None
    rest = piece.strip()[match.end() :]
    if not re.search(r"[^\W\d_]{2}", rest) or re.search(
        r"(?<![A-Z]\w{3})\s\d[\d.,]*\s?[%a-z€]", rest
    ):
        return None
    word = match.group(1).casefold()
    if word[0].isdigit():
        return Part(int(re.sub(r"\D", "", word)), False, rest)
    return Part(counting.NUMBER_WORDS.get(language, {}).get(word, 1), True, rest)


@cache
def _starts(language: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, counting.NUMBER_WORDS.get(language, {})))
    one = lists.SINGLE.get(language, "1")
    return compiled(
        rf"(\d{{1,3}}(?:[.,\u202f\u00a0]\d{{3}})*(?![\d.,])|(?:{words}|{one})(?!\w))", re.IGNORECASE
    )


def _judged(
    phrase: Phrase, number: Number, parts: list[Part], at: tuple[int, int], *, exhausts: bool
) -> Iterator[Draft]:
    made, count = sum(part.value for part in parts), len(parts)
    places = (number.place, phrase.text.place(*at))
    working = f"{' + '.join(str(part.value) for part in parts)} = {made}, stated {number.text}"
    if number.value in (made, count):
        yield Draft(f"{number.text}, as many as the parts", places, working, "holds")
    elif _NEAR[0] < made / number.value < _NEAR[1]:
        spelled = any(part.spelled for part in parts) or not number.text[:1].isdigit()
        told = any(other.value == made for other in numbers(phrase))
        if (exhausts or made > number.value) and (spelled or count == 2) and not told:
            yield Draft(
                f"the parts make {made}, not {number.text}", places, working, severity="warning"
            )
    elif (
        exhausts
        and number.value <= _FEW
        and count >= _LEAST
        and abs(number.value - count) <= 2
        and made > _MANY * number.value
        and all(re.search(r"[A-ZÀ-ÞА-Я]", part.rest) for part in parts)
    ):
        yield Draft(f"{number.text} announced, {count} listed", places, working, severity="warning")
