"""What stands above the trees: what the map is, what it holds, and what the marks mean."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.model import Side, Standing
from argmap.render.cite import full
from argmap.render.look import BOLD, COLOURS, DIM, QUIET
from argmap.render.standing import STYLES
from argmap.render.text import wrap
from argmap.render.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.render.sheet import Sheet
    from argmap.render.text import Line, Run


def header(sheet: Sheet) -> Iterator[Line]:
    """Give the title, the facts, the note, and the marks with how often each is used."""
    argmap, page = sheet.focus.map, sheet.page
    yield from wrap([(page.text(argmap.title) or "Untitled", BOLD)], page.width)
    yield from wrap([(f" {page.glyphs.dot} ".join(_facts(sheet)), DIM)], page.width)
    if argmap.of in argmap.sources:
        yield from wrap([(f"Restates {page.text(full(argmap.sources[argmap.of]))}", DIM)], page.width)
    if argmap.note and not sheet.is_part:
        yield from wrap([(page.text(argmap.note), QUIET)], page.width)
    if sheet.steps:
        yield from _marks(sheet)


def _facts(sheet: Sheet) -> Iterator[str]:
    argmap, whole = sheet.focus.map, sheet.focus.whole
    yield argmap.kind.value
    if sheet.is_part:
        yield f"{len(sheet.claims):,} of {counted(len(whole.claims), 'claim')}"
    else:
        own = sum(claim.location.path == argmap.path for claim in sheet.claims)
        lent = len(sheet.claims) - own
        yield counted(own, "claim") + (f", and {lent:,} from included maps" if lent else "")
    sources = {cited.source for claim in sheet.claims for cited in claim.citations}
    yield f"{counted(len(sources), 'source')} cited" if sources else "no source cited"


def _marks(sheet: Sheet) -> Iterator[Line]:
    """Give each mark that is used, its word and its number."""
    counts = Counter(step.side for step in sheet.steps.values())
    glyphs = sheet.page.glyphs
    yield from _row(
        [(f"{glyphs.marks[side]} {side} {counts[side]:,}", COLOURS[side]) for side in Side if counts[side]], sheet
    )
    if sheet.standings:
        stand = Counter(sheet.standings.claims[claim.key] for claim in sheet.claims)
        marks = ((one, f"{glyphs.standing[one]} {one} {stand[one]:,}") for one in Standing if stand[one])
        yield from _row([(text, STYLES[one]) for one, text in marks], sheet)


def _row(marks: list[Run], sheet: Sheet) -> Iterator[Line]:
    """Set marks side by side, as many to a line as fit."""
    line: list[Run] = []
    used = 0
    for text, style in marks:
        if line and used + 3 + len(text) > sheet.page.width:
            yield line
            line, used = [], 0
        line += [("   ", None), (text, style)] if line else [(text, style)]
        used += (3 if used else 0) + len(text)
    yield line
