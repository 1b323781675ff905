"""`diglot show`: articles as plain text, editions side by side."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from tui.commands.common import paths_argument, read_library, say_errors, write

if TYPE_CHECKING:
    from parsers.library import Library
    from parsers.model import Article, Page

_GAP = " │ "


@click.command("show")
@paths_argument
@click.option(
    "--width", type=click.IntRange(20, 400), help="Columns in all.  [default: the terminal's]"
)
@click.option("--editions", metavar="LANGUAGES", help="Languages to show, in order: nl,ko")
@click.option("--plain", is_flag=True, help="One edition after the other, lines not broken.")
def show_command(
    paths: tuple[str, ...], width: int | None, editions: str | None, plain: bool
) -> int:
    """Print articles, editions side by side."""
    library = read_library(paths)
    say_errors(library.errors)
    shown = show(library, width=width, editions=editions, plain=plain)
    # Languages that no article has are a slip of whoever asked for them.
    return 2 if library.errors or (library.articles and not shown) else 0


def show(
    library: Library, *, width: int | None = None, editions: str | None = None, plain: bool = False
) -> int:
    """Print the articles of a library; return how many have one of the editions asked for."""
    shown = 0
    columns = width or min(shutil.get_terminal_size((120, 40)).columns, 200)
    for index, article in enumerate(library.articles):
        if index:
            write("\n" + "=" * columns + "\n\n", None)
        chosen = _chosen(article, editions)
        if not chosen:
            from parsers.text import safe_line

            news = safe_line(f"diglot: {article.id}: no edition in {editions}")
            click.echo(news, err=True)
            continue
        shown += 1
        lines = _plain(article, chosen) if plain else _side_by_side(article, chosen, columns)
        write("".join(f"{line.rstrip()}\n" for line in lines), None)
    return shown


def _chosen(article: Article, editions: str | None) -> list[int]:
    from parsers.languages import same

    everything = range(len(article.editions))
    if editions is None:
        return list(everything)
    found = []
    for tag in editions.split(","):
        for index in everything:
            language = article.editions[index].language
            if language is not None and same(language, tag.strip()) and index not in found:
                found.append(index)
    return found


def _plain(article: Article, chosen: Sequence[int]) -> Iterator[str]:
    from parsers.model import ListBlock, Table

    for number, edition in enumerate(chosen):
        page = article.editions[edition]
        if number:
            yield ""
        yield _head(page)
        for placed in page.flow:
            yield ""
            block = placed.block
            if isinstance(block, Table):
                yield from ("\t".join(row.cells) for row in block.all_rows)
            elif isinstance(block, ListBlock):
                yield from (f"{'  ' * i.depth}{i.marker} {i.text}" for i in block.items)
            else:
                yield from block.text.split("\n")


def _head(page: Page) -> str:
    return f"[{page.language or '?'}] {page.path}"


def _side_by_side(article: Article, chosen: Sequence[int], columns: int) -> Iterator[str]:
    from rich.cells import cell_len, set_cell_size

    from parsers.editions import align
    from tui.layout.block import Options
    from tui.layout.spread import Spread

    count = len(chosen)
    width = max((columns - len(_GAP) * (count - 1)) // count, 16)
    spread = Spread(article.editions, align(article), chosen, width, {}, Options())
    yield _GAP.join(set_cell_size(_head(article.editions[e]), width) for e in chosen)
    for line in range(spread.height):
        cells = []
        for pane in range(count):
            here = spread.pane_line(pane, line)
            text = "".join(fragment.text for fragment in here.line) if here is not None else ""
            cells.append(text + " " * (width - cell_len(text)))
        yield _GAP.join(cells)
