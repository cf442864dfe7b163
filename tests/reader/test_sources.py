from __future__ import annotations

import pytest
from helpers import map_of

from argmap.reader.sources import CSL_DATES, CSL_NAMES, CSL_TEXTS

THESIS = "argmap: 1\nthesis: A b\n"


def source(text):
    (only,) = map_of(f"{THESIS}sources:\n  x:\n    {text}\n").sources.values()
    return only


def test_a_source_is_its_title_or_csls_variables():
    argmap = map_of("""
        argmap: 1
        thesis: A b
        sources:
          press: The local newspaper
          report:
            title: The inspection report
            author: Ann Lee
            issued: 2007-05-01
            container-title: Bridges
            URL: https://bridge.example/report
            file: report.txt
            stance: for
            note: unsigned
    """)
    press, report = argmap.sources.values()
    assert (press.key, press.title, press.fields) == ("press", "The local newspaper", {"title": "The local newspaper"})
    assert (report.title, report.author, report.year) == ("The inspection report", "Ann Lee", "2007")
    assert (report.file, report.stance, report.note) == ("report.txt", "for", "unsigned")
    assert list(report.fields) == ["title", "author", "issued", "container-title", "URL"]
    assert (report.location.line, report.location.column) == (6, 3)


@pytest.mark.parametrize("name", sorted((CSL_NAMES | CSL_DATES | CSL_TEXTS | {"year"}) - {"note"}))
def test_every_variable_of_csl_is_known(name):
    assert source(f"{name}: 2007").fields == {name: "2007"}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Ann Lee", "Ann Lee"),
        ("[Ann Lee]", "Ann Lee"),
        ("[Ann Lee, Bo Ray]", "Ann Lee and Bo Ray"),
        ("[A, B, C]", "A, B and C"),
        ("{family: Lee, given: Ann}", "Ann Lee"),
        ("[{family: Lee, given: Ann}, {literal: The Board}]", "Ann Lee and The Board"),
        ("[{given: Ludwig, non-dropping-particle: van, family: Beethoven, suffix: Jr}]", "Ludwig van Beethoven Jr"),
    ],
)
def test_names_of_people(written, read):
    assert source(f"author: {written}").author == read


@pytest.mark.parametrize(
    ("written", "read", "year"),
    [
        ("2007", "2007", "2007"),
        ("2007-05-01", "2007-05-01", "2007"),
        ("{date-parts: [[2007]]}", "2007", "2007"),
        ("{date-parts: [[2007, 5, 1]]}", "2007-05-01", "2007"),
        ("{date-parts: [[2007, 5], [2008, 11]]}", "2007-05/2008-11", "2007"),
        ("{raw: about 2007}", "about 2007", "2007"),
        ("{literal: c. 1840}", "c. 1840", "1840"),
        ("{season: 1, raw: spring 2007}", "spring 2007", "2007"),
        ("-350", "-350", "-350"),
        ("-0350-03", "-0350-03", "-0350"),
        ("87", "87", "87"),
        ("1 May 2007", "1 May 2007", "2007"),
        ("forthcoming", "forthcoming", ""),
        ("{date-parts: [[-350, 3]]}", "-350-03", "-350"),
    ],
)
def test_dates(written, read, year):
    dated = source(f"issued: {written}")
    assert (dated.fields["issued"], dated.year) == (read, year)


def test_a_year_goes_before_the_date():
    assert source("year: 1859\n    issued: 2007").year == "1859"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sources:\n", ["3:1 AM104"]),
        ("sources: {}\n", ["3:10 AM104"]),
        ("sources: []\n", ["3:10 AM102"]),
        ("sources: *x\n", ["3:10 AM006"]),
        ("sources: {x: }\n", ["3:11 AM104"]),
        ("sources: {x: ''}\n", ["3:11 AM104"]),
        ("sources: {x: {}}\n", ["3:14 AM104"]),
        ("sources: {x: [a]}\n", ["3:14 AM102"]),
        ("sources: {x: *y }\n", ["3:14 AM006"]),
        ("sources: {x y: X}\n", ["3:11 AM105"]),
        ("sources: {x/y: X}\n", ["3:11 AM105"]),
        ("sources: {7: X}\n", []),
        ("sources: {x: X, x: Y}\n", ["3:17 AM008"]),
        ("sources: {x: {titel: X}}\n", ["3:15 AM101"]),
        ("sources: {x: {zzz: X}}\n", ["3:15 AM101"]),
        ("sources: {x: {title: [X]}}\n", ["3:22 AM102"]),
        ("sources: {x: {title: }}\n", ["3:15 AM104"]),
        ("sources: {x: {title: X, stance: pro}}\n", ["3:33 AM107"]),
        ("sources: {x: {author: []}}\n", ["3:23 AM104"]),
        ("sources: {x: {author: }}\n", ["3:15 AM104"]),
        ("sources: {x: {author: [[a]]}}\n", ["3:24 AM102"]),
        ("sources: {x: {author: {name: A}}}\n", ["3:24 AM101"]),
        ("sources: {x: {author: {family: [A]}}}\n", ["3:32 AM102"]),
        ("sources: {x: {issued: []}}\n", ["3:23 AM102"]),
        ("sources: {x: {issued: {year: 2007}}}\n", ["3:24 AM102"]),
        ("sources: {x: {issued: {date-parts: 2007}}}\n", ["3:24 AM102"]),
        ("sources: {x: {issued: {date-parts: []}}}\n", ["3:24 AM102"]),
        ("sources: {x: {issued: {date-parts: [2007]}}}\n", ["3:37 AM102"]),
        ("sources: {x: {issued: {date-parts: [[[1]]]}}}\n", ["3:38 AM102"]),
    ],
)
def test_what_may_stand_under_sources(found, text, expected):
    assert found(f"{THESIS}{text}") == expected
