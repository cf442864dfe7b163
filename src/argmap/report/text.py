"""Diagnostics for people: place, what is wrong, the source line with carets, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.report.lines import excerpt
from argmap.steering import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.diagnostics import Diagnostic
    from argmap.report.findings import Findings


MOST = 200
"""How many diagnostics are shown in full: nobody reads more, and a file of a hundred thousand mistakes is one mistake."""


def report(findings: Findings) -> str:
    """Give each diagnostic with its line, a blank line after each, and the census last; of very many, the worst.

    Where no file could be read there is nothing to count.
    """
    from argmap.reader.decode import lines_of  # loads YAML, which `argmap --help` does without

    shown = _worst(findings.diagnostics)
    paths = {problem.location.path for problem in shown}
    lines = {path: lines_of(findings.texts[path]) for path in paths if path in findings.texts}
    blocks = ["\n".join(_block(problem, lines.get(problem.location.path, []))) for problem in shown]
    if more := len(findings.diagnostics) - len(shown):
        blocks.append(f"… and {more:,} more; `--format concise` lists them all, one a line")
    if findings.census.files or not blocks:
        blocks.append(str(findings.census))
    return "\n\n".join(blocks) + "\n"


def _worst(diagnostics: Sequence[Diagnostic]) -> Sequence[Diagnostic]:
    """Give as many as are shown, the worst of them, in the order of places."""
    if len(diagnostics) <= MOST:
        return diagnostics
    by_weight = sorted(range(len(diagnostics)), key=lambda number: diagnostics[number].severity.rank)
    return [diagnostics[number] for number in sorted(by_weight[:MOST])]


def _block(problem: Diagnostic, lines: Sequence[str]) -> Iterable[str]:
    place, rule = problem.location, problem.rule
    yield f"{safe(str(place))}: {problem.severity} {rule.code} {rule.name}: {safe(problem.message)}"
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    if line and not line.isspace():
        end = place.end_column if place.end_line == place.line else len(line.rstrip()) + 1
        shown, carets = excerpt(line, place.column, max(end, place.column + 1))
        number = str(place.line)
        yield f"  {number} | {shown}"
        yield f"  {' ' * len(number)} | {carets}"
    if problem.help:
        yield f"  help: {safe(problem.help)}"
