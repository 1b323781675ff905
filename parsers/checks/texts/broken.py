"""Broken text: damaged characters and ragged tables."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice

from parsers.checks.context import Context, Occurrence, Text
from parsers.checks.drafts import Draft, Place
from parsers.checks.registry import rule
from parsers.compiled import compiled
from parsers.expressions import deferred
from parsers.model import Table


@rule(
    "P302",
    "ragged-table",
    "warning",
    "A row of a table has more or fewer cells than its header.",
    explanation="A cell too few moves all that follow into the wrong column; a cell too many "
    "belongs to no column.",
    fails="| Town | People |\n|---|---|\n| Ylva |",
    holds="| Town | People |\n|---|---|\n| Ylva | 700 |",
)
def ragged_table(context: Context) -> Iterator[Draft]:
    """Report the odd rows of each table, or that there is none."""
    tables = list(_uneven(context))
    habits = Counter((text.first.edition, _kind(table, odd)) for text, table, odd in tables if odd)
    for text, table, odd in tables:
        lengths = Counter(len(row.cells) for row in table.rows)
        usual = max(lengths, key=lambda length: (lengths[length], length))
        width = _width(table)
        alike = len(lengths) == 1 and len(table.rows) > 1
        if table.header is not None and usual != width and alike:
            yield Draft(
                f"the header has {width} cells, every row {usual}",
                (_row_place(text, table, 0), _row_place(text, table, 1)),
            )
            continue
        whose = "most rows have" if table.header is None else "the header has"
        if not odd:
            yield Draft(
                f"every row has {width} cells, as {whose}",
                (_row_place(text, table, 0),),
                computation=f"{len(table.rows)} rows of {width} cells",
                kind="holds",
            )
            continue
        lines = ", ".join(f"line {table.all_rows[n].line}: {count}" for n, count in odd[:8])
        noun = "row has" if len(odd) == 1 else "rows have"
        yield Draft(
            f"{len(odd)} {noun} not the {width} cells that {whose} ({lines})",
            tuple(_row_place(text, table, number) for number, _ in odd[:8]),
            primary=len(odd[:8]),
            severity="info"
            if _on_purpose([count for _, count in odd], width)
            or habits[text.first.edition, _kind(table, odd)] >= _HABIT
            or all(_split_in_code(table.all_rows[number].cells, width) for number, _ in odd)
            else None,
        )


_HABIT = 3
"""Tables of a page that are uneven in the same way, from which on the way is a habit."""


def _width(table: Table) -> int:
    """Return how many cells a row should have: as many as the header, or as most rows."""
    if table.header is not None:
        return len(table.header.cells)
    lengths = Counter(len(row.cells) for row in table.rows)
    return max(lengths, key=lambda length: (lengths[length], length))


def _odd(table: Table, width: int) -> list[tuple[int, int]]:
    """Return the numbers of the rows that have not so many cells, and how many they have.

    Rows of lines, notes under the table and what templates put in do not count, nor do cells too
    many with nothing in them.
    """
    first = 1 if table.header is not None else 0
    last = first + len(table.rows) - 1
    return [
        (number, len(row.cells))
        for number, row in enumerate(table.rows, start=first)
        if len(row.cells) != width
        and not _RULED.fullmatch("".join(row.cells))
        and (len(row.cells) < width or any(row.cells[width:]))
        and not (number == last and len(row.cells) == 1 and _NOTE.match(row.cells[0]))
        and not _filled_in(row.cells, width)
    ]


def _kind(table: Table, odd: list[tuple[int, int]]) -> tuple[bool, str]:
    """Return in which way rows are odd: too short, or too long and what such rows begin with."""
    short = all(count < _width(table) for _, count in odd)
    names = {table.all_rows[number].cells[0] for number, _ in odd}
    return short, names.pop() if not short and len(names) == 1 else ""


def _uneven(context: Context) -> Iterator[tuple[Text, Table, list[tuple[int, int]]]]:
    """Yield the tables that have rows, with the odd ones."""
    for text in context.tables():
        if isinstance(text.block, Table) and text.block.rows:
            yield text, text.block, _odd(text.block, _width(text.block))


_BETWEEN_TAGS = deferred(
    r"\{\{[<%]\s*(\w+)[^{}]*[>%]\}\}.{0,200}?\{\{[<%]\s*/\s*\1\s*[>%]\}\}|\{\{.{0,200}?\}\}"
)
"""What a template puts in: a variable, or what stands between the two tags of a shortcode."""
_TEMPLATE_TAG = compiled(r"\s*\{%.*?%\}\s*")


def _filled_in(cells: tuple[str, ...], width: int) -> bool:
    """Tell whether a row is whole once a template is filled in: a tag is no cell, nor its bars."""
    line = "|".join(cells)
    if "{{" not in line and "{%" not in line:
        return False
    whole = _BETWEEN_TAGS.sub("_", line).split("|")
    return len([cell for cell in whole if not _TEMPLATE_TAG.fullmatch(cell)]) in (0, width)


def _on_purpose(counts: list[int], width: int) -> bool:
    """Tell whether odd rows are so by habit: many lack their last cells, or have one as a title."""
    if len(set(counts)) != 1 or counts[0] >= width:
        return False
    return len(counts) > 2 or (len(counts) > 1 and counts[0] == 1 and width > 2)


def _split_in_code(cells: tuple[str, ...], width: int) -> bool:
    """Tell whether a row has too many cells only by the bars inside of its code.

    GitHub takes these for the ends of cells; Pandoc and Python-Markdown do not.
    """
    if len(cells) <= width:
        return False
    whole = _IN_CODE.sub("", "|".join(cells))
    return len(whole.split("|")) == width


_IN_CODE = compiled(r"`[^`]*`")
_RULED = compiled(r"[-=+:|\s]+")
"""A row of lines and crosses, as tables drawn with characters have between their rows."""


_NOTE = deferred(r"\s*[*†‡§¹²³]{1,3}\s*\w")
"""A note on the table in a last row of one cell: "* only in winter"."""


def _row_place(text: Text, table: Table, number: int) -> Place:
    start = table.cell_offset(number, 0)
    return text.place(start, start + len("\t".join(table.all_rows[number].cells)))


_SUSPECT = compiled(
    "[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,3}"
)
_GBK = compiled("锟斤拷|(?:烫烫){2,}|(?:屯屯){2,}|ï»¿")
_LOST = compiled("[^\\W_]\ufffd|\ufffd[^\\W_]|\ufffd{3}")
"""Lost characters in a word; one that stands alone in brackets or quotes is being spoken of."""

_CERTAIN = 3
"""Misread sequences from which on they are no chance."""

_PICTURES = compiled("[\u2400-\u2426]")
_COLOUR = compiled("\u241b\\[[\\d;]*m")
"""What sets colours and weights on a terminal, after ECMA-48 (SGR)."""
_PAGE_BREAK = compiled(r"U\+000C\b")
"""The form feed, which parts the pages of old texts; nothing shows of it elsewhere."""
_OF_FORMULAS = compiled(r"U\+206[1-4]\b")
"""Invisible signs of multiplication and the like, which programs put into formulas."""


@rule(
    "P303",
    "mojibake",
    "warning",
    "Characters were read in the wrong encoding.",
    explanation="UTF-8 read as Windows-1252 turns “é” into “Ã©” and an apostrophe into “â€™”. Such "
    "sequences are reported where they make sense when they are turned back, and where they are "
    "either long or more than one.",
    fails="The cafÃ© has a terrace.",
    holds="The café has a terrace.",
)
def mojibake(context: Context) -> Iterator[Draft]:
    """Report sequences that are UTF-8 read as something else: one finding an edition."""
    for edition in range(len(context.pages)):
        found: list[tuple[Place, str, str]] = []
        for text in context.texts:
            if text.first.edition == edition and text.block.kind != "code":
                found.extend(_misread(text))
        if len(found) < _CERTAIN and not any(_telling(before) for _, before, _ in found):
            found = [entry for entry in found if _inside_word(context, *entry[:2])]
        if found:
            shown = ", ".join(
                dict.fromkeys(f"“{before}” for “{after}”" for _, before, after in found[:8])
            )
            yield Draft(
                f"text read in the wrong encoding: {shown}",
                tuple(place for place, _, _ in found[:12]),
                primary=min(len(found), 12),
            )


def _misread(text: Text) -> Iterator[tuple[Place, str, str]]:
    if text.text.isascii():
        return
    for match in _GBK.finditer(text.text):
        if text.text[: match.start()][-1:] not in "“\"「『‘'" or not match.start():
            yield text.place(*match.span()), match.group(), "\ufffd"
    for match in _SUSPECT.finditer(text.text):
        if "\xa0»" in match.group():  # a closing French quotation mark after a blank
            continue
        if match.group()[1:] == "\u00b7" and not _in_small(text.text, *match.span()):
            continue  # letters that a dot parts: "Å·Ä·Ö"
        if match.group()[0] in "×÷" and text.text[: match.start()][-1:].isdigit():
            continue  # "2×–5×": times, and a range
        repaired = _repaired(match.group())
        if repaired is not None:
            length, char = repaired
            start = match.start()
            yield text.place(start, start + length), match.group()[:length], char


def _in_small(value: str, start: int, end: int) -> bool:
    """Tell whether a small letter stands before or behind: a sequence inside of a word."""
    return value[start - 1 : start].islower() or value[end : end + 1].islower()


def _repaired(sequence: str) -> tuple[int, str] | None:
    """Return how many of the characters are one character of UTF-8 misread, and which."""
    raw = bytearray()
    for char in sequence:
        try:
            raw += char.encode("cp1252")
        except UnicodeEncodeError:
            if ord(char) > 0xFF:
                return None
            raw.append(ord(char))
    for length in range(len(raw), 1, -1):
        try:
            decoded = raw[:length].decode("utf-8")
        except UnicodeDecodeError:
            continue
        if len(decoded) == 1 and decoded.isprintable():
            return length, decoded
    return None


def _telling(sequence: str) -> bool:
    """Tell whether one such sequence alone is proof: punctuation misread ("â€™"), or GBK."""
    return len(sequence) > 2 and (sequence[0] in "\u00e2\u00ef" or sequence[0] >= "\u4e00")


def _inside_word(context: Context, place: Place, sequence: str) -> bool:
    """Tell whether a small letter stands beside: no word in capitals before a closing quote."""
    if len(sequence) > 2 or sequence[0] not in "\u00c2\u00c3":
        return False
    value = context.text(place.edition, place.block).text
    return _in_small(value, place.start, place.end)


@rule(
    "P304",
    "lost-characters",
    "warning",
    "Characters were lost: the file holds bytes that are no text, or their replacement.",
    explanation="U+FFFD stands where a program met bytes it could not read. What was there cannot "
    "be told from the file.",
    fails="The caf\ufffd has a terrace.",
    holds="The café has a terrace.",
)
def lost_characters(context: Context) -> Iterator[Draft]:
    """Report replacement characters: one finding a text."""
    for text in context.texts:
        at = text.text.find("\ufffd")
        if at < 0:
            continue
        if not _LOST.search(text.text) or _is_code(text, at):
            continue
        count = text.text.count("\ufffd")
        noun = "character is" if count == 1 else "characters are"
        start, end = _word_around(text.text, at)
        yield Draft(
            f"{count} {noun} lost here: “{text.text[start:end]}”", (text.place(start, end),)
        )


def _is_code(text: Text, at: int) -> bool:
    return text.block.kind == "code" or any(
        mark.kind == "code" and mark.start <= at < mark.end for mark in text.block.marks
    )


def _word_around(value: str, at: int) -> tuple[int, int]:
    left = re.search(r"\S{0,20}$", value[:at])
    right = re.match(r"\S{0,20}", value[at:])
    return (left.start() if left else at), at + (right.end() if right else 1)


@rule(
    "P305",
    "control-characters",
    "warning",
    "The text holds control characters or hidden overrides of direction.",
    explanation="They cannot be seen, may change what a terminal or an editor shows, and are shown "
    "here as stand-ins. A text needs none of them.",
    fails="a bell character inside a word",
    holds="text with letters, blanks and line ends only",
)
def control_characters(context: Context) -> Iterator[Draft]:
    """Report the control characters that were made visible: one finding an edition."""
    for edition, page in enumerate(context.pages):
        problems = [
            problem
            for problem in page.problems
            if problem.code == "control"
            and not _OF_FORMULAS.search(problem.message)
            and not _PAGE_BREAK.search(problem.message)
        ]
        if not problems:
            continue
        by_line: dict[int, list[str]] = defaultdict(list)
        for problem in problems:
            by_line[problem.line].append(problem.message)
        places = tuple(islice(_stand_ins(context, edition, set(by_line)), 12))
        if not places:
            continue
        names = ", ".join(dict.fromkeys(p.message.split(", shown")[0] for p in problems))
        total = sum(problem.count for problem in problems)
        told = (
            f"a {names} is hidden in the text"
            if total == 1
            else f"{total} hidden characters: {names}"
        )
        piled = sum(problem.count for problem in problems if "beyond" in problem.message)
        yield Draft(told, places, primary=len(places), severity="info" if piled >= _PILED else None)


_PILED = 50
"""Marks piled on letters from which on somebody wanted them: no program makes so many."""


def _stand_ins(context: Context, edition: int, lines: set[int]) -> Iterator[Place]:
    for number, (_, block) in enumerate(context.pages[edition].flow):
        text = context.text(edition, number)
        if text.first != Occurrence(edition, number):
            continue
        for match in _PICTURES.finditer(text.text):
            if block.kind == "code" and _COLOUR.match(text.text, match.start()):
                continue  # of what a program printed, shown with its colours
            if block.locate(*match.span()).line in lines:
                yield Place(edition, number, *match.span())
