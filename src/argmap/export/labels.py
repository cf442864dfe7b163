"""What stands in a box: the claim, what qualifies it, what it cites, broken into lines; and its size."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Final
from unicodedata import bidirectional

from argmap.export import fonts
from argmap.export.escape import markup, visible
from argmap.export.names import source_name
from argmap.export.standing import claim_words
from argmap.export.style import Group, Labels
from argmap.export.tables import cell, fixed, row, table
from argmap.export.widths import width
from argmap.export.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.export.drawing import Drawing
    from argmap.model import ArgumentMap, Citation, Claim, Included

BODY: Final = 11.0
"""Points of a claim's text."""
SMALL: Final = 9.0
"""Points of all that is said beside it."""
_THESIS: Final = 12.5
_LINE: Final = 165.0  # points of the longest line: about thirty letters
_LINES: Final = 40  # of a passage; the rest of a longer one is in the tooltip
_CITATIONS: Final = 3
_LEADING: Final = 1.2  # of a line's height to its letters', in every engine
_BOLD: Final = 1.08  # of Arial Bold's width to Arial's
_BOLDER: Final = 1.18  # of bold to plain letters in fonts for other scripts: Devanagari's are that much wider
PADDING: Final = (16.0, 12.0)
"""Points of a box's width and height that its text leaves free."""
_SLACK: Final = 4  # points by which engines may judge a line wider: with 3, Graphviz 2.43 finds some cells too small
_NARROWEST: Final = 48.0
ISOLATE: Final = "\u2067"
"""How each line of a claim begins that is ordered from right to left, with the Latin words in it."""
_END: Final = "\u2069"


@dataclass(frozen=True, slots=True)
class Label:
    """An HTML-like label, with its angle brackets, and the points of the box that holds it."""

    markup: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Passage:
    """Text of one size and weight, set in lines of its own."""

    text: str
    size: float = BODY
    bold: bool = False
    colour: str = ""

    @property
    def em(self) -> float:
        if not self.bold:
            return self.size
        return self.size * (_BOLDER if fonts.lacking(self.text) else _BOLD)


def claim_label(drawing: Drawing, claim: Claim) -> Label:
    """Say what stands in a claim's box."""
    size, bold = (_THESIS, True) if claim.key in drawing.argmap.theses else (BODY, False)
    if drawing.style.labels is Labels.SHORT:
        passages = [_Passage(drawing.names[claim.key], size, bold)]
    elif claim.label:
        passages = [_Passage(claim.label, size, bold=True), _Passage(claim.text)]
    else:
        passages = [_Passage(claim.text, size, bold)]
    passages += [_Passage(detail, SMALL, colour=drawing.palette.small) for detail in _details(drawing, claim) if detail]
    if standing := claim_words(drawing, claim):
        passages.append(_Passage(standing, SMALL, bold=True))
    if hidden := drawing.hidden.get(claim.key):
        passages.append(_Passage(f"+{hidden} more", SMALL, bold=True))
    return _boxed(passages)


def _details(drawing: Drawing, claim: Claim) -> Iterator[str]:
    """Tell how the claim is held, and where it comes from."""
    full = drawing.style.labels is Labels.FULL
    of = drawing.origin(claim)
    alias = f"from {of.prefix.removesuffix('/')}" if of and drawing.style.group is not Group.SOURCE else ""
    cited = [_place(drawing.argmap, citation, of, alias) for citation in claim.citations] if full else []
    told = [claim.qualifier, claim.when] if full else []
    told += [mark for mark, holds in {"implicit": claim.implicit, "assumed": claim.assumed}.items() if holds]
    told += [] if alias and any(alias in place for place in cited) else [alias]
    yield " · ".join(filter(None, told))
    yield from cited[:_CITATIONS]
    if len(cited) > _CITATIONS:
        yield f"and {len(cited) - _CITATIONS} more"


def _place(argmap: ArgumentMap, citation: Citation, of: Included | None, alias: str) -> str:
    """Say where a claim is to be found; the source that its map restates goes without saying."""
    source = argmap.sources.get(citation.source)
    name = source_name(source) if source else citation.source
    if citation.source == (of.of if of else argmap.of):
        name = alias
    place = ", ".join(filter(None, (name, citation.at)))
    return ": ".join(filter(None, (citation.by, place)))


def _boxed(passages: Sequence[_Passage]) -> Label:
    """Set passages below one another.

    They stand in the cells of a table, each as large as its text is reckoned to be, and begin at its edge: so
    engines that misjudge a script still put the text in its place.
    """
    leftward = _is_leftward(passages[0].text)
    cells = [(passage, lines) for passage in passages for lines in _lines(passage, single=leftward)]
    across = _SLACK + ceil(max(_NARROWEST, *(_across(passage, line) for passage, lines in cells for line in lines)))
    heights = [ceil(len(lines) * passage.size * _LEADING) for passage, lines in cells]
    put = _rightmost if leftward else _leftmost
    rows = (row(put(passage, lines, across, height)) for (passage, lines), height in zip(cells, heights, strict=True))
    return Label(f"<{table(*rows)}>", across + PADDING[0], sum(heights) + PADDING[1])


def _lines(passage: _Passage, *, single: bool) -> list[list[str]]:
    """Break a passage into lines, by cells: bold lines get each their own, since Graphviz sets them too close."""
    lines = wrap(visible(passage.text), _LINE / passage.em)
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], "…"]
    return [[line] for line in lines] if passage.bold or single else [lines]


def _across(passage: _Passage, line: str) -> float:
    return width(line) * passage.em


def _leftmost(passage: _Passage, lines: Sequence[str], across: int, down: int) -> str:
    text = "".join(f'{markup(line)}<br align="left"/>' for line in lines)
    return fixed(_styled(passage, text), across, down, align="text")


def _rightmost(passage: _Passage, lines: Sequence[str], across: int, down: int) -> str:
    """Set one line of a script that is written from right to left: after a gap, since engines begin all on the left.

    In an SVG its end is moved to the edge itself, wherever the font that it is shown in would put it.
    """
    told = min(across, _SLACK + ceil(_across(passage, lines[0])))
    text = _styled(passage, f'{ISOLATE}{markup(lines[0])}{_END}<br align="left"/>')
    gap = fixed("", max(1, across - told), down)
    return cell(table(row(gap, fixed(text, told, down, align="text"))))


def _styled(passage: _Passage, text: str) -> str:
    text = f"<b>{text}</b>" if passage.bold else text
    looks = {"point-size": f"{passage.size:g}" if passage.size != BODY else "", "color": passage.colour}
    told = "".join(f' {name}="{value}"' for name, value in looks.items() if value)
    return f"<font{told}>{text}</font>" if told else text


def _is_leftward(text: str) -> bool:
    """Tell whether text is written from right to left: by its first letter with a direction, as Unicode does."""
    return next((kind for character in text if (kind := bidirectional(character)) in {"L", "R", "AL"}), "L") != "L"
