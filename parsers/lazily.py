"""Properties that are worked out once: `functools.cached_property` without its lock.

Until Python 3.12 the standard one takes a lock each time, which costs more than half of what such a
property takes; nothing here is shared by threads while it is being worked out.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from functools import cached_property as cached_property
else:

    class cached_property:  # noqa: N801 - it stands for the standard one
        """A method whose result is kept, under its own name, with the instance."""

        def __init__(self, function: Callable[[object], object]) -> None:
            self.function = function
            self.__doc__ = function.__doc__

        def __set_name__(self, owner: type, name: str) -> None:
            self.name = name

        def __get__(self, instance: object, owner: type | None = None) -> object:
            if instance is None:
                return self
            found = instance.__dict__[self.name] = self.function(instance)
            return found
