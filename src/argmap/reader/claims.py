"""Claims and the entries below them: nodes to draft claims and steps.

Reading does not recurse, so that depth costs no stack: what stands below a claim waits on a pile, in written order.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from argmap.model import Side
from argmap.reader import keys
from argmap.reader.citations import read_citation, read_cites
from argmap.reader.draft import DraftClaim, DraftStep, Name, StepNumber
from argmap.reader.names import id_help, is_id, normal, quoted, suggested_id
from argmap.reader.nodes import Broken, Mapping, Node, Scalar, Sequence
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
    from collections.abc import Callable

    from argmap.diagnostics import Location
    from argmap.reader.context import Context
    from argmap.reader.draft import Draft, Premise, Target
    from argmap.reader.nodes import Pairs

_SIDES = {"support": Side.SUPPORT, "evidence": Side.EVIDENCE, "rebuttals": Side.REBUTTAL}
_OWNERS = {side: f"an entry of `{key}`" for key, side in (*_SIDES.items(), ("undercuts", Side.UNDERCUT))}
_TEXTS = frozenset({"label", "qualifier", "when", "note"})
_FLAGS = frozenset({"assumed", "implicit"})
_MEMBER = "a member of `premises`"
_ENTRY = "an entry of `claims`"
_INSTEAD = {False: ("ref",), True: ("ref", "premises")}
_OBJECTION = "An objection to the claim itself is a rebuttal: write `rebuttals`."
_BESIDE = "Write `undercuts` beside `premises`: it attacks the step that its members make together."

_WHERE = {
    _MEMBER: _BESIDE,
    _ENTRY: f"{_OBJECTION} One to a step from it goes beside the `ref` that makes the step, or under `steps`.",
}


class ClaimReader:
    """Reads claims and steps of one file into its draft, in written order."""

    def __init__(self, context: Context, draft: Draft) -> None:
        self.context = context
        self.draft = draft
        self._pile: list[Callable[[], None]] = []

    def thesis(self, node: Node) -> int | None:
        """Read a claim that is no one's entry; give its number, None where nothing can be made of it."""
        if isinstance(node, Mapping) and "ref" in node:
            help = "Write its `text` here."
            self.context.report(MISPLACED_KEY, node.keys["ref"], "a thesis states its claim itself", help)
            self.context.lost.add(node)
            return None
        number = self._claim(node, "a thesis", None)
        self._finish()
        return number

    def top(self, node: Node) -> None:
        """Read an entry of the map's `claims`: a claim, or additions to one that is stated elsewhere."""
        if isinstance(claim := self._premise(node, _ENTRY, None), Name):
            self.draft.named.append(claim)
        self._finish()

    def entries(self, key: Scalar, node: Node, target: Target, side: Side) -> None:
        """Read a list of entries, each a step to the target."""
        self._entries(key, node, target, side)
        self._finish()

    def _finish(self) -> None:
        """Read what waits. The pile's end comes next, so what a task adds is turned round."""
        self._pile.reverse()
        while self._pile:
            task, height = self._pile.pop(), len(self._pile)
            task()
            self._pile[height:] = reversed(self._pile[height:])

    def _entries(self, key: Scalar, node: Node, target: Target, side: Side) -> None:
        self._pile += [partial(self._entry, item, target, side) for item in self.context.items(key, node)]

    def _entry(self, node: Node, target: Target, side: Side) -> None:
        step = DraftStep((), target, side, self.context.place(node))
        number = len(self.draft.steps)
        self.draft.steps.append(step)
        if isinstance(node, Mapping) and "premises" in node.keys:
            self._linked(node, number, side)
        else:
            step.premises = (self._premise(node, _OWNERS[side], number, side),)

    def _premise(self, node: Node, owner: str, step: int | None, side: Side | None = None) -> Premise | None:
        if isinstance(node, Mapping) and "ref" in node.keys:
            return self._reference(node, owner, step, side)
        return self._claim(node, owner, step, side)

    def _linked(self, node: Mapping, number: int, side: Side) -> None:
        if side is Side.EVIDENCE:
            help = "Link the premises under `support`, and write the evidence of each below it."
            self.context.report(
                MISPLACED_KEY, node.keys["premises"], "a piece of evidence is one claim that cites", help
            )
        strange = []
        for key, value in node.pairs:
            if key.value == "premises":
                self._members(key, value, number)
            elif not self._of_step(key, value, number):
                strange.append((key, value))
        keys.report_strange(self.context, strange, keys.LINKED, "linked premises")

    def _members(self, key: Scalar, node: Node, number: int) -> None:
        items = self.context.items(key, node)
        if len(items) > 1:
            self._pile += [partial(self._member, item, number) for item in items]
            return
        if isinstance(node, Sequence) and items:
            help = "Write it as an ordinary entry, or add the other premise."
            self.context.report(TOO_FEW_PREMISES, key, "`premises` links two claims or more, and here is one", help)
        self.context.lost.add(node)

    def _member(self, node: Node, step: int) -> None:
        self.draft.steps[step].premises += (self._premise(node, _MEMBER, None),)

    def _of_step(self, key: Scalar, value: Node, step: int | None) -> bool:
        """Read what belongs to a step rather than to its claim; false if it is something else."""
        if key.value == "undercuts" and step is not None:
            self._entries(key, value, StepNumber(step), Side.UNDERCUT)
        elif key.value == "note" and step is not None:
            self.draft.steps[step].note = self.context.prose(key, value)
        else:
            return False
        return True

    def _reference(self, node: Mapping, owner: str, step: int | None, side: Side | None) -> Name | None:
        key, value = next(pair for pair in node.pairs if pair[0].value == "ref")
        text = normal(self.context.word(key, value))
        name = Name(text, self.context.place(value))
        strange = []
        for other, value in node.pairs:
            if other is key or self._of_step(other, value, step):
                continue
            if other.value in _SIDES:
                self._below(other, value, name, side)
            elif other.value == "cites":
                self.draft.citations += [(name, citation) for citation in read_cites(self.context, other, value)]
            elif other.value == "undercuts":
                self._misplaced_undercuts(other, value, owner)
            elif not self._of_claim(other):
                strange.append((other, value))
        keys.report_strange(self.context, strange, keys.REF, "a `ref`")
        return name if text else None

    def _of_claim(self, key: Scalar) -> bool:
        """Report what belongs to the claim itself; false if it is something else."""
        if key.value == "note":
            help = "Write it on the entry that makes a step of it, or where the claim is stated."
            self.context.report(MISPLACED_KEY, key, "a `note` beside `ref` speaks of a step, and here is none", help)
        elif key.value in keys.CLAIM and key.value not in keys.CITATION:
            help = "Write it where the claim is stated; beside `ref` may stand only additions to it."
            self.context.report(MISPLACED_KEY, key, f"`{key.value}` beside `ref`: a claim is stated in one place", help)
        else:
            return False
        return True

    def _claim(self, node: Node, owner: str, step: int | None, side: Side | None = None) -> int | None:
        """Read a claim, from its text alone or from a mapping; give its number, None where nothing can be made of it."""
        if not isinstance(node, Mapping | Scalar):
            self._no_claim(node, owner)
            return None
        if isinstance(node, Mapping) and "text" not in node.keys and keys.is_sentence(node, keys.CLAIM):
            keys.report_sentence(self.context, node)
            self.context.lost.add(node)
            return None
        claim = DraftClaim(self._place(node))
        number = len(self.draft.claims)
        self.draft.claims.append(claim)
        if isinstance(node, Scalar):
            self._lone_text(claim, node, owner)
        else:
            self._mapping(number, node, owner, step, side)
        return number

    def _place(self, node: Mapping | Scalar) -> Location:
        """Give the place of a claim: that of its text, where it has one."""
        if isinstance(node, Mapping) and (text := node.get("text")):
            return self.context.place(text if isinstance(text, Scalar) and text.value else node.keys["text"])
        return self.context.place(node)

    def _no_claim(self, node: Node, owner: str) -> None:
        if isinstance(node, Broken):
            return
        help = "Write a text, or `text:` with further keys; a sentence that begins with a bracket goes in quotes."
        if owner == "a thesis":
            help = "Write one text, or `text:` with further keys; several theses go under `theses:`."
        self.context.report(WRONG_TYPE, node, f"{owner} is a claim, and this is a list", help)
        self.context.lost.add(node)

    def _lone_text(self, claim: DraftClaim, node: Scalar, owner: str) -> None:
        if node.missing or not node.value.strip():
            if not self.context.unindented_below(node):
                self.context.report(EMPTY, node, f"{owner} is empty", self.context.how_to_fill(node, "entry"))
            return
        claim.text = self.context.prose(node, node)
        self._has_words(node, claim.text)

    def _mapping(self, number: int, node: Mapping, owner: str, step: int | None, side: Side | None) -> None:
        claim = self.draft.claims[number]
        strange, flat = [], []
        for key, value in node.pairs:
            name = key.value
            if name in _SIDES:
                self._below(key, value, number, side)
            elif name == "undercuts":
                if not self._of_step(key, value, step):
                    self._misplaced_undercuts(key, value, owner)
            elif name == "cites":
                claim.citations += read_cites(self.context, key, value)
            elif name in keys.CITATION:
                flat.append((key, value))
            elif not self._field(claim, key, value):
                strange.append((key, value))
        instead = () if owner == "a thesis" or "text" in node.keys else _INSTEAD[step is not None]
        keys.report_strange(self.context, strange, keys.CLAIM, "a claim", instead)
        if flat:
            self._flat_citation(claim, node, flat)
        if "text" not in node.keys and node.whole and not strange:
            self.context.report(MISSING_KEY, node, f"{owner} has no `text`", _text_help(node, owner))

    def _flat_citation(self, claim: DraftClaim, node: Mapping, pairs: Pairs) -> None:
        if "cites" in node:
            message = "this claim has both a flat citation and `cites`"
            help = "Move the flat one into the list under `cites`."
            self.context.report(CITED_TWICE, node.keys["cites"], message, help)
        claim.citations.insert(0, read_citation(self.context, pairs, whole=keys.all_known(node, keys.CLAIM)))

    def _field(self, claim: DraftClaim, key: Scalar, value: Node) -> bool:
        """Read what describes a claim; false if the key is none of these."""
        name = key.value
        if name == "text":
            claim.text = self.context.prose(key, value)
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
            message = f"a claim is a sentence, and this is {quoted(text)}"
            self.context.report(NO_WORDS, node, message, "Say what is claimed.")

    def _id(self, key: Scalar, value: Node) -> Name | None:
        text = normal(self.context.word(key, value))
        if not text:
            self.context.lost.everything = True
            return None
        if not is_id(text):
            self.context.report(BAD_ID, value, f"{quoted(text)} is no id", id_help(text))
            self.context.lost.words.add(suggested_id(text))
        return Name(text, self.context.place(value))

    def _below(self, key: Scalar, value: Node, target: Target, side: Side | None) -> None:
        if side is Side.EVIDENCE and key.value == "support":
            help = "State the claim under `support` instead, and its evidence below it."
            self.context.report(MISPLACED_KEY, key, "a piece of evidence has no `support` of its own: it cites", help)
        self._entries(key, value, target, _SIDES[key.value])

    def _misplaced_undercuts(self, key: Scalar, value: Node, owner: str) -> None:
        message = f"`undercuts` attack a step, and {owner} makes none of its own"
        self.context.report(MISPLACED_UNDERCUTS, key, message, _WHERE.get(owner, _OBJECTION))
        self.context.lost.add(value)


def _text_help(node: Mapping, owner: str) -> str:
    """Say what to do about a claim without its text; a list alone may be one of the entry above it."""
    first = node.pairs[0][0].value if node.pairs else ""
    help = "Write what it claims after `text:`"
    if owner == "a thesis" or first not in {*_SIDES, "undercuts", "cites"}:
        return f"{help}."
    return f"{help}; if `{first}` belongs to the entry above, write it there without the dash."
