# ruff: noqa: RUF001 - the scripts are the point

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from argmap.render.text import NARROW, cells, shorten, visible, wrap

TEXTS = st.text(st.one_of(st.characters(), st.sampled_from("ab  日本。「」ا\u200d\u0301\ufe0f👩🏽क्षि§")), max_size=60)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("two\nlines\r\n\tand tabs\u2028more", "two lines and tabs more"),
        ("\x1b[31mred\x1b]8;;http://x\x07", "␛[31mred␛]8;;http://x␇"),
        ("a\x00b\x7fc\x9bd", "a␀b␡c\\x9bd"),
        ("\u202eevil\u2066\u200f", "\\u202eevil\\u2066\\u200f"),
        ("\udc80\U000e0041\ufffa", "\\udc80\\U000e0041\\ufffa"),
        ("[bold]no markup[/x] :smile:", "[bold]no markup[/x] :smile:"),
        ("می\u200cخواهم क्\u200dष", "می\u200cخواهم क्\u200dष"),
    ],
)
def test_text_is_shown_and_not_obeyed(text, shown):
    assert visible(text) == shown


def test_what_an_encoding_lacks_is_escaped():
    assert visible("naïve 日本", "latin-1") == "naïve \\u65e5\\u672c"
    assert visible("naïve", "ascii") == "na\\xefve"
    assert visible("plain", "ascii") == "plain"


@given(TEXTS)
def test_no_control_character_is_left(text):
    shown = visible(text)
    assert not {unicodedata.category(one) for one in shown} & {"Cc", "Cs", "Zl", "Zp"}
    assert visible(shown) == shown
    assert visible(text, "ascii").isascii()


def test_vowel_signs_and_joined_letters_take_cells_as_in_most_terminals():
    assert cells("मतभेद स्वाभाविक है") == 15
    assert cells("क्\u200dष") == 2
    assert cells("日本 a") == 6
    assert cells("naïve") == 5


def test_narrow_characters_are_one_cell():
    assert {cell_len(one) for one in NARROW} == {1}
    assert not any(unicodedata.combining(one) for one in NARROW)


@pytest.mark.parametrize(
    ("text", "width", "short"),
    [
        ("four", 4, "four"),
        ("fourteen", 6, "fourt…"),
        ("a bc def", 6, "a bc…"),
        ("日本語", 5, "日本…"),
        ("日本語", 4, "日…"),
    ],
)
def test_shortening_counts_cells(text, width, short):
    assert shorten(text, width, "…") == short
    assert cell_len(short) <= width


def lines(text, width):
    return ["".join(part for part, _ in line) for line in wrap([(text, None)], width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, [""]),
        ("one two three four five six", 10, ["one two", "three four", "five six"]),
        (
            "short, then https://example.org/a/long/address",
            12,
            ["short, then", "https://exam", "ple.org/a/lo", "ng/address"],
        ),
        ("日本語の文章は空白なしで書く。", 10, ["日本語の文", "章は空白な", "しで書く。"]),
        ("彼は「いいえ」と言った。それだけ。", 12, ["彼は「いい", "え」と言っ", "た。それだ", "け。"]),
        ("मतभेद स्वाभाविक है और रहेगा", 12, ["मतभेद", "स्वाभाविक है", "और रहेगा"]),
        ("क्षत्रियत्वक्षत्रियत्व", 6, ["क्षत्रिय", "त्वक्ष", "त्रियत्व"]),
        ("mixed 日本 and Latin words", 10, ["mixed 日本", "and Latin", "words"]),
    ],
)
def test_lines_break_where_the_script_allows(text, width, expected):
    assert lines(text, width) == expected


def test_short_runs_and_remarks_stay_whole():
    assert wrap([("one two three", None), ("an id", None)], 16) == [[("one two three", None)], [("an id", None)]]
    remark = "(a remark of more than two dozen letters)"
    assert wrap([("one two three", None), (remark, None)], 45) == [[("one two three", None)], [(remark, None)]]
    assert wrap([("one", None), ("two", None)], 7) == [[("one", None), (" two", None)]]
    assert [len(line) for line in wrap([("one", None), (remark, None)], 20)] == [2, 1, 1]


@given(st.lists(TEXTS, min_size=1, max_size=4), st.integers(10, 60))
def test_no_line_is_too_wide_and_no_character_is_lost(texts, width):
    shown = [visible(text) for text in texts]
    broken = wrap([(text, None) for text in shown], width)
    joined = ["".join(part for part, _ in line) for line in broken]
    assert all(cell_len(line) <= width for line in joined)
    assert "".join(joined).replace(" ", "") == "".join(shown).replace(" ", "")


@pytest.mark.parametrize("unit", ["word ", "字", "a\u0301", "\u200d \u200d", "\u0301", "\u200d", "x" * 9])
def test_a_long_hostile_text_is_set_at_once(unit):
    text = unit * (200_000 // len(unit))
    start = time.process_time()
    assert len(wrap([(text, None)], 40)) > 0
    assert all(len(shorten(text, 40, "…")) < 400 for _ in range(100))
    assert time.process_time() - start < 20
