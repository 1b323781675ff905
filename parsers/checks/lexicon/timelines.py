"""Words that set a length of time between two dates, and the days of the week, by language.

Patterns of the first three tables are sought right behind a length of time ("27 months later").
"""

from __future__ import annotations

LATER = {
    "en": "later|afterwards|(?:further )?on(?=[,.])",
    "nl": "later|daarna",
    "de": "später|danach|darauf",
    "fr": "plus tard|après(?=[,.])",
    "es": "después(?! de)|más tarde",
    "pt": "depois(?! d)|mais tarde",
    "it": "dopo(?=[,.])|più tardi",
    "pl": "później",
    "sv": "senare",
    "ru": "спустя|позже",
    "tr": "sonra",
    "ko": "뒤(?:인|에|의)?|후(?:인|에|의)?",
    "ja": "後の|後に|後、|後となる",
    "zh": "后|後|之后|之後|以后",
}
"""From the date told before to this one."""

AFTER = {
    "en": "after",
    "nl": "na",
    "de": "nach",
    "fr": "après",
    "es": "después de",
    "pt": "depois d[aeo]s?|após",
    "it": "dopo",
    "pl": "po",
    "sv": "efter",
    "ru": "после",
}
"""From an event that is named behind it to this date."""

BEFORE = {
    "en": "before",
    "nl": "voor|vóór",
    "de": "vor",
    "fr": "avant",
    "es": "antes de",
    "pt": "antes d[aeo]s?",
    "it": "prima d(?:i|el|ella|ell['’]|ei|elle)",
    "pl": "przed",
    "sv": "före|innan",
    "ru": "до|перед",
}
"""From this date to an event that is named behind it."""

LASTED = {
    "en": "in all|all told|lasted|construction (?:period|time)|building time|passed between|"
    "lay between|between|"
    "from start to finish",
    "nl": "in totaal|alles bij elkaar|duurde|bouwtijd|looptijd|verstreken|verliepen|tussen",
    "de": "insgesamt|dauerte|Bauzeit|Laufzeit|vergingen|lagen zwischen|dazwischen",
    "fr": "en tout|a duré|ont duré|durée|se sont écoulés|s['’]est écoulée?|entre",
    "es": "en total|duró|duraron|duración|plazo de obra|transcurrieron|entre",
    "pt": "ao todo|no total|durou|duraram|duração|prazo de obra|passaram-se|entre",
    "it": "in tutto|in totale|è durat[oa]|sono durati|durata|sono passati|sono trascorsi|tra",
    "pl": "łącznie|trwał[aoy]?|czas budowy|minęło|między",
    "sv": "sammanlagt|varade|byggtid|gick det|mellan",
    "ru": "длил[ао]сь|срок строительства|прошло|между",
    "tr": "sürdü|inşaat süresi|geçti|arasında",
    "ko": "공사 기간|공기|걸렸|소요",
    "ja": "の工期|の期間|工期は|期間は|を要し|かかった",
    "zh": "建设期|工期|历时|为期|相隔|耗时",
}
"""Words that say how long it was between the two dates told with them."""

WEEKDAYS: dict[str, tuple[str, ...]] = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    "de": (
        "Montag",
        "Dienstag",
        "Mittwoch",
        "Donnerstag",
        "Freitag",
        "Samstag|Sonnabend",
        "Sonntag",
    ),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    "pt": (
        "segunda-feira",
        "terça-feira",
        "quarta-feira",
        "quinta-feira",
        "sexta-feira",
        "sábado",
        "domingo",
    ),
    "it": ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    "pl": (
        "poniedziałek",
        "wtorek",
        "środ[aęy]",
        "czwartek",
        "piątek",
        "sobot[aęy]",
        "niedziel[aęi]",
    ),
    "sv": (
        "måndag(?:en)?",
        "tisdag(?:en)?",
        "onsdag(?:en)?",
        "torsdag(?:en)?",
        "fredag(?:en)?",
        "lördag(?:en)?",
        "söndag(?:en)?",
    ),
    "ru": (
        "понедельник",
        "вторник",
        "сред[ауы]",
        "четверг",
        "пятниц[ауы]",
        "суббот[ауы]",
        "воскресенье",
    ),
    "tr": ("pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi", "pazar"),
    "ko": tuple(f"{day}요일|(?<=[（(]){day}(?=[）)])" for day in "월화수목금토일"),
    "ja": tuple(f"{day}曜日?|(?<=[（(]){day}(?=[）)])" for day in "月火水木金土日"),
    "zh": (
        "(?:星期|周|礼拜)一",
        "(?:星期|周|礼拜)二",
        "(?:星期|周|礼拜)三",
        "(?:星期|周|礼拜)四",
        "(?:星期|周|礼拜)五",
        "(?:星期|周|礼拜)六",
        "(?:星期|周|礼拜)[日天]",
    ),
}
"""The days of the week, Monday first."""
