import json
from dataclasses import replace
from io import StringIO

import pytest
from handmade import argmap, claim
from rich.console import Console

from argmap.model import Kind
from argmap.render.stats import StatsPage, as_json
from argmap.stats import stats, total

HOSTILE = "[bold]a[/x] \x1b[31m\u202eb :smile:"


def page(*maps, width=60, encoding="utf-8"):
    return printed(StatsPage([stats(one) for one in maps], total(maps)), width, encoding)


def printed(answer, width, encoding="utf-8"):
    class File(StringIO):
        pass

    File.encoding = encoding
    console = Console(width=width, color_system=None, file=File(), markup=False, emoji=False, highlight=False)
    console.print(answer)
    return console.file.getvalue()


def bridge(**changes):
    claims = ["t", claim("a", sources=("survey",)), claim("b", implicit=True), "c"]
    steps = [("support", "a b", "t"), ("rebuttal", "c", "t")]
    return argmap(claims, steps, sources=("survey", "unused"), **{"title": "A bridge", "kind": Kind.ESSAY, **changes})


def test_one_map_is_told_in_full():
    assert (
        page(bridge())
        == """\
A bridge
map.yaml, essay

Claims           4
  with evidence  1  25% cite a source or have a step of
                    evidence
  implicit       1  left unsaid
Steps            2
  support        1
  rebuttal       1
  linked         1  of several premises that speak only
                    together
Depth            1  steps from a thesis to the claim
                    farthest from it
Unanswered       1  of 1 rebuttal of the thesis

Standing
3 stand, 0 defeated, 1 undecided
  undecided  Text of t. [t] contested; 1 of 1 rebuttal
             unanswered

Claims  citations  quotes  Sources
     1          1       0  survey Title of survey
     0          0       0  unused not cited Title of unused
"""
    )


def test_several_maps_are_rows():
    assert (
        page(bridge(), argmap(["t"]), width=80)
        == """\
                                         evi-  unan-
Map      claims steps for against depth dence swered sources
map.yaml      4     2   1       1     1   25%      1       2
map.yaml      1     0   0       0     0    0%      0       0

Together, each once: 1 claim, 2 steps, 1 source in 2 maps.
"""
    )


def test_a_narrow_table_has_fewer_columns_and_the_ends_of_paths():
    long = replace(bridge(), path="a/very/long/path/to/a/map/in/some/folder.yaml")
    lines = page(long, bridge(), width=50).splitlines()
    assert lines[1].split() == ["Map", "claims", "steps", "dence", "swered", "sources"]
    assert lines[2].split()[0] == "~me/folder.yaml"
    assert max(map(len, lines[:4])) <= 50


def test_a_table_too_narrow_for_names_is_blocks():
    long = replace(bridge(), path="a/long/path/to/folder.yaml")
    assert (
        page(long, bridge(), width=20)
        == """\
a/long/path/to/folde
r.yaml
  claims        4
  steps         2
  evidence    25%
  unanswered    1
  sources       2

map.yaml
  claims        4
  steps         2
  evidence    25%
  unanswered    1
  sources       2

Together, each once:
1 claim, 2 steps, 1
source in 2 maps.
"""
    )


@pytest.mark.parametrize("width", range(10, 100, 3))
def test_no_number_is_cut_and_every_map_can_be_told_at_any_width(width):
    paths = [f"folder/{name}/a-map-of-some-name.yaml" for name in ("one", "two")]
    maps = [replace(bridge(), path=path) for path in paths]
    answers = [replace(stats(one), claims=claims) for one, claims in zip(maps, (1_234_567, 7_654_321), strict=True)]
    text = printed(StatsPage(answers, total(maps)), width)
    assert "1,234,567" in text
    assert "7,654,321" in text
    assert "\u2026" not in text
    assert max(map(len, text.splitlines())) <= width
    assert all(f"{end}/a-map" in text.replace("\n", "") for end in "eo")


def test_theses_and_rebuttals_are_worded():
    unrebutted = argmap(["t"])
    assert "no rebuttals" in page(unrebutted)
    answered = argmap(["t", "a", "b"], [("rebuttal", "a", "t"), ("rebuttal", "b", "a")])
    assert "[t] asserted; 1 rebuttal, none unanswered" in page(answered, width=80)
    assert "of 0 rebuttals of the theses" not in page(argmap(["t", "u"], theses=("t", "u")), width=30)
    assert "Untitled" in page(argmap(["t"], title=""))
    assert "none cite" in page(argmap([], theses=())) or "with evidence" not in page(argmap([], theses=()))


def test_text_of_a_map_is_data():
    hostile = argmap([claim("t", HOSTILE, sources=("s",))], sources=("s",), title=HOSTILE)
    text = page(hostile, width=120)
    assert text.splitlines()[0] == "[bold]a[/x] \u241b[31m\\u202eb :smile:"
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_an_encoding_without_the_letters_shows_their_codes():
    page(argmap([claim("t", "茶")], title="茶"), encoding="ascii").encode("ascii")


def test_json_holds_every_number():
    answer = json.loads(as_json([stats(bridge())], total([bridge()])))
    assert [*answer] == ["version", "command", "maps", "total"]
    (one,) = answer["maps"]
    assert one["steps"] == {"support": 1, "evidence": 0, "rebuttal": 1, "undercut": 0}
    assert one["theses"][0]["standing"] == "undecided"
    assert one["sources"][0] == {
        "source": "survey", "author": "", "title": "Title of survey", "year": "", "claims": 1, "citations": 1, "quotes": 0,
    }  # fmt: skip
    assert answer["total"] == {"maps": 1, "claims": 1, "steps": 2, "sources": 1}
