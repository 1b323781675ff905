"""The reader in a browser: what the server gives, to whom, and what it refuses to do."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.emulated_terminal import emulate, lines_of
from tests.tui.hostile.stream import foreign

aiohttp = pytest.importorskip("aiohttp", reason="the extra `serve` is not installed")
pytest.importorskip("textual_serve", reason="the extra `serve` is not installed")

PAGE = """# Lamps in the harbour

The lamps were lit at dusk \u202eby \x1b[5mtwo men.

| quay | lamps |
|---|---|
| east | 4 |
| west | 7 |
"""
HOSTILE_NAME = "--theme; touch owned; $(touch owned) `touch owned` '\".md"


@dataclass(frozen=True)
class Served:
    """A server and the folder it was started in."""

    url: str
    folder: Path


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("served")
    (folder / HOSTILE_NAME).write_text(PAGE, "utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "tui", "serve", "--port", str(port), "--forget"]
    with subprocess.Popen(
        [*command, "--", HOSTILE_NAME],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3]), **homes(folder)},
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stderr is not None
            assert f"http://127.0.0.1:{port}/" in process.stderr.readline()
            yield Served(f"http://127.0.0.1:{port}", folder)
        finally:
            process.send_signal(signal.SIGINT)
            assert process.wait(10) == 0


def homes(folder: Path) -> dict[str, str]:
    return {f"XDG_{kind}_HOME": str(folder) for kind in ("STATE", "DATA", "CONFIG", "CACHE")}


async def fetched(url: str, **headers: str) -> tuple[int, str, str]:
    """Return status, policy and text of an answer."""
    async with aiohttp.ClientSession() as client, client.get(url, headers=headers) as answer:
        policy = answer.headers.get("Content-Security-Policy", "")
        return answer.status, policy, await answer.text("utf-8", "replace")


async def test_the_page_loads_nothing_from_elsewhere(served: Served) -> None:
    status, policy, page = await fetched(served.url)
    assert status == 200
    assert "default-src 'none'" in policy
    loaded = re.findall(r"(?:src=|href=|url\()\"([^\"]*)\"", page)
    assert len(loaded) > 3
    for address in loaded:
        assert address.startswith(("/", "data:")), address
        if address.startswith("/static"):
            assert (await fetched(served.url + address))[0] == 200, address


class Window:
    """What a browser does: it opens a socket, says its size, types, and draws what comes."""

    def __init__(self, socket: Any) -> None:
        self.output = b""
        self._socket = socket

    async def shows(self, text: str) -> str:
        """Read until the screen shows a text; return the screen."""
        end = time.monotonic() + 20
        while text not in (screen := "\n".join(lines_of(emulate(self.output, 100, 30)))):
            assert time.monotonic() < end, screen
            message = await asyncio.wait_for(self._socket.receive(), 20)
            if message.type is aiohttp.WSMsgType.BINARY:
                self.output += message.data
        return screen

    async def type(self, keys: str) -> None:
        await self._socket.send_json(["stdin", keys])


@asynccontextmanager
async def window(url: str) -> AsyncIterator[Window]:
    async with (
        aiohttp.ClientSession() as client,
        client.ws_connect(f"{url}/ws?width=100&height=30", origin=url) as opened,
    ):
        await opened.send_json(["resize", {"width": 100, "height": 30}])
        yield Window(opened)


async def test_a_window_shows_the_article(served: Served) -> None:
    async with window(served.url) as reader:
        screen = await reader.shows("at dusk")
    assert "Lamps in the harbour" in screen
    assert "\u241b[5mtwo men." in screen
    assert foreign(reader.output) == []
    assert not (served.folder / "owned").exists()


async def test_nothing_is_written_at_the_server(served: Served) -> None:
    async with window(served.url) as reader:
        await reader.shows("at dusk")
        await reader.type("t")
        await reader.type("z")
        await reader.shows("1 of 2")
        await reader.type("e")
        await reader.shows("no file is written for a reader in a browser")


@pytest.mark.parametrize(
    "headers",
    [{"Host": "evil.example"}, {"Origin": "http://evil.example"}, {"Origin": "null"}],
    ids=["a name that leads here by another's will", "another site's page", "a page of no site"],
)
async def test_other_sites_get_no_answer(served: Served, headers: dict[str, str]) -> None:
    status, _, text = await fetched(f"{served.url}/ws", **headers)
    assert status == 403
    assert "Lamps" not in text


def refused(*arguments: str, program: str = "from tui.__main__ import main; main()") -> str:
    """Return what a call that must fail says, in one line."""
    done = subprocess.run(
        [sys.executable, "-c", program, "serve", *arguments],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 2
    return " ".join(done.stderr.split())


def test_other_machines_are_let_in_only_when_told_so(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(PAGE)
    for host in ("::", "harbour.example"):
        assert "--public" in refused("--host", host, str(tmp_path))


def test_what_cannot_be_served_is_said_at_once(tmp_path: Path) -> None:
    assert "standard input" in refused("-")
    assert "nothing to serve" in refused(str(tmp_path / "missing.md"))


def test_a_port_in_use_is_named(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(PAGE)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert f"127.0.0.1:{port}" in refused("--port", str(port), str(tmp_path))


def test_without_the_extra_its_name_is_said() -> None:
    absent = "import sys; sys.modules['textual_serve'] = None; "
    said = refused(program=absent + "from tui.__main__ import main; main()")
    assert "pip install 'diglot[serve]'" in said
