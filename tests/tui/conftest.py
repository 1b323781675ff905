"""Every test starts without settings of the person who runs it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.keys import choose_keys


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Look for settings where there are none."""
    nowhere = Path(tmp_path_factory.getbasetemp()) / "no-settings"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(nowhere))
    for name in [name for name in os.environ if name.startswith("DIGLOT_")]:
        if name != "DIGLOT_SNAPSHOTS":
            monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def own_keys() -> Iterator[None]:
    """Forget the keys that a test chose."""
    yield
    choose_keys({})
