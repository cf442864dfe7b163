"""Fonts for a text: Liberation Sans stands in for a system's font, because every machine has it."""

from __future__ import annotations

import pytest

from argmap.export import fonts, raster
from argmap.export.engine import DrawingError


def test_the_systems_fonts_are_read_only_for_what_the_bundled_ones_lack(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "system_files", lambda: ("/fonts/a.ttf",))
    assert raster.font_files("Latin") == fonts.FILES
    assert raster.font_files("देव") == (*fonts.FILES, "/fonts/a.ttf")


def test_a_font_of_the_system_that_has_a_script_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "system_files", lambda files=fonts.FILES: files)
    monkeypatch.setattr(fonts, "lacking", lambda text: text)
    monkeypatch.setattr(fonts, "FILES", ())
    assert raster.scripts_without_font("aक") == []


def test_a_script_that_no_font_has_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "system_files", lambda: fonts.FILES)
    assert raster.scripts_without_font("aक") == ["Devanagari"]


def test_what_resvg_refuses_is_an_error_of_drawing() -> None:
    with pytest.raises(DrawingError, match="the drawing could not be turned into pixels"):
        raster.pixels("<p/>", 96, fonts.FILES)


class PanicException(BaseException):
    """What a crash of resvg is in Python."""


@pytest.mark.parametrize(("crash", "told"), [(PanicException, DrawingError), (KeyboardInterrupt, KeyboardInterrupt)])
def test_a_crash_of_resvg_is_an_error_of_drawing_and_nothing_else_is(
    monkeypatch: pytest.MonkeyPatch, crash: type[BaseException], told: type[BaseException]
) -> None:
    def svg_to_bytes(**_: object) -> bytes:
        raise crash("removal index")

    monkeypatch.setattr(raster.resvg_py, "svg_to_bytes", svg_to_bytes)
    with pytest.raises(told, match="removal index"):
        raster.pixels("<svg/>", 96, ())
