"""A table of words and phrases, asked which of them stands at an offset of a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, NamedTuple, TypeVar

from parsers.lazily import cached_property
from parsers.quantities.folding import is_joined, is_katakana, is_letter

Meaning = TypeVar("Meaning")

MAX_ENDING = 6  # letters that an entry marked "*" may take on: "доллар*" and "долларами"


class Phrases(Generic[Meaning]):
    """Longest match of words and phrases at, or just before, an offset.

    An entry that ends in "*" stands for a word beginning so. In scripts that put blanks between
    words a match ends where a word ends; ideographs, hiragana and hangul may go on. Each look-up
    costs a bounded number of steps, whatever the length of the text.
    """

    def __init__(self, entries: Mapping[str, Meaning]) -> None:
        self._entries: dict[str, Meaning] = {}
        self._open: set[str] = set()
        for phrase, meaning in entries.items():
            word = phrase
            if phrase.endswith("*"):
                word = phrase[:-1]
                self._open.add(word)
                if word in entries:
                    meaning = entries[word]
            self._entries[word] = meaning

    @cached_property
    def _heads(self) -> dict[str, tuple[int, ...]]:
        """The lengths of the entries that begin with two letters, the longest first."""
        return _lengths(((word[:2], len(word)) for word in self._entries), 0)

    @cached_property
    def _tails(self) -> dict[str, tuple[int, ...]]:
        """The lengths of the entries that end with two letters, the longest first."""
        return _lengths(((word[-2:], len(word)) for word in self._entries), -1)

    @cached_property
    def _first(self) -> dict[str, tuple[int, ...]]:
        """Those of entries of one letter, which may stand before any other letter."""
        return {start: sizes for start, sizes in self._heads.items() if len(start) == 1}

    @cached_property
    def _last(self) -> dict[str, tuple[int, ...]]:
        """Those of entries of one letter, which may stand behind any other letter."""
        return {end: sizes for end, sizes in self._tails.items() if len(end) == 1}

    def __bool__(self) -> bool:
        return bool(self._entries)

    def __contains__(self, word: str) -> bool:
        return word in self._entries

    def get(self, word: str) -> Meaning | None:
        """Return the meaning of exactly this phrase."""
        return self._entries.get(word)

    def at(self, text: str, start: int) -> tuple[int, Meaning] | None:
        """Return (end, meaning) of the longest entry that begins at `start`, or None."""
        sizes = self._heads.get(text[start : start + 2])
        if sizes is None:
            if not self._first:
                return None
            sizes = self._first.get(text[start : start + 1])
            if sizes is None:
                return None
        for size in sizes:
            word = text[start : start + size]
            meaning = self._entries.get(word)
            if meaning is None or len(word) < size:
                continue
            end = _word_end(text, start + size, word in self._open)
            if end:
                return end, meaning
        return None

    def before(self, text: str, end: int) -> tuple[int, Meaning] | None:
        """Return (start, meaning) of the longest entry that ends at `end`, or None."""
        if end <= 0:
            return None
        sizes = self._tails.get(text[end - 2 if end > 1 else 0 : end])
        if sizes is None:
            if not self._last:
                return None
            sizes = self._last.get(text[end - 1 : end])
            if sizes is None:
                return None
        for size in sizes:
            start = end - size
            if start < 0:
                continue
            meaning = self._entries.get(text[start:end])
            if meaning is not None and not (
                start
                and is_letter(text[start])
                and is_letter(text[start - 1])
                and not is_joined(text[start])
            ):
                return start, meaning
        return None


def _lengths(ends: Iterable[tuple[str, int]], letter: int) -> dict[str, tuple[int, ...]]:
    """Return the lengths of entries by an end of two letters, of which one is that of `letter`."""
    found: dict[str, set[int]] = {}
    for end, length in ends:
        found.setdefault(end, set()).add(length)
    for end, lengths in found.items():
        lengths.update(found.get(end[letter], ()))
    return {end: tuple(sorted(lengths, reverse=True)) for end, lengths in found.items()}


class Match(NamedTuple):
    """An entry found by one of several tables: where it ends and what it means."""

    end: int
    meaning: str


def _word_end(text: str, end: int, may_go_on: bool) -> int:
    """Return where the word that matched up to `end` ends, or 0 if it does not end properly."""
    length = len(text)
    if end >= length:
        return end
    last, following = text[end - 1], text[end]
    if not (is_letter(last) or last.isdigit()):
        return end
    if is_joined(last) and not (following.isascii() and following.isalpha()):
        return end
    if is_katakana(last):
        return 0 if is_katakana(following) else end
    if not is_letter(following) and not following.isdigit():
        return end
    if last.isascii() and (is_joined(following) or is_katakana(following)):
        return end
    if may_go_on:
        for stop in range(end, min(end + MAX_ENDING + 1, length + 1)):
            if stop == length or not is_letter(text[stop]):
                return stop
    return 0


def words(entries: Iterable[str], meaning: str = "") -> dict[str, str]:
    """Return a table in which every entry means the same."""
    return dict.fromkeys(entries, meaning)
