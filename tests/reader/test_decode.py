from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

import pytest

from argmap.diagnostics import Diagnostic, Location
from argmap.reader import Limits, read
from argmap.reader.decode import decode, load, reason_of

if TYPE_CHECKING:
    from pathlib import Path

MAP = "argmap: 1\nthesis: The bridge is safe.\n"


def diagnostic(data: bytes, limits: Limits | None = None) -> Diagnostic:
    problem = decode("map.yaml", data, limits or Limits())
    assert isinstance(problem, Diagnostic)
    return problem


def test_reads_utf8_without_its_byte_order_mark():
    assert decode("map.yaml", b"\xef\xbb\xbfcaf\xc3\xa9\r\n", Limits()) == "café\r\n"


@pytest.mark.parametrize("breaks", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_mark_and_any_line_ends_are_fine(read_text, mark: str, breaks: str):
    reading = read_text((mark + MAP.replace("\n", breaks)).encode())
    assert reading.diagnostics == ()
    assert reading.map
    thesis = reading.map.claims["thesis"]
    assert thesis.text == "The bridge is safe."
    assert thesis.location == Location("map.yaml", 2, 9, 2, 28)


def test_says_where_latin_1_begins_and_which_letter_it_is():
    problem = diagnostic("title: ü\n".encode() + "title: café".encode("latin-1"))
    assert str(problem.location) == "map.yaml:2:11"
    assert "0xE9" in problem.message
    assert "'é'" in problem.message


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
def test_wide_encodings_are_named(encoding: str):
    problem = diagnostic(MAP.encode(encoding))
    assert str(problem.location) == "map.yaml:1:1"
    assert "UTF-16 or UTF-32" in problem.message


def test_a_binary_file_is_no_text():
    assert "not a text file" in diagnostic(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").message


def test_a_file_beyond_the_bound_is_not_decoded():
    assert diagnostic(b"x" * 11, Limits(bytes=10)).rule.code == "AM005"
    assert decode("map.yaml", b"x" * 10, Limits(bytes=10)) == "x" * 10


def test_an_endless_file_is_read_up_to_the_bound():
    problem = load("/dev/zero", Limits(bytes=1000))
    assert isinstance(problem, Diagnostic)
    assert problem.rule.code == "AM005"


@pytest.mark.parametrize("name", ["missing.yaml", ".", "no/such/folder.yaml", "x\0y.yaml", "x" * 300, "loop.yaml"])
def test_a_path_that_cannot_be_read_is_reported_at_its_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    reading = read(name)
    assert reading.map is None
    assert reading.unreadable
    assert [f"{problem.location} {problem.rule.code}" for problem in reading.diagnostics] == [f"{name}:1:1 AM001"]
    assert reason_of(reading.diagnostics[0]) in reading.diagnostics[0].message


def test_reads_standard_input(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(MAP.encode())))
    reading = read("-")
    assert reading.map
    assert reading.map.claims["thesis"].location.path == "-"
    assert reading.texts == {"-": MAP}


def test_a_closed_standard_input_is_reported(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "stdin", None)
    assert [problem.rule.code for problem in read("-").diagnostics] == ["AM001"]


def test_a_pipe_may_be_the_map(tmp_path: Path):
    """As with `argmap check <(generate)`."""
    ours, theirs = os.pipe()
    os.write(theirs, MAP.encode())
    os.close(theirs)
    reading = read(f"/dev/fd/{ours}", root=str(tmp_path))
    os.close(ours)
    assert reading.diagnostics == ()
