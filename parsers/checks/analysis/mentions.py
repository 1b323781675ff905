"""Mentions: every amount of the article with the words, names and years that tell what it is of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, partial

from parsers.checks.analysis.ends import with_ends
from parsers.checks.analysis.grid import Grid, grids, unit_of, years_in
from parsers.checks.analysis.gridcells import Cell
from parsers.checks.analysis.headerunits import bare
from parsers.checks.analysis.patterns import whole_words
from parsers.checks.analysis.telling import STEM, Words, header_words_of, telling_words
from parsers.checks.analysis.values import Interval, digits_of, interval, is_open
from parsers.checks.context import Context, Occurrence, Sentence, Text
from parsers.checks.drafts import Place
from parsers.checks.lexicon import headers as header_words
from parsers.checks.lexicon import prose
from parsers.compiled import compiled
from parsers.lazily import cached_property
from parsers.model import Callout, Heading, Paragraph, Quantity

_MARKUP = compiled(r"<[a-zA-Z/!]")
_DATED_KINDS = frozenset(("year", "quarter", "date", "ordinal"))
_DURATION_UNITS = frozenset(("year", "month", "day"))
_NEXT = compiled(r"[\s\u00a0-]{0,2}([^\W\d_]{2,})")
_LAST = compiled(r"([^\W\d_]{2,})\W*$")
MAX_IN_SENTENCE = 60
"""A sentence with more amounts than this is a listing, and is not read as a statement."""


class Mention:
    """An amount, and what the text around it says it is of.

    `local` are the words nearest to it, up to the next amount of the same unit; `all` those of the
    whole sentence or row. Both are worked out when asked for: most amounts are never compared.
    `leading` amounts say what the article is about: in its title, summary or first paragraph.
    An amount `of_range` is one of the ends that prose names together: "from 60 to 90 million".
    """

    def __init__(
        self,
        text: Text,
        place: Place,
        quantity: Quantity,
        value: Interval,
        *,
        years: frozenset[int],
        group: tuple[int, int, int],
        in_table: bool,
        words: Callable[[], tuple[Words, Words]],
        names: Names,
        definite: bool = False,
        leading: bool = False,
        of_range: bool = False,
    ) -> None:
        self.text = text
        self.place = place
        self.quantity = quantity
        self.interval = value
        self.unit = unit_of(quantity)
        self.years = years
        self.group = group
        self.in_table = in_table
        self.definite = definite
        self.leading = leading
        self.of_range = of_range
        self._words = words
        self._names = names

    @cached_property
    def _both(self) -> tuple[Words, Words]:
        local, around = self._words()
        return self._names.settle(local), self._names.settle(around)

    @cached_property
    def digits(self) -> str:
        """The digits of the amount as printed, without separators and leading zeros."""
        return digits_of(self.quantity.text)

    @property
    def noun(self) -> str:
        """The beginning of the word right behind the amount, which a bare number counts."""
        text, end = self.text.text, self.place.end
        if self.quantity.kind == "count" and self.quantity.unit:
            return self.quantity.unit.casefold()[:STEM]
        found = _NEXT.match(text, end) or _LAST.search(self.quantity.text)
        return found.group(1).casefold()[:STEM] if found else ""

    @property
    def local(self) -> Words:
        """The words nearest to the amount."""
        return self._both[0]

    @property
    def all(self) -> Words:
        """The words of its sentence or row."""
        return self._both[1]


class Names:
    """Words that the article capitalises inside a sentence, so that they are names anywhere."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @cached_property
    def known(self) -> frozenset[str]:
        """The names, in lower case."""
        found: set[str] = set()
        for text in self._context.texts:
            if text.language.split("-")[0].lower() == "de":
                continue
            found.update(match.casefold() for match in _INSIDE.findall(text.text))
        return frozenset(found)

    def settle(self, words: Words) -> Words:
        """Take a capitalised first word for a name only if it is one elsewhere too."""
        doubtful = {name for name in words.names if name[0] == "?"}
        if not doubtful:
            return words
        sure = {name[1:] for name in doubtful if name[1:] in self.known}
        stems = {name[:STEM] for name in sure}
        return Words((words.names - doubtful) | sure, words.others - stems)


