"""The words beside lines, moved to their own line where another is nearer or crosses them.

Engines lay words out before they draw the lines, as stops on the way. A line that then takes a short cut leaves its
word behind, beside a line of another meaning.
"""

from __future__ import annotations

import itertools
from math import dist, hypot, inf
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from argmap.export.scene import around, pairs

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET
    from collections.abc import Iterator, Sequence

    from argmap.export.scene import Box, Point, Scene

T = TypeVar("T")

_CELL: Final = 48.0  # points of a square of the grid
_BESIDE: Final = 4.0  # points from a word to its line
_NEAR: Final = 9.0  # points at which a word is seen to belong to a line
_ENDS: Final = 20.0  # points of a line's ends that belong to arrowheads
_CLEAR: Final = 2.0  # points from a word to boxes and other words
_STRANGE: Final = 30.0  # what another line costs that is as near, in points of distance
_GAIN: Final = 8.0  # points that a move must save
_PER_POINT: Final = 0.05  # what each point from a line's middle costs


class _Grid(Generic[T]):
    """Things by the squares that they are in."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[T]] = {}

    def add(self, box: Box, thing: T) -> None:
        """Add what covers a rectangle."""
        for cell in _squares(box):
            self._cells.setdefault(cell, []).append(thing)

    def put(self, point: Point, thing: T) -> None:
        """Add what is at a point."""
        self._cells.setdefault((int(point[0] // _CELL), int(point[1] // _CELL)), []).append(thing)

    def near(self, box: Box) -> Iterator[T]:
        """Give what is in the squares that a rectangle covers, some of it more than once."""
        for cell in _squares(box):
            yield from self._cells.get(cell, ())


def _squares(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.left // _CELL), int(box.right // _CELL) + 1):
        for row in range(int(box.top // _CELL), int(box.bottom // _CELL) + 1):
            yield column, row


class _Places:
    """Where a word may stand, and how well it stands there."""

    def __init__(self, scene: Scene) -> None:
        self.lines = [edge.points() for edge in scene.edges]
        self.words = [around(pairs(edge.word[0])) if edge.word else None for edge in scene.edges]
        self._points: _Grid[tuple[Point, int]] = _Grid()
        self._taken: _Grid[tuple[Box, int]] = _Grid()
        for number, (edge, line) in enumerate(zip(scene.edges, self.lines, strict=True)):
            for point in (*line, *(corner for head in edge.heads for corner in pairs(head))):
                self._points.put(point, (point, number))
        for box in (*scene.nodes.values(), *scene.writing):
            self._taken.add(box, (box, -1))
        for number, word in enumerate(self.words):
            if word:
                self._taken.add(word, (word, number))
        self._sheet = around([corner for box in scene.nodes.values() for corner in (box[:2], box[2:])])

    def move(self, number: int, box: Box) -> None:
        """Take another place for a line's word."""
        self.words[number] = box
        self._taken.add(box, (box, number))

    def badness(self, number: int, box: Box) -> float:
        """Tell in points how far a word there is from its own line, and how near to others; infinite on what is written."""
        rim = box.grown(_CLEAR)
        if not (self._sheet.left <= box.left and box.right <= self._sheet.right):
            return inf
        for taken, owner in self._taken.near(rim):
            if owner != number and (owner < 0 or self.words[owner] is taken) and rim.covers(taken):
                return inf
        own, strange = inf, inf
        for point, owner in self._points.near(box.grown(_NEAR)):
            if owner == number:
                own = min(own, box.distance(point))
            else:
                strange = min(strange, box.distance(point))
        if own > _NEAR:
            own = min(map(box.distance, self.lines[number]))
        crossed = _STRANGE if own == 0 else 0.0
        return own + crossed + (_STRANGE * 2 if strange == 0 else _STRANGE if strange <= own + 1 else 0.0)

    def best(self, number: int, word: Box, limit: float) -> Box | None:
        """Give the best place for a word along its line that is better than the limit."""
        found = None
        for cost, box in sorted(self._beside(number, word), key=lambda place: place[0]):
            if cost + _BESIDE / 2 >= limit:
                break
            badness = cost + self.badness(number, box)
            if badness < limit:
                found, limit = box, badness
        return found

    def _beside(self, number: int, word: Box) -> Iterator[tuple[float, Box]]:
        """Give the places for a word along its line, each with what it costs not to be in the middle."""
        line = self.lines[number]
        ways = [0.0]
        for before, after in itertools.pairwise(line):
            ways.append(ways[-1] + dist(before, after))
        half, tall = (word.right - word.left) / 2, (word.bottom - word.top) / 2
        for (x, y), way, (left, top), (right, bottom) in zip(line[1:], ways[1:], line, line[2:], strict=False):
            length = hypot(right - left, bottom - top)
            if length and _ENDS < way < ways[-1] - _ENDS:
                across, down = (bottom - top) / length, (left - right) / length
                off = abs(across) * half + abs(down) * tall + _BESIDE
                for side in (off, -off):
                    to = (x + across * side - half - word.left, y + down * side - tall - word.top)
                    yield abs(way - ways[-1] / 2) * _PER_POINT, word.moved(*to)


def place(scene: Scene) -> None:
    """Move each word to its own line that stands far from it, or as near to another."""
    if not scene.nodes:
        return
    places = _Places(scene)
    for number, edge in enumerate(scene.edges):
        old = places.words[number]
        if edge.word and old:
            worst = places.badness(number, old)
            if worst <= _NEAR:
                continue
            best = places.best(number, old, worst - _GAIN)
            if best:
                places.move(number, best)
                _put(edge.word, best.left - old.left, best.top - old.top)


def _put(word: Sequence[ET.Element], across: float, down: float) -> None:
    ground, text = word
    ground.set("points", " ".join(f"{x + across:.2f},{y + down:.2f}" for x, y in pairs(ground)))
    for name, by in (("x", across), ("y", down)):
        text.set(name, f"{float(text.get(name, '0')) + by:.2f}")
