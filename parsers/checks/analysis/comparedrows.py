"""Which rows of a table a sentence sets against each other: "half as much as Meridian".

Of two names in a sentence, one is mostly told beside the other. They are compared where words say
that the one is measured by the other: "than", "as", "보다", "の2倍". On texts that are right, what
such a sentence claims held by some column of the table in all of 100 cases in which nothing stood
in between; where two names merely stood in a sentence, in two of three.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from parsers.checks.analysis import gapclaims, ratios
from parsers.checks.analysis.grid import Grid
from parsers.checks.analysis.patterns import as_written, in_any_case, word_before
from parsers.checks.analysis.phrases import Phrase, phrases_in
from parsers.checks.analysis.pointed import nearby
from parsers.checks.analysis.rownames import keys_of, positions
from parsers.checks.analysis.telling import is_common
from parsers.checks.context import Context
from parsers.checks.lexicon import apart, comparands, compared, relations
from parsers.compiled import compiled
from parsers.expressions import deferred

_WIDE = ("ja", "zh", "ko")
_FAR = 60
"""Code points at most between a claim and what it is measured by, behind it."""
_NEAR_WIDE = {True: 6, False: 14}
"""The same before it, in wide scripts: where the measure owns what is told, and elsewhere."""
_BRACKETS = compiled(r"\([^()]*\)|（[^（）]*）|\[[^\[\]]*\]")
_CUT = deferred(r"[,;:()—–]|\d")
_CUT_WIDE = deferred("[，；。、：,;:]")


class Mention(NamedTuple):
    """Where `Phrase.words` names a row."""

    start: int
    end: int
    row: int


class Compared(NamedTuple):
    """A row that a claim is about, and those that it is measured by.

    `how` is "than" where words say so, "of" where the measure is an owner or object ("twice the
    Torrent's"), "again" where an earlier claim of the sentence has set the two against each other,
    "pair" where the sentence names these two and no other row before the claim. `sure` tells that
    the sentence itself, or the label of its paragraph, names the row.
    """

    grid: Grid
    row: int
    others: tuple[int, ...]
    how: str
    sure: bool


class Span(NamedTuple):
    """Where a claim stands in `Phrase.words`, and whether it is a factor or a fraction.

    `at` is where it stands in the masked form.
    """

    start: int
    end: int
    ratio: bool
    at: int


def spans_of(phrase: Phrase) -> list[Span]:
    """Return the claims of a sentence that may compare two values: ratios and differences."""
    if "compared spans" not in phrase.memo:
        found = [(claim.start, claim.end, not is_percent(claim)) for claim in ratios.claims(phrase)]
        found += [
            (claim.item.at, claim.item.at + 1, False)
            for claim in gapclaims.claims(phrase)
            if not any(start <= claim.item.at < end for start, end, _ in found)
        ]
        phrase.memo["compared spans"] = [
            Span(spread(phrase, start), spread(phrase, end), ratio, start)
            for start, end, ratio in sorted(found)
        ]
    known: list[Span] = phrase.memo["compared spans"]
    return known


def is_percent(claim: ratios.Claim) -> bool:
    """Tell whether a ratio is a percentage, or points of such."""
    kinds = ("percent", "percentage_point")
    return claim.cue == "points" or (claim.quantity is not None and claim.quantity.kind in kinds)


def spread(phrase: Phrase, at: int) -> int:
    """Return the offset in `Phrase.words` of an offset in its masked form."""
    return at + sum(len(q.text) - 1 for offset, q in phrase.at.items() if offset < at)


# --- names ----------------------------------------------------------------------------------------


def mentions(grid: Grid, phrase: Phrase) -> list[Mention]:
    """Return where a sentence names rows of a table, in order; of longer names no part."""
    key = f"rows mentioned {id(grid)}"
    if key not in phrase.memo:
        phrase.memo[key] = _mentions(grid, phrase.words)
    known: list[Mention] = phrase.memo[key]
    return known


def _mentions(grid: Grid, words: str) -> list[Mention]:
    folded = "".join(c.lower() if len(c.lower()) == 1 else c for c in words)
    found = []
    for name, row, short in _names(grid):
        if name not in folded:
            continue
        found += [
            Mention(at, at + len(name), row)
            for at in _positions(name, folded)
            if not (short and words[at].islower())
        ]
    return sorted(
        one
        for one in found
        if not any(
            other.start <= one.start and one.end <= other.end and other[:2] != one[:2]
            for other in found
        )
    )


def _positions(name: str, folded: str) -> list[int]:
    found = positions(name, folded)
    if _HAN.match(name) is None:
        return found
    # "是极空的": Han characters on both sides, and yet a name between two particles
    pattern = compiled(rf"(?<=[是为比较于])(?:{re.escape(name)})(?=的)")
    return sorted({*found, *(match.start() for match in pattern.finditer(folded))})


_HAN = compiled("[\u4e00-\u9fff]")


def _names(grid: Grid) -> list[tuple[str, int, bool]]:
    """Return folded names of rows, whole ones and parts that are one row's own."""
    if "names compared" not in grid.memo:
        grid.memo["names compared"] = list(_named(grid))
    known: list[tuple[str, int, bool]] = grid.memo["names compared"]
    return known


def _named(grid: Grid) -> list[tuple[str, int, bool]]:
    keys = keys_of(grid)
    whole = {key.name: key.row for key in keys}
    parts: dict[str, set[int]] = defaultdict(set)
    telling: set[str] = set()
    for key in keys:
        name = _BRACKETS.sub("", grid.row_name(key.row)).strip(" *~:")
        pieces = [piece for piece in re.split(r"[\s/+–]+", name) if piece]
        for number, piece in enumerate(pieces if len(pieces) > 1 else ()):
            parts[piece.casefold()].add(key.row)
            if _is_name(piece, first=not number, pieces=pieces, language=grid.language):
                telling.add(piece.casefold())
        if len(pieces) == 1 and _LONG_HANGUL.fullmatch(name):
            for length in (2, 3):
                parts[name[:length]].update(k.row for k in keys if k.name.startswith(name[:length]))
                telling.add(name[:length])
    headers = " ".join(grid.headers).casefold()
    return [(name, row, False) for name, row in whole.items()] + [
        (part, next(iter(rows)), True)
        for part, rows in parts.items()
        if len(rows) == 1 and part in telling and part not in whole and part not in headers
    ]


_LONG_HANGUL = compiled("[가-힣]{4,}")
_AND = compiled(r"[&,]|(?<!\w)(?:and|en|und|et|y|e)(?!\w)")


def _is_name(piece: str, *, first: bool, pieces: list[str], language: str) -> bool:
    """Tell whether a part of a row's name may stand for it: it looks like a name of its own."""
    if len(piece) < 2 or piece.isdigit() or is_common(piece):
        return False
    if any(map(str.isdigit, piece)) and any(map(str.isalpha, piece)):
        return True
    wide = _WIDE_SIGN.match(piece) is not None
    if wide:
        return any(other.isascii() and not other.islower() for other in pieces)
    named = all(other[0].isupper() or not other[0].isalpha() for other in pieces)
    if not piece[0].isupper() or len(piece) < 4 or not named or _AND.search(" ".join(pieces)):
        return False
    return first or language.split("-")[0].lower() != "de"


_WIDE_SIGN = compiled(r"[\u3040-\u9fff\uac00-\ud7af]")


# --- what a claim is measured by ------------------------------------------------------------------


def measure_of(phrase: Phrase, span: Span, found: list[Mention]) -> tuple[Mention, str] | None:
    """Return the row named that a claim says that it is measured by, and how it says so."""
    if phrase.language in _WIDE:
        behind = [mention for mention in found if mention.end <= span.start][-1:]
        how = _measured_wide(phrase, span, behind[0]) if behind else None
        return (behind[0], how) if how else None
    ahead = [mention for mention in found if mention.start >= span.end][:1]
    how = _measured(phrase, span, ahead[0]) if ahead else None
    return (ahead[0], how) if how else None


def _measured_wide(phrase: Phrase, span: Span, name: Mention) -> str | None:
    language = phrase.language
    tail = phrase.words[name.end : span.start]
    if language == "zh":
        ahead = as_written(compared.MEASURE_AHEAD["zh"]).search(phrase.words[: name.start])
        if ahead is None or _CUT_WIDE.search(tail) or len(tail) > _NEAR_WIDE[False]:
            return None
        if ahead.group()[0] in "比较相":
            return "than"
        return "of" if span.ratio and tail.endswith("的") else None
    more = compared.NAMED_ON[language]
    particle = as_written(rf"{more}({compared.MEASURE[language]})").match(tail)
    if particle is None:
        return None
    owner = particle.group(1) in compared.OWNING
    rest = tail[particle.end() :]
    if _CUT_WIDE.search(rest) or len(rest) > _NEAR_WIDE[owner] or (owner and not span.ratio):
        return None
    return "of" if owner else "than"


def _measured(phrase: Phrase, span: Span, name: Mention) -> str | None:
    language = phrase.language
    tail = phrase.words[span.end : name.start]
    if len(tail) > _FAR or _CUT.search(tail):
        return None
    than, joins, owner = _patterns(language)
    if word_before(compared.REPEATED, language, phrase.words[: span.start]) is not None:
        return None
    mixed = compared.MORE_THAN_WHOLE.get(language)
    if mixed and in_any_case(rf"(?:{mixed})(?!\w)").search(tail) is not None:
        return None
    if joins is not None and joins.search(tail):
        return None
    if than is not None and than.search(tail):
        return "than"
    return "of" if span.ratio and owner is not None and owner.fullmatch(tail) else None


@cache
def _patterns(
    language: str,
) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None, re.Pattern[str] | None]:
    """Return what says "than", what begins another clause, and what stands before an owner."""
    lists = (comparands.BEHIND.get(language), apart.THAN.get(language))
    than = "|".join(words for words in lists if words)
    joins = compared.CONJOINED.get(language)
    known = (comparands.DETERMINED.get(language), relations.OF.get(language))
    owner = "|".join(words for words in known if words)
    name = r"(?:[^\W\d]+['’]?\s*){0,3}"
    return (
        in_any_case(rf"(?<!\w)(?:{than})\s*(?<=\s){name}$") if than else None,
        in_any_case(rf"(?<!\w)(?:{joins})\s") if joins else None,
        in_any_case(rf"\s(?:{owner})\s?(?:[^\W\d]+['’]?\s?){{0,2}}") if owner else None,
    )


