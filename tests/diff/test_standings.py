from diff_helpers import changed
from handmade import argmap, claim

from argmap.diff import Cause, CauseKind, ClaimPair, diff
from argmap.model import Standing
from argmap.standing import Reason


def told(*replacements):
    found = changed(*replacements)
    return {one.claim.new: (one.before, one.after, one.causes) for one in found.standings}


def cause(claim):
    return Cause(CauseKind.CLAIM, claim=ClaimPair(claim, claim))


def standings(old, new):
    return {one.claim.new: one.causes for one in diff(argmap(*old), argmap(*new)).standings}


def test_a_rebuttal_that_came_defeats_and_what_it_held_down_returns():
    found = changed(("text: Nobody lives near it.}", "text: Nobody lives near it., rebuttals: [The mill is near.]}"))
    (far, noise) = found.standings[::-1] if found.standings[0].claim.new == "noise" else found.standings
    assert (far.claim.new, far.before, far.after, far.reason_before, far.reason_after) == (
        "far",
        Standing.STANDS,
        Standing.DEFEATED,
        Reason.ASSERTED,
        Reason.REBUTTED,
    )
    assert [found.new.steps[one.new].premises for one in far.causes] == [found.new.uses_of(found.added[0])[0].premises]
    assert (noise.claim.new, noise.before, noise.after, noise.causes) == (
        "noise",
        Standing.DEFEATED,
        Standing.STANDS,
        (cause("far"),),
    )


def test_a_support_that_went_is_the_cause():
    old = ["t", "a", claim("b")], [("support", "a", "t"), ("support", "b", "t"), ("undercut", "c", 1)]
    claims = ["t", "a", "b", "c"]
    new = claims, [("support", "b", "t"), ("undercut", "c", 0)]
    assert standings((claims, old[1]), new) == {"t": (Cause(CauseKind.REMOVED, old=0),)}


def test_an_undercut_is_followed_to_what_came():
    claims = ["t", "a", "u"]
    old = claims, [("support", "a", "t")]
    new = claims, [("support", "a", "t"), ("undercut", "u", 0)]
    assert standings(old, new) == {"t": (Cause(CauseKind.ADDED, new=1),)}


def test_undercuts_are_followed_to_the_claim_that_changed():
    claims, steps = ["t", "a", "u", "v", "r"], [("support", "a", "t"), ("undercut", "u", 0), ("undercut", "v", 1)]
    assert standings((claims, steps), (claims, [*steps, ("rebuttal", "r", "v")])) == {
        "t": (cause("v"),),
        "v": (Cause(CauseKind.ADDED, new=3),),
    }


def test_only_what_pushes_the_way_it_went_is_a_cause():
    claims = ["t", "a", "b", claim("c")]
    new = claims, [("support", "a", "t"), ("support", "b", "t"), ("rebuttal", "c", "t")]
    assert standings((claims, [("support", "a", "t")]), new) == {"t": (Cause(CauseKind.ADDED, new=2),)}


def test_a_step_with_other_premises_is_told_where_that_decides():
    claims = ["t", "a", "b", "r"]
    steps = [("support", "a", "t"), ("rebuttal", "r", "b")]
    new = [("support", "a b", "t"), ("rebuttal", "r", "b")]
    assert standings((claims, steps), (claims, new)) == {"t": (Cause(CauseKind.ADDED, new=0),)}


def test_a_lost_support_that_did_not_decide_is_no_cause():
    claims = ["t", "a", "b", "r"]
    old = claims, [("support", "a", "t"), ("support", "b", "t")]
    new = claims, [("support", "a", "t"), ("rebuttal", "r", "t")]
    assert standings(old, new) == {"t": (Cause(CauseKind.ADDED, new=1),)}


def test_a_fallen_only_support_that_goes_leaves_an_assertion():
    claims = ["t", "a", "r"]
    old = claims, [("support", "a", "t"), ("rebuttal", "r", "a")]
    assert standings(old, (claims, [("rebuttal", "r", "a")])) == {"t": (Cause(CauseKind.REMOVED, old=0),)}


def test_what_a_claim_itself_lost_or_gained_is_a_cause():
    steps = [("rebuttal", "r", "t")]
    bare, assumed, sourced = ["t", "r"], [claim("t", assumed=True), "r"], [claim("t", sources=("s",)), "r"]
    assert standings((bare, steps), (assumed, steps)) == {"t": (Cause(CauseKind.ASSUMED, claim=ClaimPair("t", "t")),)}
    assert standings((sourced, steps), (bare, steps)) == {"t": (Cause(CauseKind.CITATIONS, claim=ClaimPair("t", "t")),)}


def test_nothing_changed_tells_nothing():
    assert told() == {}
