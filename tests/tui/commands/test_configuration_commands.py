"""The configuration at the command line: suppressions, articles, exit codes, `diglot config`."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.pty_session import PtySession
from tests.tui.commands.test_commands import code, run

KNOWN = "reader, keys, check, suppress, article"

WRONG = (
    "# Harbour\n\nThe quays are long and grey.\n\n"
    "| Quay | Ships | Boats |\n|---|---|---|\n| North | 10 | 3 |\n| South | 20 | 5 |\n"
    "| East | 30 | 7 |\n| Total | 70 | 15 |\n"
)
"""A page whose table has a wrong total."""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two pages, which is the present one; its settings are to be written."""
    folder = tmp_path / "project"
    (folder / "texts" / "old").mkdir(parents=True)
    (folder / "texts" / "a.md").write_text(WRONG, "utf-8")
    (folder / "texts" / "old" / "b.md").write_text(WRONG.replace("Harbour", "Port"), "utf-8")
    monkeypatch.chdir(folder)
    return folder


def report(*arguments: str) -> dict[str, Any]:
    """Check, and return the report."""
    made: dict[str, Any] = json.loads(run("check", "--format", "json", *arguments).stdout)
    return made


def found(*arguments: str) -> list[tuple[str, str, int]]:
    """Check, and return (code, file, line) of what was found."""
    return sorted(
        (f["code"], Path(f["locations"][0]["path"]).name, f["locations"][0]["line"])
        for article in report(*arguments)["articles"]
        for f in article["findings"]
    )


