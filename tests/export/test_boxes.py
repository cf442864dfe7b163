from dataclasses import replace

import pytest
from handmade import argmap, at, claim, included

from argmap.export.boxes import claim_box, joint, points
from argmap.export.drawing import Drawing
from argmap.export.palette import PALETTES
from argmap.export.style import Style, Theme
from argmap.model import Citation, Source

CSS = included("css/", "css.yaml")
COLOUR = PALETTES[Theme.COLOUR]


def box(one, *steps, theses=("t",), sources=None, **style):
    whole = argmap(["t", "x", one], steps, theses=theses, included=[CSS])
    return claim_box(Drawing(replace(whole, sources=sources or {}), Style(**style)), one)


def looks(made):
    return {name: made[name] for name in ("class", "shape", "style", "fillcolor", "peripheries") if name in made}


def test_a_plain_claim_has_the_looks_that_all_have():
    made = box(claim("a"))
    assert looks(made) == {"class": '"claim"'}
    assert (made["id"], made["tooltip"]) == ('"claim-a"', '"Text of a."')


def test_a_thesis_has_a_double_frame():
    assert looks(box(claim("a"), theses=["a"])) == {
        "class": '"claim thesis"',
        "fillcolor": f'"{COLOUR.thesis}"',
        "peripheries": "2",
    }


def test_evidence_is_a_note():
    assert looks(box(claim("a"), ("evidence", "a", "t"))) == {
        "class": '"claim evidence"',
        "shape": "note",
        "style": "filled",
    }


def test_an_implicit_claim_is_dashed_evidence_or_not():
    told = claim("a", implicit=True)
    assert box(told)["style"] == '"rounded,filled,dashed"'
    assert box(told, ("evidence", "a", "t"))["style"] == '"filled,dashed"'


def test_an_included_claim_is_grey_and_thin():
    made = box(claim("css/a", path="css.yaml"))
    assert looks(made) == {"class": '"claim included"', "fillcolor": f'"{COLOUR.included}"'}
    assert (made["id"], made["penwidth"]) == ('"claim-css/a"', "0.8")


def test_what_is_assumed_has_a_class():
    assert box(claim("a", assumed=True))["class"] == '"claim assumed"'


def test_a_claim_links_to_its_first_source_with_a_web_address():
    fields = [{}, {"URL": "javascript:alert(1)"}, {"URL": "https://example.org/?a=1&b=2"}, {"URL": "https://other.org"}]
    sources = {str(number): Source(str(number), at(), fields=one) for number, one in enumerate(fields)}
    told = replace(claim("a"), citations=tuple(Citation(key, at()) for key in ("unknown", *sources)))
    made = box(told, sources=sources)
    assert (made["URL"], made["target"]) == ('"https://example.org/?a=1&amp;b=2"', "_blank")
    assert "URL" not in box(replace(told, citations=told.citations[:3]), sources=sources)


def test_a_box_is_as_large_as_its_label():
    wide, high = points(box(claim("a", "It can.")))
    assert 60 <= wide <= 70
    assert 25 <= high <= 28


@pytest.mark.parametrize("theme", Theme)
def test_a_joint_says_what_its_step_does(theme):
    steps = [("support", "a b", "t"), ("undercut", "c", 0, "css.yaml"), ("rebuttal", "d", 1, "css.yaml")]
    whole = argmap("tabcd", steps, included=[CSS])
    own, other = (joint(Drawing(whole, Style(theme=theme)), whole.steps[index]) for index in (0, 1))
    lines = PALETTES[theme].lines.values()
    assert (own["id"], own["class"], own["label"]) == ('"step-0"', '"step support"', '"together support"')
    assert (other["class"], other["label"]) == ('"step undercut included"', '"undercuts"')
    assert {own["color"], other["color"]} <= {f'"{colour}"' for colour in lines}
    assert float(own["penwidth"]) > float(other["penwidth"])
    assert points(own)[0] > points(other)[0]
