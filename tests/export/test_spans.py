"""Text cut by script."""

from __future__ import annotations

import pytest
from drawing import PICTURE
from hypothesis import given
from hypothesis import strategies as st

from argmap.export import spans, svg


def picture(text: str):
    root = svg.parsed(PICTURE.encode())
    for element in svg.texts(root):
        element.text = text
    return root


@pytest.mark.parametrize("text", ["", "plain", "Ελλάδα, 1947 \N{EN DASH} “x”"])
def test_what_liberation_sans_can_write_stays_as_it_is(text: str) -> None:
    before = svg.written(picture(text))
    after = picture(text)
    spans.name_fonts(after)
    assert svg.written(after) == before


def test_each_stretch_of_another_script_names_its_fonts() -> None:
    root = picture("In 1947, (कश्मीर की, 1947) and کشمیر ☃")
    spans.name_fonts(root)
    (element,) = svg.texts(root)
    assert element.text is None
    named = [(span.text, span.get("font-family", "").partition(",")[0]) for span in element]
    assert named == [
        ("In 1947, (", ""),
        ("कश्मीर की, 1947) ", "'Noto Sans Devanagari'"),
        ("and ", ""),
        ("کشمیر ", "'Noto Sans Arabic'"),
        ("☃", "'DejaVu Sans'"),
    ]
    assert element[1].get("font-family", "").endswith(svg.FONTS)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])))
def test_no_letter_is_lost(text: str) -> None:
    root = picture(text)
    spans.name_fonts(root)
    assert svg.shown_text(root) == text


@pytest.mark.parametrize(
    ("text", "scripts"),
    [
        ("Latin and देवनागरी", []),
        ("தமிழ் and हिन्दी", ["Tamil", "Devanagari"]),
        ("標準時 और", ["Cjk", "Devanagari"]),
        ("日本語のカタカナー、한국어々", []),
        ("हिन्दी \N{SNOWMAN}", []),
    ],
)
def test_scripts_that_share_a_line_are_named(text: str, scripts: list[str]) -> None:
    assert [script.capitalize() for script in spans.mixed(picture(text))] == scripts


def test_scripts_on_lines_of_their_own_are_not_mixed() -> None:
    root = picture("தமிழ்")
    root.append(picture("हिन्दी")[0])
    assert spans.mixed(root) == []
