import pytest
from diff_helpers import TOWN, changed
from handmade import argmap, claim
from hypothesis import given
from hypothesis import strategies as st

from argmap.diff import ClaimPair, Detail, Part, diff


def citations(*replacements, text=TOWN):
    found = changed(*replacements, text=text).citations
    return [
        (one.claim.new, one.old and (one.old.source, one.old.at), one.new and (one.new.source, one.new.at))
        for one in found
    ]


def test_a_citation_is_changed_added_or_removed():
    assert citations(("at: p. 4", "at: p. 5")) == [("shorter", ("survey", "p. 4"), ("survey", "p. 5"))]
    assert citations(
        ("      source: survey\n      at: p. 4\n", ""),
        (
            "  survey: {title: Traffic survey, author: Ann Bell}\n",
            "  survey: {title: Traffic survey, author: Ann Bell}\n",
        ),
        ("makes noise.\n", "makes noise.\n      source: survey\n"),
    ) == [
        ("shorter", ("survey", "p. 4"), None),
        ("noise", None, ("survey", "")),
    ]


def test_several_citations_are_compared_whatever_their_order():
    listed = "      cites:\n        - {source: survey, at: p. 4}\n        - {source: survey, at: p. 9}\n"
    text = TOWN.replace("      source: survey\n      at: p. 4\n", listed)
    other = "      cites:\n        - {source: survey, at: p. 9}\n        - {source: survey, at: p. 4}\n"
    assert citations((listed, other), text=text) == []
    assert citations(("at: p. 9", "at: p. 8"), text=text) == [("shorter", ("survey", "p. 9"), ("survey", "p. 8"))]


def test_a_source_under_another_key_is_the_same_source():
    found = changed(("survey:", "bell:"), ("source: survey", "source: bell"))
    assert (found.citations, found.sources_added, found.sources_removed, found.same) == ((), (), (), True)


def test_another_source_is_told():
    found = changed(
        ("survey: {title: Traffic survey, author: Ann Bell}", "count: {title: A count}"),
        ("source: survey", "source: count"),
    )
    assert (found.sources_added, found.sources_removed) == (("count",), ("survey",))
    assert [(one.old and one.old.source, one.new and one.new.source) for one in found.citations] == [
        ("survey", None),
        (None, "count"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "detail"),
    [
        ("title: A bridge", "title: The bridge", Detail(Part.MAP, "", "", "title", "A bridge", "The bridge")),
        ("kind: debate", "kind: essay", Detail(Part.MAP, "", "", "kind", "debate", "essay")),
        ("kind: debate\n", "kind: debate\nnote: New.\n", Detail(Part.MAP, "", "", "note", "", "New.")),
        ("Ann Bell}", "Ann Bell, year: 2019}", Detail(Part.SOURCE, "survey", "survey", "year", "", "2019")),
        ("author: Ann Bell", "author: Ben Bell", Detail(Part.SOURCE, "survey", "survey", "author", "Ann Bell", "Ben Bell")),
        ("text: The bridge makes noise.", "text: The bridge makes noise.\n      label: Noise", Detail(Part.CLAIM, "noise", "noise", "label", "", "Noise")),
        ("text: The bridge makes noise.", "text: The bridge makes noise.\n      tags: [a, b]", Detail(Part.CLAIM, "noise", "noise", "tags", "", "a, b")),
        ("near it.}", "near it., implicit: true}", Detail(Part.CLAIM, "far", "far", "implicit", "", "true")),
        ("  rebuttals:\n    - id: noise", "  rebuttals:\n    - id: noise\n      when: now", Detail(Part.CLAIM, "noise", "noise", "when", "", "now")),
        ("    - Somebody might fall into the river.\n", "    - Somebody might fall into the river.\nexpect: {noise: defeated}\n", Detail(Part.CLAIM, "noise", "noise", "expect", "", "defeated")),
    ],
)  # fmt: skip
def test_each_other_field_is_told(before, after, detail):
    found = changed((before, after))
    assert [one for one in found.details if one.part is not Part.SOURCE or one.field == detail.field] == [detail]
    assert not found.same


@pytest.mark.parametrize(
    ("before", "after", "shown", "told"),
    [
        ("[a, b]", '["a, b"]', "a, b", '"a, b"'),
        ("['\"a, b\"']", '["a, b"]', r'"\"a, b\""', '"a, b"'),
        ('["a", ",b"]', "[a, b]", 'a, ",b"', "a, b"),
    ],
)
def test_a_comma_in_a_tag_is_told_from_one_between_tags(before, after, shown, told):
    text = TOWN.replace("text: The bridge makes noise.", f"text: The bridge makes noise.\n      tags: {before}")
    found = changed((f"tags: {before}", f"tags: {after}"), text=text)
    assert found.details == (Detail(Part.CLAIM, "noise", "noise", "tags", shown, told),)


TAGS = st.lists(
    st.sampled_from(["a", "b", "a, b", '"a, b"', '"a', 'b"', '"', ",", '", "', "a\\"]), min_size=1, max_size=3
)


@given(TAGS)
def test_other_tags_are_a_difference(tags):
    """As one tag, or parted at every comma, they are other tags."""
    written = argmap([claim("t", tags=tuple(tags))])
    for others in ([", ".join(tags)], ", ".join(tags).split(", ")):
        assert diff(written, argmap([claim("t", tags=tuple(others))])).same == (tags == others)


def test_expectations_changed_and_gone_are_told():
    text = TOWN + "expect: {noise: defeated, far: stands}\n"
    found = changed(("{noise: defeated, far: stands}", "{noise: stands}"), text=text)
    assert [(one.new, one.before, one.after) for one in found.details] == [
        ("noise", "defeated", "stands"),
        ("far", "stands", ""),
    ]


def test_a_steps_note_is_told():
    text = TOWN.replace("    - premises:\n", "    - note: Both.\n      premises:\n")
    (detail,) = changed(("note: Both.", "note: Only both."), text=text).details
    assert (detail.part, detail.field, detail.before, detail.after) == (Part.STEP, "note", "Both.", "Only both.")


def test_another_thesis_is_told():
    two = "argmap: 1\ntitle: T\nkind: debate\ntheses:\n  - {id: a, text: A is so.}\n"
    found = changed(("text: A is so.}\n", "text: A is so.}\n  - {id: b, text: Quite another matter.}\n"), text=two)
    assert found.details == (Detail(Part.MAP, "", "", "theses", "a", "a, b"),)
    assert found.added == ("b",)


def test_layout_comments_and_order_do_not_count():
    found = changed(
        (
            "text: The town should build the bridge.",
            "text: >-   # as decided\n    The town should\n    build the bridge.",
        )
    )
    assert found.same
    assert found.claims["noise"] == "noise"
    assert ClaimPair("noise", "noise") not in found.reworded
