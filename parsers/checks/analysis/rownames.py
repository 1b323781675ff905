"""The rows of tables by the names that prose may call them, looked up in all tables at once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from parsers.checks.analysis.grid import Grid, unit_of, years_in
from parsers.checks.analysis.mentions import Mention
from parsers.checks.analysis.sameunit import leaves_base_out, leaves_unit_out
from parsers.checks.analysis.sumrows import sum_row
from parsers.checks.analysis.turned import faced
from parsers.checks.analysis.values import Interval, digits_of
from parsers.checks.context import Context, Text
from parsers.checks.drafts import Place
from parsers.checks.lexicon import headers as header_words
from parsers.compiled import compiled
from parsers.expressions import deferred

MAX_TABLES = 12
"""Tables beyond this many that a sentence may speak of: the nearest are looked at."""

_LONGEST = 200

MAX_ROWS = 300
"""Rows of a table beyond this many have no name that prose is searched for."""
_BRACKETS = compiled(r"\([^()]*\)|（[^（）]*）|\[[^\[\]]*\]")
_WIDE = compiled(r"[\u3040-\u9fff\uac00-\ud7af]")


class Key(NamedTuple):
    """A row by the name that prose may call it."""

    grid: Grid
    row: int
    name: str
    year: int | None


def keys_of(grid: Grid) -> list[Key]:
    """Return the rows that have a name of their own: none that sums the others, no name twice."""
    if "keys" not in grid.memo:
        grid.memo["keys"] = _keys_of(grid)
    keys: list[Key] = grid.memo["keys"]
    return keys


def _keys_of(grid: Grid) -> list[Key]:
    found: dict[str, Key] = {}
    twice: set[str] = set()
    whole = sum_row(grid)
    for row in range(grid.first_row, min(grid.height, MAX_ROWS)):
        name = _BRACKETS.sub("", grid.row_name(row)).strip(" *~:").casefold()
        if not name or header_words.is_total(name) or row == whole:
            continue
        years = years_in(name)
        year = years[0] if len(years) == 1 and len(name) <= 10 else None
        if name in found:
            twice.add(name)
        coded = len(name) == 2 and name[0].isalpha() and name[1].isdigit()
        long_enough = coded or len(name) >= (2 if _WIDE.search(name) else 3)
        if long_enough and not (name.isdigit() and year is None):
            found[name] = Key(grid, row, name, year)
    return [key for name, key in found.items() if name not in twice]


def short_keys(grid: Grid) -> list[Key]:
    """Return the rows by a part of their names that is theirs alone: "Orla" for "Orla 2 Pro".

    Only parts that look like a name count: with a digit, or with a capital where other words of
    the language have none, or the wide letters before Latin ones.
    """
    if "short keys" not in grid.memo:
        grid.memo["short keys"] = _short_keys(grid)
    found: list[Key] = grid.memo["short keys"]
    return found


_PART = compiled(r"[\u3040-\u9fff\uac00-\ud7af]+|[^\W_\u3040-\u9fff\uac00-\ud7af]+")


def _short_keys(grid: Grid) -> list[Key]:
    rows: dict[str, set[int]] = defaultdict(set)
    parts: dict[int, list[str]] = {}
    german = grid.language.split("-")[0].lower() == "de"
    for key in keys_of(grid):
        name = _BRACKETS.sub("", grid.row_name(key.row)).strip(" *~:")
        found = _PART.findall(name)
        parts[key.row] = found if len(found) > 1 else []
        for part in found:
            rows[part.casefold()].add(key.row)
    headers = " ".join(grid.headers).casefold()
    keys = []
    for key in keys_of(grid):
        own = parts[key.row]
        branded = any(part.isascii() and not part.islower() for part in own)
        for part in own:
            folded = part.casefold()
            wide = _WIDE.search(part) is not None
            coded = any(map(str.isdigit, part)) and any(map(str.isalpha, part))
            named = part[0].isupper() and len(part) >= 4 and part is own[0] and not german
            telling = coded or (wide and branded) or (named and _branded(own))
            if telling and len(rows[folded]) == 1 and folded not in headers and len(part) >= 2:
                keys.append(Key(grid, key.row, folded, None))
    return keys


def _branded(parts: list[str]) -> bool:
    """Tell whether all words of a name are capitalised or have digits, as those of brands are."""
    return all(part[0].isupper() or any(map(str.isdigit, part)) for part in parts)


def total_key(grid: Grid) -> Key | None:
    """Return the one row named as a total, or else what sums all others, if there is one."""
    found = [
        Key(grid, row, grid.row_name(row), None)
        for row in range(grid.first_row, min(grid.height, MAX_ROWS))
        if header_words.is_total(grid.row_name(row))
    ]
    if not found and (whole := sum_row(grid)) is not None:
        return Key(grid, whole, grid.row_name(whole), None)
    return found[0] if len(found) == 1 else None


def positions(name: str, sentence: str) -> list[int]:
    """Return where a row's name stands in a folded sentence, as whole words.

    A genitive or plural ending ("s", "en") may follow; wide scripts know no word ends, but a name
    with Han characters on both sides is the middle of another: 火災 in 海上火災保険. So is one
    behind Hangul, which parts its words: 국수 in 막국수.
    """
    found: list[int] = []
    at = sentence.find(name) if name else -1
    wide = at >= 0 and _WIDE.search(name) is not None
    while at >= 0:
        end = at + len(name)
        if wide:
            whole = not (at and _HAN.match(sentence, at - 1) and _HAN.match(sentence, end))
            whole = whole and not (at and _HANGUL.match(sentence, at - 1) and _HANGUL.match(name))
        else:
            whole = not (at and _in_word(sentence, at - 1)) and _ends(sentence, end)
        if whole:
            found.append(at)
        at = sentence.find(name, end if whole else at + 1)
    return found


_HAN = deferred("[\u4e00-\u9fff]")
_HANGUL = deferred("[\uac00-\ud7a3]")


def _ends(sentence: str, end: int) -> bool:
    return not _in_word(sentence, end) or any(
        sentence.startswith(ending, end) and not _in_word(sentence, end + len(ending))
        for ending in ("s", "en")
    )


def _in_word(sentence: str, at: int) -> bool:
    """Tell whether a letter or digit of a script that parts words stands at an offset."""
    char = sentence[at : at + 1]
    return (char.isalnum() or char == "_") and not _WIDE.match(char)


def rows_named(words: str, keys: list[Key]) -> list[Key]:
    """Return the rows that a stretch of text names, none that is part of a longer name."""
    lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in words)
    whole = [key for key in keys if positions(key.name, lowered)]
    found = whole + [
        key
        for key in (short_keys(keys[0].grid) if keys else ())
        if all(key.row != other.row for other in whole)
        and any(not words[at].islower() for at in positions(key.name, lowered))
    ]
    named = [
        key
        for key in found
        if not any(other.row != key.row and key.name in other.name for other in found)
    ]
    return list({key.row: key for key in reversed(named)}.values())[::-1]


class Sentences:
    """The sentences of the prose mentions, folded once."""

    def __init__(self) -> None:
        self._folded: dict[tuple[Text, int], tuple[int, str]] = {}

    def of(self, mention: Mention) -> tuple[int, str]:
        """Return the start of a mention's sentence and the sentence in lower case."""
        key = (mention.text, mention.group[2])
        if key not in self._folded:
            sentence = mention.text.sentences[mention.group[2]]
            words = mention.text.text[sentence.start : sentence.end]
            lowered = words.lower()
            if len(lowered) != len(words):
                lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in words)
            self._folded[key] = (sentence.start, lowered)
        return self._folded[key]


