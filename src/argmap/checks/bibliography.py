"""AM4: what a bibliography holds beside what a map cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.checks._check import Found, check
from argmap.diagnostics import Severity
from argmap.reader.names import quoted

if TYPE_CHECKING:
    from argmap.model import ArgumentMap, Source

MOST_TOLD = 20  # entries that nothing cites, before only their number is told


@check("AM418", Severity.INFO, whole=True, beside=True)
def unused_entry(argmap: ArgumentMap) -> Found:
    """A bibliography made for a map holds what the map cites.

    Of a library that is not, this tells what else is in it: of more than 20 entries only how many are unused. What any
    of the maps checked together cites is in use.

    Bad:
        argmap: 1
        sources: library.bib
        thesis:
          text: The bridge needs repair.
          source: inspection
        # file: library.bib
        @report{inspection, title = {Report on the state of the bridge}}
        @book{history, title = {The bridges of our river}}

    Good:
        argmap: 1
        sources: library.bib
        thesis:
          text: The bridge needs repair.
          source: inspection
        # file: library.bib
        @report{inspection, title = {Report on the state of the bridge}}
    """
    used = {citation.source for claim in argmap.claims.values() for citation in claim.citations} | {argmap.of}
    own = [source for key, source in argmap.sources.items() if "/" not in key and _in_bibliography(argmap, source)]
    unused = [source for source in own if source.key not in used]
    if len(unused) > MOST_TOLD:
        message = f"{len(unused):,} of the {len(own):,} entries of this bibliography are not cited"
        yield unused[0].location, message, "Nothing needs to be done if it is your whole library."
        return
    for source in unused:
        yield source.location, f"no claim cites the entry {quoted(source.key)}", "Cite it, or take it out."


def _in_bibliography(argmap: ArgumentMap, source: Source) -> bool:
    return source.location.path != argmap.path and not source.location.path.lower().endswith((".yaml", ".yml"))
