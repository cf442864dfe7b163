"""What follows when claims are set true or false, worked out from what stands already instead of afresh.

A map is a directed graph; its strongly connected components (Tarjan, SIAM Journal on Computing 1972) can be put in an
order in which nothing bears on what comes before. A change is carried along that order and ends where a claim or step
comes out as it was: most changes die within a few steps. A component that is a circle is evaluated as a whole, from
"all undecided", because the least fixed point of the whole is that of its components one after the other.
"""

from __future__ import annotations

from collections import defaultdict
from heapq import heappop, heappush
from typing import TYPE_CHECKING, NamedTuple

from argmap.model import Standing
from argmap.standing import defends_itself

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from argmap.model import ArgumentMap
    from argmap.standing import Node, Standings

Value = bool | None  # None is undecided
Counts = tuple[int, int, int, int]

VALUES: dict[Standing, Value] = {Standing.STANDS: True, Standing.DEFEATED: False, Standing.UNDECIDED: None}
NOTHING: Counts = (0, 0, 0, 0)

# What an input adds to the counts of the part that it bears on. A step counts in the first place what fells it, in the
# second what is undecided; a claim what is true and what is undecided for it, then what is so against it.
PREMISE: dict[Value, Counts] = {True: NOTHING, False: (1, 0, 0, 0), None: (0, 1, 0, 0)}
UNDERCUT: dict[Value, Counts] = {True: (1, 0, 0, 0), False: NOTHING, None: (0, 1, 0, 0)}
FOR: dict[Value, Counts] = {True: (1, 0, 0, 0), False: NOTHING, None: (0, 1, 0, 0)}
AGAINST: dict[Value, Counts] = {True: (0, 0, 1, 0), False: NOTHING, None: (0, 0, 0, 1)}


class Touch(NamedTuple):
    """What reached a part: how its counts change, and which inputs brought that."""

    counts: Counts
    inputs: tuple[Node, ...]


class Ripple(NamedTuple):
    """What a change came to: the new values of what changed, and all that was reached, by component."""

    changed: Mapping[Node, Value]
    touched: Mapping[int, Mapping[Node, Touch]]


class Circle(NamedTuple):
    """A component of several parts, all of them undecided: what each counts then, and which follow from that alone.

    `within` gives what bears on what inside of it, with what a decided value adds; `decided` are the parts that are not
    undecided now.
    """

    counts: dict[Node, Counts]
    sure: Sequence[Node]
    within: Mapping[Node, Sequence[tuple[Node, Mapping[bool, Counts]]]]
    decided: Sequence[Node]


class Evaluated(NamedTuple):
    """What came of a circle under a change: searches follow a change twice, within their scope and beyond it."""

    place: int
    touched: Mapping[Node, Touch]
    forced: Mapping[str, bool]
    after: dict[Node, Value]


class Ripples:
    """The map in the order of its components, with what stands and the counts that this follows from."""

    def __init__(self, argmap: ArgumentMap, standings: Standings) -> None:
        self.argmap = argmap
        self.values: dict[Node, Value] = {key: VALUES[one] for key, one in standings.claims.items()}
        self.values |= {index: VALUES[one] for index, one in standings.steps.items()}
        self.bears_on: defaultdict[Node, list[tuple[Node, dict[Value, Counts]]]] = defaultdict(list)
        for index, step in argmap.steps.items():
            for premise in dict.fromkeys(step.premises):
                self.bears_on[premise].append((index, PREMISE))
            side = UNDERCUT if isinstance(step.target, int) else FOR if step.side.speaks_for else AGAINST
            self.bears_on[index].append((step.target, side))
        self.counts: dict[Node, Counts] = dict.fromkeys(self.values, NOTHING)
        for node, targets in self.bears_on.items():
            for target, adds in targets:
                self.counts[target] = plus(self.counts[target], adds[self.values[node]])
        self.backed = {
            key
            for key, claim in argmap.claims.items()
            if claim.assumed or not any(step.side.speaks_for for step in argmap.steps_for(key))
        }
        self.defended = {key for key, claim in argmap.claims.items() if defends_itself(argmap, claim)}
        self.components = _components(argmap)
        self.place = {node: number for number, nodes in enumerate(self.components) for node in nodes}
        self.last_circle = Evaluated(-1, {}, {}, {})
        self._circles: dict[int, Circle] = {}

    def is_circular(self, place: int) -> bool:
        """Tell whether a component is a circle: of several parts, as no part bears on itself at once."""
        return len(self.components[place]) > 1

    def circle(self, place: int) -> Circle:
        """Give a component that is a circle, made ready when it is first asked for."""
        if place not in self._circles:
            self._circles[place] = self._undecided(place)
        return self._circles[place]

    def _undecided(self, place: int) -> Circle:
        nodes = self.components[place]
        counts = {node: self.counts[node] for node in nodes}
        within: dict[Node, list[tuple[Node, Mapping[bool, Counts]]]] = {}
        for node in nodes:
            inside = [(target, adds) for target, adds in self.bears_on[node] if self.place[target] == place]
            for target, adds in inside:
                counts[target] = plus(counts[target], _minus(adds[None], adds[self.values[node]]))
            within[node] = [(target, _on_deciding(adds)) for target, adds in inside]
        sure = [node for node in nodes if self.value_of(node, counts[node]) is not None]
        return Circle(counts, sure, within, [node for node in nodes if self.values[node] is not None])

    def value_of(self, node: Node, counts: Counts) -> Value:
        """Give the value of a claim or a step with those counts."""
        first, second, against, against_undecided = counts
        if isinstance(node, int):
            return False if first else None if second else True
        pro = True if node in self.backed or first else None if second else False
        con = True if against else None if against_undecided else False
        if con is False or pro is False:
            return pro
        return False if con and node not in self.defended else None

    def run(self, forced: Mapping[str, bool], scope: Collection[Node] | None = None) -> Ripple:
        """Set claims true or false and give what changes, within `scope` if that is given."""
        wave = Wave(self, forced, scope)
        while wave.queue:
            wave.step()
        return Ripple(wave.changed, wave.touched)


