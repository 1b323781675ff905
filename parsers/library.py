"""A folder of pages as one library: reading many files, and the articles they make up."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from parsers.catalogue import Library, ReadError
from parsers.editions import group
from parsers.files import (
    EXTENSIONS,
    MAX_BYTES,
    MAX_FILES,
    STDIN,
    Listing,
    bounded,
    error,
    list_files,
    read_bytes,
)
from parsers.formats import Known, NotTextError, parse, resplit_related
from parsers.model import Article, Page

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "EXTENSIONS",
    "MAX_BYTES",
    "MAX_FILES",
    "STDIN",
    "Library",
    "Listing",
    "ReadError",
    "assemble",
    "iter_pages",
    "list_files",
    "load",
    "processors",
    "read_page",
    "renewed",
    "sample_paths",
]

_PARALLEL_FROM = 48
"""Files from which on several processes are quicker than one: starting them takes about 0.5 s."""


def sample_paths() -> list[Path]:
    """Return the files of the bundled sample library."""
    here = Path(__file__).resolve().parent
    for folder in (here / "sample", here.parent / "seeds"):
        if folder.is_dir():
            near = folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
            return sorted(path for path in near.iterdir() if path.suffix in EXTENSIONS)
    return []


def load(
    paths: Sequence[str | Path],
    *,
    stdin: bytes | None = None,
    jobs: int | None = None,
    together: Sequence[Sequence[Path]] = (),
    alone: bool = False,
) -> Library:
    """Read files, folders, globs and "-" (`stdin`) as one library; nothing given: the sample.

    `jobs` is the number of processes to read with; None chooses by the number of files. Files in
    one entry of `together` are one article, whatever they look like. Raises nothing for what
    cannot be read: that is in `errors`. `alone` as for `iter_pages`.
    """
    listing = list_files(paths or sample_paths())
    return assemble(iter_pages(listing, stdin=stdin, jobs=jobs, alone=alone), together)


def assemble(found: Iterable[Page | ReadError], together: Sequence[Sequence[Path]] = ()) -> Library:
    """Group pages into articles, once all are read; `together` as for `load`."""
    pages: list[Page] = []
    errors: list[ReadError] = []
    for item in found:
        if isinstance(item, Page):
            pages.append(item)
        else:
            errors.append(item)
    pages = _with_known_titles(pages)
    articles = tuple(map(_with_sisters, _grouped(pages, together)))
    ordered = tuple(page for article in articles for page in article.editions)
    return Library(articles, ordered, tuple(errors))


def _grouped(pages: Sequence[Page], together: Sequence[Sequence[Path]]) -> list[Article]:
    """Group pages, those that a person put together first; articles are in the pages' order."""
    if not together:
        return group(pages)
    entries = {os.path.realpath(path): n for n, entry in enumerate(together) for path in entry}
    chosen: dict[int, list[Page]] = {}
    others: list[Page] = []
    for page in pages:
        number = entries.get(os.path.realpath(page.path)) if page.path != STDIN else None
        (others if number is None else chosen.setdefault(number, [])).append(page)
    articles = []
    for members in chosen.values():
        if len(members) > 1:
            (first,) = group(members[:1])
            articles.append(first.model_copy(update={"editions": tuple(members)}))
        else:
            others += members
    place = {id(page): number for number, page in enumerate(pages)}
    others.sort(key=lambda page: place[id(page)])
    articles += group(others)
    return sorted(articles, key=lambda article: place[id(article.editions[0])])


def iter_pages(
    listing: Listing, *, stdin: bytes | None = None, jobs: int | None = None, alone: bool = False
) -> Iterator[Page | ReadError]:
    """Yield the pages of a listing as they are read, in its order, after its own errors.

    One item comes for each file and each error, so that `len(listing.files) + len(listing.errors)`
    is how many there will be. Where the caller's thread runs `alone` in its process, the processes
    that read are copies of it, and need import nothing; else a copy might wait for ever for what
    another thread holds.
    """
    yield from listing.errors
    files = listing.files
    if jobs is None:
        jobs = processors() if len(files) >= _PARALLEL_FROM else 1
    if jobs < 2 or len(files) < 2:
        for path in files:
            yield _read_stdin(stdin) if path == STDIN else read_page(path)
        return
    pages = _in_processes([path for path in files if path != STDIN], jobs, alone)
    for path in files:
        yield _read_stdin(stdin) if path == STDIN else next(pages)


