"""Texts as they are compared: what a quote may differ in from its source without being wrong is folded away.

White space and line breaks, hyphens and dashes, quotation marks and apostrophes, soft hyphens, zero-width and
bidirectional characters are left out; compatibility forms such as ligatures and no-break spaces are resolved (Unicode
Standard Annex 15, NFKD) and letter case is folded. Letters, marks, digits and all other punctuation remain.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple
from unicodedata import category, normalize

DASHES = "\\-\u058a\u05be\u2010-\u2015\u2053\u207b\u208b\u2212\u2e3a\u2e3b\u301c\u3030\ufe58\ufe63\uff0d"
MARKS = (
    "\"'`\u00ab\u00b4\u00bb\u02b9\u02ba\u02bc\u02bb\u02bd\u0384\u055a\u05f3\u05f4\u2018-\u201f\u2032-\u2037\u2039\u203a"
    "\u275b-\u275e\u300c-\u300f\u301d-\u301f\ufe41-\ufe44\uff02\uff07\uff40\uff62\uff63"
)
UNSEEN = "\u00ad\u034f\u0640\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"

_DROPPED = re.compile(rf"[\s{DASHES}{MARKS}{UNSEEN}]+")
_KEPT = re.compile(rf"[^\s{DASHES}{MARKS}{UNSEEN}]+")
_UNSEEN = re.compile(rf"[{UNSEEN}]")

# Scripts that are written without blanks between words: a quote may begin and end between any two letters.
_UNSPACED = re.compile(
    "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)

_PIECE = 8_192  # characters of a text that are folded together
_FAR = 100  # unseen characters in a row that are passed over


class Stretch(NamedTuple):
    """Letters that stand together: where they begin in the folded text and in the original, and how long they are there."""

    begin: int
    origin: int
    length: int
    whole: bool  # one character of several code points, on one side or both: no quote ends inside it


class Folded:
    """A text folded for comparison, each place of which leads back to the original.

    Which letters lead where is only worked out for the pieces that are asked about: it takes many times the room of
    the text. A piece ends, after so many characters, where something is left out.
    """

    def __init__(self, original: str, size: int = _PIECE) -> None:
        self.original = original
        self._begins: list[int] = []
        self._origins: list[tuple[int, int]] = []
        self._read: dict[int, tuple[list[int], list[Stretch]]] = {}
        folded: list[str] = []
        begin = origin = 0
        while origin < len(original):
            gap = _DROPPED.search(original, origin + size)
            end = gap.end() if gap else len(original)
            piece = fold(original[origin:end])
            if piece:
                self._begins.append(begin)
                self._origins.append((origin, end))
                folded.append(piece)
            begin, origin = begin + len(piece), end
        self.text = "".join(folded)

    def _stretches(self, number: int) -> tuple[list[int], list[Stretch]]:
        """Give the stretches of a piece, and where in the folded text each begins."""
        if number not in self._read:
            begin = self._begins[number]
            stretches: list[Stretch] = []
            for match in _KEPT.finditer(self.original, *self._origins[number]):
                kept = match[0]
                length = len(_letters(kept))
                if length == len(kept):
                    stretches.append(Stretch(begin, match.start(), length, whole=False))
                elif length:
                    stretches += _characters(kept, begin, match.start())
                begin += length
            self._read[number] = [stretch.begin for stretch in stretches], stretches
        return self._read[number]

    def origin(self, place: int) -> int:
        """Give the place in the original of a letter of the folded text."""
        stretch = self._at(place)
        return stretch.origin + (0 if stretch.whole else place - stretch.begin)

    def span(self, begin: int, end: int) -> tuple[int, int] | None:
        """Give the stretch of the original that a stretch of the folded text stands for; None where it cuts a word."""
        first, last = self._at(begin), self._at(end - 1)
        if self._cuts(first, begin) or self._cuts(last, end):
            return None
        start = self.origin(begin)
        stop = self._after(end)
        return None if self._inside_word(start) or self._inside_word(stop) else (start, stop)

    def words(self, begin: int, end: int) -> tuple[int, int]:
        """Grow a stretch of the folded text, by at most `_FAR` letters on a side, until it cuts no word."""
        first, last = max(begin - _FAR, 0), min(end + _FAR, len(self.text))
        while begin > first and self._inside_word(self.origin(begin)):
            begin -= 1
        while end < last and self._inside_word(self._after(end)):
            end += 1
        return begin, end

    def _after(self, end: int) -> int:
        """Give where in the original a stretch of the folded text ends."""
        last = self._at(end - 1)
        return last.origin + (last.length if last.whole else end - last.begin)

    def _at(self, place: int) -> Stretch:
        begins, stretches = self._stretches(bisect_right(self._begins, place) - 1)
        return stretches[bisect_right(begins, place) - 1]

    def _cuts(self, stretch: Stretch, place: int) -> bool:
        """Tell whether a place is inside of one character."""
        if not stretch.whole or place <= stretch.begin:
            return False
        return place < len(self.text) and self._at(place) is stretch

    def _inside_word(self, place: int) -> bool:
        """Tell whether a word goes on over a place of the original."""
        before, after = place - 1, place
        first, last = max(before - _FAR, -1), min(after + _FAR, len(self.original))
        while before > first and _UNSEEN.match(self.original[before]):
            before -= 1
        while after < last and _UNSEEN.match(self.original[after]):
            after += 1
        if before < 0 or after == len(self.original):
            return False
        left, right = self.original[before], self.original[after]
        if category(right)[0] == "M":
            return True
        if not (_of_word(left) and _of_word(right)):
            return False
        return not (_UNSPACED.match(left) or _UNSPACED.match(right))


def fold(text: str) -> str:
    """Fold a text for comparison."""
    if text.isascii():
        return _DROPPED.sub("", text).lower()
    return "".join(_letters(kept) for kept in _KEPT.findall(text))


def _letters(kept: str) -> str:
    """Fold letters that stand together; what resolving them brings up may be left out in turn."""
    if kept.isascii():
        return kept.lower()
    return _DROPPED.sub("", normalize("NFKD", normalize("NFKD", kept).casefold()))


def has_words(folded: str) -> bool:
    """Tell whether a folded text has anything but punctuation."""
    return any(character.isalnum() for character in folded)


def _of_word(character: str) -> bool:
    return character.isalnum() or category(character)[0] == "M"


def _characters(kept: str, begin: int, origin: int) -> list[Stretch]:
    """Give the characters of letters that change their length when folded, each with its marks."""
    stretches = []
    starts = [index for index, character in enumerate(kept) if not index or category(character)[0] != "M"]
    for start, end in zip(starts, [*starts[1:], len(kept)], strict=True):
        length = len(_letters(kept[start:end]))
        if length:
            stretches.append(Stretch(begin, origin + start, end - start, whole=True))
        begin += length
    return stretches
