"""What users may ask of an export. Cheap to import: `argmap --help` shows these names."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, TypeAlias

from argmap.export.style import Style

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.focus import Focus
    from argmap.model import ArgumentMap

SECONDS: Final = 60
DPI: Final = 192
"""Twice a screen's 96: sharp on paper, and small enough to send."""


class Format(StrEnum):
    """The formats of an exported file; each value is also its suffix."""

    DOT = "dot"
    SVG = "svg"
    PNG = "png"
    PDF = "pdf"

    @property
    def is_text(self) -> bool:
        """Whether a terminal can show it."""
        return self not in {Format.PNG, Format.PDF}


class Engine(StrEnum):
    """Which layout engine draws: the one that comes with argmap, the system's, or the first that manages."""

    AUTO = "auto"
    EMBEDDED = "embedded"
    SYSTEM = "system"


_OTHER_SUFFIXES: Final = {"gv": Format.DOT}


def _ignore(_: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What to export of a map, and how.

    `below`, `depth` and `source` name a part as `argmap.focus` does. `seconds` is how long each try
    at the layout may take before a cheaper one follows, `dpi` the pixels to an inch of a PNG. `tell` is told what
    happens on the way.
    """

    below: str | None = None
    depth: int | None = None
    source: str | None = None
    style: Style = field(default_factory=Style)
    engine: Engine = Engine.AUTO
    seconds: float = SECONDS
    dpi: int = DPI
    tell: Callable[[str], None] = _ignore

    def part_of(self, argmap: ArgumentMap, depth: int | None = None) -> Focus:
        """Give the part of a map that is asked for, or that part to another depth. Raises UnknownNameError."""
        from argmap.focus import focus  # the other commands need these names only

        return focus(argmap, below=self.below, depth=self.depth if depth is None else depth, source=self.source)


Exporter: TypeAlias = "Callable[[ArgumentMap, Options], bytes]"
"""What makes a file of a map. Raises DrawingError where that fails, UnknownNameError for a part that is not there."""


def format_named(output: str, format: Format | None) -> Format:
    """Give the format asked for, or else the one that the file's suffix names. Raises ValueError for neither."""
    if format:
        return format
    if output == "-":
        raise ValueError(
            f"there is no file to tell the format by: name one with -o, or a format with --format ({_known()})"
        )
    suffix = PurePath(output).suffix.removeprefix(".").lower()
    if suffix in _OTHER_SUFFIXES:
        return _OTHER_SUFFIXES[suffix]
    if suffix in [*Format]:
        return Format(suffix)
    fault = f"no format is named `{suffix}`" if suffix else f"`{output}` has no suffix to tell the format by"
    raise ValueError(f"{fault}: use one of {_known()}, or name one with --format")


def _known() -> str:
    return ", ".join(Format)
