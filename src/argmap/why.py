"""Why a claim stands, falls or is left undecided: the steps that decide it, down to assertions and unanswered rebuttals.

Of all that bears on a claim only what its standing follows from is taken: for a claim that stands one step for it and
what became of the rebuttals; for one that is defeated the rebuttal, or why each support fell; for a contested one the
best of both sides; for an open one what it waits on, round to the circle if there is one. Where several steps would do
alone, that is taken which was decided before the claim: it does not rest on the claim itself, and the way is short.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from argmap.model import Side, Standing
from argmap.standing import Reason, evaluate

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from argmap.model import ArgumentMap, Step
    from argmap.standing import Node, Standings

MOST = 5  # steps that say the same of one claim: the others are counted
MOST_FALLS = 3  # the same in a sentence


class Place(StrEnum):
    """What a row of an explanation is."""

    CLAIM = "claim"
    STEP = "step"
    LINKED = "linked"
    PREMISE = "premise"
    MORE = "more"


class Seen(StrEnum):
    """That a row's claim is explained in a row above it, or is being explained: the explanation has come full circle."""

    ABOVE = "above"
    CIRCLE = "circle"


class Row(NamedTuple):
    """One thing that counts: a claim, a step with its one premise, a step whose premises follow, or one of those.

    `more` of a row MORE is how many further steps say the same; `told` tells whether the rows below explain the claim.
    """

    place: Place
    depth: int
    claim: str = ""
    step: Step | None = None
    told: bool = False
    seen: Seen | None = None
    more: int = 0


@dataclass(frozen=True, slots=True)
class Because:
    """Why one claim has its standing. `circle` holds the claims of the first circle met on the way, if any."""

    claim: str
    rows: tuple[Row, ...]
    circle: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A claim whose standing is another under a supposition."""

    claim: str
    before: Standing
    after: Standing


@dataclass(frozen=True)
class Why:
    """The answer: what stands, if claims are `without` or `assumed`, and why; what changes by that supposition."""

    map: ArgumentMap
    standings: Standings
    because: tuple[Because, ...]
    without: tuple[str, ...]
    assumed: tuple[str, ...]
    changes: tuple[Change, ...]


def why(
    argmap: ArgumentMap, claims: Iterable[str], *, without: Collection[str] = (), assume: Collection[str] = ()
) -> Why:
    """Explain the standing of claims, by their keys, with those of `without` set false and those of `assume` true."""
    before = evaluate(argmap)
    after = evaluate(argmap, without=without, assume=assume) if without or assume else before
    changes = tuple(
        Change(key, before.claims[key], after.claims[key])
        for key in argmap.claims
        if before.claims[key] is not after.claims[key]
    )
    because = tuple(explain(argmap, after, claim) for claim in claims)
    return Why(argmap, after, because, (*dict.fromkeys(without),), (*dict.fromkeys(assume),), changes)


def explain(argmap: ArgumentMap, standings: Standings, claim: str) -> Because:
    """Give the rows that explain one claim's standing, each claim explained once; no recursion, however long the chain."""
    walk = _Walk(argmap, standings)
    rows = tuple(walk.rows(claim))
    return Because(claim, rows, walk.circle)


