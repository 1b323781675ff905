"""What is remembered between visits."""

from pathlib import Path

from tui.state import State


def test_a_verdict_is_on_disk_when_it_was_given(tmp_path: Path) -> None:
    store = tmp_path / "deep" / "state.sqlite3"
    first = State(store)
    first.decide("abc", "confirmed", "checked against the source")
    # Another process, while the first still runs: nothing waits for an orderly end.
    again = State(store).decision("abc")
    assert again is not None
    assert (again.verdict, again.comment) == ("confirmed", "checked against the source")


def test_a_new_verdict_keeps_the_comment(tmp_path: Path) -> None:
    state = State(tmp_path / "state.sqlite3")
    state.decide("abc", "confirmed", "see page 3")
    state.decide("abc", "dismissed")
    kept = state.decision("abc")
    assert kept is not None
    assert (kept.verdict, kept.comment) == ("dismissed", "see page 3")


def test_places_come_back(tmp_path: Path) -> None:
    State(tmp_path / "s").keep_place("a", {"edition": 1, "block": 7, "offset": 40})
    assert State(tmp_path / "s").place("a") == {"edition": 1, "block": 7, "offset": 40}
    assert State(tmp_path / "s").place("b") == {}


def test_a_folder_that_cannot_be_made_is_said_and_nothing_breaks(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    state = State(blocked / "state.sqlite3")
    assert str(blocked) in state.problem
    state.decide("abc", "confirmed")
    assert state.decision("abc") is not None


def test_a_damaged_store_is_said_and_nothing_breaks(tmp_path: Path) -> None:
    store = tmp_path / "state.sqlite3"
    store.write_bytes(b"not a database, whatever its name says" * 100)
    state = State(store)
    assert "state.sqlite3" in state.problem
    state.keep_place("a", {"block": 1})
    assert state.place("a") == {"block": 1}
    assert store.read_bytes().startswith(b"not a database")
