"""What differs between two maps, as Markdown for a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.render.diff.sections import sections, summary
from argmap.render.diff.words import Role
from argmap.render.markdown import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.diff import Diff
    from argmap.render.diff.words import Item, Line, Section, Word

MOST_OPEN = 12  # changes of one sort, above which they are folded away
TAGS = {Role.NAME: "b", Role.GONE: "del", Role.COME: "ins", Role.STRONG: "b", Role.QUIET: "em"}  # work beside any sign


def as_markdown(old: str, new: str, diff: Diff) -> str:
    """Give the changes as nested lists below headings; long lists are folded."""
    lines = [f"### From {escaped(old)} to {escaped(new)}", "", escaped(summary(diff)), ""]
    for section in sections(diff):
        lines += _section(section)
    return "\n".join(lines)


def _section(section: Section) -> Iterator[str]:
    folded = len(section.items) > MOST_OPEN
    title = f"{section.title} ({len(section.items):,})"
    yield from ("<details>", f"<summary>{title}</summary>", "") if folded else (f"#### {title}", "")
    for item in section.items:
        yield from _item(item)
    yield ""
    if folded:
        yield from ("</details>", "")


def _item(item: Item) -> Iterator[str]:
    for number, line in enumerate(item.lines):
        yield f"- `{item.mark}` {_text(line)}" if number == 0 else f"  - {_text(line)}"


def _text(line: Line) -> str:
    parts = []
    for number, word in enumerate(line):
        parts.append(_shown(word))
        if number < len(line) - 1 and not (word.tight and line[number + 1].tight):
            parts.append(" ")
    return "".join(parts)


def _shown(word: Word) -> str:
    tag = TAGS.get(word.role)
    return f"<{tag}>{escaped(word.text)}</{tag}>" if tag else escaped(word.text)
