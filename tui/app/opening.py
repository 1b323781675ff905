"""Opening the reader, in the order that has the first page on screen soonest.

`diglot PATH…` without options, the commonest call, comes here without the command line being
imported at all; with options, the command line comes here when it has read them.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.driver import Driver

    from tui.configuration.settings import Configuration
    from tui.terminal.environment import Environment


def open_quickly(paths: Sequence[str]) -> int | None:
    """Open the reader on paths; None where the command line has to see to it first.

    That is where there is no terminal, where a text comes on standard input, or where the
    configuration names rules or cannot be used.
    """
    from tui.configuration.problems import ConfigurationError
    from tui.configuration.sources import load
    from tui.terminal.environment import describe

    terminal = describe()
    if not terminal.interactive or "-" in paths:
        return None
    try:
        configuration = load()
    except ConfigurationError:
        return None
    if configuration.select or configuration.ignore or configuration.silences:
        return None
    return open_reader(paths, configuration, terminal)


def open_reader(
    paths: Sequence[str],
    configuration: Configuration,
    terminal: Environment,
    *,
    stdin: bytes | None = None,
    forget: bool = False,
    sample: bool = False,
    driver_class: type[Driver] | None = None,
) -> int:
    """Run the reader; return its exit code. The driver is chosen by the terminal if not given."""
    # Nothing that is imported now is garbage: looking for it would only take time. The reader
    # turns this on again with its first page.
    gc.disable()
    from tui.reading.background.prefetch import Prefetch
    from tui.state import State, state_path

    kept = None if forget else state_path()
    state = State(kept)
    wanted = list(paths) or ([] if sample else state.last_library())
    # The pages are read beside this process while it imports Textual.
    prefetch = Prefetch(wanted, configuration)
    # Textual reads these when it is first imported.
    os.environ.update(terminal.textual_settings())
    if not os.environ.get("NO_COLOR"):
        # It counts only if it is not empty (no-color.org); Textual would ask no more than that
        # it is there.
        os.environ.pop("NO_COLOR", None)
    from tui.app.application import DiglotApp
    from tui.app.settings import Settings
    from tui.terminal.driver import choose_driver

    few_colours = terminal.colours in ("none", "standard")
    settings = Settings(
        look=configuration.theme or ("ansi" if few_colours else "dark"),
        measure=configuration.measure,
        ascii=terminal.encoding is not None,
        visual_order=not terminal.bidi,
        state_path=kept,
        notes=terminal.notes,
        terminal=terminal,
        configuration=configuration,
    )
    app = DiglotApp(
        wanted,
        settings,
        driver_class=driver_class or choose_driver(configuration.driver),
        stdin=stdin,
        state=state,
        prefetch=prefetch,
    )
    app.run()
    return app.return_code or 0
