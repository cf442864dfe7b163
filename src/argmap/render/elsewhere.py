"""Undercuts of other steps from the same premise, which a step that only points to the premise does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Step


class Elsewhere:
    """Looks up undercuts by the premise of the step that they attack; each claim's steps are read once."""

    def __init__(self, argmap: ArgumentMap) -> None:
        self.argmap = argmap
        self._known: dict[str, list[tuple[str, ...]]] = {}

    def undercuts(self, step: Step, premise: str, most: int) -> list[tuple[str, ...]]:
        """Give the premises of at most so many undercuts that other steps from that premise have and this has not."""
        if premise not in self._known:
            uses = self.argmap.uses_of(premise)
            found = [undercut.premises for use in uses for undercut in self.argmap.undercuts_of(use)]
            self._known[premise] = [*dict.fromkeys(found)]
        here = {undercut.premises for undercut in self.argmap.undercuts_of(step)}
        others = (premises for premises in self._known[premise] if premises not in here)
        return [premises for premises, _ in zip(others, range(most), strict=False)]
