"""What YAML text is made of, each part with its place: the little of YAML that a map uses."""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.diagnostics import Location


@dataclass(slots=True)
class Scalar:
    """A text as the author wrote it. `plain` is false for quoted and block scalars."""

    value: str
    line: int
    column: int
    end_line: int
    end_column: int
    plain: bool

    @property
    def text(self) -> str:
        """The text as it is read, on one line: how its lines were broken and blanks around them say nothing."""
        text = self.value.strip()
        if "\n" in text:
            text = " ".join(part for line in text.split("\n") if (part := line.strip()))
        return text

    @property
    def missing(self) -> bool:
        """Whether nothing is written here: no value, `~` or `null`."""
        return self.plain and self.value in {"", "~", "null", "Null", "NULL"}


@dataclass(slots=True)
class Sequence:
    """A list. `line` and `column` are those of its first dash or bracket, from 0 as libyaml counts."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys and values in written order, each key once; `whole` is false where a key could not be read."""

    line: int
    column: int
    pairs: list[tuple[Scalar, Node]] = field(default_factory=list)
    keys: dict[str, Scalar] = field(default_factory=dict)
    whole: bool = True

    def get(self, key: str) -> Node | None:
        """Give the value of that key."""
        for name, value in self.pairs:
            if name.value == key:
                return value
        return None

    def __contains__(self, key: str) -> bool:
        return key in self.keys


@dataclass(slots=True)
class Broken:
    """A part that a diagnostic has already been given for; readers pass over it in silence."""

    line: int
    column: int


Node = Scalar | Sequence | Mapping | Broken
Pairs = list[tuple[Scalar, Node]]


def location_of(path: str, node: Node) -> Location:
    """Give a node's place; a list or mapping is pointed to by its beginning, a mapping by its first key."""
    if isinstance(node, Scalar):
        return Location(path, node.line + 1, node.column + 1, node.end_line + 1, node.end_column + 1)
    if isinstance(node, Mapping) and node.pairs:
        return location_of(path, node.pairs[0][0])
    return Location(path, node.line + 1, node.column + 1, node.line + 1, node.column + 2)
