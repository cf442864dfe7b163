from pathlib import Path

from checks.examples import problems

from argmap.api import check

BIBLIOGRAPHY = "argmap: 1\nsources: library.bib\nthesis:\n  text: T\n  source: e0\n"


def entries(number):
    return "".join(f"@misc{{e{index}, title={{T}}}}\n" for index in range(number))


def test_entries_of_a_bibliography_that_nothing_cites():
    first, second = problems(BIBLIOGRAPHY, {"library.bib": entries(3)})
    assert (str(first.location).endswith("/library.bib:2:7"), first.rule.code) == (True, "AM418")
    assert (first.message, second.message) == ("no claim cites the entry `e1`", "no claim cites the entry `e2`")


def test_of_a_whole_library_only_the_number_is_told():
    (problem,) = problems(BIBLIOGRAPHY, {"library.bib": entries(22)})
    assert problem.message == "21 of the 22 entries of this bibliography are not cited"


def test_maps_may_share_a_bibliography(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("library.bib").write_text(entries(3), "utf-8")
    for name, key in (("a.yaml", "e0"), ("b.yaml", "e1")):
        Path(name).write_text(BIBLIOGRAPHY.replace("e0", key), "utf-8")
    found_here = [str(problem.location) for problem in check(["a.yaml", "b.yaml"]).diagnostics]
    assert found_here == ["library.bib:3:7"]
