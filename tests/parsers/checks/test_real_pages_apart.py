"""Figures of real pages that a sign, a word or a kind of unit keeps from being of one claim."""

from __future__ import annotations

import pytest

from parsers.checks import check
from parsers.formats import parse
from parsers.model import Article, Finding


def alarms(text: str) -> list[Finding]:
    page = parse(text.encode(), "page.md")
    found = check(Article(id="page", editions=(page,)), select=["N"])
    return [finding for finding in found if finding.severity != "info"]


@pytest.mark.parametrize(
    "sentence",
    [
        # a bound told in millions, what it was before in ones
        "The new lamps can hold up to 1 million grains of sand, up from 128,000 for earlier lamps.",
        # "at least" has a word for little in it
        "员工的不满度增加了一倍多，从 2019 年的 10.6%至少有些不满到最新结果的 24.1%。",
        # what is to come is told of another time
        "该社的人数已经从一年多前的 6 人增加到 37 人，预计明年将增加两倍。",
        # years are the ends of a time, not of what was multiplied in it
        "Orders followed the curve, 10X from 2023 to 2025, and nobody had foreseen it.",
        # by so much a thing is ahead of others
        "It scores 54.6% on the bench, improving by 21.4% over the Arlo and 26.6% over the Brim.",
        # what is numbered may have commas inside
        (
            "Most letters fall into just two broad kinds: (1) asking, noting, and weighing things; "
            "and (2) giving advice, solving problems, and drawing up plans."
        ),
        # the two others stand behind those that have names
        "贾科、爱丽及另外两位作者写了这篇文章。",
        # each ratio is of one of the amounts
        "試用中の 28 名と利用中の 67 名のうち、それぞれ 39% と 76% がこの道具を使っています。",
        "Of the 28 pilots and the 67 crews, 39% and 76% respectively carry the new lamp.",
    ],
)
def test_figures_told_apart(sentence: str) -> None:
    assert alarms(f"# Page\n\n{sentence}\n") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Output fell from 128,000 lamps to 141,000 in a year.",
        "产量增加了，从 10.6%降到 24.1%。",
        "The fleet tripled from 40 to 80 vans.",
        "There are two broad kinds of it: asking, noting, and weighing.",
    ],
)
def test_what_is_wrong_is_still_told(sentence: str) -> None:
    assert alarms(f"# Page\n\n{sentence}\n")


def test_bullets_behind_numbers_are_another_list() -> None:
    listed = "1. the lamp is cheap, and\n2. the glass is thick.\n\n* Answer"
    assert alarms(f"# Page\n\nTwo things of note:\n\n{listed}\n") == []


def test_prices_that_end_in_nines_are_prices_of_anything() -> None:
    text = (
        "# Page\n\nThe cover costs 799 yuan and has a modem.\n\nAnother one costs 120 yuan.\n\n"
        "The bicycle has a price of $799 and a lock.\n\nThe old cover was 450 yuan.\n"
    )
    assert alarms(text) == []


def test_a_code_is_no_amount() -> None:
    text = (
        "課題の1つは、HTTP 404 を返す場合です。収集器はこの 404 を誤りとし、"
        "100% の記録を始めました。"
    )
    page = parse(f"# ページ\n\n{text}\n".encode(), "page.md")
    found = check(Article(id="page", editions=(page,)), select=["N"], holds=True)
    assert [each.message for each in found if "404" in each.message] == []


@pytest.mark.parametrize(
    "text",
    [
        # what is less stark does not fall
        "In the valley the pattern is alike if less stark: 80 percent versus 67 percent.",
        # a place in an order rises when its number falls
        "与去年相比，这一项从第五位上升到第二位。",
        # numbers without anything between them are cells that lost their table
        "Accuracy in per cent, at the first try 23.0%24.9%26.6%41.6%",
    ],
)
def test_figures_that_are_no_change_and_no_whole(text: str) -> None:
    assert alarms(f"# Page\n\n{text}\n") == []


def test_a_percentage_that_rose_is_no_change_of_what_rose_beside_it() -> None:
    text = "La raccolta è salita da 24.000 a 29.400 tonnellate, cioè dal 60% al 70% del totale."
    page = parse(f"# Pagina\n\n{text}\n".encode(), "page.it.md")
    found = check(Article(id="page", editions=(page,)), select=["N"])
    assert [each.message for each in found if each.severity != "info"] == []


def test_what_two_things_make_together_is_not_what_one_is_of_the_other() -> None:
    text = (
        "Die Bauern ernteten 290.000 Tonnen, davon 116.000 Tonnen Elstar und 72.500 Tonnen "
        "Jonagold. Elstar und Jonagold machen zusammen 65 Prozent der Ernte aus. Ein Viertel "
        "der Ernte, 72.500 Tonnen, ging an Mostereien, und 145.000 Tonnen, die Hälfte, in den "
        "Handel."
    )
    page = parse(f"# Seite\n\n{text}\n".encode(), "page.de.md")
    found = check(Article(id="page", editions=(page,)), select=["N316"])
    assert [each.message for each in found if each.severity != "info"] == []
