"""Selecting and copying: by key and by mouse, in the source's text, to wherever it can go."""

import base64
import re
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.events import MouseMove
from textual.pilot import Pilot

from tests.pty_session import PtySession
from tests.tui.driving import reader, screen_lines, settled
from tests.tui.screens.copied import ARABIC, DUTCH, ENGLISH, KOREAN, copying, pair, selected
from tui.widgets.columns import Columns

pytestmark = pytest.mark.filterwarnings("ignore")

WITHIN = """\
# Heading

First paragraph, with *emphasis*. It is rather long, so that in a narrow pane it takes several \
lines; a hyphenated well-known-word, too. Third sentence.

1. One item
2. Another item

> A quotation.

```
code   stays
    as it is
```

| Name | Cost |
|---|---:|
| A "quoted" name | 1,200 |
| B | 300 |

The end.
"""


def said(pilot: Pilot[None]) -> str:
    """Return the last line."""
    return " ".join(screen_lines(pilot)[-1].split())


def place_of(pilot: Pilot[None], text: str, inside: int = 0) -> tuple[int, int]:
    """Return the cell and line of a text on the screen, or of a character inside it."""
    for row, line in enumerate(screen_lines(pilot)):
        if text in line:
            return cell_len(line[: line.index(text)] + text[:inside]), row
    raise AssertionError(f"{text!r} is not on the screen")


