"""The sidebar: warnings, contents, related articles, and what is known about the pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, Literal

from rich.cells import cell_len
from rich.console import Group
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from parsers.frozen import dataclass
from parsers.model import Finding, Page, Table
from tui.languages import language_name
from tui.theme import Look
from tui.widgets.finding_text import (
    ASCII_SIGNS,
    SIGNS,
    finding_text,
    group_of,
    shorten,
    verdict_hint,
)

if TYPE_CHECKING:
    from parsers.editions.together import Tie

Tab = Literal["warnings", "contents", "related", "about"]
TABS: tuple[Tab, ...] = ("warnings", "contents", "related", "about")

_GROUPS = {"error": "Errors", "warning": "Warnings", "info": "Notes", "holds": "Checked, holds"}

_PROBLEMS = {
    "encoding": "Encoding",
    "control": "Made visible",
    "table": "Uneven table",
    "structure": "Kept unread",
    "limit": "Beyond a bound",
}
"""What is said of a page's problems, by their code: the text is there, but not as it stood."""


@dataclass(frozen=True, slots=True)
class RelatedEntry:
    """A related article as listed: its texts, and the article of the library if it is there."""

    title: str
    teaser: str
    cut: bool
    article: str | None


class Sidebar(Vertical):
    """Four lists, one at a time, and the details of the warning selected."""

    DEFAULT_CSS = """
    Sidebar {
        width: 40;
        dock: right;
        background: $surface;
        border-left: tall $panel;
        padding: 0 0 0 0;
        display: none;
    }
    Sidebar.over { width: 100%; max-width: 64; layer: over; }
    Sidebar.shown { display: block; }
    Sidebar > #tabs { height: 1; padding: 0 1; margin-bottom: 1; }
    Sidebar > OptionList {
        height: 1fr;
        border: none;
        background: $surface;
        padding: 0 0 0 1;
        scrollbar-size-vertical: 1;
        scrollbar-color: $foreground 35%;
        scrollbar-background: $surface;
    }
    Sidebar > OptionList:focus { border: none; }
    Sidebar > OptionList > .option-list--option-highlighted { text-style: none; }
    Sidebar > OptionList:focus > .option-list--option-highlighted { text-style: bold; }
    Sidebar > #details {
        height: auto;
        max-height: 50%;
        overflow-y: auto;
        padding: 0 1;
        border-top: solid $panel-lighten-2;
        border-title-color: $text-muted;
        scrollbar-size-vertical: 1;
    }
    Sidebar:ansi > OptionList > .option-list--option-highlighted { text-style: reverse; }
    Sidebar:nocolor > OptionList > .option-list--option-highlighted { text-style: reverse; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", "Page of the sidebar before", show=False),
        Binding("right", "turn(1)", "Next page of the sidebar", show=False),
        Binding("j", "cursor(1)", show=False, id="line_down"),
        Binding("k", "cursor(-1)", show=False, id="line_up"),
    ]

    class Chosen(Message):
        """An entry was opened: `tab` and the entry's number in what `fill_*` was given."""

        def __init__(self, tab: Tab, index: int) -> None:
            self.tab = tab
            self.index = index
            super().__init__()

    class Looked(Message):
        """A warning was selected, not opened."""

        def __init__(self, index: int) -> None:
            self.index = index
            super().__init__()

    def __init__(self, look: Look, ascii_only: bool) -> None:
        super().__init__()
        self.look = look
        self.ascii_only = ascii_only
        self.tab: Tab = "warnings"
        self._findings: Sequence[Finding] = ()
        self._checking = True
        self._contents: list[tuple[str, int, int]] = []
        self._related: Sequence[RelatedEntry] = ()
        self._about: list[tuple[str, str]] = []
        self._line: list[int] = []
        self._editions: Sequence[Page] = ()
        self._tabs = Text()
        self._entries = _List(markup=False)
        self._details = Static(id="details", markup=False)

    def compose(self) -> ComposeResult:
        """Lay out the tabs; see `furnish` for the rest."""
        yield Static(id="tabs", markup=False)

    def on_mount(self) -> None:
        """Name the tabs."""
        self._draw_tabs()

    def furnish(self) -> None:
        """Add the list and the details, without which the first page is there sooner."""
        if self._entries.is_attached or not self.is_mounted:
            return
        self._details.border_title = Content(verdict_hint())
        self._details.display = False
        self.mount(self._entries, self._details)
        self._refill()

    # --- contents -------------------------------------------------------------------------

    def fill_warnings(self, findings: Sequence[Finding], *, checking: bool = False) -> None:
        """List findings, in the order given; `checking` says that more may come."""
        self._findings, self._checking = findings, checking
        self._refill("warnings")

    def fill_contents(self, entries: list[tuple[str, int, int]]) -> None:
        """List (text, level, block) of headings and tables."""
        self._contents = entries
        self._refill("contents")

    def fill_related(self, entries: Sequence[RelatedEntry]) -> None:
        """List related articles."""
        self._related = entries
        self._refill("related")

    def fill_about(
        self, pages: Sequence[Page], pins: Sequence[str] = (), *, by_hand: bool = False
    ) -> None:
        """Say what is known about the pages, and what was pinned together by hand.

        `by_hand` tells whether a person put the pages together.
        """
        self._editions = pages
        self._about = [
            pair for number in range(len(pages)) for pair in _about(pages, number, by_hand)
        ]
        if pins:
            self._about.append(("Pinned by hand", ""))
            self._about.extend(("Pin", pin) for pin in pins)
        self._refill("about")

    @property
    def tells_details(self) -> bool:
        """Whether the details of a warning can be read here."""
        return self.has_class("shown") and self.tab == "warnings"

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self.look = look
        self._refill()

    def show_tab(self, tab: Tab) -> None:
        """Turn to a page."""
        self.tab = tab
        self._refill()

    def action_turn(self, step: int) -> None:
        """Turn to the page before or after."""
        self.show_tab(TABS[(TABS.index(self.tab) + step) % len(TABS)])

    def action_cursor(self, step: int) -> None:
        """Move the selection."""
        if step > 0:
            self._entries.action_cursor_down()
        else:
            self._entries.action_cursor_up()

    def focus_list(self) -> None:
        """Put the keyboard into the list, on its first entry if none is selected.

        That it is there must be seen without colours, too.
        """
        self.furnish()
        self._entries.focus()
        if self._entries.highlighted is None:
            first = next((index for index in self._line if index >= 0), None)
            if first is not None:
                self.select(first)

    def select(self, index: int) -> None:
        """Select an entry of the page shown, without opening it."""
        self.furnish()
        if index in self._line:
            with self._entries.prevent(OptionList.OptionHighlighted):
                self._entries.highlighted = self._line.index(index)
        self._show_details(index)

    def _refill(self, only: Tab | None = None) -> None:
        self._draw_tabs()
        entries = self._entries
        if not entries.is_attached or (only is not None and only != self.tab):
            return
        selected = self._selected()
        entries.clear_options()
        self._line = []
        options = {
            "warnings": self._warning_options,
            "contents": self._content_options,
            "related": self._related_options,
            "about": self._about_options,
        }[self.tab]()
        entries.add_options(options)
        if selected is not None and selected in self._line:
            entries.highlighted = self._line.index(selected)
        if self.tab != "warnings":
            self._show_details(None)

    def _selected(self) -> int | None:
        highlighted = self._entries.highlighted
        if highlighted is None or highlighted >= len(self._line):
            return None
        return self._line[highlighted]

    def _draw_tabs(self) -> None:
        if not self.is_mounted:
            return
        fails = sum(1 for finding in self._findings if finding.kind == "fail")
        names = {
            "warnings": f"Warnings {fails}" if not self._checking else "Warnings \u2026",
            "contents": "Contents",
            "related": "Related",
            "about": "About",
        }
        text = Text(no_wrap=True, overflow="ellipsis")
        for tab in TABS:
            style = "bold reverse" if tab == self.tab else "dim"
            text.append(f"{names[tab]}" if tab != self.tab else f" {names[tab]} ", style=style)
            text.append(" ")
        if text != self._tabs:
            self._tabs = text
            self.query_one("#tabs", Static).update(text, layout=False)

    # --- the four pages -------------------------------------------------------------------

    def _add(self, index: int, prompt: Text | Group, *, disabled: bool = False) -> Option:
        self._line.append(index)
        return Option(prompt, disabled=disabled)

    def _title(self, text: str) -> Option:
        return self._add(-1, Text(text, style="bold underline"), disabled=True)

    def _warning_options(self) -> list[Option]:
        options: list[Option] = []
        signs = ASCII_SIGNS if self.ascii_only else SIGNS
        if not self._findings:
            message = "Checking \u2026" if self._checking else "Nothing found."
            return [self._add(-1, Text(message, style="dim italic"), disabled=True)]
        group = ""
        for index, finding in enumerate(self._findings):
            if group_of(finding) != group:
                group = group_of(finding)
                count = sum(1 for other in self._findings if group_of(other) == group)
                options.append(self._title(f"{_GROUPS[group]} ({count})"))
            style = self.look.style(f"sign.{group}")
            place = finding.locations[0] if finding.locations else None
            text = Text()
            text.append(f"{signs[group]} {finding.code}", style=style)
            if place is not None:
                text.append(f" line {place.line}", style="dim")
            if finding.verdict is not None:
                text.append(f" [{finding.verdict}]", style="bold")
            text.append("\n")
            text.append(shorten(finding.message, 150))
            options.append(self._add(index, text))
        return options

    def _content_options(self) -> list[Option]:
        if not self._contents:
            return [self._add(-1, Text("No headings.", style="dim italic"), disabled=True)]
        return [
            self._add(index, Text("  " * max(level - 1, 0) + text, overflow="ellipsis"))
            for index, (text, level, _) in enumerate(self._contents)
        ]

    def block_of_contents(self, index: int) -> int:
        """Return the block that an entry of the contents stands for."""
        return self._contents[index][2]

    def _related_options(self) -> list[Option]:
        if not self._related:
            return [self._add(-1, Text("None named.", style="dim italic"), disabled=True)]
        options = []
        for index, entry in enumerate(self._related):
            text = Text()
            text.append(entry.title, style="bold")
            if entry.teaser:
                text.append("\n" + entry.teaser.rstrip() + ("\u2026" if entry.cut else ""))
            text.append("\n")
            if entry.article is not None:
                text.append("Enter opens it", style=self.look.style("sign.holds"))
            else:
                text.append("not in this library", style="dim")
            text.append("\n")
            options.append(self._add(index, text))
        return options

    def _about_options(self) -> list[Option]:
        options = []
        for name, value in self._about:
            if not value:
                options.append(self._title(name))
                continue
            text = Text()
            text.append(f"{name}: ", style="dim")
            text.append(value)
            options.append(self._add(-1, text, disabled=False))
        return options

    # --- details of a warning ---------------------------------------------------------------

    def _show_details(self, index: int | None) -> None:
        details = self._details
        if self.tab != "warnings" or index is None or not 0 <= index < len(self._findings):
            details.display = False
            return
        details.display = True
        details.update(finding_text(self._findings[index], self.look, self._editions))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the details of the warning selected."""
        event.stop()
        index = self._line[event.option_index] if event.option_index < len(self._line) else -1
        if self.tab == "warnings" and index >= 0:
            self._show_details(index)
            if self._entries.has_focus:
                self.post_message(self.Looked(index))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Pass on what was opened."""
        event.stop()
        index = self._line[event.option_index] if event.option_index < len(self._line) else -1
        if index >= 0:
            self.post_message(self.Chosen(self.tab, index))

    def on_click(self, event: events.Click) -> None:
        """Turn to the tab clicked on."""
        if event.widget is not self.query_one("#tabs"):
            return
        text = self.query_one("#tabs", Static).content
        x = event.x - 1
        position = 0
        words = str(text).split(" ")
        for word in words:
            position += cell_len(word) + 1
            if x < position:
                for tab in TABS:
                    if word.lower() and tab.startswith(word.lower()):
                        self.show_tab(tab)
                return


