"""N316: shares, changes and multiples of the prose against the values they are told of."""

from __future__ import annotations

import pytest

from tests.parsers.checks.reading import found, held

_ADDS_UP = {
    "en": "The club has 4,000 members. Some 2,400 members, 60%, are women. Another 440 members, "
    "11%, are children.\n\n",
    "de": "Der Verein hat 4.000 Mitglieder. Gut 2.400 Mitglieder, 60 %, sind Frauen. Weitere 440 "
    "Mitglieder, 11 %, sind Kinder.\n\n",
    "fr": "Le club compte 4 000 membres. Parmi eux, 2 400 membres, soit 60 %, sont des femmes. Et "
    "440 membres, soit 11 %, sont des enfants.\n\n",
    "nl": "De club telt 4.000 leden. Van hen zijn 2.400 leden, 60 %, vrouw. Nog eens 440 leden, "
    "11 %, zijn kind.\n\n",
    "es": "El club tiene 4.000 socios. De ellos, 2.400 socios, el 60 %, son mujeres. Otros 440 "
    "socios, el 11 %, son niños.\n\n",
    "it": "Il club ha 4.000 soci. Di questi, 2.400 soci, il 60 %, sono donne. Altri 440 soci, "
    "l'11 %, sono bambini.\n\n",
    "ja": "クラブの会員は4000人である。うち2400人、60%が女性だ。440人、11%は子どもだ。\n\n",
    "zh": "俱乐部有4000人。其中2400人是女性,占60%。440人是儿童,占11%。\n\n",
    "ko": "클럽 회원은 4000명이다. 이 가운데 2400명, 60%가 여성이다. 440명, 11%는 어린이다.\n\n",
    "sv": "Klubben har 4 000 medlemmar. Av dem är 2 400 medlemmar, 60 %, kvinnor. Ytterligare 440 "
    "medlemmar, 11 %, är barn.\n\n",
    "ru": "В клубе 4000 членов. Из них 2400 членов, 60 %, женщины. Ещё 440 членов, 11 %, дети.\n\n",
    "pl": "Klub ma 4000 członków. Wśród nich 2400 członków, 60%, to kobiety. Dalsze 440 osób, "
    "11%, to dzieci.\n\n",
}
"""Two ratios that hold: the articles that follow are of authors who give what theirs rest on."""


def _of(language: str, text: str) -> str:
    return f"---\nlang: {language}\n---\n\n{_ADDS_UP[language]}{text}\n"


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("en", "The boathouse has 96 lockers. Of the 96 lockers, 72 are let: {}.", "75%", "57%"),
        ("en", "In spring the fee was €40. It is now €48, {} more.", "a fifth", "a half"),
        ("en", "Only 30 of the 90 boats, {}, are seaworthy.", "one in three", "one in five"),
        (
            "en",
            "They rowed 84 kilometres last year and 21 in 2019, {} as many.",
            "four times",
            "six times",
        ),
        (
            "en",
            "Of all calls 81 per cent were answered, up from 74 per cent, {} points.",
            "seven",
            "twelve",
        ),
        (
            "de",
            "Früher fuhren 50 Boote hinaus, heute sind es 150, {} so viele.",
            "dreimal",
            "fünfmal",
        ),
        ("de", "Der Beitrag stieg von 40 auf 50 Euro, also um {}.", "ein Viertel", "die Hälfte"),
        (
            "fr",
            "Le hangar a coûté 90 000 euros. La ville en a payé 30 000 euros, {}.",
            "un tiers",
            "un quart",
        ),
        (
            "nl",
            "Vorig jaar kostte een plek 200 euro. Nu is dat 250 euro, {} meer.",
            "een kwart",
            "de helft",
        ),
        ("es", "De las 50 barcas, 10 están rotas, {}.", "una de cada cinco", "una de cada tres"),
        (
            "it",
            "La quota è salita da 40 a 60 euro, {} in più.",
            "il 50 per cento",
            "il 30 per cento",
        ),
        ("ja", "会費は4000円から5000円に上がり、{}の値上げだ。", "25%", "35%"),
        ("zh", "会费从40元涨到60元,上涨{}。", "50%", "30%"),
        ("ko", "회비는 4만 원에서 5만 원으로 {} 올랐다.", "25%", "35%"),
        (
            "sv",
            "Avgiften steg från 400 till 500 kronor, en ökning med {}.",
            "25 procent",
            "52 procent",
        ),
        (
            "sv",
            "Förr gick 50 båtar ut, i dag är det 150, {} så många.",
            "tre gånger",
            "fem gånger",
        ),
        (
            "ru",
            "Раньше в море выходили 50 лодок, сегодня их 150, в {} больше.",
            "три раза",
            "пять раз",
        ),
        (
            "pl",
            "Dawniej wypływało 50 łodzi, dziś jest ich 250, {} więcej.",
            "pięć razy",
            "osiem razy",
        ),
        (
            "pl",
            "Dawniej wypływało 50 łodzi, dziś jest ich 150, czyli {} więcej.",
            "trzykrotnie",
            "pięciokrotnie",
        ),
    ],
)
def test_a_ratio_is_held_against_the_values_beside_it(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert found(_of(language, text.format(right)), select="N316") == []
    assert len(held(_of(language, text.format(right)), select="N316")) >= 3
    (finding,) = found(_of(language, text.format(wrong)), select="N316")
    assert finding.locations[0].quote in wrong


_FLEET = """
| Class | Boats 2023 | Boats 2024 | Cost (€) |
|---|---|---|---|
| Gig | 120 | 150 | 900 |
| Skiff | 80 | 60 | 450 |
| Total | 200 | 210 | |
"""


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("There were 150 gigs in 2024, {} more than the year before.", "25%", "52%"),
        ("The 150 gigs are {} of the total.", "71%", "81%"),
        ("A gig costs {} as much as a skiff.", "twice", "three times"),
    ],
)
def test_a_ratio_is_held_against_the_rows_that_it_speaks_of(
    text: str, right: str, wrong: str
) -> None:
    assert found(_of("en", text.format(right) + "\n" + _FLEET), select="N316") == []
    assert found(_of("en", text.format(wrong) + "\n" + _FLEET), select="N316")


