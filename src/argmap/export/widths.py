"""How wide text is in any script, without a look at a font.

Layout engines that see no fonts guess badly beyond Latin, so argmap reckons widths itself and tells all engines
the same. The unit is the em.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final
from unicodedata import category, combining, east_asian_width, normalize

# Arial's advance widths of U+0020 to U+007E, in thousandths of an em; Liberation Sans, Arimo and Helvetica share them.
_ASCII: Final = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 "
    "584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 "
    "667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 "
    "278 556 500 722 500 500 500 334 260 334 584"
).split()
# Those of Arial Bold.
_BOLD_ASCII: Final = (
    "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 "
    "584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 "
    "667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 "
    "333 611 556 778 556 556 500 389 280 389 584"
).split()
_EITHER: Final = {
    **dict.fromkeys("\u2013§«»", 0.556),
    **dict.fromkeys("\u2014…", 1.0),
    **dict.fromkeys("\u2212\u00d7", 0.584),
    **dict.fromkeys("●○", 0.604),
    "◊": 0.494,
}
_QUOTES: Final = {"\u2018": 0.222, "\u2019": 0.222, "\u201c": 0.333, "\u201d": 0.333}
_BOLD_QUOTES: Final = {"\u2018": 0.278, "\u2019": 0.278, "\u201c": 0.5, "\u201d": 0.5}
_ADVANCES: Final = {chr(code): int(em) / 1000 for code, em in enumerate(_ASCII, ord(" "))} | _EITHER | _QUOTES
_BOLD: Final = {chr(code): int(em) / 1000 for code, em in enumerate(_BOLD_ASCII, ord(" "))} | _EITHER | _BOLD_QUOTES
# Means over running text in the fonts that browsers take for each script, by general category.
_MEANS: Final = {
    "Mn": 0.0,
    "Me": 0.0,
    "Cf": 0.0,
    "Mc": 0.3,
    "Lu": 0.72,
    "Ll": 0.57,
    "Lm": 0.4,
    "Lo": 0.6,
    "Nd": 0.6,
    "Zs": 0.28,
    "Ps": 0.35,
    "Pe": 0.35,
    "Pi": 0.4,
    "Pf": 0.4,
    "Po": 0.4,
}
_OTHERS: Final = 1.0
# Of letters, and of the vowel signs that stand beside them, in scripts where these are not the means.
_SCRIPTS: Final = (
    (0x0590, 0x08FF, 0.57, 0.0),  # Hebrew to Arabic
    (0x0900, 0x097F, 0.54, 0.3),  # Devanagari
    (0x0B80, 0x0BFF, 0.85, 0.65),  # Tamil
    (0x0C00, 0x0CFF, 0.7, 0.33),  # Telugu, Kannada
    (0x0D00, 0x0DFF, 0.85, 0.5),  # Malayalam, Sinhala
    (0x0E00, 0x0EFF, 0.55, 0.0),  # Thai, Lao
    (0x1000, 0x109F, 0.8, 0.4),  # Burmese
    (0x10A0, 0x10FF, 0.66, 0.0),  # Georgian
    (0x1200, 0x137F, 0.68, 0.0),  # Ethiopic
)
_EMOJI: Final = 1.3
_KEYCAP: Final = "\u20e3"
_WIDE: Final = {"\ufdfd": 8.0, "\u2e3a": 2.0, "\u2e3b": 3.0}  # a whole sentence, and dashes two and three em long
_JOINER: Final = "\u200d"
_NON_JOINER: Final = "\u200c"
_VIRAMA: Final = 9  # the canonical combining class

BLANK: Final = _ADVANCES[" "]
ELLIPSIS: Final = _OTHERS


def width(text: str) -> float:
    """Estimate the width of a line set in Arial, or in what stands in for it where Arial lacks a script."""
    if text.isascii() and text.isprintable():
        return sum(map(_ADVANCES.__getitem__, text))
    return sum(map(cluster_width, clusters(text)))


def known_width(text: str, *, bold: bool) -> float | None:
    """Give the width of a line in Arial, or in Arial Bold, to a thousandth; None where it has letters of other widths."""
    advances = _BOLD if bold else _ADVANCES
    letters = (
        text if text.isascii() else [character for character in normalize("NFD", text) if not combining(character)]
    )
    return sum(advances[letter] for letter in letters) if advances.keys() >= {*letters} else None


@lru_cache(maxsize=8192)
def cluster_width(cluster: str) -> float:
    """Estimate the width of one character as readers count them."""
    letter = normalize("NFD", cluster)[0]
    if _KEYCAP in cluster:  # drawn as one emoji, or as a sign and a cap beside it
        return _EMOJI + _ADVANCES.get(letter, 0.0)
    if _JOINER in cluster and category(letter) == "So":  # fonts that lack the whole draw its parts side by side
        return _EMOJI * sum(category(character) in {"So", "Sk"} for character in cluster)
    if letter in _WIDE:
        return _WIDE[letter]
    if letter in _ADVANCES:
        return _ADVANCES[letter]
    if east_asian_width(cluster[0]) in {"W", "F"}:
        return _EMOJI if category(letter) == "So" else 1.0
    joined = [character for character in cluster[1:] if category(character) in {"Lo", "Mc"}]
    return _mean(letter) + sum(map(_mean, joined))


def _mean(character: str) -> float:
    kind = category(character)
    if kind in {"Lo", "Ll", "Mc"}:
        for first, last, letter, mark in _SCRIPTS:
            if first <= ord(character) <= last:
                return mark if kind == "Mc" else letter
    return _MEANS.get(kind, _OTHERS)


def clusters(text: str) -> list[str]:
    """Split text into characters as readers count them: a near form of Unicode's grapheme clusters (UAX 29)."""
    if text.isascii():
        return [*text]
    found: list[str] = []
    flags = 0  # regional indicators in a row: two make one flag
    for character in text:
        flag = "\U0001f1e6" <= character <= "\U0001f1ff"
        if found and (_extends(character) or _binds(found[-1][-1], character) or (flag and flags % 2)):
            found[-1] += character
        else:
            found.append(character)
        flags = flags + 1 if flag else 0
    return found


def _extends(character: str) -> bool:
    """Tell whether a character is never the first of its cluster: marks, joiners, skin tones, tags."""
    return character > "~" and (
        category(character) in {"Mn", "Me", "Mc"}
        or character in {_JOINER, _NON_JOINER}
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0020" <= character <= "\U000e007f"
    )


def _binds(before: str, character: str) -> bool:
    """Tell whether a character joins the next one to itself: a joiner, or a virama before a letter."""
    return before == _JOINER or (before > "~" and combining(before) == _VIRAMA and category(character) == "Lo")
