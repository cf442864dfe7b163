"""The keys of the format, place by place, and what to say of one that is not among them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.reader import signs
from argmap.reader.names import listed, nearest, quoted
from argmap.reader.nodes import Broken, Scalar
from argmap.reader.rules import MISPLACED_KEY, UNKNOWN_KEY

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Sequence as Items

    from argmap.reader.context import Context
    from argmap.reader.nodes import Mapping, Node

MAP = ("argmap", "title", "kind", "of", "note", "include", "sources", "thesis", "theses", "claims", "steps", "expect")
CITATION = ("source", "at", "quote", "by")
CLAIM = (
    *("text", "id", "label", "qualifier", "when", "note", "tags", "assumed", "implicit"),
    *(*CITATION, "cites", "support", "rebuttals", "evidence", "undercuts"),
)
REF = ("ref", "support", "rebuttals", "evidence", "cites", "undercuts", "note")
LINKED = ("premises", "undercuts", "note")
STEP = ("from", "to", "undercuts")
STEP_NAME = ("from", "to")

_WORD = re.compile("[a-z][a-z_-]*")

KNOWN = frozenset((*MAP, *CLAIM, *REF, *LINKED, *STEP))

_MEANT = {
    **dict.fromkeys(
        ("reasons", "reason", "because", "pro", "pros", "supports", "supported-by", "for", "arguments"), "support"
    ),
    **dict.fromkeys(
        ("objections", "objection", "con", "cons", "counter", "counters", "against", "attacks", "but", "rebuttal"),
        "rebuttals",
    ),
    **dict.fromkeys(("refs", "reference", "see", "claim-ref"), "ref"),
    **dict.fromkeys(("undercut", "undercutters", "undercutter"), "undercuts"),
    **dict.fromkeys(("evidences", "proof", "proofs", "data"), "evidence"),
    **dict.fromkeys(("linked", "premise", "together", "all-of"), "premises"),
    **dict.fromkeys(("claim", "statement", "content", "body"), "text"),
    **dict.fromkeys(("cite", "citation", "citations", "references"), "cites"),
    **dict.fromkeys(("includes", "import", "imports"), "include"),
    **dict.fromkeys(("name", "key", "ids"), "id"),
    **dict.fromkeys(("tag", "keywords"), "tags"),
    **dict.fromkeys(("notes", "comment", "comments"), "note"),
    **dict.fromkeys(("page", "pages", "place", "where", "line", "lines"), "at"),
    **dict.fromkeys(("speaker", "author", "said-by"), "by"),
    **dict.fromkeys(("expects", "expectations"), "expect"),
}


def all_known(mapping: Mapping, known: Iterable[str]) -> bool:
    """Tell whether every key of a mapping could be read and is known: only then is a missing one missing."""
    return mapping.whole and mapping.keys.keys() <= {*known}


def report_strange(
    context: Context,
    strange: Items[tuple[Scalar, Node]],
    known: tuple[str, ...],
    owner: str,
    instead: tuple[str, ...] = (),
) -> None:
    """Report keys that do not belong to `owner`, with what stands under them: together those that argmap knows elsewhere.

    `instead` are the keys of what else might stand in its place.
    """
    misplaced = [key for key, _ in strange if _belongs_elsewhere(key.value, known)]
    if misplaced:
        names = [key.value for key in misplaced]
        verb = "does" if len(names) == 1 else "do"
        context.report(
            MISPLACED_KEY, misplaced[0], f"{listed(names)} {verb} not belong to {owner}", _misplaced(names, known)
        )
    for key, value in strange:
        context.lost.add(key)
        context.lost.add(value)
        if not _belongs_elsewhere(key.value, known):
            _unknown(context, key, (*known, *instead), owner)


def _belongs_elsewhere(name: str, known: tuple[str, ...]) -> bool:
    return name in KNOWN and not {_MEANT.get(name), name.removesuffix("s"), f"{name}s"} & {*known}


def _unknown(context: Context, key: Scalar, known: tuple[str, ...], owner: str) -> None:
    if context.unindented(key.line):
        return
    name = key.value
    meant = _MEANT.get(name.lower().replace(" ", "-").replace("_", "-"), "")
    meant = meant if meant in known else nearest(name, known)
    help = f"Did you mean `{meant}`?" if meant else f"Known here are {listed(known)}."
    message = f"{quoted(name)} is no key of {owner}, and what stands under it would be lost"
    context.report(UNKNOWN_KEY, key, message, help)


def _misplaced(names: Items[str], known: tuple[str, ...]) -> str:
    them = "it" if len(names) == 1 else "them"
    if all(name in STEP for name in names) and not {*names}.isdisjoint(STEP_NAME):
        return f"An entry of `steps:` has {them}."
    if known == LINKED and "text" in names:
        return "Linked premises have no text of their own: write it as a `note`, or state a claim with the premises under its `support`."
    if known in (MAP, ()):
        return f"A claim has {them}: indent {them} below `thesis:` or below an entry of `claims:`."
    if "cites" in known and all(name in CITATION for name in names):
        return "To add a citation to a claim stated elsewhere, write a list under `cites:`."
    if all(name in MAP for name in names):
        return f"The map as a whole has {them}: write {them} at the left margin."
    return f"Known here are {listed(known)}."


def is_sentence(mapping: Mapping, known: Iterable[str]) -> bool:
    """Tell whether a mapping is a sentence that YAML split at a colon.

    It then has none of the known keys, and a first key that no slip of the pen would make.
    """
    if not mapping.pairs or not mapping.keys.keys().isdisjoint(known):
        return False
    key, value = mapping.pairs[0]
    looks = not _WORD.fullmatch(key.value)
    unlike = not nearest(key.value, known) and key.value not in _MEANT
    return not isinstance(value, Broken) and looks and unlike


def report_sentence(context: Context, mapping: Mapping) -> None:
    """Report a sentence that YAML took for keys."""
    key, value = mapping.pairs[0]
    message = f"`: ` stands inside a sentence, and YAML made {quoted(key.value)} a key of it"
    help = signs.quote(key.value)
    if context.lines[key.line][: key.column].rstrip().endswith("?"):
        message = signs.STARTERS["?"]
    elif isinstance(value, Scalar) and value.missing and context.lines[mapping.line].startswith("{", mapping.column):
        message = signs.STARTERS["{"]
    elif not isinstance(value, Scalar):
        message = f"a colon ends this sentence, and YAML made a key of it: {quoted(key.value)}"
        help = "Write the sentence after `text:`, and what speaks for it below `support:`, aligned with `text`."
    context.report(UNKNOWN_KEY, key, message, help)
