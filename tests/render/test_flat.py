import json
import re
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.reader import Library, Limits, read
from argmap.reader.disk import Disk
from argmap.reader.nodes import Broken
from argmap.reader.syntax import compose
from argmap.render.flat import as_written, flat
from argmap.steering import safe


def flattened(text):
    composer = compose("map.yaml", textwrap.dedent(text), Limits())
    assert composer.complete
    assert not composer.found
    return flat(composer.root, composer.lines)


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
              by: {}
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
      evidence: []
      by: {}
      note:
"""
    )


def test_how_lines_were_broken_leaves_no_trace():
    assert flattened("a: one two\nb: {c: d}\n") == flattened("a:\n  one\n  two\nb:\n  c: d   # e\n")


def test_what_steers_a_terminal_is_escaped_and_what_cannot_be_read_is_left_out():
    assert flattened('a: "\\e[31mred \\u202e\\U000e0001\\uFEFF"\n') == 'a: "\\x1b[31mred \\u202e\\U000e0001\\ufeff"\n'
    assert flat(Broken(0, 0), []) == "\n"


@pytest.mark.parametrize(
    "text",
    [
        '- "ref: T2"',
        "- ref: T2",
        '- "text: foo"',
        "- text: foo",
        'note: "null"',
        "note: null",
        'note: "~"',
        "note: ~",
        'note: ""',
        "note:",
        'assumed: "true"',
        "assumed: true",
        '"<<": a',
        '"": a',
        '" a": b',
        '"text:a": b',
        'a: "- b"',
        "- - b",
        '- "[a, b]"',
        '- "# no comment"',
        '- "a # b"',
        "- a#b",
        '- "text:foo"',
        "- text:foo",
        "- A claim\n    - and its reason",
        "- A claim - and its reason",
        "a: A claim\n  - and its reason",
        '- "He said: \\"No\\" \\\\ and left"',
        '- "--- a"',
        "- --a",
        '- "a:"',
        "- http://example.org",
        "- Il dit\u00a0!",
        "- \u7ed3\u8bba\uff1a\u662f",
    ],
)
def test_quotes_stay_where_a_text_would_be_read_otherwise_without_them(text):
    assert flattened(f"{text}\n") == f"{text}\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("- 'It is so.'", "- It is so."),
        ("- |\n  It is\n  so.", "- It is so."),
        ('- " ~ "', '- "~"'),
        ("- 'a\tb'", '- "a\\tb"'),
        ("- \u3000null", '- "null"'),
        ("- [text:foo, 'text:foo']", '- - text:foo\n  - "text:foo"'),
        ("- A claim\n\n    -\treason", "- A claim\n    - reason"),
    ],
)
def test_other_quotes_leave_no_trace(text, shown):
    assert flattened(f"{text}\n") == f"{shown}\n"


def test_depth_is_no_trouble():
    deep = "[" * 150 + "a" + "]" * 150
    assert flattened(deep) == "- " * 150 + "a\n"


@pytest.mark.parametrize("text", ["a\n", "- a\n- b\n", "a: b\n"])
def test_any_yaml(text):
    assert flattened(text) == text


@given(st.lists(st.text(st.characters(min_codepoint=33, max_codepoint=0x2FF), min_size=1), min_size=1))
def test_every_text_is_there(texts):
    shown = flattened(json.dumps(texts)).splitlines()
    assert len(shown) == len(texts)


class Files(Disk):
    """A disk of the files that it is given."""

    def __init__(self, **files):
        self.files = files

    def read(self, path, most):
        return self.files[path].encode()[:most]


def read_as(text):
    """Give all that argmap reads in a text, without its places; None where it refuses the text."""
    reading = read("map", library=Library(Limits(), disk=Files(map=text)))
    return None if reading.has_errors or reading.map is None else re.sub(r"Location\([^)]*\)", "", repr(reading.map))


SIGNS = "a b text ref id note T1 T2 null ~ true false 1 : ; , . - -- --- ... # & * ! | > ' \" [ ] { } % @ ` ? \\ << ="
PAIRS = (": ", " #", "- ", " ", "  ", "\n", "\t", "text:a", "ref: T2", "text: a")
ODD = "\u00a0\u200b\u3000\ufeff\x1b\u202e\x85\u2028\ufffe\uff1a\U0001f642\U000e0001"
PIECES = st.sampled_from([*SIGNS.split(), *PAIRS, *ODD])
TEXTS = st.one_of(
    st.sampled_from(["null", "~", "", "true", "1", "T1", "ref: T2", "text: a", "text:a", "A b."]),
    st.lists(PIECES, max_size=5).map("".join),
)
STYLES = (
    lambda text: text,
    lambda text: "\n          " + "\n          ".join(text.split(" ")),
    lambda text: f"[{text}]",
    lambda text: "'" + text.replace("'", "''") + "'",
    json.dumps,
    lambda text: json.dumps(text, ensure_ascii=False),
    lambda text: "|-\n          " + text.replace("\n", "\n          "),
    lambda text: ">\n          " + text.replace("\n", "\n          "),
)
SCALARS = st.builds(lambda style, text: style(text), st.sampled_from(STYLES), TEXTS)
MAP = """\
argmap: {}
note: {}
sources: {{s: {}, {}: b}}
thesis:
  id: T1
  text: {}
  assumed: {}
  tags: [{}]
  source: s
  at: {}
  support:
    - {}
    - text: One is named.
      id: T2
      {}: {}
"""
PLAIN = ("1", "A note.", "A source.", "t", "A thesis.", "true", "a", "p. 1", "A premise.", "note", "Another note.")


@st.composite
def files(draw):
    """Draw a map in which one or two of its parts are tricky."""
    parts = [*PLAIN]
    for place in draw(st.lists(st.integers(0, len(PLAIN) - 1), min_size=1, max_size=2)):
        parts[place] = draw(SCALARS)
    return MAP.format(*parts)


@settings(max_examples=400, deadline=None)
@given(files())
def test_what_comes_out_is_read_as_the_file_itself(text):
    composer = compose("map.yaml", text, Limits())
    if composer.root is None or composer.found:
        return  # such a file is shown as it is
    shown = flat(composer.root, composer.lines)
    again = compose("map.yaml", shown, Limits())
    assert (again.found, read_as(shown)) == ([], read_as(text))
    assert flat(again.root, again.lines) == shown
    assert all(safe(line) == line for line in shown.split("\n"))


@given(st.binary() | st.text().map(str.encode))
def test_bytes_that_differ_are_shown_differently(data):
    shown = as_written(data)
    assert all(safe(line) == line for line in shown.replace("\t", "").split("\n"))
    escapes = shown.startswith("# Here ")
    codes = {rb"\\": b"\\"}
    again = re.sub(
        rb"\\\\|\\x([0-9a-f]{2})",
        lambda hit: codes.get(hit[0]) or bytes.fromhex(hit[1].decode()),
        shown.partition("\n")[2].encode(),
    )
    assert data == (again if escapes else shown.encode())


@pytest.mark.parametrize(
    "entry", ['text: "We go\n  note: "', "text: T\n  support:\n    - 'The dogs bark\n    - The cats'"]
)
def test_a_quotation_that_swallows_what_follows_stays_one_that_the_reader_refuses(entry):
    text = f"argmap: 1\nthesis:\n  {entry}\n"
    assert read_as(text) == read_as(flattened(text))
    assert flattened(text) != flattened(text.replace("\n  note", " note").replace("\n    - The", " - The"))
