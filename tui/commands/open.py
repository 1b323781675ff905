"""`diglot [PATH…]`: the reader; off a terminal, the text."""

from __future__ import annotations

import os
import sys

import click

from tui.app.opening import open_reader
from tui.commands.common import (
    configured,
    paths_argument,
    read_library,
    refuse_unknown_codes,
    say_errors,
    setting_option,
)


@click.command("open")
@paths_argument
@setting_option("reader.theme")
@setting_option("reader.measure")
@setting_option("reader.driver")
@setting_option("reader.sidebar")
@setting_option("reader.clipboard-file")
@click.option("--sample", is_flag=True, help="The bundled sample, not what was opened last.")
@click.option("--forget", is_flag=True, help="Keep no positions and verdicts.")
def open_command(
    paths: tuple[str, ...],
    theme: str | None,
    measure: int | None,
    driver: str | None,
    sidebar: str | None,
    clipboard_file: str | None,
    forget: bool,
    sample: bool,
) -> int:
    """Open the reader on files, folders, globs or - (standard input)."""
    from tui.terminal.environment import describe

    configuration = configured(
        {
            "reader.theme": theme,
            "reader.measure": measure,
            "reader.driver": driver,
            "reader.sidebar": sidebar,
            "reader.clipboard-file": clipboard_file,
        }
    )
    terminal = describe()
    if not terminal.interactive:
        from tui.commands.show import show

        library = read_library(paths, configuration=configuration)
        say_errors(library.errors)
        show(library)
        return 2 if library.errors else 0

    refuse_unknown_codes(configuration)
    stdin = None
    if "-" in paths:
        stdin = sys.stdin.buffer.read()
        _keyboard_from_terminal()
    return open_reader(paths, configuration, terminal, stdin=stdin, forget=forget, sample=sample)


def _keyboard_from_terminal() -> None:
    """Read keys from the terminal after standard input gave the text."""
    try:
        terminal = os.open("/dev/tty", os.O_RDONLY)
    except OSError as error:
        raise click.ClickException(f"no terminal to read keys from: {error}") from error
    os.dup2(terminal, 0)
    os.close(terminal)
