"""What tests share: maps from inline YAML."""

from __future__ import annotations

import tempfile
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.reader import Limits, read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import ArgumentMap
    from argmap.reader import Reading


def reading_of(
    text: str, folder: Path, files: Mapping[str, str] | None = None, limits: Limits | None = None
) -> Reading:
    """Read YAML text as `map.yaml` of a folder, beside further files."""
    for name, content in {"map.yaml": text, **(files or {})}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(content), encoding="utf-8")
    return read(str(folder / "map.yaml"), root=str(folder), limits=limits)


def map_of(text: str) -> ArgumentMap:
    """Read a map from YAML text that the reader must find nothing wrong with."""
    with tempfile.TemporaryDirectory() as folder:
        reading = reading_of(text, Path(folder))
    assert reading.map is not None, reading.diagnostics
    assert not reading.diagnostics, reading.diagnostics
    return reading.map
