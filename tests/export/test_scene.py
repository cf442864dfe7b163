"""What is read of an engine's drawing, and what is left alone because no engine draws so."""

import pytest

from argmap.export import svg
from argmap.export.scene import Box, pairs, scene

HEAD = '<svg width="10pt" height="20pt" xmlns="http://www.w3.org/2000/svg"><g class="graph">'
EDGE = '<g class="edge"><title>n0-&gt;n1</title>{}</g>'
CURVE = '<path d="M0,0C0,10 0,20 0,30"/>'
GROUND = '<polygon stroke="none" points="5,10 5,20 40,20 40,10"/>'


def read(body):
    return scene(svg.parsed(f"{HEAD}{body}</g></svg>".encode()))


def test_nodes_are_known_by_their_names_and_outlines():
    node = (
        '<g class="node claim"><title>n0</title><polygon points="1,-2 8,-2 8,-9 1,-9"/><path d="M0,0C1,1 2,2 3,3"/></g>'
    )
    assert read(node).nodes == {"n0": Box(0, -9, 8, 3)}


@pytest.mark.parametrize("stroke", ["none", "transparent"])
def test_a_line_has_ends_a_head_and_a_word(stroke):
    body = f'{CURVE}<polygon points="0,30 2,34"/>{GROUND.replace("none", stroke)}<text x="5" y="19">supports</text>'
    (edge,) = read(EDGE.format(body)).edges
    assert edge.ends == ("n0", "n1")
    assert edge.points()[0] == (0, 0)
    assert edge.points()[-1] == (0, 30)
    assert [pairs(head) for head in edge.heads] == [[(0, 30), (2, 34)]]
    assert edge.word
    assert edge.word[1].text == "supports"


@pytest.mark.parametrize("body", ["", '<path d="M0,0L1,1"/>', f"{CURVE}<path/>", "<path d=''/>"])
def test_lines_that_are_drawn_otherwise_are_left_alone(body):
    assert read(EDGE.format(body)).edges == []


def test_a_line_without_a_name_is_left_alone():
    assert read(f'<g class="edge">{CURVE}</g>').edges == []


def test_the_legend_the_title_and_headings_are_writing():
    title = '<title>G</title><text font-size="10" text-anchor="middle" x="50" y="20">ii</text>'
    legend = '<g class="node legend"><g><text font-size="10" x="0" y="40">iiii</text></g></g>'
    heading = '<g class="cluster"><g><text font-size="10" text-anchor="end" x="9" y="60">i</text></g></g>'
    claim = '<g class="node"><title>n0</title><text x="1" y="1">not it</text></g>'
    found = read(f"{title}{legend}{heading}{claim}")
    assert found.nodes == {}
    assert [box.bottom for box in found.writing] == [23, 43, 63]
    assert found.writing[0].left + found.writing[0].right == 100
    assert found.writing[1].left == 0
    assert found.writing[2].right == 9


def test_legend_lines_are_no_lines():
    assert read(EDGE.format(CURVE).replace('"edge"', '"edge legend"')).edges == []
