"""`argmap check` with texts at hand: what it counts, prints and fails on."""

import json
from pathlib import Path
from textwrap import dedent

import pytest
from typer.testing import CliRunner

import argmap
from argmap.cli import app

MAP = """\
    argmap: 1
    sources:
      book:
        title: A book
        file: book.txt
    thesis:
      text: T
      cites:
        - {source: book, at: line 2, quote: two piers}
        - {source: book, at: line 1, quote: two piers}
        - {source: book, quote: no such words}
        - {source: book, at: line 1}
    """


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("map.yaml").write_text(dedent(MAP), "utf-8")
    for folder in ("texts", "more"):
        Path(folder).mkdir()
    Path("texts/book.txt").write_text("All piers hold,\ntwo piers are cracked.\n", "utf-8")


def run(*arguments, **environment):
    return CliRunner(env=environment).invoke(app, ["check", "map.yaml", *arguments])


def test_without_texts_quotes_are_told_as_unchecked():
    result = run("--format", "concise")
    assert result.exit_code == 0
    assert [line.split(": ")[1] for line in result.output.splitlines()] == [
        "info AM408 unchecked-quotes",
        "info AM405 one-source",
    ]
    assert run().output.splitlines()[-1] == "1 map, 1 claim, 0 steps, 1 source, 3 quotes (0 found): 2 infos"


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (["--sources", "texts"], {}),
        (["--sources", "more", "--sources", "texts"], {}),
        ([], {"ARGMAP_SOURCES": "texts"}),
        ([], {"ARGMAP_SOURCES": "more:texts"}),
        ([], {"ARGMAP_SOURCES": "texts:"}),
        ([], {"ARGMAP_SOURCES": ":more::texts"}),
    ],
)
def test_texts_in_folders(arguments, environment):
    result = run("--format", "concise", *arguments, **environment)
    assert result.exit_code == 1
    assert [line.split(": ")[1].split()[1] for line in result.output.splitlines()] == ["AM405", "AM414", "AM412"]


def test_a_quote_is_sought_in_the_first_text_of_that_name():
    for folder in ("texts", "more"):
        Path(folder, "book.txt").write_text(f"In {folder} there are no words as such.\n", "utf-8")
    both = run("--sources", "more", "--sources", "texts").output
    assert "`no such words` is not in `book` (`more/book.txt`): nearest is `no words as" in both
    assert "Not searched: `texts/book.txt`, since the first text of a name counts." in both
    Path("book.txt").write_text("There are no words as such here.\n", "utf-8")
    assert "Not searched: `more/book.txt` and 1 more, since" in run("--sources", "more", "--sources", "texts").output
    alone = run("--sources", ".", "--sources", "./").output
    assert "(`book.txt`)" in alone
    assert "Not searched" not in alone


def test_a_folder_that_is_not_there_is_a_usage_error():
    result = run("--sources", "nowhere")
    assert result.exit_code == 2
    assert "nowhere" in result.stderr
    result = run(ARGMAP_SOURCES="texts:nowhere")
    assert result.exit_code == 2
    assert "nowhere" in result.stderr
    assert run("--sources", "").exit_code == 2


def test_a_variable_without_folders_is_as_none():
    assert run(ARGMAP_SOURCES="::").output == run(ARGMAP_SOURCES="").output == run().output


def test_json_tells_where_each_quote_is():
    whole = json.loads(run("--sources", "texts", "--format", "json").output)
    assert (whole["version"], whole["summary"]["quotes"], whole["summary"]["quotes_found"]) == (1, 3, 1)
    first, second, third = whole["quotes"]
    assert first == {
        "path": "map.yaml",
        "line": 9,
        "column": 41,
        "end_line": 9,
        "end_column": 50,
        "source": "book",
        "quote": "two piers",
        "at": "line 2",
        "status": "found",
        "text": "texts/book.txt",
        "place": {
            "line": 2,
            "end_line": 2,
            "page": 0,
            "end_page": 0,
            "paragraph": 2,
            "end_paragraph": 2,
            "section": "",
        },
    }
    assert (second["status"], second["place"]["line"]) == ("elsewhere", 2)
    assert (third["status"], third["text"], third["place"]) == ("absent", "texts/book.txt", None)


def test_json_of_quotes_without_a_text():
    whole = json.loads(run("--format", "json").output)
    assert [(one["status"], one["text"], one["place"]) for one in whole["quotes"]] == [("unchecked", None, None)] * 3


def test_each_quote_counts_once():
    Path("all.yaml").write_text(
        "argmap: 1\ninclude: {m: map.yaml}\nthesis: {text: T, support: [ref: m/thesis]}\n", "utf-8"
    )
    found = argmap.check(["map.yaml", "all.yaml"], texts=["texts"])
    assert (found.census.quotes, found.census.quotes_found, len(found.quotes)) == (3, 1, 3)


def test_a_source_that_maps_share_is_told_once():
    Path("library.yaml").write_text("book: {title: A book, file: book.txt}\n", "utf-8")
    for name in ("a.yaml", "b.yaml"):
        text = "argmap: 1\nsources: library.yaml\nthesis: {text: T, source: book, quote: two piers}\n"
        Path(name).write_text(text, "utf-8")
    found = argmap.check(["a.yaml", "b.yaml"])
    assert [str(one.location) for one in found.diagnostics] == ["library.yaml:1:1"]


def test_a_change_of_one_word_shows():
    text = (
        Path("map.yaml")
        .read_text("utf-8")
        .replace("no such words", "two pears are cracked")
        .replace("at: line 1,", "at: line 2,")
    )
    Path("map.yaml").write_text(text, "utf-8")
    output = run("--sources", "texts").output
    assert (
        "map.yaml:11:29: error AM412 quote-not-found: `two pears are cracked` is not in `book` (`texts/book.txt`): nearest is"
        in output
    )
    assert "`two piers are cracked.`, line 2," in output
