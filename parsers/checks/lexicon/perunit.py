"""Words that make an amount that of one day, one person or one thing of many, by language."""

from __future__ import annotations

SPANS: dict[str, dict[str, str]] = {
    "en": {
        "hour": "hours?",
        "day": "days?|night",
        "week": "weeks?",
        "month": "months?",
        "quarter": "quarters?",
        "year": "years?",
    },
    "nl": {
        "hour": "uur|uren",
        "day": "dag(?:en)?|etmaal|nacht",
        "week": "we(?:ek|ken)",
        "month": "maand(?:en)?",
        "quarter": "kwarta(?:al|len)",
        "year": "ja(?:ar|ren)",
    },
    "de": {
        "hour": "Stunden?",
        "day": "Tag(?:e[ns]?|s)?|Nacht",
        "week": "Wochen?",
        "month": "Monat(?:e[ns]?|s)?",
        "quarter": "Quartal(?:en?|s)?|Vierteljahr",
        "year": "Jahr(?:e[ns]?|s)?",
    },
    "fr": {
        "hour": "heures?",
        "day": "jour(?:née)?s?|nuit",
        "week": "semaines?",
        "month": "mois",
        "quarter": "trimestres?",
        "year": "ans?|années?",
    },
    "es": {
        "hour": "horas?",
        "day": "días?|jornadas?|noche",
        "week": "semanas?",
        "month": "mes(?:es)?",
        "quarter": "trimestres?",
        "year": "años?",
    },
    "pt": {
        "hour": "horas?",
        "day": "dias?|noite",
        "week": "semanas?",
        "month": "m[êe]s(?:es)?",
        "quarter": "trimestres?",
        "year": "anos?",
    },
    "it": {
        "hour": "or[ae]",
        "day": "giorn[oi]|giornata|dì|notte",
        "week": "settiman[ae]",
        "month": "mes[ei]",
        "quarter": "trimestr[ei]",
        "year": "ann[oi]",
    },
    "sv": {
        "hour": "timm(?:e|en|ar)",
        "day": "dag(?:en|ar)?|dygn(?:et)?|natt(?:en)?",
        "week": "vecka(?:n)?|veckor",
        "month": "månad(?:en|er)?",
        "quarter": "kvartal(?:et)?",
        "year": "år(?:et)?",
    },
    "pl": {
        "hour": "godzin[aęy]?",
        "day": "d(?:zień|ni|niu|nia)|dob[aęy]|noc",
        "week": "tydzień|tygodni[aeu]?",
        "month": "miesiąc[ae]?|miesięcy",
        "quarter": "kwartał[yu]?",
        "year": "roku?|lat[ach]*|rocznie",
    },
    "ru": {
        "hour": "час(?:ов|а)?",
        "day": "день|дн(?:я|ей)|сутки|суток|ночь",
        "week": "недел[юияь]",
        "month": "месяц(?:ев|а)?",
        "quarter": "квартал(?:а|ов)?",
        "year": "год(?:а)?|лет",
    },
    "tr": {
        "hour": "saat(?:te)?",
        "day": "gün(?:de)?|gece(?:de)?",
        "week": "hafta(?:da)?",
        "month": "ay(?:da)?",
        "quarter": "çeyrek(?:te)?",
        "year": "yıl(?:da)?|sene(?:de)?",
    },
}
"""Spans of time that an amount may be by."""

AT_SPAN = {
    "en": "an?|per|each|every|the|for every",
    "nl": "per|elke?|iedere?|in een|in de|de|het",
    "de": "pro|je|am|im|in der|die|jede[rsnm]?|den",
    "fr": "par|chaque|l['’]|à l['’]|le|la|au",
    "es": "por|al|a la|cada|el",
    "pt": "por|ao|à|cada|a cada|no",
    "it": "per|al|alla|all['’]|a|ogni|l['’]",
    "sv": "per|om|i|varje|på",
    "pl": "na|w|za|każdego|co",
    "ru": "в|за|на|каждый|каждую|кажд\\w+",
}
"""What stands between an amount and the span of time that it is by: "12 a day", "144 am Tag"."""

