"""What the reader screen leaves to the application."""

from __future__ import annotations

from tui.screens.desk import Desk


class Outward(Desk):
    """The actions that lead out of the screen."""

    def action_article_back(self) -> None:
        """Go back to the article before."""
        self.reader.action_article_back()

    def action_article_forward(self) -> None:
        """Go forward again."""
        self.reader.action_article_forward()

    def action_library(self) -> None:
        """Show all articles."""
        self.reader.action_library()

    def action_repaint(self) -> None:
        """Draw everything anew."""
        self.reader.repaint()

    def action_suspend_process(self) -> None:
        """Go into the background of the shell."""
        self.reader.action_suspend_process()

    def action_help(self) -> None:
        """Show all keys."""
        self.reader.action_help()

    def action_command_palette(self) -> None:
        """Offer every action by name."""
        self.reader.action_command_palette()

    async def action_quit(self) -> None:
        """Leave."""
        await self.reader.action_quit()
