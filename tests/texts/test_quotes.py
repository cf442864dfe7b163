from textwrap import dedent

import pytest
from helpers import reading_of

from argmap.texts.quotes import Status, look_up
from argmap.texts.shelf import Shelf

MAP = """\
    argmap: 1
    sources:
      book:
        title: A book
        file: book.txt
      other:
        title: Another
        file: other.txt
      bare: A third
    thesis:
      text: T
      cites:
        - {source: book, at: line 2, quote: two piers}
        - {source: book, at: line 1, quote: two piers}
        - {source: book, at: p. 9, quote: two piers}
        - {source: book, at: line 9, quote: two piers}
        - {source: book, at: line 9}
        - {source: book, at: "§ No", quote: all piers}
        - {source: book, quote: no such words}
        - {source: book, quote: other words}
        - {source: book, quote: "…"}
        - {source: bare, quote: words}
        - {source: bare, at: line 3}
        - {source: bare}
    """
TEXTS = {"book.txt": "We saw all piers,\nand two piers are cracked.\nThose two piers!\n", "other.txt": "Other words.\n"}


@pytest.fixture
def cited(tmp_path):
    return look_up(reading_of(MAP, tmp_path, TEXTS).map, Shelf())


def test_what_came_of_each(cited):
    assert [one.status.value for one in cited.citations] == [
        *("found", "elsewhere", "found", "elsewhere"),
        *("unchecked", "found", "absent", "absent", "unchecked", "unchecked", "unchecked"),
    ]
    assert [one.known for one in cited.citations] == [True, True, True, False, False, *([True] * 6)]


def test_where_each_is(cited):
    lines = [one.place and one.place.line for one in cited.citations]
    assert lines == [2, 2, 2, 2, None, 1, None, None, None, None, None]


def test_the_place_is_the_one_that_is_meant(tmp_path):
    text = MAP.replace("at: line 1,", "at: line 3,")
    cited = look_up(reading_of(text, tmp_path, TEXTS).map, Shelf())
    assert [(one.status, one.place.line) for one in cited.citations[:2]] == [(Status.FOUND, 2), (Status.FOUND, 3)]


def test_other_sources_that_have_it(cited):
    assert [[source.key for source, _ in cited.elsewhere(one)] for one in cited.citations[6:8]] == [[], ["other"]]


def test_an_unknown_heading_in_a_text_with_headings(tmp_path):
    reading = reading_of(MAP, tmp_path, {**TEXTS, "book.txt": "# Yes\n" + TEXTS["book.txt"]})
    one = look_up(reading.map, Shelf()).citations[5]
    assert (one.known, one.status) == (False, Status.ELSEWHERE)


def test_quotes_of_included_maps_are_not_the_maps_own(tmp_path):
    whole = (
        "argmap: 1\ninclude:\n  a: a.yaml\nsources:\n  s: S\nthesis:\n  text: T\n  source: a/book\n  quote: all piers\n"
    )
    cited = look_up(reading_of(whole, tmp_path, {**TEXTS, "a.yaml": dedent(MAP)}).map, Shelf())
    assert (len(cited.citations), len(cited.own)) == (12, 1)
    assert cited.own[0].status is Status.FOUND
