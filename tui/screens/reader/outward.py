"""What the reader screen leaves to the application."""

from __future__ import annotations

from tui.screens.reader.desk import Desk


class Outward(Desk):
    """The actions that lead out of the screen."""

    async def action_article_back(self) -> None:
        """Go back to the article before."""
        await self.run_action("app.article_back")

    async def action_article_forward(self) -> None:
        """Go forward again."""
        await self.run_action("app.article_forward")

    async def action_library(self) -> None:
        """Show all articles."""
        await self.run_action("app.library")

    async def action_repaint(self) -> None:
        """Draw everything anew."""
        await self.run_action("app.repaint")

    async def action_suspend_process(self) -> None:
        """Go into the background of the shell."""
        await self.run_action("app.suspend_process")

    async def action_help(self) -> None:
        """Show all keys."""
        await self.run_action("app.help")

    async def action_command_palette(self) -> None:
        """Offer every action by name."""
        await self.run_action("app.command_palette")

    async def action_quit(self) -> None:
        """Leave."""
        await self.run_action("app.quit")
