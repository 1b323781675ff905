"""A crash report tells where, and nothing of the text that was open."""

import getpass
from pathlib import Path

from tui.terminal.crash import report, write_report

SECRET = "a sentence of the article"


def failure() -> BaseException:
    def read(text: str) -> int:
        return {"known": 1}[text]

    try:
        try:
            read(SECRET)
        except KeyError as error:
            raise ValueError(f"cannot read {SECRET}") from error
    except ValueError as error:
        return error
    raise AssertionError


def test_it_names_types_places_and_versions() -> None:
    text = report(failure())
    assert "builtins.ValueError" in text
    assert "builtins.KeyError" in text
    assert "test_crash.py:" in text
    assert " in read" in text
    assert "textual: " in text


def test_it_quotes_nothing_of_the_article_or_of_the_person() -> None:
    text = report(failure())
    assert SECRET not in text
    assert str(Path.home()) not in text
    assert f"/{getpass.getuser()}/" not in text


def test_it_is_written_where_asked_or_not_at_all(tmp_path: Path) -> None:
    path = write_report(failure(), tmp_path / "reports")
    assert path is not None
    assert path.read_text("utf-8").startswith("diglot crash report")
    (tmp_path / "file").touch()
    assert write_report(failure(), tmp_path / "file") is None
