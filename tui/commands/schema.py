"""`diglot schema`."""

from __future__ import annotations

import json

import click


@click.command("schema")
def schema_command() -> None:
    """Print the JSON Schema of an exported article."""
    from parsers.records import json_schema

    click.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))
