"""Names of lines of tables that tell whether values are totals, or are not to be added at all."""

from __future__ import annotations

import re

from parsers.checks.lexicon import headers
from parsers.compiled import compiled
from parsers.expressions import deferred


def is_total(name: str) -> bool:
    """Tell whether a position is named as a total of what can be added."""
    return headers.is_total(name) and not not_additive(name)


def not_additive(name: str) -> bool:
    """Tell whether a name says that values are not to be added; its unit in brackets may."""
    if _RATED.search(name) or _IN_POINTS.search(name) or _OF_EACH.search(name):
        return True
    return headers.says(headers.NOT_ADDITIVE, _ASIDE.sub("", name))


def ends_in_total(name: str) -> bool:
    """Tell whether a name ends in a word for all, behind what is summed: "Costs, total"."""
    return _ENDING.search(name) is not None


_ENDING = deferred(
    r"[^\W\d_][\s,:–-]+[(（]?(?:gesamt|insgesamt|totaal|total[esi]{0,2}|totaux|totais|totali|totalt|"
    r"samlet|razem|ogółem|łącznie|всего|итого|toplamı?|in all|in total)\W*$|"
    r"[^\W\d_]\s?(?:合计|合計|总计|總計|총계|합계)\W*$",
    re.IGNORECASE,
)


def in_points(name: str) -> bool:
    """Tell whether a name gives percentages, or points of them, as its unit: "Gain (pp)"."""
    return _IN_POINTS.search(name) is not None


def is_subtotal(name: str) -> bool:
    """Tell whether a position is named as a total of some of the others."""
    return headers.begins(headers.SUBTOTAL, name)


_RATED = compiled(
    r"[(（][^()（）]*[^()（）\s][/／]\s?(?!(?:d|day|week|month|y|yr|year|h|hour|s|a|dag|week|maand|jaar|uur|"
    r"Tag|Woche|Monat|Jahr|j|jour|semaine|mois|an|día|mes|año|dia|mês|ano|giorno|mese|anno|день|"
    r"мес|год|gün|ay|yıl|年|月|日|週|周|天|년|월|일)\b\.?)[^\W\d]",
    re.IGNORECASE,
)
"""A unit in brackets that is so much for each of something other than time: "(kg/ha)"."""

_IN_POINTS = compiled(
    r"[(（](?:p\.?\s?p\.?|ppts?|%-?p|%p|(?:percentage )?points?|Prozentpunkte|procentpunte?n?|"
    r"points? de pourcentage|puntos?(?: porcentuales)?|pontos?(?: percentuais)?|punti(?: "
    r"percentuali)?|п\.\s?п\.|百分点|ポイント|%?포인트|"
    r"(?:in )?(?:Prozent|per ?cent|procent|pour ?cent|por ciento|por cento|per cento))[)）]",
    re.IGNORECASE,
)
"""A unit in brackets of percentages, or of differences between them: those of different wholes."""

_OF_EACH = compiled(
    r"\b(?:por|par|per|pro|je|al)\s(?:kilo\w*|quilo\w*|kg|lit\w+|hect\w+|ha|tonel\w+|tonn\w+|t|"
    r"m[²³23]|unit\w*|unid\w*|pi[eè]ce|stück|stuk|pers\w+|habit\w+|inwoner|einwohner|kopf|[kmg]?wh?"
    r"|km)\b",
    re.IGNORECASE,
)
"""Words for so much of each: "euros por quilo"."""

_ASIDE = compiled(
    r"(?:19|20)\d\d\s?(?:年度?|년도?)|(?<!\d)\d\d年度?|\([^()]*\)"
    r"|（[^（）]*）|\bper (?:day|dag|year|jaar|month|maand|week|hour|uur|annum|anno)\b",
    re.IGNORECASE,
)
"""Units in brackets, years, and spans of time: what passes per day can be added up."""
