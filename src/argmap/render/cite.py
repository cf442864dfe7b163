"""Sources and citations in words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.model import Kind
from argmap.render.text import shorten

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Citation, Source
    from argmap.render.look import Page
    from argmap.texts.quotes import Cited

LONGEST = 50  # cells of a source's name in the tree; the list of sources has the whole


class Citations:
    """Words the citations of one map on one page, with short names for the sources that the list below tells in full."""

    def __init__(self, argmap: ArgumentMap, page: Page, cited: Cited | None = None) -> None:
        self.argmap, self.page = argmap, page
        self.checked = {one.citation.location: one for one in cited.citations} if cited else {}
        used = Counter(_short(source) for source in argmap.sources.values())
        self.names = {key: self._name(one, alone=used[_short(one)] == 1) for key, one in argmap.sources.items()}

    def words(self, cited: Citation) -> list[str]:
        """Give what is quoted, who says it and where; in a reconstruction its one source goes without saying."""
        page = self.page
        name = self.names.get(cited.source) or page.text(cited.source)
        if self.argmap.kind is Kind.RECONSTRUCTION and cited.source == self.argmap.of:
            name = "" if cited.quote or cited.by or cited.at else name
        where = [
            page.text(cited.by),
            f"in {name}" if cited.by and name else name,
            page.text(cited.at),
            page.text(self._found(cited)),
        ]
        where = [part for part in where if part]
        where[:1] = [f"{page.glyphs.dash} {part}" for part in where[:1]]
        return [*([page.quoted(cited.quote)] if cited.quote else []), *(f"{part}," for part in where[:-1]), *where[-1:]]

    def _found(self, cited: Citation) -> str:
        """Say where a quote was found, or that it was not; nothing where that is said already or no text was at hand."""
        one = self.checked.get(cited.location)
        if one is None or not cited.quote or one.status == "unchecked":
            return ""
        if one.place is None:
            return "not found there"
        from argmap.texts.at import Unit, written  # costs start-up time, and most maps are shown without texts

        line = written(one.place, Unit.LINE)
        if one.status == "elsewhere":
            return f"but found at {line}"
        return "" if one.at and one.at.unit is Unit.LINE else line

    def _name(self, source: Source, *, alone: bool) -> str:
        """Give a short name for a source: its author if it is the only one with that author and year, else its title."""
        name, year = _short(source) if alone else (source.title or source.key, source.year)
        shortened = shorten(self.page.text(name), LONGEST, self.page.glyphs.ellipsis)
        return f"{shortened} ({self.page.text(year)})" if year else shortened


def _short(source: Source) -> tuple[str, str]:
    """Give the author and the year; where no author is named the title. One in small letters ("not named") is no name."""
    name = source.author if source.author and not source.author.islower() else source.title
    return name or source.author or source.key, source.year


def full(source: Source) -> str:
    """Give a source's author, title and year, as far as they are known."""
    title = f"{source.title} ({source.year})" if source.title and source.year else source.title or source.year
    return ", ".join(filter(None, [source.author, title])) or source.key
