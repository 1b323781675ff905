"""What the articles of a folder teach one another of their two languages."""

from __future__ import annotations

import multiprocessing
import os
import random
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import pytest

from parsers.checks import check
from parsers.editions import align, stored
from parsers.editions.pool import Pool
from parsers.editions.pooling import choose, facing, pool_of
from parsers.model import Article, Page
from tests.parsers.editions.pages import page

WORDS = 120


def tongue(seed: int, letters: str) -> list[str]:
    """Return the words of an invented language."""
    maker = random.Random(seed)
    return ["".join(maker.choices(letters, k=maker.randint(3, 8))) for _ in range(WORDS)]


OURS, THEIRS = tongue(1, "αειουβδγκλμν"), tongue(2, "иоуыэпртсфхш")
"""Two languages without a letter in common: nothing but what is learned tells words apart."""


def said(ideas: Sequence[Sequence[int]], words: Sequence[str]) -> str:
    return " ".join(f"{' '.join(words[idea] for idea in each).capitalize()}." for each in ideas)


def edition(path: str, language: str, body: list[str]) -> Page:
    made = page(path, language, None, body)
    return made.model_copy(update={"sha256": sha256("\n".join(body).encode()).hexdigest()})


def article(seed: int, *, dropped: int | None = None, length: int = 9) -> Article:
    """Return an article of paragraphs of like lengths; the second edition may lack one."""
    maker = random.Random(seed)
    paragraphs = [
        [[maker.randrange(WORDS) for _ in range(7)] for _ in range(2)] for _ in range(length)
    ]
    left = [said(ideas, OURS) for ideas in paragraphs]
    right = [said(ideas, THEIRS) for n, ideas in enumerate(paragraphs) if n != dropped]
    return Article(
        id=f"a{seed}",
        editions=(edition(f"{seed}.el.txt", "el", left), edition(f"{seed}.ru.txt", "ru", right)),
    )


