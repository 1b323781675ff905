"""Fractions as words, by language: "two-thirds", "ein Fünftel", "la cuarta parte", "üçte biri".

They are put together from numerators and denominators, so that no fraction has to be listed.
"""

from __future__ import annotations

from typing import NamedTuple


class Parts(NamedTuple):
    """The words of a language's fractions: patterns of numerators and denominators.

    `joint` stands between the two. Where the denominator comes first (Turkish), `reversed` is set.
    """

    numerators: dict[str, int]
    denominators: dict[str, int]
    joint: str = r"\s"
    reversed: bool = False


def _counted(words: str, first: int = 1) -> dict[str, int]:
    return {word: number for number, word in enumerate(words.split(), start=first)}


PARTS: dict[str, Parts] = {
    "en": Parts(
        _counted("an?|one two three four five six seven eight nine"),
        _counted(
            "thirds? quarters?|fourths? fifths? sixths? sevenths? eighths? ninths? tenths? "
            "elevenths? twelfths?",
            3,
        )
        | {"twentieths?": 20, "hundredths?": 100},
        r"[\s-]",
    ),
    "nl": Parts(
        _counted("een|één twee drie vier vijf zes zeven acht negen"),
        _counted("derde kwart|vierde vijfde zesde zevende achtste negende tiende", 3)
        | {"twaalfde": 12, "twintigste": 20},
        r"\s?",
    ),
    "de": Parts(
        _counted("ein(?:e[ms])? zwei drei vier fünf sechs sieben acht neun"),
        _counted(
            "Drittels? Viertels? Fünftels? Sechstels? Siebtels? Achtels? Neuntels? Zehntels?", 3
        )
        | {"Zwölftels?": 12, "Zwanzigstels?": 20},
        r"\s?",
    ),
    "fr": Parts(
        _counted("une?|le|du|au deux trois quatre cinq six sept huit neuf"),
        _counted(
            "tiers quarts? cinquièmes? sixièmes? septièmes? huitièmes? neuvièmes? dixièmes?", 3
        )
        | {"douzièmes?": 12, "vingtièmes?": 20},
    ),
    "es": Parts(
        _counted("una?|la|el dos|las_dos tres|las_tres cuatro cinco seis siete ocho nueve"),
        _counted(
            "tercios?|terceras?_partes? cuartos?|cuartas?_partes? quintos?|quintas?_partes? "
            "sextos?|sextas?_partes? séptimos?|séptimas?_partes? octavos?|octavas?_partes? "
            "novenos?|novenas?_partes? décimos?|décimas?_partes?",
            3,
        )
        | {"vigésimas?_partes?": 20},
    ),
    "pt": Parts(
        _counted("uma?|a|o dois|duas três quatro cinco seis sete oito nove"),
        _counted(
            "terços?|terças?_partes? quartos?|quartas?_partes? quintos?|quintas?_partes? "
            "sextos?|sextas?_partes? sétimos? oitavos? nonos? décimos?|décimas?_partes?",
            3,
        )
        | {"vigésimos?": 20},
    ),
    "it": Parts(
        _counted("un|una|il due tre quattro cinque sei sette otto nove"),
        _counted("terz[oi] quart[oi] quint[oi] sest[oi] settim[oi] ottav[oi] non[oi] decim[oi]", 3)
        | {"ventesim[oi]": 20},
    ),
    "ru": Parts(
        _counted("одн\\w+ дв(?:е|ух|умя) тр(?:и|[её]х|емя) четыр\\w+ пят[ьи] шест[ьи]"),
        _counted(
            "трет(?:ь|и|ью|ей|ям|ями|ях)|третьих четверт\\w+ пят(?:ая|ой|ую|ых) "
            "шест(?:ая|ой|ую|ых) седьм(?:ая|ой|ую|ых) "
            "восьм(?:ая|ой|ую|ых) девят(?:ая|ой|ую|ых) десят(?:ая|ой|ую|ых)",
            3,
        ),
    ),
    "pl": Parts(
        _counted("jedn(?:a|ą|ej) dw(?:ie|óch) trz(?:y|ech) czter\\w+ pię[ćc]\\w*"),
        _counted(
            "trzeci(?:a|ą|ej|e|ch) czwart\\w+ piąt\\w+ szóst\\w+ siódm\\w+ ósm\\w+ dziewiąt\\w+ "
            "dziesiąt\\w+",
            3,
        ),
    ),
    "sv": Parts(
        _counted("en två tre fyra fem sex sju åtta nio"),
        _counted(
            "tredjedel\\w* fjärdedel\\w* femtedel\\w* sjättedel\\w* sjundedel\\w* åttondel\\w* "
            "niondel\\w* tiondel\\w*",
            3,
        )
        | {"tjugondel\\w*": 20},
    ),
    "tr": Parts(
        _counted("bir\\w* iki\\w* üç\\w* dört\\w* beş\\w*"),
        _counted("üçte dörtte beşte altıda yedide sekizde dokuzda onda", 3) | {"yirmide": 20},
        reversed=True,
    ),
    "hi": Parts(
        _counted("एक दो तीन चार"),
        _counted("तिहाई चौथाई", 3) | {"पांचवां": 5, "पाँचवाँ": 5, "दसवां": 10},
    ),
}

