"""Jump labels: a letter or two beside everything on screen that can be gone to."""

import re
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot

from tests.tui.driving import opened, reader, screen_lines, settled, shows
from tui.reading.targets import codes

pytestmark = pytest.mark.filterwarnings("ignore")

DUTCH = """# De brug

De brug kostte [48 miljoen](https://example.org/brug) en verdient dat terug.[^bron]
Zie [de cijfers](#de-cijfers) hieronder.

## De cijfers

| Jaar | Tol |
| --- | --- |
| 2024 | 3 |
| 2025 | 4 |

## Het onderhoud

Elk jaar wordt de brug geverfd.

[^bron]: Jaarverslag van de gemeente, tabel 7.
"""

KOREAN = """# 다리

다리 건설에는[4800만](https://example.org/brug)이 들었고 비용을 회수한다.[^bron]
아래의 [수치](#수치)를 보라.

## 수치

| 연도 | 통행료 |
| --- | --- |
| 2024 | 3 |
| 2025 | 4 |

## 유지 보수

해마다 다리를 칠한다.

[^bron]: 시 연보, 표 7.
"""


@pytest.fixture
def bridge(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "bridge.nl.md", tmp_path / "bridge.ko.md"]
    paths[0].write_text(DUTCH)
    paths[1].write_text(KOREAN)
    return paths


def labels(pilot: Pilot[None]) -> dict[str, tuple[int, int]]:
    """Return the labels on screen, and (line, cell) of each in the panes."""
    shown = reader(pilot).columns._labels
    return {letters: (y, cell) for y, line in shown.items() for cell, letters in line}


async def choose(pilot: Pilot[None], beside: str, *, pane: int = 0) -> None:
    """Press f, and type the label that stands nearest before a text in a pane."""
    await pilot.press("f")
    await pilot.pause()
    columns = reader(pilot).columns
    left = pane * (columns.pane_width + 1)
    texts = [line[left:] if pane == 0 else line for line in screen_lines(pilot)[1:]]
    best: tuple[int, str] | None = None
    for letters, (y, cell) in labels(pilot).items():
        if y < len(texts) and cell >= left:
            rest = _from_cell(texts[y], cell)
            at = rest.find(beside)
            if at >= 0 and (best is None or at < best[0]):
                best = at, letters
    assert best is not None, (beside, labels(pilot))
    await pilot.press(*best[1])
    await pilot.pause()


def _from_cell(text: str, cell: int) -> str:
    width = 0
    for index, letter in enumerate(text):
        if width >= cell:
            return text[index:]
        width += cell_len(letter)
    return ""


@pytest.mark.parametrize("count", [1, 9, 10, 40, 81, 82, 300, 676])
def test_no_label_is_the_beginning_of_another(count: int) -> None:
    made: Sequence[str] = codes(count)
    assert len(set(made)) == count
    assert not any(b.startswith(a) or a.startswith(b) for a, b in combinations(made, 2))
    assert max(map(len, made)) <= 2


def test_few_targets_get_one_letter_of_the_home_row() -> None:
    assert all(len(code) == 1 and code in "asdfghjkl" for code in codes(9))


async def test_every_link_note_table_and_heading_has_a_label(bridge: list[Path]) -> None:
    async with opened(bridge, size=(120, 40)) as pilot:
        await pilot.press("f")
        # Three headings, one table, and in each pane a note and its mark, a link out and one in.
        assert len(labels(pilot)) == 3 + 1 + 2 * (2 + 2)
        assert shows(pilot, "type a label")


async def test_a_heading_comes_to_the_top(tmp_path: Path) -> None:
    page = tmp_path / "long.en.md"
    page.write_text(DUTCH + "\n" + "\n\n".join(f"Paragraph {n}." for n in range(60)))
    async with opened([page], size=(80, 24)) as pilot:
        await choose(pilot, "Het onderhoud")
        assert "Het onderhoud" in screen_lines(pilot)[1]
        await pilot.press("H")
        await pilot.pause()
        assert reader(pilot).columns.scroll_offset.y == 0


async def test_labels_are_letters_beside_the_text_and_leave_it_readable(
    bridge: list[Path],
) -> None:
    async with opened(bridge, size=(120, 40)) as pilot:
        before = screen_lines(pilot)
        await pilot.press("f")
        lines = screen_lines(pilot)
        line = next(line for line in lines if "48 miljoen" in line)
        assert re.search(r"kostte[a-z]{1,2}\S* miljoen", line)
        # Wide letters stay where they were, and no line becomes longer or shorter.
        assert [cell_len(line) for line in lines] == [cell_len(line) for line in before]
        await pilot.press("escape")
        await pilot.pause()
        assert screen_lines(pilot)[:-1] == before[:-1]


