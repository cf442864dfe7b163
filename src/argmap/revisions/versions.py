"""Versions of a map as users name them: a file, `REVISION:path`, or a revision of the file named beside it."""

from __future__ import annotations

import os
import posixpath
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.reader import Library, Limits, Reading, read
from argmap.reader.disk import DISK, Disk
from argmap.reader.names import did_you_mean
from argmap.revisions.repository import GitError, Repository
from argmap.revisions.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True)
class Version:
    """One version of a map: its path, on this machine's disk or in a revision's tree.

    `prefix` stands before the paths of a revision's files where they are shown: `HEAD:`.
    """

    path: str
    prefix: str = ""
    disk: Disk = DISK

    @property
    def name(self) -> str:
        """The version's name for people."""
        return f"{self.prefix}{self.path}"

    def read(self, root: str | None) -> Reading:
        """Read the map with what it includes; what is wrong is placed in files named after their revision.

        Raises GitError where the revision has no such file.
        """
        if isinstance(self.disk, Tree):
            _require(self.disk, self.path)
            root = None if root is None else _inside(self.disk, root)
        reading = read(self.path, root=root, library=Library(Limits(), disk=self.disk))
        placed = (
            replace(problem, location=problem.location._replace(path=f"{self.prefix}{problem.location.path}"))
            for problem in reading.diagnostics
        )
        texts = {f"{self.prefix}{path}": text for path, text in reading.texts.items()}
        return Reading(reading.map, tuple(placed), texts)


def versions(names: Sequence[str]) -> tuple[Version, Version]:
    """Give the versions meant by `OLD NEW`, `REVISION REVISION PATH`, or `PATH` alone (since the last commit).

    Raises GitError where a revision cannot be asked for.
    """
    match names:
        case [path]:
            return _of("HEAD", path), _named(path)
        case [old, new, path]:
            return _of(old, path), _of(new, path)
        case [old, new] if not _is_named(old):
            return _of(old, new), _named(new)
        case [old, new] if not _is_named(new) and not _is_file(old):
            return _named(old), _of(new, old)
        case [old, new]:
            return _named(old), _named(new)
        case _:
            raise ValueError(names)


def _is_file(name: str) -> bool:
    return name == "-" or os.path.isfile(name)  # noqa: PTH113 - Path.is_file raises where a name holds a NUL


def _is_named(name: str) -> bool:
    """Tell whether a name says by itself what it means: a file that exists, or `REVISION:path`."""
    return _is_file(name) or _split(name) is not None


def _named(name: str) -> Version:
    parts = None if _is_file(name) else _split(name)
    if parts is None:
        return Version(name)
    revision, path = parts
    repository = Repository.around(Path.cwd())
    if path.startswith(("./", "../")):
        path = posixpath.normpath(posixpath.join(repository.prefix, path))
    return Version(path, f"{revision}:", Tree(repository, revision))


def _of(revision: str, path: str) -> Version:
    """Give a revision of what another name means: a file of the work tree, or `REVISION:path`."""
    if path == "-":
        raise GitError(f"standard input has no revision `{revision}`: name a file")
    if not _is_file(path) and _split(path):
        return Version(_named(path).path, f"{revision}:", Tree(Repository.around(Path.cwd()), revision))
    repository, place = _place(path)
    return Version(place, f"{revision}:", Tree(repository, revision))


def _place(path: str) -> tuple[Repository, str]:
    """Give the repository of a file, and the file's path from its top."""
    folder = Path(path).parent
    if not folder.is_dir():
        raise GitError(f"there is no folder {folder}, so {path} has no revisions")
    if "GIT_DIR" in os.environ:  # a hook of git runs us: that repository is meant, seen from where we stand
        repository = Repository.around(Path.cwd())
        return repository, posixpath.normpath(posixpath.join(repository.prefix, Path(os.path.relpath(path)).as_posix()))
    repository = Repository.around(folder)
    return repository, f"{repository.prefix}{Path(path).name}"


def _split(name: str) -> tuple[str, str] | None:
    """Split `REVISION:path` at the first colon outside braces, as git does: `HEAD@{12:00}:map.yaml`."""
    depth = 0
    for place, character in enumerate(name):
        depth += (character == "{") - (character == "}")
        if character == ":" and depth == 0:
            return name[:place], name[place + 1 :]
    return None


def _require(tree: Tree, path: str) -> None:
    """Raise GitError where a revision has no file at that path."""
    if tree.holds(path):
        return
    link = tree.link(path)
    if link and tree.leads_out(path):
        what = "is" if link == path else f"leads through `{link}`,"
        raise GitError(
            f"`{path}` {what} a symbolic link out of the repository in {tree.named}, and is not followed: name the file itself"
        )
    if path in tree.entries:
        raise GitError(f"`{path}` is a symbolic link to nothing in {tree.named}: name the file itself")
    near = posixpath.join(tree.repository.prefix, path)
    if near != path and tree.holds(near):
        help = f"Paths of a revision begin at the repository's top: write `{tree.revision}:./{path}`."
    else:
        help = did_you_mean(path, (one for one in tree.entries if one.endswith((".yaml", ".yml"))))
    raise GitError(f"`{path}` is not in {tree.named}. {help}".rstrip())


def _inside(tree: Tree, root: str) -> str:
    """Give a folder of this machine by its path from the top of a revision's tree."""
    top = Path(tree.repository.folder.resolve(), *[".."] * tree.repository.prefix.count("/")).resolve()
    folder = Path(root).resolve()
    return folder.relative_to(top).as_posix() if folder.is_relative_to(top) else ""
