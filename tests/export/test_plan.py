from handmade import argmap, argmaps, chain
from hypothesis import given

from argmap.export.plan import Plan


def plan(*steps, claims="tabcd", theses=("t",)):
    return Plan(argmap(claims, steps, theses=theses))


def links(made):
    return [(link.tail, link.head, link.ends) for link in made.links]


def test_a_step_with_one_premise_is_one_link():
    assert links(plan(("support", "a", "t"))) == [("n1", "n0", True)]
    assert links(plan(("support", "a a", "t"))) == [("n1", "n0", True)]


def test_linked_premises_meet_at_a_joint():
    assert links(plan(("support", "a b", "t"))) == [("n1", "s0", False), ("n2", "s0", False), ("s0", "n0", True)]


def test_undercuts_end_at_joints_to_any_depth():
    made = plan(("rebuttal", "a", "t"), ("undercut", "b", 0), ("undercut", "c", 1))
    assert [*made.joints.items()] == [(0, "s0"), (1, "s1")]
    assert links(made) == [
        ("n1", "s0", False),
        ("s0", "n0", True),
        ("n2", "s1", False),
        ("s1", "s0", True),
        ("n3", "s1", True),
    ]


def test_claims_that_rebut_each_other_share_a_link():
    made = plan(("rebuttal", "a", "t"), ("support", "b", "t"), ("rebuttal", "t", "a"))
    assert [(link.tail, link.head, link.mutual) for link in made.links] == [("n1", "n0", True), ("n2", "n0", False)]


def test_no_link_is_shared_where_one_rebuttal_is_undercut_or_another_authors():
    undercut = plan(("rebuttal", "a", "t"), ("rebuttal", "t", "a"), ("undercut", "b", 1))
    assert not any(link.mutual for link in undercut.links)
    assert not any(link.mutual for link in plan(("rebuttal", "a", "t"), ("rebuttal", "t", "a", "css.yaml")).links)
    assert not any(link.mutual for link in plan(("rebuttal", "t", "t")).links)


def test_links_that_close_a_circle_are_loose():
    made = plan(("support", "a", "t"), ("support", "b", "a"), ("support", "a", "b"), ("support", "c", "c"))
    assert [(link.tail, link.head) for link in made.links if link in made.loose] == [("n1", "n2"), ("n3", "n3")]


def test_links_that_lead_up_from_a_thesis_are_loose():
    made = plan(("support", "a", "t"), ("rebuttal", "b", "a"), theses="tb")
    assert [(link.tail, link.head) for link in made.links if link in made.loose] == [("n2", "n1")]


def test_ranks_are_counted_on_the_longest_way():
    made = plan(("support", "a", "t"), ("support", "b", "t"), ("support", "a", "b"), ("support", "c d", "b"))
    assert made.ranks == {"n0": 0, "n1": 2, "n2": 1, "n3": 3, "n4": 3, "s3": 2}


def test_a_circle_without_a_thesis_has_ranks():
    assert plan(("support", "a", "b"), ("support", "b", "a")).ranks == {"n0": 0, "n1": 0, "n2": 1, "n3": 0, "n4": 0}


@given(argmaps())
def test_every_map_has_a_plan(whole):
    made = Plan(whole)
    nodes = {*made.boxes.values(), *made.joints.values()}
    assert {*made.ranks} == nodes
    assert all({link.tail, link.head} <= nodes for link in made.links)
    assert all(made.ranks[link.tail] > made.ranks[link.head] for link in made.links if link not in made.loose)
    drawn = {link.step.index for link in made.links} | {
        index
        for index, step in whole.steps.items()
        for link in made.links
        if link.mutual and link.tail == made.boxes.get(step.target)
    }
    assert drawn == {*whole.steps}


def test_a_long_chain_needs_no_recursion():
    assert max(Plan(chain(5000)).ranks.values()) == 4999
