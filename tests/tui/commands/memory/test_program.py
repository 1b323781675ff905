"""What is found is found by this program on this system: any change of either is seen."""

import ast
import os
import platform
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import parsers
import tui
from parsers.editions import dictionaries
from tui.commands.memory.program import Program, program


def state() -> Program:
    found = program()
    assert found is not None
    return found


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package in the place of that of the interface."""
    folder = tmp_path / "package"
    (folder / "inner").mkdir(parents=True)
    (folder / "one.py").write_text("RATE = 10\n")
    (folder / "inner" / "words.json").write_text('{"two": 2}\n')
    monkeypatch.setattr(tui, "__path__", [str(folder)])
    return folder


def test_twice_the_same_is_the_same() -> None:
    assert state().digest == state().digest


def test_compiled_modules_are_no_sources(package: Path) -> None:
    before = state()
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "one.cpython-311.pyc").write_bytes(b"compiled")
    assert state().digest == before.digest


def _same_size_and_date(package: Path) -> None:
    file = package / "one.py"
    status = file.stat()
    file.write_text("RATE = 11\n")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert file.stat().st_mtime_ns == status.st_mtime_ns


@pytest.mark.parametrize(
    "change",
    [
        lambda package: (package / "one.py").write_text("RATE = 100\n"),
        _same_size_and_date,
        lambda package: os.utime(package / "one.py"),
        lambda package: (package / "one.py").unlink(),
        lambda package: (package / "one.py").rename(package / "two.py"),
        lambda package: (package / "inner" / "three.py").write_text(""),
        lambda package: (package / "inner" / "words.json").write_text('{"two": 3}\n'),
        lambda package: (package / "inner").rename(package / "outer"),
    ],
)
def test_any_change_of_a_source_is_another_program(
    package: Path, change: Callable[[Path], object]
) -> None:
    before = state()
    change(package)
    assert state().digest != before.digest


def test_a_copy_elsewhere_is_another_program(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = state()
    monkeypatch.setattr(tui, "__path__", [str(package.rename(package.with_name("moved")))])
    assert state().digest != before.digest


def test_sources_that_cannot_be_looked_at_are_no_program(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tui, "__path__", [str(package / "one.py")])  # as in an archive
    assert program() is None


def test_what_was_changed_a_moment_ago_may_not_be_what_runs(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parsers, "__path__", [str(package)])
    assert not state().settled
    changed = max(file.stat().st_ctime for file in package.rglob("*") if file.is_file())
    monkeypatch.setattr("time.time", lambda: changed + 60)
    assert state().settled


@pytest.mark.parametrize(
    ("where", "value"),
    [
        ("sys.version", "3.99.0 (main)"),
        ("sys.path", [*sys.path, "/nowhere/else"]),
        ("platform.machine", lambda: "other"),
    ],
)
def test_another_python_is_another_program(
    monkeypatch: pytest.MonkeyPatch, where: str, value: object
) -> None:
    assert platform.machine() != "other"
    before = state()
    monkeypatch.setattr(where, value)
    assert state().digest != before.digest


def test_a_library_in_another_version_makes_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.path", [*sys.path, str(tmp_path)])
    seen = {state().digest}
    (tmp_path / "markdown_it_py-3.0.0.dist-info").mkdir()
    seen.add(state().digest)
    (tmp_path / "markdown_it_py-3.0.0.dist-info").rename(tmp_path / "markdown_it_py-4.dist-info")
    seen.add(state().digest)
    (tmp_path / "markdown_it_py-4.dist-info" / "RECORD").write_text("installed anew")
    seen.add(state().digest)
    assert len(seen) == 4


def test_a_dictionary_of_the_system_or_the_user_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dictionaries, "FOLDERS", (tmp_path / "dictd",))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    seen = {state().digest}
    for folder, name in (("dictd", "freedict-nld-eng.index"), ("data/diglot", "cedict_ts.u8")):
        file = tmp_path / folder / name
        file.parent.mkdir(parents=True)
        for text in ("", "one", "two"):
            file.write_text(text)
            seen.add(state().digest)
    assert len(seen) == 7


UNSEEN = {"datetime", "locale", "os", "random", "socket", "subprocess", "tempfile", "time"}
"""Modules by which a result could depend on what is in no key."""
SEEN = {
    "datetime.date",  # a day that a text names, not the present one (see below)
}
FILES = {"__init__.py", "files.py", "kept.py", "library.py"}
"""They find files, and look at nothing but names and bytes in them."""


def test_what_reads_and_checks_looks_at_nothing_that_is_in_no_key() -> None:
    root = Path(parsers.__path__[0])
    modules = [
        path
        for path in root.rglob("*.py")
        if path.relative_to(root).as_posix() not in FILES and "generate" not in path.parts
    ]
    assert len(modules) > 200
    for module in modules:
        used = set()
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                used |= {name.name for name in node.names}
            elif isinstance(node, ast.ImportFrom):
                used |= {f"{node.module}.{name.name}" for name in node.names}
            elif isinstance(node, ast.Attribute):
                assert node.attr not in ("today", "now", "environ", "getenv"), module
        assert not {name for name in used if name.split(".")[0] in UNSEEN} - SEEN, module
