"""docs/format.md is run: its maps are clean, its outputs are what argmap prints, its tables know every key."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from pages import PROMPT, Block, blocks_of, output_of, run

from argmap.reader import Limits, keys
from argmap.reader.names import MOST
from argmap.reader.sources import OWN

PAGE = (Path(__file__).parent.parent / "docs" / "format.md").read_text("utf-8")
BLOCKS = blocks_of(PAGE)
SHOWN = [block for block in BLOCKS if block.language == "console"]
FAULTY = [block for block, after in pairwise(BLOCKS) if after.text.startswith(f"{PROMPT}check map.yaml")]
CLEAN = [block for block in BLOCKS if block.language == "yaml" and "argmap: 1\n" in block.text and block not in FAULTY]


def line_of(block: Block) -> str:
    return f"line-{block.line}"


def up_to(block: Block) -> list[Block]:
    return BLOCKS[: BLOCKS.index(block) + 1]


@pytest.mark.parametrize("block", CLEAN, ids=line_of)
def test_maps_are_clean(block: Block) -> None:
    status, output = run(["check", block.file, "--fail-level", "warning"], up_to(block))
    assert status == 0, output


@pytest.mark.parametrize("block", FAULTY, ids=line_of)
def test_faulty_maps_have_one_fault(block: Block) -> None:
    _, output = run(["check", block.file, "--format", "concise", "--fail-level", "info"], up_to(block))
    assert len(output.splitlines()) == 1, output


@pytest.mark.parametrize("block", SHOWN, ids=line_of)
def test_outputs_are_what_argmap_prints(block: Block) -> None:
    assert block.text == output_of(block, up_to(block)), "`make docs` renews the outputs"


def test_blocks_are_maps_sources_or_outputs() -> None:
    assert {block.language for block in BLOCKS} == {"yaml", "console"}
    assert all(block.command.startswith(PROMPT) for block in SHOWN)
    others = [block for block in BLOCKS if block.language == "yaml" and block not in [*CLEAN, *FAULTY]]
    assert [block.file for block in others] == ["library.yaml"]


def test_the_tables_know_every_key() -> None:
    tables = PAGE[PAGE.index("\n## All keys\n") :]
    known = {*keys.MAP, *keys.CLAIM, *keys.REF, *keys.LINKED, *keys.STEP, *OWN}
    assert {key for key in known if f"`{key}`" not in tables} == set()


def test_the_limits_are_those_of_the_reader() -> None:
    limits = Limits()
    said = PAGE[PAGE.index("\n## Names and limits\n") : PAGE.index("\n## All keys\n")]
    assert f"at most {MOST} of them" in said
    assert f"| {limits.bytes // 2**20} MiB, and {limits.nodes:,} parts |" in said
    below = f"{limits.depth // 2 - 1} below a thesis, one below the other"
    assert f"| {below}: each takes two of {limits.depth} levels, " in said
    assert f"| files that one map includes | {limits.includes} |" in said


def test_the_contents_lead_to_the_headings() -> None:
    headings = re.findall(r"^## (.+)$", PAGE, re.MULTILINE)
    anchors = [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]
    assert re.findall(r"^- \[.+\]\(#(.+)\)$", PAGE, re.MULTILINE) == anchors
