"""`python -m argmap`, and the `argmap` command."""

from __future__ import annotations

from argmap.cli import main

if __name__ == "__main__":
    main()
