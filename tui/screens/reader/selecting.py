"""Selecting text by key and by mouse: from a fixed end to a head that moves, in one edition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from parsers.frozen import dataclass
from tui.keys.actions import SELECTION, keys_of
from tui.keys.labels import key_label
from tui.layout.spread import Place
from tui.reading.stretches import Spot, Stretch
from tui.screens.reader.pointing import LIT, Pointing
from tui.widgets.columns import Layer, Overlay
from tui.widgets.pointable import Character, Pointable

if TYPE_CHECKING:
    from tui.reading.excerpt import Excerpt
    from tui.reading.walk import Step, Walk

_STEPS: dict[str, tuple[Step, int]] = {
    "word_right": ("word", 1),
    "word_left": ("word", -1),
    "character_right": ("character", 1),
    "character_left": ("character", -1),
    "next_sentence": ("sentence", 1),
    "previous_sentence": ("sentence", -1),
    "next_block": ("block", 1),
    "previous_block": ("block", -1),
}


_MANY = 500
"""Blocks and rows from which on it is not said, at every key, how many sentences there are."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What is selected of an edition: between `fixed` and `head`, or with `blocks` those whole."""

    edition: int
    fixed: Spot
    head: Spot
    blocks: bool = False
    cell: int | None = None
    """Where in the line the head goes up and down."""


