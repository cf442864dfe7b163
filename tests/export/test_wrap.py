from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.export.widths import clusters, width
from argmap.export.wrap import shorten, wrap

words = st.text(st.characters(categories=["Lu", "Ll", "Lo", "Mn", "So", "Po"]), min_size=1, max_size=12)
lines = st.lists(words, min_size=1, max_size=20).map(" ".join)


def test_breaks_at_blanks_into_even_lines():
    assert wrap("one two three four five six", 8) == ["one two three", "four five six"]
    assert wrap("short", 8) == ["short"]
    assert wrap("", 8) == [""]


def test_breaks_words_after_hyphens_between_letters_only():
    assert wrap("back-channel", 4) == ["back-", "channel"]
    assert wrap("either/or", 3) == ["either/", "or"]
    assert wrap("in 2004-2007 it", 6) == ["in", "2004-2007 it"]


def test_breaks_long_words_between_characters_as_readers_count_them():
    assert wrap("a" * 30, 6) == ["a" * 10] * 3
    assert wrap("👨\u200d👩\u200d👧" * 4, 7.9) == ["👨\u200d👩\u200d👧" * 2] * 2


def test_breaks_chinese_and_japanese_without_blanks_but_not_before_a_closing_mark():
    assert wrap("第二轨道外交能否解决争端。", 6.2) == ["第二轨道外", "交能否解决", "争端。"]
    for limit in (4, 5, 6, 7, 8):
        told = wrap("「それは正しい」と言った。ショックを受けた\uff08らしい\uff09。", limit)
        assert not any(line[0] in "」。、\uff09ョッ" for line in told)
        assert not any(line[-1] in "「\uff08" for line in told)


def test_breaks_korean_at_its_blanks():
    assert wrap("트랙 투 외교가 분쟁을", 6) == ["트랙 투", "외교가", "분쟁을"]


@given(lines, st.floats(3, 20))
def test_no_line_is_wider_than_the_limit_unless_a_single_character_is(text, limit):
    assert all(width(line) <= limit + 1e-6 or len(clusters(line)) == 1 for line in wrap(text, limit))


@given(lines, st.floats(3, 20))
def test_nothing_but_blanks_is_lost(text, limit):
    assert "".join(wrap(text, limit)).replace(" ", "") == text.replace(" ", "")


@given(st.lists(words, min_size=2, max_size=20), st.floats(5, 20))
def test_evening_out_adds_no_line(text, limit):
    told = wrap(" ".join(text), limit)
    greedy = 1 + sum(width(f"{one} {other}") > limit for one, other in pairwise(told))
    assert len(told) >= greedy / 2


@given(lines, st.floats(3, 20))
def test_a_shortened_line_is_a_beginning_no_wider_than_the_limit(text, limit):
    told = shorten(text, limit)
    assert told == text or (told.endswith("…") and text.startswith(told[:-1]))
    assert width(told) <= limit + 1 or len(clusters(told)) <= 2


def test_shortens_at_the_end_of_a_word():
    assert shorten("The rivals' ideological division, which lasts.", 15.5) == "The rivals' ideological division…"
    assert shorten("as it is", 20) == "as it is"


@pytest.mark.parametrize("limit", [5, 9, 14])
def test_few_lines_are_needed(limit):
    text = "An informal channel brought a settlement within reach by 2007, and insiders held it close."
    assert len(wrap(text, limit)) <= width(text) / limit * 1.5 + 1
