"""The layout engines: programs that read DOT and write a picture.

Each runs in a process of its own, because on unlucky graphs every one of them can crash or never end.
The embedded one goes first: it gives the same bytes on every machine, and a system's Graphviz is often old.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import time
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from argmap.export.options import Engine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from argmap.export.options import Options

T = TypeVar("T")

VARIABLE: Final = "ARGMAP_DOT"
_PACKAGE: Final = "graphviz-pure"
_LONGEST_COMPLAINT: Final = 200
_PYGRAPHVIZ: Final = """
import sys
try:
    import pygraphviz
    graph = pygraphviz.AGraph()
    graph.from_string(sys.stdin.buffer.read().decode())
    sys.stdout.buffer.write(graph.draw(format=sys.argv[1].removeprefix("-T"), prog="dot"))
except Exception as error:
    sys.exit(str(error))
"""


class DrawingError(Exception):
    """A picture could not be made; the message says why, and where something helps, what."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program that reads a drawing and writes another: what users know it as, its command, whether it writes PDF."""

    name: str
    command: tuple[str, ...]
    has_pdf: bool = True


@dataclass(frozen=True, slots=True)
class Output(Generic[T]):
    """What is asked of an engine: its name for the format, and a reader of the bytes.

    The reader raises ValueError for bytes that are no complete picture, whatever the exit status claims.
    `settings` are attributes of Graphviz that the format needs.
    """

    format: str
    read: Callable[[bytes], T]
    settings: Mapping[str, str] = field(default_factory=dict)


def programs(choice: Engine) -> tuple[Program, ...]:
    """Give the engines found here for that choice, the one to try first in front. Raises DrawingError if none."""
    found = dict.fromkeys(program for find in FINDERS[choice] if (program := find()))
    if not found:
        raise DrawingError(f"no layout engine was found: {_REMEDIES[choice]}, or export to DOT, which needs none")
    return tuple(found)


def draw(dot: str, output: Output[T], engines: Sequence[Program], options: Options) -> T:
    """Draw with the first engine that manages; the seconds of the options are for all of them together.

    What goes wrong is told as it happens. Raises DrawingError, with all of it, if no engine manages.
    """
    end = time.monotonic() + options.seconds
    failures: list[str] = []
    for position, engine in enumerate(engines):
        share = max(0.0, end - time.monotonic()) / (len(engines) - position)
        try:
            picture = _drawn(engine, dot, output, share, options.tell)
        except DrawingError as error:
            failures.append(str(error))
            options.tell(str(error))
        else:
            if failures:
                options.tell(f"{engine.name} drew it instead")
            return picture
    raise DrawingError("; ".join(failures))


def run(program: Program, arguments: Sequence[str], text: bytes, seconds: float) -> tuple[bytes, str, int]:
    """Give what a program made of a text, its first complaint on one line, and its exit status, which is 0 or 1.

    Raises DrawingError if it cannot be started, does not finish in time or crashes.
    """
    try:
        process = subprocess.Popen(  # noqa: S603 - there is no shell, and the program is ours or the user's own
            [*program.command, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={"SOURCE_DATE_EPOCH": "0", **os.environ},  # or a PDF holds the time, and no two are the same
            process_group=0,
        )
    except OSError as error:
        raise DrawingError(f"{program.name} could not be started: {error.strerror}") from error
    with process:
        try:
            data, complaints = process.communicate(text, timeout=seconds)
        except subprocess.TimeoutExpired as error:
            raise DrawingError(f"{program.name} did not finish within {seconds:.3g} s") from error
        finally:
            _stop(process)
    complaint = _first(complaints)
    if process.returncode not in {0, 1}:
        raise DrawingError(f"{program.name} crashed ({_ending(process.returncode)}{complaint and f': {complaint}'})")
    return data, complaint, process.returncode


def _drawn(engine: Program, dot: str, output: Output[T], seconds: float, tell: Callable[[str], None]) -> T:
    data, complaint, status = run(engine, [f"-T{output.format}"], dot.encode("utf-8", "replace"), seconds)
    try:
        picture = output.read(data)
    except ValueError as error:
        raise DrawingError(f"{engine.name} gave no complete {output.format.upper()} ({complaint or error})") from error
    if status:  # with a whole picture: it lost an edge, say
        tell(f"{engine.name} drew the map, but complained: {complaint or 'it did not say of what'}")
    return picture


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End a process that still runs, and where the system has groups of processes, what it started in turn."""
    if process.poll() is not None:
        return
    with contextlib.suppress(ProcessLookupError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()


def _ending(status: int) -> str:
    with contextlib.suppress(ValueError):
        return signal.Signals(-status).name
    return f"exit status {status}"


def _first(complaints: bytes) -> str:
    lines = [" ".join(line.split()) for line in complaints.decode("utf-8", "replace").splitlines()]
    first = next((line for line in lines if line.startswith("Error")), next(filter(None, lines), ""))
    return "".join(character for character in first if character.isprintable())[:_LONGEST_COMPLAINT]


def _named() -> Program | None:
    """Give the program that the user's environment names. Raises DrawingError for a name that leads nowhere."""
    value = os.environ.get(VARIABLE)
    if not value:
        return None
    path = shutil.which(value)
    if not path:
        raise DrawingError(
            f"{VARIABLE} is `{value}`, which is no program that can be run: give it the path of a Graphviz dot"
        )
    return Program(f"{value} ({VARIABLE})", (path, "-q"))


def _embedded() -> Program | None:
    path = next((path for path in _embedded_paths() if os.access(path, os.X_OK)), None)
    return Program(_PACKAGE, (str(path), "-q"), has_pdf=False) if path else None


def _embedded_paths() -> Iterator[Path]:
    """Give the places where installers put the program, the likeliest first.

    The record of installed files is right but for `pip install --target`, which moves the program afterwards.
    """
    names = [_PACKAGE, f"{_PACKAGE}.exe"]
    with contextlib.suppress(metadata.PackageNotFoundError):
        package = metadata.distribution(_PACKAGE)
        yield from (Path(str(file.locate())) for file in package.files or () if file.name in names)
        yield from (Path(str(package.locate_file("bin"))) / name for name in names)
    yield from (Path(sysconfig.get_path("scripts")) / name for name in names)
    yield from map(Path, filter(None, [shutil.which(_PACKAGE)]))


def _system() -> Program | None:
    if named := _named():
        return named
    path = shutil.which("dot")
    return Program("Graphviz", (path, "-q")) if path else None


def _pygraphviz() -> Program | None:
    if not importlib.util.find_spec("pygraphviz"):
        return None
    return Program("pygraphviz", (sys.executable, "-P", "-c", _PYGRAPHVIZ))


FINDERS: Final[Mapping[Engine, Sequence[Callable[[], Program | None]]]] = {
    Engine.AUTO: (_named, _embedded, _system, _pygraphviz),
    Engine.EMBEDDED: (_embedded,),
    Engine.SYSTEM: (_system,),
}
_REMEDIES: Final[Mapping[Engine, str]] = {
    Engine.AUTO: "run `pip install graphviz-pure`, or install Graphviz (https://graphviz.org/download)",
    Engine.EMBEDDED: "run `pip install graphviz-pure`",
    Engine.SYSTEM: f"install Graphviz (https://graphviz.org/download), or name its dot in {VARIABLE}",
}
