"""Steps found by their premises and their target, for the entries of `steps`."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.model import Step


class StepIndex:
    """Finds steps in a mapping that still grows. Most maps name no step, so nothing is done before the first question."""

    def __init__(self, steps: Mapping[int, Step]) -> None:
        self._steps = steps
        self._seen = 0
        self._by_ends: defaultdict[tuple[frozenset[str], str | int], list[Step]] = defaultdict(list)
        self._by_target: defaultdict[str | int, list[Step]] = defaultdict(list)

    def between(self, premises: frozenset[str], target: str | int) -> Sequence[Step]:
        """Give the steps that lead from exactly these premises to that target."""
        self._catch_up()
        return self._by_ends.get((premises, target), ())

    def leading_to(self, target: str | int) -> Sequence[Step]:
        """Give the steps to that target."""
        self._catch_up()
        return self._by_target.get(target, ())

    def _catch_up(self) -> None:
        for index in range(self._seen, len(self._steps)):
            step = self._steps[index]
            self._by_ends[frozenset(step.premises), step.target].append(step)
            self._by_target[step.target].append(step)
        self._seen = len(self._steps)
