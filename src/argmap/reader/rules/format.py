"""Theme AM1: the keys of a map and their values."""

from argmap.diagnostics import Rule, Severity

UNKNOWN_KEY = Rule(
    "AM101",
    "unknown-key",
    Severity.ERROR,
    """A key must be one that argmap knows at this place.

    What stands under a misspelt key would be lost in silence. A sentence with `: ` in it also becomes a key:
    put it in quotes.

    Bad:
        argmap: 1
        thesis:
          text: The bridge is safe.
          reasons:
            - It was inspected.

    Good:
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - It was inspected.
    """,
)

WRONG_TYPE = Rule(
    "AM102",
    "wrong-type",
    Severity.ERROR,
    """A value must be of the sort that its key takes: a text, a list, a mapping, or `true` or `false`.

    Bad:
        argmap: 1
        thesis:
          text: The bridge is safe.
          support: It was inspected.

    Good:
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - It was inspected.
    """,
)

MISSING_KEY = Rule(
    "AM103",
    "missing-key",
    Severity.ERROR,
    """A claim has a `text`, a citation a `source`, a reconstruction an `of`.

    Bad:
        argmap: 1
        thesis:
          id: safe

    Good:
        argmap: 1
        thesis:
          id: safe
          text: The bridge is safe.
    """,
)

EMPTY = Rule(
    "AM104",
    "empty",
    Severity.ERROR,
    """A key that is written has a value, and a file has a map in it.

    An empty place is most often a thing forgotten. Fill it, or remove the key.

    Bad:
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:

    Good:
        argmap: 1
        thesis:
          text: The bridge is safe.
    """,
)

BAD_ID = Rule(
    "AM105",
    "bad-id",
    Severity.ERROR,
    """An id is made of letters, marks and digits of any script, `-` and `_`, at most 64 of them.

    Blanks and signs would clash with `alias/id` and with what people type on the command line.

    Bad:
        argmap: 1
        thesis:
          id: safe bridge!
          text: The bridge is safe.

    Good:
        argmap: 1
        thesis:
          id: safe-bridge
          text: The bridge is safe.
    """,
)

UNKNOWN_VERSION = Rule(
    "AM106",
    "unknown-version",
    Severity.ERROR,
    """A map says which version of the format it is written in: `argmap: 1`.

    A later version may give a key another meaning, so argmap does not guess.

    Bad:
        argmap: 7
        thesis: The bridge is safe.

    Good:
        argmap: 1
        thesis: The bridge is safe.
    """,
)

UNKNOWN_VALUE = Rule(
    "AM107",
    "unknown-value",
    Severity.ERROR,
    """`kind`, `stance` and the values of `expect` are words of a short list.

    Bad:
        argmap: 1
        kind: discussion
        thesis: The bridge is safe.

    Good:
        argmap: 1
        kind: debate
        thesis: The bridge is safe.
    """,
)

NO_THESIS = Rule(
    "AM108",
    "no-thesis",
    Severity.ERROR,
    """A map argues for or against something: it has a `thesis`, or `theses`, and not both.

    Bad:
        argmap: 1
        claims:
          - The bridge is safe.

    Good:
        argmap: 1
        thesis: The bridge is safe.
    """,
)

MISPLACED_UNDERCUTS = Rule(
    "AM109",
    "misplaced-undercuts",
    Severity.ERROR,
    """`undercuts` attack the step from an entry to the claim above it, so they stand on an entry.

    A thesis, an entry of `claims` and a single member of `premises` make no step of their own. An objection to the
    claim itself is a rebuttal; an objection to a linked step stands beside `premises`.

    Bad:
        argmap: 1
        thesis:
          text: The bridge is safe.
          undercuts:
            - That it stood so far does not show that it will.

    Good:
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - text: It has stood for a century.
              undercuts:
                - That it stood so far does not show that it will.
    """,
)

CITED_TWICE = Rule(
    "AM110",
    "cited-twice",
    Severity.ERROR,
    """A claim's citation is written flat on the claim or as a list under `cites`, not both.

    Bad:
        argmap: 1
        sources:
          report: The inspection report
          press: The local newspaper
        thesis:
          text: The bridge is safe.
          source: report
          cites:
            - source: press

    Good:
        argmap: 1
        sources:
          report: The inspection report
          press: The local newspaper
        thesis:
          text: The bridge is safe.
          cites:
            - source: report
            - source: press
    """,
)

MISPLACED_KEY = Rule(
    "AM111",
    "misplaced-key",
    Severity.ERROR,
    """A key that argmap knows must stand where it means something.

    An entry either states a claim (`text`), points to one (`ref`) or links several (`premises`); a piece of
    `evidence` is one claim, without `support` of its own; a claim's `note` is written where the claim is.

    Bad:
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - ref: inspected
              text: It was inspected.
        claims:
          - id: inspected
            text: An engineer inspected it.

    Good:
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - ref: inspected
        claims:
          - id: inspected
            text: An engineer inspected it.
    """,
)

NO_WORDS = Rule(
    "AM112",
    "no-words",
    Severity.WARNING,
    """A claim's text has at least one letter: a number or a sign alone claims nothing.

    Bad:
        argmap: 1
        thesis: 2007

    Good:
        argmap: 1
        thesis: The bridge was built in 2007.
    """,
)
