"""How checks compare parts of a map."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

from argmap.model import Claim, Step

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

    from argmap.model import ArgumentMap

Part = TypeVar("Part", Claim, Step)


def is_here(argmap: ArgumentMap, part: Claim | Step) -> bool:
    """Tell whether a part is written in the map's own file, not in one that it includes."""
    return part.location.path == argmap.path


def groups(parts: Iterable[Part], by: Callable[[Part], Hashable]) -> list[list[Part]]:
    """Give the parts that have the same value, where there are several, in written order."""
    together: defaultdict[Hashable, list[Part]] = defaultdict(list)
    for part in parts:
        together[by(part)].append(part)
    return [group for group in together.values() if len(group) > 1]


def same_premises(argmap: ArgumentMap) -> list[list[Step]]:
    """Give the steps that have all their premises in common, where there are several, in written order."""
    used_again = (step for step in argmap.steps.values() if len(argmap.uses_of(step.premises[0])) > 1)
    return groups(used_again, lambda step: frozenset(step.premises))


def again(argmap: ArgumentMap, parts: Sequence[Part]) -> Iterator[tuple[Part, Part]]:
    """Give each part of this file that repeats another, and that other: one of an included file if there is one."""
    here = [part for part in parts if is_here(argmap, part)]
    elsewhere = [part for part in parts if not is_here(argmap, part)]
    first = (elsewhere or here)[0]
    for part in here if elsewhere else here[1:]:
        yield part, first
