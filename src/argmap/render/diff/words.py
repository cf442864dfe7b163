"""Changes as words with roles, which each output shows in its own way; and how claims and steps are named."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum, auto
from typing import TYPE_CHECKING

from argmap.model import Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Citation, Step

PIECE = re.compile(r"\w+|\s+|[^\w\s]")
MOST_PIECES = 2000  # of a text, above which texts are not compared word by word
SHORT = 60  # characters of a text that stands for a claim without an id
BEARS = {Side.SUPPORT: "support of", Side.EVIDENCE: "evidence for", Side.REBUTTAL: "rebuttal of"}


class Role(Enum):
    """What a word is: GONE and COME are what a text lost and gained."""

    PLAIN = auto()
    NAME = auto()
    GONE = auto()
    COME = auto()
    STRONG = auto()
    QUIET = auto()


@dataclass(frozen=True, slots=True)
class Word:
    """Some text from a map or of argmap's own, and its role. A blank joins it to the next unless it is `tight`."""

    text: str
    role: Role = Role.PLAIN
    tight: bool = False


Line = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One change: a mark (`+`, `-`, `~`), what changed, and further lines below it."""

    mark: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Changes of one sort."""

    title: str
    items: tuple[Item, ...]


def beginning(text: str) -> str:
    """Give a text, or its beginning and an ellipsis."""
    return text if len(text) <= SHORT else f"{text[: SHORT - 1].rstrip()}…"


def name_of(argmap: ArgumentMap, key: str) -> Word:
    """Name a claim by its id, or where it has none by the beginning of its text."""
    claim = argmap.claims[key]
    return Word(f"[{key}]", Role.NAME) if claim.id else Word(f"“{beginning(claim.text)}”", Role.NAME)


def premises_of(argmap: ArgumentMap, step: Step) -> Iterator[Word]:
    """Name the premises of a step."""
    for number, key in enumerate(step.premises):
        if number:
            yield Word("&")
        yield name_of(argmap, key)


def bearing_of(argmap: ArgumentMap, step: Step) -> Iterator[Word]:
    """Say what a step does: which claim it speaks for or against, or which step it undercuts."""
    if isinstance(step.target, str):
        yield Word(BEARS[step.side])
        yield name_of(argmap, step.target)
        return
    attacked = argmap.steps[step.target]
    yield Word(f"undercut of the {attacked.side} by")
    yield from premises_of(argmap, attacked)
    if isinstance(attacked.target, str):
        yield Word("of" if attacked.side is not Side.EVIDENCE else "for")
        yield name_of(argmap, attacked.target)


def cited(citation: Citation) -> Iterator[Word]:
    """Tell a citation in full."""
    yield Word(citation.source, Role.NAME)
    yield from (Word(part) for part in (citation.by, citation.at) if part)
    if citation.quote:
        yield Word(f"“{citation.quote}”")


def compared(before: str, after: str) -> Iterator[Word]:
    """Tell what words a text lost and gained."""
    old, new = PIECE.findall(before), PIECE.findall(after)
    if max(len(old), len(new)) > MOST_PIECES:
        yield from (Word(before, Role.GONE), Word(after, Role.COME))
        return
    gone = come = ""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, start, end, begin, stop in matcher.get_opcodes():
        lost, gained = "".join(old[start:end]), "".join(new[begin:stop])
        joins = kind == "equal" and not gained.strip() and stop < len(new) and end < len(old) and (gone or come)
        if kind != "equal" or joins:  # a blank between two changes makes one of them
            gone, come = gone + lost, come + gained
        else:
            yield from _change(gone, come)
            gone = come = ""
            yield Word(gained, tight=True)
    yield from _change(gone, come)


def _change(gone: str, come: str) -> Iterator[Word]:
    if gone:
        yield Word(gone, Role.GONE, tight=True)
    if come:
        yield Word(come, Role.COME, tight=True)
