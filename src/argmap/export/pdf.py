"""PDF: one page of the drawing's size, by whatever is here that writes PDF.

Nothing that does comes with argmap, because what does it well is large; typst is the extra `argmap[pdf]`.
Where Liberation Sans has all the letters, typst goes first: it gives the same bytes on every machine. It
misplaces the letters of some scripts, so where others are needed the system's programs go before it.
"""

from __future__ import annotations

import importlib
import shutil
from typing import TYPE_CHECKING, Final

from argmap.export import engine, fonts, layout, raster, scene, svg
from argmap.export.engine import DrawingError, Output, Program
from argmap.export.options import Engine

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET
    from collections.abc import Callable, Sequence

    from argmap.export.options import Options
    from argmap.model import ArgumentMap

LONGEST_SIDE: Final = 14_400
"""Points, five metres: viewers show no larger page."""

_POINTS_PER_INCH: Final = 72
_TYPST: Final = b"""
#set document(title: sys.inputs.title, date: none)
#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.picture), format: "svg", width: 1pt * float(sys.inputs.width), alt: sys.inputs.description)
"""
_MISPLACED: Final = frozenset(
    "Bengali Devanagari Gujarati Gurmukhi Kannada Khmer Malayalam Myanmar Oriya Sinhala Tamil Telugu".split()
)
"""Scripts in which typst 0.15 sets letters upon one another."""

_NONE_FOUND: Final = (
    "nothing that writes PDF was found: run `pip install 'argmap[pdf]'`, or install rsvg-convert or Graphviz, "
    "or export to SVG and print that from a browser"
)


def export(argmap: ArgumentMap, options: Options) -> bytes:
    """Draw a map as PDF."""
    picture = svg.picture(argmap, options)
    _fit(picture, options)
    text = svg.shown_text(picture)
    if without := raster.scripts_without_font(text):
        options.tell(f"no font here has the letters of these scripts, so boxes stand for them: {', '.join(without)}")
    failures: list[str] = []
    for write in _writers(options.engine, text):
        try:
            data = write(argmap, picture, options)
        except DrawingError as error:
            options.tell(str(error))
            failures.append(str(error))
        else:
            if data:
                return data
    raise DrawingError("; ".join(failures) or _NONE_FOUND)


def complete(data: bytes) -> bytes:
    """Give a PDF as it is. Raises ValueError if it is not a whole one."""
    if not data.startswith(b"%PDF-") or b"%%EOF" not in data[-1024:]:
        raise ValueError("it has no beginning or no end")
    return data


def _writers(choice: Engine, text: str) -> Sequence[Callable[[ArgumentMap, ET.Element, Options], bytes | None]]:
    """Give what is to be tried in turn; each gives None where what it needs is not here."""
    if choice is Engine.EMBEDDED:
        return (_typst,)
    if choice is Engine.SYSTEM:
        return (_rsvg, _graphviz)
    return (_rsvg, _graphviz, _typst) if fonts.lacking(text) else (_typst, _rsvg, _graphviz)


def _fit(picture: ET.Element, options: Options) -> None:
    """Shrink the page, not what is drawn in it, to a size that viewers show."""
    width, height = svg.size(picture)
    scale = LONGEST_SIDE / max(width, height)
    if scale < 1:
        options.tell(
            f"the drawing is so large that its page is scaled to {scale:.0%}, five metres long: zoom in to read"
        )
        picture.attrib |= {"width": f"{width * scale:.0f}pt", "height": f"{height * scale:.0f}pt"}


def _rsvg(_: ArgumentMap, picture: ET.Element, options: Options) -> bytes | None:
    path = shutil.which("rsvg-convert")
    if not path:
        return None
    program = Program("rsvg-convert", (path, "--unlimited", "--format=pdf"))
    data, complaint, _status = engine.run(program, [], svg.written(picture), options.seconds)
    try:
        return complete(data)
    except ValueError as error:
        raise DrawingError(f"rsvg-convert gave no complete PDF ({complaint or error})") from error


def _graphviz(argmap: ArgumentMap, _: ET.Element, options: Options) -> bytes | None:
    """Lay the map out anew with an engine that writes PDF itself."""
    engines = [program for program in engine.programs(options.engine) if program.has_pdf]
    inches = LONGEST_SIDE / _POINTS_PER_INCH
    output = Output("pdf", complete, {"size": f'"{inches:.0f},{inches:.0f}"'})
    return layout.drawn(argmap, output, options, engines).picture if engines else None


def _typst(_: ArgumentMap, picture: ET.Element, options: Options) -> bytes | None:
    try:
        typst = importlib.import_module("typst")
    except ModuleNotFoundError:
        return None
    text = svg.shown_text(picture)
    wrong = sorted(_MISPLACED & {fonts.script(character) for character in fonts.lacking(text)})
    if wrong:
        options.tell(
            f"typst sets letters of {', '.join(wrong)} upon one another; with rsvg-convert they come out right"
        )
    values = {
        "title": picture.findtext(f"{scene.NAMESPACE}title", ""),
        "description": picture.findtext(f"{scene.NAMESPACE}desc", ""),
        "picture": svg.written(picture).decode(),
        "width": str(svg.size(picture)[0]),
    }
    try:
        data: bytes = typst.compile(
            _TYPST,
            format="pdf",
            font_paths=[str(fonts.FOLDER)],
            ignore_system_fonts=not fonts.lacking(text),
            sys_inputs=values,
        )
    except (RuntimeError, TypeError) as error:  # the latter of versions before 0.14, which take other arguments
        raise DrawingError(f"typst could not write the PDF: {error}") from error
    return data
