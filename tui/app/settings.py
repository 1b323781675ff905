"""What the application is started with."""

from __future__ import annotations

from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from parsers.frozen import dataclass
from tui.configuration.settings import Configuration

if TYPE_CHECKING:
    from tui.terminal.environment import Environment


@dataclass(frozen=True, slots=True)
class Settings:
    """What the command line and the configuration decide."""

    look: str = "dark"
    measure: int = 80
    ascii: bool = False
    visual_order: bool = False
    """Put right-to-left text in the order of the eye, for the terminal does not."""
    state_path: Path | None = None
    notes: tuple[str, ...] = ()
    terminal: Environment | None = None
    """What the terminal is; found out when it matters if None."""
    configuration: Configuration = field(default_factory=Configuration)
