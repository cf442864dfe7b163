"""Signs that YAML takes for its own where a sentence begins with them."""

from __future__ import annotations

QUOTE = "Put the sentence in quotes, or on a line of its own below `text: >-`."

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
