from __future__ import annotations

import pytest

from argmap.reader.context import Context, listed
from argmap.reader.nodes import Broken, Mapping, Scalar, Sequence
from argmap.reader.rules import BAD_ID, EMPTY, NO_WORDS

KEY = Scalar("key", 0, 0, 0, 3, plain=True)


def context(*lines):
    return Context("map.yaml", lines, [])


def scalar(value, *, plain=True):
    return Scalar(value, 0, 5, 0, 5 + len(value), plain=plain)


def test_one_place_has_one_error():
    ours = context()
    ours.report(NO_WORDS, KEY, "a warning keeps no error back")
    ours.report(BAD_ID, KEY, "the first error")
    ours.report(EMPTY, KEY, "what follows from it")
    assert [problem.message for problem in ours.found] == ["a warning keeps no error back", "the first error"]


def test_what_the_composer_told_is_not_told_again():
    told = BAD_ID.found(context().place(KEY), "told")
    ours = Context("map.yaml", [], [told])
    ours.report(EMPTY, KEY, "again")
    assert ours.found == [told]


@pytest.mark.parametrize(
    ("value", "word"),
    [
        ("x", "x"),
        (" x ", "x"),
        ("a\n  b\n\n c", "a b c"),
        ("2007", "2007"),
        ("yes", "yes"),
        ("a  b", "a  b"),
        ("~x", "~x"),
    ],
)
def test_words_are_the_authors_on_one_line(value, word):
    assert context().word(KEY, scalar(value)) == word


@pytest.mark.parametrize("value", ["", "~", "null", "Null", "NULL"])
def test_missing_values(value):
    ours = context()
    assert ours.word(KEY, scalar(value)) == ""
    assert ours.items(KEY, scalar(value)) == []
    assert ours.pairs(KEY, scalar(value), "") == []
    assert not ours.flag(KEY, scalar(value))
    assert {problem.rule for problem in ours.found} == {EMPTY}
    assert context().word(KEY, scalar(value, plain=False)) == value


def test_what_was_reported_is_passed_over_in_silence():
    ours, broken = context(), Broken(0, 5)
    assert (ours.word(KEY, broken), ours.items(KEY, broken), ours.pairs(KEY, broken, "")) == ("", [], [])
    assert not ours.flag(KEY, broken)
    assert ours.choice(KEY, broken, ["a"]) == ""
    assert ours.found == []


def test_values_of_the_wrong_sort_are_told_and_their_words_kept():
    ours = context()
    assert ours.word(KEY, Sequence(0, 5, [scalar("inner")])) == ""
    assert ours.pairs(KEY, Sequence(0, 9, [scalar("other")]), "") == []
    assert ours.pairs(KEY, Scalar("text", 0, 20, 0, 24, plain=True), "") == []
    assert "inner" in ours.lost
    assert "other" in ours.lost
    assert len(ours.found) == 3


def test_a_lone_value_counts_as_a_list_of_one():
    ours = context()
    assert ours.items(KEY, scalar("x")) == [scalar("x")]
    assert ours.items(KEY, Mapping(0, 9)) == [Mapping(0, 9)]
    assert [problem.help for problem in ours.found] == ["Put a dash and a blank before it."] * 2


def test_a_list_without_dashes_of_its_own_counts_as_none():
    ours = context()
    assert ours.items(KEY, Scalar("-x", 1, 0, 1, 2, plain=True)) == []
    assert ours.found[-1].help == "Put a blank after each dash."
    assert "-x" in ours.lost


def test_choices():
    ours = context()
    assert ours.choice(KEY, scalar("stands"), ["stands", "defeated"]) == "stands"
    assert ours.choice(KEY, scalar("stand"), ["stands", "defeated"]) == ""
    assert ours.found[0].help == "Did you mean `stands`? Known are `stands` and `defeated`."
    assert ours.choice(KEY, Scalar("zz", 1, 0, 1, 2, plain=True), ["stands"]) == ""
    assert ours.found[1].help == "Known are `stands`."


@pytest.mark.parametrize(
    ("line", "cut"),
    [
        ("key: text #1", True),
        ("key: text # one blank", True),
        ("key: text  #glued", True),
        ("key: text #", True),
        ("key: text  # a comment", False),
        ("key: text  #", True),
        ("key: text\t# after a tab", False),
        ("key: text", False),
        ("key: text#1", False),
    ],
)
def test_warns_where_a_text_is_cut(line, cut):
    ours = context(line)
    assert ours.prose(KEY, scalar("text")) == "text"
    assert bool(ours.found) == cut
    assert ours.prose(KEY, scalar("text", plain=False)) == "text"
    assert len(ours.found) == cut
    if cut:
        place = ours.found[0].location
        assert line[place.column - 1] == "#"
        assert place.end_column == len(line) + 1


def test_a_text_at_the_end_of_the_file_is_not_cut():
    ours = context("key: text")
    assert ours.prose(KEY, Scalar("text", 0, 5, 1, 0, plain=True)) == "text"
    assert ours.found == []


def test_lists_words():
    assert listed(["a"]) == "`a`"
    assert listed(["a", "b", "c"]) == "`a`, `b` and `c`"
