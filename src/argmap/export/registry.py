"""Which exporter makes which format. A new one is a file here, a name in `Format` and a line below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from argmap.export import pdf, png, svg
from argmap.export.dot import to_dot
from argmap.export.options import Format
from argmap.export.standing import standings_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.export.options import Exporter, Options
    from argmap.model import ArgumentMap


def _dot(argmap: ArgumentMap, options: Options) -> bytes:
    part = options.part_of(argmap)
    return to_dot(part.map, options.style, part.hidden, standings_of(part, options.style)).encode()


EXPORTERS: Final[Mapping[Format, Exporter]] = {
    Format.DOT: _dot,
    Format.SVG: svg.export,
    Format.PNG: png.export,
    Format.PDF: pdf.export,
}