# --- what it is said of ---------------------------------------------------------------------------


def compared_rows(context: Context, phrase: Phrase, at: int) -> list[Compared]:
    """Return the rows that the claim at an offset of a masked sentence compares, of each table."""
    spans = spans_of(phrase)
    number = next((number for number, span in enumerate(spans) if span.at == at), None)
    if number is None:
        return []
    found = []
    for grid in nearby(context).of(phrase.text):
        named = mentions(grid, phrase)
        if named:
            known = _in_table(phrase, grid, named, spans, number)
            found += [known] if known is not None else []
    return found


def _in_table(
    phrase: Phrase, grid: Grid, named: list[Mention], spans: list[Span], number: int
) -> Compared | None:
    links = _links(phrase, grid, named, spans)
    own = links[number]
    if own is None:
        return _again(phrase, grid, named, spans, number, links)
    measure, how = own
    measures = {link[0] for link in links if link is not None}
    others = (measure.row, *_joined(phrase, measure, named))
    limit = measure.start if phrase.language in _WIDE else spans[number].start
    ahead = [m for m in named if m.end <= limit and m.row not in others and m not in measures]
    rows = list(dict.fromkeys(mention.row for mention in ahead))
    if len(rows) == 1 and not _has_pronoun(phrase, ahead[0].start):
        return Compared(grid, rows[0], others, how, sure=True)
    if rows or any(m.row not in others and m not in measures for m in named):
        return None
    row, sure = _subject(phrase, grid)
    return Compared(grid, row, others, how, sure) if row >= 0 and row not in others else None


