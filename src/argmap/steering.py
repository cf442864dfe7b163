"""Characters that steer what shows a text instead of being shown: controls, and those that change its direction."""

from __future__ import annotations

import re
from json import dumps

STEERING = "\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
"""A class for regular expressions. With the separators of lines, and the halves of a pair that no encoding can hold."""

_HIDDEN = re.compile(f"[\x00-\x1f{STEERING}]")
_LEFT_BY_JSON = re.compile(f"[{STEERING}]")


def safe(text: str) -> str:
    """Show characters that steer by their code, so that none reaches a terminal."""
    return _HIDDEN.sub(lambda hit: f"<U+{ord(hit[0]):04X}>", text)


def as_json(data: object) -> str:
    """Give data as JSON on several lines, in which all that steers a terminal is escaped as JSON escapes."""
    text = dumps(data, ensure_ascii=False, indent=2)
    return _LEFT_BY_JSON.sub(lambda hit: f"\\u{ord(hit[0]):04x}", text) + "\n"
