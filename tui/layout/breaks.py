"""Where a line may be broken: UAX #14, Unicode Line Breaking Algorithm (Unicode 17).

Only single places are judged, those at which a line is about to end, so that nothing is spent on
the rest. The rules are named as in the annex (LB7, LB13 ...). Where it leaves room, or a reader
expects otherwise, this is the choice:

- Korean is broken at spaces only: Hangul counts as alphabetic (the annex, section 8.2, "keep
  all"), and so do ideographs in a text that is told to be Korean.
- Small kana and the prolonged sound mark do not begin a line ("strict" in CSS Text 3, section
  5.2: class CJ counts as NS).
- Thai and Lao are broken at spaces and before a vowel that is written before its consonant, for
  that always begins a syllable. Where it is a must, any cluster boundary serves that parts
  neither such a vowel from what follows nor a following vowel from what precedes.
- A number keeps its percent or currency sign even across a space ("25 %", "10 €", "€ 10").
- A dash in a sentence stays at the end of a line and does not begin the next: an em dash after a
  letter or digit, or any dash with spaces on either side. (The annex breaks before it, too.)
- A combining mark stays with the space it stands on: the two are one cluster.
"""

from __future__ import annotations

import unicodedata
from importlib import import_module
from typing import Final

SPACE: Final = "SP"

# Seeds for the classes of frequent characters: reading them from the Unicode tables means loading
# the regex package, which a page in Latin script can do without.
_ASCII: Final = {
    " ": "SP", "!": "EX", '"': "QU", "#": "AL", "$": "PR", "%": "PO", "&": "AL", "'": "QU",
    "(": "OP", ")": "CP", "*": "AL", "+": "PR", ",": "IS", "-": "HY", ".": "IS", "/": "SY",
    ":": "IS", ";": "IS", "<": "AL", "=": "AL", ">": "AL", "?": "EX", "@": "AL", "[": "OP",
    "\\": "PR", "]": "CP", "^": "AL", "_": "AL", "`": "AL", "{": "OP", "|": "BA", "}": "CL",
    "~": "AL", "\u2013": "BA", "\u2014": "B2", "\u2018": "QUi", "\u2019": "QUf",
    "\u201c": "QUi", "\u201d": "QUf", "\u2026": "IN", "\u20ac": "PR", "\u00a0": "GL",
    "\u3001": "CL", "\u3002": "CL", "\uff0c": "CL",
}  # fmt: skip

_BLOCKS: Final = (
    ("\u00c0", "\u024f", "AL"),  # Latin
    ("\uac00", "\ud7a3", "HG"),  # Hangul syllables
    ("\u4e00", "\u9fff", "ID"),
    ("\u0370", "\u052f", "AL"),  # Greek, Cyrillic
    ("\u1e00", "\u1fff", "AL"),  # Latin and Greek with marks
    ("\u3400", "\u4dbf", "ID"),
)
"""Stretches of characters (first, last) whose letters are all of one class."""

_WIDE: Final = frozenset("FWH")
_HANGUL: Final = frozenset({"H2", "H3", "JL", "JV", "JT"})
_QUOTES: Final = frozenset({"QU", "QUi", "QUf"})
_OPEN: Final = frozenset({"OP", "OPw"})
_CLOSE: Final = frozenset({"CL", "CP", "CPw"})
_LETTERS: Final = frozenset({"AL", "HL", "SA", "HG"})
_IDEOGRAPHS: Final = frozenset({"ID", "EB", "EM"})
_PREPOSED: Final = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4")
_POSTPOSED: Final = frozenset("\u0e2f\u0e30\u0e32\u0e33\u0e45\u0e46\u0eb0\u0eb2\u0eb3\u0ec6")
_DASHES: Final = frozenset("\u2013\u2014")
_STACKERS: Final = frozenset("\u1039\u17d2\u1a60\ua9c0")


class _Classes(dict[str, str]):
    """Line breaking classes by character, resolved as by LB1, with the choices named above.

    Beyond the annex's names: QUi and QUf are quotation marks of category Pi and Pf; OPw, CPw and
    BAw are East Asian wide; SA stays (South East Asian); HG is Hangul.
    """

    def __missing__(self, char: str) -> str:
        found = _classify(char)
        self[char] = found
        return found


