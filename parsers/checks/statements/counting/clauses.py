"""N303: counts whose colon opens clauses, which signs and words part into so many at most."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from parsers.checks.analysis.patterns import as_written, in_any_case, word_before
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import counting, listable, lists, prose, relations
from parsers.checks.statements.counting.announcing import Announcement, goes_on
from parsers.checks.statements.counting.counted_through import counted_through
from parsers.checks.statements.counting.listing import ARROWS, BRACKETS, WIDE_TONGUES
from parsers.compiled import compiled
from parsers.expressions import deferred

_FAR = 2
"""By more than this what stands behind the colon is not what was announced."""
_FEW_WORDS = 4
_WHOLE = 120
"""Code points, at most, between a count and its colon."""


class Bounds(NamedTuple):
    """How many things a stretch of text tells: at least, at most, and its pieces to be shown."""

    least: int
    most: int
    pieces: tuple[str, ...]


def behind_colon(told: Announcement) -> Iterator[Draft]:
    """Compare a count with the clauses that its colon opens in the same sentence."""
    opened = _opening(told)
    if opened is None or _points_back(told):
        return
    start = told.number.place.end + opened
    rest = told.phrase.text.text[start : told.phrase.sentence.end]
    row = counted_through(rest, told.phrase.language)
    if row > 1:
        yield from _in_a_row(told, row, start)
        return
    bounds = parted(rest, told.phrase.language)
    if (
        bounds is None
        or (bounds.most < told.number.value and goes_on(told.phrase, told.number))
        or _counts_kinds(told, bounds)
    ):
        return
    number = told.number
    shown = ", ".join(_short(piece) for piece in bounds.pieces)
    exactly = bounds.least == bounds.most
    count = f"{bounds.most}"
    places = (number.place, told.phrase.text.place(start, told.phrase.sentence.end))
    working = f"{count}: {shown}; stated {number.text}"
    if exactly and number.value == bounds.most:
        yield Draft(f"{number.text}, and {count} are listed", places, working, "holds")
        return
    off = number.value - bounds.most if number.value > bounds.most else bounds.least - number.value
    if not 1 <= off <= _FAR:
        return
    most = "" if exactly else " at most"
    if not exactly and number.value > bounds.most and _SENTENCE.match(rest):
        return  # the first step, told in a sentence: more of them follow
    message = f"{number.text} announced, {count} listed{most}"
    few = bounds.most < 3 and (off > 1 or not told.listable)
    if exactly or (number.value > bounds.most and number.value >= 3 and not few):
        yield Draft(message, places, working, severity="warning")


def _points_back(told: Announcement) -> bool:
    """Tell whether a count is of what was told before: "The last three points are true: …"."""
    ahead = told.phrase.text.text[told.phrase.sentence.start : told.number.place.start]
    return word_before(listable.TOLD, told.phrase.language, ahead, r"\s+") is not None


def _in_a_row(told: Announcement, row: int, start: int) -> Iterator[Draft]:
    """Compare a count with how many things the sentence counts through behind its colon."""
    number = told.number
    places = (number.place, told.phrase.text.place(start, told.phrase.sentence.end))
    working = f"{row} counted through; stated {number.text}"
    if number.value == row:
        yield Draft(f"{number.text}, and {row} are listed", places, working, "holds")
    elif abs(number.value - row) <= min(row - 1, _FAR) and not (
        row < number.value and goes_on(told.phrase, number._replace(value=row + 1.0))
    ):
        message = f"{number.text} announced, {row} listed"
        yield Draft(message, places, working, severity="warning")


_SENTENCE = deferred(r"[A-ZÀ-ÞА-Я]\w*(?:\s[^\s,;]+){2,},\s")
"""A clause of several words that begins as a sentence does, and another one behind it."""


def _opening(told: Announcement) -> int | None:
    """Return where the list begins behind the count, if its colon is that of what is counted.

    Between the two there are few words, or the sentence is about what is counted.
    """
    after = told.after
    sign = "[:：]" if told.phrase.language in WIDE_TONGUES else r":\s"
    found = re.search(rf"\s?{sign}\s*(?=\S)", after[:_WHOLE])
    if found is None:
        return None
    between = after[: found.start()]
    if re.search(r"[.;!?。；！？(（\"“„«»]|\d", between):
        return None
    if _counts(told, between):
        return None  # the colon is of a count behind this one
    if told.phrase.language in WIDE_TONGUES:
        near = len(between) <= 12 and "、" not in between
        return found.end() if near and told.listable else None
    if not re.search(r"[^\W\d_]", " ".join((*told.number.text.split()[1:], between))):
        return None  # "attack surface five: …" counts nothing
    signs = between.count(",")
    near = len(between.split()) <= _FEW_WORDS and not signs
    about = told.listable or told.leads
    if not near and (not about or signs > 1):
        return None
    joined = prose.AND.get(told.phrase.language)
    words = between.split()
    if joined and not signs and any(in_any_case(joined).fullmatch(word) for word in words[:4]):
        return None  # "three questions and an answer:"
    return found.end()


def _counts(told: Announcement, between: str) -> bool:
    """Tell whether a word of a stretch of text is a count of its own, other than "one"."""
    counted = counting.NUMBER_WORDS.get(told.phrase.language, {})
    part = relations.OF_WHICH.get(told.phrase.language)
    if part and told.listable:
        between = in_any_case(rf",\s(?:{part})(?!\w).*").sub(
            "", between
        )  # "of which the first two"
    return any(counted.get(word.casefold(), 0) > 1 for word in re.findall(r"[^\W\d_]+", between))


def parted(rest: str, language: str) -> Bounds | None:
    """Return how many things a stretch of text parts into; None where it does not say."""
    rest = BRACKETS.sub("", rest).strip()
    if rest.endswith((":", "：", "…", "...")) or ARROWS.search(rest):
        return None
    strong = [piece.strip(" .。") for piece in re.split(r"[;；]", rest)]
    strong = [piece for piece in strong if piece]
    joins = "|".join(words for table in (prose.AND, listable.OR) if (words := table.get(language)))
    if len(strong) >= 2:
        return _by_semicolons(strong, language, joins)
    if not joins or language in WIDE_TONGUES or re.search(r"[:?!]\s|\setc\b|[\"“„«»]", rest):
        return None
    examples = lists.EXAMPLES.get(language)
    if examples and re.search(rf"(?<!\w)(?:{examples})\W*$", rest, re.IGNORECASE):
        return None
    return _by_commas(rest, language, joins)


def _by_semicolons(pieces: list[str], language: str, joins: str) -> Bounds | None:
    last = re.match(rf"(?:{joins})(?!\w)", pieces[-1]) if joins else None
    first = _by_commas(pieces[0], language, joins) if joins else None
    if last is None and (len(pieces) == 2 or (first is not None and first.most > 2)):
        return None  # a remark behind a list, as like as not
    if any(re.search(r"[:：]\s", piece) for piece in pieces[1:]):
        return None
    if language in WIDE_TONGUES and any("、" in piece for piece in pieces):
        return None  # the sign for lists parts the items
    most = len(pieces)
    if last is None and joins and re.search(rf",\s(?:{joins})\s", pieces[-1]):
        most += 1  # "…; the third, and lastly the fourth"
    elif joins:
        ends = (re.sub(rf"^(?:{joins})\s", "", piece) for piece in pieces)
        most += sum(bool(re.search(rf",\s\S+\s(?:{joins})\s", piece)) for piece in ends)
    return Bounds(len(pieces), most, tuple(pieces))


def _by_commas(rest: str, language: str, joins: str) -> Bounds | None:
    """Return how many things commas and a last "and" part; there must be such a last one.

    Behind the last "and" only one more thing is told, whatever is said of it. A clause that begins
    as a remark on what stands before it makes no thing of its own in the least count.
    """
    pieces = [piece.strip(" .") for piece in re.split(r",\s|\s[—–]\s", rest)]
    pieces = [piece for piece in pieces if piece]
    if not pieces:
        return None
    begins = as_written(rf"(?:{joins})\s")
    inner = as_written(rf"\s(?:{joins})\s")
    lead = pieces[0].split()[0] + " "
    asked = _asks(pieces[0], language)
    told = [
        at
        for at, piece in enumerate(pieces)
        if not at or asked or piece.startswith(lead) or not _is_remark(piece, language)
    ]
    opened = [at for at in told if at and begins.match(pieces[at])]
    joined = opened or [at for at in told if inner.search(pieces[at])]
    if not joined or (not opened and any(at > joined[-1] for at in told)):
        return None
    last = pieces[joined[-1]]
    items = [pieces[at] for at in told if at < joined[-1]]
    most = sum(1 + len(inner.findall(f" {piece} ")) for piece in items)
    most += max(len(inner.findall(f" {last}")), 1) + (0 if opened else 1)
    shown = (*items, *inner.split(f" {last}"))
    pieces = [begins.sub("", piece.strip(), count=1) for piece in shown]
    return Bounds(0, most, tuple(filter(None, pieces))) if most >= 2 else None


def _asks(piece: str, language: str) -> bool:
    """Tell whether a list begins with a question, so that "who made it" is one more of them."""
    words = listable.QUESTION.get(language)
    return words is not None and in_any_case(rf"(?:{words})(?!\w)").match(piece) is not None


_VERB = compiled(r"(?<!\bzu )\b[a-zäöüß]+(?:[nt]|ist|war|hat|wird|will|muss|kann|soll)$")
"""The end of a German clause that is none of what is listed: its verb."""
_ADVERB = compiled(r"[a-zäöüß-]*(?<!e)(?<!e[nrsm])|sie|er|es|der|alle|keine[nrsm]?")


def _is_remark(piece: str, language: str) -> bool:
    """Tell whether what stands behind a comma is said of what stands before it.

    The German words that begin such a clause begin nouns as well; its verb at the end tells, and
    that no noun or adjective stands behind them.
    """
    aside = listable.ASIDE.get(language)
    if aside is None or not in_any_case(rf"(?:{aside})(?!\w)").match(piece):
        return False
    article = re.match(r"(?:der|die|das|den|dem)\s(\S+)", piece)
    if language != "de" or article is None:
        return True
    return _ADVERB.fullmatch(article.group(1)) is not None and _VERB.search(piece) is not None


def _counts_kinds(told: Announcement, bounds: Bounds) -> bool:
    """Tell whether the clauses count kinds of the things: "three for the bay, two …"."""
    if told.number.text[0].isdigit() and not told.listable:
        return True
    kinds = [_leading_number(piece, told.phrase.language) for piece in bounds.pieces]
    if sum(map(bool, kinds)) >= (1 if bounds.most < 3 else 2):
        return True
    return sum(kind or 1 for kind in kinds) == told.number.value != len(kinds)


def _leading_number(piece: str, language: str) -> int:
    """Return the count that a clause begins with, 0 without one."""
    words = piece.split()
    if not words:
        return 0
    first = words[0].casefold().strip("'’")
    if first.isdecimal():
        return int(first)
    return counting.NUMBER_WORDS.get(language, {}).get(first, int(first[:1].isdigit()))


def _short(piece: str) -> str:
    return piece if len(piece) <= 30 else piece[:29] + "…"
