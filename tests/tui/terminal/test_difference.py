"""What is written as a difference gives the same screen as what the application wrote."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.emulated_terminal import XTERM, emulate, emulator, lines_of
from tests.tui.terminal.frames import pages, seen, width
from tui.terminal.capabilities import Capabilities
from tui.terminal.difference import Difference

TMUX = replace(XTERM, terminal="tmux", erases_in_colour=False, erase_characters=False)
LINUX = replace(XTERM, terminal="linux", scroll="lines", control_strings=False)
BARE = Capabilities("bare", addressable=True, colours=8)
VT100 = replace(BARE, terminal="vt100", scroll="index", erase_line=True)
MARGINS = replace(XTERM, terminal="xterm with margins", margins=True)
TERMINALS = [XTERM, MARGINS, TMUX, LINUX, VT100, BARE]

SETUP = "\x1b[?1049h\x1b[?7l"
COLUMNS, ROWS = 24, 9


@pytest.mark.parametrize("capabilities", TERMINALS, ids=lambda c: c.terminal)
@given(frames=pages(COLUMNS, ROWS))
@settings(max_examples=40, deadline=None)
def test_the_screen_is_the_same_after_every_frame(
    frames: list[str], capabilities: Capabilities
) -> None:
    difference = Difference(capabilities, COLUMNS, ROWS)
    (expected, stock), (shown, ours) = emulator(COLUMNS, ROWS), emulator(COLUMNS, ROWS)
    for frame in [SETUP, *frames]:
        stock.feed(frame.encode())
        ours.feed(difference.write(frame).encode())
        assert seen(shown) == seen(expected)
        assert (shown.cursor.x, shown.cursor.y) == (expected.cursor.x, expected.cursor.y)


def drawn(out: str) -> list[str]:
    return lines_of(emulate(out.encode(), COLUMNS, ROWS))


def at(y: int, x: int, text: str) -> str:
    return f"\x1b[{y + 1};{x + 1}H{text}"


def test_a_frame_that_changes_nothing_costs_nothing() -> None:
    difference = Difference(XTERM, COLUMNS, ROWS)
    frame = at(0, 0, "\x1b[1mtitle\x1b[0m") + at(0, 0, "")
    assert difference.write(SETUP) == SETUP
    assert difference.write(frame)
    assert difference.write(frame) == ""


def test_one_letter_costs_a_place_and_the_letter() -> None:
    difference = Difference(XTERM, COLUMNS, ROWS)
    difference.write(at(4, 0, "the same text"))
    assert difference.write(at(4, 0, "the fame text") + at(0, 0, "")) == "\x1b[5;5Hf\x1b[H"


@pytest.mark.parametrize(
    "data",
    [
        "\x1b[?25l",
        "\x1b[?1003h",
        "\x1b[>25u",
        "\x1b[<u",
        "\x1b[?2026$p",
        "\x1b[2 q",
        "\x1b]0;title\x07",
        "\x1b]52;c;YQ==\x07",
        "\x1b]22;pointer\x07",
        "\x1bPtmux;\x1b\x1b]52;c;YQ==\x07\x1b\\",
        "\x07",
    ],
)
def test_what_is_no_frame_goes_through_as_it_is(data: str) -> None:
    difference = Difference(XTERM, COLUMNS, ROWS)
    difference.write(at(0, 0, "text"))
    assert difference.write(data) == data
    assert difference.known


@pytest.mark.parametrize(
    "young",
    [
        "\x1b]0;title\x07",
        "\x1b]52;c;YQ==\x07",
        "\x1b[>25u",
        "\x1b[<u",
        "\x1b[?2026$p",
        "\x1bPx\x1b\\",
    ],
)
def test_old_terminals_get_nothing_they_would_show_as_letters(young: str) -> None:
    difference = Difference(LINUX, COLUMNS, ROWS)
    assert difference.write(young) == ""
    assert difference.write(f"\x1b[?25l{young}") == "\x1b[?25l"


@pytest.mark.parametrize(
    "smuggled",
    [
        "\x1b]0;title\x07",
        "\x1b]52;c;YQ==\x07",
        "\x1b]8;;file:///x",
        "\x1b[?1049l",
        "\x1b[2J",
        "\x1b[5i",
        "\x1b[6n",
        "\x1b[20h",
        "\x1bc",
        "\x1bP+q\x1b\\",
        "\x9b2J",
        "\x00\x08\x07\x0e\x7f\x85",
    ],
)
def test_no_text_of_a_frame_carries_a_sequence_to_the_terminal(smuggled: str) -> None:
    difference = Difference(XTERM, COLUMNS, ROWS)
    difference.write(at(0, 0, "before") + at(0, 0, ""))
    out = difference.write(at(0, 0, f"be{smuggled}") + at(0, 2, "hind") + at(0, 0, ""))
    assert out == "\x1b[2Chind\r"


def test_surrogates_are_shown_as_what_cannot_be_shown() -> None:
    out = Difference(XTERM, COLUMNS, ROWS).write(at(0, 0, "a\ud800b"))
    assert drawn(out)[0] == "a\ufffdb"


def test_a_link_keeps_its_target_and_ends_with_the_frame() -> None:
    difference = Difference(XTERM, COLUMNS, ROWS)
    link = "\x1b]8;id=77;https://example.org/\x1b\\{}\x1b]8;;\x1b\\"
    out = difference.write(at(2, 0, "see " + link.format("\x1b[4mhere\x1b[0m") + " now"))
    assert out.count(";https://example.org/\x1b\\") == 1
    assert out.index("https") < out.index("here") < out.index("\x1b]8;;\x1b\\") < out.index("now")
    other = difference.write(at(3, 0, link.format("again")))
    assert other.rindex("\x1b]8;;\x1b\\") > other.index("again")


def test_a_link_goes_to_the_terminal_in_letters_of_ascii() -> None:
    difference = Difference(XTERM, COLUMNS, ROWS)
    out = difference.write(
        at(2, 0, "\x1b]8;;https://example.org/\u202eé \x9b5mü\x1b\\x\x1b]8;;\x1b\\")
    )
    assert ";https://example.org/%E2%80%AE%C3%A9%205m%C3%BC\x1b\\" in out


@pytest.mark.parametrize(
    "cluster", ["👩\u200d👩\u200d👧", "❤\ufe0f", "🇰🇷", "👍🏽", "☂", "क्षि", "✅"]
)
def test_what_follows_a_cluster_of_doubtful_width_stands_in_its_place(cluster: str) -> None:
    """The emulator draws every part of a joined cluster for itself, as old terminals do."""
    difference = Difference(XTERM, COLUMNS, ROWS)
    first = difference.write(at(1, 0, " " * 10 + "beside it"))
    text = f"ab{cluster}"
    out = first + difference.write(at(1, 0, text) + at(1, 10, "beside it"))
    screen = emulate(out.encode(), COLUMNS, ROWS)
    assert "".join(screen.buffer[1][x].data for x in range(10, 19)) == "beside it"
    cells = width(text)
    out += difference.write(at(1, cells, "|"))
    screen = emulate(out.encode(), COLUMNS, ROWS)
    assert screen.buffer[1][cells].data == "|"


def test_leaving_the_screen_leaves_no_style_and_coming_back_draws_all() -> None:
    difference = Difference(XTERM, COLUMNS, ROWS)
    difference.write(SETUP)
    difference.write(at(0, 0, "\x1b[31mred\x1b[0m"))
    assert difference.write("\x1b[?1049l") == "\x1b[m\x1b[?1049l"
    assert not difference.known
    difference.write("\x1b[?1049h")
    assert "red" in difference.write(at(1, 0, "more"))


def test_a_repaint_draws_all_of_it_whatever_is_shown() -> None:
    difference = Difference(XTERM, COLUMNS, ROWS)
    out = difference.write(at(0, 0, "\x1b[31mred\x1b[0m") + at(5, 3, "text"))
    rubbish = "\x1b[7m\x1b[3;3Hrubbish"
    assert drawn(out + rubbish + difference.repaint()) == drawn(out)
    difference.invalidate()
    assert drawn(out + rubbish + difference.write(at(0, 0, ""))) == drawn(out)


def test_any_number_of_styles_may_come_and_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.terminal.styles._MOST_STYLES", 100)
    difference = Difference(XTERM, COLUMNS, ROWS)
    out = difference.write(at(1, 0, "\x1b[1mstays\x1b[0m"))
    for number in range(500):
        out += difference.write(at(0, 0, f"\x1b[38;2;{number // 90};{number % 90};7mx\x1b[0m"))
    screen = emulate(out.encode(), COLUMNS, ROWS)
    assert screen.buffer[0][0].fg == f"{499 // 90:02x}{499 % 90:02x}07"
    assert lines_of(screen)[1] == "stays"


def two_panes(top: int, thumb: int, *, sidebar: int = 0, columns: int = 120, rows: int = 40) -> str:
    """A page of two panes in true colour, a scrollbar beside each, a sidebar that stands still."""
    body = "38;2;216;212;203;48;2;27;29;31"
    pane = (columns - sidebar) // 2
    lines = []
    for y in range(rows):
        line = at(y, 0, "")
        for words in (
            "de molen draait langzaam in het licht",
            "물레방아는 천천히 돌고 불빛은 내린다",
        ):
            text = f"{(top + y) * 7919 % 1000} {words}"
            bar = "48;2;75;77;79" if abs(y - thumb) < 4 else "48;2;34;36;38"
            line += f"\x1b[{body}m{text}{' ' * (pane - 1 - width(text))}\x1b[0m\x1b[{bar}m \x1b[0m"
        if sidebar:
            line += at(y, 2 * pane, f"\x1b[{body}m{f' {y % 9} note to read':{sidebar}}\x1b[0m")
        lines.append(line)
    return "\n".join(lines) + at(0, 0, "")


def cost(sidebar: int, step: int, capabilities: Capabilities = XTERM) -> int:
    difference = Difference(capabilities, 120, 40)
    first = two_panes(50, 10, sidebar=sidebar)
    out = difference.write(first)
    assert len(out.encode()) < 20_000
    second = two_panes(50 + step, 10 + (step > 0), sidebar=sidebar)
    change = difference.write(second)
    shown = emulate((out + change).encode(), 120, 40)
    assert seen(shown) == seen(emulate((first + second).encode(), 120, 40))
    return len(change.encode())


@pytest.mark.parametrize("step", [1, -1, 3])
def test_a_scrolled_line_costs_little(step: int) -> None:
    assert cost(0, step) <= 400 * abs(step)


def test_a_page_costs_little() -> None:
    assert cost(0, 38) <= 10_000


def test_beside_a_sidebar_that_stands_still_scrolling_pays_only_if_it_is_cheaper() -> None:
    assert cost(30, 1) < cost(30, 38)


@pytest.mark.parametrize("step", [1, -1, 3])
def test_between_margins_a_line_beside_a_sidebar_costs_as_little_as_without(step: int) -> None:
    assert cost(30, step, MARGINS) <= 400 * abs(step)


def test_no_margin_cuts_a_wide_letter() -> None:
    """The second cell of a letter looks the same wherever it stands."""
    difference = Difference(MARGINS, 60, 12)
    (expected, stock), (shown, ours) = emulator(60, 12), emulator(60, 12)
    for top in range(3):
        frame = "".join(
            at(y, 0, f"{(top + y) * 7919 % 9973:019}{'등불빛물'[(top + y) % 4]} note {y:33}")
            for y in range(12)
        )
        stock.feed(frame.encode())
        out = difference.write(frame)
        ours.feed(out.encode())
        assert seen(shown) == seen(expected)
        assert top == 0 or ";19s" in out


def test_rules_between_columns_cost_a_jump_each() -> None:
    text, rule = "38;2;216;212;203;48;2;27;29;31", "38;2;85;81;74;48;2;27;29;31"
    row = "".join(f"\x1b[{text}m{n:>3}\x1b[0m\x1b[{rule}m│\x1b[0m" for n in range(100, 106))
    difference = Difference(XTERM, COLUMNS, ROWS)
    first = difference.write(at(0, 0, ""))
    out = difference.write(at(3, 0, row) + at(0, 0, ""))
    assert seen(emulate((first + out).encode(), COLUMNS, ROWS)) == seen(
        emulate(at(3, 0, row).encode(), COLUMNS, ROWS)
    )
    assert out.count("m") <= 4
