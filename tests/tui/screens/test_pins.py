"""Pins: passages set to face each other by hand, kept, respected, and taken away again."""

from pathlib import Path

import pytest

from parsers.library import load
from tests.tui.driving import opened, reader, screen_lines, settled
from tests.tui.harbour_pages import DUTCH, write_pages
from tui.reading.opened import beads_of
from tui.reading.pins import clash, found_again, held, sides_of
from tui.screens.reader.screen import ReaderScreen
from tui.state import State
from tui.widgets.panes import Position

pytestmark = pytest.mark.filterwarnings("ignore")


def bead(screen: ReaderScreen, edition: int, block: int) -> tuple[tuple[int, ...], ...]:
    assert screen.opened is not None
    found = screen.opened.bead_of(edition, block)
    assert found is not None
    return found.sides


async def bring_to_tops(pilot: object, screen: ReaderScreen, left: int, right: int) -> None:
    """Unlock the panes and scroll each to a block."""
    columns = screen.columns
    for pane, block in ((1, right), (0, left)):
        columns.activate(pane)
        columns.go_to(Position(pane, block, 0))
    assert columns.tops() == [(0, left), (1, right)]


def blocks(folder: Path, language: str, words: str) -> int:
    """Return the block of an edition that begins with these words."""
    from parsers.model import block_text

    (article,) = load([folder]).articles
    page = next(page for page in article.editions if page.language == language)
    return next(n for n, p in enumerate(page.flow) if block_text(p.block).startswith(words))


async def test_a_pin_aligns_anew_is_listed_kept_and_taken_away(tmp_path: Path) -> None:
    folder, state = write_pages(tmp_path / "pages"), tmp_path / "state.sqlite3"
    left, right = blocks(folder, "ko", "교통량"), blocks(folder, "nl", "De bewoners")
    async with opened([folder], size=(120, 12), state=state) as pilot:
        screen = reader(pilot)
        assert bead(screen, 0, left)[1] != (right,)
        await pilot.press("p")
        assert "unlock two panes" in screen_lines(pilot)[-1]
        await pilot.press("l")
        await bring_to_tops(pilot, screen, left, right)
        await pilot.press("p")
        assert "pinned: “교통량" in screen_lines(pilot)[-1]
        await settled(pilot)
        assert right in bead(screen, 0, left)[1]
        assert screen.opened is not None
        assert screen.opened.checked
        assert screen.pins_in_words() == [
            "“교통량은 18% 증가한다. 보고서를 보라.” = “De bewoners zijn niet b…”"
        ]
        # Warnings are those of the new alignment, too: nothing is missing any more.
        assert not any(f.code == "X201" and "bewoners" in str(f) for f in screen.opened.findings)
        await pilot.press("l")
        assert any("╪" in line for line in screen_lines(pilot))
    async with opened([folder], size=(120, 12), state=state) as pilot:
        screen = reader(pilot)
        assert right in bead(screen, 0, left)[1]
        screen.columns.go_to(Position(0, left, 0))
        await pilot.press("P")
        assert "unpinned" in screen_lines(pilot)[-1]
        await settled(pilot)
        assert bead(screen, 0, left)[1] != (right,)
        await pilot.press("P")
        assert "nothing is pinned" in screen_lines(pilot)[-1]
    assert State(state).pins([str(path.resolve()) for path in folder.iterdir()]) == []


async def test_a_pin_that_crosses_another_is_refused_with_the_reason(tmp_path: Path) -> None:
    folder = write_pages(tmp_path)
    async with opened([folder], size=(120, 12)) as pilot:
        screen = reader(pilot)
        await pilot.press("l")
        await bring_to_tops(pilot, screen, 2, 3)
        await pilot.press("p")
        await settled(pilot)
        for left, right in ((3, 2), (2, 4), (1, 3)):
            await bring_to_tops(pilot, screen, left, right)
            await pilot.press("p")
            assert "not pinned: that contradicts “숫자” = “Er komen" in screen_lines(pilot)[-1]
        await bring_to_tops(pilot, screen, 2, 3)
        await pilot.press("p")
        assert "pinned already" in screen_lines(pilot)[-1]
        assert screen.opened is not None
        assert len(screen.opened.pins) == 1


async def test_the_cursor_says_more_exactly_what_is_to_be_pinned(tmp_path: Path) -> None:
    async with opened([write_pages(tmp_path)], size=(120, 20)) as pilot:
        screen = reader(pilot)
        await pilot.press("l", ")", ")")
        await settled(pilot)
        _, cursor = screen.cursor_words()
        assert cursor == (0, 1)
        await pilot.press("p")
        await settled(pilot)
        assert screen.opened is not None
        assert screen.opened.pins == (((0, 1), (1, 0)),)


async def test_a_pin_follows_its_text_in_an_edited_file_and_ends_with_it(tmp_path: Path) -> None:
    folder = write_pages(tmp_path)
    (article,) = load([folder]).articles
    pin = ((0, 1), (1, 3))
    sides = sides_of(pin, article.editions)
    (folder / "haven.nl.md").write_text(
        DUTCH.replace("## Cijfers", "Een nieuwe alinea.\n\n## Cijfers"), encoding="utf-8"
    )
    (edited,) = load([folder]).articles
    assert found_again(sides, edited.editions) == ((0, 1), (1, 4))
    (folder / "haven.nl.md").write_text(DUTCH.replace("40 kranen", "44 kranen"), encoding="utf-8")
    (changed,) = load([folder]).articles
    assert found_again(sides, changed.editions) is None


def test_what_contradicts_what() -> None:
    pin = ((0, 4), (1, 4), (2, 4))
    assert clash([pin], ((0, 5), (1, 5))) is None
    assert clash([pin], ((0, 5), (1, 3))) == pin
    assert clash([pin], ((0, 4), (1, 5))) == pin
    assert clash([pin], ((1, 3), (2, 6))) == pin
    assert clash([pin], ((0, 4), (2, 4))) is None
    assert clash([], pin) is None


def test_pins_are_kept_by_the_pages_they_join(tmp_path: Path) -> None:
    state = State(tmp_path / "state.sqlite3")
    one = [("/a", 1, "x"), ("/b", 2, "y")]
    other = [("/a", 5, "x"), ("/c", 6, "z")]
    state.keep_pins(["/a", "/b", "/c"], [one, other])
    assert state.pins(["/a", "/b"]) == [one]
    state.keep_pins(["/a", "/b"], [])
    assert state.pins(["/a", "/b", "/c"]) == [other]


def test_every_pin_that_does_not_contradict_is_respected() -> None:
    pages = sorted((Path(__file__).parents[2] / "documents" / "pages").glob("harbour.*.txt"))
    (article,) = load(pages).articles
    for pins in (
        (((0, 5), (1, 7)), ((0, 11), (1, 12))),
        (((1, 7), (2, 11)),),  # between two editions that both are aligned with the third
        (((0, 7), (1, 7)), ((1, 9), (2, 11))),
    ):
        beads = beads_of(article, pins)
        assert all(held(pin, beads) for pin in pins), pins