class _List(OptionList):
    """The list of the sidebar; sideways keys turn the sidebar's pages."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "app.no_operation", show=False),
        Binding("right", "app.no_operation", show=False),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the sideways keys to the sidebar."""
        return (
            False if action.endswith("no_operation") else super().check_action(action, parameters)
        )


_TIES: Mapping[Tie, str] = {
    "key": "front matter, which names one article",
    "address": "the address of an edition",
    "path": "file name, alike but for the language",
    "slug": "slug",
    "original": "original title, which one names or both",
    "content": "what it says and how it is built",
}
"""By what a page is grouped with others, in words."""


def _about(pages: Sequence[Page], number: int, by_hand: bool) -> list[tuple[str, str]]:
    """Return (name, value) of what is known about a page; the first has no value: its heading."""
    page = pages[number]
    others = [other for other in pages if other is not page]
    pairs = [(f"{language_name(page.language)}", "")]
    pairs.append(("File", page.path))
    if others:
        from parsers.editions.together import tie  # loaded by then, but not for the first screen

        pairs.append(("Grouped by", "hand" if by_hand else _TIES[tie(page, others)]))
    pairs.append(("Read as", f"{page.format}, {page.encoding}"))
    pairs.append(("Length", f"{page.line_count} lines, {page.character_count} characters"))
    if page.body_language and page.body_language != page.language:
        pairs.append(("Body in", language_name(page.body_language)))
    if page.declared_language:
        pairs.append(("Declared", language_name(page.declared_language)))
    if page.original_title is not None:
        pairs.append(("Original title", page.original_title.text))
    if page.date is not None:
        pairs.append(("Date", f"{page.date.value} (to the {page.date.precision})"))
    if page.source is not None:
        pairs.append(("Source", page.source.text))
    pairs += [("Topic", topic.text) for topic in page.topics]
    pairs += [
        ("Topic", f"{entry.name.text}: {entry.count} articles") for entry in page.related_topics
    ]
    pairs += [("Archive", f"{entry.name.text}: {entry.count} articles") for entry in page.archives]
    pairs += [("Notice", notice.passage.text) for notice in page.notices]
    tables = sum(isinstance(placed.block, Table) for placed in page.flow)
    if tables:
        pairs.append(("Tables", str(tables)))
    cuts = [related.cut for related in page.related if related.cut is not None]
    cuts += [pair.cut for pair in page.questions if pair.cut is not None]
    if cuts:
        lengths = sorted({cut.length for cut in cuts})
        pairs.append(("Cut texts", f"{len(cuts)}, after {', '.join(map(str, lengths))} characters"))
    pairs += [
        (_PROBLEMS[problem.code], f"line {problem.line}: {problem.message}")
        for problem in page.problems
    ]
    return pairs
