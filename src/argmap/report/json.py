"""Diagnostics for programs: one JSON object, its shape versioned."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from argmap.report.lines import escaped

if TYPE_CHECKING:
    from argmap.diagnostics import Diagnostic
    from argmap.report.findings import Findings

VERSION = 1


def report(findings: Findings) -> str:
    """Give the version, every diagnostic and the census; what would steer a terminal is escaped."""
    whole = {
        "version": VERSION,
        "diagnostics": [_fields(problem) for problem in findings.diagnostics],
        "summary": asdict(findings.census),
    }
    return escaped(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def _fields(problem: Diagnostic) -> dict[str, str | int]:
    place = problem.location
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "code": problem.rule.code,
        "rule": problem.rule.name,
        "severity": str(problem.severity),
        "message": problem.message,
        "help": problem.help,
    }
