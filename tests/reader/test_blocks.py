"""A sentence below `>-` or `|` that is indented no further than its key: one error, and it says to indent it."""

from __future__ import annotations

import pytest

HEAD = "argmap: 1\nthesis:\n  text: A is b.\n  support:\n"
THESIS = "argmap: 1\nthesis:\n"

UNINDENTED = [
    (f"{HEAD}    - text: >-\n      One: is good.\n", "6:7 AM104", "`text`"),
    (f"{HEAD}    - text: >-\n      One: is good.\n      note: so\n    - Two.\n", "6:7 AM104", "`text`"),
    (f"{HEAD}    - text: >-\n      One: is good,\n      And: so on.\n", "6:7 AM104", "`text`"),
    (f"{HEAD}    - text: >-\n      so: it is good.\n", "6:7 AM104", "`text`"),
    (f"{HEAD}    - text: >-\n\n      One: is good.\n", "7:7 AM104", "`text`"),
    (f"{HEAD}    - text: >-  # folded\n      One: is good.\n", "6:7 AM104", "`text`"),
    (f"{HEAD}  - >-\n  One: is good.\n", "6:3 AM104", "the dash"),
    (f"{THESIS}  text: >-\n  One: is good.\n  support:\n    - Two.\n", "4:3 AM104", "`text`"),
    (f"{THESIS}  text: A is b.\n  note: |\n  One: is good.\n", "5:3 AM104", "`note`"),
    (f"sources: {{a: A}}\n{THESIS}  text: A is b.\n  source: a\n  quote: >\n  He said: so\n", "7:3 AM104", "`quote`"),
    ("argmap: 1\nthesis: >-\nWe go: now.\n", "3:1 AM104", "`thesis`"),
    ("argmap: 1\ntitle: >-\nWe go: now.\nthesis: A b.\n", "3:1 AM104", "`title`"),
    ("argmap: 1\nthesis: >-\nWe go now.\n", "3:1 AM003", "`thesis`"),
    (f"{HEAD}    - text: >-\n      One is good.\n", "6:7 AM003", "`text`"),
    (f"{HEAD}    - text: |\n      One is good.\n      Two is.\n      note: x\n", "6:7 AM003", "`text`"),
    (f"{HEAD}    - text: >-\n      One is good,\n      and two: also.\n", "6:7 AM003", "`text`"),
    (f"{HEAD}    - text: >-\n      One: is good,\n      and so on.\n", "6:7 AM003", "`text`"),
    (f"{HEAD}    - text: >-\n      One: is good: yes.\n", "6:7 AM003", "`text`"),
    (f"{HEAD}    - text: >-\n      'One' is: good.\n", "6:7 AM003", "`text`"),
    (f"{HEAD}    - text: >-\n      [One] is good.\n", "6:7 AM003", "`text`"),
    (f"{HEAD}    - text: >-\n      - One is good.\n", "6:7 AM003", "`text`"),
    (f"{HEAD}    - text: >-\n    One is good.\n    - Two.\n", "6:5 AM003", "`text`"),
    (f"{HEAD}    - >-\n    One is good.\n    - Two.\n", "6:5 AM003", "the dash"),
    (f"{THESIS}  text: |-\n  One is good.\n  support:\n    - Two.\n", "4:3 AM003", "`text`"),
]


@pytest.mark.parametrize(("text", "place", "owner"), UNINDENTED)
def test_the_sentence_is_told_and_to_indent_it(read_text, text, place, owner):
    (problem,) = read_text(text).diagnostics
    assert f"{problem.location} {problem.rule.code}" == f"map.yaml:{place}"
    assert f"is indented no further than {owner}" in problem.message
    assert problem.help == f"Indent each line of the sentence further than {owner}."


OTHERS = [
    (f"{THESIS}  text: >-\n  support:\n    - Two.\n", ["3:3 AM104"], "Write it"),
    (f"{THESIS}  text: >-\n", ["3:3 AM104"], "Write it"),
    (f"{THESIS}  text: >-\n\nclaims: [Two.]\n", ["3:3 AM104"], "Write it"),
    (f"{THESIS}  text: >-\n  suport:\n    - Two.\n", ["3:3 AM104", "4:3 AM101"], "Write it"),
    (f"{HEAD}    - text: >-\n    - Two.\n", ["5:7 AM104"], "Write it"),
    (f"{HEAD}    - >-\n    - Two.\n", ["5:7 AM104"], "Write it"),
    (
        "argmap: 1\nsources:\n  a: {title: B, note: C}\n  d:\n    note: >-\n    title: E\nthesis: A b.\n",
        ["5:5 AM104"],
        "",
    ),
    (f"{THESIS}  text: >-\n    We go.\n  Zzz: so\n", ["5:3 AM101"], "Known here"),
    (f"{THESIS}  text: >-\n    We go.\n  lone line\n", ["5:3 AM003"], ""),
    (f"{THESIS}  text: >-\n  note: a: b\n", ["4:10 AM003"], "in quotes"),
]


@pytest.mark.parametrize(("text", "places", "help"), OTHERS)
def test_what_is_no_sentence_below_a_mark_keeps_its_words(read_text, found, text, places, help):
    assert found(text) == places
    assert help in read_text(text).diagnostics[0].help
    assert "further than" not in read_text(text).diagnostics[0].help


def test_many_strange_lines_are_read_in_a_moment(found):
    lines = "".join(f"Key {number}: x\n" for number in range(20_000))
    assert len(found(f"argmap: 1\nthesis: A b.\n{lines}")) == 20_000
