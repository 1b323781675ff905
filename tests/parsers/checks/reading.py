"""Reads texts and runs some rules over them, for the tests of the rules about texts."""

from __future__ import annotations

from parsers.checks import engine
from parsers.formats import parse
from parsers.model import Article, Finding


def outcome(editions: tuple[str, ...], select: str, suffix: str) -> engine.Outcome:
    """Run the selected rules over the editions of one article, given as text."""
    pages = tuple(
        parse(text.encode("utf-8", "surrogateescape"), f"page{number}.{suffix}")
        for number, text in enumerate(editions)
    )
    return engine.run(Article(id="article", editions=pages), select=(select,))


def found(*editions: str, select: str, suffix: str = "md") -> list[Finding]:
    """Return what fails."""
    result = outcome(editions, select, suffix)
    assert not result.failures
    return list(result.findings)


def held(*editions: str, select: str, suffix: str = "md") -> list[Finding]:
    """Return what holds."""
    return list(outcome(editions, select, suffix).holds)


def lines(finding: Finding) -> set[tuple[str, int]]:
    """Return the places of a finding as (path, line)."""
    return {(place.path, place.line) for place in finding.locations}


def tagged(language: str, text: str) -> str:
    """Return a page that says which language it is in."""
    return f"---\nlang: {language}\n---\n\n{text}\n"


def errors(language: str, text: str) -> list[str]:
    """Return what the rules of statements call wrong on a page in a language."""
    told = found(tagged(language, text), select="N3")
    return [finding.message for finding in told if finding.severity == "error"]
