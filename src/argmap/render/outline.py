"""The rows of a tree that a map is shown as: each claim in full once, everywhere else as a pointer to that place.

A claim's place is where it is stated. Where that is not shown (it lies in an included map, or outside the part in
focus), its place is the first that points to it. No recursion: a chain of any length is walked with a stack.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import TYPE_CHECKING, NamedTuple

from argmap.reach import bearing_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from argmap.model import ArgumentMap, Step

ROOT_PLACE = -1


class Part(Enum):
    """What a row shows."""

    ROOT = "a claim at the top"
    ENTRY = "a step with its one premise"
    LINKED = "a step whose premises follow, a row each"
    PREMISE = "a premise of a linked step"
    HIDDEN = "how many claims are left out here"


WITH_CLAIM = frozenset({Part.ROOT, Part.ENTRY, Part.PREMISE})


class Repeat(StrEnum):
    """Where to look for a claim that this row only points to."""

    ABOVE = "see above"
    BELOW = "see below"
    CIRCULAR = "circular, see above"


class Row(NamedTuple):
    """A row: `depth` counts from 0 for a root, `last` tells whether no sibling follows, `parent` whether rows hang on it.

    `claim` is the key of the claim to show, for HIDDEN that of the claim above; it is empty for LINKED.
    """

    part: Part
    depth: int
    last: bool
    claim: str
    step: Step | None = None
    repeat: Repeat | None = None
    parent: bool = False


def outline(argmap: ArgumentMap, roots: Iterable[str], hidden: Mapping[str, int]) -> Iterator[Row]:
    """Give the rows of the trees below those roots, each before its children, in written order."""
    places = dict.fromkeys(roots, ROOT_PLACE)
    for root in [*places]:
        _settle(argmap, root, places)
    walk = _Walk(argmap, hidden, places)
    for root in dict.fromkeys(roots):
        yield from walk.rows(root)


def _settle(argmap: ArgumentMap, claim: str, places: dict[str, int]) -> None:
    """Give a place, the index of the step at which it is stated, to whatever is stated below a claim and has none yet."""
    queue = [claim]
    for key in queue:  # grows while it is read
        for step in bearing_on(argmap, key):
            for premise, by_ref in zip(step.premises, step.by_ref, strict=True):
                if not by_ref and premise not in places:
                    places[premise] = step.index
                    queue.append(premise)


@dataclass(slots=True)
class _Walk:
    """One walk over all trees: what was shown in full so far, and what lies between the root and the row at hand.

    `places` gives each claim the step at which it is to be shown in full.
    """

    argmap: ArgumentMap
    hidden: Mapping[str, int]
    places: dict[str, int]
    shown: set[str] = field(default_factory=set)
    above: set[str] = field(default_factory=set)

    def rows(self, root: str) -> Iterator[Row]:
        """Give the rows of one tree."""
        stack: list[Row | str] = [Row(Part.ROOT, 0, last=True, claim=root)]
        while stack:
            row = stack.pop()
            if isinstance(row, str):
                self.above.discard(row)
                continue
            in_full = row.part in WITH_CLAIM and self._arrives(row)
            children = self._children(row, in_full=in_full)
            repeat = self._repeat(row) if row.part in WITH_CLAIM and not in_full else None
            yield row._replace(repeat=repeat, parent=bool(children))
            if in_full:
                stack.append(row.claim)
                self.above.add(row.claim)
            stack.extend(reversed(children))

    def _arrives(self, row: Row) -> bool:
        """Tell whether a claim's place is here; one that has none yet gets this one."""
        place = row.step.index if row.step else ROOT_PLACE
        if row.claim not in self.places:
            self.places[row.claim] = place
            _settle(self.argmap, row.claim, self.places)
        if self.places[row.claim] != place or row.claim in self.shown:
            return False
        self.shown.add(row.claim)
        return True

    def _repeat(self, row: Row) -> Repeat:
        if row.claim in self.above:
            return Repeat.CIRCULAR
        return Repeat.ABOVE if row.claim in self.shown else Repeat.BELOW

    def _children(self, row: Row, *, in_full: bool) -> list[Row]:
        """Give the rows right below one: the steps for its claim, the undercuts of its step, a linked step's premises."""
        step = row.step
        undercuts = self.argmap.undercuts_of(step) if step and row.part is not Part.PREMISE else ()
        steps = [*(self.argmap.steps_for(row.claim) if in_full else ()), *undercuts]
        below = [self._row_of(step, row.depth + 1) for step in sorted(steps, key=lambda step: step.index)]
        if step and row.part is Part.LINKED:
            below = [
                *(Row(Part.PREMISE, row.depth + 1, last=False, claim=key, step=step) for key in step.premises),
                *below,
            ]
        if in_full and row.claim in self.hidden:
            below.append(Row(Part.HIDDEN, row.depth + 1, last=True, claim=row.claim))
        return [*below[:-1], *(one._replace(last=True) for one in below[-1:])]

    def _row_of(self, step: Step, depth: int) -> Row:
        if len(step.premises) > 1:
            return Row(Part.LINKED, depth, last=False, claim="", step=step)
        return Row(Part.ENTRY, depth, last=False, claim=step.premises[0], step=step)
