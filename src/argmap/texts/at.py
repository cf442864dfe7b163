"""What `at` says of a place in a text, as far as a text at hand can tell: lines, pages, paragraphs, sections."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from argmap.texts.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.texts.text import Heading, Place, Span, Text


class Unit(Enum):
    """What a place is counted by; the value is the word for one and for several."""

    LINE = ("line", "lines")
    PAGE = ("p.", "pp.")
    PARAGRAPH = ("¶", "¶¶")
    SECTION = ("§", "§")


_UNITS = (
    (Unit.LINE, re.compile(r"(?:lines?|ll?\.?)\s*(?=\d)", re.IGNORECASE)),
    (Unit.PAGE, re.compile(r"(?:pages?|pp?\.?)\s*(?=\d)", re.IGNORECASE)),
    (Unit.PARAGRAPH, re.compile(r"(?:¶+|paragraphs?\s|paras?\.?|pars?\.)\s*(?=\d)", re.IGNORECASE)),
    (Unit.SECTION, re.compile(r"(?:§+\s*|section\s+|sec\.\s*)(?=\S)", re.IGNORECASE)),
)
_RANGE = re.compile(
    r"(\d{1,9})(?:\s*[-\u2010-\u2015]\s*(\d{1,9})|\s?(ff?)\b\.?)?(?:\s*(?:,|;|&|and)\s*(?=\d)|(?=\s*(?:[,;]|$)))"
)
_NUMBER = re.compile(r"(?:[#\s]*)((?:\d+|[ivxlc]+)(?:\.\d+)*)[.)]?(?:\s|$)", re.IGNORECASE)
OPEN = 10**9
"""What the end of a range that goes on (`p. 3ff.`) is at least."""

_FOLLOWING = {"": 0, "f": 1, "ff": OPEN}


@dataclass(frozen=True, slots=True)
class At:
    """A place that can be looked up: ranges of numbers of a unit, or the heading of a section."""

    unit: Unit
    ranges: tuple[tuple[int, int], ...] = ()
    heading: str = ""


def parse(at: str) -> At | None:
    """Read `line 42`, `lines 40-45`, `p. 3`, `¶ 7` or `§ Heading`; None for what no text at hand can tell."""
    for unit, pattern in _UNITS:
        if match := pattern.match(at):
            rest = at[match.end() :].strip()
            if unit is Unit.SECTION:
                return At(unit, heading=rest)
            ranges = tuple(_ranges(rest))
            return At(unit, ranges) if ranges else None
    return None


def count(text: Text, unit: Unit) -> int:
    """Give how many of a unit a text has; 0 where it is not divided so."""
    return len({Unit.LINE: text.lines, Unit.PAGE: text.pages, Unit.PARAGRAPH: text.paragraphs}.get(unit, text.headings))


def is_divided(text: Text, at: At) -> bool:
    """Tell whether a text is divided as `at` counts, so that it can tell whether `at` is right."""
    if at.unit is Unit.SECTION:
        return bool(text.headings or lines_of(text, at.heading))
    return count(text, at.unit) > 0


def is_there(text: Text, at: At) -> bool:
    """Tell whether a text has the place that `at` names."""
    if at.unit is Unit.SECTION:
        return bool(sections(text, at.heading) or lines_of(text, at.heading))
    total = count(text, at.unit)
    return all(1 <= begin <= total and (end <= total or end >= OPEN) for begin, end in at.ranges)


def sections(text: Text, heading: str) -> list[Heading]:
    """Give the sections that a heading may mean: by all its words, by its number, else by its first words.

    What follows a comma may say where in the section.
    """
    wanted = fold(heading)
    number = _number(heading) if heading.rstrip(".").replace(".", "").isalnum() else ""
    exact = [one for one in text.headings if wanted in {fold(one.words), fold(_unnumbered(one.words))}]
    numbered = [one for one in text.headings if number and _number(one.words) == number]
    begun = [one for one in text.headings if _begins(one, heading)]
    before = heading.rpartition(",")[0]
    return exact or numbered or begun or (sections(text, before) if before else [])


def lines_of(text: Text, heading: str) -> list[int]:
    """Give where lines begin that say just these words, as a heading does that no mark tells from other lines."""
    wanted = fold(heading)
    spans = zip(text.lines, [*text.lines[1:], text.end], strict=True)
    return [
        start for start, end in spans if end - start < 4 * len(heading) + 40 and wanted == fold(text.content[start:end])
    ]


def holds(text: Text, at: At, span: Span) -> bool:
    """Tell whether a stretch stands, at least in part, where `at` says."""
    if at.unit is Unit.SECTION:
        if found := sections(text, at.heading):
            return any(one.start <= span.start < one.end for one in found)
        return any(start <= span.start for start in lines_of(text, at.heading))
    first, last = numbers(text.place(span), at.unit)
    return any(begin <= last and first <= end for begin, end in at.ranges)


def numbers(place: Place, unit: Unit) -> tuple[int, int]:
    """Give the first and the last number of a place, counted by a unit."""
    if unit is Unit.PAGE:
        return place.page, place.end_page
    if unit is Unit.PARAGRAPH:
        return place.paragraph, place.end_paragraph
    return place.line, place.end_line


def written(place: Place, unit: Unit) -> str:
    """Give a place in the form that `at` takes, counted by a unit, by line where the text has no such division there."""
    if unit is Unit.SECTION and place.section:
        return f"§ {place.section}"
    if unit is Unit.SECTION or (unit is Unit.PAGE and not place.page):
        unit = Unit.LINE
    first, last = numbers(place, unit)
    one, several = unit.value
    return f"{one} {first}" if first == last else f"{several} {first}-{last}"


def _ranges(rest: str) -> Iterable[tuple[int, int]]:
    place = 0
    while match := _RANGE.match(rest, place):
        first, last, following = match.groups()
        begin = int(first)
        end = _full(first, last) if last else begin + _FOLLOWING[following or ""]
        yield min(begin, end), max(begin, end)
        place = match.end()


def _full(first: str, last: str) -> int:
    """Give the end of a range, which may leave out what it shares with the beginning: 234-8."""
    short = len(first) - len(last)
    return int(first[:short] + last) if short > 0 and int(last) < int(first) else int(last)


def _number(heading: str) -> str:
    match = _NUMBER.match(heading)
    return match[1].lower() if match else ""


def _unnumbered(heading: str) -> str:
    match = _NUMBER.match(heading)
    return heading[match.end() :] if match else heading


def _begins(heading: Heading, words: str) -> bool:
    """Tell whether a heading begins with these words."""
    wanted = words.split()
    return bool(wanted) and fold("".join(_unnumbered(heading.words).split()[: len(wanted)])) == fold(words)
