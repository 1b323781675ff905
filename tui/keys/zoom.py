"""The keys of the full-screen table; its bindings, hints and help are made from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.keys.actions import Action

if TYPE_CHECKING:
    from textual.binding import Binding

MOVE, ROWS, COLUMNS, OTHER = "Moving", "Rows", "Columns", "Editions and screen"
OUT = "Copying and writing"

ZOOM_ACTIONS: tuple[Action, ...] = (
    Action("line_down", ("j", "down"), "One row down", MOVE),
    Action("line_up", ("k", "up"), "One row up", MOVE),
    Action("page_down", ("space", "pagedown"), "One page down", MOVE),
    Action("page_up", ("b", "pageup"), "One page up", MOVE),
    Action("half_page_down", ("ctrl+d",), "Half a page down", MOVE),
    Action("half_page_up", ("ctrl+u",), "Half a page up", MOVE),
    Action("first_row", ("g",), "First row", MOVE),
    Action("last_row", ("G",), "Last row", MOVE),
    Action("column_right", ("right",), "Next column", MOVE),
    Action("column_left", ("left",), "Column before", MOVE),
    Action("first_column", ("home",), "First column", MOVE),
    Action("last_column", ("end",), "Last column", MOVE),
    Action("cell_details", ("enter",), "The cell in full", MOVE, "cell"),
    Action("sort", ("s",), "Sort by the column", ROWS, "sort"),
    Action("sort_reverse", ("S",), "The other way round", ROWS),
    Action("unsort", ("u",), "The order of the file", ROWS),
    Action("filter_rows", ("&",), "Filter: text, > 10B", ROWS, "filter"),
    Action("copy", ("y",), "Copy the row", OUT),
    Action("copy_both", ("Y",), "Copy all rows shown", OUT),
    Action("export_rows", ("e",), "Write to a file", OUT, "export"),
    Action("hide_column", ("-",), "Hide the column", COLUMNS),
    Action("show_columns", ("+",), "Show all columns", COLUMNS),
    Action("column_narrower", ("<",), "Narrower column", COLUMNS),
    Action("column_wider", (">",), "Wider column", COLUMNS),
    Action("column_statistics", ("i",), "Count, sum, mean", COLUMNS, "figures"),
    Action("column_chart", ("c",), "Chart", COLUMNS, "chart"),
    Action("flip", ("tab",), "The other edition", OTHER, "edition"),
    Action("next_difference", ("x",), "Next difference", OTHER, "differs"),
    Action("previous_difference", ("X",), "The one before", OTHER),
    Action("repaint", ("ctrl+l",), "Draw anew", OTHER),
    Action("zoom_help", ("?", "f1"), "These keys", OTHER, "help"),
    Action("close", ("escape",), "Close; back", OTHER),
    Action("leave_zoom", ("z", "q"), "Back to the article", OTHER, "back"),
)


def zoom_bindings() -> list[Binding]:
    """Return the Textual bindings of the table; each can be remapped by its action's name."""
    from textual.binding import Binding

    return [
        Binding(",".join(action.keys), action.name, action.title, show=False, id=action.name)
        for action in ZOOM_ACTIONS
    ]
