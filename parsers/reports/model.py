"""What a report is made of: checked articles, findings, and files that could not be read."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Literal

from parsers.frozen import dataclass
from parsers.model import Article, Finding, Location, Severity, Table, block_text

FailOn = Literal["error", "warning", "info", "never"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""From the gravest to the slightest."""

_CONTEXT = 48
"""Code points of the source shown on either side of a quoted place."""


class BaselineError(ValueError):
    """The text given as a baseline is not a report of this program."""


@dataclass(frozen=True, slots=True)
class EditionRef:
    """An edition as a report names it."""

    path: str
    language: str | None


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The line of source around a quoted place: what stands before, the quote, what follows."""

    before: str
    quote: str
    after: str


@dataclass(frozen=True, slots=True)
class CheckedArticle:
    """An article and what was found in it; `excerpts[i][j]` belongs to location j of finding i.

    It holds no pages, so that thousands of them fit in memory and pass between processes.
    """

    id: str
    editions: tuple[EditionRef, ...]
    findings: tuple[Finding, ...]
    excerpts: tuple[tuple[Excerpt, ...], ...]
    unlisted_holds: int = 0
    """How many relations were checked and hold, and are not among the findings."""

    @classmethod
    def of(
        cls, article: Article, findings: Iterable[Finding], unlisted_holds: int = 0
    ) -> CheckedArticle:
        """Gather what a report needs of an article and of its findings."""
        kept = tuple(findings)
        return cls(
            id=article.id,
            editions=tuple(
                EditionRef(page.path, page.language or page.declared_language)
                for page in article.editions
            ),
            findings=kept,
            excerpts=tuple(
                tuple(excerpt(article, location) for location in finding.locations)
                for finding in kept
            ),
            unlisted_holds=unlisted_holds,
        )

    @property
    def holds(self) -> int:
        """How many relations were checked and hold, listed or not."""
        return self.unlisted_holds + sum(f.kind == "holds" for f in self.findings)

    def without_holds(self) -> CheckedArticle:
        """Return the article with what holds counted but not listed."""
        kept = self.filtered({i for i, f in enumerate(self.findings) if f.kind == "fail"})
        return replace(kept, unlisted_holds=self.holds)

    def filtered(self, keep: Collection[int]) -> CheckedArticle:
        """Return the article with only the findings of these indices."""
        return replace(
            self,
            findings=tuple(f for i, f in enumerate(self.findings) if i in keep),
            excerpts=tuple(e for i, e in enumerate(self.excerpts) if i in keep),
        )


@dataclass(frozen=True, slots=True)
class ReadError:
    """A file that could not be read, or not wholly; line and column are 1-based, 0 if unknown."""

    path: str
    message: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class RuleNote:
    """What a report says of a rule: its name and its one sentence."""

    code: str
    name: str
    summary: str
    severity: Severity = "warning"


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The outcome of one run over some articles."""

    articles: tuple[CheckedArticle, ...]
    errors: tuple[ReadError, ...] = ()
    rules: tuple[RuleNote, ...] = ()
    known: int = 0

    @property
    def findings(self) -> list[Finding]:
        """All findings, in the order of the articles."""
        return [finding for article in self.articles for finding in article.findings]

    def count(self, severity: Severity) -> int:
        """Return how many findings of this severity fail."""
        return sum(f.kind == "fail" and f.severity == severity for f in self.findings)

    @property
    def holds(self) -> int:
        """How many relations were checked and hold, listed or not."""
        return sum(article.holds for article in self.articles)

    @property
    def summary(self) -> dict[str, int]:
        """Counts of all kinds; `known` are findings of the baseline, which are left out."""
        return {
            "articles": len(self.articles),
            "editions": sum(len(article.editions) for article in self.articles),
            "error": self.count("error"),
            "warning": self.count("warning"),
            "info": self.count("info"),
            "holds": self.holds,
            "known": self.known,
            "unreadable": len(self.errors),
        }

    def without_holds(self) -> CheckReport:
        """Return the report with what holds counted but not listed."""
        return replace(self, articles=tuple(each.without_holds() for each in self.articles))

    def without_known(self, baseline: Collection[str]) -> CheckReport:
        """Return the report without the failures whose fingerprints are in the baseline."""
        articles = tuple(
            article.filtered(
                {
                    i
                    for i, f in enumerate(article.findings)
                    if f.kind == "holds" or f.fingerprint not in baseline
                }
            )
            for article in self.articles
        )
        gone = len(self.findings) - sum(len(article.findings) for article in articles)
        return replace(self, articles=articles, known=self.known + gone)


def exit_code(report: CheckReport, fail_on: FailOn = "warning") -> int:
    """Return 2 if a file could not be read, 1 if a finding is at or above `fail_on`, else 0.

    A finding that a reviewer dismissed does not count.
    """
    if report.errors:
        return 2
    if fail_on == "never":
        return 0
    grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return int(
        any(
            f.kind == "fail" and f.severity in grave and f.verdict != "dismissed"
            for f in report.findings
        )
    )


def read_baseline(text: str) -> frozenset[str]:
    """Return the fingerprints of a report written with `--format json` or `jsonl`.

    Raises BaselineError where the text is neither.
    """
    try:
        whole = json.loads(text)
        found = _findings_of(whole)
    except json.JSONDecodeError:
        found = []
        for number, line in enumerate(text.splitlines(), start=1):
            if not line.strip():
                continue
            try:
                found.append(json.loads(line))
            except json.JSONDecodeError as error:
                raise BaselineError(f"line {number} is not JSON: {error.msg}") from error
    prints = [f.get("fingerprint") if isinstance(f, dict) else None for f in found]
    if not all(isinstance(value, str) for value in prints):
        raise BaselineError("not a report written with --format json or jsonl")
    return frozenset(value for value in prints if isinstance(value, str))


def _findings_of(whole: object) -> list[object]:
    if isinstance(whole, dict) and isinstance(whole.get("articles"), list):
        return [
            finding
            for article in whole["articles"]
            if isinstance(article, dict)
            for finding in article.get("findings", [])
        ]
    return [whole]


def excerpt(article: Article, location: Location) -> Excerpt:
    """Return the source around a location: its line, or the row of its table, cut to a window."""
    if not 0 <= location.edition < len(article.editions):
        return Excerpt("", location.quote, "")
    flow = article.editions[location.edition].flow
    if not 0 <= location.block < len(flow):
        return Excerpt("", location.quote, "")
    block = flow[location.block].block
    text = block_text(block)
    if not 0 <= location.start <= location.end <= len(text):
        return Excerpt("", location.quote, "")
    left = text.rfind("\n", 0, location.start) + 1
    right = text.find("\n", location.end)
    right = len(text) if right < 0 else right
    before, after = text[left : location.start], text[location.end : right]
    if len(before) > _CONTEXT:
        before = "…" + before[-_CONTEXT:]
    if len(after) > _CONTEXT:
        after = after[:_CONTEXT] + "…"
    quote = text[location.start : location.end]
    if isinstance(block, Table):
        before, quote, after = (part.replace("\t", " | ") for part in (before, quote, after))
    return Excerpt(before, quote, after)
