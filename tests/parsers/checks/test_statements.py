"""N3: statements in prose, recomputed, in the languages whose wording is known."""

from __future__ import annotations

import pytest

from parsers.checks import check
from parsers.model import Finding
from tests.parsers.checks.pages import article


def failing(sentence: str, language: str = "en") -> list[Finding]:
    made = article(f"X\n\n{sentence}", language)
    return [f for f in check(made, select=["N"]) if f.severity != "info"]


def holding(sentence: str, language: str = "en") -> set[str]:
    made = article(f"X\n\n{sentence}", language)
    return {f.code for f in check(made, select=["N"], holds=True) if f.kind == "holds"}


@pytest.mark.parametrize(
    ("language", "sentence", "right", "wrong"),
    [
        ("en", "The price fell from €30 to €27, a cut of {}%.", 10, 15),
        ("en", "Output rose from 40 MW in 2020 to 50 MW in 2024, an increase of {}%.", 25, 52),
        ("en", "A repair took 21 days, up from 14 days, an increase of {}%.", 50, 80),
        ("en", "A link cost $600 in 2022. By 2025 it had fallen to $270, a fall of {}%.", 55, 35),
        ("nl", "De prijs daalde van 30 euro naar 27 euro, een daling van {}%.", 10, 15),
        ("de", "Der Preis sank von 30 Euro auf 27 Euro, ein Rückgang um {} %.", 10, 15),
        ("fr", "Le prix est passé de 30 euros à 27 euros, une baisse de {} %.", 10, 15),
        ("es", "El precio pasó de 30 euros a 27 euros, una bajada del {} %.", 10, 15),
        ("pt", "O preço passou de 30 euros para 27 euros, uma queda de {} %.", 10, 15),
        ("it", "Il prezzo è sceso da 30 euro a 27 euro, un calo del {} %.", 10, 15),
        ("ko", "가격은 2023년 300원에서 2025년 240원으로 {}% 내렸다.", 20, 30),
        ("ja", "価格は300円から240円に{}%下がった。", 20, 30),
        ("zh", "价格从300元降到240元,下降{}%。", 20, 30),
        ("ja", "今年の出荷額は300億円で、昨年の200億円から{}%増えた。", 50, 70),
        ("ko", "새 버스는 240원으로 옛 버스의 300원보다 {}% 싸다.", 20, 40),
        ("zh", "新线全长240公里,而以前需要300公里,减少了{}%。", 20, 40),
        ("zh", "今年产值为300亿元,比去年的200亿元增长{}%,年均增长率为9%。", 50, 70),
        ("de", "Eine Fahrt kostet 2,00 Euro. Ab Mai sind es 2,50 Euro, also {} % mehr.", 25, 52),
        ("nl", "Een rit kost 2,00 euro. Vanaf mei is het 2,50 euro, dus {}% meer.", 25, 52),
        ("ru", "Цена упала с 300 рублей до 240 рублей, снижение на {} %.", 20, 30),
    ],
)
def test_a_change_in_per_cent(language: str, sentence: str, right: int, wrong: int) -> None:
    assert failing(sentence.format(right), language) == []
    assert "N304" in holding(sentence.format(right), language)
    findings = failing(sentence.format(wrong), language)
    assert [f.code for f in findings] == ["N304"]
    assert str(wrong) in findings[0].locations[0].quote


def test_points_and_yearly_rates() -> None:
    points = "The share rose from 7% to 24%, an increase of {} percentage points."
    assert failing(points.format(17)) == []
    assert [f.code for f in failing(points.format(71))] == ["N304"]
    yearly = (
        "Sales grew from $10 million in 2020 to $20 million in 2024, an increase of {}% a year."
    )
    assert failing(yearly.format(19)) == []
    assert [f.code for f in failing(yearly.format(25))] == ["N304"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Revenue rose from $10 million to $12 million while costs fell 15%.",
        "Prices went from €30 to €27, and about 40% of buyers noticed the drop.",
        "The share fell from 9% to 6%, by 3 points or a drop of a third.",
        "It takes from 3 to 5 days, 20% less in summer for some.",
        "A ride costs €2. By night it has risen to €5, 20% more than a year ago.",
    ],
)
def test_a_percentage_of_something_else(sentence: str) -> None:
    assert failing(sentence) == []


