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
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from argmap.model import Side, Standing

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from argmap.model import ArgumentMap, Claim, Step

Node = str | int


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
    """The standing of every claim by key and every step by index, and the reason of every claim's."""

    claims: Mapping[str, Standing]
    steps: Mapping[int, Standing]
    reasons: Mapping[str, Reason]


def evaluate(argmap: ArgumentMap, *, without: Collection[str] = (), assume: Collection[str] = ()) -> Standings:
    """Give what stands in a whole map; `without` sets claims false and `assume` sets them true, whatever speaks for or against.

    Keys that name no claim are passed over; a claim in both is false. Time and memory are linear in the map.
    """
    supposed = {**dict.fromkeys(assume, True), **dict.fromkeys(without, False)}
    values = _Evaluation(argmap, {key: value for key, value in supposed.items() if key in argmap.claims}).run()
    return Standings(
        {key: _word(values.get(key)) for key in argmap.claims},
        {index: _word(values.get(index)) for index in argmap.steps},
        {key: _reason(argmap, claim, values, supposed) for key, claim in argmap.claims.items()},
    )


@dataclass(slots=True)
class _Tally:
    """How many of a part's inputs are decided, and how."""

    needed: int = 0
    true: int = 0
    false: int = 0

    def count(self, *, value: bool) -> None:
        if value:
            self.true += 1
        else:
            self.false += 1

    @property
    def any(self) -> bool | None:
        """Whether one is true: None while that is open."""
        return True if self.true else False if self.false == self.needed else None

    @property
    def all(self) -> bool | None:
        """Whether every one is true: None while that is open."""
        return False if self.false else True if self.true == self.needed else None


class _Evaluation:
    """The worklist: each part is decided at most once, when the tallies of its inputs suffice."""

    def __init__(self, argmap: ArgumentMap, supposed: Mapping[str, bool]) -> None:
        self.argmap = argmap
        self.values: dict[Node, bool] = {}
        self.supposed = supposed
        self.pro: dict[Node, _Tally] = {}
        self.con: dict[Node, _Tally] = {}
        self.queue: deque[Node] = deque()

    def run(self) -> Mapping[Node, bool]:
        """Decide all that can be decided."""
        self._tally()
        for key in self.argmap.claims:
            self._decide(key)
        for index in self.argmap.steps:
            self._decide(index)
        while self.queue:
            node = self.queue.popleft()
            self._tell(node, value=self.values[node])
        return self.values

    def _tally(self) -> None:
        for key in self.argmap.claims:
            self.pro[key], self.con[key] = _Tally(), _Tally()
        for index, step in self.argmap.steps.items():
            self.pro[index], self.con[index] = _Tally(len({*step.premises})), _Tally()
        for step in self.argmap.steps.values():
            self._side(step).needed += 1

    def _side(self, step: Step) -> _Tally:
        return (self.pro if step.side.speaks_for else self.con)[step.target]

    def _tell(self, node: Node, *, value: bool) -> None:
        """Pass a decision on to the parts that it is an input of."""
        if isinstance(node, str):
            for step in self.argmap.uses_of(node):
                self.pro[step.index].count(value=value)
                self._decide(step.index)
        else:
            step = self.argmap.steps[node]
            self._side(step).count(value=value)
            self._decide(step.target)

    def _decide(self, node: Node) -> None:
        if node in self.values:
            return
        value = self._claim(node) if isinstance(node, str) else self._step(node)
        if value is not None:
            self.values[node] = value
            self.queue.append(node)

    def _step(self, index: int) -> bool | None:
        premises, undercut = self.pro[index].all, self.con[index].any
        if premises is False or undercut is True:
            return False
        return True if premises and undercut is False else None

    def _claim(self, key: str) -> bool | None:
        if key in self.supposed:
            return self.supposed[key]
        claim, pro, con = self.argmap.claims[key], self.pro[key], self.con[key].any
        spoken_for = True if claim.assumed or not pro.needed else pro.any
        if con is False or spoken_for is False:
            return spoken_for
        bare = not (claim.assumed or claim.citations or pro.needed)
        return False if con and bare else None


def _word(value: bool | None) -> Standing:  # noqa: FBT001
    return {True: Standing.STANDS, False: Standing.DEFEATED, None: Standing.UNDECIDED}[value]


def _reason(argmap: ArgumentMap, claim: Claim, values: Mapping[Node, bool], supposed: Mapping[str, bool]) -> Reason:
    if claim.key in supposed:
        return Reason.SUPPOSED
    sides = {
        side: [values.get(step.index) for step in argmap.steps_for(claim.key) if step.side is side] for side in Side
    }
    support = sides[Side.SUPPORT] + sides[Side.EVIDENCE]
    backed, attacked = claim.assumed or True in support or not support, True in sides[Side.REBUTTAL]
    match values.get(claim.key):
        case True:
            return Reason.SUPPORTED if True in support else Reason.ASSUMED if claim.assumed else Reason.ASSERTED
        case False:
            return Reason.REBUTTED if backed else Reason.UNSUPPORTED
        case _:
            return Reason.CONTESTED if backed and attacked else Reason.OPEN
