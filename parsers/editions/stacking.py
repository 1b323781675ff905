"""Arrays of several sizes in one, and how the cells of a programme are looked up in them.

Each array has an axis more than what it is made of: the first one, along which several of the same
kind are stacked. What is shorter than the longest is filled up with zeros.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.intp]


def stacked(
    arrays: Sequence[npt.NDArray[Any]], shape: tuple[int, ...], dtype: type[np.floating[Any]]
) -> npt.NDArray[Any]:
    """Return arrays of at most a shape as one, of that shape and an axis before it."""
    if len(arrays) == 1:
        return arrays[0][None].astype(dtype, copy=False)
    found = np.zeros((len(arrays), *shape), dtype)
    for number, array in enumerate(arrays):
        found[number][tuple(slice(end) for end in array.shape)] = array
    return found


def from_zero(amounts: npt.NDArray[Any]) -> Floats:
    """Return amounts summed along the last axis, from a zero on: one more than there were."""
    found = np.zeros((*amounts.shape[:-1], amounts.shape[-1] + 1), np.float32)
    found[..., 1:] = np.cumsum(amounts, axis=-1)
    return found


def of_rows(vectors: Floats, i: Ints) -> Floats:
    """Return for rows i what vectors hold there, to be set against columns."""
    return vectors.take(np.maximum(i, 0), axis=1)[:, :, None]


def of_columns(vectors: Floats, j: Ints) -> Floats:
    """Return for columns j, of all rows or of each, what vectors hold there."""
    found = vectors.take(np.maximum(j, 0), axis=1)
    return found[:, None] if j.ndim == 1 else found


def picked(tables: Floats, i: Ints, j: Ints) -> Floats:
    """Return for rows i and columns j, of all rows or of each, what tables hold there.

    Below zero, it is what they hold at zero.
    """
    i, j = np.maximum(i, 0), np.maximum(j, 0)
    if j.ndim == 1:
        return tables.take(i, axis=1).take(j, axis=2)
    return tables[:, i[:, None], j]
