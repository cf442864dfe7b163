"""What one answer is made from: the part of the map, the page, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.render.shown import Shown
from argmap.render.words import Words

if TYPE_CHECKING:
    from argmap.render.look import Page
    from argmap.standing import Standings
    from argmap.texts.quotes import Cited


@dataclass(frozen=True)
class Sheet(Shown):
    """A part of a map on a page, with what stands in the whole map and which quotes are found unless that is left out."""

    page: Page
    standings: Standings | None = None
    cited: Cited | None = None

    @cached_property
    def words(self) -> Words:
        """Give the wording of rows."""
        return Words(self.focus, self.page, self.standings, self.cited)
