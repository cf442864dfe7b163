"""What tests of drawings share: the picture that the embedded engine makes of DOT, taken apart."""

import subprocess
import xml.etree.ElementTree as ET
from functools import cached_property
from importlib import metadata

from argmap.export.dot import to_dot
from argmap.export.style import Style

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"
PROGRAM = next(
    file.locate()
    for file in metadata.distribution("graphviz-pure").files or ()
    if file.stem == "graphviz-pure" and file.suffix in {"", ".exe"}
)


class Picture:
    """An SVG of the embedded engine: its groups by id, what they show, and what their tooltips say."""

    def __init__(self, dot, *, whole=True):
        """Have the engine draw; where the picture need not be whole, it may lose lines, as it does on tangled maps."""
        done = subprocess.run([PROGRAM, "-q", "-Tsvg"], input=dot.encode(), capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (0, b"") or not whole, done.stderr.decode()
        self.root = ET.XML(done.stdout)

    @cached_property
    def groups(self):
        return {group.get("id"): group for group in self.root.iter(f"{SVG}g") if group.get("class")}

    def named(self, *classes):
        """Give the ids of the groups that have all those classes."""
        return [name for name, group in self.groups.items() if {*classes} <= {*group.get("class").split()}]

    def texts(self, name):
        return [element.text or "" for element in self.groups[name].iter(f"{SVG}text")]

    def tooltip(self, name):
        link = next(self.groups[name].iter(f"{SVG}a"))
        return link.get(f"{XLINK}title")

    def link(self, name):
        return next(self.groups[name].iter(f"{SVG}a")).get(f"{XLINK}href")

    def title(self, name):
        """Give the name that Graphviz has for a node, or for an edge those of its ends."""
        return self.groups[name].find(f"{SVG}title").text

    def box(self, name):
        """Give the left, top, right and bottom of a node's shape."""
        shapes = [element for element in self.groups[name].iter() if element.tag in {f"{SVG}path", f"{SVG}polygon"}]
        written = " ".join(shape.get("d") or shape.get("points") for shape in shapes)
        numbers = [float(number) for number in written.replace("M", " ").replace("C", " ").replace(",", " ").split()]
        return min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]), max(numbers[1::2])

    def size(self):
        return tuple(float(self.root.get(side).removesuffix("pt")) for side in ("width", "height"))


def picture(argmap, hidden=None, **style):
    """Draw a map in that style."""
    return Picture(to_dot(argmap, Style(**style), hidden or {}))
