import time

from handmade import argmap

from argmap.render.elsewhere import Elsewhere


def test_undercuts_of_other_steps_from_the_same_premise():
    steps = [
        ("support", "a", "t"),
        ("undercut", "u v", 0),
        ("undercut", "w", 0),
        ("rebuttal", "&a", "t"),
        ("undercut", "&w", 3),
        ("support", "&a b", "t"),
    ]
    whole = argmap(["t", *"abuvw"], steps)
    look = Elsewhere(whole)
    assert look.undercuts(whole.steps[0], "a", 3) == []
    assert look.undercuts(whole.steps[3], "a", 3) == [("u", "v")]
    assert look.undercuts(whole.steps[5], "a", 3) == [("u", "v"), ("w",)]
    assert look.undercuts(whole.steps[5], "a", 1) == [("u", "v")]
    assert look.undercuts(whole.steps[5], "b", 3) == []


def test_many_uses_of_one_claim_with_many_undercuts():
    keys = [f"k{index}" for index in range(3_000)]
    steps = [
        *(("support", "&a", key) for key in keys),
        *(("undercut", "&u", index) for index in range(3_000)),
        *(("undercut", f"&{key}", 0) for key in keys),
    ]
    whole = argmap(["t", "a", "u", *keys], steps)
    look = Elsewhere(whole)
    start = time.process_time()
    assert {len(look.undercuts(whole.steps[index], "a", 3)) for index in range(1, 3_000)} == {3}
    assert time.process_time() - start < 10
