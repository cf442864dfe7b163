import io

import pytest
from helpers import reading_of
from rich.console import Console

from argmap.focus import focus
from argmap.render.show import Show
from argmap.render.sources import Sources
from argmap.texts.quotes import look_up
from argmap.texts.shelf import Shelf

MAP = """\
    argmap: 1
    title: T [/b]
    sources:
      book:
        title: A book
        author: Ann Bell
        year: 1900
        file: book.txt
        stance: against
        note: It says more.
      gone: {title: Gone, file: gone.txt}
      bare: Bare
      bad: {title: Bad, file: bad.txt}
      out: {title: Out, file: ../out.txt}
    thesis:
      text: T
      cites:
        - {source: book, at: line 2, quote: two piers}
        - {source: book, at: line 1, quote: two piers}
        - {source: book, at: ch. 1, quote: two piers}
        - {source: book, quote: no such words}
        - {source: gone, at: p. 1, quote: words}
        - {source: bad, quote: words}
      support:
        - {text: S, source: book}
    """
FILES = {"book.txt": "All piers hold,\ntwo piers are cracked.\n", "bad.txt": ""}


@pytest.fixture
def cited(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return look_up(reading_of(MAP, tmp_path, FILES).map, Shelf())


def printed(answer, width=100):
    console = Console(width=width, file=io.StringIO(), markup=False, highlight=False)
    console.print(answer, end="", crop=False)
    return console.file.getvalue()


def test_the_sources_and_what_came_of_their_quotes(cited, tmp_path):
    assert printed(Sources(cited), 200).replace(f"{tmp_path}/", "") == (
        "T [/b]\n"
        "5 sources · 6 quotes: 2 found, 1 elsewhere than said, 1 not in the text, 2 unchecked\n"
        "\nbook\n"
        "  Ann Bell, A book (1900)\n"
        "  against · 2 claims · 4 quotes: 2 found, 1 elsewhere than said, 1 not in the text\n"
        "  text: book.txt\n"
        "  It says more.\n"
        "\ngone\n  Gone\n  no stance stated · 1 claim · 1 quote: 1 unchecked\n  its text is not at hand (gone.txt)\n"
        "\nbare\n  Bare\n  no stance stated · 0 claims · no quotes\n  names no text\n"
        "\nbad\n  Bad\n  no stance stated · 1 claim · 1 quote: 1 unchecked\n"
        "  its text cannot be read (bad.txt): it is empty\n"
        "\nout\n  Out\n  no stance stated · 0 claims · no quotes\n  its text lies outside the project (../out.txt)\n"
    )


@pytest.mark.parametrize("width", [20, 33, 80])
def test_no_line_is_wider_than_the_page(cited, width):
    assert max(map(len, printed(Sources(cited), width).splitlines())) <= width


def test_in_ascii(cited):
    assert printed(Sources(cited, ascii=True)).replace("\n", "").isascii()


def test_the_tree_tells_where_quotes_are(cited):
    shown = printed(Show(focus(cited.argmap), cited=cited), 200)
    assert [line.strip("│ ") for line in shown.splitlines() if "“" in line] == [
        "“two piers” — Ann Bell (1900), line 2",
        "“two piers” — Ann Bell (1900), line 1, but found at line 2",
        "“two piers” — Ann Bell (1900), ch. 1, line 2",
        "“no such words” — Ann Bell (1900), not found there",
        "“words” — Gone, p. 1",
        "“words” — Bad",
    ]
