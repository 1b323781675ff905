"""Press articles with errors planted by hand: a sample here, all of them in the benchmark."""

from __future__ import annotations

import pytest

from tests.planted import press
from tests.planted.score import score


@pytest.mark.parametrize(
    ("name", "texts", "languages", "errors"),
    [("seen", 40, 12, 590), ("apart", 20, 10, 300), ("dumps", 11, 9, 198)],
)
def test_the_articles_are_many_and_each_error_is_planted_in_one_place(
    name: str, texts: int, languages: int, errors: int
) -> None:
    assert len(press.documents(name)) >= texts
    assert len({file.split(".")[1] for file in press.documents(name)}) >= languages
    assert len(list(press.planted(name))) >= errors


@pytest.mark.parametrize(("name", "least"), [("apart", 0.35), ("dumps", 0.4)])
def test_errors_are_found(name: str, least: float) -> None:
    sample = list(press.planted(name))[::8]
    scores = score(sample, {})
    found = sum(entry.found for entry in scores.values())
    assert found / len(sample) >= least
