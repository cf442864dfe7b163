import csv
import json
from html.parser import HTMLParser
from io import StringIO

import pytest
from handmade import argmap, at, claim
from rich.console import Console

from argmap.matrix import matrix
from argmap.model import Citation
from argmap.render.matrix.columns import letters
from argmap.render.matrix.csv import as_csv
from argmap.render.matrix.formats import FORMATS
from argmap.render.matrix.html import as_html
from argmap.render.matrix.json import as_json
from argmap.render.matrix.markdown import as_markdown
from argmap.render.matrix.text import MatrixPage

HOSTILE = "[bold]x[/y] \x1b[31m\u202e</td><script>alert(1)</script> | **b** `c` @you \"q\" 'r'"


def town(width=1, **changes):
    """Make a map whose thesis three sources speak to, one row is silent and one source too."""
    quoted = Citation("poll", at(), at="p. 3", quote="every second journey", by="a clerk")
    claims = [
        claim("t", "Build the bridge.", label="Build it"),
        claim("a", "The way is shorter.", sources=("survey", "survey")),
        claim("b", "It is loud."),
        claim("~1", "It is too loud for the hospital.", sources=("survey",)),
    ]
    claims[2] = claim("b", "It is loud.", **changes)
    claims[3] = type(claims[3])("~1", claims[3].text, at(), citations=(quoted,))
    steps = [("support", "a", "t"), ("rebuttal", "b", "t"), ("rebuttal", "~1", "t")]
    return matrix(argmap(claims, steps, sources=("survey", "poll", "unused")), width)


def page(found, width=80, encoding="utf-8", *, places=False):
    class File(StringIO):
        pass

    File.encoding = encoding
    console = Console(width=width, color_system=None, file=File(), markup=False, emoji=False, highlight=False)
    console.print(MatrixPage(found, places))
    return console.file.getvalue()


def test_words_where_there_is_room():
    assert (
        page(town())
        == """\
A map

Claim                               survey        poll          unused
Build it [t]                        supports 2    rebuts 1      .
  The way is shorter. [a]           cites 2       .             .
  It is loud. [b]                   .             .             .
  It is too loud for the hospital.  .             cites 1       .

survey  Title of survey
poll    Title of poll
unused  Title of unused

No source speaks to: b

Speaks to none of these claims: unused
"""
    )


def test_heads_are_whole_where_there_is_room():
    keys = ["roenneberg-2019", "havranek-2018", "outsource/havranek-et-al-2018"]
    found = matrix(argmap([claim("t", sources=keys)], sources=keys))
    heads = page(found, width=28 + 17 + 15 + 21).splitlines()[2:5]
    assert [" ".join(head.split()) for head in heads] == ["outsource/", "Claim roenneberg-2019 havranek-2018 havranek-et-al-2018", "Text of t. [t] cites 1 cites 1 cites 1"]  # fmt: skip
    assert "havranek-et-al-201\n" in page(found, width=28 + 17 + 15 + 20), "the longest gives way"
    assert "roenneberg-2 " in page(found, width=28 + 3 * 14)
    long = matrix(argmap([claim("t", sources=["x" * 200])], sources=["x" * 200]))
    assert page(long, width=150).splitlines()[2].split() == ["x" * 111], "and claims keep a quarter"


def test_marks_where_there_is_not():
    assert (
        page(town(), width=56)
        == """\
A map
= cites, + supports, - rebuts, x undercuts, ~ answers

Claim                               A      B      C
Build it [t]                        +2     -1     .
  The way is shorter. [a]           =2     .      .
  It is loud. [b]                   .      .      .
  It is too loud for the hospital.  .      =1     .

A  survey: Title of survey
B  poll: Title of poll
C  unused: Title of unused

No source speaks to: b

Speaks to none of these claims: unused
"""
    )


def test_several_tables_where_even_marks_have_no_room():
    sources = [f"s{number}" for number in range(30)]
    wide = matrix(argmap([claim("t", sources=sources)], sources=sources))
    lines = page(wide, width=60).splitlines()
    assert max(map(len, lines)) <= 60
    heads = [line.split()[1:] for line in lines if line.startswith("Claim")]
    assert [name for head in heads for name in head] == [letters(number) for number in range(30)]
    assert heads[-1][-1] == "AD"
    assert lines.count("Text of t. [t]  =1     =1     =1     =1") == len(heads) - 1


