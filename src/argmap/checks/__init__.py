"""What is wrong with a map that could be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.reader.rules import RULES

if TYPE_CHECKING:
    from argmap.diagnostics import Diagnostic
    from argmap.model import ArgumentMap

__all__ = ["RULES", "run"]


def run(argmap: ArgumentMap, *, complete: bool) -> tuple[Diagnostic, ...]:
    """Give what the checks find in a map."""
    return ()
