"""Where the texts of sources are: each is read once, and only from inside the project or from folders given for it."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.reader.decode import decode
from argmap.reader.disk import project_root, real_path
from argmap.reader.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import Source
    from argmap.texts.text import Text

LIMIT = 16 * 1024 * 1024
"""The largest text that is read, in bytes: several times the Bible."""

_KINDS = (
    (b"%PDF-", "a PDF file; save its text, for instance with `pdftotext`"),
    (b"PK\x03\x04", "a Word, OpenDocument, EPUB or ZIP file; save it as plain text"),
    (b"\xd0\xcf\x11\xe0", "an old Word file; save it as plain text"),
    (b"{\\rtf", "an RTF file; save it as plain text"),
    (b"\x1f\x8b", "a gzip file; unpack it"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)


class Lack(Enum):
    """Why a source's text is not at hand."""

    UNNAMED = auto()
    MISSING = auto()
    OUTSIDE = auto()
    UNREADABLE = auto()


@dataclass(frozen=True, slots=True)
class Missing:
    """A text that is not at hand: why, in what sort of way, and in words."""

    lack: Lack
    reason: str = ""


class Shelf:
    """The texts at hand in one run. `folders` are those that users give; `root` is the project's, as for includes."""

    def __init__(self, folders: Sequence[str] = (), root: str | None = None) -> None:
        self.folders = tuple(folders)
        self.root = root
        self._read: dict[str, Text | Missing] = {}
        self._found: dict[tuple[str, str, str], Text | Missing] = {}

    def text(self, map_path: str, source: Source) -> Text | Missing:
        """Give the text of a source, as the map at that path may read it, or why there is none."""
        if not source.file:
            return Missing(Lack.UNNAMED)
        key = (map_path, source.location.path, source.file)
        if key not in self._found:
            self._found[key] = self._find(*key)
        return self._found[key]

    def others(self, map_path: str, source: Source) -> list[str]:
        """Give the paths of the texts that a source's `file` could also mean, after the one that it does mean."""
        found = [path for path, inside in self._candidates(map_path, source.location.path, source.file) if inside]
        real: dict[str, str] = {}
        for path in filter(_there, found):
            real.setdefault(real_path(path), path)
        return [*real.values()][1:]

    def _find(self, map_path: str, named_in: str, file: str) -> Text | Missing:
        for number, (path, inside) in enumerate(self._candidates(map_path, named_in, file)):
            if not inside and (number == 0 or _there(path)):
                return Missing(Lack.OUTSIDE)
            if inside and _there(path):
                return self.read(path)
        return Missing(Lack.MISSING)

    def _candidates(self, map_path: str, named_in: str, file: str) -> Iterator[tuple[str, bool]]:
        """Give the paths that a `file` may mean, in the order that they count, and whether each may be read."""
        base = Path("" if named_in == "-" else named_in).parent
        allowed = [project_root(map_path, self.root), *(Path(real_path(folder)) for folder in self.folders)]
        names = dict.fromkeys([file, Path(file).name])
        paths = [str(base / file), *(str(Path(folder, name)) for folder in self.folders for name in names)]
        for path in map(os.path.normpath, paths):
            real = Path(real_path(path))
            yield path, any(real.is_relative_to(folder) for folder in allowed)

    def read(self, path: str) -> Text | Missing:
        """Read the text at a path."""
        key = real_path(path)
        if key not in self._read:
            self._read[key] = _load(path)
        return self._read[key]


def _there(path: str) -> bool:
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False


def _load(path: str) -> Text | Missing:
    try:
        mode = Path(path).stat().st_mode
        if stat.S_ISDIR(mode) or not stat.S_ISREG(mode):
            return _unreadable("it is a folder" if stat.S_ISDIR(mode) else "it is no ordinary file")
        with Path(path).open("rb") as file:
            return text_of(path, file.read(LIMIT + 1))
    except (OSError, ValueError) as error:
        return _unreadable((getattr(error, "strerror", None) or str(error)).lower())


def text_of(path: str, data: bytes) -> Text | Missing:
    """Make a text of the bytes of a file, or say what they seem to be instead."""
    from argmap.texts.text import Text  # costs start-up time, and many runs have no text at hand

    if len(data) > LIMIT:
        return _unreadable(f"it has more than {LIMIT // 2**20} MiB; save the part that is quoted as a file of its own")
    if kind := next((words for start, words in _KINDS if data.startswith(start)), ""):
        return _unreadable(f"it is {kind}")
    decoded = decode(path, data, Limits(bytes=LIMIT))
    if not isinstance(decoded, str):
        here = f" (line {decoded.location.line})" if decoded.location.line > 1 else ""
        return _unreadable(decoded.message.replace("this file", "it", 1).replace("this is", "it is", 1) + here)
    return Text(path, decoded) if decoded.strip() else _unreadable("it is empty")


def _unreadable(reason: str) -> Missing:
    return Missing(Lack.UNREADABLE, reason)
