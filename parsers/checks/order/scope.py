"""Which row a superlative is said of, and whether it is among the rows of its table at all."""

from __future__ import annotations

import re

from parsers.checks.analysis.grid import Grid, unit_of
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.rownames import Key, positions, rows_named
from parsers.checks.analysis.standing import WIDE_TONGUES, Standing, counts_in, stretch
from parsers.checks.analysis.telling import header_words_of, is_common, stems_of, telling_words
from parsers.checks.lexicon import measures as words
from parsers.checks.lexicon import ranks, superlatives
from parsers.checks.lexicon import standings as around_words
from parsers.checks.order.growth import CHANGES
from parsers.checks.order.rivals import is_rest
from parsers.compiled import compiled
from parsers.expressions import deferred

BOUND, BARE, UNKNOWN, NARROWED = "bound", "bare", "unknown", "narrowed"
"""Whether a superlative is among the rows of a table: its noun or what it is among says so; it has
no noun; its noun is unknown to the table; it is among some of the rows, or among other things."""

_STRONG = deferred(r"[;:；：。()（）]|\s[-–—]\s|—")
_WORD = compiled(r"[\s\u00a0]+([^\W\d_][\w\u0900-\u0963'’-]*)")
_LAST = deferred(r"(?<![^\W\d_])([^\W\d_]{3,})\s(?:(?:le|la|les|el|los|las|lo|o|a|os|as)\s)?$")
_GENITIVES = "of|van|der|des|de|du|del|do|da|di|della|dello|dell['’]|av"
_PLAIN = frozenset((words.SIZE, words.NUMBER, words.HIGH, words.TRAFFIC))
"""What a superlative measures whose column only a word of its header, or all columns, tell."""


def quarter_of(standing: Standing, keys: list[Key]) -> Key | None:
    """Return the row of a quarter of a year that a sentence tells: "the fourth quarter", Q4."""
    told = {q.date for q in standing.phrase.quantities if q.kind == "quarter" and q.date}
    found = [key for key in keys if f"--{key.name.upper()}" in told]
    return found[0] if len(told) == len(found) == 1 else None


def row_of(standing: Standing, found: list[Standing], keys: list[Key]) -> Key | None:
    """Return the row that a superlative is said of.

    The only one between the signs around it, or what an apposition follows or explains, or else
    the only one that its clause names before it.
    """
    said = standing.phrase.words
    start, end = stretch(standing)
    named = rows_named(said[start:end], keys)
    whole = [key for key in named if key in keys]
    named = whole if len(whole) == 1 and _is_longest(whole[0], keys) else named
    named = [key for key in named if not _is_compared(said[start:end], key)]
    if len(named) > 1:
        return None
    if named:
        key = named[0]
        fitting = _one_claim(standing, found, start, end) and not _is_place(standing, key)
        return key if fitting else None
    aside = said[:start].rstrip(" ,，、:：–—(")
    before = [key for key in rows_named(aside, keys) if aside.casefold().endswith(key.name)]
    if before and start:
        return before[0] if len(before) == 1 else None
    opened = re.match(r"[,，]\s(?:[^\W\d_]{1,3}\s)?", said[end:])
    behind = said[end + opened.end() :].casefold() if opened else ""
    follow = [key for key in rows_named(said[end:], keys) if behind.startswith(key.name)]
    another = any(end < other.start <= _end_of_segment(said, end) for other in found)
    if len(follow) == 1 and not said[:start].strip() and not another:
        return follow[0]
    strong = max((m.end() for m in _STRONG.finditer(said, 0, standing.start)), default=0)
    others = [other for other in found if other is not standing and strong <= other.start]
    ahead = [key for key in rows_named(said[strong : standing.start], keys) if not key.year]
    after = rows_named(said[standing.end :], keys)
    named = rows_named(said, keys)
    lone = len({key.row for key in named}) == 1 and _goes_on(standing, start)
    return ahead[0] if len(ahead) == 1 and (lone or not others) and not after else None


