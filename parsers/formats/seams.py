"""How likely each place of a line is one where two texts were put together without a blank.

Scores are log-likelihood ratios, roughly: the share of real seams that look so against the share
of ordinary places that do. No word of any language is known to them; what the line itself writes
as one word counts as one.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property

from parsers.compiled import compiled

FINAL = frozenset(".!?\u3002\uff01\uff1f\u061f\u06d4\u0964\u2026")
_CLOSERS = frozenset("\"')]\u201d\u2019\u300d\u300f\u00bb\uff09%")
_OPENERS = frozenset(
    "\"'([\u201c\u201e\u2018\u00ab\u300c\u300e\u300a\u3010\uff08#@$\u20ac\u00a3\u00a5\u20a9"
)
_NEVER_FIRST = frozenset(
    ",.;:!?)]}%\u2026\u2019\u201d\u00bb\u300d\u300f\u300b\u3011\u3001\u3002\uff0c\uff1b\uff1a\uff01\uff1f\uff09"
    "\u060c\u061b\u061f\u06d4\u0964\u2013\u2014-/&+=\u00b7\u30fc\u3005\u3063\u30c3\u3083\u3085\u3087\u30e3\u30e5\u30e7\u3093\u30f3"
)
_WORD_FINAL = frozenset("\u0629\u0649\u05dd\u05df\u05e5\u05e3\u05da\u03c2")
"""Letters that end a word: Arabic ta marbuta and alef maksura, Hebrew and Greek final forms."""

_VOWELS = compiled(
    "[\u0904-\u0914\u0985-\u0994\u0a05-\u0a14\u0a85-\u0a94\u0b85-\u0b94\u0c05-\u0c14]"
)
"""Independent vowels of the Indic scripts: inside a word a vowel is a sign."""

_TOKEN = compiled(
    r"[A-Za-z][A-Za-z0-9.\-]{2,}|\d+(?:[.,]\d+)?|[\u30a0-\u30ff]{3,}|[^\W\d_A-Za-z\u3040-\u9fff]{4,}"
)
_LETTERS = compiled(r"[^\W_]+")


class Seams:
    """The seams of one line; every list is indexed by place and None where no seam can be."""

    def __init__(self, line: str) -> None:
        self.line = line
        self.words = Counter(match[0] for match in _LETTERS.finditer(line))
        self._word_at: list[tuple[int, int] | None] = [None] * (len(line) + 1)
        for match in _LETTERS.finditer(line):
            for place in range(match.start() + 1, match.end()):
                self._word_at[place] = match.span()
        self._kinds = [_kind(char) for char in line]
        self._tokens = [(m.start(), m.end(), m[0].casefold()) for m in _TOKEN.finditer(line)]
        places = range(len(line))
        base = [self._base(place) if place else None for place in places]
        self.title_end = [self._title_end(place, base[place]) for place in places]
        self.cut_end = base
        self.glued = [place for place in places if (base[place] or 0.0) >= 3.5]
        self.stops = [
            place
            for place in places
            if (base[place] or 0.0) > 0.5
            and (
                line[place - 1] in FINAL
                or (line[place - 1] in _CLOSERS and line[place - 2] in FINAL)
            )
        ]

    @cached_property
    def usual_title(self) -> float:
        """Code points of a middling title in the line's script."""
        counts = Counter(self._kinds)
        dense = counts["H"] + counts["J"]
        total = sum(counts[kind] for kind in "HJKUlA") or 1
        return 26.0 if dense > total / 3 else 36.0 if counts["K"] > total / 3 else 62.0

    def tokens(self, start: int, end: int) -> set[str]:
        """Return the names, numbers and long words within `line[start:end]`, case-folded."""
        first = bisect_left(self._tokens, start, key=lambda token: token[0])
        last = bisect_right(self._tokens, end, key=lambda token: token[1])
        return {token[2] for token in self._tokens[first:last]}

    def _base(self, place: int) -> float | None:
        """Score a place as a seam between any two texts."""
        before, after = self.line[place - 1], self.line[place]
        left, right = self._kinds[place - 1], self._kinds[place]
        if right == "S" or right == "M" or after in _NEVER_FIRST:
            return None
        if before in _OPENERS and before not in "\"'":
            return None
        if right == "l":
            return self._small(place, left)
        if left == "S":
            return 1.5 if right in "UN" or after in _OPENERS else 0.3
        score = _PAIRS.get(left + right)
        if score is None:
            score = 3.0 if before in FINAL or before in _CLOSERS else -1.0
            if before in "-\u2013\u2014/&.,:'\u2019\u00b7" or after in "-\u2013\u2014/":
                score = -1.5 if before in ".," else -3.0
            if left in "HJ" or (right in "HJ" and before in FINAL):
                score = 0.5
        if before in _WORD_FINAL and right == "A":
            score += 3.0
        if _VOWELS.match(after) and left in "AM":
            score += 2.5
        return score + self._cohesion(place, left, right)

    def _small(self, place: int, left: str) -> float | None:
        """Score a seam before a small letter: only names like "iPad" begin a text so."""
        if left in "lSU" or re.match(r"[a-z]{1,2}[A-Z]", self.line[place : place + 3]) is None:
            return None
        return -1.0

    def _cohesion(self, place: int, left: str, right: str) -> float:
        """Score whether the letters around a place are one word or two."""
        if left in "HJ" and right in "HJ":
            pair = self.line[place - 1 : place + 1]
            return -0.8 * min(self.line.count(pair) - 1, 2)
        span = self._word_at[place]
        if span is None:
            return 0.0
        whole, one, two = (
            self.line[span[0] : span[1]],
            self.line[span[0] : place],
            self.line[place : span[1]],
        )
        score = 0.0
        if self.words[whole] > 1 and len(whole) > 1:
            score -= 4.0
        if self.words[one] > 0 and len(one) > 1:
            score += 1.2
        if self.words[two] > 0 and len(two) > 1:
            score += 1.2
        if len(one) == 1 and left == "U" and right != "U":
            score -= 1.0
        return score + (0.8 if len(whole) > 16 else 0.0)

    def _title_end(self, place: int, base: float | None) -> float | None:
        """Score a place as the end of a title: a title is trimmed, and whole words."""
        if base is None or self._kinds[place - 1] == "S":
            return None
        if self._kinds[place - 1] in "lU" and self._kinds[place] in "UN":
            span = self._word_at[place]
            one = self.line[span[0] : place] if span else ""
            if 0 < len(one) < 2:
                return base - 1.0
        return base


