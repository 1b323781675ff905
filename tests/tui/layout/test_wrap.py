"""Where lines end, in the scripts of the world; expectations set by hand."""

import time
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tui.layout.made import TEXTS, any_text
from tui.layout.breaks import CLASSES, may_break
from tui.layout.cells import INVISIBLE, cell_len, is_plain, measure
from tui.layout.wrap import _fill, _fill_plain, widest_word, wrap


def lines(text: str, width: int, first: int | None = None, korean: bool = False) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width, first, korean)]


def test_words_are_kept_whole_and_spaces_vanish_at_the_ends() -> None:
    assert lines("een twee  drie vier", 9) == ["een twee", "drie vier"]
    assert lines("een     twee", 5) == ["een", "twee"]
    assert lines("", 10) == [""]
    assert lines("a\n\nb", 10) == ["a", "", "b"]


def test_the_first_line_may_have_another_width() -> None:
    assert lines("aaa bbb ccc ddd", 7, first=3) == ["aaa", "bbb ccc", "ddd"]


def test_brackets_and_stops_stay_with_their_words() -> None:
    assert lines("Wat zegt hij ( nu ) ?", 14) == ["Wat zegt hij", "( nu ) ?"]
    assert lines("zij (de baas) ging", 5) == ["zij", "(de", "baas)", "ging"]
    assert lines("« Quoi ? » dit-il", 10) == ["« Quoi ? »", "dit-il"]
    assert lines("il dit « non »", 8) == ["il dit", "« non »"]


def test_dashes_and_hyphens() -> None:
    assert lines("zee—land", 5) == ["zee—", "land"]
    # A dash does not begin a line where that can be helped.
    assert lines("aan zee—land", 7) == ["aan", "zee—", "land"]
    assert lines("een zee — land", 7) == ["een", "zee —", "land"]
    assert lines("een zee – land", 7) == ["een", "zee –", "land"]
    assert lines("dijo —sí—", 5) == ["dijo", "—sí—"]
    assert lines("zee-land", 5) == ["zee-", "land"]
    assert lines("punt -x", 6) == ["punt", "-x"]
    assert lines("van 12-18", 6) == ["van", "12-18"]
    assert lines("type H-5.5", 8) == ["type", "H-5.5"]


def test_numbers_keep_their_signs_but_may_part_from_words() -> None:
    assert lines("kost 25% meer", 7) == ["kost", "25%", "meer"]
    assert lines("kost 25 % meer", 7) == ["kost", "25 %", "meer"]
    assert lines("kost 10 € meer", 7) == ["kost", "10 €", "meer"]
    assert lines("was € 25 mld", 5) == ["was", "€ 25", "mld"]
    assert lines("$25 billion", 8) == ["$25", "billion"]
    assert lines("a 1,000.50 b", 9) == ["a", "1,000.50", "b"]


def test_no_closing_sign_or_small_kana_begins_a_japanese_line() -> None:
    assert lines("日本語、語", 6) == ["日本", "語、語"]
    assert lines("日本「語」", 6) == ["日本", "「語」"]
    assert lines("日本語」。", 6) == ["日本", "語」。"]
    assert lines("日本きゃく", 6) == ["日本", "きゃく"]
    assert lines("日本データ", 8) == ["日本デー", "タ"]
    assert lines("日本コー", 6) == ["日本", "コー"]


def test_chinese_quotation_marks_hold_what_they_quote() -> None:
    # The marks are one cell wide, the characters two.
    assert lines("他说“好的”吧", 6) == ["他说", "“好的”", "吧"]
    assert lines("他说“好的”吧", 5) == ["他说", "“好", "的”吧"]


def test_korean_is_broken_at_spaces() -> None:
    assert lines("한국어는 띄어쓰기(공백)로 나눈다.", 16) == [
        "한국어는",
        "띄어쓰기(공백)로",
        "나눈다.",
    ]
    assert lines("韓國語 漢字도", 8) == ["韓國語", "漢字도"]
    assert lines("가나 韓國語는", 8) == ["가나 韓", "國語는"]
    assert lines("가나 韓國語는", 8, korean=True) == ["가나", "韓國語는"]


def test_thai_is_broken_before_a_preposed_vowel_and_never_inside_a_cluster() -> None:
    text = TEXTS["th"]
    for width in range(10, 30):
        for line in lines(text, width):
            assert (
                line[0]
                not in "\u0e30\u0e31\u0e32\u0e33\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e48\u0e49"
            )
            assert line[-1] not in "เแโใไ"


def test_long_addresses_are_broken_after_their_joints() -> None:
    assert lines("zie https://example.org/pad/naar/iets", 14) == [
        "zie https://",
        "example.org/",
        "pad/naar/iets",
    ]
    assert lines("aaaaaaaa.bbbbbb", 10) == ["aaaaaaaa.", "bbbbbb"]
    assert lines("abcdefghijklm", 5) == ["abcde", "fghij", "klm"]


def test_soft_hyphens_and_zero_width_spaces_are_places_to_break() -> None:
    assert lines("Donau\u00addampf\u00adschiff", 11) == ["Donau\u00addampf\u00ad", "schiff"]
    # The hyphen that would be drawn needs a cell of its own.
    assert lines("Donau\u00addampf\u00adschiff", 10) == [
        "Donau\u00ad",
        "dampf\u00ad",
        "schiff",
    ]
    assert lines("abc\u200bdef", 4) == ["abc\u200b", "def"]
    assert lines("abc\u2060/\u2060def xy", 8) == ["abc\u2060/\u2060def", "xy"]


