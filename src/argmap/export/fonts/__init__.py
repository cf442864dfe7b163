"""Fonts: Liberation Sans, which comes with argmap and is as wide as Arial, and the system's for further scripts."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

FAMILY: Final = "Liberation Sans"
FOLDER: Final = Path(__file__).parent
FILES: Final = tuple(str(FOLDER / f"LiberationSans-{face}.ttf") for face in ("Regular", "Bold", "Italic", "BoldItalic"))

# Stretches of Unicode that all four faces cover: Latin, Greek, Cyrillic, Hebrew and common signs
_COVERED: Final = re.compile(
    "[\n -~\xa0-\u036f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u03d0-\u0513\u05d0-\u05ea"
    "\u1d00-\u1dca\u1e00-\u1e9b\u1ea0-\u1ef9\u1f00-\u1f15\u1f20-\u1f45\u1f5f-\u1f7d\u1f80-\u1fb4"
    "\u2000-\u2010\u2012-\u2022\u2026\u2030\u2032-\u2034\u2039\u203a\u2044\u2074-\u2079\u207f-\u2089\u20a0-\u20b5\u20bf"
    "\u2116\u2122\u2190-\u2195\u2212\u2248\u2260\u2264\u2265\u25a0\u25a1\u25b2\u25ba\u25bc\u25c4\u25ca-\u25cc\u25cf]"
)
_UNSEEN: Final = {"Cc", "Cf", "Zs"}
"""Categories of Unicode for which no font draws anything."""

_FREE_FAMILIES: Final = {
    "CJK": "Noto Sans CJK SC",
    "Hangul": "Noto Sans CJK KR",
    "Hiragana": "Noto Sans CJK JP",
    "Katakana": "Noto Sans CJK JP",
    "emoji": "DejaVu Sans",
}
_BROAD_FAMILIES: Final = ("Nirmala UI", "Arial Unicode MS")
"""Fonts for many scripts that come with Windows and macOS."""

_SUFFIXES: Final = {".ttf", ".otf", ".ttc", ".otc"}

_MARKED: Final = ("bold", "italic", "oblique", "light", "thin", "black", "condensed", "narrow", "mono", "serif")
"""What the names of font files say that are not for plain text."""


def lacking(text: str) -> str:
    """Give the characters of a text, each once, that are seen but are not in Liberation Sans."""
    rest = dict.fromkeys(_COVERED.sub("", text))
    return "".join(character for character in rest if unicodedata.category(character) not in _UNSEEN)


def script(character: str) -> str:
    """Give the script of a letter, with which its name in Unicode begins, or `emoji` for what is no letter."""
    name = unicodedata.name(character, "unknown").partition(" ")[0]
    kind = unicodedata.category(character)
    if kind[0] not in "LM" or kind == "Me" or name == "VARIATION":
        return "emoji"
    return name if name == "CJK" else name.capitalize()


def families(script: str) -> tuple[str, ...]:
    """Give the names of fonts that are likely to have a script, the best first."""
    return (_FREE_FAMILIES.get(script, f"Noto Sans {script}"), *_BROAD_FAMILIES)


def system_files() -> tuple[str, ...]:
    """Give the system's font files, in the order in which a renderer is to fall back on them."""
    found = (path for folder in _folders() for path in folder.rglob("*") if path.suffix.lower() in _SUFFIXES)
    return tuple(str(path) for path in sorted(found, key=_preference))


def _preference(path: Path) -> tuple[bool, bool, bool, str]:
    """Sort plain fonts first, and of these Noto's: each has one script, and so leaves the rest of a text alone."""
    name = path.stem.lower()
    return any(word in name for word in _MARKED), "noto" not in name, "sans" not in name, str(path)


def _folders() -> Iterator[Path]:
    """Give the folders where Linux, macOS and Windows keep fonts."""
    home, shared = Path(os.environ.get("HOME", "/")), os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    yield from (Path(folder) / "fonts" for folder in shared.split(":"))
    yield from (Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share") / "fonts", home / ".fonts")
    yield from (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    yield Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
    yield Path(os.environ.get("LOCALAPPDATA", home)) / "Microsoft/Windows/Fonts"
