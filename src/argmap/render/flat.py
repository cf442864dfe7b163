"""A map's YAML with each text on one line: what `git diff` compares where `argmap diff --textconv` is its text conversion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.reader.nodes import Mapping, Scalar, Sequence
from argmap.render.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.reader.nodes import Node

    Task = tuple[
        str, str, Node | None
    ]  # what stands before the first line and before further ones; None for a line alone


def flat(root: Node) -> str:
    """Give the keys, lists and texts in written order, without comments; how lines were broken leaves no trace."""
    return "".join(f"{line.rstrip()}\n" for line in _lines(root))


def _lines(root: Node) -> Iterator[str]:
    stack: list[Task] = [("", "", root)]
    while stack:
        first, further, node = stack.pop()
        if isinstance(node, Scalar):
            yield first + visible(" ".join(node.value.split()))
        elif isinstance(node, Sequence):
            leads = [first, *[further] * len(node.items)]
            stack += reversed(
                [(f"{lead}- ", f"{further}  ", item) for lead, item in zip(leads, node.items, strict=False)]
            )
        elif isinstance(node, Mapping):
            stack += reversed([*_pairs(first, further, node)])
        else:
            yield first


def _pairs(first: str, further: str, node: Mapping) -> Iterator[Task]:
    lead = first
    for key, value in node.pairs:
        name = f"{lead}{visible(key.value)}:"
        if isinstance(value, Scalar):
            yield f"{name} ", "", value
        else:
            yield name, "", None
            yield f"{further}  ", f"{further}  ", value
        lead = further
