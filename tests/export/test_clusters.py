"""Frames, judged by the engine that comes with argmap: no line may run through a box."""

from dataclasses import replace
from pathlib import Path

import pytest
from drawing import Told
from geometry import boxes, crossed
from handmade import argmap, claim, included

from argmap import load
from argmap.export import svg
from argmap.export.clusters import clusters
from argmap.export.options import Engine
from argmap.export.plan import Plan
from argmap.export.style import Direction, Group, Style

ROOT = Path(__file__).parents[2]
CSS = included("css/", "css.yaml")


def framed(whole, group=Group.TAG):
    return [(heading, " ".join(nodes)) for heading, nodes in clusters(Plan(whole), group)]


def test_an_included_claim_belongs_to_its_map_another_to_the_first_source_it_cites():
    claims = [claim("t"), claim("a", sources=["one", "two"]), claim("css/b", path="css.yaml", sources=["one"])]
    steps = [("support", "c", "a")]
    whole = argmap([*claims, claim("c", sources=["one"])], steps, sources=["one", "two"], included=[CSS])
    assert framed(whole, Group.SOURCE) == [("Title of one", "n1 n3"), ("Title of css/", "n2")]


def test_a_source_without_a_title_is_named_by_its_key_and_an_unknown_one_not_at_all():
    whole = argmap([claim("t", sources=["one"]), claim("a", sources=["unknown"])], sources=["one"])
    bare = replace(whole, sources={"one": replace(whole.sources["one"], title="")})
    assert framed(bare, Group.SOURCE) == [("one", "n0")]


def test_a_claim_belongs_to_its_first_tag():
    claims = [claim("t"), claim("a", tags=("x", "y")), claim("b", tags=("y",)), claim("c", tags=("x",))]
    assert framed(argmap(claims, [("support", "c", "a")])) == [("x", "n1 n3"), ("y", "n2")]


def test_claims_share_a_frame_only_where_links_within_it_join_them():
    claims = [claim("t"), *(claim(key, tags=("x",)) for key in "abcd")]
    steps = [("support", "a", "t"), ("support", "b", "t"), ("support", "c", "b"), ("support", "d", "a")]
    assert framed(argmap(claims, steps)) == [("x", "n1 n4"), ("x", "n2 n3")]


def test_linked_premises_share_the_frame_of_what_they_bear_on_with_the_joint():
    claims = [claim("t"), *(claim(key, tags=("x",)) for key in "abc")]
    assert framed(argmap(claims, [("support", "a b", "c")])) == [("x", "n1 n2 n3 s0")]
    assert framed(argmap(claims, [("support", "a b", "t")])) == [("x", "n1"), ("x", "n2"), ("x", "n3")]


def test_a_circle_of_one_tag_is_one_frame():
    claims = [claim("t"), *(claim(key, tags=("x",)) for key in "abc")]
    steps = [("support", "b", "a"), ("support", "c", "b"), ("support", "a", "c")]
    assert framed(argmap(claims, steps)) == [("x", "n1 n2 n3")]


@pytest.mark.parametrize("group", [None, *Group])
@pytest.mark.parametrize("direction", [Direction.DOWN, Direction.RIGHT])
@pytest.mark.parametrize("name", ["open-letter", "outsource"])
def test_no_line_runs_through_a_box_and_no_word_stands_on_one(name, direction, group):
    style = Style(group=group, direction=direction, standing=group is Group.TAG)
    whole = load(ROOT / "maps" / "sources" / f"{name}.yaml", root=str(ROOT))
    root = svg.picture(whole, Told().options(engine=Engine.EMBEDDED, style=style))
    assert len(boxes(root)) > len(whole.claims)
    assert crossed(root) == []
