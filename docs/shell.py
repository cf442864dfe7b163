"""What the documents' generated blocks call: a command line, and what it prints."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parent.parent


def run(command: str, *, lines: int = 0) -> str:
    """Give a console block with a command and what it prints, plain and 80 wide; `lines` cuts it with a mark."""
    program = [sys.executable, "-m", *shlex.split(command)]
    clean = {
        name: value for name, value in os.environ.items() if name not in {"FORCE_COLOR", "NO_COLOR", "COLUMNS", "TERM"}
    }
    done = subprocess.run(  # noqa: S603 - the commands stand in our own documents
        program, cwd=PROJECT, env={**clean, "PYTHONUTF8": "1"}, capture_output=True, text=True, check=False
    )
    shown = (done.stdout + done.stderr).rstrip().splitlines()
    cut = [*shown[:lines], "…"] if 0 < lines < len(shown) else shown
    status = [f"(exit status {done.returncode})"] if done.returncode else []
    return "\n".join(["```console", f"$ {command}", *(line.rstrip() for line in cut), *status, "```"])


def fenced(path: str, language: str = "yaml") -> str:
    """Give a file of the project as a code block."""
    return f"```{language}\n{(PROJECT / path).read_text(encoding='utf-8').rstrip()}\n```"


def script(path: str) -> str:
    """Give a Python script as a code block, and what it prints."""
    done = subprocess.run([sys.executable, path], cwd=PROJECT, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    return f"{fenced(path, 'python')}\n\n```console\n{done.stdout.rstrip()}\n```"
