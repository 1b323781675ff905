"""Mentions: every amount of the article with the words, names and years that tell what it is of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from parsers.checks.context import Context, Sentence, Text
from parsers.checks.grid import Cell, Grid, bare, grids, unit_of, years_in
from parsers.checks.lexicon import context as words
from parsers.checks.lexicon import headers as header_words
from parsers.checks.lexicon import prose
from parsers.checks.registry import Place
from parsers.checks.values import Interval, interval, is_open
from parsers.model import Callout, Paragraph, Quantity

_WORD = re.compile(
    r"[\u30a0-\u30ff]{2,}|[\u4e00-\u9fff\u3005]+|[\uac00-\ud7af]+|[\u3040-\u309f]+"
    r"|[^\W_](?:[^\W_]|[-'’.&](?=[^\W_]))*"
)
_HAN = re.compile(r"[\u4e00-\u9fff\u3005]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_KATAKANA = re.compile(r"[\u30a0-\u30ff]")
_HIRAGANA = re.compile(r"[\u3040-\u309f]")
_MARKUP = re.compile(r"<[a-zA-Z/!][^>]*>")
STEM = 7
_COMMON = frozenset(words.COMMON.split())
_WIDE_COMMON = frozenset(words.CJK_COMMON.split())
_PARTICLES = tuple(sorted(words.PARTICLES.split(), key=len, reverse=True))
_DATED_KINDS = frozenset(("year", "quarter", "date", "ordinal"))
_DURATION_UNITS = frozenset(("year", "month", "day"))


@cache
def _synonyms() -> re.Pattern[str]:
    forms = sorted({f for group in words.SYNONYMS.values() for f in group.split("|")}, key=len)
    joined = "|".join(re.escape(form) for form in reversed(forms))
    wide = r"\u3040-\u9fff\uac00-\ud7af"
    return re.compile(rf"(?<![^\W\d_{wide}])(?:{joined})(?![^\W\d_{wide}])", re.IGNORECASE)


@cache
def _ideas() -> dict[str, str]:
    return {
        form.casefold(): idea for idea, group in words.SYNONYMS.items() for form in group.split("|")
    }


@dataclass(frozen=True)
class Words:
    """What a stretch of text is about: proper names, other telling words (stemmed)."""

    names: frozenset[str]
    others: frozenset[str]

    def joined(self, more: Words) -> Words:
        """Return both together."""
        return Words(self.names | more.names, self.others | more.others)


def header_words_of(header: str, language: str) -> Words:
    """Return the telling words of a header, whose capitals say nothing."""
    found = telling_words(header, language, starts=False)
    odd = {name for name in found.names if not name.isalpha()}
    return Words(frozenset(odd), found.others | {name[:STEM] for name in found.names - odd})


def stems_of(words: Words) -> frozenset[str]:
    """Return names and other words alike, each also by its stem, to be held against a header."""
    return words.names | words.others | {name.lstrip("?")[:STEM] for name in words.names}


def telling_words(text: str, language: str, *, starts: bool = True) -> Words:
    """Return the names and telling words of a stretch of text.

    With `starts`, the first word begins a sentence, so that its capital says nothing. German
    capitalises all nouns: there only words with a further capital or a digit are names.
    """
    names: set[str] = set()
    others: set[str] = set()
    tongue = language.split("-")[0].lower()

    def idea(match: re.Match[str]) -> str:
        others.add(_ideas()[match.group().casefold()])
        return " "

    rest = _synonyms().sub(idea, text)
    first = starts
    for match in _WORD.finditer(rest):
        word = match.group()
        if _HAN.match(word):
            others.update(
                pair for i in range(len(word) - 1) if (pair := word[i : i + 2]) not in _WIDE_COMMON
            )
        elif _KATAKANA.match(word):
            names.add(word)
        elif _HANGUL.match(word):
            stem = _without_particle(word)
            if len(stem) >= 2 and stem not in _WIDE_COMMON:
                others.add(stem)
        elif not _HIRAGANA.match(word):
            _latin(word, tongue, first, names, others)
        first = False
    return Words(frozenset(names), frozenset(others))


def _latin(word: str, tongue: str, first: bool, names: set[str], others: set[str]) -> None:
    word = re.sub(r"['’]s?$", "", word)
    folded = unicodedata.normalize("NFKC", word).casefold()
    if folded.isdigit() or folded in _COMMON:
        return
    inner = any(c.isupper() for c in word[1:]) or any(c.isdigit() for c in word)
    if (inner and len(word) >= 2 and not word[0].isdigit()) or (
        word[0].isupper() and not first and tongue != "de"
    ):
        names.add(folded)
        if "-" in folded:
            names.update(part for part in folded.split("-") if len(part) >= 3 and part.isalpha())
    elif len(folded) >= 4 and not word[0].isdigit():
        others.add(folded[:STEM])
        if word[0].isupper() and first:
            names.add("?" + folded)


def _without_particle(word: str) -> str:
    for particle in _PARTICLES:
        if word.endswith(particle) and len(word) - len(particle) >= 2:
            return word[: -len(particle)]
    return word


@dataclass(frozen=True, eq=False)
class Mention:
    """An amount, and what the text around it says it is of.

    `local` are the words nearest to it, up to the next amount of the same unit; `all` those of the
    whole sentence or row.
    """

    text: Text
    place: Place
    quantity: Quantity
    interval: Interval
    unit: str
    local: Words
    all: Words
    years: frozenset[int]
    group: tuple[int, int, int]
    in_table: bool
    definite: bool = False


def mentions(context: Context) -> list[Mention]:
    """Return the amounts of prose, titles, teasers and tables that state a value."""
    if "mentions" not in context.memo:
        context.memo["mentions"] = _mentions(context)
    known: list[Mention] = context.memo["mentions"]
    return known


def _mentions(context: Context) -> list[Mention]:
    found: list[Mention] = []
    for text in context.texts:
        if text.block.kind in ("paragraph", "callout", "list", "quote", "heading") and (
            text.role in ("title", "summary", "lead", "body", "footnote", "question", "teaser")
            and not _MARKUP.search(text.text)
        ):
            found += _of_prose(text)
    for grid in grids(context.tables()):
        found += _of_table(grid, _about(context, grid))
    known = {name for mention in found for name in mention.all.names if name[0] != "?"}
    return [_settled(mention, known) for mention in found]


def _settled(mention: Mention, known: set[str]) -> Mention:
    """Take a capitalised first word for a name only if it is one elsewhere too."""
    from dataclasses import replace

    def settle(these: Words) -> Words:
        doubtful = {name for name in these.names if name[0] == "?"}
        sure = {name[1:] for name in doubtful if name[1:] in known}
        stems = {name[:STEM] for name in sure}
        return Words((these.names - doubtful) | sure, these.others - stems)

    return replace(mention, local=settle(mention.local), all=settle(mention.all))


def _of_prose(text: Text) -> Iterator[Mention]:
    quantities = [q for q in text.quantities if q.value is not None]
    label = _label(text)
    for number, sentence in enumerate(text.sentences):
        inside = [q for q in quantities if sentence.start <= q.start and q.end <= sentence.end]
        amounts = [q for q in inside if _is_amount(q)]
        if not amounts:
            continue
        whole = _words_without(text, sentence.start, sentence.end, inside, True).joined(label)
        years = frozenset(years_in(text.text[sentence.start : sentence.end]))
        for quantity in amounts:
            value = interval(quantity)
            if value is None:
                continue
            unit = unit_of(quantity)
            start, end = _local(
                text.text, sentence, quantity, [q for q in amounts if q is not quantity]
            )
            local = _words_without(text, start, end, inside, start == sentence.start)
            near = frozenset(years_in(text.text[start:end])) or years
            if len(years) > 1:
                near = _nearest_year(quantity, inside)
            yield Mention(
                text,
                text.place(quantity.start, quantity.end),
                quantity,
                value,
                unit,
                local.joined(label),
                whole,
                near,
                (text.first.edition, text.first.block, number),
                False,
                _definite(text, sentence, quantity),
            )


def _definite(text: Text, sentence: Sentence, quantity: Quantity) -> bool:
    """Tell whether an amount is spoken of as known: "the $40 million"."""
    listed = prose.KNOWN.get(text.language.split("-")[0].lower())
    before = text.text[max(sentence.start, quantity.start - 12) : quantity.start]
    return (
        listed is not None
        and re.search(rf"(?<!\w)(?:{listed})\s$", before, re.IGNORECASE) is not None
    )


def _nearest_year(quantity: Quantity, inside: list[Quantity]) -> frozenset[int]:
    """Return the year that stands nearest to an amount, one behind it before one ahead of it."""
    found = []
    for other in inside:
        if other.kind == "year" and other.value is not None:
            behind = other.start >= quantity.end
            gap = other.start - quantity.end if behind else quantity.start - other.end + 6
            found.append((gap, int(other.value)))
    return frozenset((min(found)[1],)) if found else frozenset()


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
    text: str, sentence: Sentence, quantity: Quantity, others: list[Quantity]
) -> tuple[int, int]:
    """Return the stretch around an amount that speaks of it and not of another amount."""
    start, end = sentence.start, sentence.end
    before = max((q.end for q in others if q.end <= quantity.start), default=None)
    after = min((q.start for q in others if q.start >= quantity.end), default=None)
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


def _of_table(grid: Grid, about: Words) -> Iterator[Mention]:
    table = grid.table
    if grid.height > 400:
        return
    headers = [header_words_of(bare(h), grid.language) for h in grid.headers]
    for row in range(grid.first_row, grid.height):
        key = telling_words(grid.row_name(row), grid.language, starts=False)
        if header_words.begins(header_words.TOTAL, grid.row_name(row)):
            key = key.joined(about)
        for column in range(len(table.all_rows[row].cells)):
            if column == grid.key_column:
                continue
            cell = grid.meaning(row, column)
            if cell is None or not _is_amount(cell.quantity):
                continue
            text = grid.words(row, column)
            rest = telling_words(
                text[: cell.quantity.start] + " " + text[cell.quantity.end :],
                grid.language,
                starts=False,
            )
            here = key.joined(rest)
            if column < len(headers):
                here = here.joined(headers[column])
            years = years_in(f"{grid.row_name(row)} {grid.headers[column]} {text}")
            yield Mention(
                grid.text,
                _cell_place(grid, row, column, cell),
                cell.quantity,
                cell.interval,
                unit_of(cell.quantity),
                here,
                here,
                frozenset(years),
                (grid.text.first.edition, grid.text.first.block, row),
                True,
            )


def _cell_place(grid: Grid, row: int, column: int, cell: Cell) -> Place:
    place = grid.place(row, column)
    return place._replace(
        start=place.start + cell.quantity.start, end=place.start + cell.quantity.end
    )
