"""The `diglot` command."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line, importing no more than the call needs."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):
        from parsers import __version__

        sys.stdout.write(f"diglot {__version__}\n")
        return
    from tui.commands.table import COMMANDS

    if not any(a.startswith("-") for a in arguments) and not set(arguments[:1]) & set(COMMANDS):
        from tui.app.opening import open_quickly

        code = open_quickly(arguments)
        if code is not None:
            sys.exit(code)
    from tui.commands.cli import run

    run()


if __name__ == "__main__":
    main()
