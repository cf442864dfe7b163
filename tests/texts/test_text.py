from textwrap import dedent

import pytest

from argmap.texts.text import Heading, Span, Text


def text(content):
    return Text("text.txt", content)


def place(content, words):
    start = content.index(words)
    return text(content).place(Span(start, start + len(words)))


@pytest.mark.parametrize(
    ("content", "count"),
    [("", 1), ("a", 1), ("a\n", 1), ("a\nb", 2), ("a\r\nb\rc\n", 3), ("a\n\n", 2), ("a\u2028b", 1)],
)
def test_lines_are_those_of_an_editor(content, count):
    assert len(text(content).lines) == count


def test_a_line_by_number():
    assert [text("a\r\nb\n").line(number) for number in (1, 2)] == ["a", "b"]


def test_pages_end_with_form_feeds():
    content = "one\n\ftwo\nand\n\fthree\n\f"
    assert len(text(content).pages) == 3
    assert [place(content, word).page for word in ("one", "and", "three")] == [1, 2, 3]
    assert text("one\n\f").pages == []
    assert place("one", "one").page == 0


def test_paragraphs_stand_apart_by_blank_lines():
    content = "\none\nstill one\n \t\ntwo\n\n\nthree"
    assert [place(content, words).paragraph for words in ("one", "still", "two", "three")] == [1, 1, 2, 3]


def test_without_blank_lines_each_line_is_a_paragraph():
    assert [place("one\ntwo\n\n", word).paragraph for word in ("one", "two")] == [1, 2]
    assert text("\n\n").paragraphs == [0]


def test_a_stretch_over_several():
    content = "one\n\ftwo\n\nthree"
    found = text(content).place(Span(0, len(content)))
    assert (found.line, found.end_line, found.page, found.end_page) == (1, 4, 1, 2)
    assert (found.paragraph, found.end_paragraph) == (1, 2)


MARKDOWN = dedent("""\
    Before all.

    # First #
    a
    ## Second
    b
    ```
    # no heading
    ```
    Third
    =====
    c

    Fourth
    ------
    d

    ---
    e
    """)


def test_headings_of_markdown():
    found = text(MARKDOWN)
    assert [(one.words, one.rank) for one in found.headings] == [("First", 1), ("Second", 2), ("Fourth", 2)]
    assert [place(MARKDOWN, f"\n{word}\n").section for word in "abde"] == ["First", "Second", "Fourth", "Fourth"]
    first = found.headings[0]
    assert MARKDOWN[first.start : first.end].endswith("e\n")
    assert place(MARKDOWN, "Before").section == ""


def test_a_section_ends_with_the_next_of_its_rank():
    content = "# A\na\n## B\nb\n# C\nc\n"
    assert text(content).headings == [Heading("A", 1, 0, 13), Heading("B", 2, 6, 13), Heading("C", 1, 13, 19)]


def test_short_lines_that_stand_alone_are_headings_of_plain_text():
    content = (
        "The Title\n\nA first sentence\nof two lines.\n\n1. War\n\nIt came, as all know.\n\n42\n\nOne more line.\n"
    )
    assert [one.words for one in text(content).headings] == ["The Title", "1. War"]


def test_double_spacing_makes_no_headings():
    assert text("a short line\n\n" * 60).headings == []


def test_the_words_of_a_stretch():
    assert text("one\n two").passage(Span(0, 8)) == "one two"
