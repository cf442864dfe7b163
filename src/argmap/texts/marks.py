"""Quotation marks at the ends of a stretch of text: a pair that it cuts in two is taken in whole."""

from __future__ import annotations

import re

from argmap.texts.text import Span

_OPENING = "\u201c\u201e\u2018\u201a\"'\u00ab\u00bb\u2039\u203a\u300c\u300e"
_CLOSING = "\u201d\u201c\u2019\u2018\"'\u00bb\u00ab\u203a\u2039\u300d\u300f"
_PAIRS = tuple(zip(_OPENING, _CLOSING, strict=True))  # what opens in one language closes in another
_APOSTROPHE = re.compile(r"(?<=\w)['\u2019](?=\w)")


def balanced(content: str, span: Span) -> Span:
    """Grow a stretch by the mark right before or behind it, if the other of the pair stands alone in the stretch.

    Where a stretch begins and ends is decided by its words alone, and marks at its ends are left out.
    """
    start, end = span
    before, behind = content[max(start - 1, 0) : start], content[end : end + 1]
    inner = _APOSTROPHE.sub("", content[start:end])
    for left, right in _PAIRS:
        closed, opened = _alone(inner, left, right)
        if closed and before == left:
            start -= 1
            opened = opened and left != right  # marks that are the same on both sides lack but one
        if opened and behind == right:
            end += 1
    return Span(start, end)


def _alone(inner: str, left: str, right: str) -> tuple[bool, bool]:
    """Tell whether a pair's closing mark stands in a stretch without its opening one, and the other way round."""
    if left == right:
        odd = inner.count(left) % 2 == 1
        return odd, odd
    closed = opened = 0
    for mark in inner:
        if mark == left:
            opened += 1
        elif mark == right:
            closed, opened = (closed, opened - 1) if opened else (closed + 1, 0)
    return closed > 0, opened > 0
