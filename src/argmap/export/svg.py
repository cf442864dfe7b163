"""SVG: the engine's picture, with fonts that every machine has, a title, a description and plain tooltips.

It is edited as a parsed tree, not as text: so what an engine wrote is proved to be XML, and what is written
again cannot be anything else.
"""

from __future__ import annotations

import math
import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Final

from argmap.export import engine, layout
from argmap.export.describe import description
from argmap.export.escape import visible
from argmap.export.heads import spread
from argmap.export.labels import ISOLATE, PADDING
from argmap.export.scene import NAMESPACE, scene
from argmap.export.widths import known_width
from argmap.export.words import place
from argmap.model import Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.export.options import Options
    from argmap.model import ArgumentMap

FONTS: Final = "Arial, Arimo, 'Liberation Sans', Helvetica, 'DejaVu Sans', sans-serif"
"""Arial first, whose widths the engines reckon with, then fonts of the same widths, then what there is."""

_MENDED: Final = 2000
"""Lines of the largest drawing that is mended: beyond, nobody sees it, and it takes long."""
_LAYERS: Final = {Side.REBUTTAL: 1, Side.UNDERCUT: 2}
_HREF: Final = "{http://www.w3.org/1999/xlink}href"
_TOOLTIP: Final = "{http://www.w3.org/1999/xlink}title"
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?")
# What XML 1.0 forbids, and the control characters that it allows but advises against
_FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

ET.register_namespace("", "http://www.w3.org/2000/svg")
ET.register_namespace("xlink", "http://www.w3.org/1999/xlink")


def export(argmap: ArgumentMap, options: Options) -> bytes:
    """Draw a map as SVG."""
    drawn = picture(argmap, options)
    hold_widths(drawn)
    return written(drawn)


def picture(argmap: ArgumentMap, options: Options) -> ET.Element:
    """Draw a map as the tree of an SVG file."""
    drawing = layout.drawn(argmap, engine.Output("svg", parsed), options, engine.programs(options.engine))
    mend(drawing.picture)
    finish(drawing.picture, argmap.title, description(drawing.shown))
    return drawing.picture


def mend(root: ET.Element) -> None:
    """Tell lines apart where an engine lets them share a place."""
    for graph in root.findall(f"{NAMESPACE}g"):
        graph[:] = sorted(graph, key=_layer)
    if sum("edge" in group.get("class", "").split() for group in root.iter(f"{NAMESPACE}g")) <= _MENDED:
        drawn = scene(root)
        spread(drawn)
        place(drawn)


def _layer(group: ET.Element) -> int:
    """Tell when a part is painted: rebuttals after other parts, undercuts last, as their heads are the smaller."""
    kinds = group.get("class", "").split()
    layers = (layer for side, layer in _LAYERS.items() if side in kinds)
    return next(layers, 0) if "edge" in kinds else 0


def written(root: ET.Element) -> bytes:
    """Give the text of an SVG file."""
    text: str = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def parsed(data: bytes) -> ET.Element:
    """Read an engine's SVG. Raises ValueError if it is not a whole one.

    What stands before the root goes unread: only there could XML declare entities or name other files.
    """
    text = _FORBIDDEN.sub("", data.decode("utf-8", "replace"))
    try:
        root = ET.XML(text[max(text.find("<svg"), 0) :])
        width, height = size(root)
    except ET.ParseError as error:
        raise ValueError(f"it is no SVG: {error}") from error
    except KeyError as error:
        raise ValueError(f"it has no {error}") from error
    if root.tag != f"{NAMESPACE}svg":
        raise ValueError(f"its root is {root.tag!r}")
    if not (0 < width < math.inf and 0 < height < math.inf):
        raise ValueError("it has no size")
    return root


def size(root: ET.Element) -> tuple[float, float]:
    """Give the width and the height of a picture in points."""
    return float(root.attrib["width"].removesuffix("pt")), float(root.attrib["height"].removesuffix("pt"))


def texts(root: ET.Element) -> Iterator[ET.Element]:
    """Give the elements whose text a picture shows, which its tooltips are not."""
    return root.iter(f"{NAMESPACE}text")


def shown_text(root: ET.Element) -> str:
    """Give the whole text that a picture shows."""
    return "\n".join("".join(element.itertext()) for element in texts(root))


def finish(root: ET.Element, title: str, description: str) -> None:
    """Turn an engine's picture into argmap's; its title and description show what is unseen, as its labels do."""
    for element in [*root.iter()]:
        element.attrib.pop("font-family", None)
        for paint in ("fill", "stroke"):
            if element.get(paint) == "transparent":  # of Graphviz before 3: a word that SVG 1.1 does not know
                element.set(paint, "none")
        if element.get("class"):
            _show_tooltips(element)
        if "claim" in element.get("class", "").split():
            _end_at_the_right(element)
    root.attrib |= {"font-family": FONTS, "role": "img", "aria-labelledby": "argmap-title argmap-desc"}
    for position, (tag, text) in enumerate({"title": title, "desc": description}.items()):
        named = ET.Element(f"{NAMESPACE}{tag}", {"id": f"argmap-{tag}"})
        named.text, named.tail = visible(text), "\n"
        root.insert(position, named)


def hold_widths(root: ET.Element) -> None:
    """Say how wide each line is, where that is known: set in another font than Arial it still fits its box."""
    for element in texts(root):
        known = known_width(element.text or "", bold=element.get("font-weight") == "bold")
        size = element.get("font-size")
        if known and size:
            element.set("textLength", f"{known * float(size):.2f}")
            element.set("lengthAdjust", "spacingAndGlyphs")


def _end_at_the_right(group: ET.Element) -> None:
    """Have the lines of a claim's box end at its right edge that are written from right to left: engines guess their width."""
    leftward = [line for line in texts(group) if (line.text or "").startswith(ISOLATE)]
    if leftward:
        shapes = [*group.iter(f"{NAMESPACE}path"), *group.iter(f"{NAMESPACE}polygon")]
        edge = min(max(_across(shape)) for shape in shapes) - PADDING[0] / 2  # that of a double frame's inner line
        for line in leftward:
            line.attrib |= {"x": f"{edge:.2f}", "text-anchor": "end"}


def _across(shape: ET.Element) -> list[float]:
    """Give where the corners of a shape are from left to right."""
    return [float(number) for number in _NUMBER.findall(shape.get("d") or shape.get("points") or "")][::2]


def _show_tooltips(group: ET.Element) -> None:
    """Give a node's, edge's or cluster's tooltips in the way of SVG, and drop the names that Graphviz has for it.

    Graphviz writes them as the titles of links; those without an address are made plain groups.
    """
    for title in group.findall(f"{NAMESPACE}title"):
        group.remove(title)
    for link in group.findall(f"{NAMESPACE}g/{NAMESPACE}a"):
        tooltip = ET.Element(f"{NAMESPACE}title")
        tooltip.text = link.attrib.pop(_TOOLTIP, "")
        if tooltip.text.strip():
            link.insert(0, tooltip)
        if _HREF not in link.attrib:
            link.tag = f"{NAMESPACE}g"
