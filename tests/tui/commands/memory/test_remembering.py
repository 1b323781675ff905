"""`check` says the same whatever it remembers, and examines again only what has changed."""

import json
import os
import pickle
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from click.testing import CliRunner

import parsers.library as reading
from parsers.checks.engine import Failure
from parsers.editions import pooling
from parsers.editions.pooling import learn_pool
from tests.tui.commands.memory.pages import bridge, write_library
from tui.commands.check import _FORMATS
from tui.commands.cli import cli
from tui.configuration import silencing


class Said(NamedTuple):
    code: object
    out: bytes
    err: bytes


def check(*arguments: str | Path) -> Said:
    """Run `check` in this process."""
    line = ["check", *map(str, arguments)]
    made = CliRunner().invoke(cli, line, standalone_mode=False)
    if made.exception is not None and not isinstance(made.exception, SystemExit):
        raise made.exception
    return Said(made.return_value, made.stdout_bytes, made.stderr_bytes)


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of 16 pages, the cache of nobody, and a program that was not just written."""
    monkeypatch.setattr("tui.commands.memory.program._SETTLED", float("-inf"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "articles"
    write_library(folder)
    monkeypatch.chdir(tmp_path)
    return Path("articles")


class Work:
    """What was done: pages parsed, articles checked, pools learned."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.read: list[str] = []
        self.checked: list[str] = []
        self.learned = 0
        parse, run, learn = reading.__dict__["parse"], silencing.__dict__["run"], learn_pool

        def parsed(data: bytes, path: str) -> Any:
            self.read.append(Path(path).name)
            return parse(data, path)

        def ran(article: Any, **asked: Any) -> Any:
            self.checked.append(Path(article.editions[0].path).name)
            return run(article, **asked)

        def learned(chosen: Any) -> Any:
            self.learned += 1
            return learn(chosen)

        monkeypatch.setattr(reading, "parse", parsed)
        monkeypatch.setattr(silencing, "run", ran)
        monkeypatch.setattr(pooling, "learn_pool", learned)

    def of(self, *arguments: str | Path) -> tuple[int, list[str], int]:
        """Return how many pages one run parses, which articles it checks, and pools it learns."""
        self.read, self.checked, self.learned = [], [], 0
        check("--jobs", "1", *arguments)
        return len(self.read), sorted(self.checked), self.learned


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Work:
    return Work(monkeypatch)


def test_where_nothing_has_changed_no_page_is_parsed_and_no_rule_is_run(
    library: Path, work: Work
) -> None:
    pages, checked, pools = work.of(library)
    assert (pages, len(checked), pools) == (16, 10, 1)
    assert work.of(library) == (0, [], 0)
    # The way it is printed is no matter of what is found.
    assert work.of(library, "--format", "sarif", "--fail-on", "info") == (0, [], 0)


def test_of_one_page_that_changed_the_article_is_checked(library: Path, work: Work) -> None:
    work.of(library)
    before = (library / "bridge2.md").read_bytes()
    (library / "bridge2.md").write_text(bridge("14", "64", "Tarn"), "utf-8")
    assert work.of(library) == (1, ["bridge2.md"], 0)
    assert work.of(library) == (0, [], 0)
    # As it was before, it is known.
    (library / "bridge2.md").write_bytes(before)
    assert work.of(library) == (0, [], 0)


def test_a_page_that_was_added_or_taken_away_is_no_reason_to_check_the_others(
    library: Path, work: Work
) -> None:
    work.of(library)
    (library / "added.md").write_text(bridge("15", name="Ouse"), "utf-8")
    assert work.of(library) == (1, ["added.md"], 0)
    (library / "bridge0.md").unlink()
    assert work.of(library) == (0, [], 0)


def test_what_articles_teach_is_learned_anew_but_those_that_face_as_before_are_not_checked(
    library: Path, work: Work
) -> None:
    work.of(library)
    edition = library / "2.el.txt"
    edition.write_text(edition.read_text("utf-8").replace(".", "!", 1), "utf-8")
    assert work.of(library) == (1, ["2.el.txt"], 1)
    assert work.of(library) == (0, [], 0)


@pytest.mark.parametrize(
    "options",
    [["--select", "N"], ["--ignore", "N202"], ["--holds"]],
)
def test_what_is_asked_for_otherwise_is_checked_anew(
    library: Path, work: Work, options: list[str]
) -> None:
    work.of(library)
    assert len(work.of(library, *options)[1]) == 10
    assert work.of(library, *options) == (0, [], 0)
    assert work.of(library) == (0, [], 0)


def test_without_a_cache_nothing_is_recalled_and_nothing_is_kept(
    library: Path, work: Work, tmp_path: Path
) -> None:
    work.of("--no-cache", library)
    assert not (tmp_path / "cache" / "diglot" / "checked").exists()
    work.of(library)
    assert work.of("--no-cache", library)[:2] == (16, work.checked)
    assert len(work.checked) == 10
    (tmp_path / "diglot.toml").write_text("[check]\ncache = false\n")
    assert work.of(library)[0] == 16
    assert work.of(library, "--cache") == (0, [], 0)


