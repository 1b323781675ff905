"""Results and pages as they are kept: read back equal, or not at all."""

import pickle
import zlib
from pathlib import Path

import pytest

from parsers.files import EXTENSIONS
from parsers.formats import parse
from parsers.kept import Folder
from parsers.model import Article, Page
from tests.tui.commands.memory.pages import article_of, bridge
from tui.commands.memory import store as module
from tui.commands.memory.program import Program
from tui.commands.memory.results import Results
from tui.commands.memory.store import Kept, Store
from tui.configuration.silencing import Examined, examine

KEY, OTHER = "ab" * 32, "cd" * 32
STATE = Program("digest", settled=True)


@pytest.fixture(autouse=True)
def same_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "program", lambda: STATE)


def results(path: Path) -> Results:
    return Results(Store(Folder(path, most=10, largest=100_000), STATE))


@pytest.fixture
def found() -> Examined:
    article = article_of(bridge("12", "93"))
    examined = examine(article, holds=True)
    assert {finding.kind for finding in examined.checked.findings} == {"fail", "holds"}
    return examined


def test_a_result_is_read_back_as_it_was(tmp_path: Path, found: Examined) -> None:
    first = results(tmp_path)
    first.keep(KEY, found)
    first.store.finish()
    assert results(tmp_path).of(KEY) == found
    assert results(tmp_path).of(OTHER) is None


def test_nothing_is_kept_where_the_program_was_changed_meanwhile(
    tmp_path: Path, found: Examined, monkeypatch: pytest.MonkeyPatch
) -> None:
    for state in (Program("another digest", settled=True), None):
        monkeypatch.setattr(module, "program", lambda state=state: state)
        first = results(tmp_path)
        first.keep(KEY, found)
        first.store.finish()
        assert results(tmp_path).of(KEY) is None


def test_what_was_found_before_a_run_is_ended_is_kept(
    tmp_path: Path, found: Examined, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    first = results(tmp_path)
    first.keep(KEY, found)
    assert results(tmp_path).of(KEY) is None
    now[0] += 60
    first.keep(OTHER, found)
    assert results(tmp_path).of(KEY) == found


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no archive",
        zlib.compress(b"")[:-2],
        zlib.compress(b""),
        zlib.compress(b"{}"),
        zlib.compress(b"[1, 2]"),
        zlib.compress(b'["", 1, 2]'),
        zlib.compress(b'["Examined", 1]'),
        zlib.compress(b'["Path", "/"]'),
        zlib.compress(b'["str", 1]'),
        zlib.compress(b'[["Examined"]]'),
        zlib.compress(b"[" * 100_000),
        zlib.compress(pickle.dumps({"checked": None})),
        zlib.compress(b" " * (1 << 20)),
    ],
    ids=range(14),
)
def test_what_is_no_result_is_none(
    tmp_path: Path, found: Examined, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_UNPACKED", 1 << 16)
    Folder(tmp_path, most=10, largest=100_000).write(KEY, data)
    known = results(tmp_path)
    assert known.of(KEY) is None
    assert not known.behind(KEY)
    known.keep(KEY, found)
    known.store.finish()
    assert known.of(KEY) == found


def test_a_text_that_cannot_be_written_is_not_kept(tmp_path: Path) -> None:
    article = Article(id="\udce4", editions=(parse(b"# Dikes\n\nA text.\n", "a.md"),))
    first = results(tmp_path)
    first.keep(KEY, examine(article))
    first.store.finish()
    assert first.of(KEY) is None


def test_a_reference_leads_to_results_in_their_order(tmp_path: Path) -> None:
    first = results(tmp_path)
    first.refer(KEY, [OTHER, KEY, OTHER])
    first.store.finish()
    assert results(tmp_path).behind(KEY) == [OTHER, KEY, OTHER]
    assert results(tmp_path).behind(OTHER) is None
    assert results(tmp_path).of(KEY) is None


def test_another_process_may_look_up_what_is_kept(tmp_path: Path, found: Examined) -> None:
    first = results(tmp_path)
    first.keep(KEY, found)
    first.store.finish()
    assert pickle.loads(pickle.dumps(first)).of(KEY) == found


DOCUMENTS = sorted(
    path
    for folder in ("seeds", "tests/documents", "tests/planted/clean", "tests/planted/press")
    for path in (Path(__file__).parents[4] / folder).rglob("*")
    if path.suffix in EXTENSIONS
)


def test_a_page_is_read_back_to_the_last_detail(tmp_path: Path) -> None:
    pages = [parse(path.read_bytes(), str(path)) for path in DOCUMENTS]
    assert len(pages) > 20
    first = Kept(Page, Store(Folder(tmp_path, most=1000, largest=1_000_000), STATE))
    for number, page in enumerate(pages):
        first.keep(f"{number:064}", page)
    first.store.finish()
    back = [first.of(f"{number:064}") for number in range(len(pages))]
    assert back == pages
    assert list(map(repr, back)) == list(map(repr, pages))


def test_what_would_be_read_back_otherwise_is_not_kept(tmp_path: Path) -> None:
    page = parse(b"# Dikes\n\nA text.\n", "a.md")
    odd = page.model_copy(update={"topics": []})
    first = Kept(Page, Store(Folder(tmp_path, most=10, largest=100_000), STATE))
    first.keep(KEY, page)
    first.keep(OTHER, odd)
    first.store.finish()
    assert first.of(KEY) == page
    assert first.of(OTHER) is None
