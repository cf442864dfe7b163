"""Why claims stand or fall as the terminal shows it, and as data for programs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment

from argmap.focus import Focus
from argmap.render import outline
from argmap.render.look import ASCII, BOLD, DIM, NARROWEST, UNICODE, Page
from argmap.render.outline import Part, Repeat
from argmap.render.standing import STYLES
from argmap.render.text import wrap
from argmap.render.tree import Tree
from argmap.render.words import Words, counted
from argmap.standing import unanswered
from argmap.why import Place, Seen, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console, ConsoleOptions

    from argmap.model import Citation
    from argmap.render.text import Line, Run
    from argmap.why import Because, Row, Why

PARTS = {
    Place.CLAIM: Part.ROOT,
    Place.STEP: Part.ENTRY,
    Place.LINKED: Part.LINKED,
    Place.PREMISE: Part.PREMISE,
    Place.MORE: Part.HIDDEN,
}
REPEATS = {None: None, Seen.ABOVE: Repeat.ABOVE, Seen.CIRCLE: Repeat.CIRCULAR}
MOST_CHANGES = 20


@dataclass(frozen=True)
class Reasons:
    """The answer of `argmap why`: what is supposed, each claim's reasons as a tree, what changes."""

    why: Why
    ascii: bool = False

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> Iterator[Segment]:
        """Yield the lines, as wide as the console."""
        glyphs = ASCII if self.ascii or options.ascii_only else UNICODE
        for line in _lines(self.why, Page(max(options.max_width, NARROWEST), glyphs, options.encoding)):
            yield from (Segment(text, style) for text, style in line if text)
            yield Segment.line()


def _lines(why: Why, page: Page) -> Iterator[Line]:
    supposed = [("falls", key) for key in why.without] + [("stands", key) for key in why.assumed]
    for number, because in enumerate(why.because):
        words = _Words(why, because, page)
        if not number:
            yield from (
                line
                for how, key in supposed
                for line in wrap([("Supposed:", BOLD), (words.short(key), None), (how, None)], page.width)
            )
        if number or supposed:
            yield []
        yield from Tree(words, page).lines(_outlined(because))
    if supposed:
        yield []
        yield from _changes(why, page)


def _outlined(because: Because) -> Iterator[outline.Row]:
    """Give the rows as those of an outline, which know whether rows follow beside and below."""
    deeper = [row.depth for row in because.rows[1:]] + [0]
    followed: set[int] = set()
    lasts = []
    for row in reversed(because.rows):
        followed = {depth for depth in followed if depth <= row.depth}
        lasts.append(row.depth not in followed)
        followed.add(row.depth)
    for row, last, after in zip(because.rows, reversed(lasts), deeper, strict=True):
        yield outline.Row(
            PARTS[row.place], row.depth, last, row.claim, row.step, REPEATS[row.seen], parent=after > row.depth
        )


class _Words(Words):
    """Says of each row what stands, where it is written and cited, and at the top the reason in a sentence."""

    def __init__(self, why: Why, because: Because, page: Page) -> None:
        super().__init__(Focus(why.map, why.map), page, why.standings)
        self.why, self.because = why, because
        self.more = {row.step.index: row.more for row in because.rows if row.step and row.more}

    def runs(self, row: outline.Row, room: int) -> list[Run]:
        if row.part is Part.HIDDEN and row.step:
            standing = self.why.standings.steps[row.step.index]
            return [(f"and {self.more[row.step.index]:,} more: {standing}", DIM)]
        return super().runs(row, room)

    def below(self, row: outline.Row) -> Iterator[list[Run]]:
        if not row.claim or row.repeat:
            return
        if row.part is Part.ROOT:
            reason = self.page.text(sentence(self.why.map, self.why.standings, row.claim, self.short))
            yield [(f"{self.why.standings.claims[row.claim].capitalize()}, because {reason}.", None)]
            yield from self._circle()
        claim = self.why.map.claims[row.claim]
        for cited in claim.citations:
            yield [(part, DIM) for part in self.citations.words(cited)]
        yield [(self.page.text(f"{claim.location.path}:{claim.location.line}"), DIM)]

    def _circle(self) -> Iterator[list[Run]]:
        circle = self.because.circle
        if circle:
            names = [self.short(key) for key in circle[:MOST_CHANGES]]
            cut = [self.page.glyphs.ellipsis] if len(circle) > MOST_CHANGES else []
            round_again = [*names, *cut, names[0]]
            yield [("The circle:", None), (f" {self.page.glyphs.dash} ".join(round_again), None)]


def _changes(why: Why, page: Page) -> Iterator[Line]:
    words = Words(Focus(why.map, why.map), page)
    changes = sorted(why.changes, key=lambda change: change.claim not in why.map.theses)
    number = counted(len(changes), "claim") if changes else "nothing"
    yield from wrap([("What changes:", BOLD), (number, None)], page.width)
    for change in changes[:MOST_CHANGES]:
        marks = [(f"{page.glyphs.standing[one]} {one}", STYLES[one]) for one in (change.before, change.after)]
        runs = [(words.short(change.claim), None), ("was", DIM), marks[0], ("and is", DIM), marks[1]]
        yield from ([("  ", None), *line] for line in wrap(runs, page.width - 2))
    if len(changes) > MOST_CHANGES:
        yield [(f"  {page.glyphs.more} and {len(changes) - MOST_CHANGES:,} more", DIM)]


def answer(why: Why) -> dict[str, object]:
    """Give the answer as data for `argmap.render.json.envelope`."""
    return {
        "map": why.map.path,
        "without": [*why.without],
        "assume": [*why.assumed],
        "claims": [_claim(why, because) for because in why.because],
        "changes": [{"claim": change.claim, "before": change.before, "after": change.after} for change in why.changes],
    }


def _claim(why: Why, because: Because) -> dict[str, object]:
    return {
        **described(why, because.claim),
        "because": sentence(why.map, why.standings, because.claim, lambda key: f"`{key}`"),
        "unanswered": [[*step.premises] for step in unanswered(why.map, why.standings, because.claim)],
        "circle": [*because.circle],
        "rows": [_row(why, row) for row in because.rows],
    }


def _row(why: Why, row: Row) -> dict[str, object]:
    step = row.step
    return {
        "depth": row.depth,
        "part": row.place,
        **({"side": step.side, "step": why.standings.steps[step.index]} if step else {}),
        **(described(why, row.claim) if row.claim else {}),
        **({"seen": row.seen} if row.seen else {}),
        **({"more": row.more} if row.more else {}),
    }


def described(why: Why, key: str) -> dict[str, object]:
    """Give a claim, what stands of it and why, where it is written, and what it cites."""
    claim, place = why.map.claims[key], why.map.claims[key].location
    return {
        "claim": key,
        "text": claim.text,
        "standing": why.standings.claims[key],
        "reason": why.standings.reasons[key],
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "cites": [_cited(citation) for citation in claim.citations],
    }


def _cited(citation: Citation) -> dict[str, str]:
    fields = {"source": citation.source, "at": citation.at, "quote": citation.quote, "by": citation.by}
    return {name: value for name, value in fields.items() if value}
