"""Why a claim stands otherwise than before, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diff import CauseKind
from argmap.render.diff.words import Role, Word, name_of, premises_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.diff import Cause, Diff, StandingChange
    from argmap.model import ArgumentMap, Step
    from argmap.render.diff.words import Line

MOST = 6  # causes of one change that are told


class Causes:
    """Words the causes of one diff."""

    def __init__(self, diff: Diff) -> None:
        self.diff = diff
        self.now = {change.claim.new: change.after for change in diff.standings}
        self.went = {pair.old: pair.new for pair in (*diff.moved, *diff.turned, *diff.regrouped)}
        told = (
            (diff.moved, "was moved"),
            (diff.turned, "was turned round"),
            (diff.regrouped, "has other premises now"),
        )
        self.left = {pair.old: fate for pairs, fate in told for pair in pairs}
        self.came = {pair.new: fate for pairs, fate in told for pair in pairs}

    def lines(self, change: StandingChange) -> Iterator[Line]:
        """Give a line for each cause, up to a few. One that has both left and come is told once."""
        arrived = {cause.new for cause in change.causes if cause.new is not None}
        causes = [cause for cause in change.causes if cause.old is None or self.went.get(cause.old) not in arrived]
        yield from ((Word("because"), *self._words(cause)) for cause in causes[:MOST])
        if len(causes) > MOST:
            yield (Word(f"and for {len(causes) - MOST:,} more reasons", Role.QUIET),)

    def _words(self, cause: Cause) -> Iterator[Word]:
        if cause.new is not None:
            yield from self._step(self.diff.new.steps[cause.new], self.diff.new)
            yield Word(self.came.get(cause.new, "was added"))
        elif cause.old is not None:
            yield from self._step(self.diff.old.steps[cause.old], self.diff.old)
            yield Word(self.left.get(cause.old, "was removed"))
        elif cause.claim and cause.kind is CauseKind.CLAIM:
            yield name_of(self.diff.new, cause.claim.new)
            yield Word(f"is now {self.now[cause.claim.new]}".replace("is now stands", "now stands"))
        elif cause.claim:
            claim = self.diff.new.claims[cause.claim.new]
            has = claim.assumed if cause.kind is CauseKind.ASSUMED else bool(claim.citations)
            what = "is {}assumed" if cause.kind is CauseKind.ASSUMED else "{}cites a source"
            yield Word("it " + what.format("now " if has else "no longer "))

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
