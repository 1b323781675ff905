"""The line at the bottom for typing a search or a comment."""

from __future__ import annotations

from typing import ClassVar, Literal

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

Question = Literal["find", "comment", "line"]


class Prompt(Input):
    """An input that is there only while something is asked."""

    DEFAULT_CSS = """
    Prompt {
        display: none;
        height: 1;
        border: none;
        padding: 0 1;
        background: $panel;
        color: $foreground;
        width: 1fr;
    }
    Prompt:focus { border: none; background: $panel; }
    Prompt.shown { display: block; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "give_up", "Close", show=False)]

    class Typed(Message):
        """The text changed while typing."""

        def __init__(self, question: Question, text: str) -> None:
            self.question = question
            self.text = text
            super().__init__()

    class Answered(Message):
        """Enter was pressed; `text` is None where the question was given up."""

        def __init__(self, question: Question, text: str | None) -> None:
            self.question = question
            self.text = text
            super().__init__()

    def __init__(self) -> None:
        super().__init__(compact=True, select_on_focus=False)
        self._question: Question = "find"

    def ask(self, question: Question, label: str, value: str = "") -> None:
        """Show the line with a label in it and take the keyboard."""
        self._question = question
        self.placeholder = label
        with self.prevent(Input.Changed):
            self.value = value
        self.cursor_position = len(value)
        self.add_class("shown")
        self.focus()

    def _close(self) -> None:
        self.remove_class("shown")

    def action_give_up(self) -> None:
        """Close without an answer."""
        self._close()
        self.post_message(self.Answered(self._question, None))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on what is being typed."""
        event.stop()
        self.post_message(self.Typed(self._question, event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Pass on the answer."""
        event.stop()
        self._close()
        self.post_message(self.Answered(self._question, event.value))
