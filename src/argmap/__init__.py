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
    from argmap.diagnostics import Diagnostic, Location, Severity
    from argmap.export.options import Format, Options
    from argmap.model import ArgumentMap, Citation, Claim, Kind, Side, Source, Standing, Step
    from argmap.standing import evaluate

_HOMES = {
    **dict.fromkeys(("MapError", "check", "draw", "load"), "argmap.api"),
    **dict.fromkeys(("Format", "Options"), "argmap.export.options"),
    "Standing": "argmap.model",
    "evaluate": "argmap.standing",
    **dict.fromkeys(("Diagnostic", "Location", "Severity"), "argmap.diagnostics"),
    **dict.fromkeys(("ArgumentMap", "Citation", "Claim", "Kind", "Side", "Source", "Step"), "argmap.model"),
}

__all__ = [
    "ArgumentMap",
    "Citation",
    "Claim",
    "Diagnostic",
    "Format",
    "Kind",
    "Location",
    "MapError",
    "Options",
    "Severity",
    "Side",
    "Source",
    "Standing",
    "Step",
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
