"""Signs that YAML takes for its own where a sentence begins with them."""

from __future__ import annotations

QUOTE = "Put the sentence in quotes, or on a line of its own below `text: >-`."
_CURLY = "Curly quotes do not count in YAML: put straight ones, `\"` or `'`, around the whole sentence."
_CURLY_MARKS = ("\u201c", "\u201d", "\u201e", "\u201f", "\u2018", "\u2019", "\u201a", "\u201b", "\u00ab", "\u00bb")

STARTERS = {
    '"': "a sentence begins with a quotation mark, and YAML ends the text at the second one",
    "'": "a sentence begins with a quotation mark, and YAML ends the text at the second one",
    "[": "a sentence begins with `[`, and YAML takes what follows for a list",
    "{": "a sentence begins with `{`, and YAML takes what follows for a mapping",
    "*": "a sentence begins with `*`, and YAML takes the word for an alias",
    "%": "a sentence begins with `%`, which no YAML text may",
    "@": "a sentence begins with `@`, which no YAML text may",
    "`": "a sentence begins with a backtick, which no YAML text may",
    ">": "a sentence begins with `>`, and YAML takes it for the mark of a folded text",
    "|": "a sentence begins with `|`, and YAML takes it for the mark of a block of text",
    "!": "a sentence begins with `!`, and YAML takes the word for a tag",
    "&": "a sentence begins with `&`, and YAML takes the word for an anchor",
    "?": "a sentence begins with `?` and a blank, and YAML takes it for the mark of a key",
    ",": "a sentence begins with `,`, which no YAML text may",
    "]": "a sentence begins with `]`, which no YAML text may",
    "}": "a sentence begins with `}`, which no YAML text may",
}


def quote(sentence: str) -> str:
    """Say to put a sentence in quotes, where curly ones may stand already."""
    return _CURLY if sentence.startswith(_CURLY_MARKS) else QUOTE
