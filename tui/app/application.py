"""The application: reads the library in the background and moves between its screens."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.console import RenderableType
from rich.text import Text
from textual import events
from textual.binding import BindingType
from textual.command import Provider
from textual.driver import Driver
from textual.timer import Timer
from textual.worker import WorkerFailed

from parsers.text import make_safe, safe_line
from tui.app.checking import Checking
from tui.app.palette import ActionProvider
from tui.app.settings import Settings
from tui.keys.actions import choose_keys
from tui.layout.block import Options
from tui.reading.background.aside import DroppedError
from tui.state import State
from tui.theme import LOOKS

if TYPE_CHECKING:
    from parsers.catalogue import Library
    from parsers.model import Article
    from tui.reading.background.prefetch import Prefetch
    from tui.reading.opened import Opened
    from tui.terminal.clipboard import Copied


_MANY = 48
"""Files from which reading them is a matter of seconds, and is done in processes of its own."""

_MUCH = 1_000_000
"""Bytes from which few files, too, are read in a process of its own."""

_SAID_AT_ONCE = 3
"""Files that are named at the start when they could not be read: more would hide the rest."""


class CrashError(Exception):
    """An error of the program itself, in words for a person."""

    def __init__(self, cause: BaseException, folder: Path | None) -> None:
        from tui.terminal.crash import report, write_report

        path = write_report(cause, folder) if folder is not None else None
        self.text = "diglot stopped by an error of its own; what was decided is kept.\n"
        if path is not None:
            self.text += f"A report without anything of what was read: {safe_line(str(path))}"
        else:
            self.text += report(cause)
        super().__init__(self.text)

    def __rich__(self) -> Text:
        return Text(self.text)


class DiglotApp(Checking):
    """diglot in a terminal."""

    TITLE = "diglot"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {ActionProvider}
    BINDINGS: ClassVar[list[BindingType]] = []
    CSS = """
    Screen { background: $background; color: $foreground; }
    """

    def __init__(
        self,
        paths: Sequence[str],
        settings: Settings,
        *,
        driver_class: type[Driver] | None = None,
        stdin: bytes | None = None,
        state: State | None = None,
        prefetch: Prefetch | None = None,
    ) -> None:
        super().__init__(driver_class=driver_class)
        self.paths = list(paths)
        self.settings = settings
        self.state = state or State(settings.state_path)
        self._prefetch = prefetch
        self._reader_stands = False
        self._to_show: Opened | None = None
        self._stdin = stdin
        self._place_timer: Timer | None = None
        # Text that slides cannot be read while it does, and costs a slow link dearly.
        self.animation_level = "none"
        for look in LOOKS.values():
            self.register_theme(look.theme)
        # Chosen before anything is styled: a change would style all of it again.
        self.set_reactive(DiglotApp.theme, LOOKS[settings.look].theme.name)
        self._take_keys()

    def _take_keys(self) -> None:
        """Let the keys that were chosen do, and be shown."""
        keys = self.settings.configuration.keys
        choose_keys(keys)
        if not keys:
            return
        from tui.configuration.keyboard import keymap

        made = keymap(keys)
        self.set_keymap(made)
        # Textual keeps these two for itself, above all screens.
        for action, own in (("command_palette", self.COMMAND_PALETTE_BINDING), ("quit", "ctrl+q")):
            if action in made:
                self._bindings.key_to_bindings.pop(own, None)
                self.bind(made[action], action, show=False)

    # --- start ------------------------------------------------------------------------------

    def on_mount(self) -> None:
        """Show the reader at once, and read the library in the background."""
        # Reading goes on while the screen is imported and made.
        self.run_worker(self._load, thread=True, group="load", exit_on_error=True)
        from tui.screens.reader.screen import ReaderScreen

        look = LOOKS[self.settings.look]
        options = Options(ascii=self.settings.ascii, visual_order=self.settings.visual_order)
        configuration = self.settings.configuration
        self._reader_screen = ReaderScreen(
            self, look, options, self.settings.measure, configuration.sidebar
        )
        self.push_screen(self._reader_screen)

    def _load(self) -> None:
        """Read and group the pages (in a worker thread)."""
        from tui.reading.background.gathering import size_of
        from tui.reading.opened import PREVIEWED, Opened, preview

        if self.paths and "-" not in self.paths:
            self.state.keep_library(self.paths)
        fetched = self._prefetch.result() if self._prefetch is not None else None
        if fetched is not None:
            library, beads = fetched.library, fetched.beads
            opened = Opened(library.articles[0], beads) if beads is not None else None
            self._prefetched = opened
            if opened is not None and self._prefetch and self.pins_of(opened.article):
                # The other process knows of no pins; what it goes on to find is not wanted.
                opened = self._aligned(opened.article)
                self._prefetch.drop()
            self.call_from_thread(self._loaded, library, opened)
            return
        try:
            if size_of(self._files()) >= PREVIEWED:
                # What this takes to import is not needed here as long as nothing is read again.
                first = self.aside.call(preview, self.paths)
                if first is not None:
                    self.call_from_thread(self._show, first)
            library = self._read()
        except DroppedError:
            return
        opened = self._aligned(library.articles[0]) if len(library.articles) == 1 else None
        self.call_from_thread(self._loaded, library, opened)

    def _files(self) -> list[str]:
        """Return the files that were asked for."""
        from parsers.files import list_files

        return list_files(self.paths).files if self.paths else []

    def _read(self) -> Library:
        """Read the library, much of it in processes of their own (in a worker thread)."""
        from parsers.library import load
        from tui.reading.background.gathering import gather, size_of

        together = [article.pages for article in self.settings.configuration.together]
        files = self._files()
        count = len(files)
        if count < _MANY:
            if size_of(files) < _MUCH:
                return load(self.paths, stdin=self._stdin, together=together)
            # Reading takes many times the memory of what is read, and is not to leave that here.
            return self.aside.call(load, self.paths, stdin=self._stdin, together=together)

        def tell(read: int) -> None:
            if self._reader_screen is not None:
                news = f"{count:,} files, {100 * read // count} %"
                self.call_from_thread(self._reader_screen.wait_for, news)

        tell(0)
        return self.aside.call_told(gather, tell, self.paths, stdin=self._stdin, together=together)

    def _loaded(self, library: Library, opened: Opened | None) -> None:
        library, opened = self.as_grouped(library, opened)
        self.library = library
        if not library.articles:
            lines = [f"diglot: {error}" for error in self.read_errors]
            self.exit(return_code=2, message=Text("\n".join(lines) or "diglot: nothing to read"))
            return
        for error in library.errors[:_SAID_AT_ONCE]:
            self.notify(f"{error.path}: {error.message}", severity="warning", markup=False)
        more = len(library.errors) - _SAID_AT_ONCE
        if more > 0:
            noun = "file" if more == 1 else "files"
            news = f"{more} more {noun} could not be read; `diglot check` names them"
            self.notify(news, severity="warning", markup=False)
        for note in self.settings.notes:
            self.notify(note, markup=False)
        if self.state.problem:
            self.notify(self.state.problem, severity="warning", markup=False)
        if opened is not None:
            self._show(opened)
        elif len(library.articles) == 1:
            self._open(library.articles[0])
        else:
            gc.enable()
            self.action_library()
            self.run_worker(self._count, thread=True, group="count", exit_on_error=True)

    # --- articles ---------------------------------------------------------------------------

    @property
    def read_errors(self) -> list[str]:
        """What could not be read, one line each."""
        if self.library is None:
            return []
        return [f"{error.path}: {error.message}" for error in self.library.errors]

    def _open(self, article: Article) -> None:
        from tui.screens.library import LibraryScreen

        if isinstance(self.screen, LibraryScreen):
            self.pop_screen()
        self._keep_place()
        self.aside.drop()
        self.run_worker(lambda: self._prepare(article), thread=True, group="open", exclusive=True)

    def _prepare(self, article: Article) -> None:
        with suppress(DroppedError):  # another one was opened meanwhile
            self.call_from_thread(self._show, self._aligned(article))

    def reader_stands(self) -> None:
        """Take note that the reader screen has its widgets, and show what waited for that."""
        self._reader_stands = True
        if self._to_show is not None:
            opened, self._to_show = self._to_show, None
            self._show(opened)

    def reader_shows(self) -> None:
        """Look for garbage again, now that a first page is on the screen."""
        gc.enable()

    def _handle_exception(self, error: Exception) -> None:
        """End after an error of our own: with a report that holds nothing of what was read."""
        if self.is_headless:
            super()._handle_exception(error)
            return
        cause = error.error if isinstance(error, WorkerFailed) else error
        folder = self.settings.state_path.parent if self.settings.state_path else None
        super()._handle_exception(CrashError(cause, folder))

    def _show(self, opened: Opened) -> None:
        """Show an article in the reader, as soon as the reader stands."""
        # A short document can be read before the screen that is to show it stands.
        if self._reader_screen is None or not self._reader_stands:
            self._to_show = opened
            return
        self._opened = opened
        wanted = self._places_wanted.pop(opened.article.id, None)
        self._reader_screen.open(opened, dict(wanted or self.state.place(opened.key)))
        if not opened.partial:
            # The text is drawn before the checks compete for the processor.
            self.call_after_refresh(self._start_check, opened)
            self.set_timer(self.LOOK_EVERY, lambda: self.watch_files(opened))

    # --- remembering ------------------------------------------------------------------------

    def place_changed(self) -> None:
        """Remember the place soon; not at every line, for a long scroll is many."""
        if self._place_timer is None:
            self._place_timer = self.set_timer(0.5, self._keep_place)

    def _keep_place(self) -> None:
        if self._place_timer is not None:
            self._place_timer.stop()
            self._place_timer = None
        if (
            self._opened is not None
            and not self._opened.partial
            and self._reader_screen is not None
        ):
            place = self._reader_screen.place()
            if place:
                self.state.keep_place(self._opened.key, place)

    # --- actions of every screen ----------------------------------------------------------------

    def action_help(self) -> None:
        """Show all keys."""
        from tui.screens.help import HelpScreen

        self.push_screen(HelpScreen())

    def action_library(self) -> None:
        """Show all articles."""
        from tui.screens.library import LibraryScreen

        if len(self.articles) < 2 and not self.grouped_by_hand:
            self.notify("this library holds one article", markup=False)
            return
        if not isinstance(self.screen, LibraryScreen):
            self.push_screen(LibraryScreen(self))

    @property
    def hyperlinks(self) -> bool:
        """Whether the terminal may be told where the words of a link lead (OSC 8)."""
        terminal = getattr(self._driver, "terminal", None)
        return terminal is not None and bool(terminal.control_strings)

    def action_repaint(self) -> None:
        """Draw everything anew, also what a driver believes to be on the screen already."""
        renew = getattr(self._driver, "repaint", None)
        if callable(renew):
            renew()
        self.refresh(layout=True)

    def copy_text(self, text: str) -> Copied:
        """Copy to the terminal's clipboard, or to a file: see `terminal.clipboard`."""
        from tui.state import state_path
        from tui.terminal.clipboard import copy
        from tui.terminal.environment import describe

        driver = self._driver
        return copy(
            text,
            driver.write if driver is not None else str,
            self.settings.terminal or describe(),
            (self.settings.state_path or state_path()).parent,
            self.settings.configuration.clipboard_file,
        )

    def copy_to_clipboard(self, text: str) -> None:
        """Copy what Textual's own widgets copy in the same way."""
        self._clipboard = text
        self.copy_text(text)

    async def on_event(self, event: events.Event) -> None:
        """Make what is pasted as safe as what is read from a file, wherever it goes."""
        if isinstance(event, events.Paste):
            event.text = make_safe(event.text).text
        await super().on_event(event)

    def exit(
        self,
        result: None = None,
        return_code: int = 0,
        message: RenderableType | None = None,
    ) -> None:
        """Leave, for whatever reason: on a key, or because the line is dead. The place is kept."""
        self._keep_place()
        super().exit(result, return_code, message)

    async def action_quit(self) -> None:
        """Keep the place, and leave."""
        self.exit()

    def on_unmount(self) -> None:
        """Close the store; the place was kept on leaving."""
        # Who leaves does not wait for a check that nobody will see.
        self.aside.drop()
        self._counting_aside.drop()
        if self._prefetch is not None:
            self._prefetch.drop()
        self.state.close()
