"""Finding text: case-smart, blind to accents and widths, and always back at the right place."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.reading.search import Folded, fold


def found(text: str, query: str) -> list[str]:
    """Return what a query finds, as it stands in the text."""
    keep = query != query.lower()
    wanted = fold(query, keep_case=keep)
    return [text[a:b] for a, b in Folded(text, keep_case=keep).find_all(wanted)]


def test_a_query_in_small_letters_finds_both_cases() -> None:
    assert found("Water, water and WATER", "water") == ["Water", "water", "WATER"]


def test_a_capital_in_the_query_is_taken_to_the_letter() -> None:
    assert found("Water, water and WATER", "Water") == ["Water"]


def test_accents_do_not_matter() -> None:
    assert found("Één café in Ångström", "een cafe") == ["Één café"]
    assert found("naïve", "naive") == ["naïve"]


def test_full_width_letters_and_digits_are_found_by_plain_ones() -> None:
    assert found("価格は２５億ドル", "25") == ["２５"]


def test_hangul_syllables_stay_whole() -> None:
    assert found("전력망과 전력", "전력") == ["전력", "전력"]
    assert found("각", "가") == []


def test_accents_written_as_marks_of_their_own_go_with_their_letter() -> None:
    assert found("de\u0301ja\u0300 vu", "deja") == ["de\u0301ja\u0300"]
    assert found("مُحَمَّد", "محمد") == ["مُحَمَّد"]


def test_letters_that_only_look_decorated_are_letters() -> None:
    assert found("が", "か") == []
    assert found("мой", "мои") == []
    assert found("ดู", "ด") == ["ด"]


def test_ligatures_and_sharp_s_give_back_whole_characters() -> None:
    assert found("Der ﬁnale Gruß", "fi") == ["ﬁ"]
    assert found("Gruß", "gruss") == ["Gruß"]


@given(st.text(max_size=60), st.text(min_size=1, max_size=3))
@settings(max_examples=150, deadline=None)
def test_whatever_is_found_lies_in_the_text(text: str, query: str) -> None:
    keep = query != query.lower()
    wanted = fold(query, keep_case=keep)
    for start, end in Folded(text, keep_case=keep).find_all(wanted):
        assert 0 <= start < end <= len(text)


@given(st.text(max_size=40), st.text(min_size=1, max_size=8), st.text(max_size=40))
@settings(max_examples=150, deadline=None)
def test_a_text_is_found_by_itself(before: str, middle: str, after: str) -> None:
    keep = middle != middle.lower()
    wanted = fold(middle, keep_case=keep)
    if wanted:
        assert list(Folded(before + middle + after, keep_case=keep).find_all(wanted))
