"""`python -m argmap`, and the `argmap` command."""

from __future__ import annotations

import gc


def main() -> None:
    """Run the command line, without looking for cycles of objects on the way.

    A command lives for seconds and leaves hardly a cycle; looking for them costs a quarter of a large map's time, and
    some of the imports' too. Python looks again when it ends, even where it was told not to: but not at what is frozen.
    """
    gc.disable()
    try:
        from argmap.cli import main

        main()
    finally:
        gc.freeze()


if __name__ == "__main__":
    main()
