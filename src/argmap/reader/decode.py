"""Bytes to text: UTF-8, or a diagnostic that says what the file seems to be instead."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from argmap.diagnostics import Location
from argmap.reader.disk import DISK
from argmap.reader.rules import NOT_UTF8, TOO_LARGE, UNREADABLE

if TYPE_CHECKING:
    from argmap.diagnostics import Diagnostic
    from argmap.reader.disk import Disk
    from argmap.reader.limits import Limits

_LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")

_UNREADABLE = "cannot read this file: "
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAVE = "Save it as UTF-8; most editors offer this under “encoding”."


def lines_of(text: str) -> list[str]:
    """Give the lines of a text, as libyaml counts them."""
    simple = text.isascii() and "\r" not in text
    return text.split("\n") if simple else _LINE_BREAK.split(text)


def start_of(path: str) -> Location:
    """Give the place of a problem with a file as a whole."""
    return Location(path, 1, 1, 1, 1)


def load(path: str, limits: Limits, disk: Disk = DISK) -> str | Diagnostic:
    """Read a file, or standard input for `-`, without its byte order mark."""
    try:
        data = disk.read(path, limits.bytes + 1)
    except OSError as error:
        return _unreadable(path, (error.strerror or str(error)).lower())
    except ValueError:
        return _unreadable(path, "no file has a name with a NUL in it")
    return decode(path, data, limits)


def _unreadable(path: str, reason: str) -> Diagnostic:
    return UNREADABLE.found(start_of(path), f"{_UNREADABLE}{reason}", "Check the path and its rights.")


def reason_of(problem: Diagnostic) -> str:
    """Give the reason why a file could not be read."""
    return problem.message.removeprefix(_UNREADABLE)


def decode(path: str, data: bytes, limits: Limits) -> str | Diagnostic:
    """Decode UTF-8, or say where it stops being UTF-8 and what it looks like."""
    if len(data) > limits.bytes:
        return TOO_LARGE.found(
            start_of(path),
            f"this file has more than {limits.bytes:,} bytes",
            "Split the map and join its parts with `include`.",
        )
    if data.startswith(_WIDE_MARKS) or data[:4].count(0) > 1:
        return NOT_UTF8.found(start_of(path), "this file is in UTF-16 or UTF-32, not UTF-8", _SAVE)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(path, data, error.start)


def _not_utf8(path: str, data: bytes, at: int) -> Diagnostic:
    before = lines_of(data[:at].decode("utf-8-sig"))
    line, column = len(before), len(before[-1]) + 1
    location = Location(path, line, column, line, column + 1)
    if b"\0" in data:
        return NOT_UTF8.found(
            location, "this is not a text file: it has bytes that no text has", "A map is YAML text in UTF-8."
        )
    shown = bytes(data[at : at + 1]).decode("cp1252", errors="replace")
    message = f"this file is not UTF-8: byte 0x{data[at]:02X} here (in Windows-1252 or Latin-1 it would be {shown!r})"
    return NOT_UTF8.found(location, message, _SAVE)
