"""A source's text: where in it things stand, by line, page, paragraph and section."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from argmap.texts.folding import Folded

_LINE_BREAK = re.compile("\r\n|\r|\n")
_BLANK = re.compile(r"[ \t\v\f\u00a0\u3000]*$")
_HASHES = re.compile(r" {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ \t]*$")
_FENCE = re.compile(r" {0,3}(```|~~~)")
LONGEST_HEADING = 80
_TOO_MANY = 0.4  # of all lines standing alone: then the text is double-spaced, and that makes no heading


class Span(NamedTuple):
    """A stretch of a text, from 0, the end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stretch stands: lines, paragraphs and pages from 1, the heading of its section.

    `page` is 0 in a text without form feeds; the heading is empty before the first.
    """

    line: int
    end_line: int
    page: int
    end_page: int
    paragraph: int
    end_paragraph: int
    section: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its words, its rank (1 is the highest), and where it begins and its section ends."""

    words: str
    rank: int
    start: int
    end: int


@dataclass(frozen=True, eq=False)
class Text:
    """A text, and the path that it was read from."""

    path: str
    content: str

    @cached_property
    def folded(self) -> Folded:
        """The text as quotes are compared with it."""
        return Folded(self.content)

    @cached_property
    def lines(self) -> list[int]:
        """Where each line begins."""
        starts = [0, *(match.end() for match in _LINE_BREAK.finditer(self.content))]
        return starts[:-1] if len(starts) > 1 and starts[-1] == len(self.content) else starts

    @cached_property
    def pages(self) -> list[int]:
        """Where each page begins, by form feeds; a single page is no division."""
        starts = [0, *(match.end() for match in re.finditer("\f", self.content.rstrip()))]
        return starts if len(starts) > 1 else []

    @cached_property
    def paragraphs(self) -> list[int]:
        """Where each paragraph begins: after a blank line, or where the text has none with each line."""
        filled = [not _BLANK.match(row) for row in self._rows]
        apart = any(not here and later for here, later in pairwise(filled))
        begins = [
            start
            for index, start in enumerate(self.lines)
            if filled[index] and not (apart and index and filled[index - 1])
        ]
        return begins or [0]

    @cached_property
    def headings(self) -> list[Heading]:
        """The headings of Markdown; where there are none, short lines that stand alone and end no sentence."""
        found = [*self._marked()] or [*self._alone()]
        return [
            Heading(words, rank, start, next((other[2] for other in found[number:] if other[1] <= rank), self.end))
            for number, (words, rank, start) in enumerate(found, 1)
        ]

    @property
    def end(self) -> int:
        """How long the text is, in characters."""
        return len(self.content)

    def place(self, span: Span) -> Place:
        """Say where a stretch stands."""
        last = max(span.end - 1, span.start)
        return Place(
            bisect_right(self.lines, span.start),
            bisect_right(self.lines, last),
            bisect_right(self.pages, span.start),
            bisect_right(self.pages, last),
            max(bisect_right(self.paragraphs, span.start), 1),
            max(bisect_right(self.paragraphs, last), 1),
            self.section(span.start),
        )

    def section(self, place: int) -> str:
        """Give the heading that a place stands under, or an empty text."""
        number = bisect_right([heading.start for heading in self.headings], place)
        return self.headings[number - 1].words if number else ""

    def passage(self, span: Span) -> str:
        """Give the words of a stretch on one line."""
        return " ".join(self.content[span.start : span.end].split())

    def line(self, number: int) -> str:
        """Give a line by its number from 1, without its end."""
        return self._rows[number - 1]

    @cached_property
    def _rows(self) -> list[str]:
        ends = [*self.lines[1:], self.end]
        return [self.content[start:end].rstrip("\r\n") for start, end in zip(self.lines, ends, strict=True)]

    def _marked(self) -> list[tuple[str, int, int]]:
        found = []
        fenced = ""
        for index, row in enumerate(row.lstrip("\f") for row in self._rows):
            if fence := _FENCE.match(row):
                fenced = "" if fenced == fence[1] else fenced or fence[1]
            elif fenced:
                continue
            elif hashes := _HASHES.match(row):
                found.append((hashes[2], len(hashes[1]), self.lines[index]))
            elif (under := _UNDERLINE.match(row)) and index and self._underlined(index - 1):
                found.append((self._rows[index - 1].strip(), 1 if under[1][0] == "=" else 2, self.lines[index - 1]))
        return found

    def _underlined(self, index: int) -> bool:
        row = self._rows[index]
        return bool(row.strip()) and not _UNDERLINE.match(row) and (index == 0 or not self._rows[index - 1].strip())

    def _alone(self) -> list[tuple[str, int, int]]:
        rows = [row.strip() for row in self._rows]
        above = [not row or self._rows[index + 1].startswith("\f") for index, row in enumerate(rows[:-1])]
        below = [not row for row in rows[1:]]
        alone = [
            index
            for index, row in enumerate(rows)
            if row and all(above[index - 1 : index]) and all(below[index : index + 1])
        ]
        filled = sum(1 for row in rows if row)
        long = sum(len(rows[index]) > LONGEST_HEADING for index in alone)
        if len(alone) - long > _TOO_MANY * filled and filled > LONGEST_HEADING // 2:
            return []
        return [(rows[index], 1, self.lines[index]) for index in alone if _like_heading(rows[index])]


def _like_heading(row: str) -> bool:
    return (
        len(row) <= LONGEST_HEADING
        and row[-1] not in ".,;:!\u2026\u3002\uff0c"
        and any(letter.isalpha() for letter in row)
    )
