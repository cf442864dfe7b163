from diff_helpers import changed
from handmade import argmap, argmaps
from hypothesis import given, settings

from argmap.diff import StepPair, diff
from argmap.diff.steps import match_steps


def steps(old, new, claims="t a b c d"):
    """Compare maps of the same claims with other steps; give what is moved, turned, recast, regrouped, removed and added."""
    maps = argmap(claims.split(), old), argmap(claims.split(), new)
    found = match_steps(*maps, {key: key for key in maps[0].claims})
    told = {
        "moved": found.moved,
        "turned": found.turned,
        "recast": found.recast,
        "regrouped": found.regrouped,
        "removed": found.removed,
        "added": found.added,
    }
    return {name: value for name, value in told.items() if value}


def test_order_says_nothing():
    assert (
        steps([("support", "a", "t"), ("rebuttal", "b c", "t")], [("rebuttal", "c b", "t"), ("support", "a", "t")])
        == {}
    )


def test_a_step_is_added_or_removed():
    assert steps([], [("support", "a", "t")]) == {"added": [0]}
    assert steps([("support", "a", "t"), ("support", "a", "b")], [("support", "a", "t")]) == {"removed": [1]}


def test_a_step_with_another_target_is_moved():
    assert steps([("support", "a", "t")], [("support", "a", "b")]) == {"moved": [StepPair(0, 0)]}
    assert steps([("support", "a", "t")], [("rebuttal", "a", "b")]) == {"moved": [StepPair(0, 0)]}


def test_a_step_with_another_side_is_turned():
    assert steps([("support", "a", "t")], [("rebuttal", "a", "t")]) == {"turned": [StepPair(0, 0)]}


def test_support_that_became_evidence_is_recast_and_not_turned():
    assert steps([("support", "a", "t")], [("evidence", "a", "t")]) == {"recast": [StepPair(0, 0)]}
    assert steps([("evidence", "a", "t")], [("support", "a", "t")]) == {"recast": [StepPair(0, 0)]}
    assert steps([("support", "a", "t")], [("rebuttal", "a", "t"), ("evidence", "a", "t")]) == {
        "recast": [StepPair(0, 1)],
        "added": [0],
    }


def test_an_undercut_of_recast_support_stays_the_same():
    old, new = ([(side, "a", "t"), ("undercut", "b", 0)] for side in ("support", "evidence"))
    assert steps(old, new) == {"recast": [StepPair(0, 0)]}


def test_a_step_the_other_way_round_is_turned():
    assert steps([("support", "a", "b")], [("support", "b", "a")]) == {"turned": [StepPair(0, 0)]}


def test_linked_premises_gain_and_lose_one():
    assert steps([("support", "a b", "t")], [("support", "a b c", "t")]) == {"regrouped": [StepPair(0, 0)]}
    two = [("support", "a b", "t"), ("support", "a c", "t")]
    assert steps(two, [("support", "a d", "t"), ("support", "a", "t")]) == {
        "regrouped": [StepPair(0, 0), StepPair(1, 1)]
    }


def test_an_undercut_goes_with_the_step_that_it_attacks():
    old = [("support", "a", "t"), ("undercut", "c", 0), ("undercut", "d", 1)]
    new = [("support", "a", "b"), ("undercut", "c", 0), ("undercut", "d", 1)]
    assert steps(old, new) == {"moved": [StepPair(0, 0)]}


def test_an_undercut_of_another_step_is_moved():
    two = [("support", "a", "t"), ("support", "b", "t")]
    assert steps([*two, ("undercut", "c", 0)], [*two, ("undercut", "c", 1)]) == {"moved": [StepPair(2, 2)]}


def test_a_rebuttal_that_became_an_undercut_is_moved():
    assert steps([("support", "a", "t"), ("rebuttal", "c", "t")], [("support", "a", "t"), ("undercut", "c", 0)]) == {
        "moved": [StepPair(1, 1)]
    }


def test_an_undercut_goes_when_its_step_goes():
    assert steps([("support", "a", "t"), ("undercut", "c", 0)], []) == {"removed": [0, 1]}


def test_steps_of_claims_that_are_gone_are_removed():
    found = changed(("        - {id: hurry, text: Hardly anybody is in a hurry.}\n", ""), ("      undercuts:\n", ""))
    assert (found.removed, len(found.steps_removed), found.steps_added) == (("hurry",), 1, ())


def test_a_chain_of_two_thousand_undercuts_is_compared():
    long = argmap(["t", "a", "b"], [("support", "a", "t"), *(("undercut", "b", index) for index in range(2000))])
    assert diff(long, long).same


@settings(max_examples=30)
@given(argmaps())
def test_a_map_does_not_differ_from_itself(argmap):
    assert diff(argmap, argmap).same


@settings(max_examples=30)
@given(argmaps(), argmaps())
def test_every_step_is_told_once(old, new):
    found = diff(old, new)
    matched = match_steps(old, new, found.claims)
    pairs = [*found.moved, *found.turned, *found.recast, *found.regrouped]
    assert sorted([*matched.same, *(pair.old for pair in pairs), *found.steps_removed]) == sorted(old.steps)
    assert sorted([*matched.same.values(), *(pair.new for pair in pairs), *found.steps_added]) == sorted(new.steps)
    assert sorted([*found.claims.values(), *found.added]) == sorted(new.claims)
    assert sorted([*found.claims, *found.removed]) == sorted(old.claims)
