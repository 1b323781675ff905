"""N102: amounts of sentences that speak of one row of a table, against its cells."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_tables import failing

REACTORS = """# Petits réacteurs

{said}

| Réacteur | Puissance (MW) | Coût (M€) |
|---|---:|---:|
| Arlo-170 | 170 | 1 450 |
| Bilt-300 | 300 | 2 100 |
| Cass-80 | 80 | 720 |
| Doon-90 | 95 | 790 |"""


def test_an_amount_beside_another_cell_of_the_row_is_one_of_it_too() -> None:
    said = "Cass-80 ferme la marche : {} MW et 720 millions d'euros, pour le chauffage de Lorme."
    assert failing(REACTORS.format(said=said.format("80")), "fr") == []
    for wrong in ("85", "800"):
        (finding,) = failing(REACTORS.format(said=said.format(wrong)), "fr")
        assert finding.code == "N102"
        assert finding.locations[0].quote == f"{wrong} MW"


def test_an_amount_far_from_every_cell_of_the_row_is_of_something_else() -> None:
    said = "Cass-80 coûtera 720 millions d'euros et remplace une chaudière de 12 MW."
    assert failing(REACTORS.format(said=said), "fr") == []


@pytest.mark.parametrize(
    "said",
    [
        "Sans Cass-80, la filière coûterait 710 millions d'euros.",
        "Cass-80 devait d'abord coûter 710 millions d'euros.",
        "Cass-80 coûte 710 millions de moins que prévu il y a cinq ans.",
    ],
)
def test_what_a_row_is_not_or_was_to_be_is_none_of_its_cells(said: str) -> None:
    assert failing(REACTORS.format(said=said), "fr") == []


HEAT = """# Wärme

Wärme aus der Tiefe kommt in Mode. {said}

| Quelle | Vollkosten (Cent je kWh) | CO₂ (g je kWh) |
|---|---:|---:|
| Erdwärme | 8,4 | 20 |
| Holz | 10,5 | 45 |
| Erdgas | 12,6 | 240 |"""


def test_what_a_price_is_each_of_may_be_left_out_in_prose() -> None:
    said = "Holz liegt mit {} Cent dazwischen, ist aber knapp."
    assert failing(HEAT.format(said=said.format("10,5")), "de") == []
    (finding,) = failing(HEAT.format(said=said.format("11,5")), "de")
    assert finding.message.startswith("11,5 Cent here, 10,5 in the table (“Holz”")


COSTS = """# Kosten

{said}

| Kostenpost | Euro per kilo | Aandeel |
|---|---:|---:|
| Stroom | 2,40 | 41,4% |
| Arbeid | 1,50 | 25,9% |
| Zaad | 1,90 | 32,8% |"""


def test_a_header_may_be_a_price_of_each_and_nothing_else() -> None:
    said = "Daarna volgt arbeid met {} euro."
    assert failing(COSTS.format(said=said.format("1,50")), "nl") == []
    (finding,) = failing(COSTS.format(said=said.format("1,70")), "nl")
    assert finding.message.startswith("1,70 euro here, 1,50 in the table (“Arbeid”")


PARTS = """# 眼镜

{said}

| 部件 | 2025年成本（元） | 2028年成本（元） |
|---|---:|---:|
| 显示屏 | 560 | 280 |
| 镜片 | 420 | 210 |
| 芯片 | 380 | 300 |
| 其他 | 240 | 190 |"""


def test_an_amount_may_follow_its_name_without_a_blank() -> None:
    said = "最贵的是显示屏，560元，约占三分之一；镜片420元，芯片{}元。"
    assert failing(PARTS.format(said=said.format("380")), "zh") == []
    (finding,) = failing(PARTS.format(said=said.format("340")), "zh")
    assert finding.locations[0].quote == "340元"


FEES = """# 요금

{said}

| 서비스 | 월 요금(원) | 가입자(만 명) |
|---|---:|---:|
| 가온TV | 3,900 | 120 |
| 나루 | 6,900 | 80 |
| 다솜 | 5,500 | 95 |"""


def test_the_cheapest_of_all_has_not_become_cheaper() -> None:
    said = "가온TV는 월 {}원으로 요금이 가장 싸고, 나루는 6,900원을 받는다."
    assert failing(FEES.format(said=said.format("3,900")), "ko") == []
    (finding,) = failing(FEES.format(said=said.format("3,400")), "ko")
    assert finding.locations[0].quote == "3,400원"


USES = """# OLED

{said}

