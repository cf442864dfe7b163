"""What the tests of drawings share: options that remember what they are told, and programs that misbehave."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from argmap.export.options import Options

if TYPE_CHECKING:
    from pathlib import Path

PICTURE = (
    '<?xml version="1.0"?><!-- by a program --><svg width="10pt" height="10pt" xmlns="http://www.w3.org/2000/svg">'
    '<g class="graph"><title>%3</title><text font-family="Times">drawn</text></g></svg>'
)
"""A small picture as an engine writes it."""


@dataclass
class Told:
    """Remembers what an export tells."""

    lines: list[str] = field(default_factory=list)

    def options(self, **chosen: Any) -> Options:
        return Options(tell=self.lines.append, **chosen)


def program(folder: Path, name: str, body: str) -> str:
    """Make an executable Python script, which reads all of its standard input first; give its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"#!{sys.executable}", "import os, signal, subprocess, sys, time", "text = sys.stdin.read()", body]
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def drawing_program(folder: Path, name: str, picture: str = PICTURE) -> str:
    """Make a program that gives that picture, whatever it reads."""
    return program(folder, name, f"print({picture!r})")
