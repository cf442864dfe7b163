"""Every map that argmap brings along is what a newcomer may copy: nothing is found wrong with it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from typer.testing import CliRunner

import argmap
from argmap.cli import app

HOUSE = Path(__file__).parent.parent
IS_MAP = re.compile(r"^argmap: 1$", re.MULTILINE)


def maps_in(folder: str) -> list[str]:
    """Give the maps below a folder of the project; its other YAML files hold sources."""
    found = sorted((HOUSE / folder).rglob("*.yaml"))
    return [str(path.relative_to(HOUSE)) for path in found if IS_MAP.search(path.read_text("utf-8"))]


EXAMPLES = maps_in("examples")
MAPS = [*EXAMPLES, *maps_in("maps")]


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HOUSE)


@pytest.mark.parametrize("path", MAPS)
def test_checks_clean(path: str) -> None:
    result = CliRunner().invoke(app, ["check", path, "--fail-level", "warning"])
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("path", MAPS)
def test_shows_every_claim(path: str) -> None:
    result = CliRunner(env={"COLUMNS": "2000"}).invoke(app, ["show", path])
    assert result.exit_code == 0, result.output
    assert [claim.text for claim in argmap.load(path).claims.values() if claim.text not in result.output] == []


@pytest.mark.parametrize("path", MAPS)
def test_exports_every_claim_to_dot_and_svg(path: str, tmp_path: Path) -> None:
    for format in ("dot", "svg"):
        result = CliRunner().invoke(app, ["export", path, "-o", str(tmp_path / f"map.{format}")])
        assert result.exit_code == 0, result.output
    drawing = ET.XML((tmp_path / "map.svg").read_bytes())
    told = " ".join(" ".join(node.itertext()) + " ".join(node.attrib.values()) for node in drawing)
    assert [claim.text for claim in argmap.load(path).claims.values() if claim.text not in told] == []


@pytest.mark.parametrize("path", EXAMPLES)
def test_says_at_its_top_what_it_shows(path: str) -> None:
    assert (HOUSE / path).read_text("utf-8").startswith("# ")


def test_all_maps_are_found() -> None:
    assert "examples/washing-machine.yaml" in MAPS
    assert "maps/kashmir.yaml" in MAPS
