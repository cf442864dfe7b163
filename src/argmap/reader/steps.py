"""The entries of `steps`: what attacks a step that is written elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Side
from argmap.reader import keys
from argmap.reader.draft import Name, StepName
from argmap.reader.names import normal
from argmap.reader.nodes import Mapping, Node, Scalar
from argmap.reader.rules import MISSING_KEY

if TYPE_CHECKING:
    from argmap.reader.claims import ClaimReader
    from argmap.reader.context import Context


def read_step(context: Context, claims: ClaimReader, key: Scalar, node: Node) -> None:
    """Read one entry of `steps`."""
    pairs = context.pairs(key, node, "Write `from:`, `to:` and `undercuts:`.")
    if not pairs or not isinstance(node, Mapping):
        return
    strange = [(name, value) for name, value in pairs if name.value not in keys.STEP]
    keys.report_strange(context, strange, keys.STEP, "an entry of `steps`")
    name = _step_name(context, node)
    undercuts = node.get("undercuts")
    if undercuts is None:
        if keys.all_known(node, keys.STEP):
            help = "Write what attacks that step under `undercuts:`."
            context.report(MISSING_KEY, node, "an entry of `steps` has no `undercuts`", help)
    elif name:
        claims.entries(node.keys["undercuts"], undercuts, name, Side.UNDERCUT)
    else:
        context.lost.add(undercuts)


def _step_name(context: Context, node: Mapping) -> StepName | None:
    """Read `from` and `to`, where `to` may itself name a step, and so on inwards."""
    begins: list[tuple[tuple[Name | None, ...], Mapping]] = []
    end: Node | None = node
    known: tuple[str, ...] = keys.STEP
    while isinstance(end, Mapping):
        here, begin = end, end.get("from")
        _both(context, here, known)
        begins.append((_begin(context, here.keys["from"], begin) if begin else (None,), here))
        end, known = here.get("to"), keys.STEP_NAME
    target: Name | StepName | None = read_name(context, here.keys["to"], end) if end else None
    for premises, here in reversed(begins):
        names = tuple(name for name in premises if name)
        target = StepName(names, target, context.place(here)) if target and len(names) == len(premises) else None
    return target if isinstance(target, StepName) else None


def _both(context: Context, node: Mapping, known: tuple[str, ...]) -> None:
    """Report what is missing of `from` and `to`, and strange keys where nothing else may stand beside them."""
    if known is keys.STEP_NAME:
        strange = [(key, value) for key, value in node.pairs if key.value not in known]
        keys.report_strange(context, strange, known, "the name of a step")
    for missing in keys.STEP_NAME:
        if missing not in node and keys.all_known(node, known):
            message = f"a step is named by `from` and `to`, and `{missing}` is not here"
            context.report(MISSING_KEY, node, message, "Write both.")


def _begin(context: Context, key: Scalar, node: Node) -> tuple[Name | None, ...]:
    items = [node] if isinstance(node, Scalar) else context.items(key, node)
    return tuple(read_name(context, key, item) for item in items) or (None,)


def read_name(context: Context, key: Scalar, node: Node) -> Name | None:
    """Read the name of a claim or a source."""
    text = normal(context.word(key, node))
    return Name(text, context.place(node)) if text else None
