"""Saying in a test what must be there."""

from typing import TypeVar

T = TypeVar("T")


def there(value: T | None) -> T:
    """Return a value that must not be missing."""
    assert value is not None
    return value


def as_a(kind: type[T], value: object) -> T:
    """Return a value that must be of some kind."""
    assert isinstance(value, kind)
    return value
