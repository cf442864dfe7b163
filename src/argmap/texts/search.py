"""Quotes found in a text, and the passage that is nearest to one that is not there."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from argmap.texts.folding import fold, has_words
from argmap.texts.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.texts.text import Text

NEAR = 1_000
"""How far the parts of a quote may lie apart, in letters: about a long paragraph."""

MOST = 100
"""How many places of one quote are looked at."""

_TRIES = 10_000  # places of a part that are looked at: one letter may stand in millions of words
_LONGEST = 2_000  # letters of a quote that are compared with what is only alike
_ALIKE = 50.0  # per cent of what aligns; what is less like a quote is no help in finding it
_LEAST = 33  # per cent of the whole: a word or two of a long quote are found anywhere
_ELLIPSIS = re.compile(r"\[\s*(?:…|\.(?:\s?\.){2,})\s*\]|\(\s*(?:…|\.(?:\s?\.){2,})\s*\)|…|\.(?:\s?\.){2,}")
_LETTER = re.compile(r"\[(\w)\]")
_INSERTED = re.compile(r"\[[^\[\]]*\]")

_GRAMS = (12, 6)  # letters of the groups by which likely passages are found: the longer are rare in a long text, too
_CLEAR = 70  # per cent: what is so like a quote is meant, and need not be sought by shorter groups
_STEP = 3  # letters from one group to the next, but in short quotes
_SAMPLES = 128  # groups of each length that are looked for, at most
_COMMON = 50  # places of one group that are looked at
_CANDIDATES = 4
_SMALL = 200_000  # characters that can be compared as a whole


@dataclass(frozen=True, slots=True)
class Nearest:
    """A passage that is like a quote, and how much, in per cent."""

    span: Span
    percent: int


@lru_cache(4096)
def readings(quote: str) -> tuple[tuple[str, ...], ...]:
    """Give the ways to read a quote as folded parts: whole, split at its ellipses, and without words in brackets.

    A part that has no words is left out.
    """
    split = _ELLIPSIS.split(quote)
    bare = [part for piece in split for part in _INSERTED.split(_LETTER.sub(r"\1", piece))]
    folded = (tuple(part for part in map(fold, parts) if has_words(part)) for parts in ([quote], split, bare))
    return tuple(dict.fromkeys(parts for parts in folded if parts))


def find(text: Text, quote: str) -> tuple[Span, ...]:
    """Give every place of a quote in a text, at most `MOST`; the parts of one must come in order, near each other."""
    for parts in readings(quote):
        if spans := tuple(islice(_places(text, parts), MOST)):
            return spans
    return ()


def parts_of(text: Text, quote: str) -> list[tuple[str, Span | None]]:
    """Give the parts of a quote, folded, each with its first place in a text."""
    parts = readings(quote)[-1]
    return [(part, next(_places(text, [part]), None)) for part in parts]


def nearest(text: Text, folded: str) -> Nearest | None:
    """Give the passage of a text that is most like a folded quote (its beginning, if it is very long).

    None where nothing is at all like it.
    """
    from rapidfuzz import fuzz  # costs start-up time, and most quotes are right

    whole, folded = text.folded.text, folded[:_LONGEST]
    best: Nearest | None = None
    for windows in _windows(text, folded):
        for start, end in windows:
            found = fuzz.partial_ratio_alignment(folded, whole[start:end], score_cutoff=_ALIKE)
            if found and found.dest_start < found.dest_end:
                near = _measured(text, folded, start + found.dest_start, start + found.dest_end)
                if near.percent >= (best.percent + 1 if best else _LEAST):
                    best = near
        if best and best.percent >= _CLEAR:
            break
    return best


def _measured(text: Text, folded: str, start: int, end: int) -> Nearest:
    """Give the stretch of the folded text that aligns with a quote, and how much its whole words are like all of it.

    The measure is 1 less the Levenshtein distance as a share of the longer: half of a phrase is 50% like the phrase.
    """
    from rapidfuzz.distance import Levenshtein

    aligned = Levenshtein.opcodes(folded, text.folded.text[start:end]).as_matching_blocks()
    blocks = [block for block in aligned if block.size]
    start, end = start + blocks[0].b, start + blocks[-1].b + blocks[-1].size
    begin, stop = text.folded.words(start, end)
    share = Levenshtein.normalized_similarity(folded, text.folded.text[begin:stop])
    return Nearest(_widened(text, start, end), min(int(100 * share), 99))


def _places(text: Text, parts: Sequence[str]) -> Iterator[Span]:
    whole = text.folded.text
    first, *rest = parts
    for begin, end in islice(_occurrences(text, first, 0, len(whole)), _TRIES):
        last = end
        for part in rest:
            follow = next(_occurrences(text, part, last, last + NEAR + len(part)), None)
            if follow is None:
                break
            last = follow[1]
        else:
            start, _ = text.folded.span(begin, end) or (0, 0)
            _, stop = text.folded.span(last - len(parts[-1]), last) or (0, 0)
            yield Span(start, stop)


def _occurrences(text: Text, part: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Give where a folded part stands in the folded text, from word border to word border."""
    whole = text.folded.text
    place = whole.find(part, begin, end)
    for _ in range(_TRIES):
        if place < 0:
            return
        if text.folded.span(place, place + len(part)):
            yield place, place + len(part)
        place = whole.find(part, place + 1, end)


def _windows(text: Text, folded: str) -> Iterator[list[tuple[int, int]]]:
    """Give the stretches of the folded text that share most with a quote: by long groups of letters, then by all.

    Where there are none, give the whole of a small text.
    """
    whole = text.folded.text
    width = len(folded)
    votes: Counter[int] = Counter()
    step = max(min(width // 12, _STEP), width // _SAMPLES, 1)
    for size in _GRAMS:
        for offset in range(0, width - size + 1, step):
            for place in islice(_hits(whole, folded[offset : offset + size]), _COMMON):
                bucket = max(place - offset, 0) // width
                votes[bucket] += 1
                votes[bucket + 1] += 1
        buckets = [bucket for bucket, _ in votes.most_common(_CANDIDATES)]
        yield [(max((bucket - 1) * width, 0), (bucket + 2) * width) for bucket in buckets]
    if not votes and len(whole) <= _SMALL:
        yield [(0, len(whole))]


def _hits(whole: str, group: str) -> Iterator[int]:
    """Give where a group of letters stands."""
    place = whole.find(group)
    while place >= 0:
        yield place
        place = whole.find(group, place + 1)


def _widened(text: Text, begin: int, end: int) -> Span:
    """Give a stretch of the folded text in the original, grown to whole words."""
    original = text.content
    start, stop = text.folded.origin(begin), text.folded.origin(end - 1) + 1
    while start and not original[start - 1].isspace() and stop - start < 2 * NEAR:
        start -= 1
    while stop < len(original) and not original[stop].isspace() and stop - start < 2 * NEAR:
        stop += 1
    return Span(start, stop)
