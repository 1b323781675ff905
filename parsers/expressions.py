"""Regular expressions that are compiled no sooner than a text calls for them.

To compile an expression takes hundreds of times as long as to look through a sentence with it, and
few of those that a program knows are needed for a given document. What is returned here is used as
if it were compiled: it has all methods of `re.Pattern`, as fast once they have been used, but is no
instance of that class, and not the `re` of its matches.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

from parsers.compiled import compiled

_NAMES = tuple(name for name in dir(re.Pattern) if not name.startswith("__"))
_LOOKS = 60
"""Looks after which it is compiled all the same: more of them would cost as much as that does."""


def deferred(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return an expression that is compiled when it is first used."""
    return cast("re.Pattern[str]", _Deferred(lambda: compiled(pattern, flags)))


def guarded(needed: Iterable[str], compiled: Callable[[], re.Pattern[str]]) -> re.Pattern[str]:
    """Return an expression that is compiled when a text may have something that matches.

    Whatever matches has to have one of the strings of `needed` in it, in any case of its letters.
    """
    return cast("re.Pattern[str]", _Guarded(needed, compiled))


class _Deferred:
    """Stands for an expression; compiles it for the first attribute that is asked for."""

    def __init__(self, compiled: Callable[[], re.Pattern[str]]) -> None:
        self._compiled = compiled

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - what `re.Pattern` has by that name
        if name not in _NAMES:
            raise AttributeError(name)
        return getattr(self._compile(), name)

    def _compile(self) -> re.Pattern[str]:
        made = self._compiled()
        # What an instance has itself comes before what its class has: this is called no more.
        vars(self).update((name, getattr(made, name)) for name in _NAMES)
        return made


class _Guarded(_Deferred):
    """Stands for an expression; looks for what it needs until a text has some of it."""

    def __init__(self, needed: Iterable[str], compiled: Callable[[], re.Pattern[str]]) -> None:
        super().__init__(compiled)
        self._needed = {_folded(each) for each in needed}
        self._left = _LOOKS

    def _may_match(self, text: str, start: int, end: int) -> bool:
        self._left -= 1
        return self._left < 0 or any(map(_folded(text[start:end]).__contains__, self._needed))

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        if self._may_match(text, start, end):
            return self._compile().search(text, start, end)
        return None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        if self._may_match(text, start, end):
            return self._compile().match(text, start, end)
        return None

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        if self._may_match(text, start, end):
            return self._compile().fullmatch(text, start, end)
        return None

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        if self._may_match(text, start, end):
            return self._compile().finditer(text, start, end)
        return iter(())

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        if self._may_match(text, 0, len(text)):
            return self._compile().sub(new, text)
        return text


def _folded(text: str) -> str:
    """Return a text in the one case that all letters have that `re` takes for the same."""
    return text.replace("\u0130", "i").casefold().replace("\u0131", "i")
