import time

import pytest
from diff_helpers import changed
from handmade import argmap, claim

from argmap.diff import ClaimPair, diff
from argmap.diff.claims import match_claims


def matched(old, new, steps=()):
    """Pair the claims of two lists of (key, text), all under `t` unless steps say otherwise."""
    maps = [
        argmap([claim("t"), *(claim(*one) for one in of)], steps or [("support", key, "t") for key, _ in of])
        for of in (old, new)
    ]
    pairs = match_claims(*maps)
    del pairs["t"]
    return pairs


def test_a_written_id_is_a_claims_name_whatever_it_says():
    assert matched([("a", "It rains.")], [("a", "Prices rose in May.")]) == {"a": "a"}


def test_equal_texts_are_the_same_claim_under_another_id():
    assert matched([("a", "It rains."), ("b", "It snows.")], [("c", "It  snows."), ("d", "It rains.")]) == {
        "a": "d",
        "b": "c",
    }


def test_a_claim_that_got_or_lost_its_id_stays_the_same():
    assert matched([("~1", "It rains.")], [("rain", "It rains.")]) == {"~1": "rain"}
    assert matched([("rain", "It rains.")], [("~1", "It rains.")]) == {"rain": "~1"}


def test_the_same_text_again_is_paired_in_order():
    assert matched([("~1", "A."), ("~1.2", "A.")], [("~1", "A.")]) == {"~1": "~1"}
    assert matched([("x", "A."), ("y", "A.")], [("~1", "A."), ("~1.2", "A.")]) == {"x": "~1", "y": "~1.2"}


def test_unicode_forms_and_blanks_do_not_make_another_text():
    assert matched([("~1", "caf\u00e9 open")], [("~2", "cafe\u0301   open")]) == {"~1": "~2"}


def test_nearly_the_same_text_is_a_rewording_wherever_it_stands():
    old = [("~1", "The way to the hospital becomes much shorter."), ("~2", "Nobody lives near the bridge.")]
    new = [("~3", "Nobody lives near that bridge."), ("~4", "The way to the hospital would become shorter.")]
    assert matched(old, new) == {"~1": "~4", "~2": "~3"}


def test_the_likest_texts_are_paired_first():
    old = [("~1", "Buses are always late in winter."), ("~2", "Trains are always late in winter.")]
    assert matched(old, [("~3", "Trains are always late in the winter.")]) == {"~2": "~3"}


def test_different_ids_ask_for_more_likeness():
    old, new = "The way becomes much shorter for all.", "The way would be shorter for all of us."
    assert matched([("~1", old)], [("~2", new)]) == {"~1": "~2"}
    steps = [("rebuttal", "a", "t")], [("support", "b", "t")]
    maps = [
        argmap(["t", claim(key, text)], step) for (key, text), step in zip([("a", old), ("b", new)], steps, strict=True)
    ]
    assert match_claims(*maps) == {"t": "t"}


def test_less_likeness_is_enough_under_the_same_parent():
    old, new = "The bridge would be loud at night.", "At night one would hear the bridge."
    assert matched([("~1", old)], [("~2", new)]) == {"~1": "~2"}
    elsewhere = [
        argmap(["t", claim("~1", old)], [("support", "~1", "t")]),
        argmap(["t", claim("~2", new)], [("rebuttal", "~2", "t")]),
    ]
    assert match_claims(*elsewhere) == {"t": "t"}


def test_likeness_goes_down_from_parent_to_child():
    old = argmap(
        ["t", claim("~1", "The bridge would be loud at night."), claim("~2", "Lorries would cross it at night.")],
        [("support", "~1", "t"), ("support", "~2", "~1")],
    )
    new = argmap(
        [
            "t",
            claim("~3", "At night one would hear the bridge."),
            claim("~4", "At night lorries would be crossing it."),
        ],
        [("support", "~3", "t"), ("support", "~4", "~3")],
    )
    assert match_claims(old, new) == {"t": "t", "~1": "~3", "~2": "~4"}


def test_an_undercuts_parent_is_the_claim_whose_step_it_attacks():
    made = [
        argmap(["t", "a", claim(key, text)], [("support", "a", "t"), ("undercut", key, 0)])
        for key, text in (("~1", "The bridge would be loud at night."), ("~2", "At night one would hear the bridge."))
    ]
    assert match_claims(*made)["~1"] == "~2"


def test_scripts_without_blanks_are_compared_too():
    assert matched(
        [("~1", "統計によれば橋は町にとって必要である。")], [("~2", "統計によれば橋は町にとって不要である。")]
    ) == {"~1": "~2"}


def test_texts_without_words_are_no_trouble():
    assert matched([("~1", "?!")], [("~2", "…")]) == {}


def test_added_removed_reworded_and_renamed_are_told_apart():
    found = changed(
        ("id: hurry", "id: haste"),
        ("makes noise", "makes much noise"),
        ("id: far, text: Nobody lives near it.", "id: mute, text: Engines are silent nowadays."),
    )
    assert found.renamed == (ClaimPair("hurry", "haste"),)
    assert found.reworded == (ClaimPair("noise", "noise"),)
    assert (found.removed, found.added) == (("far",), ("mute",))


@pytest.mark.parametrize("wording", ["Someone {} objects to it.", "{}"])
def test_thousands_of_rewordings_take_seconds(wording):
    keys = [f"~{number}" for number in range(2000)]
    made = [
        argmap(
            ["t", *(claim(f"{key}{mark}", wording.format(f"{key} {word}")) for key in keys)],
            [("rebuttal", f"{key}{mark}", "t") for key in keys],
        )
        for mark, word in (("a", "surely"), ("b", "certainly"))
    ]
    start = time.process_time()
    diff(*made)
    assert time.process_time() - start < 30
