"""Answers for programs: one JSON object a command, its shape versioned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.steering import as_json

if TYPE_CHECKING:
    from collections.abc import Mapping

VERSION = 1
"""The version of every answer's shape: it grows when a key changes its meaning or goes, not when one is added."""


def envelope(command: str, answer: Mapping[str, object]) -> str:
    """Give an answer as text: the version, the command that gave it, then its own keys in their order.

    What would steer a terminal is escaped.
    """
    return as_json({"version": VERSION, "command": command, **answer})
