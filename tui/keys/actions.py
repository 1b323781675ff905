"""The one table of actions and keys: bindings, footer, help and palette are made from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from parsers.frozen import dataclass

if TYPE_CHECKING:
    from textual.binding import Binding


@dataclass(frozen=True, slots=True)
class Action:
    """Something a person can do by key.

    `name` is both the name to remap it by and that of the method (`action_<name>`) that does it;
    `keys` are Textual key names or characters, those of the action unless a person chose others
    (see `keys_of`); `hint` is its word in the footer, if it has one.
    """

    name: str
    keys: tuple[str, ...]
    title: str
    group: str
    hint: str = ""


MOVE = "Moving"
FIND = "Finding"
COMPARE = "Comparing editions"
WARN = "Warnings"
TABLE = "Tables"
SELECT = "Selecting"
PLACE = "Articles and windows"

ACTIONS: tuple[Action, ...] = (
    Action("line_down", ("j", "down"), "One line down", MOVE),
    Action("line_up", ("k", "up"), "One line up", MOVE),
    Action("page_down", ("space", "pagedown"), "One page down", MOVE),
    Action("page_up", ("b", "pageup"), "One page up", MOVE),
    Action("half_page_down", ("ctrl+d",), "Half a page down", MOVE),
    Action("half_page_up", ("ctrl+u",), "Half a page up", MOVE),
    Action("next_block", ("}",), "Next paragraph or other block", MOVE),
    Action("previous_block", ("{",), "Previous block", MOVE),
    Action("next_heading", ("]",), "Next heading", MOVE),
    Action("previous_heading", ("[",), "Previous heading", MOVE),
    Action("top", ("g", "home"), "Beginning", MOVE),
    Action("end", ("G", "end"), "End", MOVE),
    Action("go_to_line", (":",), "Line of the file; 40% of the text", MOVE),
    Action("set_mark", ("m",), "Mark this place with a letter", MOVE),
    Action("go_to_mark", ("'",), "To a mark; '' to the place before the last jump", MOVE),
    Action("where", ("ctrl+g",), "Where am I: section, part, file and line", MOVE),
    Action("narrower", ("<",), "Narrower columns", MOVE),
    Action("wider", (">",), "Wider columns", MOVE),
    Action("find", ("/",), "Find in all editions shown", FIND, "find"),
    Action("next_match", ("n",), "Next match", FIND),
    Action("previous_match", ("N",), "Previous match", FIND),
    Action("flip", ("tab",), "The other edition, or the next pane", COMPARE, "flip"),
    Action("flip_back", ("shift+tab",), "The pane before", COMPARE),
    Action("toggle_pane", ("=",), "Show one pane more, or one alone", COMPARE),
    Action("drop_pane", ("-",), "Show the active edition no more", COMPARE),
    Action("move_pane", (".",), "Move the active pane one to the right, or round", COMPARE),
    Action("interleave", ("i",), "One edition under another, or side by side", COMPARE),
    Action("toggle_lock", ("l",), "Unlock or lock the panes", COMPARE),
    Action("pin", ("p",), "Unlocked: pin what is at the tops, or at the cursor, together", COMPARE),
    Action("unpin", ("P",), "Take the pin away that is on screen", COMPARE),
    Action("next_difference", ("x",), "Next difference between the editions", COMPARE, "differs"),
    Action("previous_difference", ("X",), "Previous difference", COMPARE),
    Action("differences_only", ("D",), "Show differences only, the rest folded; or all", COMPARE),
    Action("mark_agreeing", ("#",), "Underline numbers and names that agree, too", COMPARE),
    Action("next_warning", ("w",), "Next warning", WARN, "warning"),
    Action("previous_warning", ("W",), "Previous warning", WARN),
    Action("confirm_finding", ("a",), "Confirm the warning shown", WARN),
    Action("dismiss_finding", ("d",), "Dismiss the warning shown", WARN),
    Action("comment_finding", ("c",), "Comment on the warning shown", WARN),
    Action("toggle_holds", ("h",), "List what was checked and holds, too", WARN),
    Action("next_table", ("t",), "Next table", TABLE, "table"),
    Action("previous_table", ("T",), "Previous table", TABLE),
    Action("column_right", ("right",), "Next column", TABLE),
    Action("column_left", ("left",), "Previous column", TABLE),
    Action("sort", ("s",), "Sort by the column, in every pane", TABLE),
    Action("sort_reverse", ("S",), "Sort the other way round", TABLE),
    Action("unsort", ("u",), "The order of the file again", TABLE),
    Action("zoom_table", ("z",), "The table on the whole screen: filter, statistics, chart", TABLE),
    Action("next_sentence", (")",), "Cursor: next sentence; its counterpart lights", SELECT),
    Action("previous_sentence", ("(",), "Cursor: sentence before", SELECT),
    Action("select", ("v",), "Select text, from the cursor on", SELECT),
    Action("copy", ("y",), "Copy the sentence, table row, table or warning", SELECT),
    Action("copy_both", ("Y",), "Copy it beside the other edition; a table as Markdown", SELECT),
    Action("jump", ("f",), "Jump: a label beside all there is to go to or to open", PLACE, "jump"),
    Action("act", ("enter",), "Open what is selected: an article, the evidence", PLACE),
    Action("article_back", ("H",), "Back: before the last jump, or the article before", PLACE),
    Action("article_forward", ("L",), "Forward again", PLACE),
    Action(
        "toggle_sidebar", ("\\",), "Sidebar: warnings, contents, related, about", PLACE, "sidebar"
    ),
    Action("edit", ("e",), "Edit the file at this line, in $VISUAL or $EDITOR", PLACE),
    Action("library", ("B",), "All articles", PLACE),
    Action("repaint", ("ctrl+l",), "Draw the screen anew", PLACE),
    Action("suspend_process", ("ctrl+z",), "Suspend; `fg` resumes", PLACE),
    Action("close", ("escape",), "Close what is open; back to the text", PLACE),
    Action("help", ("?", "f1"), "All keys", PLACE, "help"),
    Action("command_palette", ("ctrl+p",), "Find an action by name", PLACE),
    Action("quit", ("q", "ctrl+q"), "Quit", PLACE, "quit"),
)

_GROW = "In a selection"

SELECTION: tuple[Action, ...] = (
    Action("word_right", ("right",), "One word on", _GROW),
    Action("word_left", ("left",), "One word back", _GROW),
    Action("character_right", ("l", "shift+right"), "One character on", _GROW),
    Action("character_left", ("h", "shift+left"), "One character back", _GROW),
    Action("line_down", ("j", "down"), "One line down", _GROW),
    Action("line_up", ("k", "up"), "One line up", _GROW),
    Action("page_down", ("space", "pagedown"), "One page down", _GROW),
    Action("page_up", ("b", "pageup"), "One page up", _GROW),
    Action("next_sentence", (")",), "One sentence on", _GROW),
    Action("previous_sentence", ("(",), "One sentence back", _GROW),
    Action("next_block", ("}",), "One paragraph or other block on", _GROW),
    Action("previous_block", ("{",), "One block back", _GROW),
    Action("top", ("g", "home"), "To the beginning", _GROW),
    Action("end", ("G", "end"), "To the end", _GROW),
    Action("swap_ends", ("o",), "The other end", _GROW),
    Action("whole_blocks", ("v", "V"), "Whole blocks, or not", _GROW),
    Action("copy", ("y",), "Copy", _GROW),
    Action("copy_both", ("Y",), "Copy with the other edition beside it", _GROW),
    Action("close", ("escape",), "Leave the selection", _GROW),
)
"""What keys do while something is selected; all others do what they do in the text."""

LIBRARY: tuple[Action, ...] = (
    Action("mark_article", ("m",), "Mark an article, or no more", "In the list of articles"),
    Action("join_articles", ("J",), "Make one article of those marked", "In the list of articles"),
    Action("split_article", ("U",), "Make one article of each edition", "In the list of articles"),
)
"""What keys do in the list of articles beside moving in it."""


_CHOSEN: dict[str, tuple[str, ...]] = {}


def choose_keys(keys: Mapping[str, Iterable[str]]) -> None:
    """Take the keys that a person chose, by names of actions, for all that shows keys.

    That they do what they say is up to the application's keymap, which is made from the same.
    """
    _CHOSEN.clear()
    _CHOSEN.update({name: tuple(chosen) for name, chosen in keys.items()})


def keys_of(action: Action) -> tuple[str, ...]:
    """Return the keys of an action: those that a person chose, or else its own."""
    return _CHOSEN.get(action.name, action.keys)


def selection_bindings() -> list[Binding]:
    """Return the Textual bindings of `SELECTION`, which count while the screen says so."""
    from textual.binding import Binding

    return [
        Binding(
            ",".join(action.keys),
            f"screen.extend('{action.name}')",
            action.title,
            show=False,
            id=action.name,
        )
        for action in SELECTION
    ]


def bindings() -> list[Binding]:
    """Return the Textual bindings of the table; each can be remapped by its action's name."""
    from textual.binding import Binding

    made = [
        Binding(",".join(action.keys), action.name, action.title, show=False, id=action.name)
        for action in ACTIONS
    ]
    made.extend(
        Binding(str(number), f"edition({number})", f"Edition {number} in this pane", show=False)
        for number in range(1, 10)
    )
    return made
