from handmade import argmap, argmaps, claim
from hypothesis import given

from argmap.render.gaps import is_answered, is_bare, objections


def test_bare_claims_have_neither_reason_nor_source_nor_excuse():
    claims = [
        claim("t"),
        claim("supported"),
        claim("sourced", sources=["s"]),
        claim("assumed", assumed=True),
        claim("implicit", implicit=True),
        claim("bare"),
        claim("only-rebutted"),
    ]
    whole = argmap(claims, [("support", "bare", "supported"), ("rebuttal", "&bare", "only-rebutted")], sources=["s"])
    assert [one.key for one in claims if is_bare(whole, one)] == ["bare", "only-rebutted"]


STEPS = [
    ("rebuttal", "a", "t"),
    ("rebuttal", "b", "a"),
    ("support", "c", "b"),
    ("undercut", "d", 2),
    ("support", "e", "t"),
    ("undercut", "f", 4),
    ("undercut", "g", 5),
    ("rebuttal", "h", "g"),
    ("support", "i", "a"),
    ("undercut", "j", 8),
]


def test_objections_are_what_works_against_the_thesis_the_nearest_first():
    whole = argmap(["t", *"abcdefghij"], STEPS)
    assert [step.index for step in objections(whole, ["t"])] == [0, 5, 3, 7]
    assert [step.index for step in objections(whole, ["a"])] == [1, 9]


def test_a_claim_may_work_both_ways_and_circles_end():
    steps = [("rebuttal", "a", "t"), ("rebuttal", "&a", "a"), ("rebuttal", "&t", "t"), ("rebuttal", "b", "a")]
    assert {step.index for step in objections(argmap(["t", "a", "b"], steps), ["t"])} == {0, 1, 2, 3}


def test_an_attack_is_answered_by_an_undercut_or_a_rebuttal_of_a_premise():
    whole = argmap(["t", *"abcdefghij"], STEPS)
    assert [index for index, step in whole.steps.items() if is_answered(whole, step)] == [0, 2, 4, 5, 6, 8]


@given(argmaps())
def test_objections_are_attacks_each_once(whole):
    found = [step.index for step in objections(whole, whole.theses)]
    assert len(found) == len({*found})
    assert all(whole.steps[index].side in {"rebuttal", "undercut"} for index in found)
