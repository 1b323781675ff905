"""What may face what: a heading a heading, a table a table, a question a question.

A unit's kind is written "role:kind:level", as in "body:heading:2"; the penalties are in the
logarithmic scale of the aligner, 0 for a perfect fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from parsers.model import Heading, ListBlock, Placed

_ROLES = {"lead": "body"}
"""Roles that are one for alignment: formats differ in what they call the lead."""

_RUNNING = frozenset(("summary", "body", "footnote", "unread"))
"""Roles between which running text may change sides, at a cost."""

_APART = -12.0
"""Penalty that no likeness makes up for."""

_KINDS = {
    frozenset(("paragraph", "callout")): -1.0,
    frozenset(("paragraph", "quote")): -1.0,
    frozenset(("paragraph", "unread")): -1.0,
    frozenset(("callout", "quote")): -1.5,
    frozenset(("paragraph", "list")): -2.5,
    frozenset(("paragraph", "heading")): -4.0,
    frozenset(("callout", "heading")): -4.0,
    frozenset(("list", "table")): -5.0,
    frozenset(("paragraph", "image")): -5.0,
    frozenset(("code", "paragraph")): -5.0,
    frozenset(("code", "unread")): -2.0,
    frozenset(("table", "unread")): -2.0,
}
_OTHER_KINDS = -8.0


def kind_of(placed: Placed) -> str:
    """Return the kind of a block of a page's flow."""
    block = placed.block
    role = _ROLES.get(placed.role, placed.role)
    level = 0
    if isinstance(block, Heading):
        level = block.level
    elif isinstance(block, ListBlock):
        level = int(block.ordered)
    return f"{role}:{block.kind}:{level}"


@lru_cache(maxsize=4096)
def penalty(left: str, right: str) -> float:
    """Return how ill two kinds go together, 0 or less."""
    if left == right:
        return 0.0
    role, kind, level = left.split(":")
    other_role, other_kind, other_level = right.split(":")
    total = 0.0
    if role != other_role:
        total += -2.5 if role in _RUNNING and other_role in _RUNNING else _APART
    if kind != other_kind:
        total += _KINDS.get(frozenset((kind, other_kind)), _OTHER_KINDS)
    elif kind == "heading":
        total -= min(abs(int(level) - int(other_level)), 2)
    elif level != other_level:
        total -= 1.0
    return max(total, _APART)


def role_of(kind: str) -> str:
    """Return the role in a kind."""
    return kind.split(":", 1)[0]


def codes(kinds: Sequence[str]) -> tuple[list[str], list[int]]:
    """Return the distinct kinds, and the number of each unit's."""
    distinct = list(dict.fromkeys(kinds))
    numbers = {kind: number for number, kind in enumerate(distinct)}
    return distinct, [numbers[kind] for kind in kinds]
