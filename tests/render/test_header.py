from handmade import argmap, claim, printed

from argmap.model import Kind


def test_a_map_of_nothing_but_a_thesis():
    assert printed(argmap(["t"], title="", kind=Kind.ESSAY)) == (
        "Untitled\nessay · 1 claim · no source cited\n\nThesis  Text of t. [t]\n\nUnanswered objections: there are no objections\n"
    )


def test_a_reconstruction_tells_what_it_restates():
    whole = argmap([claim("t", sources=["s"])], kind=Kind.RECONSTRUCTION, of="s", sources=["s"])
    assert printed(whole).startswith("A map\nreconstruction · 1 claim · 1 source cited\nRestates Title of s\n\nThesis")
