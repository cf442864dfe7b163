"""Moving branches down, so that a drawing is no strip: paper is nearly as high as wide, and a tree of boxes is not.

Each branch keeps its outline, left and right, rank by rank (Reingold & Tilford, "Tidier drawings of trees", IEEE
TSE 7(2), 1981). Beside the branches before it, it is put at the depth where it widens the whole least.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.export.plan import Link, Plan

MOST: Final = 600
"""Nodes of the largest drawing that is still fitted to a page."""
_PAGE: Final = 1100.0  # points of width that are not too wide
_RATIO: Final = 1.6  # of the width aimed at to the height; landscape paper has 1.4, screens more
_DEEPEST: Final = 8  # ranks by which a branch may be moved down
_GAIN: Final = 0.85  # what moving them further must leave of the size
_COST: Final = 50.0  # points of width that must be saved for each rank
_GAP: Final = 16.0  # between boxes
_LANE: Final = 22.0  # for a line that passes beside boxes
_ROW: Final = 45.0  # between the boxes of two ranks


@dataclass(frozen=True, slots=True)
class Fit:
    """How a drawing is fitted to a page.

    `shifts` are the ranks by which a link's tail is put further below its head than it must be. `leans_right`
    tells whether there is one thesis, and it is likely to stand in the right half.
    """

    shifts: Mapping[Link, int] = field(default_factory=dict)
    leans_right: bool = False


def fitted(plan: Plan, sizes: Mapping[str, tuple[float, float]]) -> Fit:
    """Fit a drawing to a page. `sizes` are the widths and heights of the nodes in points."""
    if not 0 < len(sizes) <= MOST:
        return Fit()
    homes = _homes(plan)
    row = _ROW + sum(height for _, height in sizes.values()) / len(sizes)
    best = _tried(plan, homes, sizes, 0)
    for most in range(1, _DEEPEST + 1 if best.width > _PAGE else 1):
        trial = _tried(plan, homes, sizes, most)
        if trial.badness(row) < best.badness(row) * _GAIN:
            best = trial
    return best.fit


@dataclass(frozen=True, slots=True)
class _Trial:
    fit: Fit
    width: float
    ranks: int

    def badness(self, row: float) -> float:
        """Tell how large a sheet of the ratio aimed at must be to hold the drawing."""
        return max(self.width / _RATIO, self.ranks * row)


def _homes(plan: Plan) -> Mapping[str, Link]:
    """Give the link by which each node hangs: the one to its deepest head, which settles its rank."""
    homes: dict[str, Link] = {}
    for link in plan.links:
        if link not in plan.loose:
            known = homes.get(link.tail)
            if known is None or plan.ranks[link.head] > plan.ranks[known.head]:
                homes[link.tail] = link
    return homes


def _tried(plan: Plan, homes: Mapping[str, Link], sizes: Mapping[str, tuple[float, float]], most: int) -> _Trial:
    """Lay the branches out with none of them moved down by more than that, from the lowest nodes up."""
    joints = {*plan.joints.values()}
    shifts: dict[Link, int] = {}
    branches: dict[str, _Outline] = {}
    for node in sorted(plan.ranks, key=lambda name: -plan.ranks[name]):
        below = _Outline()
        places = []
        for link in plan.links_to.get(node, ()):
            if homes.get(link.tail) is link:
                drop, place = below.best_place(branches[link.tail], 0 if node in joints else most)
                below.add(branches[link.tail], drop, place)
                shifts[link] = drop
                places.append(place)
        middle = median(places) if places else 0.0
        branches[node] = below.under(sizes[node][0], middle)
    tops = [branches[node] for node in plan.ranks if node not in homes]
    outlined = sum(max(top.right) - min(top.left) for top in tops)
    rows = _rows(plan, homes, sizes, shifts)
    leans_right = len(plan.argmap.theses) == 1 and -min(tops[0].left) > max(tops[0].right)
    fit = Fit({link: drop for link, drop in shifts.items() if drop}, leans_right)
    return _Trial(fit, (outlined + max(rows)) / 2, len(rows))


def _rows(
    plan: Plan, homes: Mapping[str, Link], sizes: Mapping[str, tuple[float, float]], shifts: Mapping[Link, int]
) -> list[float]:
    """Add up the widths of what shares a rank, rank by rank. Graphviz needs more than that, and less than outlines."""
    ranks: dict[str, int] = {}
    for node in sorted(plan.ranks, key=plan.ranks.__getitem__):
        home = homes.get(node)
        ranks[node] = ranks[home.head] + 1 + shifts[home] if home else 0
    rows = [0.0] * (max(ranks.values()) + 1)
    for node, rank in ranks.items():
        rows[rank] += sizes[node][0] + _GAP
    for link in homes.values():
        for rank in range(ranks[link.head] + 1, ranks[link.tail]):
            rows[rank] += _LANE
    return rows


@dataclass(slots=True)
class _Outline:
    """How far branches reach to the left and to the right, rank by rank from their top."""

    left: list[float] = field(default_factory=list)
    right: list[float] = field(default_factory=list)

    def best_place(self, branch: _Outline, most: int) -> tuple[int, float]:
        """Give how far down and how far right to put a further branch, so that it clears those that are here."""
        places = [(drop, self._place(branch, drop)) for drop in range(min(most, len(self.right)) + 1)]
        reach = max(branch.right)
        here = max(self.right, default=0.0)
        return min(places, key=lambda place: max(place[1] + reach, here) + place[0] * _COST)

    def _place(self, branch: _Outline, drop: int) -> float:
        gaps = [right + _GAP - left for right, left in zip(self.right[drop:], branch.left, strict=False)]
        if gaps:
            return max(gaps)
        return self.left[0] - branch.left[0] if self.left else 0.0

    def add(self, branch: _Outline, drop: int, place: float) -> None:
        """Put a branch in its place, and a lane for the line that leads down to it."""
        for rank in range(drop):
            self.right[rank] += _LANE
        for rank, (left, right) in enumerate(zip(branch.left, branch.right, strict=True), start=drop):
            if rank < len(self.right):
                self.left[rank] = min(self.left[rank], left + place)
                self.right[rank] = max(self.right[rank], right + place)
            else:
                self.left.append(left + place)
                self.right.append(right + place)

    def under(self, width: float, middle: float) -> _Outline:
        """Give the outline of a node of that width with these branches below it, around its middle."""
        left = [-width / 2, *(edge - middle for edge in self.left)]
        right = [width / 2, *(edge - middle for edge in self.right)]
        return _Outline(left, right)
