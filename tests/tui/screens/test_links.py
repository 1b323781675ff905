"""Links: into the page, into the library, and, confirmed, out into the web; nothing else."""

import re
import stat
import sys
from pathlib import Path

import pytest
from textual.pilot import Pilot

from parsers.library import load
from tests.pty_session import PtySession
from tests.tui.driving import opened, reader, screen_lines, settled, shows
from tests.tui.screens.test_jumping import choose
from tui.app.application import DiglotApp
from tui.reading.links import Inside, Nowhere, Web, resolve
from tui.terminal.clipboard import Copied

pytestmark = pytest.mark.filterwarnings("ignore")

DUTCH = """# De brug

De brug kostte [48 miljoen](https://example.org/brug?a=1&b=2) en meer.[^bron]
Zie [de cijfers](#de-cijfers), [de haven](../docks/haven.nl.md#de-kade), [hetzelfde](brug.ko.md),
[niets](weg.nl.md), [een naam](https://bank.example@evil.example/login),
[een wachtwoord](../../../etc/passwd) en [een bestand](file:///etc/passwd).

{}

## De cijfers

Hier staan de cijfers.

[^bron]: Jaarverslag van de gemeente, tabel 7.
"""

KOREAN = """# 다리

다리 건설에는 [4800만](https://example.org/brug)이 들었다.[^bron]

## 수치

여기에 수치가 있다.

[^bron]: 시 연보, 표 7.
"""

HARBOUR = "# De haven\n\nEen haven.\n\n{}\n\n## De kade\n\nDe kade is van steen.\n"


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    for folder in ("bridges", "docks"):
        (tmp_path / folder).mkdir()
    filling = "\n\n".join(f"Zin {n} over de Elva." for n in range(30))
    (tmp_path / "bridges" / "brug.nl.md").write_text(DUTCH.format(filling))
    (tmp_path / "bridges" / "brug.ko.md").write_text(KOREAN)
    (tmp_path / "docks" / "haven.nl.md").write_text(HARBOUR.format(filling))
    return tmp_path


def top(pilot: Pilot[None]) -> str:
    return screen_lines(pilot)[1]


async def open_bridge(pilot: Pilot[None]) -> None:
    app = pilot.app
    assert isinstance(app, DiglotApp)
    app.open(next(a for a in app.articles if "brug" in a.editions[0].path))
    await settled(pilot)
    screen = reader(pilot)
    assert screen.opened is not None
    languages = [page.language for page in screen.opened.editions]
    screen.show_edition(languages.index("nl"))
    await pilot.pause()


async def test_a_link_into_the_page_leads_to_its_heading_and_back(library: Path) -> None:
    async with opened([library], size=(80, 24)) as pilot:
        await open_bridge(pilot)
        await choose(pilot, "de cijfers")
        assert shows(pilot, "Hier staan de cijfers")
        await pilot.press("H")
        await pilot.pause()
        assert "De brug" in top(pilot)


async def test_a_link_into_the_library_opens_the_article_at_the_heading(library: Path) -> None:
    async with opened([library], size=(80, 24)) as pilot:
        await open_bridge(pilot)
        await choose(pilot, "de haven")
        await settled(pilot)
        assert shows(pilot, "De kade is van steen")
        await pilot.press("H")
        await settled(pilot)
        assert "De brug" in top(pilot)


async def test_a_link_to_another_edition_shows_that_edition_in_place(library: Path) -> None:
    async with opened([library], size=(80, 24)) as pilot:
        await open_bridge(pilot)
        await choose(pilot, "hetzelfde")
        assert "다리" in top(pilot)


@pytest.mark.parametrize("beside", ["niets", "een wachtwoord"])
async def test_what_is_not_in_the_library_is_not_opened(library: Path, beside: str) -> None:
    async with opened([library], size=(80, 24)) as pilot:
        await open_bridge(pilot)
        await choose(pilot, beside)
        assert shows(pilot, "Not followed: no such page in this library")
        await pilot.press("enter")
        await pilot.pause()
        assert "De brug" in top(pilot)


