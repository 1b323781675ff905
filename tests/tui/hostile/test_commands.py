"""What the commands print about hostile texts and names: line feeds and tabs, no other control."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from tests.tui.hostile.pieces import (
    CONTROL,
    MARKUP,
    UNSEEN,
    article,
    every,
    harmful,
    write_library,
)
from tests.tui.hostile.surfaces import CHECK_FORMATS, EXPORT_FORMATS, NASTY, WRONG_CALLS
from tui.commands.cli import run


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_library(tmp_path_factory.mktemp("hostile"), floods=False)


def printed(*arguments: str | Path, text: bytes | None = None) -> Result:
    """Run a command in this process as the shell's would run."""

    def main() -> None:
        run([str(argument) for argument in arguments])

    command = click.Command("diglot", callback=main)
    return CliRunner().invoke(command, [], input=text, catch_exceptions=False)


def assert_inert(made: Result, line_ends: str = "\n") -> None:
    for name, stream in (("output", made.stdout_bytes), ("errors", made.stderr_bytes)):
        text = stream.decode("utf-8")
        if line_ends == "\r\n":
            assert text.count("\r") == text.count("\r\n"), name
            text = text.replace("\r\n", "\n")
        assert harmful(text) == [], name


@pytest.mark.parametrize("form", CHECK_FORMATS)
def test_check_in_every_format(library: Path, form: str) -> None:
    made = printed("check", "--format", form, "--notes", library)
    assert_inert(made)
    assert made.exit_code == 2  # some files could not be read
    assert "P305" in made.stdout
    assert "could not" not in made.stdout or form not in ("json", "jsonl")


def test_show_side_by_side_and_plain(library: Path) -> None:
    for options in ([], ["--plain"]):
        made = printed("show", *options, "--width", "100", library)
        assert_inert(made)
        assert "\u241b]0;OWNED\u2407" in made.stdout
        assert MARKUP["textual"] in made.stdout


def test_nothing_of_a_piece_vanishes(tmp_path: Path) -> None:
    """Every character of a control is there, or what stands for it; of the others, something."""
    (tmp_path / "page.md").write_text(article("en", floods=True), "utf-8")
    made = printed("show", "--plain", tmp_path)
    assert_inert(made)
    for name, piece in every().items():
        start = made.stdout.index(f"<{name}: ") + len(name) + 3
        shown = made.stdout[start : made.stdout.index(">", start)]
        seen = sum(not char.isspace() and char.isprintable() for char in shown)
        if name in CONTROL or name in UNSEEN:
            assert seen >= sum(not char.isspace() for char in piece) - 4, (name, shown)
        assert seen, name


@pytest.mark.parametrize("form", EXPORT_FORMATS)
def test_export_in_every_format(library: Path, form: str) -> None:
    # RFC 4180 ends the lines of CSV so.
    line_ends = "\r\n" if form == "csv" else "\n"
    assert_inert(printed("export", "--format", form, library), line_ends)


def test_align_and_quantities(library: Path) -> None:
    english, dutch = sorted(library.glob("lamps*"))
    for form in ("json", "tmx"):
        assert_inert(printed("align", "--format", form, english, dutch))
    assert_inert(printed("quantities", library))
    assert_inert(printed("quantities", "--language", "en", "-", text=CONTROL["c1"].encode()))


def test_names_of_another_program_are_handed_back_as_they_came(tmp_path: Path) -> None:
    name = f"{NASTY}\ud800"
    (tmp_path / "page.md").write_text("# Lamps\n", "utf-8")
    pair = {"id": name, "left": str(tmp_path / "page.md"), "right": str(tmp_path / "page.md")}
    (tmp_path / "pairs.jsonl").write_text(json.dumps(pair), "utf-8")
    asked = "\n".join(
        [
            json.dumps({"id": name, "language": "en", "text": f"It costs 5 {NASTY} million."}),
            json.dumps({"id": "a", "language": NASTY, "text": "5 km"}, ensure_ascii=False),
            json.dumps({NASTY: [NASTY]}, ensure_ascii=False),
            f"[{NASTY}",
        ]
    )
    for made in (
        printed("quantities", "--jsonl-input", text=asked.encode()),
        printed("align", "--pairs", tmp_path / "pairs.jsonl"),
    ):
        assert_inert(made)
        assert json.loads(made.stdout.splitlines()[0])["id"] == name


def test_what_is_asked_for_wrongly_is_said_without_being_obeyed(tmp_path: Path) -> None:
    """Names given on the command line come from globs, and so from whoever named the files."""
    page = tmp_path / "page.md"
    page.write_text("# Lamps\n\nThe lamps were lit.\n", "utf-8")
    for call in WRONG_CALLS:
        arguments = [
            argument.replace("PAGE", str(page)).replace("FOLDER", str(tmp_path))
            for argument in call
        ]
        made = printed(*arguments)
        assert harmful(made.output) == [], arguments


def test_a_configuration_is_quoted_without_being_obeyed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / NASTY.replace("/", "_")
    folder.mkdir()
    quoted = json.dumps(NASTY)
    for text in (
        f"[check]\nselect = [{quoted}]\n",
        f"{quoted} = 1\n[reader]\ntheme = {quoted}\n[keys]\n{quoted} = {quoted}\n",
        f"[reader]\ntheme = '{NASTY}'\n",
    ):
        (tmp_path / "diglot.toml").write_text(text, "utf-8")
        for arguments in (["check", folder], ["config"], ["config", "show"], ["config", "path"]):
            assert harmful(printed(*arguments).output) == [], (text, arguments)


def test_the_output_of_a_process_is_no_different(library: Path) -> None:
    """The same through real streams: what a pipe receives."""
    done = subprocess.run(
        [sys.executable, "-m", "tui", "show", os.fsencode(library)],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert harmful(done.stdout.decode("utf-8")) == []
    assert harmful(done.stderr.decode("utf-8")) == []
    assert b"lamps" in done.stdout
