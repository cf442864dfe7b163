"""Files of maps: each read once in a run, joined by `include`, and kept inside the project."""

from __future__ import annotations

import os
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.diagnostics import Severity
from argmap.reader.context import Context
from argmap.reader.decode import load, start_of
from argmap.reader.document import DocumentReader
from argmap.reader.draft import Draft, Name
from argmap.reader.rules import (
    INCLUDE_CYCLE,
    INCLUDE_MISSING,
    INCLUDE_OUTSIDE,
    TOO_LARGE,
    UNREADABLE,
    UNREADABLE_SOURCES,
)
from argmap.reader.sources import read_sources_file
from argmap.reader.syntax import compose

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.diagnostics import Diagnostic, Location
    from argmap.reader.limits import Limits
    from argmap.reader.nodes import Node

_MARKERS = ("pyproject.toml", "argmap.toml", ".git")
_YAML = {".yaml", ".yml"}


@dataclass(eq=False)
class File:
    """One file: what it says, what is wrong in it alone, and which files it names."""

    path: str
    draft: Draft
    found: list[Diagnostic] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)

    @property
    def broken(self) -> bool:
        """Whether something in it could not be read, so that names may be missing."""
        return any(problem.severity is Severity.ERROR for problem in self.found)

    def named(self, name: Name) -> str:
        """Give the path of a file that this one names, as a user would write it."""
        return os.path.normpath(Path(self.path if self.path != "-" else "").parent / name.text)


class Library:
    """Reads files once each; a run of `argmap check` over a folder shares one.

    `listed` are the paths of maps that the run reads for themselves, so that their errors are told there.
    """

    def __init__(self, limits: Limits, *, listed: Iterable[str] = ()) -> None:
        self.limits = limits
        self._files: dict[str, File] = {}
        self._listed = {_identity(path) for path in listed}

    def file(self, path: str) -> File:
        """Give the file at a path, read now or earlier."""
        key = _identity(path)
        if key not in self._files:
            self._files[key] = self._read(path)
        return self._files[key]

    def lists(self, file: File) -> bool:
        """Tell whether the run reads that file for itself."""
        return _identity(file.path) in self._listed

    def _read(self, path: str) -> File:
        found: list[Diagnostic] = []
        texts: dict[str, str] = {}
        context, root = self._nodes(path, found, texts)
        draft = DocumentReader(context).read(root) if context else Draft(path)
        return File(path, draft, found, texts)

    def _nodes(self, path: str, found: list[Diagnostic], texts: dict[str, str]) -> tuple[Context | None, Node | None]:
        text = load(path, self.limits)
        if not isinstance(text, str):
            found.append(text)
            return None, None
        texts[path] = text
        composer = compose(path, text, self.limits)
        found += composer.found
        return (Context(path, composer.lines, found) if composer.complete else None), composer.root

    def add_sources(self, file: File, path: str) -> None:
        """Read the file of sources that a map names into the map's draft."""
        found: list[Diagnostic] = []
        context, root = self._nodes(path, found, file.texts)
        if context:
            file.draft.sources = read_sources_file(context, root)
        file.found += found


def _identity(path: str) -> str:
    return path if path == "-" else os.path.realpath(path)


@dataclass(eq=False)
class Place:
    """A file in the tree of includes: the prefix of its keys, where it is first named, and what it includes."""

    file: File
    prefix: str
    location: Location
    parent: Place | None = None
    includes: dict[str, Place | None] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)


def project_root(path: str, root: str | None) -> Path:
    """Give the folder that a map's files must stay in: that which is asked for, the project's, or the map's own."""
    if root is not None:
        return Path(root).resolve()
    own = Path.cwd() if path == "-" else Path(path).resolve().parent
    return next((folder for folder in (own, *own.parents) if any((folder / name).exists() for name in _MARKERS)), own)


def gather(library: Library, path: str, root: str | None) -> list[Place]:
    """Give a map's file and all that it includes, each once, nearest first and in written order."""
    inside = project_root(path, root)
    first = Place(library.file(path), "", start_of(path))
    places = {first.file: first}
    queue = deque([first])
    while queue:
        place = queue.popleft()
        _sources(library, place, inside)
        for alias, name in place.file.draft.includes:
            file = _included(library, place, name, inside, room=len(places) <= library.limits.includes)
            if file and file not in places:
                places[file] = Place(file, f"{place.prefix}{alias.text}/", alias.location, place)
                queue.append(places[file])
            place.includes.setdefault(alias.text, places[file] if file else None)
    _report_cycles(first)
    return [*places.values()]


def _sources(library: Library, place: Place, inside: Path) -> None:
    name = place.file.draft.sources_file
    if name is None or place.file.draft.sources or (path := _confined(place, name, inside)) is None:
        return
    if path in place.file.texts:
        return
    if Path(path).suffix.lower() not in _YAML:
        help = "Write the sources below `sources:`, or in a YAML file."
        place.found.append(UNREADABLE_SOURCES.found(name.location, f"argmap reads no sources from `{name.text}`", help))
    elif not Path(path).is_file():
        help = f"Its path is relative to {place.file.path}."
        place.found.append(
            UNREADABLE_SOURCES.found(name.location, f"the file of sources `{name.text}` is not there", help)
        )
    else:
        library.add_sources(place.file, path)


def _confined(place: Place, name: Name, inside: Path) -> str | None:
    path = place.file.named(name)
    if Path(path).resolve().is_relative_to(inside):
        return path
    help = "Move it into the project, or allow more with `--root`."
    place.found.append(
        INCLUDE_OUTSIDE.found(name.location, f"`{name.text}` lies outside the project ({inside.name}/)", help)
    )
    return None


def _included(library: Library, place: Place, name: Name, inside: Path, *, room: bool) -> File | None:
    """Give the file that an include names, or report why there is none."""
    path = _confined(place, name, inside)
    if path is None:
        return None
    if not room:
        message = f"this map includes more than {library.limits.includes} files"
        place.found.append(TOO_LARGE.found(name.location, message, "Split the debate."))
        return None
    file = library.file(path)
    if start_problem := next((problem for problem in file.found if problem.rule is UNREADABLE), None):
        reason = start_problem.message.removeprefix("cannot read this file: ")
        help = f"Its path is relative to {place.file.path}."
        place.found.append(
            INCLUDE_MISSING.found(name.location, f"cannot read the included map `{name.text}`: {reason}", help)
        )
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
    shown = " -> ".join(place.file.path for place in circle)
    help = "Move what both maps need into a third one that includes neither."
    begin.found.append(INCLUDE_CYCLE.found(location, f"this map includes itself: {shown}", help))