def _classify(char: str) -> str:
    if char.isascii() and char.isalnum():
        return "NU" if char.isdigit() else "AL"
    if char.isalpha():
        for first, last, name in _BLOCKS:
            if first <= char <= last:
                return name
    return _by_property(char)


def _by_property(char: str) -> str:
    """Return the class of a character by the Unicode tables."""
    regex = import_module("regex")  # slow to load
    name = next((name for name in _NAMES if regex.match(rf"\p{{Line_Break={name}}}", char)), "XX")
    category = unicodedata.category(char)
    if name in ("AI", "SG", "XX"):
        return "AL"
    if name == "CJ":
        return "NS"
    if name == "SA":
        return "CM" if category in ("Mn", "Mc") else "SA"
    if name in _HANGUL:
        return "HG"
    if name == "QU":
        return {"Pi": "QUi", "Pf": "QUf"}.get(category, "QU")
    if name in ("OP", "CP", "BA") and unicodedata.east_asian_width(char) in _WIDE:
        return name + "w"
    return name


_NAMES: Final = (
    *("ID", "AL", "H2", "H3", "CM", "NS", "CJ", "CL", "OP", "SA", "HL", "NU", "PO", "PR", "QU"),
    *("EX", "IS", "BA", "IN", "GL", "ZW", "ZWJ", "WJ", "SY", "HY", "CP", "B2", "BB", "CB", "SP"),
    *("EB", "EM", "RI", "JL", "JV", "JT", "AK", "AP", "AS", "VI", "VF", "AI", "SG", "XX", "HH"),
)
CLASSES: Final = _Classes(_ASCII)


def may_break(text: str, at: int, korean: bool = False) -> bool:
    """Tell whether a line may end before `text[at]`, 0 < at < len(text).

    The text holds no line feeds. After spaces, the answer is for the place behind them all.
    """
    after = CLASSES[text[at]]
    before = CLASSES[text[at - 1]]
    known = _PAIRS.get((before, after))
    if known is not None and not korean:
        return known
    if after in ("SP", "ZW"):  # LB7
        return False
    if before == "ZW":  # LB8
        return True
    if after in ("CM", "ZWJ") or before == "ZWJ":  # LB8a, LB9; a mark stays on a space, too
        return False
    start = at - 1
    if before == "CM":  # LB9, LB10
        while before in ("CM", "ZWJ") and start > 0:
            start -= 1
            before = CLASSES[text[start]]
        if before in ("CM", "ZWJ", "SP", "ZW"):
            before = "AL"
    if korean:
        before = "HG" if before == "ID" else before
        after = "HG" if after == "ID" else after
    if before == "SP":
        return _after_space(text, at, after)
    return _direct(text, start, at, before, after)


def _next_class(text: str, at: int) -> str:
    """Return the class of the character after the one at `at` and its marks; "" at the end."""
    at += 1
    while at < len(text) and CLASSES[text[at]] in ("CM", "ZWJ"):
        at += 1
    return CLASSES[text[at]] if at < len(text) else ""


def _previous(text: str, at: int) -> tuple[str, int]:
    """Return class and place of the base character before `at`; ("", -1) at the start."""
    at -= 1
    while at > 0 and CLASSES[text[at]] in ("CM", "ZWJ"):
        at -= 1
    return (CLASSES[text[at]], at) if at >= 0 else ("", -1)


def _after_space(text: str, at: int, after: str) -> bool:
    """Judge a place after one or more spaces."""
    solid = at - 1
    while solid >= 0 and text[solid] == " ":
        solid -= 1
    before, place = _previous(text, solid + 1)
    if before == "ZW":  # LB8
        return True
    if after in _CLOSE or after in ("EX", "SY", "WJ"):  # LB11, LB13
        return False
    if before in _OPEN:  # LB14
        return False
    if before == "QUi" and _opens(text, place):  # LB15a
        return False
    if after == "QUf" and _closes(text, at):  # LB15b
        return False
    if after == "IS":  # LB15c, LB15d
        return _next_class(text, at) == "NU"
    if before in _CLOSE and after == "NS":  # LB16
        return False
    if before == "B2" and after == "B2":  # LB17
        return False
    if text[at] in _DASHES and before not in _IDEOGRAPHS and _next_class(text, at) == "SP":
        return before in ("", "SP")
    if before == "NU" and after in ("PO", "PR"):
        return not _stands_alone(text, at)
    if before == "PR" and after == "NU":
        return _previous(text, place)[0] not in ("", "SP", "OP")
    return True  # LB18


