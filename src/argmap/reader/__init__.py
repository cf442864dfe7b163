"""YAML text to an argument map and the diagnostics of reading it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.diagnostics import Severity
from argmap.reader.files import Library
from argmap.reader.includes import gather
from argmap.reader.limits import Limits
from argmap.reader.link import Linker
from argmap.reader.names import quoted
from argmap.reader.rules import INCLUDE_WITH_ERRORS, UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.diagnostics import Diagnostic
    from argmap.model import ArgumentMap
    from argmap.reader.includes import Place

__all__ = ["Library", "Limits", "Reading", "read"]


@dataclass(frozen=True)
class Reading:
    """What came of reading a map: the map, None where the file is none, what is wrong in it, and the texts read.

    With errors the map holds what could be read. `texts` gives each file's text by its path in locations.
    """

    map: ArgumentMap | None
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str] = field(repr=False)

    @property
    def has_errors(self) -> bool:
        """Whether something could not be read."""
        return any(problem.severity is Severity.ERROR for problem in self.diagnostics)

    @property
    def unreadable(self) -> bool:
        """Whether the file itself is not there or may not be read."""
        return any(problem.rule is UNREADABLE for problem in self.diagnostics)


def read(
    path: str, *, root: str | None = None, limits: Limits | None = None, library: Library | None = None
) -> Reading:
    """Read the map at a path, or standard input for `-`, with all that it includes.

    `root` is the folder that files must stay in, by default the project's. A `library` shared by several calls
    reads each file once. Problems come back as diagnostics; nothing an author can write raises.
    """
    library = library or Library(limits or Limits())
    places = gather(library, path, root)
    linker = Linker(places)
    argmap = linker.link()
    problems = {
        place: [*place.file.found, *scope.report()] for place, scope in zip(places, linker.scopes.values(), strict=True)
    }
    own = problems.pop(places[0])
    told = set(own)
    errors = {
        place: [problem for problem in found if problem.severity is Severity.ERROR and problem not in told]
        for place, found in problems.items()
        if not library.lists(place.file)
    }
    found = [*own, *_included_errors(places[0], errors)]
    texts = {name: text for place in places for name, text in place.file.texts.items()}
    whole = argmap if argmap.claims or not own else None
    return Reading(whole, tuple(sorted(found, key=lambda problem: problem.order)), texts)


def _included_errors(first: Place, errors: Mapping[Place, list[Diagnostic]]) -> Iterable[Diagnostic]:
    """Report, where a map is included, that it or what it includes has errors; each faulty file once."""
    seen: set[Place] = set()
    for alias, path in first.file.draft.includes:
        for place in _reached(first.includes[alias.text], first):
            if place not in seen and (found := errors.get(place)):
                count = "an error" if len(found) == 1 else f"{len(found)} errors"
                begin = min(problem.order for problem in found)[0]
                message = f"{quoted(place.file.path)} has {count}, the first at {begin}"
                yield INCLUDE_WITH_ERRORS.found(path.location, message, f"Run `argmap check {place.file.path}`.")
            seen.add(place)


def _reached(place: Place | None, first: Place) -> list[Place]:
    """Give the places that an include leads to, itself first."""
    reached = dict.fromkeys([place] if place and place is not first else [])
    queue = [*reached]
    for here in queue:
        new = [child for child in here.includes.values() if child and child is not first and child not in reached]
        reached.update(dict.fromkeys(new))
        queue += new
    return [*reached]
