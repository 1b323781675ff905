"""Frozen dataclasses that take a tenth of the time to define.

The standard decorator writes seven methods for a class and compiles each, most of which are never
called in a run: for the classes of the model that takes longer than reading a page. Here the
methods are the same functions for all classes, and a constructor is compiled when it is first
called. What such a class does, and what type checkers know of it, is as with the standard one.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

_Class = Any
"""A class that is decorated."""

_Instance = Any
"""An instance of one."""

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(
        *, frozen: bool, kw_only: bool = False, slots: bool = False
    ) -> Callable[[_Class], _Class]:
        """Return a decorator for a class, which must be `frozen`; see `dataclasses.dataclass`."""
        if not frozen:
            raise TypeError("only for frozen classes")
        standard = dataclasses.dataclass(
            init=False, repr=False, eq=False, kw_only=kw_only, slots=slots
        )

        def decorate(cls: _Class) -> _Class:
            made = standard(cls)
            names = [each.name for each in dataclasses.fields(made) if each.compare]
            made.__field_values__ = staticmethod(attrgetter(*names) if names else _nothing)
            methods = _METHODS | _SLOTTED if slots else _METHODS
            for name, method in methods.items():
                if name not in cls.__dict__:
                    setattr(made, name, method)
            if "__init__" not in cls.__dict__:
                made.__init__ = _to_be_compiled(made)
            return made

        return decorate


def _nothing(_instance: object) -> tuple[()]:
    return ()


def _to_be_compiled(cls: _Class) -> Callable[..., None]:
    """Return a constructor that puts the proper one into its place when it is first called."""

    def __init__(self: object, *values: object, **named: object) -> None:  # noqa: N807
        cls.__init__ = _constructor(cls)
        cls.__init__(self, *values, **named)

    return __init__


def _constructor(cls: _Class) -> Callable[..., None]:
    """Return the constructor that the standard decorator would write for the fields of a class."""
    known: dict[str, Any] = {"_set": object.__setattr__, "_unset": dataclasses.MISSING}
    by_place, by_name = ["self"], list[str]()
    body: list[str] = []
    for number, each in enumerate(dataclasses.fields(cls)):
        name, default, made = each.name, f"_default{number}", f"_factory{number}()"
        value = name
        if each.default_factory is not dataclasses.MISSING:
            known[f"_factory{number}"] = each.default_factory
            default, value = "_unset", f"{made} if {name} is _unset else {name}"
        elif each.default is not dataclasses.MISSING:
            known[default] = each.default
        else:
            default = ""
        if each.init:
            parameters = by_name if each.kw_only else by_place
            parameters.append(f"{name}={default}" if default else name)
            body.append(f" _set(self, {name!r}, {value})")
        elif default:
            given = made if default == "_unset" else default
            body.append(f" _set(self, {name!r}, {given})")
    if hasattr(cls, "__post_init__"):
        body.append(" self.__post_init__()")
    head = ", ".join([*by_place, *(["*", *by_name] if by_name else [])])
    # The names are those of fields that the program itself declares.
    exec("\n".join([f"def __init__({head}):", *body, " return None"]), known)  # noqa: S102
    constructor: Callable[..., None] = known["__init__"]
    constructor.__qualname__ = f"{cls.__qualname__}.__init__"
    return constructor


def _equal(self: _Instance, other: _Instance) -> bool:
    if other.__class__ is not self.__class__:
        return NotImplemented  # type: ignore[no-any-return]
    equal: bool = self.__field_values__(self) == self.__field_values__(other)
    return equal


def _hash(self: _Instance) -> int:
    return hash(self.__field_values__(self))


def _repr(self: _Instance) -> str:
    shown = (each.name for each in dataclasses.fields(self) if each.repr)
    inner = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
    return f"{self.__class__.__qualname__}({inner})"


def _set(self: object, name: str, value: object) -> None:  # noqa: ARG001
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _delete(self: object, name: str) -> None:  # noqa: ARG001
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: _Instance) -> list[object]:
    return [getattr(self, name) for name in self.__dataclass_fields__]


def _restore(self: _Instance, state: list[object]) -> None:
    for name, value in zip(self.__dataclass_fields__, state, strict=True):
        object.__setattr__(self, name, value)


_METHODS = {
    "__eq__": _equal,
    "__hash__": _hash,
    "__repr__": _repr,
    "__setattr__": _set,
    "__delattr__": _delete,
}

_SLOTTED = {"__getstate__": _state, "__setstate__": _restore}
"""Without a dictionary, the fields themselves are what is pickled."""
