"""N316: ratios apposed to an amount that do not say what they are measured by."""

from __future__ import annotations

import pytest

from tests.parsers.checks.reading import found, held
from tests.parsers.checks.test_ratios import _of as adding_up


def _failing(language: str, text: str) -> list[str]:
    told = found(adding_up(language, text), select="N316")
    return [finding.message for finding in told if finding.severity == "error"]


def _held(language: str, text: str) -> int:
    return len(held(adding_up(language, text), select="N316")) - _HELD_BEFORE


_HELD_BEFORE = 2
"""The ratios that hold in the sentences before each text."""


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "en",
            "The new slipway will cost $160,000. A bank lends $40,000 of the bill, {}.",
            "a quarter",
            "two fifths",
        ),
        (
            "en",
            "A rowing boat needs 4 days in the yard, a launch 12 days, {} as many.",
            "three times",
            "five times",
        ),
        (
            "nl",
            "De steiger kost 90.000 euro. De bond betaalt 30.000 euro, {}.",
            "precies een derde",
            "precies drie vijfde",
        ),
        (
            "de",
            "Der Umbau kostet 80.000 Euro. Der Verband gibt 20.000 Euro, {}.",
            "also ein Viertel",
            "also ein Drittel",
        ),
        (
            "fr",
            "La rampe coûtera 90 000 euros. La région verse 30 000 euros, {}.",
            "soit un tiers",
            "soit les trois quarts",
        ),
        (
            "es",
            "El embarcadero cuesta 60.000 euros. El banco presta 15.000 euros, {}.",
            "una cuarta parte",
            "un tercio",
        ),
        (
            "it",
            "Una canoa costa 1.200 euro, una barca a remi 3.600 euro, {} tanto.",
            "tre volte",
            "sei volte",
        ),
        ("ko", "진수대 공사비는 9000만 원이다. 은행 대출은 2700만 원으로 {}다.", "30%", "40%"),
        ("pl", "Kajak kosztuje 900 zł, łódź 2700 zł, {} więcej.", "trzy razy", "siedem razy"),
    ],
)
def test_a_ratio_that_does_not_say_what_it_is_of_is_of_what_was_told_before(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert not _failing(language, text.format(right))
    assert _held(language, text.format(right)) == 1
    assert len(_failing(language, text.format(wrong))) == 1


def test_a_share_of_the_total_is_of_what_the_report_begins_with() -> None:
    report = (
        "---\nlang: en\n---\n\n# Oars: 84,000 sold\n\nThe makers sold 84,000 oars. Some 12,600 "
        "oars, 15%, went abroad; 8,400 oars, 10%, were returned.\n\n## Clubs\n\nAt schools "
        "interest fell. The clubs bought 21,000 oars, or {} of the total.\n"
    )
    assert not found(report.format("25%"), select="N316")
    assert [wrong.severity for wrong in found(report.format("35%"), select="N316")] == ["error"]
    elsewhere = report.format("35%") + "\n## Plans\n\nThe makers had planned for 60,000 oars.\n"
    # another value of the article makes it right
    assert [wrong.severity for wrong in found(elsewhere, select="N316")] == ["info"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # of another time
        ("en", "The slipway cost $160,000. In 2019 a bank had lent $40,000, two thirds."),
        # by how much it changed
        ("sv", "Slipen kostade 160 000 kronor. Den har krympt med 40 000 kronor, två tredjedelar."),
        # a ratio of the same kind is apposed to what was told before
        ("en", "A full coat saved 22.3 tonnes, or 80%. A thin one saved 10.6 tonnes, or 38%."),
        # it says what it is of
        ("en", "The slipway cost $160,000. A bank lent $40,000, two thirds of its reserve."),
        # a span of time
        (
            "en",
            "The club took $210,000. The second half contributed $120,000, the first half $90,000.",
        ),
    ],
)
def test_what_may_be_measured_by_something_else_is_left_alone(language: str, text: str) -> None:
    assert not _failing(language, text)


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "en",
            "A launch took 20 days, now it takes 50 days, {} times as long.",
            "two and a half",
            "four and a half",
        ),
        (
            "nl",
            "Een boot kostte 400 euro, nu kost hij 1.000 euro, {} keer zo veel.",
            "tweeënhalf",
            "vierenhalf",
        ),
        (
            "de",
            "Ein Boot kostete 400 Euro, jetzt kostet es 1.000 Euro, {} so viel.",
            "zweieinhalbmal",
            "viereinhalbmal",
        ),
        (
            "fr",
            "Une barque coûtait 400 euros, elle coûte 1 000 euros, {} plus.",
            "deux fois et demie",
            "quatre fois et demie",
        ),
        (
            "es",
            "Una barca costaba 400 euros, ahora cuesta 1.000 euros, {} más.",
            "dos veces y media",
            "cuatro veces y media",
        ),
        (
            "it",
            "Una barca costava 400 euro, ora costa 1.000 euro, {} tanto.",
            "due volte e mezzo",
            "quattro volte e mezzo",
        ),
        (
            "pl",
            "Łódź kosztowała 400 zł, teraz kosztuje 1000 zł, {} więcej.",
            "dwa i pół raza",
            "cztery i pół raza",
        ),
    ],
)
def test_a_half_added_to_a_multiple(language: str, text: str, right: str, wrong: str) -> None:
    assert not _failing(language, text.format(right))
    assert _held(language, text.format(right)) == 1
    assert len(_failing(language, text.format(wrong))) == 1


@pytest.mark.parametrize(
    ("share", "wrong"),
    [
        ("a quarter of the total", False),
        ("two fifths of the total", True),
        ("two fifths of the new ones", False),
    ],
)
def test_a_share_of_the_total_of_a_table(share: str, *, wrong: bool) -> None:
    report = (
        "| Boats | Built | Sold |\n|---|---:|---:|\n| Skiffs | 300 | 240 |\n"
        "| Canoes | 700 | 500 |\n| Launches | 200 | 160 |\n| Total | 1,200 | 900 |\n\n"
        f"The yard also built 300 skiffs, or {share}.\n"
    )
    assert bool(_failing("en", report)) == wrong


def test_what_there_is_more_by_is_no_share() -> None:
    told = (
        "La base nautique compte 1 468 bateaux. Elle signe la hausse : 5 %, ou 49 bateaux de plus."
    )
    assert not _failing("fr", told)


def test_generations_in_korean_are_no_sizes() -> None:
    told = "기판은 가로 2290㎜다. 8.6세대 기판은 기존 6세대보다 두 배 이상 넓다."
    assert not _failing("ko", told)


def test_a_share_of_what_a_name_owns_in_chinese() -> None:
    told = "东港投资18亿元建船坞。规模最小的南湾只投6亿元,是海岳的不到五分之一。"
    assert not _failing("zh", told)
