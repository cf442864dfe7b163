from __future__ import annotations

import os
from pathlib import Path

import pytest

from argmap.reader import Limits, read
from argmap.reader.includes import project_root

MAP = "argmap: 1\nthesis: A b\n"
OTHER = {"other.yaml": "argmap: 1\ntitle: Other\nkind: debate\nthesis: {id: there, text: Over there}\n"}
USE = f"{MAP}claims: [{{ref: a/there}}]\n"


def test_an_included_map_keeps_its_names_under_an_alias(read_text):
    reading = read_text(f"{USE}include: {{a: sub/other.yaml}}\n", {"sub/other.yaml": OTHER["other.yaml"]})
    assert reading.diagnostics == ()
    assert list(reading.map.claims) == ["thesis", "a/there"]
    (included,) = reading.map.included
    assert (included.prefix, included.path, included.title) == ("a/", "sub/other.yaml", "Other")
    assert (included.kind, included.theses, included.direct) == ("debate", ("a/there",), True)
    assert str(included.location) == "map.yaml:4:11"
    assert set(reading.texts) == {"map.yaml", "sub/other.yaml"}


def test_aliases_nest_and_paths_are_relative_to_their_file(read_text):
    files = {
        "sub/b.yaml": "argmap: 1\nthesis: {text: A b, support: [{ref: x/y/deep}]}\ninclude: {x: ../c.yaml}\n",
        "c.yaml": "argmap: 1\nthesis: {text: A c, support: [{ref: y/deep}]}\ninclude: {y: d.yaml}\n",
        "d.yaml": "argmap: 1\nthesis: {id: deep, text: A d}\n",
    }
    reading = read_text(f"{MAP}claims: [{{ref: a/x/y/deep}}]\ninclude: {{a: sub/b.yaml}}\n", files)
    assert reading.diagnostics == ()
    assert list(reading.map.claims) == ["thesis", "a/thesis", "a/x/thesis", "a/x/y/deep"]
    assert [included.direct for included in reading.map.included] == [True, False, False]


def test_a_file_reached_twice_is_loaded_once_under_its_nearest_alias(read_text):
    files = {
        "b.yaml": "argmap: 1\nthesis: {text: A b, support: [{ref: d/deep}]}\ninclude: {d: d.yaml}\n",
        "c.yaml": "argmap: 1\nthesis: {text: A c, support: [{ref: other/deep}]}\ninclude: {other: ./d.yaml}\n",
        "d.yaml": "argmap: 1\nthesis: {id: deep, text: A d}\n",
    }
    text = f"{MAP}claims: [{{ref: b/d/deep}}, {{ref: c/other/deep}}]\ninclude: {{b: b.yaml, c: c.yaml}}\n"
    reading = read_text(text, files)
    assert reading.diagnostics == ()
    assert list(reading.map.claims) == ["thesis", "b/thesis", "c/thesis", "b/d/deep"]
    assert [step.premises for step in reading.map.steps_for("c/thesis")] == [("b/d/deep",)]
    reading = read_text(text.replace("{b: b.yaml,", "{b: b.yaml, z: d.yaml,").replace("b/d/deep", "z/deep"), files)
    assert list(reading.map.claims) == ["thesis", "b/thesis", "z/deep", "c/thesis"]


def test_a_link_to_a_file_is_the_same_file(read_text, tmp_path):
    (tmp_path / "link.yaml").symlink_to("other.yaml")
    text = f"{MAP}claims: [{{ref: a/there}}, {{ref: b/there}}]\ninclude: {{a: other.yaml, b: link.yaml}}\n"
    reading = read_text(text, OTHER)
    assert reading.diagnostics == ()
    assert list(reading.map.claims) == ["thesis", "a/there"]


