"""N401 and N103: superlatives and changes held against the column that they are about."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing, holding

_ROWS = "| Arlo | 48 | 20 | +40% |\n| Bilt | 31 | 35 | -12% |\n| Corm | 12 | 15 | +8% |"
_TABLES = {
    "en": "| Plant | Output (MW) | Cost (€ million) | Change |",
    "nl": "| Fabriek | Vermogen (MW) | Kosten (miljoen euro) | Groei |",
    "de": "| Werk | Leistung (MW) | Kosten (Mio. Euro) | Veränderung |",
    "fr": "| Usine | Puissance (MW) | Coût (M€) | Variation |",
    "es": "| Planta | Potencia (MW) | Coste (M€) | Variación |",
    "it": "| Sede | Potenza (MW) | Costo (M€) | Variazione |",
    "pt": "| Usina | Potência (MW) | Custo (M€) | Variação |",
}


def _with_table(language: str, sentence: str) -> str:
    return f"{_TABLES[language]}\n|---|---|---|---|\n{_ROWS}\n\n{sentence}"


@pytest.mark.parametrize(
    ("language", "sentence", "right", "wrong"),
    [
        ("en", "{} is the most expensive plant.", "Bilt", "Corm"),
        ("en", "The dearest plant was {}.", "Bilt", "Arlo"),
        ("en", "{} grew the most.", "Arlo", "Corm"),
        ("en", "{} fell the most.", "Bilt", "Arlo"),
        ("en", "{} has the highest output, far from the 12 MW of Corm.", "Arlo", "Bilt"),
        ("nl", "{} is de duurste fabriek.", "Bilt", "Corm"),
        ("de", "Das teuerste Werk ist {}.", "Bilt", "Arlo"),
        ("de", "{} wuchs am stärksten.", "Arlo", "Corm"),
        ("fr", "{} est la plus chère.", "Bilt", "Arlo"),
        ("es", "La planta que más creció fue {}.", "Arlo", "Corm"),
        ("en", "{} is the second most expensive plant.", "Arlo", "Corm"),
        ("es", "{} es la segunda planta más cara.", "Arlo", "Corm"),
        ("it", "{} è la sede più costosa.", "Bilt", "Arlo"),
        ("pt", "A usina que mais cresceu foi {}.", "Arlo", "Bilt"),
    ],
)
def test_who_comes_first(language: str, sentence: str, right: str, wrong: str) -> None:
    assert failing(_with_table(language, sentence.format(right)), language) == []
    assert "N401" in holding(_with_table(language, sentence.format(right)), language)
    found = failing(_with_table(language, sentence.format(wrong)), language)
    assert [f.code for f in found] == ["N401"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Corm is the most expensive plant per megawatt."),
        ("en", "Corm grew the most in 2019."),
        ("en", "Corm may become the most expensive plant if wages rise."),
        ("de", "Corm wuchs 2019 am stärksten."),
        ("fr", "Corm est une des plus chères de la région."),
    ],
)
def test_superlatives_that_say_something_else(language: str, sentence: str) -> None:
    assert failing(_with_table(language, sentence), language) == []


def test_a_change_to_a_year_that_the_table_lacks_is_not_held_against_its_last_row() -> None:
    table = (
        "| Year | Share of rides | Energy (GWh) |\n|---|---|---|\n"
        "| 2021 | 9% | 12 |\n| 2022 | 14% | 21 |\n| 2023 | 19% | 33 |"
    )
    rest = "The energy rose from 12 GWh in 2021 to {} GWh in {}."
    assert failing(f"{table}\n\n{rest.format(33, 2023)}") == []
    assert failing(f"{table}\n\n{rest.format(51, 2024)}") == []
    assert failing(f"{table}\n\nThe share of rides rose from 9% to 28%.") == []
    found = failing(f"{table}\n\n{rest.format(43, 2023)}")
    assert [f.code for f in found] in (["N103"], ["N102"])


STATES = """# Ferries

| State | Ferries | Passengers |
| --- | --- | --- |
| Halland | 12 | 4,100 |
| Skåne | 9 | 3,250 |
| Gotland | 4 | 1,900 |
| Sweden | 25 | 9,250 |

"""


def test_a_row_that_sums_all_others_takes_no_part_in_a_ranking() -> None:
    assert failing(STATES + "Most ferries are in Halland, and Gotland has the fewest.") == []
    (finding,) = failing(STATES + "Most passengers travel in Skåne.")
    assert "Halland" in finding.message


DEPOTS = """# Depots

| Depot | Trams | Seats | Seats a tram |
| --- | --- | --- | --- |
| Norra | 62 | 1,054 | 17.0 |
| Östra | 41 | 820 | 20.0 |
| Södra | 28 | 644 | 23.0 |
| Västra | 35 | 497 | 14.2 |

"""


def test_a_rank_may_be_by_any_value_that_the_sentence_tells() -> None:
    assert failing(DEPOTS + "The largest trams run from Södra, only 28 with 23.0 seats each.") == []
    wrong = failing(DEPOTS + "The largest trams run from Västra, only 35 with 14.2 seats each.")
    assert [finding.code for finding in wrong] == ["N401"]


def test_officers_are_no_superlatives() -> None:
    rows = "| 북부 | 62 |\n| 동부 | 41 |\n| 남부 | 28 |\n\n"
    table = f"# 전차\n\n| 차고 | 전차(대) |\n| --- | --- |\n{rows}"
    assert failing(table + "남부 최고경영자는 28대가 모두 달린다고 말했다.", "ko") == []


_CRATES = """