def _goes_on(standing: Standing, start: int) -> bool:
    """Tell whether a stretch goes on about what the one before is of: "…, and the lowest cost"."""
    joins = ranks.CLAUSE.get(standing.phrase.language)
    said = standing.phrase.words
    return joins is not None and (
        re.search(rf"[\s,](?:{joins})\s*$", said[:start], re.IGNORECASE) is not None
        or re.match(rf"[\s,]*(?:{joins})\s", said[start:], re.IGNORECASE) is not None
    )


def _end_of_segment(said: str, start: int) -> int:
    """Return where the stretch behind a sign at `start` has its next sign."""
    after = compiled("[,，;；:：]").search(said, start + 1)
    return after.start() if after else len(said)


def _is_longest(key: Key, keys: list[Key]) -> bool:
    """Tell whether a row's name is no part of another's."""
    return not any(other is not key and key.name in other.name for other in keys)


_COMPARED = compiled(rf"(?<!\w)(?:{superlatives.COMPARED})\s(?:\w{{1,3}}\s)?$|比$", re.IGNORECASE)
_COMPARED_BEHIND = compiled(rf"\s?(?:{superlatives.COMPARED_BEHIND})")
_GENITIVE = deferred(rf"(?<!\w)(?:{_GENITIVES})\s(?:\w{{1,3}}\s)?$", re.IGNORECASE)


def _is_compared(said: str, key: Key) -> bool:
    """Tell whether a row is named as what another is compared to: "faster than Arlo"."""
    folded = _folded(said)
    return all(
        (_COMPARED.search(said[:at]) and not _GENITIVE.search(said[:at]))
        or _COMPARED_BEHIND.match(said, at + len(key.name))
        for at in positions(key.name, folded) or [0]
    )


def _folded(said: str) -> str:
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in said)


def _is_place(standing: Standing, key: Key) -> bool:
    """Tell whether a row is where or whose the greatest of other things is.

    "The largest customer of Arlo", "In Arlo, the highest rent was paid by students".
    """
    said, language = standing.phrase.words, standing.phrase.language
    scope = around_words.SCOPE.get(language)
    at = _folded(said).find(key.name)
    if at < 0:
        return False
    if scope is None:
        return _owns(standing, key, at)
    located = rf"(?<!\w)(?:{scope})\s?(?:[^\W\d_]{{1,3}}\s)?$"
    if at >= standing.end:
        between = said[standing.end : at]
        direct = rf"(?:[\s\u00a0][^\W\d_]+){{0,2}}[\s\u00a0](?:{scope})\s?(?:[^\W\d_]{{1,3}}\s)?"
        if standing.measure in (*CHANGES, words.NUMBER) or not re.fullmatch(
            direct, between, re.IGNORECASE
        ):
            return False
        noun = re.match(r"[\s\u00a0]([^\W\d_]+)", between)
        copula = around_words.COPULAS.get(language)
        says = copula and in_any_case(rf"(?<!\w)(?:{copula})(?!\w)").search(between)
        return not says and noun is not None
    if re.search(located, said[:at], re.IGNORECASE) is None:
        return False
    behind = _WORD.match(said, standing.end)
    return (
        language in ("en", "nl", "de", "sv", "pl", "ru")
        and behind is not None
        and not is_common(behind.group(1))
        and _ARTICLE.search(said[: standing.start]) is not None
    )


_OWNING = deferred(r"の|的|의|का|की|के|['’]?n?[ıiuü]n", re.IGNORECASE)
"""Particles and endings that make what stands before them an owner."""
_ARTICLE = compiled(r"(?<!\w)(?:the|de|het|der|die|das|den|dem)\s$", re.IGNORECASE)


def _owns(standing: Standing, key: Key, at: int) -> bool:
    """Tell the same where a particle makes what stands before it an owner: アルロの最大の顧客."""
    if at >= standing.start:
        return False
    between = standing.phrase.words[at + len(key.name) : standing.start].strip()
    return _OWNING.fullmatch(between) is not None


def _one_claim(standing: Standing, found: list[Standing], start: int, end: int) -> bool:
    """Tell whether superlatives that share a stretch are joined: "the fastest and the quietest"."""
    beside = [other for other in found if other is not standing and start <= other.start < end]
    for other in beside:
        first, last = sorted((standing, other), key=lambda each: each.start)
        between = standing.phrase.words[first.end : last.start]
        if len(between.split()) > 3:
            return False
    return True


