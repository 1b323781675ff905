"""Every input of a result changes its key; what is done with results afterwards does not."""

import dataclasses
import inspect
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from parsers.editions.pooling import Chosen, choose, pairs_of
from parsers.formats import parse
from parsers.model import Article, Bead, Page
from tests.parsers.editions.test_pool import FOLDER
from tui.commands.memory.keys import Keys, of_result
from tui.configuration.problems import Origin
from tui.configuration.settings import SETTINGS, Configuration, Silence, Together, Value
from tui.configuration.silencing import examine

TEXT = b"""---
lang: en
date: 2026-04-24
tags: [dikes]
---

# Dikes

The dike was raised in 2019 by 3 metres, see [the plan](plan.md).[^1]

| Dike | Metres |
|---|---:|
| North | 3 |

[^1]: A note.
"""
PLAIN = Configuration()
SILENCE = Silence("N201", "old/*", "fiscal years", Path("/work"), Origin("diglot.toml", 3))


def page(text: bytes = TEXT, path: str = "en/dikes.md") -> Page:
    return parse(text, path)


def article(*pages: Page) -> Article:
    return Article(id="dikes", editions=pages or (page(),))


def key(of: Article | None = None, configuration: Configuration = PLAIN, program: str = "p") -> str:
    return Keys(program, configuration).of_article(of or article())


def run_key(
    files: tuple[tuple[str, str], ...] = (("a.md", "1"), ("b.md", "2")),
    configuration: Configuration = PLAIN,
    program: str = "p",
) -> str:
    return Keys(program, configuration).of_run(files)


def with_setting(path: str, value: Value) -> Configuration:
    return replace(PLAIN, values={**PLAIN.values, path: value})


def test_the_same_gives_the_same_key() -> None:
    assert key() == key()
    assert run_key() == run_key()


AFTERWARDS = {"check.fail-on", "check.cache"}
"""Settings that change nothing of what is found."""
OTHERWISE: dict[str, Value] = {
    "check.select": ("N",),
    "check.ignore": ("N",),
    "check.holds": True,
}


@pytest.mark.parametrize("of", [key, run_key])
def test_every_setting_of_the_checks_is_in_the_key_or_of_no_consequence(
    of: Callable[..., str],
) -> None:
    paths = {setting.path for setting in SETTINGS if setting.table == "check"}
    assert paths == AFTERWARDS | set(OTHERWISE)
    seen = {of(configuration=with_setting(path, value)) for path, value in OTHERWISE.items()}
    assert len(seen | {of()}) == len(OTHERWISE) + 1
    assert of(configuration=with_setting("check.fail-on", "never")) == of()


def test_what_an_article_is_examined_with_is_what_keys_are_made_of() -> None:
    # Whoever gives `examine` another input has to put it into the key, and then here.
    taken = {"article", "select", "ignore", "holds", "silences", "beads"}
    assert set(inspect.signature(examine).parameters) == taken


@pytest.mark.parametrize("of", [key, run_key])
def test_another_program_has_other_keys(of: Callable[..., str]) -> None:
    assert of(program="p") != of(program="q")


@pytest.mark.parametrize("of", [key, run_key])
@pytest.mark.parametrize("field", ["code", "path", "reason", "folder"])
def test_suppressions_of_the_configuration_are_in_the_key(
    of: Callable[..., str], field: str
) -> None:
    other: dict[str, Any] = {field: Path("/elsewhere") if field == "folder" else "other"}
    one = replace(PLAIN, silences=(SILENCE,))
    changed = replace(PLAIN, silences=(SILENCE._replace(**other),))
    twice = replace(PLAIN, silences=(SILENCE, SILENCE))
    assert len({of(configuration=each) for each in (PLAIN, one, changed, twice)}) == 4


def test_where_a_page_really_lies_counts_where_a_suppression_may_name_the_place(
    tmp_path: Path,
) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "a.md").write_bytes(TEXT)
    link = tmp_path / "a.md"
    configuration = replace(PLAIN, silences=(SILENCE,))
    seen: set[tuple[str, str]] = set()
    for folder in ("old", "new"):
        link.unlink(missing_ok=True)
        link.symlink_to(tmp_path / folder / "a.md")
        files = ((str(link), "1"),)
        seen.add((key(article(page(path=str(link))), configuration), run_key(files, configuration)))
    assert len({one for one, _ in seen}) == len({two for _, two in seen}) == 2


def test_pages_that_the_configuration_puts_together_are_in_the_key_of_a_run() -> None:
    def joined(*names: str) -> Configuration:
        entry = Together(tuple(map(Path, names)), Origin("diglot.toml", 1))
        return replace(PLAIN, together=(entry,))

    some = [PLAIN, joined("/a.md", "/b.md"), joined("/b.md", "/a.md"), joined("/a.md", "/c.md")]
    assert len({run_key(configuration=each) for each in some}) == 4