def test_the_same_id_in_two_files_is_two_claims(found):
    assert (
        found(f"{MAP}claims: [{{id: there, text: A c}}, {{ref: a/there}}]\ninclude: {{a: other.yaml}}\n", OTHER) == []
    )


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("missing.yaml", ["4:14 AM203"]),
        ("no/such/folder.yaml", ["4:14 AM203"]),
        (".", ["4:14 AM203"]),
        ("sub", ["4:14 AM203"]),
        ('"-"', ["4:14 AM203"]),
        ('"x\\0y.yaml"', ["4:14 AM203"]),
        (f"{'x' * 300}.yaml", ["4:14 AM203"]),
        ("x/" * 3000, ["4:14 AM203"]),
        ("loop.yaml", ["4:14 AM203"]),
        ("pipe", ["4:14 AM203"]),
        ("map.yaml", ["4:14 AM204"]),
        ("sub/../map.yaml", ["4:14 AM204"]),
        ("../other.yaml", ["4:14 AM205"]),
        ("/etc/passwd", ["4:14 AM205"]),
        ("/dev/zero", ["4:14 AM205"]),
        ("outside.yaml", ["4:14 AM205"]),
        ("bad.yaml", ["4:14 AM206"]),
        ("worse.yaml", ["4:14 AM206"]),
        ("empty.yaml", ["4:14 AM206"]),
        ("binary.yaml", ["4:14 AM206"]),
        ("list.yaml", ["4:14 AM206"]),
        ("newer.yaml", ["4:14 AM206"]),
        ("unlinked.yaml", ["4:14 AM206"]),
        ("uncited.yaml", ["4:14 AM206"]),
        ("''", ["4:11 AM104"]),
        ("[other.yaml]", ["4:14 AM102"]),
    ],
)
def test_what_may_be_included(found, tmp_path, path, expected):
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    (tmp_path / "outside.yaml").symlink_to("/etc/passwd")
    (tmp_path / "sub").mkdir()
    os.mkfifo(tmp_path / "pipe")
    files = {
        "bad.yaml": "argmap: 1\nthesis: A b\nkind: x\n",
        "worse.yaml": "argmap: 1\nthesis: [\n",
        "empty.yaml": "",
        "list.yaml": "[a]\n",
        "newer.yaml": "argmap: 2\nthesis: A b\n",
        "binary.yaml": b"\xff\x00\xfe",
        "unlinked.yaml": "argmap: 1\nthesis: {text: A b, support: [{ref: x}]}\n",
        "uncited.yaml": "argmap: 1\nthesis: {text: A b, source: x}\n",
    }
    text = f"{MAP}claims: [{{ref: a/thesis}}]\ninclude: {{a: {path}}}\n"
    assert found(text, files) == expected
    unused = found(text.replace("{ref: a/thesis}", "A c"), files)
    assert unused in (expected, ["4:11 AM207", *expected])


@pytest.mark.parametrize(
    "text", ["include: x.yaml\n", "includes: {a: x.yaml}\n", "include: [a]\n", "include:\n", "*x : {}\n"]
)
def test_names_of_includes_that_cannot_be_read_are_not_told(found, text):
    assert len(found(f"{MAP}claims: [{{ref: a/thesis}}]\n{text}")) == 1


def test_an_include_that_nothing_uses(found):
    assert found(f"{MAP}include: {{a: other.yaml}}\n", OTHER) == ["3:11 AM207"]
    used_for_a_source = "argmap: 1\nthesis: {text: A b, source: a/x}\ninclude: {a: s.yaml}\n"
    assert found(used_for_a_source, {"s.yaml": f"{MAP}sources: {{x: X}}\n"}) == []


def test_names_of_an_included_map_are_checked(read_text):
    reading = read_text(f"{MAP}claims: [{{ref: a/ther}}, {{ref: b/there}}]\ninclude: {{a: other.yaml}}\n", OTHER)
    first, second = reading.diagnostics
    assert (str(first.location), first.rule.code, first.help) == ("map.yaml:3:16", "AM201", "Did you mean `a/there`?")
    assert (str(second.location), second.rule.code) == ("map.yaml:3:31", "AM201")


def test_the_first_error_of_an_included_map_is_told_with_its_place(read_text):
    (problem,) = read_text(
        f"{USE}include: {{a: b.yaml}}\n", {"b.yaml": "argmap: 1\nkind: x\nthesis: {id: there}\n"}
    ).diagnostics
    assert problem.message == "`b.yaml` has 2 errors, the first at b.yaml:2:7"
    assert problem.help == "Run `argmap check b.yaml`."


def test_a_faulty_file_reached_twice_is_told_once(found):
    files = {
        "b.yaml": "argmap: 1\nthesis: {text: A b, support: [{ref: d/x}]}\ninclude: {d: d.yaml}\n",
        "d.yaml": "argmap: 1\nkind: x\nthesis: {id: x, text: A d}\n",
    }
    text = f"{MAP}claims: [{{ref: b/thesis}}, {{ref: d/x}}]\ninclude: {{b: b.yaml, d: d.yaml}}\n"
    assert found(text, files) == ["4:14 AM206"]


