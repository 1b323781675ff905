"""Colours for code, as far as its declared language is known to Pygments."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from typing import Protocol

from tui.layout.inline import StyleRun

LONGEST = 50_000
"""Characters of code beyond which it is left plain: colours are not worth the wait."""

_KINDS = (
    ("Comment", "syntax.comment"),
    ("Keyword", "syntax.keyword"),
    ("Operator.Word", "syntax.keyword"),
    ("Literal.String", "syntax.string"),
    ("Literal.Number", "syntax.number"),
    ("Operator", "syntax.operator"),
    ("Name.Function", "syntax.name"),
    ("Name.Class", "syntax.name"),
    ("Name.Builtin", "syntax.name"),
    ("Name.Tag", "syntax.name"),
    ("Name.Attribute", "syntax.name"),
    ("Name.Decorator", "syntax.name"),
)


class _Lexer(Protocol):
    """What is used of a lexer of Pygments."""

    def get_tokens_unprocessed(self, text: str) -> Iterator[tuple[int, object, str]]:
        """Yield offset, kind and text of each token."""


def syntax_runs(text: str, language: str, base: str) -> list[StyleRun]:
    """Return the style runs of a code block; one run in `base` if its language is unknown."""
    runs: list[StyleRun] = []
    at = 0
    lexer = _lexer(language.lower()) if language and len(text) <= LONGEST else None
    for start, end, style in _tokens(lexer, text) if lexer is not None else ():
        if not at <= start < end:
            continue
        if at < start:
            runs.append((at, start, base))
        named = f"{base} {style}"
        if runs and runs[-1][1:] == (start, named):
            start = runs.pop()[0]
        runs.append((start, end, named))
        at = end
    if at < len(text) or not runs:
        runs.append((at, len(text), base))
    return runs


def _tokens(lexer: _Lexer, text: str) -> Iterator[StyleRun]:
    for start, kind, value in lexer.get_tokens_unprocessed(text):
        style = _style(str(kind))
        if style and value.strip():
            yield start, start + len(value), style


@lru_cache(maxsize=512)
def _style(kind: str) -> str:
    name = kind.removeprefix("Token.")
    return next((style for prefix, style in _KINDS if name.startswith(prefix)), "")


@lru_cache(maxsize=32)
def _lexer(language: str) -> _Lexer | None:
    """Return a lexer by the language's name, or None."""
    try:
        lexers = import_module("pygments.lexers")
    except ImportError:
        return None
    try:
        found: _Lexer = lexers.get_lexer_by_name(language)
        return found
    except import_module("pygments.util").ClassNotFound:
        return None
