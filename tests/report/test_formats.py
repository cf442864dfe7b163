"""The same findings in every format."""

from __future__ import annotations

import json
import time

import pytest

from argmap.diagnostics import Diagnostic, Location, Rule, Severity
from argmap.report import REPORTS, Census, Findings, ReportFormat
from argmap.report.text import MOST

BAD = Rule("AM999", "bad-thing", Severity.ERROR, "What is bad.")
ODD = Rule("AM998", "odd-thing", Severity.WARNING, "What is odd.")
HOSTILE = "\x1b[31m\u202e[/red]\n\r\x9b真理\udcff"


def findings(*diagnostics, texts=None):
    return Findings(diagnostics, texts or {}, Census(1, 2, 1, 0, len(diagnostics), 0, 0))


def problem(line=1, column=1, end=None, *, rule=BAD, **words):
    end_line, end_column = end or (line, column + 1)
    place = Location(words.pop("path", "map.yaml"), line, column, end_line, end_column)
    return rule.found(place, **{"message": "this is bad", "help": "Mend it.", **words})


def report(format, *diagnostics, texts=None):
    return REPORTS[format](findings(*diagnostics, texts=texts))


def test_every_format_has_a_report():
    assert [*REPORTS] == [*ReportFormat]


def test_text_shows_the_line_with_carets_and_what_to_do():
    text = "argmap: 1\nthesis: 真理 is bad\n"
    assert report(ReportFormat.TEXT, problem(2, 12, (2, 18)), texts={"map.yaml": text}) == (
        "map.yaml:2:12: error AM999 bad-thing: this is bad\n"
        "  2 | thesis: 真理 is bad\n"
        "    |              ^^^^^^\n"
        "  help: Mend it.\n"
        "\n"
        "1 map, 2 claims, 1 step, 0 sources: 1 error\n"
    )


def test_text_of_no_findings_is_the_census():
    assert report(ReportFormat.TEXT) == "1 map, 2 claims, 1 step, 0 sources: no problems\n"


def test_text_marks_what_runs_over_several_lines_to_the_end_of_the_first():
    text = "note: |-  \n  some\n  text\n"
    assert "\n    |       ^^\n" in report(ReportFormat.TEXT, problem(1, 7, (3, 7)), texts={"map.yaml": text})


@pytest.mark.parametrize("texts", [{}, {"map.yaml": ""}, {"map.yaml": " \n"}, {"map.yaml": "\n\n"}])
def test_text_without_a_line_to_show(texts):
    assert report(ReportFormat.TEXT, problem(help=""), texts=texts).startswith(
        "map.yaml:1:1: error AM999 bad-thing: this is bad\n\n1 map"
    )


def test_text_counts_lines_as_yaml_does():
    text = "a: 1\r\nb: 2\rc: 3\x85d: 4\u2028e: 5\x0b"
    assert "  5 | e: 5<U+000B>\n" in report(ReportFormat.TEXT, problem(5, 1), texts={"map.yaml": text})


def test_text_of_very_many_findings_shows_the_worst():
    many = [problem(line, rule=ODD) for line in range(1, 2 * MOST + 1)]
    shown = report(ReportFormat.TEXT, *many, problem(2 * MOST + 1))
    assert shown.count("AM998") == MOST - 1
    assert shown.count("AM999") == 1
    assert f"… and {MOST + 1} more" in shown
    assert shown.index(f"map.yaml:{MOST - 1}:1") < shown.index("AM999")


def test_concise_is_one_line_each():
    assert report(ReportFormat.CONCISE, problem(), problem(2, rule=ODD)) == (
        "map.yaml:1:1: error AM999 bad-thing: this is bad\nmap.yaml:2:1: warning AM998 odd-thing: this is bad\n"
    )
    assert report(ReportFormat.CONCISE) == ""


DIAGNOSTIC = {
    "path": str,
    "line": int,
    "column": int,
    "end_line": int,
    "end_column": int,
    "code": str,
    "rule": str,
    "severity": str,
    "message": str,
    "help": str,
}
SUMMARY = dict.fromkeys(
    ["files", "claims", "steps", "sources", "errors", "warnings", "infos", "quotes", "quotes_found"], int
)


def test_json_has_its_promised_shape():
    whole = json.loads(report(ReportFormat.JSON, problem(2, 3, (4, 5)), problem(5, rule=ODD, help="")))
    assert list(whole) == ["version", "diagnostics", "summary", "quotes"]
    assert whole["version"] == 1
    for each in whole["diagnostics"]:
        assert {key: type(value) for key, value in each.items()} == DIAGNOSTIC
        assert list(each) == list(DIAGNOSTIC)
    assert {key: type(value) for key, value in whole["summary"].items()} == SUMMARY
    assert whole["diagnostics"][0] == {
        "path": "map.yaml",
        "line": 2,
        "column": 3,
        "end_line": 4,
        "end_column": 5,
        "code": "AM999",
        "rule": "bad-thing",
        "severity": "error",
        "message": "this is bad",
        "help": "Mend it.",
    }
    assert json.loads(report(ReportFormat.JSON))["diagnostics"] == []


@pytest.mark.parametrize("format", [*ReportFormat])
def test_hostile_text_reaches_no_terminal(format):
    hostile = problem(1, 3, path=f"{HOSTILE}.yaml", message=HOSTILE, help=HOSTILE)
    shown = report(format, hostile, texts={f"{HOSTILE}.yaml": HOSTILE.replace("\n", "")})
    assert not {"\x1b", "\u202e", "\r", "\x9b", "\udcff"} & {*shown}
    assert "真理" in shown
    shown.encode()
    if format is ReportFormat.JSON:
        (written,) = json.loads(shown)["diagnostics"]
        assert (written["path"], written["message"], written["help"]) == (f"{HOSTILE}.yaml", HOSTILE, HOSTILE)
    else:
        assert len(shown.splitlines()) <= 6


@pytest.mark.parametrize("format", [*ReportFormat])
def test_many_findings_on_one_long_line_are_quick(format):
    line = "x " * 500_000
    many = [problem(1, column) for column in range(1, 20_000, 2)]
    start = time.process_time()
    report(format, *many, texts={"map.yaml": line})
    assert time.process_time() - start < 20


def test_a_diagnostic_keeps_its_own_severity():
    softer = Diagnostic(Location("m", 1, 1, 1, 2), BAD, "x", "", Severity.INFO)
    assert "info AM999" in report(ReportFormat.CONCISE, softer)
