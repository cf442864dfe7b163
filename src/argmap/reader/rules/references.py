"""Theme AM2: names and the files they lead to; and what only the reader can see of themes AM3 and AM4."""

from argmap.diagnostics import Rule, Severity

UNKNOWN_REF = Rule(
    "AM201",
    "unknown-ref",
    Severity.ERROR,
    """A `ref`, or a name in `expect` or `steps`, must be the `id` of a claim of this map, or `alias/id` of an included one.

    Bad:
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - ref: inspectd
        claims:
          - id: inspected
            text: An engineer inspected it.
            rebuttals:
              - The report is not signed.

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

DUPLICATE_ID = Rule(
    "AM202",
    "duplicate-id",
    Severity.ERROR,
    """An id names one claim of a map.

    Bad:
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - id: report
              text: An engineer inspected it.
            - id: report
              text: The newspaper praised it.

    Good:
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - id: report
              text: An engineer inspected it.
            - id: press
              text: The newspaper praised it.
    """,
)

INCLUDE_MISSING = Rule(
    "AM203",
    "include-missing",
    Severity.ERROR,
    """An included file must be there; its path is relative to the file that names it.

    Bad:
        argmap: 1
        include:
          report: report.yaml
        thesis:
          text: The bridge is safe.
          support:
            - ref: report/inspected

    Good:
        argmap: 1
        include:
          report: report.yaml
        thesis:
          text: The bridge is safe.
          support:
            - ref: report/inspected
        # file: report.yaml
        argmap: 1
        thesis:
          id: inspected
          text: An engineer inspected the bridge.
    """,
)

INCLUDE_CYCLE = Rule(
    "AM204",
    "include-cycle",
    Severity.ERROR,
    """A map may not include itself, also not through another map.

    Bad:
        argmap: 1
        include:
          report: report.yaml
        thesis:
          text: The bridge is safe.
          support:
            - ref: report/inspected
        # file: report.yaml
        argmap: 1
        include:
          bridge: map.yaml
        thesis:
          id: inspected
          text: An engineer inspected the bridge.
          rebuttals:
            - ref: bridge/thesis

    Good:
        argmap: 1
        include:
          report: report.yaml
        thesis:
          text: The bridge is safe.
          support:
            - ref: report/inspected
        # file: report.yaml
        argmap: 1
        thesis:
          id: inspected
          text: An engineer inspected the bridge.
    """,
)

INCLUDE_OUTSIDE = Rule(
    "AM205",
    "include-outside",
    Severity.ERROR,
    """A file that a map names stays inside the project, symbolic links followed.

    The project is the nearest folder upward with a `pyproject.toml`, `argmap.toml` or `.git`, else the map's own.
    A map from a stranger must not read other files of yours; `--root DIR` allows more.

    Bad:
        argmap: 1
        include:
          report: ../report.yaml
        thesis:
          text: The bridge is safe.
          support:
            - ref: report/inspected

    Good:
        argmap: 1
        include:
          report: report.yaml
        thesis:
          text: The bridge is safe.
          support:
            - ref: report/inspected
        # file: report.yaml
        argmap: 1
        thesis:
          id: inspected
          text: An engineer inspected the bridge.
    """,
)

INCLUDE_WITH_ERRORS = Rule(
    "AM206",
    "include-with-errors",
    Severity.ERROR,
    """An included map must be free of errors.

    What cannot be read there is missing here. Run `argmap check` on that file to see its errors.

    Bad:
        argmap: 1
        include:
          report: report.yaml
        thesis:
          text: The bridge is safe.
          support:
            - ref: report/inspected
        # file: report.yaml
        argmap: 1
        thesis:
          id: inspected

    Good:
        argmap: 1
        include:
          report: report.yaml
        thesis:
          text: The bridge is safe.
          support:
            - ref: report/inspected
        # file: report.yaml
        argmap: 1
        thesis:
          id: inspected
          text: An engineer inspected the bridge.
    """,
)

UNUSED_INCLUDE = Rule(
    "AM207",
    "unused-include",
    Severity.WARNING,
    """An included map is included for something: at least one of its claims or sources is named here.

    Bad:
        argmap: 1
        include:
          report: report.yaml
        thesis: The bridge is safe.
        # file: report.yaml
        argmap: 1
        thesis: An engineer inspected the bridge.

    Good:
        argmap: 1
        include:
          report: report.yaml
        thesis:
          text: The bridge is safe.
          support:
            - ref: report/thesis
        # file: report.yaml
        argmap: 1
        thesis: An engineer inspected the bridge.
    """,
)

UNMATCHED_STEP = Rule(
    "AM208",
    "unmatched-step",
    Severity.ERROR,
    """An entry of `steps` names, by its premises and its target, exactly one step that is written elsewhere.

    Bad:
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - id: inspected
              text: An engineer inspected it.
          rebuttals:
            - id: rust
              text: Its bolts rust.
        steps:
          - from: inspected
            to: rust
            undercuts:
              - The inspection was ten years ago.

    Good:
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - id: inspected
              text: An engineer inspected it.
        steps:
          - from: inspected
            to: thesis
            undercuts:
              - The inspection was ten years ago.
    """,
)

UNREADABLE_SOURCES = Rule(
    "AM209",
    "unreadable-sources",
    Severity.ERROR,
    """The file that `sources` names must be there and hold sources.

    Bad:
        argmap: 1
        sources: library.yaml
        thesis:
          text: The bridge is safe.
          source: report

    Good:
        argmap: 1
        sources: library.yaml
        thesis:
          text: The bridge is safe.
          source: report
        # file: library.yaml
        report: The inspection report
    """,
)

TOO_FEW_PREMISES = Rule(
    "AM308",
    "too-few-premises",
    Severity.ERROR,
    """`premises` links two claims or more that only together support or attack another.

    A single premise is an ordinary entry.

    Bad:
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - premises:
                - Every inspected bridge is safe.

    Good:
        argmap: 1
        thesis:
          text: The bridge is safe.
          support:
            - premises:
                - Every inspected bridge is safe.
                - This bridge was inspected.
    """,
)

UNKNOWN_SOURCE = Rule(
    "AM402",
    "unknown-source",
    Severity.ERROR,
    """A citation's `source`, and `of`, name an entry of `sources`, or `alias/id` for one of an included map.

    Bad:
        argmap: 1
        sources:
          report: The inspection report
        thesis:
          text: The bridge is safe.
          cites:
            - source: report
            - source: raport

    Good:
        argmap: 1
        sources:
          report: The inspection report
        thesis:
          text: The bridge is safe.
          source: report
    """,
)
