"""MkDocs as a child that ends when its parent does, however that ended: `-m macros.build.attended`."""

from __future__ import annotations

import os
import sys
import threading


def main(watched: str, target: str) -> None:
    """Build into `target`; a thread watches the pipe `watched`, whose other end the parent holds.

    Nothing is watched where `watched` is empty.
    """
    from mkdocs.__main__ import cli

    if watched:
        threading.Thread(target=_end_with, args=(int(watched),), daemon=True).start()
    cli(["build", "--strict", "--site-dir", target], prog_name="mkdocs")


def _end_with(watched: int) -> None:
    """Nothing is ever written to the pipe: reading ends when no process holds its other end."""
    os.read(watched, 1)
    os._exit(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
