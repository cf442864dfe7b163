"""Maps to files: one format a file; the drawn ones go through DOT and one engine module."""