BY_SPAN: dict[str, dict[str, str]] = {
    "en": {
        "day": "daily", "week": "weekly", "month": "monthly", "quarter": "quarterly",
        "year": "annual(?:ly)?|yearly",
    },
    "nl": {
        "day": "dagelijkse?|daags", "week": "wekelijkse?", "month": "maandelijkse?",
        "year": "jaarlijkse?|jaargemiddelde",
    },
    "de": {
        "hour": "stündlich\\w*", "day": "täglich\\w*", "week": "wöchentlich\\w*",
        "month": "monatlich\\w*", "year": "jährlich\\w*",
    },
    "fr": {
        "day": "journali(?:er|ère)s?|quotidien(?:ne)?s?|quotidiennement",
        "week": "hebdomadaires?", "month": "mensuel(?:le)?s?|mensuellement",
        "year": "annuel(?:le)?s?|annuellement",
    },
    "es": {
        "day": "diari[oa]s?|diariamente", "week": "semanal(?:es)?",
        "month": "mensual(?:es)?", "year": "anual(?:es)?",
    },
    "pt": {
        "day": "diári[oa]s?", "week": "semana(?:l|is)", "month": "mensa(?:l|is)",
        "year": "anua(?:l|is)",
    },
    "it": {
        "day": "giornalier[oaie]|quotidian[oaie]", "week": "settimanal[ei]", "month": "mensil[ei]",
        "year": "annu[oaei]|annual[ei]",
    },
    "sv": {
        "day": "daglig\\w*", "week": "veckovis", "month": "månatlig\\w*|månadsvis",
        "year": "årlig\\w*",
    },
    "pl": {
        "hour": "godzinowo", "day": "dziennie|codziennie|dzienn\\w+", "week": "tygodniow\\w+",
        "month": "miesięczn\\w+", "year": "roczn\\w+|corocznie",
    },
    "ru": {
        "day": "ежедневн\\w+|ежесуточно", "week": "еженедельн\\w+", "month": "ежемесячн\\w+",
        "year": "ежегодн\\w+",
    },
    "tr": {
        "hour": "saatte|saatlik", "day": "günde|günlük", "week": "haftada|haftalık",
        "month": "ayda|aylık|her ay", "year": "yılda|yıllık|her yıl|senede",
    },
}  # fmt: skip
"""Words that alone say by which span of time an amount is: "1.410 ciclistas diarios"."""

AHEAD_WIDE: dict[str, dict[str, str]] = {
    "ko": {
        "hour": "시간당|매시간|한 시간에|시간에",
        "day": "하루|매일|일평균|일 평균|1일",
        "week": "매주|주당|주 평균",
        "month": "매달|매월|월평균|월 평균|한 달에|한달|달마다|월",
        "quarter": "분기 평균|분기당|매 분기",
        "year": "해마다|매년|연평균|연 평균|연간|연|한 해에|한 해 평균|1년에",
    },
    "ja": {
        "hour": "毎時|1時間に|1時間あたり|1時間当たり|時間当たり",
        "day": "1日に|1日平均|1日あたり|1日当たり|日平均|毎日|1日",
        "week": "毎週|1週間に|週平均",
        "month": "毎月|月平均|1カ月あたり|1カ月平均|ひと月|1カ月に|月に|月",
        "quarter": "四半期平均",
        "year": "毎年|年額|年間|年平均|1年あたり|1年平均|年間平均|1年に|年に",
    },
    "zh": {
        "hour": "每小时|每小時|每个小时|每个钟头|每鐘頭",
        "day": "日均|每天|每日|平均每天|平均每日|一天",
        "week": "每周|周均|每週",
        "month": "月均|每月|每个月|每個月",
        "quarter": "每季|季均|每个季度",
        "year": "年均|每年|一年|全年",
    },
}
"""The same before an amount in wide scripts."""

HEADS = {
    "en": "head|capita",
    "nl": "hoofd|man",
    "de": "Kopf|Nase",
    "fr": "tête",
    "es": "cabeza|barba",
    "pt": "cabeça",
    "it": "testa|capite",
    "sv": "man|huvud|capita",
    "pl": "głowę|łebka|osobę",
    "ru": "душу|нос|брата",
}
"""What stands for a person in "so much a head"."""

