"""Start-up and first paint, as ratios in one run: `python -m tests.benchmarks.startup`.

Every figure is the median of several runs in a real pseudo-terminal of 120 by 40, against a peer
measured in turn with it (A, B, A, B ...): an empty Textual app for first paint, `python -c pass`
for `--version`. First paint is the time until the title and the first paragraph are on screen: by
the clock, and the processor time that the process has taken by then, which a busy machine changes
less. As where the program is installed, compiled modules are kept from one run to the next.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.pty_session import PtySession

RUNS = 9
EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("first paint")
Empty().run()
"""


def processor_time(pid: int) -> float:
    """Return the seconds that the threads of a process have computed so far."""
    threads = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(thread.read_text("ascii").split()[0]) for thread in threads) / 1e9


def until_shown(argv: list[str], text: str, *, computing: bool = False) -> float:
    """Return the seconds from the start of a program until a text is on its screen.

    With `computing` those that the process has computed (Linux tells them), not those of the clock.
    """
    with tempfile.TemporaryDirectory() as state:
        started = time.perf_counter()
        environment = {"XDG_STATE_HOME": state, "PYTHONDONTWRITEBYTECODE": None}
        with PtySession(argv, columns=120, rows=40, env=environment) as session:
            if not computing:
                session.wait_for(text, timeout=30)
                return time.perf_counter() - started
            spent = 0.0
            while not any(text in line for line in session.screen()):
                if time.perf_counter() - started > 30:
                    raise TimeoutError(f"{text!r} not seen")
                # What comes next was written at about this moment: reading waits no longer.
                spent = processor_time(session.pid)
                session.read(0.002)
            return spent


def run_time(argv: list[str]) -> float:
    """Return the seconds that a command takes."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    started = time.perf_counter()
    subprocess.run(argv, check=False, capture_output=True, env=environment)
    return time.perf_counter() - started


def paired(ours: Callable[[], float], peer: Callable[[], float]) -> tuple[float, float, float]:
    """Return the medians (ours, peer) in seconds and the median ratio of the pairs."""
    ours(), peer()
    pairs = [(ours(), peer()) for _ in range(RUNS)]
    return (
        statistics.median(a for a, _ in pairs),
        statistics.median(b for _, b in pairs),
        statistics.median(a / b for a, b in pairs),
    )


def main() -> None:
    """Measure and print a table."""
    python = sys.executable
    diglot = [python, "-m", "tui"]
    seeds = sorted(str(path) for path in (Path(__file__).parents[2] / "seeds").glob("*.txt"))
    first_words = " ".join(Path(seeds[0]).read_text(encoding="utf-8").split()[:3])

    def first_paint(computing: bool) -> tuple[float, float, float]:
        return paired(
            lambda: until_shown([*diglot, *seeds], first_words, computing=computing),
            lambda: until_shown([python, "-c", EMPTY], "first paint", computing=computing),
        )

    rows = [
        ("first paint, both seeds : empty Textual app, by the clock", first_paint(False), "1.5"),
        ("the same, processor time of the process", first_paint(True), "1.5"),
        (
            "--version : python -c pass",
            paired(
                lambda: run_time([*diglot, "--version"]), lambda: run_time([python, "-c", "pass"])
            ),
            "60 ms",
        ),
        (
            "check, both seeds, cold : python -c pass",
            paired(
                lambda: run_time([*diglot, "check", *seeds]),
                lambda: run_time([python, "-c", "pass"]),
            ),
            "0.5 s",
        ),
    ]
    sys.stdout.write(
        "| what : peer | ours (ms) | peer (ms) | ratio | goal |\n|---|---|---|---|---|\n"
    )
    for name, (ours, peer, ratio), goal in rows:
        figures = f"{ours * 1000:.0f} | {peer * 1000:.0f} | {ratio:.2f}"
        sys.stdout.write(f"| {name} | {figures} | {goal} |\n")


if __name__ == "__main__":
    main()
