"""Patterns for lists of words, written so that the expression engine can skip quickly.

A pattern that begins with what may not stand before it, or with letters of either case, is tried
at every character of a text. One that begins with a set of characters is not: the engine runs to
the next of them. So the first letters of all alternatives come first, and what they must follow
after them. Nothing that a pattern matches is changed by it.

Most lists have no word in most documents. A pattern is compiled when a text has what one of its
alternatives begins with.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from parsers.checks.letters import has_wide
from parsers.compiled import compiled
from parsers.expressions import deferred, guarded

_NARROW = (
    r"A-\u10ff\u1200-\u2189\u2460-\u24ff\u2776-\u2793\u2c00-\u2e2f\ua000-\uabe2\ud7b0-\ud7fb"
    r"\uf900-\uffdc\U00010000-\U0010ffff"
)
"""Where the letters are that are not wide (see `has_wide`): compiling a set takes time for each
character of its ranges, a fifth of the time for this one."""

_LETTER = rf"(?=[{_NARROW}])[^\W\d_]"
_ANY_LETTER = r"[^\W\d_]"
_APART = r"(?<!\w)"


def _letter(alternatives: str) -> str:
    """Return a pattern for what may not stand beside the words of a list.

    A list without wide words is for texts whose words are parted by blanks: any letter will do.
    """
    return _LETTER if has_wide(alternatives) else _ANY_LETTER


_SPECIAL = frozenset(".^$*+?{}()[]|\\")
_ODD_CASES = "\u0130\u0131\u017f\u212a\u212b\u1e9e\u00b5\u03bc\u03c2\u03c3"


def whole_words(alternatives: str, wide: str | None = None) -> re.Pattern[str]:
    """Compile whole words and phrases separated by bars; `wide` scripts know no word ends."""
    letter = _letter(alternatives) if wide is None else rf"[^\W\d_{wide}]"
    return _compiled(alternatives, letter, rf"(?!{letter})")


@cache
def in_any_case(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of the lexicon, whatever the case of letters, for good.

    What `re` itself remembers are the last 512 patterns; those of all languages are more.
    """
    needed = _needed(pattern)
    if needed is None:
        return compiled(pattern, re.IGNORECASE)
    return guarded(needed, lambda: compiled(pattern, re.IGNORECASE))


