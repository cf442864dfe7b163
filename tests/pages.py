"""Pages that show maps and what argmap prints for them: `python tests/pages.py docs/format.md` renews the outputs.

A block of YAML stands for the file named in a comment on its first line, else for `map.yaml`. A block of
`console` holds a command and its output, and is run among the files that the page has shown so far.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from typer.testing import CliRunner

from argmap.cli import app

if TYPE_CHECKING:
    from collections.abc import Sequence

FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
NAMED = re.compile(r"# (\S+\.yaml)\n")
PROMPT = "$ argmap "


@dataclass(frozen=True)
class Block:
    """A fenced block: the line it begins on, its place in the page, its language and what it says."""

    line: int
    start: int
    end: int
    language: str
    text: str

    @property
    def file(self) -> str:
        """The file that a block of YAML stands for."""
        name = NAMED.match(self.text)
        return name[1] if name else "map.yaml"

    @property
    def command(self) -> str:
        """The command line of a block of `console`."""
        return self.text.partition("\n")[0]


def blocks_of(page: str) -> list[Block]:
    """Give the fenced blocks of a page."""
    return [
        Block(page.count("\n", 0, fence.start(2)) + 1, *fence.span(2), fence[1], fence[2])
        for fence in FENCED.finditer(page)
    ]


def run(arguments: Sequence[str], shown: Sequence[Block]) -> tuple[int, str]:
    """Run argmap on a terminal 80 wide, in a folder with the files that were shown; give its status and output."""
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        for block in shown:
            if block.language == "yaml":
                Path(block.file).write_text(block.text, "utf-8")
        result = CliRunner(env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1"}).invoke(app, [*arguments])
    return result.exit_code, result.output


def output_of(block: Block, shown: Sequence[Block]) -> str:
    """Give what a block of `console` should say."""
    _, output = run(block.command.removeprefix(PROMPT).split(), shown)
    lines = (line.rstrip() for line in output.rstrip().splitlines())
    return "".join(f"{line}\n" for line in (block.command, *lines))


def renewed(page: str) -> str:
    """Give a page with its outputs as argmap prints them today."""
    blocks = blocks_of(page)
    for number, block in reversed([*enumerate(blocks)]):
        if block.language == "console":
            page = page[: block.start] + output_of(block, blocks[:number]) + page[block.end :]
    return page


if __name__ == "__main__":
    for name in sys.argv[1:]:
        Path(name).write_text(renewed(Path(name).read_text("utf-8")), "utf-8")
