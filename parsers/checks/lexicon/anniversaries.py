"""Anniversaries: those with a name of their own, and words for keeping them, by language."""

from __future__ import annotations

CENTENARIES: dict[str, tuple[tuple[int, str], ...]] = {
    "en": ((100, "centenary|centennial"), (200, "bicentenary|bicentennial")),
    "nl": ((100, "eeuwfeest|honderdjarig"), (200, "tweehonderdjarig")),
    "de": ((100, "hundertjährig|Hundertjahrfeier|Jahrhundertfeier"), (200, "zweihundertjährig")),
    "fr": ((100, "centenaire"), (200, "bicentenaire")),
    "es": ((100, "centenario"), (200, "bicentenario")),
    "pt": ((100, "centenário"), (200, "bicentenário")),
    "it": ((100, "centenario"), (200, "bicentenario")),
    "sv": ((100, "hundraårs|100-års"), (200, "tvåhundraårs")),
    "pl": ((100, "stuleci"), (200, "dwustuleci|dwusetleci")),
    "ru": ((100, "столети[еяю]м?(?= со дня| с момента| основан)"), (200, "двухсотлети")),
}
"""What is said for "a hundred years ago": the beginnings of words."""

FEAST = {
    "en": "celebrat\\w+|marked|marks",
    "nl": "vier(?:t|de|den|en)|gevierd",
    "de": "feier\\w+|beging|begeht|gefeiert",
    "fr": "fêt\\w+|célébr\\w+",
    "es": "celebr\\w+|conmemor\\w+|cumpl\\w+",
    "pt": "celebr\\w+|comemor\\w+|complet\\w+",
    "it": "celebr\\w+|festegg\\w+|compi\\w+",
    "sv": "fira\\w*|fyll\\w+",
    "pl": "obchodzi\\w*|święt\\w+",
    "ru": "отме(?:ча|ти)\\w+|исполнил\\w+",
    "tr": "kutla\\w+",
}
"""Right before a number of years that someone celebrates."""

NUMBERED = {
    "en": r"(\d+)(?:st|nd|rd|th)[- ](?:anniversary|birthday|jubilee)",
    "nl": r"(\d+)-jarig(?:e)? (?:bestaan|jubileum)|(\d+)(?:e|ste|de) (?:verjaardag|jubileum)",
    "de": r"(\d+)-?\s?jährige[nsm]? (?:\w*bestehen|\w*jubiläum)|(\d+)\. (?:geburtstag|jahrestag"
    r"|\w*jubiläum)",
    "fr": r"(\d+)\s?e (?:anniversaire|jubilé)",
    "es": r"(\d+)[.ºo°]{0,2} aniversario",
    "pt": r"(\d+)[.ºo°]{0,2} aniversário",
    "it": r"(\d+)[.º°]? anniversario",
    "sv": r"(\d+)-års?(?:jubile\w+|dag)",
    "pl": r"(\d+)-leci[eau]|(\d+)\. rocznic\w+",
    "ru": r"(\d+)-лети[еюя]м?",
    "tr": r"(\d+)\. (?:kuruluş )?(?:yılı(?:nı)?|yıl ?dönümü\w*)",
    "ko": r"(\d+)\s?주년",
    "ja": r"([\d〇一二三四五六七八九十百]+)\s?周年",
    "zh": r"([\d〇一二三四五六七八九十百]+)\s?周年",
}
"""An anniversary by its number of years."""

ROUND = {
    "en": (
        ("tenth", 10), ("twentieth", 20), ("twenty-fifth", 25), ("thirtieth", 30), ("fortieth", 40),
        ("fiftieth", 50), ("sixtieth", 60), ("seventieth", 70), ("seventy-fifth", 75),
        ("eightieth", 80), ("ninetieth", 90), ("hundredth", 100),
    ),
    "nl": (
        ("tienjarig", 10), ("twintigjarig", 20), ("vijfentwintigjarig", 25), ("dertigjarig", 30),
        ("veertigjarig", 40), ("vijftigjarig", 50), ("zestigjarig", 60), ("zeventigjarig", 70),
    ),
    "de": (
        ("zehnjährige", 10), ("zwanzigjährige", 20), ("fünfundzwanzigjährige", 25),
        ("dreißigjährige", 30), ("vierzigjährige", 40), ("fünfzigjährige", 50),
        ("sechzigjährige", 60), ("siebzigjährige", 70),
    ),
    "fr": (
        ("dixième", 10), ("vingtième", 20), ("trentième", 30), ("quarantième", 40),
        ("cinquantième", 50), ("soixantième", 60),
    ),
    "es": (
        ("décimo", 10), ("vigésimo", 20), ("trigésimo", 30), ("cuadragésimo", 40),
        ("quincuagésimo", 50), ("cincuenta", 50),
    ),
    "pt": (("décimo", 10), ("vigésimo", 20), ("trigésimo", 30), ("quadragésimo", 40),
           ("quinquagésimo", 50)),
    "it": (("decimo", 10), ("ventesimo", 20), ("trentesimo", 30), ("quarantesimo", 40),
           ("cinquantesimo", 50)),
}  # fmt: skip
"""Words for the number of an anniversary, the noun for which is in `KEPT`."""

KEPT = {
    "en": "anniversary|birthday|jubilee",
    "nl": "bestaan|jubileum",
    "de": "\\w*bestehen|\\w*jubiläum",
    "fr": "anniversaire|jubilé",
    "es": "aniversario",
    "pt": "aniversário",
    "it": "anniversario",
}
"""Nouns for an anniversary, right behind its number in words."""
