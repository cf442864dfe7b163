"""Maps made by hand and at random, without the reader: circles and sharing that YAML would make long."""

from io import StringIO
from itertools import pairwise

from hypothesis import strategies as st
from rich.console import Console

from argmap.diagnostics import Location
from argmap.focus import focus
from argmap.model import ArgumentMap, Citation, Claim, Included, Kind, Side, Source, Step
from argmap.render.show import Show
from argmap.standing import evaluate

HERE = "map.yaml"


def at(line=1, path=HERE):
    return Location(path, line, 1, line, 2)


def claim(key, text="", *, path=HERE, sources=(), **fields):
    citations = tuple(Citation(source, at(path=path)) for source in sources)
    written = "" if key.rpartition("/")[2].startswith("~") else key.rpartition("/")[2]
    return Claim(key, text or f"Text of {key}.", at(path=path), id=written, citations=citations, **fields)


def argmap(claims, steps=(), *, theses=("t",), sources=(), included=(), **fields):
    """Make a map of claims (or keys of them) and steps written `("support", "a b", "t")`, a ref as `&a`."""
    made = [one if isinstance(one, Claim) else claim(one) for one in claims]
    return ArgumentMap(
        path=HERE,
        title=fields.pop("title", "A map"),
        kind=fields.pop("kind", Kind.DEBATE),
        claims={one.key: one for one in made},
        steps={index: step(index, *args) for index, args in enumerate(steps)},
        theses=tuple(theses),
        sources={one.key: one for one in (Source(key, at(), title=f"Title of {key}") for key in sources)},
        included=tuple(included),
        **fields,
    )


def step(index, side, premises, target, path=HERE):
    names = premises.split()
    keys = tuple(name.removeprefix("&") for name in names)
    refs = tuple(name.startswith("&") for name in names)
    return Step(index, keys, target, Side(side), at(index + 1, path), refs)


def included(prefix, path, *, theses=(), of=""):
    return Included(
        prefix, path, f"Title of {prefix}", Kind.RECONSTRUCTION, tuple(theses), of, direct=True, location=at()
    )


def chain(length):
    """Make a map in which each claim supports the one before it."""
    keys = [f"c{index}" for index in range(length)]
    steps = [("support", f"&{later}", earlier) for earlier, later in pairwise(keys)]
    return argmap(keys, steps, theses=keys[:1])


@st.composite
def argmaps(draw, texts=None):
    """Draw a map of up to ten claims with any steps among them: shared, circular, undercutting, or joined to nothing."""
    keys = [f"c{index}" for index in range(draw(st.integers(1, 10)))]
    stated, steps = set(keys[:1]), []
    for index in range(draw(st.integers(0, 16))):
        premises = draw(st.lists(st.sampled_from(keys), min_size=1, max_size=3, unique=True))
        undercuts = index > 0 and draw(st.booleans())
        target = draw(st.integers(0, index - 1)) if undercuts else draw(st.sampled_from(keys))
        side = "undercut" if undercuts else draw(st.sampled_from(["support", "evidence", "rebuttal"]))
        names = [name if name not in stated and draw(st.booleans()) else f"&{name}" for name in premises]
        stated.update(name for name in names if not name.startswith("&"))
        steps.append((side, " ".join(names), target))
    claims = [claim(key, "" if texts is None else draw(texts), sources=draw(st.sets(st.just("s")))) for key in keys]
    return argmap(claims, steps, theses=keys[: draw(st.integers(1, len(keys)))], sources=["s"])


def printed(whole, width=80, *, ascii=False, encoding="utf-8", standing=False, **wishes):
    """Give what `argmap show` prints of a map, without colours."""
    file = StringIO()
    console = Console(file=file, width=width, height=25, color_system=None)
    console._file = type("File", (StringIO,), {"encoding": encoding})()
    console.print(Show(focus(whole, **wishes), ascii, evaluate(whole) if standing else None), end="", crop=False)
    return console._file.getvalue()
