"""Every map that argmap brings along is what a newcomer may copy: clean, shown and drawn."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from argmap.cli import app

HOUSE = Path(__file__).parent.parent
MAPS = sorted(
    path
    for folder in ("examples", "maps")
    for path in (HOUSE / folder).rglob("*.yaml")
    if "\nargmap: 1\n" in path.read_text("utf-8")
)


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HOUSE)


def named(path: Path) -> str:
    return str(path.relative_to(HOUSE))


@pytest.mark.parametrize("path", MAPS, ids=named)
def test_checks_clean(path: Path) -> None:
    result = CliRunner().invoke(app, ["check", named(path), "--fail-level", "warning"])
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("path", MAPS, ids=named)
def test_says_at_its_top_what_it_shows(path: Path) -> None:
    assert path.read_text("utf-8").startswith("# ")
