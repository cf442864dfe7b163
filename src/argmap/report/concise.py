"""Diagnostics one a line, as editors and `grep` read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.steering import safe

if TYPE_CHECKING:
    from argmap.diagnostics import Diagnostic
    from argmap.report.findings import Findings


def report(findings: Findings) -> str:
    """Give `path:line:column: severity code rule: message` for each diagnostic."""
    return "".join(f"{line}\n" for line in map(_line, findings.diagnostics))


def _line(problem: Diagnostic) -> str:
    return f"{safe(str(problem.location))}: {problem.severity} {problem.rule.code} {problem.rule.name}: {safe(problem.message)}"
