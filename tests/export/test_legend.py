import re

import pytest
from handmade import argmap, claim, included
from pictures import SVG, picture

from argmap.export import legend
from argmap.export.drawing import Drawing
from argmap.export.style import Direction, Style
from argmap.model import Side

ALL = [("support", "a", "t"), ("evidence", "b", "t"), ("rebuttal", "c", "t"), ("undercut", "a", 2)]


def words(whole, **style):
    made = legend.nodes(Drawing(whole, Style(**style)))
    return re.findall(r">([^<>]+)<", "".join(node["label"] for node in made.values()))


def test_it_explains_what_occurs_and_nothing_else():
    assert words(argmap("ta", [("rebuttal", "a", "t")])) == ["rebuts"]
    assert words(argmap("tabc", ALL)) == ["supports", "is evidence for", "rebuts", "undercuts"]


def test_a_map_without_steps_has_none():
    assert legend.nodes(Drawing(argmap("t"), Style())) == {}
    assert [*legend.edges(Drawing(argmap("t"), Style()))] == []


def test_it_explains_implicit_claims():
    whole = argmap(["t", claim("a", implicit=True)], [("support", "a", "t")])
    assert words(whole) == ["supports", "implicit: left unsaid"]


@pytest.mark.parametrize("paths", [("css.yaml", "map.yaml"), ("map.yaml", "css.yaml")])
def test_it_explains_what_comes_from_included_maps(paths):
    steps = [("support", "a", "t", paths[1])]
    whole = argmap(["t", claim("a", path=paths[0])], steps, included=[included("css/", "css.yaml")])
    assert words(whole) == ["supports", "from an included map; thin lines: its own steps"]


@pytest.mark.parametrize("direction", Direction)
def test_its_lines_run_as_those_of_the_map_each_to_its_own_word(direction):
    made = picture(argmap(["t", "a", "b", claim("c", implicit=True)], ALL), direction=direction)
    assert len(made.named("edge", "legend")) == len(Side)
    words = made.groups[f"legend-{legend.WORDS}"].iter(f"{SVG}text")
    places = {text.text.strip("\u00a0"): (float(text.get("x")), float(text.get("y"))) for text in words}
    for side, word in zip(Side, ("supports", "is evidence for", "rebuts", "undercuts"), strict=True):
        left, top, right, bottom = made.box(f"legend-{side}")
        x, y = places[word]
        if direction.is_vertical:
            assert bottom - top > right - left
            assert x - 5 <= (left + right) / 2 <= x + 70
            assert (y < top + 12) == (direction is Direction.DOWN)
        else:
            assert right - left > bottom - top
            assert abs((top + bottom) / 2 - y) < 10
            assert (x < left) == (direction is Direction.RIGHT)
