"""How much argmap reads: maps come from strangers, and none of them may exhaust a machine."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one run: bytes and nodes of one file, levels of nesting, and files that are included."""

    bytes: int = 64 * 1024 * 1024
    nodes: int = 5_000_000
    depth: int = 200
    includes: int = 250
