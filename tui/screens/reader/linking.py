"""Following links: into the page, into the library, and, once confirmed, out into the web."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from parsers.model import Page, block_text
from parsers.text import safe_line
from tui.layout.notes import note_places
from tui.reading.targets import Target, note_mark, targets_in
from tui.screens.reader.marking import Marking

if TYPE_CHECKING:
    from tui.reading.links import Inside, Nowhere, Web

_NOTE_SHOWN = 600
"""Characters of a note that are shown below the text; Enter goes to the whole of it."""


class Linking(Marking):
    """What links, notes and pictures do."""

    def follow(self, target: Target) -> None:
        """Go where a link, the mark of a note or a note leads, or say where that would be."""
        if target.kind == "footnote":
            self._show_note(target)
        elif target.kind == "note":
            self._back_from_note(target)
        elif target.kind == "image":
            self._show_picture(target)
        else:
            self._follow_address(target)

    def targets_between(self, edition: int, block: int, start: int, end: int) -> list[Target]:
        """Return the links and marks of notes in a stretch of text."""
        if self.opened is None:
            return []
        found = targets_in(self.opened.editions[edition], edition, block, start, end)
        return [target for target in found if target.kind in ("link", "footnote", "image")]

    def target_at(self, edition: int, block: int, offset: int) -> Target | None:
        """Return the link or mark of a note at a place."""
        found = self.targets_between(edition, block, max(offset - 2000, 0), offset + 1)
        return next((target for target in found if target.start <= offset < target.end), None)

    def follow_at(self, edition: int, block: int, offset: int) -> bool:
        """Follow the link or the mark of a note at a place; tell whether there is one."""
        target = self.target_at(edition, block, offset) if offset >= 0 else None
        if target is not None:
            self.follow(target)
        return target is not None

    def follow_in(self, edition: int, block: int, start: int, end: int) -> bool:
        """Follow the first link or mark of a note in a sentence; tell whether there is one."""
        found = self.targets_between(edition, block, start, end)
        if found:
            self.follow(found[0])
        return bool(found)

    # --- notes ----------------------------------------------------------------------------------

    def _show_note(self, target: Target) -> None:
        if self.opened is None:
            return
        page = self.opened.editions[target.edition]
        block = dict(note_places(page)).get(target.value)
        if block is None:
            self.tell(f"there is no note {target.value} on this page")
            return
        note = next(note for note in page.footnotes if note.name == target.value and note.blocks)
        words = "\n".join(block_text(each) for each in note.blocks)
        cut = "\u2026" if len(words) > _NOTE_SHOWN else ""
        self.offer(
            f"Note {target.value}  Enter goes there  Esc closes",
            Text(words[:_NOTE_SHOWN] + cut),
            lambda: self._go_to_note(target.edition, block),
        )
        self._reveal_above_bar(target)

    def _reveal_above_bar(self, target: Target) -> None:
        """Keep the mark in sight, which the bar may have come to cover."""
        place = target.edition, target.block, target.start
        self.call_after_refresh(self.columns.reveal, *place)

    def _go_to_note(self, edition: int, block: int) -> None:
        self.remember_here()
        self.show_edition(edition)
        self.columns.reveal(edition, block, 0)
        self.tell("'' or H goes back to the text")

    def _back_from_note(self, target: Target) -> None:
        if self.opened is None:
            return
        found = note_mark(self.opened.editions[target.edition], target.value)
        if found is None:
            self.tell("nothing in the text refers to this note")
            return
        self.remember_here()
        self.show_edition(target.edition)
        self.columns.reveal(target.edition, *found)

    # --- pictures -------------------------------------------------------------------------------

    def _show_picture(self, target: Target) -> None:
        """Show a picture on the whole screen, or say where it is and why it is not shown."""
        if self.opened is None:
            return
        from tui.reading.pictures import PictureError, can_decode, picture_file

        page = self.opened.editions[target.edition]
        block = page.flow[target.block].block
        caption = block_text(block)[target.start : target.end] or target.value
        try:
            path = picture_file(target.value, page, self.host.paths)
            if not can_decode():
                raise PictureError("it takes Pillow: install diglot[images]")
        except PictureError as error:
            text = Text(f"{caption}\n{safe_line(target.value)}", overflow="fold")
            text.append(f"\nNot shown: {error}.", style="bold")
            self.offer("Picture  Esc closes", text)
            return
        from tui.screens.picture import PictureScreen

        coloured = self.columns.look.name != "ansi" and not self.app.no_color
        ascii_only = self.columns.options.ascii
        screen = PictureScreen(path, caption, coloured=coloured, ascii_only=ascii_only)
        self.app.push_screen(screen)

    # --- addresses --------------------------------------------------------------------------------

    def _follow_address(self, target: Target) -> None:
        if self.opened is None:
            return
        # Slow to import, and not needed before a link is followed.
        from tui.reading.links import Inside, Web, resolve

        page = self.opened.editions[target.edition]
        where = resolve(target.value, page, self.host.library)
        if isinstance(where, Inside):
            self._go_inside(where)
        elif isinstance(where, Web):
            self._offer_web(where)
        else:
            self._tell_nowhere(where)

    def _tell_nowhere(self, where: Nowhere) -> None:
        text = Text(where.address)
        text.append(f"\nNot followed: {where.reason}.", style="bold")
        self.offer("Link  Esc closes", text)

    def _go_inside(self, where: Inside) -> None:
        """Go to a page of the library, be it of this article or of another one."""
        if self.opened is None:
            return
        missing = f"that page has no heading {where.missing}" if where.missing else ""
        edition = _index(self.opened.editions, where.page)
        if edition is None:
            article = self.host.article_of(where.page)
            if article is None:
                self.tell("that page is not in this library any more")
                return
            number = _index(article.editions, where.page) or 0
            self.host.open(article, {"edition": number, "block": where.block, "offset": 0})
        elif missing and edition == self.edition:
            pass
        elif where.block == 0 and edition != self.edition and not where.missing:
            # Another edition of the same article: the same place there.
            self.remember_here()
            self.show_edition(edition)
        else:
            self.go_to_text(edition, where.block)
        self.tell(missing)

    def _offer_web(self, where: Web) -> None:
        text = Text(where.address, overflow="fold")
        if where.warning:
            text.append(f"\nMind: {where.warning}.", style="bold")
        does = "opens it in the browser" if self.host.has_browser else "copies it"
        self.offer(
            f"Link  Enter {does}  Esc closes", text, lambda: self.host.open_web(where.address)
        )


def _index(editions: tuple[Page, ...], page: Page) -> int | None:
    return next((n for n, each in enumerate(editions) if each is page), None)
