from __future__ import annotations

import pytest
from helpers import map_of

MAP = "argmap: 1\nsources: {x: X, y: Y}\nthesis:\n  text: A b\n"


def cited(text):
    return map_of(f"{MAP}{text}").claims["thesis"].citations


def test_a_flat_citation():
    (citation,) = cited("  source: x\n  at: p. 3\n  quote: some\n    words\n  by: Ann Lee\n")
    assert (citation.source, citation.at, citation.quote, citation.by) == ("x", "p. 3", "some words", "Ann Lee")
    assert str(citation.location) == f"{citation.location.path}:5:11"
    assert (citation.at_location.line, citation.at_location.column) == (6, 7)
    assert (citation.quote_location.line, citation.quote_location.end_line) == (7, 8)


def test_a_list_of_citations():
    first, second = cited("  cites:\n    - source: x\n    - {at: 4, source: y}\n")
    assert (first.source, first.at, first.at_location) == ("x", "", None)
    assert (second.source, second.at) == ("y", "4")


def test_in_a_reconstruction_a_citation_without_a_source_is_of_the_text_restated():
    argmap = map_of("""
        argmap: 1
        kind: reconstruction
        of: x
        sources: {x: X, y: Y}
        thesis: {text: A b, at: p. 1}
        claims:
          - {text: A c, cites: [{quote: c}, {source: y}]}
    """)
    assert [citation.source for claim in argmap.claims.values() for citation in claim.citations] == ["x", "x", "y"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  source: z\n", ["5:11 AM402"]),
        ("  source: x/y\n", ["5:11 AM402"]),
        ("  source:\n", ["5:3 AM104"]),
        ("  source: [x]\n", ["5:11 AM102"]),
        ("  source: *x\n", ["5:11 AM006"]),
        ("  at: 4\n", ["5:7 AM103"]),
        ("  quote: |\n    some\n", ["5:10 AM103"]),
        ("  by: Ann\n", ["5:7 AM103"]),
        ("  at:\n", ["5:3 AM104"]),
        ("  at: [4]\n  source: x\n", ["5:7 AM102"]),
        ("  quote: some #1\n  source: x\n", ["5:15 AM010"]),
        ("  sorce: x\n  at: 4\n", ["5:3 AM101"]),
        ("  cites:\n", ["5:3 AM104"]),
        ("  cites: []\n", ["5:10 AM104"]),
        ("  cites: x\n", ["5:10 AM102"]),
        ("  cites: [x]\n", ["5:11 AM102"]),
        ("  cites: [[x]]\n", ["5:11 AM102"]),
        ("  cites: [~]\n", ["5:11 AM104"]),
        ("  cites: [{}]\n", ["5:11 AM104"]),
        ("  cites: {source: x}\n", ["5:11 AM102"]),
        ("  cites: [{at: 4}]\n", ["5:16 AM103"]),
        ("  cites: [{at: 4, sorce: x}]\n", ["5:19 AM101"]),
        ("  cites: [{sorce: x}]\n", ["5:12 AM101"]),
        ("  cites: [{source: x, text: A b}]\n", ["5:23 AM111"]),
        ("  cites: [{source: z}, {source: z}]\n", ["5:20 AM402"]),
        ("  source: x\n  cites: [{source: y}]\n", ["6:3 AM110"]),
        ("  cites: [{source: y}]\n  at: 4\n  source: x\n", ["5:3 AM110"]),
    ],
)
def test_what_may_stand_as_a_citation(found, text, expected):
    assert found(f"{MAP}{text}") == expected


def test_a_name_unknown_several_times_is_told_once_and_counted(read_text):
    (problem,) = read_text(f"{MAP}  cites: [{{source: xx}}, {{source: xx}}, {{source: xx}}]\n").diagnostics
    assert problem.message == "no source is named `xx` (and 2 more times in this file)"