class Nearby:
    """The tables with at most 200 rows, to be asked for those near a text of their language."""

    def __init__(self, context: Context, distance: int) -> None:
        self._distance = distance
        self._tables: dict[tuple[int, str], list[Grid]] = defaultdict(list)
        for grid in faced(context.tables()):
            if grid.height <= _LONGEST:
                self._tables[grid.text.first.edition, grid.language].append(grid)

    def __bool__(self) -> bool:
        return bool(self._tables)

    def of(self, text: Text) -> list[Grid]:
        """Return the tables of a text's edition that are at most so many blocks away from it."""
        tables = self._tables.get((text.first.edition, text.language), [])
        at = text.first.block
        first = bisect_left(tables, at - self._distance, key=_block_of)
        return tables[first : bisect_right(tables, at + self._distance, key=_block_of)]


def _block_of(grid: Grid) -> int:
    return grid.text.first.block


class RowNames:
    """Finds the tables that a mention may repeat a cell of, without asking each table."""

    def __init__(self, tables: Sequence[Grid], sentences: Sentences) -> None:
        self._tables = tables
        self._sentences = sentences
        self._named: dict[str, list[int]] = defaultdict(list)
        self._dated: dict[int, list[int]] = defaultdict(list)
        self._totals: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._units: list[frozenset[str]] = []
        lengths: dict[str, set[int]] = defaultdict(set)
        for number, grid in enumerate(tables):
            keys = keys_of(grid)
            self._units.append(_units(grid) if keys else frozenset())
            for key in keys:
                if key.year is not None:
                    self._dated[key.year].append(number)
            for key in (*keys, *short_keys(grid)):
                self._named[key.name].append(number)
                lengths[key.name[:2]].add(len(key.name))
            for marks in _total_marks(grid) if keys else ():
                self._totals[marks].append(number)
        self._lengths = {start: tuple(sorted(found)) for start, found in lengths.items()}
        self._of_sentence: dict[tuple[Text, int], set[int]] = {}

    def near(self, mention: Mention, years: frozenset[int]) -> list[int]:
        """Return the numbers of the tables to look into, in their order.

        Those are the tables with the mention's language and unit of which its sentence or label
        names a row, or its one year does, and those whose total it may be after a slip.
        """
        key = (mention.text, mention.group[2])
        if key not in self._of_sentence:
            self._of_sentence[key] = self._naming(self._sentences.of(mention)[1])
        found = set(self._of_sentence[key])
        label = getattr(mention.text.block, "label", None)
        if label:
            found |= self._naming(label.casefold())
        if len(years) == 1:
            found.update(self._dated.get(min(years), ()))
        slipped: set[int] = set()
        if self._totals:
            for mark in _marks(mention.interval, mention.quantity.text):
                slipped.update(self._totals.get((mention.unit, mark), ()))
        return sorted({*self._nearest(mention, found), *self._nearest(mention, slipped)})

    def _nearest(self, mention: Mention, found: set[int]) -> list[int]:
        fitting = [
            number
            for number in found
            if _has_unit(self._units[number], mention)
            and mention.text.language == self._tables[number].language
        ]
        if len(fitting) <= MAX_TABLES:
            return fitting
        fitting.sort(key=lambda number: self._distance(mention.place, number))
        return fitting[:MAX_TABLES]

    def _distance(self, place: Place, number: int) -> tuple[bool, int, int]:
        at = self._tables[number].text.first
        return at.edition != place.edition, abs(at.block - place.block), number

    def _naming(self, words: str) -> set[int]:
        """Return the tables of which a folded sentence has the name of a row in it."""
        found: set[int] = set()
        if len(self._named) <= len(words):
            for name, numbers in self._named.items():
                if len(name) > 1 and name in words and positions(name, words):
                    found.update(numbers)
            return found
        for at in range(len(words) - 1):
            for length in self._lengths.get(words[at : at + 2], ()):
                name = words[at : at + length]
                if name in self._named and positions(name, words):
                    found.update(self._named[name])
        return found


