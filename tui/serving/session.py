"""One reader for one browser window: `python -m tui.serving.session [options] -- [PATH…]`.

The server starts it and speaks with it over its standard streams.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from tui.serving.sizes import SIZES, clamped
from tui.terminal.environment import Environment

BROWSER = Environment(
    interactive=True,
    reason="",
    terminal="xterm-256color",
    colours="truecolor",
    encoding=None,
    remote=True,
    animations=False,
    multiplexer="",
)
"""A browser as a terminal: every colour and letter, and the letters in the order they come in."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the reader until its window is closed."""
    parser = argparse.ArgumentParser(prog="python -m tui.serving.session", allow_abbrev=False)
    parser.add_argument("--theme")
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--forget", action="store_true")
    parser.add_argument("paths", nargs="*")
    options = parser.parse_args(arguments)
    os.environ.update({name: str(clamped(name, os.environ.get(name))) for name in SIZES})
    os.environ.update(BROWSER.textual_settings())
    # As over SSH, nothing should open beside the terminal: it would open at the server.
    os.environ.setdefault("SSH_CONNECTION", "browser")
    from tui.app.opening import open_reader
    from tui.configuration.sources import load
    from tui.serving.driver import BrowserDriver

    return open_reader(
        options.paths,
        load({"reader.theme": options.theme}),
        BROWSER,
        forget=options.forget,
        sample=options.sample,
        driver_class=BrowserDriver,
    )


if __name__ == "__main__":
    sys.exit(main())
