"""What users may choose about a drawing. Imports nothing heavy, because the command line's options are made of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Direction(StrEnum):
    """Where a drawing grows to from its thesis."""

    DOWN = "down"
    UP = "up"
    RIGHT = "right"
    LEFT = "left"

    @property
    def is_vertical(self) -> bool:
        """Whether premises stand below or above what they bear on, not beside it."""
        return self in {Direction.DOWN, Direction.UP}


class Labels(StrEnum):
    """How much a box says: the whole claim with what it cites, or its short name."""

    FULL = "full"
    SHORT = "short"


class Theme(StrEnum):
    """Colours that also colour-blind readers tell apart, or pure greys."""

    COLOUR = "colour"
    GREY = "grey"


class Group(StrEnum):
    """What claims are framed together by: their source or their first tag."""

    SOURCE = "source"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Style:
    """The look of a drawing."""

    direction: Direction = Direction.DOWN
    labels: Labels = Labels.FULL
    theme: Theme = Theme.COLOUR
    group: Group | None = None
    standing: bool = False
