"""`diglot [PATH…]`: the reader; off a terminal, the text."""

from __future__ import annotations

import os
import sys

import click

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
@click.option("--sample", is_flag=True, help="The bundled sample, not what was opened last.")
@click.option("--forget", is_flag=True, help="Keep no positions and verdicts.")
def open_command(
    paths: tuple[str, ...],
    theme: str | None,
    measure: int | None,
    driver: str | None,
    sidebar: str | None,
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
        }
    )
    terminal = describe()
    if not terminal.interactive:
        from tui.commands.show import show

        library = read_library(paths, configuration=configuration)
        say_errors(library)
        show(library)
        return 2 if library.errors else 0

    refuse_unknown_codes(configuration)
    stdin = None
    if "-" in paths:
        stdin = sys.stdin.buffer.read()
        _keyboard_from_terminal()
    from tui.reading.prefetch import Prefetch
    from tui.state import State, state_path

    state = State(None if forget else state_path())
    wanted = list(paths) or ([] if sample else state.last_library())
    # The pages are read beside this process while it imports Textual.
    prefetch = Prefetch(wanted, [list(map(str, a.pages)) for a in configuration.together])
    # Textual reads these when it is first imported.
    os.environ.update(terminal.textual_settings())
    if not os.environ.get("NO_COLOR"):
        # It counts only if it is not empty (no-color.org); Textual would ask no more than that
        # it is there.
        os.environ.pop("NO_COLOR", None)
    from tui.app import DiglotApp, Settings
    from tui.terminal.driver import choose_driver

    few_colours = terminal.colours in ("none", "standard")
    settings = Settings(
        look=configuration.theme or ("ansi" if few_colours else "dark"),
        measure=configuration.measure,
        ascii=terminal.encoding is not None,
        visual_order=not terminal.bidi,
        state_path=None if forget else state_path(),
        notes=terminal.notes,
        configuration=configuration,
    )
    app = DiglotApp(
        wanted,
        settings,
        driver_class=choose_driver(configuration.driver),
        stdin=stdin,
        state=state,
        prefetch=prefetch,
    )
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