WHOLE_WORDS: dict[str, tuple[tuple[str, float], ...]] = {
    "en": (
        (
            (
                "(?<!first[ -])(?<!second[ -])"
                "half(?![- ](?:years?|hours?|an|a|past|million|billion|dozen|time)\\b)"
            ),
            0.5,
        ),
    ),
    "nl": (("de helft|helft|half(?= zo)", 0.5), ("driekwart", 0.75)),
    "de": (("Hälfte|halb(?= so)", 0.5), ("Dreiviertel|dreiviertel", 0.75)),
    "fr": (("moitié", 0.5),),
    "es": (("mitad", 0.5),),
    "pt": (("metade", 0.5),),
    "it": (("metà", 0.5),),
    "ru": (
        ("половин\\w+", 0.5),
        ("треть(?:ю|и)?", 1 / 3),
        ("четверт(?:ь|и|ью)", 0.25),
        ("пят(?:ая|ую) част\\w+", 0.2),
        ("десят(?:ая|ую) част\\w+", 0.1),
    ),
    "pl": (("połow\\w+", 0.5), ("ćwierć|ćwierci", 0.25)),
    "sv": (("hälften|halva", 0.5),),
    "tr": (("yarı(?:sı\\w*|ya)?", 0.5), ("çeyre\\w+", 0.25)),
    "ar": (
        ("ثلاثة أرباع", 0.75),
        ("ثلثي|ثلثا|الثلثين", 2 / 3),
        ("نصف|النصف", 0.5),
        ("ثلث|الثلث", 1 / 3),
        ("ربع|الربع", 0.25),
        ("خمس|الخمس", 0.2),
        ("عشر|العشر", 0.1),
    ),
    "hi": (("आध[ाेी]", 0.5),),
    "ko": (("절반|반으로", 0.5),),
    "ja": (("半分|半数|半額|過半", 0.5),),
    "zh": (("一半|半数|过半", 0.5),),
}
"""Fractions that are one word or a set phrase."""

ONE_IN: dict[str, str] = {
    "en": r"(?:out\s)?(?:of|in)(?:\severy)?",
    "nl": r"(?:op|van)\s(?:de|elke)",
    "de": r"(?:von|unter)",
    "fr": r"sur",
    "es": r"de\scada",
    "pt": r"(?:em|de)\scada",
    "it": r"su",
    "ru": r"из(?:\sкаждых)?",
    "pl": r"na",
    "sv": r"av",
}
"""What stands between two small numbers that make a portion: "three in ten", "uno de cada diez"."""

NUMBERS: dict[str, dict[str, int]] = {
    "en": _counted("one two three four five six seven eight nine ten eleven twelve")
    | {"twenty": 20, "hundred": 100},
    "nl": _counted("een|één twee drie vier vijf zes zeven acht negen tien elf twaalf")
    | {"twintig": 20},
    "de": _counted("eine?[rmsn]? zwei drei vier fünf sechs sieben acht neun zehn elf zwölf")
    | {"zwanzig": 20},
    "fr": _counted("une? deux trois quatre cinq six sept huit neuf dix onze douze") | {"vingt": 20},
    "es": _counted("un[oa]? dos tres cuatro cinco seis siete ocho nueve diez once doce")
    | {"veinte": 20},
    "pt": _counted("uma? dois|duas três quatro cinco seis sete oito nove dez onze doze")
    | {"vinte": 20},
    "it": _counted("un[oa]? due tre quattro cinque sei sette otto nove dieci undici dodici")
    | {"venti": 20},
    "ru": _counted(
        "од(?:ин|н\\w+) дв(?:а|е|ух) тр(?:и|[её]х) четыр\\w+ пят[ьи] шест[ьи] сем[ьи] "
        "восьм?[ьие]\\w* девят[ьи] десят[ьи]"
    ),
    "pl": _counted(
        "jed\\w+ dw\\w+ trz\\w+ czter\\w+ pię\\w+ sze\\w+ sied\\w+ oś\\w+ dziew\\w+ dzies\\w+"
    ),
    "sv": _counted("en|ett två tre fyra fem sex sju åtta nio tio elva tolv") | {"tjugo": 20},
}
"""Numbers as they stand in "one in ten"."""

BEHIND: dict[str, str] = {
    "en": "of|more|less|fewer|lower|higher|cheaper|dearer|larger|smaller|faster|slower|longer|"
    "shorter|as|to|since|from|on|than|down|up|are|is|was|were|went|goes|came|comes|have|has|had|"
    "and|in|by|at|above|below|again|over|better|extra|for|between|lighter|heavier|less|within",
    "nl": "van|meer|minder|lager|hoger|goedkoper|duurder|groter|kleiner|sneller|als|tot|sinds|dan|"
    "en|in|is|was|gaat|ging|komt|kwam|af|korter|langer|der|voor|op|naar|daarvan|ervan|lichter",
    "fr": "de|des|du|d|plus|moins|en|à|est|sont|par|et|depuis|que|pour|contre|va|vont|supérieur|"
    "inférieur|provient|restant|environ",
    "es": "de|del|más|menos|en|a|es|son|por|y|desde|que|para|contra|va|corresponde|procede|"
    "inferior|superior|parte|partes",
    "pt": "de|do|da|dos|das|mais|menos|em|a|é|são|por|e|desde|que|para|contra|vai|corresponde|"
    "parte|partes|inferior|superior",
    "it": "di|del|dei|delle|della|degli|in|più|meno|a|è|sono|per|e|dal|dalla|che|va|viene|"
    "inferiore|superiore|rispetto",
}
"""What may follow a fraction, by which it is told from an ordinal: "un quarto treno"."""
