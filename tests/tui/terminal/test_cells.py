"""Letters are laid on cells as Rich counts them, and doubt about their width is known."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.terminal.cells import clusters, in_encoding, reach, without_controls

LETTERS = st.characters(exclude_categories=("Cs", "Cc"))
MIXED = st.one_of(LETTERS, st.sampled_from("\u200d\ufe0f\u0301👩👧🇰🇷🏽각ᄀ"))


@given(st.text(MIXED, max_size=20))
@settings(max_examples=60, deadline=None)
def test_nothing_is_lost_and_the_widths_are_richs(text: str) -> None:
    found = list(clusters(text))
    assert "".join(cluster for cluster, _ in found) == text
    assert sum(width for _, width in found) == cell_len(text)
    assert all(width <= 2 for _, width in found)


@pytest.mark.parametrize(
    "cluster", ["a", "é", "e\u0301", "한", "漢", "。", "─", "“", "ß", "ก", "ך"]
)
def test_the_letters_of_articles_are_beyond_doubt(cluster: str) -> None:
    assert reach(cluster) == 0


@pytest.mark.parametrize(
    ("cluster", "cells"),
    [("👩\u200d👧", 4), ("❤\ufe0f", 2), ("🇰🇷", 4), ("👍🏽", 4), ("✅", 2), ("\ue000", 1)],
)
def test_pictures_and_joined_letters_may_take_more_cells(cluster: str, cells: int) -> None:
    assert reach(cluster) == cells


@given(st.text(st.characters(), max_size=20))
@settings(max_examples=60, deadline=None)
def test_no_control_and_no_surrogate_gets_into_a_cell(text: str) -> None:
    safe = without_controls(text)
    safe.encode("utf-8")
    assert not any(letter < " " or "\x7f" <= letter <= "\x9f" for letter in safe)


@pytest.mark.parametrize(
    ("cluster", "width", "shown"),
    [("a", 1, "a"), ("é", 1, "?"), ("─", 1, "-"), ("“", 1, '"'), ("한", 2, "??"), ("…", 1, ".")],
)
def test_what_the_terminal_cannot_show_keeps_its_width(
    cluster: str, width: int, shown: str
) -> None:
    assert in_encoding(cluster, width, "ascii") == shown
    assert in_encoding(cluster, width, "utf-8") == cluster
