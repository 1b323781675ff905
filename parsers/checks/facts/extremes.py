"""N102: an amount told with a superlative of a row that has the place, though it is not its cell.

“At 16 kg, Arlo is the heaviest of the four” repeats the cell of Arlo, if Arlo is the heaviest in
the one column of weights: a name, a superlative and a unit tell it together. N401 asks whether the
row has the place; here it has, and the value is another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from parsers.checks.analysis.grid import Grid
from parsers.checks.analysis.mentions import Mention
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import Phrase, phrase_pattern, phrases_in, stem_pattern
from parsers.checks.analysis.rownames import Key, keys_of, positions, rows_named
from parsers.checks.analysis.sameunit import in_unit_of
from parsers.checks.analysis.slips import slip_between
from parsers.checks.analysis.standing import Standing, standings
from parsers.checks.context import Text
from parsers.checks.drafts import Draft
from parsers.checks.facts.cited import (
    clause_around,
    is_made,
    is_supposed,
    is_to_come,
    moves,
    says,
    tells_shares,
    without_told,
)
from parsers.checks.facts.evidence import NO_SLIPS, is_apart, is_multiplied, is_of_no_word
from parsers.checks.facts.said import (
    Article,
    Candidate,
    draft_of,
    how_far,
    in_quotes,
    is_elsewhere,
    repeated,
    stands_in,
)
from parsers.checks.facts.subjects import Subject, subject_of
from parsers.checks.lexicon import apart, comparands, measures, prose
from parsers.checks.lexicon import headers as header_words
from parsers.compiled import compiled

NEAR = 8
"""Blocks between a table and a superlative said of its rows, at most."""
_FEWEST = 3
"""Rows of which one is the first of several."""
_SIGN = compiled(r"(?:(?<!\d),|,(?!\d))|[;:()，。；：、（）]|\s[-–—]\s|—")
_STRONG = compiled(r"[;。；]")
_EITHER = (measures.ANY, measures.BEST)
"""Superlatives that may be of either end of a column."""
_CHANGES = (measures.RATE, measures.GROWTH, measures.FALL, measures.CHANGE)
_MOST = 0.75
"""Share of the rows that must have a value in a column."""


def extremes_told(
    told: Sequence[Mention], tables: Sequence[Grid], around: Article
) -> Iterator[Draft]:
    """Yield amounts that a superlative tells of a row: those of its cells, and those of none."""
    inside: dict[tuple[Text, int], list[Mention]] = defaultdict(list)
    for mention in told:
        if mention.text.role not in _NOT_TOLD and not mention.of_range:
            inside[mention.text, mention.group[2]].append(mention)
    known: dict[Text, tuple[list[Grid], dict[int, Phrase]]] = {}
    for (text, number), found in inside.items():
        if text not in known:
            near = [grid for grid in tables if _is_near(grid, text)]
            read = phrases_in(text) if near else ()
            known[text] = near, {phrase.sentence.start: phrase for phrase in read}
        near, begun = known[text]
        phrase = begun.get(text.sentences[number].start)
        if phrase is None or not standings(phrase):
            continue
        for mention in found:
            standing = _standing(mention, phrase)
            if standing is not None:
                for grid in near:
                    yield from _held(mention, standing, grid, around)


_NOT_TOLD = ("teaser", "question", "answer", "title")


def _is_near(grid: Grid, text: Text) -> bool:
    one, other = grid.text.first, text.first
    near = abs(one.block - other.block) <= NEAR and one.edition == other.edition
    return near and grid.language == text.language


def _standing(mention: Mention, phrase: Phrase) -> Standing | None:
    """Return the one superlative that an amount stands with: in its clause, or in the next."""
    if mention.unit.startswith("multiplier") or mention.quantity.approximate:
        return None
    start = phrase.sentence.start
    here, after = mention.place.start - start, mention.place.end - start
    between = {
        each: phrase.words[min(each.end, after) : max(each.start, here)]
        for each in standings(phrase)
    }
    beside = [
        each
        for each, words in between.items()
        if len(_SIGN.findall(words)) <= (each.measure != measures.PLACE)
        and not _STRONG.search(words)
    ]
    return min(
        beside,
        key=lambda each: (len(_SIGN.findall(between[each])), len(between[each])),
        default=None,
    )


def _held(mention: Mention, standing: Standing, grid: Grid, around: Article) -> Iterator[Draft]:
    keys = [key for key in keys_of(grid) if key.year is None]
    if len(keys) < _FEWEST:
        return
    subject = subject_of(mention, keys, around.sentences)
    found = list(_placed(mention, standing, subject.key, keys)) if subject is not None else []
    if not found and (subject is None or _is_behind(mention, subject.key, around)):
        known = {
            key: cells
            for key in _named_before(mention, keys)
            if (cells := list(_placed(mention, standing, key, keys)))
        }
        if len(known) == 1:
            ((key, found),) = known.items()
            subject = Subject(key, False)
    if subject is None or not found:
        return
    if any(each.cell.interval.meets(mention.interval) for each in found):
        yield draft_of(mention, subject, found[0], "holds", "")
        return
    unnamed = _columns_of_unnamed(mention, standing, subject.key, [e.column for e in found])
    found = [each for each in found if not unnamed or each.column in unnamed]
    best = min(found, key=lambda each: how_far(mention, each))
    if not unnamed and _is_elsewhere(mention, grid, found, around):
        return
    if _is_another(mention, standing, subject, found):
        return
    cause = slip_between(mention, best.cell) or ""
    if best.column in unnamed:
        cause = f"that is “{grid.row_name(unnamed[best.column])}”"
    near = how_far(mention, best) < 1 or cause not in ("", "one digit differs", *NO_SLIPS)
    if (
        near
        and not is_of_no_word(mention, cause)
        and best.cell.interval.clearly_apart(mention.interval)
    ):
        yield draft_of(mention, subject, best, "fail", cause)


def _named_before(mention: Mention, keys: list[Key]) -> list[Key]:
    """Return the rows that the sentences of a paragraph before that of an amount name."""
    before = mention.text.sentences[mention.group[2]].start
    return rows_named(mention.text.text[:before], keys)


def _is_behind(mention: Mention, key: Key, around: Article) -> bool:
    """Tell whether a row is named behind an amount alone, where it may be one compared with."""
    start, words = around.sentences.of(mention)
    places = positions(key.name, words)
    return bool(places) and min(places) >= mention.place.end - start


def _placed(
    mention: Mention, standing: Standing, key: Key, keys: Sequence[Key]
) -> Iterator[Candidate]:
    """Yield the cells of a row, in the unit of an amount, that have the place of a superlative."""
    grid = key.grid
    signs = (1, -1) if standing.measure in _EITHER or not standing.sign else (standing.sign,)
    for column in range(len(grid.table.all_rows[key.row].cells)):
        if column == grid.key_column or (
            standing.measure in _CHANGES and not _is_of_changes(grid.headers[column])
        ):
            continue
        cells = {
            other.row: cell
            for other in keys
            if not header_words.begins(header_words.OTHER, other.name)
            and (
                cell := in_unit_of(
                    grid.meaning(other.row, column), mention.quantity, mention.interval
                )
            )
            is not None
        }
        own = cells.get(key.row)
        if own is None or not own.alone or len(cells) < max(_FEWEST, _MOST * len(keys)):
            continue
        for sign in signs:
            better = sum(
                (cell.interval.value - own.interval.value) * sign > 0 for cell in cells.values()
            )
            if better == standing.rank - 1:
                yield Candidate(column, own, frozenset(), 0)


def _is_of_changes(header: str) -> bool:
    return header_words.says(header_words.CHANGE, header) or header_words.says(
        header_words.COMPOUND, header
    )


def _is_another(
    mention: Mention,
    standing: Standing,
    subject: Subject,
    found: Sequence[Candidate],
) -> bool:
    """Tell whether something makes an amount none of the cells found."""
    grid, row = subject.key.grid, subject.key.row
    columns = [each.column for each in found]
    told = [grid.row_name(row), *(grid.headers[at] for at in columns)]
    if any(repeated(mention, each.cell) for each in found):
        return True
    if in_quotes(mention) or is_supposed(mention) or _is_of_another_time(mention, grid, columns):
        return True
    if mention.unit == "percent" and tells_shares(mention):
        return True
    if is_made(mention, subject.key, columns, ()):
        return True
    if any(is_multiplied(mention, each.cell.interval) for each in found):
        return True
    if is_apart(mention, grid, row) or _compares(mention, standing, told):
        return True
    return mention.unit == "number" and not _counts_as(mention, grid, columns)


def _is_elsewhere(
    mention: Mention, grid: Grid, found: Sequence[Candidate], around: Article
) -> bool:
    """Tell whether an amount is told of something else, in the table or in the text."""
    return stands_in(grid, mention) or any(is_elsewhere(mention, e.cell, around) for e in found)


def _columns_of_unnamed(
    mention: Mention, standing: Standing, key: Key, columns: Sequence[int]
) -> dict[int, int]:
    """Return where the cells stand that an amount is, if its sentence names none of their rows.

    They are columns by which the row that it names has its place, and no more than two words
    stand between the amount and a sign behind the superlative.
    """
    grid, phrase = key.grid, standing.phrase
    named = rows_named(phrase.words, keys_of(grid))
    if len({each.row for each in named}) != 1 or mention.quantity.approximate:
        return {}
    here = mention.place.start - phrase.sentence.start
    if here > standing.end and len(_parted(phrase.words[standing.end : here])) > _FEW:
        return {}
    at = [
        (row, column)
        for row in range(grid.first_row, grid.height)
        for column in range(len(grid.table.all_rows[row].cells))
        if (cell := in_unit_of(grid.meaning(row, column), mention.quantity, mention.interval))
        is not None
        and cell.interval.meets(mention.interval)
    ]
    apart = all(row != key.row and column in columns for row, column in at)
    if any(_is_end(grid, row, column) for row, column in at):
        return {}  # the row may as well be the wrong one
    return {column: row for row, column in at} if apart else {}


def _is_end(grid: Grid, row: int, column: int) -> bool:
    """Tell whether a cell is the least or the largest of its column."""
    cells = [grid.meaning(each, column) for each in range(grid.first_row, grid.height)]
    values = [cell.interval.value for cell in cells if cell is not None]
    own = grid.meaning(row, column)
    return own is not None and own.interval.value in (min(values), max(values))


def _parted(words: str) -> list[str]:
    """Return the words behind the last sign of a stretch; none if it has no sign."""
    parts = _SIGN.split(words)
    return parts[-1].split() if len(parts) > 1 else []


_FEW = 2


def _is_of_another_time(mention: Mention, grid: Grid, columns: Sequence[int]) -> bool:
    """Tell whether an amount is of a day, of a year that no column is of, or of earlier or later.

    What is busiest may be one day of all that a row counts.
    """
    sentence = mention.text.sentences[mention.group[2]]
    if any(q.kind == "date" for q in mention.text.quantities_between(*sentence)):
        return True
    years = {year for column in columns for year in grid.years_of(column)}
    if mention.years and years.isdisjoint(mention.years) and years:
        return True
    clause, _, language = clause_around(mention)
    return says(comparands.EARLIER, language, clause) or is_to_come(clause, language)


def _counts_as(mention: Mention, grid: Grid, columns: Sequence[int]) -> bool:
    """Tell whether what a bare number counts is in the header of a column."""
    noun = mention.noun
    if all(grid.years_of(at) for at in columns):
        return True
    return len(noun) >= 1 and any(noun in grid.headers[at].casefold() for at in columns)


def _compares(mention: Mention, standing: Standing, told: Sequence[str]) -> bool:
    """Tell whether an amount is by how much one thing is more than another."""
    clause, at, language = clause_around(mention)
    before, behind = clause[:at], clause[at + mention.place.end - mention.place.start :]
    than = apart.THAN.get(language)
    if than and in_any_case(rf"\s*(?:[^\W\d_]+\s)?(?:{than})(?![^\W\d_])").match(behind):
        return True
    contrast = prose.CONTRAST.get(language)
    if contrast and phrase_pattern(contrast).search(behind):
        return True
    for listed in (apart.THAN_BEHIND.get(language), apart.THAN_AHEAD.get(language)):
        if listed and phrase_pattern(listed).search(before):
            return True
    named = apart.NAMED.get(language)
    if named and stem_pattern(named).search(clause):
        return True
    before, behind = (without_told(words, told, language) for words in (before, behind))
    return standing.measure not in _CHANGES and moves(before, behind, language)
