"""What pages are called, and what that says of their being editions of one article.

Release notes of two versions, or the manual pages of two commands, are alike but for a number or a
name, which translators keep: it is in the title.
"""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.frozen import dataclass
from parsers.model import Page, block_text

_WORD = compiled(r"[A-Za-z][A-Za-z0-9_]+")
_LETTER = compiled(r"[^\W\d_]")
_LAST_LATIN = "\u024f"
_MOSTLY = 0.8
"""Share of Latin letters above which a page is written in them."""

_MONTH = compiled(r"(?<!\d)\d{1,2} ?[月월]")
"""Other languages write it as a word."""

_MYRIADS = deferred(r"(\d+) ?[億亿억] ?(\d{1,4}) ?(?=[万萬만])")
"""One number to other languages: 2억 5000만 is 250 million."""

_READ = 40_000
"""Code points of a page's code that are looked at."""


@dataclass(frozen=True)
class Title:
    """The title of a page."""

    numerals: str
    """It, with what other languages write as a word or as one number written so."""
    words: frozenset[str]
    """Its words in Latin letters, in lower case."""
    names: frozenset[str]
    """Those of them that translators keep: all, if the page is written in other letters, else what
    also stands in the page's code."""
    is_name: bool
    """Whether it says nothing else."""
    begun: frozenset[str]
    """Its words, and those of the first prose on the page."""


class Comparison(NamedTuple):
    """How two titles differ, and agree."""

    a_number: bool = False
    """One has a number that the other has not."""
    numbers: bool = False
    """Both have."""
    a_name: bool = False
    """One has a name that the other page does not begin with."""
    names: bool = False
    """Each has a name that the other has not."""
    other_name: bool = False
    """Both are names, and not the same."""
    same_name: bool = False


def title_of(page: Page, opening: str) -> Title | None:
    """Return the title of a page whose first prose is `opening`, if it begins with one."""
    first = next((block for _, block in page.flow), None)
    if first is None or first.kind != "heading":
        return None
    text = block_text(first)
    words = _words(text)
    names = words if is_foreign(opening) or not words else words & _words(code_of(page))
    return Title(
        _MYRIADS.sub(lambda found: found[1] + found[2].zfill(4), _MONTH.sub(" ", text)),
        words,
        names,
        bool(words) and words == names and all(c.isascii() for c in _LETTER.findall(text)),
        words | _words(opening),
    )


def is_foreign(opening: str) -> bool:
    """Tell whether a page whose first prose is `opening` is written in other letters than Latin."""
    letters: list[str] = _LETTER.findall(opening)
    latin = sum(letter <= _LAST_LATIN for letter in letters)
    return latin <= _MOSTLY * len(letters)


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text))


def code_of(page: Page) -> str:
    """Return the code on a page, in blocks of its own and in sentences."""
    found: list[str] = []
    left = _READ
    for _, block in page.flow:
        text = block_text(block)
        if block.kind in ("code", "unread"):
            found.append(text[:left])
        else:
            found += (text[m.start : m.end] for m in block.marks if m.kind == "code")
        left -= len(text)
        if left <= 0:
            break
    return " ".join(found)


def compare(
    one: Title, other: Title, numbers: tuple[Set[str], Set[str]], known: Set[str]
) -> Comparison:
    """Return how two titles compare that have these numbers.

    What is a name on some page is a name in either title (`known`).
    """
    ours, theirs = numbers
    lacking = [bool(ours - theirs), bool(theirs - ours)]
    missing = [bool(one.names - other.begun), bool(other.names - one.begun)]
    unlike = [
        bool((a.names | (a.words & known)) - b.words) for a, b in ((one, other), (other, one))
    ]
    named = one.is_name and other.is_name
    return Comparison(
        any(lacking),
        all(lacking),
        any(missing),
        all(unlike),
        named and one.words != other.words,
        named and one.words == other.words,
    )
