"""The results of articles, and what leads to them.

A result stands under the key of all that it depends on (`keys`). A reference leads to results: that
of an article with the pages that its languages are learned from, to its own; that of a run, to
those of all its articles.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.commands.memory.store import Kept, Store
from tui.configuration.silencing import Examined


class Results(Kept[Examined]):
    """The results that are kept, by their keys."""

    def __init__(self, store: Store) -> None:
        """Keep results in a store."""
        super().__init__(Examined, store)

    def behind(self, key: str) -> list[str] | None:
        """Return the keys of the results that a reference leads to."""
        written = self.store.get(key)
        if written is None:
            return None
        keys = written.decode("ascii", "replace").split("\n")
        return keys if all(len(each) == len(key) for each in keys) else None

    def refer(self, key: str, results: Sequence[str]) -> None:
        """Have a key lead to results."""
        self.store.put(key, "\n".join(results).encode())
