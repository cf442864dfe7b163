r"""Text from a map made safe for Graphviz: in HTML-like labels, in quoted strings, in web addresses.

Two grammars lie in wait: DOT's own, and Graphviz's escapes (`\N`, `\G`, `\E` …). It expands these whether a
backslash is written as itself or as an entity, in a label once and in a tooltip twice.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

_TWICE: Final = r"\\\\"
_MARKUP: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
# Controls, surrogates and noncharacters, which XML forbids or advises against, and the characters that change
# the direction of what follows; the marks and joiners that Urdu, Persian, Hindi and emoji need are none of these.
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "\u202a-\u202e\u2066-\u2069]"
)
_BLANKS: Final = re.compile("[ \t-\r\x85\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+")
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"{}|^`]+", re.IGNORECASE)


def visible(text: str) -> str:
    """Give text as one line, with `<U+202E>` for each control character and each that overrides the direction."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    return _UNSEEN.sub(lambda match: f"<U+{ord(match[0]):04X}>", _BLANKS.sub(" ", text)).strip()


def markup(text: str) -> str:
    """Escape one line of text for a label, HTML-like or plain."""
    return _escaped(text, r"\\")


def quoted(*lines: str) -> str:
    """Give lines of text as a quoted string, for the attributes that Graphviz copies into XML, as tooltips."""
    return f'"{"&#10;".join(_escaped(line, _TWICE) for line in lines)}"'


def plain(lines: Iterable[str], end: str = r"\n") -> str:
    r"""Give lines of text as a quoted string for a plain label.

    `end` closes each line: `\n` centres it, `\l` puts it to the left.
    """
    return f'"{"".join(markup(line) + end for line in lines)}"'


def _escaped(text: str, backslash: str) -> str:
    return visible(text).translate(_MARKUP).replace("\\", backslash)


def web_address(text: str) -> str:
    """Give a web address for a link, or nothing if it is not one: no other scheme can do what a link must not do."""
    address = text.strip()
    if not _ADDRESS.fullmatch(address) or _UNSEEN.search(address):
        return ""
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return ""
    return address.replace("\\", "%5C") if host else ""
