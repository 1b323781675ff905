"""N308 and N315: what a sentence says when it measures one row of a table by another."""

from __future__ import annotations

import pytest

from parsers.checks import check
from parsers.model import Finding
from tests.parsers.checks.pages import article

PUMPS = (
    "X\n\n| Model | Flow (l/min) | Power (W) | Price ({}) |\n|---|---|---|---|\n"
    "| Arlo | 30 | 120 | 480 |\n| Bilt | 20 | 95 | 240 |\n| Cord | 12 | 80 | 200 |\n\n"
)
WARDS = (
    "X\n\n| 지역 | 병상(개) | 의사(명) |\n|---|---|---|\n| 가람 | 900 | 310 |\n"
    "| 누리 | 300 | 125 |\n| 다솔 | 420 | 160 |\n\n"
)


def found(text: str, language: str, kind: str = "fail") -> list[Finding]:
    findings = check(article(text, language), select=["N"], holds=True)
    return [f for f in findings if f.kind == kind and f.severity != "info"]


@pytest.mark.parametrize(
    ("language", "right", "wrong"),
    [
        ("en", "The Bilt costs half as much as the Arlo.", "a quarter"),
        ("en", "At €480, the Arlo costs twice as much as the Bilt.", "three times"),
        ("nl", "De Arlo kost twee keer zoveel als de Bilt.", "drie keer"),
        ("de", "Die Arlo kostet doppelt so viel wie die Bilt.", "viermal"),
        ("fr", "La Arlo coûte deux fois plus que la Bilt.", "cinq fois"),
        ("es", "La Arlo cuesta el doble que la Bilt.", "el quíntuple"),
        ("it", "La Arlo costa il doppio della Bilt.", "il quintuplo"),
        ("pt", "A Arlo custa o dobro da Bilt.", "o quíntuplo"),
        ("ko", "Arlo의 가격은 Bilt의 2배다.", "5배"),
        ("ja", "Arloの価格はBiltの2倍である。", "5倍"),
        ("zh", "Arlo的价格是Bilt的两倍。", "五倍"),
    ],
)
def test_a_multiple_of_another_row_is_what_a_column_makes(
    language: str, right: str, wrong: str
) -> None:
    said = {
        "en": ("half", "twice"), "nl": ("twee keer",), "de": ("doppelt",), "fr": ("deux fois",),
        "es": ("el doble",), "it": ("il doppio",), "pt": ("o dobro",), "ko": ("2배",),
        "ja": ("2倍",), "zh": ("两倍",),
    }  # fmt: skip
    table = PUMPS.format("€")
    assert found(table + right, language) == []
    assert "N308" in {f.code for f in found(table + right, language, "holds")}
    for word in said[language]:
        if word in right:
            (finding,) = found(table + right.replace(word, wrong), language)
            assert finding.code == "N308"
            assert finding.locations[0].quote in wrong


@pytest.mark.parametrize(
    ("language", "currency", "text"),
    [
        ("en", "€", "The Arlo costs €{} more than the Bilt."),
        ("nl", "€", "De Arlo kost {} euro meer dan de Bilt."),
        ("de", "€", "Die Arlo kostet {} Euro mehr als die Bilt."),
        ("fr", "€", "La Arlo coûte {} euros de plus que la Bilt."),
        ("es", "€", "La Arlo cuesta {} euros más que la Bilt."),
        ("it", "€", "La Arlo costa {} euro più della Bilt."),
        ("pt", "€", "A Arlo custa {} euros a mais do que a Bilt."),
        ("ko", "달러", "Arlo는 Bilt보다 {}달러 비싸다."),
        ("ja", "ドル", "ArloはBiltより{}ドル高い。"),
        ("zh", "美元", "Arlo比Bilt要贵{}美元。"),
    ],
)
def test_a_difference_to_another_row_is_that_of_the_column_of_its_unit(
    language: str, currency: str, text: str
) -> None:
    table = PUMPS.format(currency)
    assert found(table + text.format(240), language) == []
    assert "N315" in {f.code for f in found(table + text.format(240), language, "holds")}
    (finding,) = found(table + text.format(340), language)
    assert finding.code == "N315"
    assert "480 − 240 = " in finding.computation