def _stands_alone(text: str, at: int) -> bool:
    """Tell whether the sign at `at` belongs to the number before it, not to one after it."""
    return CLASSES[text[at]] == "PO" or _next_class(text, at) not in ("NU", "AL", "OP")


def _opens(text: str, quote: int) -> bool:
    before = _previous(text, quote)[0]
    return before in ("", "GL", "SP", "ZW") or before in _OPEN or before in _QUOTES


def _closes(text: str, quote: int) -> bool:
    after = _next_class(text, quote)
    return (
        after in ("", "SP", "GL", "WJ", "EX", "IS", "SY", "ZW")
        or after in _CLOSE
        or after in _QUOTES
    )


def _wide_at(text: str, at: int) -> bool:
    return 0 <= at < len(text) and unicodedata.east_asian_width(text[at]) in _WIDE


def _direct(text: str, start: int, at: int, before: str, after: str) -> bool:
    """Judge a place between two characters with no space between; `start` is the first's base."""
    verdict = _pair(before, after)
    if verdict is not None:
        return verdict
    if before in _QUOTES or after in _QUOTES:
        return _beside_quote(text, start, at, before, after)
    if before in ("PO", "PR") and after in _OPEN:  # LB25, else LB31
        following = _next_class(text, at)
        if following == "IS":
            following = _next_class(text, at + 1)
        return following != "NU"
    if after in ("PO", "PR", "NU") and before in ("SY", "IS", "CL", "CP"):
        return not _ends_number(text, start, before)
    if before in ("HY", "HH") and after in _LETTERS:  # LB20a, LB21a
        prior = _previous(text, start)[0]
        return prior not in ("", "SP", "ZW", "CB", "GL") and not (prior == "HL" and after != "HL")
    if before in ("HY", "HH"):  # LB21a
        return _previous(text, start)[0] != "HL"
    if before == "RI" and after == "RI":  # LB30a
        count, place = 0, start
        name = "RI"
        while name == "RI" and count < _FLAGS:
            count += 1
            name, place = _previous(text, place)
        return count % 2 == 0
    if before == "SA":
        return text[at] in _PREPOSED
    return _beside_brahmic(text, start, at, before, after)


def _beside_quote(text: str, start: int, at: int, before: str, after: str) -> bool:
    """Apply LB15a, LB15b, LB19 and LB19a: quotation marks with no space beside them."""
    if before == "QUi" and _opens(text, start):
        return False
    if after == "QUf" and _closes(text, at):
        return False
    if after in ("QU", "QUf") or before in ("QU", "QUi"):
        return False
    if after in _QUOTES and not (_wide_at(text, start) and _wide_at(text, at + 1)):
        return False
    if before in _QUOTES:
        prior = _previous(text, start)[1]
        return _wide_at(text, at) and _wide_at(text, prior)
    return True


def _ends_number(text: str, start: int, before: str) -> bool:
    """Tell whether the character at `start` ends what LB25 calls a number."""
    name, place = before, start
    if name in ("CL", "CP"):
        name, place = _previous(text, place)
    while name in ("SY", "IS"):
        name, place = _previous(text, place)
    return name == "NU"


def _beside_brahmic(text: str, start: int, at: int, before: str, after: str) -> bool:
    """Apply LB28a, the orthographic syllables of Brahmic scripts; else a break (LB31)."""
    aksara = ("AK", "AS")
    dotted = {place for place in (start, at) if text[place] == "\u25cc"}
    if before == "AP" and (after in aksara or at in dotted):
        return False
    if (before in aksara or start in dotted) and after in ("VF", "VI"):
        return False
    if before == "VI" and (after == "AK" or at in dotted):
        prior, place = _previous(text, start)
        return not (prior in aksara or (place >= 0 and text[place] == "\u25cc"))
    if (before in aksara or start in dotted) and (after in aksara or at in dotted):
        return _next_class(text, at) != "VF"
    return True


