"""What one source sets, checked: a file, or the environment."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tui.configuration.documents import Document, Step, read_document
from tui.configuration.problems import ConfigurationError, Origin, Problem, meant
from tui.configuration.settings import SETTINGS, Setting, Silence, Together, Value

TABLES = ("reader", "keys", "check", "suppress", "article")


@dataclass(slots=True)
class Layer:
    """What a source sets, and what is wrong in it; what is wrong is not set."""

    project: bool = False
    """Whether it is a project's, which cannot set what is each person's own to choose."""
    values: dict[str, tuple[Value, Origin]] = field(default_factory=dict)
    keys: dict[str, tuple[tuple[str, ...], Origin]] = field(default_factory=dict)
    silences: list[Silence] = field(default_factory=list)
    together: list[Together] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, origin: Origin, message: str, hint: str = "") -> None:
        """Note a problem."""
        self.problems.append(Problem(origin, message, hint))


def from_file(path: Path, *, project: bool = False) -> Layer:
    """Return what a file, a `project`'s or a person's, sets; one that cannot be read: nothing."""
    try:
        return from_document(read_document(path), project=project)
    except ConfigurationError as error:
        return Layer(problems=list(error.problems))


def from_document(document: Document, *, project: bool = False) -> Layer:
    """Return what a file, a `project`'s or a person's, sets."""
    layer = Layer(project)
    readers: dict[str, Callable[[Document, str, Layer], None]] = {
        "reader": _settings,
        "check": _settings,
        "keys": _keys,
        "suppress": _silences,
        "article": _articles,
    }
    for table in document.data:
        if table in readers:
            readers[table](document, table, layer)
        else:
            layer.wrong(
                document.origin(table), f"unknown table or key {table!r}", meant(table, TABLES)
            )
    layer.problems.sort(key=lambda problem: problem.origin.line)
    return layer


def from_environment(environ: Mapping[str, str]) -> Layer:
    """Return what the variables `DIGLOT_…` set; one that is empty sets nothing."""
    layer = Layer()
    for setting in SETTINGS:
        text = environ.get(setting.variable, "")
        if not text.strip():
            continue
        origin = Origin(setting.variable)
        try:
            layer.values[setting.path] = (setting.parsed(text), origin)
        except ValueError as error:
            layer.wrong(origin, f"{text!r} is {error}")
    return layer


def _table(document: Document, name: str, layer: Layer) -> dict[str, object]:
    found = document.data[name]
    if isinstance(found, dict):
        return found
    layer.wrong(document.origin(name), f"{name} is a table: [{name}]")
    return {}


def _tables(document: Document, name: str, layer: Layer) -> list[dict[str, object]]:
    found = document.data[name]
    if isinstance(found, list) and all(isinstance(entry, dict) for entry in found):
        return found
    layer.wrong(document.origin(name), f"{name} is a list of tables: [[{name}]]")
    return []


def _settings(document: Document, table: str, layer: Layer) -> None:
    known: dict[str, Setting] = {s.name: s for s in SETTINGS if s.table == table}
    for name, value in _table(document, table, layer).items():
        origin = document.origin(table, name)
        if name not in known:
            layer.wrong(origin, f"unknown key {name!r} in [{table}]", meant(name, known))
            continue
        if known[name].own and layer.project:
            hint = f"set it in your own file, by {known[name].variable} or --{name}"
            layer.wrong(origin, f"{table}.{name} cannot be set for a project", hint)
            continue
        try:
            layer.values[known[name].path] = (known[name].checked(value), origin)
        except ValueError as error:
            layer.wrong(origin, f"{table}.{name} = {value!r} is {error}")


def _keys(document: Document, table: str, layer: Layer) -> None:
    from tui.configuration.keyboard import action_names, key_name

    known = action_names()
    for name, value in _table(document, table, layer).items():
        origin = document.origin(table, name)
        if name not in known:
            layer.wrong(origin, f"no action is called {name!r}", meant(name, known))
            continue
        written = [value] if isinstance(value, str) else value
        if not isinstance(written, list) or not all(isinstance(key, str) for key in written):
            layer.wrong(origin, f"keys.{name} is not a key or a list of keys")
            continue
        if not written:
            layer.wrong(origin, f"keys.{name} has no key", "leave it out to keep its own")
            continue
        try:
            made = tuple(dict.fromkeys(key_name(key) for key in written))
        except ValueError as error:
            layer.wrong(origin, f"keys.{name}: {error}")
        else:
            layer.keys[name] = (made, origin)


def _known_only(
    document: Document, path: tuple[Step, ...], entry: Mapping[str, object], names: tuple[str, ...]
) -> list[Problem]:
    return [
        Problem(
            document.origin(*path, name),
            f"unknown key {name!r} in [[{path[0]}]]",
            meant(name, names),
        )
        for name in entry
        if name not in names
    ]


def _silences(document: Document, table: str, layer: Layer) -> None:
    for number, entry in enumerate(_tables(document, table, layer)):
        origin = document.origin(table, number)
        wrong = _known_only(document, (table, number), entry, ("code", "path", "reason"))
        texts: dict[str, str] = {}
        for name, default in (("code", ""), ("path", "*"), ("reason", "")):
            value = entry.get(name, default)
            if isinstance(value, str):
                texts[name] = value.strip()
            else:
                at = document.origin(table, number, name)
                wrong.append(Problem(at, f"{table}.{name} = {value!r} is not a text"))
        if not wrong and not texts["code"]:
            wrong.append(Problem(origin, "a [[suppress]] needs a code", 'code = "N201"'))
        if not wrong and not texts["path"]:
            wrong.append(Problem(origin, "an empty path means no file", 'path = "*" means all'))
        layer.problems.extend(wrong)
        if not wrong:
            layer.silences.append(Silence(**texts, folder=_folder_of(document), origin=origin))


def _articles(document: Document, table: str, layer: Layer) -> None:
    taken: dict[Path, int] = {}
    folder = _folder_of(document)
    for number, entry in enumerate(_tables(document, table, layer)):
        origin = document.origin(table, number)
        wrong = _known_only(document, (table, number), entry, ("pages",))
        pages = entry.get("pages")
        at = document.origin(table, number, "pages")
        if not isinstance(pages, list) or not all(isinstance(p, str) and p for p in pages):
            wrong.append(Problem(at, "pages is not a list of files", 'pages = ["a.md", "b.md"]'))
            pages = []
        written = (folder / Path(page).expanduser() for page in pages)
        found = tuple(dict.fromkeys(Path(os.path.realpath(page)) for page in written))
        if not wrong and len(found) < 2:
            wrong.append(Problem(at, "an [[article]] has at least two pages"))
        for page in found:
            if taken.setdefault(page, number) != number:
                where = document.origin(table, taken[page]).line
                wrong.append(Problem(at, f"{page.name} is in the article of line {where} already"))
        layer.problems.extend(wrong)
        if not wrong:
            layer.together.append(Together(found, origin))


def _folder_of(document: Document) -> Path:
    return Path(os.path.realpath(document.path.parent))
