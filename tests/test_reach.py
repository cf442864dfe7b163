from dataclasses import replace

from handmade import argmap, argmaps, claim, step
from hypothesis import given

from argmap.reach import below_claims, roots


def test_claims_outside_start_at_the_top_of_what_they_bear_on():
    steps = [
        ("support", "&c", "b"),
        ("support", "d", "c"),
        ("support", "a", "t"),
        ("rebuttal", "&f", "e"),
        ("rebuttal", "&e", "f"),
    ]
    assert roots(argmap(["t", *"dabcef"], steps)) == (["t"], ["b", "f"])


def test_of_included_maps_only_that_is_shown_to_which_something_leads():
    theirs = [claim(f"css/{key}", path="css.yaml") for key in "tabcd"]
    steps = [
        step(0, "support", "css/a", "css/t", "css.yaml"),
        step(1, "support", "css/b", "css/a", "css.yaml"),
        step(2, "support", "css/c", "css/t", "css.yaml"),
        step(3, "support", "&css/b", "t"),
        step(4, "rebuttal", "o", "css/c"),
    ]
    whole = replace(argmap(["t", "o", *theirs]), steps={one.index: one for one in steps})
    assert roots(whole) == (["t"], ["css/c"])
    undercut = step(5, "undercut", "&css/d", 0)
    assert roots(replace(whole, steps={**whole.steps, 5: undercut})) == (["t"], ["css/c", "css/t"])


@given(argmaps())
def test_all_that_the_maps_own_file_says_lies_below_a_root(whole):
    theses, outside = roots(whole)
    below = below_claims(whole, [*theses, *outside])
    assert {key for key, one in whole.claims.items() if one.location.path == whole.path} <= {*below}
    assert theses == [*whole.theses]
