"""The cursor in the text: it stands on a sentence, and lights what faces it in the other panes."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.tui.driving import reader, screen_lines, settled, shows
from tests.tui.screens.copied import ARABIC, DUTCH, ENGLISH, KOREAN, copying, lit, pair
from tui.reading.counterparts import Counterpart
from tui.widgets.columns import Layer

PAGES = Path(__file__).parents[2] / "documents" / "pages"

pytestmark = pytest.mark.filterwarnings("ignore")


def status(screen: list[str]) -> str:
    """Return the last line."""
    return " ".join(screen[-1].split())


async def test_it_walks_the_sentences_and_lights_what_faces_them(tmp_path: Path) -> None:
    files = pair(tmp_path, nl=DUTCH, ko=KOREAN)
    async with copying(files, tmp_path / "copied") as pilot:
        walked = []
        for _ in range(9):
            await pilot.press(")")
            await settled(pilot)
            walked.append((lit(pilot, 0), lit(pilot, 1)))
        assert walked == [
            (["De haven van Brede"], ["브레데 항구"]),
            (["De haven opende in 1962."], ["항구는 1962년에 문을 열었다."]),
            (
                ["Zij kostte 25 miljoen euro en telt 40 ligplaatsen."],
                ["비용은 2500만 유로였다.", "선석은 40개이다."],
            ),
            (["De vissers klagen."], ["어부들은 불평한다."]),
            (["Wat er komt"], ["앞으로의 계획"]),
            (["Een nieuwe kade van 300 meter."], ["300미터 길이의 새 부두."]),
            (["Een loods met zonnepanelen."], ["태양광 창고."]),
            (["Schip\tLengte\tJaar"], ["배\t길이\t연도"]),
            (["Anna\t24 m\t1971"], ["안나\t24 m\t1971"]),
        ]
        await pilot.press("(", "(")
        assert lit(pilot, 0) == ["Een loods met zonnepanelen."]
        assert "Nederlands · Wat er komt" in status(screen_lines(pilot))


async def test_the_last_line_tells_what_is_special(tmp_path: Path) -> None:
    files = pair(tmp_path, nl=DUTCH, ko=KOREAN)
    async with copying(files, tmp_path / "copied") as pilot:
        await pilot.press(")")
        await settled(pilot)
        await pilot.press(")")
        assert "faces 1 sentence; v selects, y copies" in status(screen_lines(pilot))
        await pilot.press(")")
        assert "faces 2 sentences" in status(screen_lines(pilot))
        # From the other side: two sentences are one there.
        await pilot.press("tab", ")")
        await settled(pilot)
        assert lit(pilot, 1) == ["선석은 40개이다."]
        assert lit(pilot, 0) == ["Zij kostte 25 miljoen euro en telt 40 ligplaatsen."]
        assert "2 sentences face 1" in status(screen_lines(pilot))
        assert "한국어" in status(screen_lines(pilot))


async def test_a_doubtful_link_is_shown_in_another_way(tmp_path: Path) -> None:
    files = pair(tmp_path, nl=DUTCH, ko=KOREAN)
    async with copying(files, tmp_path / "copied") as pilot:
        await pilot.press(")", ")")
        await settled(pilot)
        screen = reader(pilot)
        known = screen.counterparts()
        assert known is not None
        sure = known.facing

        def doubtful(*asked: object) -> Counterpart:
            found = sure(*asked)  # type: ignore[arg-type]
            return Counterpart(found.here, found.there, 0.3)

        known.facing = doubtful  # type: ignore[method-assign, assignment]
        await pilot.press(")", "(")
        assert "faces 1 sentence · unsure" in status(screen_lines(pilot))
        lines = screen_lines(pilot)
        own = next(line for line in lines if "De haven opende" in line)
        assert own.index("▎") < own.index("De haven") < own.index("┊") < own.index("항구는")


async def test_a_bar_stands_beside_every_line_and_needs_no_colour(tmp_path: Path) -> None:
    long = "# T\n\nShort one. " + "The sentence goes on and on " * 8 + "until here. Another one.\n"
    files = pair(tmp_path, en=long)
    async with copying(files, tmp_path / "copied", size=(60, 20)) as pilot:
        await pilot.press(")", ")", ")")
        lines = screen_lines(pilot)
        barred = [number for number, line in enumerate(lines) if "▎" in line]
        first = next(n for n, line in enumerate(lines) if "Short one" in line)
        last = next(n for n, line in enumerate(lines) if "until here" in line)
        assert barred == list(range(first, last + 1))


async def test_a_click_sets_it_and_escape_drops_it(tmp_path: Path) -> None:
    files = pair(tmp_path, nl=DUTCH, ko=KOREAN)
    async with copying(files, tmp_path / "copied") as pilot:
        row = next(n for n, line in enumerate(screen_lines(pilot)) if "비용은" in line)
        before, _, _ = screen_lines(pilot)[row].partition("비용은")
        await pilot.click(offset=(cell_len(before), row))
        await settled(pilot)
        assert lit(pilot, 1) == ["비용은 2500만 유로였다."]
        assert lit(pilot, 0) == ["Zij kostte 25 miljoen euro en telt 40 ligplaatsen."]
        assert reader(pilot).columns.active == 1
        await pilot.press("escape")
        assert not lit(pilot, 0)
        assert not lit(pilot, 1)
        assert reader(pilot).cursor is None


async def test_it_begins_on_screen_and_is_found_again_when_it_scrolled_away(tmp_path: Path) -> None:
    text = "# Dunes\n\n" + "\n\n".join(f"Dune {n} is low. It moves." for n in range(80))
    files = pair(tmp_path, en=text)
    async with copying(files, tmp_path / "copied", size=(80, 20)) as pilot:
        await pilot.press("space", ")")
        first = lit(pilot, 0)
        assert shows(pilot, first[0])
        assert reader(pilot).columns.scroll_offset.y > 0
        await pilot.press("G", ")")
        assert lit(pilot, 0) != first
        assert shows(pilot, lit(pilot, 0)[0])
        for _ in range(40):
            await pilot.press("(")
            assert shows(pilot, lit(pilot, 0)[0])


async def test_with_one_pane_it_goes_along_to_the_other_edition(tmp_path: Path) -> None:
    files = pair(tmp_path, nl=DUTCH, ko=KOREAN)
    async with copying(files, tmp_path / "copied", size=(80, 24)) as pilot:
        await pilot.press(")", ")", ")", "tab")
        await settled(pilot)
        await pilot.press("tab", "tab")
        assert lit(pilot, 1)[0] == "비용은 2500만 유로였다."


async def test_arabic_faces_english_also_where_the_terminal_turns_no_text(tmp_path: Path) -> None:
    files = pair(tmp_path, en=ENGLISH, ar=ARABIC)
    async with copying(files, tmp_path / "copied", visual_order=True) as pilot:
        await pilot.press(")", ")", ")")
        await settled(pilot)
        assert lit(pilot, 0) == ["The repair cost 5 million dollars."]
        assert lit(pilot, 1) == ["وكلف الترميم 5 ملايين دولار."]


async def test_with_three_editions_and_interleaved_it_lights_all_others(tmp_path: Path) -> None:
    files = [PAGES / f"harbour.{tag}.txt" for tag in ("de", "fr", "zh")]
    async with copying(files, tmp_path / "copied", size=(150, 40)) as pilot:
        await pilot.press("=", ")", ")", ")", ")", ")")
        await settled(pilot)
        assert lit(pilot, 0)[0].startswith("Damit endet ein Streit")
        assert lit(pilot, 1)[0].startswith("L'accord met fin")
        assert lit(pilot, 2)[0].startswith("北部海岸的三座港口城镇")
        assert "faces 1 sentence" in status(screen_lines(pilot))
        await pilot.press("i")
        await settled(pilot)
        barred = [line.partition("▎")[2].strip() for line in screen_lines(pilot) if "▎" in line]
        assert "Damit endet ein Streit" in barred[0]
        assert any("L'accord met fin" in line for line in barred)
        assert any(line.startswith("北部海岸") for line in barred)
        row = next(
            n for n, line in enumerate(screen_lines(pilot)) if "Trois villes portuaires" in line
        )
        before, _, _ = screen_lines(pilot)[row].partition("Trois villes portuaires")
        await pilot.click(offset=(cell_len(before), row))
        await settled(pilot)
        assert lit(pilot, 1)[0].startswith("Trois villes portuaires")
        assert lit(pilot, 0)[0].startswith("Drei Hafenstädte an der Nordküste")


async def test_a_row_of_a_sorted_table_is_followed_by_the_one_below_it(tmp_path: Path) -> None:
    files = pair(tmp_path, nl=DUTCH, ko=KOREAN)
    async with copying(files, tmp_path / "copied") as pilot:
        await pilot.press("t", "right", "right", "S")
        for _ in range(9):
            await pilot.press(")")
        await settled(pilot)
        walked = [lit(pilot, 0) + lit(pilot, 1)]
        await pilot.press(")")
        walked.append(lit(pilot, 0) + lit(pilot, 1))
        assert walked == [
            ["Berta\t18 m\t1985", "베르타\t18 m\t1985"],
            ["Anna\t24 m\t1971", "안나\t24 m\t1971"],
        ]


async def test_a_warning_or_a_table_in_hand_takes_its_place(tmp_path: Path) -> None:
    files = pair(tmp_path, nl=DUTCH, ko=KOREAN)
    async with copying(files, tmp_path / "copied") as pilot:
        await pilot.press(")", "t")
        assert reader(pilot).cursor is None
        assert not reader(pilot).columns._overlays[Layer.SENTENCE]


async def test_editions_with_nothing_in_common_light_nothing_that_is_sure(tmp_path: Path) -> None:
    files = pair(tmp_path, en="# A\n\nOne thing.\n\n# B\n", fr="# Z\n\n" + "Rien. " * 300 + "\n")
    async with copying(files, tmp_path / "copied") as pilot:
        for _ in range(6):
            await pilot.press(")")
            await settled(pilot)
        assert reader(pilot).cursor is not None
