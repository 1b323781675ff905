"""The one table of settings: commands, environment, files, `config show` and the README use it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple, cast

from tui.configuration.problems import Origin, meant

Value = str | int | bool | tuple[str, ...]
FailOn = Literal["error", "warning", "info", "never"]
Driver = Literal["auto", "diff", "plain"]
Sidebar = Literal["auto", "open", "closed"]

_YES = ("1", "true", "yes", "on")
_NO = ("0", "false", "no", "off")


class Setting(NamedTuple):
    """One setting: its table and name in a file, what it may be, and what it is for.

    The type of `default` is that of the setting. A text is one of `choices`, or without any a path;
    a number lies from `low` to `high`; a tuple is a list of texts.
    """

    table: str
    name: str
    default: Value
    help: str
    choices: tuple[str, ...] = ()
    low: int = 0
    high: int = 0
    own: bool = False
    """Not to be set by the file of a project, which may come with the articles of a stranger."""

    @property
    def path(self) -> str:
        """Its full name: `reader.theme`."""
        return f"{self.table}.{self.name}"

    @property
    def variable(self) -> str:
        """The variable of the environment that sets it."""
        return f"DIGLOT_{self.name.upper().replace('-', '_')}"

    @property
    def takes(self) -> str:
        """What it may be, in words."""
        if self.choices:
            return ", ".join(self.choices)
        if isinstance(self.default, bool):
            return "true, false"
        if isinstance(self.default, int):
            return f"{self.low} to {self.high}"
        return "a path" if isinstance(self.default, str) else "a list of codes"

    def checked(self, value: object) -> Value:
        """Return a value as it came from a file. Raises ValueError: what it should have been."""
        if self.choices:
            if isinstance(value, str) and value in self.choices:
                return value
            hint = f"; {meant(value, self.choices)}" if isinstance(value, str) else ""
            raise ValueError(f"not one of {self.takes}{hint if 'mean' in hint else ''}")
        if isinstance(self.default, bool):
            if isinstance(value, bool):
                return value
            raise ValueError("not true or false")
        if isinstance(self.default, int):
            if isinstance(value, int) and not isinstance(value, bool):
                if self.low <= value <= self.high:
                    return value
                raise ValueError(f"not in {self.low} to {self.high}")
            raise ValueError(f"not a whole number ({self.low} to {self.high})")
        if isinstance(self.default, str):
            if isinstance(value, str) and "\0" not in value:
                return value
            raise ValueError("not a path")
        if isinstance(value, str):
            value = [value]
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return codes(value)
        raise ValueError("not a list of texts")

    def parsed(self, text: str) -> Value:
        """Return a value as it came from the environment. Raises ValueError as `checked`."""
        if isinstance(self.default, bool):
            folded = text.strip().casefold()
            if folded not in (*_YES, *_NO):
                raise ValueError(f"not one of {', '.join((*_YES, *_NO))}")
            return folded in _YES
        if isinstance(self.default, int):
            try:
                number = int(text)
            except ValueError:
                return self.checked(text)
            return self.checked(number)
        return self.checked(text.strip())


def codes(entries: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """Return the codes in some texts, each of which may hold several, with commas between."""
    return tuple(code.strip() for entry in entries for code in entry.split(",") if code.strip())


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "reader",
        "theme",
        "auto",
        "Colours; ansi uses the terminal's own, auto chooses by how many it has.",
        ("auto", "dark", "light", "contrast", "ansi"),
    ),
    Setting("reader", "measure", 80, "Widest line of text, in columns.", low=30, high=140),
    Setting(
        "reader",
        "driver",
        "auto",
        "How the screen is written; plain if the terminal shows rubbish.",
        ("auto", "diff", "plain"),
    ),
    Setting(
        "reader",
        "sidebar",
        "auto",
        "Whether the sidebar is open at first; auto: where there is room.",
        ("auto", "open", "closed"),
    ),
    Setting(
        "reader",
        "clipboard-file",
        "",
        "Write what is copied to this file, too; for terminals that refuse the clipboard.",
        own=True,
    ),
    Setting("check", "select", (), "Only these codes, or beginnings."),
    Setting("check", "ignore", (), "None of these codes."),
    Setting(
        "check",
        "fail-on",
        "warning",
        "Least severity that makes the exit code 1.",
        ("error", "warning", "info", "never"),
    ),
    Setting("check", "holds", False, "List what was checked and holds, too."),
    Setting("check", "cache", True, "Check again only what has changed since it was last checked."),
)


class Silence(NamedTuple):
    """A `[[suppress]]` of a file: findings not to be shown. `path` counts from `folder`."""

    code: str
    path: str
    reason: str
    folder: Path
    origin: Origin


class Together(NamedTuple):
    """An `[[article]]` of a file: pages, as absolute paths, that are editions of one article."""

    pages: tuple[Path, ...]
    origin: Origin


# No slots, no order: making the class must cost less than reading the files that are there.
@dataclass(frozen=True, repr=False, eq=False)
class Configuration:
    """All settings in force, and where each was set (`origins`, by full name)."""

    values: Mapping[str, Value] = field(
        default_factory=lambda: {setting.path: setting.default for setting in SETTINGS}
    )
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    silences: tuple[Silence, ...] = ()
    together: tuple[Together, ...] = ()
    origins: Mapping[str, Origin] = field(default_factory=dict)
    files: tuple[Path, ...] = ()

    def origin(self, path: str) -> Origin:
        """Return where a setting, or `keys.<action>`, was set."""
        return self.origins.get(path, Origin("default"))

    @property
    def theme(self) -> str | None:
        """Name of the colours; None where the terminal decides."""
        theme = cast("str", self.values["reader.theme"])
        return None if theme == "auto" else theme

    @property
    def measure(self) -> int:
        """Widest line of text, in columns."""
        return cast("int", self.values["reader.measure"])

    @property
    def driver(self) -> Driver:
        """How the screen is written."""
        return cast("Driver", self.values["reader.driver"])

    @property
    def sidebar(self) -> bool | None:
        """Whether the sidebar is open at first; None where its room decides."""
        return {"open": True, "closed": False}.get(str(self.values["reader.sidebar"]))

    @property
    def clipboard_file(self) -> Path | None:
        """The file that what is copied is written to, if one was named."""
        named = cast("str", self.values["reader.clipboard-file"])
        return Path(named) if named else None

    @property
    def select(self) -> tuple[str, ...]:
        """Codes of the rules to run; none: all."""
        return cast("tuple[str, ...]", self.values["check.select"])

    @property
    def ignore(self) -> tuple[str, ...]:
        """Codes of the rules not to run."""
        return cast("tuple[str, ...]", self.values["check.ignore"])

    @property
    def fail_on(self) -> FailOn:
        """Least severity that makes the exit code 1."""
        return cast("FailOn", self.values["check.fail-on"])

    @property
    def holds(self) -> bool:
        """Whether what holds is listed, too."""
        return cast("bool", self.values["check.holds"])

    @property
    def cache(self) -> bool:
        """Whether results are remembered from one run to the next."""
        return cast("bool", self.values["check.cache"])
