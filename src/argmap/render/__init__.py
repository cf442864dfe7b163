"""Answers as rich renderables: pure functions of a map; only the command line prints them."""
