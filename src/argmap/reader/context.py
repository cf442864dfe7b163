"""What the readers of one file share: its path, what was found wrong, and typed access to nodes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.diagnostics import Location, Severity
from argmap.reader import blocks, escapes, keys, quotes, signs
from argmap.reader.draft import Lost
from argmap.reader.names import is_id, listed, nearest, one_ref, quoted
from argmap.reader.nodes import Broken, Mapping, Node, Scalar, Sequence, location_of
from argmap.reader.rules import CONTROL_ESCAPE, CUT_TEXT, EMPTY, RUN_TOGETHER, UNKNOWN_VALUE, WRONG_TYPE
from argmap.reader.slips import WIDE_COLON, bullet_help, run_together

if TYPE_CHECKING:
    from collections.abc import Sequence as Items

    from argmap.diagnostics import Diagnostic, Rule

_WORD = re.compile(r"[^\s:]+")
_TAGS = re.compile(r"[\w-]+(?:[ ,]+[\w-]+)*")
# Lists of claims, and how many ids to claims make it plain that names were meant: one may be a sentence with a colon.
_OF_CLAIMS = {
    **dict.fromkeys(("theses", "claims", "premises"), 1),
    **dict.fromkeys(("support", "rebuttals", "evidence", "undercuts"), 2),
}
_COMMENT = re.compile(r"( +)#(.?)")


def _as_list(name: str, node: Node) -> str:
    """Say how a lone value is written as the list that a key takes."""
    if name == "tags":
        words = node.value if isinstance(node, Scalar) and _TAGS.fullmatch(node.value) else "x, y"
        return f"Write `tags: [{words}]`."
    if name == "premises":
        return "Each premise is an entry with a dash, on a line of its own, and there are two or more of them."
    return "Put a dash and a blank before it."


class Context:
    """Reads values of one file, reporting those of the wrong sort; a value reported once is empty afterwards.

    `lost` gathers what stands in the parts that could not be read.
    """

    def __init__(self, path: str, lines: Items[str], found: list[Diagnostic]) -> None:
        self.path = path
        self.lines = lines
        self.found = found
        self.lost = Lost()
        self._told = {(problem.location.line, problem.location.column) for problem in found}

    def place(self, node: Node) -> Location:
        """Give a node's location."""
        return location_of(self.path, node)

    def report(self, rule: Rule, node: Node, message: str, help: str = "") -> None:
        """Note a problem at a node."""
        self.report_at(rule, self.place(node), message, help)

    def report_at(self, rule: Rule, place: Location, message: str, help: str = "") -> None:
        """Note a problem at a place; where an error has been told already, what follows from it is not."""
        start = (place.line, place.column)
        if start not in self._told:
            self.found.append(rule.found(place, message, help))
            if rule.severity is Severity.ERROR:
                self._told.add(start)

    def empty(self, key: Scalar, node: Node) -> None:
        """Report a key whose value is missing."""
        if self.unindented_below(node):
            return
        at = key if isinstance(node, Scalar) and not node.value else node
        self.report(EMPTY, at, f"nothing is written under {quoted(key.value)}", self.how_to_fill(node, "key"))

    def unindented_below(self, node: Node) -> bool:
        """Report where the text that a mark begins is not indented below it; tell whether that is so."""
        if not isinstance(node, Scalar) or node.plain or node.line >= len(self.lines):
            return False
        marked = self.lines[node.line].startswith((">", "|"), node.column)
        return marked and self.unindented(blocks.next_line(self.lines, node.line))

    def unindented(self, line: int) -> bool:
        """Report the text that a line belongs to, from 0, if it is not indented below its mark; tell whether that is so."""
        if hit := blocks.unindented(self.lines, line):
            self.report_at(EMPTY, hit[1].location(self.path, hit[0]), hit[1].message, hit[1].help)
        return bool(hit)

    def how_to_fill(self, node: Node, what: str) -> str:
        """Say what to do where a value is missing, perhaps because it begins with a `#`."""
        if isinstance(node, Scalar) and node.line < len(self.lines):
            line = self.lines[node.line]
            if not node.value and (hit := _COMMENT.match(line, node.column)):
                return f"YAML takes {quoted(line[hit.end(1) :])} for a comment: if it is the text, put it in quotes."
        return f"Write it, or remove the {what}."

    def word(self, key: Scalar, node: Node) -> str:
        """Read a short value (an id, a path, a page): the author's text, on one line."""
        if isinstance(node, Broken):
            return ""
        if not isinstance(node, Scalar):
            sort = "list" if isinstance(node, Sequence) else "mapping"
            help = "Write one text; if it begins with a bracket or holds `: `, put it in quotes."
            if key.value == "ref" and isinstance(node, Sequence):
                names = (item.value for item in node.items if isinstance(item, Scalar) and is_id(item.value))
                help = one_ref(next(names, "id"))
            self.report(WRONG_TYPE, node, f"{quoted(key.value)} takes a text, and this is a {sort}", help)
            self.lost.add(node)
            return ""
        if self._ran_together(node):
            return ""
        text = node.text
        if not text or node.missing:
            self.empty(key, node)
            return ""
        return text

    def prose(self, key: Scalar, node: Node) -> str:
        """Read a sentence, and warn where YAML cut it at a `#` or made a control character in it."""
        text = self.word(key, node)
        if text and isinstance(node, Scalar):
            if node.plain:
                self.uncut(node)
            else:
                self._escapes(node)
        return text

    def _ran_together(self, node: Scalar) -> bool:
        """Report where a text swallowed what is hardly meant as part of it; tell whether it did."""
        if node.line == node.end_line and (not node.plain or (":" not in node.value and WIDE_COLON not in node.value)):
            return False
        if node.plain:
            line, slip = run_together(node, self.lines, keys.KNOWN) or (0, None)
        else:
            line, slip = node.line, quotes.swallowed(node, self.lines)
        if slip is None:
            return False
        self.report_at(RUN_TOGETHER, slip.location(self.path, line), slip.message, slip.help)
        self.lost.words.update(_WORD.findall(node.value))
        return True

    def _escapes(self, node: Scalar) -> None:
        """Warn where a backslash made a control character."""
        if node.end_line < len(self.lines) and (hit := escapes.control_escape(node, self.lines)):
            line, column, message = hit
            place = Location(self.path, line + 1, column + 1, line + 1, column + 3)
            self.report_at(CONTROL_ESCAPE, place, message, escapes.HELP)

    def uncut(self, node: Scalar) -> None:
        """Warn where a plain text ends at what is hardly meant as a comment."""
        if node.end_line >= len(self.lines):
            return
        line = self.lines[node.end_line]
        if (hit := _COMMENT.match(line, node.end_column)) and (len(hit[1]) == 1 or not hit[2].isspace()):
            place = Location(self.path, node.end_line + 1, hit.end(1) + 1, node.end_line + 1, len(line) + 1)
            message = f"YAML takes the rest of the line for a comment, and the text ends before it: {quoted(line[hit.end(1) :])}"
            help = f"{signs.quote(node.value)} Before a real comment leave two blanks, and one after `#`."
            self.report_at(CUT_TEXT, place, message, help)

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

    def choice(self, key: Scalar, node: Node, known: Items[str], what: str = "") -> str:
        """Read one of a few words; `what` they are, where the key does not say it."""
        word = self.word(key, node)
        if not word or word in known:
            return word
        near = nearest(word, known)
        help = (f"Did you mean `{near}`? " if near else "") + f"Known are {listed(known)}."
        message = f"{quoted(word)} is no {what}" if what else f"{quoted(key.value)} cannot be {quoted(word)}"
        self.report(UNKNOWN_VALUE, node, message, help)
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
        if isinstance(node, Mapping) and self._named(key, node):
            return []
        help = bullet_help(node.value) if isinstance(node, Scalar) and node.plain else ""
        alone = help or _as_list(key.value, node)
        self.report(WRONG_TYPE, node, f"`{key.value}` takes a list, and this is a single entry", alone)
        if help and isinstance(node, Scalar):
            self.lost.words.update(_WORD.findall(node.value))
            return []
        return [node]

    def _named(self, key: Scalar, node: Mapping) -> bool:
        """Report a mapping of ids to claims where a list of claims belongs; tell whether it is one."""
        names = [name for name in node.keys if is_id(name)]
        if key.value not in _OF_CLAIMS or len(names) < max(_OF_CLAIMS[key.value], len(node.pairs)):
            return False
        if not keys.KNOWN.isdisjoint(names):
            return False
        message = f"`{key.value}` takes a list, and this is keys with values"
        self.report(WRONG_TYPE, node, message, f"Write each entry as `- id: {names[0]}`, and `text:` below `id`.")
        self.lost.add(node)
        return True

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
            self.report(WRONG_TYPE, node, f"{quoted(key.value)} takes keys with values, and this is a {sort}", help)
            self.lost.add(node)
        return []