_INSIDE = compiled(r"(?:(?<=[^\W\d_][ ,])\s*|\t)([A-ZÀ-ÞА-Я][^\W\d_]{2,})")


def mentions(context: Context) -> list[Mention]:
    """Return the amounts of prose, titles, teasers and tables that state a value."""
    if "mentions" not in context.memo:
        context.memo["mentions"] = _mentions(context)
    known: list[Mention] = context.memo["mentions"]
    return known


def _mentions(context: Context) -> list[Mention]:
    found: list[Mention] = []
    names = Names(context)
    first = {_first_paragraph(context, edition) for edition in range(len(context.pages))}
    for text in context.texts:
        if text.block.kind in ("paragraph", "callout", "list", "quote", "heading") and (
            text.role in ("title", "summary", "lead", "body", "footnote", "question", "teaser")
            and not _has_markup(text.text)
        ):
            topmost = isinstance(text.block, Heading) and text.block.level == 1
            leading = text.role in ("title", "summary") or topmost or text.first in first
            found += _of_prose(text, names, leading)
    for grid in grids(context.tables()):
        found += _of_table(grid, _about(context, grid), names)
    return found


_BARS = 12
"""Bars in a text that is no prose, but a table which could not be read as one."""


def _has_markup(text: str) -> bool:
    """Tell whether a text has a tag, "<" before a letter and ">" behind, or is a broken table."""
    if text.count("|") >= _BARS:
        return True
    last = text.rfind(">")
    return last > 0 and _MARKUP.search(text, 0, last) is not None


def _first_paragraph(context: Context, edition: int) -> Occurrence | None:
    for number, (role, block) in enumerate(context.pages[edition].flow):
        if block.kind == "paragraph" and role in ("lead", "body"):
            return Occurrence(edition, number)
    return None


def _of_prose(text: Text, names: Names, leading: bool) -> Iterator[Mention]:
    quantities = [q for q in text.quantities if q.value is not None]
    if not quantities:
        return
    label = _label(text)
    position = 0
    for number, sentence in enumerate(text.sentences):
        while position < len(quantities) and quantities[position].start < sentence.start:
            position += 1
        inside: list[Quantity] = []
        while position < len(quantities) and quantities[position].end <= sentence.end:
            inside.append(quantities[position])
            position += 1
        amounts = [q for q in with_ends(text, inside) if _is_amount(q)]
        if not amounts or len(inside) > MAX_IN_SENTENCE:
            continue
        years = frozenset(years_in(text.text[sentence.start : sentence.end]))
        for at, quantity in enumerate(amounts):
            value = interval(quantity)
            if value is None or _in_formula(text.text, quantity):
                continue
            before = amounts[at - 1].end if at else None
            after = amounts[at + 1].start if at + 1 < len(amounts) else None
            near = years
            if len(years) > 1:
                near = _nearest_year(text, quantity, inside)
            elif years:
                start, end = _local(text.text, sentence, quantity, before, after)
                near = frozenset(years_in(text.text[start:end])) or years
                if _of_what_is_compared(text, quantity, inside):
                    near = _NO_YEARS
            yield Mention(
                text,
                text.place(quantity.start, quantity.end),
                quantity,
                value,
                years=near,
                group=(text.first.edition, text.first.block, number),
                in_table=False,
                words=partial(_both, text, sentence, (quantity, before, after), inside, label),
                names=names,
                definite=_definite(text, sentence, quantity),
                leading=leading,
                of_range=any(q.is_range and q.start <= quantity.start < q.end for q in inside),
            )


def _in_formula(text: str, quantity: Quantity) -> bool:
    """Tell whether an amount is part of a formula, which sets a variable and states no fact."""
    ahead = text[max(quantity.start - 3, 0) : quantity.start].rstrip()[-1:]
    behind = text[quantity.end : quantity.end + 3].lstrip()[:1]
    return ahead in _SIGNS or behind in _SIGNS


_SIGNS = ("=", "×", "*")


