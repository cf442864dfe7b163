from __future__ import annotations

import time

from helpers import map_of

MAP = "argmap: 1\nthesis: {text: A b}\n"


def test_claims_without_an_id_have_keys_of_their_text():
    argmap = map_of("argmap: 1\nthesis: A b\nclaims: [Same c, Same  c, {text: Same c, id: same}, Same c]\n")
    first, second, named, third = list(argmap.claims)[1:]
    assert first.startswith("~")
    assert len(first) == 9
    assert (second, third) == (f"{first}.2", f"{first}.3")
    assert named == "same"


def test_names_are_compared_composed():
    argmap = map_of("argmap: 1\nthesis: {text: A b, support: [{ref: e\u0301}]}\nclaims: [{id: \u00e9, text: A c}]\n")
    assert [step.premises for step in argmap.steps.values()] == [("\u00e9",)]
    cited = map_of("argmap: 1\nsources: {e\u0301: E}\nthesis: {text: A b, source: \u00e9}\n")
    assert [citation.source for citation in cited.claims["thesis"].citations] == ["\u00e9"]


def test_an_id_that_stands_twice_names_the_first(read_text):
    reading = read_text(
        "argmap: 1\nthesis: {id: x, text: A b}\nclaims:\n  - {id: x, text: A c}\n  - {id: x, text: A d}\n"
    )
    assert [(str(problem.location), problem.rule.code) for problem in reading.diagnostics] == [
        ("map.yaml:4:10", "AM202"),
        ("map.yaml:5:10", "AM202"),
    ]
    assert "map.yaml:2:14" in reading.diagnostics[0].message
    assert [claim.text for claim in reading.map.claims.values()] == ["A b", "A c", "A d"]


def test_the_thesis_is_named_so_and_may_be_taken(found):
    assert found("argmap: 1\nthesis: A b\nclaims: [{id: thesis, text: A c}]\n") == ["3:15 AM202"]


def test_an_unknown_name_is_told_once_and_counted(read_text):
    (problem,) = read_text(
        f"{MAP}claims:\n  - {{text: A c, support: [{{ref: x}}], rebuttals: [{{ref: x}}]}}\nexpect: {{x: stands}}\n"
    ).diagnostics
    assert str(problem.location) == "map.yaml:4:33"
    assert problem.message == "no claim is named `x` (and 2 more times in this file)"


def test_one_entry_with_an_unknown_name_counts_once(read_text):
    (problem,) = read_text(
        f"{MAP}claims:\n  - {{ref: x, support: [A c, A d], rebuttals: [A e], cites: [{{source: thesis}}]}}\nsources: {{thesis: T}}\n"
    ).diagnostics
    assert problem.message == "no claim is named `x`"


def test_a_source_is_no_claim_and_a_claim_no_source(read_text):
    text = "argmap: 1\nsources: {s: S}\nthesis: {id: c, text: A b, source: c, support: [{ref: s}]}\n"
    first, second = read_text(text).diagnostics
    assert (first.message, first.rule.code) == ("no source is named `c`", "AM402")
    assert (second.message, second.rule.code) == ("no claim is named `s`", "AM201")


def test_an_unknown_source_is_likened_to_those_of_included_maps(read_text):
    text = "argmap: 1\ninclude: {a: a.yaml}\nthesis: {text: A b, source: a/reprot}\n"
    (problem,) = read_text(text, {"a.yaml": f"{MAP}sources: {{report: R}}\n"}).diagnostics
    assert problem.help == "Did you mean `a/report`?"


def test_strange_names_are_unknown(found):
    for name in ("/", "a/", "/thesis", "thesis/", "a//b", "../thesis", "~12345678"):
        assert found(f"{MAP}claims: [{{ref: {name}}}]\n") == ["3:16 AM201"]


def test_very_many_unknown_names_take_no_time(read_text):
    count = 4000
    ids = "".join(f"  - {{id: claim{number}, text: A {number} b}}\n" for number in range(count))
    refs = "".join(f"  - {{text: B {number} b, support: [{{ref: clam{number}}}]}}\n" for number in range(count))
    start = time.process_time()
    reading = read_text(f"{MAP}claims:\n{ids}{refs}")
    assert time.process_time() - start < 30
    assert len(reading.diagnostics) == count
    assert reading.diagnostics[0].help == "Did you mean `claim0`?"
