"""What differs between two maps, for the terminal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.style import Style
from rich.text import Text

from argmap.render.diff.sections import sections, summary
from argmap.render.diff.words import Role
from argmap.render.look import BOLD, DIM
from argmap.render.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console, ConsoleOptions

    from argmap.diff import Diff
    from argmap.render.diff.words import Item, Line, Word

NARROWEST = 20  # cells; a narrower page is set as if it had so many
GREEN, RED, YELLOW = Style(color="green"), Style(color="red"), Style(color="yellow")
MARKS = {"+": GREEN, "-": RED, "~": YELLOW}
STYLES = {
    Role.PLAIN: Style(),
    Role.NAME: Style(color="cyan"),
    Role.GONE: RED,
    Role.COME: GREEN,
    Role.STRONG: BOLD,
    Role.QUIET: DIM,
}


@dataclass(frozen=True)
class DiffPage:
    """The answer of `argmap diff`, as wide as the console. Lost words stand in `[-…-]`, gained ones in `{+…+}`, as git has it."""

    old: str
    new: str
    diff: Diff

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        """Yield the lines."""
        width, encoding = max(options.max_width, NARROWEST), options.encoding
        heads = (f"From {self.old} to {self.new}", BOLD), (summary(self.diff), Style())
        for text, style in heads:
            yield from _wrapped(console, Text(visible(text, encoding), style), width, "", "  ")
        for section in sections(self.diff):
            yield Text()
            yield Text(section.title, BOLD)
            for item in section.items:
                yield from _item(console, item, width, encoding)


def _item(console: Console, item: Item, width: int, encoding: str) -> Iterator[Text]:
    for number, line in enumerate(item.lines):
        first = Text(f"  {item.mark} ", MARKS[item.mark]) if number == 0 else Text("      ")
        yield from _wrapped(console, _text(line, encoding), width, first, "    " if number == 0 else "        ")


def _wrapped(console: Console, text: Text, width: int, first: Text | str, further: str) -> Iterator[Text]:
    for number, line in enumerate(text.wrap(console, width - len(further), overflow="fold")):
        line.rstrip()
        yield Text.assemble(further if number else first, line)


def _text(line: Line, encoding: str) -> Text:
    text = Text()
    for number, word in enumerate(line):
        text.append(_shown(word, encoding), STYLES[word.role])
        if number < len(line) - 1 and not (word.tight and line[number + 1].tight):
            text.append(" ")
    return text


def _shown(word: Word, encoding: str) -> str:
    shown = visible(word.text, encoding)
    return {Role.GONE: f"[-{shown}-]", Role.COME: f"{{+{shown}+}}"}.get(word.role, shown)
