"""Copying: the selection, the cursor's sentence, the warning shown or the table in hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len

from parsers.model import Table
from tui.layout.table import TableView
from tui.screens.reader.judging import Judging
from tui.screens.reader.selecting import Selecting

if TYPE_CHECKING:
    from tui.reading.excerpt import Excerpt
    from tui.reading.stretches import Stretch

_MOST_PAIRED = 5_000
"""Sentences up to which editions are copied beside one another."""


class Copying(Selecting, Judging):
    """The actions of copying."""

    _both_waiting: bool = False

    def action_copy(self) -> None:
        """Copy what is selected, pointed at, shown or in hand, in this order."""
        if self.opened is None:
            return
        from tui.reading.excerpt import excerpt, finding_excerpt, whole_table

        if self.selection is not None:
            taken = self.selected_text()
            self.leave_selection()
            self.relight()
            self._put(taken)
        elif self.cursor is not None:
            edition, stretch = self.cursor
            self._put(excerpt(self.walk(edition), [stretch]))
        elif self.current is not None:
            self._put(finding_excerpt(self.current, self.opened.editions))
        elif (table := self._table_in_hand()) is not None:
            self._put(whole_table(*table, "tsv"))
        else:
            self.tell("nothing to copy: ) points at a sentence, v selects")

    def action_copy_both(self) -> None:
        """Copy with what faces it in the other editions; a table in hand as Markdown."""
        if self.opened is None:
            return
        if self.selection is not None or self.cursor is not None:
            self._copy_paired()
        elif (table := self._table_in_hand()) is not None:
            from tui.reading.excerpt import whole_table

            found, order = table
            self._put(whole_table(found, order, "md", _right(found)))
        elif self.current is not None:
            self.action_copy()
        else:
            self.tell("nothing to copy: ) points at a sentence, v selects")

    def _table_in_hand(self) -> tuple[Table, Sequence[int] | None] | None:
        if self.tables is None or self.tables.current is None or self.opened is None:
            return None
        place = self.tables.current
        table = self.tables.table(place)
        if table is None:
            return None
        return table, self.opened.views.get(place, TableView()).order

    # --- editions beside one another --------------------------------------------------------

    def _copy_paired(self) -> None:
        if self.opened is None:
            return
        if len(self.opened.editions) < 2:
            self.tell("this article has one edition only")
            return
        edition, sentences = self._wanted()
        others = self._others(edition)
        if len(sentences) > _MOST_PAIRED:
            self.tell(f"at most {_MOST_PAIRED:,} sentences are copied beside one another")
            return
        blocks = list(dict.fromkeys(sentence.block for sentence in sentences))
        if self.learn(edition, blocks, others):
            self._both_waiting = True
            self.tell("comparing the sentences, then copying")
            return
        self._both_waiting = False
        known = self.counterparts()
        if known is None:
            return
        from tui.reading.excerpt import beside_one_another, paired

        faced = [
            [known.facing(edition, each, other).there for each in sentences] for other in others
        ]
        groups = paired(sentences, faced)
        self.leave_selection()
        self.relight()
        walks = [self.walk(each) for each in (edition, *others)]
        self._put(beside_one_another(walks, groups))

    def _wanted(self) -> tuple[int, list[Stretch]]:
        if self.selection is not None:
            return self.selection.edition, self.selected_sentences()
        if self.cursor is not None:
            return self.cursor.edition, [self.cursor.stretch]
        return 0, []

    def _others(self, edition: int) -> list[int]:
        """Return the other editions shown; where one is shown alone, all others."""
        shown = [other for other in self.columns.panes if other != edition]
        count = len(self.opened.editions) if self.opened is not None else 0
        return shown or [other for other in range(count) if other != edition]

    def relight(self) -> None:
        """Go on with what waited for the sentences to be compared."""
        super().relight()
        if self._both_waiting and not self._learning:
            self._copy_paired()

    def leave_selection(self) -> bool:
        """End the selection, and what was to be copied of it."""
        self._both_waiting = False
        return super().leave_selection()

    # --- out ----------------------------------------------------------------------------------

    def _put(self, taken: Excerpt) -> None:
        """Hand a text out, and say what was copied and where it went."""
        if not taken.text:
            self.tell("there is no text to copy")
            return
        copied = self.host.copy_text(taken.text)
        if copied.where == "nowhere":
            news = copied.message
        else:
            count = len(taken.text)
            noun = "character" if count == 1 else "characters"
            news = f"copied {taken.holds}, {count:,} {noun}, {copied.message}"
        self.tell(news)
        if cell_len(news) > self.size.width - 4:
            # Where it went must be readable.
            self.notify(news, markup=False)


def _right(table: Table) -> list[bool]:
    """Return which columns of a table hold numbers."""
    from tui.layout.columns import looks_numeric, sampled_rows

    rows = [table.rows[row].cells for row in sampled_rows(table)]
    return [
        looks_numeric([cells[column] for cells in rows if column < len(cells)])
        for column in range(table.width)
    ]
