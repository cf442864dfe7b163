"""The counts of maps: a page for one, a table for several, JSON for programs."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from rich.style import Style
from rich.table import Table
from rich.text import Text

from argmap.model import Side, Standing
from argmap.render.json import envelope
from argmap.render.look import BOLD, COLOURS, DIM
from argmap.render.text import cells, visible
from argmap.render.trim import Trimmed
from argmap.render.words import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from rich.console import Console, ConsoleOptions, RenderableType

    from argmap.stats import SourceStats, Stats, ThesisStats, Total

    Row = tuple[str, int, str]  # what is counted, the number, a remark

INDENT = "  "
GAP = (0, 2, 0, 0)  # blanks around a cell: above, right, below, left


def as_json(answers: Sequence[Stats], total: Total) -> str:
    """Give the counts as one JSON object."""
    return envelope("stats", {"maps": [asdict(answer) for answer in answers], "total": asdict(total)})


@dataclass(frozen=True)
class StatsPage:
    """The answer of `argmap stats`, as wide as the console."""

    answers: Sequence[Stats]
    total: Total

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        """Yield the page of a single map, or the table of several."""
        said = _Said(options.encoding)
        if len(self.answers) == 1:
            yield from map(Trimmed, said.page(self.answers[0]))
        else:
            yield from map(Trimmed, said.table(self.answers, self.total, options.max_width))


@dataclass(frozen=True)
class _Said:
    """Puts counts into words for an encoding."""

    encoding: str

    def page(self, answer: Stats) -> Iterator[RenderableType]:
        yield Text(visible(answer.title, self.encoding) or "Untitled", BOLD)
        yield Text(visible(f"{answer.path}, {answer.kind}", self.encoding), DIM)
        yield ""
        yield _numbers(answer)
        yield ""
        yield Text("Standing", BOLD)
        yield ", ".join(f"{answer.standing[value]:,} {_plural(value)}" for value in Standing)
        yield self.theses(answer.theses)
        if answer.sources:
            yield ""
            yield self.sources(answer.sources)

    def theses(self, theses: Sequence[ThesisStats]) -> Table:
        grid = Table.grid(padding=GAP)
        grid.add_column(style=BOLD, no_wrap=True)
        grid.add_column(overflow="fold")
        for thesis in theses:
            line = Text(visible(thesis.text, self.encoding))
            line.append(visible(f" [{thesis.claim}] {thesis.reason}; {_rebuttals(thesis)}", self.encoding), DIM)
            grid.add_row(f"{INDENT}{thesis.standing}", line)
        return grid

    def sources(self, sources: Sequence[SourceStats]) -> Table:
        table = Table(box=None, padding=GAP, pad_edge=False, header_style=BOLD)
        for name in ("Claims", "citations", "quotes"):
            table.add_column(name, justify="right")
        table.add_column("Sources", overflow="fold")
        for source in sources:
            numbers = (f"{number:,}" for number in (source.claims, source.citations, source.quotes))
            line = Text(visible(source.source, self.encoding), COLOURS[Side.EVIDENCE])
            line.append(" not cited" if not source.claims else "", BOLD)
            line.append(f" {visible(_about(source), self.encoding)}", Style())
            table.add_row(*numbers, line)
        return table

    def table(self, answers: Sequence[Stats], total: Total, width: int) -> Iterator[RenderableType]:
        every = [*COLUMNS]
        fewer = [name for name in every if name not in SPARED]
        for columns in (every, fewer) if width >= WIDE else (fewer,):
            if table := self.rows(answers, columns, width):
                yield table
                break
        else:
            yield from self.blocks(answers, fewer)
        yield ""
        yield (
            f"Together, each once: {counted(total.claims, 'claim')}, {counted(total.steps, 'step')}, "
            f"{counted(total.sources, 'source')} in {counted(total.maps, 'map')}."
        )

    def rows(self, answers: Sequence[Stats], columns: Sequence[str], width: int) -> Table | None:
        """Give a row for each map; None where that would cut a number, or paths until they cannot be told apart."""
        numbers = [[COLUMNS[name](answer) for name in columns] for answer in answers]
        heads = [max(map(len, name.split("\n"))) for name in columns]
        taken = [max(head, *map(len, column)) for head, column in zip(heads, zip(*numbers, strict=True), strict=True)]
        room = width - sum(taken) - len(taken) - 1
        paths = [self.path(answer.path, room) for answer in answers]
        longest = max(cells(path.plain) for path in paths)
        cut = any(path.plain != visible(one.path, self.encoding) for path, one in zip(paths, answers, strict=True))
        distinct = len({path.plain for path in paths}) == len({answer.path for answer in answers})
        if longest > room or (cut and (room < NAME or not distinct)):
            return None
        table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, header_style=BOLD)
        table.add_column("Map", no_wrap=True, vertical="bottom")
        for name in columns:
            table.add_column(name, justify="right", vertical="bottom", no_wrap=True)
        for path, row in zip(paths, numbers, strict=True):
            table.add_row(path, *row)
        return table

    def blocks(self, answers: Sequence[Stats], columns: Sequence[str]) -> Iterator[RenderableType]:
        """Give each map's path in full, and its numbers below one another."""
        for number, answer in enumerate(answers):
            if number:
                yield ""
            yield Text(visible(answer.path, self.encoding), BOLD, overflow="fold")
            numbers = {name.replace("-\n", ""): COLUMNS[name](answer) for name in columns}
            grid = Table.grid(padding=GAP)
            grid.add_column(overflow="fold")
            grid.add_column(justify="right", no_wrap=True, min_width=max(map(len, numbers.values())))
            for name, shown in numbers.items():
                grid.add_row(f"{INDENT}{name}", shown)
            yield grid

    def path(self, path: str, room: int) -> Text:
        """Give a path, or its end behind a `~` where there is no room for more."""
        whole = shown = visible(path, self.encoding)
        while cells(shown) > room and len(shown) > 1:
            shown = f"~{shown[2:]}"
        return Text(shown if len(shown) < len(whole) else whole)


