"""Expressions kept from one run to the next find what freshly compiled ones find."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers import compiled as module
from parsers.compiled import compiled, recall, remember, remembered

PATTERNS = [
    (r"(?P<whole>\d+)[.,](?P<part>\d+)", 0),
    (r"(?<!\w)(?:straße|İstanbul|s)(?!\w)", re.IGNORECASE),
    (r"^[가-힣]+(?:은|는)\s", re.MULTILINE),
    (r"[^\W\d_]{2,}+(?=\s)|(a)|(b)(?(2)c|d)", 0),
    (r"(?i:the|de|het)\s+[A-ZÀ-Þ]", re.DOTALL),
]
TEXTS = [
    "12,5 a bd 서울은 the Harbour\nDE Kade",
    "istanbul STRASSE ſ s İSTANBUL",
    "ab bc abc\n부산는 ",
    "",
]


@pytest.fixture(autouse=True)
def forgetful(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Begin with nothing known, and with a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(module, "_WORTH", 1)
    monkeypatch.setattr(module, "_keeping", module._Keeping())
    return iter((None,))


def another_run(data: bytes | None) -> None:
    """Forget all, and begin with what was written."""
    module._keeping.__init__()  # type: ignore[misc]
    remember(data)


def found(pattern: re.Pattern[str], text: str) -> list[tuple[object, ...]]:
    return [(m.span(), m.groups(), m.groupdict(), m.lastgroup) for m in pattern.finditer(text)]


@pytest.mark.parametrize(("source", "flags"), PATTERNS)
def test_what_is_read_again_is_what_was_compiled(source: str, flags: int) -> None:
    remember(None)
    first = compiled(source, flags)
    another_run(remembered())
    again = compiled(source, flags)
    plain = re.compile(source, flags)
    for text in TEXTS:
        assert found(again, text) == found(first, text) == found(plain, text)
    assert (again.pattern, again.flags) == (plain.pattern, plain.flags)
    assert (again.groups, dict(again.groupindex)) == (plain.groups, dict(plain.groupindex))


@given(st.lists(st.sampled_from(["a", "é", "ß", "İ", "万", ".", "\\d"]), min_size=1), st.text())
def test_any_words_are_found_alike(words: list[str], text: str) -> None:
    remember(None)
    source = rf"(?<!\w)(?:{'|'.join(words)})"
    compiled(source, re.IGNORECASE)
    another_run(remembered())
    plain = re.compile(source, re.IGNORECASE)
    assert found(compiled(source, re.IGNORECASE), text) == found(plain, text)


def test_nothing_is_compiled_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    remember(None)
    compiled("a|b")
    another_run(remembered())
    monkeypatch.setattr(module, "_code_of", lambda *_: pytest.fail("it was compiled"))
    assert compiled("a|b").match("b")


def test_the_same_source_with_other_flags_is_another_expression() -> None:
    remember(None)
    assert compiled("a").match("A") is None
    assert compiled("a", re.IGNORECASE).match("A") is not None


@pytest.mark.parametrize("damage", [b"", b"no", None])
def test_damaged_data_count_as_none(damage: bytes | None) -> None:
    remember(None)
    compiled("a|b")
    another_run((remembered() or b"")[:-20] if damage is None else damage)
    assert compiled("a|b").match("b") is not None


def test_what_another_version_wrote_counts_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    remember(None)
    compiled("a|b")
    written = remembered()
    monkeypatch.setattr(module, "_STATE", "another version")
    another_run(written)
    assert module._keeping.known == {}


def test_the_engine_refuses_unsound_code_and_it_is_compiled_anew() -> None:
    remember(None)
    compiled("a|b")
    (key,) = module._keeping.known
    flags, _, groups, names = module._keeping.known[key]
    module._keeping.known[key] = (flags, b"\xff\xff\xff\x00" * 5, groups, names)
    assert compiled("a|b").match("b") is not None


def test_where_the_compiler_is_another_all_is_compiled_as_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    remember(None)
    monkeypatch.setattr(module, "_compiler", object(), raising=False)
    assert compiled("a|b").match("b") is not None
    assert remembered() is None


def test_a_wrong_expression_is_an_error_as_ever() -> None:
    remember(None)
    with pytest.raises(re.error):
        compiled("(")


def test_a_program_that_keeps_nothing_writes_nothing() -> None:
    compiled("a|b")
    assert remembered() is None


def test_a_cache_that_cannot_be_written_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null/none")
    recall()
    compiled("a|b")
    module.keep()


@pytest.mark.parametrize("cached", [True, False])
def test_check_prints_the_same_whether_its_expressions_were_kept(
    tmp_path: Path, cached: bool
) -> None:
    cache = tmp_path / "cache"
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    argv = [sys.executable, "-m", "tui", "check", *([] if cached else ["--no-cache"])]
    runs = [
        subprocess.run(argv, check=False, capture_output=True, env=environment) for _ in range(2)
    ]
    assert runs[0].stdout == runs[1].stdout
    assert b"warning" in runs[0].stdout
    assert (cache / "diglot" / "expressions").exists() is cached
