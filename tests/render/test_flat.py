import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.reader import Limits
from argmap.reader.nodes import Broken
from argmap.reader.syntax import compose
from argmap.render.flat import flat


def flattened(text):
    composer = compose("map.yaml", textwrap.dedent(text), Limits())
    assert composer.complete
    return flat(composer.root)


def test_each_text_has_its_line():
    assert (
        flattened("""\
        argmap: 1   # the first
        thesis:
          text: >-
            A long sentence
            over two lines.
          tags: [a, "b c"]
          support:
            - Plain
              words.
            - - nested
              - lists
            - id: x
              evidence: []
              note:
        """)
        == """\
argmap: 1
thesis:
  text: A long sentence over two lines.
  tags:
    - a
    - b c
  support:
    - Plain words.
    - - nested
      - lists
    - id: x
      evidence:
      note:
"""
    )


def test_how_lines_were_broken_leaves_no_trace():
    assert flattened("a: one two\nb: {c: d}\n") == flattened("a:\n  one\n  two\nb:\n  c: d   # e\n")


def test_controls_are_shown_and_what_cannot_be_read_is_left_out():
    assert flattened('a: "\\e[31mred \\u202e"\n') == "a: \u241b[31mred \\u202e\n"
    assert flat(Broken(0, 0)) == "\n"


def test_depth_is_no_trouble():
    deep = "[" * 150 + "a" + "]" * 150
    assert flattened(deep) == "- " * 150 + "a\n"


@pytest.mark.parametrize("text", ["a\n", "- a\n- b\n", "a: b\n"])
def test_any_yaml(text):
    assert flattened(text) == text


@given(st.lists(st.text(st.characters(min_codepoint=33, max_codepoint=0x2FF), min_size=1), min_size=1))
def test_every_text_is_there(texts):
    import json

    shown = flattened(json.dumps(texts)).splitlines()
    assert len(shown) == len(texts)