@pytest.mark.parametrize("width", [20, 40, 60, 80, 120])
def test_no_line_is_wider_than_the_page(width):
    narrow = page(town(), width=width, places=True)
    assert max(map(len, narrow.splitlines())) <= max(width, 50)


def test_places_are_listed_when_asked_for():
    assert page(town(), places=True).endswith("""\

Build it [t]
  survey supports: no place [a]; no place [a]
  poll rebuts: a clerk, p. 3 [It is too loud for the hospital.]

  The way is shorter. [a]
    survey cites: no place [a]; no place [a]

  It is too loud for the hospital.
    poll cites: a clerk, p. 3 [It is too loud for the hospital.]
""")


def test_lines_of_places_hang_below_their_entry():
    assert page(town(), width=40, places=True).endswith("""\
  The way is shorter. [a]
    survey cites: no place [a];
      no place [a]

  It is too loud for the hospital.
    poll cites: a clerk, p. 3
      [It is too loud for the hospital.]
""")


def test_a_map_without_sources():
    assert page(matrix(argmap(["t"]))).endswith("Claim\nText of t. [t]\n\n\nNo source speaks to: t\n")
    for output in FORMATS.values():
        assert output(matrix(argmap(["t"])))


def test_csv_as_a_spreadsheet_reads_it():
    assert [*csv.reader(StringIO(as_csv(town())))] == [
        ["level", "claim", "text", "survey", "poll", "unused"],
        ["0", "t", "Build the bridge.", "supports 2: no place (a); no place (a)", "rebuts 1: a clerk, p. 3 (It is too loud for the hospital.)", ""],
        ["1", "a", "The way is shorter.", "cites 2: no place (a); no place (a)", "", ""],
        ["1", "b", "It is loud.", "", "", ""],
        ["1", "It is too loud for the hospital.", "It is too loud for the hospital.", "", "cites 1: a clerk, p. 3 (It is too loud for the hospital.)", ""],
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "\uff1d1", '=HYPERLINK("http://x","y")']
)
def test_no_cell_of_a_spreadsheet_is_a_formula(text):
    found = matrix(argmap([claim("t", text, sources=(text,))], sources=(text,)))
    for row in csv.reader(StringIO(as_csv(found))):
        assert not [cell for cell in row if cell.lstrip()[:1] in {*"=+-@\t\r\uff1d"} and cell]
    assert f"'{text.strip()}"[:2] in as_csv(found)


def test_markdown():
    assert (
        as_markdown(town())
        == """\
### A map

| Claim | survey | poll | unused |
| --- | --- | --- | --- |
| Build it <b>t</b> | supports 2 (<b>a</b>) | rebuts 1 (a clerk, p. 3) |  |
| &emsp;The way is shorter. <b>a</b> | cites 2 |  |  |
| &emsp;It is loud. <b>b</b> |  |  |  |
| &emsp;It is too loud for the hospital. |  | cites 1 (a clerk, p. 3) |  |

- <b>survey</b>: Title of survey
- <b>poll</b>: Title of poll
- <b>unused</b>: Title of unused

<b>No source speaks to:</b> b

<b>Speaks to none of these claims:</b> unused
"""
    )


def test_a_cell_of_markdown_names_a_few_places():
    found = [Citation("s", at(), at=f"p. {number}") for number in (1, 2, 2, 3, 4, 5, 6)]
    many = matrix(argmap([type(claim("t"))("t", "T", at(), citations=(*found,))], sources=("s",)))
    assert "| cites 7 (p. 1; p. 2; p. 3; p. 4; and 2 more) |" in as_markdown(many)


def test_a_cell_of_markdown_names_the_claims_that_give_no_place():
    claims = [claim("t"), claim("a", sources=("s",)), claim("~1", "So it | is.", sources=("s",))]
    found = matrix(argmap(claims, [("rebuttal", "a", "t"), ("rebuttal", "~1", "t")], sources=("s",)), 0)
    assert "| rebuts 2 (<b>a</b>; “So it \\| is.”) |" in as_markdown(found)


