"""The web server: who may ask it for what, and the page it gives, which loads nothing from afar.

textual-serve brings the terminal for the page and the way to the sessions. It answers whoever asks;
here only pages that this server gave may open a session, under the names it is known by. Otherwise
any web site could read along in the browser of a person who has the reader open (cross-site
WebSocket hijacking, DNS rebinding).
"""

from __future__ import annotations

import ipaddress
import logging
import shlex
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web
from textual_serve.server import Server

MOST_SESSIONS = 16
"""Windows open at once; each is a process."""

LOOPBACK = ("localhost", "127.0.0.1", "::1")
"""Names of this machine that no other machine has."""

_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def session_command(paths: Sequence[str], options: Sequence[str]) -> str:
    """Return the shell command that starts a session; no name of a file is taken for more."""
    return shlex.join([sys.executable, "-m", "tui.serving.session", *options, "--", *paths])


class ReaderServer(Server):
    """Serves the reader on a host and port to those who reach it by one of `names`.

    With `by_address`, any numerical address will do as a name. `started` is called once browsers
    are answered.
    """

    def __init__(
        self,
        command: str,
        host: str,
        port: int,
        names: Sequence[str],
        *,
        by_address: bool,
        started: Callable[[], None],
    ) -> None:
        page = str(Path(__file__).with_name("page"))
        super().__init__(command, host, port, title="diglot", templates_path=page)
        self._names = {name.lower() for name in (host, *names)}
        self._by_address = by_address
        self._started = started
        self._sessions = 0

    def run(self) -> None:
        """Serve until interrupted. Raises OSError where the port cannot be had."""
        logging.basicConfig(level=logging.WARNING, format="diglot: %(message)s")
        web.run_app(
            self._make_app(),
            host=self.host,
            port=self.port,
            print=lambda *_: self._started(),
            access_log=None,
            shutdown_timeout=2,
        )

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing yet: the port may be taken."""

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._guard)
        app.on_response_prepare.append(_restrict)
        return app

    @web.middleware
    async def _guard(self, request: web.Request, handler: _Handler) -> web.StreamResponse:
        """Answer only under our own names, and only pages of our own."""
        if not self._known(request.host):
            raise web.HTTPForbidden(text="diglot is not served under this name (--name)")
        origin = request.headers.get("Origin")
        if origin is not None and urlsplit(origin).netloc != request.host:
            raise web.HTTPForbidden(text="another site's page asks")
        return await handler(request)

    def _known(self, host: str) -> bool:
        try:
            name = (urlsplit(f"//{host}").hostname or "").lower()
        except ValueError:
            return False
        return name in self._names or (self._by_address and _is_address(name))

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Run a session for a window."""
        if self._sessions >= MOST_SESSIONS:
            raise web.HTTPServiceUnavailable(text=f"{MOST_SESSIONS} windows are open already")
        self._sessions += 1
        try:
            return await super().handle_websocket(request)
        finally:
            self._sessions -= 1


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def is_loopback(host: str) -> bool:
    """Tell whether a host is reached from this machine only."""
    return host == "localhost" or (_is_address(host) and ipaddress.ip_address(host).is_loopback)


async def _restrict(request: web.Request, response: web.StreamResponse) -> None:
    """Forbid the page, whatever it holds, to load from or send to anywhere else."""
    sockets = f"ws://{request.host} wss://{request.host}"
    response.headers["Content-Security-Policy"] = (
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
        f"img-src 'self' data:; font-src 'self' data:; connect-src 'self' {sockets}; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
