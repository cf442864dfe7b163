"""Where the parts of a drawing are, by the paths of its SVG: what the tests of drawings measure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET
    from collections.abc import Iterator, Sequence

SVG = "{http://www.w3.org/2000/svg}"
_STEPS = 20  # in which a curve is measured


class Box(NamedTuple):
    """A rectangle in points, downwards as in SVG."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, point: tuple[float, float], within: float) -> bool:
        """Tell whether a point is inside, that far from each side."""
        x, y = point
        return self.left + within < x < self.right - within and self.top + within < y < self.bottom - within

    def covers(self, other: Box, slack: float = 0.0) -> bool:
        """Tell whether two share more than a rim of that width."""
        across = min(self.right, other.right) - max(self.left, other.left)
        return across > slack and min(self.bottom, other.bottom) - max(self.top, other.top) > slack


@dataclass(frozen=True)
class Line:
    """An edge: its points, its arrowheads, and the ground of its word, if it has one."""

    name: str
    points: Sequence[tuple[float, float]]
    heads: Sequence[Box]
    word: Box | None


def boxes(root: ET.Element) -> dict[str, Box]:
    """Give the claims' and joints' rectangles by the ids of their groups."""
    return {group.get("id", ""): _around(list(_outline(group))) for group in _groups(root, "node")}


def lines(root: ET.Element) -> list[Line]:
    """Give the edges, in the order in which they are painted."""
    return [_line(group) for group in _groups(root, "edge")]


def crossed(root: ET.Element) -> list[tuple[str, str]]:
    """Give which lines run through which boxes, and which words stand on them."""
    placed = boxes(root)
    return [
        (line.name, name)
        for line in lines(root)
        for name, box in placed.items()
        if sum(box.holds(point, 3) for point in line.points) > 1 or (line.word and line.word.covers(box, 1))
    ]


def _groups(root: ET.Element, kind: str) -> Iterator[ET.Element]:
    classes = ((group, group.get("class", "").split()) for group in root.iter(f"{SVG}g"))
    return (group for group, found in classes if kind in found and "legend" not in found)


def _outline(group: ET.Element) -> Iterator[tuple[float, float]]:
    for element in group.iter():
        if element.tag in {f"{SVG}path", f"{SVG}polygon"}:
            yield from _pairs(element.get("d") or element.get("points") or "")


def _line(group: ET.Element) -> Line:
    points = [point for path in group.iter(f"{SVG}path") for point in _curve(_pairs(path.get("d", "")))]
    shapes = [one for one in group.iter() if one.tag in {f"{SVG}polygon", f"{SVG}polyline"}]
    grounds = [one for one in shapes if one.get("stroke") in {"none", "transparent"}]
    heads = [_around(_pairs(one.get("points", ""))) for one in shapes if one not in grounds]
    word = _around(_pairs(grounds[0].get("points", ""))) if grounds else None
    return Line(group.get("id", ""), points, heads, word)


def _pairs(text: str) -> list[tuple[float, float]]:
    numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", text)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _curve(controls: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Give points of a row of cubic Bézier curves."""
    for start in range(0, len(controls) - 3, 3):
        corners = controls[start : start + 4]
        for step in range(_STEPS + 1):
            at = step / _STEPS
            weights = ((1 - at) ** 3, 3 * at * (1 - at) ** 2, 3 * at**2 * (1 - at), at**3)
            x, y = (sum(w * corner[axis] for w, corner in zip(weights, corners, strict=True)) for axis in (0, 1))
            yield x, y


def _around(points: Sequence[tuple[float, float]]) -> Box:
    across, down = zip(*points, strict=True)
    return Box(min(across), min(down), max(across), max(down))
