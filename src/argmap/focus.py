"""A part of a map: below a claim, to a depth, by source. Cut once here for every output."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING
from unicodedata import normalize

from argmap.reach import bearing_on, below_claims, roots

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from argmap.model import ArgumentMap, Step

SHARES = 16  # a left-out claim is counted below at most so many kept ones, which holds counting linear
SUGGESTIONS = 5
MOST_LISTED = 20  # sources that are listed where none is like the name
BEGINNING = 60  # characters of a text that stand for a claim without an id
LIKENESS = 60  # percent: less like than this is no suggestion


class UnknownNameError(LookupError):
    """A name that no claim or source has, or that several have; the message says which could be meant."""


class UnknownSourceError(UnknownNameError):
    """Such a name where a source is asked for."""


@dataclass(frozen=True)
class Focus:
    """A part of a map, beside the whole that it was cut from.

    `hidden` tells for each kept claim from whose branch something was cut how many distinct claims are left
    out below it. A claim left out below more than SHARES kept ones is counted for the first of them only.
    """

    map: ArgumentMap
    whole: ArgumentMap
    hidden: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def left_out(self) -> int:
        """Give the number of claims of the whole map that this part does not hold."""
        return len(self.whole.claims) - len(self.map.claims)


def focus(
    argmap: ArgumentMap, *, below: str | None = None, depth: int | None = None, source: str | None = None
) -> Focus:
    """Narrow a map: to what bears on the claim `below`, to what joins the claims of `source` to the root, to `depth`.

    The root is the claim `below`, otherwise the theses. A step is kept where all its premises and its target
    are, so whatever is missing is missing with a claim. Raises UnknownNameError.
    """
    part = argmap
    if below is not None:
        root = find(argmap, below)
        part = _part(part, below_claims(part, [root]), (root,))
    if source is not None:
        part = _part(part, _joined(part, claims_of(argmap, source)), part.theses)
    if depth is not None:
        part = _part(part, _to_depth(part, depth), part.theses)
    return Focus(part, argmap, {} if part is argmap else _hidden(argmap, part))


def _to_depth(argmap: ArgumentMap, depth: int) -> dict[str, None]:
    """Give the claims at most so many steps below the theses, and below where the other trees begin.

    Whatever bears on a thesis counts from there alone: else it came back by a shorter way from elsewhere.
    """
    theses, outside = roots(argmap)
    kept = _levels(argmap, theses, depth, set())
    too_deep = below_claims(argmap, theses).keys() - kept.keys()
    return {**kept, **_levels(argmap, outside, depth, too_deep)}


def _levels(argmap: ArgumentMap, begins: Iterable[str], depth: int, without: Collection[str]) -> dict[str, None]:
    """Give the claims so many steps below others; an undercut lies one below the step that it attacks.

    A step from any of the claims `without` which the part has to do leads no further: all its premises stay away.
    """
    claims = [*begins]
    found = dict.fromkeys(claims)
    steps: list[Step] = []
    for _ in range(depth):
        undercuts = [undercut for step in steps for undercut in argmap.undercuts_of(step)]
        steps = [*(step for claim in claims for step in argmap.steps_for(claim)), *undercuts]
        steps = [step for step in steps if not any(key in without for key in step.premises)]
        new = (key for step in steps for key in step.premises if key not in found)
        claims = [*dict.fromkeys(new)]
        found.update(dict.fromkeys(claims))
        if not steps:
            break
    return found


def _joined(argmap: ArgumentMap, seeds: Iterable[str]) -> dict[str, None]:
    """Give the seeds, the theses and all on the ways between; for a seed that bears on no thesis, all above it."""
    within = below_claims(argmap, argmap.theses)
    conclusions = {step.index: claim for claim in argmap.claims for step in bearing_on(argmap, claim)}
    climbed = dict.fromkeys(key for key in seeds if key in argmap.claims)
    kept = {**dict.fromkeys(argmap.theses), **climbed}
    passed: set[int] = set()
    queue = [*climbed]
    for key in queue:  # grows while it is read
        steps = [step for step in argmap.uses_of(key) if key not in within or conclusions[step.index] in within]
        for step in steps:  # grows while it is read
            if step.index in passed:
                continue
            passed.add(step.index)
            kept.update(dict.fromkeys(step.premises))
            if isinstance(step.target, int):
                steps.append(argmap.steps[step.target])
            elif step.target not in climbed:
                climbed[step.target] = kept[step.target] = None
                queue.append(step.target)
    return kept


def _part(argmap: ArgumentMap, keep: Collection[str], theses: tuple[str, ...]) -> ArgumentMap:
    """Give the map on those claims: the steps among them, the sources they cite, the maps they come from."""
    claims = {key: claim for key, claim in argmap.claims.items() if key in keep}
    steps = [step for key in claims for step in argmap.steps_for(key) if _keeps_all(step, claims)]
    for step in steps:  # grows while it is read
        steps.extend(undercut for undercut in argmap.undercuts_of(step) if _keeps_all(undercut, claims))
    kept = {step.index for step in steps}
    cited = {argmap.of, *(citation.source for claim in claims.values() for citation in claim.citations)}
    paths = {claim.location.path for claim in claims.values()}
    included = (replace(of, theses=tuple(key for key in of.theses if key in claims)) for of in argmap.included)
    return replace(
        argmap,
        claims=claims,
        steps={index: step for index, step in argmap.steps.items() if index in kept},
        theses=theses,
        sources={key: source for key, source in argmap.sources.items() if key in cited},
        expectations=tuple(one for one in argmap.expectations if one.claim in claims),
        included=tuple(one for one in included if one.path in paths),
    )


def _keeps_all(step: Step, claims: Collection[str]) -> bool:
    """Tell whether all premises of a step are among those claims."""
    return all(premise in claims for premise in step.premises)


def _hidden(whole: ArgumentMap, part: ArgumentMap) -> dict[str, int]:
    """Count for each claim of the part the distinct claims of the whole left out below it, where there are any."""
    looks: Counter[str] = Counter()
    counts = {key: len(_left_out(whole, part, key, looks)) for key in part.claims}
    return {key: count for key, count in counts.items() if count}


def _left_out(whole: ArgumentMap, part: ArgumentMap, claim: str, looks: Counter[str]) -> dict[str, None]:
    cut = [step for step in bearing_on(whole, claim) if step.index not in part.steps]
    found = dict.fromkeys(key for step in cut for key in step.premises if key not in part.claims)
    queue = [*found]
    for key in queue:  # grows while it is read
        looks[key] += 1
        if looks[key] > SHARES:
            continue
        for step in bearing_on(whole, key):
            new = [one for one in step.premises if one not in found and one not in part.claims and looks[one] < SHARES]
            found.update(dict.fromkeys(new))
            queue.extend(new)
    return found


def find(argmap: ArgumentMap, name: str) -> str:
    """Give the key of the claim of that name: its key, `thesis`, its id alone, or how its text and no other's begins.

    Case, blanks and the Unicode form of a text do not count. Raises UnknownNameError, with suggestions.
    """
    key = normalize("NFC", name.strip())
    if key in argmap.claims:
        return key
    folded = _folded(name)
    texts = {key: _folded(claim.text) for key, claim in argmap.claims.items()}
    tiers = (
        [*argmap.theses] if key == "thesis" else [],
        [one for one, claim in argmap.claims.items() if claim.id and claim.id == key],
        [one for one, text in texts.items() if text == folded],
        [one for one, text in texts.items() if folded and text.startswith(folded)],
    )
    found = next((tier for tier in tiers if tier), [])
    if len(found) == 1:
        return found[0]
    if found:
        raise UnknownNameError(f"`{name}` names several claims: {_listed(_names(argmap, found))}")
    ids = {one: _folded(one) for one in argmap.claims if not _unnamed(one)}
    starts = {one: text[: len(folded)] for one, text in texts.items()}
    raise UnknownNameError(f"no claim is named `{name}`{_meant(_names(argmap, _alike(folded, ids, starts)))}")


def claims_of(argmap: ArgumentMap, name: str) -> tuple[str, ...]:
    """Give the keys of the claims that cite the source of that name, or are stated in the included map of that name.

    A source is named by its key or, where no other has it, by its bare id; an included map by its alias, and
    with it the source that it restates. Raises UnknownNameError, with suggestions.
    """
    key = normalize("NFC", name.strip())
    maps = [one for one in argmap.included if one.prefix == f"{key}/"]
    bare = [one for one in argmap.sources if one.rpartition("/")[2] == key]
    sources = [key] if key in argmap.sources else bare
    if len(sources) > 1 and not maps:
        raise UnknownSourceError(f"`{name}` names several sources: {_listed(f'`{key}`' for key in sources)}")
    if not sources and not maps:
        raise UnknownSourceError(f"no source is named `{name}`{_meant_source(argmap, _folded(name))}")
    cited = {*(sources if len(sources) == 1 else ()), *(one.of for one in maps if one.of)}
    paths = {one.path for one in maps}
    return tuple(
        key
        for key, claim in argmap.claims.items()
        if claim.location.path in paths or any(citation.source in cited for citation in claim.citations)
    )


def _meant_source(argmap: ArgumentMap, folded: str) -> str:
    """Suggest the sources and included maps with an id or title like that name, otherwise list all that can be named."""
    aliases = {one.prefix.rstrip("/"): one.title for one in argmap.included}
    titles = {**aliases, **{key: source.title for key, source in argmap.sources.items()}}
    whole = {key: _folded(title) for key, title in titles.items() if title}
    starts = {key: title[: len(folded)] for key, title in whole.items()}
    alike = _alike(folded, {key: _folded(key) for key in titles}, whole, starts)
    if alike or not titles:
        return _meant(f"`{key}`" for key in alike) or ". The map names no sources"
    return f". The map names {_listed((f'`{key}`' for key in titles), most=MOST_LISTED)}"


def _folded(text: str) -> str:
    return normalize("NFC", " ".join(normalize("NFC", text).casefold().split()))


def _unnamed(key: str) -> bool:
    return key.rpartition("/")[2].startswith("~")


def _names(argmap: ArgumentMap, keys: Iterable[str]) -> list[str]:
    """Give what an author would call those claims: the written id, otherwise the beginning of the text."""
    return [f"“{_beginning(argmap.claims[key].text)}”" if _unnamed(key) else f"`{key}`" for key in keys]


def _beginning(text: str) -> str:
    return text if len(text) <= BEGINNING else f"{text[:BEGINNING]}…"


def _alike(name: str, *known: Mapping[str, str]) -> list[str]:
    """Give the keys whose names are most like that name, the likest first."""
    if not name:
        return []
    from rapidfuzz import fuzz, process  # asked only after a mistake

    found = [hit for names in known for hit in process.extract(name, names, scorer=fuzz.ratio, score_cutoff=LIKENESS)]
    return [*dict.fromkeys(key for _, _, key in sorted(found, key=lambda hit: -hit[1]))][:SUGGESTIONS]


def _meant(names: Iterable[str]) -> str:
    listed = _listed(names, " or ")
    return f". Did you mean {listed}?" if listed else ""


def _listed(names: Iterable[str], last: str = ", ", most: int = SUGGESTIONS) -> str:
    shown = [*names]
    shown[most:] = ["…"] if len(shown) > most else []
    return last.join(filter(None, [", ".join(shown[:-1]), *shown[-1:]]))
