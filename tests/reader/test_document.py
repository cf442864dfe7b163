from __future__ import annotations

import pytest
from helpers import map_of

from argmap.model import Kind, Standing

MAP = "argmap: 1\nthesis: A b\n"


def test_every_key_of_a_map_is_read():
    argmap = map_of("""
        argmap: 1
        title: Is the bridge safe?
        kind: reconstruction
        of: report
        note: after the inspection
        sources: {report: The report}
        theses:
          - text: The bridge is safe.
            at: p. 1
          - id: old
            text: The bridge is old.
            quote: it is old
        claims:
          - text: It is painted.
            implicit: true
        expect:
          old: stands
    """)
    assert (argmap.title, argmap.kind, argmap.of) == ("Is the bridge safe?", Kind.RECONSTRUCTION, "report")
    assert argmap.note == "after the inspection"
    assert [argmap.claims[key].text for key in argmap.theses] == ["The bridge is safe.", "The bridge is old."]
    assert [citation.source for key in argmap.theses for citation in argmap.claims[key].citations] == ["report"] * 2
    assert [(each.claim, each.standing) for each in argmap.expectations] == [("old", Standing.STANDS)]
    assert "thesis" not in argmap.claims


@pytest.mark.parametrize("version", ['"1"', '" 1 "', "|\n  1"])
def test_the_version_is_read_like_any_other_value(version):
    assert map_of(f"argmap: {version}\nthesis: A b\n").theses == ("thesis",)


def test_the_thesis_is_called_so_unless_it_says_otherwise():
    assert map_of("argmap: 1\nthesis: A b\n").theses == ("thesis",)
    assert map_of("argmap: 1\nthesis: {id: x, text: A b}\n").theses == ("x",)


def test_a_map_is_an_essay_unless_it_says_otherwise():
    assert map_of(MAP).kind is Kind.ESSAY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["1:1 AM104"]),
        (" \n\n", ["1:1 AM104"]),
        ("# nothing\n", ["1:1 AM104"]),
        ("---\n", ["1:1 AM104"]),
        ("~\n", ["1:1 AM104"]),
        ("- a\n- b\n", ["1:1 AM102"]),
        ("[]\n", ["1:1 AM102"]),
        ("hello world\n", ["1:1 AM102"]),
        ("'quoted'\n", ["1:1 AM102"]),
        ("*x\n", ["1:1 AM006"]),
        ("{}\n", ["1:1 AM106"]),
        ("foo: bar\n", ["1:1 AM106"]),
        ("thesis: A b\n", ["1:1 AM106"]),
        ("claims: [A b]\n", ["1:1 AM106"]),
        ("argmap: 1\n", ["1:1 AM108"]),
        ("argmap: 1\nclaims: [A b]\n", ["1:1 AM108"]),
        ("argmap: '1'\nthesis: A b\n", []),
        ("argmap: 2\nthesis: A b\nx: 1\n", ["1:9 AM106"]),
        ("argmap: 1.0\nthesis: A b\n", ["1:9 AM106"]),
        ("argmap: [1]\nthesis: A b\n", ["1:9 AM106"]),
        ("argmap: ''\nthesis: A b\n", ["1:9 AM106"]),
        ("argmap:\nthesis: A b\n", ["1:1 AM104"]),
        ("argmap: ~\nthesis: A b\n", ["1:9 AM104"]),
        ("argmap: *x\nthesis: A b\n", ["1:9 AM006"]),
        ("*x : 1\nthesis: A b\n", ["1:1 AM006"]),
        ("Argmap: 1\nthesis: A b\n", ["1:1 AM106"]),
        (f"{MAP}titel: x\n", ["3:1 AM101"]),
        (f"{MAP}7: x\n", ["3:1 AM101"]),
        (f"{MAP}title:\n", ["3:1 AM104"]),
        (f"{MAP}title: [x]\n", ["3:8 AM102"]),
        (f"{MAP}note: {{x: y}}\n", ["3:8 AM102"]),
        (f"{MAP}title: 2007\n", []),
        (f"{MAP}kind: discussion\n", ["3:7 AM107"]),
        (f"{MAP}kind: Essay\n", ["3:7 AM107"]),
        (f"{MAP}kind: [essay]\n", ["3:7 AM102"]),
        (f"{MAP}kind:\n", ["3:1 AM104"]),
        (f"{MAP}kind: reconstruction\n", ["3:1 AM103"]),
        (f"{MAP}kind: reconstruction\nof:\n", ["4:1 AM104"]),
        (f"{MAP}kind: reconstruction\nof: x\n", ["4:5 AM402"]),
        (f"{MAP}of: x\n", ["3:5 AM402"]),
        (f"{MAP}of: [x]\n", ["3:5 AM102"]),
        (f"{MAP}sources: {{x: X}}\nof: x\n", []),
        (f"{MAP}support: [A c]\n", ["3:1 AM111"]),
        (f"{MAP}support: [A c]\nrebuttals: [A d]\nid: x\n", ["3:1 AM111"]),
        (f"{MAP}from: x\nto: y\n", ["3:1 AM111"]),
        (f"{MAP}theses: [A c]\n", ["3:1 AM108"]),
        ("argmap: 1\nthesis:\n", ["2:1 AM104"]),
        ("argmap: 1\nthesis: ~\n", ["2:9 AM104"]),
        ("argmap: 1\nthesis: ''\n", ["2:9 AM104"]),
        ("argmap: 1\nthesis: 2007\n", ["2:9 AM112"]),
        ("argmap: 1\nthesis: []\n", ["2:9 AM102"]),
        ("argmap: 1\nthesis: {}\n", ["2:9 AM103"]),
        ("argmap: 1\nthesis: *x\n", ["2:9 AM006"]),
        ("argmap: 1\ntheses:\n", ["2:1 AM104"]),
        ("argmap: 1\ntheses: []\n", ["2:9 AM104"]),
        ("argmap: 1\ntheses: A b\n", ["2:9 AM102"]),
        ("argmap: 1\ntheses: [A b, ~, [c]]\n", ["2:15 AM104", "2:18 AM102"]),
        ("argmap: 1\ntheses: [A b, {ref: x}]\n", ["2:16 AM111"]),
        (f"{MAP}claims:\n", ["3:1 AM104"]),
        (f"{MAP}claims: A b\n", ["3:9 AM102"]),
        (f"{MAP}claims: {{id: x, text: A b}}\n", ["3:10 AM102"]),
        (f"{MAP}claims: [{{ref: thesis}}]\n", []),
        (f"{MAP}claims: [{{ref: nobody, support: [A c]}}]\n", ["3:16 AM201"]),
        (f"{MAP}expect:\n", ["3:1 AM104"]),
        (f"{MAP}expect: {{}}\n", ["3:9 AM104"]),
        (f"{MAP}expect: stands\n", ["3:9 AM102"]),
        (f"{MAP}expect: [thesis]\n", ["3:9 AM102"]),
        (f"{MAP}expect: {{thesis: stand}}\n", ["3:18 AM107"]),
        (f"{MAP}expect: {{thesis: [stands]}}\n", ["3:18 AM102"]),
        (f"{MAP}expect: {{thesis: }}\n", ["3:10 AM104"]),
        (f"{MAP}expect: {{nobody: stands}}\n", ["3:10 AM201"]),
        (f"{MAP}include:\n", ["3:1 AM104"]),
        (f"{MAP}include: x.yaml\n", ["3:10 AM102"]),
        (f"{MAP}include: [x.yaml]\n", ["3:10 AM102"]),
        (f"{MAP}include: {{a: [x.yaml]}}\n", ["3:14 AM102"]),
        (f"{MAP}include: {{a: }}\n", ["3:11 AM104"]),
        (f"{MAP}include: {{a b: map.yaml}}\n", ["3:11 AM105", "3:16 AM204"]),
    ],
)
def test_what_a_map_may_be(found, text, expected):
    assert found(text) == expected


