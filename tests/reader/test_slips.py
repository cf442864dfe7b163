"""What YAML would read as part of a text without a word: a list, a key, a blank that is none."""

from __future__ import annotations

import pytest

HEAD = "argmap: 1\nthesis:\n  text: The bridge is safe.\n  support:\n"


def problem_in(reading):
    assert len(reading.diagnostics) == 1, reading.diagnostics
    return reading.diagnostics[0]


RUN_TOGETHER = [
    (f"{HEAD}    - Dogs are good.\n      - They walk.\n      - They talk.\n", "6:7", "begins with `-`"),
    (f"{HEAD}    - Dogs are good.\n     - They walk.\n", "6:6", "begins with `-`"),
    (f"{HEAD}    - text: Dogs are\n        good.\n        -\n", "7:9", "begins with `-`"),
    ("argmap: 1\nthesis:\n  text: A b\n    • They walk.\n", "4:5", "begins with `•`"),
    ("argmap: 1\nthesis:\n  text: A b\n    * They walk.\n", "4:5", "begins with `*`"),
    ("argmap: 1\nthesis:\n  text: A b\n    support:They walk.\n", "4:12", "after the colon of `support`"),
    ("argmap: 1\nthesis:\n  text:We should go.\n", "3:7", "after the colon of `text`"),
    ("argmap: 1\nthesis:\n  text:\u00a0We should go.\n", "3:8", "U+00A0 (no-break space) stands after the colon"),
    ("argmap: 1\nthesis:\n  text\uff1aWe should go.\n", "3:7", "the full-width one"),
    (f"{HEAD}    - text:We go.\n    - Two is so.\n", "5:11", "after the colon of `text`"),
]


@pytest.mark.parametrize(("text", "place", "message"), RUN_TOGETHER)
def test_a_text_that_swallows_a_list_or_a_key(read_text, text, place, message):
    problem = problem_in(read_text(text))
    assert f"{problem.location} {problem.rule.code}" == f"map.yaml:{place} AM011"
    assert message in problem.message
    assert problem.help


def test_what_was_swallowed_is_not_unknown(found):
    lost = f"{HEAD}    - Dogs are good.\n      - id:walk\n    - ref: walk\n"
    assert found(lost) == ["6:7 AM011"]


@pytest.mark.parametrize(
    "sentence",
    [
        "He said \u2013 so it\n        \u2013 is said \u2013 no.",
        "Dogs are good -\n        all of them.",
        "Ten is\n        -5 and 15.",
        "See http://a.b\n        https://c.d for it.",
        "A thesis:antithesis pair\n        is told so:by him.",
        "真理\uff1a是",
        '"Dogs are good.\n        - They walk."',
        ">-\n        Dogs are good.\n        - They walk.",
        "Dogs\u00a0are\n        \u00a0good.",
    ],
)
def test_a_sentence_of_several_lines_is_fine(found, sentence):
    assert found(f"{HEAD}    - text: {sentence}\n") == []


@pytest.mark.parametrize(
    ("mark", "help"),
    [
        ("-", "Put a blank after each dash."),
        ("-\u00a0", "U+00A0 (no-break space) stands after the dash"),
        ("\u2022 ", "write `- ` instead of `\u2022`"),
        ("\u2013 ", "write `- ` instead of `\u2013`"),
        ("+ ", "write `- ` instead of `+`"),
        ("1. ", "write `- ` instead of `1.`"),
        ("(a) ", "write `- ` instead of `(a)`"),
    ],
)
def test_a_list_with_other_marks_than_dashes(read_text, mark, help):
    problem = problem_in(read_text(f"{HEAD}    {mark}A is b.\n    {mark}C is d.\n    - Two is so.\n"))
    assert f"{problem.location} {problem.rule.code}" == "map.yaml:5:5 AM102"
    assert help in problem.help
