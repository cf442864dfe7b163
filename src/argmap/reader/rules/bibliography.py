"""Theme AM2, continued: bibliographies in BibTeX and CSL-JSON."""

from argmap.diagnostics import Rule, Severity

BROKEN_BIBLIOGRAPHY = Rule(
    "AM210",
    "broken-bibliography",
    Severity.ERROR,
    """A bibliography is BibTeX that can be parsed, or JSON.

    Of BibTeX the other entries are read all the same.

    Bad:
        argmap: 1
        sources: library.bib
        thesis:
          text: The bridge is safe.
          source: report
        # file: library.bib
        @report{report, title = {The inspection report}}
        @book{history, title = {The history of the bridge

    Good:
        argmap: 1
        sources: library.bib
        thesis:
          text: The bridge is safe.
          source: report
        # file: library.bib
        @report{report, title = {The inspection report}}
    """,
)

DUPLICATE_CITATION_KEY = Rule(
    "AM211",
    "duplicate-citation-key",
    Severity.ERROR,
    """A citation key names one entry of a bibliography.

    Bad:
        argmap: 1
        sources: library.bib
        thesis:
          text: The bridge is safe.
          source: report
        # file: library.bib
        @report{report, title = {The inspection report}}
        @report{report, title = {The other report}}

    Good:
        argmap: 1
        sources: library.bib
        thesis:
          text: The bridge is safe.
          cites:
            - source: report
            - source: other
        # file: library.bib
        @report{report, title = {The inspection report}}
        @report{other, title = {The other report}}
    """,
)

NO_CITATION_KEY = Rule(
    "AM212",
    "no-citation-key",
    Severity.ERROR,
    """Each entry of a bibliography has a key that it can be cited by.

    Bad:
        argmap: 1
        sources: library.json
        thesis:
          text: The bridge is safe.
          source: report
        # file: library.json
        [{"id": "report", "title": "The inspection report"}, {"title": "The other report"}]

    Good:
        argmap: 1
        sources: library.json
        thesis:
          text: The bridge is safe.
          source: report
        # file: library.json
        [{"id": "report", "title": "The inspection report"}]
    """,
)

UNKNOWN_ENTRY_TYPE = Rule(
    "AM213",
    "unknown-entry-type",
    Severity.WARNING,
    """The type of a BibTeX entry is one of BibTeX or BibLaTeX.

    Bad:
        argmap: 1
        sources: library.bib
        thesis:
          text: The bridge is safe.
          source: report
        # file: library.bib
        @raport{report, title = {The inspection report}}

    Good:
        argmap: 1
        sources: library.bib
        thesis:
          text: The bridge is safe.
          source: report
        # file: library.bib
        @report{report, title = {The inspection report}}
    """,
)

UNKNOWN_FIELD = Rule(
    "AM214",
    "unknown-field",
    Severity.WARNING,
    """The fields of a bibliography's entry are spelt as BibTeX, BibLaTeX or CSL spell them.

    Fields that look like none of these are some program's own, and are passed over.

    Bad:
        argmap: 1
        sources: library.bib
        thesis:
          text: The bridge is safe.
          source: report
        # file: library.bib
        @report{report, title = {The inspection report}, auther = {Public Works Department}}

    Good:
        argmap: 1
        sources: library.bib
        thesis:
          text: The bridge is safe.
          source: report
        # file: library.bib
        @report{report, title = {The inspection report}, author = {{Public Works Department}}}
    """,
)
