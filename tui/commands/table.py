"""The commands by name; to be known before the command line itself is imported."""

from __future__ import annotations

COMMANDS: dict[str, tuple[str, str]] = {
    "open": ("open", "Open the reader on files, folders, globs or - (standard input)."),
    "check": ("check", "Check articles; report what is wrong, and what holds if asked."),
    "show": ("show", "Print articles, editions side by side."),
    "export": ("export", "Write articles as JSON, Markdown, HTML, CSV or TMX."),
    "align": ("align", "Align two pages into beads."),
    "quantities": ("quantities", "List every quantity."),
    "rules": ("rules", "List the rules."),
    "explain": ("rules", "Explain a rule, by its code."),
    "schema": ("schema", "Print the JSON Schema of an exported article."),
    "serve": ("serve", "Serve the reader to browsers, by default on this machine only."),
    "config": ("config", "Say which files are read, what is set where, and whether it is right."),
    "completion": ("completion", "Print a completion script for a shell."),
}
"""Name of each command: its module in this package, and what it does."""
