"""Odd documents and random keys: the reader neither breaks nor lets a control character through."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from tests.tui.driving import opened, screen_lines, settled
from tests.tui.hostile.pieces import CONTROL, FLOODS, MARKUP, SHAPES, UNSEEN, harmful
from tui.app.application import DiglotApp
from tui.keys.actions import ACTIONS

_LEAVING = {"quit"}
KEYS = sorted({key for action in ACTIONS if action.name not in _LEAVING for key in action.keys})

_PIECES = [*CONTROL.values(), *UNSEEN.values(), *MARKUP.values()]
_PIECES += [piece[:120] for piece in FLOODS.values()]

TEXTS = st.lists(st.sampled_from(SHAPES) | st.sampled_from(_PIECES) | st.text(max_size=6))
DOCUMENTS = TEXTS.map(lambda parts: "A" + "".join(parts))
NAMES = st.sampled_from(["a.md", "a.txt", "lamps.en.md", "\x1b[5m[b]\u202e.nl.md"])
PRESSED = st.lists(st.sampled_from(KEYS) | st.sampled_from("19x[é語"), max_size=12)
SIZES = st.tuples(st.integers(40, 160), st.integers(12, 50))


@settings(
    max_examples=14,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(st.lists(DOCUMENTS, min_size=1, max_size=2), NAMES, PRESSED, SIZES)
@example(["A\n\n" + "\u2067".join(_PIECES)], "a.md", ["\\", "right", "w", "t", "s", "G"], (40, 12))
def test_any_document_any_keys_any_size(
    documents: list[str], name: str, pressed: list[str], size: tuple[int, int]
) -> None:
    asyncio.run(read(documents, name, pressed, size))


async def read(documents: list[str], name: str, pressed: list[str], size: tuple[int, int]) -> None:
    """Open documents, press keys, and look at the screen after each."""
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(documents):
            path = Path(folder) / f"{number}{name}"
            path.write_bytes(text.encode("utf-8", "surrogatepass"))
        async with opened([folder], size=size, wait=False) as pilot:
            assert isinstance(pilot.app, DiglotApp)
            await settled(pilot)
            if not pilot.app.articles:  # what is no text at all is said, and that is that
                assert pilot.app.read_errors
                return
            for key in ["", *pressed]:
                if key:
                    await pilot.press(key)
                    await pilot.pause()
                assert not pilot.app._exit, key
                for line in screen_lines(pilot):
                    assert harmful(line) == []
