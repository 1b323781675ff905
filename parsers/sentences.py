"""Where sentences begin and end.

The rules follow the sentence boundaries of Unicode Standard Annex 29: a terminator, closing marks,
white space, and no small letter after it; terminators of East Asian scripts need no white space.
Beyond the annex, abbreviations, initials and ordinals ("z. B.", "J. Smith", "3. Mai") end nothing,
and a semicolon asks in Greek.
"""

from __future__ import annotations

import re

from parsers.compiled import compiled

_CLOSING = "\"'\u2019\u201d\u00bb\u203a)\\]}\u300d\u300f\u3009\u300b\u3011\uff09\uff3d\u2018\u201c"
_WIDE_CLOSING = "\u2019\u201d\u300d\u300f\u3009\u300b\u3011\uff09\uff3d)\\]\"'"

_WIDE_ENDS = "\u3002\uff01\uff1f\uff61\u0964\u0965\u17d4\u104b\u0f0d"
"""East Asian and Indic full stops, which end a sentence wherever they stand."""
_ENDS = ".!?;\u037e\u2026\u061f\u06d4\u0589\u1362\u203c\u2047-\u2049"
_END = compiled(
    # The first sign, which the engine runs to, and then what it may begin.
    rf"[{_WIDE_ENDS}{_ENDS}\s](?:"
    rf"(?<=[{_WIDE_ENDS}])[{_WIDE_ENDS}]*[{_WIDE_CLOSING}]*\s*"
    rf"|(?<=[{_ENDS}])[{_ENDS}]*[{_CLOSING}]*(?:\s+|$)"
    rf"|(?<=[.!?\u2026])[.!?\u2026]*[{_WIDE_CLOSING}]*(?=[\u3040-\u30ff\u3400-\u9fff])"
    r"|(?<=\n)\s*|(?<=[^\S\n])[^\S\n]*\n\s*)"
)
_BEFORE = compiled(r"(?:[^\W\d_]+\.)*[^\W_]+(?:-[^\W_]+)*$")

_ABBREVIATIONS = frozenset(
    re.findall(
        r"\S+",
        """
        mr mrs ms mx dr prof st sr jr vs cf eg ie etc vol pp fig figs ed eds est approx dept
        univ assn bros gen col sgt capt lt gov sen rep rev hon inc ltd co corp
        jan feb mar apr jun jul aug sep sept oct nov dec
        mio mrd mia tsd mln mld mlrd
        bzw ca usw resp evtl ggf inkl zzgl vgl abs str tel hr fr dipl ing bspw sog geb gest
        u.a z.b d.h u.s.w o.ä i.d.r s.o s.u m.e
        mme mlle mm env chap éd réf cie av
        dhr mevr mw drs ir blz bijv enz evt incl excl o.a m.b.t d.w.z t.o.v e.d i.v.m
        sra srta pág núm aprox ee.uu dña
        sig sigg dott ecc pag
        bl.a t.ex dvs osv m.m f.d kl ang bl
        np tzn tzw ul godz wyd im
        e.g i.e a.m p.m u.s u.k d.c b.c a.d n.chr v.chr
        т.е т.д т.п г гг млн млрд тыс руб др пр см рис
        """,
    )
)
_BEFORE_NUMBERS = frozenset(("no", "nos", "art", "nr", "p"))
"""Words that are abbreviations where a number follows."""

_ORDINAL_DOT = frozenset(("de", "da", "no", "fi", "cs", "sk", "hu", "sl", "hr", "sr", "bs", "pl"))
"""Languages that write ordinals with a full stop; also et, lv, is, tr, but rarely in text."""

_LONGEST_ORDINAL = 2


def split(text: str, language: str | None = None) -> list[tuple[int, int]]:
    """Return (start, end) of each sentence, without the white space around it.

    A line feed always ends a sentence. `language` (BCP 47) helps with ordinals. A text without
    letters or marks of an end is one sentence; an empty text has none.
    """
    primary = (language or "").split("-")[0].lower()
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match.end() >= len(text):
            break
        if not match.group().strip() or _ends(text, match, primary):
            _add(spans, text, start, match.end())
            start = match.end()
    _add(spans, text, start, len(text))
    return spans


_KOREAN_ENDS = frozenset("다요죠음임함")
"""Syllables with which a Korean sentence may end right behind a figure."""


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))


def _ends(text: str, match: re.Match[str], language: str) -> bool:
    """Tell whether a sentence ends with a match of a terminator."""
    mark = match.group()[0]
    if mark in "\u3002\uff01\uff1f\uff61\u0964\u0965\u17d4\u104b\u0f0d":
        return True
    if "\n" in match.group():
        return True
    if ";" in match.group() and language != "el":
        return False
    following = text[match.end()]
    if following.islower() or following in ",;:)]\u2013\u2014":
        return False
    if mark != "." or match.group().rstrip()[:2] in ("..", ".\u2026"):
        return True
    floor = max(0, match.start() - 40)
    blank = text.rfind(" ", floor, match.start())  # no word that is searched for reaches over it
    before = _BEFORE.search(text, max(floor, blank + 1), match.start())
    if before is None:
        return True
    word = before.group()
    if word.isdigit():
        return not (len(word) <= _LONGEST_ORDINAL and language in _ORDINAL_DOT)
    if word in _KOREAN_ENDS:
        return True  # "30%다."
    if len(word) == 1 and word.isalpha() and not text.endswith(("'", "’"), 0, before.start()):
        # An initial, or a part of an abbreviation written apart.
        return word == "I" and language == "en"
    if word.lower() in _BEFORE_NUMBERS:
        return not following.isdigit()
    parts = word.split(".")
    if len(parts) > 1 and all(len(part) <= 2 for part in parts):
        return False
    return word.lower() not in _ABBREVIATIONS
