"""Differences between editions: marked, walked, told in one line, shown alone."""

from pathlib import Path

import pytest

from parsers.model import block_text
from tests.tui.driving import opened, reader, screen_lines, settled, shows
from tests.tui.harbour_pages import DIFFERING, DUTCH, KOREAN, write_pages
from tui.reading.differing import describe
from tui.screens.reader.screen import ReaderScreen
from tui.widgets.columns import Layer

HARBOUR = sorted((Path(__file__).parents[2] / "documents" / "pages").glob("harbour.*.txt"))

pytestmark = pytest.mark.filterwarnings("ignore")


def marked(screen: ReaderScreen, edition: int) -> list[str]:
    """Return the words that are marked as differing in an edition."""
    assert screen.opened is not None
    found = []
    for (where, block), overlays in sorted(screen.columns._overlays[Layer.DIFFERENCES].items()):
        text = block_text(screen.opened.editions[where].flow[block].block)
        if where == edition:
            found += [text[o.start : o.end] for o in overlays if o.style]
    return found


def edition_of(screen: ReaderScreen, language: str) -> int:
    assert screen.opened is not None
    return [page.language for page in screen.opened.editions].index(language)


async def test_what_differs_is_marked_in_both_editions_from_the_beginning(tmp_path: Path) -> None:
    async with opened([write_pages(tmp_path)]) as pilot:
        screen = reader(pilot)
        assert marked(screen, edition_of(screen, "nl")) == list(DIFFERING)
        assert marked(screen, edition_of(screen, "ko")) == ["2500억 유로", "15%", "700만 유로"]


async def test_a_passage_that_is_missing_is_said_to_be_in_its_place(tmp_path: Path) -> None:
    async with opened([write_pages(tmp_path)]) as pilot:
        (line,) = [line for line in screen_lines(pilot) if "De bewoners" in line]
        assert "≠ not in this edition" in line


async def test_x_tells_both_values_and_how_far_they_are_apart(tmp_path: Path) -> None:
    async with opened([write_pages(tmp_path)]) as pilot:
        screen = reader(pilot)
        told = []
        for _ in range(4):
            await pilot.press("x")
            await settled(pilot)
            told.append(screen_lines(pilot)[-1].rstrip())
        assert "difference 1 of 4: 2500억 유로 ≠ 25 miljard euro: 10 ×" in told[0]
        assert "difference 2 of 4: 15% ≠ 12%: 3 points apart" in told[1]
        assert "700만 유로 ≠ € 3 miljoen: about 2.3 ×, West · 비용" in told[2]
        assert "is missing in 한국어" in told[3]
        await pilot.press("X")
        assert "difference 3 of 4" in screen_lines(pilot)[-1]
        assert screen.columns._overlays[Layer.SHOWN]


async def test_at_80_columns_x_shows_what_only_the_other_edition_has(tmp_path: Path) -> None:
    async with opened([write_pages(tmp_path)], size=(80, 24)) as pilot:
        screen = reader(pilot)
        dutch = edition_of(screen, "nl")
        assert screen.columns.panes != (dutch,)
        await pilot.press("X")
        await settled(pilot)
        assert screen.columns.panes == (dutch,)
        assert shows(pilot, "De bewoners zijn niet blij")


async def test_x_begins_where_the_reader_is(tmp_path: Path) -> None:
    async with opened([write_pages(tmp_path)], size=(120, 12)) as pilot:
        await pilot.press("]", "x")
        await settled(pilot)
        assert "difference 2 of 4" in screen_lines(pilot)[-1]


async def test_only_differences_of_the_editions_shown_are_marked() -> None:
    async with opened(HARBOUR, size=(160, 50)) as pilot:
        screen = reader(pilot)
        assert list(screen.columns.panes) == [0, 1]
        two = len(screen.differences_shown)
        await pilot.press("=")
        await settled(pilot)
        assert list(screen.columns.panes) == [0, 1, 2]
        assert len(screen.differences_shown) > two


async def test_differences_alone_with_the_place_kept(tmp_path: Path) -> None:
    async with opened([write_pages(tmp_path)], size=(120, 20)) as pilot:
        columns = reader(pilot).columns
        await pilot.press("]", "}", "}", "j")
        await settled(pilot)
        before = columns.position(), columns.scroll_offset.y
        await pilot.press("D")
        await settled(pilot)
        text = "\n".join(screen_lines(pilot))
        assert "differences only" in text
        await pilot.press("g")
        await settled(pilot)
        assert shows(pilot, "1 without a difference")
        assert not shows(pilot, "De haven van Oosterkade")
        await pilot.press("D")
        await settled(pilot)
        assert shows(pilot, "De haven van Oosterkade")
        columns.go_to(before[0])
        await pilot.press("D")
        await pilot.press("D")
        await settled(pilot)
        assert (columns.position(), columns.scroll_offset.y) == before


async def test_differences_alone_at_80_columns_flip_with_tab(tmp_path: Path) -> None:
    async with opened([write_pages(tmp_path)], size=(80, 24)) as pilot:
        await pilot.press("D")
        await settled(pilot)
        assert shows(pilot, "2500억 유로")
        assert shows(pilot, "≠ not in this edition")
        await pilot.press("tab")
        await settled(pilot)
        assert shows(pilot, "25 miljard euro")
        assert shows(pilot, "De bewoners zijn niet blij")
        assert not shows(pilot, "De eerste schepen")


async def test_differences_stay_alone_when_the_text_is_aligned_anew(tmp_path: Path) -> None:
    async with opened([write_pages(tmp_path)]) as pilot:
        screen = reader(pilot)
        await pilot.press("D")
        await settled(pilot)
        assert screen.opened is not None
        screen.host.keep_pins(screen.opened, [((0, 5), (1, 6))])
        await settled(pilot)
        assert screen.opened.pins == (((0, 5), (1, 6)),)
        assert screen.columns.only is not None
        assert not shows(pilot, "De eerste schepen")


