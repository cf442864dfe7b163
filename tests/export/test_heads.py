"""Arrowheads, judged by where they are in drawings of the engine that comes with argmap."""

import itertools
from pathlib import Path

import pytest
from drawing import Told
from geometry import boxes, crossed, lines
from helpers import map_of
from hypothesis import given
from hypothesis import strategies as st

from argmap import load
from argmap.export import svg
from argmap.export.heads import apart
from argmap.export.options import Engine
from argmap.export.style import Direction, Style

ROOT = Path(__file__).parents[2]


def drawn(whole, direction=Direction.DOWN):
    return svg.picture(whole, Told().options(engine=Engine.EMBEDDED, style=Style(direction)))


def wide(supports, rebuttals):
    sides = {"support": supports, "rebuttals": rebuttals}
    made = [
        [f"  {side}:", *(f"    - Claim {side} {number} is put." for number in range(n))] for side, n in sides.items()
    ]
    head = ["argmap: 1", "title: Wide", "kind: debate", "thesis:", "  text: All of it is so."]
    return map_of("\n".join([*head, *made[0], *made[1]]))


def middles(root):
    """Give the middles of the arrowheads' shapes, by lines."""
    return [((box.left + box.right) / 2, (box.top + box.bottom) / 2) for line in lines(root) for box in line.heads[:1]]


@pytest.mark.parametrize("direction", Direction)
def test_arrowheads_at_one_box_do_not_share_a_place(direction):
    root = drawn(wide(6, 3), direction)
    found = middles(root)
    assert len(found) == 9
    assert all(max(abs(a[0] - b[0]), abs(a[1] - b[1])) > 6 for a in found for b in found if a is not b)
    assert crossed(root) == []


def test_arrowheads_that_move_still_touch_their_box():
    root = drawn(wide(6, 3))
    (thesis, *_) = boxes(root).values()
    for line in lines(root):
        assert any(thesis.covers(head, -3) for head in line.heads)
        assert not any(
            thesis.holds(((head.left + head.right) / 2, (head.top + head.bottom) / 2), 1) for head in line.heads
        )


def test_lines_end_at_their_arrowheads():
    for line in lines(drawn(wide(6, 3))):
        ends = line.points[0], line.points[-1]
        assert any(head.covers(head.__class__(x - 2, y - 2, x + 2, y + 2)) for head in line.heads for x, y in ends)


@pytest.mark.parametrize("name", ["examples/smoke-ball.yaml", "maps/sources/open-letter.yaml"])
def test_no_line_is_led_through_a_box(name):
    assert crossed(drawn(load(ROOT / name, root=str(ROOT)))) == []


def test_many_rebuttals_are_painted_upon_supports():
    names = [line.name for line in lines(drawn(wide(40, 10)))]
    assert [int(name.removeprefix("step-")) for name in names[-10:]] == [*range(40, 50)]


def test_a_large_drawing_is_left_as_it_is(monkeypatch):
    mended = middles(drawn(wide(6, 3)))
    monkeypatch.setattr(svg, "_MENDED", 8)
    assert middles(drawn(wide(6, 3))) != mended


@given(st.lists(st.floats(-50, 150), min_size=1, max_size=20), st.floats(20, 200))
def test_new_places_keep_the_order_and_the_distance_within_the_side(places, high):
    found = apart(places, 0.0, high)
    gap = min(13.0, high / max(1, len(places) - 1))
    assert all(later - before > gap - 1e-6 for before, later in itertools.pairwise(found))
    assert all(-1e-6 <= place <= high + 1e-6 for place in found)


def test_places_that_are_apart_stay():
    assert apart([10.0, 40.0, 60.0], 0.0, 100.0) == [10.0, 40.0, 60.0]
    assert apart([48.0, 50.0, 52.0, 90.0], 0.0, 100.0) == pytest.approx([37.0, 50.0, 63.0, 90.0])
