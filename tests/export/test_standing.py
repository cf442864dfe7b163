"""Drawings that tell what stands: in words and marks, and not by colour alone."""

import pytest
from arguing import argue
from handmade import claim
from pictures import Picture

from argmap.export import legend
from argmap.export.dot import to_dot
from argmap.export.drawing import Drawing
from argmap.export.palette import PALETTES
from argmap.export.standing import claim_looks, claim_words, has_fallen, standings_of, step_looks, step_words
from argmap.export.style import Direction, Labels, Style, Theme
from argmap.focus import focus
from argmap.standing import evaluate


def drawing(steps, **style):
    argmap = argue(steps)
    return Drawing(argmap, Style(**style), {}, evaluate(argmap))


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ("b + a", "● stands"),
        ("b - a", "○ defeated: rebutted"),
        ("b + a; c - b", "○ defeated: unsupported"),
        ("b + a; c - a", "◊ undecided: contested"),
        ("b - a; a - b", "◊ undecided: open"),
    ],
)
def test_a_box_says_what_stands(steps, words):
    drawn = drawing(steps)
    assert claim_words(drawn, drawn.argmap.claims["a"]) == words
    assert bool(claim_looks(drawn, drawn.argmap.claims["a"])) == ("defeated" in words)


def test_a_joint_says_that_its_step_is_undercut():
    drawn = drawing("b + a; c x 0; d x 1; e x 2; e - f; b - f")
    first, second, third, *_ = drawn.argmap.steps.values()
    assert step_words(drawn, first, "supports") == "○ supports: undercut"
    assert step_words(drawn, second, "undercuts") == "undercuts"
    assert step_words(drawn, third, "undercuts") == "○ undercuts: undercut"
    assert [bool(step_looks(drawn, step)) for step in (first, second, third)] == [True, False, True]


def test_a_step_that_falls_with_its_premise_is_not_called_undercut():
    drawn = drawing("b + a; c - b; d x 0")
    assert step_words(drawn, drawn.argmap.steps[0], "supports") == "supports"


@pytest.mark.parametrize(
    ("steps", "fallen"),
    [("b + a", False), ("b - a; a - b", False), ("b - a", True), ("b + a; c x 0", True), ("b - a; c x 0", True)],
)
def test_it_is_known_whether_anything_fell(steps, fallen):
    drawn = drawing(steps)
    assert has_fallen(drawn) == fallen
    assert ("○ defeated; ● stands; ◊ undecided" in str(legend.nodes(drawn))) == fallen
    assert not has_fallen(Drawing(drawn.argmap, Style()))


def test_a_drawing_that_is_not_asked_says_nothing():
    argmap = argue("b - a")
    drawn = Drawing(argmap, Style())
    assert claim_words(drawn, claim("a")) == ""
    assert claim_looks(drawn, claim("a")) == {}
    assert step_words(drawn, argmap.steps[0], "rebuts") == "rebuts"
    assert standings_of(focus(argmap), Style()) is None


def test_standing_is_that_of_the_whole_map_whatever_part_is_drawn():
    argmap = argue("b + a; c - b")
    part = focus(argmap, depth=1)
    assert standings_of(part, Style(standing=True)) == evaluate(argmap)


@pytest.mark.parametrize("theme", [*Theme])
def test_a_defeated_box_is_darker_and_its_letters_keep_their_contrast(theme):
    palette = PALETTES[theme]
    fill, others, ink = (int(colour[1:3], 16) for colour in (palette.defeated, palette.included, palette.ink))
    assert fill < others - 0x10
    assert fill - ink > 0x80


@pytest.mark.parametrize("direction", [*Direction])
@pytest.mark.parametrize("labels", [*Labels])
def test_the_picture_tells_it_and_the_legend_explains_it(direction, labels):
    argmap = argue("b + a; c - b; d - a; e x 2")
    picture = Picture(to_dot(argmap, Style(direction, labels, standing=True), {}, evaluate(argmap)))
    words = " ".join(" ".join(element.itertext()) for element in picture.root.iter())
    assert "○ defeated: unsupported" in words
    assert "● stands" in words
    assert "○ rebuts: undercut" in words
    assert "○ defeated; ● stands; ◊ undecided" in words
