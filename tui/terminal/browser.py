"""Handing an address of the web to the person's browser, where there is one beside the terminal.

Over SSH a browser would open at the far end, if at all: there the address is copied instead. What
is run is Python's own `webbrowser`, in a process of its own whose output goes nowhere, for a
browser that writes to the terminal would spoil the screen.
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import Final

_PATIENCE: Final = 10.0
"""Seconds after which a browser that still runs counts as opened."""

_PROGRAM: Final = "import sys, webbrowser; sys.exit(not webbrowser.open(sys.argv[1]))"


def has_browser(environ: Mapping[str, str] | None = None) -> bool:
    """Tell whether a browser can be expected to open where the person sits."""
    environ = os.environ if environ is None else environ
    if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"):
        return False
    if sys.platform == "darwin":
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "BROWSER")
    return any(environ.get(name) for name in names)


def open_page(address: str) -> bool:
    """Open an http or https address in the browser; tell whether that seems to have worked.

    Waits for the browser, so this is for a worker thread.
    """
    if not address.startswith(("http://", "https://")):
        return False
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", _PROGRAM, address],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    with suppress(subprocess.TimeoutExpired):
        return process.wait(_PATIENCE) == 0
    return True
