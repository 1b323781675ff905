"""Keys that arrive together, as over a slow line, do what they would do one at a time."""

from pathlib import Path
from typing import cast

import pytest
from textual import events
from textual.pilot import Pilot

from tests.tui.driving import opened, reader, settled, shows
from tui.app import keys_in_turn
from tui.app.application import DiglotApp

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take no key for lost because the machine is busy."""
    monkeypatch.setattr(keys_in_turn, "_LONGEST", 20.0)


async def type_at_once(pilot: Pilot[None], *keys: str, pasted: str = "", then: str = "") -> None:
    """Send keys, what is pasted, and a last key without waiting for any of them."""
    for key in keys:
        character = {"enter": "\r", "space": " "}.get(key, key if len(key) == 1 else None)
        pilot.app.post_message(events.Key(key, character))
    if pasted:
        pilot.app.post_message(events.Paste(pasted))
    if then:
        pilot.app.post_message(events.Key(then, None))
    await pilot.pause()
    app = cast("DiglotApp", pilot.app)
    for _ in range(1000):
        if not (app._waiting_keys or app._rounds):
            break
        await pilot.pause(0.02)
    await settled(pilot)


async def test_a_search_typed_at_once_is_a_search() -> None:
    async with opened([SEEDS], size=(80, 24)) as pilot:
        await type_at_once(pilot, "slash", *"capital", "enter", "n")
        assert reader(pilot).query_text == "capital"
        assert shows(pilot, "2 of ")
        assert not reader(pilot).prompt.has_focus


async def test_a_comment_typed_at_once_decides_nothing() -> None:
    async with opened([SEEDS], size=(80, 24)) as pilot:
        await type_at_once(pilot, "w", "c", *"aada", "enter")
        screen = reader(pilot)
        assert screen.current is not None
        assert screen.opened is not None
        assert all(finding.verdict is None for finding in screen.opened.findings)
        decision = screen.host.state.decision(screen.current.fingerprint)
        assert decision is not None
        assert decision.comment == "aada"


async def test_many_keys_at_once_are_all_taken() -> None:
    async with opened([SEEDS], size=(80, 24)) as pilot:
        await type_at_once(pilot, *("j" * 30))
        assert reader(pilot).columns.scroll_offset.y == 30


async def test_what_is_pasted_right_behind_the_key_of_a_prompt_reaches_it() -> None:
    async with opened([SEEDS], size=(80, 24)) as pilot:
        await type_at_once(pilot, "slash", pasted="capital", then="enter")
        assert reader(pilot).query_text == "capital"
        assert shows(pilot, "1 of ")
        assert not reader(pilot).prompt.has_focus
