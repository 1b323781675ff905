"""`diglot align`: what faces what in two pages, or in many pairs at once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from tui.commands.common import write

if TYPE_CHECKING:
    from parsers.editions.levels import Alignment
    from parsers.model import Page

Level = Literal["block", "sentence", "line"]


@click.command("align")
@click.argument("left", required=False)
@click.argument("right", required=False)
@click.option(
    "--level", type=click.Choice(["block", "sentence", "line"]), default="block", show_default=True
)
@click.option(
    "--format", "form", type=click.Choice(["json", "tmx"]), default="json", show_default=True
)
@click.option(
    "--pairs",
    metavar="FILE",
    help='Many pairs in one run, which learn from one another: {"id","left","right"} a line.',
)
@click.option("--output", metavar="FILE", help="Write here instead of to standard output.")
def align_command(
    left: str | None,
    right: str | None,
    level: Level,
    form: str,
    pairs: str | None,
    output: str | None,
) -> int:
    """Align two pages into beads: block by block, sentence by sentence, or line by line."""
    from parsers.reports import alignment, tmx

    if (left is None or right is None) == (pairs is None):
        raise click.UsageError("give two files, or --pairs FILE")
    if pairs is None:
        (made,) = _align([(str(left), str(right))], level)
        write(alignment.render(made) if form == "json" else tmx.render([made]), output)
        return 0
    listed = _read_pairs(pairs)
    made_all = _align([(a, b) for _, a, b in listed], level)
    if form == "tmx":
        write(tmx.render(made_all), output)
    else:
        lines = (
            alignment.pair_line(made, name)
            for (name, _, _), made in zip(listed, made_all, strict=True)
        )
        write("".join(f"{line.rstrip()}\n" for line in lines), output)
    return 0


def _align(pairs: list[tuple[str, str]], level: Level) -> list[Alignment]:
    from parsers.editions.levels import align_lines, align_pages
    from parsers.editions.pooling import choose, learn_pool

    if level == "line":
        return align_lines([((a, _text(a)), (b, _text(b))) for a, b in pairs])
    pages: dict[str, Page] = {path: _page(path) for pair in pairs for path in pair}
    sides = [(pages[a], pages[b]) for a, b in pairs]
    return align_pages(sides, level, learn_pool(choose(sides)))


def _page(path: str) -> Page:
    from parsers.library import read_page
    from parsers.model import Page

    page = read_page(path)
    if not isinstance(page, Page):
        raise click.ClickException(f"{page.path}: {page.message} ({page.hint})")
    return page


def _text(path: str) -> str:
    from parsers.text import NotTextError, read_text

    try:
        return read_text(Path(path).read_bytes()).text
    except (OSError, NotTextError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise click.ClickException(f"{path}: {reason}") from error


def _read_pairs(file: str) -> list[tuple[str | int, str, str]]:
    """Read the pairs; paths count from the present folder, or else from that of the list."""
    folder = Path(file).parent
    found: list[tuple[str | int, str, str]] = []
    for number, line in enumerate(_text(file).splitlines(), start=1):
        if not line.strip():
            continue
        try:
            entry = json.loads(line)
            name, sides = entry["id"], [str(entry["left"]), str(entry["right"])]
        except (ValueError, TypeError, KeyError) as error:
            message = f'{file}:{number}: not an object with "id", "left" and "right"'
            raise click.ClickException(message) from error
        left, right = (
            side if Path(side).exists() or not (folder / side).exists() else str(folder / side)
            for side in sides
        )
        found.append((name, left, right))
    return found
