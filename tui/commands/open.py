"""`diglot [PATH…]`: the reader; off a terminal, the text."""

from __future__ import annotations

import os
import sys
from typing import Literal

import click

from tui.commands.common import paths_argument, read_library, say_errors

_LOOKS = ["dark", "light", "contrast", "ansi"]


@click.command("open")
@paths_argument
@click.option("--theme", type=click.Choice(_LOOKS), help="Colours; ansi uses the terminal's own.")
@click.option(
    "--measure",
    type=click.IntRange(30, 140),
    default=80,
    show_default=True,
    help="Widest line of text, in columns.",
)
@click.option(
    "--driver",
    type=click.Choice(["auto", "diff", "plain"]),
    default="auto",
    help="How the screen is written; plain if the terminal shows rubbish.",
)
@click.option("--sample", is_flag=True, help="The bundled sample, not what was opened last.")
@click.option("--forget", is_flag=True, help="Keep no positions and verdicts.")
def open_command(
    paths: tuple[str, ...],
    theme: str | None,
    measure: int,
    driver: Literal["auto", "diff", "plain"],
    forget: bool,
    sample: bool,
) -> int:
    """Open the reader on files, folders, globs or - (standard input)."""
    from tui.terminal.environment import describe

    terminal = describe()
    if not terminal.interactive:
        from tui.commands.show import show

        library = read_library(paths)
        say_errors(library)
        show(library)
        return 2 if library.errors else 0

    stdin = None
    if "-" in paths:
        stdin = sys.stdin.buffer.read()
        _keyboard_from_terminal()
    # Textual reads these when it is first imported.
    os.environ.update(terminal.textual_settings())
    from tui.app import DiglotApp, Settings
    from tui.state import state_path
    from tui.terminal.driver import choose_driver

    few_colours = terminal.colours in ("none", "standard")
    settings = Settings(
        look=theme or ("ansi" if few_colours else "dark"),
        measure=measure,
        ascii=terminal.encoding is not None,
        state_path=None if forget else state_path(),
        sample=sample,
        notes=terminal.notes,
    )
    app = DiglotApp(paths, settings, driver_class=choose_driver(driver), stdin=stdin)
    app.run()
    return app.return_code or 0


def _keyboard_from_terminal() -> None:
    """Read keys from the terminal after standard input gave the text."""
    try:
        terminal = os.open("/dev/tty", os.O_RDONLY)
    except OSError as error:
        raise click.ClickException(f"no terminal to read keys from: {error}") from error
    os.dup2(terminal, 0)
    os.close(terminal)
