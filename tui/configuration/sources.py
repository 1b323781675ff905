"""Where settings are read from, and which of two wins: the later one.

Defaults, the person's own file, the project's file, the environment, the command line.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui.configuration.problems import ConfigurationError, Origin, Problem
from tui.configuration.settings import SETTINGS, Configuration, Value

if TYPE_CHECKING:
    from tui.configuration.layers import Layer

PROJECT_FILE = "diglot.toml"


def user_file() -> Path:
    """Return where a person's own file is looked for: under the XDG configuration folder."""
    from platformdirs import user_config_path

    return user_config_path("diglot", appauthor=False) / "config.toml"


def project_file(folder: Path | None = None) -> Path | None:
    """Return the `diglot.toml` of a folder (the present one), or of the nearest one above it."""
    try:
        start = (folder or Path.cwd()).absolute()
    except OSError:  # the present folder is gone
        return None
    for above in (start, *start.parents):
        candidate = above / PROJECT_FILE
        if _is_settings(candidate):
            return candidate
    return None


def _is_settings(path: Path) -> bool:
    """Tell whether something is a file, or a link to one that is gone, which has to be said."""
    try:
        return path.is_file() or (path.is_symlink() and not path.exists())
    except OSError:  # a folder that may not be looked into
        return False


def files() -> tuple[Path, ...]:
    """Return the files in force that are there, the one that wins last."""
    found = [path for path in (user_file(), project_file()) if path and os.path.lexists(path)]
    return tuple(dict.fromkeys(found))


def load(
    flags: Mapping[str, Value | None] | None = None,
    *,
    environ: Mapping[str, str] | None = None,
    paths: Sequence[Path] | None = None,
) -> Configuration:
    """Read all sources.

    `flags` are what the command line says, by full name (`reader.theme`); None there is nothing.
    `environ` is the process's own and `paths` are those of `files()` if not given. Raises
    ConfigurationError with everything that is wrong in any of them.
    """
    environ = os.environ if environ is None else environ
    paths = files() if paths is None else paths
    layers: list[Layer] = []
    for path in paths:
        from tui.configuration.layers import from_file

        layers.append(from_file(path, project=path.name == PROJECT_FILE))
    if any(environ.get(setting.variable) for setting in SETTINGS):
        from tui.configuration.layers import from_environment

        layers.append(from_environment(environ))
    problems: list[Problem] = [problem for layer in layers for problem in layer.problems]
    configuration = _merged(layers, flags or {})
    if configuration.keys:
        from tui.configuration.keyboard import conflicts

        problems.extend(conflicts(configuration.keys, configuration.origins))
    if problems:
        raise ConfigurationError(problems)
    return replace(configuration, files=tuple(paths))


def _merged(layers: Sequence[Layer], flags: Mapping[str, Value | None]) -> Configuration:
    values = {setting.path: setting.default for setting in SETTINGS}
    keys: dict[str, tuple[str, ...]] = {}
    origins: dict[str, Origin] = {}
    for layer in layers:
        for path, (value, origin) in layer.values.items():
            values[path], origins[path] = value, origin
        for action, (pressed, origin) in layer.keys.items():
            keys[action], origins[f"keys.{action}"] = pressed, origin
    for path, given in flags.items():
        if given is not None:
            values[path] = given
            origins[path] = Origin(f"--{path.partition('.')[2]}")
    return Configuration(
        values=values,
        keys=keys,
        silences=tuple(silence for layer in layers for silence in layer.silences),
        together=tuple(article for layer in layers for article in layer.together),
        origins=origins,
    )
