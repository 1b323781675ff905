"""Long work in a process of its own, beside the one that shows the text.

Threads of one Python process take turns: while one aligns a book, every key waits. And what such
work needs for a while (the lexicons and matrices of a book come to hundreds of megabytes) is given
back to the system when its process ends, and not before.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Lock
from typing import Any, ParamSpec, TypeVar, cast

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


class DroppedError(Exception):
    """The work was given up: nobody wants its result any more."""


class Aside:
    """A process that does one piece of work after the other, started when first needed.

    To be called from worker threads. Work is a function of a module, found there by its name.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = Lock()
        self._dropped = False

    def call(
        self,
        work: Callable[Arguments, Result],
        *arguments: Arguments.args,
        **named: Arguments.kwargs,
    ) -> Result:
        """Do a piece of work there and return its result; an error of the work is raised here.

        Where no such process can be had, or it comes to harm, the work is done here instead.

        Raises:
            DroppedError: the work was dropped meanwhile.
        """
        with self._lock:
            self._dropped = False
            try:
                answer = self._ask((work, arguments, named))
            except (OSError, EOFError, ValueError, TypeError, AttributeError, pickle.PickleError):
                self._end()
                if self._dropped:
                    raise DroppedError from None
                answer = None
        if answer is None:
            return work(*arguments, **named)
        done, value = answer
        if not done:
            raise cast("Exception", value)
        return cast("Result", value)

    def _ask(self, request: object) -> tuple[bool, object]:
        if self._process is None:
            # Nothing of what was read is on this command line: it is this program itself.
            self._process = subprocess.Popen(  # noqa: S603
                [sys.executable, "-P", "-c", f"from {__name__} import serve; serve()"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                # A group of its own: what it starts ends with it, and the terminal's signals are
                # for the process that shows something.
                start_new_session=True,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            )
        if self._process.stdin is None or self._process.stdout is None:
            raise OSError("no pipe")
        pickle.dump(request, self._process.stdin, protocol=pickle.HIGHEST_PROTOCOL)
        self._process.stdin.flush()
        # What comes through this pipe was written by this very program.
        answer: tuple[bool, object] = pickle.load(self._process.stdout)  # noqa: S301
        return answer

    def rest(self) -> None:
        """End the process until it is needed again, once it has done what it was asked."""
        with self._lock:
            self._end()

    def drop(self) -> None:
        """End the process at once, whatever it is doing; another one is started when needed."""
        self._dropped = True
        if self._process is not None:
            _kill(self._process)

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        _kill(process)
        process.wait()


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End a process and all that it started."""
    if process.poll() is None:
        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)


def serve() -> None:
    """Do what is asked on standard input until it ends (in the other process)."""
    with suppress(OSError):
        os.nice(5)
    source = sys.stdin.buffer
    # What a library might print must not get between the answers.
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    while True:
        try:
            work, arguments, named = pickle.load(source)  # noqa: S301
        except EOFError:
            return
        answer: tuple[bool, Any]
        try:
            answer = True, work(*arguments, **named)
        except Exception as error:
            answer = False, error
        pickle.dump(answer, sink, protocol=pickle.HIGHEST_PROTOCOL)
        sink.flush()