async def test_a_label_over_half_a_wide_letter_leaves_a_blank_for_the_other_half(
    bridge: list[Path],
) -> None:
    async with opened(bridge[1:], size=(80, 24)) as pilot:
        before = next(line for line in screen_lines(pilot) if "4800만" in line)
        await pilot.press("f")
        after = next(line for line in screen_lines(pilot) if "00만" in line)
        assert cell_len(before) == cell_len(after)
        assert after.split("만")[1] != ""


async def test_what_is_no_label_leaves_and_does_nothing_else(bridge: list[Path]) -> None:
    async with opened(bridge, size=(120, 40)) as pilot:
        await pilot.press("f", "q")  # q would end the program
        assert not reader(pilot).columns.has_labels
        assert shows(pilot, "no label q")
        await pilot.press("f", "escape")
        assert not reader(pilot).columns.has_labels
        await pilot.press("j")
        await pilot.pause()
        assert pilot.app.is_running


async def test_of_two_letters_the_first_leaves_what_goes_on_with_the_second(
    bridge: list[Path],
) -> None:
    async with opened(bridge, size=(120, 40)) as pilot:
        await pilot.press("f")
        long = next(code for code in labels(pilot) if len(code) == 2)
        rest = {code[1] for code in labels(pilot) if code[0] == long[0]}
        await pilot.press(long[0])
        assert set(labels(pilot)) == rest
        await pilot.press(long[1])
        assert not reader(pilot).columns.has_labels


async def test_a_table_is_taken_in_hand(bridge: list[Path]) -> None:
    async with opened(bridge, size=(120, 40)) as pilot:
        await choose(pilot, "Jaar")
        desk = reader(pilot).tables
        assert desk is not None
        assert desk.current is not None
        await pilot.press("right", "s", "s")
        assert shows(pilot, "sorted by Tol, descending")


async def test_a_warning_is_shown_with_its_working(tmp_path: Path) -> None:
    page = tmp_path / "sum.en.md"
    page.write_text(
        "# Budget\n\n| Post | Cost ($M) |\n| --- | --- |\n"
        "| Road | 10 |\n| Rail | 20 |\n| Bridge | 12 |\n| Total | 45 |\n"
    )
    async with opened([page], size=(80, 24)) as pilot:
        await choose(pilot, "45")
        assert reader(pilot).current is not None
        assert shows(pilot, "42")


async def test_labels_go_when_the_text_moves_under_them(bridge: list[Path]) -> None:
    async with opened(bridge, size=(120, 40)) as pilot:
        await pilot.press("f")
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert not reader(pilot).columns.has_labels


async def test_a_cell_that_is_cut_off_is_shown_whole(tmp_path: Path) -> None:
    page = tmp_path / "cell.en.md"
    words = " ".join(f"word{n}" for n in range(300))
    page.write_text(f"# Cells\n\n| A | B |\n| --- | --- |\n| one | {words} |\n| two | short |\n")
    async with opened([page], size=(80, 60)) as pilot:
        assert not shows(pilot, "word299")
        await pilot.press("f")
        lowest = max(labels(pilot).items(), key=lambda item: item[1])
        await pilot.press(*lowest[0])
        await pilot.pause()
        assert shows(pilot, "word299")


async def test_a_related_article_that_is_not_there_is_said_to_be_elsewhere() -> None:
    seeds = Path(__file__).parents[3] / "seeds"
    async with opened([seeds], size=(80, 24)) as pilot:
        page = reader(pilot).opened
        assert page is not None
        title = page.editions[0].related[0].title.text[:30]
        await pilot.press(*["]"] * 9)
        await pilot.pause()
        while not shows(pilot, title):
            assert reader(pilot).columns.scroll_offset.y > 0
            await pilot.press("k")
        await choose(pilot, title)
        assert shows(pilot, "that article is not in this library")


async def test_a_related_article_listed_by_link_is_one_key_away(tmp_path: Path) -> None:
    links = "- [The moon](moon.md): how far it is\n- [Sun](https://example.org/sun)\n"
    (tmp_path / "tides.md").write_text(f"# Tides\n\nUp and down.\n\n## Read more\n\n{links}")
    (tmp_path / "moon.md").write_text("# Moon\n\nA stone goes round.\n")
    async with opened([tmp_path], size=(80, 24)) as pilot:
        await pilot.press("j", "enter")  # Tides, the second of the list
        await settled(pilot)
        assert shows(pilot, "Up and down")
        await choose(pilot, "Sun")
        assert shows(pilot, "https://example.org/sun")  # shown in full before it is opened
        await pilot.press("escape")
        await choose(pilot, "The moon")
        await settled(pilot)
        assert shows(pilot, "A stone goes round.")
