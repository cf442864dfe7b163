import pytest
from handmade import at, claim

from argmap.export.names import claim_name, source_name
from argmap.export.widths import width
from argmap.model import Claim, Source

LONG = "An informal channel brought a settlement within reach by 2007, as insiders held."


def source(**fields):
    return Source("s", at(), **fields)


def test_a_claim_is_called_by_its_label_else_its_id_else_the_beginning_of_its_text():
    assert claim_name(claim("a", LONG, label="Nearly settled")) == "Nearly settled"
    assert claim_name(claim("near", LONG)) == "near"
    assert claim_name(claim("~0123abcd", LONG)) == "An informal channel brought a settlement…"


def test_the_id_that_every_thesis_has_tells_nothing():
    assert claim_name(claim("thesis", "It can be resolved.")) == "It can be resolved."


def test_names_are_one_short_visible_line():
    for text in (LONG * 3, "長" * 99, "x\u202ey\n\tz" * 40):
        name = claim_name(Claim("~0", text, at()))
        assert width(name) <= 21
        assert name.isprintable()


def test_a_source_is_called_by_author_and_year_else_by_its_title():
    assert source_name(source(title="Free?", author="David Lewis", year="1981")) == "David Lewis 1981"
    assert source_name(source(title="Free?", author="David Lewis")) == "Free?"
    assert source_name(source(author="David Lewis")) == "David Lewis"
    assert source_name(source()) == "s"


@pytest.mark.parametrize("between", [", ", " and "])
def test_many_authors_are_the_first_and_others(between):
    author = between.join(["Jennifer L. Doleac", "Nicholas J. Sanders", "Tomas Havranek"])
    assert source_name(source(author=author, year="2015")) == "Jennifer L. Doleac and others 2015"


def test_a_long_title_is_cut():
    assert source_name(source(title=LONG)) == "An informal channel brought a settlement within…"
