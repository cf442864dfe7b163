"""What stands behind `argmap quote`: the text that its argument means, and the answer in words."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import typer
import yaml

from argmap.cli._common import NOT_RUN, require_path
from argmap.steering import safe
from argmap.texts.at import Unit, written
from argmap.texts.folding import DASHES, UNSEEN, fold, has_words
from argmap.texts.marks import balanced
from argmap.texts.search import MOST, find, nearest, parts_of
from argmap.texts.shelf import LIMIT, Missing, Shelf, text_of

if TYPE_CHECKING:
    from argmap.texts.text import Span, Text

_BROKEN = re.compile(rf"[{DASHES}]\s*\n|[{UNSEEN}]")
"""A word that a line's end or something unseen divides: then the phrase is the better copy."""


def read_text(path: str) -> Text:
    """Read the text at a path, or standard input for `-`; say why it cannot be read, and end."""
    require_path(path)
    text = text_of(path, sys.stdin.buffer.read(LIMIT + 1)) if path == "-" else Shelf().read(path)
    if not isinstance(text, Missing):
        return text
    typer.echo(f"argmap quote: cannot read {safe(path)}: {safe(text.reason)}", err=True)
    raise typer.Exit(NOT_RUN)


def answer(text: Text, phrase: str, unit: str) -> tuple[bool, str]:
    """Tell whether a phrase is in a text, and give what to print."""
    if not has_words(fold(phrase)):
        return False, f"There are no words in {safe(repr(phrase))}."
    spans = find(text, phrase)
    if not spans:
        return False, _nearest(text, phrase)
    blocks = [_block(text, span, phrase, Unit[unit]) for span in spans]
    more = [f"There are more than these {MOST} places: give more words."] if len(spans) == MOST else []
    return True, "\n\n".join([*blocks, *more])


def _block(text: Text, span: Span, phrase: str, unit: Unit) -> str:
    """Give one place in every way that the text allows, and below it the YAML."""
    place = text.place(span)
    ways = dict.fromkeys(written(place, way) for way in Unit)
    shown = balanced(text.content, span)
    whole = text.content[shown.start : shown.end]
    verbatim = fold(whole) == fold(phrase) and not _BROKEN.search(whole)
    quote = " ".join((whole if verbatim else phrase).split())
    return "\n".join([f"# {safe('; '.join(ways))}", f"at: {_scalar(written(place, unit))}", f"quote: {_scalar(quote)}"])


def _scalar(text: str) -> str:
    """Write a text as YAML on one line, in quotation marks where it needs them."""
    shown = yaml.safe_dump([text], allow_unicode=True, width=float("inf")).removeprefix("- ").rstrip("\n")
    return safe(shown)


def _nearest(text: Text, phrase: str) -> str:
    lost = next((part for part, span in parts_of(text, phrase) if span is None), "")
    if not lost:
        return "The parts of this phrase are in the text, but not in this order near each other."
    near = nearest(text, lost)
    if near is None:
        return "Neither this phrase nor anything like it is in the text."
    place = written(text.place(near.span), Unit.LINE)
    return f"This phrase is not in the text. Nearest is, {near.percent}% alike, at {place}:\n{safe(text.passage(near.span))}"
