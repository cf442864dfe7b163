"""Claims and the entries below them: nodes to draft claims and steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Side
from argmap.reader import keys
from argmap.reader.draft import DraftCitation, DraftClaim, DraftStep, Name, StepNumber
from argmap.reader.names import is_id, normal, suggested_id
from argmap.reader.nodes import Broken, Mapping, Node, Scalar, location_of
from argmap.reader.rules import (
    BAD_ID,
    CITED_TWICE,
    EMPTY,
    MISPLACED_KEY,
    MISPLACED_UNDERCUTS,
    MISSING_KEY,
    NO_WORDS,
    TOO_FEW_PREMISES,
    WRONG_TYPE,
)

if TYPE_CHECKING:
    from argmap.reader.context import Context
    from argmap.reader.draft import Draft, Premise, Target

_SIDES = {"support": Side.SUPPORT, "evidence": Side.EVIDENCE, "rebuttals": Side.REBUTTAL}
_TEXTS = frozenset({"label", "qualifier", "when", "note"})
_FLAGS = frozenset({"assumed", "implicit"})
_OBJECTION = "An objection to the claim itself is a rebuttal: write `rebuttals`."
_BESIDE = "Write `undercuts` beside `premises`: it attacks the step that its members make together."


class ClaimReader:
    """Reads claims and steps of one file into its draft, in written order."""

    def __init__(self, context: Context, draft: Draft) -> None:
        self.context = context
        self.draft = draft

    def stated(self, node: Node, owner: str) -> int | None:
        """Read a claim that is no one's entry: a thesis. Give its number."""
        if isinstance(node, Mapping) and "ref" in node:
            self.context.report(
                MISPLACED_KEY, _key(node, "ref"), f"{owner} states its claim itself", "Write its `text` here."
            )
            return None
        return self._claim(node, owner, None)

    def top(self, node: Node) -> None:
        """Read an entry of the map's `claims`: a claim, or additions to one that is stated elsewhere."""
        if isinstance(node, Mapping) and "ref" in node:
            self._reference(node, "an entry of `claims`", None)
        else:
            self._claim(node, "an entry of `claims`", None)

    def entries(self, key: Scalar, node: Node, target: Target, side: Side) -> None:
        """Read a list of entries, each a step to the target."""
        for item in self.context.items(key, node):
            self._entry(item, target, side)

    def _entry(self, node: Node, target: Target, side: Side) -> None:
        step = DraftStep((), target, side, location_of(self.context.path, node))
        number = len(self.draft.steps)
        self.draft.steps.append(step)
        if isinstance(node, Mapping) and "premises" in node:
            self._linked(node, step, number)
        else:
            premise = self._premise(node, f"an entry of {side}", number, side)
            step.premises = () if premise is None else (premise,)

    def _premise(self, node: Node, owner: str, step: int | None, side: Side | None) -> Premise | None:
        if isinstance(node, Mapping) and "ref" in node:
            return self._reference(node, owner, step, side)
        return self._claim(node, owner, step, side)

    def _linked(self, node: Mapping, step: DraftStep, number: int) -> None:
        members: list[Premise | None] = []
        for key, value in node.pairs:
            if key.value == "premises":
                items = self.context.items(key, value)
                members = [self._premise(item, "a member of `premises`", None, None) for item in items]
                if len(items) == 1:
                    self.context.report(
                        TOO_FEW_PREMISES,
                        key,
                        "`premises` links two claims or more, and here is one",
                        "Write it as an ordinary entry, or add the other premise.",
                    )
            elif not self._of_step(key, value, number):
                keys.unknown(self.context, key, keys.LINKED, "linked premises")
        step.premises = tuple(member for member in members if member is not None) if None not in members else ()

    def _of_step(self, key: Scalar, value: Node, step: int | None) -> bool:
        """Read what belongs to a step rather than to its claim; false if it is something else."""
        if key.value == "undercuts" and step is not None:
            self.entries(key, value, StepNumber(step), Side.UNDERCUT)
        elif key.value == "note" and step is not None:
            self.draft.steps[step].note = self.context.prose(key, value)
        else:
            return False
        return True

    def _reference(self, node: Mapping, owner: str, step: int | None, side: Side | None = None) -> Name | None:
        key = _key(node, "ref")
        value = node.get("ref") or key
        text = normal(self.context.word(key, value))
        name = Name(text, self.context.place(value)) if text else None
        for other, value in node.pairs:
            if other is key or self._of_step(other, value, step):
                continue
            if other.value in _SIDES and name:
                self._below(other, value, name, side)
            elif other.value == "cites" and name:
                self.draft.citations += [(name, citation) for citation in self._cites(other, value)]
            elif other.value == "undercuts":
                self._misplaced_undercuts(other, owner)
            elif other.value not in _SIDES and other.value != "cites":
                self._not_of_ref(other)
        return name

    def _not_of_ref(self, key: Scalar) -> None:
        if key.value == "note":
            help = "Write it on the entry that makes a step of it, or where the claim is stated."
            self.context.report(MISPLACED_KEY, key, "a `note` beside `ref` speaks of a step, and here is none", help)
        elif key.value in keys.CLAIM and key.value not in keys.CITATION:
            help = "Write it where the claim is stated; beside `ref` may stand only additions to it."
            self.context.report(MISPLACED_KEY, key, f"`{key.value}` beside `ref`: a claim is stated in one place", help)
        else:
            keys.unknown(self.context, key, keys.REF, "a `ref`")

    def _claim(self, node: Node, owner: str, step: int | None, side: Side | None = None) -> int | None:
        """Read a claim, from its text alone or from a mapping; give its number, None where nothing can be made of it."""
        if isinstance(node, Mapping) and (words := keys.is_sentence(node, keys.CLAIM)):
            keys.report_sentence(self.context, words)
            return None
        if not isinstance(node, Mapping | Scalar):
            if not isinstance(node, Broken):
                help = (
                    "Write a text, or `text:` with further keys; a sentence that begins with a bracket goes in quotes."
                )
                self.context.report(WRONG_TYPE, node, f"{owner} is a claim, and this is a list", help)
            return None
        claim = DraftClaim(self.context.place(node))
        number = len(self.draft.claims)
        self.draft.claims.append(claim)
        if isinstance(node, Scalar):
            self._lone_text(claim, node, owner)
        else:
            self._mapping(number, node, owner, step, side)
        return number

    def _lone_text(self, claim: DraftClaim, node: Scalar, owner: str) -> None:
        if node.missing or not node.value.strip():
            self.context.report(EMPTY, node, f"{owner} is empty", "Write its text, or remove it.")
            return
        claim.text = self.context.prose(node, node)
        self._has_words(node, claim.text)

    def _mapping(self, number: int, node: Mapping, owner: str, step: int | None, side: Side | None) -> None:
        claim = self.draft.claims[number]
        strange = False
        flat: DraftCitation | None = None
        for key, value in node.pairs:
            name = key.value
            if name in keys.CITATION:
                flat = flat or self._flat(claim, key, value)
                self._cited(flat, key, value)
            elif name in _SIDES:
                self._below(key, value, number, side)
            elif name == "undercuts":
                if not self._of_step(key, value, step):
                    self._misplaced_undercuts(key, owner)
            elif name == "cites":
                claim.citations += self._cites(key, value)
            elif not self._field(claim, key, value):
                strange = True
                keys.unknown(self.context, key, keys.CLAIM, "a claim")
        if flat and (cites := _find(node, "cites")):
            self.context.report(
                CITED_TWICE,
                cites,
                "this claim has both a flat citation and `cites`",
                "Move the flat one into the list under `cites`.",
            )
        if "text" not in node and node.whole and not strange:
            self.context.report(MISSING_KEY, node, f"{owner} has no `text`", "Write what it claims after `text:`.")

    def _field(self, claim: DraftClaim, key: Scalar, value: Node) -> bool:
        """Read what describes a claim; false if the key is none of these."""
        name = key.value
        if name == "text":
            claim.text = self.context.prose(key, value)
            claim.location = self.context.place(value if claim.text else key)
            self._has_words(value, claim.text)
        elif name == "id":
            claim.id = self._id(key, value)
        elif name in _TEXTS:
            setattr(claim, name, self.context.prose(key, value))
        elif name in _FLAGS:
            setattr(claim, name, self.context.flag(key, value))
        elif name == "tags":
            claim.tags = tuple(
                word for item in self.context.items(key, value) if (word := self.context.word(key, item))
            )
        else:
            return False
        return True

    def _has_words(self, node: Node, text: str) -> None:
        if text and not any(character.isalpha() for character in text):
            self.context.report(NO_WORDS, node, f"a claim is a sentence, and this is `{text}`", "Say what is claimed.")

    def _id(self, key: Scalar, value: Node) -> Name | None:
        text = normal(self.context.word(key, value))
        if not text:
            return None
        if not is_id(text):
            better = suggested_id(text)
            help = "Use letters, digits, `-` and `_`, at most 64." + (f" For instance `{better}`." if better else "")
            self.context.report(BAD_ID, value, f"`{text}` is no id", help)
        return Name(text, self.context.place(value))

    def _below(self, key: Scalar, value: Node, target: Target, side: Side | None) -> None:
        if side is Side.EVIDENCE and key.value == "support":
            help = "State the claim under `support` instead, and its evidence below it."
            self.context.report(MISPLACED_KEY, key, "a piece of evidence has no `support` of its own: it cites", help)
            return
        self.entries(key, value, target, _SIDES[key.value])

    def _misplaced_undercuts(self, key: Scalar, owner: str) -> None:
        help = _BESIDE if "member" in owner else _OBJECTION
        self.context.report(
            MISPLACED_UNDERCUTS, key, f"`undercuts` attack a step, and {owner} makes none of its own", help
        )

    def _flat(self, claim: DraftClaim, key: Scalar, value: Node) -> DraftCitation:
        citation = DraftCitation(self.context.place(value if isinstance(value, Scalar) else key))
        claim.citations.append(citation)
        return citation

    def _cited(self, citation: DraftCitation, key: Scalar, value: Node) -> None:
        """Read one key of a citation."""
        text = self.context.prose(key, value) if key.value == "quote" else self.context.word(key, value)
        place = self.context.place(value)
        if key.value == "source":
            citation.location = place
            citation.source = Name(normal(text), place)
        elif key.value == "at":
            citation.at, citation.at_location = text, place
        elif key.value == "quote":
            citation.quote, citation.quote_location = text, place
        else:
            citation.by = text

    def _cites(self, key: Scalar, node: Node) -> list[DraftCitation]:
        read = []
        for item in self.context.items(key, node):
            citation = DraftCitation(self.context.place(item))
            for name, value in self.context.pairs(key, item, "Write `source: id`, and `at`, `quote` or `by` below it."):
                if name.value in keys.CITATION:
                    self._cited(citation, name, value)
                else:
                    keys.unknown(self.context, name, keys.CITATION, "a citation")
            if isinstance(item, Mapping) and item.pairs:
                read.append(citation)
        return read


def _key(node: Mapping, name: str) -> Scalar:
    return next(key for key, _ in node.pairs if key.value == name)


def _find(node: Mapping, name: str) -> Scalar | None:
    return next((key for key, _ in node.pairs if key.value == name), None)