def test_a_citation_without_a_source_is_only_for_reconstructions(found):
    text = "argmap: 1\nkind: essay\nsources: {x: X}\nthesis: {text: A b, at: p. 1}\n"
    assert found(text) == ["4:25 AM103"]
    assert found(text.replace("kind: essay", "kind: reconstruction\nof: x")) == []


def test_a_mistake_that_hides_words_is_not_followed_by_complaints_about_names(found):
    text = """\
argmap: 1
sources: {report: A report}
thesis:
  text: A b
  source: report
  support:
    - id: x
      text: A c
      undercuts: [{ref: y}]
claims:
  - {id: y, text: A d}
steps:
  - {from: x, to: thesis, undercuts: [{id: z, text: A e}]}
expect: {x: stands, y: stands, z: stands, thesis: stands}
"""
    assert found(text) == []
    for word, expected in {
        "sources": ["2:1 AM101"],
        "thesis:\n": ["3:1 AM101"],
        "support": ["6:3 AM101"],
        "claims": ["10:1 AM101"],
        "steps": ["12:1 AM101"],
        "undercuts: [{id": ["13:27 AM101"],
        "id: x": ["7:7 AM101"],
        "from": ["13:6 AM101"],
        "to:": ["13:15 AM101"],
    }.items():
        assert found(text.replace(word, f"qq{word}", 1)) == expected
    assert found(text.replace("id: x", "id:")) == ["7:7 AM104"]
    assert found(text.replace("id: x", "id: x!")) == ["7:11 AM105"]
    assert found(text.replace("id: x", "id: *x")) == ["7:11 AM006"]
    assert found(text.replace("id: x", "*x : x")) == ["7:7 AM006"]
    assert found(text.replace("- id: x", "- id: q\n      id: x")) == ["8:7 AM008"]
    assert found(text.replace("{id: y, ", "[id: y, ").replace("A d}", "A d]")) == ["11:5 AM102"]
    assert found(text.replace("report:", "report!:")) == ["2:11 AM105"]
    assert found(text.replace("argmap: 1\n", "argmap: 1\nz: 1\n").replace("ref: y", "ref: w")) == [
        "2:1 AM101",
        "10:25 AM201",
    ]
