"""Factors as words, by language: "doubled", "sixfold", "drei Mal so viel", "翻了一番"."""

from __future__ import annotations


def _from_two(words: str) -> dict[str, int]:
    return {word: number for number, word in enumerate(words.split(), start=2)}


_ENGLISH = (
    "ed|es|ing|e(?![\\w-]|[ ](?!(?:the|that|those|this|these|what|its|their|his|her|our|your|my|as|"
    "in|to|from|between|since|by|every|within|over|or|and|again|for|on|at|last|any|all|it|them)\\b)"
    "[a-z])"
)
"""How "double" and its like go on that say of what: "double the …", "to double from"; others name
things ("triple glazing", "double-digit")."""

_FRENCH = (
    "(?!du|des?|que|en|à|par|l[ae]s?|sa|son|ses|leurs?|cette|ces?|chaque|tous|presque|et|ou|au|aux)"
    "[a-zéèêà]{3}"
)

FACTORS: dict[str, tuple[tuple[str, float], ...]] = {
    "en": (
        ("halv(?=e|ing)", 0.5),
        (f"doubl(?={_ENGLISH})|twice(?!\\s?[,:;])|twofold|two-fold", 2),
        (f"tripl(?={_ENGLISH})|trebl(?={_ENGLISH})|thrice|threefold|three-fold", 3),
        (f"quadrupl(?={_ENGLISH})|fourfold|four-fold", 4),
        (f"quintupl(?={_ENGLISH})|fivefold|five-fold", 5),
        (f"sextupl(?={_ENGLISH})|sixfold|six-fold", 6),
        ("sevenfold|seven-fold", 7),
        ("eightfold|eight-fold", 8),
        ("ninefold|nine-fold", 9),
        ("tenfold|ten-fold", 10),
    ),
    "nl": (
        ("halveer|gehalveerd|halvering", 0.5),
        ("verdubbel|dubbel(?!e? ?cijfer)(?!e (?!van|dan|in|op|voor|ten)[a-z])", 2),
        ("verdrievoudig|drievoud", 3),
        ("verviervoudig|viervoud", 4),
        ("vervijfvoudig|vijfvoud", 5),
        ("verzesvoudig|zesvoud", 6),
        ("verzevenvoudig|zevenvoud", 7),
        ("verachtvoudig|achtvoud", 8),
        ("vertienvoudig|tienvoud", 10),
    ),
    "de": (
        ("halbier", 0.5),
        ("anderthalbmal|eineinhalbmal|anderthalbfach", 1.5),
        ("verdoppel|doppelt", 2),
        ("verdreifach|dreifach", 3),
        ("vervierfach|vierfach", 4),
        ("verfünffach|fünffach", 5),
        ("versechsfach|sechsfach", 6),
        ("versiebenfach|siebenfach", 7),
        ("verachtfach|achtfach", 8),
        ("verzehnfach|zehnfach", 10),
    ),
    "fr": (
        (f"doubl(?!e {_FRENCH})", 2),
        (f"tripl(?!e {_FRENCH})", 3),
        ("quadrupl", 4),
        ("quintupl", 5),
        ("sextupl", 6),
        ("décupl", 10),
    ),
    "es": (
        (
            (
                "duplic|doble(?! dígito| (?!del?|que|en|al?|y|o|por|para|est[ae]|hace|si)\\b"
                "[a-záéíóúñ])"
            ),
            2,
        ),
        ("triplic|triple", 3),
        ("cuadruplic|cuádruple|cuadriplic", 4),
        ("quintuplic|quíntuple", 5),
        ("sextuplic|séxtuple", 6),
        ("decuplic|décuplo", 10),
    ),
    "pt": (
        ("duplic|dobr", 2),
        ("triplic|triplo", 3),
        ("quadruplic|quádruplo", 4),
        ("quintuplic|quíntuplo", 5),
        ("sextuplic", 6),
        ("decuplic", 10),
    ),
    "it": (
        ("dimezza", 0.5),
        (
            (
                "raddoppi|doppi[oae](?! cifra| (?!di|de[li]|dell[aoe]|rispetto|che|in|al?|per|e|o)"
                "\\b[a-zàèéìòù])"
            ),
            2,
        ),
        ("triplic|tripl[oaei]", 3),
        ("quadruplic|quadrupl[oaei]", 4),
        ("quintuplic|quintupl[oaei]", 5),
        ("sestuplic|sestupl[oaei]", 6),
        ("decuplic|decupl[oaei]", 10),
    ),
    "ru": (
        ("удво|вдвое|двукратн", 2),
        ("утро|втрое|тр[её]хкратн", 3),
        ("учетвер|вчетверо", 4),
        ("впятеро|пятикратн", 5),
        ("вшестеро", 6),
        ("вдесятеро|десятикратн", 10),
        ("в полтора раза|полтора раза", 1.5),
        ("в два с половиной раза|два с половиной раза", 2.5),
        ("в три с половиной раза|три с половиной раза", 3.5),
    ),
    "pl": (
        ("podwo[ij]|dwukrotn|dwa razy|dwakroć", 2),
        ("potro[ij]|trzykrotn|trzy razy", 3),
        ("czterokrotn|cztery razy", 4),
        ("pięciokrotn", 5),
        ("sześciokrotn", 6),
        ("dziesięciokrotn", 10),
        ("półtora raza|półtorakrotn", 1.5),
    ),
    "sv": (
        ("halver", 0.5),
        ("fördubbl|dubbel|dubbl", 2),
        ("tredubbl|trefald", 3),
        ("fyrdubbl|fyrfald", 4),
        ("femdubbl|femfald", 5),
        ("sexdubbl", 6),
        ("tiodubbl|tiofald", 10),
    ),
    "tr": (("ikiye katla", 2), ("üçe katla", 3)),
    "ar": (("ضعف|تضاعف", 2), ("ثلاثة أضعاف", 3), ("أربعة أضعاف", 4)),
    "hi": (("दोगुन", 2), ("तिगुन", 3), ("चौगुन", 4)),
    "ko": (("반감|반토막", 0.5), ("갑절|곱절", 2)),
    "ja": (("半減", 0.5), ("倍増|倍に", 2)),
    "zh": (("减半|減半|腰斩", 0.5), ("翻了?一番|翻倍", 2), ("翻了?两番", 4)),
}
"""Words that are a factor by themselves, as the beginnings of words."""

