"""What stands behind `argmap check`: which files and rules its arguments mean, and what came of the run."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from argmap.cli._common import FOUND, NOT_RUN, require_path
from argmap.reader.files import real_path
from argmap.reader.rules import ALWAYS, UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.diagnostics import Severity
    from argmap.report import Findings

DEFAULT = "maps"
# A key that only maps have, as it is written or as a slip of the pen has it: in capitals, without its colon.
_KEY_OF_A_MAP = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:argmap|['\"{ ]+argmap|['\"]?thes[ie]s['\"]?\s*(?::|\xef\xbc\x9a|$))", re.IGNORECASE
)


def find_files(paths: Sequence[str], called: str = "PATHS") -> list[str]:
    """Give the files that paths mean, each once, those of folders sorted; raise a usage error where there are none.

    The error names the argument as the command's usage does.
    """
    if not paths:
        if not Path(DEFAULT).is_dir():
            message = f"no {called} are given, and there is no folder `maps` here"
            raise typer.BadParameter(message, param_hint=f"'[{called}]...'")
        paths = [DEFAULT]
    files: dict[str, str] = {}
    for path in paths:
        for file in _files_of(path, called):
            files.setdefault(file if file == "-" else real_path(file), file)
    return [*files.values()]


def _files_of(path: str, called: str) -> Iterable[str]:
    if require_path(path) == "-" or not _is_folder(path):
        return [path]
    found = [str(file) for file in _maps_below(Path(path))]
    if not found:
        message = f"the folder {path} holds no maps: no *.yaml or *.yml file there says `argmap:` or `thesis:`"
        raise typer.BadParameter(message, param_hint=f"'[{called}]...'")
    return found


def _maps_below(folder: Path) -> list[Path]:
    """Give the YAML files below a folder that look like maps, sorted; hidden folders are passed over."""
    found = [path for suffix in ("*.yaml", "*.yml") for path in folder.rglob(suffix)]
    return sorted(path for path in found if not _hidden(path.relative_to(folder)) and _is_map(path))


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except OSError:
        return False  # a name that is too long: reading the file will tell


def _is_map(path: Path) -> bool:
    """Tell whether a line of a file begins with `argmap` or a thesis; one that may not be read might be a map."""
    if not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            return any(_KEY_OF_A_MAP.match(line) for line in file)
    except OSError:
        return True


def wrong_rule(names: Sequence[str]) -> str:
    """Give what is wrong with names of rules to leave out, or an empty text."""
    if not names:
        return ""
    from argmap.checks.chosen import fault_of  # loads what compares texts, to know all rules

    kept = next((name for name in names for rule in ALWAYS if name in {rule.code, rule.name}), None)
    return f"{kept} cannot be left out: what cannot be read is not checked at all" if kept else fault_of(names)


def status_of(findings: Findings, level: Severity) -> int:
    """Give the exit status of a run that fails at that severity or a worse one."""
    if any(problem.rule is UNREADABLE for problem in findings.diagnostics):
        return NOT_RUN
    return FOUND if any(problem.severity.rank <= level.rank for problem in findings.diagnostics) else 0