@pytest.mark.parametrize("length", [2, 3, 10])
def test_a_circle_of_includes_is_told_where_it_begins(read_text, length):
    files = {
        f"f{number}.yaml": f"argmap: 1\nthesis: {{text: A {number} b, support: [{{ref: a/thesis}}]}}\n"
        f"include: {{a: {'map' if number == length - 1 else f'f{number + 1}'}.yaml}}\n"
        for number in range(1, length)
    }
    reading = read_text("argmap: 1\nthesis: {text: A b, support: [{ref: a/thesis}]}\ninclude: {a: f1.yaml}\n", files)
    (problem,) = reading.diagnostics
    assert f"{problem.location} {problem.rule.code}" == "map.yaml:3:14 AM204"
    assert problem.message.startswith("this map includes itself: map.yaml -> f1.yaml -> ")
    assert problem.message.endswith(" -> map.yaml")


def test_a_circle_among_others_is_an_error_of_theirs(read_text):
    files = {
        "b.yaml": "argmap: 1\nthesis: {text: A b, support: [{ref: a/thesis}]}\ninclude: {a: c.yaml}\n",
        "c.yaml": "argmap: 1\nthesis: {text: A c, support: [{ref: a/thesis}]}\ninclude: {a: b.yaml}\n",
    }
    (problem,) = read_text(f"{MAP}claims: [{{ref: a/thesis}}]\ninclude: {{a: b.yaml}}\n", files).diagnostics
    assert f"{problem.location} {problem.rule.code}" == "map.yaml:4:14 AM206"
    assert "the first at b.yaml:3:14" in problem.message


def test_more_files_than_the_bound_are_told_once_and_not_read(found):
    aliases = ", ".join(f"a{number}: f{number}.yaml" for number in range(300))
    refs = ", ".join(f"{{ref: a{number}/thesis}}" for number in range(300))
    files = {f"f{number}.yaml": MAP for number in range(300)}
    text = f"{MAP}claims: [{refs}]\ninclude:\n  {{{aliases}}}\n"
    (place,) = found(text, files)
    assert place.endswith("AM005")
    assert found(text, files, Limits(includes=300)) == []


def test_a_long_chain_of_includes(found):
    files = {
        f"f{number}.yaml": f"argmap: 1\nthesis: {{text: A b, support: [{{ref: a/thesis}}]}}\ninclude: {{a: f{number + 1}.yaml}}\n"
        for number in range(200)
    }
    text = f"{MAP}claims: [{{ref: a/thesis}}]\ninclude: {{a: f0.yaml}}\n"
    assert found(text, {**files, "f200.yaml": MAP}) == []


@pytest.mark.parametrize("marker", ["pyproject.toml", "argmap.toml", ".git"])
def test_the_project_is_the_nearest_folder_with_a_mark(tmp_path, marker):
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert project_root(str(tmp_path / "a" / "b" / "map.yaml"), None) == tmp_path / "a" / "b"
    (tmp_path / "a" / marker).touch()
    assert project_root(str(tmp_path / "a" / "b" / "map.yaml"), None) == tmp_path / "a"
    assert project_root(str(tmp_path / "a" / "b" / "map.yaml"), str(tmp_path)) == tmp_path


def test_standard_input_stands_in_the_working_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert project_root("-", None) == tmp_path == Path.cwd()


def test_a_root_allows_more(tmp_path, monkeypatch):
    (tmp_path / "in").mkdir()
    (tmp_path / "other.yaml").write_text(OTHER["other.yaml"])
    (tmp_path / "in" / "map.yaml").write_text(f"{USE}include: {{a: ../other.yaml}}\n")
    monkeypatch.chdir(tmp_path / "in")
    assert [problem.rule.code for problem in read("map.yaml").diagnostics] == ["AM205"]
    assert read("map.yaml", root="..").diagnostics == ()


