from __future__ import annotations

import pytest

THESIS = "argmap: 1\nthesis:\n  text: A b\n"


def only(reading):
    (problem,) = reading.diagnostics
    return problem


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("reasons", "support"),
        ("because", "support"),
        ("Pros", "support"),
        ("supported by", "support"),
        ("suport", "support"),
        ("objections", "rebuttals"),
        ("counter", "rebuttals"),
        ("rebuttal", "rebuttals"),
        ("proof", "evidence"),
        ("claim", "text"),
        ("citations", "cites"),
        ("name", "id"),
        ("page", "at"),
        ("author", "by"),
        ("comment", "note"),
        ("tag", "tags"),
        ("labl", "label"),
        ("undercut", "undercuts"),
    ],
)
def test_a_misspelt_key_of_a_claim(read_text, key, meant):
    problem = only(read_text(f"{THESIS}  {key}: x\n"))
    assert (str(problem.location), problem.rule.code) == ("map.yaml:4:3", "AM101")
    assert problem.help == f"Did you mean `{meant}`?"


@pytest.mark.parametrize(
    ("text", "help"),
    [
        ("includes: {a: b}\n", "Did you mean `include`?"),
        ("import: {a: b}\n", "Did you mean `include`?"),
        ("expectations: {a: b}\n", "Did you mean `expect`?"),
        ("titel: x\n", "Did you mean `title`?"),
        ("source: x\n", "Did you mean `sources`?"),
        ("sources:\n  x: X\n  support: [A c]\n  rebuttals: [A d]\n", "A claim has them: indent them below `thesis:`"),
        ("zzz: x\n", "Known here are `argmap`, `title`, "),
        ("support: [x]\n", "A claim has it: indent it below `thesis:`"),
        ("support: [x]\nrebuttals: [y]\n", "A claim has them: indent them below `thesis:`"),
        ("from: x\nto: y\n", "An entry of `steps:` has them."),
        ("claims:\n  - {text: A c, expect: {x: stands}}\n", "The map as a whole has it: write it at the left margin."),
        ("claims:\n  - {text: A c, from: thesis, to: x}\n", "An entry of `steps:` has them."),
        ("claims:\n  - {text: A c, premises: [A d, A e]}\n", "Known here are `text`, `id`, "),
        ("claims:\n  - {ref: thesis, source: x, at: y}\n", "To add a citation to a claim stated elsewhere, "),
        ("claims:\n  - {ref: thesis, refs: x}\n", "Did you mean `ref`?"),
        ("claims:\n  - {ref: thesis, premises: [x]}\n", "Known here are `ref`, "),
    ],
)
def test_the_help_says_what_was_meant_or_where_it_belongs(read_text, text, help):
    assert only(read_text(f"argmap: 1\nthesis: A b\n{text}")).help.startswith(help)


def test_keys_that_belong_elsewhere_are_told_together(read_text):
    problem = only(read_text("argmap: 1\nthesis: A b\nid: x\nsupport: [y]\nlabel: z\n"))
    assert problem.message == "`id`, `support` and `label` do not belong to a map"


def test_a_sentence_with_a_colon_is_told_from_a_misspelt_key(read_text):
    assert "inside a sentence" in only(read_text(f"{THESIS}  support:\n    - Peace: a matter of trust\n")).message
    assert "is no key" in only(read_text(f"{THESIS}  support:\n    - texte: a matter of trust\n")).message
    assert "is no key" in only(read_text(f"{THESIS}  support:\n    - Texts: a matter of trust\n")).message
