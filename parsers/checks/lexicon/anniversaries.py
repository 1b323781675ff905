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
