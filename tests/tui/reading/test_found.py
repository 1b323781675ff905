"""What holds is kept small, and comes back as it was, with what was decided on it since."""

import pickle
from pathlib import Path

from parsers.model import Finding, Location
from tui.reading.found import Found, Held, decided
from tui.state import State


def finding(number: int, kind: str = "holds") -> Finding:
    places = tuple(
        Location(
            path="/texts/harbours.en.md",
            line=number,
            column=column,
            end_line=number,
            end_column=column + 8,
            language="en",
            quote=f"{number} quays",
            role="primary",
            edition=0,
            block=number,
            start=column,
            end=column + 8,
        )
        for column in (10, 80, 150)
    )
    return Finding(
        code="N101",
        rule="one-fact-two-values",
        severity="error",
        kind="fail" if kind == "fail" else "holds",
        message=f"{number} quays in 3 places",
        fingerprint=f"{number:016x}",
        locations=places,
    )


def test_what_fails_is_at_hand_and_what_holds_comes_back_in_its_order() -> None:
    findings = [finding(n, "fail" if n % 100 == 0 else "holds") for n in range(1000)]
    found = Found.of(findings)
    assert found.fails == findings[::100]
    assert found.held.findings() == [f for f in findings if f.kind == "holds"]
    again = pickle.loads(pickle.dumps(found))
    assert (again.fails, again.held.findings()) == (found.fails, found.held.findings())


def test_thousands_of_findings_that_hold_take_little_room() -> None:
    held = Held.of([finding(n) for n in range(5000)])
    assert len(held.packed) < 100 * 5000


def test_nothing_holds_where_nothing_was_found() -> None:
    assert Found.of([]) == Found([])
    assert Held().findings() == []


def test_what_was_decided_is_on_it(tmp_path: Path) -> None:
    state = State(tmp_path / "state.sqlite3")
    state.decide(f"{3:016x}", "dismissed")
    held = Held.of([finding(n) for n in range(5)])
    verdicts = [f.verdict for f in decided(held.findings(), state)]
    state.close()
    assert verdicts == [None, None, None, "dismissed", None]
