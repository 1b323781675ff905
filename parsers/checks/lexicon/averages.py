"""Words that say that an amount is an average, by language."""

from __future__ import annotations

AVERAGE = {
    "en": "averages?|averaged|averaging|on average|mean",
    "nl": "gemiddelde?s?|doorsnee",
    "de": "(?:im )?Durchschnitt|durchschnittlich\\w*|im Mittel|Mittelwert|im Schnitt",
    "fr": "en moyenne|moyenne?s?",
    "es": "de media|en promedio|promedio|medi[oa]s?|por término medio",
    "pt": "em média|médi[oa]s?",
    "it": "in media|mediamente|medi[oa]|medie",
    "sv": "i (?:genom)?snitt|genomsnitt\\w*|medel(?:tal|värde)\\w*|snitt\\w*",
    "pl": "średni\\w*|przeciętn\\w+",
    "ru": "в среднем|средн\\w+",
    "tr": "ortalama\\w*",
    "ar": "متوسط|المتوسط|المعدل",
    "ko": "평균",
    "ja": "平均",
    "zh": "平均|均价|均值",
}

AGES = {"ko": ("세", "살"), "ja": ("歳", "才"), "zh": ("岁", "歲")}
"""Measure words of ages, whose averages are of people that no table lists."""

EXTREME = (
    "max min maks mín máx макс мин high low peak record höchst spitzen tiefst hoogste laagste piek "
    "mayor menor maior massim minim högst lägst najwyż najniż наибольш наименьш yüksek düşük "
    "最大 最小 最高 最低 최대 최소 최고 최저"
)
"""Beginnings of words in the header of a column of the most or least of each row."""
