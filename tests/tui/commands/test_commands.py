"""The command line: what it prints, and the codes it ends with."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tui.commands.cli import cli

SEEDS = Path(__file__).parents[3] / "seeds"
FINDING_KEYS = {
    "code",
    "rule",
    "severity",
    "kind",
    "message",
    "computation",
    "fingerprint",
    "locations",
    "verdict",
}
LOCATION_KEYS = {
    "path",
    "line",
    "column",
    "end_line",
    "end_column",
    "language",
    "quote",
    "role",
}
CLEAN = "# Dikes\n\nThe dike was raised in 2019 by the water board of the province.\n"


def run(*arguments: str | Path, text: str | bytes | None = None) -> Result:
    """Run a command in this process; its exit code is what the shell would see."""
    made = CliRunner().invoke(cli, [str(a) for a in arguments], input=text, standalone_mode=False)
    if made.exception is not None and not isinstance(made.exception, SystemExit):
        raise made.exception
    return made


def code(result: Result) -> int:
    """Return the exit code that a command asked for."""
    return result.return_value if isinstance(result.return_value, int) else result.exit_code


def shell(*arguments: str | Path, text: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "tui", *map(str, arguments)],
        input=text,
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_check_in_json_keeps_its_contract() -> None:
    made = run("check", "--format", "json", SEEDS)
    report = json.loads(made.stdout)
    assert report["schema"] == 1
    (article,) = report["articles"]
    assert [edition["language"] for edition in article["editions"]] == ["nl", "ko"]
    assert report["errors"] == []
    for finding in article["findings"]:
        assert set(finding) == FINDING_KEYS
        assert finding["locations"]
        for location in finding["locations"]:
            assert set(location) == LOCATION_KEYS
            assert location["line"] >= 1
            assert location["column"] >= 1


def test_every_quote_of_a_finding_stands_where_it_is_said_to() -> None:
    made = run("check", "--format", "jsonl", "--holds", SEEDS)
    files = {str(path): path.read_text("utf-8").split("\n") for path in SEEDS.glob("*.txt")}
    seen = 0
    for line in made.stdout.splitlines():
        for place in json.loads(line)["locations"]:
            if place["line"] != place["end_line"] or "…" in place["quote"]:
                continue
            stands = files[place["path"]][place["line"] - 1]
            there = stands[place["column"] - 1 : place["end_column"] - 1]
            # Between the cells of a table, the file has bars and the quote has tabs.
            assert re.sub(r"[\s|]+", " ", there) == re.sub(r"[\s|]+", " ", place["quote"])
            seen += 1
    assert seen > 30


def test_exit_codes_follow_fail_on(tmp_path: Path) -> None:
    (tmp_path / "clean.md").write_text(CLEAN, "utf-8")
    assert code(run("check", tmp_path / "clean.md")) == 0
    assert code(run("check", SEEDS)) == 1
    assert code(run("check", "--fail-on", "never", SEEDS)) == 0
    assert code(run("check", "--select", "P101", "--fail-on", "error", SEEDS)) == 0
    assert code(run("check", "--select", "P101", SEEDS)) == 1


def test_a_missing_file_is_named_and_the_rest_is_done(tmp_path: Path) -> None:
    (tmp_path / "clean.md").write_text(CLEAN, "utf-8")
    made = run("check", tmp_path / "clean.md", tmp_path / "gone.md")
    assert code(made) == 2
    assert "gone.md" in made.stderr
    report = json.loads(run("check", "--format", "json", tmp_path, tmp_path / "gone.md").stdout)
    assert len(report["articles"]) == 1
    assert report["errors"][0]["path"].endswith("gone.md")


def test_an_unknown_code_is_wrong_use() -> None:
    done = shell("check", "--select", "Z999", SEEDS)
    assert done.returncode == 2
    assert b"Z999" in done.stderr
    assert b"diglot rules" in done.stderr


def test_a_baseline_leaves_out_what_is_known(tmp_path: Path) -> None:
    baseline = tmp_path / "before.json"
    run("check", "--format", "json", "--output", baseline, SEEDS)
    again = run("check", "--baseline", baseline, SEEDS)
    assert code(again) == 0
    assert again.stdout == ""


def test_a_report_goes_through_a_link_and_into_a_pipe(tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    kept.write_text("older", "utf-8")
    link = tmp_path / "latest.json"
    link.symlink_to(kept)
    run("check", "--format", "json", "--output", link, SEEDS)
    assert link.is_symlink()
    assert json.loads(kept.read_text("utf-8"))["schema"] == 1

    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as reader:
        shell("check", "--format", "json", "--output", pipe, SEEDS)
        told, _ = reader.communicate(timeout=60)
    assert json.loads(told)["schema"] == 1
    assert pipe.is_fifo()


def test_check_is_the_same_with_several_jobs(tmp_path: Path) -> None:
    for number in range(4):
        text = CLEAN.replace("Dikes", f"Dikes {number}") + "\nlorem ipsum dolor sit amet\n"
        (tmp_path / f"page{number}.md").write_text(text, "utf-8")
    one = shell("check", "--format", "json", "--jobs", "1", tmp_path)
    two = shell("check", "--format", "json", "--jobs", "2", tmp_path)
    assert one.stdout == two.stdout
    assert one.returncode == two.returncode


def test_the_first_short_article_of_each_language_is_checked_before_others_share_its_words() -> (
    None
):
    from parsers.formats import parse
    from parsers.model import Article, Page
    from tui.commands.examining import _leading

    def page(language: str, times: int = 1) -> Page:
        text = {
            "en": "The bridge will be opened to cyclists again in spring. ",
            "nl": "De brug wordt in het voorjaar weer voor fietsers geopend. ",
            "de": "Die Brücke wird im Frühjahr wieder für Radfahrer geöffnet. ",
        }[language]
        return parse(f"# {text}\n\n{text * times}".encode(), f"a.{language}.md")

    def article(*pages: Page) -> Article:
        return Article(id="a", editions=pages)

    long = article(page("en", 2000))
    both = article(page("en"), page("nl"))
    articles = [long, article(page("en")), article(page("en")), both, article(page("nl"))]
    assert _leading([*articles, article(page("de"))]) == [1, 3, 5]


def test_check_of_a_folder_is_the_same_with_any_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.parsers.editions.test_pool import FOLDER

    articles = tmp_path / "articles"
    articles.mkdir()
    for article in FOLDER:
        for page in article.editions:
            body = [placed.block.text for placed in page.flow]
            (articles / page.path).write_text("\n\n".join(["# Mills", *body]), encoding="utf-8")
    told = []
    for cache, jobs in (("cold", 1), ("cold", 1), ("other", 2), ("/dev/null/none", 1)):
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / cache))
        told.append(run("check", "--select", "X", "--jobs", str(jobs), articles).stdout)
    assert len(set(told)) == 1
    (line,) = told[0].splitlines()
    assert "1.el.txt:9:1: X201 warning a paragraph is missing in Russian (ru)" in line


def test_a_large_folder_is_checked_by_all_processors_unless_told_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20):
        (tmp_path / f"page{number}.md").write_text(CLEAN.replace("Dikes", f"Dikes {number}"))
    started: list[int] = []

    class Pool(nullcontext["Pool"]):
        """Says how many processes are wanted, and does their work in this one."""

        def __init__(self, workers: int, *, initializer: Callable[[], None], **_: object) -> None:
            super().__init__(self)
            started.append(workers)
            initializer()

        def map(
            self, work: Callable[[int], object], numbers: range, *, chunksize: int
        ) -> list[object]:
            assert chunksize > 0
            return list(map(work, numbers))

    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", Pool)
    monkeypatch.setattr("parsers.library.processors", lambda: 3)
    whole = run("check", tmp_path)
    assert started == [3]
    alone = run("check", "--jobs", "1", tmp_path)
    assert started == [3]
    assert (alone.stdout, alone.stderr) == (whole.stdout, whole.stderr)


def test_rules_and_explain() -> None:
    listed = run("rules").stdout
    assert "N201" in listed
    assert "growth" in listed
    told = run("explain", "N201").stdout
    assert "Fails:" in told
    assert "Holds:" in told
    assert shell("explain", "nothing").returncode == 2


def test_the_schema_is_json_schema() -> None:
    schema = json.loads(run("schema").stdout)
    assert schema["title"] == "Export"
    assert "Page" in schema["$defs"]


def test_show_chooses_editions() -> None:
    shown = run("show", "--editions", "ko", "--width", "60", SEEDS).stdout
    assert "250억" in shown
    assert "25 miljard" not in shown
    assert all(len(line) <= 60 for line in shown.splitlines())
    # A language that no article has is a slip of whoever asked for it.
    unknown = shell("show", "--editions", "xx", SEEDS)
    assert unknown.returncode == 2
    assert b"no edition in xx" in unknown.stderr


def test_export_reads_back_equal() -> None:
    from parsers.library import load
    from parsers.reports.export import from_json

    made = run("export", "--format", "json", SEEDS)
    assert from_json(made.stdout) == tuple(load([SEEDS]).articles)


@pytest.mark.parametrize("command", ["check", "show", "export"])
def test_standard_input_is_a_path(command: str) -> None:
    done = shell(command, "-", text=CLEAN.encode())
    assert done.returncode == 0
    assert done.stdout or command == "check"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.txt", b"", "empty"),
        ("binary.txt", bytes(range(256)) * 20, "binary"),
    ],
)
def test_files_that_are_no_text(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    done = shell("check", tmp_path / name)
    assert done.returncode == 2
    message = done.stderr.decode()
    assert name in message
    assert said in message
    assert "Traceback" not in message


def test_ctrl_c_and_a_closed_pipe_end_quietly() -> None:
    done = subprocess.run(
        f"{sys.executable} -m tui show --plain {SEEDS} | head -1",
        shell=True,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.stdout.startswith(b"[nl]")
    assert not done.stderr
