"""What a rule is, how it declares itself, and the table of all rules.

A family of rules is a module named in `parsers.checks.families`; its rules are the functions it
decorates with `@rule`. Nothing else has to know them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field

from parsers.checks.context import Context
from parsers.checks.drafts import Draft
from parsers.frozen import dataclass
from parsers.model import Severity

Check = Callable[[Context], Iterable[Draft]]


@dataclass(frozen=True)
class Rule:
    """One kind of check, as `diglot rules` lists it and `diglot explain` explains it."""

    code: str
    name: str
    severity: Severity
    summary: str
    explanation: str
    example_fails: str
    example_holds: str
    family: str
    whole: bool
    """Whether it is given all editions, those too that are set apart from a comparison."""
    recomputed: bool
    """Whether it recomputes what prose states, so that others of an article speak for it."""
    check: Check = field(compare=False, repr=False)


_TABLE: dict[str, Rule] = {}


def rule(  # one keyword for each thing a reader is told about a rule
    code: str,
    name: str,
    severity: Severity,
    summary: str,
    *,
    explanation: str,
    fails: str,
    holds: str = "",
    whole: bool | None = None,
    recomputed: bool = False,
) -> Callable[[Check], Check]:
    """Declare the decorated function as the rule `code`.

    The function is given the context of an article and yields drafts. Rules across editions (X)
    are given those that can be compared, unless they are of the `whole` article, as all others are.
    What a rule that has statements `recomputed` finds wrong is a note in an article of which few
    can be (see `parsers.checks.record`).
    Raises ValueError if the code or the name is taken by another function.
    """

    def register(check: Check) -> Check:
        for other in _TABLE.values():
            same = (other.check.__module__, other.check.__qualname__) == (
                check.__module__,
                check.__qualname__,
            )
            if (other.code == code or other.name == name) and not same:
                raise ValueError(f"the code {code} or the name {name} is taken twice")
        _TABLE[code] = Rule(
            code=code,
            name=name,
            severity=severity,
            summary=summary,
            explanation=explanation,
            example_fails=fails,
            example_holds=holds,
            family=FAMILIES.get(code[:2], FAMILIES.get(code[:1], "")),
            whole=not code.startswith("X") if whole is None else whole,
            recomputed=recomputed,
            check=check,
        )
        return check

    return register


def table() -> tuple[Rule, ...]:
    """Return the rules declared so far, ordered by code."""
    return tuple(_TABLE[code] for code in sorted(_TABLE))


FAMILIES = {
    "E9": "the checks themselves",
    "L1": "languages",
    "N1": "one fact with two values",
    "N2": "arithmetic of tables",
    "N3": "arithmetic of statements",
    "N4": "superlatives and ranks",
    "N5": "order and plausibility",
    "P1": "glued text",
    "P2": "cut text",
    "P3": "lost or broken text",
    "X1": "numbers across editions",
    "X2": "pieces missing in an edition",
    "X3": "names and links across editions",
}
