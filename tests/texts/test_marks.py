import pytest

from argmap.texts.marks import balanced
from argmap.texts.text import Span


@pytest.mark.parametrize(
    ("content", "words", "shown"),
    [
        ("It was the “worst” of times.", "worst” of times", "“worst” of times"),
        ('It was the "worst" of times.', 'worst" of times', '"worst" of times'),
        ("It was the \u2018worst\u2019 of times.", "worst\u2019 of times", "\u2018worst\u2019 of times"),
        ("Es war die „schlimmste“ Zeit.", "schlimmste“ Zeit", "„schlimmste“ Zeit"),
        ("C\u2019était le «pire» temps.", "pire» temps", "«pire» temps"),
        ("times that were “worst”.", "were “worst", "were “worst”"),
        ("'twas the 'worst'.", "the 'worst", "the 'worst'"),
        ("最悪の「時」だ", "時」だ", "「時」だ"),
        ("“best” and “worst”", "best” and “worst", "“best” and “worst”"),
        ("the (worst) of times", "worst) of", "worst) of"),
        ("the “worst of times”", "worst of times", "worst of times"),
        ("the “worst” of times", "of times", "of times"),
        ("the “worst” of times", "worst", "worst"),
        ("\u2018It\u2019s the worst,\u2019 he said", "It\u2019s the worst", "It\u2019s the worst"),
        ("'It's the worst,' he said", "It's the worst", "It's the worst"),
        ("of the worst” he said", "worst” he", "worst” he"),
        ("worst” he", "worst” he", "worst” he"),
        ("he: “worst", "he: “worst", "he: “worst"),
    ],
)
def test_a_mark_that_belongs_to_a_stretch_is_kept(content, words, shown):
    start = content.index(words)
    span = balanced(content, Span(start, start + len(words)))
    assert content[span.start : span.end] == shown
