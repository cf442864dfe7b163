import time
from dataclasses import replace

import pytest
from handmade import argmap, argmaps, chain, claim, included
from hypothesis import given
from hypothesis import strategies as st

from argmap.focus import SHARES, UnknownNameError, claims_of, find, focus
from argmap.model import Citation, Expectation, Standing
from argmap.reach import below_claims


def of(*args, **fields):
    part = focus(argmap(*args), **fields)
    return " ".join(part.map.claims), [*part.map.steps], dict(part.hidden)


TREE = (
    ["t", "a", "b", "c", "d", "u", "v", "x"],
    [
        ("support", "a", "t"),
        ("support", "b c", "t"),
        ("rebuttal", "d", "a"),
        ("undercut", "u", 1),
        ("undercut", "v", 3),
        ("support", "&d", "x"),
    ],
)


def test_without_wishes_the_map_itself_is_given():
    whole = argmap(*TREE)
    assert focus(whole).map is whole
    assert (focus(whole).hidden, focus(whole).left_out) == ({}, 0)


@pytest.mark.parametrize(
    ("below", "claims", "steps"),
    [
        ("t", "t a b c d u v", [0, 1, 2, 3, 4]),
        ("a", "a d", [2]),
        ("x", "d x", [5]),
        ("v", "v", []),
    ],
)
def test_below_a_claim_is_everything_that_bears_on_it(below, claims, steps):
    assert of(*TREE, below=below) == (claims, steps, {})


def test_the_claim_in_focus_is_the_root():
    part = focus(argmap(*TREE), below="a")
    assert part.map.theses == ("a",)
    assert part.left_out == 6
    assert part.whole.theses == ("t",)


@pytest.mark.parametrize(
    ("depth", "claims", "hidden"),
    [
        (0, "t x", {"t": 6, "x": 1}),
        (1, "t a b c x", {"t": 2, "a": 1, "x": 1}),
        (2, "t a b c d u x", {"t": 1}),
        (3, "t a b c d u v x", {}),
        (10**12, "t a b c d u v x", {}),
    ],
)
def test_depth_counts_steps_and_an_undercut_lies_below_the_step_it_attacks(depth, claims, hidden):
    assert of(*TREE, depth=depth) == (claims, of(*TREE, depth=depth)[1], hidden)


def test_a_step_between_kept_claims_is_kept_whatever_its_depth():
    claims, steps, _ = of(
        ["t", "a", "b"], [("support", "a", "t"), ("support", "b", "t"), ("rebuttal", "&b", "a")], depth=1
    )
    assert (claims, steps) == ("t a b", [0, 1, 2])


def test_depth_starts_also_from_what_is_joined_to_no_thesis():
    assert of(["t", "a", "b", "c"], [("support", "&c", "b"), ("support", "&b", "c")], depth=0) == (
        "t a c",
        [],
        {"c": 1},
    )


def test_what_bears_on_a_thesis_counts_its_depth_from_there():
    claims, steps, hidden = of(
        ["t", "a", "b", "x"], [("support", "a", "t"), ("support", "b", "a"), ("support", "&b", "x")], depth=1
    )
    assert (claims, steps, hidden) == ("t a x", [0], {"a": 1, "x": 1})


def test_linked_premises_are_left_out_together_where_one_lies_too_deep():
    steps = [("support", "a", "t"), ("support", "b", "a"), ("support", "&b c", "loose"), ("support", "d", "c")]
    assert of(["t", "a", "b", "loose", "c", "d"], steps, depth=1) == ("t a loose", [0], {"a": 1, "loose": 3})
    assert of(["t", "a", "b", "loose", "c", "d"], steps, depth=2)[0] == "t a b loose c d"


def test_depth_below_a_claim():
    assert of(*TREE, below="t", depth=1) == ("t a b c", [0, 1], {"t": 2, "a": 1})
    assert of(*TREE, below="a", depth=0) == ("a", [], {"a": 1})


def test_indices_stay():
    part = focus(argmap(*TREE), below="a").map
    assert [(index, step.index) for index, step in part.steps.items()] == [(2, 2)]


SOURCED = [claim("t"), claim("a"), claim("b", sources=["s"]), claim("c"), claim("d"), claim("e", sources=["s", "r"])]


