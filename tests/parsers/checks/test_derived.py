"""Sums, differences and products told over several sentences, or against a table beside them."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing, holding

_DIFFERENCES = [
    ("en", "Hall A holds 1,480 crates, hall B 1,130. The difference is {} crates.", "350", "530"),
    ("en", "The wing cost $64.2 million, which is ${} million over the $58.9 million planned.",
     "5.3", "3.5"),
    ("de", "Die alte Pumpe wog 148 Kilogramm, die neue wiegt 112, also {} Kilogramm weniger.",
     "36", "63"),
    ("nl", ("De oude ketel kost 2.350 euro per jaar, de nieuwe 1.890 euro. Dat scheelt {} euro: "
     "zoveel goedkoper is hij."), "460", "640"),
    ("fr", ("Le budget était de 84,6 millions d'euros et les dépenses de 79,2 millions d'euros ; "
     "l'excédent, {} millions d'euros, ira aux écoles."), "5,4", "4,5"),
    ("es", "El viejo puente medía 412 metros. El nuevo mide 387 metros, {} metros menos.",
     "25", "52"),
    ("it", ("L'incasso è stato di 7,4 milioni di euro, la spesa di 5,8 milioni di euro: il saldo è "
     "di {} milioni di euro."), "1,6", "6,1"),
    ("ko", "지난해 매출은 4820억 원, 올해는 5360억 원이다. {}억 원 늘었다.", "540", "450"),
    ("ja", "旧型は4480グラム、新型は4230グラムで、{}グラム軽くなった。", "250", "520"),
    ("zh", "旧机组年耗煤8720吨，新机组3590吨，相差{}吨。", "5130", "5310"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "right", "wrong"), _DIFFERENCES)
def test_a_difference_told_is_that_of_the_two_amounts_before_it(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(right), language) == []
    found = failing(text.format(wrong), language)
    assert [f.code for f in found] == ["N315"], found


@pytest.mark.parametrize(
    "sentence",
    [
        "Hall A holds 480 crates, hall B 130 and hall C 90, which is 210 fewer than last year.",
        "The port handled 480 ships, the airport 130 flights, 53 more than planned.",
        "If it cost $64 million, that would be about $11 million over plan.",
    ],
)
def test_a_difference_to_what_is_not_told_is_left_alone(sentence: str) -> None:
    assert failing(sentence) == []


def test_a_difference_is_held_against_the_row_that_the_sentence_names() -> None:
    table = "\n\n| Pier | 2023 | 2024 |\n|---|---|---|\n| North | 41,200 | 43,750 |\n"
    table += "| South | 38,100 | 36,480 |\n"
    assert failing(f"North gained 2,550 crates; South lost 1,620.{table}") == []
    (found,) = failing(f"North gained 2,550 crates; South lost 6,120.{table}")
    assert (found.code, found.message) == (
        "N315",
        "between 38,100 and 36,480 lie 1,620, stated 6,120 (digits swapped)",
    )


_SUMS = [
    ("en", ("Arlo leads with $412 million. Then come Bilt with $368 million and Corm with $135 "
     "million. Together the three sold ${} million."), "915", "951"),
    ("de", ("Die Nordwerft baut 46 Schiffe, die Südwerft 38. Beide Werften kommen zusammen auf {} "
     "Schiffe."), "84", None),
    ("fr", ("Luma a vendu pour 148 millions d'euros. Viennent ensuite Orba (122 millions) et Tisa "
     "(97 millions). À elles trois, ces entreprises ont réuni {} millions d'euros."), "367", "376"),
    ("es", ("La mayor es Norva, con 480 megavatios. La siguen Sola, con 360, y Luz, con 245. Entre "
     "las tres suman {} megavatios."), "1.085", "1.805"),
    ("ko", "가람은 412억 원, 나루는 368억 원이다. 두 회사를 합치면 {}억 원이다.", "780", "870"),
    ("zh", "甲厂产量为412万吨，乙厂为368万吨。两家合计{}万吨。", "780", "870"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "right", "wrong"), _SUMS)
def test_a_sum_may_stand_in_the_sentence_after_its_parts(
    language: str, text: str, right: str, wrong: str | None
) -> None:
    assert failing(text.format(right), language) == []
    if wrong is not None:
        found = failing(text.format(wrong), language)
        assert [f.code for f in found] == ["N311"], found


_PRODUCTS = [
    ("en", "The chargers cost $174 million for 12 quays, an average of ${} million apiece.",
     "14.5", "15.4"),
    ("en", "The guarantee is $1,250 per vessel. For 184 vessels that makes ${}.",
     "230,000", "320,000"),
    ("en", "The fee will rise by $2.40 a month, or about ${} a year.", "28.80", "82.80"),
    ("de", ("Die Strecke ist 7,8 Kilometer lang. Ihr Bau kostete 156 Millionen Euro, also {} "
     "Millionen Euro je Kilometer."), "20,0", "200"),
    ("it", "I 18 treni costano 216 milioni di euro, {} milioni l'uno.", "12,0", "21,0"),
    ("fr", "L'usine produira 41 500 modules par mois, soit {} modules par an.",
     "498 000", "948 000"),
    ("es", ("Las garantías son de 61.500 euros por megavatio. Por los 2.400 megavatios son, en "
     "total, {} millones de euros."), "147,6", "174,6"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "right", "wrong"), _PRODUCTS)
def test_what_each_has_is_held_against_how_many_there_are_and_what_they_make(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert failing(text.format(right), language) == []
    found = failing(text.format(wrong), language)
    assert [f.code for f in found] == ["N302"], found


def test_what_holds_over_sentences_is_said_to_hold() -> None:
    assert "N302" in holding("The fee is $1,250 per vessel. For 184 vessels that makes $230,000.")
    assert "N315" in holding("Hall A holds 1,480 crates and hall B 1,130, so 350 fewer.")


def test_amounts_that_are_all_parts_of_what_was_told_before_are_no_whole_and_its_parts() -> None:
    assert failing("The fleet has 210 ships: 84 tugs, 46 barges, 48 ferries and 32 pilots.") == []
    assert (
        failing(
            "The plant costs €640 million.\n\nThe money comes from three sources: €310 million of "
            "equity, a €210 million loan from the bank and €120 million in grants from the state."
        )
        == []
    )
    assert (
        failing("同社の船隊は210隻。内訳は貨物船84隻、油槽船46隻、客船48隻、曳船32隻だ。", "ja")
        == []
    )


_COUNTED = "\n\n| Route | 2024 | 2025 |\n|---|---|---|\n" + "".join(
    f"| {name} | {number} | {number + change} |\n"
    for number, (name, change) in enumerate(zip("ABCD", (2, 2, 2, -2), strict=True), 12)
)


def test_a_count_of_all_there_are_is_held_against_the_rows_of_the_table() -> None:
    assert failing(f"Three of the four routes gained.{_COUNTED}") == []
    assert failing(f"Three of the routes gained, five routes abroad closed.{_COUNTED}") == []
    (found,) = failing(f"Three of the five routes gained.{_COUNTED}")
    assert (found.code, found.message) == ("N307", "five announced, the table has 4 rows")
    twice = "Three of the five routes gained. The five routes are listed here, but one."
    assert failing(f"{twice}{_COUNTED}") == []


def test_an_average_that_the_table_shows_is_the_average_of_no_other_rows() -> None:
    table = "\n\n| Kind | Sold (MW) | Price (€) |\n|---|---|---|\n| Sun | 1,200 | 36.0 |\n"
    table += "| Wind | 600 | 33.0 |\n| Water | 500 | 20.0 |\n| Total | 2,300 | 31.7 |\n"
    assert failing(f"On average a kind costs €31.7.{table}") == []
    later = "The average kind costs €31.7, less than the €40.0 of last year."
    assert failing(f"{later}{table}") == []


def test_nothing_times_something_is_no_divisor() -> None:
    assert failing("Each of the 0 crates holds ½ kilo, 0 kilos in all, 0 kilos a crate.") == []