@pytest.mark.parametrize(
    ("path", "content", "expected"),
    [
        ("s.yaml", "x: X\n", []),
        ("s.yml", "x: {title: X, author: A}\n", []),
        ("missing.yaml", "", ["3:10 AM209"]),
        (".", "", ["3:10 AM209"]),
        ("sub.yaml", "", ["3:10 AM209"]),
        ("pipe.yaml", "", ["3:10 AM209"]),
        ("refs.json", "", ["3:10 AM209"]),
        ("refs.bib", "", ["3:10 AM209"]),
        ("map.yaml", "", ["3:10 AM209"]),
        ("m.yaml", MAP, ["3:10 AM209"]),
        ('"x\\0y.yaml"', "", ["3:10 AM209"]),
        (f"{'x' * 300}.yaml", "", ["3:10 AM209"]),
        ("../s.yaml", "", ["3:10 AM205"]),
        ("/etc/passwd", "", ["3:10 AM205"]),
        ("s.yaml", "", ["s.yaml:1:1 AM104"]),
        ("s.yaml", "~\n", ["s.yaml:1:1 AM104"]),
        ("s.yaml", "- x\n", ["s.yaml:1:1 AM102"]),
        ("s.yaml", "x\n", ["s.yaml:1:1 AM102"]),
        ("s.yaml", "x: [\n", ["s.yaml:1:4 AM003"]),
        ("s.yaml", "x: X\nx: Y\n", ["s.yaml:2:1 AM008"]),
        ("s.yaml", "x: X\ny: {titel: Y}\n", ["s.yaml:2:5 AM101"]),
        ("s.yaml", "x!: X\n", ["s.yaml:1:1 AM105"]),
        ("s.yaml", b"x: \xff\n", ["s.yaml:1:4 AM002"]),
    ],
)
def test_a_file_of_sources(found, tmp_path, path, content, expected):
    (tmp_path / "sub.yaml").mkdir()
    os.mkfifo(tmp_path / "pipe.yaml")
    files = {path: content} if content or expected[:1] == ["s.yaml:1:1 AM104"] else {}
    assert found(f"argmap: 1\nthesis: {{text: A b, source: x}}\nsources: {path}\n", files) == expected


def test_unknown_sources_of_a_good_file_are_told(found):
    assert found("argmap: 1\nthesis: {text: A b, source: y}\nsources: s.yaml\n", {"s.yaml": "x: X\n"}) == ["2:29 AM402"]


def test_a_file_of_sources_shared_by_two_maps(read_text):
    files = {
        "s.yaml": "x: X\ny: Y\n",
        "sub/b.yaml": "argmap: 1\nthesis: {text: A b, source: x}\nsources: ../s.yaml\n",
    }
    text = "argmap: 1\nthesis: {text: A b, cites: [{source: x}, {source: b/y}]}\nsources: s.yaml\ninclude: {b: sub/b.yaml}\n"
    reading = read_text(text, files)
    assert reading.diagnostics == ()
    assert list(reading.map.sources) == ["x", "y"]
    assert [cited.source for cited in reading.map.claims["thesis"].citations] == ["x", "y"]
    assert [cited.source for cited in reading.map.claims["b/thesis"].citations] == ["x"]


def test_an_error_in_shared_sources_is_told_once(found):
    files = {"s.yaml": "x: X\ny y: Y\n", "b.yaml": "argmap: 1\nthesis: {text: A b, source: x}\nsources: s.yaml\n"}
    text = "argmap: 1\nthesis: {text: A b, source: b/x}\nsources: s.yaml\ninclude: {b: b.yaml}\n"
    assert found(text, files) == ["s.yaml:2:1 AM105"]


def test_sources_of_an_included_map_have_its_prefix(read_text):
    files = {"b.yaml": "argmap: 1\nsources: {x: X}\nthesis: {text: A b, source: x}\n"}
    reading = read_text("argmap: 1\nsources: {x: Own}\nthesis: {text: A b, source: b/x}\ninclude: {b: b.yaml}\n", files)
    assert {key: source.title for key, source in reading.map.sources.items()} == {"x": "Own", "b/x": "X"}
    assert reading.map.claims["thesis"].citations[0].source == "b/x"


def test_two_circles_through_one_include_are_told_once(found):
    files = {
        "b.yaml": "argmap: 1\nthesis: {text: A b, support: [{ref: a/thesis}, {ref: c/thesis}]}\ninclude: {a: map.yaml, c: c.yaml}\n",
        "c.yaml": "argmap: 1\nthesis: {text: A c, support: [{ref: a/thesis}]}\ninclude: {a: map.yaml}\n",
    }
    assert found("argmap: 1\nthesis: {text: A b, support: [{ref: b/thesis}]}\ninclude: {b: b.yaml}\n", files) == [
        "3:14 AM204"
    ]
