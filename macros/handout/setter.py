"""Runs Typst in a process of its own: what it holds in memory is given back with each handout.

Started by path with one argument, a folder; reads `job.json` there and writes `out.pdf`, or the
reason to `error.txt`. Imports nothing of ours.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import typst


def main(folder: Path) -> int:
    """Set one document; 1 where Typst refuses it."""
    job = json.loads((folder / "job.json").read_text("utf-8"))
    templates = Path(job["templates"])
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=job["fonts"]
    )
    compiler = typst.Compiler(
        input=str(templates / "handout.typ"),
        root=str(templates),
        font_paths=fonts,
        sys_inputs={"document": job["document"]},
    )
    try:
        made = compiler.compile(
            format="pdf", timestamp=int(job["timestamp"]), pdf_standards=job["standard"]
        )
    except typst.TypstError as error:
        (folder / "error.txt").write_text(error.message, "utf-8")
        return 1
    assert isinstance(made, bytes)
    (folder / "out.pdf").write_bytes(made)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
