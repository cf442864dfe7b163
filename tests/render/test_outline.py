import time

from handmade import argmap, argmaps, chain
from hypothesis import given

from argmap.focus import focus
from argmap.reach import roots
from argmap.render.outline import Part, Repeat, outline


def rows(whole, hidden=None):
    theses, outside = roots(whole)
    return [*outline(whole, [*theses, *outside], hidden or {})]


def told(whole, hidden=None):
    return [
        f"{'  ' * row.depth}{row.part.name.lower()} {row.claim}{f' ({row.repeat})' if row.repeat else ''}".rstrip()
        for row in rows(whole, hidden)
    ]


def test_steps_premises_and_undercuts_come_in_written_order():
    steps = [
        ("support", "a", "t"),
        ("evidence", "b", "a"),
        ("undercut", "c", 0),
        ("support", "d", "a"),
        ("rebuttal", "e f", "t"),
        ("undercut", "g", 4),
        ("undercut", "h", 5),
    ]
    assert told(argmap(["t", *"abcdefgh"], steps)) == [
        "root t",
        "  entry a",
        "    entry b",
        "    entry c",
        "    entry d",
        "  linked",
        "    premise e",
        "    premise f",
        "    entry g",
        "      entry h",
    ]


def test_a_claim_is_shown_where_it_is_stated_and_pointed_to_elsewhere():
    steps = [
        ("support", "&a", "t"),
        ("support", "b", "t"),
        ("support", "a", "b"),
        ("support", "c", "a"),
        ("rebuttal", "&a", "t"),
    ]
    assert told(argmap(["t", *"abc"], steps)) == [
        "root t",
        "  entry a (see below)",
        "  entry b",
        "    entry a",
        "      entry c",
        "  entry a (see above)",
    ]


def test_undercuts_of_a_step_stand_also_below_a_pointer():
    steps = [("support", "a", "t"), ("rebuttal", "&a", "t"), ("undercut", "u", 1)]
    assert told(argmap(["t", "a", "u"], steps)) == ["root t", "  entry a", "  entry a (see above)", "    entry u"]


def test_a_claim_stated_out_of_sight_is_shown_where_it_is_first_pointed_to():
    steps = [("support", "&y", "r"), ("support", "y", "x"), ("support", "&x", "y"), ("support", "n", "x")]
    assert told(focus(argmap(["t", "r", "y", "x", "n"], steps), below="r").map) == [
        "root r",
        "  entry y",
        "    entry x",
        "      entry y (circular, see above)",
        "      entry n",
    ]


def test_circles_end():
    steps = [("rebuttal", "a", "t"), ("rebuttal", "&t", "a"), ("undercut", "&a", 1), ("support", "&t", "t")]
    assert told(argmap(["t", "a"], steps)) == [
        "root t",
        "  entry a",
        "    entry t (circular, see above)",
        "      entry a (circular, see above)",
        "  entry t (circular, see above)",
    ]


def test_the_same_premise_twice_in_a_step_is_shown_once():
    assert told(argmap(["t", "a"], [("support", "a &a", "t")])) == [
        "root t",
        "  linked",
        "    premise a",
        "    premise a (see above)",
    ]


def test_what_is_left_out_is_told_last():
    whole = argmap(["t", "a"], [("support", "a", "t")])
    assert told(whole, {"t": 3, "a": 1})[-2:] == ["    hidden a", "  hidden t"]
    assert [row.last for row in rows(whole, {"t": 3})] == [True, False, True]


@given(argmaps())
def test_every_claim_is_shown_once_in_full_and_pointers_tell_the_truth(whole):
    known, path, full = rows(whole), [], {}
    for number, row in enumerate(known):
        del path[row.depth :]
        if row.claim and not row.repeat:
            assert row.claim not in full
            full[row.claim] = number
        if row.repeat:
            assert (row.claim in path) == (row.repeat is Repeat.CIRCULAR)
        path.append("" if row.repeat else row.claim)
    assert {*full} == {*whole.claims}
    assert all(
        (full[row.claim] > number) == (row.repeat is Repeat.BELOW) for number, row in enumerate(known) if row.repeat
    )
    assert {row.step.index for row in known if row.step} == {*whole.steps}


@given(argmaps())
def test_a_row_has_children_and_is_the_last_where_it_says_so(whole):
    known = rows(whole)
    for number, row in enumerate(known):
        below = [one.depth for one in known[number + 1 : number + 2]]
        assert row.parent == (below > [row.depth])
        later = next((one.depth for one in known[number + 1 :] if one.depth <= row.depth), -1)
        assert row.last == (later < row.depth or row.part is Part.ROOT)


def test_long_chains_are_walked_at_once():
    start = time.process_time()
    assert len(rows(chain(10_000))) == 10_000
    keys = ["t", *(f"u{index}" for index in range(10_000))]
    undercuts = [("support", "u0", "t"), *(("undercut", f"u{index}", index - 1) for index in range(1, 10_000))]
    assert len(rows(argmap(keys, undercuts))) == 10_001
    assert time.process_time() - start < 30


def test_a_chain_shared_by_many_claims_outside_is_walked_once():
    keys = [f"{letter}{index}" for letter in "cr" for index in range(3_000)]
    links = [("support", f"c{index + 1}", f"c{index}") for index in range(2_999)]
    start = time.process_time()
    assert (
        len(rows(argmap(["t", *keys], [*links, *(("support", "&c0", f"r{index}") for index in range(3_000))]))) == 9_000
    )
    assert time.process_time() - start < 20
