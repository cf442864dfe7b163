"""The formats of a matrix that are text for other programs, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.render.matrix.csv import as_csv
from argmap.render.matrix.html import as_html
from argmap.render.matrix.json import as_json
from argmap.render.matrix.markdown import as_markdown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.matrix import Matrix

FORMATS: Mapping[str, Callable[[Matrix], str]] = {
    "csv": as_csv,
    "markdown": as_markdown,
    "html": as_html,
    "json": as_json,
}
