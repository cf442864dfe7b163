"""What stands in words and marks: of a claim, and of a step where it does not go with its premise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style

from argmap.model import Standing
from argmap.standing import Reason

if TYPE_CHECKING:
    from argmap.model import Step
    from argmap.render.look import Page
    from argmap.render.text import Run
    from argmap.standing import Standings

STYLES = {
    Standing.STANDS: Style(color="green"),
    Standing.DEFEATED: Style(color="red"),
    Standing.UNDECIDED: Style(color="yellow"),
}
PLAIN = frozenset({Reason.ASSERTED, Reason.SUPPORTED, Reason.ASSUMED})  # what every standing claim is, one way or other


class Marks:
    """Says what stands, on one page."""

    def __init__(self, standings: Standings, page: Page) -> None:
        self.standings, self.page = standings, page

    def claim(self, key: str) -> Run:
        """Give a claim's mark and word, with the reason where it does not stand."""
        standing, reason = self.standings.claims[key], self.standings.reasons[key]
        why = "" if reason in PLAIN else f" ({reason})"
        return f"{self.page.glyphs.standing[standing]} {standing}{why}", STYLES[standing]

    def step(self, step: Step) -> Run | None:
        """Give the mark and word of a step that weighs less than its premises, otherwise nothing."""
        standing = self.standings.steps[step.index]
        premises = [self.standings.claims[key] for key in step.premises]
        if standing is Standing.DEFEATED and Standing.DEFEATED not in premises:
            return f"{self.page.glyphs.standing[standing]} step undercut", STYLES[standing]
        if standing is Standing.UNDECIDED and {*premises} == {Standing.STANDS}:
            return f"{self.page.glyphs.standing[standing]} step undecided", STYLES[standing]
        return None