def bound_of(standing: Standing, grid: Grid, keys: list[Key], key: Key) -> str:
    """Tell whether a superlative is among the rows of a table: by its noun and its scope."""
    phrase = standing.phrase
    if phrase.language in WIDE_TONGUES or phrase.language == "tr":
        return _wide_scope(standing, grid, keys, key)
    if standing.measure in CHANGES:
        noun, at = BOUND, _behind_change(standing)
    else:
        noun, at = _noun(standing, grid)
    scope = _scope(standing, at, grid, keys)
    if scope == NARROWED or (
        noun == UNKNOWN and standing.measure not in (words.SIZE, words.TRAFFIC)
    ):
        return scope if scope == NARROWED else noun
    return BOUND if BOUND in (noun, scope) else noun


def _behind_change(standing: Standing) -> int:
    """Return where the noun of a superlative of change ends: "the largest annual gain"."""
    said, at = standing.phrase.words, standing.end
    scope = around_words.SCOPE.get(standing.phrase.language, "$^")
    for _ in range(2):
        match = _WORD.match(said, at)
        word = match.group(1) if match else ""
        if match is None or in_any_case(scope).fullmatch(word) or is_common(word):
            break
        at = match.end()
    return at


def _known(word: str, grid: Grid, language: str) -> bool:
    """Tell whether a word may name what the rows are: a header has it, or any row may be one."""
    roles = around_words.ROLES.get(language)
    if roles and re.fullmatch(roles, word, re.IGNORECASE):
        return True
    stem = _stem(word.casefold())
    head = header_words_of(" ".join(grid.headers), grid.language)
    known = head.names | head.others
    if language == "hi":  # whose words are cut at their vowel signs
        known = frozenset(" ".join(grid.headers).split())
    if stems_of(telling_words(word, grid.language, starts=False)) & known:
        return True
    return len(stem) >= 3 and any(_stem(other) == stem for other in known)


def _stem(word: str) -> str:
    """Return the beginning of a word, without the article that Arabic joins to it."""
    return word.removeprefix("ال")[:4]


def _noun(standing: Standing, grid: Grid) -> tuple[str, int]:
    """Tell whether the noun of a superlative, if it has one, is known, and where it ends."""
    phrase, language = standing.phrase, standing.phrase.language
    said, at = phrase.words, standing.end
    scope = around_words.SCOPE.get(language, "$^")
    adverb = language == "de" and re.search(r"\bam $", said[:at][: standing.start], re.IGNORECASE)
    for _ in range(0 if adverb or standing.said.lower().startswith("am ") else 2):
        match = _WORD.match(said, at)
        if match is None:
            break
        word = match.group(1)
        if re.fullmatch(scope, word, re.IGNORECASE) or is_common(word):
            break
        if _known(word, grid, language):
            return BOUND, match.end()
        copula = around_words.COPULAS.get(language)
        if copula and in_any_case(copula).fullmatch(word):
            break
        after = _WORD.match(said, match.end())
        if at == standing.end and after is not None and _known(after.group(1), grid, language):
            return BOUND, after.end()
        return UNKNOWN, match.end()
    return _noun_before(standing, grid), standing.end


def _noun_before(standing: Standing, grid: Grid) -> str:
    """Tell the same of a noun that its adjective follows: "la bodega más grande"."""
    language = standing.phrase.language
    if language not in ("fr", "es", "pt", "it") or standing.leading:
        return BARE
    start, _ = stretch(standing)
    before = _LAST.search(standing.phrase.words[start : standing.start])
    word = before.group(1) if before else ""
    copula = around_words.COPULAS[language]
    if not word or not word.islower() or is_common(word) or in_any_case(copula).fullmatch(word):
        return BARE
    return BOUND if _known(word, grid, language) else UNKNOWN