class Page(HTMLParser):
    """Judges a page: every element is closed in order; gathers texts by element."""

    VOID = ("meta", "wbr")

    def __init__(self, text):
        super().__init__()
        self.open, self.texts, self.counts = [], {}, {}
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag, *_):
        self.counts[tag] = self.counts.get(tag, 0) + 1
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if data.strip():
            self.texts.setdefault(self.open[-1], []).append(data)


def test_html_is_a_page_that_stands_alone():
    found = Page(as_html(town()))
    assert found.texts["h1"] == found.texts["title"] == ["A map"]
    assert (found.counts["tr"], found.counts["td"], found.counts["details"]) == (5, 12, 4)
    assert found.texts["summary"] == ["supports\xa02", "rebuts\xa01", "cites\xa02", "cites\xa01"]
    assert "every second journey" in found.texts["q"]
    assert "script" not in found.counts
    assert "link" not in found.counts
    assert 'class="empty"><th scope="row" style="--level: 1"><div dir="auto" lang="">It is loud.' in as_html(
        town()
    ).replace("\n", "")


def test_many_places_are_folded_away_in_html():
    many = matrix(argmap([claim("t", sources=["s"] * 4)], sources=("s",)))
    assert "<details><summary>cites&nbsp;4" in as_html(many)


def test_names_of_included_sources_break_after_the_slash_in_html():
    found = as_html(matrix(argmap([claim("t", sources=["outsource/outsource"])], sources=["outsource/outsource"])))
    assert ">outsource/<wbr>outsource</div></th>" in found


def test_more_sources_than_paper_has_room_for_are_printed_as_a_list():
    keys = [f"s{number}" for number in range(6)]
    wide = as_html(matrix(argmap([claim("t", sources=keys)], sources=keys)))
    assert '<table class="wide" ' in wide
    assert '<td data-source="s5">' in wide
    assert 'class="wide"' not in as_html(town())


def test_text_of_a_map_is_data_in_every_output():
    hostile = claim("t", HOSTILE, label=HOSTILE)
    quoting = type(hostile)(
        "~1", HOSTILE, at(), citations=(Citation(HOSTILE, at(), at=HOSTILE, quote=HOSTILE, by=HOSTILE),)
    )
    found = matrix(
        argmap([hostile, quoting], [("support", "~1", "t")], sources=(HOSTILE, "unused" + HOSTILE), title=HOSTILE)
    )
    outputs = {name: output(found) for name, output in FORMATS.items()}
    outputs["text"] = page(found, width=200, places=True)
    for name, text in outputs.items():
        assert "\x1b" not in text, name
        if name != "json":
            assert "\u202e" not in text, name
    assert "script" not in Page(outputs["html"]).counts
    assert "<script" not in outputs["markdown"]
    rows = [line for line in outputs["markdown"].splitlines() if line.startswith("|")]
    assert {line.replace("\\|", "").count("|") for line in rows} == {4}
    assert json.loads(outputs["json"])["columns"][0]["source"] == HOSTILE
    assert "[bold]x[/y]" in outputs["text"]


def test_another_encoding():
    page(
        matrix(argmap([claim("t", "茶", label="茶", sources=("茶",))], sources=("茶",), title="茶")),
        encoding="ascii",
        places=True,
    ).encode("ascii")


def test_json():
    answer = json.loads(as_json(town()))
    assert [*answer] == ["version", "command", "title", "rows", "columns", "cells", "empty_rows", "empty_columns"]
    assert answer["rows"][0] == {"claim": "t", "text": "Build the bridge.", "level": 0}
    assert answer["columns"][0] == {"source": "survey", "name": "Title of survey"}
    mention = {"claim": "~1", "at": "p. 3", "by": "a clerk", "quote": "every second journey"}
    assert answer["cells"][1] == {"claim": "t", "source": "poll", "rebuts": [mention]}
    assert (answer["empty_rows"], answer["empty_columns"]) == (["b"], ["unused"])