@dataclass(slots=True)
class _Walk:
    argmap: ArgumentMap
    standings: Standings
    told: set[str] = field(default_factory=set)
    above: dict[str, None] = field(default_factory=dict)
    circle: tuple[str, ...] = ()

    def rows(self, claim: str) -> Iterable[Row]:
        """Give the rows in the order of an outline."""
        stack: list[Row | str] = [Row(Place.CLAIM, 0, claim, told=True)]
        while stack:
            row = stack.pop()
            if isinstance(row, str):
                del self.above[row]
                continue
            arrived = self._arrived(row)
            yield arrived
            if arrived.told:
                stack.append(row.claim)
            stack.extend(reversed(self._below(arrived)))

    def _arrived(self, row: Row) -> Row:
        """Mark a row whose claim is explained elsewhere; note the circle where it is explained around here."""
        if not row.told:
            return row
        if row.claim in self.above:
            path = [*self.above]
            self.circle = self.circle or tuple(path[path.index(row.claim) :])
            return row._replace(told=False, seen=Seen.CIRCLE)
        if row.claim in self.told:
            return row._replace(told=False, seen=Seen.ABOVE)
        self.told.add(row.claim)
        self.above[row.claim] = None
        return row

    def _below(self, row: Row) -> list[Row]:
        depth = row.depth + 1
        rows: list[Row] = []
        if row.step and row.place in {Place.STEP, Place.LINKED}:
            if row.place is Place.LINKED:
                counts = _premises_that_count(row.step, self.standings)
                rows += [Row(Place.PREMISE, depth, key, row.step, key in counts) for key in row.step.premises]
            rows += self._steps(depth, [undercuts_that_count(self.argmap, self.standings, row.step)])
        if row.told:
            rows += self._steps(depth, steps_that_count(self.argmap, self.standings, row.claim))
        return rows

    def _steps(self, depth: int, groups: Iterable[Group]) -> list[Row]:
        rows = []
        for group in groups:
            rows += [self._row(step, depth) for step in group.steps[: group.most]]
            if len(group.steps) > group.most:
                rows.append(Row(Place.MORE, depth, step=group.steps[0], more=len(group.steps) - group.most))
        return rows

    def _row(self, step: Step, depth: int) -> Row:
        if len(step.premises) > 1:
            return Row(Place.LINKED, depth, step=step)
        (key,) = step.premises
        return Row(Place.STEP, depth, key, step, key in _premises_that_count(step, self.standings))


class Group(NamedTuple):
    """Steps that say the same of a claim, of which so many are to be told."""

    steps: list[Step]
    most: int = MOST


def steps_that_count(argmap: ArgumentMap, standings: Standings, claim: str) -> list[Group]:
    """Give the steps that a claim's standing follows from."""
    pro, con = _by_standing(argmap, standings, claim, for_it=True), _by_standing(argmap, standings, claim, for_it=False)
    match standings.reasons[claim]:
        case Reason.SUPPOSED:
            return []
        case Reason.UNSUPPORTED:
            return [Group(pro[Standing.DEFEATED])]
        case Reason.REBUTTED:
            return [Group(_earlier_first(standings, claim, con[Standing.STANDS]), 1)]
        case Reason.CONTESTED:
            return [Group(pro[Standing.STANDS], 1), Group(con[Standing.STANDS])]
        case Reason.OPEN:
            waits = [] if pro[Standing.STANDS] or argmap.claims[claim].assumed else pro[Standing.UNDECIDED]
            return [Group(waits), Group(con[Standing.STANDS]), Group(con[Standing.UNDECIDED])]
        case _:
            return [Group(_earlier_first(standings, claim, pro[Standing.STANDS]), 1), Group(con[Standing.DEFEATED])]


def undercuts_that_count(argmap: ArgumentMap, standings: Standings, step: Step) -> Group:
    """Give the undercuts that a step's standing follows from: none where it falls with a premise."""
    undercuts = argmap.undercuts_of(step)
    standing = [undercut for undercut in undercuts if standings.steps[undercut.index] is Standing.STANDS]
    match standings.steps[step.index]:
        case Standing.STANDS:
            return Group([*undercuts])
        case Standing.DEFEATED:
            return Group([one for one in standing if _is_earlier(standings, one.index, step.index)], 1)
        case _:
            return Group([one for one in undercuts if standings.steps[one.index] is Standing.UNDECIDED])


def _premises_that_count(step: Step, standings: Standings) -> list[str]:
    """Give the premises that a step's standing follows from: all of one that stands, none of one that is undercut."""
    match standings.steps[step.index]:
        case Standing.STANDS:
            return [*step.premises]
        case Standing.DEFEATED:
            fallen = (key for key in step.premises if standings.claims[key] is Standing.DEFEATED)
            return [key for key in fallen if _is_earlier(standings, key, step.index)][:1]
        case _:
            return [key for key in step.premises if standings.claims[key] is Standing.UNDECIDED]


