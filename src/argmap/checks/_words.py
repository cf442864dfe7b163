"""How messages speak of claims, steps and places."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from argmap.reader.names import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.diagnostics import Location
    from argmap.model import ArgumentMap, Source, Step

WIDTH = 48  # characters of a claim's text: enough to know it again, and three claims still fit a message
PATH_WIDTH = 60  # characters of a path
JOINER = "\N{ZERO WIDTH JOINER}"


def named(argmap: ArgumentMap, key: str) -> str:
    """Name a claim by its id where it has one, as messages quote code, else by the beginning of its text."""
    return f'"{shortened(argmap.claims[key].text)}"' if "~" in key else f"`{key}`"


def all_named(argmap: ArgumentMap, keys: Iterable[str]) -> str:
    """Name claims as a list in a sentence: a; a and b; a, b and c."""
    names = [named(argmap, key) for key in dict.fromkeys(keys)]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def source_named(source: Source) -> str:
    """Name a source as the file does that states it, so that all maps that draw on it say the same."""
    return quoted(source.key.rpartition("/")[2])


def path_named(path: str) -> str:
    """Name a file by its path, on one line; of a long path by its end, which tells more."""
    line = " ".join(path.split())
    return f"`{line}`" if len(line) <= PATH_WIDTH else f"`…{line[1 - PATH_WIDTH :]}`"


def shortened(text: str) -> str:
    """Cut a text to `WIDTH` characters: after a word if one ends in the second half, and never inside a character."""
    text = " ".join(text.split())
    if len(text) <= WIDTH:
        return text
    end = text.rfind(" ", WIDTH // 2, WIDTH)
    if end < 0:
        end = WIDTH - 1
        while end and (_continues(text[end]) or text[end - 1] == JOINER):
            end -= 1
    return f"{text[:end]}…"


def described(argmap: ArgumentMap, step: Step) -> str:
    """Name a step by what it leads from and to."""
    premises = all_named(argmap, step.premises)
    if isinstance(step.target, str):
        return f"the step from {premises} to {named(argmap, step.target)}"
    attacked = argmap.steps[step.target]
    kind = "step" if isinstance(attacked.target, str) else "undercut"
    return f"the undercut by {premises} of the {kind} from {all_named(argmap, attacked.premises)}"


def placed(argmap: ArgumentMap, location: Location) -> str:
    """Say where something is to a reader of this map's file."""
    return f"line {location.line}" if location.path == argmap.path else str(location)


def _continues(character: str) -> bool:
    """Tell whether a character belongs to the one before it: a mark, or a joiner of emoji and of some scripts."""
    return unicodedata.category(character) in {"Mn", "Mc", "Me", "Cf", "Sk"}
