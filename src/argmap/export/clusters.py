"""What claims are framed together: those of one source or of one tag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.export.style import Group

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.model import ArgumentMap, Claim


def clusters(argmap: ArgumentMap, group: Group) -> Mapping[str, Sequence[str]]:
    """Give the keys of the claims of each frame by its heading, in the order in which the frames first occur."""
    found: dict[str, list[str]] = {}
    for key, claim in argmap.claims.items():
        heading = _source(argmap, claim) if group is Group.SOURCE else "".join(claim.tags[:1])
        if heading:
            found.setdefault(heading, []).append(key)
    return found


def _source(argmap: ArgumentMap, claim: Claim) -> str:
    """Name the included map that states a claim, otherwise the first source that it cites."""
    stating = [included for included in argmap.included if included.path == claim.location.path]
    if stating:
        return stating[0].title
    cited = [argmap.sources[citation.source] for citation in claim.citations if citation.source in argmap.sources]
    return cited[0].title or cited[0].key if cited else ""
