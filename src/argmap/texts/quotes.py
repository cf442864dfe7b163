"""The citations of a map held against the texts that they cite."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from argmap.texts.at import At, holds, is_divided, is_there, parse
from argmap.texts.folding import fold, has_words
from argmap.texts.search import find
from argmap.texts.text import Text

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Citation, Source
    from argmap.texts.shelf import Missing, Shelf
    from argmap.texts.text import Place, Span


class Status(StrEnum):
    """What came of looking for a quote."""

    FOUND = "found"
    ELSEWHERE = "elsewhere"  # not where `at` says
    ABSENT = "absent"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class Checked:
    """A citation, its source, the source's text (or why there is none), and every place of its quote there."""

    citation: Citation
    source: Source
    text: Text | Missing
    at: At | None
    spans: tuple[Span, ...]

    @property
    def status(self) -> Status:
        """Whether the quote is found, and where `at` says."""
        if not isinstance(self.text, Text) or not has_words(fold(self.citation.quote)):
            return Status.UNCHECKED
        if not self.spans:
            return Status.ABSENT
        return Status.FOUND if self.told else Status.ELSEWHERE

    @property
    def told(self) -> bool:
        """Whether `at` says where the quote stands, or nothing that this text could deny."""
        text, at = self.text, self.at
        if at is None or not isinstance(text, Text) or not is_divided(text, at):
            return True
        return any(holds(text, at, span) for span in self.spans)

    @property
    def known(self) -> bool:
        """Whether the text has the place that `at` names; true where nothing in it can tell."""
        text, at = self.text, self.at
        return at is None or not isinstance(text, Text) or not is_divided(text, at) or is_there(text, at)

    @property
    def place(self) -> Place | None:
        """Where the quote stands: of several places the one that `at` means, else the first."""
        text, at = self.text, self.at
        if not isinstance(text, Text) or not self.spans:
            return None
        meant = [span for span in self.spans if at is not None and holds(text, at, span)]
        return text.place((meant or self.spans)[0])


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

    def elsewhere(self, checked: Checked) -> list[tuple[Source, Place]]:
        """Give the other sources whose text has a quote, each with its first place there."""
        found = []
        for source in self.argmap.sources.values():
            text = self.shelf.text(self.argmap.path, source)
            if isinstance(text, Text) and text is not checked.text and (spans := find(text, checked.citation.quote)):
                found.append((source, text.place(spans[0])))
        return found


def look_up(argmap: ArgumentMap, shelf: Shelf) -> Cited:
    """Look up every citation of a map that has a quote or says where; also those of included maps."""
    checked = []
    for claim in argmap.claims.values():
        for citation in claim.citations:
            if citation.quote or citation.at:
                source = argmap.sources[citation.source]
                text = shelf.text(argmap.path, source)
                spans = find(text, citation.quote) if citation.quote and isinstance(text, Text) else ()
                checked.append(Checked(citation, source, text, parse(citation.at), spans))
    return Cited(argmap, shelf, tuple(checked))
