"""The pictures that the documents show: `python docs/pictures.py` draws them, `--check` tells whether they are up to date."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parent.parent

PICTURES = {
    "docs/images/washing-machine.svg": "examples/washing-machine.yaml",
    "docs/images/kashmir.svg": "maps/kashmir.yaml --labels short --depth 1",
    "docs/images/kashmir-resolve.svg": "maps/kashmir.yaml --focus resolve --depth 2",
    "docs/images/kashmir-help.svg": "maps/kashmir.yaml --focus help --depth 2",
    "docs/images/kashmir-keep-open.svg": "maps/kashmir.yaml --focus keep-open --depth 2",
    **{
        f"docs/images/standing-{name}.svg": f"docs/standing/{name}.yaml --standing"
        for name in ("reinstatement", "contested", "red-light", "lamp-off", "linked", "mutual")
    },
}


def drawn(arguments: str) -> bytes:
    """Give what `argmap export` draws, with the engine that draws alike everywhere."""
    command = [sys.executable, "-m", "argmap", "export", *arguments.split(), "--engine", "embedded", "--format", "svg"]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, check=True).stdout  # noqa: S603 - ours


def main(*, check: bool) -> int:
    """Draw every picture, or count those that would change."""
    stale = []
    for name, arguments in PICTURES.items():
        path, picture = PROJECT / name, drawn(arguments)
        if check and (not path.is_file() or path.read_bytes() != picture):
            stale.append(name)
        elif not check:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(picture)
    if stale:
        sys.stderr.write(f"out of date, run `make docs`: {', '.join(stale)}\n")
    return len(stale)


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv))
