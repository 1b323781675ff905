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
from typing import Concatenate, ParamSpec, TypeVar, cast

Tell = Callable[[int], None]
"""Is told how far some work is."""

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


class DroppedError(Exception):
    """The work was given up: nobody wants its result any more."""


class Aside:
    """A process that does one piece of work after the other, started when first needed.

    To be called from worker threads. Work is a function of a module, found there by its name.
    """

    def __init__(self, *, yielding: bool = False) -> None:
        """Make one; `yielding`: what it does is nothing that anybody waits for."""
        self._yielding = yielding
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
        return self._do(lambda _: work(*arguments, **named), (work, arguments, named), None)

    def call_told(
        self,
        work: Callable[Concatenate[Tell, Arguments], Result],
        tell: Tell,
        *arguments: Arguments.args,
        **named: Arguments.kwargs,
    ) -> Result:
        """Do the same with work whose first argument is a function that it calls on its way.

        What it is called with there, `tell` is called with here, in the caller's thread.
        """
        here = lambda told: work(told, *arguments, **named)  # noqa: E731
        return self._do(here, (work, arguments, named), tell)

    def _do(self, here: Callable[[Tell], Result], request: object, tell: Tell | None) -> Result:
        with self._lock:
            self._dropped = False
            try:
                answer = self._ask((request, tell is not None), tell)
            except (OSError, EOFError, ValueError, TypeError, AttributeError, pickle.PickleError):
                self._end()
                if self._dropped:
                    raise DroppedError from None
                answer = None
        if answer is None:
            return here(tell or _silent)
        done, value = answer
        if not done:
            raise cast("Exception", value)
        return cast("Result", value)

    def _ask(self, request: object, tell: Tell | None) -> tuple[bool, object]:
        if self._process is None:
            command = f"from {__name__} import serve; serve({self._yielding})"
            # Nothing of what was read is on this command line: it is this program itself.
            self._process = subprocess.Popen(  # noqa: S603
                [sys.executable, "-P", "-c", command],
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
        while True:
            # What comes through this pipe was written by this very program.
            kind, value = pickle.load(self._process.stdout)  # noqa: S301
            if kind != "told":
                return kind == "done", value
            if tell is not None:
                tell(value)

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


def _silent(_: int) -> None:
    """Tell nobody."""


def serve(yielding: bool) -> None:
    """Do what is asked on standard input until it ends (in the other process)."""
    if yielding:
        with suppress(OSError):
            os.nice(10)
    source = sys.stdin.buffer
    # What a library might print must not get between the answers.
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)

    def say(kind: str, value: object) -> None:
        pickle.dump((kind, value), sink, protocol=pickle.HIGHEST_PROTOCOL)
        sink.flush()

    while True:
        try:
            (work, arguments, named), telling = pickle.load(source)  # noqa: S301
        except EOFError:
            return
        told = (lambda value: say("told", value),) if telling else ()
        try:
            result = work(*told, *arguments, **named)
        except Exception as error:
            say("error", error)
        else:
            say("done", result)