def _both(
    text: Text,
    sentence: Sentence,
    among: tuple[Quantity, int | None, int | None],
    inside: list[Quantity],
    label: Words,
) -> tuple[Words, Words]:
    """Return the words near an amount and those of its sentence."""
    key = f"words {sentence.start}"
    if key not in text.memo:
        whole = _words_without(text, sentence.start, sentence.end, inside, True)
        text.memo[key] = whole.joined(label)
    around: Words = text.memo[key]
    near = _local(text.text, sentence, *among)
    if near == sentence:
        return around, around
    local = _words_without(text, *near, inside, near[0] == sentence.start)
    return local.joined(label), around


@cache
def _known_before(listed: str) -> re.Pattern[str]:
    return compiled(rf"(?<!\w)(?:{listed})\s$", re.IGNORECASE)


def _definite(text: Text, sentence: Sentence, quantity: Quantity) -> bool:
    """Tell whether an amount is spoken of as known: "the $40 million".

    Languages without articles put what is known first and mark it behind.
    """
    language = text.language.split("-")[0].lower()
    topic = prose.KNOWN_TOPIC.get(language)
    if topic is not None:
        ahead = text.text[sentence.start : quantity.start].strip(" 「“\"『'这此该その이")
        behind = text.text[quantity.end : quantity.end + 8]
        quoted = text.text[quantity.start - 1 : quantity.start] in ("「", "“", "『")
        return (quoted or not ahead) and re.match(topic, behind) is not None
    listed = prose.KNOWN.get(language)
    before = text.text[max(sentence.start, quantity.start - 12) : quantity.start]
    return listed is not None and _known_before(listed).search(before) is not None


_NO_YEARS: frozenset[int] = frozenset()


def _of_what_is_compared(text: Text, quantity: Quantity, inside: list[Quantity]) -> bool:
    """Tell whether the one year of a sentence is that of what an amount is measured by.

    "32 million, 15 per cent more than in 2024", "62 GWh, against 58 GWh in 2024": neither amount
    told first is of 2024.
    """
    listed = prose.CONTRAST.get(text.language.split("-")[0].lower())
    dated = [q for q in inside if q.kind in ("year", "date", "quarter")]
    if listed is None or len(dated) != 1 or dated[0].start < quantity.end:
        return False
    between = [q for q in inside if quantity.end <= q.start < dated[0].start]
    if any(unit_of(q) == unit_of(quantity) for q in between) and re.search(
        "[,;，、；]", text.text[quantity.end : between[-1].start]
    ):
        return True
    return _contrasts(listed).search(text.text, quantity.end, dated[0].start) is not None


@cache
def _contrasts(listed: str) -> re.Pattern[str]:
    return whole_words(listed)


def _nearest_year(text: Text, quantity: Quantity, inside: list[Quantity]) -> frozenset[int]:
    """Return the year that stands nearest to an amount, one behind it before one ahead of it.

    In languages that put the year first it is the other way round. A year behind the next amount of
    the same unit is that one's: "4,340, against 3,600 in 2024". So is, where one stands ahead, a
    year that what is measured by it parts from the amount: "in 2025, 4,340 were sold, 12 per cent
    more than in 2024".
    """
    found = []
    ahead = any(q.kind == "year" and q.end <= quantity.start for q in inside)
    language = text.language.split("-")[0].lower()
    listed = prose.CONTRAST.get(language) if ahead else None
    year_first = language in _YEAR_FIRST
    unit = unit_of(quantity)
    following = (q.start for q in inside if q.start >= quantity.end and unit_of(q) == unit)
    next_amount = min(following, default=None)
    for other in inside:
        if other.kind == "year" and other.value is not None:
            behind = other.start >= quantity.end
            if behind and next_amount is not None and next_amount < other.start:
                continue
            if behind and listed is not None and _parts(listed, text, quantity.end, other):
                continue
            gap = other.start - quantity.end if behind else quantity.start - other.end
            gap += _FARTHER if behind == year_first else 0
            found.append((gap, int(other.value)))
    return frozenset((min(found)[1],)) if found else frozenset()


def _parts(listed: str, text: Text, start: int, year: Quantity) -> bool:
    """Tell whether a sign, and words that compare, part a year from an amount that ends before it.

    Where the year stands before what it is of, as in Japanese, the sign alone does.
    """
    sign = re.search("[,;，、；]", text.text[start : year.start])
    if sign is None:
        return False
    if text.language.split("-")[0].lower() in _YEAR_FIRST:
        return True
    return _contrasts(listed).search(text.text, start + sign.end(), year.start) is not None


