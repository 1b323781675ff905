"""Sorting the tables of an article: the same order in every edition whose rows face each other."""

from __future__ import annotations

from dataclasses import replace

from parsers.model import Table
from tui.layout.options import Options
from tui.layout.spread import Place
from tui.layout.table import TableView, arrange
from tui.reading.opened import Opened


class TableDesk:
    """Which table is in hand, which column, and how the tables are shown."""

    def __init__(self, opened: Opened, options: Options) -> None:
        """Begin with no table in hand; `width` is that of a pane's text, in cells."""
        self.opened = opened
        self.options = options
        self.width = 80
        self.current: Place | None = None

    def table(self, place: Place) -> Table | None:
        """Return the table at a place, None if something else stands there."""
        block = self.opened.editions[place[0]].flow[place[1]].block
        return block if isinstance(block, Table) else None

    def companions(self, place: Place) -> list[Place]:
        """Return the places of the same table in all editions, `place` first."""
        bead = self.opened.bead_of(*place)
        if bead is None:
            return [place]
        ordinal = self._tables_in(bead.sides[place[0]], place[0]).index(place[1])
        found = [place]
        for edition, side in enumerate(bead.sides):
            tables = self._tables_in(side, edition)
            if edition != place[0] and ordinal < len(tables):
                found.append((edition, tables[ordinal]))
        return found

    def _tables_in(self, side: tuple[int, ...], edition: int) -> list[int]:
        return [block for block in side if self.table((edition, block)) is not None]

    def take(self, place: Place, column: int | None = None) -> dict[Place, TableView]:
        """Take a table in hand, its first or the given column selected; return changed views."""
        changed = self.put_down()
        self.current = place
        table = self.table(place)
        if table is None:
            return changed
        before = self.opened.views.get(place, TableView())
        chosen = column if column is not None else (before.sorted_by or 0)
        changed |= self._select(place, max(0, min(chosen, table.width - 1)))
        return changed

    def put_down(self) -> dict[Place, TableView]:
        """Let go of the table in hand; return changed views."""
        if self.current is None:
            return {}
        changed = {}
        for place in self.companions(self.current):
            changed[place] = replace(self.opened.views.get(place, TableView()), cursor_column=None)
        self.current = None
        self.opened.views.update(changed)
        return changed

    def move(self, step: int) -> dict[Place, TableView]:
        """Select the column `step` to the right; return changed views."""
        if self.current is None:
            return {}
        table = self.table(self.current)
        view = self.opened.views.get(self.current, TableView())
        if table is None:
            return {}
        column = max(0, min((view.cursor_column or 0) + step, table.width - 1))
        return self._select(self.current, column)

    def _select(self, place: Place, column: int) -> dict[Place, TableView]:
        """Select a column in all editions, and bring it in sight at the present width."""
        changed = {}
        for other in self.companions(place):
            table = self.table(other)
            if table is None:
                continue
            chosen = min(column, table.width - 1)
            view = replace(self.opened.views.get(other, TableView()), cursor_column=chosen)
            laid = arrange(table, self.width, self.options, view)
            changed[other] = replace(view, first_column=laid.first_column_for(chosen))
        self.opened.views.update(changed)
        return changed

    def sort(self, *, descending: bool | None = None) -> dict[Place, TableView]:
        """Sort the table in hand by its selected column, in every edition.

        Without `descending`: ascending at first, and the other way round when sorted already.
        """
        if self.current is None:
            return {}
        view = self.opened.views.get(self.current, TableView())
        column = view.cursor_column or 0
        if descending is None:
            descending = view.sorted_by == column and not view.descending
        order = self._order(self.current, column, descending)
        changed = {}
        for place in self.companions(self.current):
            table = self.table(place)
            if table is None or column >= table.width:
                continue
            # Rows that face each other keep facing each other.
            own = order if len(table.rows) == len(order) else self._order(place, column, descending)
            changed[place] = replace(
                self.opened.views.get(place, TableView()),
                order=own,
                sorted_by=column,
                descending=descending,
            )
        self.opened.views.update(changed)
        return changed

    def adopt(self, view: TableView) -> dict[Place, TableView]:
        """Take over order and column of a view for the table in hand; return changed views."""
        if self.current is None:
            return {}
        first = self.table(self.current)
        changed = {}
        for place in self.companions(self.current):
            table = self.table(place)
            if table is None or first is None or len(table.rows) != len(first.rows):
                continue
            if view.order is not None and max(view.order, default=-1) >= len(table.rows):
                continue  # the table has been read again meanwhile, and is shorter
            changed[place] = replace(
                self.opened.views.get(place, TableView()),
                order=view.order,
                sorted_by=view.sorted_by,
                descending=view.descending,
            )
        self.opened.views.update(changed)
        if view.cursor_column is not None:
            changed |= self._select(self.current, view.cursor_column)
        return changed

    def unsort(self) -> dict[Place, TableView]:
        """Show the table in hand in the order of the file; return changed views."""
        if self.current is None:
            return {}
        changed = {
            place: replace(
                self.opened.views.get(place, TableView()),
                order=None,
                sorted_by=None,
                descending=False,
            )
            for place in self.companions(self.current)
        }
        self.opened.views.update(changed)
        return changed

    def take_over(self, before: TableDesk, places: dict[Place, Place]) -> None:
        """Show tables as they were shown on another desk; `places` says where they are now.

        Those that were sorted are sorted again where a cell has changed, by what it is now; a
        column that is gone is not sorted by any more.
        """
        for old, now in places.items():
            view, table = before.opened.views.get(old), self.table(now)
            if view is None or table is None:
                continue
            if not before.same_rows(self, places, old):
                view = _fitting(view, table)
                if view.sorted_by is not None:
                    leader = places.get(before.leader(old), now)
                    order = self._order(leader, view.sorted_by, view.descending)
                    if len(order) != len(table.rows):
                        order = self._order(now, view.sorted_by, view.descending)
                    view = replace(view, order=order)
            self.opened.views[now] = view
        if before.current is not None and before.current in places:
            self.current = places[before.current]

    def same_rows(self, after: TableDesk, places: dict[Place, Place], place: Place) -> bool:
        """Tell whether a table, and those that face it, are what they were."""
        for each in self.companions(place):
            old, now = self.table(each), after.table(places[each]) if each in places else None
            if old is None or now is None or old.flat != now.flat:
                return False
        return True

    def leader(self, place: Place) -> Place:
        """Return by which of the tables that face each other all of them were sorted."""
        view = self.opened.views.get(place)
        if view is None or view.sorted_by is None:
            return place
        for each in self.companions(place):
            if self._order(each, view.sorted_by, view.descending) == view.order:
                return each
        return place

    def _order(self, place: Place, column: int, descending: bool) -> tuple[int, ...]:
        table = self.table(place)
        if table is None:
            return ()
        # Slow to import, and not needed before something is sorted.
        from parsers.tables import type_table
        from tui.reading.tables.facing import table_language
        from tui.reading.tables.order import sort_order

        page = self.opened.editions[place[0]]
        typed = type_table(table, table_language(page, table))
        return tuple(sort_order(typed, column, descending=descending))

    def column_name(self) -> str:
        """Return the head of the selected column."""
        if self.current is None:
            return ""
        table = self.table(self.current)
        view = self.opened.views.get(self.current, TableView())
        column = view.cursor_column or 0
        if table is None or table.header is None or column >= len(table.header.cells):
            return f"column {column + 1}"
        return table.header.cells[column]


def _fitting(view: TableView, table: Table) -> TableView:
    """Return a view of a table whose rows and columns may be others by now."""
    last = max(table.width - 1, 0)
    kept = view.sorted_by is not None and view.sorted_by <= last
    return TableView(
        sorted_by=view.sorted_by if kept else None,
        descending=view.descending and kept,
        cursor_column=None if view.cursor_column is None else min(view.cursor_column, last),
        first_column=min(view.first_column, last),
    )
