"""Maps joined by `include`, and the files of sources that they name, all kept inside the project."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.reader.decode import reason_of, start_of
from argmap.reader.disk import project_root
from argmap.reader.files import BIBLIOGRAPHIES
from argmap.reader.names import quoted
from argmap.reader.rules import (
    INCLUDE_CYCLE,
    INCLUDE_MISSING,
    INCLUDE_OUTSIDE,
    TOO_LARGE,
    UNREADABLE,
    UNREADABLE_SOURCES,
)

__all__ = ["Place", "gather", "project_root"]

if TYPE_CHECKING:
    from argmap.diagnostics import Diagnostic, Location
    from argmap.reader.draft import Name
    from argmap.reader.files import File, Library

_YAML = {".yaml", ".yml"}


@dataclass(eq=False)
class Place:
    """A file in the tree of includes: the prefix of its keys, where it is first named, and what it includes."""

    file: File
    prefix: str
    location: Location
    parent: Place | None = None
    includes: dict[str, Place | None] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)


def gather(library: Library, path: str, root: str | None) -> list[Place]:
    """Give a map's file and all that it includes, each once, nearest first and in written order."""
    inside = library.disk.root(path, root)
    first = Place(library.file(path), "", start_of(path))
    places = {first.file: first}
    queue = deque([first])
    named: set[str] = set()
    while queue:
        place = queue.popleft()
        _add_sources(library, place, inside)
        for alias, name in place.file.draft.includes:
            named.add(place.file.named(name))
            full = len(named) > library.limits.includes
            file = _included(library, place, name, inside) if name.text and not full else None
            if file and file not in places:
                places[file] = Place(file, f"{place.prefix}{alias.text}/", alias.location, place)
                queue.append(places[file])
            place.includes.setdefault(alias.text, places[file] if file else None)
            if full and not any(problem.rule is TOO_LARGE for problem in first.found):
                message = f"this map includes more than {library.limits.includes} files, directly or through others"
                first.found.append(TOO_LARGE.found(name.location, message, "Split the debate."))
    _report_cycles(first)
    return [*places.values()]


def _add_sources(library: Library, place: Place, inside: Path) -> None:
    """Read the file of sources that a map names, once, or report why there is none."""
    file, name = place.file, place.file.draft.sources_file
    if name is None or file.draft.sources or file.draft.lost_sources:
        return
    file.draft.lost_sources.everything = True  # until they are read
    path = file.named(name)
    if not _confined(place, name, path, inside):
        return
    if Path(path).suffix.lower() not in _YAML | BIBLIOGRAPHIES:
        reason = "argmap reads sources from YAML, CSL-JSON (.json) and BibTeX (.bib)"
    else:
        reason = library.disk.special(path) or library.add_sources(file, path)
    if reason:
        message = f"cannot read the file of sources {quoted(name.text)}: {reason}"
        place.found.append(UNREADABLE_SOURCES.found(name.location, message, _relative(place)))


def _relative(place: Place) -> str:
    return f"Its path is relative to {place.file.path}."


def _confined(place: Place, name: Name, path: str, inside: Path) -> bool:
    """Tell whether a path stays in the project; report it if not."""
    if Path(place.file.disk.real(path)).is_relative_to(inside):
        return True
    message = f"{quoted(name.text)} lies outside the project ({inside.name}/)"
    help = "Move it into the project, or allow more with `--root`."
    place.found.append(INCLUDE_OUTSIDE.found(name.location, message, help))
    return False


def _included(library: Library, place: Place, name: Name, inside: Path) -> File | None:
    """Give the file that an include names, or report why there is none."""
    path = place.file.named(name)
    if not _confined(place, name, path, inside):
        return None
    file = None if (reason := library.disk.special(path)) else library.file(path)
    unreadable = next((problem for problem in file.found if problem.rule is UNREADABLE), None) if file else None
    if unreadable:
        reason = reason_of(unreadable)
    if reason:
        message = f"cannot read the included map {quoted(name.text)}: {reason}"
        place.found.append(INCLUDE_MISSING.found(name.location, message, _relative(place)))
        return None
    return file


def _report_cycles(first: Place) -> None:
    """Report each include that closes a circle, where the circle begins, by a depth-first walk from the first map."""
    done: set[Place] = set()
    trail: list[tuple[Place, list[Place]]] = [(first, _children(first))]
    while trail:
        place, rest = trail[-1]
        if not rest:
            done.add(place)
            trail.pop()
            continue
        child = rest.pop(0)
        on_trail = [step for step, _ in trail]
        if child in on_trail:
            _report_cycle([*on_trail[on_trail.index(child) :], child])
        elif child not in done:
            trail.append((child, _children(child)))


def _children(place: Place) -> list[Place]:
    return [child for child in dict.fromkeys(place.includes.values()) if child]


def _report_cycle(circle: list[Place]) -> None:
    begin, second = circle[0], circle[1]
    alias = next(alias for alias, place in begin.includes.items() if place is second)
    location = next(path.location for name, path in begin.file.draft.includes if name.text == alias)
    if any(problem.location == location for problem in begin.found):
        return  # another circle through the same include
    shown = " -> ".join(place.file.path for place in circle)
    help = "Move what both maps need into a third one that includes neither."
    begin.found.append(INCLUDE_CYCLE.found(location, f"this map includes itself: {shown}", help))
