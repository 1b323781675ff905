"""Objects of the model as JSON, and back.

pydantic does that, too, and what comes from outside it validates (`parsers.records`). Here every
run would wait for it to be imported and to compile its schema for longer than reading ten pages
takes, and what is read was written by the same program, as a digest tells.

An object is a list of the name of its class and of its fields, in order; a tuple is a list without
a name. Of the classes below objects are made, of nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from parsers import model
from parsers.reports.model import CheckedArticle, EditionRef, Excerpt
from tui.configuration.silencing import Examined

_CLASSES = {
    each.__name__: each
    for each in (*vars(model).values(), CheckedArticle, EditionRef, Excerpt, Examined)
    if isinstance(each, type)
}
_NAMES = {each: name for name, each in _CLASSES.items()}
_SETS = "{}"
_TUPLES = ""


def written(value: object) -> bytes:
    """Return an object of the model as JSON.

    Raises ValueError where something in it is no object of the model, tuple, frozen set, text,
    number, truth value or nothing, or is a text that UTF-8 does not have.
    """
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":")).encode()


def read(data: bytes) -> object:
    """Return the object that was written. Raises ValueError where none was."""
    try:
        return _made(json.loads(data))
    except (TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError(str(error)) from error


def _plain(value: object) -> object:
    kind = type(value)
    if value is None or kind in (str, int, bool, float):
        return value
    name = _TUPLES if kind is tuple else _NAMES.get(kind)
    if isinstance(value, frozenset):
        return [_SETS, *map(_plain, sorted(value))]
    if name is None:
        raise ValueError(f"no object of the model: {kind.__name__}")
    if isinstance(value, tuple):
        return [name, *map(_plain, value)]
    return [name, *(_plain(getattr(value, field)) for field in _fields(kind))]


def _made(value: object) -> object:
    if not isinstance(value, list):
        return value
    name, *given = value
    values = [_made(each) if isinstance(each, list) else each for each in given]
    if name == _TUPLES:
        return tuple(values)
    return _MAKERS[name](values)


def _fields(kind: type) -> tuple[str, ...]:
    return tuple(getattr(kind, "__dataclass_fields__", ()))


def _maker(kind: type) -> Callable[[list[object]], object]:
    """Return what makes an object of its fields, in order, all of them."""
    make: Callable[..., object] = kind
    fields = _fields(kind)
    if issubclass(kind, tuple):
        return lambda values: make(*values)
    return lambda values: make(**dict(zip(fields, values, strict=True)))


_MAKERS = {name: _maker(each) for name, each in _CLASSES.items()} | {_SETS: frozenset}
