"""Where maps are read from: this machine's files, or in their place others of the same shape (a revision's tree)."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import BinaryIO

_PIECE = 1 << 20
MARKERS = ("pyproject.toml", "argmap.toml", ".git")
"""What the top folder of a project holds one of."""


def real_path(path: str) -> str:
    """Give a path with symbolic links followed, as far as they lead anywhere."""
    try:
        return os.path.realpath(path)
    except ValueError:  # a NUL: no file has such a name
        return str(Path(path).absolute())


def project_root(path: str, root: str | None) -> Path:
    """Give the folder that a map's files must stay in: that which is asked for, the project's, or the map's own."""
    if root is not None:
        return Path(real_path(root))
    own = Path.cwd() if path == "-" else Path(real_path(path)).parent
    return next((folder for folder in (own, *own.parents) if any((folder / name).exists() for name in MARKERS)), own)


class Disk:
    """This machine's files."""

    def read(self, path: str, most: int) -> bytes:
        """Read at most that many bytes of a file, or of standard input for `-`: an endless one cannot fill the memory.

        Raises OSError, or ValueError where no file has such a name.
        """
        if path == "-":
            if sys.stdin is None:
                raise OSError(None, "there is no standard input")
            return _read_up_to(sys.stdin.buffer, most)
        with Path(path).open("rb") as file:
            return _read_up_to(file, most)

    def real(self, path: str) -> str:
        """Give the path that a file has whatever path leads to it."""
        return real_path(path)

    def special(self, path: str) -> str:
        """Give the reason why a path should not even be opened, or an empty text: a pipe would never end."""
        try:
            mode = Path(path).stat().st_mode
        except (OSError, ValueError):
            return ""  # which opening it will explain
        return "" if stat.S_ISREG(mode) or stat.S_ISDIR(mode) else "it is no ordinary file"

    def root(self, path: str, root: str | None) -> Path:
        """Give the folder that a map's files must stay in."""
        return project_root(path, root)


def _read_up_to(file: BinaryIO, most: int) -> bytes:
    """Read in pieces: asked for all at once, Python first makes room for as much as may come."""
    pieces = []
    while most > 0 and (piece := file.read(min(most, _PIECE))):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


DISK = Disk()


class Replaced(Disk):
    """This machine's files, but for one, which is read from elsewhere."""

    def __init__(self, path: str, file: str) -> None:
        self._real, self._file = real_path(path), file

    def read(self, path: str, most: int) -> bytes:
        """Read at most that many bytes of a file."""
        return super().read(self._file if real_path(path) == self._real else path, most)
