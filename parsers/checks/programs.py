"""What shows that a text is a program, a command, a log or a formula, though nothing marks it."""

from __future__ import annotations

import re

from parsers.compiled import compiled

PROGRAM = compiled(
    r"^\s*\{\{|;\s?then\b|^\s*@\w+\s\w+\s=\s|^\+{3}\s|\b\w+=\S+,\s\w+=\S+,|\w\([^()]*\)\s*\{|\bfunc(?:tion)?\s\w+\(|=>\s*\{|\);\s*$"
    r"|(?:^|\s)>>>\s|\"\w+\"\s*:\s*(?:[\"\d\[{]|null|true|false)"
    r"|[$<]\((?=\S)|\\[A-Za-z]+[{^_]|[\^_]\{|\|\s(?:grep|awk|sed|cut|head|tail|sort|uniq|xargs)\b"
    r"|(?:^|\s)--?[a-z][\w-]*[\s=][^\n]*\s--?[a-z]|[\"']\s--?\w"
    r"|^\s*(?:\[?[\w.-]+@[\w.-]+[^\]$#>\n]{0,40}[\]$#>]|[$#%]\s)"
    r"|\bSELECT\b.+\bFROM\b|\b(?:INSERT|DELETE|CREATE|ALTER|DROP|GRANT)\s[A-Z]{2,}\b|\bSET\s\w+\s?="
    r"|^\s*(?i:alter|create|drop)\s(?i:table|index|view|database|user)\s\S+[^.。\n]*$"
    r"|(?i:\bpartition\sby\b)|\bENGINE\s?=\s?\w"
    r"|\b(?:public|private|protected)\s(?:(?:static|final)\s)*[\w<>\[\]]+\s\w+\("
    r"|^\s*(?:\}\s?else\s)?(?:if|for|while|switch|catch)\s?\([^\n]*(?:[;{]|\|\||&&)\s*$"
    r"|[\"']\s\+\s[\w(]|[\w)]\s\+\s[\"']|\s(?:\|\||&&)\s|```|^\s*/\*|\*/\s*$"
    r"|\b\d\d:\d\d:\d\d[.,]\d|\b\d{4}-\d\d-\d\d[ T]\d\d:\d\d|\b(?:INFO|WARN|ERROR|DEBUG|WARNING):"
    r"|\b(?:error|warning)\s[A-Z]{1,4}\d{2,5}\b"
    r"|\b\w+\s\.\s\w+\s?[(\[]|\b[a-z]+_\w+\s[(\[]|\w\s::\s\w|^\s*[\w-]+\s\($",
    re.MULTILINE,
)
"""What only programs, commands, queries, logs, formulas and templates have, where nothing marks
them as code."""
