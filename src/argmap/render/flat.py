"""A map's YAML with each text on one line: what `git diff` compares where `argmap diff --textconv` is its text conversion.

Files that argmap reads differently never come out the same, for what comes out is read as the file itself is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.reader.keys import KNOWN
from argmap.reader.nodes import Mapping, Scalar, Sequence
from argmap.reader.quotes import swallowed
from argmap.reader.slips import run_together, slip
from argmap.render.text import visible
from argmap.steering import STEERING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Sequence as Items

    from argmap.reader.nodes import Node

    Task = tuple[str, str, Node | str]  # what stands before the first line and before further ones; a line by itself

# What steers a terminal but blanks and line breaks; and what YAML or its readers pass over: the mark of byte order, and
# what is no character.
HIDDEN = f"\x00-\x08\x0b-\x1f{STEERING}\ufeff\ufffe\uffff\ufff9-\ufffb\U000e0000-\U000e007f"
UNSEEN = f"\t\n{HIDDEN}"
ESCAPED = re.compile(f'["\\\\{UNSEEN}]')
UNFIT = re.compile(f"[{HIDDEN}]")
BYTES = re.compile(f"[\\\\{HIDDEN}]")
NOTE = "# Here \\xNN is a byte that is no text, and \\\\ a backslash.\n"
# What YAML reads without quotes as it stands, wherever it stands in a block, if nothing unseen is in it.
PLAIN = re.compile(rf"""(?!(?:[-?:]|---|\.\.\.)(?: |$)|[\s,\[\]{{}}#&*!|>'"%@`])(?:[^:#{UNSEEN}]|:(?! |$)|(?<! )\#)+""")
OWN = frozenset({"", "~", "null", "Null", "NULL", "true", "false"})  # means something else where it is plain


def flat(root: Node, lines: Items[str]) -> str:
    """Give the keys, lists and texts in written order, without comments; how lines were broken leaves no trace.

    A text keeps its quotes where it would be read otherwise without them. `lines` are those of the file.
    """
    return "".join(f"{line.rstrip(' ')}\n" for line in _lines(root, lines))


def _lines(root: Node, lines: Items[str]) -> Iterator[str]:
    stack: list[Task] = [("", "", root)]
    while stack:
        first, further, node = stack.pop()
        if isinstance(node, Scalar):
            text, *others = _texts(node, lines)
            yield first + text
            margin = f"{further}  " if node.plain else further[:-2]  # what makes the reader refuse each
            yield from (f"{margin}{other}" for other in others)
        elif isinstance(node, Sequence) and node.items:
            leads = [first, *[further] * len(node.items)]
            stack += reversed(
                [(f"{lead}- ", f"{further}  ", item) for lead, item in zip(leads, node.items, strict=False)]
            )
        elif isinstance(node, Mapping) and node.pairs:
            stack += reversed([*_pairs(first, further, node)])
        else:
            yield first + (node if isinstance(node, str) else _empty(node))


def _empty(node: Node) -> str:
    return {Sequence: "[]", Mapping: "{}"}.get(type(node), "")


def _pairs(first: str, further: str, node: Mapping) -> Iterator[Task]:
    lead = first
    for key, value in node.pairs:
        name = f"{lead}{_key(key.value)}:"
        if (isinstance(value, Sequence) and value.items) or (isinstance(value, Mapping) and value.pairs):
            yield name, "", ""
            yield f"{further}  ", f"{further}  ", value
        else:
            yield f"{name} ", further, value
        lead = further


def _key(text: str) -> str:
    plain = PLAIN.fullmatch(text) and text == text.strip() and text != "<<" and not slip(text)
    return text if plain else _quoted(text)


def _texts(node: Scalar, lines: Items[str]) -> list[str]:
    """Give a text on its line; on several, as it is written, where that makes the reader refuse it."""
    if run_together(node, lines, KNOWN) if node.plain else swallowed(node, lines):
        return [visible(line) for line in _written(node, lines)]
    text = node.text
    if text in OWN:
        bare = node.plain and node.value == text
    else:
        hit = slip(text)
        bare = PLAIN.fullmatch(text) is not None and not (hit and hit.key in KNOWN)
    return [text if bare else _quoted(text)]


def _written(node: Scalar, lines: Items[str]) -> Iterator[str]:
    for number in range(node.line, min(node.end_line + 1, len(lines))):
        end = node.end_column if number == node.end_line else None
        if line := lines[number][node.column if number == node.line else 0 : end].strip():
            yield line


def _quoted(text: str) -> str:
    return f'"{ESCAPED.sub(_escape, text)}"'


def _escape(hit: re.Match[str]) -> str:
    """Escape a character as YAML does in double quotes: Python's escapes are among YAML's."""
    return '\\"' if hit[0] == '"' else hit[0].encode("unicode_escape").decode()


def as_written(data: bytes) -> str:
    """Give a file as it is, but bytes that are no text, or that steer a terminal, as escapes: other bytes, other text.

    A comment at the top says so: without it a file that is refused for such a byte would come out as one does that has
    the escape in its place.
    """
    text = data.decode(errors="surrogateescape")
    return NOTE + BYTES.sub(_hexadecimal, text) if UNFIT.search(text) else text


def _hexadecimal(hit: re.Match[str]) -> str:
    data = hit[0].encode(errors="surrogateescape")
    return "\\\\" if data == b"\\" else "".join(f"\\x{byte:02x}" for byte in data)
