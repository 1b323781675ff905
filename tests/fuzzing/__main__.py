"""Look for inputs that break something: `python -m tests.fuzzing [--seconds N] [TARGET…]`.

Guided by coverage (atheris, the extra `fuzz`), from the small files of `corpus` and the fragments
of the hostile texts. What is found is kept in `cases` and tried in every run of the tests from then
on. Inputs that only reached new code are kept in the folder given by `--keep`, if any.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

CASES = Path(__file__).parent / "cases"
CORPUS = Path(__file__).parent / "corpus"
NAMES = ("boundary", "formats", "articles", "driver", "strips")

_SLOWEST = 20
"""Seconds one input may take before it counts as found."""

_WITHIN = "--within"
"""First argument of the process that fuzzes; the others are its target's name and libFuzzer's."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Fuzz the targets one after another; return 1 if anything was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzzing", description=__doc__)
    parser.add_argument("targets", nargs="*", help=f"of {', '.join(NAMES)}; all by default")
    parser.add_argument("--seconds", type=int, default=60, help="time for each target")
    parser.add_argument("--keep", type=Path, help="folder for inputs that reached new code")
    options = parser.parse_args(arguments)
    unknown = sorted(set(options.targets) - set(NAMES))
    if unknown:
        parser.error(f"no target {', '.join(unknown)}; there are {', '.join(NAMES)}")
    found = 0
    for name in options.targets or NAMES:
        found += _search(name, options.seconds, options.keep)
    return 1 if found else 0


def _search(name: str, seconds: int, keep: Path | None) -> int:
    """Fuzz one target in a process of its own; return how many cases were found."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        work = keep / name if keep else place / "work"
        work.mkdir(parents=True, exist_ok=True)
        (place / "tokens").write_text(_tokens())
        inputs = [path for path in sorted(CORPUS.parent.glob("c*/*")) if path.is_file()]
        for path in inputs:
            shutil.copy(path, work / hashlib.sha256(path.read_bytes()).hexdigest()[:16])
        command = [sys.executable, "-m", "tests.fuzzing", _WITHIN, name, str(work)]
        command += [f"-max_total_time={seconds}", f"-timeout={_SLOWEST}", "-max_len=4096"]
        command += [f"-dict={place / 'tokens'}", f"-artifact_prefix={place}/found-"]
        command += ["-print_final_stats=0", "-rss_limit_mb=4096"]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        cases = sorted(place.glob("found-*"))
        for path in cases:
            kept = CASES / f"{name}-{hashlib.sha256(path.read_bytes()).hexdigest()[:12]}"
            shutil.copy(path, kept)
            print(f"{name}: found {kept.relative_to(CASES.parent)}")  # noqa: T201
        if done.returncode:
            said = [*done.stdout.splitlines()[-40:], *done.stderr.splitlines()[-12:]]
            print("\n".join(said))  # noqa: T201
        last = [line for line in done.stderr.splitlines() if "cov:" in line][-1:]
        print(f"{name}: {' '.join(last) or 'no coverage was reported'}", flush=True)  # noqa: T201
        return len(cases) + (done.returncode != 0 and not cases)


def _tokens() -> str:
    """Return the fragments of the hostile texts as a dictionary of libFuzzer."""
    from tests.tui.hostile.pieces import SHAPES, every

    pieces = [*SHAPES, *every().values()]
    lines = {"".join(f"\\x{byte:02x}" for byte in piece.encode()[:40]) for piece in pieces}
    return "".join(f'"{line}"\n' for line in sorted(lines) if line)


def _fuzz(name: str, arguments: Sequence[str]) -> None:
    """Let libFuzzer call the target until the time is over; it ends the process."""
    try:
        import atheris
    except ImportError:
        sys.exit("fuzzing needs the extra `fuzz`: pip install 'diglot[fuzz]'")
    with atheris.instrument_imports(include=["parsers", "tui"]):
        from tests.fuzzing.targets import attempt
    atheris.Setup([sys.argv[0], *arguments], lambda data: attempt(name, data))
    atheris.Fuzz()


if __name__ == "__main__":
    if sys.argv[1:2] == [_WITHIN]:
        _fuzz(sys.argv[2], sys.argv[3:])
    sys.exit(main())
