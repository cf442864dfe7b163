"""The files of a revision, as a disk that the reader can read from."""

from __future__ import annotations

import os
import posixpath
from collections import deque
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.reader.disk import MARKERS, Disk
from argmap.revisions.repository import LINK, MODULE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.revisions.repository import Entry, Repository

TOP = "repository"  # what the top folder is called: a name, for whatever the tree holds lies below it
MOST_LINKS = 40  # symbolic links on the way to one file, as on Linux
MOST_TARGET = 4096  # bytes of a symbolic link


@dataclass(frozen=True)
class Tree(Disk):
    """A revision's files by path from the repository's top. Symbolic links are followed within the tree, and no further."""

    repository: Repository
    revision: str

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """Every file by its path."""
        return self.repository.entries(self.repository.tree(self.revision))

    @cached_property
    def folders(self) -> frozenset[str]:
        """Every folder by its path."""
        found: set[str] = set()
        for path in self.entries:
            folder = posixpath.dirname(path)
            while folder not in found:
                found.add(folder)
                folder = posixpath.dirname(folder)
        return frozenset(found)

    def read(self, path: str, most: int) -> bytes:
        """Read at most that many bytes of a file; raise OSError where it is none."""
        place = self._followed(path)
        entry = None if place is None else self.entries.get(place)
        if entry is None:
            raise OSError(None, "it is a folder" if place in self.folders else "it is not in that revision")
        if entry.mode == MODULE:
            raise OSError(None, "it is another repository (a submodule)")
        if entry.mode == LINK:
            raise OSError(None, "its symbolic links lead in a circle")
        return self.repository.content(entry.blob, most)

    def holds(self, path: str) -> bool:
        """Tell whether a path leads to a file or a folder of the tree."""
        place = self._followed(path)
        return place in self.entries or place in self.folders

    @property
    def named(self) -> str:
        """The revision's name for people."""
        return f"revision {self.revision}" if self.revision else "the index"

    def real(self, path: str) -> str:
        """Give the path that a file has whatever path leads to it, below `TOP` if it lies in the tree."""
        place = self._followed(path)
        return str(Path("outside", path)) if place is None else str(Path(TOP, place))

    def special(self, path: str) -> str:  # noqa: ARG002 - a tree holds nothing that opening could wait for
        """Give an empty text."""
        return ""

    def root(self, path: str, root: str | None) -> Path:
        """Give the folder that a map's files must stay in: one asked for by its path from the top, else the project's."""
        if root is not None:
            return Path(self.real(root))
        folder = posixpath.dirname(self._followed(path) or "")
        while folder and not any(posixpath.join(folder, name) in self.entries for name in MARKERS):
            folder = posixpath.dirname(folder)
        return Path(TOP, folder)

    def link(self, path: str) -> str:
        """Give the last symbolic link on the way that a path leads, or an empty text."""
        return self._walked(path)[1]

    def leads_out(self, path: str) -> bool:
        """Tell whether a path leads out of the tree."""
        return self._followed(path) is None

    def _followed(self, path: str) -> str | None:
        """Give a path without `.`, `..` and symbolic links, or None where it leads out of the tree."""
        return self._walked(path)[0]

    def _walked(self, path: str) -> tuple[str | None, str]:
        """Follow a path; give the one that it leads to, or None, and the last symbolic link on the way."""
        rest = deque(path.replace(os.sep, "/").split("/"))
        place: list[str] = []
        links = 0
        link = ""
        while rest:
            part = rest.popleft()
            if part == ".." and not place:
                return None, link
            if part == "..":
                place.pop()
            elif part not in {"", "."}:
                place.append(part)
                entry = self.entries.get("/".join(place))
                if entry and entry.mode == LINK and links < MOST_LINKS:
                    links, link = links + 1, "/".join(place)
                    target = os.fsdecode(self.repository.content(entry.blob, MOST_TARGET))
                    if target.startswith("/"):
                        return None, link
                    place.pop()
                    rest.extendleft(reversed(target.split("/")))
        return "/".join(place), link
