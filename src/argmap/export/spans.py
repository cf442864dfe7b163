"""Text cut where its script changes, for renderers that find fonts for a whole text but not for a part of one."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import Final

from argmap.export import fonts, scene, svg

_WITH_CHINESE: Final = dict.fromkeys(
    "Bopomofo Fullwidth Halfwidth Hangul Hiragana Ideographic Katakana Katakana-hiragana".split(), "CJK"
)
"""Scripts whose fonts have the Chinese characters too."""


def name_fonts(picture: ET.Element) -> None:
    """Give each stretch of text that Liberation Sans cannot write a list of fonts that may."""
    for element in svg.texts(picture):
        runs = _runs(element.text or "")
        if not any(script for script, _ in runs):
            continue
        element.text = None
        for script, text in runs:
            span = ET.SubElement(element, f"{scene.NAMESPACE}tspan")
            span.text = text
            if script:
                span.set("font-family", ", ".join([*(f"'{name}'" for name in fonts.families(script)), svg.FONTS]))


def mixed(picture: ET.Element) -> list[str]:
    """Name the scripts that share a line of text with another, of those that Liberation Sans cannot write."""
    found: dict[str, None] = {}
    for element in svg.texts(picture):
        scripts = dict.fromkeys(fonts.script(character) for character in fonts.lacking(element.text or ""))
        if len({_WITH_CHINESE.get(script, script) for script in scripts} - {"emoji"}) > 1:
            found.update(scripts)
    return [script for script in found if script != "emoji"]


def _runs(text: str) -> list[tuple[str, str]]:
    """Cut a text by script: "" is what Liberation Sans can write; its signs and blanks stay with what they follow."""
    runs: list[tuple[str, str]] = []
    for character in text:
        script = fonts.script(character) if fonts.lacking(character) else ""
        if runs and (script == runs[-1][0] or not (script or character.isalpha())):
            runs[-1] = (runs[-1][0], runs[-1][1] + character)
        else:
            runs.append((script, character))
    return runs
