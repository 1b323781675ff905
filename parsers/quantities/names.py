"""Names, versions, addresses and references: digits that are no quantities."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from parsers.compiled import compiled
from parsers.quantities.folding import Folded
from parsers.quantities.lexicon import Lexicon

MAX_NAME = 48

_SPANS = (
    ("://", compiled(r"[a-zA-Z]{2,8}://[^\s<>\"]{1,2000}")),
    ("www.", compiled(r"www\.[^\s<>\"]{1,2000}")),
    ("`", compiled(r"`[^`\n]{1,400}`")),
    ("@", compiled(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}")),
    # p95, p99.9: percentiles
    ("p9", compiled(r"(?<![\w.])p9\d(?:\.9{1,3})?(?![\w]|[.,]\d)")),
    ("p5", compiled(r"(?<![\w.])p50(?![\w]|[.,]\d)")),
)
_PHONES = (
    # +1-222-2222, (555) 123-4567
    compiled(r"(?<![\w.])\+\d[\d()./-]{0,4}(?:[ ()./-]{1,2}\d{2,5}){2,5}(?!\d)"),
    compiled(r"(?<![\w.])\(\d{2,4}\) ?\d{3,4}[ -]\d{3,4}(?!\d)"),
)
_DIGIT_SPANS = (
    # Each with the marks that may stand behind its first digits.
    # Nine and more numbers without a blank between them: a code, coordinates, a dump of data.
    (".,:;/|+*=~_-", compiled(r"\d+(?:[.,:;/|+*=~_-]+\d+){8,}")),
    # Twenty-five and more with nothing but blanks and marks between them.
    (" .,:;/|+*=~_-", compiled(r"\d+(?:[ .,:;/|+*=~_-]+\d+){24,}")),
    # 978-3-16-148410-0, 555-123-4567
    ("-", compiled(r"\d{1,9}(?:-\d{1,9}){2,8}(?![\w-])")),
    ("-", compiled(r"(?<![\w.,-])\d{3}-\d{3,4}-\d{4}(?![\d-])")),
    # 192.168.1.2, 3.2.1, 10.0.19045
    (".", compiled(r"(?<![\d.,])\d{1,5}(?:\.\d{1,5}){2,5}(?![\d,])")),
    # 3:1
    (":", compiled(r"(?<![\d.,:/])\d{1,3}:\d{1,3}(?![\d:])")),
    # 24/7, 50/50, 2222/2222: no fraction
    (
        "/",
        compiled(
            r"(?<![\d.,:/])(?:24/7|50/50|360/365|9/11|20/20|80/20|70/30|60/40|40/60)(?![\d:/])"
        ),
    ),
    # 401(k), 10-K
    ("(-", compiled(r"\d{1,3}(?:\([a-z]\)|-[A-Z]{1,2}(?![\w-]))")),
    # 3-for-1, 9-to-5
    ("-", compiled(r"(?<![\w.,])\d{1,3}-[a-z]{2,4}-\d{1,3}(?![\w-])")),
    # 4x4, 1920×1080
    (" xX×", compiled(r"(?<![\w.,])\d{1,5} ?[xX×] ?\d{1,5}(?: ?[xX×] ?\d{1,5})?(?![\w])")),
)
_CHAINS = {
    mark: tuple(pattern for marks, pattern in _DIGIT_SPANS if mark in marks)
    for mark in ".,:;/|+*=~_- (xX×"
}
"""The patterns that digits may be one of, by the mark behind them."""

_RUN = compiled(r"\d*")
_GROUPED = compiled(r"[1-9]\d{0,2}(?:\.\d{3})+")
_WORD_BEFORE = compiled(r"([^\W\d_][^\s\d,;:!?()\[\]{}\"“”«»|]{0,30}) $")
_LATIN_BEFORE = compiled(r"([A-Za-z][A-Za-z0-9&-]{0,30}) $")
_TAIL = compiled(r"[A-Za-z0-9]{1,24}(?:[.\-][0-9][A-Za-z0-9]{0,12}){0,4}\+{0,2}")


_PLUG = compiled("-[A-Z]$")
"""The letter of a kind: "USB-C 3.2"."""


class Names:
    """Finds the names of one text, once, from left to right."""

    def __init__(self, folded: Folded, lexicon: Lexicon) -> None:
        self._cased, self._lower = folded
        self._lexicon = lexicon
        spans = sorted(self._protected())
        self._starts = [start for start, _ in spans]
        self._ends: list[int] = []
        furthest = 0
        for _, end in spans:
            furthest = max(furthest, end)
            self._ends.append(furthest)

    def _protected(self) -> Iterator[tuple[int, int]]:
        for needle, pattern in _SPANS:
            if needle in self._lower:
                for match in pattern.finditer(self._cased):
                    yield match.span()

    def address(self, position: int) -> int:
        """Return where the address or piece of code around `position` ends, or 0."""
        index = bisect_right(self._starts, position) - 1
        if index >= 0 and self._ends[index] > position:
            return self._ends[index]
        return 0

    def chain(self, position: int) -> int:
        """Return where the version, ratio or telephone number at `position` ends, or 0."""
        text = self._cased
        if not text[position].isdigit():
            return 0
        run = _RUN.match(text, position)
        mark = text[run.end() : run.end() + 1] if run is not None else ""
        for pattern in _CHAINS.get(mark, ()):
            match = pattern.match(text, position)
            if match is not None and not _GROUPED.fullmatch(match.group()):
                return match.end()
        if position and text[position - 1] in "+(":
            for pattern in _PHONES:
                match = pattern.match(text, position - 1)
                if match is not None:
                    return match.end()
        return 0

    def glued(self, position: int) -> tuple[int, int] | None:
        """Return the span of a name whose first digit is at `position`: "H100", "GPT-5.5"."""
        text = self._cased
        if position == 0:
            return None
        previous = text[position - 1]
        hyphen = previous in "-_#@." and position > 1
        letter = text[position - 2] if hyphen else previous
        if previous in "#@_":
            return self._extent(position)
        if not (letter.isalpha() and letter < "\u0600"):
            return None
        if hyphen and previous == ".":
            return None
        start = position - (2 if hyphen else 1)
        stop = max(0, position - MAX_NAME)
        while start > stop and (
            (text[start - 1].isalnum() and text[start - 1] < "\u0600") or text[start - 1] in "-_"
        ):
            start -= 1
        word = text[start : position - hyphen]
        if hyphen and not any(map(str.isupper, word)):
            return None
        if not hyphen and self._is_currency(word):
            return None
        if hyphen and self._lexicon.months.get(word.lower()) is not None:
            return None
        model = len(word) == 1 and word.isupper()  # "the P1500", but "p1500" is a page
        if not hyphen and not model and word.lower() in ("x", "c", "ca", "p", "pp", "fy", "cy"):
            return None
        return self._extent(position, start)

    def _extent(self, position: int, start: int | None = None) -> tuple[int, int]:
        tail = _TAIL.match(self._cased, position)
        end = tail.end() if tail is not None else position + 1
        return (position if start is None else start), end

    def _is_currency(self, word: str) -> bool:
        lexicon = self._lexicon
        found = lexicon.symbols_before.before(word, len(word))
        return (
            (found is not None and found[0] == 0)
            or word in lexicon.codes
            or word.lower() in lexicon.any_case
        )

    def referred(self, start: int, end: int, noun: str) -> int | None:
        """Return where the name begins that the plain number at [start, end) belongs to.

        "Section 3", "Fortune 50", "Level 4", "No. 5": the word before says that the number names.
        A proper name does so unless a `noun` follows that the number counts.
        """
        text = self._cased
        window = text[max(0, start - 34) : start]
        if window.endswith("[") and text[end : end + 1] == "]":
            return start
        if window.endswith(("§", "§ ", "№", "№ ", "#")):
            return start - 1 - window.endswith(" ")
        bare = window.removesuffix("\n")
        if not bare.endswith(" "):
            return None
        last = bare.rfind(" ", 0, -1) + 1  # where the word before the blank begins
        match = (_LATIN_BEFORE if self._lexicon.unspaced else _WORD_BEFORE).search(window, last)
        if match is None:
            return None
        word = match.group(1)
        begin = start - 1 - len(word)
        lower = word.lower()
        if lower in self._lexicon.references:
            return begin
        opens = self._opens(begin) and not any(map(str.isupper, word[1:]))
        if self._is_name_word(word) and self._name_goes_on(start, end, noun, opens=opens):
            return begin
        return None

    def _is_name_word(self, word: str) -> bool:
        """Tell whether a word looks like a proper name: "iPhone", "TPU", "Apollo"."""
        if (
            not _PLUG.sub("", word).replace("&", "").isalpha()
            or word.lower() in self._lexicon.functions
            or word[0] > "\u0600"
        ):
            return False
        if self._lexicon.months.get(word.lower()) is not None or self._is_currency(word):
            return False
        if (
            self._lexicon.bounds_before.get(word.lower())
            or word.lower() in self._lexicon.year_words
        ):
            return False
        mixed = any(map(str.isupper, word[1:]))
        if mixed or (len(word) == 1 and word.isupper() and self._lexicon.noun_capital):
            return True
        return word[0].isupper() and not self._lexicon.noun_capital

    def _opens(self, begin: int) -> bool:
        """Tell whether a word stands where any word has a capital: a sentence's beginning."""
        before = self._cased[max(0, begin - 3) : begin].rstrip(" \"'“‘«([|*_-–—")
        return not before or before[-1] in ".!?:;…\n\t|•"

    def _name_goes_on(self, start: int, end: int, noun: str, *, opens: bool) -> bool:
        """Tell whether a number is short enough for a name, and counts nothing."""
        number = self._cased[start:end]
        rest = self._cased[end : end + 2]
        if opens and not (rest[:1] in ("", ",", ")") or (rest[:1] == " " and rest[1:].isupper())):
            return False
        if len(number) > 4 or "," in number or (number.isdigit() and 1800 <= int(number) <= 2100):
            return False
        return "." in number or not noun
