"""What is wrong with a configuration: where, what, and what would be right."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Origin(NamedTuple):
    """Where a value was set: a file and line (0: none), a variable, a flag, or "default"."""

    where: str
    line: int = 0

    def __str__(self) -> str:
        from parsers.text import safe_line

        return safe_line(f"{self.where}:{self.line}" if self.line else self.where)


class Problem(NamedTuple):
    """One thing that is wrong, and the way out, if one is known."""

    origin: Origin
    message: str
    hint: str = ""

    def __str__(self) -> str:
        from parsers.text import safe_line

        hint = f" ({self.hint})" if self.hint else ""
        return safe_line(f"{self.origin}: {self.message}{hint}")


class ConfigurationError(Exception):
    """A configuration that cannot be used; `problems` are in the order of the sources."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def meant(word: str, known: Iterable[str]) -> str:
    """Return a hint: the known word that is meant, or all of them."""
    from difflib import get_close_matches

    folded = {name.casefold().replace("_", "-"): name for name in known}
    near = get_close_matches(word.casefold().replace("_", "-"), folded, 1, 0.6)
    if near:
        return f"did you mean {folded[near[0]]}?"
    return f"known: {', '.join(folded.values())}" if len(folded) <= 12 else ""
