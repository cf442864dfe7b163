"""Drawings and other files made from a map: one format a file.

An exporter is a function of a map and `Options` that gives the file's bytes; `registry.EXPORTERS` names them all.
The drawn ones go through `dot`, which writes the graph, and `engine`, which runs the program that lays it out.
"""
