"""What stands below the trees: what the map leaves open, what lies in included maps, the sources."""

from __future__ import annotations

import shlex
from collections import Counter
from typing import TYPE_CHECKING

from argmap.model import Side, Standing
from argmap.render.cite import full
from argmap.render.gaps import is_answered, is_bare, objections
from argmap.render.look import BOLD, COLOURS, DIM
from argmap.render.text import cells, shorten, wrap
from argmap.render.words import BARE, counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Step
    from argmap.render.sheet import Sheet
    from argmap.render.text import Line, Run
    from argmap.standing import Standings

MOST_LISTED = 10
LEAST = 20  # cells of a text that is shortened to fit beside its id
INDENT = "  "


def left_open(sheet: Sheet) -> Iterator[Line]:
    """Give the objections that are unanswered, and how many claims have neither a reason nor a source.

    Asked of the whole map, so that nothing counts as unanswered because its answer is left out of a part.
    """
    yield from _unanswered(sheet, sheet.standings) if sheet.standings else _not_spoken_against(sheet)
    bare = sum(is_bare(sheet.focus.whole, claim) for claim in sheet.claims)
    if bare:
        marked = f", marked ({BARE})" if sheet.words.marks_bare else ""
        number = f"{bare:,} of {counted(len(sheet.claims), 'claim')}{marked}"
        yield from _item(sheet, "Neither a reason nor a source:", number)


def _unanswered(sheet: Sheet, standings: Standings) -> Iterator[Line]:
    """Give the rebuttals of each thesis that stand."""
    whole, theses = sheet.focus.whole, sheet.focus.map.theses
    for thesis in theses:
        against = [step for step in whole.steps_for(thesis) if step.side is Side.REBUTTAL]
        unanswered = [step for step in against if standings.steps[step.index] is Standing.STANDS]
        number = f"{len(unanswered):,} of {len(against):,}" if unanswered else f"none of {len(against):,}"
        of = f" of {sheet.words.short(thesis)}" if len(theses) > 1 else ""
        yield from _item(sheet, f"Unanswered rebuttals{of}:", number if against else "there are no rebuttals")
        yield from _listed(sheet, [step for step in unanswered if step.index in sheet.steps])


def _not_spoken_against(sheet: Sheet) -> Iterator[Line]:
    """Give the objections that nothing speaks against."""
    whole = sheet.focus.whole
    found = [step for step in objections(whole, sheet.focus.map.theses) if step.index in sheet.steps]
    unanswered = [step for step in found if not is_answered(whole, step)]
    number = f"{len(unanswered):,} of {len(found):,}" if unanswered else f"none of {len(found):,}"
    without = "there are no objections" + (" in this part" if sheet.is_part else "")
    yield from _item(sheet, "Unanswered objections:", number if found else without)
    yield from _listed(sheet, [*{step.premises: step for step in unanswered}.values()])


def _listed(sheet: Sheet, steps: list[Step]) -> Iterator[Line]:
    yield from (_objection(sheet, step) for step in steps[:MOST_LISTED])
    if len(steps) > MOST_LISTED:
        yield [(f"{INDENT}{sheet.page.glyphs.more} and {len(steps) - MOST_LISTED:,} more", DIM)]


def _objection(sheet: Sheet, step: Step) -> Line:
    """Give an objection in one line."""
    page, claims = sheet.page, sheet.focus.map.claims
    head = f"{INDENT}{page.glyphs.marks[step.side]} {step.side.value} "
    text = " & ".join(page.text(claims[key].text) for key in step.premises)
    ids = " ".join(sheet.words.short(key) for key in step.premises if claims[key].id)
    room = page.width - cells(head) - (cells(ids) + 1 if ids else 0)
    if room < LEAST:
        ids, room = "", page.width - cells(head)
    return [
        (head, COLOURS[step.side]),
        (shorten(text, room, page.glyphs.ellipsis), None),
        (f" {ids}" if ids else "", DIM),
    ]


def included(sheet: Sheet) -> Iterator[Line]:
    """Give a line for each included map of which the trees do not show everything."""
    stated = Counter(claim.location.path for claim in sheet.focus.whole.claims.values())
    shown = Counter(claim.location.path for claim in sheet.claims)
    for one in sheet.focus.whole.included:
        if shown[one.path] < stated[one.path]:
            title = sheet.page.text(one.title) or sheet.page.text(one.path)
            number = f"{shown[one.path]:,} of {counted(stated[one.path], 'claim')} shown"
            command = f"argmap show {sheet.page.text(shlex.quote(one.path))}"
            yield from _item(sheet, f"From {sheet.words.alias(one.path)}:", f"{title}, {number}; the rest: {command}")


def sources(sheet: Sheet) -> Iterator[Line]:
    """Give the sources that the shown claims cite, and for a whole map its own that nothing cites."""
    numbers, listed = sheet.citing, sheet.sources
    if listed:
        yield [("Sources", BOLD)]
    column = min(max((cells(sheet.page.text(source.key)) for source in listed), default=0), sheet.page.width // 4)
    for source in listed:
        key = sheet.page.text(source.key)
        number = counted(numbers[source.key], "claim") if numbers[source.key] else "not cited"
        runs: list[Run] = [(sheet.page.text(full(source)), None), (f"({number})", DIM)]
        if cells(key) > column:
            yield from _indented(sheet, [(key, COLOURS[Side.EVIDENCE])], INDENT)
            key = ""
        pad = INDENT + " " * (column + len(INDENT))
        for line in wrap(runs, sheet.page.width - len(pad)):
            yield [(INDENT + key + " " * (len(pad) - len(INDENT) - cells(key)), COLOURS[Side.EVIDENCE]), *line]
            key = ""


def _item(sheet: Sheet, label: str, text: str) -> Iterator[Line]:
    return _indented(sheet, [(label, BOLD), (text, None)])


def _indented(sheet: Sheet, runs: list[Run], first: str = "") -> Iterator[Line]:
    """Set a paragraph whose further lines stand further in."""
    pad = first + INDENT
    for number, line in enumerate(wrap(runs, sheet.page.width - len(pad))):
        yield [(pad if number else first, None), *line]
