"""Sentences as newspapers print them, in every language, read as their readers read them."""

import pytest

from parsers.quantities import find, languages
from tests.parsers.quantities.cases import FOLDER, Case, read, shown

CASES = [case for language in languages() for case in read(language)]


def test_every_language_has_its_cases() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(languages())
    assert len(languages()) >= 17


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.language}-{case.text[:24]}")
def test_a_sentence_is_read_as_its_readers_read_it(case: Case) -> None:
    assert [shown(quantity) for quantity in find(case.text, case.language)] == list(case.expected)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.language}-{case.text[:24]}")
def test_a_quantity_means_the_same_in_any_frame(case: Case) -> None:
    for quantity in find(case.text, case.language):
        if quantity.kind not in ("currency", "percent", "dimension") or quantity.is_range:
            continue
        expected = {(quantity.value, quantity.unit)}
        for frame in ("({})", "“{}”", "Lorem ({}) ipsum.", "{}\n{}", "- {} - lorem"):
            framed = find(frame.replace("{}", quantity.text), case.language)
            assert {(other.value, other.unit) for other in framed} == expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.language}-{case.text[:24]}")
def test_the_words_around_a_quantity_do_not_change_its_value(case: Case) -> None:
    for quantity in find(case.text, case.language):
        if quantity.kind not in ("currency", "percent", "dimension", "duration"):
            continue
        if quantity.is_range:  # the word that opens a range ("between") stands outside it
            continue
        alone = find(quantity.text, case.language)
        assert [(other.value, other.unit, other.per) for other in alone] == [
            (quantity.value, quantity.unit, quantity.per)
        ]
