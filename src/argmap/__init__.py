"""Argument maps in plain YAML: read, check, show and draw them."""
