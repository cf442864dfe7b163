"""The keys of the format, place by place, and what to say of one that is not among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.reader import traps
from argmap.reader.context import listed
from argmap.reader.names import nearest
from argmap.reader.nodes import Scalar
from argmap.reader.rules import MISPLACED_KEY, UNKNOWN_KEY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.reader.context import Context
    from argmap.reader.nodes import Mapping

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

_KNOWN = frozenset((*MAP, *CLAIM, *REF, *LINKED, *STEP))

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


def unknown(context: Context, key: Scalar, known: Iterable[str], owner: str) -> None:
    """Report a key that does not belong to `owner`: misplaced where the format knows it, else unknown."""
    known = tuple(known)
    name = key.value
    if name in _KNOWN and not {_MEANT.get(name), name.removesuffix("s"), f"{name}s"} & {*known}:
        context.report(MISPLACED_KEY, key, f"`{name}` does not belong to {owner}", _misplaced(name, known))
        return
    meant = _MEANT.get(name.lower().replace(" ", "-").replace("_", "-"), "")
    meant = meant if meant in known else nearest(name, known)
    help = f"Did you mean `{meant}`?" if meant else f"Known here are {listed(known)}."
    context.report(UNKNOWN_KEY, key, f"`{name}` is no key of {owner}, and what stands under it would be lost", help)


def _misplaced(name: str, known: tuple[str, ...]) -> str:
    if known == MAP:
        return f"`{name}` belongs to a claim: indent it below `thesis:` or below an entry of `claims:`."
    if name in CITATION and "cites" in known:
        return "To add a citation to a claim stated elsewhere, write a list under `cites:`."
    if name in MAP:
        return f"`{name}` belongs to the map as a whole: write it at the left margin."
    return f"Known here are {listed(known)}."


def is_sentence(mapping: Mapping, known: Iterable[str]) -> Scalar | None:
    """Tell whether a mapping is a sentence that YAML split at `: `, and give its first words if so.

    It then has none of the known keys, and a first key that no slip of the pen would make.
    """
    if not mapping.pairs or any(name in known for name in mapping):
        return None
    key, value = mapping.pairs[0]
    looks = " " in key.value or key.value[:1].isupper() or not key.value.isascii()
    unlike = not nearest(key.value, known) and key.value not in _MEANT
    return key if isinstance(value, Scalar) and looks and unlike else None


def report_sentence(context: Context, key: Scalar) -> None:
    """Report a sentence with a colon in it."""
    message = f"`: ` stands inside a sentence, and YAML made `{key.value}` a key of it"
    context.report(UNKNOWN_KEY, key, message, traps.QUOTE)