def _links(
    phrase: Phrase, grid: Grid, named: list[Mention], spans: list[Span]
) -> list[tuple[Mention, str] | None]:
    """Return what each claim of a sentence is measured by, worked out once for each table."""
    key = f"compared links {id(grid)}"
    if key not in phrase.memo:
        phrase.memo[key] = [measure_of(phrase, span, named) for span in spans]
    known: list[tuple[Mention, str] | None] = phrase.memo[key]
    return known


def _again(
    phrase: Phrase,
    grid: Grid,
    named: list[Mention],
    spans: list[Span],
    number: int,
    links: list[tuple[Mention, str] | None],
) -> Compared | None:
    """Return the two rows that a sentence names before a claim, and compares in another one."""
    rows = list(dict.fromkeys(mention.row for mention in named))
    before = {mention.row for mention in named if mention.end <= spans[number].start}
    if len(rows) != 2 or len(before) != 2 or _has_pronoun(phrase, named[0].start):
        return None
    told = next((link for link in links[:number] if link is not None), None)
    if told is None:
        return Compared(grid, rows[0], (rows[1],), "pair", sure=True)
    if named[0].row == told[0].row:
        return None
    return Compared(grid, named[0].row, (told[0].row,), "again", sure=True)


def _joined(phrase: Phrase, measure: Mention, named: list[Mention]) -> tuple[int, ...]:
    """Return the row joined to the one that something is measured by: "than Arlo or Bilt"."""
    behind = next((m for m in named if m.start >= measure.end), None)
    joins = compared.CONJOINED.get(phrase.language)
    if behind is None or joins is None or behind.row == measure.row:
        return ()
    between = phrase.words[measure.end : behind.start]
    pattern = in_any_case(rf"['’]?\w?\s(?:{joins})\s(?:[^\W\d]{{1,4}}\s)?")
    return (behind.row,) if pattern.fullmatch(between) else ()


