"""N307 and N311: sentences that tell a total of a table, and what they say of all of its rows."""

from __future__ import annotations

import pytest

from tests.parsers.checks.reading import found, held

PLANTS = """# Ships

{said}

| Plant | Orders ($ million) | Ships |
|---|---|---|
| Nordvik | 420 | 14 |
| Solenta | 265 | 11 |
| Marek | 190 | 6 |
| All | 875 | 31 |
"""


def test_a_count_with_a_total_is_of_all_rows() -> None:
    said = "Orders at {} plants grew to $875 million last year, a record."
    assert found(PLANTS.format(said=said.format("three")), select="N307") == []
    (finding,) = found(PLANTS.format(said=said.format("four")), select="N307")
    assert "four with $875 million together, which are those of 3 rows" in finding.message
    assert finding.locations[0].quote == "four"


@pytest.mark.parametrize(
    "said",
    [
        "Five ports and 3 plants took orders for $875 million.",  # of something else
        "Orders at four plants grew to $615 million.",  # not the total
        "Two plants have most of the $875 million.",  # fewer of them may
        "Orders at fourteen plants made $875 million of the region's $2.1 billion.",  # far off
    ],
)
def test_a_count_of_something_else_or_with_another_amount_is_left_alone(said: str) -> None:
    assert found(PLANTS.format(said=said), select="N307") == []


def test_a_count_is_not_held_against_rows_of_which_one_is_of_others() -> None:
    said = "Orders at four plants grew to $875 million last year."
    assert found(PLANTS.format(said=said).replace("Marek", "Others"), select="N307") == []


@pytest.mark.parametrize(
    ("language", "said", "header"),
    [
        ("nl", "Samen haalden de {} bedrijven voor 875 miljoen dollar aan orders op.", "Fabrikant"),
        ("it", "In tutto i {} operatori hanno ordini per 875 milioni di dollari.", "Azienda"),
    ],
)
def test_companies_are_counted_by_any_word_for_them(language: str, said: str, header: str) -> None:
    page = f"---\nlang: {language}\n---\n\n" + PLANTS.replace("| Plant |", f"| {header} |")
    three, four = {"nl": ("drie", "vier"), "it": ("tre", "quattro")}[language]
    assert found(page.format(said=said.format(three)), select="N307") == []
    (finding,) = found(page.format(said=said.format(four)), select="N307")
    assert "3 rows" in finding.message


@pytest.mark.parametrize(
    ("language", "said", "three", "four", "head", "names"),
    [
        (
            "ko",
            "조선업계가 살아났다. {}의 수주액은 모두 40억 달러에 이른다.",
            "세 회사",
            "네 회사",
            "기업 | 수주액(억 달러)",
            "한울조선 대림중공업 서해기계 합계",
        ),
        (
            "ja",
            "造船業に注文が戻った。{}の受注額は合わせて40億ドルに達する。",
            "3社",
            "4社",
            "企業 | 受注額(億ドル)",
            "北洋造船 瀬戸重工 有明機械 合計",
        ),
    ],
)
def test_a_short_amount_is_a_total_where_its_column_is_named(
    language: str, said: str, three: str, four: str, head: str, names: str
) -> None:
    rows = "".join(f"| {n} | {a} |\n" for n, a in zip(names.split(), (20, 13, 7, 40), strict=True))
    page = f"---\nlang: {language}\n---\n\n{said}\n\n| {head} |\n|---|---|\n{rows}"
    assert found(page.format(three), select="N307") == []
    (finding,) = found(page.format(four), select="N307")
    assert "3 rows" in finding.message


def test_a_sum_beside_another_total_of_the_table_is_that_of_its_column() -> None:
    said = "Together that makes {} of orders for 31 ships."
    assert found(PLANTS.format(said=said.format("$875 million")), select="N311") == []
    (holding,) = held(PLANTS.format(said=said.format("$875 million")), select="N311")
    assert holding.computation.startswith("420 + 265 + 190 = ")
    (finding,) = found(PLANTS.format(said=said.format("$835 million")), select="N311")
    assert "420 + 265 + 190 make 875 million, stated $835 million" in finding.message


