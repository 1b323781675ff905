"""What a terminal can do is read from its description, and nothing is taken for granted."""

from tui.terminal.capabilities import Lookup, detect

XTERM: dict[str, bytes | int] = {
    "bce": 1,
    "colors": 256,
    "cup": b"\x1b[%i%p1%d;%p2%dH",
    "csr": b"\x1b[%i%p1%d;%p2%dr",
    "indn": b"\x1b[%p1%dS",
    "rin": b"\x1b[%p1%dT",
    "dl": b"\x1b[%p1%dM",
    "il": b"\x1b[%p1%dL",
    "ind": b"\n",
    "ri": b"\x1bM",
    "el": b"\x1b[K",
    "ech": b"\x1b[%p1%dX",
}


def described(**changes: bytes | int | None) -> Lookup:
    entry = {**XTERM, **changes}
    return lambda name: entry.get(name)


def test_a_full_description() -> None:
    found = detect({"TERM": "xterm-256color"}, described())
    assert found.addressable
    assert found.erases_in_colour
    assert found.erase_line
    assert found.erase_characters
    assert found.attributes_end
    assert found.control_strings
    assert (found.scroll, found.colours) == ("scroll", 256)


def test_lines_move_in_the_best_way_there_is() -> None:
    assert detect({"TERM": "x"}, described(indn=None)).scroll == "lines"
    assert detect({"TERM": "x"}, described(rin=None, il=None)).scroll == "index"
    assert detect({"TERM": "x"}, described(rin=None, il=None, ri=None)).scroll == "none"
    assert detect({"TERM": "x"}, described(csr=None)).scroll == "none"


def test_padding_does_not_matter_but_another_language_does() -> None:
    padded = detect({"TERM": "vt100"}, described(cup=b"\x1b[%i%p1%d;%p2%dH$<5>", el=b"\x1b[K$<3>"))
    assert padded.addressable
    assert padded.erase_line
    assert not padded.control_strings
    other = detect({"TERM": "wy50"}, described(cup=b"\x1b=%p1%' '%+%c%p2%' '%+%c"))
    assert not other.addressable


def test_without_colours_attributes_end_by_a_reset_only() -> None:
    found = detect({"TERM": "vt100"}, described(colors=None))
    assert found.colours == 0
    assert not found.attributes_end


def test_the_environment_overrides_the_number_of_colours() -> None:
    assert detect({"TERM": "x", "COLORTERM": "truecolor"}, described()).colours == 1 << 24
    environ = {"TERM": "x", "COLORTERM": "truecolor", "NO_COLOR": "yes"}
    assert detect(environ, described()).colours == 0


def test_a_terminal_without_a_name_or_ability_can_do_nothing() -> None:
    for environ in ({}, {"TERM": "dumb"}, {"TERM": "unknown"}):
        assert not detect(environ).addressable
