"""Rules, one module per family, and the registry that runs them."""

from parsers.checks.drafts import Draft, Place
from parsers.checks.engine import Failure, Outcome, check, explain, rules, run
from parsers.checks.registry import Rule, rule
from parsers.checks.suppress import Suppression

__all__ = [
    "Draft",
    "Failure",
    "Outcome",
    "Place",
    "Rule",
    "Suppression",
    "check",
    "explain",
    "rule",
    "rules",
    "run",
]
