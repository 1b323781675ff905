"""N310: the part of a table's total that a clause beginning with its rows tells of them."""

from __future__ import annotations

import pytest

from parsers.checks import check
from parsers.model import Finding
from tests.parsers.checks.pages import article

FLEET = (
    "X\n\n| {} | {} | {} |\n|---|---|---|\n| Arlo | 4,800 | 910 |\n| Bilt | 3,200 | 630 |\n"
    "| Cord | 1,500 | 160 |\n| Dorn | 500 | 50 |\n| {} | 10,000 | 1,750 |\n\n"
)
EN = FLEET.format("Operator", "Vehicles", "Rides (thousand)", "Total")


def found(text: str, language: str, kind: str = "fail") -> list[Finding]:
    findings = check(article(text, language), select=["N"], holds=True)
    return [f for f in findings if f.kind == kind and f.severity != "info"]


@pytest.mark.parametrize(
    ("language", "heads", "text"),
    [
        ("en", "", "Arlo and Bilt together carry {}% of all passengers."),
        ("nl", "Bedrijf|Auto's|Ritten|Totaal", "Arlo en Bilt hebben samen {}% van het totaal."),
        ("de", "Firma|Autos|Fahrten|Summe", "Arlo und Bilt haben zusammen {} % aller Autos."),
        ("fr", "Firme|Voitures|Courses|Total", "Arlo et Bilt font ensemble {} % du total."),
        ("es", "Firma|Coches|Viajes|Total", "Arlo y Bilt suman juntos el {} % del total."),
        ("it", "Firma|Auto|Corse|Totale", "Arlo e Bilt fanno insieme il {}% del totale."),
        ("pt", "Firma|Carros|Viagens|Total", "Arlo e Bilt somam {}% do total."),
        ("ko", "회사|차량|운행|합계", "Arlo와 Bilt를 합치면 전체의 {}%다."),
        ("ja", "会社|車両|運行|合計", "ArloとBiltで全体の{}%を占める。"),
        ("zh", "公司|车辆|行程|合计", "Arlo和Bilt占全部的{}%。"),
    ],
)
def test_rows_together_are_the_part_of_the_total_that_a_column_makes(
    language: str, heads: str, text: str
) -> None:
    table = FLEET.format(*heads.split("|")) if heads else EN
    if language in ("nl", "de", "es", "it", "pt"):
        table = table.replace(",", ".")
    if language == "fr":
        table = table.replace(",", "\u00a0")
    assert found(table + text.format(80), language) == []
    assert "N310" in {f.code for f in found(table + text.format(80), language, "holds")}
    (finding,) = found(table + text.format(60), language)
    assert finding.code == "N310"
    assert "= 80 %" in finding.computation or "= 88 %" in finding.computation


def test_any_column_may_be_meant_and_one_row_needs_its_word_or_a_plain_whole() -> None:
    assert found(EN + "Arlo and Bilt together carry 88% of all passengers.", "en") == []
    (finding,) = found(EN + "Arlo owns 38% of all vehicles.", "en")
    assert "4,800 / 10,000 = 48 %" in finding.computation
    assert [f.code for f in found(EN + "Arlo has 28% of the total.", "en")] == ["N310"]
    assert found(EN + "Arlo employs 28% of all mechanics.", "en") == []


def test_a_cell_that_the_clause_repeats_tells_the_column() -> None:
    text = "Arlo is the largest: Arlo with its 4,800 vehicles makes up {} of the total."
    assert found(EN + text.format("48%"), "en") == []
    (finding,) = found(EN + text.format("52%"), "en")  # which is what the rides would make
    assert "4,800 / 10,000" in finding.computation


@pytest.mark.parametrize(
    "text",
    [
        "Arlo and Bilt together had 60% of all passengers a year earlier.",
        "In 2019 Arlo and Bilt together had 60% of all passengers.",
        "Together with Bilt, Arlo has 60% of the total.",
        "Arlo, with 2,000 drivers, has 60% of the total.",
        "Rivals of Arlo and Bilt employ 60% of all mechanics.",
        "Arlo and Bilt together carry more than half of all passengers.",
        "Arlo and Bilt sell 60% of their cars abroad.",
    ],
)
def test_what_is_not_said_of_the_rows_and_their_total_is_left_alone(text: str) -> None:
    assert found(EN + text, "en") == []


def test_a_portion_that_rows_make_is_not_wrong_by_amounts_that_stand_beside_it() -> None:
    text = (
        "The four firms have taken in $10.0 billion so far. Arlo accounts for nearly half of it, "
        "thanks to a round of $2.4 billion that closed last November.\n\nArlo has 4,000 owners. "
        "2,400 of them, 60%, are women. Another 440 owners, 11%, are under thirty."
    )
    table = EN.replace("Vehicles", "Funding ($M)")
    assert found(table + text, "en") == []
    assert "N310" in {f.code for f in found(table + text, "en", "holds")}