def test_a_source_keeps_the_claims_that_cite_it_and_the_way_to_the_thesis():
    steps = [("support", "a", "t"), ("evidence", "b", "a"), ("rebuttal", "c", "t"), ("support", "d", "b")]
    whole = argmap(SOURCED, steps, sources=["s", "r"])
    part = focus(whole, source="s")
    assert [*part.map.claims] == ["t", "a", "b", "e"]
    assert part.hidden == {"t": 1, "b": 1}
    assert [*part.map.sources] == ["s", "r"]
    assert [*focus(whole, source="s", below="a").map.claims] == ["a", "b"]
    assert [*focus(whole, source="s", depth=1).map.claims] == ["t", "a", "e"]


def test_a_cited_undercut_keeps_the_step_that_it_attacks_and_the_other_premises_of_steps():
    steps = [("support", "a c", "t"), ("undercut", "d e", 0), ("undercut", "b", 1)]
    assert [*focus(argmap(SOURCED, steps, sources=["s"]), source="s").map.steps] == [0, 1, 2]


def test_a_claim_that_bears_on_the_thesis_is_not_followed_elsewhere():
    steps = [("support", "b", "t"), ("support", "&b", "c"), ("support", "e", "d")]
    assert [*focus(argmap(SOURCED, steps, sources=["s"]), source="s").map.claims] == ["t", "b", "d", "e"]


def test_a_source_that_nobody_cites_leaves_the_thesis():
    assert [*focus(argmap(SOURCED, sources=["s", "q"]), source="q").map.claims] == ["t"]


def test_an_included_map_is_named_by_its_alias_and_brings_the_source_that_it_restates():
    claims = ["t", claim("css/a", path="css.yaml"), claim("b", sources=["css/essay"]), "c", claim("d", sources=["css"])]
    steps = [("support", f"&{key}", "t") for key in ("css/a", "b", "c", "d")]
    maps = [included("css/", "css.yaml", theses=["css/a"], of="css/essay")]
    whole = argmap(claims, steps, sources=["css/essay"], included=maps)
    assert claims_of(whole, "css") == ("css/a", "b")
    part = focus(whole, source="css").map
    assert ([*part.claims], part.included[0].theses) == (["t", "css/a", "b"], ("css/a",))
    assert focus(whole, below="b").map.included == ()
    both = argmap(claims, steps, sources=["css/essay", "css"], included=maps)
    assert claims_of(both, "css") == ("css/a", "b", "d")


def test_sources_by_their_bare_id_and_wrong_names():
    whole = argmap(
        [claim("t", sources=["a/one"]), claim("u", sources=["b/two"])],
        sources=["a/one", "a/two", "b/two", "essay"],
        included=[included("css/", "css.yaml")],
    )
    assert claims_of(whole, "one") == ("t",)
    with pytest.raises(UnknownNameError, match=r"^`two` names several sources: `a/two`, `b/two`$"):
        claims_of(whole, "two")
    with pytest.raises(UnknownNameError, match=r"^no source is named `esay`. Did you mean `essay`\?$"):
        claims_of(whole, "esay")
    with pytest.raises(UnknownNameError, match=r"^no source is named `cs`. Did you mean `css`\?$"):
        focus(whole, source="cs")
    with pytest.raises(UnknownNameError, match=r"^no source is named `xyz`. The map names `css`, `a/one`, .*`essay`$"):
        claims_of(whole, "xyz")
    with pytest.raises(UnknownNameError, match=r"^no source is named `xyz`. The map names no sources$"):
        claims_of(argmap(["t"]), "xyz")
    with pytest.raises(UnknownNameError, match=r"`s18`, `s19`, …$"):
        claims_of(argmap(["t"], sources=[f"s{n}" for n in range(21)]), "xyz")


@pytest.mark.parametrize("name", ["On Birds of the Marsh", "on  birds", "On Brids of the Marsh"])
def test_the_title_of_a_source_suggests_its_id(name):
    whole = argmap(["t"], sources=["mill", "nest"])
    whole = replace(
        whole, sources={**whole.sources, "nest": replace(whole.sources["nest"], title="On Birds of the Marsh")}
    )
    with pytest.raises(UnknownNameError, match=rf"^no source is named `{name}`. Did you mean `nest`\?$"):
        claims_of(whole, name)


def test_expectations_follow_their_claims():
    one = [Expectation(key, Standing.STANDS, claim(key).location) for key in ("a", "t")]
    part = focus(argmap(*TREE, expectations=tuple(one)), below="a").map
    assert [expectation.claim for expectation in part.expectations] == ["a"]


