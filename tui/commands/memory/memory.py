"""What one run remembers of former ones, and keeps for those to come."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from parsers.files import STDIN, read_bytes
from parsers.model import Article, Page
from tui.commands.memory.keys import Keys, of_result
from tui.commands.memory.program import program
from tui.commands.memory.results import Results
from tui.configuration.settings import Configuration
from tui.configuration.silencing import Examined

if TYPE_CHECKING:
    from parsers.editions.pooling import Chosen

Signed = list[tuple[str, str]]
"""Files by path as given, with the digest of their bytes; an empty one of what cannot be read."""


class Recalled(NamedTuple):
    """What is remembered of an article.

    `own` is its own key, `taught` that with what other articles teach (None where that is nothing),
    `result` that of its result, which is empty where it is not known.
    """

    own: str
    taught: str | None
    result: str
    examined: Examined | None


class Memory:
    """What is remembered, for the program as it is and what is asked of it."""

    def __init__(self, keys: Keys, results: Results) -> None:
        """See `of_user`."""
        self._keys = keys
        self.results = results

    @classmethod
    def of_user(cls, configuration: Configuration) -> Memory | None:
        """Return what is kept in the user's cache; None where the program may just have changed."""
        state = program()
        if state is None or not state.settled:
            return None
        return cls(Keys(state.digest, configuration), Results.of_user(state))

    def run(self, files: Signed) -> list[Examined] | None:
        """Return the results of all articles that files make up, if no file has changed."""
        results = self.results.behind(self._keys.of_run(files)) or []
        found = [examined for key in results if (examined := self.results.of(key)) is not None]
        return found if found and len(found) == len(results) else None

    def article(self, article: Article, chosen: Chosen) -> Recalled:
        """Return what is remembered of an article, whose languages are learned as `chosen`."""
        own = self._keys.of_article(article)
        taught = self._keys.of_taught(article, own, chosen)
        if taught is None:
            result = of_result(own, None)
        else:
            result, *_ = self.results.behind(taught) or ("",)
        return Recalled(own, taught, result, self.results.of(result) if result else None)

    def keep_run(self, files: Signed, found: Sequence[object], results: Sequence[str]) -> None:
        """Keep which results a run gave, if all files were read and are those that were signed."""
        digests = [page.sha256 for page in found if isinstance(page, Page)]
        if digests == [digest for _, digest in files]:
            self.results.refer(self._keys.of_run(files), results)


def signed(files: Sequence[str], stdin: bytes | None) -> Signed:
    """Return files with the digests of their bytes; `stdin` is what the path "-" stands for."""
    found: Signed = []
    for path in files:
        data = (stdin or b"") if path == STDIN else read_bytes(path)
        digest = hashlib.sha256(data).hexdigest() if isinstance(data, bytes) else ""
        found.append((path, digest))
    return found