@pytest.fixture
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have caches in a folder of the test, and return that of pools."""
    monkeypatch.setattr(stored, "user_cache_path", lambda name: tmp_path / name)
    return tmp_path / "diglot" / "pools"


FOLDER = [article(seed, dropped=3 if seed == 1 else None, length=24) for seed in range(1, 7)]


def gap(beads: Sequence[object]) -> set[tuple[int, ...]]:
    return {bead.sides[0] for bead in beads if not bead.sides[1]}  # type: ignore


def test_a_folder_teaches_what_one_article_cannot(caches: Path) -> None:
    # The paragraphs are all of one length: alone, which one is missing cannot be told.
    assert gap(align(FOLDER[0])) != {(3,)}
    assert gap(align(FOLDER[0], pool=pool_of(FOLDER))) == {(3,)}


def test_a_finding_names_the_right_paragraph_where_the_folder_is_checked(caches: Path) -> None:
    beads = align(FOLDER[0], pool=pool_of(FOLDER))
    (finding,) = check(FOLDER[0], select=["X201"], beads=beads)
    assert finding.locations[0].block == 3


def test_what_is_learned_does_not_depend_on_the_order_or_the_names(caches: Path) -> None:
    renamed = [
        each.model_copy(
            update={
                "editions": tuple(
                    side.model_copy(update={"path": f"x/{side.path}"})
                    for side in reversed(each.editions)
                )
            }
        )
        for each in reversed(FOLDER)
    ]
    assert pool_of(FOLDER) == pool_of(renamed)


def test_it_is_the_same_with_a_cold_cache_a_warm_one_and_none(caches: Path, tmp_path: Path) -> None:
    cold = pool_of(FOLDER)
    (kept,) = caches.glob("*.json")
    assert pool_of(FOLDER) == cold
    written = kept.read_bytes()
    assert [list(entry.items()) for entry in pool_of(FOLDER).lexicons["el", "ru"].values()] == [
        list(entry.items()) for entry in cold.lexicons["el", "ru"].values()
    ]
    digit = next(at for at in range(len(written) - 20, 0, -1) if written[at : at + 1].isdigit())
    other = b"1" if written[digit : digit + 1] != b"1" else b"2"
    for damaged in (b"", written[:100], b"[]", written[:digit] + other + written[digit + 1 :]):
        kept.write_bytes(damaged)
        assert pool_of(FOLDER) == cold
        assert kept.read_bytes() == written
    kept.unlink()
    caches.rmdir()
    caches.write_text("a file where the folder should be")
    assert pool_of(FOLDER) == cold


def test_another_text_is_learned_from_anew(caches: Path) -> None:
    pool_of(FOLDER)
    pool_of([*FOLDER[:-1], article(99, length=24)])
    assert len(list(caches.glob("*.json"))) == 2


def test_the_cache_is_bounded_and_forgets_what_was_not_used_lately(caches: Path) -> None:
    for number in range(5):
        stored.stored([str(number)], lambda: {"w:a": {"w:b": 0.5}}, "pools", most=3)
        stored.stored(["0"], lambda: {"w:a": {"w:b": 0.5}}, "pools", most=3)
    assert len(list(caches.glob("*.json"))) == 3
    made: list[int] = []
    stored.stored(["0"], lambda: made.append(1) or {}, "pools", most=3)  # type: ignore[func-returns-value]
    assert made == []


def _store(folder: str, number: int) -> None:
    os.environ["XDG_CACHE_HOME"] = folder
    lexicon = {f"w:{n}": {f"w:{m}": 0.25 for m in range(20)} for n in range(200)}
    for turn in range(20):
        found = stored.stored([str(turn % 3)], lambda: lexicon, "pools", most=2)
        assert found == lexicon, number


def test_several_processes_may_write_at_once(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_store, args=(str(tmp_path), n)) for n in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(120)
    assert [worker.exitcode for worker in workers] == [0, 0, 0]
    assert not list((tmp_path / "diglot" / "pools").glob("*.part"))


def test_two_articles_or_blocks_without_a_doubt_teach_nothing(caches: Path) -> None:
    assert pool_of(FOLDER[:2]) == Pool()
    plain = [
        Article(
            id=str(n),
            editions=(
                edition(f"{n}.el.txt", "el", [said([[n, n + 1, n + 2]], OURS)]),
                edition(f"{n}.ru.txt", "ru", [said([[n, n + 1, n + 2]], THEIRS)]),
            ),
        )
        for n in range(8)
    ]
    assert pool_of(plain) == Pool()


def sized(seed: int, characters: int, other: str = "ru") -> tuple[Page, Page]:
    """Return two editions that are said to be of some length."""
    sides = article(seed).editions
    return (
        sides[0].model_copy(update={"character_count": characters}),
        sides[1].model_copy(update={"body_language": other, "character_count": characters}),
    )


def test_what_is_learned_from_is_bounded() -> None:
    # A hundred articles teach as much as is good, books nothing, and many languages less each.
    (chosen,) = choose(sized(seed, 10_000) for seed in range(100)).values()
    assert len(chosen) == 15
    assert choose(sized(seed, 60_000) for seed in range(9)) == {}
    tongues = ("ru", "uk", "bg", "sr", "mk", "be")
    many = [sized(seed, 10_000, other) for seed in range(10) for other in tongues]
    assert {len(pairs) for pairs in choose(many).values()} == {5}
    assert len(choose(many)) == len(tongues)


def test_sentences_face_each_other_by_where_they_stand() -> None:
    assert facing(["a", "b"], ["c", "d"]) == [([0], [0]), ([1], [1])]
    assert facing(["aaaa bbbb", "cc"], ["dddd", "eeee", "ff"]) == [([0], [0, 1]), ([1], [2])]
    assert facing(["a", "b", "c"], ["d"]) == [([0, 1, 2], [0])]