def _has_pronoun(phrase: Phrase, end: int) -> bool:
    """Tell whether a word before a name is what the sentence is about: "It passed Arlo"."""
    listed = compared.PRONOUNS.get(phrase.language)
    if listed is None:
        return False
    return in_any_case(rf"(?<!\w)(?:{listed})(?!\w)").search(phrase.words, 0, end) is not None


def _subject(phrase: Phrase, grid: Grid) -> tuple[int, bool]:
    """Return the row that a sentence goes on about, −1 for none, and whether it surely does.

    That is the row of its paragraph's label, or the only one named in the sentence before it.
    """
    label = getattr(phrase.text.block, "label", None) or ""
    headed = _LABEL.match(phrase.text.text)
    for words in (label, headed.group(1) if headed else ""):
        rows = {mention.row for mention in _mentions(grid, words)} if words else set()
        if len(rows) == 1:
            return rows.pop(), True
    earlier = [p for p in phrases_in(phrase.text) if p.sentence.start < phrase.sentence.start][-1:]
    rows = {mention.row for mention in mentions(grid, earlier[0])} if earlier else set()
    if len(rows) != 1:
        return -1, False
    return rows.pop(), _has_pronoun(phrase, _LEADING)


_LEADING = 25
"""Code points at the beginning of a sentence in which a pronoun is what it is about."""
_LABEL = deferred(r"\s*([^:：.。]{2,40})[:：]")
