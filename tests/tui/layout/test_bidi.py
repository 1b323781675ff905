"""Right-to-left text in the order of the screen.

The texts are written in the order in which they are read; A, B, G are alef, bet and gimel.
"""

import pytest

from parsers.model import Placed
from tests.tui.layout.made import TEXTS, paragraph
from tui.layout.bidi import resolve_levels, visual_units
from tui.layout.block import Options, cells_of, lay_out, offset_at
from tui.layout.line import Line, line_text, source_fragments

A, B, G = "\u05d0\u05d1\u05d2"
VISUAL = Options(visual_order=True)


def offsets(line: Line) -> set[int]:
    return {at for piece in source_fragments([line]) for at in range(piece.start, piece.end)}


def shown(text: str, base: int) -> str:
    levels = resolve_levels(text, base)
    units = visual_units(text, 0, len(text), levels, base)
    return "".join(text[start:end] for start, end, _ in units)


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        ("abc", 0, "abc"),
        (A + B + G, 1, G + B + A),
        (f"ab {A}{B} cd", 0, f"ab {B}{A} cd"),
        (f"{A}{B} cd {G}", 1, f"{G} cd {B}{A}"),
        # Numbers keep their order inside right-to-left text, and their signs (W4, W5).
        (f"{A} 12,5% {B}", 1, f"{B} 12,5% {A}"),
        # After Arabic letters a hyphen parts numbers (W2 makes them AN, W4 leaves ES alone).
        ("\u062c 1-2", 1, "2-1 \u062c"),
        (f"{A} 1-2", 1, f"1-2 {A}"),
        # Neutrals between two directions take that of the paragraph (N2).
        (f"a {A}, b", 0, f"a {A}, b"),
        # A pair of brackets follows what it holds (N0); turned round only when drawn.
        (f"a({A}b){B}", 1, f"{B})b{A}(a"),
        # An isolate does not disturb what is around it.
        (f"a \u2067{A} 1\u2069 2", 0, f"a \u20671 {A}\u2069 2"),
        # Trailing spaces stay at the end of the line (L1).
        (f"{A}b  ", 1, f"  b{A}"),
    ],
)
def test_order(text: str, base: int, expected: str) -> None:
    assert shown(text, base) == expected


def test_levels_of_an_embedding() -> None:
    assert resolve_levels(f"a\u202b{A}b\u202cc", 0) == [0, 0, 1, 2, 2, 0]


def test_lines_are_reordered_each_by_itself_and_brackets_turned() -> None:
    block = paragraph(f"{A}{B} ({G}{A}) {B}{B}{B}")
    lines = lay_out(Placed("body", block), 10, VISUAL)
    assert line_text(lines[0]) == f"   ({A}{G}) {B}{A}"
    assert line_text(lines[1]) == f"       {B}{B}{B}"


def test_offsets_lead_back_through_the_turned_line() -> None:
    block = paragraph(f"{A}{B} x")
    (line, _) = lay_out(Placed("body", block), 10, VISUAL)
    assert line_text(line) == f"      x {B}{A}"
    assert [offset_at(line, cell) for cell in range(10)] == [-1] * 6 + [3, 2, 1, 0]
    assert cells_of(line, 0, 1) == [(9, 10)]
    assert cells_of(line, 0, 2) == [(8, 10)]


def test_marks_stay_with_their_letter_and_direction_marks_are_not_drawn() -> None:
    block = paragraph("\u05e9\u05b8\u05dc\u200f!")
    (line, _) = lay_out(Placed("body", block), 10, VISUAL)
    assert line_text(line).strip() == "!\u05dc\u05e9\u05b8"


@pytest.mark.parametrize("name", ["ar", "he"])
@pytest.mark.parametrize("width", [20, 40, 90])
def test_the_same_letters_stand_on_the_same_lines_in_either_order(name: str, width: int) -> None:
    block = paragraph(TEXTS[name])
    plain = lay_out(Placed("body", block), width)
    turned = lay_out(Placed("body", block), width, VISUAL)
    for one, other in zip(plain, turned, strict=True):
        assert offsets(one) == offsets(other)
