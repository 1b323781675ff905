"""N307: counts of things that have together what a column of a table makes."""

from __future__ import annotations

import pytest

from tests.parsers.checks.reading import found

PAGE = """---
lang: {language}
---

# Alda

{said}

## Brom

Corum deli.

| {header} | {cost} | {many} |
|---|---|---|
| Norvik | 420 | 1.4 |
| Solenta | 265 | 0.9 |
| Marek | 190 | 0.6 |
| Alsen | 125 | 0.3 |
"""


def told(language: str, said: str, cost: str = "Cost ($ million)") -> list[str]:
    header, many = HEADERS[language]
    page = PAGE.format(language=language, header=header, cost=cost, many=many, said=said)
    return [finding.message for finding in found(page, select="N307")]


HEADERS = {
    "en": ("Yard", "Share"),
    "de": ("Werft am Meer", "Anteil"),
    "nl": ("Werf aan zee", "Aandeel"),
    "fr": ("Chantier naval", "Part du tout"),
    "es": ("Astillero", "Parte del total"),
    "ko": ("조선소", "비중"),
}


@pytest.mark.parametrize(
    ("language", "said", "wrongs"),
    [
        ("en", "{} new ships will together cost $1,000 million.", ("Five", "Three", "Six")),
        ("en", "{} orders, $1,000 million", ("Five", "Three")),
    ],
)
def test_what_a_column_makes_is_that_of_as_many_as_it_has_rows(
    language: str, said: str, wrongs: tuple[str, ...]
) -> None:
    assert told(language, said.format("Four")) == []
    for wrong in wrongs:
        message = f"{wrong} with $1,000 million, which 4 rows of the table make together"
        assert told(language, said.format(wrong)) == [message]


@pytest.mark.parametrize(
    ("language", "cost", "said", "right", "wrong"),
    [
        ("de", "Mio. €", "Zusammen kosten die {} Neubauten 1.000 Mio. Euro.", "vier", "drei"),
        ("nl", "mln €", "De {} aanwinsten kosten samen 1.000 miljoen euro.", "vier", "vijf"),
        (
            "fr",
            "millions d'euros",
            "À eux {}, ils coûtent 1 000 millions d'euros.",
            "quatre",
            "cinq",
        ),
        ("es", "millones de euros", "Los {} encargos suman 1.000 millones.", "cuatro", "tres"),
        ("ko", "억 원", "{} 사업에 모두 1,000억 원이 든다.", "네 개", "다섯 개"),
    ],
)
def test_it_is_so_in_several_languages(
    language: str, cost: str, said: str, right: str, wrong: str
) -> None:
    assert told(language, said.format(right), cost) == []
    (message,) = told(language, said.format(wrong), cost)
    assert message.startswith(wrong)
    assert message.endswith("which 4 rows of the table make together")


@pytest.mark.parametrize(
    "said",
    [
        "Three quarters of the $1,000 million are spent.",  # of one thing
        "Three ships and the tug cost $1,000 million together.",  # with another
        "Three of five ships cost $1,000 million together.",  # two counts
        "The $1,000 million go to three places: steel, wages and tax.",  # a list of its own
        "Seven ships cost $1,000 million together.",  # far off
        "About three ships cost some $1,000 million together.",
        "Three other ships cost $1,000 million together.",
        "Three ships cost $610 million together.",  # not all
        "We asked three captains about the $1 billion.",  # nobody says of whom
    ],
)
def test_an_amount_that_need_not_be_theirs_counts_nothing(said: str) -> None:
    assert told("en", said) == []


def test_a_count_that_another_table_has_rows_for_is_of_those() -> None:
    page = PAGE.format(
        language="en",
        header="Yard",
        cost="Cost ($ million)",
        many="Share",
        said="Three ships cost $1,000 million together.",
    )
    assert len(found(page, select="N307")) == 1
    page += "\nAlda.\n\n| Port | Depth |\n|---|---|\n| Orla | 9 |\n| Brint | 8 |\n| Cor | 7 |\n"
    assert found(page, select="N307") == []


def test_shares_are_added_up_where_others_have_the_rest() -> None:
    page = PAGE.format(language="en", header="Yard", cost="Share (%)", many="Size", said="{}")
    page = page.replace("420", "42.1").replace("265", "26.4").replace("190", "19.2")
    page = page.replace("| Alsen | 125 |", "| Others | 12.3 |")
    said = "{} docks build 87.7% of all ships."
    assert found(page.replace("{}", said.format("Three")), select="N307") == []
    (finding,) = found(page.replace("{}", said.format("Four")), select="N307")
    assert finding.message.startswith("Four with 87.7%, which 3 rows")
    assert finding.locations[0].quote == "Four"


def test_a_share_that_some_rows_make_by_chance_counts_none_of_them() -> None:
    page = (
        "# Alda\n\nOur five sheds were 79% full after the crop of this year.\n\n"
        "| Country | Share (%) |\n|---|---|\n| Norvik | 30 |\n| Solenta | 25 |\n| Marek | 14 |\n"
        "| Alsen | 10 |\n| Others | 21 |\n"
    )
    assert [finding.message for finding in found(page, select="N307")] == []
