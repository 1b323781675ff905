"""N311: what all rows of a table without a total make, told in prose."""

from __future__ import annotations

import pytest

from tests.parsers.checks.reading import found, held, outcome
from tests.parsers.checks.test_statements import failing

ORCHARDS = """# Orchards of the Ardle valley

The three orchards hold {trees} trees on {hectares} hectares.

| Orchard | Trees | Area (ha) |
|---|---|---|
| Ashby | {ashby} | 31 |
| Birk | 8,750 | 24 |
| Cole End | 6,310 | 19 |
"""


def _page(trees: str = "27,480", hectares: str = "74", ashby: str = "12,420") -> str:
    return ORCHARDS.format(trees=trees, hectares=hectares, ashby=ashby)


def test_the_sums_of_all_columns_hold() -> None:
    assert not found(_page(), select="N3")
    assert len(held(_page(), select="N311")) == 2


@pytest.mark.parametrize(
    "page",
    [
        _page(trees="28,480"),
        _page(trees="24,780"),
        _page(hectares="78"),
        _page(ashby="12,240"),
        _page(ashby="15,420"),
    ],
)
def test_a_slip_in_the_sum_or_a_cell_is_told(page: str) -> None:
    (finding,) = found(page, select="N311")
    assert finding.severity == "error"


@pytest.mark.parametrize(
    ("language", "prose", "header", "right", "wrong"),
    [
        (
            "nl",
            "Op een dag stappen op de drie stations samen {} reizigers in.",
            "Station | Reizigers",
            "18.650",
            "18.850",
        ),
        (
            "de",
            "In den drei Werken arbeiten insgesamt {} Beschäftigte.",
            "Werk | Beschäftigte",
            "18.650",
            "16.850",
        ),
        (
            "fr",
            "Les trois communes comptent {} habitants.",
            "Commune | Habitants",
            "18 650",
            "18 750",
        ),
        ("es", "Las tres fincas tienen {} olivos.", "Finca | Olivos", "18.650", "19.650"),
        ("pt", "Os três bairros têm {} moradores.", "Bairro | Moradores", "18.650", "18.560"),
        ("it", "I tre vivai vendono {} alberi.", "Vivaio | Alberi", "18.650", "18.950"),
        ("sv", "De tre skolorna har {} elever.", "Skola | Elever", "18 650", "18 250"),
        ("ko", "세 공장은 모두 {}대를 만든다.", "공장 | 생산(대)", "18,650", "18,950"),
        ("ja", "3つの工場で合わせて{}台を生産した。", "工場 | 生産(台)", "18,650", "16,850"),
        ("zh", "三家工厂共生产{}辆。", "工厂 | 产量（辆）", "18,650", "18,950"),
    ],
)
def test_a_count_of_the_rows_tells_that_all_are_listed(
    language: str, prose: str, header: str, right: str, wrong: str
) -> None:
    point = right[2]
    cells = [f"{n // 1000}{point}{n % 1000:03}" for n in (9400, 6150, 3100)]
    rows = "\n".join(
        f"| {name} | {cell} |" for name, cell in zip(("Ardo", "Bilt", "Corm"), cells, strict=True)
    )
    table = f"| {header} |\n|---|---|\n{rows}\n"
    for told, wrongly in ((right, False), (wrong, True)):
        page = f"{prose.format(told)}\n\n{table}"
        assert bool(failing(page, language)) is wrongly


def test_the_quarters_are_all_of_a_year() -> None:
    page = """Die Kette erzielte einen Umsatz von {} Millionen Euro.

| Quartal | Umsatz (Mio. Euro) |
|---|---|
| 1. Quartal | 21,4 |
| 2. Quartal | 25,1 |
| 3. Quartal | 23,8 |
| 4. Quartal | 31,6 |
"""
    assert not failing(page.format("101,9"), "de")
    assert failing(page.format("109,1"), "de")


@pytest.mark.parametrize(
    "prose",
    [
        # The five largest of more: nothing tells that the table has all of them.
        "The ten valleys together hold 29,480 trees.",
        # Of another time.
        "The three orchards held 26,480 trees a year earlier.",
        # No sum at all.
        "The three orchards plan to plant 29,000 hedges.",
        "Each of the three orchards sold about 24,000 trees.",
    ],
)
def test_what_is_of_something_else_is_left_alone(prose: str) -> None:
    page = _page().replace("The three orchards hold 27,480 trees on 74 hectares.", prose)
    assert not outcome((page,), "N311", "md").findings
