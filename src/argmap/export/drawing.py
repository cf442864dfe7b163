"""A map on its way to a picture: what its boxes, lines and tooltips all need to know."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

from argmap.export.names import claim_name
from argmap.export.palette import PALETTES
from argmap.export.plan import Plan
from argmap.export.style import Direction

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.export.palette import Palette
    from argmap.export.style import Style
    from argmap.model import ArgumentMap, Claim, Included, Step
    from argmap.standing import Standings

Attributes: TypeAlias = dict[str, Any]
"""Graphviz's, by name; each value as DOT writes it, in quotes where it needs them."""


@dataclass(frozen=True)
class Drawing:
    """A map, the look asked for, by a claim's key how many claims are left out below it, and what stands if that is told."""

    argmap: ArgumentMap
    style: Style
    hidden: Mapping[str, int] = field(default_factory=dict)
    standings: Standings | None = None

    @cached_property
    def plan(self) -> Plan:
        """Give the nodes and links."""
        return Plan(self.argmap)

    @cached_property
    def palette(self) -> Palette:
        """Give the colours."""
        return PALETTES[self.style.theme]

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Give the claims' short names by key."""
        return {key: claim_name(claim) for key, claim in self.argmap.claims.items()}

    @cached_property
    def is_backward(self) -> bool:
        """Tell whether edges run from target to premise and are drawn backwards.

        Graphviz ranks from tail to head. Only where ranks go down or to the right do siblings keep their order,
        words on lines within a rank stay clear of other lines, and lines find the right cells of tables.
        """
        return self.style.direction in {Direction.DOWN, Direction.RIGHT}

    def origin(self, part: Claim | Step) -> Included | None:
        """Give the included map that states a claim or makes a step, or None for this map's own."""
        return self._origins.get(part.location.path)

    @cached_property
    def _origins(self) -> Mapping[str, Included]:
        return {included.path: included for included in self.argmap.included}