AT_HEAD = {
    "en": "an?|per",
    "nl": "per|de",
    "de": "pro|je",
    "fr": "par",
    "es": "por",
    "pt": "por",
    "it": "a|pro|per",
    "sv": "per|på",
    "pl": "na|od",
    "ru": "на|с",
}
"""What stands before it."""

THINGS_WIDE = {
    "ko": "(\\w{1,6}?)\\s?당",
    "ja": "(?:[1１一]|ひと)?([^\\W\\d]{0,7}?)(?:あたり|当たり|当り|につき)|"
    "[1１一]([^\\W\\d]{1,3})平均",
    "zh": "(?:平均)?[每单單各](?!年|月|天|日|周|週|小时|季)个?([^\\W约約]{1,2})|"
    "([人户戶亩畝单場场車车])均",
}
"""What an amount behind it is per, in wide scripts."""

EACH = {
    "en": "per|each|every|for e",
    "nl": "per|elk|ieder",
    "de": "pro|je|jede",
    "fr": "chaque",
    "es": "cada",
    "pt": "cada",
    "it": "ogni",
    "sv": "per|varje",
    "pl": "każd|na każd",
    "ru": "кажд|на (?:кажд|одн)",
    "tr": ".*başı|her",
}
"""What makes an amount behind it that of one thing, whatever stands between."""

ONE = {
    "fr": "une?|le|la|les|des",
    "es": "una?|el|la|los|las|su|lo",
    "pt": "uma?|o|a|os|as|seu|sua",
    "it": "un[ao]?|il|lo|la|i|gli|le",
    "ru": "\\w{1,2}",
    "pl": "\\w{1,2}",
    "en": "the|an?",
    "nl": "de|het|een",
    "de": "das|die|der|den|ein\\w*",
    "sv": "en|ett",
}
"""Behind "for": one certain thing, of which an amount is not told by the piece."""

OF_ONE = {
    "ru": "с",
    "pl": "od|z",
    "de": "von jede[rmn]",
}
"""Right behind an amount: what leads to the one that it is had of: "2000 рублей с участника"."""

ITS_UNIT = {
    "tr": "(kilometre|metrekare|metreküp|ton|kilo|kilogram|litre|dönüm|hektar|metre)"
    "(?:si|sı|su|sü|u|ı|i|ü)",
}
"""A measure with the ending of what belongs to it, of one of which an amount is told."""

PEOPLE = {
    "en": "people|persons?",
    "nl": "mensen|personen|man",
    "de": "Menschen|Personen|Leute",
    "fr": "personnes?|gens",
    "es": "personas?",
    "pt": "pessoas?",
    "it": "person[ae]",
    "sv": "personer|människor",
    "pl": "os[oó]b\\w*|ludzi",
    "ru": "человека?|людей|чел",
    "tr": "kişi\\w*",
    "ko": "명|사람|인",
    "ja": "人|名",
    "zh": "人|名|人次",
}
"""What may be said of visitors, passengers and pupils alike."""

COMPARED = {
    "en": "than|from|against|versus|vs\\.?|compared (?:with|to)|up on|down on",
    "nl": "dan|vanaf|tegen|tegenover|vergeleken met|ten opzichte van",
    "de": "als|gegenüber|gegen|nach|statt|verglichen mit|im Vergleich zu",
    "fr": "que|que les|contre|par rapport aux?|au lieu de|face à",
    "es": "que|que los|que las|frente a|frente a los|en lugar de|respecto a",
    "pt": "que|que os|que as|do que|contra|ante|face a|em relação a",
    "it": "che|contro|contro i|rispetto a|rispetto ai|invece di",
    "sv": "än|mot|från|jämfört med",
    "pl": "niż|wobec|wobec|zamiast|w porównaniu z",
    "ru": "чем|против|вместо|по сравнению с",
}
"""Right before an amount: another one is measured by it, which is that of another time."""

COMPARED_BEHIND = {
    "ko": "보다|에서|에 비해|대비",
    "ja": "より|から|に比べ|に対し",
    "tr": "['’]?(?:den|dan|ten|tan)\\b|\\s\\w+(?:den|dan|ten|tan)\\b",
}
"""The same right behind it."""
