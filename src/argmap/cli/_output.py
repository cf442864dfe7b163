"""Where a command's result goes: to a file as a whole or not at all, or to standard output."""

from __future__ import annotations

import os
import secrets
import shutil
import sys
from pathlib import Path

STANDARD = "-"


def fault_of(path: str) -> str:
    """Give why a file cannot be written there, or an empty text: asked before the work, not after."""
    target = Path(path)
    try:
        if target.is_dir() or path.endswith(("/", os.sep)):
            return "it is a folder"
        if not target.parent.is_dir():
            return f"there is no folder `{target.parent}`"
        writable = os.access(target, os.W_OK) if target.exists() else os.access(target.parent, os.W_OK | os.X_OK)
    except OSError as error:
        return error.strerror or str(error)
    return "" if writable else "permission denied"


def write(path: str, data: bytes) -> None:
    """Write a file: a new one takes the old one's place when it is complete, with its mode. Raises OSError.

    A link is followed. What is no file, a device or a pipe, is written to as it is.
    """
    target = Path(path).resolve()
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    new = target.with_name(f".argmap-{secrets.token_hex(8)}")
    try:
        with new.open("xb") as file:
            file.write(data)
        if target.exists():
            shutil.copymode(target, new)
        new.replace(target)
    finally:
        new.unlink(missing_ok=True)


def write_standard(data: bytes) -> None:
    """Write to standard output, where that is open. Raises BrokenPipeError where nobody reads on."""
    if sys.stdout:
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
