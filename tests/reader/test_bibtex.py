"""BibTeX files as a map's sources."""

import subprocess
import sys
from pathlib import Path

import pytest

from argmap.reader import read

HEAD = "argmap: 1\nsources: refs.bib\nthesis:\n  text: T\n  source: {}\n"


@pytest.fixture
def sources(read_text):
    def entries(bib, key="a", *, diagnosed=False):
        reading = read_text(HEAD.format(key), {"refs.bib": bib})
        assert diagnosed or not reading.diagnostics, reading.diagnostics
        return reading.map.sources

    return entries


def test_an_entry_becomes_a_source(sources):
    (source,) = sources(
        r"""
        @string{jcr = "Journal of Conflict"}
        @article{doe:2001,
          author = {Doe, Jane and M{\"u}ller, J{\"o}rg and {World Bank} and Ludwig van Beethoven and others},
          title = "The {Kashmir} Question: \emph{na\"{\i}ve} -- 50\% \& more",
          journal = jcr # " Studies", year = 2001, month = jan, number = 3, pages = {1--20},
          url = {http://example.org/a_b~c%20}, doi = {10.1/x_y}, note = {See \emph{p.}~2.},
          file = {:papers/doe.pdf:PDF}, mendeley-groups = {x}, howpublished = {\url{x}}, crossref = {y},
        }
        """,
        "doe:2001",
    ).values()
    assert (source.key, str(source.location)) == ("doe:2001", "refs.bib:3:10")
    assert source.author == "Jane Doe, Jörg Müller, World Bank, Ludwig van Beethoven and others"
    assert (source.title, source.year, source.file) == ("The Kashmir Question: naïve \u2013 50% & more", "2001", "")
    assert source.note == "See p. 2."
    assert {key: source.fields[key] for key in source.fields if key not in {"author", "title"}} == {
        "type": "article-journal",
        "container-title": "Journal of Conflict Studies",
        "issued": "2001-01",
        "issue": "3",
        "page": "1\u201320",
        "URL": "http://example.org/a_b~c%20",
        "DOI": "10.1/x_y",
    }


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("@book{a, title={T}}", {"type": "book", "title": "T"}),
        ("@BOOK(a, TITLE={T})", {"type": "book", "title": "T"}),
        ("@report{a, number={7}, institution={I}}", {"type": "report", "number": "7", "publisher": "I"}),
        (
            "@online{a, date={2001-05-06}, urldate={2002-01}}",
            {"type": "webpage", "issued": "2001-05-06", "accessed": "2002-01"},
        ),
        ("@misc{a, date={2001-05}, year={2000}}", {"type": "document", "issued": "2001-05"}),
        ("@misc{a, year={2000}, month={5}}", {"type": "document", "issued": "2000-05"}),
        ("@misc{a, year={c. 1900}, month=feb}", {"type": "document", "issued": "c. 1900"}),
        ("@misc{a, editor={Bell, Ann}}", {"type": "document", "editor": "Ann Bell"}),
        ("@misc{a, author={de la Cruz, Jr., Juan}}", {"type": "document", "author": "Juan de la Cruz Jr."}),
        (
            r"@misc{a, title={{\'E}tude {\ss} {\v{S}}kola {\c c}a \'\i}}",
            {"type": "document", "title": "Étude ß Škola ça í"},
        ),
        ("@misc{a, title={पुल और \u067eل}}", {"type": "document", "title": "पुल और \u067eل"}),
        ("@misc{a, subtitle={S}, title={T}}", {"type": "document", "title": "T: S"}),
        ("@misc{a, title={},}", {"type": "document"}),
        ("@misc{a}", {"type": "document"}),
        ("@set{s, entryset={a}} @misc{a, title={T}}", {"type": "document", "title": "T"}),
        ("@misc{x/y/a, title={T}}", {"type": "document", "title": "T"}),
    ],
)
def test_fields_and_types(sources, written, read):
    (source,) = sources(written).values()
    assert (source.key, source.fields) == ("a", read)


def test_what_is_argmaps_own(sources):
    (source,) = sources("@misc{a, file={texts/a.txt}, stance={for}, note={N}}").values()
    assert (source.file, source.stance, source.note) == ("texts/a.txt", "for", "N")


