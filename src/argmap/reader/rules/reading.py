"""Theme AM0: the file as bytes and as YAML."""

from argmap.diagnostics import Rule, Severity

UNREADABLE = Rule(
    "AM001",
    "unreadable-file",
    Severity.ERROR,
    """A file or folder that is named must be there and readable.

    This is found before any text is: `argmap check` then ends with exit status 2, not 1.
    """,
)

NOT_UTF8 = Rule(
    "AM002",
    "not-utf8",
    Severity.ERROR,
    """A map is text in UTF-8.

    Other encodings look the same in one editor and turn letters into others in the next.

    Bad:
        # saved as: latin-1
        argmap: 1
        thesis: The café is open.

    Good:
        argmap: 1
        thesis: The café is open.
    """,
)

YAML_SYNTAX = Rule(
    "AM003",
    "yaml-syntax",
    Severity.ERROR,
    """The file must be YAML.

    Most often a sentence holds something that YAML takes for its own: `: ` within it, a quotation mark or bracket
    at its beginning, a tab before it. Put the sentence in quotes, or below `text: >-` on a line of its own.

    Bad:
        argmap: 1
        thesis:
          text: Peace: a matter of trust.

    Good:
        argmap: 1
        thesis:
          text: "Peace: a matter of trust."
    """,
)

TOO_DEEP = Rule(
    "AM004",
    "too-deep",
    Severity.ERROR,
    """Lists and mappings may be nested 200 deep.

    A claim below a claim takes two levels, a list and an entry of it, so up to 99 can be written below a thesis, one
    below the other; within `premises` a claim takes four. A chain of reasons of any length can be written flat: state
    the claims under `claims` with an `id` each, and point to them with `ref`.

    Bad:
        # limits: depth=4
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - text: It was inspected.
              support:
                - The engineer signed the report.

    Good:
        # limits: depth=4
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - ref: inspected
        claims:
          - id: inspected
            text: It was inspected.
            support:
              - The engineer signed the report.
    """,
)

TOO_LARGE = Rule(
    "AM005",
    "too-large",
    Severity.ERROR,
    """A file, and the number of files that a map includes, must stay within bounds.

    Maps may come from strangers; the bounds (64 MiB and 5,000,000 parts a file, 250 files) are far above what
    people write by hand.

    Bad:
        # limits: nodes=6
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - It was inspected.

    Good:
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - It was inspected.
    """,
)

ALIAS = Rule(
    "AM006",
    "alias",
    Severity.ERROR,
    """YAML's anchors (`&name`), aliases (`*name`) and merge keys (`<<`) are not used in maps.

    They copy text where an argument should point: state a claim once, with an `id`, and point to it with `ref`.
    A sentence that begins with `*` or `&` belongs in quotes.

    Bad:
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - *inspected

    Good:
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - ref: inspected
        claims:
          - id: inspected
            text: It was inspected.
    """,
)

TAG = Rule(
    "AM007",
    "tag",
    Severity.ERROR,
    """YAML's tags (`!name`, `!!python/object`) are not used in maps.

    A value is the text that stands there, never an instruction. A sentence that begins with `!` belongs in quotes.

    Bad:
        argmap: 1
        thesis: !important The bridge is safe.

    Good:
        argmap: 1
        thesis: "!important The bridge is safe."
    """,
)

DUPLICATE_KEY = Rule(
    "AM008",
    "duplicate-key",
    Severity.ERROR,
    """A key may stand once in a mapping.

    YAML readers keep the last and drop the rest in silence, and with it what their authors wrote.

    Bad:
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - It was inspected.
          support:
            - It carried lorries for years.

    Good:
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - It was inspected.
            - It carried lorries for years.
    """,
)

SEVERAL_DOCUMENTS = Rule(
    "AM009",
    "several-documents",
    Severity.ERROR,
    """A file holds one map.

    Bad:
        argmap: 1
        thesis: The bridge is safe.
        ---
        argmap: 1
        thesis: The tunnel is safe.

    Good:
        argmap: 1
        thesis: The bridge is safe.
    """,
)

CUT_TEXT = Rule(
    "AM010",
    "cut-text",
    Severity.WARNING,
    """A blank and `#` end a text: YAML takes what follows for a comment.

    A real comment is told by two blanks before the `#` and one after it.

    Bad:
        argmap: 1
        thesis:
          text: The team finished as #1 in its league.

    Good:
        argmap: 1
        thesis:
          text: "The team finished as #1 in its league."  # with a comment
    """,
)

RUN_TOGETHER = Rule(
    "AM011",
    "run-together",
    Severity.ERROR,
    """A text must not swallow a list or a key.

    YAML takes every line that is indented deeper than a text for more of that text, also one that begins with a dash,
    and takes a word for a key only if a blank follows its colon. A quotation whose mark is closed too late takes in
    whatever stands before it does. What was meant as a reason would be lost in a sentence.

    Bad:
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - It was inspected.
              - The engineer signed the report.

    Good:
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - text: It was inspected.
              support:
                - The engineer signed the report.
    """,
)

CONTROL_ESCAPE = Rule(
    "AM012",
    "control-escape",
    Severity.WARNING,
    """A backslash in double quotes should make no control character.

    There it begins an escape: `\\a` is a bell and `\\t` a tab, so that `\\alpha` loses its first letter, and `\\x1b` begins
    a command to a terminal. In single quotes and without quotes a backslash is a backslash.

    Bad:
        argmap: 1
        thesis: "The level \\alpha is too high."

    Good:
        argmap: 1
        thesis: 'The level \\alpha is too high.'
    """,
)
