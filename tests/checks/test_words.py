import pytest
from checks.building import at, built
from helpers import map_of

from argmap.checks._words import PATH_WIDTH, WIDTH, all_named, described, named, path_named, placed, shortened
from argmap.model import Side


def test_claims_are_named_by_id_or_by_their_text():
    argmap = map_of('argmap: 1\nthesis:\n  text: T\n  support:\n    - id: کشمیر\n      text: A\n    - Quoth "b"\n')
    assert [named(argmap, key) for key in argmap.claims] == ["`thesis`", "`کشمیر`", '"Quoth "b""']
    assert all_named(argmap, argmap.claims) == '`thesis`, `کشمیر` and "Quoth "b""'
    assert all_named(argmap, ["thesis", "thesis"]) == "`thesis`"


def test_a_text_is_cut_after_a_word():
    text = "An informal channel brought a settlement within reach by 2007."
    assert shortened(text) == "An informal channel brought a settlement within…"
    assert shortened("x" * WIDTH) == "x" * WIDTH
    assert shortened(" line\n  breaks\tare blanks ") == "line breaks are blanks"


def test_of_a_long_path_the_end_is_told():
    assert path_named("texts/on liberty.txt") == "`texts/on liberty.txt`"
    assert path_named("a\nb.txt") == "`a b.txt`"
    assert path_named("x" * PATH_WIDTH) == f"`{'x' * PATH_WIDTH}`"
    assert path_named(f"/home/{'x' * PATH_WIDTH}/book.txt") == f"`…{'x' * (PATH_WIDTH - 10)}/book.txt`"


@pytest.mark.parametrize(
    "character",
    ["長", "क्ष"[0] + "\u094d", "e\u0301", "\N{THUMBS UP SIGN}\N{EMOJI MODIFIER FITZPATRICK TYPE-3}", "👩\u200d🚀"],
)
def test_a_text_without_blanks_is_cut_between_characters(character):
    cut = shortened(character * 100)
    assert len(cut) <= WIDTH
    assert cut.endswith("…")
    assert cut[:-1] == character * (len(cut[:-1]) // len(character))


def test_nothing_but_marks_is_still_cut():
    assert shortened("\u0301" * 100) == "…"


def test_steps_are_described_by_their_ends():
    argmap = built([(["a", "b"], "t", Side.SUPPORT), (["u"], 0, Side.UNDERCUT), (["v"], 1, Side.UNDERCUT)])
    assert [described(argmap, step) for step in argmap.steps.values()] == [
        "the step from `a` and `b` to `t`",
        "the undercut by `u` of the step from `a` and `b`",
        "the undercut by `v` of the undercut from `u`",
    ]


def test_places_of_this_file_are_lines():
    argmap = built([])
    assert placed(argmap, at(7)) == "line 7"
    assert placed(argmap, at(7, "other.yaml")) == "other.yaml:7:1"