def _scope(standing: Standing, at: int, grid: Grid, keys: list[Key]) -> str:
    """Tell whether what a superlative is confined to, if anything, are the rows of the table."""
    phrase, language = standing.phrase, standing.phrase.language
    said = phrase.words
    scope = around_words.SCOPE.get(language)
    match = _WORD.match(said, at)
    if scope is None or match is None or not re.fullmatch(scope, match.group(1), re.IGNORECASE):
        return BARE
    if standing.leading and re.fullmatch(around_words.BY.get(language, "$^"), match.group(1)):
        return BARE
    _, end = stretch(standing)
    rest = said[match.end() : max(end, match.end())]
    if rows_named(rest, keys):
        return BARE  # "the dearest is it in the south", which is the row
    told = phrase.text.quantities_between(
        phrase.sentence.start + match.end(), phrase.sentence.start + match.end() + 2
    )
    if told and unit_of(told[0]) != "number":
        return BARE  # "the cheapest at $100 apiece"
    for begins, number in counts_in(phrase):
        if match.end() <= begins <= match.end() + 12:
            return BOUND if counts_rows(number, keys) else NARROWED
    if standing.leading and re.fullmatch(_GENITIVES, match.group(1), re.IGNORECASE):
        named = language != "de" and re.search(r"\s[A-ZÀ-ÞА-Я]", said[match.end() :][:24])
        return NARROWED if named else BARE
    telling = [w for w in re.findall(r"[^\W\d_][\w'’-]+", rest)[:4] if not is_common(w)]
    neutral = around_words.EXAMINED.get(language, "$^")
    telling = [w for w in telling if not re.fullmatch(neutral, w, re.IGNORECASE)]
    if not telling:
        return BARE
    known = _known(telling[0], grid, language) and len(telling) <= 1 + (language != "en")
    return BOUND if known else NARROWED


def counts_rows(count: int, keys: list[Key]) -> bool:
    """Tell whether a number is that of the rows, with that of all the others or without it."""
    others = sum(is_rest(key.name) for key in keys)
    return count in (len(keys), len(keys) - others)


def _wide_scope(standing: Standing, grid: Grid, keys: list[Key], key: Key) -> str:
    """Tell the same of languages in which the scope stands before the superlative."""
    phrase = standing.phrase
    said = phrase.words
    _, end = stretch(standing)
    among = {
        "zh": r"中|里|内|之中|当中",
        "ja": r"のうち|の中で|中で|では|で",
        "ko": r" ?가운데| ?중에?서?| ?중|에서",
        "tr": r"(?:içinde|arasında|d[ae]|t[ae])",
    }[phrase.language]
    ahead = said[: standing.start]
    found = re.search(rf"([^\s、，,。]{{1,12}}?)(?:{among})[、，,\s]", ahead + " ")
    if found is not None and not positions(key.name, found.group(1).casefold()):
        inside = found.group(1)
        counted = [each for each in counts_in(phrase) if each[0] < found.end()]
        if counted:
            return BOUND if counts_rows(counted[0][1], keys) else NARROWED
        names = [grid.row_name(row) for row in range(grid.first_row, grid.height)]
        head = " ".join((*grid.headers, *names))
        if not any(inside[i : i + 2] in head for i in range(max(len(inside) - 1, 1))):
            return NARROWED
    noun = re.match(
        {
            "zh": r"的?([\u4e00-\u9fff]{2,4}?)(?=是|为|，|。|$)",
            "ja": r"([\u4e00-\u9fff\u30a0-\u30ff]{2,6})",
            "ko": r"(?:.* )?([\uac00-\ud7af]{2,6}?)(?:은|는) ",
            "tr": r" ([^\W\d_]{3,})",
        }[phrase.language],
        said[standing.end : end],
    )
    if noun is None or positions(key.name, noun.group(1).casefold()):
        return BARE
    known = _known(noun.group(1), grid, phrase.language) or _shares(noun.group(1), grid)
    if known:
        return BOUND
    return UNKNOWN if standing.measure in _PLAIN else BARE


def _shares(noun: str, grid: Grid) -> bool:
    head = "".join(grid.headers)
    return any(noun[i : i + 2] in head for i in range(len(noun) - 1))
