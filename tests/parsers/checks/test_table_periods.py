"""N202 and N206: rows and columns that are spans of time, and the parts of time beside them."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_tables import failing

SALES = """# Ferry

| Quarter of 2024 | Revenue (€m) | Change on quarter | Passes in use, end (thousand) |
|---|---|---|---|
| Q1 | 80 | | 21 |
| Q2 | 100 | 25.0% | 24 |
| Q3 | {third} | 12.0% | 29 |
| Q4 | 126 | 12.5% | 33 |
| {year} | 418 | | 33 |"""


def test_a_year_is_the_sum_of_its_quarters_where_the_column_adds_up() -> None:
    assert failing(SALES.format(third=112, year="Full year")) == []
    (finding,) = failing(SALES.format(third=132, year="Full year"))
    assert finding.code == "N202"
    assert "80 + 100 + 132 + 126 = 438, stated 418" in finding.computation


@pytest.mark.parametrize(
    ("language", "header", "parts", "year"),
    [
        ("de", "Quartal", "1. Quartal,2. Quartal,3. Quartal,4. Quartal", "Gesamtjahr"),
        ("es", "Trimestre de 2024", "Primero,Segundo,Tercero,Cuarto", "Año"),
        ("nl", "Kwartaal", "Eerste,Tweede,Derde,Vierde", "Heel jaar"),
        ("zh", "2024年", "第一季度,第二季度,第三季度,第四季度", "全年"),
        ("ko", "구분", "1분기,2분기,3분기,4분기", "연간"),
        ("en", "Period", "Q1,Q2,Q3,Q4", "2024"),
    ],
)
def test_a_year_is_known_by_its_name_and_its_parts(
    language: str, header: str, parts: str, year: str
) -> None:
    rows = "\n".join(
        f"| {name} | {amount} |"
        for name, amount in zip(parts.split(","), (310, 325, 340, 385), strict=True)
    )
    table = f"# X\n\n| {header} | A |\n|---|---|\n{rows}\n| {year} | {{}} |"
    assert failing(table.format(1360), language) == []
    (finding,) = failing(table.format(1390), language)
    assert finding.code == "N202"
    assert finding.locations[0].quote == "1390"


def test_three_quarters_make_nine_months() -> None:
    table = (
        "# X\n\n| | Orders |\n|---|---|\n| First quarter | 214 |\n| Second quarter | 187 |\n"
        "| Third quarter | 202 |\n| Nine months | {} |"
    )
    assert failing(table.format(603), "en") == []
    assert [finding.code for finding in failing(table.format(630), "en")] == ["N202"]


@pytest.mark.parametrize(
    "year",
    [
        "104",  # the average of the quarters
        "131",  # the last of them
        "200",  # those who came at least once
    ],
)
def test_a_year_may_be_something_else_than_the_sum(year: str) -> None:
    table = (
        "# X\n\n| Quarter | Visitors (thousand) |\n|---|---|\n| Q1 | 82 |\n| Q2 | 97 |\n"
        f"| Q3 | 106 |\n| Q4 | 131 |\n| Year | {year} |"
    )
    assert failing(table, "en") == []


def test_a_year_beside_quarters_of_another_is_not_their_sum() -> None:
    table = (
        "# X\n\n| | Q1 2024 | Q2 2024 | Q3 2024 | Q4 2024 | 2023 |\n|---|---|---|---|---|---|\n"
        "| Bikes | 310 | 325 | 340 | 385 | {} |\n| Trikes | 31 | 35 | 34 | 38 | 120 |"
    )
    assert failing(table.format(1190), "en") == []
    same = table.replace("| 2023 |", "| 2024 |").replace("120", "138")
    assert [finding.code for finding in failing(same.format(1190), "en")] == ["N202"]


def test_some_of_the_quarters_of_a_year_are_not_added_up() -> None:
    table = (
        "# X\n\n| Quarter | Orders |\n|---|---|\n| Q2 | 82 |\n| Q3 | 106 |\n| Q4 | 131 |\n"
        "| Full year | 398 |"
    )
    assert failing(table, "en") == []


def test_a_year_is_no_step_behind_its_last_quarter() -> None:
    table = (
        "# X\n\n| Quarter | Sales | Growth |\n|---|---|---|\n| Q1 | 80 | |\n| Q2 | 100 | 25 % |\n"
        "| Q3 | 112 | 12 % |\n| Q4 | 126 | {} % |\n| Year | 418 | 9 % |"
    )
    assert failing(table.format("12.5"), "en") == []
    (finding,) = failing(table.format("21.5"), "en")
    assert finding.code == "N206"
    assert finding.locations[0].quote == "21.5 %"


@pytest.mark.parametrize(
    ("language", "months", "header"),
    [
        ("en", ("January", "February", "March", "April", "May"), "m/m"),
        ("de", ("Januar", "Februar", "März", "April", "Mai"), "Änderung"),
        ("ko", ("1월", "2월", "3월", "4월", "5월"), "전월 대비(%)"),
        ("ja", ("1月", "2月", "3月", "4月", "5月"), "前月比(%)"),
        ("ru", ("Январь", "Февраль", "Март", "Апрель", "Май"), "Изменение"),
    ],
)
def test_months_follow_upon_one_another(
    language: str, months: tuple[str, ...], header: str
) -> None:
    values = (("320", "–"), ("340", "6.3%"), ("374", "10.0%"), ("410", "{}"), ("460", "12.2%"))
    rows = "\n".join(f"| {m} | {v} | {c} |" for m, (v, c) in zip(months, values, strict=True))
    table = f"# X\n\n| | Price | {header} |\n|---|---|---|\n{rows}"
    assert failing(table.format("9.6%"), language) == []
    assert [f.code for f in failing(table.format("6.9%"), language)] == ["N206"]