@pytest.mark.parametrize(
    ("language", "sentence", "right", "wrong"),
    [
        ("en", "The fleet {} from 40 to 80 vans.", "doubled", "tripled"),
        ("en", "Sales rose from €6 million to €15 million, by a factor of {}.", "2.5", "5.2"),
        ("en", "Calls rose from 12 to 48. They have thus {}.", "quadrupled", "tripled"),
        ("nl", "De vloot is {} van 40 naar 80 bussen.", "verdubbeld", "verdrievoudigd"),
        ("de", "Die Flotte wurde von 40 auf 80 Busse {}.", "verdoppelt", "verdreifacht"),
        ("fr", "La flotte a {} de 40 à 80 bus.", "doublé", "triplé"),
        ("ko", "버스는 50대에서 300대로 {}가 되었다.", "6배", "8배"),
    ],
)
def test_a_multiple(language: str, sentence: str, right: str, wrong: str) -> None:
    assert failing(sentence.format(right), language) == []
    found = [f.code for f in failing(sentence.format(wrong), language)]
    assert found in (["N305"], []) if "factor" in sentence else found == ["N305"]


@pytest.mark.parametrize(
    ("language", "sentence", "right", "wrong"),
    [
        (
            "en",
            (
                "The $30 million budget includes $15 million for roads, $9 million for bridges and "
                "{} million for signals."
            ),
            "$6",
            "$60",
        ),
        (
            "en",
            (
                "The €30 million comes from three sources: €15 million from the port, €9 million "
                "from the state and {} million from banks."
            ),
            "€6",
            "€3",
        ),
        (
            "nl",
            (
                "Van de 30 miljoen euro gaat 15 miljoen euro naar wegen, 9 miljoen euro naar "
                "bruggen en {} miljoen euro naar seinen."
            ),
            "6",
            "60",
        ),
        (
            "de",
            (
                "Von den 30 Millionen Euro fließen 15 Millionen Euro in Straßen, 9 Millionen Euro "
                "in Brücken und {} Millionen Euro in Signale."
            ),
            "6",
            "60",
        ),
        (
            "es",
            (
                "De los 30 millones de euros, 15 millones de euros se destinan a calles, 9 "
                "millones de euros a puentes y {} millones de euros a señales."
            ),
            "6",
            "60",
        ),
        (
            "fr",
            (
                "Sur les 30 millions d'euros, 15 millions d'euros vont aux routes, 9 millions "
                "d'euros aux ponts et {} millions d'euros aux signaux."
            ),
            "6",
            "60",
        ),
    ],
)
def test_parts_and_their_whole(language: str, sentence: str, right: str, wrong: str) -> None:
    assert failing(sentence.format(right), language) == []
    assert "N301" in holding(sentence.format(right), language)
    assert [f.code for f in failing(sentence.format(wrong), language)] == ["N301"]


def test_parts_that_leave_a_rest_are_left_alone() -> None:
    assert failing("Of the $30 million, $15 million goes to roads and $9 million to bridges.") == []
    assert failing("Of 300 patients, 150 recovered, 90 improved and 20 left.") == []


def test_shares_of_one_thing_make_a_hundred() -> None:
    sentence = "Farmers make up 40% of the customers, insurers 35% and governments {}."
    assert failing(sentence.format("25%")) == []
    assert "N301" in holding(sentence.format("25%"))
    assert [f.code for f in failing(sentence.format("52%"))] == ["N301"]


@pytest.mark.parametrize(
    ("language", "sentence", "right", "wrong"),
    [
        ("en", "Four turbines, each of 15 MW, give {} MW together.", "60", "80"),
        (
            "en",
            "Today eight satellites fly. Each takes 400 images a day, {} images in all.",
            "3,200",
            "2,300",
        ),
        ("nl", "Elke laag van de zes telt 500 bakken, samen {} bakken.", "3.000", "30.000"),
        ("es", "Los 18 coches, cada uno con 40 plazas, suman {} plazas.", "720", "270"),
    ],
)
def test_so_much_each_and_so_much_together(
    language: str, sentence: str, right: str, wrong: str
) -> None:
    assert failing(sentence.format(right), language) == []
    assert "N302" in holding(sentence.format(right), language)
    assert "N302" in [f.code for f in failing(sentence.format(wrong), language)]