def process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a process of its own."""
    import os

    return subprocess.run(
        [sys.executable, "-m", "tui", *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, **environment},
    )


# --- suppressions ---


def test_a_suppression_hides_its_findings_in_the_files_it_names(project: Path) -> None:
    assert found("texts") == [("N202", "a.md", 10), ("N202", "b.md", 10)]
    (project / "diglot.toml").write_text(
        '[[suppress]]\ncode = "N202"\npath = "texts/old/*"\nreason = "kept as printed"\n', "utf-8"
    )
    assert found("texts") == [("N202", "a.md", 10)]
    assert found(str(project / "texts")) == [("N202", "a.md", 10)]


def test_its_pattern_counts_from_the_file_wherever_one_stands(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "diglot.toml").write_text(
        '[[suppress]]\ncode = "table-total"\npath = "./texts/a.md"\n'
        '[[suppress]]\ncode = "N2"\npath = "b.md"\n',
        "utf-8",
    )
    assert found("texts") == []
    monkeypatch.chdir(project / "texts" / "old")
    assert found(".", "../a.md") == []


def test_one_that_hides_nothing_is_reported_once_and_where_it_stands(project: Path) -> None:
    (project / "diglot.toml").write_text(
        '\n[[suppress]]\ncode = "N2"\n[[suppress]]\ncode = "N4"\nreason = "rank of 2019"\n', "utf-8"
    )
    assert found("texts") == [("E902", "diglot.toml", 4)]
    (finding,) = (f for a in report("texts")["articles"] for f in a["findings"])
    assert finding["message"] == "nothing is left to suppress by “N4 rank of 2019”"
    assert code(run("check", "texts")) == 1
    for form in ("concise", "full", "sarif", "junit", "github", "markdown"):
        assert "rank of 2019" in run("check", "--format", form, "texts").stdout


def test_one_about_other_files_or_rules_is_not_called_unused(project: Path) -> None:
    (project / "diglot.toml").write_text(
        '[[suppress]]\ncode = "N4"\npath = "texts/old/*"\n', "utf-8"
    )
    assert found("texts/a.md") == [("N202", "a.md", 10)]
    assert found("--select", "N2", "texts") == [("N202", "a.md", 10), ("N202", "b.md", 10)]
    assert ("E902", "diglot.toml", 1) in found("texts")


def test_one_used_in_one_article_is_used(project: Path) -> None:
    (project / "texts" / "old" / "b.md").write_text("# Port\n\nNo numbers at all.\n", "utf-8")
    (project / "diglot.toml").write_text('[[suppress]]\ncode = "N202"\n', "utf-8")
    assert found("texts") == []
    assert found("--jobs", "2", "texts") == []


# --- what is checked ---


def test_settings_of_checks_count_until_the_command_line_says_otherwise(project: Path) -> None:
    settings = project / "diglot.toml"
    settings.write_text('[check]\nignore = ["N202"]\nholds = true\n', "utf-8")
    assert {name for name, _, _ in found("texts")}.isdisjoint({"N202"})
    assert report("texts")["summary"]["holds"] == len(found("texts"))
    assert found("--ignore", "L1", "--no-holds", "texts") == [
        ("N202", "a.md", 10),
        ("N202", "b.md", 10),
    ]
    settings.write_text('[check]\nfail-on = "never"\n', "utf-8")
    assert code(run("check", "texts")) == 0
    assert code(run("check", "--fail-on", "error", "texts")) == 1


def test_a_code_that_no_rule_has_is_said_with_its_line(project: Path) -> None:
    (project / "diglot.toml").write_text(
        '[check]\n\nignore = ["N2", "Q1"]\n[[suppress]]\ncode = "table-totl"\n'
        '[[suppress]]\ncode = "0123456789abcdef"\n',
        "utf-8",
    )
    done = process("check", "texts")
    assert done.returncode == 2
    lines = done.stderr.splitlines()
    assert "diglot.toml:3: no rule has the code 'Q1' (`diglot rules` lists them)" in lines[0]
    assert "diglot.toml:4: no rule has the code 'table-totl' (did you mean" in lines[1]
    assert len(lines) == 2


# --- articles ---


def test_pages_that_a_person_put_together_are_one_article(project: Path) -> None:
    (project / "texts" / "a.md").write_text("# Harbour\n\nThe quay is long and grey.\n", "utf-8")
    (project / "texts" / "c.md").write_text("# 음식\n\n비빔밥은 맛있다.\n", "utf-8")
    (project / "texts" / "d.md").write_text("# Käse\n\nDer Käse ist sehr alt.\n", "utf-8")

    def articles(*paths: str) -> list[list[str]]:
        return [
            [Path(edition["path"]).name for edition in article["editions"]]
            for article in report(*paths)["articles"]
        ]

    assert articles("texts/a.md", "texts/c.md", "texts/d.md") == [["a.md"], ["c.md"], ["d.md"]]
    (project / "diglot.toml").write_text(
        '[[article]]\npages = ["texts/d.md", "texts/a.md"]\n', "utf-8"
    )
    assert articles("texts/a.md", "texts/c.md", "texts/d.md") == [["a.md", "d.md"], ["c.md"]]
    assert articles("texts/c.md", "texts/d.md") == [["c.md"], ["d.md"]]
    exported = json.loads(run("export", "--format", "json", "texts/a.md", "texts/d.md").stdout)
    assert len(exported["articles"]) == 1
    assert "│" in run("show", "--width", "60", "texts/a.md", "texts/d.md").stdout


# --- a broken configuration ---


def test_a_broken_file_stops_what_needs_it_and_nothing_else(project: Path) -> None:
    (project / "diglot.toml").write_text("[reader\n", "utf-8")
    for arguments in (["check", "texts"], ["texts"], ["config", "show"]):
        done = process(*arguments)
        assert done.returncode == 2, arguments
        assert done.stderr.startswith(f"diglot: {project / 'diglot.toml'}:1: not TOML: ")
        assert done.stdout == ""
    for arguments in (
        ["--version"],
        ["--help"],
        ["rules"],
        ["config", "path"],
    ):
        assert process(*arguments).returncode == 0, arguments


# --- diglot config ---


def test_config_path_names_the_files(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(project / "own"))
    monkeypatch.setenv("XDG_STATE_HOME", str(project / "state"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(project / "cache"))
    lines = run("config", "path").stdout.splitlines()
    assert lines == [
        f"settings  {project}/own/diglot/config.toml  (not there)",
        "project   no diglot.toml in this folder or above",
        f"state     {project}/state/diglot/state.sqlite3  (not there)",
        f"cache     {project}/cache/diglot  (not there)",
    ]
    (project / "diglot.toml").write_text("", "utf-8")
    assert f"project   {project}/diglot.toml" in run("config", "path").stdout.splitlines()


def test_config_show_says_where_each_comes_from(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "diglot.toml").write_text('[keys]\nfind = "F"\n[reader]\nmeasure = 66\n', "utf-8")
    monkeypatch.setenv("DIGLOT_THEME", "light")
    lines = [line.split() for line in run("config", "show").stdout.splitlines()]
    assert ["theme", "=", '"light"', "#", "DIGLOT_THEME"] in lines
    assert ["measure", "=", "66", "#", f"{project}/diglot.toml:4"] in lines
    assert ["find", "=", '"F"', "#", f"{project}/diglot.toml:2"] in lines
    assert ["driver", "=", '"auto"', "#", "default"] in lines


def test_config_check_tells_right_from_wrong(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "the defaults are in force" in run("config", "check").stdout
    good, bad = project / "diglot.toml", project / "other.toml"
    good.write_text('[[article]]\npages = ["texts/a.md", "texts/old/b.md"]\n', "utf-8")
    bad.write_text('[[article]]\npages = ["texts/a.md", "texts/gone.md"]\n[x]\n', "utf-8")
    assert run("config", "check").stdout == f"{good}: right\n"
    done = process("config", "check", str(bad))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"diglot: {bad}:3: unknown table or key 'x' (known: {KNOWN})\n"
    bad.write_text(bad.read_text("utf-8").replace("[x]", ""), "utf-8")
    done = process("config", "check", str(bad))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"diglot: {bad}:1: no such page: {project}/texts/gone.md\n"
    noted = process("config", "check", DIGLOT_THEMES="dark")
    assert noted.returncode == 0
    assert "did you mean DIGLOT_THEME?" in noted.stderr


@pytest.mark.parametrize("arguments", [["check", "texts"], ["config", "show"]])
def test_with_settings_too_nothing_but_the_reader_needs_textual(
    project: Path, arguments: list[str]
) -> None:
    (project / "diglot.toml").write_text('[keys]\nfind = "F"\n[[suppress]]\ncode = "N2"\n', "utf-8")
    program = (
        "import sys; from tui.commands.cli import run\n"
        f"try: run({arguments!r})\nexcept SystemExit: pass\n"
        "assert 'textual' not in sys.modules"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr


# --- NO_COLOR ---


@pytest.mark.parametrize(("value", "coloured"), [("", True), ("1", False)])
def test_no_color_counts_only_if_it_is_not_empty(project: Path, value: str, coloured: bool) -> None:
    environment = {"NO_COLOR": value, "XDG_STATE_HOME": str(project / "state")}
    command = [sys.executable, "-m", "tui", "texts/a.md", "--theme", "dark"]
    with PtySession(command, columns=80, rows=24, env=environment) as session:
        session.wait_for("Harbour", timeout=30)
        session.send("q")
        assert session.wait() == 0
        codes = re.findall(rb"\x1b\[([0-9;]*)m", session.output)
    hues = [code.split(b";")[2:5] for code in codes if code.startswith(b"38;2;")]
    assert any(len(set(hue)) == 3 for hue in hues) is coloured
    assert bool(hues) is coloured
