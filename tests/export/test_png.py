"""PNG: read back chunk by chunk as its standard says."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

import pytest
from drawing import Told, drawing_program
from helpers import map_of
from hypothesis import given
from hypothesis import strategies as st

from argmap.export import fonts, png, raster, svg
from argmap.export.engine import DrawingError
from argmap.export.options import Engine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

MAP = """
    argmap: 1
    title: Crème
    kind: debate
    thesis: Ça va \N{EN DASH} Ελλάδα, Россия!
"""


def chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give the chunks of a PNG, with their checksums proved."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    position = 8
    while position < len(data):
        length, kind = struct.unpack_from(">I4s", data, position)
        body = data[position + 8 : position + 8 + length]
        (checksum,) = struct.unpack_from(">I", data, position + 8 + length)
        assert checksum == zlib.crc32(kind + body)
        yield kind, body
        position += 12 + length


def size(data: bytes) -> tuple[int, int]:
    """Give the width and height of a PNG, with its pixels counted."""
    parts = [*chunks(data)]
    width, height, depth, colour = struct.unpack_from(">IIBB", dict(parts)[b"IHDR"])
    pixels = zlib.decompress(b"".join(body for kind, body in parts if kind == b"IDAT"))
    assert len(pixels) == height * (1 + width * depth // 8 * {2: 3, 6: 4}[colour])
    return width, height


def exported(text: str = MAP, told: Told | None = None, **chosen: object) -> bytes:
    return png.export(map_of(text), (told or Told()).options(engine=Engine.EMBEDDED, **chosen))


@pytest.fixture
def no_system_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_folders", lambda: ())


def test_a_png_is_complete_and_as_large_as_the_drawing() -> None:
    points = svg.size(svg.picture(map_of(MAP), Told().options(engine=Engine.EMBEDDED)))
    assert size(exported(dpi=144)) == tuple(round(2 * side) for side in points)


def test_the_resolution_stands_in_the_file_so_that_it_is_printed_in_the_right_size() -> None:
    parts = [*chunks(exported(dpi=254))]
    assert [kind for kind, _ in parts[:2]] == [b"IHDR", b"pHYs"]
    assert parts[1][1] == struct.pack(">IIB", 10_000, 10_000, 1)


def test_latin_greek_and_cyrillic_are_drawn_the_same_with_and_without_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    told = Told()
    with_fonts = exported(told=told)
    monkeypatch.setattr(fonts, "_folders", lambda: ())
    assert exported(told=told) == with_fonts
    assert told.lines == []


@pytest.mark.usefixtures("no_system_fonts")
def test_text_is_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    frame = '<svg xmlns="http://www.w3.org/2000/svg" width="90pt" height="20pt"><text y="15">{}</text></svg>'
    drawn = []
    for text in ("", "Claim", "Claims"):
        monkeypatch.setenv("ARGMAP_DOT", drawing_program(tmp_path, "dot", frame.format(text)))
        drawn.append(png.export(map_of(MAP), Told().options(engine=Engine.SYSTEM)))
    assert len({*drawn}) == 3


@pytest.mark.usefixtures("no_system_fonts")
def test_scripts_for_which_there_is_no_font_are_told() -> None:
    told = Told()
    text = "argmap: 1\ntitle: T\nkind: debate\nthesis:\n  text: कश्मीर and کشمیر and 克什米尔 \N{SNOWMAN}\n"
    assert size(exported(text, told))
    assert told.lines == [
        "no font here has the letters of these scripts, so boxes stand for them: Devanagari, Arabic, CJK, emoji"
    ]


def test_a_line_that_mixes_scripts_is_told_and_never_a_crash() -> None:
    told = Told()
    text = "argmap: 1\ntitle: T\nkind: debate\nthesis:\n  text: कश्मीर कश्मीर\n  support: [کشمیر اور हिन्दी]\n"
    assert size(exported(text, told))
    missing = "no font here has the letters of these scripts"
    mixed = (
        "letters of Arabic, Devanagari share a line with another script, where a PNG may misshape them or show boxes"
    )
    assert any(missing in line or line.startswith(mixed) for line in told.lines)


def test_a_crash_over_named_fonts_is_told_and_the_drawing_made_without(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = raster.pixels

    def crashing(picture: str, dpi: float, files: Sequence[str]) -> bytes:
        if "tspan" in picture:
            raise DrawingError("resvg crashed: no room")
        return whole(picture, dpi, files)

    monkeypatch.setattr(raster, "pixels", crashing)
    told = Told()
    assert size(exported("argmap: 1\ntitle: T\nkind: debate\nthesis: कश्मीर\n", told))
    assert "resvg crashed: no room; trying without naming fonts" in told.lines


def test_a_drawing_of_many_pixels_is_made_smaller_and_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    huge = '<svg xmlns="http://www.w3.org/2000/svg" width="30000pt" height="40pt"><g/></svg>'
    monkeypatch.setenv("ARGMAP_DOT", drawing_program(tmp_path, "dot", huge))
    told = Told()
    width, height = size(png.export(map_of(MAP), told.options(engine=Engine.SYSTEM)))
    assert (width, height) == (16_000, 21)
    assert told.lines[0].startswith("the drawing is so large that its PNG has 38.4, not 192, pixels to an inch: ")
    assert told.lines[0].endswith("too few to read, but SVG and PDF stay sharp, and --depth or --focus draws a part")


def test_a_drawing_that_is_made_a_little_smaller_is_not_called_unreadable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = '<svg xmlns="http://www.w3.org/2000/svg" width="10000pt" height="40pt"><g/></svg>'
    monkeypatch.setenv("ARGMAP_DOT", drawing_program(tmp_path, "dot", large))
    told = Told()
    png.export(map_of(MAP), told.options(engine=Engine.SYSTEM))
    assert told.lines == ["the drawing is so large that its PNG has 115, not 192, pixels to an inch"]


@given(st.floats(1, 1e6), st.floats(1, 1e6), st.integers(10, 2400))
def test_no_picture_exceeds_the_limits(width: float, height: float, dpi: int) -> None:
    fitting = png.fitting(width, height, dpi)
    across, down = width * fitting / 72, height * fitting / 72
    assert 0 < fitting <= dpi
    assert max(across, down) <= png.LONGEST_SIDE * 1.000001
    assert across * down <= png.MOST_PIXELS * 1.000001
    assert fitting == dpi or max(across, down) > 15_999 or across * down > 49_999_999
