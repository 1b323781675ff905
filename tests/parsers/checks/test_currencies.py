"""N104: one amount in another currency than where it comes back, or what it is reckoned with."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing

_DEPOT = (
    "The depot cost {}38.5 million, the bridge €12 million and the signals €4 million. A quarter "
    "of the €38.5 million came from the region."
)
_WORKS = (
    "Drei geben: 240 Mio. Euro der Bund, 90 Mio. {} das Land und 70 Mio. Euro die Stadt.\n\n"
    "Zusammen sind es 400 Mio. Euro."
)
_RENT = "De huur daalde van 1.850 dollar naar 1.480 {}, een daling van 20%."
_FREIGHT = "運賃は1個あたり2,400ドルから1,800{}へと25%下がった。"
_RESEARCH = "Przychody to 4,20 mld zł. Na badania firma wydała 1,26 mld {}, czyli 30%."


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", _DEPOT, "€", "£"),
        ("de", _WORKS, "Euro", "Dollar"),
        ("nl", _RENT, "dollar", "euro"),
        ("ja", _FREIGHT, "ドル", "ユーロ"),
        ("pl", _RESEARCH, "zł", "euro"),
    ],
)
def test_a_currency_that_does_not_fit(language: str, text: str, right: str, wrong: str) -> None:
    assert "N104" not in {f.code for f in failing(text.format(right), language)}
    found = failing(text.format(wrong), language)
    assert [f.code for f in found] == ["N104"]


def test_a_table_whose_label_gives_the_currency() -> None:
    table = (
        "| € million | Budget | Actual |\n|---|---:|---:|\n| Fares | 39.0 | 41.2 |\n"
        "| Staff | 43.1 | 44.6 |\n| Energy | 13.9 | 12.4 |"
    )
    assert failing(f"{table}\n\nFares brought in €41.2 million.") == []
    found = failing(f"{table}\n\nFares brought in £41.2 million.")
    assert "N104" in {f.code for f in found}


@pytest.mark.parametrize(
    "text",
    [
        "The plant costs €38.5 million ($42 million). Rivals paid $38.5 million for theirs.",
        "Tickets cost $45 or €45, whichever you have. Last year it was $45 too.",
        "The fund has $120 million, €80 million and £15 million to spend.",
        "The loan is for €40 million; the bank has lent $300 million, $20 million and $7 million.",
    ],
)
def test_two_currencies_side_by_side(text: str) -> None:
    assert failing(text) == []


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "en",
            (
                "The yard spent £3.2m last year and £2.9m the year before. It bought 24 cranes at "
                "£150,000 each, an order worth {}."
            ),
            "£3.6m",
            "€3.6m",
        ),
        (
            "de",
            (
                "Das Werk gab für Strom 4,2 Millionen Euro aus. Der Preis "
                "stieg von 82 Euro auf {} je "
                "Megawattstunde. Die Wartung kostet 0,9 Millionen Euro."
            ),
            "118 Euro",
            "118 Dollar",
        ),
        (
            "es",
            (
                "La fábrica gastó 4.860 euros en luz y 3.215 euros en agua. "
                "Quedan {} de diferencia "
                "entre ambas facturas."
            ),
            "1.645 euros",
            "1.645 dólares",
        ),
        (
            "ko",
            (
                "공장은 전기료로 32억 원을 냈다. 보험료는 5억 원이었다. "
                "시급은 {}에서 1만3500원으로 올랐다."
            ),
            "1만2000원",
            "1만2000달러",
        ),
    ],
)
def test_a_product_a_rest_or_a_change_tells_the_currency(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert "N104" not in {f.code for f in failing(text.format(right), language)}
    assert "N104" in {f.code for f in failing(text.format(wrong), language)}


@pytest.mark.parametrize(
    "text",
    [
        (
            "The phone costs €499 in Germany, compared with $449 in the "
            "United States. The case costs "
            "€29 and the charger €39."
        ),
        (
            "A nurse earns £31,000. Abroad the pay is higher: from $52,000 to $61,000 in Texas. A "
            "doctor earns £62,000."
        ),
        "The bank pays €40 million for a firm in Ohio that earned $6 million last year.",
    ],
)
def test_prices_of_two_countries_are_left_alone(text: str) -> None:
    assert "N104" not in {f.code for f in failing(text)}