TIMES = {
    "en": "times|fold",
    "nl": "keer|maal",
    "de": "mal|fach(?:e[nsr]?)?",
    "fr": "fois",
    "es": "veces",
    "pt": "vezes",
    "it": "volte",
    "ru": "раза?",
    "pl": "razy",
    "sv": "gånger",
}
"""What stands behind the number of a factor."""

BY = {
    "en": "factor of",
    "nl": "factor(?: van)?|gedeeld door",
    "de": "Faktor(?: von)?",
    "fr": "multipli\\w+ par|divis\\w+ par|facteur(?: de)?",
    "es": "multiplic\\w+ por|divid\\w+ (?:por|entre)|factor de",
    "pt": "multiplic\\w+ por|divid\\w+ por|fator de",
    "it": "moltiplic\\w+ per|divis\\w+ per|fattore(?: di)?",
}
"""Words right before a factor."""

NUMBERS: dict[str, dict[str, float]] = {
    "en": {**_from_two("two three four five six seven eight nine ten eleven twelve"), "twenty": 20},
    "nl": {**_from_two("twee drie vier vijf zes zeven acht negen tien elf twaalf"), "twintig": 20},
    "de": {
        **_from_two("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"),
        "zwanzig": 20,
        "dreißig": 30,
        "hundert": 100,
    },
    "fr": {**_from_two("deux trois quatre cinq six sept huit neuf dix onze douze"), "vingt": 20},
    "es": {**_from_two("dos tres cuatro cinco seis siete ocho nueve diez once doce"), "veinte": 20},
    "pt": {
        **_from_two("dois|duas três quatro cinco seis sete oito nove dez onze doze"),
        "vinte": 20,
    },
    "it": {**_from_two("due tre quattro cinque sei sette otto nove dieci undici dodici")},
    "ru": {**_from_two("два|двух тр(?:и|[её]х) четыр\\w+ пять шесть семь восемь девять десять")},
    "pl": {**_from_two("dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć")},
    "sv": {**_from_two("två tre fyra fem sex sju åtta nio tio elva tolv"), "tjugo": 20},
}
"""Numbers as they stand before the word for "times"."""

ONE = {
    "en": "one",
    "fr": "une",
    "es": "una",
    "pt": "uma",
    "it": "una",
    "sv": "en",
    "de": "ein",
}
"""The number one, as it stands where a half is added."""

AND_A_HALF = {
    "en": "_and_a_half[_-](?:times|fold)",
    "nl": "[eë]nhalf_?(?:keer|maal)",
    "de": "einhalb_?(?:mal|fach(?:e[nsr]?)?)",
    "fr": "_fois_et_demie",
    "es": "_ve(?:z|ces)_y_media",
    "pt": "_ve(?:z|zes)_e_meia",
    "it": "_volt[ae]_e_mezz[oa]",
    "ru": "_с_половиной_раза?",
    "pl": "_i_pół_raz[ay]?",
    "sv": "_och_en_halv_gång(?:er)?",
}
"""What stands behind the number of a factor to which a half is added."""

HALF_MORE = {"fr": "et demie", "es": "y media", "pt": "e meia", "it": "e mezz[oa]"}
"""What stands behind a factor, its word for "times" included, to which a half is added."""