def _has_unit(units: frozenset[str], mention: Mention) -> bool:
    """Tell whether a table has an amount's unit, or one that it may leave out."""
    return mention.unit in units or any(
        leaves_unit_out(mention.quantity, mention.interval, unit)
        or leaves_base_out(mention.unit, unit)
        for unit in units
    )


def _units(grid: Grid) -> frozenset[str]:
    """Return the units of the numbers of a table."""
    return frozenset(
        unit_of(cell.quantity)
        for row in range(grid.first_row, min(grid.height, MAX_ROWS))
        for column in range(len(grid.table.all_rows[row].cells))
        if (cell := grid.meaning(row, column)) is not None
    )


def _total_marks(grid: Grid) -> Iterator[tuple[str, str]]:
    """Yield unit and marks of the cells of the one row named as a total."""
    key = total_key(grid)
    if key is None:
        return
    for column in range(len(grid.table.all_rows[key.row].cells)):
        cell = grid.meaning(key.row, column)
        if cell is not None and column != grid.key_column:
            for mark in _marks(cell.interval, cell.quantity.text):
                yield unit_of(cell.quantity), mark


def _marks(value: Interval, printed: str) -> tuple[str, str]:
    """Return what a number shares with one that is it after a slip.

    A power of ten leaves the digits of the value, digits changing places leave which are printed.
    """
    significant = f"{abs(value.value):.8e}".partition("e")[0].replace(".", "").rstrip("0")
    return f"value {significant}", "digits " + "".join(sorted(digits_of(printed)))


class Stated:
    """The values stated in one unit, to be asked for one that is among them."""

    def __init__(self, values: Iterable[Interval]) -> None:
        numbered = enumerate(values)
        self._values = sorted(numbered, key=lambda entry: entry[1].low)
        self._lows = [value.low for _, value in self._values]
        self._reach = list(accumulate((value.high for _, value in self._values), max))

    def has(self, value: Interval) -> bool:
        """Tell whether the interval of a value meets one that is stated."""
        return next(self.meeting(value), None) is not None

    def meeting(self, value: Interval) -> Iterator[int]:
        """Yield which of the values, as they were given, the interval of a value meets."""
        slack = 1e-6 * max(abs(value.low), abs(value.high))
        at = bisect_right(self._lows, value.high + slack)
        while at > 0 and self._reach[at - 1] >= value.low - slack:
            at -= 1
            number, stated = self._values[at]
            if stated.meets(value):
                yield number


def is_stated(mention: Mention, stated: Mapping[str, Stated]) -> bool:
    """Tell whether any value has an amount, be it as a price of each: "440 euros", 440 €/kWh.

    `stated` holds the values by their units. What an amount is reckoned by may be left out of
    either: a row "Fee per year" holds plain amounts of money.
    """
    own = mention.unit.partition("/")[0]
    return any(
        (unit in (mention.unit, own) or unit.startswith(f"{mention.unit}/"))
        and values.has(mention.interval)
        for unit, values in stated.items()
    )
