"""What an engine has drawn, as shapes: so that a drawing can be mended where the engine's own rules leave it unclear."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import dist
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from argmap.export.widths import width

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET
    from collections.abc import Iterator, Mapping, Sequence

NAMESPACE: Final = "{http://www.w3.org/2000/svg}"
Point: TypeAlias = tuple[float, float]

_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?")
_CURVES: Final = re.compile(r"M[-\d., ]+C[-\d., ]+")
_STEP: Final = 12.0  # points between those in which a line is measured
_ANCHORS: Final = {"start": 0.0, "middle": 0.5, "end": 1.0}


class Box(NamedTuple):
    """A rectangle in points; downwards, as in SVG."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, rim: float) -> Box:
        """Give the rectangle with a rim around it."""
        return Box(self.left - rim, self.top - rim, self.right + rim, self.bottom + rim)

    def moved(self, across: float, down: float) -> Box:
        """Give the rectangle in another place."""
        return Box(self.left + across, self.top + down, self.right + across, self.bottom + down)

    def covers(self, other: Box) -> bool:
        """Tell whether two rectangles have a part in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def distance(self, point: Point) -> float:
        """Give how far a point is away; 0 within."""
        x, y = point
        return dist((x, y), (min(max(x, self.left), self.right), min(max(y, self.top), self.bottom)))


@dataclass
class Edge:
    """A line between two nodes, by their names in DOT: its curves' control points, its arrowheads, its word and the ground of that."""

    group: ET.Element
    ends: tuple[str, str]
    paths: Sequence[ET.Element]
    heads: Sequence[ET.Element]
    word: tuple[ET.Element, ET.Element] | None

    def points(self) -> list[Point]:
        """Give points of the line, close together: of the middle one of its curves, if there are several beside another."""
        return [*measured(pairs(self.paths[len(self.paths) // 2]))]


@dataclass(frozen=True)
class Scene:
    """The nodes' rectangles by the names in DOT, the lines, and the rectangles of what else is written."""

    nodes: Mapping[str, Box]
    edges: Sequence[Edge]
    writing: Sequence[Box]


def scene(root: ET.Element) -> Scene:
    """Read an engine's drawing, before the names that it has for parts are dropped. The legend is no part but writing."""
    nodes: dict[str, Box] = {}
    edges: list[Edge] = []
    writing: list[Box] = []
    for group in root.iter(f"{NAMESPACE}g"):
        kinds = group.get("class", "").split()
        if "node" in kinds and "legend" not in kinds:
            outlines = [corner for shape in _shapes(group, "path", "polygon") for corner in pairs(shape)]
            if outlines:
                nodes[group.findtext(f"{NAMESPACE}title", "")] = around(outlines)
        elif "edge" in kinds:
            edge = _edge(group)
            if edge and "legend" not in kinds:
                edges.append(edge)
        elif {*kinds} & {"graph", "cluster", "node"}:
            writing += map(_written, group.iter(f"{NAMESPACE}text") if "node" in kinds else _own_texts(group))
    return Scene(nodes, edges, writing)


def pairs(shape: ET.Element) -> list[Point]:
    """Give the corners or control points of a shape."""
    numbers = [float(number) for number in _NUMBER.findall(shape.get("d") or shape.get("points") or "")]
    return list(zip(numbers[::2], numbers[1::2], strict=False))


def around(points: Sequence[Point]) -> Box:
    """Give the rectangle around points."""
    across, down = zip(*points, strict=True)
    return Box(min(across), min(down), max(across), max(down))


def measured(controls: Sequence[Point]) -> Iterator[Point]:
    """Give points of a row of cubic Bézier curves, close together."""
    for start in range(0, len(controls) - 3, 3):
        a, b, c, d = controls[start : start + 4]
        steps = max(2, int((dist(a, b) + dist(b, c) + dist(c, d)) / _STEP))
        for step in range(steps + 1):
            t = step / steps
            u = 1 - t
            f, g, h, i = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
            yield f * a[0] + g * b[0] + h * c[0] + i * d[0], f * a[1] + g * b[1] + h * c[1] + i * d[1]


def _edge(group: ET.Element) -> Edge | None:
    """Read a line, or give None for one that is drawn in another way than engines do."""
    tail, arrow, head = group.findtext(f"{NAMESPACE}title", "").partition("->")
    paths = [*_shapes(group, "path")]
    if not (arrow and paths and all(_CURVES.fullmatch(path.get("d", "")) for path in paths)):
        return None
    grounds = [ground for ground in _shapes(group, "polygon") if ground.get("stroke") in {"none", "transparent"}]
    texts = [*group.iter(f"{NAMESPACE}text")]
    heads = [shape for shape in _shapes(group, "polygon", "polyline") if shape not in grounds and pairs(shape)]
    word = (grounds[0], texts[0]) if len(grounds) == len(texts) == 1 and pairs(grounds[0]) else None
    return Edge(group, (tail, head), paths, heads, word)


def _shapes(group: ET.Element, *names: str) -> Iterator[ET.Element]:
    tags = {f"{NAMESPACE}{name}" for name in names}
    return (element for element in group.iter() if element.tag in tags)


def _own_texts(group: ET.Element) -> Iterator[ET.Element]:
    """Give the texts of a group that are not those of a node, an edge or a cluster within it."""
    for element in group:
        if element.tag == f"{NAMESPACE}text":
            yield element
        elif not element.get("class"):
            yield from _own_texts(element)


def _written(text: ET.Element) -> Box:
    """Give about the rectangle in which a line of text stands."""
    size = float(text.get("font-size", "12"))
    across = width(text.text or "") * size
    left = float(text.get("x", "0")) - across * _ANCHORS.get(text.get("text-anchor", "start"), 0.0)
    base = float(text.get("y", "0"))
    return Box(left, base - size, left + across, base + size * 0.3)
