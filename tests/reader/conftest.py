"""What the reader's tests share: a map's text in, its diagnostics by place and code out."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Protocol

import pytest

from argmap.reader import read

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from argmap.reader import Limits, Reading


class ReadText(Protocol):
    """Reads a text as `map.yaml` of an empty folder, beside further files."""

    def __call__(
        self, text: str | bytes, files: Mapping[str, str] | None = None, limits: Limits | None = None
    ) -> Reading: ...


class Found(Protocol):
    """Gives what is wrong with a text as `line:column code`, in other files than the map's with the path before it."""

    def __call__(
        self, text: str | bytes, files: Mapping[str, str] | None = None, limits: Limits | None = None
    ) -> list[str]: ...


@pytest.fixture
def read_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ReadText:
    monkeypatch.chdir(tmp_path)

    def reading(text: str | bytes, files: Mapping[str, str] | None = None, limits: Limits | None = None) -> Reading:
        for name, content in {"map.yaml": text, **(files or {})}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else textwrap.dedent(content).encode())
        return read("map.yaml", limits=limits)

    return reading


@pytest.fixture
def found(read_text: ReadText) -> Found:
    def places(text: str | bytes, files: Mapping[str, str] | None = None, limits: Limits | None = None) -> list[str]:
        reading = read_text(text, files, limits)
        return [
            f"{problem.location}".removeprefix("map.yaml:") + f" {problem.rule.code}" for problem in reading.diagnostics
        ]

    return places
