"""Superlatives by what they measure, by language, the more telling before parts of them."""

from __future__ import annotations

from typing import Final

from parsers.checks.lexicon.degrees_germanic import DEGREES as GERMANIC
from parsers.checks.lexicon.degrees_others import DEGREES as OTHERS
from parsers.checks.lexicon.degrees_romance import DEGREES as ROMANCE
from parsers.checks.lexicon.degrees_wide import DEGREES as WIDE
from parsers.checks.lexicon.measures import Degree

DEGREES: Final[dict[str, tuple[Degree, ...]]] = {**GERMANIC, **ROMANCE, **WIDE, **OTHERS}
