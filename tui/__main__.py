"""The `diglot` command."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line. `--version` is answered before anything else is imported."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from parsers import __version__

        sys.stdout.write(f"diglot {__version__}\n")
        return
    from tui.commands import run

    run()


if __name__ == "__main__":
    main()
