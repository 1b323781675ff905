"""Numbers and factors as words, by language."""

from __future__ import annotations


def _from_two(words: str) -> dict[str, int]:
    return {word: number for number, word in enumerate(words.split(), start=2)}


MULTIPLES: dict[str, tuple[tuple[str, float], ...]] = {
    "en": (
        ("half as (?:many|much|large|big)", 0.5),
        ("halv(?:e|ed|es|ing)", 0.5),
        ("(?:more than|almost|nearly|roughly|about) (?:twice|doubl|tripl|quadrupl)\\w*", 0),
        ("doubl(?:e|ed|es|ing)", 2),
        ("twice", 2),
        ("tripl(?:e|ed|es|ing)", 3),
        ("quadrupl(?:e|ed|es|ing)", 4),
        ("quintupl(?:e|ed|es|ing)", 5),
        ("tenfold", 10),
    ),
    "nl": (
        ("(?:ruim|bijna|meer dan) (?:verdubbel|verdrievoudig|verviervoudig|twee|drie)\\w*", 0),
        ("gehalveerd|halveer\\w*", 0.5),
        ("verdubbel\\w*|twee keer zo|tweemaal zo|het dubbele", 2),
        ("verdrievoudig\\w*|drie keer zo|driemaal zo", 3),
        ("verviervoudig\\w*|vier keer zo", 4),
        ("tien keer zo", 10),
    ),
    "de": (
        ("(?:mehr als|fast|gut|knapp) (?:ver|doppelt|dreimal|halb)\\w*", 0),
        ("halbier\\w*|halb so", 0.5),
        ("anderthalbmal so|eineinhalbmal so", 1.5),
        ("verdoppel\\w*|doppelt so|zweimal so", 2),
        ("verdreifach\\w*|dreimal so", 3),
        ("vervierfach\\w*|viermal so", 4),
        ("verfünffach\\w*|fünfmal so", 5),
    ),
    "fr": (
        ("(?:plus que|presque) (?:doubl|tripl|quadrupl)\\w*", 0),
        ("divisée?s? par deux|moitié moins", 0.5),
        ("doubl(?:é|ée|és|er|e|ent)|deux fois plus|multipliée?s? par deux", 2),
        ("tripl(?:é|ée|és|er|e|ent)|trois fois plus|multipliée?s? par trois", 3),
        ("quadrupl(?:é|ée|és|er|e|ent)|quatre fois plus", 4),
    ),
    "es": (
        ("(?:más que|casi) (?:duplic|triplic|cuadruplic)\\w*", 0),
        ("reducido a la mitad|redujo a la mitad|mitad de", 0.5),
        ("duplic\\w*|el doble", 2),
        ("triplic\\w*|el triple", 3),
        ("cuadruplic\\w*|el cuádruple", 4),
    ),
    "pt": (
        ("(?:mais que|quase) (?:dobr|duplic|triplic)\\w*", 0),
        ("caiu pela metade|metade de", 0.5),
        ("dobr(?:ou|aram|ar)|duplic\\w*|o dobro", 2),
        ("triplic\\w*|o triplo", 3),
        ("quadruplic\\w*|o quádruplo", 4),
    ),
    "it": (
        ("(?:più che|quasi) (?:raddoppi|triplic)\\w*", 0),
        ("dimezza\\w*", 0.5),
        ("raddoppi\\w*|il doppio", 2),
        ("triplic\\w*|il triplo", 3),
        ("quadruplic\\w*|il quadruplo", 4),
    ),
    "ru": (
        ("(?:более чем|почти) (?:вдвое|втрое)", 0),
        ("удво\\w*|вдвое", 2),
        ("утро\\w*|втрое", 3),
        ("учетвер\\w*|вчетверо", 4),
    ),
    "ko": (
        ("절반(?:으로|이|에)", 0.5),
        ("두 배", 2),
        ("세 배", 3),
        ("네 배", 4),
        ("다섯 배", 5),
    ),
    "ja": (
        ("半減|半分(?:に|と)", 0.5),
        ("倍増", 2),
    ),
    "zh": (
        ("减半|減半", 0.5),
        ("翻了?一番|翻倍|两倍|兩倍|二倍", 2),
        ("三倍", 3),
        ("四倍", 4),
    ),
}
"""Words for a factor; 0 marks a vague one, which takes the place of those inside it."""

