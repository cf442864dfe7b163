"""`make bench`: argmap's times as ratios to floors and to Argdown's command line, measured in turn in one run.

Machines differ and drift, so nothing here is an absolute time but the drawing's. Each ratio is the median over
pairs of runs, one of each command after the other. Argdown is measured where `argdown` is on the PATH
(`npm install @argdown/cli`).
"""

from __future__ import annotations

import compileall
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from maps import made, to_argdown

from argmap import load

PROJECT = Path(__file__).parent.parent
KASHMIR = PROJECT / "maps" / "kashmir.yaml"
PYTHON = sys.executable
IMPORTS = [PYTHON, "-c", "import typer, yaml, networkx"]
YAML_ONLY = [PYTHON, "-c", "import yaml"]
COMPOSE = [PYTHON, "-c", "import sys, yaml; yaml.compose(open(sys.argv[1], encoding='utf-8').read(), yaml.CSafeLoader)"]
PAIRS = 7


class Run(NamedTuple):
    """One run of a command: seconds of wall time, and the peak of its memory in KiB."""

    seconds: float
    peak: int


def argmap(*arguments: str | Path) -> list[str]:
    """Give argmap's command line."""
    return [PYTHON, "-m", "argmap", *map(str, arguments)]


def run(command: list[str]) -> Run:
    """Run a command once, its output thrown away."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - our own commands
    _, _, usage = os.wait4(process.pid, 0)
    return Run(time.perf_counter() - began, usage.ru_maxrss)


def in_turn(*commands: list[str], pairs: int = PAIRS) -> list[list[float]]:
    """Give, for each round in which all commands run in turn, their seconds; a first round is not counted."""
    return [[run(command).seconds for command in commands] for _ in range(pairs + 1)][1:]


def ratio(a: list[str], b: list[str], *, pairs: int = PAIRS) -> float:
    """Give how many times longer the first command takes, as the median over pairs."""
    return statistics.median(first / second for first, second in in_turn(a, b, pairs=pairs))


def beyond(a: list[str], a_floor: list[str], b: list[str], b_floor: list[str]) -> float:
    """Give the ratio of what two commands take beyond their floors."""
    rounds = in_turn(a, a_floor, b, b_floor)
    return statistics.median((first - floor) / (second - other) for first, floor, second, other in rounds)


def say(what: str, value: float, most: float, unit: str = "x") -> None:
    """Print one figure beside what it may be at most."""
    print(f"{'ok ' if value <= most else 'OVER'} {what:<62} {value:8.2f} {unit:<3} (at most {most:g})", flush=True)


def floors(small: Path, large: Path) -> None:
    """Measure `check` and `show` against what imports and composing alone take."""
    say("check Kashmir / importing typer, yaml and networkx", ratio(argmap("check", KASHMIR), IMPORTS), 1.3)
    say(
        "check 10,000 claims beyond imports / yaml.compose beyond its own",
        beyond(argmap("check", small), IMPORTS, [*COMPOSE, str(small)], YAML_ONLY),
        2,
    )
    say("show 10,000 claims / check 10,000 claims", ratio(argmap("show", small), argmap("check", small)), 2.5)
    say(
        "check 100,000 claims / check 10,000 claims", ratio(argmap("check", large), argmap("check", small), pairs=3), 11
    )
    growth = (run(argmap("check", large)).peak - run(argmap("check", small)).peak) / 90_000
    say("memory of check, for each further claim", growth, 5, "KiB")


def drawing(folder: Path) -> None:
    """Measure how long the SVG of 5,000 claims takes."""
    source = folder / "5000.yaml"
    source.write_text(made(5_000), encoding="utf-8")
    say("SVG of 5,000 claims", run(argmap("export", source, "-o", folder / "5000.svg")).seconds, 15, "s")


def peer(folder: Path, small: Path) -> None:
    """Measure `check` against Argdown's command line on the same content."""
    argdown = shutil.which("argdown")
    if argdown is None:
        print("--  argdown is not on the PATH: not measured against it")
        return
    for name, source, most in (("Kashmir", KASHMIR, 1 / 3), ("10,000 claims", small, 1 / 2.5)):
        content = folder / f"{source.stem}.argdown"
        content.write_text(to_argdown(load(str(source), root="/")), encoding="utf-8")
        command = [argdown, "json", str(content), str(folder / "out")]
        say(f"check {name} / argdown json", ratio(argmap("check", source), command), most)


def main() -> None:
    """Measure everything, with argmap's modules compiled as pip compiles what it installs."""
    compileall.compile_dir(PROJECT / "src", quiet=1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        small, large = folder / "10000.yaml", folder / "100000.yaml"
        small.write_text(made(10_000), encoding="utf-8")
        large.write_text(made(100_000), encoding="utf-8")
        floors(small, large)
        drawing(folder)
        peer(folder, small)


if __name__ == "__main__":
    main()