def _is_earlier(standings: Standings, node: Node, other: Node) -> bool:
    """Tell whether a claim or step was decided before another, so that what it follows from does not include that."""
    return standings.decided[node] < standings.decided[other]


def _earlier_first(standings: Standings, claim: str, steps: list[Step]) -> list[Step]:
    """Put the steps that were decided before the claim, and so do not rest on it, before the others."""
    return sorted(steps, key=lambda step: not _is_earlier(standings, step.index, claim))


def _by_standing(
    argmap: ArgumentMap, standings: Standings, claim: str, *, for_it: bool
) -> Mapping[Standing, list[Step]]:
    groups: dict[Standing, list[Step]] = {standing: [] for standing in Standing}
    for step in argmap.steps_for(claim):
        if (step.side is not Side.REBUTTAL) is for_it:
            groups[standings.steps[step.index]].append(step)
    return groups


def sentence(argmap: ArgumentMap, standings: Standings, claim: str, named: Callable[[str], str]) -> str:
    """Give the reason of a claim's standing as a clause, with claims named by `named`: "`b` rebuts it, and …"."""
    reason = standings.reasons[claim]
    told = [step for group in steps_that_count(argmap, standings, claim) for step in group.steps]
    steps = argmap.steps_for(claim)
    unopposed = (
        "nothing speaks against it" if all(step.side.speaks_for for step in steps) else "no rebuttal of it stands"
    )
    match reason:
        case Reason.SUPPOSED:
            clause = "it is supposed so"
        case Reason.ASSERTED | Reason.ASSUMED:
            clause = f"it is {reason}, and {unopposed}"
        case Reason.SUPPORTED:
            clause = f"{_premises(told[0], named)} supports it, and {unopposed}"
        case Reason.REBUTTED:
            clause = f"{_premises(told[0], named)} rebuts it, and only its assertion speaks for it"
        case Reason.UNSUPPORTED:
            clause = f"whatever supports it has fallen: {_falls(argmap, standings, told, named)}"
        case Reason.CONTESTED:
            ground = _premises(told[0], named) if told[0].side.speaks_for else _own_ground(argmap, claim)
            against = next(step for step in told if not step.side.speaks_for)
            clause = f"{ground} for it and {_premises(against, named)} against it both stand"
        case Reason.OPEN:
            clause = f"it waits on {_waited_for(standings, told, named)}, which is undecided itself"
    return clause


def _premises(step: Step, named: Callable[[str], str]) -> str:
    return " with ".join(named(key) for key in step.premises)


def _own_ground(argmap: ArgumentMap, claim: str) -> str:
    return "the assumption" if argmap.claims[claim].assumed else "the source"


def _falls(argmap: ArgumentMap, standings: Standings, told: list[Step], named: Callable[[str], str]) -> str:
    """Name what each support fell by, once where several fell by the same; beyond MOST_FALLS they are counted."""
    falls = [*dict.fromkeys(_fall(argmap, standings, step, named) for step in told)]
    falls[MOST_FALLS:] = [f"{len(falls) - MOST_FALLS:,} more"] if len(falls) > MOST_FALLS else []
    return "; and ".join(filter(None, ["; ".join(falls[:-1]), falls[-1]]))


def _fall(argmap: ArgumentMap, standings: Standings, step: Step, named: Callable[[str], str]) -> str:
    fallen = _premises_that_count(step, standings)
    if fallen:
        return f"{named(fallen[0])} is defeated"
    undercut = undercuts_that_count(argmap, standings, step).steps[0]
    return f"the step from {_premises(step, named)} is undercut by {_premises(undercut, named)}"


def _waited_for(standings: Standings, told: list[Step], named: Callable[[str], str]) -> str:
    """Name the claim, or the step whose undercut is undecided, that an open claim waits on first."""
    step = next(step for step in told if standings.steps[step.index] is Standing.UNDECIDED)
    waits = [key for key in step.premises if standings.claims[key] is Standing.UNDECIDED]
    return named(waits[0]) if waits else f"the step from {_premises(step, named)}"