_PAIRS = {
    # small letter, capital: "wereldGisteren"
    "lU": 4.0, "lN": 0.5, "lA": 2.5, "lK": 2.0, "lH": 1.0, "lJ": 1.0,
    "UU": 0.8, "UN": -1.0, "UA": 2.0, "UK": -1.0, "UH": 0.5, "UJ": 0.5,
    "NU": 0.8, "NN": -2.0, "NA": 1.5, "NK": -1.0, "NH": -0.5, "NJ": -0.5,
    # letters without case: Hangul, Han, Kana, and all others (Arabic, Devanagari, ...)
    "KU": 3.5, "KN": 2.5, "KK": -0.5, "KH": 1.0, "KJ": 1.0, "KA": 2.0,
    "HU": 2.0, "HN": 0.5, "HH": -0.2, "HJ": -0.2, "HK": 1.0, "HA": 2.0,
    "JU": 2.0, "JN": 0.8, "JH": 0.4, "JJ": -0.6, "JK": 1.0, "JA": 2.0,
    "AU": 3.5, "AN": 2.0, "AA": -0.5, "AK": 2.0, "AH": 2.0, "AJ": 2.0,
    "MU": 3.5, "MN": 2.0, "MA": -0.5, "MK": 2.0, "MH": 2.0, "MJ": 2.0,
}  # fmt: skip


def tokens_of(text: str) -> set[str]:
    """Return the names, numbers and long words of a text, case-folded."""
    return {match[0].casefold() for match in _TOKEN.finditer(text)}


def _kind(char: str) -> str:
    """Return S(pace), l(ower), U(pper), N(umber), K(orean), J(apanese), H(an), M(ark), A or P."""
    if char.isspace():
        return "S"
    if "\uac00" <= char <= "\ud7a3" or "\u1100" <= char <= "\u11ff":
        return "K"
    if "\u3040" <= char <= "\u30ff":
        return "J"
    if "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U0003ffff":
        return "H"
    if char.isdigit():
        return "N"
    if char.isalpha():
        return "U" if char.isupper() else "l" if char.islower() else "A"
    return "M" if unicodedata.category(char)[0] == "M" else "P"
