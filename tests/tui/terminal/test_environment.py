"""What the surroundings ask for: interactive or not, colours, letters, a network between."""

import subprocess
import sys

import pytest

from tui.terminal.environment import Environment, describe, locale_encoding


def at_terminal(**environ: str) -> Environment:
    return describe(environ, terminal_attached=True, codeset="utf-8")


@pytest.mark.parametrize(
    ("environ", "attached", "reason"),
    [
        ({"TERM": "xterm"}, False, "not a terminal"),
        ({}, True, "TERM is not set"),
        ({"TERM": ""}, True, "TERM is not set"),
        ({"TERM": "dumb"}, True, "TERM=dumb"),
        ({"TERM": "unknown"}, True, "TERM=unknown"),
    ],
)
def test_without_a_capable_terminal_it_is_not_interactive(
    environ: dict[str, str], attached: bool, reason: str
) -> None:
    found = describe(environ, terminal_attached=attached)
    assert not found.interactive
    assert reason in found.reason
    assert found.colours == "none"


@pytest.mark.parametrize(
    ("environ", "colours"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "truecolor"),
        ({"TERM": "xterm-256color", "COLORTERM": "24bit"}, "truecolor"),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"}, "none"),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": ""}, "truecolor"),
    ],
)
def test_the_environment_says_how_many_colours(environ: dict[str, str], colours: str) -> None:
    assert at_terminal(**environ).colours == colours


@pytest.mark.parametrize(
    ("term", "colours"),
    [
        ("xterm-256color", "256"),
        ("xterm", "standard"),
        ("linux", "standard"),
        ("screen", "standard"),
        ("vt100", "none"),
        ("xterm-kitty", "256"),
    ],
)
def test_the_terminal_says_how_many_colours_else(term: str, colours: str) -> None:
    # A process reads one terminal's description only, so each has its own.
    code = (
        "from tui.terminal.environment import describe\n"
        f"print(describe({{'TERM': {term!r}}}, terminal_attached=True).colours)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == colours


@pytest.mark.parametrize("name", ["SSH_CONNECTION", "SSH_TTY"])
def test_nothing_moves_by_itself_over_a_network(name: str) -> None:
    remote = at_terminal(TERM="xterm-256color", **{name: "x"})
    assert remote.remote
    assert not remote.animations
    assert remote.textual_settings()["TEXTUAL_ANIMATIONS"] == "none"
    assert "TEXTUAL_ANIMATIONS" not in at_terminal(TERM="xterm-256color").textual_settings()


@pytest.mark.parametrize(
    ("environ", "codeset", "encoding"),
    [
        ({"LANG": "nl_NL.UTF-8"}, "utf-8", None),
        ({"LANG": "nl_NL.utf8"}, "utf-8", None),
        # The locale of the other end of a connection, not installed here.
        ({"LC_ALL": "ko_KR.UTF-8"}, "ANSI_X3.4-1968", None),
        ({}, None, None),
        ({"LC_ALL": "C"}, "ANSI_X3.4-1968", "ascii"),
        ({"LC_ALL": "POSIX", "LANG": "nl_NL.UTF-8"}, "ANSI_X3.4-1968", "ascii"),
        ({"LANG": "de_DE.ISO-8859-1"}, "ISO-8859-1", "ascii"),
    ],
)
def test_the_locale_decides_on_the_letters(
    environ: dict[str, str], codeset: str | None, encoding: str | None
) -> None:
    assert locale_encoding(environ, "utf-8", codeset) == encoding


def test_an_encoding_that_stream_and_terminal_share_is_used() -> None:
    assert locale_encoding({"LANG": "de_DE.ISO-8859-1"}, "latin-1", "ISO-8859-1") == "iso8859-1"
    assert locale_encoding({"LANG": "ko_KR.eucKR"}, "euc-kr", "EUC-KR") == "euc_kr"
    assert locale_encoding({"LANG": "nl_NL.UTF-8"}, "latin-1", "UTF-8") == "ascii"


def test_a_person_is_told_when_letters_will_be_missing() -> None:
    environ = {"TERM": "xterm-256color", "LC_ALL": "C"}
    (note,) = describe(environ, terminal_attached=True, codeset="ascii").notes
    assert "LC_ALL=C" in note
    assert "LC_ALL=C.UTF-8" in note
    assert at_terminal(TERM="xterm", LANG="C.UTF-8").notes == ()


def test_a_multiplexer_is_known_by_what_it_sets() -> None:
    assert at_terminal(TERM="screen", TMUX="/run/tmux,1,0").multiplexer == "tmux"
    assert at_terminal(TERM="screen", STY="1.x").multiplexer == "screen"
    assert at_terminal(TERM="screen").multiplexer == ""


def test_describing_the_surroundings_loads_no_interface() -> None:
    code = (
        "import sys\nfrom tui.terminal import environment, clipboard, capabilities\n"
        "environment.describe({'TERM': 'dumb'})\n"
        "print([name for name in ('textual', 'rich') if name in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"
