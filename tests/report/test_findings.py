from __future__ import annotations

from helpers import map_of, reading_of

from argmap.reader import read
from argmap.reader.rules import NO_WORDS, UNKNOWN_KEY
from argmap.report import Census, census


def test_counts_what_a_map_holds():
    argmap = map_of("argmap: 1\nsources: {s: S}\nthesis: {text: A b, source: s, support: [A c, A d]}\n")
    assert census([argmap], 1, []) == Census(1, 3, 2, 1, 0, 0, 0)


def test_counts_each_part_once_however_many_maps_include_it(tmp_path):
    files = {"other.yaml": "argmap: 1\nsources: {s: S}\nthesis: {text: A b, support: [A c], source: s}\n"}
    text = "argmap: 1\ninclude: {a: other.yaml}\nthesis: {text: A d, support: [{ref: a/thesis}]}\n"
    whole = reading_of(text, tmp_path, files).map
    alone = read(str(tmp_path / "other.yaml")).map
    assert census([whole, whole], 2, []) == Census(2, 3, 2, 1, 0, 0, 0)
    assert census([whole, alone], 2, []) == Census(2, 3, 2, 1, 0, 0, 0)
    assert census([alone], 1, []) == Census(1, 2, 1, 1, 0, 0, 0)


def test_counts_problems_by_severity():
    place = map_of("argmap: 1\nthesis: A b\n").claims["thesis"].location
    problems = [UNKNOWN_KEY.found(place, "x"), NO_WORDS.found(place, "y"), NO_WORDS.found(place, "z")]
    counted = census([], 3, problems)
    assert (counted.files, counted.errors, counted.warnings, counted.infos) == (3, 1, 2, 0)


def test_is_one_line():
    assert str(Census(1, 1, 1, 1, 1, 1, 1)) == "1 map, 1 claim, 1 step, 1 source: 1 error, 1 warning, 1 info"
    assert str(Census(2, 10_000, 0, 0, 0, 2, 0)) == "2 maps, 10,000 claims, 0 steps, 0 sources: 2 warnings"
    assert str(Census(0, 0, 0, 0, 0, 0, 0)) == "0 maps, 0 claims, 0 steps, 0 sources: no problems"