def _numbers(answer: Stats) -> Table:
    grid = Table.grid(padding=GAP)
    grid.add_column(no_wrap=True)
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(style=DIM, ratio=1)
    for name, number, remark in _rows(answer):
        if number or not name.startswith(INDENT):
            grid.add_row(Text(name, "" if name.startswith(INDENT) else BOLD), f"{number:,}", remark)
    return grid


def _rows(answer: Stats) -> Iterator[Row]:
    share = _share(answer.with_evidence, answer.claims)
    yield "Claims", answer.claims, ""
    yield f"{INDENT}included", answer.included, "stated in other maps"
    yield f"{INDENT}with evidence", answer.with_evidence, f"{share} cite a source or have a step of evidence"
    yield f"{INDENT}assumed", answer.assumed, ""
    yield f"{INDENT}implicit", answer.implicit, "left unsaid"
    yield f"{INDENT}unjoined", answer.unjoined, "bear on no thesis"
    yield "Steps", sum(answer.steps.values()), ""
    yield from ((f"{INDENT}{side}", answer.steps[side], "") for side in Side)
    yield f"{INDENT}linked", answer.linked, "of several premises that speak only together"
    yield "Depth", answer.depth, "steps from a thesis to the claim farthest from it"
    yield (
        "Unanswered",
        answer.unanswered,
        f"of {counted(answer.rebuttals, 'rebuttal')} of the thes{'i' if len(answer.theses) == 1 else 'e'}s",
    )


def _rebuttals(thesis: ThesisStats) -> str:
    if not thesis.rebuttals:
        return "no rebuttals"
    if not thesis.unanswered:
        return f"{counted(thesis.rebuttals, 'rebuttal')}, none unanswered"
    return f"{thesis.unanswered:,} of {counted(thesis.rebuttals, 'rebuttal')} unanswered"


def _about(source: SourceStats) -> str:
    title = f"{source.title} ({source.year})" if source.title and source.year else source.title or source.year
    return ", ".join(filter(None, [source.author, title]))


def _for(answer: Stats) -> int:
    return answer.steps[Side.SUPPORT] + answer.steps[Side.EVIDENCE]


def _against(answer: Stats) -> int:
    return answer.steps[Side.REBUTTAL] + answer.steps[Side.UNDERCUT]


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "none"


def _plural(value: Standing) -> str:
    return "stand" if value is Standing.STANDS else str(value)


COLUMNS: Mapping[str, Callable[[Stats], str]] = {
    "claims": lambda answer: f"{answer.claims:,}",
    "steps": lambda answer: f"{_for(answer) + _against(answer):,}",
    "for": lambda answer: f"{_for(answer):,}",
    "against": lambda answer: f"{_against(answer):,}",
    "depth": lambda answer: f"{answer.depth:,}",
    "evi-\ndence": lambda answer: _share(answer.with_evidence, answer.claims),
    "unan-\nswered": lambda answer: f"{answer.unanswered:,}",
    "sources": lambda answer: f"{len(answer.sources):,}",
}
SPARED = ("for", "against", "depth")
WIDE = 76  # cells, below which those columns are left out
NAME = 12  # cells that the end of a path needs to tell which map it is