class Wave:
    """One change on its way: `queue` holds the places of the components that it has reached and not yet passed.

    `claims` counts the claims among what has changed.
    """

    def __init__(self, ripples: Ripples, forced: Mapping[str, bool], scope: Collection[Node] | None) -> None:
        self.ripples, self.forced, self.scope = ripples, forced, scope
        self.changed: dict[Node, Value] = {}
        self.touched: dict[int, dict[Node, Touch]] = {}
        self.queue: list[int] = []
        self.claims = 0
        for key in forced:
            self._reach(key, None, NOTHING)

    def step(self) -> int:
        """Pass one component; give its place."""
        place = heappop(self.queue)
        after = self._circle(place) if self.ripples.is_circular(place) else self._single(place)
        for node, value in after.items():
            if value is not self.ripples.values[node]:
                self.changed[node] = value
                self.claims += isinstance(node, str)
        for node in after:
            if node in self.changed:
                self._pass_on(node, place)
        return place

    def _pass_on(self, node: Node, place: int) -> None:
        before, after = self.ripples.values[node], self.changed[node]
        for target, adds in self.ripples.bears_on[node]:
            if self.ripples.place[target] != place and (self.scope is None or target in self.scope):
                self._reach(target, node, _minus(adds[after], adds[before]))

    def _reach(self, target: Node, source: Node | None, counts: Counts) -> None:
        place = self.ripples.place[target]
        if place not in self.touched:
            self.touched[place] = {}
            heappush(self.queue, place)
        before = self.touched[place].get(target, Touch(NOTHING, ()))
        inputs = () if source is None else (source,)
        self.touched[place][target] = Touch(plus(before.counts, counts), before.inputs + inputs)

    def _single(self, place: int) -> dict[Node, Value]:
        (node,) = self.ripples.components[place]
        if isinstance(node, str) and node in self.forced:
            return {node: self.forced[node]}
        counts = plus(self.ripples.counts[node], self.touched[place][node].counts)
        return {node: self.ripples.value_of(node, counts)}

    def _circle(self, place: int) -> dict[Node, Value]:
        """Evaluate a circle from "all undecided", with the values around it as they are now."""
        known = self.ripples.last_circle
        if known.place == place and known.touched == self.touched[place] and known.forced == self.forced:
            return known.after
        after = self._evaluated(place)
        self.ripples.last_circle = Evaluated(place, self.touched[place], self.forced, after)
        return after

    def _evaluated(self, place: int) -> dict[Node, Value]:
        circle, value_of = self.ripples.circle(place), self.ripples.value_of
        counts = circle.counts.copy()
        for node, touch in self.touched[place].items():
            counts[node] = plus(counts[node], touch.counts)
        values: dict[Node, Value] = {}
        queue = [*circle.sure, *self.touched[place]]
        for node in queue:  # grows while it is read
            value = self.forced.get(node) if isinstance(node, str) else None
            value = value_of(node, counts[node]) if value is None else value
            if value is None or node in values:
                continue
            values[node] = value
            for target, adds in circle.within[node]:
                counts[target] = plus(counts[target], adds[value])
                queue.append(target)
        return dict.fromkeys(circle.decided) | values


def _components(argmap: ArgumentMap) -> Sequence[Sequence[Node]]:
    """Give the strongly connected components, each after all that bear on it."""
    import networkx as nx  # no other command that reads this module's neighbours should pay for it

    order = nx.condensation(argmap.graph)
    written = {node: number for number, node in enumerate((*argmap.claims, *argmap.steps))}
    return [sorted(order.nodes[place]["members"], key=written.__getitem__) for place in nx.topological_sort(order)]


def plus(one: Counts, other: Counts) -> Counts:
    """Add counts up."""
    return one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3]


def _minus(one: Counts, other: Counts) -> Counts:
    return one[0] - other[0], one[1] - other[1], one[2] - other[2], one[3] - other[3]


def _on_deciding(adds: Mapping[Value, Counts]) -> Mapping[bool, Counts]:
    """Give how counts change when an input that was undecided is decided."""
    return {value: _minus(adds[value], adds[None]) for value in (True, False)}