def test_a_few_pages_leave_the_cache_alone(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = [library / f"bridge{number}.md" for number in range(4)]
    for module in ("memory", "program", "keys", "results"):
        monkeypatch.setitem(sys.modules, f"tui.commands.memory.{module}", None)
    assert check(*few).code == 1
    assert not (tmp_path / "cache" / "diglot" / "checked").exists()


def test_a_program_that_was_just_written_believes_nothing(
    library: Path, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    work.of(library)
    monkeypatch.setattr("tui.commands.memory.program._SETTLED", float("inf"))
    assert len(work.of(library)[1]) == 10


def test_a_program_that_is_changed_where_it_is_installed_says_what_it_says_now(
    library: Path, tmp_path: Path
) -> None:
    root = Path(__file__).parents[4]
    for package in ("parsers", "tui"):
        left_out = shutil.ignore_patterns("__pycache__")
        shutil.copytree(root / package, tmp_path / package, ignore=left_out)
    # It was just written, and would believe nothing.
    script = (
        "import sys; from tui.commands.memory import program; program._SETTLED = 0.0\n"
        "sys.argv = ['diglot', 'check', 'articles']; from tui.__main__ import main; main()"
    )
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}

    def said() -> str:
        line = [sys.executable, "-c", script]
        done = subprocess.run(line, env=environment, capture_output=True, text=True, check=False)
        assert "warning" in done.stderr
        return done.stdout

    before = said()
    assert said() == before
    assert (tmp_path / "cache" / "diglot" / "checked").exists()
    (module,) = (
        path
        for path in (tmp_path / "parsers").rglob("*.py")
        if "the parts add up to {" in path.read_text("utf-8")
    )
    text = module.read_text("utf-8")
    module.write_text(text.replace("the parts add up to {", "the parts make {"), "utf-8")
    assert "the parts make 93, stated 63" in said()
    assert said() != before


def test_a_rule_that_raised_is_run_again(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = silencing.__dict__["run"]

    def failing(article: Any, **asked: Any) -> Any:
        from dataclasses import replace

        return replace(run(article, **asked), failures=(Failure("N202", "table-total", "Memory"),))

    with monkeypatch.context() as broken:
        broken.setattr(silencing, "run", failing)
        check(library)
    assert len(Work(monkeypatch).of(library)[1]) == 10


def test_what_is_read_while_the_model_of_languages_cannot_be_loaded_is_not_kept(
    library: Path, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("parsers.languages._model", lambda: None)
        work.of(library)
    assert work.of(library) == (16, work.checked, 1)
    assert len(work.checked) == 10


@pytest.mark.parametrize("damage", [b"", b"{}", b"0" * 200])
def test_a_broken_cache_is_none_and_is_mended(
    library: Path, work: Work, tmp_path: Path, damage: bytes
) -> None:
    kept = tmp_path / "cache" / "diglot" / "checked"
    cold = check(library)
    for file in kept.rglob("*.json"):
        file.write_bytes(damage)
    assert check(library) == cold
    assert work.of(library) == (0, [], 0)


def test_a_cache_that_cannot_be_written_is_none(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cold = check("--no-cache", library)
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null/none")
    assert check(library) == check(library) == cold


def test_suppressions_of_the_configuration_hide_as_before_and_are_told_when_for_nothing(
    library: Path, tmp_path: Path
) -> None:
    entry = '[[suppress]]\ncode = "{}"\npath = "{}"\nreason = "known"\n'
    told = []
    for code, path in (("N202", "bridge1.md"), ("N202", "bridge3.md"), ("N202", "bridge0.md")):
        (tmp_path / "diglot.toml").write_text(entry.format(code, path))
        cold = check("--no-cache", library)
        assert check(library) == cold
        assert check(library) == cold
        told.append(cold.out.decode())
    assert "bridge1.md:" not in told[0]
    assert "bridge1.md:" in told[1]
    assert "bridge3.md:" not in told[1]
    assert "nothing is left to suppress" in told[2]


def test_unreadable_files_are_told_each_time(library: Path) -> None:
    (library / "noise.md").write_bytes(bytes(range(256)) * 8)
    (library / "empty.md").write_bytes(b"")
    cold = check("--no-cache", library)
    assert b"empty.md" in cold.err
    assert cold.code == 2
    assert [check(library) for _ in range(3)] == [cold] * 3


def test_a_page_that_changes_while_it_is_read_is_not_taken_for_what_it_was(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import tui.commands.memory.memory as module

    signed = module.signed

    def overtaken(files: list[str], stdin: bytes | None) -> Any:
        found = signed(files, stdin)
        (library / "bridge0.md").write_text(bridge("12", "99"), "utf-8")
        return found

    sound = (library / "bridge0.md").read_text("utf-8")
    with monkeypatch.context() as racing:
        racing.setattr("tui.commands.memory.memory.signed", overtaken)
        assert b"bridge0.md" in check(library).out
    (library / "bridge0.md").write_text(sound, "utf-8")
    assert b"bridge0.md" not in check(library).out


Change = Callable[[Path, random.Random], None]


def _another_number(library: Path, rng: random.Random) -> None:
    page = rng.choice(sorted(library.glob("bridge*.md")))
    page.write_text(bridge(str(rng.randint(10, 40)), "63", page.stem.title()), "utf-8")


def _another_word(library: Path, rng: random.Random) -> None:
    page = rng.choice(sorted(library.glob("*.txt")))
    words = page.read_text("utf-8").split(" ")
    words[rng.randrange(len(words))] = "mola"
    page.write_text(" ".join(words), "utf-8")


def _added(library: Path, rng: random.Random) -> None:
    name = f"bridge{rng.randint(10, 99)}.md"
    (library / name).write_text(bridge(total=str(rng.choice((63, 93))), name=name), "utf-8")


def _taken_away(library: Path, rng: random.Random) -> None:
    pages = sorted(library.glob("*.*"))
    if len(pages) > 12:
        rng.choice(pages).unlink()


def _renamed(library: Path, rng: random.Random) -> None:
    page = rng.choice(sorted(library.glob("bridge*.md")))
    page.rename(page.with_name(f"bridge{rng.randint(100, 999)}.md"))


def _touched(library: Path, rng: random.Random) -> None:
    rng.choice(sorted(library.glob("*.*"))).touch()


def _silenced(library: Path, rng: random.Random) -> None:
    page = rng.choice(sorted(library.glob("bridge*.md")))
    entry = f'[[suppress]]\ncode = "N"\npath = "{page.name}"\nreason = "known"\n'
    Path("diglot.toml").write_text(rng.choice(["", entry]))


CHANGES: tuple[Change, ...] = (
    _another_number,
    _another_word,
    _added,
    _taken_away,
    _renamed,
    _touched,
    _silenced,
)
OPTIONS: tuple[list[str], ...] = (
    [],
    ["--holds"],
    ["--select", "N,X"],
    ["--ignore", "X2"],
    ["--notes"],
    ["--select", "X"],
)


@pytest.mark.parametrize("seed", range(4))
def test_it_says_the_same_as_without_after_any_changes_with_any_options(
    library: Path, seed: int
) -> None:
    rng = random.Random(seed)
    forms = rng.sample(_FORMATS, len(_FORMATS))
    for form in forms:
        for change in rng.choices(CHANGES, k=rng.randint(0, 2)):
            change(library, rng)
        line: list[str | Path] = ["--format", form, *rng.choice(OPTIONS), library]
        cold = check("--no-cache", "--jobs", "1", *line)
        warm = check("--jobs", str(rng.randint(1, 2)), *line)
        again = check("--jobs", str(rng.randint(1, 2)), *line)
        assert warm == cold
        assert again == cold


@pytest.mark.parametrize("form", _FORMATS)
def test_every_format_is_the_same_byte_for_byte(library: Path, form: str) -> None:
    lines = [["--jobs", jobs, "--holds", "--format", form, library] for jobs in ("1", "2")]
    cold = check("--no-cache", *lines[0])
    assert cold.out
    assert [check(*line) for line in (*lines, *lines)] == [cold] * 4


def test_a_process_that_shares_nothing_is_sent_all_that_it_needs(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import tui.commands.examining as module

    cold = check("--no-cache", library)

    def elsewhere(examiner: Any, tasks: Any, jobs: int | None) -> Any:
        for task in tasks:
            sent = pickle.loads(pickle.dumps((examiner, task)))
            yield pickle.loads(pickle.dumps(sent[0](sent[1])))

    monkeypatch.setattr(module, "_map", elsewhere)
    assert check(library) == cold
    edition = library / "2.el.txt"
    edition.write_text(edition.read_text("utf-8").replace(".", "!", 1), "utf-8")
    assert check(library) == check("--no-cache", library)


def test_two_processes_at_once_say_the_same(library: Path) -> None:
    line = [sys.executable, "-m", "tui", "check", "--format", "json", str(library.resolve())]
    root = Path(__file__).parents[4]
    alone = subprocess.run([*line, "--no-cache"], cwd=root, capture_output=True, check=False)
    both = [subprocess.Popen(line, cwd=root, stdout=subprocess.PIPE) for _ in range(2)]
    assert [process.communicate(timeout=120)[0] for process in both] == [alone.stdout] * 2
    assert json.loads(alone.stdout)["summary"]["error"]
