"""A quotation mark that is never closed: told where it is opened, however far below YAML meets the next one."""

from __future__ import annotations

import pytest

HEAD = "argmap: 1\nthesis:\n  text: A is b.\n  support:\n"
THESIS = "argmap: 1\nthesis:\n"

UNCLOSED = [
    (f"{THESIS}  text: 'We go.\n  support:\n    - It's fine.\n", "3:9"),
    (f'{THESIS}  text: "We go.\n  support:\n    - Two is.\n', "3:9"),
    (f'{THESIS}  text: "We go.\n  support:\n    - "Two: it is."\n', "3:9"),
    (f'{THESIS}  text: "We go.\n  note: \'so\'\n  tags: ["x"]\n', "3:9"),
    (f"{THESIS}  text: 'We go.\n  note: x 'so\n", "3:9"),
    (f"{THESIS}  text: 'We go.\n\n  # it's a comment\n  support:\n    - Two.\n", "3:9"),
    (f"{THESIS}  text: 'The dogs\n  support:\n    - All dogs'\n      walk.\n", "3:9"),
    (f'{THESIS}  text:\n    "We go.\n  support:\n    - He said "no" to it.\n', "4:5"),
    (f'{HEAD}    - "One is good.\n    - Two.\n    - text: He said "no" to it.\n', "5:7"),
    (f"{HEAD}    - 'One.\n    - 'Two.\n    - Three.\n", "5:7"),
    (f'{HEAD}    - "One.\n    - "Two."\n    - Three.\n', "5:7"),
    (f'{HEAD}    - text: "One.\n    - "Two."\n    - Three.\n', "5:13"),
    (f"{HEAD}    - text: 'One.\n      note: it's so\n", "5:13"),
    (f"{HEAD}    -   text: 'One.\n        note: it's so\n", "5:15"),
    (f"argmap: 1\ntitle: 'x\n{THESIS[10:]}  text: A b.\n  support:\n    - It's: fine.\n", "2:8"),
    ('argmap: 1\nthesis: "We go.\nclaims:\n  - He said "no".\n', "2:9"),
    ('argmap: 1\nsources:\n  a: "The book\n  b: The "other" book\nthesis: A b.\n', "3:6"),
    (f'{THESIS}  text: A b.\n  tags: ["a, b]\n  note: a "so" called\n', "4:10"),
    (f'{THESIS}  text: "We go.\n  support:\n    - See C:\\documents or "so".\n', "3:9"),
    (f'{THESIS}  "text: We go.\n  support:\n    - He said "no".\n', "3:3"),
    (f'{THESIS}  id: b\n  "text: We go.\n  note: He said "no".\n', "4:3"),
    (f'{HEAD}    - "text: One.\n      note: He said "no".\n', "5:7"),
    (f'{HEAD}    - tags: [x, "One.]\n    - He said "no".\n', "5:17"),
]


@pytest.mark.parametrize(("text", "place"), UNCLOSED)
def test_the_opening_mark_is_told(read_text, text, place):
    (problem,) = read_text(text).diagnostics
    assert f"{problem.location} {problem.rule.code}" == f"map.yaml:{place} AM003"
    assert problem.message == "a quotation mark is opened here and never closed"
    assert problem.help.startswith("Close it")


@pytest.mark.parametrize(
    "text",
    [
        '"We go\n    and come."',
        "'We go\n\n    - now\n    - and then.'",
        '"We go,\n    note: we come."',
        '\n    "We go:\n    - now."',
        '"We: go,\n    so: now."',
    ],
)
def test_a_quoted_text_of_several_lines_is_fine_and_not_blamed(found, text):
    assert found(f"{THESIS}  text: {text}\n  note: so\n") == []
    closing = 3 + text.count("\n") + 1
    assert found(f"{THESIS}  text: {text}\n   note: so\n") == [f"{closing}:4 AM003"]


@pytest.mark.parametrize("block", ["|\n    'We go\n", '>-\n    - "We\n'])
def test_marks_in_a_block_of_text_are_no_quotes(found, block):
    assert found(f"{THESIS}  text: {block}   note: so\n") == ["5:4 AM003"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (f'{THESIS}  text: "We go\n  note: "\n', ["3:9 AM011"]),
        (f"{THESIS}  text: We go\n  support:\n    - 'The dogs bark\n    - The cats'\n    - Too.\n", ["5:7 AM011"]),
        (f'{THESIS}  text: T\n  tags: ["a\n  note: b"]\n', ["4:10 AM011"]),
        (f"{THESIS}  text: 'We go\n  and come'\n", []),
    ],
)
def test_a_quotation_that_is_closed_too_late_swallows_nothing_in_silence(found, text, places):
    assert found(text) == places


def test_where_a_late_quotation_is_closed_is_told(read_text):
    (problem,) = read_text(f'{THESIS}  text: "We go\n  note: "\n').diagnostics
    assert problem.message.startswith("this quotation is closed on line 4, and swallows")
