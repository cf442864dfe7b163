"""Which steps of two maps are the same, and which were moved, turned, recast or regrouped."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.diff.answer import StepPair

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping

    from argmap.model import ArgumentMap, Side, Step

    Target = tuple[str, str | int]  # a claim or step that only the old map has, or one of the new map
    Form = tuple[Side, frozenset[Target], Target]  # what a step says: its side, its premises, its target


@dataclass
class StepMatch:
    """The steps that are the same, old index to new, and those that differ; steps are added where no old one fits."""

    same: dict[int, int] = field(default_factory=dict)
    moved: list[StepPair] = field(default_factory=list)
    turned: list[StepPair] = field(default_factory=list)
    recast: list[StepPair] = field(default_factory=list)
    regrouped: list[StepPair] = field(default_factory=list)
    removed: list[int] = field(default_factory=list)
    added: list[int] = field(default_factory=list)

    @property
    def kept(self) -> dict[int, int]:
        """Give the old steps that still speak for or against the same target, with their new form."""
        return self.same | {pair.old: pair.new for pair in (*self.recast, *self.regrouped)}

    @property
    def pairs(self) -> dict[int, int]:
        """Give every old step that has a counterpart, with that."""
        changed = (*self.moved, *self.turned, *self.recast, *self.regrouped)
        return self.same | {pair.old: pair.new for pair in changed}


def match_steps(old: ArgumentMap, new: ArgumentMap, claims: Mapping[str, str]) -> StepMatch:
    """Pair the steps of two maps of which the claims are paired: level by level, undercuts after what they attack."""
    return _Matching(old, new, claims).run()


class _Matching:
    """The steps that are not yet paired, of the level at hand and of those before."""

    def __init__(self, old: ArgumentMap, new: ArgumentMap, claims: Mapping[str, str]) -> None:
        self.old, self.new, self.claims = old, new, claims
        self.found = StepMatch()
        self.paired: dict[int, int] = {}
        self.before: list[Step] = []
        self.after: list[Step] = []

    def run(self) -> StepMatch:
        levels = [*_levels(self.old)], [*_levels(self.new)]
        for level in range(max(map(len, levels))):
            self.before, self.after = (of[level] if level < len(of) else [] for of in levels)
            self._level()
            self.found.removed += [step.index for step in self.before]
            self.found.added += [step.index for step in self.after]
        self._across_levels()
        for pairs in (self.found.moved, self.found.turned, self.found.recast, self.found.regrouped):
            pairs.sort(key=lambda pair: pair.new)
        self.found.removed.sort()
        self.found.added.sort()
        return self.found

    def _level(self) -> None:
        for pair in self._pairs(lambda form: form):
            self.found.same[pair.old] = pair.new
        self.found.recast += self._pairs(lambda form: (form[0].speaks_for, *form[1:]))
        self.found.turned += self._pairs(lambda form: form[1:])
        self.found.turned += self._reversed()
        self.found.moved += self._pairs(lambda form: form[:2])
        self.found.moved += self._pairs(lambda form: form[1])
        self.found.regrouped += self._regrouped()

    def _across_levels(self) -> None:
        """Pair what spoke to a claim and now undercuts a step, or the other way round."""
        self.before = [self.old.steps[index] for index in self.found.removed]
        self.after = [self.new.steps[index] for index in self.found.added]
        self.found.moved += self._pairs(lambda form: form[1])
        self.found.removed = [step.index for step in self.before]
        self.found.added = [step.index for step in self.after]

    def _pairs(self, aspect: Callable[[Form], Hashable]) -> list[StepPair]:
        """Take out of what is left, in written order, the pairs of which that aspect is equal."""
        places: defaultdict[Hashable, deque[Step]] = defaultdict(deque)
        for step in self.after:
            places[aspect(_form(step))].append(step)
        fitting = ((step, places.get(aspect(self._form(step)))) for step in self.before)
        return self._take([StepPair(step.index, others.popleft().index) for step, others in fitting if others])

    def _reversed(self) -> list[StepPair]:
        """Take the steps from one claim to another for which there is now one from the other to the one."""
        places: defaultdict[Hashable, deque[Step]] = defaultdict(deque)
        for step in self.after:
            if len(step.premises) == 1 and isinstance(step.target, str):
                places["new", step.target, step.premises[0]].append(step)
        pairs = []
        for step in self.before:
            if len(step.premises) == 1 and isinstance(step.target, str):
                way = "new", self.claims.get(step.premises[0]), self.claims.get(step.target)
                if fitting := places.get(way):
                    pairs.append(StepPair(step.index, fitting.popleft().index))
        return self._take(pairs)

    def _regrouped(self) -> list[StepPair]:
        """Take the steps of one side to one target that share a premise."""
        places: defaultdict[Hashable, deque[Step]] = defaultdict(deque)
        for step in self.after:
            side, premises, target = _form(step)
            for premise in premises:
                places[side, premise, target].append(step)
        pairs: list[StepPair] = []
        gone: set[int] = set()
        for step in self.before:
            side, _, target = self._form(step)
            near = (one for key in step.premises for one in places[side, self._claim(key), target])
            fitting = next((one for one in near if one.index not in gone), None)
            if fitting:
                gone.add(fitting.index)
                pairs.append(StepPair(step.index, fitting.index))
        return self._take(pairs)

    def _take(self, pairs: list[StepPair]) -> list[StepPair]:
        before, after = {pair.old for pair in pairs}, {pair.new for pair in pairs}
        self.paired |= {pair.old: pair.new for pair in pairs}
        self.before = [step for step in self.before if step.index not in before]
        self.after = [step for step in self.after if step.index not in after]
        return pairs

    def _form(self, step: Step) -> Form:
        """Give what an old step says in terms of the new map, as far as that has the parts."""
        premises = frozenset(map(self._claim, step.premises))
        if isinstance(step.target, str):
            return step.side, premises, self._claim(step.target)
        paired = self.paired.get(step.target)
        return step.side, premises, ("old", step.target) if paired is None else ("new", paired)

    def _claim(self, key: str) -> Target:
        return ("new", self.claims[key]) if key in self.claims else ("old", key)


def _form(step: Step) -> Form:
    return step.side, frozenset(("new", key) for key in step.premises), ("new", step.target)


def _levels(argmap: ArgumentMap) -> Iterable[list[Step]]:
    """Give the steps to claims, then the undercuts of these, then the undercuts of those."""
    level = [step for step in argmap.steps.values() if isinstance(step.target, str)]
    while level:
        yield level
        level = [undercut for step in level for undercut in argmap.undercuts_of(step)]
