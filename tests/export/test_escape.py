import pytest
from hypothesis import given
from hypothesis import strategies as st
from pictures import Picture

from argmap.export.escape import markup, plain, quoted, visible, web_address

HOSTILE = [
    r"\N \G \E \T \H \L \l \r \n \\ \\\ end" + "\\",
    '"];} digraph x { n9 [label="y"]',
    "<b>&amp;&#92;N</b> ]]> --> <!-- <br/>",
    "graph",
    "`$(rm)` %s {|} #",
]


def test_text_becomes_one_line_on_which_nothing_is_unseen():
    assert visible(" a\n\tb\u2028c\u3000d  e ") == "a b c d e"
    assert visible("\x1b[31m \x00\x7f\x9b") == "<U+001B>[31m <U+0000><U+007F><U+009B>"
    assert visible("\u202egnorw\u202c \u2066x\u2069") == "<U+202E>gnorw<U+202C> <U+2066>x<U+2069>"
    assert visible("\ud800\ufffe\U0001ffff") == "<U+D800><U+FFFE><U+1FFFF>"


def test_what_scripts_need_stays():
    needed = "می\u200cگیرم क्\u200dष 👨\u200d👩 שלום\u200f \u00a0\u202fà"
    assert visible(needed) == needed


@given(st.text())
def test_visible_text_stays_as_it_is(text):
    assert visible(visible(text)) == visible(text)


@given(st.text(st.characters(codec=None)))
def test_escaped_text_is_xml_and_ends_no_string(text):
    assert not {*markup(text)} & {*'<>"\0\x1b\u202e'}
    assert quoted(text).count('"') == 2
    assert quoted(text).isprintable() or not visible(text).isprintable()


@pytest.mark.parametrize("text", HOSTILE)
def test_graphviz_shows_hostile_text_as_it_is_written(text):
    label = f"<<table><tr><td>{markup(text)}</td></tr></table>>"
    left = plain([text], r"\l")
    picture = Picture(
        f"digraph {{ label={plain([text])}; subgraph cluster_x {{ id=c label={left} tooltip={quoted(text)}"
        f" a [id=a label={label} tooltip={quoted(text, text)}] }} b [id=b label={plain([text])}]"
        f" a -> b [id=e label={label} tooltip={quoted(text)}] }}"
    )
    shown = visible(text)
    for name in ("c", "a", "b", "e"):
        assert [line.rstrip() for line in picture.texts(name)] == [shown]
    assert [picture.tooltip(name) for name in ("c", "a", "e")] == [shown, f"{shown}\n{shown}", shown]
    assert picture.texts("graph0")[0] == shown


@given(st.lists(st.text(max_size=40), min_size=1, max_size=5))
def test_graphviz_reads_any_text(texts):
    nodes = "".join(
        f"{number} [id=i{number} label={plain([text])} tooltip={quoted(text)}]" for number, text in enumerate(texts)
    )
    picture = Picture(f"digraph {{ {nodes} }}")
    assert len(picture.named("node")) == len(texts)
    for number, text in enumerate(texts):
        assert not visible(text) or picture.tooltip(f"i{number}") == visible(text)


@pytest.mark.parametrize(
    "address", ["https://example.org/a?b=1&c=%20#d", "http://user@example.org:80/ü", "HTTPS://EXAMPLE.ORG"]
)
def test_web_addresses_are_links(address):
    assert web_address(f" {address}\n") == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org",
        "example.org",
        "https://",
        "https:///path",
        "http://[::1",
        "https://a b",
        'https://a"b',
        "https://a<b",
        "https://a\u202eb",
        "https://a\x00b",
        "java\nscript:https://x",
        "",
    ],
)
def test_nothing_else_is_a_link(address):
    assert web_address(address) == ""


def test_a_link_holds_no_backslash():
    assert web_address(r"https://example.org/\N") == "https://example.org/%5CN"
