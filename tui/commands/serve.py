"""`diglot serve`: the reader in a browser."""

from __future__ import annotations

import socket
import sys

import click

from tui.commands.common import configured, paths_argument, setting_option

_PORT = 8000


@click.command("serve")
@paths_argument
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=_PORT, show_default=True, help="The port."
)
@click.option(
    "--public", is_flag=True, help="Allow a host that other machines reach; there is no password."
)
@click.option(
    "--name", "names", multiple=True, metavar="NAME", help="A name browsers reach this machine by."
)
@setting_option("reader.theme")
@click.option("--sample", is_flag=True, help="The bundled sample, not what was opened last.")
@click.option("--forget", is_flag=True, help="Keep no positions and verdicts.")
def serve_command(
    paths: tuple[str, ...],
    host: str,
    port: int,
    public: bool,
    names: tuple[str, ...],
    theme: str | None,
    sample: bool,
    forget: bool,
) -> int:
    """Serve the reader to browsers, each window a reader of its own; only to this machine.

    What is read stays what the paths name; verdicts and positions are kept as in a terminal, one
    store for all windows. Nothing is loaded from the network.
    """
    configured({"reader.theme": theme})
    if "-" in paths:
        raise click.UsageError("standard input cannot be served: name files or folders")
    _refuse_nothing(paths)
    try:
        from tui.serving.server import LOOPBACK, ReaderServer, is_loopback, session_command
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in ("textual_serve", "aiohttp", "aiohttp_jinja2", "jinja2"):
            raise
        message = "serving takes the extra `serve`: pip install 'diglot[serve]'"
        raise click.ClickException(message) from error
    local = is_loopback(host)
    if not local and not public:
        raise click.UsageError(
            f"other machines may reach {host}: whoever does could read these articles and decide "
            "on warnings, without a password. Say --public if that is wanted, or leave --host out "
            "and let people come by SSH: ssh -L 8000:localhost:8000 THIS-MACHINE"
        )
    if not local:
        click.echo(
            "diglot: warning: whoever reaches this port can read these articles and decide on "
            "warnings; nothing is encrypted",
            err=True,
        )
    options = [f"--theme={theme}"] if theme else []
    options += [flag for flag, given in (("--sample", sample), ("--forget", forget)) if given]
    shown = f"[{host}]" if ":" in host else host

    def started() -> None:
        click.echo(f"diglot: open http://{shown}:{port}/ in a browser; Ctrl-C ends it", err=True)

    server = ReaderServer(
        session_command(paths, options),
        host,
        port,
        [*LOOPBACK, *names, *(() if local else (socket.gethostname(), socket.getfqdn()))],
        by_address=not local,
        started=started,
    )
    try:
        server.run()
    except OSError as error:
        reason = error.strerror or str(error)
        raise click.ClickException(f"cannot listen at {shown}:{port}: {reason}") from error
    return 0


def _refuse_nothing(paths: tuple[str, ...]) -> None:
    """Refuse to serve where no path leads to anything that can be read."""
    if not paths:
        return
    from parsers.files import list_files

    listing = list_files(paths)
    for problem in listing.errors:
        click.echo(f"diglot: {problem.path}: {problem.message}; {problem.hint}", err=True)
    if not listing.files:
        sys.stderr.flush()
        raise click.UsageError("there is nothing to serve")
