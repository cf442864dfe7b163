"""Which claims stand otherwise than before, and what made the difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diff.answer import Cause, CauseKind, ClaimPair, StandingChange
from argmap.model import Standing
from argmap.standing import evaluate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from argmap.model import ArgumentMap, Step

RANK = {Standing.DEFEATED: 0, Standing.UNDECIDED: 1, Standing.STANDS: 2}


def standing_changes(
    old: ArgumentMap, new: ArgumentMap, claims: Mapping[str, str], steps: Mapping[int, int]
) -> Iterator[StandingChange]:
    """Compare the standings of the claims that both maps have, in the order of the old map.

    `steps` pairs those that speak for or against the same target in both.
    """
    comparing = _Comparing(old, new, claims, steps)
    before, after = comparing.before, comparing.after
    for key, other in claims.items():
        if before.claims[key] is not after.claims[other]:
            pair = ClaimPair(key, other)
            causes = tuple(dict.fromkeys(comparing.causes(pair)))
            reasons = before.reasons[key], after.reasons[other]
            yield StandingChange(pair, before.claims[key], after.claims[other], *reasons, causes)


class _Comparing:
    """Two maps with what stands in each."""

    def __init__(self, old: ArgumentMap, new: ArgumentMap, claims: Mapping[str, str], steps: Mapping[int, int]) -> None:
        self.old, self.new, self.claims, self.steps = old, new, claims, steps
        self.before, self.after = evaluate(old), evaluate(new)
        self.was = {other: key for key, other in claims.items()}
        self.same = {*steps.values()}

    def causes(self, pair: ClaimPair) -> Iterator[Cause]:
        """Give what moved a claim's standing: of the changes at its steps those that decided it, else all."""
        yield from self._own(pair)
        direction = RANK[self.after.claims[pair.new]] - RANK[self.before.claims[pair.old]]
        changes = [*self._changes(self.old.steps_for(pair.old), self.new.steps_for(pair.new))]
        sides = [side for side in (True, False) if self._pull(pair, speaks_for=side) * direction > 0]
        deciding = [change for change in changes if _side(*change) in sides and _push(*change) * direction > 0]
        for before, after, _, _ in deciding or changes:
            yield from self._origins(before, after)

    def _pull(self, pair: ClaimPair, *, speaks_for: bool) -> int:
        """Tell which way all that speaks for a claim, or against it, now pulls it: up if positive, down if negative."""
        ways = (self.old.steps_for(pair.old), self.before), (self.new.steps_for(pair.new), self.after)
        none = RANK[Standing.STANDS if speaks_for else Standing.DEFEATED]  # without a step for it a claim is asserted
        before, after = (
            max((RANK[of.steps[step.index]] for step in steps if step.side.speaks_for == speaks_for), default=none)
            for steps, of in ways
        )
        return after - before if speaks_for else before - after

    def _own(self, pair: ClaimPair) -> Iterator[Cause]:
        before, after = self.old.claims[pair.old], self.new.claims[pair.new]
        if before.assumed != after.assumed:
            yield Cause(CauseKind.ASSUMED, claim=pair)
        if bool(before.citations) != bool(after.citations):
            yield Cause(CauseKind.CITATIONS, claim=pair)

    def _changes(
        self, before: Iterable[Step], after: Iterable[Step]
    ) -> Iterator[tuple[Step | None, Step | None, Standing, Standing]]:
        """Give the steps that came, went or stand otherwise; one that is not there counts as defeated."""
        for step in before:
            was = self.before.steps[step.index]
            if step.index not in self.steps:
                yield step, None, was, Standing.DEFEATED
            elif was is not self.after.steps[self.steps[step.index]]:
                other = self.new.steps[self.steps[step.index]]
                yield step, other, was, self.after.steps[other.index]
        for step in after:
            if step.index not in self.same:
                yield None, step, Standing.DEFEATED, self.after.steps[step.index]

    def _origins(self, before: Step | None, after: Step | None) -> Iterator[Cause]:
        """Follow a change down through undercuts to the steps that came or went and the claims that changed."""
        queue = [(before, after)]
        for was, now in queue:  # grows while it is read
            if was and now:
                yield from self._premises(was, now)
                changes = self._changes(self.old.undercuts_of(was), self.new.undercuts_of(now))
                queue += [(one, other) for one, other, _, _ in changes]
            else:
                yield from (Cause(CauseKind.REMOVED, old=one.index) for one in (was,) if one)
                yield from (Cause(CauseKind.ADDED, new=one.index) for one in (now,) if one)

    def _premises(self, was: Step, now: Step) -> Iterator[Cause]:
        if {self.claims.get(key) for key in was.premises} != {*now.premises}:
            yield Cause(CauseKind.ADDED, new=now.index)
            return
        for key in was.premises:
            if self.before.claims[key] is not self.after.claims[self.claims[key]]:
                yield Cause(CauseKind.CLAIM, claim=ClaimPair(key, self.claims[key]))


def _side(before: Step | None, after: Step | None, *_: Standing) -> bool:
    """Tell whether a step speaks for its target."""
    step = after or before
    return step is not None and step.side.speaks_for


def _push(before: Step | None, after: Step | None, was: Standing, now: Standing) -> int:
    """Tell which way a step's change pushes what it speaks to: up if positive, down if negative."""
    return RANK[now] - RANK[was] if _side(before, after) else RANK[was] - RANK[now]
