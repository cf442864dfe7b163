from __future__ import annotations

import sys
import time

import pytest
import yaml

from argmap.reader import Limits, syntax
from argmap.reader.nodes import Broken, Mapping, Scalar, Sequence
from argmap.reader.syntax import compose

HEAD = "argmap: 1\nthesis:\n  text: The bridge is safe.\n"


def composed(text, limits=None):
    return compose("map.yaml", text, limits or Limits())


def codes(text, limits=None):
    return [
        f"{problem.location.line}:{problem.location.column} {problem.rule.code}"
        for problem in composed(text, limits).found
    ]


def test_builds_lists_and_mappings_in_written_order():
    root = composed("b: 1\na:\n  - x\n  - {y: z}\n").root
    assert root == Mapping(
        0,
        0,
        [
            (Scalar("b", 0, 0, 0, 1, plain=True), Scalar("1", 0, 3, 0, 4, plain=True)),
            (
                Scalar("a", 1, 0, 1, 1, plain=True),
                Sequence(
                    2,
                    2,
                    [
                        Scalar("x", 2, 4, 2, 5, plain=True),
                        Mapping(
                            3,
                            4,
                            [(Scalar("y", 3, 5, 3, 6, plain=True), Scalar("z", 3, 8, 3, 9, plain=True))],
                            {"y": Scalar("y", 3, 5, 3, 6, plain=True)},
                        ),
                    ],
                ),
            ),
        ],
        {"b": Scalar("b", 0, 0, 0, 1, plain=True), "a": Scalar("a", 1, 0, 1, 1, plain=True)},
    )
    assert root.get("b") == Scalar("1", 0, 3, 0, 4, plain=True)
    assert root.get("c") is None


@pytest.mark.parametrize("text", ["no", "yes", "2007", "1e3", "012", "2024-01-01", "0x1F", ".inf", "1_000", "12:30:45"])
def test_a_plain_scalar_is_the_text_that_stands_there(text):
    assert composed(text).root == Scalar(text, 0, 0, 0, len(text), plain=True)


@pytest.mark.parametrize("text", ["", " \n\n", "# only a comment\n", "---\n", "\ufeff"])
def test_a_text_with_nothing_in_it_has_no_root_or_an_empty_one(text):
    composer = composed(text)
    assert composer.complete
    assert composer.root is None or composer.root.missing


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: *x\n", ["1:4 AM006"]),
        ("a: &x b\n", ["1:4 AM006"]),
        ("a: &x\n  b: c\n", ["1:4 AM006"]),
        ("&x a: b\n", ["1:1 AM006"]),
        ("*x : b\n", ["1:1 AM006"]),
        ("<<: {b: c}\n", ["1:1 AM006"]),
        ("- &x [a]\n- *x\n", ["1:3 AM006", "2:3 AM006"]),
        ("a: !!python/object:os.system b\n", ["1:4 AM007"]),
        ("a: !b\n", ["1:4 AM007"]),
        ("!a {b: c}\n", ["1:1 AM007"]),
        ("!a [b]\n", ["1:1 AM007"]),
        ("a: &x !b c\n", ["1:4 AM006", "1:4 AM007"]),
        ("a: 1\na: 2\n", ["2:1 AM008"]),
        ("a: 1\n'a': 2\na: 3\n", ["2:1 AM008", "3:1 AM008"]),
        ("- a: 1\n- a: 2\n", []),
        ("? [a]\n: b\n", ["1:3 AM102"]),
        ("? {a: b}\n: c\n", ["1:3 AM102"]),
        ("a: 1\n---\nb: 2\n", ["2:1 AM009"]),
        ("a: 1\n...\n", []),
        ("'<<': a\n", []),
    ],
)
def test_what_maps_do_not_use_of_yaml(text, expected):
    assert codes(text) == expected


def test_an_anchored_or_tagged_value_is_still_read():
    root = composed("a: &x one\nb: !t two\nc: !t\n").root
    assert [value.value if isinstance(value, Scalar) else value for _, value in root.pairs] == [
        "one",
        "two",
        Broken(2, 3),
    ]


def test_values_under_keys_that_cannot_be_read_are_kept_apart():
    composer = composed("a: 1\na: 2\n<<: 3\n*x : 4\n[5]: 6\n")
    assert [key.value for key, _ in composer.root.pairs] == ["a"]
    assert not composer.root.whole
    assert [node.value for node in composer.lost if isinstance(node, Scalar)] == ["2", "3", "4", "6"]


def test_a_long_key_is_cut_in_the_message():
    (problem,) = composed(f"{'k' * 900}: 1\n{'k' * 900}: 2\n").found
    assert len(problem.message) < 200


@pytest.mark.parametrize("text", ["[" * 1_000_000, "- " * 3000, "{a: " * 100_000, "- - ? " * 5000, "[{" * 200_000])
def test_deep_nesting_is_refused_with_a_place_at_once(text):
    start = time.process_time()
    *_, place = codes(text)
    assert time.process_time() - start < 30
    assert place.endswith("AM004")


def test_nesting_up_to_the_bound_is_read():
    assert codes("[" * 200 + "]" * 200) == []
    assert codes("[" * 201 + "]" * 201) == ["1:201 AM004"]


def test_more_parts_than_the_bound_are_refused():
    assert codes("[a, b, c]", Limits(nodes=4)) == []
    assert codes("[a, b, c]", Limits(nodes=3)) == ["1:8 AM005"]


def test_a_syntax_error_keeps_what_was_found_before_it_but_not_what_follows_from_it():
    assert codes("a: 1\na: 2\n\n\nb: [\n") == ["2:1 AM008", "5:4 AM003"]
    assert codes("!x: 1\nb: 2\n") == ["1:1 AM007"]


def test_the_slow_loader_serves_where_libyaml_is_not_built_in(monkeypatch):
    monkeypatch.setattr(syntax, "_LOADER", yaml.SafeLoader)
    assert composed(HEAD).root == composed(HEAD).root
    assert codes("a: b: c\n") == ["1:5 AM003"]
    assert codes("a: b\0\n") == ["1:5 AM003"]
    assert codes("[" * 300) == ["1:201 AM004"]


def test_positions_count_code_points_and_every_line_break():
    for line_break in ("\n", "\r\n", "\r", "\x85", "\u2028", "\u2029"):
        (_, value) = composed(f"a:{line_break}  🙂é b{line_break}").root.pairs[0]
        assert (value.line, value.column, value.end_column) == (1, 2, 6)


def test_composing_needs_no_stack():
    limit = sys.getrecursionlimit()
    depth = len(list(_frames()))
    sys.setrecursionlimit(depth + 60)
    try:
        assert codes("[" * 200 + "]" * 200) == []
    finally:
        sys.setrecursionlimit(limit)


def _frames():
    frame = sys._getframe()
    while frame:
        yield frame
        frame = frame.f_back
