"""Diagnostics to text, one format a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from argmap.diagnostics import Diagnostic
from argmap.report import concise, json, text
from argmap.report.census import Census, census

__all__ = ["REPORTS", "Census", "Report", "ReportFormat", "census"]

Report = Callable[[Sequence[Diagnostic], Mapping[str, str], Census], str]


class ReportFormat(StrEnum):
    """The names of the formats, as the command line knows them."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"


REPORTS: dict[ReportFormat, Report] = {
    ReportFormat.TEXT: text.report,
    ReportFormat.CONCISE: concise.report,
    ReportFormat.JSON: json.report,
}
