"""Names: what an id may be, the keys of claims without one, and what a misspelt name may have meant."""

from __future__ import annotations

import hashlib
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST = 64
_SHOWN = 60


def normal(name: str) -> str:
    """Give a name in the form that is compared: NFC."""
    return name if name.isascii() else unicodedata.normalize("NFC", name)


def quoted(text: str) -> str:
    """Give an author's words in backticks for a message: on one line, and no longer than a line."""
    line = " ".join(text[: 4 * _SHOWN].split())
    return f"`{line}`" if len(line) <= _SHOWN else f"`{line[: _SHOWN - 1]}…`"


def listed(words: Iterable[str]) -> str:
    """Give words as `a`, `b` and `c`."""
    shown = [quoted(word) for word in words]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def is_id(name: str) -> bool:
    """Tell whether a text can be an id: letters, marks and numbers of any script, `-` and `_`, at most 64."""
    return 0 < len(name) <= MOST and all(c in "-_" or unicodedata.category(c)[0] in "LMN" for c in name)


def suggested_id(name: str) -> str:
    """Give an id near to a text that is none, or an empty text."""
    kept = "".join(c if c == "_" or unicodedata.category(c)[0] in "LMN" else " " for c in normal(name))
    return "-".join(kept.split())[:MOST].strip("-")


def id_help(name: str) -> str:
    """Say what an id may be, with one like the name that is none."""
    better = suggested_id(name)
    return f"Use letters, digits, `-` and `_`, at most {MOST}.{f' For instance `{better}`.' if better else ''}"


def one_ref(name: str) -> str:
    """Say how to point to several claims, of which this is the first."""
    return (
        f"A `ref` points to one claim: write an entry `- ref: {name}` for each, "
        "or list these entries under `premises:` if they count only together."
    )


def internal_key(text: str) -> str:
    """Give the key of a claim without an id: `~` and the first 8 hexadecimal digits of its text's SHA-256."""
    spaced = " ".join(normal(text).split())
    return "~" + hashlib.sha256(spaced.encode()).hexdigest()[:8]


def nearest(name: str, known: Iterable[str]) -> str:
    """Give the known name that is most like this one, or an empty text where none is near."""
    from rapidfuzz import fuzz, process, utils  # loaded only when there is a mistake to explain

    best = process.extractOne(name, list(known), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=70)
    return str(best[0]) if best else ""


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Give the sentence that offers the nearest known name, or an empty text."""
    best = nearest(name, known)
    return f"Did you mean `{best}`?" if best else ""