class Selecting(Pointing):
    """The actions on a selection."""

    selection: Selection | None = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let the keys of a selection count while there is one."""
        if action == "extend":
            return self.selection is not None
        return super().check_action(action, parameters)

    def action_select(self) -> None:
        """Begin a selection: the cursor's sentence, or the first word on screen."""
        if self.opened is None or not self.columns.panes:
            return
        if self.cursor is not None:
            edition, (block, start, end) = self.cursor
        else:
            character = self.columns.first_character()
            if character is None:
                self.tell("there is no text on screen")
                return
            edition, block, start, _ = character
            whole = Stretch(block, start, len(self.walk(edition).text(block)))
            _, start, end = self.walk(edition).first_word(whole)
        self._select(Selection(edition, Spot(block, start), Spot(block, end)))

    def action_extend(self, name: str) -> None:
        """Do what a key does in a selection."""
        held = self.selection
        if held is None:
            return
        if name in _STEPS:
            self._go(*_STEPS[name])
        elif name in ("line_down", "line_up", "page_down", "page_up"):
            page = max(self.columns.page_height - 2, 1)
            lines = page if name.startswith("page") else 1
            self._go_lines(lines if name.endswith("down") else -lines)
        elif name in ("top", "end"):
            walk = self.walk(held.edition)
            found = walk.first() if name == "top" else walk.last()
            if found is not None:
                offset = found.start if name == "top" else found.end
                self._select(replace(held, head=Spot(found.block, offset), cell=None))
        elif name == "swap_ends":
            self._select(replace(held, fixed=held.head, head=held.fixed, cell=None))
        elif name == "whole_blocks":
            self._select(self._whole(replace(held, blocks=not held.blocks)))
        elif name == "close":
            self.leave_selection()
            self.relight()
        else:
            getattr(self, f"action_{name}")()

    def _whole(self, held: Selection) -> Selection:
        """Return a selection of whole blocks with its ends put to theirs."""
        walk = self.walk(held.edition)
        first, last = sorted((held.fixed, held.head), key=walk.rank)
        if not held.blocks or first.block not in walk or last.block not in walk:
            return held
        beginning, ending = _beginning(walk, first.block), _ending(walk, last.block)
        if walk.rank(held.fixed) <= walk.rank(held.head):
            return replace(held, fixed=beginning, head=ending, cell=None)
        return replace(held, fixed=ending, head=beginning, cell=None)

    def _go(self, step: Step, way: int) -> None:
        held = self.selection
        if held is None:
            return
        walk = self.walk(held.edition)
        moved = (walk.onward if way > 0 else walk.back)(held.head, held.fixed, step)
        if moved is None:
            self._say_selected()
        else:
            self._select(replace(held, head=moved, cell=None))

    def _go_lines(self, lines: int) -> None:
        held = self.selection
        if held is None:
            return
        walk, columns = self.walk(held.edition), self.columns
        after = walk.rank(held.head) >= walk.rank(held.fixed)
        start = max(held.head.offset - 1, 0) if after else held.head.offset
        here = Character(held.edition, held.head.block, start, start + 1)
        cell = columns.cell_of(here) if held.cell is None else held.cell
        found = columns.lines_away(here, lines, cell)
        if found is None:
            self._say_selected()
            return
        head = Spot(found.block, found.start)
        if walk.rank(head) >= walk.rank(held.fixed):
            head = Spot(found.block, found.end)
        self._select(replace(held, head=head, cell=cell))

    def on_pointable_dragged(self, event: Pointable.Dragged) -> None:
        """Select what the mouse was moved over."""
        if self.opened is None or event.start.edition not in self.columns.panes:
            return
        start, to = event.start, event.to
        if start.edition != self.edition:
            self.columns.activate(self.columns.panes.index(start.edition))
            self.panes_changed()
        walk = self.walk(start.edition)
        one, other = Spot(start.block, start.start), Spot(to.block, to.start)
        if walk.rank(one) <= walk.rank(other):
            other = Spot(to.block, to.end)
        else:
            one = Spot(start.block, start.end)
        self._select(Selection(start.edition, one, other), reveal=False)

    def leave_selection(self) -> bool:
        """End the selection; tell whether there was one."""
        if self.selection is None:
            return False
        self.selection = None
        self.columns.set_overlays(Layer.SELECTION, {})
        return True

    def point_at(self, edition: int, stretch: Stretch) -> None:
        """Put the cursor on a sentence that was clicked, in place of a selection."""
        self.leave_selection()
        super().point_at(edition, stretch)

    def cursor_follows(self) -> None:
        """Leave a selection whose pane is not the active one any more."""
        if self.selection is not None and self.selection.edition != self.edition:
            self.leave_selection()
        super().cursor_follows()

    # --- showing ------------------------------------------------------------------------------

    def _select(self, selection: Selection, *, reveal: bool = True) -> None:
        """Take a selection and show it, its head in sight."""
        self.selection = selection
        if reveal:
            offset = selection.head.offset
            if self.walk(selection.edition).rank(selection.head) > self._fixed_rank():
                offset = max(offset - 1, 0)
            self.columns.reveal_whole(selection.edition, selection.head.block, offset, offset + 1)
        self.relight()

    def _fixed_rank(self) -> tuple[int, int, int]:
        held = self.selection
        return self.walk(held.edition).rank(held.fixed) if held is not None else (0, 0, 0)

    def relight(self) -> None:
        """Show what is selected, and what faces it; without a selection, the cursor."""
        held = self.selection
        if held is None:
            super().relight()
            return
        stretches = self.selected()
        sentences = list(islice(self._sentences_of(stretches), LIT))
        overlays: dict[Place, list[Overlay]] = defaultdict(list)
        for stretch in merged(stretches):
            mark = Overlay(stretch.start, stretch.end, "mark.selection")
            overlays[held.edition, stretch.block].append(mark)
        self.columns.set_overlays(Layer.SELECTION, overlays)
        lit: dict[Place, list[Overlay]] = defaultdict(list)
        self.light_facing(lit, held.edition, sentences)
        self.columns.set_overlays(Layer.SENTENCE, lit)
        self._say_selected()

    def _say_selected(self) -> None:
        keys = {action.name: key_label(keys_of(action)[0]) for action in SELECTION}
        stretches = self.selected()
        if len(stretches) > _MANY:
            holds = f"{len(stretches):,} blocks and rows"
            count = sum(stretch.end - stretch.start for stretch in stretches)
        else:
            taken = self.selected_text()
            holds, count = taken.holds, len(taken.text)
        self.tell(f"{holds}, {count:,} characters: {keys['copy']} copies, {keys['close']} leaves")

    def selected(self) -> list[Stretch]:
        """Return what is selected, in the order shown."""
        held = self.selection
        if held is None:
            return []
        walk = self.walk(held.edition)
        if held.fixed.block not in walk or held.head.block not in walk:
            return []
        held = self._whole(held)
        return walk.between(held.fixed, held.head)

    def selected_sentences(self) -> list[Stretch]:
        """Return the sentences that the selection touches."""
        return list(self._sentences_of(self.selected()))

    def _sentences_of(self, stretches: Sequence[Stretch]) -> Iterator[Stretch]:
        if self.selection is not None:
            walk = self.walk(self.selection.edition)
            for stretch in stretches:
                yield from walk.sentences_in(stretch)

    def selected_text(self) -> Excerpt:
        """Return the selection as it would be copied."""
        from tui.reading.excerpt import Excerpt, excerpt

        if self.selection is None:
            return Excerpt("", "nothing")
        return excerpt(self.walk(self.selection.edition), self.selected())


def merged(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Return stretches with those joined that follow one another in the file, as few as can be."""
    found: list[Stretch] = []
    for stretch in sorted(stretches):
        last = found[-1] if found else None
        if last is not None and last.block == stretch.block and last.end + 1 >= stretch.start:
            found[-1] = last._replace(end=max(last.end, stretch.end))
        else:
            found.append(stretch)
    return found


def _beginning(walk: Walk, block: int) -> Spot:
    units = walk.sentences(block)
    return Spot(block, units[0][0] if units else 0)


def _ending(walk: Walk, block: int) -> Spot:
    units = walk.sentences(block)
    return Spot(block, units[-1][1] if units else len(walk.text(block)))
