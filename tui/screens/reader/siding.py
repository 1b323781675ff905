"""The sidebar as part of the reader: what it lists, and what its entries do."""

from __future__ import annotations

from parsers.model import Heading, Table
from tui.screens.reader.judging import Judging
from tui.widgets.sidebar import RelatedEntry, Sidebar


class Siding(Judging):
    """Filling the sidebar, opening and closing it, and doing what is chosen in it."""

    _sidebar_wanted: bool | None = None

    def fill_sidebar(self) -> None:
        """List what the edition of the active pane holds."""
        if self.opened is None:
            return
        page = self.opened.editions[self.edition]
        contents = []
        for block, placed in enumerate(page.flow):
            if isinstance(placed.block, Heading) and placed.role != "related_title":
                contents.append((placed.block.text, placed.block.level, block))
            elif isinstance(placed.block, Table) and placed.block.header is not None:
                columns_named = " \u00b7 ".join(placed.block.header.cells[:3])
                contents.append((f"[table] {columns_named}", 3, block))
        self.sidebar.fill_contents(contents)
        self.sidebar.fill_related(
            [
                RelatedEntry(
                    related.title.text,
                    related.teaser.text if related.teaser else "",
                    related.cut is not None,
                    self.host.related_article(page, related),
                )
                for related in page.related
            ]
        )
        self.sidebar.fill_about(
            self.opened.editions,
            self.pins_in_words(),
            by_hand=self.host.joined_by_hand(self.opened.editions),
        )

    def action_toggle_sidebar(self) -> None:
        """Open the sidebar, put the keyboard into it, or close it."""
        sidebar = self.sidebar
        if sidebar.has_class("shown") and not sidebar.has_focus_within:
            if sidebar.has_class("over"):
                self.close_sidebar()
            else:
                sidebar.focus_list()
            return
        if sidebar.has_class("shown"):
            self.close_sidebar()
            return
        self._sidebar_wanted = True
        sidebar.add_class("shown")
        sidebar.focus_list()

    def close_sidebar(self) -> None:
        """Close it, and put the keyboard into the text."""
        self._sidebar_wanted = False
        self.sidebar.remove_class("shown")
        self.columns.focus()

    def on_sidebar_looked(self, event: Sidebar.Looked) -> None:
        """Show the evidence of the warning selected, beside a docked sidebar."""
        listed = self.listed()
        if not self.sidebar.has_class("over") and event.index < len(listed):
            self.show_finding(listed[event.index])

    def on_sidebar_chosen(self, event: Sidebar.Chosen) -> None:
        """Do what an entry of the sidebar stands for."""
        over = self.sidebar.has_class("over")
        if event.tab == "warnings":
            listed = self.listed()
            if event.index < len(listed):
                if over:
                    self.close_sidebar()
                self.show_finding(listed[event.index])
                self.columns.focus()
        elif event.tab == "contents":
            if over:
                self.close_sidebar()
            line = self.columns.find(self.edition, self.sidebar.block_of_contents(event.index))
            if line is not None:
                self.remember_here()
                self.columns.jump(line)
            self.columns.focus()
        elif event.tab == "related" and self.opened is not None:
            page = self.opened.editions[self.edition]
            related = page.related[event.index]
            article = self.host.related_article(page, related)
            if article is None:
                at = f": {related.target}" if related.target else ""
                self.tell(f"that article is not in this library{at}")
            else:
                self.host.open_by_id(article)
