"""Press articles with errors planted by hand: a sample here, all of them in the benchmark."""

from __future__ import annotations

import pytest

from tests.planted import press
from tests.planted.score import score


@pytest.mark.parametrize("name", press.SETS)
def test_the_articles_are_many_and_each_error_is_planted_in_one_place(name: str) -> None:
    assert len(press.documents(name)) >= 20
    assert len({file.split(".")[1] for file in press.documents(name)}) >= 10
    assert len(list(press.planted(name))) >= 300


def test_errors_are_found_in_articles_that_were_only_measured() -> None:
    sample = list(press.planted("apart"))[::6]
    scores = score(sample, {})
    found = sum(entry.found for entry in scores.values())
    assert found / len(sample) >= 0.35
