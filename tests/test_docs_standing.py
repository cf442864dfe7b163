"""docs/standing.md teaches with maps that do what it says: each is clean, drawn, and holds what it expects."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

import argmap
from argmap.cli import app
from argmap.standing import Reason

DOCS = Path(__file__).parent.parent / "docs"
PAGE = (DOCS / "standing.md").read_text("utf-8")
MAPS = sorted((DOCS / "standing").glob("*.yaml"))


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_each_map_is_clean_and_says_what_it_expects(path: Path) -> None:
    result = CliRunner().invoke(app, ["check", str(path), "--fail-level", "warning"])
    assert result.exit_code == 0, result.output
    assert argmap.load(str(path)).expectations


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_each_map_is_explained_and_drawn(path: Path) -> None:
    assert f"argmap why docs/standing/{path.name}" in PAGE
    picture = f"images/standing-{path.stem}.svg"
    assert f"]({picture})" in PAGE
    assert (DOCS / picture).is_file()


def test_every_word_is_explained() -> None:
    table = PAGE[PAGE.index("\n## The words\n") : PAGE.index("\n## Worked examples\n")]
    assert {f"{reason}" for reason in Reason if f"| {reason} |" not in table} == {"supposed"}


def test_the_contents_lead_to_the_headings() -> None:
    headings = re.findall(r"^## (.+)$", PAGE, re.MULTILINE)
    anchors = [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]
    assert re.findall(r"^- \[.+\]\(#(.+)\)$", PAGE, re.MULTILINE) == anchors
