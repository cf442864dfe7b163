"""What a claim's standing hangs on: the single claims, then the pairs, whose fall or return changes it.

Only a claim that bears on the one asked about can be a crux. Each is set false (a fall) or true (a return), and the
change is carried along the map until it dies out (`argmap.ripple`). Where a change has narrowed to one part, whatever
further comes of it depends on that part alone and is remembered, so that a chain of any length is walked once.

Two claims that are no cruxes singly can be one together only if their changes meet: at some part that both reach, what
they do to it must come to something else together than apart. Pairs are sought at those places only. A pair of claims
that exclude each other's change on the way (one of which would undo the other) is tried as well.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations_with_replacement, product
from typing import TYPE_CHECKING, NamedTuple

from argmap.model import Standing
from argmap.ripple import Counts, Ripples, Value, Wave, plus
from argmap.standing import Node, evaluate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from argmap.model import ArgumentMap
    from argmap.ripple import Touch
    from argmap.standing import Standings

MOST_PAIRS = 1_000  # found pairs, after which no more are sought
MOST_TOUCHES = 2_000_000  # parts reached by all changes together, after which no more are remembered

WORDS: dict[Value, Standing] = {True: Standing.STANDS, False: Standing.DEFEATED, None: Standing.UNDECIDED}


class Flip(NamedTuple):
    """A claim that is supposed to stand, or to be defeated, against what it does now."""

    claim: str
    stands: bool


Front = tuple[int, bool | Counts]
"""A component, and what it is set to or what reaches it."""

Meetings = dict[Counts | None, dict[tuple[Node, ...], list[Flip]]]
"""The flips that reach a part, by what they do to its counts and through which input."""


@dataclass(frozen=True, slots=True)
class Crux:
    """Flips that together change the standing asked about to `outcome`, and how many other claims they change."""

    flips: tuple[Flip, ...]
    outcome: Standing
    carries: int


@dataclass(frozen=True, slots=True)
class Cruxes:
    """The answer. `complete` tells whether every single claim and every pair was tried before time ran out."""

    map: ArgumentMap
    standings: Standings
    claim: str
    singles: tuple[Crux, ...]
    pairs: tuple[Crux, ...]
    candidates: int
    tried: int
    complete: bool


class Progress(NamedTuple):
    """How far the search is: what it does, how much of that is done, out of how much, if that is known."""

    doing: str
    done: int
    total: int | None


def cruxes(
    argmap: ArgumentMap,
    claim: str,
    *,
    is_over: Callable[[], bool] = lambda: False,
    tell: Callable[[Progress], None] = lambda _: None,
) -> Cruxes:
    """Seek what a claim, given by its key, hangs on; once `is_over` what was found so far is given.

    The most carrying cruxes come first, equal ones in the order of the map.
    """
    search = _Search(argmap, evaluate(argmap), claim, is_over, tell)
    singles, pairs = search.singles(), search.pairs()
    return Cruxes(
        argmap,
        search.standings,
        claim,
        _ranked(argmap, singles),
        _ranked(argmap, pairs),
        len(search.candidates),
        search.tried,
        search.complete,
    )


def _ranked(argmap: ArgumentMap, found: Iterable[Crux]) -> tuple[Crux, ...]:
    written = {key: number for number, key in enumerate(argmap.claims)}
    ordered = [
        Crux(tuple(sorted(one.flips, key=lambda flip: written[flip.claim])), one.outcome, one.carries) for one in found
    ]
    ordered.sort(key=lambda crux: (-crux.carries, [(written[flip.claim], flip.stands) for flip in crux.flips]))
    return tuple(ordered)


class _Search:
    def __init__(
        self,
        argmap: ArgumentMap,
        standings: Standings,
        claim: str,
        is_over: Callable[[], bool],
        tell: Callable[[Progress], None],
    ) -> None:
        self.standings, self.claim = standings, claim
        self.is_over, self.tell = is_over, tell
        self.ripples = Ripples(argmap, standings)
        self.scope = _bearing_on(argmap, claim)
        self.candidates = [key for key in argmap.claims if key in self.scope and key != claim]
        self.outcomes: dict[Front | None, Value] = {}
        self.carried: dict[Front | None, int] = {}
        self.tried = 0
        self.complete = True
        self.idle: list[Flip] = []

    def singles(self) -> Iterator[Crux]:
        """Try each claim by itself; those that change nothing are kept for pairs."""
        for key in self.candidates:
            if self._stopped():
                return
            for flip in _flips(key, self.ripples.values[key]):
                outcome = self._outcome((flip,))
                if outcome is self.ripples.values[self.claim]:
                    self.idle.append(flip)
                else:
                    yield Crux((flip,), WORDS[outcome], self._carries((flip,)))
            self.tried += 1
            self.tell(Progress("single claims", self.tried, len(self.candidates)))

    def pairs(self) -> Iterator[Crux]:
        """Try the pairs whose changes meet."""
        found = 0
        for number, pair in enumerate(self._meeting()):
            if self._stopped():
                return
            self.tell(Progress("pairs", number, None))
            outcome = self._outcome(pair)
            if outcome is not self.ripples.values[self.claim]:
                yield Crux(pair, WORDS[outcome], self._carries(pair))
                found += 1
                if found == MOST_PAIRS:
                    self.complete = False
                    return

    def _stopped(self) -> bool:
        if self.is_over():
            self.complete = False
        return not self.complete

    def _outcome(self, flips: tuple[Flip, ...]) -> Value:
        """Give the value of the claim asked about under flips."""
        wave = Wave(self.ripples, dict(flips), self.scope)
        trail = []
        while wave.queue:
            front = _front(wave)
            if front in self.outcomes:
                outcome = self.outcomes[front]
                break
            trail += [front] if front else []
            wave.step()
        else:
            outcome = wave.changed.get(self.claim, self.ripples.values[self.claim])
        self.outcomes.update(dict.fromkeys(trail, outcome))
        return outcome

    def _carries(self, flips: tuple[Flip, ...]) -> int:
        """Give how many claims change in the whole map, besides those flipped and the one asked about."""
        wave = Wave(self.ripples, dict(flips), None)
        trail: list[tuple[Front, int]] = []
        further = 0
        while wave.queue:
            front = _front(wave)
            if front in self.carried:
                further = self.carried[front]
                break
            trail += [(front, wave.claims)] if front else []
            wave.step()
        total = wave.claims + further
        self.carried.update((front, total - before) for front, before in trail)
        return total - len(flips) - 1

    def _meeting(self) -> Iterator[tuple[Flip, Flip]]:
        """Give the pairs of idle flips whose changes meet somewhere and together come to something else than apart."""
        seen: set[frozenset[Flip]] = set()
        for one, other in self._meetings():
            pair = frozenset((one, other))
            if one.claim != other.claim and pair not in seen:
                seen.add(pair)
                yield one, other

    def _meetings(self) -> Iterator[tuple[Flip, Flip]]:
        idle = {*self.idle}
        places: defaultdict[int, Meetings] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
        touches = 0
        for number, flip in enumerate(self.idle):
            if self._stopped() or touches > MOST_TOUCHES:
                self.complete = False
                break
            self.tell(Progress("pairs that meet", number, len(self.idle)))
            changed, touched = self.ripples.run(dict([flip]), self.scope)
            touches += len(touched)
            for place, nodes in touched.items():
                counts, inputs = self._signature(place, nodes)
                places[place][counts][inputs].append(flip)
            against = (Flip(node, not value) for node, value in changed.items() if isinstance(node, str))
            yield from ((flip, one) for one in against if one in idle)
        for place, meetings in places.items():
            yield from self._at(place, meetings)

    def _signature(self, place: int, nodes: Mapping[Node, Touch]) -> tuple[Counts | None, tuple[Node, ...]]:
        """Give what a change does to a part, through which input; None where that is more than one sum tells."""
        if self.ripples.is_circular(place):
            return None, ()
        (touch,) = nodes.values()
        return (touch.counts, touch.inputs) if len(touch.inputs) == 1 else (None, ())

    def _at(self, place: int, meetings: Meetings) -> Iterator[tuple[Flip, Flip]]:
        """Give the pairs that meet at one part, by what they do to it: a pair of such effects is judged once for all."""
        for (one, first), (other, second) in combinations_with_replacement(meetings.items(), 2):
            if one and other and not self._matters(self.ripples.components[place][0], one, other):
                continue
            for (via, flips), (through, others) in product(first.items(), second.items()):
                if via != through or not (one and other):
                    yield from product(flips, others)

    def _matters(self, node: Node, one: Counts, other: Counts) -> bool:
        """Tell whether two effects together give a part another value than one of them does, or neither."""
        now, base = self.ripples.counts[node], self.ripples.values[node]
        apart = [self.ripples.value_of(node, plus(now, effect)) for effect in (one, other)]
        changed = [value for value in apart if value is not base]
        together = self.ripples.value_of(node, plus(now, plus(one, other)))
        return any(value is not together for value in changed or [base])


def _front(wave: Wave) -> Front | None:
    """Give the one part that a change has narrowed to and what reaches it, if so: on these alone depends what follows."""
    ripples = wave.ripples
    if len(wave.queue) != 1 or ripples.is_circular(wave.queue[0]):
        return None
    (place,) = wave.queue
    ((node, touch),) = wave.touched[place].items()
    return place, wave.forced[node] if isinstance(node, str) and node in wave.forced else touch.counts


def _flips(claim: str, value: Value) -> list[Flip]:
    return [Flip(claim, stands=stands) for stands in (False, True) if stands is not value]


def _bearing_on(argmap: ArgumentMap, claim: str) -> set[Node]:
    """Give all that bears on a claim, and the claim."""
    found: set[Node] = {claim}
    queue: list[Node] = [claim]
    for node in queue:  # grows while it is read
        if isinstance(node, str):
            before: list[Node] = [step.index for step in argmap.steps_for(node)]
        else:
            step = argmap.steps[node]
            before = [*step.premises, *(undercut.index for undercut in argmap.undercuts_of(step))]
        queue += [one for one in dict.fromkeys(before) if one not in found]
        found.update(before)
    return found