@cache
def as_written(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of the lexicon as it is, for good; see `in_any_case`."""
    return compiled(pattern)


def word_before(
    lists: Mapping[str, str], language: str, ahead: str, blank: str = r"\s", *, apart: bool = True
) -> re.Match[str] | None:
    """Return the word of a language's list that a text ends with, if it ends with one.

    `blank` is a pattern for what stands between the word and the end of the text; with `apart`, no
    letter or digit may stand before the word.
    """
    listed = lists.get(language)
    if not listed:
        return None
    return in_any_case(rf"{_APART if apart else ''}(?:{listed}){blank}$").search(ahead)


def beginnings(alternatives: str) -> re.Pattern[str]:
    """Compile beginnings of words separated by bars."""
    return _compiled(alternatives, _letter(alternatives), "")


def followed(lists: Iterable[tuple[str, str]]) -> re.Pattern[str] | None:
    """Compile one pattern for several lists: beginnings of words, then what stands behind them.

    It tells that a text has nothing of any of the lists in the time that one of them takes. None
    where the words of a list may begin with anything.
    """
    heads: list[tuple[str, str]] = []
    known: list[str] = []
    for alternatives, behind in lists:
        known.append(alternatives)
        for alternative in split(alternatives):
            found = _heads(alternative)
            if found is None:
                return None
            heads += [(first, f"{_grouped(rest)}{behind}") for first, rest in found]
    return _guarded(heads, _letter("|".join(known)), "") if heads else None


_AHEAD = compiled(r"(?:\(\?<[!=](?:\[[^\]]*\]|[^()\[\]])*\)|\\[sb]\??(?![*+{])|\^)*")
"""What a pattern asks of what stands before its words, and a blank."""


def _needed(pattern: str) -> list[str] | None:
    """Return strings of which each match of a pattern has one; None where that is not plain."""
    needed: list[str] = []
    for alternative in split(pattern):
        heads = _heads(_AHEAD.sub("", alternative, count=1))
        if heads is None:
            return None
        needed += [first + literal(rest) for first, rest in heads]
    return needed


def _compiled(alternatives: str, letter: str, end: str) -> re.Pattern[str]:
    heads: list[tuple[str, str]] = []
    for alternative in split(alternatives):
        found = _heads(alternative)
        if found is None:
            # The flag is for the words alone: over the wide ranges it would cost 20 ms a pattern.
            return deferred(rf"(?<!{letter})(?i:{alternatives}){end}")
        heads += found
    return _guarded(heads, letter, end)


def _guarded(heads: list[tuple[str, str]], letter: str, end: str) -> re.Pattern[str]:
    """Return the pattern for first letters, each with what follows it, to be compiled in time."""
    needed = [first + literal(rest) for first, rest in heads]
    return guarded(needed, lambda: _headed(heads, letter, end))


_PLAIN = compiled(r"[^.^$*+?{}()\[\]|\\]*")


def literal(pattern: str) -> str:
    """Return the characters with which all that a pattern matches begins."""
    plain: str = _PLAIN.findall(pattern)[0]
    return plain[:-1] if _quantified(pattern[len(plain) :]) else plain


def _headed(heads: list[tuple[str, str]], letter: str, end: str) -> re.Pattern[str]:
    """Compile what may follow each first letter, in any case, that no letter stands before."""
    followed: dict[str, list[str]] = {}
    for first, rest in heads:
        followed.setdefault(cases(first), []).append(rest)
    every = "".join(sorted({case for cases in followed for case in cases}))
    # What holds for the first letter alone is looked up behind it: one set, then the rest.
    parts = [(f"(?<={re.escape(letters[0])})", rests) for letters, rests in followed.items()]
    if len(parts) == 1:
        parts = [("", parts[0][1])]
    branches = "|".join(before + _either(rests) for before, rests in parts)
    return compiled(rf"[{_listed(every)}](?<!{letter}[\s\S])(?i:{branches}){end}")


def _either(rests: list[str]) -> str:
    return rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})"


def _listed(letters: str) -> str:
    return "".join(map(re.escape, letters))


@cache
def cases(letter: str) -> str:
    """Return the characters that a letter stands for where case does not count."""
    candidates = {letter, *letter.lower(), *letter.upper(), *_ODD_CASES}
    pattern = compiled(re.escape(letter), re.IGNORECASE)
    return "".join(sorted(filter(pattern.fullmatch, candidates)))


def split(alternatives: str) -> list[str]:
    """Split a pattern at the bars that are in no brackets."""
    found: list[str] = []
    start = depth = position = 0
    while position < len(alternatives):
        sign = alternatives[position]
        if sign == "\\":
            position += 1
        elif sign == "[":
            position = _class_end(alternatives, position)
        elif sign in "()":
            depth += 1 if sign == "(" else -1
        elif sign == "|" and not depth:
            found.append(alternatives[start:position])
            start = position + 1
        position += 1
    return [*found, alternatives[start:]]


def _class_end(pattern: str, start: int) -> int:
    """Return where a set that begins at `start` has its closing bracket."""
    position = start + 1
    if pattern[position : position + 1] == "^":
        position += 1
    position += 1  # a bracket that comes first closes nothing
    while position < len(pattern) and pattern[position] != "]":
        position += 2 if pattern[position] == "\\" else 1
    return position


_BEHIND = compiled(r"\(\?<(?P<kind>[!=])(?P<ahead>(?:\[[^\]]*\]|[^()\[\]])*)\)")
"""A look at what stands before a word, without brackets in it."""


def _heads(alternative: str) -> list[tuple[str, str]] | None:
    """Return the characters an alternative may begin with, each with what follows; None if odd."""
    if not alternative:
        return None
    behind = _BEHIND.match(alternative)
    if behind is not None:  # what may not stand before the first letter, told from behind it
        below = _heads(alternative[behind.end() :])
        kind, ahead = behind.group("kind", "ahead")
        return below and [
            (head, f"(?<{kind}(?:{ahead}){re.escape(head)}){rest}") for head, rest in below
        ]
    first = alternative[0]
    if alternative.startswith("(?:"):
        end = _group_end(alternative)
        inner, rest = alternative[3:end], alternative[end + 1 :]
        if _quantified(rest):
            return None
        found: list[tuple[str, str]] = []
        for part in split(inner):
            heads = _heads(part) if part else _heads(rest)
            if heads is None:
                return None
            found += (
                heads if not part else [(head, _grouped(below) + rest) for head, below in heads]
            )
        return found
    if first == "[":
        end = _class_end(alternative, 0)
        members, rest = alternative[1:end], alternative[end + 1 :]
        if _quantified(rest) or not members.isalnum():
            return None
        return [(member, rest) for member in members]
    if first in _SPECIAL or _quantified(alternative[1:]):
        return None
    return [(first, alternative[1:])]


def _quantified(rest: str) -> bool:
    return rest[:1] in ("?", "*", "+", "{")


def _grouped(pattern: str) -> str:
    return f"(?:{pattern})" if len(split(pattern)) > 1 else pattern


def _group_end(pattern: str) -> int:
    """Return where the group that a pattern begins with is closed."""
    depth = position = 0
    while position < len(pattern):
        sign = pattern[position]
        if sign == "\\":
            position += 1
        elif sign == "[":
            position = _class_end(pattern, position)
        elif sign == "(":
            depth += 1
        elif sign == ")":
            depth -= 1
            if not depth:
                return position
        position += 1
    return position
