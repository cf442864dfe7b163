"""Files of maps, each read once in a run."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.diagnostics import Severity
from argmap.reader.context import Context
from argmap.reader.decode import load, reason_of
from argmap.reader.disk import DISK, real_path
from argmap.reader.document import DocumentReader
from argmap.reader.draft import Draft
from argmap.reader.nodes import Mapping
from argmap.reader.rules import UNREADABLE
from argmap.reader.sources import read_sources_file
from argmap.reader.syntax import compose

__all__ = ["File", "Library", "real_path"]

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.diagnostics import Diagnostic
    from argmap.reader.disk import Disk
    from argmap.reader.draft import Name
    from argmap.reader.limits import Limits
    from argmap.reader.nodes import Node

BIBLIOGRAPHIES = frozenset({".json", ".bib", ".bibtex"})
"""What the names of bibliographies end with: CSL-JSON, and BibTeX."""


@dataclass(eq=False)
class File:
    """One file: what it says, what is wrong in it alone, the texts of it and of its file of sources, where it lies."""

    path: str
    draft: Draft
    found: list[Diagnostic] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    disk: Disk = DISK

    @property
    def broken(self) -> bool:
        """Whether something in it could not be read."""
        return any(problem.severity is Severity.ERROR for problem in self.found)

    def named(self, name: Name) -> str:
        """Give the path of a file that this one names, as a user would write it."""
        path = os.path.normpath(Path("" if self.path == "-" else self.path).parent / name.text)
        return f".{os.sep}-" if path == "-" else path  # a lone dash would be standard input


class Library:
    """Reads files once each; a run of `argmap check` over a folder shares one.

    `listed` are the paths of maps that the run reads for themselves, so that their errors are told there.
    `disk` is where the files lie.
    """

    def __init__(self, limits: Limits, *, listed: Iterable[str] = (), disk: Disk = DISK) -> None:
        self.limits = limits
        self.disk = disk
        self._files: dict[str, File] = {}
        self._listed = {self._identity(path) for path in listed}

    def file(self, path: str) -> File:
        """Give the file at a path, read now or earlier."""
        key = self._identity(path)
        if key not in self._files:
            self._files[key] = self._read(path)
        return self._files[key]

    def lists(self, file: File) -> bool:
        """Tell whether the run reads that file for itself."""
        return self._identity(file.path) in self._listed

    def _read(self, path: str) -> File:
        file = File(path, Draft(path), disk=self.disk)
        context, root = self._nodes(path, file)
        if context:
            file.draft = DocumentReader(context).read(root)
        else:
            file.draft.lost.everything = True
        return file

    def _nodes(self, path: str, file: File) -> tuple[Context | None, Node | None]:
        """Read the nodes of a map's file, or of its file of sources; what is wrong and the text go into the file."""
        text = load(path, self.limits, self.disk)
        if not isinstance(text, str):
            file.found.append(text)
            return None, None
        file.texts[path] = text
        composer = compose(path, text, self.limits)
        file.found += composer.found
        if not composer.complete:
            return None, None
        context = Context(path, composer.lines, file.found)
        for node in composer.lost:
            context.lost.add(node)
        return context, composer.root

    def add_sources(self, file: File, path: str) -> str:
        """Read the file of sources that a map names into the map's draft; give why that cannot be, or an empty text."""
        suffix = Path(path).suffix.lower()
        if suffix in BIBLIOGRAPHIES:
            return self._add_bibliography(file, path, suffix)
        before = len(file.found)
        context, root = self._nodes(path, file)
        if context is None:
            unreadable = file.found[-1].rule is UNREADABLE
            return reason_of(file.found.pop()) if unreadable else ""
        if isinstance(root, Mapping) and "argmap" in root:
            del file.found[before:]
            return "it is a map"
        file.draft.sources = read_sources_file(context, root)
        file.draft.lost_sources = context.lost
        return ""

    def _add_bibliography(self, file: File, path: str, suffix: str) -> str:
        """Read a bibliography in CSL-JSON or BibTeX into the map's draft; give why that cannot be, or an empty text."""
        from argmap.reader.bibliography import read_csl, read_items  # few maps have one, and its libraries take long
        from argmap.reader.bibtex import read_bibtex
        from argmap.reader.json_nodes import compose_json

        text = load(path, self.limits, self.disk)
        if not isinstance(text, str):
            if text.rule is UNREADABLE:
                return reason_of(text)
            file.found.append(text)
            return ""
        file.texts[path] = text
        context = Context(path, text.split("\n"), file.found)
        if suffix != ".json":
            file.draft.sources = read_items(context, read_bibtex(context, text))
        elif root := compose_json(path, text, self.limits, file.found):
            file.draft.sources = read_csl(context, root)
        else:
            return ""
        file.draft.lost_sources = context.lost
        return ""

    def _identity(self, path: str) -> str:
        return path if path == "-" else self.disk.real(path)
