"""What of a part of a map its trees come to show: not each claim of an included map has a place in them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.reach import roots
from argmap.render.outline import outline

if TYPE_CHECKING:
    from argmap.focus import Focus
    from argmap.model import Claim, Source, Step
    from argmap.render.outline import Row


@dataclass(frozen=True)
class Shown:
    """A part of a map as trees."""

    focus: Focus

    @cached_property
    def roots(self) -> tuple[list[str], list[str]]:
        """Give the tops of the trees: the theses, and claims outside of what bears on them."""
        return roots(self.focus.map)

    @cached_property
    def rows(self) -> list[Row]:
        """Give the rows of all trees."""
        theses, outside = self.roots
        return [*outline(self.focus.map, [*theses, *outside], self.focus.hidden)]

    @cached_property
    def claims(self) -> list[Claim]:
        """Give the claims that the trees show, in written order."""
        shown = {row.claim for row in self.rows}
        return [claim for key, claim in self.focus.map.claims.items() if key in shown]

    @cached_property
    def steps(self) -> dict[int, Step]:
        """Give the steps that the trees show, by index in the order of the trees."""
        return {row.step.index: row.step for row in self.rows if row.step}

    @cached_property
    def citing(self) -> Counter[str]:
        """Count for each source the claims shown that cite it."""
        return Counter(key for claim in self.claims for key in {citation.source for citation in claim.citations})

    @property
    def sources(self) -> list[Source]:
        """Give the sources that the claims shown cite, and for a whole map its own that nothing cites."""
        listed = self.focus.map.sources.items()
        return [source for key, source in listed if self.citing[key] or not (self.is_part or "/" in key)]

    @property
    def is_part(self) -> bool:
        """Tell whether something of the map was left out on demand."""
        return self.focus.map is not self.focus.whole
