"""`diglot config`."""

from __future__ import annotations

import click


@click.group("config")
def config_command() -> None:
    """Say where files are kept."""


@config_command.command("path")
def path_command() -> None:
    """Print the file in which positions and verdicts are kept."""
    from tui.state import state_path

    click.echo(str(state_path()))
