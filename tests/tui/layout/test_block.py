"""What each kind of block looks like; expectations set by hand."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.model import Block, Callout, Image, Placed, Quote, Role, Rule, Unread, block_text
from tests.tui.layout.made import (
    TEXTS,
    any_text,
    bullets,
    code,
    heading,
    mark,
    paragraph,
    table,
)
from tui.layout.block import Options, gap_after, height, lay_out
from tui.layout.line import (
    STYLES,
    cells_of,
    line_of,
    line_text,
    line_width,
    offset_at,
    source_fragments,
)

PLAIN = Options()


def drawn(block: Block, width: int, role: Role = "body", options: Options = PLAIN) -> list[str]:
    placed = Placed(role, block)
    lines = lay_out(placed, width, options)
    assert height(placed, width, options) == len(lines)
    return [line_text(line) for line in lines]


def test_a_paragraph_ends_with_a_blank_line() -> None:
    assert drawn(paragraph("een twee drie"), 10) == ["een twee", "drie", ""]


def test_headings_stand_out_by_more_than_colour() -> None:
    assert drawn(heading(1, "De titel"), 12, "title") == ["De titel", "━" * 12]
    assert drawn(heading(2, "Een deel van het verhaal"), 16) == [
        "Een deel van het",
        "verhaal",
        "─" * 16,
    ]
    assert drawn(heading(3, "Kop"), 12) == ["Kop"]
    lines = lay_out(Placed("body", heading(3, "Kop")), 12)
    assert lines[0][0].style == "heading.3"


def test_in_ascii_no_sign_is_outside_ascii() -> None:
    page = [
        Placed("title", heading(1, "Title")),
        Placed("body", heading(2, "Part")),
        Placed("body", bullets((0, "-", "a"), (1, "-", "b"), (2, "-", "c"))),
        Placed("body", Quote(text="quoted", runs=(), end_line=1, quoted=2)),
        Placed("body", Callout(text="Note: x", runs=(), end_line=1)),
        Placed("body", Rule(text="", runs=(), end_line=1)),
        Placed("body", code("a" * 40)),
        Placed("body", Unread(text="?", reason="unknown", runs=(), end_line=1)),
        Placed("related_title", heading(3, "Other")),
        Placed("question", heading(3, "Why?")),
        Placed("counted", paragraph("Topic 3")),
        Placed("body", table(("a", "b"), ("x " * 30, "y " * 30), ("x", "y"))),
    ]
    for placed in page:
        for line in lay_out(placed, 24, Options(ascii=True)):
            assert line_text(line).isascii()


def test_run_in_labels_and_marks_are_styles_over_the_text() -> None:
    block = paragraph(
        "Haven: de oude en nieuwe kade",
        [mark(10, 14, "emphasis"), mark(12, 25, "strong")],
        label="Haven",
        body_start=7,
    )
    (line, _) = lay_out(Placed("body", block), 60)
    assert [(piece.text, piece.style) for piece in line] == [
        ("Haven: ", "text label"),
        ("de ", "text"),
        ("ou", "text emphasis"),
        ("de", "text emphasis strong"),
        (" en nieuwe ", "text strong"),
        ("kade", "text"),
    ]


def test_a_mark_never_cuts_a_cluster() -> None:
    block = paragraph("e\u0301te\u0301", [mark(1, 4, "strong")])
    (line, _) = lay_out(Placed("body", block), 60)
    assert [piece.text for piece in line] == ["e\u0301t", "e\u0301"]


def test_the_mark_of_a_note_stays_with_the_word_before_it() -> None:
    text = "Een zin met noot.[12] En verder."
    block = paragraph(text, [mark(17, 21, "footnote")])
    assert drawn(block, 17) == ["Een zin met", "noot.[12] En", "verder.", ""]
    assert drawn(paragraph(text), 17)[0] == "Een zin met noot."


def test_lists_hang_beside_their_markers() -> None:
    block = bullets(
        (0, "9.", "negen"),
        (0, "10.", "tien en nog wat"),
        (0, "", "vervolg"),
        (1, "-", "dieper"),
        (1, "-", "af", True),
        (1, "-", "open", False),
    )
    assert drawn(block, 16) == [
        " 9. negen",
        "10. tien en nog",
        "    wat",
        "    vervolg",
        "    ◦   dieper",
        "    [x] af",
        "    [ ] open",
        "",
    ]


def test_callouts_and_quotes_carry_a_bar_on_every_line() -> None:
    callout = Callout(text="Slot: dit is waar", runs=(), end_line=1, label="Slot", body_start=6)
    assert drawn(callout, 12) == ["┃ Slot: dit", "┃ is waar", ""]
    quote = Quote(text="wie zegt dat", runs=(), end_line=1, quoted=2)
    assert drawn(quote, 12) == ["│ │ wie zegt", "│ │ dat", ""]
    assert drawn(paragraph("in een citaat", quoted=1), 10) == ["│ in een", "│ citaat", ""]


def test_code_is_kept_and_carried_on_under_a_sign() -> None:
    block = code("if x:\n\treturn 123456789  # y\n", "python")
    assert drawn(block, 20) == [
        "             python ",
        " if x:              ",
        "     return 1234567 ",
        " ↪ 89  # y          ",
        "                    ",
        "",
    ]


def test_code_of_a_known_language_is_coloured() -> None:
    block = code("def f():  # why\n\treturn 'x'", "python")
    pieces = source_fragments(lay_out(Placed("body", block), 40))
    styles = {piece.text: piece.style for piece in pieces}
    assert styles["def"] == "code.block syntax.keyword"
    assert styles["# why"] == "code.block syntax.comment"
    assert styles["'x'"] == "code.block syntax.string"
    unknown = source_fragments(lay_out(Placed("body", code("def f()", "no such")), 40))
    assert {piece.style for piece in unknown} == {"code.block"}
    plain = lay_out(Placed("body", block), 40, Options(syntax=False))
    assert {piece.style for piece in source_fragments(plain)} == {"code.block"}


def test_an_image_is_its_caption_or_else_its_address() -> None:
    picture = Image(text="De kaart van de kust", target="k.png", runs=(), end_line=1)
    assert drawn(picture, 24) == ["[image] De kaart van de", "        kust", ""]
    bare = Image(text="", target="k.png", runs=(), end_line=1)
    assert drawn(bare, 24) == ["[image] k.png", ""]


def test_what_was_not_understood_is_shown_with_the_reason() -> None:
    block = Unread(text="<x>\n<y>", reason="no such element", runs=(), end_line=2)
    assert drawn(block, 30) == ["┆ (no such element)", "┆ <x>", "┆ <y>", ""]


def test_the_furniture_of_a_page() -> None:
    assert drawn(heading(3, "Ander artikel over de kust"), 16, "related_title") == [
        "→ Ander artikel",
        "  over de kust",
    ]
    assert drawn(paragraph("Zo begint het"), 12, "teaser") == ["  Zo begint", "  het", ""]
    assert drawn(heading(3, "Waarom?"), 16, "question") == ["? Waarom?"]
    assert drawn(paragraph("Daarom."), 16, "answer") == ["  Daarom.", ""]
    assert drawn(paragraph("Spoor 12"), 16, "counted") == ["· Spoor 12"]
    assert drawn(paragraph("Niet vertaald"), 18, "notice") == ["[i] Niet vertaald", ""]


def test_what_belongs_together_stands_together() -> None:
    intro = Placed("body", paragraph("Wij verwachten:"))
    items = Placed("body", bullets((0, "-", "regen")))
    prose = Placed("body", paragraph("Meer."))
    assert gap_after(intro, items) == 0
    assert gap_after(intro, prose) == 1
    assert gap_after(prose, items) == 1
    date = Placed("date", paragraph("April 2026"))
    tags = Placed("tags", paragraph("kust"))
    assert gap_after(date, tags) == 0
    assert gap_after(tags, prose) == 1
    topic = Placed("counted", paragraph("Kust 3"))
    assert gap_after(topic, topic) == 0
    assert gap_after(topic, Placed("label", heading(2, "Archief"))) == 1


def test_right_to_left_text_is_set_to_the_right_with_its_bar_there() -> None:
    arabic = "تبلغ تكلفة السكك"
    callout = Callout(text=arabic, runs=(), end_line=1)
    first = drawn(callout, 20)[0]
    assert first.endswith(" ┃")
    assert first.strip(" ┃") == arabic
    assert len(first) == 20
    numbered = bullets((0, "12.", "עברית"))
    assert drawn(numbered, 12)[0] == "   עברית .12"
    assert drawn(paragraph(arabic), 30, options=Options(direction="ltr"))[0] == arabic


def test_a_pane_too_narrow_for_its_decoration_still_holds() -> None:
    deep = bullets(*((depth, "-", "woord") for depth in range(12)))
    quote = Quote(text="woord", runs=(), end_line=1, quoted=30)
    for block in (deep, quote):
        for line in lay_out(Placed("body", block), 10):
            assert line_width(line) <= 10


def test_offsets_under_cells_and_cells_under_offsets() -> None:
    block = bullets((0, "-", "日本e\u0301x"))
    (line, _) = lay_out(Placed("body", block), 20)
    assert line_text(line) == "• 日本e\u0301x"
    assert [offset_at(line, cell) for cell in range(9)] == [-1, -1, 0, 0, 1, 1, 2, 4, -1]
    assert cells_of(line, 1, 2) == [(4, 6)]
    assert cells_of(line, 3, 5) == [(6, 8)]
    assert cells_of(line, 0, 99) == [(2, 8)]
    assert cells_of(line, 5, 9) == []


def test_a_position_is_found_again_at_another_width() -> None:
    block = paragraph(TEXTS["nl"])
    for offset in range(len(block.text)):
        for width in (12, 30, 70):
            lines = lay_out(Placed("body", block), width)
            line = lines[line_of(lines, offset)]
            pieces = [piece for piece in line if piece.start >= 0]
            assert pieces[0].start <= offset <= pieces[-1].end


def test_hyphens_appear_only_where_a_word_is_broken() -> None:
    block = paragraph("Donau\u00addampf\u00adschiff")
    assert drawn(block, 30) == ["Donaudampfschiff", ""]
    assert drawn(block, 12) == ["Donaudampf-", "schiff", ""]


def test_justified_lines_end_flush_but_the_last() -> None:
    block = paragraph("aan de kust is het altijd koud en nat geweest")
    assert drawn(block, 16, options=Options(justify=True)) == [
        "aan de  kust  is",
        "het altijd  koud",
        "en nat geweest",
        "",
    ]


_blocks = st.one_of(
    any_text().map(paragraph),
    any_text(lines=False).map(lambda text: heading(2, text)),
    st.builds(code, any_text(), st.sampled_from(["", "python", "html", "no such"])),
    st.builds(
        lambda text, quoted: Quote(text=text, runs=(), end_line=1, quoted=quoted),
        any_text(),
        st.integers(1, 4),
    ),
    any_text().map(lambda text: Callout(text=text, runs=(), end_line=1)),
    any_text().map(lambda text: Image(text=text, target=text, runs=(), end_line=1)),
    any_text().map(lambda text: Unread(text=text, reason=text, runs=(), end_line=1)),
    st.lists(
        st.tuples(
            st.integers(0, 3),
            st.sampled_from(["-", "1.", "123.", ""]),
            any_text(lines=False),
            st.sampled_from([None, True, False]),
        ),
        min_size=1,
        max_size=4,
    ).map(lambda items: bullets(*items)),
    st.lists(
        st.lists(any_text(lines=False).map(lambda t: t.replace("\t", " ")), max_size=3),
        min_size=1,
        max_size=3,
    ).map(lambda rows: table(rows[0], *rows[1:])),
)
_roles = st.sampled_from(
    [
        *("title", "date", "summary", "notice", "body", "label", "related_title", "teaser"),
        *("question", "answer", "counted", "footnote", "unread"),
    ]
)
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


def squeezed(text: str) -> str:
    return "".join(text.translate(_INVISIBLE).split())


@given(
    _blocks,
    _roles,
    st.integers(10, 90),
    st.builds(
        Options,
        ascii=st.booleans(),
        justify=st.booleans(),
        visual_order=st.booleans(),
        direction=st.sampled_from(["auto", "ltr", "rtl"]),
        cell_lines=st.just(0),
    ),
)
@settings(max_examples=120, deadline=None)
def test_any_block_fits_has_its_height_and_loses_nothing(
    block: Block, role: Role, width: int, options: Options
) -> None:
    placed = Placed(role, block)
    lines = lay_out(placed, width, options)
    assert len(lines) == height(placed, width, options)
    text = block_text(block)
    for line in lines:
        assert line_width(line) <= width
        for piece in line:
            assert set(piece.style.split()) <= STYLES
            assert not any(ord(c) < 32 or 127 <= ord(c) < 160 for c in piece.text)
    pieces = source_fragments(lines)
    for one, other in pairwise(pieces):
        assert one.end <= other.start
    if block.kind == "table" and len(text.split("\t")) > 1:
        return  # columns may be out of sight; see the tests of tables
    shown = "".join(piece.text for piece in pieces if "hyphen" not in piece.style)
    expected = squeezed(text)
    if options.visual_order:
        assert sorted(squeezed(shown)) == sorted(expected) or not text.isascii()
    else:
        assert squeezed(shown) == expected
