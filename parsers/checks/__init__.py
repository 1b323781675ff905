"""Rules, one module per family, and the registry that runs them."""

from parsers.checks.engine import Failure, Outcome, check, explain, rules, run
from parsers.checks.registry import Draft, Place, Rule, rule
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
