"""What stands behind `argmap show`: the map and the folders of texts among its arguments."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from argmap.cli._common import require_path

if TYPE_CHECKING:
    from collections.abc import Sequence


def map_and_folders(paths: Sequence[str], *, listing: bool) -> tuple[str, list[str]]:
    """Tell the map from folders of texts, which `--sources DIR` names where the sources are listed."""
    for path in paths:
        require_path(path)
    folders = [path for path in paths if listing and path != "-" and Path(path).is_dir()]
    maps = [path for path in paths if path not in folders]
    if len(maps) == 1:
        return maps[0], folders
    message = f"one map is shown at a time, and here are {len(maps)}" if maps else "no map is named"
    raise typer.BadParameter(message, param_hint="'MAP'")
