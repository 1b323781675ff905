"""N303: counts of what is told after them, where more follows or what was told is referred to."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing


def told(text: str, language: str = "en") -> list[str]:
    return [f.message for f in failing(text, language) if f.code == "N303"]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "pt",
            "Há {} entraves. O primeiro é a maré. O segundo é o lodo. O terceiro é o vento.",
            "três",
            "cinco",
        ),
        (
            "zh",
            "港口有{}难题。一是潮水太急。二是航道太浅。三是风浪太大。\n\n还有一件事值得一提：灯塔关了。",
            "三个",
            "四个",
        ),
    ],
)
def test_things_counted_through_are_as_many_as_announced(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert told(text.format(right), language) == []
    assert told(text.format(wrong), language) == [f"{wrong} announced, 3 told one by one"]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong", "listed"),
    [
        (
            "de",
            "{} Mängel sahen die Prüfer: lose Planken, Rost und blinde Lampen. Der letzte ärgert.",
            "Drei",
            "Vier",
            3,
        ),
        (
            "pl",
            "Autor widzi {} przeszkody: brak miejsca, drogi grunt i słaby prąd. Ostatnia zniknie.",
            "trzy",
            "cztery",
            3,
        ),
        (
            "es",
            "El plan tiene {} piezas: un muelle, una grúa y un faro. La última no gusta a nadie.",
            "tres",
            "cuatro",
            3,
        ),
    ],
)
def test_who_speaks_of_the_last_of_what_is_listed_adds_nothing_to_it(
    language: str, text: str, right: str, wrong: str, listed: int
) -> None:
    assert told(text.format(right), language) == []
    (message,) = told(text.format(wrong), language)
    assert message.startswith(f"{wrong} announced, {listed} listed")


def test_who_says_what_the_last_one_is_adds_it() -> None:
    text = "There are four faults: loose planks, a rusty rail and dim lamps. {}"
    assert told(text.format("The last is the worst: the crane leans.")) == []
    assert told(text.format("Finally, the crane leans.")) == []
    assert told(text.format("The fourth, a leaning crane, was seen later.")) == []
    assert told(text.format("The last of these was mended.")) != []


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong", "count"),
    [
        ("zh", "报告提到{}风险：一是潮水，二是淤泥，三是台风。", "三个", "四个", 3),
        ("en", "It has {} parts: first a pier, second a crane, third a lamp.", "three", "four", 3),
        ("de", "Es gibt {} Gründe: erstens die Tide, zweitens der Schlick.", "zwei", "drei", 2),
        ("fr", "Il y a {} étapes : (1) le quai, (2) la grue, (3) le phare.", "trois", "cinq", 3),
        ("es", "Hay {} causas: a) el lodo, b) el viento, c) la marea.", "tres", "cinco", 3),
    ],
)  # fmt: skip
def test_what_one_sentence_counts_through_is_as_many_as_announced(
    language: str, text: str, right: str, wrong: str, count: int
) -> None:
    assert told(text.format(right), language) == []
    assert told(text.format(wrong), language) == [f"{wrong} announced, {count} listed"]


def test_a_row_that_the_next_sentence_goes_on_with_is_not_all() -> None:
    text = "There are four causes: first the mud, second the wind, third the tide. {}"
    assert told(text.format("The fourth is the cost.")) == []
    assert told(text.format("The cost is low.")) == ["four announced, 3 listed"]


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        (
            "fr",
            "Il reste {} défis. Il faut d'abord un quai. Il faut ensuite de l'or. Enfin, l'eau.",
            "trois",
            "quatre",
        ),
        (
            "nl",
            "Er zijn {} stappen. Eerst de kade. Dan een kraan. Dan licht. Ten slotte het schip.",
            "vier",
            "vijf",
        ),
        (
            "sv",
            "Det finns {} hinder. Först saknas en kaj. Dessutom blåser det. Slutligen fattas folk.",
            "tre",
            "fyra",
        ),
    ],
)  # fmt: skip
def test_sentences_that_adverbs_put_in_a_row_are_as_many_as_announced(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert told(text.format(right), language) == []
    (message,) = told(text.format(wrong), language)
    assert message.startswith(f"{wrong} announced")


def test_a_sentence_outside_of_the_row_may_tell_one_more() -> None:
    text = "There are four steps. First the quay is cleared. {} Finally the lamp is lit."
    assert told(text.format("Then the crane comes.")) == ["four announced, 3 told one by one"]
    assert told(text.format("The crane comes. Then it is tested.")) == []


def test_names_right_behind_a_counted_noun_are_as_many_as_counted() -> None:
    german = "Das ist mehr, als die {} Rivalen Orla und Brint zusammen bauen."
    assert told(german.format("zwei"), "de") == []
    assert told(german.format("drei"), "de") == ["drei announced, 2 named"]
    english = "It owns the {} small ports Arlo, Bilt and Corm on the coast."
    assert told(english.format("three")) == []
    assert told(english.format("four")) == ["four announced, 3 named"]
    assert told("It owns the four small ports Arlo, Bilt and Corm and Dent as well.") == []
    assert told("It owns four small ports Arlo and Bilt have left.") == []


@pytest.mark.parametrize(
    ("language", "text", "right", "wrong"),
    [
        ("pl", "Są {} zmiany: nowy pomost na rzece, tańszy bilet i stary dźwig.", "trzy", "dwie"),
        (
            "en",
            "Ms Orla said {} things fail: the tide at the pier, the sale, and the vote we need.",
            "three",
            "two",
        ),
    ],
)  # fmt: skip
def test_more_things_listed_than_announced(
    language: str, text: str, right: str, wrong: str
) -> None:
    assert told(text.format(right), language) == []
    assert told(text.format(wrong), language) == [f"{wrong} announced, 3 listed"]


def test_a_part_of_what_is_announced_may_be_counted_before_the_colon() -> None:
    text = (
        "The auditors make {} demands, of which the first two are urgent: a list of all boats; "
        "a lock on the gate; a count of the lamps; and a new rope."
    )
    assert told(text.format("four")) == []
    assert told(text.format("five")) == ["five announced, 4 listed"]


def test_what_came_between_two_months_is_announced_as_well() -> None:
    text = (
        "We had {} breakdowns between May and July:\n\n- A rope broke.\n- A lamp fell.\n- It froze."
    )
    assert told(text.format("three")) == []
    assert told(text.format("four")) == ["four announced, 3 listed"]


def test_a_name_between_commas_is_that_of_the_thing_before_it() -> None:
    text = "It takes two arguments: the folder of the whole site, {}, and an object with the rest."
    assert told(text.format("`base`")) == []
    assert told(text.format("which is new")) == []
    assert told(text.format("the base of it")) == ["two announced, 3 listed"]


def test_the_list_ends_with_the_sentence_that_closes_it_whoever_announces_it() -> None:
    text = (
        "There are {} risks, Ms Orla says. The tide may turn. The price of steel swings. And a "
        "rival might build first. For this year the yard plans two ships."
    )
    assert told(text.format("three")) == []
    assert told(text.format("four")) == ["four announced, 3 told one by one"]
    asked = "There are four ways to see it. The first is, who pays? And who reads? If nobody, stop."
    assert told(asked) == []


def test_a_colon_of_chinese_needs_no_blank_behind_it() -> None:
    text = "下一步有{}工作:一是修建水闸,把水位压低;二是设置屏障;三是清点候鸟。"
    assert told(text.format("三项"), "zh") == []
    assert told(text.format("四项"), "zh") == ["四项 announced, 3 listed"]


def test_more_steps_than_counted_are_of_something_else() -> None:
    text = "电流要转换{}。首先进入逆变器。其次送到插座。第三接上灯。第四点亮。"
    assert told(text.format("两次"), "zh") == []
    assert told(text.format("三次"), "zh") == ["三次 announced, 4 told one by one"]
