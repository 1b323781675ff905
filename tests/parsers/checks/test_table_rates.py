"""N201: rates of growth in tables whose values are printed with few digits."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_tables import failing, holding

REGIONS = """# Heat pumps

| Region | 2024 (€bn) | 2029 (€bn) | Growth per year |
|---|---|---|---|
| North | 1.4 | 2.6 | 13.2% |
| Coast | 0.8 | 1.9 | 18.9% |
| Valley | 0.5 | 0.9 | 12.5% |
| Islands | 0.1 | 0.3 | {islands} |
| All | 2.8 | 5.7 | 15.3% |"""


def test_a_rate_must_be_that_of_the_values_as_printed_where_all_others_are() -> None:
    assert failing(REGIONS.format(islands="24.6%")) == []
    (finding,) = failing(REGIONS.format(islands="34.6%"))  # 0.05 to 0.35 would be 47.6 %
    assert finding.code == "N201"
    assert finding.locations[0].quote == "34.6%"
    assert "all others are what the values as printed give" in finding.computation


def test_rates_of_values_that_were_rounded_afterwards_are_left_alone() -> None:
    loose = REGIONS.format(islands="34.6%").replace("18.9%", "19.6%")
    assert failing(loose) == []
    assert len([f for f in holding(loose) if f.code == "N201"]) == 5


def test_rates_of_values_with_many_digits_say_nothing_of_one_with_few() -> None:
    table = """# Heat pumps

| Region | 2024 (€m) | 2029 (€m) | Growth per year |
|---|---|---|---|
| North | 1,404.6 | 2,611.3 | 13.2% |
| Coast | 812.2 | 1,930.5 | 18.9% |
| Valley | 502.4 | 905.2 | 12.5% |
| Islands | 0.1 | 0.3 | 34.6% |"""
    assert failing(table) == []


def test_a_rate_a_little_off_is_left_alone() -> None:
    assert failing(REGIONS.format(islands="24.7%")) == []


def test_yearly_speeds_of_growth_are_rates() -> None:
    table = (
        "# X\n\n| 地区 | 2024年(亿元) | 2029年(亿元) | 年均增速 |\n|---|---|---|---|\n"
        "| 东部 | 840 | 2100 | 20.1% |\n| 西部 | 310 | 620 | 14.9% |\n| 北部 | 250 | 700 | {} |"
    )
    assert failing(table.format("22.9%"), "zh") == []
    (finding,) = failing(table.format("29.2%"), "zh")
    assert finding.code == "N201"


@pytest.mark.parametrize("years", [("2022/23", "2023/24"), ("2022-23", "2023-24")])
@pytest.mark.parametrize("header", ["Change", "Change (%)", "Change, %"])
def test_seasons_are_years_of_growth(years: tuple[str, str], header: str) -> None:
    table = (
        f"# X\n\n| Crop | {years[0]} (t) | {years[1]} (t) | {header} |\n|---|---|---|---|\n"
        "| Plums | 4,120 | 4,450 | +8.0% |\n| Pears | 1,380 | 1,462 | +5.9% |\n"
        "| Figs | 960 | 1,008 | {} |"
    ).replace("%", "" if "%" in header else "%", 2)
    assert failing(table.format("+5.0%")) == []
    (finding,) = failing(table.format("+15.0%"))
    assert finding.code == "N201"
    assert "in 1 year" in finding.message


def test_a_share_of_what_changed_is_no_rate_of_growth() -> None:
    table = (
        "# X\n\n| Crop | 2022 (t) | 2023 (t) | Share of change |\n|---|---|---|---|\n"
        "| Plums | 4,120 | 4,450 | 72.4% |\n| Pears | 1,380 | 1,462 | 18.0% |\n"
        "| Figs | 960 | 1,004 | 9.6% |"
    )
    assert failing(table) == []


LOSSES = (
    "# X\n\n| € million | 2022 | 2023 | Change |\n|---|---|---|---|\n"
    "| Fees | 412 | 445 | 8.0% |\n| Rents | 138 | 145 | 5.1% |\n| Costs | −260 | −247 | {} |"
)


@pytest.mark.parametrize("stated", ["−5.0%", "5.0%"])
def test_what_is_below_zero_changes_by_what_it_is_of_either_sign(stated: str) -> None:
    assert failing(LOSSES.format(stated)) == []


def test_a_rate_of_what_is_below_zero_is_worked_out_too() -> None:
    (finding,) = failing(LOSSES.format("−15.0%"))
    assert finding.code == "N201"
    assert failing(LOSSES.format("−15.0%").replace("−247", "247")) == []  # a loss turned to a gain


def test_a_triangle_may_be_a_sign_of_rising_or_of_falling() -> None:
    table = (
        "# X\n\n| 種目 | 2023年度 | 2024年度 | 増減率（％） |\n|---|---|---|---|\n"
        "| 火災 | 1,145 | 1,262 | 10.2 |\n| 自動車 | 1,820 | 1,893 | 4.0 |\n"
        "| 傷害 | 312 | 306 | {} |"
    )
    assert failing(table.format("▲1.9"), "ja") == []
    (finding,) = failing(table.format("▲9.1"), "ja")
    assert finding.code == "N201"
