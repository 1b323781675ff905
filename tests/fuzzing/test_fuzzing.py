"""Small files of every kind, what once broke something, and changes of them, on every target."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.fuzzing.__main__ import CASES, CORPUS, NAMES
from tests.fuzzing.targets import TARGETS, attempt
from tests.tui.hostile.pieces import SHAPES, every

INPUTS = sorted(path for folder in (CORPUS, CASES) for path in folder.glob("[!.]*"))
SEEDS = [path.read_bytes() for path in INPUTS]
PIECES = [piece.encode()[:60] for piece in (*SHAPES, *every().values())]


@st.composite
def changed(draw: st.DrawFn) -> bytes:
    """A small file, cut, doubled, spliced with another, with fragments and bytes put in."""
    data = draw(st.sampled_from(SEEDS))
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(start + 40, len(data))))
        put = draw(
            st.sampled_from(PIECES)
            | st.binary(max_size=4)
            | st.sampled_from(SEEDS).map(lambda other: other[: len(other) // 2])
            | st.just(data[start:end] * 2)
        )
        data = data[:start] + put + data[end:]
    return data[:1500]


def test_the_command_knows_every_target() -> None:
    assert tuple(TARGETS) == NAMES


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.name)
def test_what_is_kept_breaks_nothing(path: Path, name: str) -> None:
    attempt(name, path.read_bytes())


@pytest.mark.parametrize("name", NAMES)
def test_nothing_near_it_breaks_anything(name: str) -> None:
    """Bounded; `python -m tests.fuzzing` looks further, guided by what code is reached."""

    @settings(
        max_examples=EXAMPLES.get(name, 60),
        deadline=None,
        derandomize=True,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(changed())
    def near(data: bytes) -> None:
        attempt(name, data)

    near()


EXAMPLES = {"articles": 12, "driver": 25}
"""Inputs tried where one takes long."""
