"""Maps as inline text, read and checked."""

from __future__ import annotations

import tempfile
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

from argmap import checks
from argmap.checks.explained import MAP
from argmap.reader import Limits, read
from argmap.texts.quotes import look_up
from argmap.texts.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.diagnostics import Diagnostic


QUESTIONS = "AM5"


def diagnose(files: Mapping[str, str]) -> list[Diagnostic]:
    """Read and check `map.yaml` beside the other files, as `argmap check` does.

    A first line `# saved as: latin-1` says how a file is encoded, `# limits: depth=5` with what bounds to
    read, `# texts in: folder` where sources' texts may be.
    """
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode(_directive(text, "saved as") or "utf-8"))
        limits = dict(limit.split("=") for limit in _directive(files[MAP], "limits").split())
        bounds = Limits(**{name: int(value) for name, value in limits.items()})
        reading = read(str(Path(folder, MAP)), root=folder, limits=bounds)
        found = [*reading.diagnostics]
        if reading.map:
            shelf = Shelf([str(Path(folder, name)) for name in _directive(files[MAP], "texts in").split()], folder)
            found += checks.run(reading.map, complete=not reading.has_errors, cited=look_up(reading.map, shelf))
    return sorted(found, key=lambda problem: problem.order)


def problems(text: str, files: Mapping[str, str] | None = None) -> list[Diagnostic]:
    """Give what is wrong with a map that is written as an indented string, but for the questions of AM5.

    Those are worth asking of every argument, and so of most short examples of something else.
    """
    return [problem for problem in diagnosed(text, files) if not problem.rule.code.startswith(QUESTIONS)]


def questions(text: str, files: Mapping[str, str] | None = None) -> list[Diagnostic]:
    """Give what AM5 asks of a map that is written as an indented string."""
    return [problem for problem in diagnosed(text, files) if problem.rule.code.startswith(QUESTIONS)]


def diagnosed(text: str, files: Mapping[str, str] | None = None) -> list[Diagnostic]:
    """Read and check a map that is written as an indented string."""
    return diagnose(
        {MAP: textwrap.dedent(text), **{name: textwrap.dedent(more) for name, more in (files or {}).items()}}
    )


def found(text: str, files: Mapping[str, str] | None = None) -> list[str]:
    """Give the places and codes of what is wrong: `4:9 AM301`."""
    return [
        f"{problem.location.line}:{problem.location.column} {problem.rule.code}" for problem in problems(text, files)
    ]


def _directive(text: str, name: str) -> str:
    first = text.partition("\n")[0]
    return first.removeprefix(f"# {name}:").strip() if first.startswith(f"# {name}:") else ""
