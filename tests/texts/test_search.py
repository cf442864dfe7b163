import random
import time

import pytest

from argmap.texts.folding import fold
from argmap.texts.search import MOST, NEAR, find, nearest, parts_of, readings
from argmap.texts.text import Text

TEXT = Text(
    "text.txt",
    "We looked at all piers.\nTwo of the piers are cracked, we found; they ought to be re-\npaired before the winter.\n"
    "The report (of 1999) said [sic] that .* is no pattern: a+b (c|d) costs $5.\n"
    "पुल के दो खंभों में दरार है।\nپُل کے دو ستونوں میں دراڑ ہے\u06d4\n",
)


def found(quote, text=TEXT):
    return [text.passage(span) for span in find(text, quote)]


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("two of the piers are cracked", "Two of the piers are cracked"),
        ("ought to be repaired", "ought to be re- paired"),
        ("ought to be re-paired before", "ought to be re- paired before"),
        ("Two of the piers […] ought to be", "Two of the piers are cracked, we found; they ought to be"),
        ("Two of the piers ... ought to be", "Two of the piers are cracked, we found; they ought to be"),
        (
            "Two … piers … winter",
            "Two of the piers are cracked, we found; they ought to be re- paired before the winter",
        ),
        (
            "Two . . . piers (…) winter",
            "Two of the piers are cracked, we found; they ought to be re- paired before the winter",
        ),
        ("… are cracked …", "are cracked"),
        ("[t]hey ought", "they ought"),
        ("they [the piers] ought to be", "they ought to be"),
        ("said [sic] that", "said [sic] that"),
        (".* is no pattern", ".* is no pattern"),
        ("a+b (c|d) costs $5", "a+b (c|d) costs $5"),
        ("दो खंभों में दरार", "दो खंभों में दरार"),
        ("دو ستونوں میں", "دو ستونوں میں"),
        ("winter", "winter"),
    ],
)
def test_found(quote, passage):
    assert found(quote) == [passage]


@pytest.mark.parametrize(
    "quote",
    ["two of the peers", "crack", "piers winter", "winter … piers", "", "…", ".", "?!", "(((", "[", "x" * 50_000, "खंभ"],
)
def test_not_found(quote):
    assert found(quote) == []


def test_every_place_is_found_up_to_a_bound():
    assert len(found("piers")) == 2
    assert len(found("a", Text("t", "a b " * 1000))) == MOST


def test_parts_must_be_near_each_other():
    near, far = ("begin " + "x " * count + "end" for count in (NEAR - 10, NEAR + 10))
    assert found("begin … end", Text("t", near))
    assert not found("begin … end", Text("t", far))


def test_a_later_beginning_may_be_the_one_that_is_near():
    text = Text("t", "begin " + "x " * 2 * NEAR + "begin with the end")
    assert found("begin … end", text) == ["begin with the end"]


def test_a_literal_ellipsis_in_the_text():
    assert found("Well… no", Text("t", "Well ... no.")) == ["Well ... no"]


def test_the_readings_of_a_quote():
    assert readings("A b") == (("ab",),)
    assert readings("A … [t]he [big] c") == (("a...[t]he[big]c",), ("a", "[t]he[big]c"), ("a", "the", "c"))
    assert readings("…") == ()


def test_the_parts_and_where_they_are():
    parts = parts_of(TEXT, "winter … piers … snow")
    assert [(part, span and TEXT.passage(span)) for part, span in parts] == [
        ("winter", "winter"),
        ("piers", "piers"),
        ("snow", None),
    ]


@pytest.mark.parametrize(
    ("quote", "passage", "percent"),
    [
        ("two of the peers are cracked", "Two of the piers are cracked,", range(85, 99)),
        ("two of these piers were cracked", "Two of the piers are cracked,", range(75, 95)),
        ("पुल के तीन खंभों में दरार", "के दो खंभों में दरार", range(70, 95)),
        ("crack", "cracked,", range(70, 73)),
    ],
)
def test_the_nearest_passage(quote, passage, percent):
    near = nearest(TEXT, fold(quote))
    assert TEXT.passage(near.span).endswith(passage)
    assert near.percent in percent