| 용도 | 2025년(억 달러) | 2029년(억 달러) |
|---|---:|---:|
| 가전 | 48 | 131 |
| 자동차 | 20 | 62 |
| 전화기 | 240 | 262 |"""


def test_changes_of_several_rows_are_held_each_against_its_own() -> None:
    said = "가전은 48억 달러에서 131억 달러로, 자동차는 20억 달러에서 {}억 달러로 늘어난다."
    assert failing(USES.format(said=said.format("62")), "ko") == []
    (finding,) = failing(USES.format(said=said.format("74")), "ko")
    assert finding.locations[0].quote == "74억 달러"


def test_a_change_of_rows_taken_together_is_that_of_none() -> None:
    said = "가전과 기타를 합쳐 48억 달러에서 150억 달러로 늘어난다."
    assert failing(USES.format(said=said), "ko") == []


CHIPS = """# Qubits

{said}

| Machine | Physical qubits | Power (kW) |
|---|---:|---:|
| Arlo Meridian | 2,400 | 38 |
| Bilt Ion | 610 | 12 |
| Cass Photon | 1,150 | 21 |"""


def test_a_thing_told_for_the_first_time_is_not_the_row() -> None:
    said = "Arlo Meridian gets a 240-qubit successor, two and a half times its size."
    assert failing(CHIPS.format(said=said)) == []


def test_a_number_of_a_name_is_no_amount_of_its_row() -> None:
    table = """# Power banks

The Arlo Air 20K is the best we have tried.

| Model | Rank | Capacity (mAh) |
|---|---:|---:|
| Arlo Air 20K | 2 | 19,400 |
| Bilt One | 1 | 9,700 |
| Cass Go | 3 | 10,100 |"""
    assert failing(table) == []


MILLS = {
    "en": "| Mill | Staff | Price ($/t) |\n|---|---|---|\n| Hadley | 340 | 412 |\n"
    "| Orme | 215 | 388 |\n| Stray | 128 | 455 |",
    "nl": "| Haven | Kranen | Omzet (mln €) |\n|---|---|---|\n| Dorst | 24 | 182 |\n"
    "| Reede | 18 | 141 |\n| Sluis | 9 | 66 |",
    "ja": "| 会社 | 出荷（万台） | 売上高（億円） |\n|---|---|---|\n| 青山工機 | 34 | 820 |\n"
    "| 東浜 | 21 | 560 |\n| 北条 | 12 | 310 |",
    "zh": "| 公司 | 出货（万台） | 营收（亿元） |\n|---|---|---|\n| 青川 | 240 | 68 |\n"
    "| 启航 | 165 | 41 |\n| 远山 | 88 | 23 |",
    "sv": "| Bruk | Anställda | Omsättning (mkr) |\n|---|---|---|\n| Ekdal | 310 | 640 |\n"
    "| Holm | 190 | 415 |\n| Vik | 75 | 160 |",
    "de": "| Bad | Besucher | Kosten (Mio. €) |\n|---|---|---|\n| Seebad | 184.000 | 3,4 |\n"
    "| Waldbad | 96.500 | 1,9 |\n| Hallenbad | 142.300 | 4,8 |",
}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        # money for a purpose of its own
        ("en", "Orme spent $380 on new signs."),
        ("nl", "Sluis kreeg 46 miljoen euro subsidie voor de nieuwe kade."),
        ("nl", "Reede leende 151 miljoen euro bij twee banken."),
        ("ja", "青山工機の純利益は82億円だった。"),
        ("zh", "启航的负债为44亿元。"),
        ("zh", "远山融资26亿元。"),
        ("sv", "Holm lånade 445 miljoner kronor."),
        # what would be, was to be, or is so without the row
        ("en", "Hadley may charge $442 next spring."),
        ("nl", "Zonder Dorst komt de omzet op 207 miljoen euro."),
        ("de", "Beim Hallenbad sollten es ursprünglich 4,3 Millionen Euro sein."),
    ],
)
def test_money_for_something_else_is_no_cell_of_the_row(language: str, said: str) -> None:
    assert failing(f"Data\n\n{said}\n\n{MILLS[language]}", language) == []


def test_another_name_between_a_row_and_an_amount_is_what_it_is_said_of() -> None:
    said = "Bei der Arbeit ist Norwegen mit 2,30 Euro das teuerste Land."
    table = COSTS.format(said=said).replace("Arbeid", "Arbeit").replace("Euro per", "Euro je")
    assert failing(table, "de") == []


@pytest.mark.parametrize(
    ("language", "said", "quote"),
    [
        ("en", "Stray, the smallest, asks $465.", "$465"),
        ("nl", "Reede haalde 114 miljoen euro binnen.", "114 miljoen euro"),
        ("ja", "北条の売上高は130億円。", "130億円"),
        ("zh", "远山营收32亿元。", "32亿元"),
        ("sv", "Holm omsatte 451 miljoner kronor.", "451 miljoner kronor"),
        ("de", "Das Seebad kostet 4,3 Millionen Euro.", "4,3 Millionen Euro"),
    ],
)
def test_a_slip_of_the_only_cell_in_its_unit_is_told(language: str, said: str, quote: str) -> None:
    (finding,) = failing(f"Data\n\n{said}\n\n{MILLS[language]}", language)
    assert finding.code == "N102"
    assert finding.locations[0].quote == quote
