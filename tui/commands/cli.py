"""The group of all commands, each imported when it is called."""

from __future__ import annotations

import gc
import os
import signal
import sys
from importlib import import_module
from typing import Any

import click

from tui.commands.table import COMMANDS


class _Commands(click.Group):
    """Commands that are imported when called; anything else on the line is a path to open."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"tui.commands.{COMMANDS[cmd_name][0]}")
        command = getattr(module, f"{cmd_name}_command")
        return command if isinstance(command, click.Command) else None

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0] not in COMMANDS and args[0] not in ("--help", "-h")):
            args = ["open", *args]
        return super().parse_args(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="A file named like a command is opened by a path: diglot ./check",
)
@click.version_option(package_name="diglot", prog_name="diglot", message="%(prog)s %(version)s")
def cli() -> None:
    """Read articles offline, their language editions side by side, and check that they agree.

    diglot [PATH...] opens the reader; with no path, the bundled sample.
    """


def run(arguments: list[str] | None = None) -> None:
    """Run the command line and leave the process with its exit code."""
    # A reader that goes away (`| head`) ends the program quietly, as with other text tools.
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    code: Any
    try:
        code = cli.main(args=arguments, standalone_mode=False, prog_name="diglot")
    except click.exceptions.Abort:
        click.echo("interrupted", err=True)
        code = 130
    except click.exceptions.Exit as leaving:
        code = leaving.exit_code
    except click.ClickException as error:
        from parsers.text import safe_line

        # A name on the command line often comes from a glob, and so from whoever named the file.
        vars(error)["message"] = "\n".join(map(safe_line, error.message.split("\n")))
        error.show()
        code = 2
    sys.stdout.flush()
    if not isinstance(code, int):
        code = 0
    if code == 130:
        os._exit(130)
    # All that is left goes with the process: the collector of cycles need not walk over it again.
    gc.freeze()
    sys.exit(code)
