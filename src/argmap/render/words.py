"""What a row of the tree says: its mark and word, the claim's text and what belongs to it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from argmap.model import Side
from argmap.render.cite import Citations
from argmap.render.elsewhere import Elsewhere
from argmap.render.gaps import is_bare
from argmap.render.look import BOLD, COLOURS, DIM, QUIET
from argmap.render.outline import Part, Repeat
from argmap.render.standing import Marks
from argmap.render.text import cells, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.style import Style

    from argmap.focus import Focus
    from argmap.model import Claim, Step
    from argmap.render.look import Page
    from argmap.render.outline import Row
    from argmap.render.text import Run
    from argmap.standing import Standings
    from argmap.texts.quotes import Cited

SHORT = 50  # cells of a text that stands for a claim without an id
LEAST = 40  # cells of a text that is shortened to fit beside other words; with less room it has a line of its own
MOST_ELSEWHERE = 2
BARE = "no source"


def _dim(*parts: str) -> list[Run]:
    return [(part, DIM) for part in parts]


def counted(number: int, thing: str) -> str:
    """Give a number with the name of what is counted."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


class Words:
    """Says in words what the rows of one map show, on one page."""

    def __init__(
        self, focus: Focus, page: Page, standings: Standings | None = None, cited: Cited | None = None
    ) -> None:
        self.focus, self.map, self.page = focus, focus.map, page
        self.prefixes = {one.path: one.prefix for one in focus.whole.included}
        self.elsewhere = Elsewhere(self.map)
        self.citations = Citations(self.map, page, cited)
        self.standing = Marks(standings, page) if standings else None

    @cached_property
    def marks_bare(self) -> bool:
        """Tell whether claims without reason and source are marked: where no claim cites any, that tells nothing."""
        return any(claim.citations for claim in self.focus.whole.claims.values())

    def head(self, row: Row) -> tuple[str, str, Style]:
        """Give a row's mark (none for a root), its word and their style."""
        if not row.step:
            word = "Thesis" if row.claim in self.focus.whole.theses else "Claim"
            return ("", word, BOLD) if row.part is Part.ROOT else (self.page.glyphs.more, "left out", DIM)
        if row.part is Part.PREMISE:
            return self.page.glyphs.premise, "premise", COLOURS[row.step.side]
        return self.page.glyphs.marks[row.step.side], row.step.side.value, COLOURS[row.step.side]

    def runs(self, row: Row, room: int) -> list[Run]:
        """Give the text of a row, with so many cells to a line."""
        if row.part is Part.HIDDEN:
            return [(counted(self.focus.hidden[row.claim], "claim"), DIM)]
        lead: list[Run] = self._lead(row.step) if row.step and row.part is not Part.PREMISE else []
        stands = self._stands(row)
        if not row.claim:
            return [*lead, *stands]
        if row.repeat:
            used = sum(len(text) + 1 for text, _ in (*lead, *stands))
            return [*lead, *self._pointer(row.claim, row.repeat, room, used), *stands]
        claim = self.map.claims[row.claim]
        marks = [self._details(claim), self._id(claim), self._added(row)]
        text = self.page.text(claim.text)
        return [*lead, (text, None if row.step else BOLD), *((mark, DIM) for mark in marks if mark), *stands]

    def below(self, row: Row) -> Iterator[list[Run]]:
        """Give the paragraphs that stand below a row's text: citations, notes, undercuts elsewhere."""
        if row.claim and not row.repeat and row.part is not Part.HIDDEN:
            claim = self.map.claims[row.claim]
            yield from (_dim(*self.citations.words(cited)) for cited in claim.citations)
            if claim.note:
                yield [(f"note: {self.page.text(claim.note)}", QUIET)]
        if row.step and row.part is not Part.PREMISE and row.step.note:
            yield [(f"note: {self.page.text(row.step.note)}", QUIET)]
        if row.step and row.claim and row.step.by_ref[row.step.premises.index(row.claim)]:
            undercuts = self.elsewhere.undercuts(row.step, row.claim, MOST_ELSEWHERE + 1)
            names = [" & ".join(self.short(key) for key in premises) for premises in undercuts]
            names[MOST_ELSEWHERE:] = [self.page.glyphs.ellipsis] if len(names) > MOST_ELSEWHERE else []
            yield from [_dim(f"undercut elsewhere: {', '.join(names)}")] if names else []

    def short(self, key: str) -> str:
        """Give a claim's id, or the beginning of its text where it has none."""
        claim, page = self.map.claims[key], self.page
        if claim.id:
            return f"[{page.text(key)}]"
        return page.quoted(shorten(page.text(claim.text), SHORT, page.glyphs.ellipsis))

    def _lead(self, step: Step) -> list[Run]:
        leads = ["does not follow"] * (step.side is Side.UNDERCUT) + ["only together"] * (len(step.premises) > 1)
        return [(f"{'; '.join(leads)}:", DIM)] if leads else []

    def _stands(self, row: Row) -> list[Run]:
        """Give whether a row's claim stands, and whether its step weighs less than that."""
        if not self.standing:
            return []
        claims = [self.standing.claim(row.claim)] if row.claim else []
        step = self.standing.step(row.step) if row.step and row.part is not Part.PREMISE else None
        return [*claims, step] if step else claims

    def _pointer(self, key: str, repeat: Repeat, room: int, used: int) -> list[Run]:
        claim = self.map.claims[key]
        where = f"({repeat}: {self.page.text(key)})" if claim.id else f"({repeat})"
        beside = room - used - cells(where) - 1
        width = beside if beside >= LEAST else room - used if room - used >= LEAST else room
        return [(shorten(self.page.text(claim.text), width, self.page.glyphs.ellipsis), None), (where, DIM)]

    def _details(self, claim: Claim) -> str:
        bare = self.marks_bare and is_bare(self.focus.whole, claim)
        flags = ["assumed"] * claim.assumed + ["implicit"] * claim.implicit + [BARE] * bare
        details = [self.page.text(claim.qualifier), self.page.text(claim.when), *flags]
        return f"({'; '.join(filter(None, details))})".replace("()", "")

    def _id(self, claim: Claim) -> str:
        """Give the id, or for a claim without one the alias of the map that states it; `thesis` is said already."""
        if claim.id:
            return f"[{self.page.text(claim.key)}]" if claim.key != "thesis" else ""
        alias = self.alias(claim.location.path)
        return f"[{alias}/]" if alias else ""

    def _added(self, row: Row) -> str:
        """Tell that a step to an included claim, or against an included step, is not that map's own."""
        if not row.step or row.part is Part.PREMISE:
            return ""
        target = row.step.target
        stated = self.map.steps[target].location if isinstance(target, int) else self.map.claims[target].location
        path = row.step.location.path
        if stated.path == path:
            return ""
        return "(added here)" if path == self.map.path else f"(added in {self.alias(path)})"

    def alias(self, path: str) -> str:
        """Give the alias of the included map in that file, or nothing for the map's own file."""
        return self.page.text(self.prefixes.get(path, "").rstrip("/"))
