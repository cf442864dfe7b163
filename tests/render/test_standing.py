import pytest
from arguing import argue
from handmade import argmap, claim, printed

from argmap.render.look import ASCII, UNICODE, Page
from argmap.render.standing import Marks
from argmap.standing import evaluate


def marks(map, glyphs=UNICODE):
    return Marks(evaluate(map), Page(80, glyphs))


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ("b + a", "● stands"),
        ("b - a", "○ defeated (rebutted)"),
        ("b + a; c - b", "○ defeated (unsupported)"),
        ("b + a; c - a", "◐ undecided (contested)"),
        ("b - a; a - b", "◐ undecided (open)"),
    ],
)
def test_a_claim_has_a_mark_a_word_and_a_reason(steps, said):
    assert marks(argue(steps)).claim("a")[0] == said


def test_the_marks_have_ascii_forms():
    three = marks(argue("b + a; c - a; d - b; e + f"), ASCII)
    assert [three.claim(key)[0][:3] for key in "abf"] == ["/ d", "/ d", "= s"]
    assert marks(argue("b - a; a - b"), ASCII).claim("a")[0] == "? undecided (open)"


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ("b + a", None),
        ("b + a; c x 0", "○ step undercut"),
        ("b + a; c x 0; d x 1", None),
        ("b + a; c x 0; d - b", None),  # the premise is defeated itself
        ("b + a; c x 0; d x 1; e x 2; e - d; d - e", "◐ step undecided"),
        ("b + a; b - c; c - b; d x 0", "○ step undercut"),  # where the premise is undecided
    ],
)
def test_a_step_is_spoken_of_where_it_weighs_less_than_its_premise(steps, said):
    map = argue(steps)
    run = marks(map).step(map.steps[0])
    assert (run and run[0]) == said


def test_show_says_what_stands_in_each_row_and_ends_with_the_unanswered_rebuttals():
    map = argmap(
        "tabcu",
        [("support", "a", "t"), ("rebuttal", "b", "t"), ("rebuttal", "c", "t"), ("undercut", "u", 2)],
    )
    assert printed(map, standing=True) == (
        "A map\n"
        "debate · 5 claims · no source cited\n"
        "+ support 1   \u2212 rebuttal 2   ✗ undercut 1\n"
        "● stands 4   ◐ undecided 1\n"
        "\n"
        "Thesis  Text of t. [t] ◐ undecided (contested)\n"
        "│\n"
        "├─ + support   Text of a. [a] ● stands\n"
        "│\n"
        "├─ \u2212 rebuttal  Text of b. [b] ● stands\n"
        "│\n"
        "└─ \u2212 rebuttal  Text of c. [c] ● stands ○ step undercut\n"
        "   └╌ ✗ undercut  does not follow: Text of u. [u] ● stands\n"
        "\n"
        "Unanswered rebuttals: 1 of 2\n"
        "  \u2212 rebuttal Text of b. [b]\n"
        "Neither a reason nor a source: 4 of 5 claims\n"
    )


def test_standing_is_that_of_the_whole_map_in_a_part():
    map = argmap("tab", [("support", "a", "t"), ("rebuttal", "b", "a")])
    assert "Thesis  Text of t. [t] ○ defeated (unsupported)" in printed(map, standing=True, depth=0)


def test_each_of_several_theses_has_its_unanswered_rebuttals():
    map = argmap("tsb", [("rebuttal", "b", "t")], theses="ts")
    out = printed(map, standing=True)
    assert "Unanswered rebuttals of [t]: 1 of 1\n" in out
    assert "Unanswered rebuttals of [s]: there are no rebuttals\n" in out


def test_a_row_that_points_elsewhere_and_a_linked_step_say_what_stands():
    map = argmap(
        [*"tabcu", claim("long", "A text that is much too long to stand in one row. " * 3)],
        [("support", "a long", "t"), ("undercut", "u", 0), ("support", "&long", "c")],
        theses="tc",
    )
    out = printed(map, standing=True)
    assert "+ support   only together: ○ step undercut\n" in out
    assert "(see above: long) ● stands\n" in out
