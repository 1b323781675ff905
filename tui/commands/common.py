"""What the commands share: reading the library, and saying what could not be read."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from tui.configuration.problems import ConfigurationError
from tui.configuration.settings import SETTINGS, Configuration, Value

if TYPE_CHECKING:
    from parsers.catalogue import ReadError
    from parsers.library import Library

paths_argument = click.argument("paths", nargs=-1, metavar="[PATH]...", type=str)


class WrongConfiguration(click.ClickException):
    """A configuration that cannot be used; shown one line a problem."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Print it."""
        for line in self.message.splitlines():
            click.echo(f"diglot: {line}", file=file, err=True)


def setting_option(path: str) -> Callable[[Any], Any]:
    """Return the option of a command for a setting; without it, the configuration decides."""
    setting = next(each for each in SETTINGS if each.path == path)
    name = f"--{setting.name}"
    words = f"{setting.help}  [default: {setting.default}]"
    if setting.choices:
        return click.option(name, type=click.Choice(setting.choices), help=words)
    if isinstance(setting.default, bool):
        return click.option(f"{name}/--no-{setting.name}", default=None, help=setting.help)
    if isinstance(setting.default, int):
        kind = click.IntRange(setting.low, setting.high)
        return click.option(name, type=kind, help=words)
    if isinstance(setting.default, str):
        return click.option(name, metavar="PATH", help=setting.help)
    return click.option(name, multiple=True, metavar="CODES", help=setting.help)


def configured(flags: Mapping[str, Value | None] | None = None) -> Configuration:
    """Return the settings in force; `flags` are what the command line says, by full name."""
    from tui.configuration.sources import load

    try:
        return load(flags)
    except ConfigurationError as error:
        raise WrongConfiguration(str(error)) from error


def refuse_unknown_codes(configuration: Configuration) -> None:
    """Refuse codes that no rule has; only then are the rules loaded."""
    if not (configuration.select or configuration.ignore or configuration.silences):
        return
    from tui.configuration.codes import unknown_codes

    if wrong := unknown_codes(configuration):
        raise WrongConfiguration("\n".join(map(str, wrong)))


def read_library(
    paths: Sequence[str], *, jobs: int | None = 1, configuration: Configuration | None = None
) -> Library:
    """Read files, folders, globs or `-`; with none, the bundled sample.

    `jobs` is the number of processes to read with; None chooses by the number of files.
    """
    from parsers.library import load

    configuration = configuration or configured()
    stdin = sys.stdin.buffer.read() if "-" in paths else None
    together = [article.pages for article in configuration.together]
    return load(list(paths), stdin=stdin, jobs=jobs, together=together, alone=True)


def say_errors(errors: Iterable[ReadError]) -> None:
    """Say on standard error what could not be read, and the way out."""
    for error in errors:
        line = f":{error.line}" if error.line else ""
        hint = f" ({error.hint})" if error.hint else ""
        click.echo(f"diglot: {error.path}{line}: {error.message}{hint}", err=True)


def write(text: str, output: str | None) -> None:
    """Write to a file, whole or not at all, or to standard output. UTF-8 always.

    A link stays a link: what it points to is written. What is no regular file (a device, a named
    pipe) is written in place, since nothing may be put where it stands.

    Raises:
        click.ClickException: the file cannot be written; what it held before is still there.
    """
    if output is None or output == "-":
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
        return
    try:
        target = Path(output).resolve()
        if target.exists() and not target.is_file():
            target.write_text(text, encoding="utf-8")
            return
        draft = target.with_name(f".{target.name}.part")
        draft.write_text(text, encoding="utf-8")
        draft.replace(target)
    except OSError as error:
        raise click.ClickException(f"{output}: {error.strerror or error}") from error


def collect_seldom() -> None:
    """Have the collector of cycles run seldom.

    What the rules build is freed by counting references; walking the whole heap after every few
    hundred objects, as the collector does by default, would cost more than the rules.
    """
    gc.set_threshold(100_000, 50, 50)
