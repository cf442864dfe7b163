"""Pixels of an SVG, drawn by resvg, and with their help whether there are fonts for a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import resvg_py

from argmap.export import fonts
from argmap.export.engine import DrawingError

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAMPLE_DPI: Final = 96
_PANIC: Final = "PanicException"
"""What a crash in Rust is in Python: a class that cannot be imported, and no Exception."""


def pixels(picture: str, dpi: float, files: Sequence[str]) -> bytes:
    """Draw an SVG with those font files and no others, as PNG on white."""
    try:
        return resvg_py.svg_to_bytes(
            svg_string=picture,
            dpi=dpi,
            background="white",
            font_files=[*files],
            font_family=fonts.FAMILY,
            sans_serif_family=fonts.FAMILY,
            skip_system_fonts=True,
        )
    except ValueError as error:
        raise DrawingError(f"the drawing could not be turned into pixels: {error}") from error
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        raise DrawingError(f"resvg crashed: {error}") from error


def font_files(text: str) -> tuple[str, ...]:
    """Give the font files for a text: the bundled ones, and the system's only where those do not suffice."""
    return (*fonts.FILES, *(fonts.system_files() if fonts.lacking(text) else ()))


def scripts_without_font(text: str) -> list[str]:
    """Give the scripts of a text for which neither argmap nor the system has a font.

    A system's font is known by drawing a letter otherwise than the bundled ones draw what they lack.
    """
    files = font_files(text)
    samples = {fonts.script(character): character for character in fonts.lacking(text)}
    return [script for script, sample in samples.items() if _sample(sample, files) == _sample(sample, fonts.FILES)]


def _sample(character: str, files: Sequence[str]) -> bytes:
    text = f'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text y="15">{character}</text></svg>'
    return pixels(text, _SAMPLE_DPI, files)
