"""A library as a person grouped it: articles joined into one, or split into their pages."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence

from parsers.catalogue import Library
from parsers.files import STDIN
from parsers.model import Article, Page

Grouping = tuple[tuple[str, ...], bool]
"""Absolute paths of pages, and whether they are one article (True) or one each."""


def path_of(page: Page) -> str:
    """Return the name that a page is grouped under, "" for one that has no file."""
    return "" if page.path == STDIN else os.path.realpath(page.path)


def regrouped(library: Library, groupings: Sequence[Grouping]) -> Library:
    """Return a library with its pages grouped as said, the last word counting.

    Pages of a grouping that the library does not have are passed over. Everything else stays as it
    was; articles are in the order of their first pages.
    """
    pages = {path_of(page): page for page in library.pages if path_of(page)}
    articles = list(library.articles)
    for paths, joined in groupings:
        members = [pages[path] for path in paths if path in pages]
        if not members or (joined and len(members) < 2):
            continue
        wanted = [members] if joined else [[page] for page in members]
        taken = {id(page) for page in members}
        left = []
        for article in articles:
            rest = [page for page in article.editions if id(page) not in taken]
            if len(rest) == len(article.editions):
                left.append(article)
            elif rest:
                left.append(_article(rest))
        articles = [*left, *map(_article, wanted)]
    place = {id(page): number for number, page in enumerate(library.pages)}
    articles.sort(key=lambda article: min(place[id(page)] for page in article.editions))
    if [each.editions for each in articles] == [each.editions for each in library.articles]:
        return library
    return Library(tuple(articles), library.pages, library.errors)


def _article(pages: Sequence[Page]) -> Article:
    from parsers.editions import group

    (first,) = group(pages[:1])
    return first.model_copy(update={"editions": tuple(pages)})


def in_toml(paths: Sequence[str]) -> str:
    """Return what says in a `diglot.toml` that these pages are one article."""
    named = ", ".join(json.dumps(path, ensure_ascii=False) for path in paths)
    return f"[[article]]\npages = [{named}]"
