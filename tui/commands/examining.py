"""The articles of some files examined: recalled where nothing has changed, else by the rules.

A few pages are always examined anew: to look at the program and the cache takes time, too.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from parsers.files import Listing
from parsers.frozen import dataclass
from parsers.languages import model_is_broken
from parsers.library import assemble, iter_pages
from parsers.model import Article
from tui.commands.common import collect_seldom
from tui.configuration.settings import Configuration
from tui.configuration.silencing import Examined, examine, pooled

if TYPE_CHECKING:
    from parsers.catalogue import ReadError
    from parsers.editions.pool import Pool
    from parsers.editions.pooling import Chosen
    from parsers.model import Bead
    from tui.commands.memory.memory import Memory
    from tui.commands.memory.results import Results

_REMEMBERED_FROM = 8
"""Pages from which on results are remembered."""


def examined(
    listing: Listing,
    configuration: Configuration,
    *,
    stdin: bytes | None,
    jobs: int | None,
    say: Callable[[Sequence[ReadError]], None],
) -> tuple[list[Examined], Sequence[ReadError]]:
    """Examine the articles that files make up; return the results, and what could not be read.

    `stdin` is what the path "-" stands for, `jobs` the number of processes (None: as many as are
    quickest); `say` is told what could not be read before the articles are examined.
    """
    read = partial(iter_pages, stdin=stdin, jobs=jobs, alone=True)
    together = [article.pages for article in configuration.together]
    memory = None
    if configuration.cache and len(listing.files) >= _REMEMBERED_FROM:
        from tui.commands.memory.memory import Memory, signed

        memory = Memory.of_user(configuration)
    if memory is not None:
        files = signed(listing.files, stdin)
        if (known := memory.run(files)) is not None:
            say(listing.errors)
            return known, listing.errors
        # It is loaded here, before this process is copied, so that no copy fails to load it.
        if model_is_broken():
            memory = None
    if memory is None:
        library = assemble(read(listing), together)
        say(library.errors)
        examiner = Examiner(configuration, _pool(_chosen(configuration, library.articles)))
        done = list(_map(examiner, [Task(article) for article in library.articles], jobs))
    else:
        with closing(memory):
            library = assemble([*listing.errors, *memory.read(files, read)], together)
            say(library.errors)
            done = _recalled(memory, library.articles, configuration, jobs)
            if all(each.examined.sure for each in done):
                memory.keep_run(files, [each.key for each in done])
    return [each.examined for each in done], library.errors


class Task(NamedTuple):
    """An article to examine, and its own key where results are remembered."""

    article: Article
    key: str = ""


class Done(NamedTuple):
    """A result and its key; whether it was recalled."""

    examined: Examined
    key: str
    recalled: bool = False


@dataclass(frozen=True, slots=True)
class Examiner:
    """How articles are examined; it may be sent to other processes."""

    configuration: Configuration
    pool: Pool | None
    results: Results | None = None

    def __call__(self, task: Task) -> Done:
        """Examine an article.

        Where it faces itself as it did before, the result is recalled: a lexicon that other pages
        teach otherwise than before mostly leads to the same.
        """
        try:
            beads = pooled(task.article, self.pool)
        except Exception:  # the rules that need it align it by themselves, and say what is wrong
            return Done(replace(self._examined(task, None), sure=False), "")
        key = ""
        if self.results is not None:
            from tui.commands.memory.keys import of_result

            key = of_result(task.key, beads)
            if self.pool is not None and (known := self.results.of(key)) is not None:
                return Done(known, key, recalled=True)
        return Done(self._examined(task, beads), key)

    def _examined(self, task: Task, beads: Sequence[Bead] | None) -> Examined:
        asked = self.configuration
        return examine(
            task.article,
            select=asked.select,
            ignore=asked.ignore,
            holds=asked.holds,
            silences=asked.silences,
            beads=beads,
        )


def _recalled(
    memory: Memory,
    articles: Sequence[Article],
    configuration: Configuration,
    jobs: int | None,
) -> list[Done]:
    """Recall what is known of articles, and examine the others; keep what is found."""
    chosen = _chosen(configuration, articles)
    recalled = [memory.article(article, chosen) for article in articles]
    done = {n: Done(r.examined, r.result) for n, r in enumerate(recalled) if r.examined is not None}
    missing = [number for number in range(len(articles)) if number not in done]
    taught = any(recalled[number].taught is not None for number in missing)
    examiner = Examiner(configuration, _pool(chosen) if taught else None, memory.results)
    tasks = [Task(articles[number], recalled[number].own) for number in missing]
    for number, new in zip(missing, _map(examiner, tasks, jobs), strict=True):
        done[number] = new
        if not new.examined.sure:
            continue
        if not new.recalled:
            memory.results.keep(new.key, new.examined)
        if (reference := recalled[number].taught) is not None:
            memory.results.refer(reference, [new.key])
    return [done[number] for number in range(len(articles))]


def _chosen(configuration: Configuration, articles: Sequence[Article]) -> Chosen:
    """Return what is to be learned from to align the articles; nothing where it is of no use."""
    from parsers.checks import rules
    from parsers.checks.engine import selected

    across = any(
        rule.code.startswith("X") and selected(rule, configuration.select, configuration.ignore)
        for rule in rules()
    )
    if not across or sum(len(article.editions) > 1 for article in articles) < 2:
        return {}
    from parsers.editions.pooling import choose, pairs_of

    return choose(pairs_of(articles))


def _pool(chosen: Chosen) -> Pool | None:
    """Return what the articles teach of their languages; None where that is nothing."""
    if not chosen:
        return None
    from parsers.editions.pooling import learn_pool

    pool = learn_pool(chosen)
    return pool if pool.lexicons else None


def _map(examiner: Examiner, tasks: Sequence[Task], jobs: int | None) -> Iterator[Done]:
    """Examine articles in their order, in several processes where that is quicker."""
    if jobs is None:
        from parsers.library import processors

        jobs = processors() if len(tasks) >= _PARALLEL_FROM else 1
    jobs = min(jobs, len(tasks))
    if jobs < 2:
        yield from map(examiner, tasks)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    from parsers.checks import rules

    chunk = max(min(len(tasks) // (jobs * 8), _CHUNK), 1)
    method = "fork" if sys.platform.startswith("linux") else "spawn"
    if method == "fork":
        # A copy of this process has the pages and the rules already, and no thread runs here.
        rules()
        leading = {n: examiner(tasks[n]) for n in _leading([task.article for task in tasks])}
        rest = [number for number in range(len(tasks)) if number not in leading]
        gc.freeze()
        begin = partial(_begin, examiner, tasks)
        with ProcessPoolExecutor(jobs, mp_context=get_context(method), initializer=begin) as pool:
            others = iter(pool.map(_examine_number, rest, chunksize=chunk))
            for number in range(len(tasks)):
                yield leading[number] if number in leading else next(others)
        return
    gc.freeze()
    with ProcessPoolExecutor(
        jobs, mp_context=get_context(method), initializer=collect_seldom
    ) as pool:
        yield from pool.map(examiner, tasks, chunksize=chunk)


def _leading(articles: Sequence[Article]) -> list[int]:
    """Return the numbers of the first articles of each language, if they are short.

    Examined before this process is copied, they leave the words of their languages ready in all
    copies, which would each have to get them ready else.
    """
    found: list[int] = []
    known: set[str | None] = set()
    for number, article in enumerate(articles):
        languages = {page.language for page in article.editions}
        size = sum(page.character_count for page in article.editions)
        if not languages <= known and size <= _BRIEF and len(found) < _MOST_LEADING:
            known |= languages
            found.append(number)
    return found


_BRIEF = 20_000
"""Code points of an article up to which the other processors may wait for it."""
_MOST_LEADING = 8

_CHUNK = 12
"""Articles that a process is given at a time: with more, one of them is the last for long."""

_PARALLEL_FROM = 16
"""Articles from which on several processes are quicker: each loads the words of the languages."""

_work: tuple[Examiner, Sequence[Task]] | None = None
"""In a copied process: what it does with each of the articles that it has got with the copy."""


def _begin(examiner: Examiner, tasks: Sequence[Task]) -> None:
    global _work
    _work = examiner, tasks


def _examine_number(number: int) -> Done:
    """Examine the article of a number (in a copied process)."""
    assert _work is not None
    examiner, tasks = _work
    return examiner(tasks[number])
