"""Graphviz's HTML-like tables, with none of the frames and gaps that they have unless told otherwise."""

from __future__ import annotations


def table(*rows: str) -> str:
    """Give a table of such rows."""
    return f'<table border="0" cellborder="0" cellspacing="0" cellpadding="0">{"".join(rows)}</table>'


def row(*cells: str) -> str:
    """Give a row of such cells."""
    return f"<tr>{''.join(cells)}</tr>"


def cell(content: str, **attributes: str | int) -> str:
    """Give a cell; the content is markup."""
    told = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return f"<td{told}>{content}</td>"


def fixed(content: str, across: int, down: int, **attributes: str | int) -> str:
    """Give a cell of that many points, whatever an engine thinks that its content needs."""
    return cell(content, width=across, height=down, fixedsize="true", **attributes)
