"""The change from one style to the next is the shortest that leads there."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.emulated_terminal import emulate
from tests.tui.terminal.frames import CODES, visible
from tui.terminal.styles import Styles

TEXT = "38;2;216;212;203;48;2;27;29;31"


def change(before: str, after: str, **options: bool) -> str:
    styles = Styles(**options)
    return styles.change(styles.get(before), styles.get(after))


@pytest.mark.parametrize(
    ("before", "after", "sequence"),
    [
        ("", "", ""),
        ("", "1;31", "\x1b[1;31m"),
        ("1;31", "", "\x1b[m"),
        (TEXT, f"1;{TEXT}", "\x1b[1m"),
        (f"1;{TEXT}", TEXT, "\x1b[22m"),
        (f"1;4;{TEXT}", f"2;{TEXT}", "\x1b[22;24;2m"),
        (TEXT, "38;2;85;81;74;48;2;27;29;31", "\x1b[38;2;85;81;74m"),
        ("31;44", "31", "\x1b[49m"),
        ("1;31", "01;0031", ""),
    ],
)
def test_only_what_differs_is_written(before: str, after: str, sequence: str) -> None:
    assert change(before, after) == sequence


@pytest.mark.parametrize("attributes_end", [True, False])
@given(codes=st.lists(st.sampled_from(CODES), min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_any_chain_of_changes_leads_to_the_style(codes: list[str], attributes_end: bool) -> None:
    styles = Styles(attributes_end=attributes_end)
    pen, out = styles.default, ""
    for code in codes:
        out += styles.change(pen, styles.get(code))
        pen = styles.get(code)
    expected = emulate(f"\x1b[{codes[-1]}mx".encode(), 2, 1).buffer[0][0]
    assert visible(emulate(f"{out}x".encode(), 2, 1).buffer[0][0]) == visible(expected)


def test_a_terminal_that_ends_no_single_attribute_is_reset() -> None:
    assert change("1;4", "4", attributes_end=False) == "\x1b[;4m"


def test_colours_and_links_can_be_left_out() -> None:
    plain = Styles(colours=False, links=False)
    style = plain.get("1;31;48;5;20", "https://example.org/")
    assert style is plain.get("1")


def test_a_blank_has_only_what_shows_on_it() -> None:
    styles = Styles()
    assert styles.get(f"1;3;{TEXT}").blank is styles.get("48;2;27;29;31")
    assert styles.get("4;31").blank is styles.get("4;31")
    assert styles.get("7;38;2;9;9;9").blank is styles.get("48;2;9;9;9")
    assert styles.get("48;2;27;29;31").plain_background
    assert not styles.get("4").plain_background
