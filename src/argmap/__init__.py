"""Argument maps in plain YAML: read, check, show and draw them.

import argmap

debate = argmap.load("maps/kashmir.yaml")
print(len(debate.claims), debate.title)
for problem in argmap.check(["maps/kashmir.yaml"]).diagnostics:
    print(problem.location, problem.message)
pathlib.Path("kashmir.svg").write_bytes(argmap.draw(debate))
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.api import MapError, check, draw, load
    from argmap.diagnostics import Diagnostic, Location, Rule, Severity
    from argmap.export.engine import DrawingError
    from argmap.export.options import Engine, Format, Options
    from argmap.export.style import Direction, Group, Labels, Style, Theme
    from argmap.focus import UnknownNameError
    from argmap.model import ArgumentMap, Citation, Claim, Kind, Side, Source, Standing, Step
    from argmap.report.findings import Findings
    from argmap.standing import Reason, Standings, evaluate

_HOMES = {
    **dict.fromkeys(("MapError", "check", "draw", "load"), "argmap.api"),
    **dict.fromkeys(("Diagnostic", "Location", "Rule", "Severity"), "argmap.diagnostics"),
    "DrawingError": "argmap.export.engine",
    **dict.fromkeys(("Engine", "Format", "Options"), "argmap.export.options"),
    **dict.fromkeys(("Direction", "Group", "Labels", "Style", "Theme"), "argmap.export.style"),
    "UnknownNameError": "argmap.focus",
    **dict.fromkeys(("ArgumentMap", "Citation", "Claim", "Kind", "Side", "Source", "Standing", "Step"), "argmap.model"),
    "Findings": "argmap.report.findings",
    **dict.fromkeys(("Reason", "Standings", "evaluate"), "argmap.standing"),
}

__all__ = [
    "ArgumentMap",
    "Citation",
    "Claim",
    "Diagnostic",
    "Direction",
    "DrawingError",
    "Engine",
    "Findings",
    "Format",
    "Group",
    "Kind",
    "Labels",
    "Location",
    "MapError",
    "Options",
    "Reason",
    "Rule",
    "Severity",
    "Side",
    "Source",
    "Standing",
    "Standings",
    "Step",
    "Style",
    "Theme",
    "UnknownNameError",
    "check",
    "draw",
    "evaluate",
    "load",
]


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for, so that `argmap --help` starts fast."""
    if name not in _HOMES:
        message = f"module 'argmap' has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """List the public names also before they are asked for, as a notebook's completion does."""
    return [*globals(), *__all__]
