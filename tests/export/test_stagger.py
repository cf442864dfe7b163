from handmade import argmap, argmaps, chain
from hypothesis import given

from argmap.export.plan import Plan
from argmap.export.stagger import MOST, Fit, fitted


def fit(plan, size=(180.0, 60.0)):
    return fitted(plan, dict.fromkeys(plan.ranks, size))


def bush(*leaves):
    """Make a thesis with branches of so many leaves each, and a leaf without a branch for 0."""
    branches = [f"b{number}" for number in range(len(leaves))]
    tips = [(f"l{number}x{tip}", branches[number]) for number, count in enumerate(leaves) for tip in range(count)]
    steps = [*(("support", branch, "t") for branch in branches), *(("support", tip, branch) for tip, branch in tips)]
    return Plan(argmap(["t", *branches, *(tip for tip, _ in tips)], steps))


def widest(plan, made):
    """Count the boxes of the fullest rank."""
    ranks = {"n0": 0}
    for node in sorted(plan.ranks, key=plan.ranks.get):
        for link in plan.links_to.get(node, ()):
            ranks[link.tail] = ranks[node] + 1 + made.shifts.get(link, 0)
    return max([*ranks.values()].count(rank) for rank in ranks.values())


def test_what_fits_a_page_is_not_moved():
    assert fit(bush(2, 1, 1)).shifts == {}
    assert fit(Plan(argmap("t"))) == Fit()


def test_a_wide_map_becomes_narrower():
    plan = bush(*[4] * 8)
    made = fit(plan)
    assert widest(plan, Fit()) == 32
    assert widest(plan, made) <= 18
    assert 1 <= max(made.shifts.values()) <= 8


def test_narrow_boxes_are_not_moved():
    assert fit(bush(*[4] * 8), (18.0, 20.0)).shifts == {}


def test_linked_premises_stay_beside_one_another():
    claims = [f"c{number}" for number in range(24)]
    plan = Plan(argmap(["t", *claims], [("support", " ".join(claims), "t")]))
    assert fit(plan) == Fit()


def test_a_thesis_with_all_its_branches_on_its_left_leans_right():
    assert fit(bush(4, 0, 0)).leans_right
    assert not fit(bush(0, 0, 4)).leans_right
    assert not fit(Plan(argmap("tuabc", [("support", name, "u") for name in "abc"], theses="tu"))).leans_right


def test_maps_too_large_for_any_page_are_left_alone():
    assert fit(chain_plan := Plan(chain(MOST + 1))) == Fit()
    assert fit(Plan(argmap([f"c{number}" for number in range(MOST + 1)]))) == Fit()
    assert len(chain_plan.ranks) > MOST


@given(argmaps())
def test_only_links_that_rule_ranks_are_moved(whole):
    plan = Plan(whole)
    made = fit(plan, (900.0, 40.0))
    assert {*made.shifts} <= {*plan.links} - plan.loose
    assert all(1 <= shift <= 8 for shift in made.shifts.values())
    assert made == fit(Plan(whole), (900.0, 40.0))
