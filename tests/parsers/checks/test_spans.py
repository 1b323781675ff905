"""N506 and N508: lengths bound to the date at their end, and what is first after what is last."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_elapsed import published
from tests.parsers.checks.test_statements import failing, holding


def _codes(text: str, language: str = "en") -> list[str]:
    return [finding.code for finding in failing(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", "The city leased the pier in 1998 for 40 years, until {}.", "2038", "2058"),
        ("de", "Er wurde 2014 geschlossen und läuft 25 Jahre, bis {}.", "2039", "2049"),
        ("fr", "La concession, signée en 2005, court pour 30 ans, jusqu'en {}.", "2035", "2045"),
        ("it", "Fu firmata nel 2003 per 30 anni, fino al {}.", "2033", "2053"),
        ("pt", "A concessão foi assinada em 2006 por 25 anos, até {}.", "2031", "2041"),
        ("sv", "Avtalet skrevs 2012 och gäller i 20 år, till {}.", "2032", "2042"),
        (
            "pl",
            "Prace ruszą jesienią 2026 roku i potrwają 18 miesięcy, do wiosny {}.",
            "2028",
            "2030",
        ),
    ],
)
def test_a_length_until_a_date_is_counted_from_the_date_before_it(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(right), language) == []
    assert "N506" in holding(text.format(right), language)
    assert _codes(text.format(wrong), language) == ["N506"]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "en",
            "Work began in May 2021 and, after three years, in spring {}, the bridge opened.",
            "2024",
            "2027",
        ),
        ("nl", "De brug ging in 2010 dicht en werd pas na zes jaar, in {}, heropend.", 2016, 2019),
        (
            "fr",
            "Fermé en mai 2018, il a rouvert après dix-huit mois, en novembre {}.",
            "2019",
            "2021",
        ),
        ("es", "El teatro cerró en 2011 y volvió a abrir tras ocho años, en {}.", "2019", "2016"),
        ("ru", "Мост закрыли в 2014 году и открыли через пять лет, в {} году.", "2019", "2024"),
    ],
)
def test_what_happens_after_a_length_is_counted_from_the_date_before_it(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(right), language) == []
    assert _codes(text.format(wrong), language) == ["N506"]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "en",
            (
                "The ferry was sold in March 2019. It stood still for {} months, and it sailed "
                "again in May 2020."
            ),
            "14",
            "41",
        ),
        (
            "de",
            "Sie schloss im Juni 2022. Die Halle stand {} Monate leer und öffnete im August 2023.",
            "14",
            "41",
        ),
        (
            "ko",
            "2022년 6월 다리가 끊겼다. 통행은 {}개월 동안 막혔고 2023년 4월에야 재개됐다.",
            "10",
            "100",
        ),
    ],
)
def test_from_the_sentence_before_only_a_slip_of_the_pen_is_told(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(right), language) == []
    assert failing(text.format("7"), language) == []
    assert _codes(text.format(wrong), language) == ["N506"]


def test_a_length_up_to_today_ends_on_the_day_of_the_article() -> None:
    text = "The map is out today, {} weeks after the first draft of 31 March."
    assert published(text.format("six"), "en") == []
    assert published(text.format("ten"), "en") == ["N506"]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "en",
            "The first trams arrive in spring {} and the last by the end of 2027.",
            "2026",
            "2029",
        ),
        (
            "nl",
            "De eerste bussen komen in het voorjaar van {} en de laatste eind 2027.",
            "2026",
            "2029",
        ),
        ("de", "Der Bau beginnt {} und endet 2027.", "2024", "2029"),
        ("ja", "橋は{}年に着工し、2028年に完成する。", "2025", "2029"),
        ("zh", "大桥{}年开工，2027年完工。", "2024", "2029"),
    ],
)
def test_the_first_of_several_is_not_after_the_last(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(right), language) == []
    assert _codes(text.format(wrong), language) == ["N508"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In 2021 the town leased the pier for 75 years; the tenant may build until 2030."),
        ("en", "After two years in office, in May 2023, she left; she had come in June 2015."),
        (
            "en",
            "The firm was founded in 1990. Her brother ran it for six years and sold it in 2019.",
        ),
        ("en", "The last bus ran in 1998 and the first tram in 2004."),
        ("en", "The museum opens in 2027 and the old one closed in 2019."),
        ("de", "Der erste Bau stammt von 1995, der letzte Umbau war 1987 geplant."),
        ("nl", "Na twee jaar praten, in 2023, kwam er een akkoord over de brug uit 1965."),
        ("fr", "Ouverte en 1987, la ligne a été fermée pendant trois ans et rouverte en 2014."),
        ("es", "La obra empezó en 2019; tras dos años de retraso, en 2024, abrió el primer tramo."),
        ("it", "Dopo tre anni di lavori, nel 2022, ha riaperto il teatro costruito nel 1890."),
        ("ko", "2015년 문을 연 가게는 3년 동안 손님이 없었고 2022년 문을 닫았다."),
        ("zh", "2010年开始的比赛停了三年后，2023年恢复。"),
        ("sv", "Skolan byggdes 1962 och stängdes i tre år, till 2019."),
    ],
)
def test_lengths_that_begin_at_no_date_told_are_left_alone(language: str, text: str) -> None:
    assert failing(text, language) == []
