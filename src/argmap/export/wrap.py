"""Where lines may be broken, in any script. The unit of widths is the em."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple
from unicodedata import category, east_asian_width

from argmap.export.widths import BLANK, ELLIPSIS, cluster_width, clusters, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_EVEN_ENOUGH: Final = 0.25  # em
_OPENING: Final = {"Ps", "Pi"}
_CLOSING: Final = {"Pe", "Pf", "Po"}
# What may not begin a line of Japanese: small kana, the length mark, iteration marks.
_BOUND: Final = frozenset("ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶーゝゞヽヾ々\uff5e")
_HYPHENS: Final = frozenset("-\u2010\u2013\u2014/")


def wrap(text: str, limit: float) -> list[str]:
    """Break a line so that no part is wider than the limit, in as few parts as possible and as even as possible.

    It breaks at blanks, after hyphens and between the characters of Chinese and Japanese; a word that is wider
    than the limit is broken between any two characters as readers count them.
    """
    pieces = _pieces(text, limit)
    lines = _filled(pieces, limit)
    if len(lines) == 1:
        return lines
    narrow, wide = max(limit / 2, *(piece.width for piece in pieces)), limit
    while wide - narrow > _EVEN_ENOUGH:
        middle = (narrow + wide) / 2
        trial = _filled(pieces, middle)
        if len(trial) > len(lines):
            narrow = middle
        else:
            lines, wide = trial, middle
    return lines


def shorten(text: str, limit: float) -> str:
    """Cut a line to at most that width, at the end of a word where there is one, with an ellipsis."""
    if width(text) <= limit:
        return text
    return _filled(_pieces(text, limit - ELLIPSIS), limit - ELLIPSIS)[0].rstrip(" ,;:.") + "…"


class _Piece(NamedTuple):
    """What stays on one line; `gap` is the width of the blank after it, if it is not the last of its line."""

    text: str
    width: float
    gap: float = 0.0


def _filled(pieces: Iterable[_Piece], limit: float) -> list[str]:
    """Put as many pieces on each line as it holds."""
    lines: list[str] = []
    line, used = "", 0.0
    for text, wide, gap in pieces:
        if line and used + wide > limit:
            lines.append(line.rstrip(" "))
            line, used = "", 0.0
        line += f"{text} " if gap else text
        used += wide + gap
    return [*lines, line.rstrip(" ")]


def _pieces(text: str, limit: float) -> list[_Piece]:
    pieces: list[_Piece] = []
    for word in text.split(" "):
        for part in _parts(word):
            if part.width <= limit:
                pieces.append(part)
            else:
                *most, last = clusters(part.text)
                pieces += [_Piece(cluster, cluster_width(cluster)) for cluster in most]
                pieces.append(_Piece(last, cluster_width(last), part.gap))
    return pieces


@lru_cache(maxsize=16384)
def _parts(word: str) -> tuple[_Piece, ...]:
    """Split a word, with the blank after it, where a line may break within it."""
    parts = [""]
    found = clusters(word)
    for position, cluster in enumerate(found):
        if position and _may_break(found, position):
            parts.append("")
        parts[-1] += cluster
    gaps = [0.0] * (len(parts) - 1) + [BLANK]
    return tuple(_Piece(part, width(part), gap) for part, gap in zip(parts, gaps, strict=True))


def _may_break(word: Sequence[str], position: int) -> bool:
    """Tell whether a line may end before that position of a word."""
    before, after = word[position - 1][0], word[position][0]
    if before in _HYPHENS:
        return after.isalpha() and position > 1 and word[position - 2][0].isalpha()
    if before <= "~" and after <= "~":
        return False
    if category(before) in _OPENING or category(after) in _CLOSING or after in _BOUND:
        return False
    return _is_ideographic(before) or _is_ideographic(after)


def _is_ideographic(character: str) -> bool:
    """Tell whether lines may break at that character without a blank; Korean has blanks."""
    return east_asian_width(character) in {"W", "F"} and not "\uac00" <= character <= "\ud7a3"
