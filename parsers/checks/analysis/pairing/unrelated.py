"""Values of a sentence that a ratio in it is not of, whatever pair they would make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from parsers.checks.analysis.comparand import comparand, is_earlier
from parsers.checks.analysis.patterns import in_any_case
from parsers.checks.analysis.phrases import MULTIPLIER, PERCENT, TIME
from parsers.checks.analysis.pool import Operand
from parsers.checks.analysis.ratios import Claim
from parsers.checks.lexicon import comparands, portions, prose
from parsers.compiled import compiled
from parsers.expressions import deferred

_WIDE = ("ja", "zh", "ko")
_SIGN = deferred(r"(?:(?<!\d),|,(?!\d))|[;:()，；：。、（）—–]")


def is_of_others(claim: Claim, operands: Sequence[Operand]) -> bool:
    """Tell whether a sentence says that its ratio is of other values than two that it has."""
    return (
        _is_by_now(claim)
        or any(_is_cause(claim, operand) for operand in operands)
        or _is_of_several(claim, operands)
        or _is_by_name(claim, operands)
        or _is_of_a_name(claim, operands)
        or any(_is_gained(claim, operand) for operand in operands)
        or _are_given_out(claim, operands)
        or _AFTERWARDS.match(claim.phrase.masked, claim.end) is not None
    )


_AFTERWARDS = compiled("(?:之后|之後|以后|以後|た?後に?)")
"""Words behind a ratio that make it what had happened before: "after the tax was halved"."""


def _are_given_out(claim: Claim, operands: Sequence[Operand]) -> bool:
    """Tell whether a sentence gives each of several ratios to one of several amounts.

    "Of the 28 pilots and the 67 crews, 39% and 76% respectively": each is of what is named.
    """
    phrase = claim.phrase
    told = sum(sign in (PERCENT, MULTIPLIER) for sign in phrase.masked)
    inside = all(operand.where == "sentence" for operand in operands)
    return told > 1 and inside and _says(portions.RESPECTIVELY, claim, phrase.masked)


def _is_by_now(claim: Claim) -> bool:
    """Tell whether what is measured is told of the past, and measured by the present."""
    told = comparand(claim) if claim.cue == "factor" else None
    if told is None or told.value >= 0:
        return False
    masked = claim.phrase.masked
    of_the_past = TIME in masked[: claim.start] or is_earlier(claim.phrase.language, masked)
    return of_the_past and _says(comparands.NOW, claim, masked[told.start : told.end])


def _is_cause(claim: Claim, operand: Operand) -> bool:
    """Tell whether a value behind a ratio is why it is so: "half of it, thanks to 600 million"."""
    if operand.where != "sentence" or operand.at <= claim.end:
        return False
    return _says(comparands.OWING_TO, claim, claim.phrase.masked[claim.end : operand.at])


def _is_of_several(claim: Claim, operands: Sequence[Operand]) -> bool:
    """Tell whether a share is of what several things make together in a clause of their own."""
    if claim.cue != "share":
        return False
    masked = claim.phrase.masked
    begins = max((sign.end() for sign in _SIGN.finditer(masked, 0, claim.start)), default=0)
    inside = any(o.where == "sentence" and begins <= o.at < claim.start for o in operands)
    apart = begins > 0 or all(o.where != "sentence" for o in operands)
    return not inside and apart and _says(prose.JOINTLY, claim, masked[begins : claim.start])


def _is_by_name(claim: Claim, operands: Sequence[Operand]) -> bool:
    """Tell whether a multiple of something named stands beside percentages of other things.

    "Arlo spends three times Bilt's sum, that is 10 % of its sales against 5 %", "its load, 90 %,
    is twice that of wind".
    """
    if claim.cue != "factor" or any(o.unit != "percent" for o in operands):
        return False
    masked = claim.phrase.masked
    if _BY_THAT.match(masked, claim.end):
        return True
    sign = _SIGN.search(masked, claim.end)
    return (
        sign is not None
        and _NAME.search(masked, claim.end, sign.start()) is not None
        and claim.phrase.language != "de"
        and all(o.where == "sentence" and o.at > sign.start() for o in operands)
    )


def _is_of_a_name(claim: Claim, operands: Sequence[Operand]) -> bool:
    """Tell whether a share is of what a name owns that no value has: "only a fifth of Lingjing's".

    The text of wide scripts is looked into; elsewhere a name hardly owns what a share is of.
    """
    told = comparand(claim) if claim.cue in ("share", "factor") else None
    if told is None or claim.phrase.language not in _WIDE or told.value >= 0 or not told.words:
        return False
    measured = [o for o in operands if o.where not in ("sentence", "cell", "lead")]
    return bool(measured) and not any(o.words & told.words for o in measured)


def _is_gained(claim: Claim, operand: Operand) -> bool:
    """Tell whether a share stands with what there is more by: "5 %, or 49 boats more"."""
    listed = portions.MORE.get(claim.phrase.language)
    if claim.cue != "share" or operand.where != "sentence" or listed is None:
        return False
    behind = claim.phrase.masked[operand.at + 1 :]
    wide = claim.phrase.language in _WIDE
    pattern = rf"(?:{listed})" if wide else rf"(?:\s[^\W\d_]+)?\s(?:{listed})(?=$|[.,;:)])"
    return in_any_case(pattern).match(behind) is not None


_BY_THAT = deferred(
    r"\s(?:that of|those of|d[eu'’]\s?cel(?:ui|le|les|eux)|de (?:la|el|las|los) de|del de|"
    r"di quell[oaie]|de[rns] von|d[aoe]s? d[aeo]|die van|dat van)(?!\w)"
)
"""Words behind a multiple that say that it is measured by the same of another thing."""
_NAME = deferred(r"(?<!\w)[A-ZÀ-ÞА-Я]\w+")


def _says(words: Mapping[str, str], claim: Claim, stretch: str) -> bool:
    language = claim.phrase.language
    listed = words.get(language)
    if listed is None:
        return False
    word = f"(?:{listed})" if language in _WIDE else rf"(?<!\w)(?:{listed})"
    return in_any_case(word).search(stretch) is not None
