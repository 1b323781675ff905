"""What superlatives measure: "the most expensive", "the second largest", "the leading customer"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from parsers.checks.analysis.patterns import as_written, beginnings, followed, in_any_case, split
from parsers.checks.analysis.phrases import Phrase, phrase_pattern
from parsers.checks.lexicon import counting, ranks, superlatives
from parsers.checks.lexicon import measures as words
from parsers.checks.lexicon import standings as around_words
from parsers.checks.lexicon.degrees import DEGREES
from parsers.compiled import compiled
from parsers.expressions import deferred

WIDE_TONGUES = ("zh", "ja", "ko")
_ARTICLED = {
    "es": r"(?:el|la|los|las|lo)",
    "pt": r"(?:o|a|os|as|do|da|dos|das)",
    "it": r"(?:il|lo|la|i|gli|le|l['’]|al|del|della|nel)",
}
"""Without such an article near before it, "más cara" compares two things."""
_COMPARES = {
    "ar": "من",
    "es": "que|de lo que",
    "pt": "(?:do )?que",
    "it": "che|rispetto",
    "fr": "que",
}
_ARTICLE = compiled(r"\(\?:((?:\w{1,3}\|)+\w{1,3})\) ")
_SIGNS = compiled(r"(?:(?<!\d),|,(?!\d))|[，、;:；：。()（）]|\s[-–—]\s|—")
_SIGNS_BUT_DASHES = deferred(r"(?:(?<!\d),|,(?!\d))|[，、;:；：。()（）]")
_INDEFINITE = deferred(
    r"(?<!\w)(?:an?|een|eine[rnsm]?|ein|une?|una|uno|uma?|ett|en|další)\s$", re.IGNORECASE
)
_QUOTES = '"“”„«»「」『』‘‹›'


class Standing(NamedTuple):
    """A superlative of a sentence: what it measures, from which end, for which place.

    It stands at `start:end` of the sentence.
    """

    phrase: Phrase
    start: int
    end: int
    measure: str
    sign: int
    rank: int
    leading: bool
    """Whether it is a word for first or second with what the rows may be called behind it."""
    first: int = 0
    last: int = 10_000_000
    """Where what the superlatives before and behind it tell ends and begins."""

    @property
    def said(self) -> str:
        """The superlative as it is written."""
        return self.phrase.words[self.start : self.end]


def standings(phrase: Phrase) -> list[Standing]:
    """Return the superlatives of a sentence that are neither hedged nor of one thing over time."""
    if "standings" not in phrase.memo:
        phrase.memo["standings"] = _unhedged(phrase)
    known: list[Standing] = phrase.memo["standings"]
    return known


def _unhedged(phrase: Phrase) -> list[Standing]:
    found = sorted(_standings(phrase), key=lambda each: each.start)
    starts = [each.start for each in found]
    return [
        each._replace(
            first=max((other.end for other in found if other.end <= each.start), default=0),
            last=min((start for start in starts if start >= each.end), default=each.last),
        )
        for each in found
        if not _is_hedged(each)
    ]


def _standings(phrase: Phrase) -> Iterator[Standing]:
    known = _degrees(phrase.language)
    if known is None:
        return
    some = _some(phrase.language)
    if some is not None and some.search(phrase.words) is None:
        return
    pattern, meant = known
    taken: list[tuple[int, int]] = []
    for match in pattern.finditer(phrase.words):
        taken.append(match.span())
        group = str(match.lastgroup)
        measure, sign, rank = meant[group]
        placed = match.group("place")
        for place, number in around_words.PLACES.get(phrase.language, ()) if placed else ():
            if re.fullmatch(place.split("(?=")[0] + ".*", placed, re.IGNORECASE):
                rank = number
        part = superlatives.PART.get(phrase.language)
        if (
            part
            and measure in _PARTED
            and in_any_case(rf"\s?(?:{part})").match(phrase.words, match.end())
        ):
            continue  # "the largest part of it" is most of it
        if placed or group[0] in "lp" or _is_superlative(phrase, match, measure):
            found = Standing(
                phrase, match.start(), match.end(), measure, sign, rank, group[0] == "l"
            )
            yield _of_change(found)
    listed = superlatives.ANY.get(phrase.language)
    for match in phrase_pattern(listed).finditer(phrase.words) if listed else ():
        if not any(start < match.end() and match.start() < end for start, end in taken):
            yield Standing(phrase, match.start(), match.end(), words.ANY, 0, 1, leading=False)


@cache
def _some(language: str) -> re.Pattern[str] | None:
    """Compile one pattern that is found in any sentence with a superlative; None if none can be.

    It takes a fraction of the time that looking for each of them does.
    """
    lists = [_ARTICLE.sub("", pattern) for pattern, _, _ in DEGREES[language]]
    lists += [
        table[language] for table in (around_words.FIRSTS, around_words.LASTS) if language in table
    ]
    for places in (around_words.ORDINALS, around_words.PLACES, around_words.LEADING):
        lists += [pattern for pattern, _ in places.get(language, ())]
    lists += [superlatives.ANY[language]] if language in superlatives.ANY else []
    plain = [each for pattern in lists for each in split(_LOOKS.sub("", pattern).strip())]
    return followed((each, "") for pattern in plain for each in _spelled(pattern))


def _spelled(pattern: str) -> list[str]:
    """Return a pattern that begins with what may be missing with and without it."""
    optional = _OPTIONAL.match(pattern)
    if optional is None:
        return [pattern]
    rest = pattern[optional.end() :]
    return [*_spelled(rest), f"(?:{optional.group(1)}){rest}"]


_OPTIONAL = compiled(r"\(\?:([^()]*)\)\? ?")


_LOOKS = compiled(r"\(\?<?[=!](?:[^()]|\([^()]*\))*\)")
"""What a pattern asks of what stands beside it, without which it is found wherever it was."""


@cache
def _degrees(language: str) -> tuple[re.Pattern[str], dict[str, tuple[str, int, int]]] | None:
    """Compile the superlatives of a language, each a group whose meaning is told beside it."""
    if language not in DEGREES:
        return None
    meant: dict[str, tuple[str, int, int]] = {}
    branches: list[str] = []
    for number, (pattern, measure, sign) in enumerate(DEGREES[language]):
        meant[f"d{number}"] = (measure, sign, 1)
        branches.append(f"(?P<d{number}>{_ARTICLE.sub(_optional, pattern)})")
    roles = around_words.ROLES.get(language)
    for number, (lead, rank) in enumerate(around_words.LEADING.get(language, ()) if roles else ()):
        meant[f"l{number}"] = (words.SIZE, 1, rank)
        named = rf"(?:[^\W\d_]+[\s\u00a0])?(?:{roles})(?!\w)"
        measured = rf"[^\W\d_]+[\s\u00a0](?:{around_words.BY.get(language, '$^')})[\s\u00a0]"
        behind = rf"(?=[\s\u00a0](?:{named}|{measured}))"
        branches.append(f"(?P<l{number}>{lead}){behind}")
    placed = [
        (around_words.FIRSTS.get(language, ""), 1, 1),
        (around_words.LASTS.get(language, ""), -1, 1),
    ]
    placed += [(each, 1, rank) for each, rank in around_words.ORDINALS.get(language, ())]
    for number, (pattern, sign, rank) in enumerate(placed):
        if pattern:
            meant[f"p{number}"] = (words.PLACE, sign, rank)
            branches.append(f"(?P<p{number}>{pattern})")
    places = "|".join(place for place, _ in around_words.PLACES.get(language, ())) or "(?!)"
    letter = "" if language in WIDE_TONGUES else r"(?<![^\W\d_])"
    end = "" if language in WIDE_TONGUES else r"(?![^\W\d_])"
    every = "|".join(branches)
    return deferred(rf"{letter}(?P<place>{places})?(?:{every}){end}", re.IGNORECASE), meant


def _optional(match: re.Match[str]) -> str:
    return f"(?:(?:{match.group(1)}) )?"


def _is_superlative(phrase: Phrase, match: re.Match[str], measure: str) -> bool:
    """Tell whether an article makes "plus grand", "más cara" a superlative."""
    language, said = phrase.language, match.group().casefold()
    begin = phrase.sentence.start + match.end()
    near = phrase.text.quantities_between(begin, begin + 2) if language in WIDE_TONGUES else ()
    if near and phrase.text.text[begin : near[0].start].strip() in ("", "で"):
        return False  # "up to 27 %": 最大27%
    before = phrase.words[: match.start()]
    compares = _COMPARES.get(language)
    if compares and re.match(rf"\s(?:{compares})\b", phrase.words[match.end() :]):
        return False
    owning = around_words.POSSESSIVES.get(language)
    if owning and re.search(rf"(?<!\w)(?:{owning})\s$", before, re.IGNORECASE):
        return False  # "its largest customer" is of another thing than the rows
    if measure in (words.RATE, words.GROWTH, words.FALL):
        return True
    if language == "it" and said.startswith("di "):
        return re.search(r"\b(?:che|chi)\b", before, re.IGNORECASE) is not None
    if language == "fr":
        return not said.startswith(("plus", "moins", "meilleur"))
    listed = _ARTICLED.get(language)
    if (
        listed is None
        or re.match(rf"{listed}\s", said)
        or said.startswith(("que ", "quem ", "quien ", "de "))
    ):
        return True
    return (
        re.search(rf"(?<!\w){listed}\s?(?:[^\W\d_]+\s){{0,2}}$", before, re.IGNORECASE) is not None
    )


_PARTED = frozenset((words.SIZE, words.HIGH, words.NUMBER))
_CHANGING = frozenset((words.SIZE, words.HIGH, words.NUMBER, words.SPEED))
_NOUN_FIRST = ("fr", "es", "pt", "it", "ar")


def _of_change(standing: Standing) -> Standing:
    """Read "the largest gain", "grew most", "am stärksten fiel" as of a change, not of a size."""
    if standing.measure not in _CHANGING or standing.leading:
        return standing
    before, behind = _beside(standing)
    language = standing.phrase.language
    costs = words.COSTS.get(language)
    beside = f"{before} \ue005 {behind}"
    sizes = words.SIZES.get(language) if standing.measure == words.SIZE else None
    if sizes and before.split() and _begins(sizes).match(before.split()[-1]):
        return standing  # “증가율은 규모가 가장 작은 …”: what stands beside it is its own
    if standing.measure == words.NUMBER and costs and _begins(costs).search(beside):
        return standing._replace(measure=words.COST)
    for listed, measure in (
        (words.RISES, words.GROWTH),
        (words.FALLS, words.FALL),
        (words.MOVES, words.CHANGE),
    ):
        stems = listed.get(language)
        if stems and _begins(stems).search(beside):
            if measure == words.GROWTH and standing.measure == words.SPEED:
                measure = words.RATE
            return standing._replace(measure=measure)
    return standing


@cache
def _begins(stems: str) -> re.Pattern[str]:
    return beginnings(stems)


def _beside(standing: Standing) -> tuple[str, str]:
    """Return the few words on both sides of a superlative that may say what it is of.

    The noun of an adjective of size stands behind it alone, save where adjectives follow.
    """
    said, language = standing.phrase.words, standing.phrase.language
    start, end = stretch(standing)
    before, behind = said[start : standing.start], said[standing.end : end]
    if language in ("zh", "ja"):
        return before[-8:], behind[:8]
    adjective = standing.measure == words.SIZE
    if not adjective and _is_adverb(standing):
        return before, behind  # the verb may stand at the other end of the clause
    reach = 2 if adjective else 3
    first = before.split()[-reach:]
    if adjective and language not in (*_NOUN_FIRST, "ko", "tr"):
        first = []
    return " ".join(first), " ".join(behind.split()[:reach])


def _is_adverb(standing: Standing) -> bool:
    """Tell whether a Germanic superlative stands without a noun: "am stärksten", "het hardst"."""
    said, language = standing.said.casefold(), standing.phrase.language
    before = standing.phrase.words[: standing.start].casefold()
    if language == "de":
        return said.startswith("am ") or before.endswith("am ")
    return (language == "nl" and not said.endswith("e") and before.endswith("het ")) or (
        language == "sv" and said in ("mest", "minst", "snabbast", "kraftigast", "starkast")
    )


def stretch(standing: Standing, signs: re.Pattern[str] | None = None) -> tuple[int, int]:
    """Return the stretch of the sentence between signs in which a superlative stands.

    In Russian a dash stands for "is".
    """
    said = standing.phrase.words
    signs = signs or (_SIGNS_BUT_DASHES if standing.phrase.language == "ru" else _SIGNS)
    start = max((m.end() for m in signs.finditer(said, 0, standing.start)), default=0)
    after = signs.search(said, standing.end)
    end = after.start() if after else len(said)
    joins = ranks.CLAUSE.get(standing.phrase.language)
    if joins:
        for match in phrase_pattern(joins).finditer(said, start, end):
            if match.end() <= standing.start and _is_clause(said[match.end() : standing.start]):
                start = match.end()
            elif match.start() >= standing.end and _is_clause(said[match.end() : end]):
                return start, match.start()
    return start, end


def _is_clause(words_between: str) -> bool:
    """Tell whether more than a name stands between a word for "and" and a superlative."""
    return len(words_between.split()) >= 3


def _is_hedged(standing: Standing) -> bool:
    phrase = standing.phrase
    said, language = phrase.words, phrase.language
    before = said[: standing.start]
    if sum(before.count(sign) for sign in _QUOTES) % 2:
        return True
    start, end = stretch(standing)
    lead = re.match(r"\W*([^\W\d_]+)", before) if start else None
    leads = ranks.HEDGED.get(language)
    parted = lead is not None and language not in WIDE_TONGUES
    if lead and leads and parted and phrase_pattern(leads).fullmatch(lead.group(1)):
        return True  # "After Arlo, Bilt has the most"
    beside = said[start : standing.start] + " \ue005 " + said[standing.end : end]
    overtakes = around_words.OVERTAKES.get(language)
    if overtakes and phrase_pattern(overtakes).search(beside):
        return True
    over_time = superlatives.OVER_TIME.get(language)
    if over_time and phrase_pattern(over_time).search(beside):
        return True
    counted = standing.rank == 1 and language not in WIDE_TONGUES
    if (
        counted
        and standing.measure != words.PLACE
        and any(
            0 <= standing.start - at <= 12 and before[at:].strip().count(" ") == 0
            for at, number in counts_in(phrase)
            if number > 1 and at < standing.start
        )
    ):
        return True  # "the two largest"
    if standing.rank > 1 and _INDEFINITE.search(before):
        return True  # "a second large source"
    if _leaves_verb_out(standing):
        return True
    hedged = ranks.HEDGED.get(language)
    if standing.rank != 1 or hedged is None:
        return False
    behind = phrase_pattern(hedged).match(said, standing.end + 1)  # "the smallest but one of"
    return behind is not None or phrase_pattern(hedged).search(beside) is not None


def _leaves_verb_out(standing: Standing) -> bool:
    """Tell whether a superlative has no verb of its own, so that one told before is meant.

    "Jaén es la que más crece; Sevilla es la que menos."
    """
    left = standing.said.casefold().startswith(_RELATIVES)
    return left and _STOP.match(standing.phrase.words, standing.end) is not None


_RELATIVES = ("que ", "quien ", "quem ")
_STOP = compiled(r"\s*(?:[.,;:)!?]|$)")


def counts_in(phrase: Phrase) -> list[tuple[int, int]]:
    """Return where in a sentence counts of things stand, and the counts, in figures or words."""
    begin = phrase.sentence.start
    found = [
        (q.start - begin, int(q.value))
        for q in phrase.quantities
        if q.kind in ("number", "count") and q.value is not None and q.value == int(q.value)
    ]
    spelled = counting.NUMBER_WORDS.get(phrase.language, {})
    if spelled and phrase.language not in ("zh", "ja"):
        end = "(?= )" if phrase.language == "ko" else r"(?!\w)"
        pattern = rf"(?<!\w)(?:{'|'.join(spelled)}){end}"
        for match in as_written(pattern).finditer(phrase.words.casefold()):
            if all(match.start() != at for at, _ in found):
                found.append((match.start(), spelled[match.group()]))
    return sorted(found)
