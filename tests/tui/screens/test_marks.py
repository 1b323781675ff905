"""Finding one's way: lines of the file, parts of the text, marks, the way back."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.driving import opened, reader, screen_lines, settled, shows
from tui.reading.places import find_again, place_of_line, source_of
from tui.state import State

pytestmark = pytest.mark.filterwarnings("ignore")

SECTIONS = [
    f"## Section {n}\n\nThis is what section {n} says of bridge number {n}.\n" for n in range(50)
]
ENGLISH = "# Bridges\n\n" + "\n".join(SECTIONS)
KOREAN = "# 다리\n\n" + "\n".join(f"## {n}절\n\n{n}번 다리의 이야기이다.\n" for n in range(50))


@pytest.fixture
def bridges(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "bridges.en.md", tmp_path / "bridges.ko.md"]
    paths[0].write_text(ENGLISH)
    paths[1].write_text(KOREAN)
    return paths


def top(pilot: Pilot[None]) -> str:
    return screen_lines(pilot)[1]


def line_of(text: str) -> int:
    return ENGLISH[: ENGLISH.index(text)].count("\n") + 1


async def test_a_line_of_the_file_is_shown_while_it_is_typed_and_gone_to(
    bridges: list[Path],
) -> None:
    async with opened(bridges, size=(120, 40)) as pilot:
        await pilot.press(":", *str(line_of("## Section 30")))
        await pilot.pause()
        assert shows(pilot, "Section 30")
        await pilot.press("escape")
        await pilot.pause()
        assert "Bridges" in top(pilot)
        await pilot.press(":", *str(line_of("## Section 30")), "enter")
        await pilot.pause()
        assert "Section 30" in top(pilot)
        await pilot.press("'", "'")
        assert "Bridges" in top(pilot)
        await pilot.press("'", "'")
        assert "Section 30" in top(pilot)


async def test_a_part_of_the_text_and_its_last_line(bridges: list[Path]) -> None:
    async with opened(bridges[:1], size=(80, 24)) as pilot:
        await pilot.press(":", *"50%", "enter")
        await pilot.pause()
        assert "ection 25" in top(pilot)
        await pilot.press(":", "$", "enter")
        await pilot.pause()
        assert shows(pilot, "section 49")
        await pilot.press(":", *"nine", "enter")
        await pilot.pause()
        assert shows(pilot, "no line: nine")


def test_every_line_of_a_file_leads_to_its_text_and_back(bridges: list[Path]) -> None:
    from parsers.library import load

    page = load(bridges[:1]).pages[0]
    for number, text in enumerate(ENGLISH.splitlines(), start=1):
        place = place_of_line(page, number)
        assert place is not None
        if text:
            assert source_of(page, *place).line == number


async def test_where_am_i_names_section_part_edition_file_and_line(bridges: list[Path]) -> None:
    async with opened(bridges, size=(120, 40)) as pilot:
        await pilot.press(":", *str(line_of("section 30 says")), "enter", "ctrl+g")
        await pilot.pause()
        assert shows(pilot, "Section 30")
        assert shows(pilot, "60% of the text stands before")
        assert shows(pilot, "edition 1 of 2, English")
        assert shows(pilot, f"bridges.en.md:{line_of('section 30 says')}")
        await pilot.press("j")
        await pilot.pause()
        assert not shows(pilot, "of the text")


async def test_a_mark_is_kept_and_found_again_where_its_words_have_gone(
    bridges: list[Path], tmp_path: Path
) -> None:
    store = tmp_path / "state"
    async with opened(bridges[:1], size=(80, 24), state=store) as pilot:
        await pilot.press(":", *str(line_of("section 30 says")), "enter", "m", "b", "g")
        assert shows(pilot, "Bridges")
    bridges[0].write_text(ENGLISH.replace("# Bridges\n", "# Bridges\n\nA new beginning.\n"))
    async with opened(bridges[:1], size=(120, 40), state=store) as pilot:
        await pilot.press("'")
        assert shows(pilot, "marks: b")
        await pilot.press("b")
        await pilot.pause()
        assert "section 30 says" in top(pilot)


async def test_a_mark_that_was_not_set_is_named(bridges: list[Path]) -> None:
    async with opened(bridges[:1], size=(80, 24)) as pilot:
        await pilot.press("'", "z")
        assert shows(pilot, "there is no mark z")
        await pilot.press("m", "escape", "m", "!")
        assert shows(pilot, "a mark is a letter")


async def test_marks_are_those_of_their_article(tmp_path: Path) -> None:
    state = State(tmp_path / "s")
    state.keep_mark("one", "a", {"edition": 0, "block": 3, "offset": 1})
    assert State(tmp_path / "s").marks("one") == {"a": {"edition": 0, "block": 3, "offset": 1}}
    assert State(tmp_path / "s").marks("two") == {}


async def test_back_and_forward_know_the_places_before_jumps(bridges: list[Path]) -> None:
    async with opened(bridges[:1], size=(80, 24)) as pilot:
        await pilot.press(":", *str(line_of("## Section 20")), "enter")
        await pilot.press("G")
        await pilot.pause()
        await pilot.press("H")
        await pilot.pause()
        assert "Section 20" in top(pilot)
        await pilot.press("H")
        await pilot.pause()
        assert "Bridges" in top(pilot)
        await pilot.press("H")
        await pilot.pause()
        assert shows(pilot, "no place before this one")
        await pilot.press("L")
        await pilot.pause()
        assert "Section 20" in top(pilot)


async def test_a_walk_from_match_to_match_is_one_step_back(bridges: list[Path]) -> None:
    async with opened(bridges[:1], size=(80, 24)) as pilot:
        await pilot.press("/", *"number 4", "enter", "n", "n", "n")
        await pilot.pause()
        assert not shows(pilot, "Bridges ")
        await pilot.press("H")
        await pilot.pause()
        assert reader(pilot).columns.scroll_offset.y == 0


async def test_back_leads_to_the_place_in_the_article_before(tmp_path: Path) -> None:
    first, second = tmp_path / "bridges.en.md", tmp_path / "harbour.en.md"
    first.write_text(ENGLISH)
    second.write_text("# Harbour\n\nA harbour without ships.\n")
    async with opened([first, second], size=(80, 24)) as pilot:
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press(":", *str(line_of("## Section 20")), "enter")
        await pilot.pause()
        app = reader(pilot).host
        app.open(app.articles[1])
        await settled(pilot)
        assert shows(pilot, "without ships")
        await pilot.press("H")
        await settled(pilot)
        assert "Section 20" in top(pilot)
        await pilot.press("L")
        await settled(pilot)
        assert shows(pilot, "without ships")


def test_words_that_stand_in_several_places_are_found_nearest(tmp_path: Path) -> None:
    from parsers.library import load

    path = tmp_path / "a.en.md"
    path.write_text("# T\n\nSame words.\n\nNew.\n\nNew too.\n\nSame words.\n\nOther.\n")
    page = load([path]).pages[0]
    assert find_again(page, 3, 0, "Same words.") == (4, 0)
    assert find_again(page, 1, 0, "Same words.") == (1, 0)
    assert find_again(page, 1, 0, "Gone words.") is None