| Item | Amount (€) | Share |
|---|---:|---:|
| Timber | 480 | 40% |
| Nails | 310 | 26% |
| Paint | 260 | 22% |
| Others | 150 | 12% |
"""


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (
            "Paint made up a fifth, and timber remained the largest item of all.",
            "Paint made up a fifth, and nails remained the largest item of all.",
        ),
        (
            "Timber, still the biggest item, grew by less than 5%.",
            "Nails, still the biggest item, grew by less than 5%.",
        ),
        ("Paint comes last with 22%.", "Timber comes last with 40%."),
        ("Timber, with €480, comes first.", "Paint, with €480, comes first."),
    ],
)
def test_the_row_a_superlative_is_about_stands_in_its_own_clause(right: str, wrong: str) -> None:
    assert failing(right + _CRATES) == []
    assert [f.code for f in failing(wrong + _CRATES)] == ["N401"]


def test_what_is_no_rival_takes_no_place() -> None:
    table = _CRATES.replace("Others", "Diğer kalemler").replace("Item", "Kalem")
    assert failing("Boya 260 avroyla sonuncu." + table.replace("Paint", "Boya"), "tr") == []
    world = _CRATES.replace("Others | 150 | 12%", "World | 1,050 | 88%")
    assert failing("Timber, with €480, comes first." + world) == []


def test_quarters_are_rows_that_a_value_may_belong_to() -> None:
    table = "\n\n| | Q1 | Q2 | Q3 | Q4 |\n|---|---|---|---|---|\n"
    table += "| Orders (thousand) | 820 | 905 | 880 | 1,295 |\n"
    table += "| Staff | 41 | 43 | 42 | 47 |\n"
    text = "The last one, with 1,295,000 orders, was the {} of the four."
    assert failing(text.format("busiest") + table) == []
    assert [f.code for f in failing(text.format("quietest") + table)] == ["N401"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "It is the second most expensive of the three after Bilt."),
        ("de", "Sie ist die zweitteuerste nach Bilt."),
        ("it", "Tra le tre è la seconda più costosa dopo Bilt."),
        ("es", "Es la segunda más cara después de Bilt."),
    ],
)
def test_a_rank_is_not_said_of_what_is_ahead(language: str, sentence: str) -> None:
    assert failing(_with_table(language, sentence), language) == []


def test_shares_are_dear_by_what_a_unit_of_profit_costs() -> None:
    table = (
        "| Company | Value ($m) | Profit ($m) | {} |\n|---|---|---|---|\n"
        "| Arlo | 3,300 | 400 | 8.3 |\n| Bilt | 2,400 | 240 | 10.0 |\n| Corm | 1,200 | 180 | 6.7 |"
        "\n\nBilt is the most expensive."
    )
    assert failing(table.format("Value/Profit")) == []


@pytest.mark.parametrize(
    ("language", "header", "said", "right", "wrong"),
    [
        ("en", "Plant", "Dorn shows the {} rise, 12%.", "largest", "smallest"),
        ("fr", "Usine", "Dorn affiche la plus {} hausse, 12 %.", "forte", "faible"),
        ("es", "Planta", "Dorn registra la {} subida, un 12 %.", "mayor", "menor"),
        ("de", "Werk", "Dorn hat den {} Zuwachs, 12 Prozent.", "größten", "kleinsten"),
    ],
)
def test_the_change_told_with_a_superlative_may_be_that_of_its_row(
    language: str, header: str, said: str, right: str, wrong: str
) -> None:
    table = (
        f"| {header} | 2022 | 2023 |\n|---|---|---|\n| Arlo | 41,200 | 44,496 |\n"
        "| Bilt | 28,500 | 29,925 |\n| Corm | 22,300 | 21,631 |\n| Dorn | 15,000 | 16,800 |\n\n"
    )
    table = table if language == "en" else table.replace(",", ".")
    if language == "fr":
        table = table.replace(".", " ")
    assert failing(table + said.format(right), language) == []
    found = failing(table + said.format(wrong), language)
    assert [finding.code for finding in found] == ["N401"]


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("en", "Thorley, in {} place, managed 75 tonnes.", ("second", "third")),
        ("de", "Thorley kam mit 75 Tonnen auf Rang {}.", ("zwei", "drei")),
        ("ko", "Thorley는 75톤으로 {}위를 지켰다.", ("2", "3")),
        ("zh", "Thorley以75吨位居第{}。", ("二", "三")),
    ],
)
def test_a_place_by_the_amount_told_with_it(
    language: str, text: str, places: tuple[str, str]
) -> None:
    table = "\n\n| X | t | ha |\n|---|---:|---:|\n" + "".join(
        f"| {name} | {crop} t | {area} |\n"
        for name, crop, area in (
            ("Marwick", 81, 20),
            ("Wexford", 52, 90),
            ("Elverton", 71, 60),
            ("Thorley", 75, 40),
        )
    )
    right, wrong = (text.format(place) + table for place in places)
    assert failing(right, language) == []
    assert [f.code for f in failing(wrong, language)] == ["N401"]
