"""The palette: every action of the table, found by its title."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui.keys.actions import ACTIONS, Action, keys_of
from tui.keys.labels import key_label


class ActionProvider(Provider):
    """Offers the actions that the screen shown can do."""

    def _actions(self) -> tuple[Action, ...]:
        """Return the actions of the screen shown: its own table, or the reader's."""
        own: tuple[Action, ...] = getattr(self.screen, "ACTIONS", ACTIONS)
        return own

    async def discover(self) -> Hits:
        """Offer all of them."""
        for action in self._actions():
            if hasattr(self.screen, f"action_{action.name}"):
                yield DiscoveryHit(
                    action.title,
                    partial(self.screen.run_action, action.name),
                    help=f"{action.group}: {' '.join(map(key_label, keys_of(action)))}",
                )

    async def search(self, query: str) -> Hits:
        """Offer those whose title matches."""
        matcher = self.matcher(query)
        for action in self._actions():
            score = matcher.match(action.title)
            if score > 0 and hasattr(self.screen, f"action_{action.name}"):
                yield Hit(
                    score,
                    matcher.highlight(action.title),
                    partial(self.screen.run_action, action.name),
                    help=f"{action.group}: {' '.join(map(key_label, keys_of(action)))}",
                )
