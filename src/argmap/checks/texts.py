"""AM4: whether the texts that are quoted are at hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from argmap.checks._check import Found, check
from argmap.checks._words import source_named
from argmap.diagnostics import Severity
from argmap.reader.names import did_you_mean, quoted
from argmap.texts.shelf import LIMIT, Lack, Missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.diagnostics import Location
    from argmap.model import Source
    from argmap.texts.quotes import Cited


@check("AM408", Severity.INFO)
def unchecked_quotes(cited: Cited) -> Found:
    """A source that is quoted has its text at hand, so that its quotes can be checked.

    Reported once for each source. Nothing is wrong with the map: its quotes are as good as who copied them.

    Bad:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
        thesis:
          text: The bridge needs repair.
          source: inspection
          quote: two piers are cracked

    Good:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
            file: inspection.txt
        thesis:
          text: The bridge needs repair.
          source: inspection
          quote: two piers are cracked
        # file: inspection.txt
        We found that two piers are cracked.
    """
    for source, missing in _without_text(cited):
        if missing.lack is Lack.UNNAMED:
            help = "If its text is at hand, name the file of it with `file:`."
            yield source.location, f"{source_named(source)} names no `file`, so its quotes are not checked", help
        elif missing.lack is Lack.MISSING and not cited.shelf.folders:
            message = f"{quoted(source.file)} is not at hand, so the quotes from {source_named(source)} are not checked"
            yield source.location, message, _where(source)


@check("AM409", Severity.WARNING)
def text_not_found(cited: Cited) -> Found:
    """A source's `file` is there when quotes are to be checked: beside the map, or in a folder that `--sources` names.

    Without such a folder this is only told (AM408).

    Bad:
        # texts in: texts
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
            file: inspektion.txt
        thesis:
          text: The bridge needs repair.
          source: inspection
          quote: two piers are cracked
        # file: texts/inspection.txt
        We found that two piers are cracked.

    Good:
        # texts in: texts
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
            file: inspection.txt
        thesis:
          text: The bridge needs repair.
          source: inspection
          quote: two piers are cracked
        # file: texts/inspection.txt
        We found that two piers are cracked.
    """
    for source, missing in _without_text(cited):
        if missing.lack is Lack.MISSING and cited.shelf.folders:
            message = (
                f"no file {quoted(source.file)} is at hand, so the quotes from {source_named(source)} are not checked"
            )
            known = [name for folder in cited.shelf.folders for name in _names(folder)]
            near = did_you_mean(Path(source.file).name, known)
            yield (
                source.location,
                message,
                near or f"Looked for beside the map and in {', '.join(cited.shelf.folders)}.",
            )


@check("AM410", Severity.ERROR)
def unreadable_text(cited: Cited) -> Found:
    """A source's `file` is a text in UTF-8, not empty and of at most 16 MiB.

    A PDF or a word processor's file has to be saved as plain text first. Reported once for each source.

    Bad:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
            file: inspection.pdf
        thesis:
          text: The bridge needs repair.
          source: inspection
          quote: two piers are cracked
        # file: inspection.pdf
        %PDF-1.7

    Good:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
            file: inspection.txt
        thesis:
          text: The bridge needs repair.
          source: inspection
          quote: two piers are cracked
        # file: inspection.txt
        We found that two piers are cracked.
    """
    for source, missing in _without_text(cited):
        if missing.lack is Lack.UNREADABLE:
            message = (
                f"the text of {source_named(source)} cannot be read, so its quotes are not checked: {missing.reason}"
            )
            yield source.location, message, f"`file` takes plain text in UTF-8, at most {LIMIT // 2**20} MiB."


@check("AM411", Severity.ERROR)
def text_outside(cited: Cited) -> Found:
    """A source's `file` lies inside the project, or below a folder that `--sources` names.

    A map may come from anybody. It must not have other files of the machine read, through a symbolic link neither.

    Bad:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
            file: ../inspection.txt
        thesis:
          text: The bridge needs repair.
          source: inspection
          quote: two piers are cracked

    Good:
        argmap: 1
        title: Does the bridge need repair?
        kind: essay
        sources:
          inspection:
            title: Report on the state of the bridge
            file: inspection.txt
        thesis:
          text: The bridge needs repair.
          source: inspection
          quote: two piers are cracked
        # file: inspection.txt
        We found that two piers are cracked.
    """
    for source, missing in _without_text(cited):
        if missing.lack is Lack.OUTSIDE:
            message = f"{quoted(source.file)} leads outside the project, so the quotes from {source_named(source)} are not checked"
            yield source.location, message, "Move the text into the project, or name its folder with `--sources DIR`."


def _without_text(cited: Cited) -> Iterator[tuple[Source, Missing]]:
    """Give the sources that are quoted but whose text is not at hand, each once."""
    told: dict[Location, tuple[Source, Missing]] = {}
    for one in cited.own:
        if one.citation.quote and isinstance(one.text, Missing):
            told.setdefault(one.source.location, (one.source, one.text))
    yield from told.values()


def _where(source: Source) -> str:
    if "://" in source.file:
        return "`file` takes the path of a file; an address in the web goes under `URL`."
    return "Put it beside the map, or name its folder with `--sources DIR`."


def _names(folder: str) -> list[str]:
    try:
        return sorted(path.name for path in Path(folder).iterdir())
    except OSError:
        return []