_GLUE_AFTER: Final = frozenset({"WJ", "GL"}) | _OPEN | _QUOTES  # LB11, LB12, LB14, LB19
_GLUE_BEFORE: Final = (  # LB11, LB12a, LB13, LB15d, LB19
    frozenset({"WJ", "GL", "EX", "SY", "IS"}) | _CLOSE | _QUOTES
)
_NEVER_AFTER: Final = frozenset({"WJ", "GL", "BB"}) | _OPEN  # LB11, LB12, LB14, LB21
_NEVER_BEFORE: Final = (  # LB11, LB13, LB15d, LB21, LB22
    frozenset({"WJ", "EX", "SY", "IS", "BA", "BAw", "HY", "HH", "NS", "IN"}) | _CLOSE
)
_CONTEXT: Final = frozenset(
    {
        *((a, b) for a in ("PO", "PR") for b in _OPEN),
        *((a, b) for a in ("SY", "IS", "CL", "CP") for b in ("PO", "PR")),
        ("SY", "NU"),
        ("SA", "SA"),
        ("RI", "RI"),
    }
)
_FLAGS: Final = 64
"""Regional indicators to look back over, an even number: else a row of flags costs its square."""
_BRAHMIC: Final = frozenset({"AK", "AP", "AS", "VI", "VF"})


def _pair(before: str, after: str) -> bool | None:
    """Judge two classes beside each other; None where the surroundings decide."""
    if before in ("CM", "ZWJ", "SP", "ZW") or after in ("CM", "ZWJ", "SP", "ZW"):
        return None
    if "CB" in (before, after) and not (before in _GLUE_AFTER or after in _GLUE_BEFORE):
        return True  # LB20
    if before in _NEVER_AFTER or after in _NEVER_BEFORE:
        return False
    if after == "GL":  # LB12a
        return before in ("BA", "BAw", "HY", "HH")
    if before == "B2" and after == "B2":  # LB17
        return False
    if before in _QUOTES or after in _QUOTES:
        return None
    if (before, after) in _CONTEXT or before in _BRAHMIC or after in _BRAHMIC:
        return None
    if before in ("HY", "HH"):
        return False if (before, after) == ("HY", "NU") else None
    return not _kept(before, after)


def _kept(before: str, after: str) -> bool:
    """Tell whether LB21b to LB30b keep two classes together."""
    if before in _LETTERS:
        return (
            after in _LETTERS or after in ("NU", "PR", "PO", "OP", "B2")  # LB23, LB24, LB28, LB30
        )
    if after in _LETTERS:
        if before == "SY":  # LB21b
            return after == "HL"
        return before in ("NU", "PR", "PO", "IS", "CP")  # LB23, LB24, LB29, LB30
    if before == "NU":
        return after in ("NU", "PO", "PR", "OP", "B2")  # LB25, LB30
    if after == "NU":
        return before in ("PO", "PR", "HY", "IS", "CP")  # LB25, LB30
    if before == "PR":  # LB23a
        return after in _IDEOGRAPHS
    if after == "PO":  # LB23a
        return before in _IDEOGRAPHS
    return before == "EB" and after == "EM"  # LB30b


_PAIRS: Final[dict[tuple[str, str], bool]] = {
    (before, after): verdict
    for before in (*_LETTERS, *_IDEOGRAPHS, "NU", "NS", "CL", "OP", "EX", "IS", "IN")
    for after in (*_LETTERS, *_IDEOGRAPHS, "NU", "NS", "CL", "OP", "EX", "IS", "IN")
    if (verdict := _pair(before, after)) is not None
}


def may_part(text: str, at: int) -> bool:
    """Tell whether a word that must be broken may be broken here, a unit boundary."""
    if text[at - 1] in _PREPOSED or text[at - 1] in _STACKERS:
        return False
    return text[at] not in _POSTPOSED and CLASSES[text[at]] not in ("CM", "ZWJ")


def is_unspaced(char: str) -> bool:
    """Tell whether a character is of a script that sets no spaces between words (class SA)."""
    return CLASSES[char] in ("SA", "CM") and not char.isascii()