async def test_a_note_is_shown_at_its_mark_and_gone_to_and_back(library: Path) -> None:
    async with opened([library], size=(80, 24)) as pilot:
        await open_bridge(pilot)
        await choose(pilot, "bron]")
        await pilot.pause()
        assert shows(pilot, "Jaarverslag van de gemeente")
        assert "De brug" in top(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert not shows(pilot, "Jaarverslag van de gemeente")
        await choose(pilot, "bron]")
        await pilot.press("enter")
        await pilot.pause()
        assert shows(pilot, "[bron] Jaarverslag van de gemeente")
        assert not shows(pilot, "De brug kostte")
        await choose(pilot, "Jaarverslag")
        assert shows(pilot, "De brug kostte")


async def test_an_address_is_shown_whole_and_copied_once_confirmed(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []

    def copy(_app: DiglotApp, text: str) -> Copied:
        copied.append(text)
        return Copied("terminal", "through the terminal")

    monkeypatch.setattr(DiglotApp, "copy_text", copy)
    async with opened([library], size=(80, 24)) as pilot:
        await open_bridge(pilot)
        await choose(pilot, "48 miljoen")
        await pilot.pause()
        assert shows(pilot, "https://example.org/brug?a=1&b=2")
        assert not copied
        await pilot.press("escape", "enter")
        assert not copied
        await choose(pilot, "48 miljoen")
        await pilot.press("enter")
        await pilot.pause()
        assert copied == ["https://example.org/brug?a=1&b=2"]
        assert shows(pilot, "address copied through the terminal")


async def test_at_the_persons_own_screen_the_browser_gets_the_address(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = library / "browser"
    browser.write_text(f'#!/bin/sh\nprintf "%s" "$*" > {library}/asked\necho noise\n')
    browser.chmod(browser.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("BROWSER", str(browser))
    monkeypatch.delenv("SSH_CONNECTION", raising=False)
    monkeypatch.delenv("SSH_TTY", raising=False)
    async with opened([library], size=(80, 24)) as pilot:
        await open_bridge(pilot)
        await choose(pilot, "48 miljoen")
        await pilot.pause()
        assert shows(pilot, "opens it in the browser")
        assert not (library / "asked").exists()
        await pilot.press("enter")
        await settled(pilot)
        assert (library / "asked").read_text() == "https://example.org/brug?a=1&b=2"
        assert not shows(pilot, "noise")


async def test_an_address_that_poses_as_another_is_told_apart(library: Path) -> None:
    async with opened([library], size=(80, 24)) as pilot:
        await open_bridge(pilot)
        await choose(pilot, "een naam")
        await pilot.pause()
        assert shows(pilot, "https://evil.example/login")
        assert shows(pilot, "this leads to evil.example")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("data:text/html,x", None),
        ("//host.example/x", None),
        ("https://", None),
        ("https://-o.example/", None),
        ("https://a b.example/", None),
        ("http://[::1/", None),
        ("https://x.example:99999/", None),
        ("https://x.example/" + "a" * 3000, None),
        ("HTTPS://X.example/a b", "https://x.example/a%20b"),
        ("https://x.example/%1b]0;t", "https://x.example/%1b%5D0;t"),
        ('https://x.example/"$(id)"', "https://x.example/%22$(id)%22"),
        ("https://x.example/한국?q=어", "https://x.example/%ED%95%9C%EA%B5%AD?q=%EC%96%B4"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
    ],
)
def test_only_sound_web_addresses_are_handed_on(
    library: Path, address: str, expected: str | None
) -> None:
    page = load([library / "docks"]).pages[0]
    where = resolve(address, page, None)
    if expected is None:
        assert isinstance(where, Nowhere)
    else:
        assert isinstance(where, Web)
        assert where.address == expected


def test_letters_that_pose_as_others_are_named(library: Path) -> None:
    page = load([library / "docks"]).pages[0]
    where = resolve("https://раypal.example/", page, None)
    assert isinstance(where, Web)
    assert "xn--" in where.warning


def test_headings_are_found_by_the_names_that_renderers_give_them(tmp_path: Path) -> None:
    path = tmp_path / "a.en.md"
    path.write_text(
        "# T\n\n## Key Players & Case Studies\n\nx\n\n## 수치\n\nx\n\n## Same\n\n## Same\n"
    )
    page = load([path]).pages[0]
    names = ["#key-players--case-studies", "#수치", "#same", "#same-1", "#%EC%88%98%EC%B9%98"]
    found = [resolve(name, page, None) for name in names]
    blocks = [where.block for where in found if isinstance(where, Inside)]
    assert [page.flow[block].block.kind for block in blocks] == ["heading"] * 5
    assert len(set(blocks)) == 4
    nowhere = resolve("#gone", page, None)
    assert isinstance(nowhere, Inside)
    assert nowhere.missing == "gone"


async def test_enter_follows_the_link_in_the_sentence_under_the_cursor(library: Path) -> None:
    async with opened([library], size=(80, 24)) as pilot:
        await open_bridge(pilot)
        await pilot.press(")", ")")
        await pilot.pause()
        assert shows(pilot, "Zie de cijfers")
        await pilot.press("enter")
        await pilot.pause()
        assert shows(pilot, "Hier staan de cijfers") or shows(pilot, "https://example.org/brug")


async def test_a_click_on_a_link_follows_it(library: Path) -> None:
    async with opened([library], size=(80, 24)) as pilot:
        await open_bridge(pilot)
        lines = screen_lines(pilot)
        y = next(n for n, line in enumerate(lines) if "de cijfers" in line)
        await pilot.click(offset=(lines[y].index("de cijfers") + 3, y))
        await pilot.pause()
        assert shows(pilot, "Hier staan de cijfers")


def test_the_terminal_is_told_where_plain_web_links_lead_and_no_others(tmp_path: Path) -> None:
    page = tmp_path / "a.en.md"
    page.write_text(
        "# Links\n\nSee [the tender](https://example.org/t?x=1;2), [the port](http://a.example),"
        " [a name](https://me:secret@example.org/), [look](https://еxample.org/), [up](#links)"
        " and [a file](file:///etc/passwd).\n"
    )
    state = {"XDG_STATE_HOME": str(tmp_path)}
    with PtySession([sys.executable, "-m", "tui", str(page)], 60, 20, state) as session:
        session.wait_for("the tender", timeout=30)
        session.settle(0.3)
        told = set(re.findall(rb"\x1b\]8;[^;]*;([^\x1b]+)\x1b", session.output))
        session.send("q")
    assert told == {b"https://example.org/t?x=1;2", b"http://a.example"}
