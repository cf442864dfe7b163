"""JSON text to the nodes that YAML becomes, each with its place, so that both are read and reported on alike."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from argmap.diagnostics import Location
from argmap.reader.names import quoted
from argmap.reader.nodes import Mapping, Scalar, Sequence, location_of
from argmap.reader.rules import BROKEN_BIBLIOGRAPHY, DUPLICATE_KEY, TOO_DEEP

if TYPE_CHECKING:
    from argmap.diagnostics import Diagnostic
    from argmap.reader.limits import Limits
    from argmap.reader.nodes import Node

_DECODER = json.JSONDecoder()
_TOKEN = re.compile(r'[ \t\n\r,:]*([\[\]{}"]|[^ \t\n\r,:\[\]{}"]+)')


def compose_json(path: str, text: str, limits: Limits, found: list[Diagnostic]) -> Node | None:
    """Read a JSON text; what is wrong goes into `found`, and None says that it could not be read."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        place = Location(path, error.lineno, error.colno, error.lineno, error.colno + 1)
        message = f"this is not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        found.append(BROKEN_BIBLIOGRAPHY.found(place, message, "Export the bibliography again, or mend it here."))
        return None
    except RecursionError:
        place = Location(path, 1, 1, 1, 1)
        message = f"lists and mappings are nested more than {limits.depth} deep"
        found.append(TOO_DEEP.found(place, message, "A bibliography is a list of entries."))
        return None
    return _Composer(path, text, found).compose()


class _Composer:
    """Builds the nodes of a text that is known to be JSON."""

    def __init__(self, path: str, text: str, found: list[Diagnostic]) -> None:
        self.path, self.text, self.found = path, text, found
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._open: list[Sequence | Mapping] = []
        self._keys: list[Scalar | None] = []

    def compose(self) -> Node:
        """Give the one value that the text holds."""
        place = 0
        root: Node | None = None
        while match := _TOKEN.match(self.text, place):
            mark, start, place = match[1], match.start(1), match.end()
            if mark in "]}":
                self._open.pop()
                self._keys.pop()
                continue
            if mark == '"':
                value, place = _DECODER.raw_decode(self.text, start)
                node: Node = self._scalar(_whole(value), start, place, plain=False)
            elif mark in "[{":
                line, column = self._at(start)
                node = Sequence(line, column) if mark == "[" else Mapping(line, column)
            else:
                node = self._scalar(mark, start, place, plain=True)
            root = root or node
            self._add(node)
            if isinstance(node, Sequence | Mapping):
                self._open.append(node)
                self._keys.append(None)
        assert root is not None  # noqa: S101 - an empty text is not JSON
        return root

    def _add(self, node: Node) -> None:
        if not self._open:
            return
        parent, key = self._open[-1], self._keys[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif key is None and isinstance(node, Scalar):
            self._keys[-1] = node
        elif key is not None:
            self._keys[-1] = None
            if parent.keys.setdefault(key.value, key) is key:
                parent.pairs.append((key, node))
            else:
                message = f"the key {quoted(key.value)} stands twice here"
                self.found.append(DUPLICATE_KEY.found(location_of(self.path, key), message, "Keep one."))

    def _scalar(self, value: str, start: int, end: int, *, plain: bool) -> Scalar:
        line, column = self._at(start)
        last, last_column = self._at(end)
        return Scalar(value, line, column, last, last_column, plain)

    def _at(self, place: int) -> tuple[int, int]:
        line = bisect_right(self._starts, place) - 1
        return line, place - self._starts[line]


def _whole(value: str) -> str:
    """Give a text without halves of characters, which JSON can write and UTF-8 cannot."""
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
