"""The cursor in the text: it stands on a sentence, and what faces it lights in the other panes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from parsers.model import ListBlock, Table
from tui.keys.actions import ACTIONS, keys_of
from tui.keys.labels import key_label
from tui.languages import language_name
from tui.layout.spread import Place
from tui.reading.stretches import Spot, Stretch
from tui.screens.reader.desk import TWO_PANES, Desk
from tui.widgets.columns import Columns, Layer, Overlay
from tui.widgets.pointable import Character

if TYPE_CHECKING:
    from tui.reading.background.aside import Aside
    from tui.reading.counterparts import Counterpart, Counterparts
    from tui.reading.walk import Walk

LIT = 200
"""Sentences of a selection whose counterparts are looked for."""


class Pointed(NamedTuple):
    """A sentence of an edition."""

    edition: int
    stretch: Stretch


class Pointing(Desk):
    """The actions on the cursor."""

    cursor: Pointed | None = None
    _counterparts: Counterparts | None = None
    _crossed: tuple[Pointed, Pointed | None] | None = None
    """Where the cursor came from when it went to another edition, and where it went."""
    _aside: Aside | None = None
    _learning: frozenset[tuple[int, int, int]] = frozenset()

    # --- the text ---------------------------------------------------------------------------

    def walk(self, edition: int) -> Walk:
        """Return the text of an edition as it is shown; of one that is not, as in the file."""
        if self.opened is None:
            raise RuntimeError("no article is open")
        # Slow to import, and not needed before there is a cursor.
        from tui.reading.walk import Walk

        opened = self.opened
        page = opened.editions[edition]
        blocks = self.columns.shown_blocks(edition) or range(len(page.flow))

        def order_of(block: int) -> Sequence[int] | None:
            view = opened.views.get((edition, block))
            return view.order if view is not None else None

        return Walk(page, blocks, order_of)

    def counterparts(self) -> Counterparts | None:
        """Return what is known of how the sentences face each other, as the blocks do now."""
        if self.opened is None or len(self.opened.editions) < 2:
            return None
        known = self._counterparts
        opened = self.opened
        if known is None or known.beads is not opened.beads or known.pool is not opened.pool:
            from tui.reading.counterparts import Counterparts

            known = self._counterparts = Counterparts(opened.editions, opened.beads, opened.pool)
        return known

    def learn(self, edition: int, blocks: Sequence[int], others: Sequence[int]) -> bool:
        """Have sentences aligned in the background; tell whether there is any need to."""
        known = self.counterparts()
        if known is None:
            return False
        wanted = [
            (edition, block, other)
            for other in others
            for block in blocks
            if not known.known(edition, block, other)
        ]
        fresh = [job for job in wanted if job not in self._learning]
        if fresh:
            self._learning |= frozenset(fresh)
            self.run_worker(
                lambda: self._learn(known, fresh), thread=True, group="sentences", exclusive=False
            )
        return bool(wanted)

    @property
    def _beside(self) -> Aside:
        """The process that aligns what is long; not that of the checks, which may be busy."""
        if self._aside is None:
            from tui.reading.background.aside import Aside

            self._aside = Aside()
        return self._aside

    def on_unmount(self) -> None:
        """End what is still being aligned."""
        if self._aside is not None:
            self._aside.drop()

    def _learn(self, known: Counterparts, jobs: Sequence[tuple[int, int, int]]) -> None:
        """Align sentences (in a worker thread)."""
        for job in jobs:
            if not known.known(*job):
                known.learn(*job, self._beside.call)
        self._beside.rest()
        self.app.call_from_thread(self._learnt, known, frozenset(jobs))

    def _learnt(self, known: Counterparts, jobs: frozenset[tuple[int, int, int]]) -> None:
        self._learning -= jobs
        if known is not self._counterparts or not self.columns.panes:
            return
        crossed, self._crossed = self._crossed, None
        if crossed is not None and self.cursor is not None and self.cursor == crossed[1]:
            self.cursor = self._across(crossed[0], self.cursor.edition)
        self.relight()

    # --- the cursor ---------------------------------------------------------------------------

    def point_at(self, edition: int, stretch: Stretch) -> None:
        """Put the cursor on a sentence, bring it onto the screen, and light what faces it."""
        self.cursor = Pointed(edition, stretch)
        self.columns.reveal_whole(edition, *stretch)
        self.relight()
        self.say_where()

    def drop_cursor(self) -> bool:
        """Take the cursor away; tell whether there was one."""
        if self.cursor is None:
            return False
        self.cursor = None
        self.columns.set_overlays(Layer.SENTENCE, {})
        self.say_where()
        return True

    def relight(self) -> None:
        """Light the cursor's sentence and what faces it, as far as that is known."""
        if self.cursor is None:
            self.columns.set_overlays(Layer.SENTENCE, {})
            return
        edition, stretch = self.cursor
        overlays: dict[Place, list[Overlay]] = defaultdict(list)
        overlays[edition, stretch.block] = self._lights(edition, stretch)
        words = self.light_facing(overlays, edition, [stretch])
        self.columns.set_overlays(Layer.SENTENCE, overlays)
        self.tell(self._with_hints(words))

    def _lights(self, edition: int, stretch: Stretch, *, sure: bool = True) -> list[Overlay]:
        """Return the marks of a sentence: a bar beside its lines, and its first word in a text.

        To tint all of it would send the whole text anew, and every change of colour on a line
        costs twenty bytes: so both sides look the same, and in the colour of the text.
        """
        walk = self.walk(edition)
        signs = "|:" if self.columns.options.ascii else "\u258e\u250a"
        look = "sign.sentence" if sure else "sign.sentence.unsure"
        marks = [Overlay(stretch.start, stretch.end, "", "", look, signs[not sure])]
        if walk.follows_another(stretch):
            _, start, end = walk.first_word(stretch)
            marks.append(Overlay(start, end, "mark.sentence"))
        return marks

    def light_facing(
        self,
        overlays: dict[Place, list[Overlay]],
        edition: int,
        stretches: Sequence[Stretch],
    ) -> str:
        """Add the marks of what faces some sentences in the other panes; say what is special."""
        known = self.counterparts()
        others = [other for other in self.columns.panes if other != edition]
        if known is None or not others:
            return ""
        stretches = stretches[:LIT]
        learning = self.learn(edition, list(dict.fromkeys(s.block for s in stretches)), others)
        said = []
        for other in others:
            lit: set[Stretch] = set()
            for stretch in stretches:
                faced = known.facing(edition, stretch, other)
                sure = faced.sure and not (faced.whole and learning)
                for there in faced.there:
                    if there not in lit:
                        lit.add(there)
                        overlays[other, there.block] += self._lights(other, there, sure=sure)
            if len(stretches) == 1:
                said.append(self._facing_words(faced, learning=learning))
        if len(set(said)) > 1:
            names = map(self.columns.label_of, others)
            said = [f"{name}: {text}" for name, text in zip(names, said, strict=True)]
        return ", ".join(dict.fromkeys(said))

    def _facing_words(self, faced: Counterpart, *, learning: bool) -> str:
        if faced.whole:
            return "comparing the sentences" if learning else "faces the whole block"
        here, there = len(faced.here), len(faced.there)
        if not there:
            return "faces nothing"
        between = " - " if self.columns.options.ascii else " \u00b7 "
        doubt = "" if faced.sure else f"{between}unsure"
        nouns = self._noun(faced) + ("s" if here + there > 2 else "")
        if here > 1:
            return f"{here} {nouns} face {there}{doubt}"
        return f"faces {there} {nouns}{doubt}"

    def _with_hints(self, words: str) -> str:
        """Add what can be done with the cursor, where there is room for it.

        The end of the line stays the same from sentence to sentence, which costs nothing then.
        """
        if self.size.width < TWO_PANES:
            return words
        keys = {action.name: key_label(keys_of(action)[0]) for action in ACTIONS}
        hints = f"{keys['select']} selects, {keys['copy']} copies"
        return f"{words}; {hints}" if words else hints

    def _noun(self, faced: Counterpart) -> str:
        if self.opened is None or self.cursor is None:
            return "sentence"
        block = self.opened.editions[self.cursor.edition].flow[faced.here[0].block].block
        names = {Table: "row", ListBlock: "item"}
        return names.get(type(block), "sentence")

    def cursor_words(self) -> tuple[str, tuple[int, int] | None]:
        """Return the name of the cursor's edition and its (edition, block); "" and None without."""
        if self.cursor is None or self.opened is None:
            return "", None
        edition, stretch = self.cursor
        return language_name(self.opened.editions[edition].language), (edition, stretch.block)

    # --- actions --------------------------------------------------------------------------------

    def first_on_screen(self, *, last: bool = False) -> Pointed | None:
        """Return the first (or last) sentence that begins on screen, in the active pane."""
        character = self.columns.first_character(last=last)
        if character is None:
            return None
        walk = self.walk(character.edition)
        found = self._sentence_of(character, walk)
        if found is not None and not last and not self._on_screen(character.edition, found):
            following = walk.beside(found, 1)
            if following is not None and self._on_screen(character.edition, following):
                found = following
        return Pointed(character.edition, found) if found is not None else None

    def _on_screen(self, edition: int, stretch: Stretch) -> bool:
        return self.columns.stands_on_screen(edition, stretch.block, stretch.start, stretch.start)

    def _sentence_of(self, character: Character, walk: Walk) -> Stretch | None:
        return walk.sentence_at(Spot(character.block, character.start))

    def _step_sentence(self, step: int) -> None:
        if self.opened is None or not self.columns.panes:
            return
        here = self.cursor
        if here is None or not self.columns.stands_on_screen(here.edition, *here.stretch):
            found = self.first_on_screen(last=step < 0 and here is not None)
        else:
            walk = self.walk(here.edition)
            beside = walk.beside(here.stretch, step) if here.stretch.block in walk else None
            if beside is None:
                self.tell("the text ends here" if step > 0 else "the text begins here")
                return
            found = Pointed(here.edition, beside)
        if found is None:
            self.tell("there is no text on screen")
        else:
            self.point_at(*found)

    def action_next_sentence(self) -> None:
        """Put the cursor on the next sentence; at first, on the first one on screen."""
        self._step_sentence(1)

    def action_previous_sentence(self) -> None:
        """Put the cursor on the sentence before."""
        self._step_sentence(-1)

    def on_columns_pane_clicked(self, event: Columns.PaneClicked) -> None:
        """Put the cursor on the sentence that was clicked."""
        if self.opened is None or event.block is None:
            return
        edition = self.columns.panes[event.pane]
        offset = event.offset if event.offset >= 0 else event.near
        stretch = self.walk(edition).sentence_at(Spot(event.block, offset)) if offset >= 0 else None
        if stretch is not None:
            self.point_at(edition, stretch)

    # --- what takes the cursor along, or away -----------------------------------------------

    def cursor_follows(self) -> None:
        """Take the cursor along to the pane that became the active one."""
        if self.cursor is None or self.opened is None:
            return
        origin = self.cursor
        if origin.edition != self.edition:
            self.cursor = self._across(origin, self.edition)
            if self.learn(origin.edition, [origin.stretch.block], [self.edition]):
                # What faces the block will do until its sentences are known.
                self._crossed = origin, self.cursor
        self.relight()
        self.say_where()

    def _across(self, origin: Pointed, edition: int) -> Pointed | None:
        """Return the sentence of another edition that faces one, as far as it is known."""
        known = self.counterparts()
        faced = known.facing(*origin, edition) if known is not None else None
        if faced is None or not faced.there:
            return None
        block, start, _ = faced.there[0]
        found = self.walk(edition).sentence_at(Spot(block, start))
        return Pointed(edition, found) if found is not None else None
