"""N401: superlatives told with their value, which shows the column and whose value it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from parsers.checks.analysis.grid import Cell, Grid, Line, unit_of
from parsers.checks.analysis.patterns import followed
from parsers.checks.analysis.phrases import phrase_pattern
from parsers.checks.analysis.rownames import Key, positions, rows_named
from parsers.checks.analysis.values import digits_of, interval, total
from parsers.checks.context import Sentence, Text
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import headers as header_words
from parsers.checks.lexicon import ranks
from parsers.checks.lexicon import superlatives as words
from parsers.checks.order.claims import is_part, stands_aside
from parsers.checks.order.values import is_amount, names_versions, repeats, so_by_another
from parsers.model import Quantity

REACH = 60
"""A value stands at most so many code points from the superlative that it is told with."""


FAST, SLOW = 2, -2
"""Signs of superlatives of speed: the upper end of a column of rates, the lower one of times."""


class Superlative(NamedTuple):
    """A superlative and the stretch `start:end` of the text between signs that it stands in.

    `sign` is 1 for the upper end of a column, -1 for the lower, 0 where the word does not tell;
    `FAST` and `SLOW` are about speed.
    """

    text: Text
    sentence: Sentence
    said: str
    at: int
    sign: int
    rank: int
    start: int
    end: int


class Told(NamedTuple):
    """A value told with a superlative: the one column and the one row where it stands."""

    quantity: Quantity
    line: Line
    owner: Key
    cells: list[tuple[Key, Cell]]


_BREAK = re.compile(r"[;；。()（）]|\s[-–—]\s")


def superlatives_in(text: Text) -> Iterator[Superlative]:
    """Yield the superlatives of a text that are neither hedged nor in a bracket with others."""
    language = text.language.split("-")[0].lower()
    listed = words.ANY.get(language)
    if listed is None:
        return
    some = _any_of_all(language)
    if some is not None and some.search(text.text) is None:
        return
    for sentence in text.sentences:
        said = text.text[sentence.start : sentence.end]
        found = _found(said, language)
        cuts = [match.start() for match in _BREAK.finditer(said)]
        cuts += list(_contrasts(said, language))
        for number, (match, sign, rank) in enumerate(found):
            others = [other.start() for other, _, _ in found[:number] + found[number + 1 :]]
            start = max((cut for cut in cuts if cut <= match.start()), default=0)
            end = min((cut for cut in cuts if cut >= match.end()), default=len(said))
            before = [at for at in others if start < at < match.start()]
            after = [at for at in others if match.end() < at < end]
            if before:
                start = _middle(said, max(before), match.start())
            if after:
                end = _middle(said, match.end(), min(after))
            at = sentence.start + match.start()
            aside = stands_aside(said, match) or _up_to(text, at + len(match.group()), language)
            if (
                aside
                or is_part(said, match.end(), language)
                or _hedged(said, match, language, rank)
            ):
                continue
            yield Superlative(
                text,
                sentence,
                match.group(),
                at,
                sign,
                rank,
                sentence.start + start,
                sentence.start + end,
            )


def _up_to(text: Text, end: int, language: str) -> bool:
    """Tell whether a number follows at once, so that a wide superlative says “up to”: 最大40%."""
    if language not in ("ja", "ko", "zh"):
        return False
    near = text.quantities_between(end, end + 2)
    return bool(near) and not text.text[end : near[0].start].strip()


def _middle(said: str, first: int, last: int) -> int:
    """Return where the statement of a superlative ends and that of the next begins."""
    cut = max(said.rfind(sign, first, last) for sign in ",，、")
    return cut if cut >= 0 else (first + last) // 2


def _contrasts(said: str, language: str) -> Iterator[int]:
    joins = ranks.CLAUSE.get(language)
    if joins:
        for match in re.finditer(rf"[,，]\s(?:{joins})\s", said):
            yield match.start()


@cache
def _any_of_all(language: str) -> re.Pattern[str] | None:
    """Compile one pattern that is found in any text in which `_found` finds something, or None."""
    tables = (ranks.LOWEST, ranks.HIGHEST, words.ANY)
    lists = [table[language] for table in tables if language in table]
    lists += [pattern for pattern, _ in words.RANKED.get(language, ())]
    return followed((listed, "") for listed in lists)


def _found(said: str, language: str) -> list[tuple[re.Match[str], int, int]]:
    """Return the superlatives of a sentence with their end of the column and their rank."""
    found: list[tuple[re.Match[str], int, int]] = []
    taken: list[tuple[int, int]] = []

    def take(match: re.Match[str], sign: int, rank: int) -> None:
        if not any(a < match.end() and match.start() < b for a, b in taken):
            taken.append(match.span())
            found.append((match, sign, rank))

    for pattern, rank in words.RANKED.get(language, ()):
        for match in phrase_pattern(pattern).finditer(said):
            low = re.search(words.LOW.get(language, "$^"), match.group(), re.IGNORECASE)
            take(match, -1 if low else 1, rank)
    for table, sign in ((ranks.LOWEST, -1), (ranks.HIGHEST, 1), (words.ANY, 0)):
        known = table.get(language)
        for match in phrase_pattern(known).finditer(said) if known else ():
            speed = _speed(match.group(), language)
            take(match, speed or sign or _least(match.group(), language), 1)
    return sorted(found, key=lambda entry: entry[0].start())


def _least(said: str, language: str) -> int:
    """Return the end of a column that "the least", "the most" of a verb count from."""
    if re.search(words.LEAST.get(language, "$^"), said, re.IGNORECASE):
        return -1
    return int(bool(re.match(words.THAT_MOST.get(language, "$^"), said, re.IGNORECASE)))


def _speed(said: str, language: str) -> int:
    """Return `FAST` or `SLOW` for superlatives of speed, 0 for others."""
    for table, sign in ((words.FASTEST, FAST), (words.SLOWEST, SLOW)):
        listed = table.get(language)
        if listed is not None and phrase_pattern(listed).fullmatch(said):
            return sign
    return 0


@cache
def _hedges(language: str) -> re.Pattern[str] | None:
    listed = ranks.HEDGED.get(language)
    return phrase_pattern(listed) if listed else None


def _hedged(said: str, match: re.Match[str], language: str, rank: int) -> bool:
    """Tell whether words beside a superlative make it say something else."""
    pattern = _hedges(language)
    if pattern is None:
        return False
    start = max((said.rfind(sign, 0, match.start()) for sign in ",;，；、:："), default=-1) + 1
    cut = re.compile("[,;，；、:：]").search(said, match.end())
    stretch = said[start : match.start()] + " " + said[match.end() : cut.start() if cut else None]
    return rank == 1 and pattern.search(stretch) is not None


def measured(claim: Superlative, grid: Grid, keys: list[Key]) -> Draft | None:
    """Hold a superlative against the column that the value told with it shows."""
    told = _told(claim, grid, keys)
    if told is None:
        return None
    if claim.sign in (FAST, SLOW):
        lasts = unit_of(told.quantity).startswith("duration") and "/" not in unit_of(told.quantity)
        claim = claim._replace(sign=-claim.sign // 2 if lasts else claim.sign // 2)
    sentence = claim.text.text[claim.sentence.start : claim.sentence.end]
    stretch = claim.text.text[claim.start : claim.end]
    named = {key.row: key for key in rows_named(stretch, keys) if not _compared(stretch, key)}
    everywhere = {key.row for key in rows_named(sentence, keys)}
    before = rows_named(claim.text.text[claim.sentence.start : claim.start], keys)
    place = _place(told, claim)
    owner = told.owner.row
    exact = not named and not before and len(digits_of(told.quantity.text)) >= 3
    if set(named) == {owner} or exact:
        return _ranked(claim, grid, told, place)
    if owner not in everywhere and len(named) == 1 and place == claim.rank:
        return _of_another(claim, grid, told, *named.values())
    return None


_COMPARED = re.compile(rf"(?<!\w)(?:{words.COMPARED})\s(?:\w{{1,3}}\s)?$|比$", re.IGNORECASE)
_COMPARED_BEHIND = re.compile(rf"\s?(?:{words.COMPARED_BEHIND})")


def _compared(stretch: str, key: Key) -> bool:
    """Tell whether a row is named as what another is compared to: "as long as Arlo"."""
    folded = "".join(c.lower() if len(c.lower()) == 1 else c for c in stretch)
    return all(
        _COMPARED.search(stretch[:at]) or _COMPARED_BEHIND.match(stretch, at + len(key.name))
        for at in positions(key.name, folded)
    )


def _place(told: Told, claim: Superlative) -> int:
    """Return the place of a value in its column, from the end that the claim counts from."""
    value = next(cell for key, cell in told.cells if key.row == told.owner.row).interval.value
    above = sum(cell.interval.value > value for _, cell in told.cells)
    below = sum(cell.interval.value < value for _, cell in told.cells)
    if claim.sign:
        return 1 + (above if claim.sign > 0 else below)
    return 1 + min(above, below)


def _told(claim: Superlative, grid: Grid, keys: list[Key]) -> Told | None:
    """Return the value told with a superlative if it stands in one row of one column alone."""
    if len(keys) < 3:
        return None
    amounts = [
        q
        for q in claim.text.quantities_between(claim.start, claim.end)
        if is_amount(q) and (q.end <= claim.at or q.start >= claim.at)
    ]
    near = [
        q
        for q in amounts
        if -REACH <= q.end - claim.at <= 0 or 0 <= q.start - claim.at - len(claim.said) <= REACH
    ]
    found: list[Told] = []
    for quantity in near:
        value = interval(quantity)
        if value is None:
            continue
        for line in grid.columns:
            cells = ranked_rows(
                [(k, c) for k in keys if (c := grid.meaning(k.row, line.at)) is not None]
            )
            owners = [key for key, cell in cells if repeats(quantity, value, cell)]
            if owners:
                if len({key.row for key in owners}) != 1:
                    return None
                found.append(Told(quantity, line, owners[0], cells))
    if len({(told.line.at, told.owner.row) for told in found}) != 1 or len(near) > 2:
        return None
    return found[0] if len(found[0].cells) >= 3 else None


def ranked_rows(cells: list[tuple[Key, Cell]], own: Key | None = None) -> list[tuple[Key, Cell]]:
    """Leave out what is no rival: the row that is the sum of the others, and that of all others.

    `own` is the row spoken of, which stays.
    """
    kept = [
        (key, cell)
        for key, cell in cells
        if (own is not None and key.row == own.row)
        or not header_words.begins(header_words.OTHER, key.name)
    ]
    whole = total(cell.interval for _, cell in cells)
    rest = [
        (key, cell)
        for key, cell in cells
        if not cell.interval.meets(whole.minus(cell.interval).widened(0.5))
    ]
    if len(cells) >= 4 and len(rest) == len(cells) - 1:
        return [pair for pair in kept if pair in rest]
    return kept


def _ranked(claim: Superlative, grid: Grid, told: Told, place: int) -> Draft | None:
    """Compare the place that a value is said to have with the one it has."""
    where = claim.text.place(claim.at, claim.at + len(claim.said))
    owner, text = told.owner, grid.words(told.owner.row, told.line.at)
    ordered = sorted(told.cells, key=lambda pair: -pair[1].interval.value)
    if claim.sign < 0:
        ordered.reverse()
    if place == claim.rank:
        return Draft(
            f"“{claim.said}”: {grid.row_name(owner.row)} is, by “{told.line.name}”",
            (where, grid.place(owner.row, told.line.at)),
            _order(grid, told.line, ordered),
            "holds",
        )
    if not claim.sign or not _speaks_of(claim, told) or _over_time(claim):
        return None
    if names_versions(told.line.name):
        return None
    keys = [key for key, _ in told.cells]
    if so_by_another(
        claim.text, claim.sentence, grid, keys, owner.row, told.line, claim.rank, claim.sign > 0
    ):
        return None
    right = ordered[claim.rank - 1][0] if claim.rank <= len(ordered) else ordered[-1][0]
    return Draft(
        f"“{claim.said}”: by “{told.line.name}” it is {grid.row_name(right.row)} "
        f"({grid.words(right.row, told.line.at)}), not {grid.row_name(owner.row)} ({text})",
        (
            where,
            claim.text.place(told.quantity.start, told.quantity.end),
            grid.place(owner.row, told.line.at),
            grid.place(right.row, told.line.at),
        ),
        _order(grid, told.line, ordered),
    )


def _over_time(claim: Superlative) -> bool:
    """Tell whether a superlative compares a thing with itself at other times."""
    listed = words.OVER_TIME.get(claim.text.language.split("-")[0].lower())
    stretch = claim.text.text[claim.start : claim.end]
    return listed is not None and phrase_pattern(listed).search(stretch) is not None


def _speaks_of(claim: Superlative, told: Told) -> bool:
    """Tell whether nothing but a sign and a few words part a superlative from its value."""
    first, last = sorted((claim.at, told.quantity.start))
    between = claim.text.text[first:last]
    return len(re.findall("[,，、]", between)) <= 1


def _of_another(claim: Superlative, grid: Grid, told: Told, key: Key) -> Draft:
    own = grid.words(key.row, told.line.at) or "–"
    value = told.quantity.text.strip()
    return Draft(
        f"“{claim.said}”: {value} is {grid.row_name(told.owner.row)} by “{told.line.name}”, "
        f"not {grid.row_name(key.row)} ({own})",
        (
            claim.text.place(claim.at, claim.at + len(claim.said)),
            claim.text.place(told.quantity.start, told.quantity.end),
            grid.place(told.owner.row, told.line.at),
            grid.place(key.row, told.line.at),
        ),
        f"{value} ≠ {own}",
    )


def _order(grid: Grid, line: Line, ordered: list[tuple[Key, Cell]]) -> str:
    """Write the first cells of a column in their order."""
    return ", ".join(grid.words(key.row, line.at) for key, _ in ordered[:4])
