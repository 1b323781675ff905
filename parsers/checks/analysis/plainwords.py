"""Words of a clause that add nothing to what it says of a row of a table.

“Arlo stands at 48 MW”, “with 48 MW, Arlo remains the largest”: verbs of having, being and showing,
adverbs, articles and particles tell neither what is measured nor when. Any other word may make the
amount one of something else than the table's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.telling import header_words_of, is_common, stems_of, telling_words
from parsers.checks.lexicon import neutral, ranks, standings
from parsers.compiled import compiled
from parsers.expressions import deferred

WORD = compiled(r"[^\W\d_][\w\u0300-\u036f\u0900-\u0963-]*")
ELIDED = compiled(
    r"(?<![^\W\d_])(?:l|d|c|s|n|j|m|qu|un|dell|all|nell|sull|dall)['’]", re.IGNORECASE
)
"""Articles and the like that French and Italian write together with a word."""

_LISTS: Final[tuple[Mapping[str, str], ...]] = (
    neutral.NEUTRAL,
    neutral.ABSOLUTE,
    neutral.RELATIVE,
    standings.COPULAS,
    standings.ROLES,
    standings.SCOPE,
    standings.EXAMINED,
    standings.BY,
    standings.YEARS,
    ranks.CLAUSE,
)
_ENDED = {
    "ko": r"(?:으로|에서|에는|보다|까지|부터|이다|이고|이며|였다|[은는이가을를로에의도만와과인씩])",
    "tr": r"(?:[dt][ae]n?|[ıiuü]n?|n[ıiuü]n|s[ıi]|lar|ler)",
}
"""What is joined to nouns, which alone or behind a listed word tells nothing."""
_WIDE = deferred(r"[\u3005\u3040-\u30ff\u4e00-\u9fff]{2,}")


def parts_no_words(language: str) -> bool:
    """Tell whether a language writes its words without blanks, so that stretches are looked at."""
    return language in neutral.PARTICLES


def adds_nothing(word: str, language: str) -> bool:
    """Tell whether a word says nothing of its own, in a language that parts its words."""
    if is_common(word) or (len(word) < 3 and language != "ko"):
        return True
    ending = _ENDED.get(language)
    if ending and in_any_case(ending).fullmatch(word):
        return True
    behind = f"(?:{ending})?" if ending else ""
    return any(
        in_any_case(f"(?:{listed}){behind}").fullmatch(word)
        for lists in _LISTS
        if (listed := lists.get(language))
    )


def wide_words_left(
    stretch: str, told: Sequence[str], language: str, more: Iterable[str] = ()
) -> list[re.Match[str]]:
    """Return what is left of a stretch that does not part its words, without what adds nothing.

    `told` are names and headers, whose words are known; `more` are patterns of further such words.
    The offsets are those of the stretch.
    """
    rest = stretch
    lists = [each[language] for each in _LISTS if language in each]
    for listed in (*lists, *more):
        rest = in_any_case(listed).sub(lambda found: " " * len(found.group()), rest)
    head = "".join(told)
    pairs = {head[i : i + 2] for i in range(len(head) - 1)}
    marked = list(rest)
    for at in range(len(rest) - 1):
        if rest[at : at + 2] in pairs:
            marked[at : at + 2] = "  "
    particles = in_any_case(neutral.PARTICLES[language])
    left = particles.sub(lambda found: " " * len(found.group()), "".join(marked))
    return list(_WIDE.finditer(left))


def is_told(word: str, told: Sequence[str], language: str) -> bool:
    """Tell whether a word is one of some headers and names."""
    heads = " ".join(told)
    head = header_words_of(heads, language)
    known = head.names | head.others
    folded = word.casefold()
    if folded in heads.casefold().split():
        return True
    if stems_of(telling_words(word, language, starts=False)) & known:
        return True
    stem = _stem(folded)
    return len(stem) >= 3 and any(_stem(other) == stem for other in known)


def _stem(word: str) -> str:
    """Return the beginning of a word, without the article that Arabic joins to it."""
    return word.removeprefix("ال")[:4]


def words_left(stretch: str, told: Sequence[str], language: str) -> list[str]:
    """Return the words of a stretch of a sentence that neither language nor names explain."""
    if parts_no_words(language):
        return [found.group() for found in wide_words_left(stretch, told, language)]
    whole = ELIDED.sub(lambda found: " " * len(found.group()), stretch)
    return [
        word
        for found in WORD.finditer(whole)
        if not adds_nothing(word := found.group(), language) and not is_told(word, told, language)
    ]