@pytest.mark.parametrize(
    "text",
    [
        "The jetty cost €90,000, more than half of it, some 54%, for wood.",
        "The club owns 40 boats. Sales of rope rose by 31% elsewhere.",
        "Barely a third of the 90 boats, 28, were used.",
        "Rowing from 12 to 4 doubles the blisters, says the coach.",
        "Of the 96 lockers, 24 are empty; the rest, three quarters, are let.",
        "Ropes cost €900. A firm owned to 31% by the town lent €300 of it.",
        "The prize of €600 was shared by 2 crews, each with half.",
    ],
)
def test_a_ratio_of_something_else_is_left_alone(text: str) -> None:
    assert found(_of("en", text), select="N316") == []


def test_where_the_other_ratios_do_not_follow_from_their_values_none_is_doubted() -> None:
    text = (
        "The survey has 900 answers. Some 300 people, 44%, row at night. Another 200 people, 17%, "
        "row alone. A group of 450 people, 31%, never row.\n"
    )
    assert found(f"---\nlang: en\n---\n\n{text}", select="N316") == []


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong", "severity"),
    [
        ("nl", "In 2019 was het 1,90 miljoen ton. Nu is het 1,52 miljoen ton, {} minder.",
         "een vijfde", "een kwart", "error"),
        ("en", "The pier cost €746,000. The county bears {}, €671,400.", "90 per cent",
         "80 per cent", "error"),
        ("ko", "창고는 2019년에 9만 2000원을 냈다. 올해는 11만 5000원, {} 늘었다.", "25%", "52%",
         "error"),
        ("zh", "批发商每斤付1.8元,合作社每斤高出1.2元,也就是高出{}。", "三分之二", "三分之一",
         "error"),
    ],
)  # fmt: skip
def test_a_less_natural_reading_counts_where_a_slip_of_the_pen_explains_the_claim(
    language: str, text: str, right: str, wrong: str, severity: str
) -> None:
    assert found(_of(language, text.format(right)), select="N316") == []
    (finding,) = found(_of(language, text.format(wrong)), select="N316")
    assert finding.severity == severity


_OARS = (
    "We make 6-inch oars and 8-inch oars. An 8-inch oar weighs 1.8 times a 6-inch oar. The 8-inch "
    "oar sells best; the 6-inch oar is for children. Few clubs want the 8-inch oar, most the "
    "6-inch oar."
)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # what a change leads to is no change itself
        ("zh", "出勤率从年初的38%提高到年末的52%,上升14个百分点,仍低于对岸的70%。"),
        # a clause with a subject of its own tells of something else
        ("zh", "船票却跌去四成,门票收入从47.25万元降到40.5万元。"),
        # measures that things are called by are no values
        ("en", _OARS),
        # the third of some things is no third part
        ("en", "Two clubs charge $2.99 and $4.50. A third, which charged in 2022, gave it up."),
    ],
)
def test_values_that_a_ratio_is_not_told_of_are_left_alone(language: str, text: str) -> None:
    assert found(_of(language, text), select="N316") == []
