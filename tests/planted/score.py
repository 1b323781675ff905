"""Checks planted and clean documents and counts what was found and what was raised for nothing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from parsers.checks import engine
from parsers.formats import parse
from parsers.model import Article, Finding, Page
from tests.planted.plant import Planted, articles, clean


@cache
def _page(name: str, text: str) -> Page:
    return parse(text.encode(), name)


def check(texts: Iterable[tuple[str, str]]) -> list[Finding]:
    """Return all that is found in the editions of one article."""
    pages = tuple(_page(name, text) for name, text in texts)
    return engine.check(Article(id="planted", editions=pages))


@cache
def clean_findings() -> dict[str, list[Finding]]:
    """Return what is found in each clean article, and in each of its editions alone."""
    found: dict[str, list[Finding]] = {}
    for stem, names in articles().items():
        found[stem] = check((name, clean()[name]) for name in names)
        if len(names) > 1:
            for name in names:
                found[name] = check([(name, clean()[name])])
    return found


def alarms(findings: Iterable[Finding]) -> list[Finding]:
    """Return those that ask for somebody's attention."""
    return [f for f in findings if f.severity in ("error", "warning")]


@dataclass
class Score:
    """What became of the planted errors of one kind.

    `found`: at the right place, by a rule that names the cause; `elsewhere`: some alarm, but not
    there or not that; `extra`: alarms of the wrong family at no planted place.
    """

    planted: int = 0
    found: int = 0
    elsewhere: int = 0
    extra: int = 0
    missed: list[Planted] = field(default_factory=list)
    extras: list[tuple[Planted, Finding]] = field(default_factory=list)
    rules: Counter[str] = field(default_factory=Counter)


def right(planted: Planted, finding: Finding) -> bool:
    """Tell whether a finding is at a planted place and names its cause."""
    return finding.code.startswith(planted.families) and at_place(planted, finding)


def at_place(planted: Planted, finding: Finding) -> bool:
    """Tell whether a finding rests on a planted line."""
    return any(
        any((place.path, line) in planted.spots for line in range(place.line, place.end_line + 1))
        for place in finding.locations
    )


def score(planted: Iterable[Planted], clean_found: Mapping[str, list[Finding]]) -> dict[str, Score]:
    """Return the scores of the kinds of error; what is found in clean articles too is no find."""
    known = {f.fingerprint for found in clean_found.values() for f in found}
    scores: dict[str, Score] = defaultdict(Score)
    for document in planted:
        entry = scores[document.kind]
        entry.planted += 1
        found = [f for f in alarms(check(document.texts)) if f.fingerprint not in known]
        hits = [f for f in found if right(document, f)]
        if hits:
            entry.found += 1
            entry.rules.update({f.code for f in hits})
        else:
            entry.missed.append(document)
            entry.elsewhere += bool(found)
        extras = [f for f in found if not at_place(document, f)]
        entry.extra += len(extras)
        entry.extras.extend((document, f) for f in extras)
    return dict(scores)
