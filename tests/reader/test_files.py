from __future__ import annotations

import os

import pytest

from argmap.diagnostics import Location
from argmap.reader import Library, Limits, read
from argmap.reader.disk import real_path
from argmap.reader.draft import Draft, Name
from argmap.reader.files import File

PLACE = Location("map.yaml", 1, 1, 1, 2)
MAP = "argmap: 1\nthesis: A b\n"


@pytest.mark.parametrize(
    ("path", "name", "expected"),
    [
        ("map.yaml", "other.yaml", "other.yaml"),
        ("maps/map.yaml", "other.yaml", "maps/other.yaml"),
        ("maps/map.yaml", "../other.yaml", "other.yaml"),
        ("maps/map.yaml", "./sub//other.yaml", "maps/sub/other.yaml"),
        ("maps/map.yaml", "/other.yaml", "/other.yaml"),
        ("-", "other.yaml", "other.yaml"),
        ("map.yaml", "-", "./-"),
        ("-", "-", "./-"),
        ("maps/map.yaml", "-", "maps/-"),
    ],
)
def test_paths_are_relative_to_the_file_that_names_them(path, name, expected):
    assert File(path, Draft(path)).named(Name(name, PLACE)) == expected


def test_a_real_path_follows_links_and_bears_any_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "link").symlink_to("target")
    (tmp_path / "loop").symlink_to("loop")
    assert real_path("link") == str(tmp_path / "target")
    assert real_path("loop") == str(tmp_path / "loop")
    assert real_path("a\0b") == f"{tmp_path}{os.sep}a\0b"


def test_a_library_reads_each_file_once(tmp_path):
    path, link = tmp_path / "map.yaml", tmp_path / "link.yaml"
    path.write_text(MAP)
    link.symlink_to("map.yaml")
    library = Library(Limits())
    file = library.file(str(path))
    path.write_text("changed")
    assert library.file(str(link)) is file
    assert read(str(path), library=library).diagnostics == ()


def test_a_library_knows_the_files_that_a_run_lists(tmp_path):
    listed, other = tmp_path / "listed.yaml", tmp_path / "other.yaml"
    for path in (listed, other):
        path.write_text("argmap: 1\nkind: x\nthesis: A b\n")
    text = "argmap: 1\ninclude: {l: listed.yaml, o: other.yaml}\nthesis: {text: A b, support: [{ref: l/thesis}, {ref: o/thesis}]}\n"
    (tmp_path / "map.yaml").write_text(text)
    library = Library(Limits(), listed=[str(listed)])
    assert library.lists(library.file(str(listed)))
    (problem,) = read(str(tmp_path / "map.yaml"), library=library).diagnostics
    assert problem.rule.code == "AM206"
    assert "other.yaml" in problem.message


def test_reading_again_from_a_library_tells_the_same(tmp_path):
    (tmp_path / "s.yaml").write_text("x y: X\n")
    path = str(tmp_path / "map.yaml")
    (tmp_path / "map.yaml").write_text(
        "argmap: 1\nsources: s.yaml\ninclude: {a: nowhere.yaml}\nthesis: {text: A b, source: q}\n"
    )
    library = Library(Limits())
    first = read(path, library=library)
    assert [problem.rule.code for problem in first.diagnostics] == ["AM203", "AM402", "AM105"]
    assert read(path, library=library).diagnostics == first.diagnostics
