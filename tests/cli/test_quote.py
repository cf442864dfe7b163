"""`argmap quote` through the command line."""

import subprocess
import sys

import pytest
import yaml
from helpers import reading_of
from typer.testing import CliRunner

from argmap.cli import app
from argmap.texts.quotes import Status, look_up
from argmap.texts.shelf import Shelf

TEXT = """\
# The bridge

We looked at all piers: two of them
are cracked, and ought to be re-
paired.

# Cost
\f
All piers cost money: "much" of it, it's said.
"""


@pytest.fixture
def path(tmp_path):
    (tmp_path / "text.txt").write_text(TEXT, "utf-8")
    return str(tmp_path / "text.txt")


def run(*arguments, **more):
    return CliRunner().invoke(app, ["quote", *arguments], **more)


def test_a_phrase_is_found_with_its_place_and_yaml(path):
    result = run(path, "TWO", "of", "them", "are")
    assert result.exit_code == 0
    assert result.output == ("# lines 3-4; p. 1; ¶ 2; § The bridge\nat: lines 3-4\nquote: two of them are\n")


@pytest.mark.parametrize(
    ("by", "at"), [("line", "lines 3-4"), ("page", "p. 1"), ("paragraph", "¶ 2"), ("section", "§ The bridge")]
)
def test_places_in_other_words(path, by, at):
    assert run(path, "two of them are", "--by", by).output.splitlines()[1] == f"at: {at}"


def test_every_place_is_given(path):
    result = run(path, "all piers")
    assert [line for line in result.output.splitlines() if line.startswith("at")] == ["at: line 3", "at: line 9"]


def test_very_many_places(tmp_path):
    (tmp_path / "many.txt").write_text("so it is. " * 500, "utf-8")
    assert "There are more than these 100 places" in run(str(tmp_path / "many.txt"), "so").output


@pytest.mark.parametrize(
    ("phrase", "quote"),
    [
        ("ought to be repaired", "ought to be repaired"),
        ("two … cracked", "two … cracked"),
        ('money: "much" of it', 'money: "much" of it'),
        ("it's said", "it's said"),
        ('"much" of it', '"much" of it'),
        ("All … much", "All … much"),
        ("cost money:", "cost money:"),
    ],
)
def test_what_is_printed_is_yaml_that_the_check_finds(path, tmp_path, phrase, quote):
    printed = run(path, phrase).output
    assert yaml.safe_load(printed)["quote"] == quote
    lines = "".join(f"  {line}\n" for line in printed.splitlines())
    text = f"argmap: 1\nsources:\n  s:\n    title: S\n    file: text.txt\nthesis:\n  text: T\n  source: s\n{lines}"
    (one,) = look_up(reading_of(text, tmp_path).map, Shelf()).citations
    assert one.status is Status.FOUND


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("two of these are cracked", "This phrase is not in the text. Nearest is, "),
        ("zzz qqq xxx", "Neither this phrase nor anything like it is in the text."),
        ("cost … bridge", "The parts of this phrase are in the text, but not in this order near each other."),
        ("… !", "There are no words in '… !'."),
    ],
)
def test_what_is_not_there(path, phrase, said):
    result = run(path, phrase)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(said)


def test_the_nearest_passage(path):
    assert run(path, "two of these are cracked").stderr.endswith("at lines 3-4:\ntwo of them are cracked,\n")


def test_standard_input():
    result = run("-", "all piers cost", input=TEXT)
    assert result.output.splitlines()[0] == "# line 9; p. 2; ¶ 4; § Cost"


@pytest.mark.parametrize(
    ("data", "reason"), [(None, "no such file"), (b"", "it is empty"), (b"%PDF-1.4", "it is a PDF")]
)
def test_texts_that_cannot_be_read(tmp_path, data, reason):
    if data is not None:
        (tmp_path / "text.txt").write_bytes(data)
    result = run(str(tmp_path / "text.txt"), "word")
    assert (result.exit_code, result.stdout) == (2, "")
    assert reason in result.stderr


def test_an_empty_path_is_a_usage_error():
    result = run("", "word")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "the path is empty" in " ".join(result.stderr.split())


def test_nothing_reaches_the_terminal(tmp_path):
    (tmp_path / "evil.txt").write_text("[bold]one \x1b[31mtwo\x07 \u202ethree: four\n", "utf-8")
    for phrase in ("one … four", "one [x] two", "three: four", "one \x1b[31mtwo\x07"):
        result = run(str(tmp_path / "evil.txt"), phrase)
        assert not {"\x1b", "\x07", "\u202e"} & {*result.output}


def test_the_whole_command_line(path):
    done = subprocess.run(
        [sys.executable, "-m", "argmap", "quote", path, "all", "piers", "cost"], capture_output=True, check=True
    )
    assert done.stdout.decode().splitlines()[1] == "at: line 9"
