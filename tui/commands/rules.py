"""`diglot rules` and `diglot explain`."""

from __future__ import annotations

import textwrap

import click


@click.command("rules")
def rules_command() -> None:
    """List the rules: code, severity, name and one sentence."""
    from parsers.checks import rules

    for rule in rules():
        click.echo(f"{rule.code}  {rule.severity:<8} {rule.name:<28} {rule.summary}")


@click.command("explain")
@click.argument("code")
def explain_command(code: str) -> None:
    """Explain a rule, with an example that fails and one that holds."""
    from parsers.checks import explain

    try:
        rule = explain(code)
    except KeyError as error:
        message = f"no rule has the code {code!r}; `diglot rules` lists them"
        raise click.UsageError(message) from error
    click.echo(f"{rule.code} {rule.name} ({rule.severity})\n")
    click.echo(textwrap.fill(rule.summary, 88) + "\n")
    for paragraph in rule.explanation.strip().split("\n\n"):
        click.echo(textwrap.fill(" ".join(paragraph.split()), 88) + "\n")
    click.echo("Fails:\n" + textwrap.indent(rule.example_fails.strip(), "    ") + "\n")
    click.echo("Holds:\n" + textwrap.indent(rule.example_holds.strip(), "    "))
