"""What stands behind `argmap diff` where git calls it: as an external diff driver, and as a text conversion."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text

from argmap.diff import diff
from argmap.reader import Library, Limits, read
from argmap.reader.decode import load
from argmap.reader.disk import Replaced
from argmap.reader.syntax import compose
from argmap.render.diff.text import DiffPage
from argmap.render.flat import as_written, flat
from argmap.render.text import visible
from argmap.render.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from argmap.reader import Reading

NOTHING = "/dev/null"  # what git passes for a file that is not there, on every system
CONFLICT = 1  # the number of arguments for a file in conflict: its path alone
ARGUMENTS = (CONFLICT, 7, 9)  # 9 for a renamed file


def converted(path: str) -> str:
    """Give a map's file with each text on one line; what is no YAML, or has what maps do not use, as it is."""
    text = load(path, Limits())
    if isinstance(text, str):
        composer = compose(path, text, Limits())
        if composer.root and not composer.found:
            return flat(composer.root, composer.lines)
    return as_written(Path(path).read_bytes())


def driven(arguments: Sequence[str], root: str | None) -> Iterator[RenderableType]:
    """Compare what git passes: `path old-file old-hex old-mode new-file new-hex new-mode`, and a new path where it has one.

    Both files are read as if they stood at that path, beside the files of the work tree: so a file's diff tells what
    this file changed, and what an included one changed is told with that. Where one is no map free of errors, its
    lines are compared.
    """
    path, *rest = arguments
    yield Text(visible(f"argmap diff {path}"), "bold")
    if len(arguments) == CONFLICT:
        yield Text("in conflict: its sides are not compared")
        return
    old, new = rest[0], rest[3]
    renamed = rest[6] if len(rest) > 6 else path  # noqa: PLR2004 - the arguments of a renamed file
    readings = [_read(*one, root) for one in ((path, old), (renamed, new)) if one[1] != NOTHING]
    maps = [reading.map for reading in readings if reading.map is not None and not reading.has_errors]
    if len(maps) < len(readings):
        yield from _lines(path, old, new, readings)
    elif len(maps) == 1:
        how = "a new map" if old == NOTHING else "a map that is gone"
        yield Text(f"{how}: {counted(len(maps[0].claims), 'claim')}, {counted(len(maps[0].steps), 'step')}")
    else:
        before, after = maps
        yield DiffPage(f"a/{path}", f"b/{renamed}", diff(before, after))
    yield Text()


def _read(path: str, file: str, root: str | None) -> Reading:
    return read(path, root=root, library=Library(Limits(), disk=Replaced(path, file)))


def _lines(path: str, old: str, new: str, readings: Sequence[Reading]) -> Iterator[Text]:
    problem = next(one for reading in readings if reading.has_errors for one in reading.diagnostics)
    yield Text(
        visible(f"compared line by line, for a version is no map free of errors: {problem.location}: {problem.message}")
    )
    before, after = (_shown(file) for file in (old, new))
    yield from (Text(line) for line in unified_diff(before, after, f"a/{path}", f"b/{path}", lineterm=""))


def _shown(file: str) -> list[str]:
    text = "" if file == NOTHING else as_written(Path(file).read_bytes())
    unended = text and not text.endswith("\n")
    return text.splitlines() + ["\\ No newline at end of file"] * bool(unended)