_YEAR_FIRST = ("ja", "zh", "ko")
_FARTHER = 6
"""Code points by which a year on the other side of an amount is farther from it."""


def _label(text: Text) -> Words:
    block = text.block
    label = block.label if isinstance(block, Paragraph | Callout) else None
    return telling_words(label, text.language, starts=False) if label else _NOTHING


_NOTHING = Words(frozenset(), frozenset())


def _is_amount(quantity: Quantity) -> bool:
    return (
        quantity.kind not in _DATED_KINDS
        and not quantity.is_range
        and not is_open(quantity)
        and not (quantity.kind == "duration" and quantity.unit in _DURATION_UNITS)
    )


def _words_without(
    text: Text, start: int, end: int, quantities: list[Quantity], starts: bool
) -> Words:
    pieces = []
    position = start
    for quantity in quantities:
        if start <= quantity.start < end:
            pieces.append(text.text[position : quantity.start])
            position = max(quantity.end, position)
    pieces.append(text.text[position:end])
    return telling_words(" ".join(pieces), text.language, starts=starts)


def _local(
    text: str, sentence: Sentence, quantity: Quantity, before: int | None, after: int | None
) -> tuple[int, int]:
    """Return the stretch around an amount that speaks of it and not of another amount.

    `before` is where the amount before it ends, `after` where the one behind it begins.
    """
    start, end = sentence.start, sentence.end
    if before is not None:
        cut = max(text.rfind(sign, before, quantity.start) for sign in ",;:，；、")
        start = cut + 1 if cut >= 0 else before
    if after is not None:
        cuts = [text.find(sign, quantity.end, after) for sign in ",;，；、"]
        found = [cut for cut in cuts if cut >= 0]
        end = min(found) if found else after
    return start, end


def _about(context: Context, grid: Grid) -> Words:
    """Return what a table is about: the words of the title and of the headings above it."""
    place = grid.text.first
    page = context.pages[place.edition]
    words = _NOTHING
    if page.title is not None:
        words = telling_words(page.title.text, grid.language)
    for number in range(place.block - 1, -1, -1):
        block = page.flow[number].block
        if block.kind == "heading":
            return words.joined(telling_words(block.text, grid.language))
    return words


def _of_table(grid: Grid, about: Words, names: Names) -> Iterator[Mention]:
    table = grid.table
    if grid.height > 400:
        return
    headers = [header_words_of(bare(h), grid.language) for h in grid.headers]
    for row in range(grid.first_row, grid.height):
        key = cache(partial(_row_words, grid, row, about))
        for column in range(len(table.all_rows[row].cells)):
            if column == grid.key_column:
                continue
            cell = grid.meaning(row, column)
            if cell is None or not _is_amount(cell.quantity):
                continue
            text = grid.words(row, column)
            rest = text[: cell.quantity.start] + " " + text[cell.quantity.end :]
            header = headers[column] if column < len(headers) else _NOTHING
            years = years_in(f"{grid.row_name(row)} {grid.headers[column]} {text}")
            yield Mention(
                grid.text,
                _cell_place(grid, row, column, cell),
                cell.quantity,
                cell.interval,
                years=frozenset(years),
                group=(grid.text.first.edition, grid.text.first.block, row),
                in_table=True,
                words=partial(_of_cell, key, header, rest, grid.language),
                names=names,
            )


def _row_words(grid: Grid, row: int, about: Words) -> Words:
    """Return the words of a row's name; a total is of what the whole table is about."""
    key = telling_words(grid.row_name(row), grid.language, starts=False)
    total = header_words.is_total(grid.row_name(row))
    return key.joined(about) if total else key


def _of_cell(
    key: Callable[[], Words], header: Words, rest: str, language: str
) -> tuple[Words, Words]:
    """Return the words of a cell, which all of its row may speak of."""
    words = key().joined(telling_words(rest, language, starts=False)).joined(header)
    return words, words


def _cell_place(grid: Grid, row: int, column: int, cell: Cell) -> Place:
    place = grid.place(row, column)
    return place._replace(
        start=place.start + cell.quantity.start, end=place.start + cell.quantity.end
    )
