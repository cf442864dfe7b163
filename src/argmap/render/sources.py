"""The sources of a map in a list: what each holds of the thesis, what draws on it, which quotes are checked."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment

from argmap.render.cite import full
from argmap.render.look import ASCII, BOLD, DIM, NARROWEST, QUIET, UNICODE, Page
from argmap.render.text import wrap
from argmap.render.words import counted
from argmap.texts.quotes import Status
from argmap.texts.shelf import Lack, Missing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from rich.console import Console, ConsoleOptions

    from argmap.model import Source
    from argmap.render.text import Line
    from argmap.texts.quotes import Checked, Cited

INDENT = "  "
_WORDS = {
    Status.FOUND: "found",
    Status.ELSEWHERE: "elsewhere than said",
    Status.ABSENT: "not in the text",
    Status.UNCHECKED: "unchecked",
}
_LACKS = {
    Lack.UNNAMED: "names no text",
    Lack.MISSING: "its text is not at hand",
    Lack.OUTSIDE: "its text lies outside the project",
    Lack.UNREADABLE: "its text cannot be read",
}


@dataclass(frozen=True)
class Sources:
    """The answer of `argmap show --sources`. With `ascii`, or where the console's encoding lacks them, the signs are ASCII."""

    cited: Cited
    ascii: bool = False

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> Iterator[Segment]:
        """Yield the lines, as wide as the console."""
        glyphs = ASCII if self.ascii or options.ascii_only else UNICODE
        page = Page(max(options.max_width, NARROWEST), glyphs, options.encoding)
        for line in _lines(self.cited, page):
            yield from (Segment(text, style) for text, style in line if text)
            yield Segment.line()


def _lines(cited: Cited, page: Page) -> Iterator[Line]:
    argmap = cited.argmap
    quotes: defaultdict[str, list[Checked]] = defaultdict(list)
    for one in cited.citations:
        if one.citation.quote:
            quotes[one.citation.source].append(one)
    claims = Counter(key for claim in argmap.claims.values() for key in {cited.source for cited in claim.citations})
    yield from wrap([(page.text(argmap.title) or "Untitled", BOLD)], page.width)
    total = [one for several in quotes.values() for one in several]
    facts = [counted(len(argmap.sources), "source"), _quotes(total)]
    yield from wrap([(f" {page.glyphs.dot} ".join(facts), DIM)], page.width)
    for key, source in argmap.sources.items():
        yield []
        yield [(page.text(key), BOLD)]
        facts = [source.stance or "no stance stated", counted(claims[key], "claim"), _quotes(quotes[key])]
        shelved = cited.shelf.text(argmap.path, source)
        yield from _indented(page, page.text(full(source)))
        yield from _indented(page, f" {page.glyphs.dot} ".join(facts), dim=True)
        yield from _indented(
            page, page.text(_text(source, shelved.path if not isinstance(shelved, Missing) else shelved))
        )
        if source.note:
            yield from ([(INDENT, None), *line] for line in wrap([(page.text(source.note), QUIET)], page.width - 2))


def _indented(page: Page, text: str, *, dim: bool = False) -> Iterator[Line]:
    yield from ([(INDENT, None), *line] for line in wrap([(text, DIM if dim else None)], page.width - len(INDENT)))


def _quotes(quotes: Collection[Checked]) -> str:
    """Give the number of quotes, and what came of looking for them."""
    numbers = Counter(one.status for one in quotes)
    told = [f"{numbers[status]:,} {words}" for status, words in _WORDS.items() if numbers[status]]
    return f"{counted(len(quotes), 'quote')}: {', '.join(told)}" if told else "no quotes"


def _text(source: Source, shelved: str | Missing) -> str:
    """Say where the text of a source is, or why there is none."""
    if not isinstance(shelved, Missing):
        return f"text: {shelved}"
    named = f" ({source.file})" if source.file else ""
    reason = f": {shelved.reason}" if shelved.reason else ""
    return f"{_LACKS[shelved.lack]}{named}{reason}"
