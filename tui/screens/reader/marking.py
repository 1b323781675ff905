"""Where the reader is, has been and wants to go: marks, lines of the file, the way back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from rich.text import Text

from tui.languages import language_name
from tui.reading.places import (
    find_again,
    last_line,
    part_read,
    place_of_line,
    place_of_part,
    quote_at,
    section_path,
    source_of,
)
from tui.screens.reader.arranging import Arranging
from tui.screens.reader.asking import Asking
from tui.widgets.columns import Columns
from tui.widgets.panes import Position

_STRAYED = 2
"""Moves after a jump from which on the place is one that the reader went to themselves."""

_BACK = "'"
"""The mark that is set by every jump: the place before it."""

_LINE = re.compile(r"\s*(?:(?P<number>\d{1,9})(?P<per_cent>\s*%)?|(?P<last>\$))\s*")


class Marking(Asking, Arranging):
    """The actions of marking places and of going to them."""

    _waiting: Mapping[str, Any] = MappingProxyType({})
    """A remembered place that is still to be gone to."""
    _before_jump: dict[str, Any] | None = None
    _jumped_by: str = ""
    _moves: int = 0
    _asked_from: Position | None = None

    # --- places -------------------------------------------------------------------------------

    def place(self) -> dict[str, Any]:
        """Return where the reader is, to be remembered; {} while a place is still to be gone to."""
        if self._waiting or self.opened is None:
            return {}
        columns = self.query(Columns)  # none is left once the program is about to end
        position = columns.first().position() if columns else None
        if position is None:
            return {}
        block, offset = (position.block, position.offset) if position.block >= 0 else (0, 0)
        return {
            "edition": position.edition,
            "block": block,
            "offset": offset,
            "down": position.down,
            "quote": quote_at(self.opened.editions[position.edition], block, offset),
            "panes": list(self.wanted),
            "interleaved": columns.first().interleaved,
        }

    def restore(self, place: dict[str, Any]) -> None:
        """Go to a remembered place, as soon as the text is set in a size that is known."""
        if place:
            self._waiting = dict(place)
            self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        if not self._waiting:
            return
        if not self.columns.set_in_type:
            self.set_timer(0.02, self._settle)
            return
        place, self._waiting = self._waiting, {}
        self.go_to_place(place)

    def stay_here(self) -> None:
        """Go nowhere any more: the reader has pressed a key."""
        self._waiting = {}

    def spot(self) -> tuple[int, int, int] | None:
        """Return (edition, block, offset) of what is looked at: the warning shown, or the top."""
        position = self.columns.position()
        if position is None:
            return None
        return position.edition, max(position.block, 0), max(position.offset, 0)

    def remember_here(self, walk: str = "", place: dict[str, Any] | None = None) -> None:
        """Remember the place before a jump (`place`: another one than this), for the way back.

        Jumps of one `walk` (from warning to warning, say) are one: what is remembered is where it
        began, unless the reader went on by themselves meanwhile.
        """
        if walk and walk == self._jumped_by and self._moves < _STRAYED:
            self._moves = 0
            return
        self._jumped_by, self._moves = walk, 0
        place = self.place() if place is None else place
        if place:
            self._before_jump = place
            self.host.remember_stop(place)

    def count_move(self) -> None:
        """Take note that the text was moved."""
        self._moves += 1

    def go_to_place(self, place: Mapping[str, Any]) -> bool:
        """Go to a remembered place of this article, found again by its words if it has moved."""
        if self.opened is None:
            return False
        edition, block, offset = (place.get(name) for name in ("edition", "block", "offset"))
        if not (isinstance(edition, int) and isinstance(block, int) and isinstance(offset, int)):
            return False
        if not 0 <= edition < len(self.opened.editions):
            return False
        page = self.opened.editions[edition]
        found = find_again(page, block, offset, str(place.get("quote", "")))
        if found is None:
            found = min(block, len(page.flow) - 1), offset
        self.show_edition(edition)
        down = place.get("down")
        self.columns.go_to(Position(edition, *found, down if isinstance(down, int) else 0))
        return True

    def show_edition(self, edition: int) -> None:
        """Make the pane of an edition the active one, or show it in the active one."""
        columns = self.columns
        if edition in columns.panes:
            if columns.panes.index(edition) != columns.active:
                columns.activate(columns.panes.index(edition))
                self.panes_changed()
            return
        panes = list(columns.panes)
        panes[columns.active] = edition
        self.show_panes(tuple(panes), columns.active)

    def go_to_text(self, edition: int, block: int, offset: int = 0, *, down: int = 0) -> None:
        """Bring a place to the top of the screen, `down` lines below it, remembering this one."""
        self.remember_here()
        self.show_edition(edition)
        self.columns.unfold(edition, block)
        line = self.columns.find(edition, block, offset)
        if line is not None:
            self.columns.jump(line - down)

    # --- where am I ---------------------------------------------------------------------------

    def action_where(self) -> None:
        """Say where the reader is: section, part, edition, file and line."""
        spot = self.spot()
        if self.opened is None or spot is None:
            return
        edition, block, offset = spot
        page = self.opened.editions[edition]
        line = source_of(page, block, offset).line
        text = Text()
        path = section_path(page, block)
        parting = " > " if self.columns.options.ascii else " \u203a "
        text.append(parting.join(path) if path else "before the first heading", style="bold")
        text.append(f"\n{part_read(page, block, offset)}% of the text stands before \u00b7 ")
        text.append(f"edition {edition + 1} of {len(self.opened.editions)}, ")
        text.append(f"{language_name(page.language)}\n")
        text.append(f"{page.path}:{line}", style="bold")
        text.append(f" of {page.line_count:,} lines")
        self.offer("Here  e edits it", text)

    # --- lines of the file ----------------------------------------------------------------------

    def action_go_to_line(self) -> None:
        """Ask for a line of the file, or a part of the text, to go to."""
        self._asked_from = self.columns.position()
        self.prompt.ask("line", "line of the file, 40% of the text, or $ for the last line")

    def line_typed(self, text: str) -> None:
        """Show what a line number leads to while it is typed."""
        place = self._place_of(text)
        if place is not None:
            self.columns.reveal(self.edition, *place)

    def line_answered(self, text: str | None) -> None:
        """Go to the line, or back to where the question was asked."""
        place = self._place_of(text or "")
        edition = self.edition
        self.columns.go_to(self._asked_from)
        if place is not None:
            self.go_to_text(edition, *place)
        elif text:
            self.tell(f"no line: {text} (a number, 40%, or $)")

    def _place_of(self, text: str) -> tuple[int, int] | None:
        match = _LINE.fullmatch(text)
        if match is None or self.opened is None:
            return None
        page = self.opened.editions[self.edition]
        if match["last"]:
            return place_of_line(page, last_line(page))
        number = int(match["number"])
        if match["per_cent"]:
            return place_of_part(page, number / 100)
        return place_of_line(page, max(number, 1))

    # --- marks --------------------------------------------------------------------------------

    def action_set_mark(self) -> None:
        """Ask for the letter of a mark, and set it here."""
        if self.opened is not None:
            self.ask_key("mark this place with a letter", self._set_mark, self._nothing)

    def action_go_to_mark(self) -> None:
        """Ask for the letter of a mark, and go to it."""
        if self.opened is None:
            return
        known = " ".join(sorted(self.host.state.marks(self.opened.key)))
        listed = f"marks: {known}" if known else "no marks yet, m sets one"
        self.ask_key(f"go to a mark ({listed}; ' back)", self._go_to_mark, self._nothing)

    def _nothing(self) -> None:
        """Leave the question as it is."""

    def _set_mark(self, letter: str) -> bool:
        if self.opened is None:
            return False
        if not (letter.isalnum() and len(letter) == 1):
            self.tell("a mark is a letter or a digit")
            return False
        place = self.place()
        if place:
            self.host.state.keep_mark(self.opened.key, letter, place)
            self.tell(f"marked {letter}; '{letter} comes back here")
        return False

    def _go_to_mark(self, letter: str) -> bool:
        if self.opened is None:
            return False
        if letter == _BACK:
            place = self._before_jump
            if place is None:
                self.tell("there was no jump yet")
                return False
        else:
            place = self.host.state.marks(self.opened.key).get(letter)
            if place is None:
                self.tell(f"there is no mark {letter}; m{letter} sets it")
                return False
        self.remember_here()
        if not self.go_to_place(place):
            self.tell("that place is gone")
        return False
