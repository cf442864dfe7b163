"""Diagnostics for people: place, what is wrong, the source line with carets, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.reader.decode import lines_of
from argmap.report.lines import excerpt, safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.diagnostics import Diagnostic
    from argmap.report.findings import Findings


def report(findings: Findings) -> str:
    """Give each diagnostic with its line, a blank line after each, and the census last."""
    paths = {problem.location.path for problem in findings.diagnostics}
    lines = {path: lines_of(findings.texts[path]) for path in paths if path in findings.texts}
    blocks = ["\n".join(_block(problem, lines.get(problem.location.path, []))) for problem in findings.diagnostics]
    return "\n\n".join([*blocks, str(findings.census)]) + "\n"


def _block(problem: Diagnostic, lines: Sequence[str]) -> Iterable[str]:
    place, rule = problem.location, problem.rule
    yield f"{safe(str(place))}: {problem.severity} {rule.code} {rule.name}: {safe(problem.message)}"
    if place.line <= len(lines) and lines[place.line - 1].strip():
        line = lines[place.line - 1]
        end = place.end_column if place.end_line == place.line else len(line.rstrip()) + 1
        shown, carets = excerpt(line, place.column, max(end, place.column + 1))
        number = str(place.line)
        yield f"  {number} | {shown}"
        yield f"  {' ' * len(number)} | {carets}"
    if problem.help:
        yield f"  help: {safe(problem.help)}"
