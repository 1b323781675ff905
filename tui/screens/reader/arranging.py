"""Choosing the editions shown, and how they stand: beside one another or interleaved."""

from __future__ import annotations

from tui.screens.reader.desk import TWO_PANES, Desk

MOST_PANES = 4
NARROWEST_PANE = 24
"""Cells below which a further pane could not be read."""


class Arranging(Desk):
    """The actions of choosing editions and of arranging them."""

    wanted: tuple[int, ...] = ()
    """The editions chosen, in their order; where there is no room, one of them is shown."""

    @property
    def compared(self) -> frozenset[int]:
        """The editions whose differences are of interest: those chosen, or all beside one."""
        if self.opened is None:
            return frozenset()
        if len(self.wanted) < 2:
            return frozenset(range(len(self.opened.editions)))
        return frozenset((*self.wanted, *self.columns.panes))

    def first_panes(self, place: dict[str, object]) -> tuple[int, ...]:
        """Return the panes to begin with: as they were left, or else the first two editions."""
        if self.opened is None:
            return ()
        count = len(self.opened.editions)
        kept = place.get("panes")
        left = tuple(kept) if isinstance(kept, list) else ()
        right = [e for e in left if isinstance(e, int) and not isinstance(e, bool) and e < count]
        if left and len(right) == len(left) == len(set(left)) <= MOST_PANES and min(right) >= 0:
            self.wanted = tuple(right)
        else:
            self.wanted = tuple(range(min(count, 2)))
        several = len(self.wanted) > 1
        self.columns.locked = True
        self.columns.interleaved = several and place.get("interleaved") is True
        if self.columns.interleaved or self.app.size.width >= TWO_PANES:
            return self.wanted
        last = place.get("edition")
        return (last,) if last in self.wanted and isinstance(last, int) else self.wanted[:1]

    def fit_panes(self, width: int) -> None:
        """Show the editions chosen where there is room for them, else the active one alone."""
        columns = self.columns
        if self.opened is None or not columns.panes or columns.interleaved:
            return
        if width < TWO_PANES:
            if len(columns.panes) > 1:
                self.show_panes((self.edition,), 0)
            return
        if len(columns.panes) == 1 and columns.panes != self.wanted:
            edition = self.edition
            if edition not in self.wanted:
                self.wanted = (*self.wanted[:-1], edition)
            self.show_panes(self.wanted, self.wanted.index(edition))

    def arrangement(self) -> str:
        """Return in a word or two how the text stands, where it is not as usual."""
        columns = self.columns
        words = []
        if columns.only is not None:
            words.append("differences only")
        if columns.interleaved:
            words.append("interleaved")
        elif not columns.locked and len(columns.panes) > 1:
            words.append("unlocked")
        return ", ".join(words)

    def _choose(self, panes: tuple[int, ...], active: int) -> None:
        """Show editions that a person chose; one alone is under no other."""
        self.wanted = panes
        interleaved = self.columns.interleaved and len(panes) > 1
        self.columns.set_panes(panes, active, interleaved=interleaved)
        self.panes_changed()

    def _one_edition(self) -> bool:
        """Tell, also the reader, whether there is one edition only."""
        if self.opened is not None and len(self.opened.editions) > 1:
            return False
        self.tell("this article has one edition only")
        return True

    # --- which editions -----------------------------------------------------------------------

    def _flip(self, step: int) -> None:
        if self.opened is None or self._one_edition():
            return
        columns = self.columns
        if len(columns.panes) > 1:
            columns.activate((columns.active + step) % len(columns.panes))
            self.panes_changed()
            return
        edition = (self.edition + step) % len(self.opened.editions)
        self.show_panes((edition,), 0)

    def action_flip(self) -> None:
        """Go to the next pane; with one pane, show the other edition at the same place."""
        self._flip(1)

    def action_flip_back(self) -> None:
        """Go to the pane before."""
        self._flip(-1)

    def action_edition(self, number: int) -> None:
        """Show an edition, counted from 1, in the active pane."""
        if self.opened is None or number > len(self.opened.editions):
            self.tell(f"there is no edition {number}")
            return
        columns = self.columns
        panes = list(columns.panes)
        wanted = number - 1
        if columns.interleaved and wanted in panes:
            columns.activate(panes.index(wanted))
            self.panes_changed()
            return
        if wanted in panes:
            # Two panes of one edition help nobody: change places.
            panes[panes.index(wanted)] = panes[columns.active]
        panes[columns.active] = wanted
        if len(panes) > 1:
            self._choose(tuple(panes), columns.active)
        else:
            self.show_panes(tuple(panes), 0)

    def action_toggle_pane(self) -> None:
        """Show one edition more, up to four; from the last one, the active one alone."""
        if self.opened is None:
            return
        columns = self.columns
        others = [e for e in range(len(self.opened.editions)) if e not in columns.panes]
        if others and len(columns.panes) < MOST_PANES:
            room = self.size.width // (len(columns.panes) + 1)
            if room < NARROWEST_PANE and not columns.interleaved:
                self.tell("no room for one pane more; i sets them one under another")
                return
            self._choose((*columns.panes, others[0]), columns.active)
        elif len(columns.panes) > 1:
            self._choose((self.edition,), 0)
        else:
            self.tell("this article has one edition only")

    def action_drop_pane(self) -> None:
        """Show the active edition no more."""
        columns = self.columns
        if len(columns.panes) < 2:
            self.tell("one pane is left")
            return
        left = tuple(e for pane, e in enumerate(columns.panes) if pane != columns.active)
        self._choose(left, max(columns.active - 1, 0))

    def action_move_pane(self) -> None:
        """Let the active pane and the one right of it change places; from the end, go round."""
        columns = self.columns
        panes = list(columns.panes)
        if len(panes) < 2:
            self.tell("there is one pane only")
            return
        active = columns.active
        there = (active + 1) % len(panes)
        panes.insert(there, panes.pop(active))
        self._choose(tuple(panes), there)

    # --- how they stand -----------------------------------------------------------------------

    def action_toggle_lock(self) -> None:
        """Unlock the panes, each to scroll by itself, or lock them."""
        columns = self.columns
        if columns.interleaved or len(columns.panes) < 2:
            self.tell("only panes side by side can be unlocked; = shows one more")
            return
        columns.set_locked(not columns.locked)
        if columns.locked:
            self.tell("locked, row by row")
        else:
            self.tell("unlocked: Tab changes the pane, p pins what is at the tops together")
        self.panes_changed()

    def action_interleave(self) -> None:
        """Set the editions one under another, or beside one another again."""
        if self.opened is None or self._one_edition():
            return
        columns = self.columns
        if columns.interleaved:
            self._side_by_side()
            self.tell("side by side" if len(columns.panes) > 1 else "one edition; Tab flips it")
            return
        edition = self.edition
        panes = self.wanted
        if len(panes) < 2 or edition not in panes:
            count = len(self.opened.editions)
            others = [e for e in (*panes, *range(count)) if e != edition]
            panes = tuple(sorted((edition, others[0])))
        self.wanted = panes
        columns.set_panes(panes, panes.index(edition), interleaved=True)
        self.panes_changed()
        self.tell("interleaved: one edition under another")

    def _side_by_side(self) -> None:
        columns = self.columns
        here = columns.position()
        edition = here.edition if here is not None and here.block >= 0 else self.edition
        if self.size.width < TWO_PANES:
            columns.set_panes((edition,), 0, interleaved=False)
        else:
            columns.set_panes(columns.panes, columns.active, interleaved=False)
        self.panes_changed()
