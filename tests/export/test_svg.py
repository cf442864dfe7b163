"""SVG, judged by a parser of XML and by the engine that comes with argmap."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from drawing import Told, drawing_program
from geometry import boxes
from helpers import map_of
from hypothesis import given
from hypothesis import strategies as st

from argmap.export import svg
from argmap.export.escape import visible
from argmap.export.options import Engine, Options

MAP = """
    argmap: 1
    title: Cats & <dogs>
    kind: debate
    thesis:
      text: Cats are better than dogs.
      support:
        - id: washed
          text: Cats wash themselves.
          undercuts:
            - Dogs can be washed.
      rebuttals:
        - Dogs come when they are called.
"""
SVG = "{http://www.w3.org/2000/svg}"
HEAD = '<svg width="10pt" height="20pt" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


def exported(text: str = MAP, **chosen: object) -> bytes:
    return svg.export(map_of(text), Told().options(engine=Engine.EMBEDDED, **chosen))


def finished(body: str, title: str = "", description: str = "") -> str:
    root = svg.parsed(f"{HEAD}{body}</svg>".encode())
    svg.finish(root, title, description)
    return svg.written(root).decode()


def test_a_drawing_has_a_title_and_a_description_that_readers_of_screens_find() -> None:
    root = ET.XML(exported())
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "argmap-title argmap-desc"
    title, description = root[0], root[1]
    assert (title.tag, title.get("id"), title.text) == (f"{SVG}title", "argmap-title", "Cats & <dogs>")
    assert (description.tag, description.get("id")) == (f"{SVG}desc", "argmap-desc")
    counts = "Argument map: 4 claims, 1 support, 1 rebuttal, 1 undercut."
    assert description.text == f"{counts} Thesis: Cats are better than dogs."


def test_the_description_tells_what_is_left_out() -> None:
    description = ET.XML(exported(depth=0))[1].text
    assert description == "Argument map: 1 claim. Thesis: Cats are better than dogs. 3 further claims left out."


def test_the_fonts_are_named_once_and_have_the_widths_that_the_layout_reckons_with() -> None:
    root = ET.XML(exported())
    assert root.get("font-family") == "Arial, Arimo, 'Liberation Sans', Helvetica, 'DejaVu Sans', sans-serif"
    assert not [element for element in root.iter() if element is not root and "font-family" in element.attrib]


def test_two_exports_are_the_same_and_hold_no_version() -> None:
    first = exported()
    assert first == exported()
    assert b"<!--" not in first
    assert b"DOCTYPE" not in first
    assert b"raphviz" not in first


def test_whole_claims_are_the_tooltips() -> None:
    titles = [element.text or "" for element in ET.XML(exported()).iter(f"{SVG}title")]
    for text in ("Cats are better than dogs.", "Cats wash themselves.", "Dogs can be washed."):
        assert any(text in title for title in titles)
    assert b"xlink:title" not in exported()


def test_text_from_right_to_left_ends_where_its_box_does() -> None:
    text = "دنیا میں بہت سے بچوں کو ایسی زبان میں پڑھایا جاتا ہے جو وہ نہیں سمجھتے"
    written = f"""
        argmap: 1
        title: t
        kind: debate
        sources: {{unesco: {{title: UNESCO, URL: https://example.org/}}}}
        thesis:
          text: {text}
          evidence:
            - {{text: {text}, source: unesco}}
            - {{text: Mother tongues, source: unesco}}
    """
    root = svg.picture(map_of(written), Told().options(engine=Engine.EMBEDDED))
    placed = boxes(root)
    thesis, evidence, latin = [group for group in root.iter(f"{SVG}g") if "claim" in group.get("class", "").split()]
    for group, frame in ((thesis, 4), (evidence, 0)):
        lines = [*svg.texts(group)]
        edge = placed[group.get("id", "")].right - frame - 8
        assert len(lines) > 2
        assert {line.get("text-anchor") for line in lines} == {"end"}
        assert [float(line.get("x", "")) for line in lines] == pytest.approx([edge] * len(lines), abs=0.01)
    assert {line.get("text-anchor") for line in svg.texts(latin)} == {"start"}


def test_names_that_graphviz_has_for_parts_are_dropped() -> None:
    body = '<g class="graph"><title>G</title><g class="node"><title>n0</title><text>x</text></g></g>'
    assert "<title" not in finished(body).replace('<title id="argmap-title"', "")


def test_tooltips_become_titles_and_links_without_an_address_groups() -> None:
    body = (
        '<g class="edge"><title>a-&gt;b</title><g id="a_e"><a xlink:title="one&#10;two"><path d=""/></a></g>'
        '<g id="a_e-label"><a xlink:title="two" xlink:href="https://example.org/?a=1&amp;b=2"><text>t</text></a></g>'
        '<g id="a_e-tail"><a xlink:title=" "><text>u</text></a></g></g>'
    )
    text = finished(body)
    assert '<g id="a_e"><g><title>one\ntwo</title><path d="" /></g></g>' in text
    assert '<a xlink:href="https://example.org/?a=1&amp;b=2"><title>two</title><text>t</text></a>' in text
    assert '<g id="a_e-tail"><g><text>u</text></g></g>' in text


def test_a_word_for_no_colour_that_svg_lacks_is_put_right() -> None:
    assert '<path fill="none" stroke="none" />' in finished('<path fill="transparent" stroke="transparent"/>')


def test_what_stands_before_the_root_is_not_read() -> None:
    declared = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
    assert svg.parsed(f"{declared}{HEAD}<text>t</text></svg>".encode()).tag == f"{SVG}svg"
    with pytest.raises(ValueError, match="undefined entity"):
        svg.parsed(f"{declared}{HEAD}<text>&a;&b;</text></svg>".encode())


@pytest.mark.parametrize("size", ["wide", "1in", "", "0pt", "-3pt", "nanpt", "inf"])
def test_a_size_that_is_none_is_refused(size: str) -> None:
    with pytest.raises(ValueError, match=r"size|could not convert"):
        svg.parsed(HEAD.replace("10pt", size).encode() + b"</svg>")


@pytest.mark.parametrize("control", ["\x00", "\x07", "\x1b", "\x7f", "\x9b", "\ufffe", "\uffff"])
def test_characters_that_xml_forbids_do_not_reach_it(control: str) -> None:
    text = finished(f"<text>a{control}b</text>", f"c{control}d", f"e{control}f")
    shown = f"<U+{ord(control):04X}>"
    assert [element.text for element in ET.XML(text)] == [f"c{shown}d", f"e{shown}f", "ab"]


@pytest.mark.parametrize(
    ("unseen", "shown"),
    [
        *((character, f"<U+{ord(character):04X}>") for character in "\u202e\u2066\ufdd0\ufffe\U0001ffff"),
        ("\u2028", " "),
        ("\u2029", " "),
        ("\n", " "),
        ("\u200c", "\u200c"),
    ],
)
def test_the_title_and_the_description_show_what_is_unseen_as_labels_do(unseen: str, shown: str) -> None:
    argmap = replace(map_of(MAP), title=f"a{unseen}b")
    claims = {key: replace(claim, text=f"c{unseen}d") for key, claim in argmap.claims.items()}
    title, desc, *_ = svg.picture(replace(argmap, claims=claims), Options())
    assert title.text == f"a{shown}b"
    assert (desc.text or "").endswith(f"Thesis: c{shown}d")


def test_bytes_that_are_no_utf8_are_replaced() -> None:
    assert svg.shown_text(svg.parsed(HEAD.encode() + b"<text>a\xffb</text></svg>")) == "a\ufffdb"


@pytest.mark.parametrize(
    "hostile",
    [
        "</text></svg><script>alert(1)</script>",
        "<!-- -- > ]]> &amp; &#1; &#x0; &bogus; <?xml?>",
        "<![CDATA[ x ]]> \" ' \\N \\G \\E %3 \\",
        "<b>no markup</b> <img src=x onerror=alert(1)>",
        "\u202eright to left\u202c \u2066isolate\u2069",
    ],
)
def test_text_from_a_map_is_only_text(hostile: str) -> None:
    quoted = hostile.replace("'", "''")
    data = exported(f"argmap: 1\ntitle: '{quoted}'\nkind: debate\nthesis:\n  id: it\n  text: '{quoted}'\n")
    root = ET.XML(data)
    assert root[0].text == visible(hostile)
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        *("svg", "title", "desc", "g", "a", "polygon", "polyline", "path", "ellipse", "text", "defs")
    }


@given(st.text(), st.text())
def test_any_title_and_description_give_xml(title: str, description: str) -> None:
    root = ET.XML(finished("<g/>", title, description))
    assert len(root) == 3


@given(st.one_of(st.binary(), st.text().map(lambda text: f"{HEAD}{text}</svg>".encode("utf-8", "replace"))))
def test_any_bytes_are_a_picture_or_refused(data: bytes) -> None:
    try:
        root = svg.parsed(data)
    except ValueError:
        return
    assert ET.XML(svg.written(root)).tag == f"{SVG}svg"


def test_an_old_graphviz_gives_the_same_kind_of_file(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARGMAP_DOT", drawing_program(tmp_path, "dot"))
    told = Told()
    data = svg.export(map_of(MAP), told.options(engine=Engine.SYSTEM))
    root = ET.XML(data)
    assert [element.tag.removeprefix(SVG) for element in root] == ["title", "desc", "g"]
    assert svg.shown_text(root) == "drawn"
    assert told.lines == []


@pytest.mark.parametrize(
    ("attributes", "text", "width"),
    [
        ('font-size="10"', "Two piers", "43.34"),
        ('font-size="10" font-weight="bold"', "Two piers", "46.68"),
        ('font-size="9.00"', "● déjà", "24.95"),
        ('font-size="10"', "Ω", None),
        ('font-size="10"', "کشمیر", None),
        ('font-size="10"', "", None),
        ("", "Two piers", None),
    ],
)
def test_lines_are_held_to_their_width_where_it_is_known(attributes: str, text: str, width: str | None) -> None:
    root = svg.parsed(f"{HEAD}<text {attributes}>{text}</text></svg>".encode())
    svg.hold_widths(root)
    assert root[0].get("textLength") == width
    assert root[0].get("lengthAdjust") == ("spacingAndGlyphs" if width else None)


def test_every_line_of_a_drawing_is_held() -> None:
    lines = [element for element in ET.XML(exported()).iter(f"{SVG}text") if element.text]
    assert len(lines) > 5
    assert all(element.get("textLength") for element in lines)
