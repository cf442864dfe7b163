"""Claims by sources, as a page that stands alone: no script, nothing from the network, readable in print and in grey."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from argmap.render.matrix.words import claim_name, gaps, place, source_name
from argmap.render.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.matrix import Cell, Matrix, Mention, Relation
    from argmap.model import ArgumentMap

FEW = 3  # places that are shown without being asked for
STYLE = """\
body { font: 16px/1.4 system-ui, sans-serif; margin: 2rem; color: #111; background: #fff; }
table { border-collapse: collapse; }
th, td { border: 1px solid #999; padding: .4rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { position: sticky; top: 0; background: #eee; }
tbody th { font-weight: normal; min-width: 16rem; }
td.empty { color: #767676; text-align: center; }
tr.empty th { background: repeating-linear-gradient(45deg, #fff 0 6px, #e4e4e4 6px 8px); }
code { font-size: .85em; color: #444; }
ul { margin: .2rem 0 .4rem; padding-left: 1.1rem; font-size: .9em; }
@page { size: landscape; margin: 12mm; }
@media print { thead th { position: static; } body { margin: 0; font-size: 10pt; } }"""


def as_html(matrix: Matrix) -> str:
    """Give the page; each cell unfolds to the places, with quotes and the claims that cite."""
    return "\n".join(_lines(matrix)) + "\n"


def _text(text: str) -> str:
    return escape(visible(text))


def _lines(matrix: Matrix) -> Iterator[str]:
    title = _text(matrix.map.title) or "Untitled"
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f'<meta name="viewport" content="width=device-width">\n<title>{title}</title>\n<style>\n{STYLE}\n</style>\n</head>'
    yield f"<body>\n<h1>{title}</h1>"
    yield from _table(matrix)
    yield "<h2>Sources</h2>\n<dl>"
    for key in matrix.columns:
        yield f"<dt><bdi>{_text(key)}</bdi></dt><dd><bdi>{_text(source_name(matrix.map.sources[key]))}</bdi></dd>"
    yield "</dl>"
    for words, names in gaps(matrix):
        yield f"<p><strong>{words}:</strong> {', '.join(f'<bdi>{_text(name)}</bdi>' for name in names)}</p>"
    yield "</body>\n</html>"


def _table(matrix: Matrix) -> Iterator[str]:
    heads = "".join(f'<th scope="col"><bdi>{_text(key)}</bdi></th>' for key in matrix.columns)
    yield f'<table>\n<thead><tr><th scope="col">Claim</th>{heads}</tr></thead>\n<tbody>'
    empty = {*matrix.empty_rows}
    for row in matrix.rows:
        claim = matrix.map.claims[row]
        name = f" <code>{_text(row)}</code>" if claim.id else ""
        pad = f"padding-left: {0.6 + 1.5 * matrix.levels[row]:.1f}rem"
        yield '<tr class="empty">' if row in empty else "<tr>"
        yield f'<th scope="row" style="{pad}"><bdi>{_text(claim.text)}</bdi>{name}</th>'
        yield from (_cell(matrix.map, matrix.cells.get((row, key))) for key in matrix.columns)
        yield "</tr>"
    yield "</tbody>\n</table>"


def _cell(argmap: ArgumentMap, cell: Cell | None) -> str:
    if not cell:
        return '<td class="empty">&ndash;</td>'
    return f"<td>{''.join(_mentions(argmap, *said) for said in cell.items())}</td>"


def _mentions(argmap: ArgumentMap, relation: Relation, mentions: tuple[Mention, ...]) -> str:
    items = "".join(f"<li>{_mention(argmap, one)}</li>" for one in mentions)
    opened = " open" if len(mentions) <= FEW else ""
    return f"<details{opened}><summary>{relation}&nbsp;{len(mentions):,}</summary><ul>{items}</ul></details>"


def _mention(argmap: ArgumentMap, mention: Mention) -> str:
    quote = f" <q><bdi>{_text(mention.citation.quote)}</bdi></q>" if mention.citation.quote else ""
    return f"<bdi>{_text(place(mention))}</bdi>{quote} <code>{_text(claim_name(argmap, mention.claim))}</code>"
