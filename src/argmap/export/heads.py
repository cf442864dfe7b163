"""Arrowheads that share one point, moved apart along the side of their box.

Engines aim every line at the middle of its box, so that of many lines from afar nearly all end at one point, and
the bar of a rebuttal lies under the arrows of supports.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import dist
from typing import TYPE_CHECKING, Final

from argmap.export.scene import around, measured, pairs

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET
    from collections.abc import Mapping, Sequence

    from argmap.export.scene import Box, Edge, Point, Scene

_APART: Final = 13.0  # points: the length of a rebuttal's bar
_CORNER: Final = 9.0  # points at the ends of a side that stay free, as it is rounded there
_NEAR: Final = 14.0  # points from a side to whatever ends there
_BEND: Final = 110.0  # points of a line's end over which it is led to its new place
_FAR: Final = 70.0  # points from its end where a line shows whence it comes
_TOUCH: Final = 3.0


@dataclass
class _End:
    """The end of a line with an arrowhead: the shapes of that, and where it touches a box.

    `axis` tells along which coordinate it may move, 0 across or 1 down; `whence` the place it comes from on that.
    """

    edge: Edge
    first: bool
    shapes: Sequence[ET.Element]
    tip: Point
    axis: int
    whence: float


def spread(scene: Scene) -> None:
    """Move arrowheads apart that end at one side of a box."""
    sides: dict[tuple[str, int, bool], list[_End]] = {}
    for edge in scene.edges:
        for first, name in enumerate(reversed(edge.ends)):
            box = scene.nodes.get(name)
            end = _end(edge, box, first=bool(first)) if box else None
            if box and end:
                middle = (box.left + box.right) / 2 if end.axis else (box.top + box.bottom) / 2
                sides.setdefault((name, end.axis, end.tip[1 - end.axis] > middle), []).append(end)
    obstacles = {name: box.grown(_TOUCH) for name, box in scene.nodes.items()}
    for (name, axis, _), ends in sides.items():
        low, high = scene.nodes[name][axis] + _CORNER, scene.nodes[name][axis + 2] - _CORNER
        if len(ends) > 1 and high - low > _APART:
            ends.sort(key=lambda end: end.whence)
            places = apart([end.tip[axis] for end in ends], low, high)
            for end, place in zip(ends, places, strict=True):
                by = place - end.tip[axis]
                if abs(by) > 1:
                    _move(end, (0.0, by) if axis else (by, 0.0), obstacles)


def apart(places: Sequence[float], low: float, high: float) -> list[float]:
    """Give new places from low to high in the given order, at least so far apart and as near to the old as may be.

    Neighbours that are too near are pooled around their mean (Ayer and others, "An empirical distribution function
    for sampling with incomplete information", 1955). Where there is too little room, they are evenly spaced.
    """
    gap = min(_APART, (high - low) / (len(places) - 1)) if len(places) > 1 else 0.0
    pools: list[tuple[float, int]] = []
    for number, place in enumerate(places):
        total, count = place - number * gap, 1
        while pools and pools[-1][0] / pools[-1][1] >= total / count:
            before = pools.pop()
            total, count = total + before[0], count + before[1]
        pools.append((total, count))
    means = [total / count for total, count in pools for _ in range(count)]
    highest = high - gap * (len(places) - 1)
    return [min(max(mean, low), highest) + number * gap for number, mean in enumerate(means)]


def _end(edge: Edge, box: Box, *, first: bool) -> _End | None:
    """Find the arrowhead at a line's first or last end, where it touches a box from one side."""
    controls = pairs(edge.paths[len(edge.paths) // 2])
    here, there = (controls[0], controls[-1]) if first else (controls[-1], controls[0])
    shapes = [shape for shape in edge.heads if dist(here, _middle(shape)) < dist(there, _middle(shape))]
    if not shapes:
        return None
    tip = min((point for shape in shapes for point in pairs(shape)), key=box.distance)
    gaps = {side: abs(tip[side % 2] - box[side]) for side in range(4)}
    side = min(gaps, key=gaps.__getitem__)
    if gaps[side] > _NEAR:
        return None
    way = edge.points() if first else edge.points()[::-1]
    axis = 1 - side % 2
    whence = next((point for point in way if dist(point, tip) > _FAR), way[-1])[axis]
    return _End(edge, first, shapes, tip, axis, whence)


def _middle(shape: ET.Element) -> Point:
    box = around(pairs(shape))
    return (box.left + box.right) / 2, (box.top + box.bottom) / 2


def _move(end: _End, by: Point, obstacles: Mapping[str, Box]) -> None:
    """Move an arrowhead, and the end of its line with it, unless the line would run into a box."""
    curves = [_bent(pairs(path), end, by) for path in end.edge.paths]
    middle = curves[len(curves) // 2]
    near = [box for name, box in obstacles.items() if name not in end.edge.ends and box.covers(around(middle))]
    new, old = ([*measured(line)] if near else [] for line in (middle, pairs(end.edge.paths[len(curves) // 2])))
    if any(_depth(new, box) > _depth(old, box) for box in near):
        return
    for path, curve in zip(end.edge.paths, curves, strict=True):
        path.set("d", f"M{_told(curve[:1])}C{_told(curve[1:])}")
    for shape in end.shapes:
        shape.set("points", _told([(x + by[0], y + by[1]) for x, y in pairs(shape)]))


def _depth(points: Sequence[Point], box: Box) -> float:
    """Tell how deep points are in a box, added up."""
    left, top, right, bottom = box
    inside = [(x, y) for x, y in points if left < x < right and top < y < bottom]
    return sum(min(x - left, right - x, y - top, bottom - y) for x, y in inside)


def _bent(controls: Sequence[Point], end: _End, by: Point) -> list[Point]:
    """Lead the end of a line to a new place: in its direction at first, then ever less out of its way."""
    way = controls if end.first else controls[::-1]
    reach = min(_BEND, dist(way[0], way[-1]) * 0.9)
    shares = [1.0, 1.0, *(max(0.0, 1 - dist(point, way[0]) / reach) for point in way[2:])]
    bent = [(x + share * by[0], y + share * by[1]) for (x, y), share in zip(way, shares, strict=True)]
    return bent if end.first else bent[::-1]


def _told(points: Sequence[Point]) -> str:
    return " ".join(f"{x:.2f},{y:.2f}" for x, y in points)
