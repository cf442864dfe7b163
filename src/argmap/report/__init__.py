"""Diagnostics to text, one format a file."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from argmap.report import concise, json, text
from argmap.report.findings import Census, Findings, census

__all__ = ["REPORTS", "Census", "Findings", "Report", "ReportFormat", "census"]

Report = Callable[[Findings], str]


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
