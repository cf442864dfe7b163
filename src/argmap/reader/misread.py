"""Keys of the format that YAML could not take for keys."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from argmap.reader import keys
from argmap.reader.slips import Slip

if TYPE_CHECKING:
    from collections.abc import Sequence

    import yaml

_OWNER = re.compile(r"\s*(?:- +)*(?P<key>[\w-]+): +")
_LAST = re.compile(r"(?P<end>[.!?;\u2026][\"')\u2019\u201d]*\s+|(?<=\s)|^)(?P<key>[a-z]+)$")
_REST = re.compile(r":\s*(?:#.*)?$")
_DASHED = re.compile(r"-\s+(?P<key>[a-z]+):(?:\s|$)")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_WORD = re.compile(r"(?P<indent>\s*(?P<dash>(?:- +)*))(?P<key>[a-z]+)(?P<rest>\s+\S.*)?\s*$")
_LISTS = frozenset({"claims", "theses", "steps", "premises", "cites", "support", "rebuttals", "evidence", "undercuts"})


def second_key(line: str, column: int) -> Slip | None:
    """Explain a colon in the middle of a line, if it makes a key of the format: at the sentence's end, or before its list."""
    owner = _OWNER.match(line)
    begin = owner.end() if owner else len(line) - len(line.lstrip())
    hit = _LAST.search(line[begin:column])
    if hit is None or hit["key"] not in keys.KNOWN:
        return None
    alone = owner and not line[begin : begin + hit.start("key")]
    if not (hit["end"] or alone or _REST.match(line, column)):
        return None
    help = _nested(owner["key"], hit["key"]) if owner and alone else _beside(owner["key"] if owner else "", hit["key"])
    return Slip("a second key begins on this line, and YAML takes one a line", help, begin + hit.start("key"))


def _nested(owner: str, name: str) -> str:
    dash = "- " if owner in _LISTS else ""
    return f"Write `{dash}{name}:` on a line of its own below `{owner}:`, indented further."


def _beside(owner: str, name: str) -> str:
    if owner == "thesis":
        return (
            "Write the sentence on a line of its own below `thesis:`, after `text:`, "
            f"and `{name}:` on the next, aligned with `text`."
        )
    return (
        f"Write `{name}:` on a line of its own below, aligned with {f'`{owner}`' if owner else 'the key of this text'}."
    )


def dashed(line: str, error: yaml.MarkedYAMLError) -> tuple[str, str] | None:
    """Explain a dash that stands in the column of the keys of the mapping that is open."""
    # The marks of a loader's errors are always there; the type stubs allow for errors made by hand.
    mapping: Any = error.context_mark
    here: Any = error.problem_mark
    if error.context != "while parsing a block mapping" or mapping.column != here.column:
        return None
    if not re.match(r"-(?:\s|$)", line[here.column :]):
        return None
    hit = _DASHED.match(line, here.column)
    help = (
        f"Remove the dash before `{hit['key']}`, and align it with the keys above."
        if hit and hit["key"] in keys.KNOWN
        else "Align it with the entries that it belongs to, or write `support:` or `rebuttals:` on a line above it."
    )
    return "a dash begins an entry here, where keys stand", help


def fence(lines: Sequence[str], number: int) -> tuple[int, Slip] | None:
    """Find a fence of Markdown in the line of an error, or at the margin above it: YAML takes tildes for a text."""
    if number >= len(lines):
        return None
    if not (hit := _FENCE.match(lines[number])):
        number = next((place for place in range(number - 1, -1, -1) if lines[place].strip()), 0)
        hit = re.match("~~~", lines[number])
    if hit is None:
        return None
    message = "a Markdown fence stands here, and a map is YAML alone"
    help = "Remove this line, and the one that closes or opens the fence."
    return number, Slip(message, help, hit.end() - 3)


def without_colon(line: str) -> tuple[str, Slip | None]:
    """Explain a line that is no key: what to do if it begins with a word that is one, and more if it is that word alone."""
    hit = _WORD.match(line)
    name = hit["key"] if hit else ""
    if hit is None or name not in keys.KNOWN:
        return "Indent it, or give it a key.", None
    help = f"If `{name}` is a key, write `{name}:`; if not, indent the line further than the key above."
    return help, None if hit["rest"] else _no_colon(hit)


def colon_above(lines: Sequence[str], number: int) -> tuple[int, Slip] | None:
    """Find a key without its colon right above a key that YAML took for more of its text: the two are aligned."""
    above, before = _above(lines, number)
    hit = _WORD.match(lines[above]) if above is not None else None
    if above is None or hit is None or hit["key"] not in keys.KNOWN or hit.end("indent") != _indent(lines[number]):
        return None
    begins = hit["dash"] or before is None or _indent(lines[before]) < hit.end("indent")
    return (above, _no_colon(hit)) if begins else None


def _above(lines: Sequence[str], number: int) -> tuple[int | None, int | None]:
    """Give the two lines above another that are neither blank nor comments, the nearer first."""
    full = (place for place in range(number - 1, -1, -1) if lines[place].strip() and lines[place].lstrip()[0] != "#")
    return next(full, None), next(full, None)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _no_colon(hit: re.Match[str]) -> Slip:
    return Slip(f"the colon is missing after `{hit['key']}`", f"Write `{hit['key']}:`.", hit.end("indent"))
