"""Words beside a word of direction, after which two ends go the other way and none is wrong."""

RANGING = {
    "en": "rang spann vary varie",
    "nl": "uiteenlop variër varieer",
    "de": "reich variier schwank",
    "fr": "all(?:er|ant|aient)(?!\\w) vari",
    "es": "oscil varí varia rango",
    "pt": "oscil varia faixa intervalo",
    "it": "variabil oscill compres",
    "sv": "varier",
    "pl": "wah waha",
    "ru": "колеб",
    "ko": "범위 사이",
    "ja": "範囲 幅",
    "zh": "不等 范围 之间",
}
"""Stems of what says that amounts lie between two ends, which no value goes along."""

GROWTH = {
    "en": "growth",
    "nl": "groei",
    "de": "wachstum",
    "fr": "croissance",
    "es": "crecimiento",
    "pt": "crescimento",
    "it": "crescita",
    "sv": "tillväxt",
    "pl": "wzrost",
    "ru": "рост",
    "tr": "büyüme",
    "ko": "성장 증가율",
    "ja": "成長 伸び",
    "zh": "增长 增速",
}
"""Stems for how fast something grows, whose percentages may fall all the same."""
