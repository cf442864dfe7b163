"""Text from a map, made safe for Markdown: it is shown as written and marks up nothing."""

from __future__ import annotations

import re

from argmap.render.text import visible

_SIGNS = re.compile(r"[\\`*_\[\]|~$]|(?<=www)\.|:(?=/)")
_CALLS = re.compile(r"@(?=\w)|#(?=\d)|:(?=[\w+-]+:)")
_JOINER = "\u2060"  # takes no room, and what stands before it no longer calls what stands behind it


def escaped(text: str) -> str:
    r"""Give text as one line of Markdown that shows it literally, behind other text or in a cell of a table.

    Signs of GitHub's Markdown get a backslash, also those that make a link of an address; `&`, `<` and `>` become
    entities. `@name`, `#12` and `:name:` call people, threads and pictures even when escaped, so that an unseen
    joiner parts them. What acts on a terminal or turns the direction of text is shown as a code.
    """
    shown = visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _CALLS.sub(rf"\g<0>{_JOINER}", _SIGNS.sub(r"\\\g<0>", shown))
