"""What stands between a count and the noun that it counts, by language: "the four largest firms".

Patterns of whole words. Romance languages put few adjectives before the noun, which are listed;
elsewhere their endings tell them from verbs: "vier grote fabrieken", but "vier maken kaas".
"""

from __future__ import annotations

ATTRIBUTES = {
    "en": r"[\w'’-]{3,}",
    "nl": r"[\w'’-]{2,}e",
    "de": r"[\w'’-]{2,}e[nr]?",
    "sv": r"[\w-]{2,}a",
    "fr": r"nouve(?:aux|lles)|premi(?:ers|ères)|grande?s|petite?s|principa(?:ux|les)|"
    r"derni(?:ers|ères)",
    "es": r"nuev[oa]s|primer[oa]s|grandes|mayores|menores|mejores|principales|pequeñ[oa]s|"
    r"distint[oa]s|diferentes|últim[oa]s",
    "pt": r"nov[oa]s|primeir[oa]s|grandes|maiores|menores|melhores|principais|pequen[oa]s|"
    r"diferentes|últim[oa]s",
    "it": r"nuov[ie]|prim[ie]|grandi|maggiori|minori|migliori|principali|piccol[ie]|divers[ie]|"
    r"ultim[ie]",
    "pl": r"[\w-]{2,}(?:e|ych|ich|ymi|imi)",
    "ru": r"[\w-]{2,}(?:ые|ие|ых|их)",
    "tr": r"\w{3,}",
    "hi": r"\S{2,}",
}
"""Words that may stand before the noun, which say what kind of the things are counted."""

MANY = 3
"""Such words between a count and its noun, at most."""
