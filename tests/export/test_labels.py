import re
from dataclasses import replace
from html import unescape

import pytest
from handmade import argmap, at, claim, included
from hypothesis import given
from hypothesis import strategies as st

from argmap.export.drawing import Drawing
from argmap.export.labels import claim_label
from argmap.export.style import Group, Labels, Style
from argmap.export.widths import width
from argmap.model import Citation, Source

TALKS = Source("talks", at(), title="Mapping of Outsource Diplomacy", author="David Lewis", year="1981")


def cite(source="talks", path="map.yaml", **fields):
    return Citation(source, at(path=path), **fields)


def label(one, hidden=0, *, theses=("t",), of="", maps=(), **style):
    whole = replace(argmap(["t", one], theses=theses, included=maps, of=of), sources={"talks": TALKS})
    return claim_label(Drawing(whole, Style(**style), {one.key: hidden} if hidden else {}), one)


def rows(made):
    """Give the lines of a label with their point size and whether they are bold."""
    cells = re.findall(r"<tr><td[^>]*>(.*?)</td></tr>", made.markup)
    return [
        (unescape(line), size[0] if (size := re.findall(r'point-size="([^"]*)"', cell)) else "11", "<b>" in cell)
        for cell in cells
        for line in re.sub(r"</?(font|b)\b[^>]*>", "", cell).split('<br align="left"/>')[:-1]
    ]


def lines(*args, **kwargs):
    return [line for line, _, _ in rows(label(*args, **kwargs))]


def test_a_box_holds_the_claim_in_lines_of_about_thirty_letters():
    text = "An informal channel brought a settlement within reach by 2007."
    assert lines(claim("a", text)) == ["An informal channel brought a", "settlement within reach by 2007."]


def test_a_thesis_is_larger_and_bold():
    assert rows(label(claim("a", "It can."), theses=("t", "a"))) == [("It can.", "12.5", True)]


def test_a_label_heads_the_text():
    assert rows(label(claim("a", "It can.", label="Can"))) == [("Can", "11", True), ("It can.", "11", False)]
    assert rows(label(claim("a", "It can.", label="Can"), theses=("a",)))[0] == ("Can", "12.5", True)


def test_a_short_label_is_the_name_and_cites_nothing():
    told = replace(claim("a", "It can."), citations=(cite(),), when="2007", qualifier="may", assumed=True)
    assert lines(told, labels=Labels.SHORT) == ["a", "assumed"]


def test_qualifier_time_and_marks_stand_on_one_small_line():
    told = claim("a", "It can.", qualifier="may", when="2007", implicit=True, assumed=True)
    assert rows(label(told))[1:] == [("may · 2007 · implicit · assumed", "9", False)]


def test_sources_are_told_with_the_place_and_who_says_it():
    citations = (cite(at="p. 3", by="Kasuri"), cite(), cite("unknown", at="§ 1"))
    told = replace(claim("a", "It can."), citations=citations)
    assert lines(told)[1:] == ["Kasuri: David Lewis 1981, p. 3", "David Lewis 1981", "unknown, § 1"]


def test_of_many_sources_three_are_told():
    told = replace(claim("a", "It can."), citations=(cite(),) * 5)
    assert lines(told)[1:] == ["David Lewis 1981"] * 3 + ["and 2 more"]


def test_the_source_that_a_map_restates_goes_without_saying():
    told = replace(claim("a", "It can."), citations=(cite(at="line 3"),))
    assert lines(told, of="talks")[1:] == ["line 3"]
    assert lines(replace(told, citations=(cite(),)), of="talks") == ["It can."]


def test_a_claim_of_an_included_map_names_it():
    css = included("css/", "css.yaml", of="talks")
    told = replace(claim("css/a", "It can.", path="css.yaml"), citations=(cite(at="line 3"),))
    assert lines(told, maps=[css])[1:] == ["from css, line 3"]
    assert lines(replace(told, citations=(), implicit=True), maps=[css])[1:] == ["implicit · from css"]
    assert lines(told, maps=[css], labels=Labels.SHORT)[1:] == ["from css"]
    assert lines(told, maps=[css], group=Group.SOURCE)[1:] == ["line 3"]


def test_what_is_left_out_below_is_counted():
    assert rows(label(claim("a", "It can."), 12))[-1] == ("+12 more", "9", True)


def test_a_very_long_text_is_cut():
    told = lines(claim("a", "word " * 2000))
    assert len(told) == 40
    assert told[-1] == "…"


def test_text_from_right_to_left_ends_at_the_right_edge():
    made = label(claim("a", "کیا ٹریک ٹو (Track II) سفارت کاری، جو 2007 تک چلی، حل کر سکتی ہے؟", when="2007"))
    widths = [[int(one) for one in re.findall(r'width="(\d+)"', part)] for part in made.markup.split("<table")[2:]]
    assert len(widths) == 4
    assert all(len(pair) == 2 for pair in widths)
    assert max(map(sum, widths)) - min(map(sum, widths)) <= 1
    assert made.markup.count("\u2067") == made.markup.count("\u2069") == 4


def test_cells_have_room_for_what_engines_reckon_otherwise():
    text = "It was found so by all."
    (across,) = re.findall(r'width="(\d+)"', label(claim("a", text)).markup)
    assert width(text) * 11 + 4 <= int(across) <= width(text) * 11 + 5


def test_bold_letters_of_other_scripts_get_more_room_than_those_of_latin():
    def room(text):
        plain, bold = claim("a", text), claim("a", "x", label=text)
        return label(bold).width / label(plain).width

    assert 1.05 < room("Kashmir has waited long") < 1.08
    assert room("वक़्त और ज़मीन का सवाल") > 1.12


@pytest.mark.parametrize("text", ["Track II سفارت", "2007: It can.", "…"])
def test_other_text_begins_at_the_left_edge(text):
    assert "\u2067" not in label(claim("a", text)).markup


@given(st.text(min_size=1), st.text(), st.sampled_from(Labels))
def test_the_box_holds_all_lines(text, name, labels):
    made = label(claim("a", text, label=name), labels=labels)
    heights = [int(one) for one in re.findall(r'<tr><td[^>]*?height="(\d+)"', made.markup)]
    assert made.height >= sum(heights[:1])
    assert made.width >= 60
    assert made.markup.startswith("<<table")
    assert made.markup.endswith("</table>>")