def test_a_sum_of_as_many_as_rows_is_that_of_their_column() -> None:
    said = "The three plants together have {} of orders."
    assert found(PLANTS.format(said=said.format("$875 million")), select="N311") == []
    (finding,) = found(PLANTS.format(said=said.format("$857 million")), select="N311")
    assert "(digits swapped)" in finding.message


@pytest.mark.parametrize(
    "said",
    [
        "Together that makes $853 million of orders.",  # of what, nothing says
        "Together that makes $1.4 billion of orders and options for 31 ships.",  # no slip
        "The four plants together have $853 million of orders.",  # of another list
    ],
)
def test_a_sum_that_nothing_binds_to_a_table_is_left_alone(said: str) -> None:
    assert found(PLANTS.format(said=said), select="N311") == []


def test_a_column_that_is_not_added_up_has_no_total_to_tell() -> None:
    said = "Together that makes $825 million of orders for 31 ships."
    page = PLANTS.format(said=said).replace("| 875 |", "| 292 |")
    assert found(page, select="N311") == []


CABLES = """# Cables

{said}

| {head} | Length (km) |
|---|---|
| Orla | 14 |
| Hest | 31 |
| Skarv | 22 |
{total}"""
TOTAL = "| Total | 67 |\n"


def test_a_count_without_a_noun_is_of_the_rows_of_a_table_with_a_total() -> None:
    said = "Orla is the shortest of the {}."
    page = CABLES.format(said=said, head="Cable", total=TOTAL)
    assert found(page.format("three"), select="N307") == []
    (finding,) = found(page.format("four"), select="N307")
    assert finding.message == "four with Orla here, the table has 3 rows"


@pytest.mark.parametrize(
    ("said", "total"),
    [
        ("Orla is the shortest of the four.", ""),  # no telling whether all are in the table
        ("Orla grew in four months, and May was the best of the four.", TOTAL),
        ("Orla has lost three of the nine.", TOTAL),
    ],
)
def test_a_count_without_a_noun_may_be_of_what_was_counted_before(said: str, total: str) -> None:
    assert found(CABLES.format(said=said, head="Cable", total=total), select="N307") == []


def test_a_count_of_other_things_is_not_that_of_rows_that_stand_for_no_whole() -> None:
    said = "Two of those four questions are told in parts (Orla)."
    assert found(CABLES.format(said=said, head="Question", total=""), select="N307") != []
    assert found(CABLES.format(said=said, head="Cable", total=""), select="N307") == []


def test_a_count_told_before_with_more_words_is_not_of_the_other_things() -> None:
    text = (
        "# Summer\n\nWe have three students at work on the server. One of these three students is "
        "Ana.\n\nWe could bring {} to the fair.\n\nThe four students met there."
    )
    assert found(text.format("some"), select="N307") != []
    assert found(text.format("four young students"), select="N307") == []


PARTS = """Solenta has orders for {part}, and Marek has taken $190 million. Nordvik is the largest.
In all, that makes $875 million."""


def test_an_amount_told_before_a_total_is_that_of_its_row() -> None:
    assert found(PLANTS.format(said=PARTS.format(part="$265 million")), select="N311") == []
    (finding,) = found(PLANTS.format(said=PARTS.format(part="$256 million")), select="N311")
    assert finding.message == (
        "$256 million of $875 million in all; “Solenta” has 265 of it in the table (digits swapped)"
    )
    assert finding.locations[0].quote == "$256 million"


@pytest.mark.parametrize(
    "said",
    [
        PARTS.format(part="$410 million"),  # no slip
        PARTS.format(part="$256 million").replace("Solenta", "A rival"),  # of no row
        PARTS.format(part="$256 million").replace("$190", "$410"),  # parts of something else
        PARTS.format(part="$256 million").replace("$875", "$1,875"),  # another total
    ],
)
def test_an_amount_told_before_something_else_is_left_alone(said: str) -> None:
    assert found(PLANTS.format(said=said), select="N311") == []


def test_a_count_between_a_word_for_all_and_their_total_does_not_part_them() -> None:
    said = (
        "Solenta has orders for {}. Nordvik is the largest. In all, the three plants had orders "
        "for $875 million."
    )
    assert found(PLANTS.format(said=said.format("$265 million")), select="N311") == []
    (finding,) = found(PLANTS.format(said=said.format("$256 million")), select="N311")
    assert "“Solenta” has 265 of it" in finding.message
