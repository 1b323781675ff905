"""N501 to N505: order and plausibility of what single sentences and cells state."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from parsers.checks.analysis.grid import grids, unit_of
from parsers.checks.analysis.moving import Move, moves
from parsers.checks.analysis.phrases import AMOUNT, Phrase, phrase_pattern, phrases
from parsers.checks.analysis.values import interval, is_open, shown
from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.checks.lexicon import directions, plans, prose
from parsers.checks.lexicon import headers as header_words
from parsers.checks.lexicon.ranks import RANKING
from parsers.checks.registry import rule
from parsers.compiled import compiled
from parsers.expressions import deferred

_YEARS = compiled(r"(?<![\w.,/-])((?:19|20)\d\d)\s?[-–—]\s?((?:19|20)\d\d)(?![\w/-]|[.,]\d)")
_DASHED = compiled(r"\d\s?[-–—]\s?[12]")
"""What every range of years has in it; it is sought in far less time."""
_YEAR = compiled(r"(?<![\w.,$€£-])20\d\d(?![\w%-]|[.,]\d)")


@rule(
    "N501",
    "descending-range",
    "warning",
    "A range of years whose end lies before its beginning.",
    explanation="A range of years is written with the earlier year first.",
    fails="2028–2025",
    holds="2025–2028",
)
def descending_ranges(context: Context) -> Iterable[Draft]:
    """Look at ranges of years in prose and cells, and at other ranges with a unit."""
    for text in context.texts:
        if text.block.kind in ("code", "rule", "image", "unread") or text.role == "tags":
            continue
        for match in _YEARS.finditer(text.text) if _DASHED.search(text.text) else ():
            first, last = int(match.group(1)), int(match.group(2))
            place = (text.place(*match.span()),)
            if first > last:
                if re.search(r"[A-Z]{2}[\w./-]*\s?$", text.text[: match.start()]):
                    continue
                message = f"the range {match.group()} ends before it begins"
                yield Draft(message, place, f"{first} > {last}")
            else:
                message = f"the range {match.group()} ascends"
                yield Draft(message, place, f"{first} ≤ {last}", "holds")
        for quantity in text.quantities:
            low, high = quantity.low, quantity.high
            if quantity.is_range and low is not None and high is not None and low < high:
                place = (text.place(quantity.start, quantity.end),)
                message = f"the range {quantity.text.strip()} ascends"
                yield Draft(message, place, f"{low} < {high}", "holds")


_NEAR, _FAR = 24, 60


@rule(
    "N502",
    "direction-of-change",
    "warning",
    "A value that rises in words and falls in figures, or the other way round.",
    explanation="Right before “from A to B” the sentence says which way the value goes; B must lie "
    "on that side of A.",
    fails="output rose from 48 to 31 MW",
    holds="output rose from 31 to 48 MW",
)
def direction_of_change(context: Context) -> Iterable[Draft]:
    """Compare the verb before a change with its figures."""
    for phrase in phrases(context):
        if phrase.text.role in ("teaser", "related_title", "answer"):
            continue
        for move in moves(phrase, bounds=True):
            rises = move.last.value > move.first.value
            start = max(move.start - _FAR, 0)
            if re.search("[,;，；、！()（）]", phrase.masked[start : move.start]):
                start = max(phrase.masked.rfind(sign, 0, move.start) for sign in ",;，；、！()（）")
            words = (prose.UP, prose.DOWN)
            up, down = (phrase.says(stems, move.start, move.end) for stems in words)
            told = phrase.language in ("zh", "ja") and move.a.start < move.b.start
            between = told and up != down  # the verb: "从45%削减到25%"
            if not between:
                up, down = (phrase.says(stems, start, move.start) for stems in words)
            if move.of_years or _are_places(phrase, move) or _is_growth(phrase, move, start):
                continue
            relative = ("multiplier", "percent", "percentage_point")
            if (move.a.kind in relative or move.b.kind in relative) and move.a.kind != move.b.kind:
                continue
            if phrase.words.rstrip().endswith(("?", "？")):
                continue  # asked, or wished for
            if up == down or move.first.meets(move.last) or _spans(phrase, move.start, move.end):
                continue
            if phrase.says(directions.RANGING, max(move.start - _NEAR, 0), move.end + _BEHIND):
                continue
            if move.end - move.start == 1 and phrase.says(prose.OF_AMOUNT, start, move.start):
                continue  # "to save from 20 to 30 million": the range is of what is saved
            places = (phrase.place(move.a), phrase.place(move.b))
            a, b = move.a.text.strip(), move.b.text.strip()
            working = f"{b} {'>' if rises else '<'} {a}"
            if rises == up:
                word = "rises" if up else "falls"
                yield Draft(f"from {a} to {b} {word} as said", places, working, "holds", primary=2)
            elif (between or _close(phrase, move.start)) and not _undecided(
                phrase, move, rises=rises
            ):
                said, is_ = ("rises", "falls") if up else ("falls", "rises")
                message = f"said to {said[:-1]}, but from {a} to {b} it {is_}"
                yield Draft(message, places, working, primary=2)


def _undecided(phrase: Phrase, move: Move, *, rises: bool) -> bool:
    """Tell whether words leave open which way a value goes, or say so behind it.

    A thing improves as often by falling as by rising; of what is below nothing some tell the size;
    bounds ("fewer than ten") are no values of a change; and languages with the verb at the end say
    there what becomes of the value.
    """
    if move.a.kind in ("multiplier", "duration") and _RAISED.search(phrase.words):
        return True
    if (
        _BETTER.search(phrase.words)
        or _OF_SIZE.search(phrase.masked, max(move.start - _NEAR, 0), move.start)
        or is_open(move.a)
        or (move.first.high < 0 and move.last.high < 0)
        or _BOUND.search(phrase.masked[max(move.start - 12, 0) : move.start + 8])
    ):
        return True
    if phrase.language not in ("ko", "ja", "zh"):
        return (
            re.search(r"\s(?:и|and|en|und|et|y|e)\s", phrase.masked[move.start : move.end])
            is not None
        )
    behind = re.match(r"[^,，、。;；]{0,12}", phrase.masked[move.end :])
    end = move.end + (behind.end() if behind else 0)
    return phrase.says(prose.UP if rises else prose.DOWN, move.end, end)


_BEHIND = 4
"""Characters behind two ends within which languages with the verb at the end call them a range."""

_BETTER = deferred(
    r"(?<!\w)(?:improv|enhanc|verbeter|verbesser|amélior|mejor|melhor|miglior|улучш)|改善|优化|改进|提升|향상|개선",
    re.IGNORECASE,
)
_RAISED = compiled("提高")
"""What betters a speed in Chinese, whichever way its time or its ratio goes."""
_OF_SIZE = deferred(
    r"(?<!\w)(?:smaller|larger|bigger|kleinere|grotere|größere|mindre|större)\s\w+", re.IGNORECASE
)
"""What things are, not what becomes of them: "smaller firms from 4 to 8 %"."""
_BOUND = compiled(r"\b(?:moins|plus|menos|más|mais|meno|più)\s+d", re.IGNORECASE)

_BETWEEN = compiled(r"\s*(?:[)）]|之间|之間|まで|の間|사이|range\b)")


_POINT = deferred(rf"[(（]{AMOUNT}[)）].*[(（]{AMOUNT}[)）]")
"""Points of a plane: "from (0,0) to (7,6)"."""


def _spans(phrase: Phrase, start: int, end: int) -> bool:
    """Tell whether two values are the ends of a range, in brackets or with a word for it."""
    if _POINT.search(phrase.masked, start, end + 1):
        return True
    return _BETWEEN.match(phrase.masked, end) is not None and (
        phrase.masked[:start].rstrip()[-1:] in ("(", "（") or phrase.masked[end] not in ")）"
    )


def _is_growth(phrase: Phrase, move: Move, start: int) -> bool:
    """Tell whether it is growth that changes, from `start` on: it slows down from 45 % to 25 %."""
    return move.b.kind == "percent" and phrase.says(directions.GROWTH, start, move.start)


def _are_places(phrase: Phrase, move: Move) -> bool:
    """Tell whether bare numbers may be places of a ranking, told in this sentence or near it."""
    listed = RANKING.get(phrase.language)
    whole = phrase.text.text
    if all(_PLACE.search(whole[max(q.start - 2, 0) : q.start + 1]) for q in (move.a, move.b)):
        return True
    near = whole[max(phrase.sentence.start - _NEARBY, 0) : phrase.sentence.end]
    return (
        listed is not None
        and all(q.kind in ("number", "ordinal") for q in (move.a, move.b))
        and phrase_pattern(listed).search(near) is not None
    )


_PLACE = compiled(r"第\s?[\d一二三四五六七八九十]?$")
"""What makes of a number a place in an order, in Chinese and Japanese."""
_NEARBY = 200
"""Characters before a sentence within which what it speaks of may be named."""


def _close(phrase: Phrase, end: int) -> bool:
    """Tell whether a word of direction stands right before a change."""
    start = max(end - _NEAR, 0)
    return phrase.says(prose.UP, start, end) or phrase.says(prose.DOWN, start, end)


@rule(
    "N503",
    "part-above-whole",
    "error",
    "A part that is larger than the whole it is said to be part of.",
    explanation="Where a sentence says that one amount is part of another of the same unit, it "
    "cannot be the larger one; and a share in a column of shares cannot exceed 100 %.",
    fails="The $80 million plant is part of a $50 million programme.",
    holds="The $50 million plant is part of an $80 million programme.",
)
def part_above_whole(context: Context) -> Iterable[Draft]:
    """Look for "A … is part of B", and for shares above 100 % in tables."""
    for phrase in phrases(context):
        part_of = phrase.find(prose.PART_OF)
        if part_of is not None and phrase.text.role not in ("teaser", "related_title", "answer"):
            yield from _part(phrase, part_of)
    for grid in grids(context.tables()):
        for line in grid.columns:
            if line.unit != "percent" or not _is_share(line.name):
                continue
            values = [
                (row, cell)
                for row in range(grid.first_row, grid.height)
                if (cell := grid.number(row, line.at)) is not None
            ]
            above = [(row, cell) for row, cell in values if cell.interval.low > 100]
            net = any(cell.interval.value < 0 for _, cell in values)  # what is taken off, too
            if len(values) >= 3 and len(above) == 1 and not net:
                row, cell = above[0]
                text = cell.quantity.text.strip()
                message = f"a share of {text} (“{grid.row_name(row)}”) exceeds the whole"
                total = sum(other.interval.value for _, other in values if other is not cell)
                whole = grid.place(row, line.at)
                if abs(total + cell.interval.value / 10 - 100) < 1 or total <= 100:
                    yield Draft(message, (whole,), f"{text} > 100 %")


def _is_share(name: str) -> bool:
    """Tell whether a header is one of shares; "%" alone may head growth, beyond 100 %."""
    return header_words.says(header_words.SHARE, name) and not header_words.says(
        header_words.CHANGE, name
    )


def _part(phrase: Phrase, part_of: re.Match[str]) -> Iterator[Draft]:
    before = [(at, q) for at, q in phrase.at.items() if at < part_of.start()]
    after = [(at, q) for at, q in phrase.at.items() if part_of.end() <= at < part_of.end() + 12]
    if not before or not after:
        return
    part, whole = before[-1][1], after[0][1]
    small, large = interval(part), interval(whole)
    if small is None or large is None or unit_of(part) != unit_of(whole):
        return
    a, b = part.text.strip(), whole.text.strip()
    places = (phrase.place(part), phrase.place(whole))
    if small.value <= large.value:
        share = shown(100 * small.value / large.value, 3) if large.value else "0"
        yield Draft(f"{a} is part of {b}", places, f"{a} ≤ {b} ({share} %)", "holds")
    elif small.clearly_apart(large):
        yield Draft(f"{a} is said to be part of {b}", places, f"{a} > {b}")


@rule(
    "N504",
    "forecast-in-the-past",
    "warning",
    "Something that is to happen by a year which was over when the article appeared.",
    explanation="A sentence that speaks of the future and names one year, right after “by” or the "
    "like, names one that is not before the year of publication.",
    fails="(April 2026) The line will open by 2024.",
    holds="(April 2026) The line will open by 2028.",
)
def forecasts(context: Context) -> Iterable[Draft]:
    """Compare years of forecasts with the date of the page."""
    for text in context.prose():
        page = context.pages[text.first.edition]
        if page.date is None or not page.date.value[:4].isdigit() or text.role == "answer":
            continue
        published = int(page.date.value[:4])
        language = text.language.split("-")[0].lower()
        will = plans.WILL.get(language)
        if will is None or "20" not in text.text:
            continue
        for sentence in text.sentences:
            words = text.text[sentence.start : sentence.end]
            years = list(_YEAR.finditer(words)) if "20" in words else []
            ahead = phrase_pattern(will).search(words) if len(years) == 1 else None
            if ahead is None:
                continue
            year = years[0]
            place = text.place(sentence.start + year.start(), sentence.start + year.end())
            if int(year.group()) >= published:
                message = f"{year.group()} lies ahead of {page.date.value}"
                yield Draft(message, (place,), f"{year.group()} ≥ {published}", "holds")
            elif _by(language, words[: year.start()]) and 0 < year.start() - ahead.end() <= 60:
                message = f"{year.group()} was over when the article appeared ({page.date.value})"
                yield Draft(message, (place,), f"{year.group()} < {published}")


_BY = {
    "en": "by|before|until|by the end of|by early|by late",
    "nl": "tegen|vóór|uiterlijk|voor het einde van|eind",
    "de": "bis|bis zum Jahr|bis Ende|spätestens",
    "fr": "d['’]ici|d['’]ici à|avant|d['’]ici fin",
    "es": "para|antes de|para finales de",
    "pt": "até|antes de|até o fim de",
    "it": "entro|entro il|entro la fine del",
}


def _by(language: str, before: str) -> bool:
    listed = _BY.get(language)
    return listed is not None and re.search(rf"(?<!\w)(?:{listed})\s+$", before) is not None
