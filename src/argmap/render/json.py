"""Answers for programs: one JSON object a command, its shape versioned."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

VERSION = 1
"""The version of every answer's shape: it grows when a key changes its meaning or goes, not when one is added."""


def envelope(command: str, answer: Mapping[str, object]) -> str:
    """Give an answer as text: the version, the command that gave it, then its own keys in their order."""
    whole = {"version": VERSION, "command": command, **answer}
    text = json.dumps(whole, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"