TIMES = {
    "en": "times|fold|x",
    "nl": "keer|maal|voudig",
    "de": "mal|fach",
    "fr": "fois",
    "es": "veces",
    "pt": "vezes",
    "it": "volte",
    "ru": "раза?",
    "ko": "배",
    "ja": "倍",
    "zh": "倍",
}

FACTOR = {
    "en": "factor of",
    "nl": "factor(?: van)?",
    "de": "Faktor(?: von)?",
    "fr": "multipliée?s? par|facteur(?: de)?",
    "es": "multiplicado por|multiplicó por|factor de",
    "pt": "multiplicad[oa]s? por|fator de",
    "it": "moltiplicat[oaie] per|fattore(?: di)?",
}
"""Words right before a factor."""

NUMBER_WORDS: dict[str, dict[str, int]] = {
    "en": _from_two("two three four five six seven eight nine ten eleven twelve"),
    "nl": _from_two("twee drie vier vijf zes zeven acht negen tien elf twaalf"),
    "de": _from_two("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"),
    "fr": _from_two("deux trois quatre cinq six sept huit neuf dix onze douze"),
    "es": _from_two("dos tres cuatro cinco seis siete ocho nueve diez once doce"),
    "pt": _from_two("dois três quatro cinco seis sete oito nove dez onze doze") | {"duas": 2},
    "it": _from_two("due tre quattro cinque sei sette otto nove dieci undici dodici"),
    "sv": _from_two("två tre fyra fem sex sju åtta nio tio elva tolv"),
    "pl": {
        **_from_two("dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć"),
        **_from_two("dwie"),
        **_from_two("dwóch trzech czterech pięciu sześciu siedmiu ośmiu dziewięciu dziesięciu"),
    },
    "tr": _from_two("iki üç dört beş altı yedi sekiz dokuz"),
    "ru": {
        "два": 2,
        "две": 2,
        "двух": 2,
        "три": 3,
        "трёх": 3,
        "трех": 3,
        "четыре": 4,
        "четырёх": 4,
        "четырех": 4,
        "пять": 5,
        "пяти": 5,
        "шесть": 6,
        "шести": 6,
        "семь": 7,
        "восемь": 8,
        "девять": 9,
        "десять": 10,
    },
    "ko": {
        "두": 2,
        "세": 3,
        "네": 4,
        "다섯": 5,
        "여섯": 6,
        "일곱": 7,
        "여덟": 8,
        "아홉": 9,
        "열": 10,
    },
    "ja": {
        "二つ": 2,
        "三つ": 3,
        "四つ": 4,
        "五つ": 5,
        "六つ": 6,
    },
    "zh": {
        "两": 2,
        "三": 3,
        "四": 4,
        "五": 5,
        "六": 6,
        "七": 7,
        "八": 8,
        "九": 9,
        "十": 10,
    },
}
"""Small numbers as words, in the form in which they stand before a noun."""

ONE = {
    "en": "a|an|one|single|per",
    "nl": "een|één|per",
    "de": "eine?[rnms]?|pro|je",
    "fr": "une?|par|chaque",
    "es": "una?|por|cada",
    "pt": "uma?|por|cada",
    "it": "un[oa]?|per|ogni",
    "ru": "один|одна|одного|одной|одну|за",
    "ko": "한|1|당",
    "ja": "1|一|あたり|当たり|\ue000",
    "zh": "一|每",
}
"""Words before a single thing, whose price or size is told."""

RANKS = {"ko": ("위", "번째"), "ja": ("位", "番目")}
"""Measure words that make a place in an order of a number: "4위" is fourth, and no amount."""

COHORTS = {"ko": "대", "ja": "代", "zh": "后"}
"""What makes ages or years of birth of tens: "20대", "90后"."""

GENERATIONS = {"ko": ("세", "대")}
"""What stands behind the number of a generation, of which the first part is read as a unit."""

NAMES: dict[str, tuple[str, ...]] = {
    "ko": ("단계", "호", "차", "호기"),
    "zh": ("号", "期", "楼"),
    "ja": ("号", "期", "階"),
}
"""Measure words that make names of numbers rather than counts: "2단계" is the second stage."""