def processors() -> int:
    """Return how many processes do the work of a large library soonest: one a processor, up to 8.

    Only processors that this process may use count.
    """
    affinity = getattr(os, "sched_getaffinity", None)
    return min(len(affinity(0)) if affinity is not None else os.cpu_count() or 1, 8)


def _in_processes(files: Sequence[str], jobs: int, alone: bool) -> Iterator[Page | ReadError]:
    """Yield pages read in several processes; in this one, where they cannot be had or break."""
    # Few runs need them, and importing them takes 20 ms of a command that should take 500.
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    done = 0
    method = "fork" if alone and sys.platform.startswith("linux") else "spawn"
    try:
        with ProcessPoolExecutor(jobs, mp_context=get_context(method)) as pool:
            chunk = max(1, min(16, len(files) // (4 * jobs)))
            for page in pool.map(read_page, files, chunksize=chunk):
                yield page
                done += 1
    except (OSError, ValueError, ImportError, BrokenProcessPool):
        pass
    for path in files[done:]:
        yield read_page(path)


def read_page(path: str) -> Page | ReadError:
    """Read one regular file as a page."""
    data = read_bytes(path)
    return data if isinstance(data, ReadError) else _parsed(data, path)


def _read_stdin(data: bytes | None) -> Page | ReadError:
    if data is None:
        return error(STDIN, "nothing came on standard input", "pipe a text into it")
    checked = bounded(STDIN, data)
    return checked if isinstance(checked, ReadError) else _parsed(checked, STDIN)


def _parsed(data: bytes, path: str) -> Page | ReadError:
    try:
        return parse(data, path)
    except NotTextError as problem:
        return error(path, f"not a text file: {problem}", "give text or Markdown files", 1)


def renewed(library: Library, article: Article, pages: Sequence[Page]) -> tuple[Library, Article]:
    """Put pages that were read again in the place of those with their paths.

    Returns the library and the article as they are then. Which pages belong together stays as it
    was, whatever the files say of that now.
    """
    titles = [page.title.text for page in library.pages if page.title is not None]
    fresh = {
        page.path: resplit_related(page, Known(titles))
        if page.related_raw and not page.related
        else page
        for page in pages
    }
    editions = tuple(fresh.get(page.path, page) for page in article.editions)
    now = _with_sisters(article.model_copy(update={"editions": editions}))
    articles = tuple(now if each.id == article.id else each for each in library.articles)
    ordered = tuple(page for each in articles for page in each.editions)
    return Library(articles, ordered, library.errors), now


def _with_known_titles(pages: list[Page]) -> list[Page]:
    """Split again, with the titles of all pages, what one page alone did not tell apart."""
    doubtful = [page for page in pages if page.related_raw and not page.related]
    if not doubtful:
        return pages
    titles = [page.title.text for page in pages if page.title is not None]
    again = {id(page): resplit_related(page, Known(titles)) for page in doubtful}
    return [again.get(id(page), page) for page in pages]


def _with_sisters(article: Article) -> Article:
    """Split again what one edition did not tell apart, by the items that another one lists."""
    sister = next((page for page in article.editions if page.related), None)
    if sister is None or all(page.related or not page.related_raw for page in article.editions):
        return article
    items = [
        f"{related.title.text} {related.teaser.text if related.teaser else ''}"
        for related in sister.related
    ]
    editions = tuple(
        resplit_related(page, Known(items=items)) if page.related_raw and not page.related else page
        for page in article.editions
    )
    return article.model_copy(update={"editions": editions})
