"""The bundled fonts, and finding the system's."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from argmap.export import fonts


def characters_of(path: str) -> set[str]:
    """Give the characters that a font has a glyph for, from its `cmap` table of format 4 (OpenType 1.9)."""
    data = Path(path).read_bytes()
    (tables,) = struct.unpack_from(">H", data, 4)
    directory = (struct.unpack_from(">4sIII", data, 12 + 16 * table) for table in range(tables))
    cmap = next(offset for tag, _, offset, _ in directory if tag == b"cmap")
    (encodings,) = struct.unpack_from(">H", data, cmap + 2)
    offsets = [cmap + struct.unpack_from(">HHI", data, cmap + 4 + 8 * number)[2] for number in range(encodings)]
    start = next(offset for offset in offsets if struct.unpack_from(">H", data, offset) == (4,))
    count = struct.unpack_from(">H", data, start + 6)[0] // 2
    ends, starts, deltas, ranges = (
        struct.unpack_from(f">{count}H", data, start + skip + 2 * count * row)
        for row, skip in enumerate((14, 16, 16, 16))
    )
    found = set()
    for segment in range(count):
        for code in range(starts[segment], ends[segment] + 1):
            glyph = code + deltas[segment]
            if ranges[segment]:
                place = start + 16 + 6 * count + 2 * segment + ranges[segment] + 2 * (code - starts[segment])
                glyph = struct.unpack_from(">H", data, place)[0]
            if glyph % 0x10000:
                found.add(chr(code))
    return found


@pytest.mark.parametrize("path", fonts.FILES)
def test_a_bundled_font_has_what_is_said_of_it(path: str) -> None:
    having = characters_of(path)
    seen = (chr(code) for code in range(0x20, 0xFFFF) if not 0xD800 <= code < 0xE000)
    said = {character for character in seen if not fonts.lacking(character)}
    unseen = {character for character in said if fonts.unicodedata.category(character) in fonts._UNSEEN}
    assert len(said - unseen) > 1500
    assert said - unseen - having == set()


def test_the_four_faces_come_with_their_licence() -> None:
    assert [Path(path).stem.partition("-")[2] for path in fonts.FILES] == ["Regular", "Bold", "Italic", "BoldItalic"]
    assert "SIL OPEN FONT LICENSE Version 1.1" in (fonts.FOLDER / "LICENSE").read_text(encoding="utf-8")


def test_characters_that_are_lacking_are_told_once_and_in_order() -> None:
    assert fonts.lacking("Ça va, Ελλάδα \N{EN DASH} Россия \N{EN DASH} עברית “x”…\n") == ""
    assert fonts.lacking("कश्क ab क\u200d\u2068☃\u2069") == "कश्☃"


@pytest.mark.parametrize(
    ("character", "script", "family"),
    [
        ("क", "Devanagari", "Noto Sans Devanagari"),
        ("्", "Devanagari", "Noto Sans Devanagari"),
        ("ک", "Arabic", "Noto Sans Arabic"),
        ("中", "CJK", "Noto Sans CJK SC"),
        ("テ", "Katakana", "Noto Sans CJK JP"),
        ("한", "Hangul", "Noto Sans CJK KR"),
        ("☃", "emoji", "DejaVu Sans"),
        ("\ufe0f", "emoji", "DejaVu Sans"),
        ("\u20e3", "emoji", "DejaVu Sans"),
        ("\U0003fffd", "emoji", "DejaVu Sans"),
    ],
)
def test_scripts_have_names_and_fonts(character: str, script: str, family: str) -> None:
    assert fonts.script(character) == script
    assert fonts.families(script)[0] == family


def test_the_systems_plain_fonts_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("a-sans-bold.ttf", "b-serif.otf", "sub/c-Sans.TTC", "d.ttf", "e.txt", "sub/fSansMono.otc", "g-noto.ttf")
    for name in names:
        (tmp_path / "fonts" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "fonts" / name).touch()
    for variable in ("XDG_DATA_DIRS", "XDG_DATA_HOME", "HOME", "WINDIR", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "empty"))
    monkeypatch.setenv("XDG_DATA_DIRS", f"{tmp_path / 'empty'}:{tmp_path}")
    found = [Path(path).name for path in fonts.system_files() if path.startswith(str(tmp_path))]
    assert found == ["g-noto.ttf", "c-Sans.TTC", "d.ttf", "a-sans-bold.ttf", "fSansMono.otc", "b-serif.otf"]
