"""What stands: three values for every claim and step, each with its reason.

The value of a step and of a claim, from those of its neighbours:

    step:   true if every premise is and no undercut is; false if a premise is false or an undercut is true
    pro:    true if a step for the claim is; also if it has none (it is asserted) or is assumed
    con:    true if a step against the claim is
    claim:  pro where con is false; false where pro is false; where both are true, false if only its assertion
            speaks for it (no support, no citation, not assumed), else undecided; otherwise undecided

The standing is the least fixed point, reached from "all undecided" by a worklist that visits every part of the map
once. It is the grounded interpretation of an abstract dialectical framework (Brewka & Woltran, KR 2010; Brewka et
al., IJCAI 2013; Strass & Wallner, KR 2014) that has, beside each claim, a statement of its denial: the two attack
each other, but a bare assertion cannot defend itself. Rebuttals are so symmetric and undercuts one-way, as in
Modgil & Prakken, "The ASPIC+ framework", Argument & Computation 2014; that support may be circular and then is
worth nothing by itself follows Gordon & Walton, COMMA 2016. On maps of bare claims with only rebuttals it is
Dung's grounded extension (AIJ 1995). Standing is not truth: it says what follows from a map as it is written.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from argmap.model import Side, Standing

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from argmap.model import ArgumentMap, Claim, Step

Node = str | int
"""A claim by its key or a step by its index."""

WORDS = {True: Standing.STANDS, False: Standing.DEFEATED, None: Standing.UNDECIDED}


class Reason(StrEnum):
    """Why a claim has its standing."""

    ASSERTED = "asserted"
    ASSUMED = "assumed"
    SUPPORTED = "supported"
    REBUTTED = "rebutted"
    UNSUPPORTED = "unsupported"
    CONTESTED = "contested"
    OPEN = "open"
    SUPPOSED = "supposed"


@dataclass(frozen=True)
class Standings:
    """The standing of every claim by key and every step by index, and the reason of every claim's.

    `decided` numbers the claims and steps that are not undecided: each follows from some with lower numbers alone.
    """

    claims: Mapping[str, Standing]
    steps: Mapping[int, Standing]
    reasons: Mapping[str, Reason]
    decided: Mapping[Node, int] = field(compare=False)


def evaluate(argmap: ArgumentMap, *, without: Collection[str] = (), assume: Collection[str] = ()) -> Standings:
    """Give what stands in a whole map; `without` sets claims false and `assume` sets them true, whatever speaks for or against.

    Keys that name no claim are passed over; a claim in both is false. Time and memory are linear in the map.
    """
    supposed = {key: key not in without for key in (*assume, *without) if key in argmap.claims}
    values = _Worklist(argmap, supposed).run()
    return Standings(
        {key: WORDS[values.get(key)] for key in argmap.claims},
        {index: WORDS[values.get(index)] for index in argmap.steps},
        {key: _reason(argmap, claim, values, supposed) for key, claim in argmap.claims.items()},
        {node: number for number, node in enumerate(values)},
    )


def unanswered(argmap: ArgumentMap, standings: Standings, claim: str) -> list[Step]:
    """Give the rebuttals of a claim that stand, in written order: nothing that holds speaks against them."""
    return [
        step
        for step in argmap.steps_for(claim)
        if step.side is Side.REBUTTAL and standings.steps[step.index] is Standing.STANDS
    ]


def defends_itself(argmap: ArgumentMap, claim: Claim) -> bool:
    """Tell whether more than its assertion speaks for a claim, so that a standing rebuttal leaves it contested."""
    return claim.assumed or bool(claim.citations) or any(step.side.speaks_for for step in argmap.steps_for(claim.key))


class _Worklist:
    """Decides each claim and step at most once, as soon as what is decided of its inputs suffices.

    Of a claim the steps for and against it that have not fallen are counted, of a step the premises and undercuts
    that it still waits for: so each input is looked at once, however many a claim or a step has.
    """

    def __init__(self, argmap: ArgumentMap, supposed: Mapping[str, bool]) -> None:
        self.argmap = argmap
        self.supposed = supposed
        self.values: dict[Node, bool] = {}
        self.queue: deque[tuple[Node, bool]] = deque()
        self.waits = {index: len({*step.premises}) for index, step in argmap.steps.items()}
        self.pro = dict.fromkeys(argmap.claims, 0)
        self.con = dict.fromkeys(argmap.claims, 0)
        for step in argmap.steps.values():
            if isinstance(step.target, int):
                self.waits[step.target] += 1
            else:
                (self.pro if step.side.speaks_for else self.con)[step.target] += 1
        self.backed = {key for key, claim in argmap.claims.items() if claim.assumed or not self.pro[key]}
        self.bare = {key for key in self.backed if not defends_itself(argmap, argmap.claims[key])}
        self.rebutted: set[str] = set()

    def run(self) -> Mapping[Node, bool]:
        """Decide all that can be decided."""
        for key in self.argmap.claims:
            if key in self.supposed:
                self._set(key, value=self.supposed[key])
            else:
                self._decide(key)
        while self.queue:
            node, value = self.queue.popleft()
            if isinstance(node, str):
                for step in self.argmap.uses_of(node):
                    self._input(step.index, helps=value)
            else:
                self._tell(self.argmap.steps[node], value=value)
        return self.values

    def _set(self, node: Node, *, value: bool) -> None:
        self.values[node] = value
        self.queue.append((node, value))

    def _input(self, index: int, *, helps: bool) -> None:
        """Take in one premise or undercut of a step: one that does not help defeats it, and it needs them all."""
        if index in self.values:
            return
        self.waits[index] -= helps
        if not (helps and self.waits[index]):
            self._set(index, value=helps)

    def _tell(self, step: Step, *, value: bool) -> None:
        """Pass a step's value on to what it bears on."""
        if isinstance(step.target, int):
            self._input(step.target, helps=not value)
            return
        if step.side.speaks_for:
            self.pro[step.target] -= not value
            self.backed.update([step.target] if value else ())
        else:
            self.con[step.target] -= not value
            self.rebutted.update([step.target] if value else ())
        self._decide(step.target)

    def _decide(self, key: str) -> None:
        if key in self.values:
            return
        backed = key in self.backed
        if not (backed or self.pro[key]) or (key in self.rebutted and key in self.bare):
            self._set(key, value=False)
        elif backed and not self.con[key]:
            self._set(key, value=True)


def _reason(argmap: ArgumentMap, claim: Claim, values: Mapping[Node, bool], supposed: Mapping[str, bool]) -> Reason:
    if claim.key in supposed:
        return Reason.SUPPOSED
    steps = argmap.steps_for(claim.key)
    support = [values.get(step.index) for step in steps if step.side.speaks_for]
    supported, backed = True in support, claim.assumed or not support or True in support
    match values.get(claim.key):
        case True:
            return Reason.SUPPORTED if supported else Reason.ASSUMED if claim.assumed else Reason.ASSERTED
        case False:
            return Reason.REBUTTED if backed else Reason.UNSUPPORTED
        case _:
            attacked = any(not step.side.speaks_for and values.get(step.index) for step in steps)
            return Reason.CONTESTED if backed and attacked else Reason.OPEN
