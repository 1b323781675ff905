"""What one run remembers of former ones, and keeps for those to come."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from parsers.catalogue import ReadError
from parsers.files import STDIN, Listing, read_bytes
from parsers.model import Article, Page
from tui.commands.memory.keys import Keys, of_result
from tui.commands.memory.program import Program, program
from tui.commands.memory.results import Results
from tui.commands.memory.store import Kept, Store
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

    def __init__(self, configuration: Configuration, state: Program) -> None:
        """Remember what is kept in the cache of the user."""
        self._keys = Keys(state.digest, configuration)
        self._pages = Kept(Page, Store.of_user("pages", state))
        self.results = Results(Store.of_user("checked", state))
        self._is_whole = False

    @classmethod
    def of_user(cls, configuration: Configuration) -> Memory | None:
        """Return what may be remembered; None where the program may just have changed."""
        state = program()
        return cls(configuration, state) if state is not None and state.settled else None

    def read(
        self,
        files: Signed,
        read: Callable[[Listing], Iterator[Page | ReadError]],
    ) -> list[Page | ReadError]:
        """Return what files hold, in order; those that are not remembered are read by `read`.

        Between being signed and being read a file may have changed: what is read is kept for what
        it is, and nothing of the run as a whole.
        """
        keys = [self._keys.of_file(path, digest) for path, digest in files]
        known = {n: page for n, key in enumerate(keys) if (page := self._pages.of(key)) is not None}
        others = read(Listing([path for n, (path, _) in enumerate(files) if n not in known]))
        found: list[Page | ReadError] = []
        self._is_whole = True
        for number, (path, digest) in enumerate(files):
            if number in known:
                found.append(known[number])
                continue
            new = next(others)
            if isinstance(new, Page):
                self._pages.keep(self._keys.of_file(path, new.sha256), new)
            self._is_whole &= isinstance(new, Page) and new.sha256 == digest
            found.append(new)
        return found

    def close(self) -> None:
        """Write what is to be remembered, and forget what is too much."""
        self._pages.store.close()
        self.results.store.close()

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

    def keep_run(self, files: Signed, results: Sequence[str]) -> None:
        """Keep which results files gave, if all were read and are what they were when signed."""
        if self._is_whole:
            self.results.refer(self._keys.of_run(files), results)


def signed(files: Sequence[str], stdin: bytes | None) -> Signed:
    """Return files with the digests of their bytes; `stdin` is what the path "-" stands for."""
    found: Signed = []
    for path in files:
        data = (stdin or b"") if path == STDIN else read_bytes(path)
        digest = hashlib.sha256(data).hexdigest() if isinstance(data, bytes) else ""
        found.append((path, digest))
    return found
