"""What the readers of one file share: its path, what was found wrong, and typed access to nodes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.reader import traps
from argmap.reader.nodes import Broken, Mapping, Node, Scalar, Sequence, location_of
from argmap.reader.rules import CUT_TEXT, EMPTY, UNKNOWN_VALUE, WRONG_TYPE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Sequence as Items

    from argmap.diagnostics import Diagnostic, Location, Rule

_BREAK = re.compile(r"\s*\n\s*")


class Context:
    """Reads values of one file, reporting those of the wrong sort; a value reported once is empty afterwards."""

    def __init__(self, path: str, lines: Items[str], found: list[Diagnostic]) -> None:
        self.path = path
        self.lines = lines
        self.found = found

    def place(self, node: Node) -> Location:
        """Give a node's location."""
        return location_of(self.path, node)

    def report(self, rule: Rule, node: Node, message: str, help: str = "") -> None:
        """Note a problem at a node."""
        self.found.append(rule.found(self.place(node), message, help))

    def empty(self, key: Scalar, node: Node, what: str = "nothing is written") -> None:
        """Report a key whose value is missing."""
        at = key if isinstance(node, Scalar) and not node.value else node
        self.report(EMPTY, at, f"{what} under `{key.value}`", "Write it, or remove the key.")

    def word(self, key: Scalar, node: Node) -> str:
        """Read a short value (an id, a path, a page): the author's text, on one line."""
        if isinstance(node, Broken):
            return ""
        if not isinstance(node, Scalar):
            sort = "list" if isinstance(node, Sequence) else "mapping"
            help = f"Write one text after `{key.value}:`; if it begins with a bracket or holds `: `, put it in quotes."
            self.report(WRONG_TYPE, node, f"`{key.value}` takes a text, and this is a {sort}", help)
            return ""
        text = _BREAK.sub(" ", node.value.strip()) if "\n" in node.value else node.value.strip()
        if node.missing or not text:
            self.empty(key, node)
            return ""
        return text

    def prose(self, key: Scalar, node: Node) -> str:
        """Read a sentence, and warn where YAML cut it at a `#`."""
        text = self.word(key, node)
        if text and isinstance(node, Scalar):
            self.uncut(node)
        return text

    def uncut(self, node: Scalar) -> None:
        """Warn where a plain text ends at what is hardly meant as a comment."""
        if not node.plain or node.end_line >= len(self.lines):
            return
        rest = self.lines[node.end_line][node.end_column :]
        if "#" in rest and (hit := re.match(r"( +)#(.?)", rest)) and (len(hit[1]) == 1 or not hit[2].isspace()):
            message = f"YAML ends the text here and takes the rest for a comment: `{rest.strip()}`"
            self.report(
                CUT_TEXT, node, message, f"{traps.QUOTE} Before a real comment leave two blanks, and one after `#`."
            )

    def flag(self, key: Scalar, node: Node) -> bool:
        """Read `true` or `false`."""
        if isinstance(node, Scalar) and node.plain and node.value in {"true", "false"}:
            return node.value == "true"
        if isinstance(node, Scalar) and node.missing:
            self.empty(key, node)
        elif not isinstance(node, Broken):
            self.report(
                WRONG_TYPE,
                node,
                f"`{key.value}` takes `true` or `false`",
                f"Write `{key.value}: true`, or remove the key.",
            )
        return False

    def choice(self, key: Scalar, node: Node, known: Items[str]) -> str:
        """Read one of a few words."""
        from argmap.reader.names import nearest

        word = self.word(key, node)
        if not word or word in known:
            return word
        near = nearest(word, known)
        help = (f"Did you mean `{near}`? " if near else "") + f"Known are {listed(known)}."
        self.report(UNKNOWN_VALUE, node, f"`{key.value}` cannot be `{word}`", help)
        return ""

    def items(self, key: Scalar, node: Node) -> list[Node]:
        """Read a list; a lone value counts as a list of one once it has been reported."""
        if isinstance(node, Sequence):
            if not node.items:
                self.empty(key, node)
            return node.items
        if isinstance(node, Scalar) and node.missing:
            self.empty(key, node)
            return []
        if isinstance(node, Broken):
            return []
        glued = isinstance(node, Scalar) and node.plain and node.value.startswith("-")
        help = "Put a blank after each dash." if glued else "Put a dash and a blank before it."
        self.report(WRONG_TYPE, node, f"`{key.value}` takes a list, and this is a single entry", help)
        return [node]

    def pairs(self, key: Scalar, node: Node, help: str) -> list[tuple[Scalar, Node]]:
        """Read a mapping's keys and values."""
        if isinstance(node, Mapping):
            if not node.pairs:
                self.empty(key, node)
            return node.pairs
        if isinstance(node, Scalar) and node.missing:
            self.empty(key, node)
        elif not isinstance(node, Broken):
            sort = "list" if isinstance(node, Sequence) else "text"
            self.report(WRONG_TYPE, node, f"`{key.value}` takes keys with values, and this is a {sort}", help)
        return []


def listed(words: Iterable[str]) -> str:
    """Give words as `a`, `b` and `c`."""
    quoted = [f"`{word}`" for word in words]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"
