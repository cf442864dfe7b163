"""What the terminal output looks like: marks, guides, colours and the page that it is set on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.style import Style

from argmap.model import Side, Standing
from argmap.render.text import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

DIM = Style(dim=True)
BOLD = Style(bold=True)
QUIET = Style(dim=True, italic=True)
COLOURS = {
    Side.SUPPORT: Style(color="green"),
    Side.EVIDENCE: Style(color="cyan"),
    Side.REBUTTAL: Style(color="red"),
    Side.UNDERCUT: Style(color="magenta"),
}
NARROWEST = 20  # cells; a narrower page is set as if it had so many


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The signs of one alphabet. Each mark is one cell, each guide three."""

    marks: Mapping[Side, str]
    standing: Mapping[Standing, str]
    premise: str
    more: str
    fork: str
    end: str
    undercut_fork: str
    undercut_end: str
    line: str
    deep: str
    ellipsis: str
    dash: str
    dot: str
    opening: str
    closing: str


UNICODE = Glyphs(
    marks={Side.SUPPORT: "+", Side.EVIDENCE: "»", Side.REBUTTAL: "\u2212", Side.UNDERCUT: "✗"},
    standing={Standing.STANDS: "●", Standing.DEFEATED: "○", Standing.UNDECIDED: "◐"},
    premise="&",
    more="…",
    fork="├─ ",
    end="└─ ",
    undercut_fork="├╌ ",
    undercut_end="└╌ ",
    line="│",
    deep="┊ ",
    ellipsis="…",
    dash="—",
    dot="·",
    opening="“",
    closing="”",
)
ASCII = Glyphs(
    marks={Side.SUPPORT: "+", Side.EVIDENCE: ">", Side.REBUTTAL: "-", Side.UNDERCUT: "x"},
    standing={Standing.STANDS: "=", Standing.DEFEATED: "/", Standing.UNDECIDED: "?"},
    premise="&",
    more=".",
    fork="|- ",
    end="`- ",
    undercut_fork="|~ ",
    undercut_end="`~ ",
    line="|",
    deep=": ",
    ellipsis="...",
    dash="--",
    dot="|",
    opening='"',
    closing='"',
)


@dataclass(frozen=True, slots=True)
class Page:
    """What the output is set on: so many cells wide, in those signs, for that encoding."""

    width: int
    glyphs: Glyphs = UNICODE
    encoding: str = "utf-8"

    def text(self, text: str) -> str:
        """Give text from a map as this page can show it."""
        return visible(text, self.encoding)

    def quoted(self, text: str) -> str:
        """Give text from a map in quotation marks."""
        return f"{self.glyphs.opening}{self.text(text)}{self.glyphs.closing}"
