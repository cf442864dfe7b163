"""Diagnostics for programs: one JSON object, its shape versioned."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from argmap.steering import as_json

if TYPE_CHECKING:
    from argmap.diagnostics import Diagnostic
    from argmap.report.findings import Findings
    from argmap.texts.quotes import Checked

VERSION = 1


def report(findings: Findings) -> str:
    """Give the version, every diagnostic, every quote with its place in the source's text, and the census.

    What would steer a terminal is escaped.
    """
    whole = {
        "version": VERSION,
        "diagnostics": [_fields(problem) for problem in findings.diagnostics],
        "summary": asdict(findings.census),
        "quotes": [_quote(one) for one in findings.quotes],
    }
    return as_json(whole)


def _fields(problem: Diagnostic) -> dict[str, str | int]:
    return {
        **problem.location._asdict(),
        "code": problem.rule.code,
        "rule": problem.rule.name,
        "severity": str(problem.severity),
        "message": problem.message,
        "help": problem.help,
    }


def _quote(one: Checked) -> dict[str, Any]:
    """Give a quote: where the map has it, what came of it, and where the text has it, if that is known."""
    citation, place = one.citation, one.place
    return {
        **(citation.quote_location or citation.location)._asdict(),
        "source": citation.source,
        "quote": citation.quote,
        "at": citation.at,
        "status": str(one.status),
        "text": one.path,
        "place": asdict(place) if place else None,
    }