def test_two_rows_that_are_the_measure_alike_or_together() -> None:
    table = PUMPS.format("€")
    alike = "X\n\n| Firm | Cost per seat ($) |\n|---|---|\n| Arlo | 135 |\n| Bilt | 175 |\n"
    alike += "| Cord | 175 |\n\nArlo spends $135 per seat, ${} less than Bilt or Cord."
    assert found(alike.format(40), "en") == []
    assert [f.code for f in found(alike.format(60), "en")] == ["N315"]
    both = "The Arlo costs €{} more than the Bilt and the Cord combined."
    assert found(table + both.format(40), "en") == []
    assert [f.code for f in found(table + both.format(60), "en")] == ["N315"]


def test_a_second_comparison_of_a_sentence_is_of_the_same_two_rows() -> None:
    text = (
        "The Arlo moves 50% more water per minute than the Bilt, but at €480 it costs {} as much."
    )
    assert found(PUMPS.format("€") + text.format("twice"), "en") == []
    (finding,) = found(PUMPS.format("€") + text.format("three times"), "en")
    assert (finding.code, finding.locations[0].quote) == ("N308", "three times")
    assert "480 / 240 = 2" in finding.computation


def test_the_column_of_a_cell_that_the_sentence_repeats_is_the_one_meant() -> None:
    # 120 W against 80 W would make it half more, but 30 litres are told of
    text = "With 30 litres a minute the Arlo pumps 50% more than the Cord."
    (finding,) = found(PUMPS.format("€") + text, "en")
    assert "30 / 12 − 1 = 150 %" in finding.computation


def test_a_difference_behind_two_rows_is_between_them_unless_it_is_to_something_else() -> None:
    table = PUMPS.format("€")
    text = "The Arlo beats the Bilt by a wide margin on flow, and costs just €{} more."
    assert found(table + text.format(240), "en") == []
    assert [f.code for f in found(table + text.format(340), "en")] == ["N315"]
    other = "The Arlo beats the Bilt on flow, and costs just €{} more than a service contract."
    assert found(table + other.format(340), "en") == []
    both = "The Arlo and the Bilt together cost €{} more."
    assert found(table + both.format(340), "en") == []


def test_a_label_or_the_sentence_before_names_what_is_compared() -> None:
    text = "**누리**: 새 병원이 문을 열었다. 병상은 300개로 가람의 {}에 그친다."
    assert found(WARDS + text.format("3분의 1"), "ko") == []
    assert [f.code for f in found(WARDS + text.format("5분의 1"), "ko")] == ["N308"]
    text = "The Arlo is the best of the three. It costs {} as much as the Bilt."
    assert found(PUMPS.format("€") + text.format("twice"), "en") == []
    assert [f.code for f in found(PUMPS.format("€") + text.format("five times"), "en")] == ["N308"]


@pytest.mark.parametrize(
    "text",
    [
        # hedged: nearly, more than
        "The Arlo costs nearly two and a half times as much as the Cord.",
        "The Arlo costs more than twice as much as the Cord.",
        # another time, or an amount that the table does not have
        "In 2019 the Arlo cost five times as much as the Bilt.",
        "A year earlier the Arlo cost five times as much as the Bilt.",
        "At 61 decibels the Arlo is five times as loud as the Bilt.",
        # the row is the object of another thing, or one of several
        "It outsold the Arlo and costs five times as much as the Bilt.",
        "The Arlo and the Cord cost five times as much as the Bilt.",
        # a part or a level of its own, not a comparison
        "The Arlo was bought by 40% of those who had owned the Bilt.",
        "The Arlo runs for five times before it goes the way of the Bilt.",
        # on top of a whole
        "The Arlo costs half as much again as the Cord and the Bilt.",
        # a difference in a unit that the table does not have
        "The Arlo is 7 decibels louder than the Bilt.",
    ],
)
def test_what_is_no_comparison_of_two_rows_is_left_alone(text: str) -> None:
    assert found(PUMPS.format("€") + text, "en") == []


def test_a_table_far_off_is_none_that_a_comparison_fails_by() -> None:
    between = "\n\nThe workshop is quiet.\n\nNobody comes.\n\nIt rains.\n\nThe doors are shut."
    text = "\n\nThe Arlo costs five times as much as the Bilt."
    assert found(PUMPS.format("€") + between + text, "en") == []
