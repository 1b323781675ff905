"""The boundary: whatever bytes come in, safe text comes out, and every offset leads back."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.text import MAX_MARKS, STAND_IN, NotTextError, make_safe, read_text, safe_line

PROPERTY = settings(max_examples=60, deadline=None)

HOSTILE = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "\0\a\b\t\n\v\f\r\x1b\x7f\x85\x9b\xad\u200b\u200d\u202a\u202c\u202e\u2066\u2069\u2028\u2029"
            "\ufeff\ufffe\U000e0041\u0300\u0301\u0345\u0958\u1100\u1161\u11a8\ud800\udfff가각"
        ),
    ),
    max_size=200,
)

PARAGRAPHS = {
    "windows-1252": "Là-bas, près de la forêt, l’été s’achève déjà; où êtes-vous passés, garçon? "
    * 8,
    "koi8-r": "Весной в старом порту снова открыли рыбный рынок, и люди вернулись туда утром. " * 8,
    "shift_jis": "港の古い市場は春に再び開かれ、人々は朝早くからそこに戻ってきました。" * 8,
    "euc_kr": "오래된 항구의 시장이 봄에 다시 열렸고 사람들은 아침 일찍 그곳으로 돌아왔습니다. "
    * 8,
    "gbk": "老港口的市场在春天重新开放，人们一大早就回到那里买鱼，价格比去年便宜了很多。" * 8,
    "big5": "老港口的市場在春天重新開放，人們一大早就回到那裡買魚，價格比去年便宜了很多。" * 8,
}


def controls(text: str) -> list[str]:
    return [
        c
        for c in text
        if (unicodedata.category(c) in ("Cc", "Zl", "Zp", "Cs") and c not in "\n\t")
        or c in "\u202d\u202e\ufeff"
        or "\U000e0000" <= c <= "\U000e001f"
    ]


class TestAnyText:
    @PROPERTY
    @given(HOSTILE)
    def test_no_control_character_comes_out(self, raw: str) -> None:
        assert controls(make_safe(raw).text) == []

    @PROPERTY
    @given(HOSTILE)
    def test_what_is_safe_stays_as_it_is(self, raw: str) -> None:
        once = make_safe(raw).text
        again = make_safe(once)
        assert again.text == once
        assert again.problems == ()

    @PROPERTY
    @given(HOSTILE)
    def test_comes_out_normalised(self, raw: str) -> None:
        assert unicodedata.is_normalized("NFC", make_safe(raw).text)

    @PROPERTY
    @given(HOSTILE)
    def test_every_offset_leads_back_to_where_its_character_came_from(self, raw: str) -> None:
        safe = make_safe(raw)
        if "\n" in raw:
            lines = raw.replace("\r\n", "\n").split("\n")
        else:
            lines = raw.replace("\r", "\n").split("\n")
        assert safe.text.count("\n") + 1 == len(lines)
        for offset, char in enumerate(safe.text):
            line, column = safe.position(offset)
            if char == "\n":
                continue
            original = lines[line - 1][column - 1]
            if char == original or char in f"{STAND_IN}\ufffd" or "\u2400" <= char <= "\u2426":
                continue
            # Composed, decomposed or reordered: they share the letters they are made of.
            rest = unicodedata.normalize("NFD", lines[line - 1][column - 1 :])
            assert unicodedata.normalize("NFD", char)[0] in rest

    @PROPERTY
    @given(HOSTILE, st.data())
    def test_runs_tell_the_same_as_positions(self, raw: str, data: st.DataObject) -> None:
        safe = make_safe(raw)
        start = data.draw(st.integers(0, len(safe.text)))
        end = data.draw(st.integers(start, len(safe.text)))
        passage = safe.passage(start, end)
        for at in range(end - start):
            span = passage.locate(at, at + 1)
            assert span.start == start + at
            assert (span.line, span.column) == safe.position(start + at)

    @PROPERTY
    @given(st.lists(st.text("e\u0301o\u0308\u0323 가\u1100\u1161\u11a8\u0958a", max_size=40)))
    def test_pieces_normalise_as_the_whole_line_does(self, lines: list[str]) -> None:
        raw = "\n".join(lines)
        assert make_safe(raw).text == unicodedata.normalize("NFC", raw)


class TestAnyBytes:
    @PROPERTY
    @given(st.binary(max_size=400))
    def test_are_text_or_clearly_none(self, data: bytes) -> None:
        try:
            safe = read_text(data)
        except NotTextError:
            return
        assert controls(safe.text) == []

    @PROPERTY
    @given(st.text(st.characters(codec="utf-8"), max_size=100), st.integers(0, 3))
    def test_utf8_cut_inside_a_character_loses_only_that_one(self, text: str, cut: int) -> None:
        text = "Grüße aus 서울. " + text.replace("\0", "")
        whole = text.encode()
        data = whole[: len(whole) - cut]
        try:
            safe = read_text(data)
        except NotTextError:
            return
        assert safe.encoding == "utf-8"
        assert safe.text.startswith("Grüße aus 서")

    @pytest.mark.parametrize("declared", ["rot13", "undefined", "idna", "zlib", "no such", "a\0b"])
    def test_a_declared_encoding_that_is_none_is_passed_over(self, declared: str) -> None:
        assert read_text("één".encode(), declared).text == "één"


class TestEncodings:
    @pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
    def test_a_byte_order_mark_is_believed_and_left_out(self, encoding: str) -> None:
        assert read_text("Olá, 世界\n".encode(encoding)).text == "Olá, 世界\n"

    @pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
    @pytest.mark.parametrize(
        "text",
        ["Plain words, no mark.\n" * 3, "항구의 시장이 다시 열렸습니다. 사람들은 돌아왔다.\n" * 5],
    )
    def test_utf16_without_a_mark(self, encoding: str, text: str) -> None:
        safe = read_text(text.encode(encoding))
        assert safe.text == text
        assert safe.encoding == encoding

    @pytest.mark.parametrize("encoding", PARAGRAPHS)
    def test_legacy_encodings_are_detected_and_reported(self, encoding: str) -> None:
        safe = read_text(PARAGRAPHS[encoding].encode(encoding))
        assert safe.text == PARAGRAPHS[encoding]
        assert [problem.code for problem in safe.problems] == ["encoding"]

    @pytest.mark.parametrize("encoding", PARAGRAPHS)
    def test_a_declared_legacy_encoding_is_read_without_a_doubt(self, encoding: str) -> None:
        safe = read_text(PARAGRAPHS[encoding][:30].encode(encoding), encoding)
        assert safe.text == PARAGRAPHS[encoding][:30]
        assert safe.problems == ()

    def test_a_damaged_place_is_reported_where_it_is(self) -> None:
        safe = read_text(
            "eerste\nhet café is één ópen".encode()[:-1].replace("fé".encode(), b"f\xff")
        )
        assert safe.text == "eerste\nhet caf\ufffd is één ópe"
        assert [(p.line, p.column, p.code) for p in safe.problems] == [(2, 8, "encoding")]

    @pytest.mark.parametrize(
        "data",
        [
            b"\x89PNG\r\n\x1a\n" + bytes(100),
            b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
            b"PK\x03\x04" + bytes(60),
            bytes(range(256)) * 8,
            b"\x7fELF" + bytes(40),
        ],
    )
    def test_binary_is_refused_with_a_reason(self, data: bytes) -> None:
        with pytest.raises(NotTextError, match=r"\w"):
            read_text(data)


class TestControls:
    @pytest.mark.parametrize(
        "sequence",
        ["\x1b[31m", "\x1b]52;c;ZXZpbA==\a", "\x1bP1$r\x1b\\", "\x9b2J", "\x1b]8;;http://x\x1b\\"],
    )
    def test_escape_sequences_are_shown_and_reported(self, sequence: str) -> None:
        safe = make_safe(f"voor{sequence}na")
        assert "\x1b" not in safe.text
        assert "\x9b" not in safe.text
        assert safe.text.startswith("voor")
        assert safe.text.endswith("na")
        assert safe.problems[0].column == 5

    def test_line_ends_of_every_kind(self) -> None:
        assert make_safe("a\r\nb\nc").text == "a\nb\nc"
        assert make_safe("a\rb\rc").text == "a\nb\nc"
        assert make_safe("a\u2028b\nc\rd").text == "a\u2424b\nc\u240dd"

    def test_balanced_directions_stay_and_others_are_marked(self) -> None:
        kept = "قال \u2067abc\u2069 ثم \u202bdef\u202c"
        assert make_safe(kept).text == kept
        assert make_safe("user\u202etxt.exe").text == f"user{STAND_IN}txt.exe"
        assert make_safe("a\u2066b").text == f"a{STAND_IN}b"

    @pytest.mark.parametrize(
        "kept",
        [
            "می\u200cخواهم",
            "क्\u200dष",
            "👩\u200d👩\u200d👧",
            "soft\xadhyphen",
            "葛\U000e0100城",
            "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
        ],
    )
    def test_what_writing_needs_stays(self, kept: str) -> None:
        assert make_safe(kept).text == kept

    @pytest.mark.parametrize(
        "char", ["\u0301", "\u200b", "\ufe0f", "\u0903", "\u0600", "\u1100", "\u1161", "\u20dd"]
    )
    def test_a_flood_is_bounded_and_nothing_vanishes(self, char: str) -> None:
        safe = make_safe("q" + char * 10_000 + "z")
        assert len(safe.text) == 10_002
        assert safe.text.count(STAND_IN) == 10_000 - MAX_MARKS
        assert sum(problem.count for problem in safe.problems) >= 10_000 - MAX_MARKS

    def test_an_endless_emoji_sequence_is_broken(self) -> None:
        safe = make_safe("👩\u200d" * 500 + "👩")
        assert safe.text.count("\u200d") == 16
        assert len(safe.text) == 1001

    def test_decomposed_korean_is_no_flood(self) -> None:
        text = "도서관에서공부하는학생들이많았습니다" * 3
        assert make_safe(unicodedata.normalize("NFD", text)).text == text

    @pytest.mark.parametrize("unseen", ["\U000e0068", "\U000e05a9", "\u2065", "\ufff0"])
    def test_what_no_font_would_draw_is_shown(self, unseen: str) -> None:
        safe = make_safe(f"a{unseen}b")
        assert safe.text == f"a{STAND_IN}b"
        assert f"U+{ord(unseen):04X}" in safe.problems[0].message

    def test_names_of_files(self) -> None:
        assert safe_line("a\nb\tc\x1b[0m\udcff") == "a\u240ab\u2409c\u241b[0m\ufffd"


class TestSpeed:
    @pytest.mark.parametrize(
        "line", ["Tiếng Việt có dấu. ", "यह हिन्दी का वाक्य है। ", "\x1b[0m word ", "e\u0301"]
    )
    def test_time_grows_with_the_text_not_with_its_square(self, line: str) -> None:
        def seconds(size: int) -> float:
            raw = unicodedata.normalize("NFD", line) * 10 + "\n"
            raw *= size // len(raw)
            started = time.process_time()
            make_safe(raw)
            return time.process_time() - started

        seconds(10_000)
        small, large = seconds(50_000), seconds(400_000)
        assert large < 24 * small + 0.1
