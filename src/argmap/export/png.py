"""PNG: the SVG in pixels, drawn by resvg with the fonts that come with argmap.

One way for every map and engine, so that the PNG shows what the SVG shows. Where those fonts have all the
letters, the system's stay unread and the bytes are the same on every machine.
"""

from __future__ import annotations

import math
import struct
import zlib
from typing import TYPE_CHECKING, Final

from argmap.export import raster, svg
from argmap.export.engine import DrawingError
from argmap.export.spans import mixed, name_fonts

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET
    from collections.abc import Sequence

    from argmap.export.options import Options
    from argmap.model import ArgumentMap

LONGEST_SIDE: Final = 16_000
MOST_PIXELS: Final = 50_000_000
LEGIBLE: Final = 60
"""At fewer pixels to an inch, a letter of ten points is less than eight pixels high."""

_POINTS_PER_INCH: Final = 72
_METRES_PER_INCH: Final = 0.0254
_HEADER_END: Final = 33
"""Where the first chunk of a PNG ends: 8 bytes of signature, 25 of IHDR."""


def export(argmap: ArgumentMap, options: Options) -> bytes:
    """Draw a map as PNG, at the resolution asked for or the highest within the limits."""
    picture = svg.picture(argmap, options)
    dpi = fitting(*svg.size(picture), options.dpi)
    if dpi < options.dpi:
        advice = (
            ""
            if dpi >= LEGIBLE
            else ": too few to read, but SVG and PDF stay sharp, and --depth or --focus draws a part"
        )
        options.tell(
            f"the drawing is so large that its PNG has {dpi:.3g}, not {options.dpi}, pixels to an inch{advice}"
        )
    text = svg.shown_text(picture)
    if without := raster.scripts_without_font(text):
        options.tell(f"no font here has the letters of these scripts, so boxes stand for them: {', '.join(without)}")
    if scripts := [script for script in mixed(picture) if script not in without]:
        options.tell(
            f"letters of {', '.join(scripts)} share a line with another script, where a PNG may misshape them or show "
            "boxes: export to SVG or PDF, which show them right"
        )
    return _with_resolution(_pixels(picture, dpi, raster.font_files(text), options), dpi)


def _pixels(picture: ET.Element, dpi: float, files: Sequence[str], options: Options) -> bytes:
    """Draw with fonts named for each script, or where resvg crashes on that, as fonts are found."""
    plain = svg.written(picture).decode()
    name_fonts(picture)
    try:
        return raster.pixels(svg.written(picture).decode(), dpi, files)
    except DrawingError as error:
        options.tell(f"{error}; trying without naming fonts")
        return raster.pixels(plain, dpi, files)


def fitting(width: float, height: float, dpi: float) -> float:
    """Give the pixels to an inch, at most `dpi`, at which a picture of so many points is within the limits."""
    by_side = LONGEST_SIDE / max(width, height)
    by_area = math.sqrt(MOST_PIXELS / (width * height))
    return min(dpi, _POINTS_PER_INCH * by_side, _POINTS_PER_INCH * by_area)


def _with_resolution(png: bytes, dpi: float) -> bytes:
    """Write the pixels to an inch into a PNG, so that it is printed in the size of the drawing."""
    per_metre = round(dpi / _METRES_PER_INCH)
    chunk = b"pHYs" + struct.pack(">IIB", per_metre, per_metre, 1)
    physical = struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return png[:_HEADER_END] + physical + png[_HEADER_END:]