async def test_a_search_unfolds_what_it_finds(tmp_path: Path) -> None:
    async with opened([write_pages(tmp_path)]) as pilot:
        columns = reader(pilot).columns
        await pilot.press("D")
        await settled(pilot)
        assert not shows(pilot, "De eerste schepen")
        await pilot.press("/", *"schepen", "enter")
        await settled(pilot)
        assert shows(pilot, "De eerste schepen")
        assert columns.only is not None


async def test_a_click_opens_a_fold(tmp_path: Path) -> None:
    async with opened([write_pages(tmp_path)]) as pilot:
        await pilot.press("D")
        await settled(pilot)
        lines = screen_lines(pilot)
        y = next(n for n, line in enumerate(lines) if "without a difference" in line)
        await pilot.click(offset=(8, y))
        await settled(pilot)
        assert shows(pilot, "De haven van Oosterkade")


async def test_numbers_and_names_that_agree_are_marked_on_demand(tmp_path: Path) -> None:
    async with opened([write_pages(tmp_path)]) as pilot:
        screen = reader(pilot)
        assert not screen.columns._overlays.get(Layer.AGREEING)
        await pilot.press("#")
        await settled(pilot)
        dutch = edition_of(screen, "nl")
        assert screen.opened is not None
        words = {
            block_text(screen.opened.editions[dutch].flow[block].block)[o.start : o.end]
            for (edition, block), overlays in screen.columns._overlays[Layer.AGREEING].items()
            for o in overlays
            if edition == dutch
        }
        assert {"OpenHarbour", "2031", "18%", "Noord"} <= words
        assert not words & set(DIFFERING)
        await pilot.press("#")
        assert not screen.columns._overlays[Layer.AGREEING]


async def test_one_edition_alone_has_nothing_to_compare(tmp_path: Path) -> None:
    path = tmp_path / "alone.nl.md"
    path.write_text(DUTCH, encoding="utf-8")
    async with opened([path]) as pilot:
        for key in ("x", "D", "i", "#"):
            await pilot.press(key)
            assert "one edition only" in screen_lines(pilot)[-1]


async def test_editions_without_a_difference_say_so(tmp_path: Path) -> None:
    for name in ("a.nl.md", "a.ko.md"):
        text = DUTCH if ".nl." in name else KOREAN
        (tmp_path / name).write_text(text.split("\n\n", 1)[0] + "\n", encoding="utf-8")
    async with opened([tmp_path]) as pilot:
        await pilot.press("x")
        assert "no difference found" in screen_lines(pilot)[-1]
        await pilot.press("D")
        assert reader(pilot).columns.only is None


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("It costs $25 billion.", "Het kost $250 miljard.", "10 ×"),
        ("Open since 1999.", "Open sinds 1989.", "10 years apart"),
        ("A rise of 2.5%.", "Een stijging van 4,5%.", "2 points apart"),
        ("It weighs 40 kg.", "Het weegt 41 kg.", "2.5 % apart"),
        ("It costs $40 million.", "Het kost € 90 miljoen.", ""),
    ],
)
def test_how_far_apart(left: str, right: str, apart: str, tmp_path: Path) -> None:
    from parsers.editions import align
    from parsers.editions.differences import differences
    from parsers.library import load

    for name, text in (("p.en.md", left), ("p.nl.md", right)):
        (tmp_path / name).write_text(f"# Harbour\n\n{text}\n", encoding="utf-8")
    (article,) = load([tmp_path]).articles
    found = [d for d in differences(article, align(article)) if d.kind == "number"]
    assert len(found) >= 1
    words = describe(found[0], article.editions)
    assert words.endswith(f": {apart}") if apart else "×" not in words


def lock(folder: Path) -> list[Path]:
    """Write three editions, of which the German one has another year than the others."""
    from tests.parsers.checks.test_many_editions import EDITIONS

    paths = []
    for tag in ("de", "en", "nl"):
        text = EDITIONS[tag].replace("öffnet 2029", "öffnet 2026")
        paths.append(folder / f"lock.{tag}.md")
        paths[-1].write_text(text, encoding="utf-8")
    return paths


async def test_of_three_editions_the_odd_one_is_named_and_marked_as_it_is_reported(
    tmp_path: Path,
) -> None:
    async with opened(lock(tmp_path), size=(160, 50)) as pilot:
        screen = reader(pilot)
        await pilot.press("=")
        await settled(pilot)
        assert [marked(screen, edition) for edition in (0, 1, 2)] == [["2026"], ["2029"], ["2029"]]
        await pilot.press("x")
        await settled(pilot)
        assert "difference 1 of 1: 2026 (Deutsch) ≠ 2029: 3 years apart" in screen_lines(pilot)[-1]
        assert screen.opened is not None
        (finding,) = [each for each in screen.opened.findings if each.kind == "fail"]
        assert [place.quote for place in finding.locations] == ["2026", "2029", "2029"]
        assert finding.locations[0].path.endswith("lock.de.md")


async def test_two_editions_that_agree_do_not_differ_because_a_third_does(tmp_path: Path) -> None:
    async with opened(lock(tmp_path), size=(120, 40)) as pilot:
        screen = reader(pilot)
        await pilot.press("2", "tab", "3")
        await settled(pilot)
        assert sorted(screen.columns.panes) == [1, 2]
        assert screen.differences_shown == []
        await pilot.press("x")
        assert "no difference found" in screen_lines(pilot)[-1]
