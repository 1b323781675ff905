"""A library of made-up pages: what a newsroom's folder looks like, as large as one asks.

Every page is a Markdown article of about 8 KB in one of six languages, with headings, prose in
which every third sentence has a number, and a table with a total. Half of the pages are editions
of one article in two languages, sentence by sentence. The same seed gives the same pages.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PARAGRAPHS = 22
"""Paragraphs of a page, which make it about 8 KB long."""


class Tongue(NamedTuple):
    """Sentences of one language; `{name}`, `{place}`, `{n}`, `{big}`, `{year}`, `{part}` vary."""

    title: str
    headings: tuple[str, ...]
    plain: tuple[str, ...]
    told: tuple[str, ...]
    header: str
    total: str
    gap: str = " "
    group: str = "."


TONGUES = {
    "en": Tongue(
        "{name} builds a new quay in {place}",
        ("Where the money goes", "What the neighbours say", "Work on the water", "The years ahead"),
        (
            "The harbour has grown faster than the town around it, and nobody planned for that.",
            "{name} says that the first ships will be unloaded by cranes which drive themselves.",
            "People in {place} have waited for the road since the old bridge was closed to trucks.",
            "What remains of the warehouses will be pulled down before the winter storms begin.",
            "Engineers of {name} measured the ground again after the wall had begun to lean.",
            "The council wants to know who pays if the work takes longer than has been promised.",
        ),
        (
            "The quay in {place} costs €{n} million, of which {name} pays {part}%.",
            "In {year} the port moved {big} tonnes of grain, and the yard had {n} workers.",
            "By {year} the terminal is to reach an output of {n} MW, up from {part} MW.",
        ),
        "| Plant | Area (m²) | Cost (€ million) | Workers |",
        "Total",
        group=",",
    ),
    "nl": Tongue(
        "{name} bouwt een nieuwe kade in {place}",
        ("Waar het geld heen gaat", "Wat de buren zeggen", "Werk op het water", "De komende jaren"),
        (
            "De haven is sneller gegroeid dan de stad eromheen, en niemand had daarop gerekend.",
            "{name} zegt dat de eerste schepen worden gelost door kranen die zelf rijden.",
            "Inwoners van {place} wachten op de weg sinds de oude brug dicht is voor verkeer.",
            "Wat er van de loodsen over is, wordt gesloopt voordat de winterstormen beginnen.",
            "Ingenieurs van {name} hebben de grond opnieuw gemeten nadat de muur was gaan hellen.",
            "De raad wil weten wie er betaalt als het werk langer duurt dan is beloofd.",
        ),
        (
            "De kade in {place} kost {n} miljoen euro, waarvan {name} {part}% betaalt.",
            "In {year} verwerkte de haven {big} ton graan, en de werf had {n} werknemers.",
            "In {year} moet de terminal {n} MW leveren, tegen {part} MW nu.",
        ),
        "| Vestiging | Oppervlakte (m²) | Kosten (miljoen euro) | Werknemers |",
        "Totaal",
    ),
    "de": Tongue(
        "{name} baut einen neuen Kai in {place}",
        (
            "Wohin das Geld fließt",
            "Was die Nachbarn sagen",
            "Arbeit am Wasser",
            "Die nächsten Jahre",
        ),
        (
            "Der Hafen ist schneller gewachsen als die Stadt, und niemand hatte damit gerechnet.",
            "{name} sagt, dass die ersten Schiffe von selbstfahrenden Kränen entladen werden.",
            "Die Menschen in {place} warten auf die Straße, seit die alte Brücke gesperrt ist.",
            "Was von den Speichern übrig ist, wird vor den Winterstürmen abgerissen.",
            "Ingenieure von {name} haben den Boden neu vermessen, weil die Mauer sich neigte.",
            "Der Rat will wissen, wer zahlt, wenn die Arbeiten länger dauern als versprochen.",
        ),
        (
            "Der Kai in {place} kostet {n} Millionen Euro, davon zahlt {name} {part} %.",
            "Im Jahr {year} schlug der Hafen {big} Tonnen Getreide um, mit {n} Beschäftigten.",
            "Bis {year} soll das Terminal {n} MW leisten, heute sind es {part} MW.",
        ),
        "| Werk | Fläche (m²) | Kosten (Mio. Euro) | Beschäftigte |",
        "Summe",
    ),
    "fr": Tongue(
        "{name} construit un nouveau quai à {place}",
        (
            "Où va l’argent",
            "Ce qu’en disent les voisins",
            "Travaux sur l’eau",
            "Les années à venir",
        ),
        (
            "Le port a grandi plus vite que la ville, et personne ne l’avait prévu.",
            "{name} annonce que les premiers navires seront déchargés par des grues autonomes.",
            "Les habitants de {place} attendent la route depuis la fermeture du vieux pont.",
            "Ce qui reste des entrepôts sera démoli avant les tempêtes de l’hiver.",
            "Les ingénieurs de {name} ont de nouveau mesuré le sol, car le mur penchait.",
            "Le conseil veut savoir qui paiera si les travaux durent plus longtemps que promis.",
        ),
        (
            "Le quai de {place} coûte {n} millions d’euros, dont {name} paie {part} %.",
            "En {year}, le port a traité {big} tonnes de blé et employé {n} personnes.",
            "D’ici {year}, le terminal doit fournir {n} MW, contre {part} MW aujourd’hui.",
        ),
        "| Usine | Surface (m²) | Coût (millions d’euros) | Salariés |",
        "Total",
        group="\u202f",
    ),
    "ko": Tongue(
        "{name}, {place}에 새 부두를 짓는다",
        ("돈은 어디로 가는가", "이웃의 이야기", "물 위의 공사", "앞으로의 몇 해"),
        (
            "항구는 주변 도시보다 빠르게 커졌고 아무도 이를 예상하지 못했다.",
            "{name}은 첫 배부터 스스로 움직이는 기중기가 짐을 내린다고 밝혔다.",
            "{place} 주민들은 낡은 다리가 막힌 뒤로 새 도로를 기다려 왔다.",
            "남은 창고는 겨울 폭풍이 시작되기 전에 모두 헐릴 예정이다.",
            "{name} 기술자들은 벽이 기울기 시작하자 땅을 다시 측정했다.",
            "시의회는 공사가 약속보다 길어지면 누가 돈을 낼지 알고 싶어 한다.",
        ),
        (
            "{place} 부두에는 {n}백만 유로가 들며 {name}이 {part}%를 부담한다.",
            "{year}년 항구는 곡물 {big}톤을 옮겼고 직원은 {n}명이었다.",
            "{year}년까지 터미널 출력은 {part}MW에서 {n}MW로 늘어난다.",
        ),
        "| 공장 | 면적(m²) | 비용(백만 유로) | 직원(명) |",
        "합계",
        group=",",
    ),
    "zh": Tongue(
        "{name}在{place}建设新码头",
        ("资金去向", "邻居怎么说", "水上施工", "未来几年"),
        (
            "港口的发展速度超过了周围的城市，谁也没有料到这一点。",
            "{name}表示，第一批船只将由自动行驶的起重机卸货。",
            "自从旧桥禁止卡车通行以来，{place}的居民一直在等待新路。",
            "剩下的仓库将在冬季风暴来临之前全部拆除。",
            "墙体开始倾斜之后，{name}的工程师重新测量了地面。",
            "市议会想知道，如果工程比承诺的更久，由谁来付钱。",
        ),
        (
            "{place}的码头耗资{n}百万欧元，其中{name}承担{part}%。",
            "{year}年港口运送了{big}吨谷物，船厂有{n}名员工。",
            "到{year}年，码头的功率将从{part}兆瓦提高到{n}兆瓦。",
        ),
        "| 工厂 | 面积（平方米） | 投资（百万欧元） | 员工（人） |",
        "合计",
        gap="",
        group=",",
    ),
}
_NAMES = (
    "Aldra",
    "Brask",
    "Corm",
    "Dent",
    "Ebbing",
    "Fennick",
    "Gorse",
    "Haldane",
    "Ilmer",
    "Jorn",
)
_PLACES = ("Arlo", "Bexley", "Cadiz", "Doorn", "Esbjerg", "Fowey", "Gdynia", "Harwich", "Izola")
_STREETS = (
    "North Pier", "Old Basin", "Tar Quay", "Sluice 4", "Mast Yard", "Rope Walk", "Salt Row",
    "Ferry Slip", "Lamp Mole",
)  # fmt: skip


def pages(count: int, seed: int = 7) -> Iterator[tuple[str, str]]:
    """Yield the file names and the texts of `count` pages."""
    languages = list(TONGUES)
    made = number = 0
    while made < count:
        number += 1
        chosen = [languages[number % len(languages)]]
        if number % 3 == 0:
            chosen.append(languages[(number + 1 + number // 6 % 5) % len(languages)])
        for language in chosen[: count - made]:
            made += 1
            yield f"{number:05d}.{language}.md", page(language, random.Random(seed * number))


def page(language: str, rng: random.Random, paragraphs: int = PARAGRAPHS) -> str:
    """Return one page; the same numbers drawn give the same page in every language."""
    tongue = TONGUES[language]
    values = {"name": rng.choice(_NAMES), "place": rng.choice(_PLACES)}
    pieces = [
        f"---\nlang: {language}\ndate: 2026-0{rng.randint(1, 9)}-1{rng.randint(0, 9)}\n---",
        "# " + tongue.title.format(**values),
    ]
    headings = list(tongue.headings)
    for number in range(paragraphs):
        if number % 5 == 4 and headings:
            pieces.append("## " + headings.pop(0))
        sentences = []
        for _ in range(4):
            kind = tongue.told if rng.random() < 0.34 else tongue.plain
            sentences.append(_sentence(rng.choice(kind), tongue, rng))
        pieces.append(tongue.gap.join(sentences))
    pieces.insert(rng.randint(4, len(pieces)), _table(tongue, rng))
    return "\n\n".join(pieces) + "\n"


def _sentence(pattern: str, tongue: Tongue, rng: random.Random) -> str:
    return pattern.format(
        name=rng.choice(_NAMES),
        place=rng.choice(_PLACES),
        n=rng.randint(20, 999),
        big=_grouped(rng.randint(10_000, 99_000_000), tongue),
        year=rng.randint(2005, 2034),
        part=rng.randint(3, 19),
    )


def _grouped(value: int, tongue: Tongue) -> str:
    return f"{value:,}".replace(",", tongue.group)


def _table(tongue: Tongue, rng: random.Random) -> str:
    numbers = [
        [rng.randint(low, high) for low, high in ((900, 90_000), (12, 900), (4, 800))]
        for _ in range(rng.randint(5, 8))
    ]
    rows = list(zip(rng.sample(_STREETS, len(numbers)), numbers, strict=True))
    rows.append((tongue.total, [sum(column) for column in zip(*numbers, strict=True)]))
    lines = [tongue.header, "|---|---:|---:|---:|"]
    for name, cells in rows:
        lines.append(f"| {name} | " + " | ".join(_grouped(n, tongue) for n in cells) + " |")
    return "\n".join(lines)


def write(folder: Path, count: int) -> int:
    """Write `count` pages into a folder and return how many bytes they have together."""
    folder.mkdir(parents=True, exist_ok=True)
    total = 0
    for name, text in pages(count):
        (folder / name).write_text(text, encoding="utf-8")
        total += len(text.encode())
    return total
