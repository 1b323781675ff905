"""Suppressions: findings that somebody decided not to be shown, with the reason."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase

from parsers.frozen import dataclass
from parsers.model import Article, Finding


@dataclass(frozen=True)
class Suppression:
    """A decision not to be shown some findings.

    `code` is the code of a rule, the beginning of one, its name, or a finding's fingerprint;
    `path` a pattern for the files concerned (`*`, `?`, `[…]`); `reason` is for people.
    """

    code: str
    path: str = "*"
    reason: str = ""

    def names(self, code: str) -> bool:
        """Tell whether this is about the rule with a code (a fingerprint is about any)."""
        return code.startswith(self.code.upper()) or not re.match(r"[A-Z]\d", self.code.upper())

    def covers(self, finding: Finding) -> bool:
        """Tell whether a finding is to be left out."""
        return (
            finding.code.startswith(self.code.upper())
            or self.code in (finding.rule, finding.fingerprint)
        ) and any(fnmatchcase(location.path, self.path) for location in finding.locations)


def suppressions_of(article: Article) -> tuple[Suppression, ...]:
    """Return those in the front matter: `diglot.ignore: N201 the source counts otherwise`.

    Several entries are a list, or are separated by semicolons or line feeds.
    """
    found: list[Suppression] = []
    for page in article.editions:
        path = re.sub(r"[\[\]*?]", lambda match: f"[{match.group()}]", page.path)
        for name, value in page.metadata:
            if name != "diglot.ignore" and not name.startswith("diglot.ignore."):
                continue
            for entry in re.split(r"[;\n]", value):
                code, _, reason = entry.strip(" -\t").partition(" ")
                if code:
                    found.append(Suppression(code.rstrip(":,"), path, reason.strip()))
    return tuple(found)