BROKEN = """\
@misc{a, title={T}}
@misc{a, title={Again}}
@weird{odd, title={Odd}, auther={X}}
@book{broken, title = {Unclosed, year=2000
@book{twice, title = {One}, title = "Two", year={2001}}
@book{, title={No key}}
@misc{fine, title={F}, stance={perhaps}}
"""


def test_what_is_wrong_is_told_at_its_line(found):
    assert found(HEAD.format("a"), {"refs.bib": BROKEN}) == [
        "refs.bib:2:7 AM211",
        "refs.bib:3:8 AM213",
        "refs.bib:3:26 AM214",
        "refs.bib:4:1 AM210",
        "refs.bib:5:1 AM210",
        "refs.bib:6:1 AM212",
        "refs.bib:7:1 AM107",
    ]


def test_the_other_entries_are_read_all_the_same(sources):
    read = sources(BROKEN, diagnosed=True)
    assert [(key, source.title, source.year) for key, source in read.items()] == [
        ("a", "T", ""),
        ("odd", "Odd", ""),
        ("twice", "One", "2001"),
        ("fine", "F", ""),
    ]


def test_what_cites_a_broken_entry_is_not_told_again(found):
    assert found(HEAD.format("broken"), {"refs.bib": "@book{broken, title = {Unclosed\n@misc{b, title={T}}"}) == [
        "refs.bib:1:1 AM210"
    ]


def test_an_unknown_key_is_offered_the_nearest(read_text):
    (problem,) = read_text(HEAD.format("doe2002"), {"refs.bib": "@misc{doe2001, title={T}}"}).diagnostics
    assert (problem.rule.code, problem.help) == ("AM402", "Did you mean `doe2001`?")


@pytest.mark.parametrize(
    "bib", ["", "no entry at all", "@comment{x}", "@", "@book", "@book{", "}{", "@string{a=", '@x{a,b="']
)
def test_a_file_without_entries_is_no_crash(read_text, bib):
    codes = {problem.rule.code for problem in read_text(HEAD.format("a"), {"refs.bib": bib}).diagnostics}
    assert codes <= {"AM402", "AM210", "AM212", "AM213"}
    assert codes


def test_nothing_is_logged(read_text, caplog):
    read_text(HEAD.format("a"), {"refs.bib": BROKEN})
    assert caplog.records == []


@pytest.mark.parametrize(
    ("name", "reason"), [("gone.bib", "no such file"), ("refs.txt", "argmap reads sources from YAML, CSL-JSON (.json)")]
)
def test_what_is_no_bibliography(read_text, name, reason):
    (problem,) = read_text(f"argmap: 1\nsources: {name}\nthesis: T\n", {"refs.txt": "x"}).diagnostics
    assert problem.rule.code == "AM209"
    assert reason in problem.message


def test_another_encoding_is_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("map.yaml").write_text(HEAD.format("a"), "utf-8")
    Path("refs.bib").write_bytes("@misc{a, title={Caf\u00e9}}".encode("latin-1"))
    (problem,) = read("map.yaml").diagnostics
    assert (str(problem.location), problem.rule.code) == ("refs.bib:1:20", "AM002")


def test_libraries_are_loaded_for_a_bibliography_only(tmp_path):
    (tmp_path / "map.yaml").write_text("argmap: 1\nthesis: T\n", "utf-8")
    code = "import sys, argmap; argmap.check(['map.yaml']); print({'bibtexparser', 'pylatexenc'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_a_part_has_what_its_whole_says_unless_it_says_so_itself(sources):
    bib = """
        @incollection{a, author={Bell, Ann}, title={A Part}, pages={1--2}, crossref={Whole}}
        @collection{whole, editor={Cole, Ben}, title={The Whole}, year=2001, publisher={Old}, crossref={series}}
        @mvcollection{series, title={All}, publisher={Press}, series={S}, crossref={whole}}
    """
    part = sources(bib)["a"]
    assert (part.title, part.author, part.year) == ("A Part", "Ann Bell", "2001")
    assert {key: part.fields[key] for key in ("container-title", "editor", "publisher", "collection-title")} == {
        "container-title": "The Whole",
        "editor": "Ben Cole",
        "publisher": "Old",
        "collection-title": "S",
    }


@pytest.mark.parametrize("crossref", ["none", "a", ""])
def test_a_crossref_that_leads_nowhere_is_passed_over(sources, crossref):
    assert sources(f"@misc{{a, title={{T}}, crossref={{{crossref}}}}}")["a"].title == "T"