@pytest.mark.parametrize(
    ("content", "quote", "passage", "percent"),
    [
        ("abc def", "abc def ghi jkl", "abc def", 50),
        ("a quick brown fox jumps", "own fo", "brown fox", 62),
        ("ein schöner Tag, ein schöner Morgen", "schone Tag", "schöner Tag,", 81),
        ("le cafe\u0301 noir", "café noix", "cafe\u0301 noir", 88),
        ("知之濠上也" * 20, "知之濠下也", "知之濠上也" * 20, 80),
    ],
)
def test_the_likeness_is_that_of_the_whole_phrase_and_of_whole_words(content, quote, passage, percent):
    text = Text("t", content)
    near = nearest(text, fold(quote))
    assert (text.passage(near.span), near.percent) == (passage, percent)


def test_a_word_of_a_long_phrase_is_nothing_near():
    assert nearest(Text("t", "river"), fold("the river carries more ice than ever before")) is None


def test_nothing_near():
    assert nearest(TEXT, fold("zzz qqq xxx kkk")) is None
    assert nearest(Text("t", "some words " * 50_000), fold("zzz qqq xxx kkk")) is None


@pytest.mark.parametrize("gap", [" ", "\n"])
def test_the_nearest_passage_of_a_very_long_text(gap):
    chance = random.Random(1)  # noqa: S311 - no secret
    words = ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randint(2, 9))) for _ in range(5_000)]
    content = chance.choices(words, k=500_000)
    for place in range(0, 500_000, 25_000):
        content[place : place + 7] = f"two of {place} piers were cracked then".split()
    text = Text("t", gap.join(content))
    for place in range(0, 500_000, 25_000):
        near = nearest(text, fold(f"two of {place} peers were crooked then"))
        assert text.passage(near.span) == f"two of {place} piers were cracked then"


def test_a_passage_without_blanks_is_not_shown_whole():
    text = Text("t", "之樂" * 10_000 + "安知" + "之樂" * 10_000)
    assert len(text.passage(nearest(text, "安智之樂之樂").span)) <= 2 * NEAR + 1


@pytest.mark.parametrize(
    ("content", "quote"),
    [
        ("a" * 1_000_000, "aaa"),
        ("a" * 1_000_000, "a … a … a"),
        ("b " + "a " * 500_000, "b … c"),
        ("a" + "\u200b" * 1_000_000 + "a", "a"),
        ("a\u200b" * 500_000, "aa"),
        ("a\u0301" * 300_000, "a"),
        ("words of a text. " * 60_000, "x" * 1_000_000),
        ("words of a text. " * 60_000, "words of the text. " * 50_000),
        ("(" * 1_000_000, "[" * 100_000),
        ("one two " * 10, "… " * 100_000 + "x"),
        ("one two " * 10, "[" * 50_000 + "]" * 50_000),
    ],
)
def test_nothing_takes_forever(content, quote):
    began = time.process_time()
    text = Text("t", content)
    find(text, quote)
    nearest(text, fold(quote))
    assert time.process_time() - began < 10


def test_a_long_text_and_many_quotes():
    chance = random.Random(1)  # noqa: S311 - no secret
    words = ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randint(2, 9))) for _ in range(5_000)]
    content = "\n".join(" ".join(chance.choices(words, k=12)) for _ in range(13_500))
    assert len(content) > 1_000_000
    starts = [content.index(" ", chance.randrange(len(content) - 200)) + 1 for _ in range(200)]
    right = [content[start : content.index(" ", start + 40)] for start in starts]
    wrong = [quote[:15] + "zq" + quote[17:] for quote in right]
    began = time.process_time()
    text = Text("t", content)
    assert all(find(text, quote) for quote in right)
    assert not any(find(text, quote) for quote in wrong)
    assert all(nearest(text, fold(quote)) for quote in wrong)
    assert time.process_time() - began < 30  # 2 s on a quiet machine
