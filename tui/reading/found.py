"""What the rules found in an article: what fails at hand, what holds packed until it is asked for.

Of a book, what was checked and holds comes to thousands of findings with tens of thousands of
places, several times the text itself, and seldom does anybody look at them.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from parsers.frozen import dataclass
from parsers.model import Finding

if TYPE_CHECKING:
    from tui.state import State


@dataclass(frozen=True)
class Held:
    """Findings that hold, packed; by itself none."""

    packed: bytes = b""

    @classmethod
    def of(cls, findings: list[Finding]) -> Held:
        """Pack findings."""
        import zlib

        if not findings:
            return cls()
        return cls(zlib.compress(pickle.dumps(findings, pickle.HIGHEST_PROTOCOL), 1))

    def findings(self) -> list[Finding]:
        """Return the findings again, in their order."""
        import zlib

        if not self.packed:
            return []
        # What is unpacked here was packed by this very program, in this process or a child of it.
        return cast("list[Finding]", pickle.loads(zlib.decompress(self.packed)))  # noqa: S301


@dataclass(frozen=True)
class Found:
    """What fails, in the order of the rules, and what holds."""

    fails: list[Finding]
    held: Held = Held()

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Found:
        """Part what fails from what holds."""
        fails: list[Finding] = []
        held: list[Finding] = []
        for finding in findings:
            (fails if finding.kind == "fail" else held).append(finding)
        return cls(fails, Held.of(held))


def decided(findings: Iterable[Finding], state: State) -> list[Finding]:
    """Return findings with the verdicts that a person gave on them."""
    known = []
    for finding in findings:
        decision = state.decision(finding.fingerprint)
        if decision is not None and decision.verdict is not None:
            known.append(finding.model_copy(update={"verdict": decision.verdict}))
        else:
            known.append(finding)
    return known
