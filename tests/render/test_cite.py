from dataclasses import replace

import pytest
from handmade import argmap, at

from argmap.model import Citation, Kind, Source
from argmap.render.cite import Citations, full
from argmap.render.look import ASCII, UNICODE, Page

SOURCES = {
    "mill": Source("mill", at(), title="On Liberty", author="John Stuart Mill", year="1859"),
    "lamp": Source("lamp", at(), title="A History of the Lamp", author="not named in the text"),
    "bell": Source("bell", at(), title="Bells", author="Ann Bell"),
    "more": Source("more", at(), title="More Bells", author="Ann Bell"),
    "long": Source("long", at(), title="A title of more words than anybody would want to read again", year="1900"),
    "bare": Source("bare", at()),
}
MAP = replace(argmap(["t"]), sources=SOURCES)


def words(cited, whole=MAP, glyphs=UNICODE):
    return " ".join(Citations(whole, Page(80, glyphs)).words(cited))


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        (Citation("mill", at()), "— John Stuart Mill (1859)"),
        (Citation("mill", at(), at="ch. 2", quote="rob mankind"), "“rob mankind” — John Stuart Mill (1859), ch. 2"),
        (Citation("lamp", at(), at="p. 3", by="a lamplighter"), "— a lamplighter, in A History of the Lamp, p. 3"),
        (Citation("bell", at()), "— Bells"),
        (Citation("long", at()), "— A title of more words than anybody would want to… (1900)"),
        (Citation("bare", at()), "— bare"),
        (Citation("gone", at()), "— gone"),
    ],
)
def test_a_citation_says_who_and_where(cited, expected):
    assert words(cited) == expected


def test_in_ascii():
    assert words(Citation("bell", at(), quote="ding"), glyphs=ASCII) == '"ding" -- Bells'


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        (Citation("mill", at(), at="ch. 2", quote="rob mankind"), "“rob mankind” — ch. 2"),
        (Citation("mill", at(), quote="rob mankind"), "“rob mankind”"),
        (Citation("mill", at(), by="a critic"), "— a critic"),
        (Citation("mill", at()), "— John Stuart Mill (1859)"),
        (Citation("lamp", at(), at="p. 3"), "— A History of the Lamp, p. 3"),
    ],
)
def test_a_reconstruction_does_not_repeat_its_source(cited, expected):
    assert words(cited, replace(MAP, kind=Kind.RECONSTRUCTION, of="mill")) == expected


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("mill", "John Stuart Mill, On Liberty (1859)"),
        ("lamp", "not named in the text, A History of the Lamp"),
        ("bare", "bare"),
    ],
)
def test_the_list_tells_all(key, expected):
    assert full(SOURCES[key]) == expected
