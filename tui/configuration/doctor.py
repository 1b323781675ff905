"""A thorough look at a configuration: also what reading it alone does not tell."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from parsers.frozen import dataclass
from tui.configuration.codes import unknown_codes
from tui.configuration.problems import ConfigurationError, Origin, Problem, meant
from tui.configuration.settings import SETTINGS, Configuration
from tui.configuration.sources import load


@dataclass(frozen=True, slots=True)
class Examination:
    """The files looked at, what is wrong, and what may be meant otherwise."""

    files: tuple[Path, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()


def examined(
    files: Sequence[Path] = (), *, environ: Mapping[str, str] | None = None
) -> Examination:
    """Look at files; with none given, at all sources in force.

    Besides what `load` finds: codes that no rule has, pages that are not there, and variables
    that look like settings but are none (notes, for they may be another program's).
    """
    environ = os.environ if environ is None else environ
    try:
        configuration = load(environ={} if files else environ, paths=files or None)
    except ConfigurationError as error:
        return Examination(problems=error.problems)
    return Examination(
        files=configuration.files,
        problems=(*unknown_codes(configuration), *_missing_pages(configuration)),
        notes=() if files else _unknown_variables(environ),
    )


def _missing_pages(configuration: Configuration) -> list[Problem]:
    return [
        Problem(article.origin, f"no such page: {page}")
        for article in configuration.together
        for page in article.pages
        if not page.exists()
    ]


def _unknown_variables(environ: Mapping[str, str]) -> tuple[Problem, ...]:
    known = [setting.variable for setting in SETTINGS]
    return tuple(
        Problem(Origin(name), "not a variable that is known", meant(name, known))
        for name in sorted(environ)
        if name.startswith("DIGLOT_") and name not in known
    )
