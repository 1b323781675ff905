"""The suppressions of a project: applied to the findings, and told when they are for nothing."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import PurePath
from typing import TYPE_CHECKING

from parsers.checks import rules, run
from parsers.checks.engine import explain, selected
from parsers.checks.suppress import Suppression
from parsers.frozen import dataclass
from parsers.model import Article, Finding, Location
from parsers.reports.model import CheckedArticle, Excerpt
from tui.configuration.settings import Configuration, Silence

if TYPE_CHECKING:
    from parsers.editions.pool import Pool
    from parsers.model import Bead

_UNUSED = "E902"


@dataclass(frozen=True)
class Silencer(Suppression):
    """A suppression of a project file, whose pattern counts from the folder of that file.

    A pattern without a slash means files of that name in any folder.
    """

    folder: str = ""

    def names(self, code: str) -> bool:
        """Leave it to `with_unused` to say that nothing matched: the engine sees one article."""
        del code
        return False

    def covers(self, finding: Finding) -> bool:
        """Tell whether a finding is to be left out."""
        return Suppression(self.code).covers(finding) and any(
            self.concerns(location.path) for location in finding.locations
        )

    def concerns(self, path: str) -> bool:
        """Tell whether a page of this path is meant."""
        if self.path == "*":
            return True
        real = os.path.realpath(path)
        near = PurePath(os.path.relpath(real, self.folder)).as_posix()
        names = [near, real] if "/" in self.path else [PurePath(real).name]
        pattern = self.path.removeprefix("./")
        return any(fnmatchcase(name, pattern) for name in names)


def silencers(silences: Iterable[Silence]) -> tuple[Silencer, ...]:
    """Return what the engine takes."""
    return tuple(Silencer(s.code, s.path, s.reason, str(s.folder)) for s in silences)


@dataclass(frozen=True, slots=True)
class Examined:
    """A checked article; `met` are the silences about one of its pages, `used` those that hid.

    Both hold their numbers in the configuration. It is not `sure` where a rule could not be run: it
    may the next time.
    """

    checked: CheckedArticle
    met: frozenset[int] = frozenset()
    used: frozenset[int] = frozenset()
    sure: bool = True


def examine(
    article: Article,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    holds: bool = True,
    silences: Sequence[Silence] = (),
    beads: Sequence[Bead] | None = None,
) -> Examined:
    """Check an article without what was silenced; what holds is listed or only counted.

    `beads` are those of `pooled`. What comes out depends on nothing but what goes in, and on the
    dictionaries of the system: it is kept under a key of these (`tui.commands.memory`).
    """
    given = silencers(silences)
    outcome = run(
        article,
        select=select,
        ignore=ignore,
        holds=holds,
        suppressions=given,
        beads=beads,
    )
    unlisted = outcome.held - len(outcome.holds)
    checked = CheckedArticle.of(article, (*outcome.findings, *outcome.holds), unlisted)
    met = frozenset(
        number
        for number, silencer in enumerate(given)
        if any(silencer.concerns(page.path) for page in article.editions)
    )
    used = frozenset(
        number
        for number in met
        if any(given[number].covers(finding) for finding in outcome.suppressed)
    )
    return Examined(checked, met, used, sure=not outcome.failures)


def pooled(article: Article, pool: Pool | None) -> Sequence[Bead] | None:
    """Align the editions of an article with what others teach of its languages.

    None where they teach nothing. Raises whatever aligning raises.
    """
    if pool is None or len(article.editions) < 2:
        return None
    from parsers.editions.pool import tongue

    spoken = set(map(tongue, article.editions))
    if not any(spoken.issuperset(tongues) for tongues in pool.lexicons):
        return None
    from parsers.editions import align

    return align(article, pool=pool)


def with_unused(examined: Sequence[Examined], configuration: Configuration) -> list[CheckedArticle]:
    """Return the articles, with a finding for each silence that hid nothing in any of them.

    One about pages that were not read, or rules that were not run, may be of use elsewhere. The
    finding stands in the configuration and is listed with the first article concerned.
    """
    articles = [each.checked for each in examined]
    active = [
        rule for rule in rules() if selected(rule, configuration.select, configuration.ignore)
    ]
    if not any(rule.code == _UNUSED for rule in active):
        return articles
    used = frozenset[int]().union(*(each.used for each in examined))
    for number, silence in enumerate(configuration.silences):
        named = any(Suppression(silence.code).names(rule.code) for rule in active)
        first = next((n for n, each in enumerate(examined) if number in each.met), None)
        if number in used or not named or first is None:
            continue
        articles[first] = _with(articles[first], _unused(silence))
    return articles


def _with(article: CheckedArticle, finding: Finding) -> CheckedArticle:
    """Return the article with one finding more, before those that hold."""
    fails = sum(each.kind == "fail" for each in article.findings)
    excerpts = article.excerpts
    return replace(
        article,
        findings=(*article.findings[:fails], finding, *article.findings[fails:]),
        excerpts=(*excerpts[:fails], (Excerpt("", "", ""),), *excerpts[fails:]),
    )


def _unused(silence: Silence) -> Finding:
    rule = explain(_UNUSED)
    said = " ".join(filter(None, (silence.code, silence.reason)))
    at = "" if silence.path == "*" else f" in {silence.path}"
    message = f"nothing is left to suppress{at} by “{said}”"
    line = max(silence.origin.line, 1)
    return Finding(
        code=rule.code,
        rule=rule.name,
        severity=rule.severity,
        kind="fail",
        message=message,
        fingerprint=hashlib.sha256(f"{rule.code}\0{message}".encode()).hexdigest()[:16],
        locations=(
            Location(
                path=silence.origin.where,
                line=line,
                column=1,
                end_line=line,
                end_column=1,
                language=None,
                quote="",
                role="primary",
                edition=0,
                block=0,
                start=0,
                end=0,
            ),
        ),
    )
