"""What argmap offers to programs and notebooks: `load` a map, `check` files, `draw` what was loaded."""

from __future__ import annotations

from os import PathLike, fspath
from typing import TYPE_CHECKING

from argmap import checks
from argmap.reader import Library, Limits, Reading, read
from argmap.reader.rules import ALWAYS
from argmap.report import Findings, census
from argmap.texts.quotes import look_up
from argmap.texts.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from argmap.diagnostics import Diagnostic
    from argmap.export.options import Options
    from argmap.model import ArgumentMap
    from argmap.texts.quotes import Cited


class MapError(Exception):
    """A map has errors. `diagnostics` holds them all; the message shows each with its place."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__(
            "\n".join(f"{problem.location}: {problem.rule.code} {problem.message}" for problem in diagnostics)
        )


def load(path: str | PathLike[str], *, root: str | None = None) -> ArgumentMap:
    """Read the map at a path, with all that it includes, or standard input for `-`.

    `root` is the folder that included files must stay in, by default the project's.
    Raises MapError where the map could not be read without errors.
    """
    reading = read(fspath(path), root=root)
    if reading.map is None or reading.has_errors:
        raise MapError(reading.diagnostics)
    return reading.map


def check(
    paths: str | PathLike[str] | Sequence[str | PathLike[str]],
    *,
    root: str | None = None,
    ignore: Collection[str] = (),
    texts: Sequence[str] = (),
) -> Findings:
    """Read and check a file, or several, each once; `ignore` leaves out rules by code or name.

    The rules of what cannot be read at all stay. Raises ValueError for a name that no rule has.
    `texts` are folders where the texts of sources may be found by their file's name, to check quotes against.
    Gives the diagnostics in the order of places, the texts of the files, a census, and what came of each quote.
    Raises nothing else, and nothing that a map's author could cause.
    """
    if ignore:
        _refuse_unknown(ignore)
    files = [fspath(path) for path in ([paths] if isinstance(paths, str | PathLike) else paths)]
    library = Library(Limits(), listed=files)
    shelf = Shelf(texts, root)
    readings = [read(path, root=root, library=library) for path in files]
    cited = [look_up(reading.map, shelf) if reading.map else None for reading in readings]
    found = {problem for pair in zip(readings, cited, strict=True) for problem in _problems(*pair)}
    maps = [reading.map for reading in readings if reading.map]
    found -= _used_elsewhere(found, maps)
    kept = (
        problem for problem in found if problem.rule in ALWAYS or not {problem.rule.code, problem.rule.name} & {*ignore}
    )
    diagnostics = tuple(sorted(kept, key=lambda problem: problem.order))
    sources = {path: text for reading in readings for path, text in reading.texts.items()}
    quotes = {one.citation.location: one for each in cited if each for one in each.own if one.citation.quote}
    read_files = sum(not reading.unreadable for reading in readings)
    return Findings(diagnostics, sources, census(maps, read_files, diagnostics, quotes.values()), (*quotes.values(),))


def _refuse_unknown(rules: Iterable[str]) -> None:
    from argmap.checks.chosen import fault_of  # loads what compares texts, to know all rules

    if fault := fault_of(rules):
        raise ValueError(fault)


def _problems(reading: Reading, cited: Cited | None) -> Iterable[Diagnostic]:
    yield from reading.diagnostics
    if reading.map:
        yield from checks.run(reading.map, complete=not reading.has_errors, cited=cited)


def _used_elsewhere(found: Iterable[Diagnostic], maps: Iterable[ArgumentMap]) -> set[Diagnostic]:
    """Give what was found of entries that one map leaves unused and another cites: maps may share a bibliography."""
    unused = {problem for problem in found if problem.rule is checks.UNUSED_ENTRY}
    if not unused:
        return unused
    cited = {
        argmap.sources[citation.source].location
        for argmap in maps
        for claim in argmap.claims.values()
        for citation in claim.citations
    }
    return {problem for problem in unused if problem.location in cited}


def draw(argmap: ArgumentMap, format: str = "svg", options: Options | None = None) -> bytes:
    """Give the file that `argmap export` would write of a map: `dot`, `svg`, `png` or `pdf`.

    Raises ValueError for another format, `argmap.export.engine.DrawingError` where nothing on this machine can
    draw it, and `argmap.focus.UnknownNameError` where the options name a part that is not there.
    """
    from argmap.export.options import Format, Options  # what draws costs time that checking should not
    from argmap.export.registry import EXPORTERS

    return EXPORTERS[Format(format)](argmap, options or Options())
