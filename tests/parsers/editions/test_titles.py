"""What two titles say of their pages being editions of one article."""

from __future__ import annotations

import pytest

from parsers.editions.titles import Comparison, compare
from parsers.editions.traits import traits_of
from tests.parsers.editions.pages import page


def compared(one: str, other: str, code: str = "") -> Comparison:
    """Compare two titles, the first of an English page with some code."""
    left = traits_of(page("1.txt", "en", one, ["It opens in spring.", f"``` {code}"]), "en")
    right = traits_of(page("2.txt", "ko", other, ["봄에 다시 문을 엽니다."]), "ko")
    assert left.title is not None
    assert right.title is not None
    return compare(left.title, right.title, (left.title_numbers, right.title_numbers), set())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lathe 2.5.8 released", "Lathe 2.5.8 출시"),
        ("The port in April 2031", "2031년 4월의 항구"),
        ("A bridge for 250 million", "2억 5000만 원짜리 다리"),
        ("A bridge for 205 million", "2억 500만 원짜리 다리"),
        ("€25 billion for dykes", "제방에 250억 유로"),
        ("120,000 tonnes of grain", "곡물 12만 톤"),
    ],
)
def test_one_number_written_in_two_ways_is_none_that_a_title_lacks(one: str, other: str) -> None:
    assert compared(one, other) == Comparison()


def test_numbers_that_one_title_or_both_titles_lack() -> None:
    assert compared("Lathe 3.2.0 Preview 1", "Lathe 3.2.0 출시").a_number
    assert not compared("Lathe 3.2.0 Preview 1", "Lathe 3.2.0 출시").numbers
    assert compared("Lathe 3.2.0 Preview 1", "Lathe 3.2.0 Preview 2").numbers


def test_latin_words_are_names_on_a_page_in_other_letters_and_where_they_stand_in_code() -> None:
    called = compared("lathe upgrade", "lathe template", "lathe upgrade BED")
    assert called.names
    assert called.other_name
    assert compared("lathe fit", "lathe fit", "lathe fit BED").same_name
    assert not compared("How to fit a lathe", "Lathe 설치").names
    assert compared("How to fit a lathe", "Docker로 설치").a_name


def test_a_page_that_begins_with_no_heading_has_no_title() -> None:
    assert traits_of(page("1.txt", "en", None, ["Lathe 2.5.8 is out."]), "en").title is None