@pytest.mark.parametrize(
    "files",
    [
        (("a.md", "1"),),
        (("b.md", "2"), ("a.md", "1")),
        (("a.md", "1"), ("b.md", "3")),
        (("a.md", "1"), ("c.md", "2")),
        (("a.md", "2"), ("b.md", "1")),
        (("./a.md", "1"), ("b.md", "2")),
        (("a.md", "1"), ("b.md", "2"), ("c.md", "")),
    ],
)
def test_names_bytes_and_order_of_the_files_are_in_the_key_of_a_run(
    files: tuple[tuple[str, str], ...],
) -> None:
    assert run_key(files) != run_key()


def test_program_path_and_bytes_are_in_the_key_of_a_page() -> None:
    keys = Keys("p", PLAIN)
    some = [keys.of_file(path, digest) for path in ("a.md", "./a.md") for digest in ("1", "2")]
    assert len({*some, Keys("q", PLAIN).of_file("a.md", "1")}) == 5
    # What is asked for of the rules is no matter of the page.
    asked = with_setting("check.holds", True)
    assert Keys("p", asked).of_file("a.md", "1") == some[0]


@pytest.mark.parametrize("field", [field.name for field in dataclasses.fields(Page)])
def test_every_field_of_a_page_is_in_the_key(field: str) -> None:
    changed = page().model_copy(update={field: "something else"})
    assert key(article(changed)) != key()


def test_so_is_every_field_of_all_that_is_in_a_page() -> None:
    seen: set[str] = {key()}
    whole = page()
    count = 0
    for block in (*whole.lead, *whole.footnotes[0].blocks, whole.title, whole.date):
        assert block is not None
        for field in dataclasses.fields(block):
            changed = block.model_copy(update={field.name: "something else"})
            seen.add(key(article(whole.model_copy(update={"lead": (changed,)}))))
            count += 1
    assert count > 15
    assert len(seen) == count + 1


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace(b"2019", b"2020"),
        TEXT.replace(b"lang: en", b"lang: de"),
        TEXT + b"\n",
        TEXT.replace(b"\n", b"\r\n"),
        TEXT.replace(b"tags:", b"diglot.ignore: N201 fiscal years\ntags:"),
    ],
)
def test_another_byte_of_a_page_is_another_key(text: bytes) -> None:
    assert key(article(page(text))) != key()


def test_a_page_elsewhere_or_in_another_order_has_another_key() -> None:
    one, other = page(), page(TEXT, "nl/dikes.md")
    some = [article(one), article(other), article(one, other), article(other, one)]
    some.append(some[0].model_copy(update={"id": "other"}))
    assert len(set(map(key, some))) == 5


BEAD = Bead(sides=((0,), (0,)), score=0.5)


def test_what_faces_what_is_in_the_key_of_a_result() -> None:
    other = [
        Bead(sides=((0,), (1,)), score=0.5),
        Bead(sides=((0,), (0,)), score=0.6),
        Bead(sides=((0,), (0,)), score=0.5, moved=True),
        Bead(sides=((0,), (0,)), score=0.5, shared=True),
    ]
    told: list[list[Bead] | None] = [None, [], [BEAD], [BEAD, BEAD], *([each] for each in other)]
    assert len({of_result("a", beads) for beads in told}) == 8
    assert of_result("a", [BEAD]) != of_result("b", [BEAD])


def taught(of: Article, chosen: Chosen) -> str | None:
    keys = Keys("p", PLAIN)
    return keys.of_taught(of, keys.of_article(of), chosen)


def test_the_pages_that_languages_are_learned_from_are_in_the_key() -> None:
    chosen = choose(pairs_of(FOLDER))
    changed = FOLDER[-1].editions[0].model_copy(update={"lead": ()})
    renewed = FOLDER[-1].model_copy(update={"editions": (changed, FOLDER[-1].editions[1])})
    known = [
        taught(FOLDER[0], chosen),
        taught(FOLDER[0], choose(pairs_of(FOLDER[:-1]))),
        taught(FOLDER[0], choose(pairs_of([*FOLDER[:-1], renewed]))),
    ]
    assert len(set(known)) == 3
    assert taught(FOLDER[0], choose(pairs_of(reversed(FOLDER)))) == known[0]


def test_languages_that_nothing_is_learned_of_have_no_such_key() -> None:
    chosen = choose(pairs_of(FOLDER))
    assert chosen
    assert taught(FOLDER[0], {}) is None
    assert taught(article(), chosen) is None
    assert taught(article(page(), page(TEXT, "nl/dikes.md")), chosen) is None