def test_non_breaking_spaces_do_not_break() -> None:
    assert lines("10\u00a0km ver", 6) == ["10\u00a0km", "ver"]
    assert lines("op 10\u00a0km", 6) == ["op", "10\u00a0km"]


def test_families_and_flags_stay_together() -> None:
    family = "👨‍👩‍👧‍👦"
    assert lines(family * 4, 4) == [family * 2, family * 2]
    assert lines("🇳🇱🇰🇷🇯🇵", 4) == ["🇳🇱🇰🇷", "🇯🇵"]
    assert lines("e\u0301" * 5, 3) == ["e\u0301" * 3, "e\u0301" * 2]


def test_the_classes_kept_by_hand_are_those_of_the_unicode_tables() -> None:
    from tui.layout import breaks

    for char, name in breaks._ASCII.items():
        assert breaks._by_property(char) == name, char


def test_letters_of_frequent_scripts_are_classified_as_by_the_unicode_tables() -> None:
    from tui.layout import breaks

    letters = [
        chr(code)
        for first, last, _ in breaks._BLOCKS
        for code in range(ord(first), ord(last) + 1)
        if chr(code).isalpha()
    ]
    assert len(letters) > 30_000
    wrong = [each for each in letters if breaks._classify(each) != breaks._by_property(each)]
    assert not wrong


def test_widest_word() -> None:
    assert widest_word("een langer woord") == 6
    assert widest_word("H200/B200 2025-2026") == 9
    assert widest_word("日本語") == 2
    assert widest_word("한국어 말") == 6
    assert widest_word("") == 0


@pytest.mark.parametrize("name", TEXTS)
def test_widths_of_units_add_up_to_what_is_drawn(name: str) -> None:
    text = "".join(c for c in TEXTS[name] if c not in INVISIBLE)
    starts, sums = measure(text)
    assert starts[-1] == len(text)
    assert sums[-1] == cell_len(text)


@given(any_text(), st.integers(4, 40), st.booleans())
@settings(max_examples=100, deadline=None)
def test_every_line_fits_and_nothing_is_lost(text: str, width: int, korean: bool) -> None:
    ranges = wrap(text, width, korean=korean)
    before = 0
    for start, end in ranges:
        assert before <= start <= end
        assert text[before:start].strip(" \t\n\r\f\v") == ""
        shown = "".join(c for c in text[start:end].replace("\t", " ") if c not in INVISIBLE)
        assert cell_len(shown) <= width
        before = end
    assert text[before:].strip(" \t\n\r\f\v") == ""


@given(st.text(alphabet="ab1 ,.-/()“”%$—…!", max_size=60), st.integers(3, 20))
@settings(max_examples=100, deadline=None)
def test_lines_end_only_where_they_may_unless_a_word_is_too_long(text: str, width: int) -> None:
    assert is_plain(text)
    for start, end in wrap(text, width)[:-1]:
        after = end
        while after < len(text) and text[after] == " ":
            after += 1
        if after < len(text) and not may_break(text, after):
            assert not any(may_break(text, at) for at in range(start + 1, end))


@given(st.text(alphabet="ab1é ,.-/()“”%$—…!", max_size=80), st.integers(2, 20), st.integers(2, 20))
@settings(max_examples=120, deadline=None)
def test_the_short_way_for_plain_text_gives_the_same_lines(
    text: str, width: int, first: int
) -> None:
    starts, sums = measure(text)
    assert _fill_plain(text, width, first) == _fill(text, starts, sums, width, first, False)


def test_class_names_cover_the_planes() -> None:
    assert {CLASSES[c] for c in "日가ゃ「。กa1א"} == {
        "ID", "HG", "NS", "OPw", "CL", "SA", "AL", "NU", "HL",
    }  # fmt: skip


def test_the_quick_tables_of_widths_and_units_agree_with_unicode() -> None:
    from tui.layout import cells

    for pattern in (cells._PLAIN, cells._SINGLE):
        for code in [*range(0x20, 0x3200), *range(0xAC00, 0xD7A4, 97), *range(0xF900, 0x10000)]:
            char = chr(code)
            if pattern.fullmatch(char) is None:
                continue
            assert import_module("regex").findall(r"\X", f"a{char}a") == ["a", char, "a"], hex(code)
            assert pattern is cells._SINGLE or cell_len(char) == 1, hex(code)


@pytest.mark.parametrize(
    "text", ["🇳", "“", "(", "1,", "\u0301", "ก", "א", "👩\u200d", "a", " ", "-"]
)
def test_endless_texts_take_time_in_proportion(text: str) -> None:
    def cost(count: int) -> float:
        begin = time.process_time()
        wrap(text * count, 78)
        return time.process_time() - begin

    small = max(min(cost(3_000) for _ in range(3)), 0.002)
    assert cost(60_000) < 100 * small


def test_long_rows_of_flags_are_divided_between_flags() -> None:
    assert lines("🇳🇱" * 100, 20) == ["🇳🇱" * 10] * 10
