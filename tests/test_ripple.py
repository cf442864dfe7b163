"""Changes carried along the map come to what evaluating it afresh gives."""

import time

from arguing import argmaps, made
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model import Side, Standing
from argmap.ripple import VALUES, Ripples
from argmap.standing import evaluate

WORDS = {value: standing for standing, value in VALUES.items()}


@given(argmaps(), st.data())
@settings(max_examples=400, deadline=None)
def test_a_change_comes_to_what_a_fresh_evaluation_gives(argmap, data):
    keys = st.sampled_from([*argmap.claims])
    forced = data.draw(st.dictionaries(keys, st.booleans(), min_size=1, max_size=3))
    before = evaluate(argmap)
    ripple = Ripples(argmap, before).run(forced)
    after = evaluate(
        argmap,
        assume=[key for key, value in forced.items() if value],
        without=[key for key, value in forced.items() if not value],
    )
    expected = {key: one for key, one in after.claims.items() if one is not before.claims[key]}
    expected |= {index: one for index, one in after.steps.items() if one is not before.steps[index]}
    assert {node: WORDS[value] for node, value in ripple.changed.items()} == expected


def test_a_change_ends_where_nothing_comes_out_otherwise():
    argmap = made([(["a"], "t", Side.SUPPORT), (["b"], "t", Side.SUPPORT), (["c"], "a", Side.SUPPORT)])
    ripple = Ripples(argmap, evaluate(argmap)).run({"c": False})
    assert ripple.changed == {"c": False, 2: False, "a": False, 0: False}
    assert {node for nodes in ripple.touched.values() for node in nodes} == {"c", 2, "a", 0, "t"}


def test_a_change_keeps_within_a_scope():
    argmap = made([(["a"], "t", Side.SUPPORT), (["a"], "s", Side.SUPPORT)])
    changed = Ripples(argmap, evaluate(argmap)).run({"a": False}, {"a", 0, "t"}).changed
    assert changed == {"a": False, 0: False, "t": False}


def test_a_circle_is_evaluated_as_a_whole():
    circle = [([f"c{n}"], f"c{(n + 1) % 4}", Side.SUPPORT) for n in range(4)]
    argmap = made([*circle, (["d"], "c0", Side.SUPPORT)])
    standings = evaluate(argmap)
    assert standings.claims["c3"] is Standing.STANDS
    changed = Ripples(argmap, standings).run({"d": False}).changed
    assert [changed[f"c{n}"] for n in range(4)] == [None] * 4


def test_many_inputs_cost_no_time_each():
    argmap = made([([f"c{n}"], "t", Side.REBUTTAL) for n in range(10_000)])
    ripples = Ripples(argmap, evaluate(argmap))
    start = time.process_time()
    assert all("t" not in ripples.run({f"c{n}": False}).changed for n in range(2_000))
    assert time.process_time() - start < 20