async def drag(pilot: Pilot[None], start: tuple[int, int], to: tuple[int, int]) -> None:
    """Move the mouse with its button down."""
    await pilot.mouse_down(offset=start)
    columns = reader(pilot).columns
    for x, y in (((start[0] + to[0]) // 2, to[1]), to):
        # The pilot's own moves have no button down.
        move = _moved(x, y, columns)
        columns.post_message(move)
        await pilot.pause()
    await pilot.mouse_up(offset=to)
    await settled(pilot)


def _moved(x: int, y: int, columns: Columns) -> MouseMove:
    region = columns.region
    return MouseMove(
        columns,
        x - region.x,
        y - region.y,
        0,
        0,
        1,
        shift=False,
        meta=False,
        ctrl=False,
        screen_x=x,
        screen_y=y,
    )


# --- what y copies ---------------------------------------------------------------------------


async def test_y_copies_the_sentence_pointed_at_and_says_so(tmp_path: Path) -> None:
    file = tmp_path / "copied"
    async with copying(pair(tmp_path, nl=DUTCH, ko=KOREAN), file) as pilot:
        await pilot.press("y")
        assert "nothing to copy" in said(pilot)
        assert not file.exists()
        await pilot.press(")", ")", "y")
        assert file.read_text("utf-8") == "De haven opende in 1962."
        assert f"copied 1 sentence, 24 characters, through the terminal and to {file}"[:50] in said(
            pilot
        )


async def test_shift_y_puts_the_other_edition_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "copied"
    async with copying(pair(tmp_path, nl=DUTCH, ko=KOREAN), file) as pilot:
        await pilot.press(")", ")", ")", "Y")
        await settled(pilot)
        two = "비용은 2500만 유로였다. 선석은 40개이다."
        assert file.read_text("utf-8") == (
            f"Zij kostte 25 miljoen euro en telt 40 ligplaatsen.\t{two}\n"
        )
        await pilot.press("v", "V", "Y")
        await settled(pilot)
        assert file.read_text("utf-8").splitlines() == [
            "De haven opende in 1962.\t항구는 1962년에 문을 열었다.",
            f"Zij kostte 25 miljoen euro en telt 40 ligplaatsen.\t{two}",
            "De vissers klagen.\t어부들은 불평한다.",
        ]
        assert "copied 3 pairs" in said(pilot)


async def test_shift_y_from_the_side_that_has_two_sentences_for_one(tmp_path: Path) -> None:
    file = tmp_path / "copied"
    async with copying(pair(tmp_path, nl=DUTCH, ko=KOREAN), file, size=(80, 24)) as pilot:
        await pilot.press("tab", ")", ")", "v", "V", "Y")
        await settled(pilot)
        assert file.read_text("utf-8").splitlines()[1] == (
            "비용은 2500만 유로였다. 선석은 40개이다.\t"
            "Zij kostte 25 miljoen euro en telt 40 ligplaatsen."
        )


async def test_a_table_in_hand_goes_out_with_tabs_or_as_markdown_in_its_order(
    tmp_path: Path,
) -> None:
    file = tmp_path / "copied"
    async with copying(pair(tmp_path, nl=DUTCH, ko=KOREAN), file) as pilot:
        await pilot.press("t", "right", "right", "S", "y")
        assert file.read_text("utf-8") == (
            "Schip\tLengte\tJaar\nBerta\t18 m\t1985\nAnna\t24 m\t1971\n"
        )
        assert "copied the table, 2 rows, as TSV" in said(pilot)
        await pilot.press("Y")
        assert file.read_text("utf-8").splitlines()[2] == "| Berta | 18 m | 1985 |"
        await pilot.press("escape", *")))))))))", "y")
        assert file.read_text("utf-8") == "Berta\t18 m\t1985"
        assert "copied 1 row" in said(pilot)


async def test_a_warning_goes_out_with_its_working_and_its_places(tmp_path: Path) -> None:
    wrong = "# Costs\n\nThe bridge cost $25 billion. The bridge cost $25 billion in all.\n\n"
    table = "| Part | Share |\n|---|---|\n| A | 40% |\n| B | 30% |\n| Total | 100% |\n"
    file = tmp_path / "copied"
    async with copying(pair(tmp_path, en=wrong + table), file) as pilot:
        await pilot.press("w")
        finding = reader(pilot).current
        assert finding is not None
        await pilot.press("y")
        lines = file.read_text("utf-8").splitlines()
        assert lines[0].startswith(finding.code)
        assert finding.computation in lines
        first = finding.locations[0]
        assert f"{first.path}:{first.line}:{first.column}: {first.quote}" in lines


# --- selecting by key ------------------------------------------------------------------------


async def test_a_selection_grows_and_shrinks_by_every_unit(tmp_path: Path) -> None:
    async with copying(pair(tmp_path, nl=DUTCH, ko=KOREAN), tmp_path / "copied") as pilot:
        grown = {}
        await pilot.press(")", ")", "v")
        grown["v"] = selected(pilot)
        for key in ("right", "left", "l", "h", ")", "(", "o", "shift+right", "left", "left"):
            await pilot.press(key)
            grown[key] = selected(pilot)
        assert grown == {
            "v": "De haven opende in 1962.",
            "right": "De haven opende in 1962. Zij",
            "l": "De haven opende in 1962. Z",
            "h": "De haven opende in 1962.",
            ")": "De haven opende in 1962. Zij kostte 25 miljoen euro en telt 40 ligplaatsen.",
            "(": "De haven opende in 1962.",
            "o": "De haven opende in 1962.",
            "shift+right": "e haven opende in 1962.",
            "left": "Brede\nDe haven opende in 1962.",
        }


async def test_blocks_ends_and_leaving(tmp_path: Path) -> None:
    async with copying(pair(tmp_path, nl=DUTCH, ko=KOREAN), tmp_path / "copied") as pilot:
        await pilot.press(")", ")", ")", "v", "V")
        assert selected(pilot).startswith("De haven opende")
        assert selected(pilot).endswith("De vissers klagen.")
        await pilot.press("}")
        assert selected(pilot).endswith("Wat er komt")
        await pilot.press("g")
        assert selected(pilot).startswith("De haven van Brede\nDe haven opende")
        await pilot.press("G")
        assert selected(pilot).endswith("De gemeente beslist in mei.")
        await pilot.press("escape")
        assert not selected(pilot)
        assert reader(pilot).cursor is not None
        await pilot.press("j", "l")  # these do again what they do in the text
        assert not reader(pilot).columns.locked


async def test_lines_go_by_what_stands_above_and_below(tmp_path: Path) -> None:
    text = "# T\n\n" + " ".join(f"word{n:02}" for n in range(40)) + ".\n"
    async with copying(pair(tmp_path, en=text), tmp_path / "copied", size=(60, 20)) as pilot:
        await pilot.press("j", "j", "j", "v")
        await pilot.press("escape", "k", "k", "k", ")", ")", "v", "o", "j")
        begun = selected(pilot).split()[0]
        first = next(line for line in screen_lines(pilot) if "word00" in line)
        below = screen_lines(pilot)[screen_lines(pilot).index(first) + 1]
        assert below.split()[1 if "▎" in below else 0].endswith(begun) or begun in below
        await pilot.press("k")
        assert selected(pilot).startswith("word00")


async def test_without_a_cursor_it_begins_with_the_first_word_on_screen(tmp_path: Path) -> None:
    async with copying(pair(tmp_path, nl=DUTCH), tmp_path / "copied", size=(80, 24)) as pilot:
        await pilot.press("v")
        assert selected(pilot) == "De"
        assert "y copies" in said(pilot)


async def test_korean_goes_by_words_and_by_characters(tmp_path: Path) -> None:
    file = tmp_path / "copied"
    async with copying(pair(tmp_path, nl=DUTCH, ko=KOREAN), file, size=(80, 24)) as pilot:
        await pilot.press("tab", ")", ")", "v", "left", "left", "h", "y")
        await settled(pilot)
        assert file.read_text("utf-8") == "항구는 1962년에 문"


async def test_arabic_is_copied_in_the_order_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "copied"
    files = pair(tmp_path, en=ENGLISH, ar=ARABIC)
    async with copying(files, file, visual_order=True) as pilot:
        await pilot.press("tab", ")", ")", "v", ")", "y")
        await settled(pilot)
        assert file.read_text("utf-8") == (
            "يعود السوق إلى العمل بعد 11 عاما. وكلف الترميم 5 ملايين دولار."
        )


async def test_the_text_is_that_of_the_source_and_not_of_the_screen(tmp_path: Path) -> None:
    file = tmp_path / "copied"
    async with copying(pair(tmp_path, en=WITHIN), file, size=(44, 20)) as pilot:
        await pilot.press("g", ")", "v", "G", "y")
        assert file.read_text("utf-8") == (
            "Heading\n\nFirst paragraph, with emphasis. It is rather long, so that in a narrow"
            " pane it takes several lines; a hyphenated well-known-word, too. Third sentence."
            "\n\n1. One item\n2. Another item\n\nA quotation."
            "\n\ncode   stays\n    as it is\n\nName\tCost\n"
            '"A ""quoted"" name"\t1,200\nB\t300\n\nThe end.'
        )
        assert not selected(pilot)


async def test_keys_of_a_selection_can_be_chosen(tmp_path: Path) -> None:
    from tui.app.application import DiglotApp
    from tui.app.settings import Settings
    from tui.configuration.sources import load

    (tmp_path / "config.toml").write_text('[keys]\nword_right = "W"\ncopy = "C"\n', "utf-8")
    configuration = load(
        {"reader.clipboard-file": str(tmp_path / "copied")},
        environ={},
        paths=[tmp_path / "config.toml"],
    )
    files = [str(path) for path in pair(tmp_path, nl=DUTCH)]
    app = DiglotApp(files, Settings(configuration=configuration))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("v", "W", "right")
        assert selected(pilot) == "De haven"
        await pilot.press("C")
        assert (tmp_path / "copied").read_text("utf-8") == "De haven"


# --- by mouse --------------------------------------------------------------------------------


async def test_a_drag_selects_within_its_pane(tmp_path: Path) -> None:
    file = tmp_path / "copied"
    async with copying(pair(tmp_path, nl=DUTCH, ko=KOREAN), file) as pilot:
        start = place_of(pilot, "haven opende")
        # It ends far right, in the other pane: what is meant is the end of the line in this one.
        await drag(pilot, start, (100, start[1]))
        line = selected(pilot)
        assert line.startswith("haven opende in 1962. Zij")
        assert not selected(pilot, 1)
        await pilot.press("y")
        assert file.read_text("utf-8") == line
        start = place_of(pilot, "문을")
        await drag(pilot, start, place_of(pilot, "1962년에"))
        assert selected(pilot, 1) == "1962년에 문"
        assert reader(pilot).columns.active == 1


async def test_a_drag_leaves_no_click_and_no_selection_of_the_toolkit(tmp_path: Path) -> None:
    async with copying(pair(tmp_path, nl=DUTCH, ko=KOREAN), tmp_path / "copied") as pilot:
        await drag(pilot, place_of(pilot, "haven opende"), place_of(pilot, "opende in"))
        assert selected(pilot) == "haven o"
        assert reader(pilot).cursor is None
        assert not pilot.app.screen.selections
        await pilot.press("escape")
        assert not selected(pilot)


# --- where it goes ---------------------------------------------------------------------------


def test_what_goes_to_the_terminal_is_wrapped_and_changes_no_cell(tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.md"
    hostile.write_text("# T\n\nStart \x1b]52;c;aGFja2Vk\x07\x1b[2J\u202e end.\n", "utf-8")
    places = {f"XDG_{kind}_HOME": str(tmp_path) for kind in ("STATE", "DATA", "CONFIG", "CACHE")}
    argv = [sys.executable, "-m", "tui", str(hostile)]
    with PtySession(argv, 80, 24, places) as session:
        session.wait_for(lambda lines: "errors" in lines[-1] or "✗" in lines[-1], timeout=30)
        session.settle(0.5)
        session.key("))", 0.4)
        before = session.screen()[:-1]
        written = session.key("y", 0.4, first=5.0)
        sent = re.findall(rb"\x1b\]52;c;([^\x07]*)\x07", written)
        assert len(sent) == 1
        text = base64.b64decode(sent[0], validate=True).decode("utf-8")
        assert text.startswith("Start ")
        assert text.endswith(" end.")
        assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e]", text)
        assert "through the terminal" in session.screen()[-1]
        assert session.screen()[:-1] == before
        # The next frame is drawn on what is there, not anew.
        assert len(session.key("(", 0.4)) < 1500


async def test_a_text_too_long_for_the_terminal_goes_to_a_file(tmp_path: Path) -> None:
    from tui.app.application import DiglotApp
    from tui.app.settings import Settings

    text = "# T\n\n" + "\n\n".join("A sentence of some length, it is." for _ in range(4000))
    files = [str(path) for path in pair(tmp_path, en=text)]
    app = DiglotApp(files, Settings(state_path=tmp_path / "kept" / "state.sqlite3"))
    async with app.run_test(size=(120, 24)) as pilot:
        await settled(pilot)
        await pilot.press(")", "v", "G", "y")
        await settled(pilot)
        kept = tmp_path / "kept" / "clipboard.txt"
        assert kept.read_text("utf-8").count("some length") == 4000
        assert "copied 4,001 sentences" in said(pilot)


async def test_the_full_screen_table_hands_out_its_row_and_the_rows_shown(tmp_path: Path) -> None:
    file = tmp_path / "copied"
    async with copying(pair(tmp_path, nl=DUTCH, ko=KOREAN), file) as pilot:
        await pilot.press("t", "z")
        await settled(pilot)
        await pilot.press("right", "right", "S", "g", "y")
        await settled(pilot)
        assert file.read_text("utf-8") == "Berta\t18 m\t1985"
        assert "copied 1 row" in said(pilot)
        await pilot.press("Y")
        await settled(pilot)
        assert file.read_text("utf-8") == (
            "Schip\tLengte\tJaar\nBerta\t18 m\t1985\nAnna\t24 m\t1971\n"
        )
