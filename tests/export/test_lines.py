import pytest
from handmade import argmap, included

from argmap.export.drawing import Drawing
from argmap.export.lines import drawn, line
from argmap.export.palette import PALETTES, RELATIONS
from argmap.export.style import Direction, Style, Theme
from argmap.model import Side

COLOUR = PALETTES[Theme.COLOUR]


def edges(*steps, theses=("t",), **style):
    whole = argmap("tabc", steps, theses=theses, included=[included("css/", "css.yaml")])
    drawing = Drawing(whole, Style(**style))
    return [drawn(drawing, link) for link in drawing.plan.links]


def edge(*steps, **style):
    return edges(*steps, **style)[0][2]


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("direction", Direction)
def test_arrowheads_are_at_the_target_whichever_way_the_edge_is_written(side, direction):
    tail, head, attributes = edges((side, "a", "t"), direction=direction)[0]
    backward = direction in {Direction.DOWN, Direction.RIGHT}
    assert (tail, head) == (("n0", "n1") if backward else ("n1", "n0"))
    assert attributes["arrowtail" if backward else "arrowhead"] == RELATIONS[side].arrowhead
    assert attributes["style"] == RELATIONS[side].style
    assert f">{RELATIONS[side].word}<" in attributes["label"]


def test_a_link_is_named_after_its_step():
    made = edge(("support", "a", "t"))
    assert (made["id"], made["class"], made["tooltip"]) == ('"step-0"', '"step support"', '"“a” supports “t”"')


def test_only_the_last_part_of_a_joined_step_has_an_arrowhead_and_none_a_word():
    made = edges(("support", "a b", "t"))
    assert [(tail, head, one["arrowtail"]) for tail, head, one in made] == [
        ("s0", "n1", "none"),
        ("s0", "n2", "none"),
        ("n0", "s0", "normal"),
    ]
    assert not any("label" in one for _, _, one in made)
    assert [one["id"] for _, _, one in made] == ['"step-0-n1"', '"step-0-n2"', '"step-0-s0"']
    assert edges(("support", "a b", "t"), direction=Direction.UP)[0][2]["arrowhead"] == "none"


def test_claims_that_rebut_each_other_share_a_line_with_two_heads():
    made = edges(("rebuttal", "a", "b"), ("rebuttal", "b", "a"))
    assert len(made) == 1
    told = made[0][2]
    assert (told["dir"], told["arrowhead"], told["arrowtail"]) == ("both", "tee", "tee")
    assert "rebut each other" in told["label"]
    assert told["tooltip"] == '"“a” and “b” rebut each other"'


@pytest.mark.parametrize("side", Side)
def test_steps_of_an_included_map_are_thin(side):
    own, other = edge((side, "a", "t")), edge((side, "a", "t", "css.yaml"))
    assert float(own["penwidth"]) >= 1.5 * float(other["penwidth"])
    assert other["class"] == f'"step {side} included"'
    assert {name for name in own if own[name] != other[name]} == {"class", "penwidth"}


def test_a_double_line_has_its_arrowhead_in_its_colour():
    """Graphviz paints a head in the first colour of a list and a tail in the second."""
    colour = COLOUR.lines[Side.EVIDENCE]
    for direction, place in ((Direction.DOWN, 1), (Direction.UP, 0)):
        colours = line(Drawing(argmap("t"), Style(direction)), Side.EVIDENCE)["color"].strip('"').split(":")
        assert colours[place] == colour
        assert colours == colours[::-1]
        assert colours.count(colour) == 2


def test_links_that_must_not_rule_the_ranks_do_not():
    made = edges(("support", "a", "t"), ("support", "b", "a"), ("support", "a", "b"), ("rebuttal", "t", "b"))
    assert [one.get("constraint") for _, _, one in made] == [None, None, "false", "false"]


def test_theses_are_joined_within_their_rank():
    assert "constraint" not in edge(("rebuttal", "a", "t"), theses="ta")


def test_a_link_is_as_many_ranks_longer_as_asked():
    drawing = Drawing(argmap("ta", [("support", "a", "t")]), Style())
    assert drawn(drawing, drawing.plan.links[0], 2)[2]["minlen"] == "3"
    assert "minlen" not in drawn(drawing, drawing.plan.links[0])[2]
