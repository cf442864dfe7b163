"""What claims hang on as the terminal shows it, and as data for programs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment

from argmap.focus import Focus
from argmap.model import Standing
from argmap.render.look import ASCII, BOLD, DIM, NARROWEST, UNICODE, Page
from argmap.render.standing import STYLES, Marks
from argmap.render.text import wrap
from argmap.render.words import Words, counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console, ConsoleOptions

    from argmap.cruxes import Crux, Cruxes
    from argmap.render.text import Line, Run

INDENT = "  "


@dataclass(frozen=True)
class Hinges:
    """The answer of `argmap cruxes`: for each claim asked about at most so many single claims, and so many pairs."""

    answers: Sequence[Cruxes]
    most: int
    ascii: bool = False

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> Iterator[Segment]:
        """Yield the lines, as wide as the console."""
        glyphs = ASCII if self.ascii or options.ascii_only else UNICODE
        page = Page(max(options.max_width, NARROWEST), glyphs, options.encoding)
        for number, cruxes in enumerate(self.answers):
            if number:
                yield Segment.line()
            for line in _Sheet(cruxes, page, self.most).lines():
                yield from (Segment(text, style) for text, style in line if text)
                yield Segment.line()


class _Sheet:
    def __init__(self, cruxes: Cruxes, page: Page, most: int) -> None:
        self.cruxes, self.page, self.most = cruxes, page, most
        self.words = Words(Focus(cruxes.map, cruxes.map), page)
        self.marks = Marks(cruxes.standings, page)
        self.told: set[str] = set()

    def lines(self) -> Iterator[Line]:
        """Give what stands of the claim, then what that hangs on."""
        claim = self.cruxes.map.claims[self.cruxes.claim]
        name: list[Run] = [(self.words.short(claim.key), DIM)] if claim.id else []
        yield from self._wrapped([(self.page.text(claim.text), BOLD), *name, self.marks.claim(claim.key)], "")
        number = counted(self.cruxes.candidates, "claim")
        bear = "bears" if self.cruxes.candidates == 1 else "bear"
        yield from self._wrapped(
            [(f"{number} {bear} on it." if self.cruxes.candidates else "No claim bears on it.", DIM)], ""
        )
        if not self.cruxes.candidates:
            return
        yield []
        yield from self._group("Single claims that it hangs on:", self.cruxes.singles)
        yield from self._group("Pairs that it hangs on:", self.cruxes.pairs)
        if not self.cruxes.complete:
            yield []
            tried = f"{self.cruxes.tried:,} of {counted(self.cruxes.candidates, 'claim')} tried"
            yield from self._wrapped([("Not everything was tried:", BOLD), (f"{tried}, and not all pairs.", None)], "")

    def _group(self, title: str, found: Sequence[Crux]) -> Iterator[Line]:
        none = "none" if self.cruxes.complete else "none found yet"
        yield from self._wrapped([(title, BOLD), (f"{len(found):,}" if found else none, None)], "")
        for crux in found[: self.most]:
            yield from self._crux(crux)
        if len(found) > self.most:
            yield [(f"{INDENT}{self.page.glyphs.more} and {len(found) - self.most:,} more", DIM)]

    def _crux(self, crux: Crux) -> Iterator[Line]:
        """Give what is supposed and what comes of it, and in full the claims that were not in full yet."""
        runs: list[Run] = []
        for flip in crux.flips:
            fate = "stood" if flip.stands else "fell"
            runs += [("and" if runs else "if", DIM), (f"{self.words.short(flip.claim)} {fate}", None)]
        runs += [("then", DIM), (f"{self.page.glyphs.standing[crux.outcome]} {crux.outcome}", STYLES[crux.outcome])]
        if crux.carries:
            runs.append((f"({counted(crux.carries, 'other claim')} would change)", DIM))
        yield from self._wrapped(runs, INDENT)
        for flip in crux.flips:
            claim = self.cruxes.map.claims[flip.claim]
            if claim.id and claim.key not in self.told:
                self.told.add(claim.key)
                yield from self._wrapped(
                    [(f"{self.words.short(claim.key)} {self.page.text(claim.text)}", DIM)], INDENT * 3
                )

    def _wrapped(self, runs: list[Run], first: str) -> Iterator[Line]:
        """Set a paragraph whose further lines stand further in."""
        pad = first + INDENT
        for number, line in enumerate(wrap(runs, self.page.width - len(pad))):
            yield [(pad if number else first, None), *line]


def answer(answers: Sequence[Cruxes]) -> dict[str, object]:
    """Give the answers as data for `argmap.render.json.envelope`."""
    return {"map": answers[0].map.path, "claims": [_claim(cruxes) for cruxes in answers]}


def _claim(cruxes: Cruxes) -> dict[str, object]:
    return {
        "claim": cruxes.claim,
        "text": cruxes.map.claims[cruxes.claim].text,
        "standing": cruxes.standings.claims[cruxes.claim],
        "reason": cruxes.standings.reasons[cruxes.claim],
        "candidates": cruxes.candidates,
        "tried": cruxes.tried,
        "complete": cruxes.complete,
        "singles": [_crux(cruxes, crux) for crux in cruxes.singles],
        "pairs": [_crux(cruxes, crux) for crux in cruxes.pairs],
    }


def _crux(cruxes: Cruxes, crux: Crux) -> dict[str, object]:
    return {
        "if": [
            {
                "claim": flip.claim,
                "text": cruxes.map.claims[flip.claim].text,
                "standing": Standing.STANDS if flip.stands else Standing.DEFEATED,
            }
            for flip in crux.flips
        ],
        "then": crux.outcome,
        "carries": crux.carries,
    }