def test_amounts_of_the_sentence_itself_still_make_what_it_says_of_them_wrong() -> None:
    text = (
        "X\n\n| 종류 | 가격(달러) |\n|---|---|\n| 나라 | 87 |\n| 두루 | 60 |\n\n"
        "나라 셀의 가격은 평균 {}달러로, 60달러인 두루 셀보다 45% 비쌌다."
    )
    assert found(text.format(87), "ko") == []
    assert "N308" in {f.code for f in found(text.format(87), "ko", "holds")}
    assert "N316" in {f.code for f in found(text.replace("45", "54").format(87), "ko")}


LINES = (
    "X\n\n| {} | {} |\n|---|---|\n| {} | 240{sep}000 |\n| {} | 180{sep}000 |\n"
    "| {} | 140{sep}000 |\n{total}\n{}\n"
)


@pytest.mark.parametrize(
    ("language", "heads", "text"),
    [
        ("en", "Line|Passengers|Hill|Lake|Quay", "On the Quay line, which accounts for {}%, …"),
        ("nl", "Lijn|Reizigers|Berg|Meer|Kade", "De Kade is goed voor {} procent, zegt men."),
        ("de", "Linie|Gäste|Berglinie|Seelinie|Kailinie", "Auf die Kailinie entfielen {} Prozent."),
        ("fr", "Ligne|Usagers|Mont|Lac|Quai", "La ligne du Quai concentre {} % du trafic."),
        ("es", "Línea|Viajeros|Monte|Lago|Muelle", "La del Muelle acapara el {} % del tráfico."),
        ("pt", "Linha|Passageiros|Monte|Lago|Cais", "A do Cais respondeu por {}% do tráfego."),
        ("it", "Linea|Utenti|Monte|Lago|Molo", "La linea Molo, che pesa per il {}%, è nuova."),
        ("sv", "Linje|Resor|Berg|Sjö|Kaj", "Linjen Kaj stod för {} procent av resorna."),
        ("pl", "Linia|Pasażerowie|Górska|Jezioro|Molo", "Na Molo przypadło {} proc. pasażerów."),
        ("ru", "Линия|Пассажиры|Гора|Озеро|Мол", "На Мол пришлось {} % пассажиров."),
        ("ko", "노선|승객|산선|호수선|부두선", "부두선이 승객의 {}%를 차지했다."),
        ("ja", "路線|乗客|山線|湖線|港線", "港線が乗客の{}%を占めた。"),
        ("zh", "线路|乘客|山线|湖线|码头线", "其中码头线占{}%。"),
    ],
)
def test_a_row_named_anywhere_before_is_the_part_that_a_verb_says_it_is(
    language: str, heads: str, text: str
) -> None:
    one, other, *names = heads.split("|")
    total = {"ko": "합계", "ja": "合計", "zh": "合计", "ru": "Всего", "pl": "Razem"}.get(language)
    sep = "." if language in ("nl", "de", "es", "it", "pt") else ","
    sep = "\u00a0" if language in ("fr", "sv", "pl", "ru") else sep
    row = f"| {total or 'Total'} | 560{sep}000 |\n"

    def page(share: int) -> str:
        return LINES.format(one, other, *names, text.format(share), sep=sep, total=row)

    assert found(page(25), language) == []
    assert [f.code for f in found(page(35), language)] in (["N310"], ["N316"])


def test_a_table_without_a_total_has_all_there_is_if_its_sum_is_told() -> None:
    told = "The network carried 560,000 passengers. The Quay line accounts for 35% of traffic."
    page = LINES.format("Line", "Passengers", "Hill", "Lake", "Quay", told, sep=",", total="")
    assert [f.code for f in found(page, "en")] == ["N310"]
    assert found(page.replace("560,000", "710,000"), "en") == []


@pytest.mark.parametrize(
    "text",
    [
        "Together with lorries, the Quay line accounts for 35% of traffic.",
        "The Quay line's revenue covers 35% of the costs.",
        "Growth on the Quay line accounts for a rise of 35%.",
        "The Quay line accounts for 35% of accidents.",
        "The Quay line, a year earlier, accounted for 35% of traffic.",
    ],
)
def test_a_part_that_is_of_something_else_than_the_table_is_left_alone(text: str) -> None:
    row = "| Total | 560,000 |\n"
    page = LINES.format("Line", "Passengers", "Hill", "Lake", "Quay", text, sep=",", total=row)
    wide = page.replace("| 140,000", "| 140,000 | 20").replace("| 180,000", "| 180,000 | 30")
    wide = wide.replace("| 240,000", "| 240,000 | 50").replace("| 560,000", "| 560,000 | 100")
    wide = wide.replace("Passengers |", "Passengers | Buses |").replace(
        "|---|---|", "|---|---|---|"
    )
    assert found(wide, "en") == []
