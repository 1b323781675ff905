"""What the surroundings ask of the program: a person at a terminal or a pipe, colours, letters."""

import codecs
import locale
import os
import sys
from collections.abc import Mapping
from typing import Final, Literal, TextIO

from parsers.frozen import dataclass
from tui.terminal.capabilities import TRUE_COLOUR, detect

ColourDepth = Literal["none", "standard", "256", "truecolor"]
Multiplexer = Literal["", "tmux", "screen"]

_LOCALE_VARIABLES: Final = ("LC_ALL", "LC_CTYPE", "LANG")


@dataclass(frozen=True, slots=True)
class Environment:
    """How the program should behave where it was started.

    Attributes:
        interactive: a person reads and types here; if not, `show` is what serves.
        reason: why not interactive, a clause that follows "because"; empty otherwise.
        terminal: the name of the terminal (TERM), empty if unset.
        colours: how many colours to use.
        encoding: the character encoding the terminal is told in, None for UTF-8.
        remote: the terminal is at the other end of a network (SSH).
        animations: whether things may move by themselves: not over a network.
        multiplexer: the program that stands between, if one does.
        bidi: the terminal itself puts right-to-left text in the order of the eye.
        notes: what a person should be told, whole sentences.
    """

    interactive: bool
    reason: str
    terminal: str
    colours: ColourDepth
    encoding: str | None
    remote: bool
    animations: bool
    multiplexer: Multiplexer
    bidi: bool = False
    notes: tuple[str, ...] = ()

    def textual_settings(self) -> dict[str, str]:
        """Return the variables that tell Textual the same; it reads them when first imported."""
        depth = "truecolor" if self.colours == "none" else self.colours
        settings: dict[str, str] = {"TEXTUAL_COLOR_SYSTEM": depth}
        if not self.animations:
            settings["TEXTUAL_ANIMATIONS"] = "none"
        return settings


def describe(
    environ: Mapping[str, str] | None = None,
    *,
    terminal_attached: bool | None = None,
    codeset: str | None = None,
) -> Environment:
    """Return what the process's surroundings ask for.

    `environ` is the process's own by default. `terminal_attached` tells whether a person is at the
    other end of output and input, `codeset` names the locale's encoding; both are found out if
    not given.
    """
    environ = os.environ if environ is None else environ
    name = environ.get("TERM", "")
    attached = _attached() if terminal_attached is None else terminal_attached
    reason = ""
    if not attached:
        reason = "the output is not a terminal"
    elif not name:
        reason = "the kind of terminal is not known (TERM is not set)"
    elif name in {"dumb", "unknown"}:
        reason = f"the terminal cannot place text (TERM={name})"
    encoding = locale_encoding(environ, _stream_encoding(), codeset)
    remote = bool(environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"))
    notes = (_about_letters(environ, encoding),) if encoding else ()
    return Environment(
        interactive=not reason,
        reason=reason,
        terminal=name,
        colours="none" if reason else _depth(environ),
        encoding=encoding,
        remote=remote,
        animations=not remote,
        multiplexer="tmux" if environ.get("TMUX") else "screen" if environ.get("STY") else "",
        bidi=_bidi(environ),
        notes=notes,
    )


def _bidi(environ: Mapping[str, str]) -> bool:
    """Tell whether this is one of the terminals known to do bidirectional layout (UAX #9).

    Those built on VTE say so in VTE_VERSION (they do it since 0.58), Konsole and mlterm by name,
    Apple's Terminal in TERM_PROGRAM. Most others show letters in the order in which they come.
    """
    vte = environ.get("VTE_VERSION", "")
    return bool(
        (vte.isdigit() and int(vte) >= 5800)
        or environ.get("KONSOLE_VERSION")
        or environ.get("MLTERM")
        or environ.get("TERM", "").startswith("mlterm")
        or environ.get("TERM_PROGRAM") == "Apple_Terminal"
    )


def locale_encoding(
    environ: Mapping[str, str], stream: str = "utf-8", codeset: str | None = None
) -> str | None:
    """Return the encoding in which text may go to the terminal, None for UTF-8.

    The locale's variables decide, also for a locale that is not installed here (its name comes
    from the other end of an SSH connection). Without any, Python takes UTF-8 (PEP 538), and so
    does this. Where the stream `stream` encodes otherwise than the terminal reads, only ASCII is
    common to both.
    """
    declared = next(filter(None, map(environ.get, _LOCALE_VARIABLES)), "")
    suffix = declared.partition(".")[2].partition("@")[0]
    terminal = _codec(suffix) if suffix else ""
    if terminal != "utf-8":
        terminal = _codec(codeset or (locale.getencoding() if declared else "utf-8"))
    if terminal != _codec(stream):
        return "ascii"
    return None if terminal == "utf-8" else terminal


def _codec(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "ascii"


def _attached() -> bool:
    """Whether a person sees the output and can type: on standard input or, in a pipe, beside it."""
    if not _is_terminal(sys.__stdout__):
        return False
    if _is_terminal(sys.__stdin__):
        return True
    try:
        os.close(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY))
    except OSError:
        return False
    return True


def _is_terminal(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except ValueError:  # closed
        return False


def _stream_encoding() -> str:
    return (sys.__stderr__.encoding if sys.__stderr__ else "") or "utf-8"


def _depth(environ: Mapping[str, str]) -> ColourDepth:
    colours = detect(environ).colours
    if colours >= TRUE_COLOUR:
        return "truecolor"
    if colours >= 256:
        return "256"
    return "standard" if colours >= 8 else "none"


def _about_letters(environ: Mapping[str, str], encoding: str) -> str:
    said = next((f"{v}={environ[v]}" for v in _LOCALE_VARIABLES if environ.get(v)), "none")
    return (
        f"The locale ({said}) is not UTF-8: letters outside {encoding.upper()} are shown as '?'. "
        "Start with LC_ALL=C.UTF-8 if the terminal can show them."
    )
