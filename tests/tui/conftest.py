"""Every test starts without settings of the person who runs it."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import parsers.checks
from parsers.model import Article, Finding
from tui.keys.actions import choose_keys

_FOUND: dict[object, list[Finding]] = {}
"""What the rules found in this run of the tests, by the text and what was asked for."""


@pytest.fixture(autouse=True)
def sparing_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Check the same text once, however many tests open it: the rules depend on nothing else."""
    check = parsers.checks.check

    def once(article: Article, **asked: Any) -> list[Finding]:
        if asked.get("beads") is not None or asked.get("suppressions"):
            return check(article, **asked)
        texts = tuple((page.path, page.sha256, page.language) for page in article.editions)
        key = texts, repr(sorted(asked.items()))
        if key not in _FOUND:
            _FOUND[key] = check(article, **asked)
        return list(_FOUND[key])

    monkeypatch.setattr(parsers.checks, "check", once)


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Look for settings where there are none."""
    nowhere = Path(tmp_path_factory.getbasetemp()) / "no-settings"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(nowhere))
    monkeypatch.setenv("XDG_CACHE_HOME", str(nowhere))
    for name in [name for name in os.environ if name.startswith("DIGLOT_")]:
        if name != "DIGLOT_SNAPSHOTS":
            monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def own_keys() -> Iterator[None]:
    """Forget the keys that a test chose."""
    yield
    choose_keys({})
