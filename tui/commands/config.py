"""`diglot config`: which files there are, what is set and where, and whether it is right."""

from __future__ import annotations

import os
from pathlib import Path

import click

from parsers.text import safe_line
from tui.commands.common import WrongConfiguration, configured


@click.group("config")
def config_command() -> None:
    """Say which files are read, what is set where, and whether it is right."""


@config_command.command("path")
def path_command() -> None:
    """Print where settings, positions and verdicts, and what can be found anew are kept."""
    from platformdirs import user_cache_path

    from tui.configuration.sources import PROJECT_FILE, project_file, user_file
    from tui.state import state_path

    project = project_file()
    files: tuple[tuple[str, Path | None], ...] = (
        ("settings", user_file()),
        ("project", project),
        ("state", state_path()),
        ("cache", user_cache_path("diglot")),
    )
    for name, path in files:
        if path is None:
            click.echo(f"{name:10}no {PROJECT_FILE} in this folder or above")
        else:
            missing = "" if os.path.lexists(path) else "  (not there)"
            click.echo(f"{name:10}{safe_line(str(path))}{missing}")


@config_command.command("show")
@click.option("--markdown", is_flag=True, help="All settings there are, as a table.")
@click.option("--keys", is_flag=True, help="The keys of all actions, chosen or not, as well.")
def show_command(markdown: bool, keys: bool) -> None:
    """Print what is set, as a file would set it, with where each setting comes from."""
    from tui.configuration.explain import markdown_table, shown

    if markdown:
        click.echo(markdown_table(), nl=False)
        return
    lines = [(line, str(origin)) for line, origin in shown(configured(), all_keys=keys)]
    width = min(max((len(line) for line, origin in lines if origin), default=0), 60)
    for line, origin in lines:
        said = f"{line:{width}}  # {origin}" if origin else line
        click.echo(safe_line(said))


@config_command.command("check")
@click.argument("files", nargs=-1, metavar="[FILE]...", type=click.Path(path_type=Path))
def check_command(files: tuple[Path, ...]) -> int:
    """Check files, or all that is in force; exit code 2 if anything is wrong."""
    from tui.configuration.doctor import examined

    report = examined(files)
    for note in report.notes:
        click.echo(f"diglot: {note}", err=True)
    if report.problems:
        raise WrongConfiguration("\n".join(map(str, report.problems)))
    for path in report.files:
        click.echo(f"{safe_line(str(path))}: right")
    if not report.files:
        click.echo("no file is there; the defaults are in force")
    return 0