@pytest.mark.parametrize(
    ("language", "sentence", "right", "wrong"),
    [
        ("en", "The firm runs {} plants: Arlo, Bilt and Corm.", "three", "four"),
        ("en", "It builds {} plants in Arlo, Bilt, and Corm, each with a dock.", "three", "four"),
        ("nl", "Het bedrijf heeft {} fabrieken: Arlo, Bilt en Corm.", "drie", "vier"),
        ("de", "Die Firma hat {} Werke: Arlo, Bilt und Corm.", "drei", "vier"),
        ("fr", "La société a {} usines : Arlo, Bilt et Corm.", "trois", "quatre"),
        ("es", "La empresa tiene {} plantas: Arlo, Bilt y Corm.", "tres", "cuatro"),
        ("zh", "公司有{}家工厂:南塘、金滩和双岛。", "三", "四"),
    ],
)
def test_a_count_of_what_is_listed(language: str, sentence: str, right: str, wrong: str) -> None:
    assert failing(sentence.format(right), language) == []
    assert "N303" in holding(sentence.format(right), language)
    assert [f.code for f in failing(sentence.format(wrong), language)] == ["N303"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The firm runs four plants in Arlo and Bilt.",
        "It has five models, including Arlo, Bilt and Corm.",
        "Once connected, the two exchange data: names, sizes, lengths, and so on.",
        "Three years later it opened offices in Arlo, Bilt, Corm, Dent and Ebb.",
    ],
)
def test_lists_that_need_not_be_complete(sentence: str) -> None:
    assert failing(sentence) == []


def test_a_count_before_a_list_and_the_numbers_of_its_items() -> None:
    assert failing("There are three risks:\n\n1. Rain\n2. Wind\n3. Frost") == []
    assert [f.code for f in failing("There are four risks:\n\n1. Rain\n2. Wind\n3. Frost")] == [
        "N303"
    ]
    assert [f.code for f in failing("Risks\n\n1. Rain\n2. Wind\n4. Frost\n5. Hail")] == ["N306"]
    assert failing("Risks\n\n1. Rain\n1. Wind\n1. Frost") == []


def test_a_heading_that_counts_the_rows_of_its_table() -> None:
    table = "| Plant | Docks |\n|---|---|\n| Arlo | 5 |\n| Bilt | 4 |\n| Corm | 3 |\n| Total | 12 |"
    assert failing(f"## Three plants, twelve docks\n\n{table}") == []
    assert [f.code for f in failing(f"## Four plants, twelve docks\n\n{table}")] == ["N307"]
    assert [f.code for f in failing(f"## Three plants, eleven docks\n\n{table}")] == ["N307"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The network grows from 400 stations added to 1,200 stations, up 50%."),
    ],
)
def test_a_percentage_of_two_values_may_be_a_part_or_what_was_added(
    language: str, text: str
) -> None:
    assert failing(text, language) == []


def test_a_rate_that_slows_falls() -> None:
    assert failing("The rate of growth slowed from 60% to 44.4% last year.") == []
    assert [f.code for f in failing("The price rose from 60 dollars to 44 dollars.")] == ["N502"]


def test_a_share_that_is_split_again_is_the_sum_of_the_others() -> None:
    text = "상위 두 곳이 매출의 64%를 차지하고, 그중 한 곳의 비중만 40%다. "
    assert failing(text + "나머지 한 곳은 24%라는 얘기다.", "ko") == []


def test_a_multiple_told_before_another_statement_is_not_of_its_value() -> None:
    text = "Sales reached 205,000 lorries, 2.5 times as many as the year before; 73,800 are blue."
    assert failing(text) == []


def test_the_sum_told_behind_an_average_is_no_average() -> None:
    table = "# Bays\n\n| Bay | Swaps |\n| --- | --- |\n| A | 60 |\n| B | 64 |\n| C | 71 |\n\n"
    text = "Each bay makes 65 swaps a day on average, so that the 120 bays together make 7,800."
    assert failing(table + text) == []
