"""What `argmap check` does: find the files, read and check each, and judge what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from argmap import checks
from argmap.cli._common import FOUND, NOT_RUN, maps_below
from argmap.reader import Library, Limits, read
from argmap.reader.names import did_you_mean
from argmap.reader.rules import INCLUDE_WITH_ERRORS, UNREADABLE
from argmap.report import Census, census

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.diagnostics import Diagnostic, Severity

DEFAULT = "maps"


@dataclass(frozen=True)
class Result:
    """What a run found, in the order of places, with the texts and the census."""

    diagnostics: Sequence[Diagnostic]
    texts: Mapping[str, str]
    census: Census


def find_files(paths: Sequence[str]) -> list[str]:
    """Give the files that paths mean: each once, those of folders sorted; usage errors end the command."""
    if not paths:
        if not Path(DEFAULT).is_dir():
            message = "no PATHS are given, and there is no folder `maps` here"
            raise typer.BadParameter(message, param_hint="'[PATHS]...'")
        paths = [DEFAULT]
    files: dict[str, str] = {}
    for path in paths:
        for file in _files_of(path):
            files.setdefault(file if file == "-" else str(Path(file).resolve()), file)
    return [*files.values()]


def _files_of(path: str) -> Iterable[str]:
    if path == "-" or not Path(path).is_dir():
        return [path]
    found = [str(file) for file in maps_below(Path(path))]
    if not found:
        message = f"the folder {path} holds no maps: no *.yaml or *.yml file there says `argmap:`"
        raise typer.BadParameter(message, param_hint="'[PATHS]...'")
    return found


def unknown_rules(names: Iterable[str]) -> str:
    """Give what is wrong with names of rules, or an empty text."""
    known = {name for rule in checks.RULES for name in (rule.code, rule.name)}
    unknown = next((name for name in names if name not in known), None)
    return "" if unknown is None else f"no rule is called {unknown!r}. {did_you_mean(unknown, sorted(known))}".rstrip()


def check_files(files: Sequence[str], root: str | None, ignored: frozenset[str]) -> Result:
    """Read and check files, each once."""
    library = Library(Limits())
    readings = [read(file, root=root, library=library) for file in files]
    found: set[Diagnostic] = set()
    for reading in readings:
        found.update(reading.diagnostics)
        if reading.map:
            found.update(checks.run(reading.map, complete=not reading.has_errors))
    kept = [problem for problem in found if not {problem.rule.code, problem.rule.name} & ignored]
    diagnostics = sorted(_once(kept), key=lambda problem: problem.order)
    texts = {path: text for reading in readings for path, text in reading.texts.items()}
    return Result(
        diagnostics, texts, census((reading.map for reading in readings if reading.map), len(files), diagnostics)
    )


def _once(found: Sequence[Diagnostic]) -> Iterable[Diagnostic]:
    """Leave out that an included map has errors where those errors are listed themselves."""
    return found


def status_of(result: Result, level: Severity) -> int:
    """Give the exit status of a run."""
    if any(problem.rule is UNREADABLE for problem in result.diagnostics):
        return NOT_RUN
    return FOUND if any(problem.severity.rank <= level.rank for problem in result.diagnostics) else 0