NAMED = argmap(
    [
        claim("main", "Tea is better."),
        claim("caf\u00e9", "Coffee is  better."),
        claim("~1234abcd", "Coffee keeps you awake."),
        claim("~2234abcd", "Coffee keeps"),
        claim("css/proxy-war", "Stra\u00dfe."),
        claim("x/same"),
        claim("y/same"),
    ],
    theses=["main"],
)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("main", "main"),
        ("thesis", "main"),
        (" cafe\u0301 ", "caf\u00e9"),
        ("~1234abcd", "~1234abcd"),
        ("proxy-war", "css/proxy-war"),
        ("tea", "main"),
        ("COFFEE IS\nbetter", "caf\u00e9"),
        ("coffee keeps", "~2234abcd"),
        ("Coffee keeps y", "~1234abcd"),
        ("strasse", "css/proxy-war"),
    ],
)
def test_a_claim_is_named_by_key_id_or_beginning(name, key):
    assert find(NAMED, name) == key


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("coffee", "`coffee` names several claims: `caf\u00e9`, “Coffee keeps you awake.”, “Coffee keeps”"),
        ("same", "`same` names several claims: `x/same`, `y/same`"),
        ("css/proxi-war", "no claim is named `css/proxi-war`. Did you mean `css/proxy-war`?"),
        (
            "Coffee kept",
            "no claim is named `Coffee kept`. Did you mean “Coffee keeps you awake.”, “Coffee keeps” or `caf\u00e9`?",
        ),
        ("zzz", "no claim is named `zzz`"),
        ("", "no claim is named ``"),
    ],
)
def test_a_wrong_name_is_answered_with_likely_ones(name, message):
    with pytest.raises(UnknownNameError) as raised:
        find(NAMED, name)
    assert str(raised.value) == message


def test_several_theses_and_long_lists():
    whole = argmap([f"c{index}" for index in range(9)] + [claim("~1", "Cold " * 40)], theses=["c0", "c1"])
    with pytest.raises(UnknownNameError, match=r"^`thesis` names several claims: `c0`, `c1`$"):
        find(whole, "thesis")
    with pytest.raises(UnknownNameError, match=r"^`text of` names several claims: `c0`, `c1`, `c2`, `c3`, `c4`, …$"):
        find(whole, "text of")
    with pytest.raises(UnknownNameError, match=r"“(Cold ){12}…”\?$"):
        find(whole, "cild cold cold cold")


def test_what_lies_below_many_claims_is_counted_for_the_first_of_them_only():
    keys = [f"k{index}" for index in range(SHARES + 2)]
    steps = [*(("support", key, "t") for key in keys), *(("support", "&a", key) for key in keys), ("support", "b", "a")]
    hidden = focus(argmap(["t", *keys, "a", "b"], steps), depth=1).hidden
    assert [*hidden.values()] == [2] * SHARES + [1] * 2


@given(argmaps(), st.sampled_from([None, "c0"]), st.sampled_from([None, 0, 1, 2, 3]), st.sampled_from([None, "s"]))
def test_a_part_is_a_whole_map_and_accounts_for_what_is_missing(whole, below, depth, source):
    part = focus(whole, below=below, depth=depth, source=source)
    steps = [
        step
        for step in whole.steps.values()
        if {*step.premises} <= {*part.map.claims} and (step.target in part.map.claims or step.target in part.map.steps)
    ]
    assert [*part.map.steps.values()] == steps
    assert [*part.map.claims] == [key for key in whole.claims if key in part.map.claims]
    below_kept = below_claims(whole, part.map.claims)
    assert bool(part.hidden) == (len(below_kept) > len(part.map.claims))
    assert all(0 < count <= part.left_out for count in part.hidden.values())


@pytest.mark.parametrize(
    "wish", [{"below": "c0"}, {"depth": 10}, {"depth": 9_999}, {"source": "s"}, {"below": "c9999"}]
)
def test_a_chain_of_ten_thousand_is_cut_at_once(wish):
    whole = argmap_with_source(chain(10_000))
    start = time.process_time()
    focus(whole, **wish)
    assert time.process_time() - start < 10


def argmap_with_source(whole):
    last = whole.claims["c9999"]
    cited = replace(last, citations=(Citation("s", last.location),))
    return replace(whole, claims={**whole.claims, "c9999": cited}, sources=argmap([], sources=["s"]).sources)
