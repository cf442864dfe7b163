from __future__ import annotations

from argmap.diagnostics import Location
from argmap.model import Side, Step
from argmap.reader.step_index import StepIndex

PLACE = Location("map.yaml", 1, 1, 1, 2)


def step(index, premises, target):
    return Step(index, premises, target, Side.SUPPORT, PLACE, (False,) * len(premises))


def test_finds_steps_by_their_ends_also_those_added_later():
    steps = {0: step(0, ("a", "b"), "t")}
    index = StepIndex(steps)
    assert index.between(frozenset("ba"), "t") == [steps[0]]
    assert index.between(frozenset("a"), "t") == ()
    steps[1] = step(1, ("b", "a"), "t")
    steps[2] = step(2, ("c",), 0)
    assert index.between(frozenset("ab"), "t") == [steps[0], steps[1]]
    assert index.leading_to("t") == [steps[0], steps[1]]
    assert index.leading_to(0) == [steps[2]]
    assert index.leading_to("x") == ()
