"""Superlatives by what they measure, in Polish, Russian and Turkish."""

from __future__ import annotations

from typing import Final

from parsers.checks.lexicon.measures import (
    AGE,
    BEST,
    COST,
    FALL,
    GROWTH,
    HIGH,
    LENGTH,
    NUMBER,
    RATE,
    SIZE,
    SOUND,
    SPEED,
    TRAFFIC,
    WEIGHT,
    Degree,
)

DEGREES: Final[dict[str, tuple[Degree, ...]]] = {
    "pl": (
        (
            (
                "najszybciej (?:rós[łl]\\w*|rośnie|rosnąc\\w+|wzr[oó]s\\w+)|(?:rośnie|rosła?|"
                "rosło|wzrosła?|urosła?) najszybciej"
            ),
            RATE,
            1,
        ),
        ("(?:wzrosł[ao]|wzrósł|urósł|urosł[ao]) najbardziej|najbardziej wzr\\w+", GROWTH, 1),
        ("(?:spadł[ao]?|zmalał[ao]?) najbardziej|najbardziej (?:spadł\\w*|zmalał\\w*)", FALL, 1),
        ("najdroż\\w+", COST, 1),
        ("najtańsz\\w+|najtaniej", COST, -1),
        ("najszybsz\\w+|najszybciej", SPEED, 1),
        ("najwolniej\\w*", SPEED, -1),
        ("najdłuższ\\w+", LENGTH, 1),
        ("najkrótsz\\w+", LENGTH, -1),
        ("najcięższ\\w+", WEIGHT, 1),
        ("najlżejsz\\w+", WEIGHT, -1),
        ("najgłośniejsz\\w+", SOUND, 1),
        ("najcichsz\\w+", SOUND, -1),
        ("najstarsz\\w+", AGE, 1),
        ("najnowsz\\w+|najmłodsz\\w+", AGE, -1),
        ("najpopularniejsz\\w+|najchętniej odwiedzan\\w+", TRAFFIC, 1),
        ("największ\\w+|co do wielkości|najważniejsz\\w+", SIZE, 1),
        ("najmniejsz\\w+", SIZE, -1),
        ("najwyższ\\w+|najsilniej\\w*|najmocniej\\w*|najbardziej", HIGH, 1),
        ("najniższ\\w+|najsłabsz\\w+|najsłabiej", HIGH, -1),
        ("najwięcej", NUMBER, 1),
        ("najmniej", NUMBER, -1),
        ("najlepsz\\w+|najlepiej", BEST, 1),
        ("najgorsz\\w+|najgorzej", BEST, -1),
    ),
    "ru": (
        (
            (
                "быстрее всего (?:рос|вырос|растёт|растет)\\w*|быстрее всех (?:рос|вырос|растёт|"
                "растет)\\w*"
            ),
            RATE,
            1,
        ),
        ("больше всего (?:вырос|увеличи)\\w*", GROWTH, 1),
        ("сам\\w{2} дорог\\w+|дороже всего", COST, 1),
        ("сам\\w{2} деш[её]в\\w+|дешевле всего", COST, -1),
        ("сам\\w{2} быстр\\w+|быстрее (?:всего|всех)", SPEED, 1),
        ("сам\\w{2} медленн\\w+|медленнее (?:всего|всех)", SPEED, -1),
        ("сам\\w{2} длинн\\w+", LENGTH, 1),
        ("сам\\w{2} коротк\\w+", LENGTH, -1),
        ("сам\\w{2} тихи\\w+", SOUND, -1),
        ("сам\\w{2} шумн\\w+", SOUND, 1),
        ("сам\\w{2} (?:больш|крупн)\\w+|крупнейш\\w+", SIZE, 1),
        ("сам\\w{2} (?:маленьк|мал)\\w+", SIZE, -1),
        (
            (
                "сам\\w{2} высок\\w+|наивысш\\w+|выше (?:всего|всех)|сильнее (?:всего|всех)|"
                "наибольш\\w+"
            ),
            HIGH,
            1,
        ),
        ("сам\\w{2} низк\\w+|ниже (?:всего|всех)|наименьш\\w+|сам\\w{2} слаб\\w+", HIGH, -1),
        ("больше (?:всего|всех)", NUMBER, 1),
        ("меньше (?:всего|всех)", NUMBER, -1),
        ("сам\\w{2} тяж[её]л\\w+", WEIGHT, 1),
        ("сам\\w{2} л[её]гк\\w+", WEIGHT, -1),
        ("сам\\w{2} стар\\w+|старейш\\w+", AGE, 1),
        ("сам\\w{2} нов\\w+|сам\\w{2} молод\\w+", AGE, -1),
        ("сам\\w{2} (?:загруженн|популярн|посещаем)\\w+", TRAFFIC, 1),
        ("сам\\w{2} лучш\\w+|лучше (?:всего|всех)", BEST, 1),
        ("сам\\w{2} худш\\w+|хуже (?:всего|всех)", BEST, -1),
    ),
    "tr": (
        ("en hızlı (?:büyüyen|artan|yükselen)|en hızlı (?:büyü|art)\\w+", RATE, 1),
        ("en (?:çok|fazla) (?:art|büyü|yüksel)\\w+", GROWTH, 1),
        ("en (?:çok|fazla) (?:düş|azal|geril|kayb)\\w+", FALL, 1),
        ("en pahalı\\w*", COST, 1),
        ("en ucuz\\w*", COST, -1),
        ("en hızlı\\w*", SPEED, 1),
        ("en yavaş\\w*", SPEED, -1),
        ("en uzun\\w*", LENGTH, 1),
        ("en kısa\\w*", LENGTH, -1),
        ("en ağır\\w*", WEIGHT, 1),
        ("en hafif\\w*", WEIGHT, -1),
        ("en gürültülü\\w*", SOUND, 1),
        ("en sessiz\\w*", SOUND, -1),
        ("en eski\\w*|en yaşlı\\w*", AGE, 1),
        ("en yeni\\w*|en genç\\w*", AGE, -1),
        ("en (?:kalabalık|yoğun|popüler)\\w*", TRAFFIC, 1),
        ("en büyük\\w*|en büyüğ\\w*|en önemli\\w*", SIZE, 1),
        ("en küçük\\w*|en küçüğ\\w*", SIZE, -1),
        ("en yüksek\\w*|en güçlü\\w*|en sert\\w*", HIGH, 1),
        ("en düşük\\w*|en düşüğ\\w*|en zayıf\\w*", HIGH, -1),
        ("en çok|en fazla", NUMBER, 1),
        ("en az", NUMBER, -1),
        ("en iyi\\w*|en başarılı\\w*", BEST, 1),
        ("en kötü\\w*", BEST, -1),
    ),
}
