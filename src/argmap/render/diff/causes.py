"""Why a claim stands otherwise than before, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diff import CauseKind
from argmap.model import Side
from argmap.render.diff.words import BEARS, Role, Word, name_of, premises_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.diff import Cause, Diff, StandingChange
    from argmap.model import ArgumentMap, Step
    from argmap.render.diff.words import Line

MOST = 6  # causes of one change that are told
NOW = {Side.SUPPORT: "support", Side.EVIDENCE: "evidence", Side.REBUTTAL: "a rebuttal", Side.UNDERCUT: "an undercut"}


class Causes:
    """Words the causes of one diff."""

    def __init__(self, diff: Diff) -> None:
        self.diff = diff
        self.now = {change.claim.new: change.after for change in diff.standings}
        self.went = {pair.old: pair.new for pair in (*diff.moved, *diff.turned, *diff.regrouped)}
        self.came_from = {new: old for old, new in self.went.items()}
        self.moved = {pair.old for pair in diff.moved}
        self.regrouped = {pair.old for pair in diff.regrouped}

    def lines(self, change: StandingChange) -> Iterator[Line]:
        """Give a line for each cause, up to a few. One that has both left and come is told once."""
        arrived = {cause.new for cause in change.causes if cause.new is not None}
        causes = [cause for cause in change.causes if cause.old is None or self.went.get(cause.old) not in arrived]
        yield from ((Word("because"), *self._words(cause)) for cause in causes[:MOST])
        if len(causes) > MOST:
            yield (Word(f"and for {len(causes) - MOST:,} more reasons", Role.QUIET),)

    def _words(self, cause: Cause) -> Iterator[Word]:
        old = cause.old if cause.new is None else self.came_from.get(cause.new)
        new = cause.new if cause.old is None else self.went.get(cause.old)
        if old is not None and new is not None:
            yield from self._became(self.diff.old.steps[old], self.diff.new.steps[new])
        elif new is not None:
            yield from self._step(self.diff.new.steps[new], self.diff.new)
            yield Word("was added")
        elif old is not None:
            yield from self._step(self.diff.old.steps[old], self.diff.old)
            yield Word("was removed")
        elif cause.claim and cause.kind is CauseKind.CLAIM:
            yield name_of(self.diff.new, cause.claim.new)
            yield Word(f"is now {self.now[cause.claim.new]}".replace("is now stands", "now stands"))
        elif cause.claim:
            claim = self.diff.new.claims[cause.claim.new]
            has = claim.assumed if cause.kind is CauseKind.ASSUMED else bool(claim.citations)
            what = "is {}assumed" if cause.kind is CauseKind.ASSUMED else "{}cites a source"
            yield Word("it " + what.format("now " if has else "no longer "))

    def _became(self, old: Step, new: Step) -> Iterator[Word]:
        """Tell what a step was and what it is now."""
        if old.index in self.regrouped:
            yield from self._step(new, self.diff.new)
            yield Word("has other premises now")
        elif old.index not in self.moved and self.diff.claims.get(str(old.target)) != new.target:
            yield from self._between(old, self.diff.old)
            yield Word("is now")
            yield from self._between(new, self.diff.new)
        else:
            yield from self._step(old, self.diff.old)
            fates = "was moved" * (old.index in self.moved), f"is now {NOW[new.side]}" * (old.side is not new.side)
            yield Word(" and ".join(filter(None, fates)))

    @staticmethod
    def _between(step: Step, argmap: ArgumentMap) -> Iterator[Word]:
        """Name a step from claim to claim by both."""
        yield Word(f"the {BEARS[step.side]}")
        yield name_of(argmap, str(step.target))
        yield Word("by")
        yield from premises_of(argmap, step)

    @staticmethod
    def _step(step: Step, argmap: ArgumentMap) -> Iterator[Word]:
        if isinstance(step.target, str):
            yield Word(f"the {step.side} by")
            yield from premises_of(argmap, step)
        else:
            yield Word("the undercut by")
            yield from premises_of(argmap, step)
            yield Word("of the step from")
            yield from premises_of(argmap, argmap.steps[step.target])
