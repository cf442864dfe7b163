"""Text from a map, made safe for a terminal and broken into lines by cells."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import category, combining

from rich.cells import cell_len

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.style import Style

    Run = tuple[str, Style | None]  # words that share a style
    Line = list[Run]

SPACES = re.compile(r"[ \t-\r\x85\u2028\u2029]+")
PICTURES = {**{code: chr(0x2400 + code) for code in range(0x20)}, 0x7F: "\u2421"}  # ␛ and its like
C1 = {code: f"\\x{code:02x}" for code in range(0x80, 0xA0)}
BIDI = {code: f"\\u{code:04x}" for code in (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))}
UNUSABLE = re.compile("[\ud800-\udfff\ufff9-\ufffb\U000e0000-\U000e007f]")  # surrogates, interlinears, tags
VISIBLE = {**PICTURES, **C1, **BIDI}

MARKS = frozenset({"Mn", "Me", "Mc", "Cf"})
MOST_MARKS = 8  # code points to a cell, of which the beginning of a text is taken to have no more
JOINER = "\u200d"
VIRAMA = 9  # the combining class of the sign that joins two consonants
SHORT = 24  # cells of a run that is not worth breaking

# One cell each, whatever the neighbours: Latin without combining marks, Greek and Cyrillic, dashes, quotes, ellipsis.
NARROW = frozenset(
    chr(code)
    for first, last in ((0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0x2FF), (0x391, 0x3A1), (0x3A3, 0x482), (0x2010, 0x2027))
    for code in range(first, last + 1)
)

# Scripts without blanks between words break before any character but closing marks, and after any but opening ones.
_CJK = r"\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff"
_OPENING = r"\u3008\u300a\u300c\u300e\u3010\u3014\u3016\u3018\uff08\uff3b\uff5b\uff5f(\u201c\u2018"
_CLOSING = (
    r"\u3001\u3002\u3005\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u3019\u303b\u3041\u3043\u3045\u3047\u3049\u3063\u3083"
    r"\u3085\u3087\u308e\u3099-\u309e\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee\u30fb-\u30fe\uff01\uff09"
    r"\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d\uff60).,;:!?%\u201d\u2019\u2026"
)
_JOINED = r"\u0300-\u036f\u200d\ufe00-\ufe0f"
PIECE = re.compile(rf"[{_OPENING}]*[{_CJK}][{_CLOSING}{_JOINED}]*|[^{_CJK}]+")


def visible(text: str, encoding: str = "utf-8") -> str:
    """Give text as one line that a terminal only shows: no control acts and nothing changes the direction.

    Controls become their pictures (␛), the controls of direction and whatever the encoding lacks become escapes.
    Joiners stay: Persian, Urdu and the scripts of India need them.
    """
    if not text.isprintable():
        text = SPACES.sub(" ", text).translate(VISIBLE)
        text = UNUSABLE.sub(lambda match: match[0].encode("ascii", "backslashreplace").decode("ascii"), text)
    if not text.isascii() and not encoding.startswith("utf"):
        text = text.encode(encoding, "backslashreplace").decode(encoding)
    return text


def cells(text: str) -> int:
    """Give how many cells a text takes at most.

    rich counts no cell for the spacing vowel signs of India's scripts, nor for a letter behind a joiner; many
    terminals count one for each, so that lines filled by its count would run over their edge.
    """
    return len(text) if NARROW.issuperset(text) else max(cell_len(text), sum(map(_cell, text)))


@lru_cache(4096)
def _cell(character: str) -> int:
    return 1 if category(character) == "Mc" else cell_len(character)


def shorten(text: str, width: int, ellipsis: str) -> str:
    """Give text itself where it fits into so many cells, otherwise its beginning and the ellipsis."""
    beginning = text[: width * MOST_MARKS]  # enough, and no endless text is measured for each place that points to it
    if beginning == text and cells(text) <= width:
        return text
    return _chop(beginning, width - len(ellipsis))[0].rstrip() + ellipsis


def wrap(runs: Iterable[Run], width: int) -> list[Line]:
    """Break runs of text into lines of at most so many cells; a blank joins one run to the next.

    A short run stays whole, as does one in brackets or parentheses (an id, a remark), where a line can hold it.
    """
    lines: list[Line] = [[]]
    used = 0
    for text, style in runs:
        gap = 1 if used else 0
        room = max(width - used - gap, 0)
        first, *others = ["", text] if room < _whole(text) <= width else _parts(text, room, width)
        if first:
            lines[-1].append((f" {first}" if gap else first, style))
            used += gap
        lines.extend([(part, style)] for part in others)
        used = cells(others[-1]) if others else used + cells(first)
    return lines


def _whole(text: str) -> int:
    """Give the cells of a run that should stay whole, 0 for others."""
    remark = text.startswith(("(", "["))
    wide = cells(text) if remark or len(text) <= SHORT else 0
    return wide if remark or wide <= SHORT else 0


def _parts(text: str, room: int, width: int) -> list[str]:
    """Break a text into what fits the room left in a line, perhaps nothing, and lines of the full width."""
    return _narrow_parts(text, room, width) if NARROW.issuperset(text) else _wide_parts(text, room, width)


def _narrow_parts(text: str, room: int, width: int) -> list[str]:
    parts: list[str] = []
    text = text.strip(" ")
    start = 0
    while len(text) - start > room:
        cut = text.rfind(" ", start, start + room + 1)
        if cut < 0:
            cut = start + (room if parts or room == width else 0)
        parts.append(text[start:cut].rstrip(" "))
        start = cut
        while text[start] == " ":
            start += 1
        room = width
    return [*parts, text[start:]]


def _wide_parts(text: str, room: int, width: int) -> list[str]:
    parts, used = [""], 0
    for piece, blank in _pieces(text):
        wide = max(cells(piece), 1)
        gap = blank if used else 0
        if used + gap + wide <= room:
            parts[-1] += " " * gap + piece
            used += gap + wide
            continue
        chopped = _chop(piece, width) if wide > width else [piece]
        parts[-1:] = chopped if room == width and not parts[-1] else [parts[-1], *chopped]
        room, used = width, cells(parts[-1])
    return parts


def _pieces(text: str) -> Iterator[tuple[str, int]]:
    """Give what a line break may stand between, each with the number of blanks before it."""
    for word in text.split(" "):
        blank = 1
        for match in PIECE.finditer(word):
            yield match[0], blank
            blank = 0


def _chop(text: str, width: int) -> list[str]:
    """Cut a text without places to break into parts of at most so many cells, but no character from its marks."""
    parts, used = [""], 0
    for character in _characters(text):
        wide = max(cells(character), 1)
        if used + wide > width and parts[-1]:
            parts.append("")
            used = 0
        parts[-1] += character
        used += wide
    return parts


def _characters(text: str) -> Iterator[str]:
    """Give what readers take for characters: each with the marks and joiners after it, and what is joined."""
    start = 0
    for index in range(1, len(text)):
        before = text[index - 1]
        if category(text[index]) not in MARKS and before != JOINER and combining(before) != VIRAMA:
            yield text[start:index]
            start = index
    yield text[start:]
