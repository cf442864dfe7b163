"""The citations of a map held against the texts that they cite.

What compares is imported only where a text is at hand: most runs have none, and need not wait for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.texts.shelf import Missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.diagnostics import Location
    from argmap.model import ArgumentMap, Citation, Source
    from argmap.texts.at import At
    from argmap.texts.shelf import Shelf
    from argmap.texts.text import Place, Span, Text


class Status(StrEnum):
    """What came of looking for a quote."""

    FOUND = "found"
    ELSEWHERE = "elsewhere"  # not where `at` says
    ABSENT = "absent"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class Checked:
    """A citation, its source, the source's text (or why there is none), and what came of looking there.

    `at` is the place that is named, where a text can tell it, and `known` whether the text has such a place. `spans`
    are all places of the quote, and `place` the one that is meant, else the first.
    """

    citation: Citation
    source: Source
    text: Text | Missing
    at: At | None = None
    spans: tuple[Span, ...] = ()
    status: Status = Status.UNCHECKED
    known: bool = True
    place: Place | None = None

    @property
    def path(self) -> str | None:
        """The path of the text, where it is at hand."""
        return None if isinstance(self.text, Missing) else self.text.path


@dataclass(frozen=True)
class Cited:
    """The citations of a map, looked up; `shelf` is where the texts are."""

    argmap: ArgumentMap
    shelf: Shelf
    citations: tuple[Checked, ...]

    @property
    def own(self) -> list[Checked]:
        """The citations written in the map's own file: those of an included map are checked with that map."""
        return [one for one in self.citations if one.citation.location.path == self.argmap.path]

    @property
    def has_texts(self) -> bool:
        """Whether the text of any source is at hand."""
        return any(not isinstance(one.text, Missing) for one in self.citations)

    def elsewhere(self, checked: Checked) -> list[tuple[Source, Place]]:
        """Give the other sources whose text has a quote, each with its first place there."""
        if checked.citation.location not in self._others:
            self._others[checked.citation.location] = [*self._having(checked)]
        return self._others[checked.citation.location]

    def _having(self, checked: Checked) -> Iterator[tuple[Source, Place]]:
        from argmap.texts.search import find

        for source in self.argmap.sources.values():
            text = self.shelf.text(self.argmap.path, source)
            if isinstance(text, Missing) or text is checked.text:
                continue
            if spans := find(text, checked.citation.quote):
                yield source, text.place(spans[0])

    @cached_property
    def _others(self) -> dict[Location, list[tuple[Source, Place]]]:
        """What `elsewhere` found: texts may be long, and two rules ask."""
        return {}


def look_up(argmap: ArgumentMap, shelf: Shelf) -> Cited:
    """Look up every citation of a map that has a quote or says where; also those of included maps."""
    checked = []
    for claim in argmap.claims.values():
        for citation in claim.citations:
            if citation.quote or citation.at:
                source = argmap.sources[citation.source]
                text = shelf.text(argmap.path, source)
                checked.append(
                    Checked(citation, source, text) if isinstance(text, Missing) else _held(citation, source, text)
                )
    return Cited(argmap, shelf, tuple(checked))


def _held(citation: Citation, source: Source, text: Text) -> Checked:
    """Hold a citation against the text that it cites."""
    from argmap.texts.at import holds, is_divided, is_there, parse
    from argmap.texts.folding import fold, has_words
    from argmap.texts.search import find

    at = parse(citation.at)
    told = at if at and is_divided(text, at) else None
    known = told is None or is_there(text, told)
    if not has_words(fold(citation.quote)):
        return Checked(citation, source, text, at, known=known)
    spans = find(text, citation.quote)
    if not spans:
        return Checked(citation, source, text, at, status=Status.ABSENT, known=known)
    meant = [span for span in spans if told is None or holds(text, told, span)]
    status = Status.FOUND if meant else Status.ELSEWHERE
    return Checked(citation, source, text, at, spans, status, known, text.place((meant or spans)[0]))
