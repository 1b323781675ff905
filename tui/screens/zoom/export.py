"""The full-screen table: the rows shown, copied or written to a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui.reading.tables.export import ExportError, export, format_of, render
from tui.screens.zoom.desk import ZoomDesk

if TYPE_CHECKING:
    from tui.terminal.clipboard import Copied


class ZoomExport(ZoomDesk):
    """The actions that hand rows out."""

    def action_copy(self) -> None:
        """Copy the row at the cursor, its cells parted by tabs."""
        row = self.grid.row
        if row is None:
            self.tell("there is no row to copy")
        else:
            self._copy([row], head=False)

    def action_copy_both(self) -> None:
        """Copy the head and all rows shown, in their order."""
        self._copy(self.sheet.rows(self.view), head=True)

    def _copy(self, rows: Sequence[int], *, head: bool) -> None:
        sheet, columns = self.sheet, self.grid.columns
        copy: Callable[[str], Copied] | None = getattr(self.app, "copy_text", None)
        if copy is None:
            return

        def job() -> str:
            lines = [[sheet.text(row, column) for column in columns] for row in rows]
            names = [sheet.name(column) for column in columns]
            text = render("tsv", names, lines, ())
            # The name of a column holds no line feed: the head is one line.
            return text if head else text.partition("\n")[2].rstrip("\n")

        def done(text: str) -> None:
            count = "1 row" if len(rows) == 1 else f"{len(rows):,} rows"
            self.tell(f"copied {count}, {copy(text).message}")

        self.work("copying", job, done)

    def action_export_rows(self) -> None:
        """Ask for a file name."""
        if self.app.is_web:
            self.tell("no file is written for a reader in a browser")
            return
        stem = Path(self.sheet.page.path).stem or "table"
        language = self.sheet.page.language
        if language is not None and not stem.endswith(language):
            stem = f"{stem}-{language}"
        self.ask("file to write: .csv, .tsv, .md or .json", self._export, f"{stem}-table.csv")

    def _export(self, name: str | None, *, replacing: bool = False) -> None:
        name = (name or "").strip()
        if not name:
            self.tell("nothing was written")
            return
        try:
            format_of(name)
        except ExportError as error:
            self.tell(str(error))
            return
        sheet, view, columns = self.sheet, self.view, self.grid.columns
        header = [sheet.name(column) for column in columns]
        right = [sheet.numeric[column] for column in columns]

        def job() -> str | None:
            rows = [[sheet.text(row, column) for column in columns] for row in sheet.rows(view)]
            try:
                path = export(name, header, rows, right, replace=replacing)
            except ExportError as error:
                return str(error)
            except FileExistsError:
                return None
            count = "1 row" if len(rows) == 1 else f"{len(rows):,} rows"
            return f"{count} written to {path}"

        def done(news: str | None) -> None:
            if news is not None:
                self.tell(news)
                return
            label = f"{name} exists; y and Enter replace it"
            self.ask(label, lambda answer: self._replace(name, answer))

        self.work("writing", job, done)

    def _replace(self, name: str, answer: str | None) -> None:
        if answer is not None and answer.strip().lower() in ("y", "yes"):
            self._export(name, replacing=True)
        else:
            self.tell("nothing was written")
