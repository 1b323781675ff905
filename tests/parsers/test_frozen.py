"""Frozen dataclasses defined quickly are like the standard ones."""

import copy
import pickle
from dataclasses import FrozenInstanceError, field, fields, is_dataclass, replace
from functools import cached_property

import pytest

from parsers.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Quay:
    """A place where ships lie."""

    name: str
    berths: int = 1
    remarks: list[str] = field(default_factory=list, compare=False, repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Deep(Quay):
    """A quay for large ships."""

    depth: float


@dataclass(frozen=True)
class Harbour:
    """Quays, with what is derived from them."""

    quays: tuple[Quay, ...]

    def __post_init__(self) -> None:
        if not self.quays:
            raise ValueError("no quays")

    @cached_property
    def berths(self) -> int:
        return sum(quay.berths for quay in self.quays)


def test_fields_are_given_in_order_or_by_name_and_have_defaults() -> None:
    assert (Quay("North").name, Quay("North").berths) == ("North", 1)
    assert Quay(berths=3, name="South").berths == 3
    assert Deep(name="West", depth=14.5).depth == 14.5
    one, other = Quay("a"), Quay("a")
    one.remarks.append("silted up")
    assert other.remarks == []


def test_what_is_missing_or_unknown_is_said_by_name() -> None:
    with pytest.raises(TypeError, match="name"):
        Quay()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="lengths"):
        Quay("North", lengths=3)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Deep("West", 2, depth=3.0, draught=1)  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="no quays"):
        Harbour(())


def test_equal_are_those_of_one_class_whose_compared_fields_are() -> None:
    assert Quay("North", 2, ["old"]) == Quay("North", 2, ["new"])
    assert Quay("North", 2) != Quay("North", 3)
    values: object = ("North", 2)
    assert Quay("North", 2) != values
    assert Deep(name="North", depth=1.0) != Quay("North")
    assert len({Quay("North", 2, ["old"]), Quay("North", 2), Quay("South", 2)}) == 2


def test_nothing_of_them_can_be_changed() -> None:
    quay = Quay("North")
    with pytest.raises(FrozenInstanceError, match="berths"):
        quay.berths = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="name"):
        del quay.name
    assert not hasattr(quay, "__dict__")


def test_they_are_shown_with_their_fields() -> None:
    assert repr(Quay("North", remarks=["x"])) == "Quay(name='North', berths=1)"


def test_they_are_dataclasses_that_can_be_replaced_copied_and_pickled() -> None:
    deep = Deep(name="West", berths=4, depth=14.5)
    assert is_dataclass(deep)
    assert [each.name for each in fields(deep)] == ["name", "berths", "remarks", "depth"]
    assert replace(deep, berths=5) == Deep(name="West", berths=5, depth=14.5)
    for same in (copy.deepcopy(deep), pickle.loads(pickle.dumps(deep))):
        assert same == deep
        assert same.remarks == deep.remarks
    harbour = Harbour((deep, Quay("North")))
    assert harbour.berths == 5
    assert pickle.loads(pickle.dumps(harbour)) == harbour


def test_a_class_that_is_not_frozen_is_refused() -> None:
    with pytest.raises(TypeError, match="frozen"):
        dataclass(frozen=False)
