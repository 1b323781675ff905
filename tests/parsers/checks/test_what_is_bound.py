"""A length of time, an average, a change and a count are held against what they are bound to."""

from __future__ import annotations

import pytest

from tests.parsers.checks.reading import found


def _page(language: str, text: str) -> str:
    return f"---\nlang: {language}\n---\n\n# Harbour\n\n{text}\n"


def _messages(language: str, text: str, select: str) -> list[str]:
    findings = found(_page(language, text), select=select)
    return [f.message for f in findings if f.severity != "info"]


_SALES = """
| | 2023 | 2024 |
|---|---:|---:|
| {} | {} | {} |
| {} | {} | {} |
"""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # the change of an amount that the row has not; the unit of a row's name is no name of it
        ("es", "El grupo ingresó 940 millones de euros, un 9 % más que en 2023.\n"
         + _SALES.format("Ebitda (millones de euros)", 212, 236, "Deuda", 80, 71)),
        ("sv", "Bolaget omsatte 3,7 miljarder kronor, 16 procent mer än 2023.\n"
         + _SALES.format("Rörelseresultat (miljoner kronor)", 212, 236, "Skuld", 80, 71)),
        ("de", "Zusammen verkauften sie 640 Kilo Safran, 16 Prozent mehr als 2023, und der Hof "
         "Lerchenau lag wieder vorn.\n"
         + _SALES.format("Lerchenau", 212, 236, "Moosgrund", 80, 71)),
    ],
)  # fmt: skip
def test_a_change_of_an_amount_that_the_table_has_not_is_none_of_its_rows(
    language: str, text: str
) -> None:
    assert _messages(language, text, "N312") == []


def test_a_change_of_a_row_that_is_named_is_held_against_it() -> None:
    text = _SALES.format("Operating cost (€ million)", 212, 236, "Debt", 80, 71)
    said = "The operating cost was {} higher in 2024 than in 2023.\n"
    assert _messages("en", said.format("11.3%") + text, "N312") == []
    assert _messages("en", said.format("13.1%") + text, "N312") != []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # for so long, but counted from none of the years that are told
        ("de", "Der Sommer 2024, einer der nassesten seit zwölf Jahren, war kälter als 2023."),
        ("es", "La vendimia de 2024, la peor desde hace diez años, fue menor que la de 2023."),
        # later than what the sentence before told, not than the end of a period told behind it
        ("en", ("The first trial was in 2019. Six years later, from 6 October to 2 November, we "
         "rode four more.")),
        ("zh", "上次测试是2019年。六年后，编辑部从10月6日到11月2日又测了四款。"),
    ],
)  # fmt: skip
def test_a_length_of_time_is_counted_from_the_date_that_it_belongs_to(
    language: str, text: str
) -> None:
    assert _messages(language, text, "N506") == []


def test_years_since_something_began_are_counted_from_it() -> None:
    text = "The yard, founded in {}, has built ferries for 36 years; in 2024 it was sold."
    assert _messages("en", text.format(1988), "N506") == []
    assert _messages("en", text.format(1998), "N506") != []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # a count of things is no average, where the word for it leads
        ("ja", ("6品目の輸出比率の平均は31%だった。\n\n| 品目 | 点数 |\n|---|---:|\n| 茶 | 8.7 |\n"
         "| 米 | 7.4 |\n| 酒 | 9.1 |\n")),
        # averages of each have no average of their own
        ("nl", ("Gemiddeld kwamen er 2.840 bezoekers, tegen 3.900 in 2023.\n\n"
         "| Dag | Bezoekers (gemiddeld) |\n|---|---:|\n| Maandag | 750 |\n| Vrijdag | 1.350 |\n"
         "| Zaterdag | 1.200 |\n")),
    ],
)  # fmt: skip
def test_an_average_is_of_amounts_that_have_one(language: str, text: str) -> None:
    assert _messages(language, text, "N313") == []


def test_a_number_word_with_an_ending_counts_what_is_listed_behind_it() -> None:
    text = "Altı köprünün dördünde bakım bitti ({}). Diğer ikisi kapalı."
    right = "Akçay, Dere, Kule ve Liman"
    assert _messages("tr", text.format(right), "N303") == []
    assert _messages("tr", f"Altı köprü ({right}) açıldı.", "N303") != []
