"""What a server needs of the site: a 404 page for any depth, and compressed copies."""

import gzip
import html
from pathlib import Path

TEXT = {".html", ".js", ".css", ".json", ".svg", ".txt", ".xml", ".csv"}
SMALL = 1024
"""Bytes below which a copy saves nothing."""
LEVEL = 9
MISSING = "404.html"


def prepare(site: Path, base: str) -> None:
    """Finish a built site for a server that shows it at `base` (`/`, `/zeren/`).

    The 404 page gets no copy: an administrator may edit its base, and a copy would keep the old one.
    """
    place_missing(site / MISSING, base)
    for path in sorted(site.rglob("*")):
        if path.suffix in TEXT and path.name != MISSING and path.stat().st_size >= SMALL:
            copy = gzip.compress(path.read_bytes(), compresslevel=LEVEL, mtime=0)
            path.with_name(f"{path.name}.gz").write_bytes(copy)


def place_missing(page: Path, base: str) -> None:
    """Give the 404 page, which is shown at any depth, the address that its links count from.

    With a base a bare fragment leads to the base itself, so that it gets the name of the page.
    """
    text = page.read_text(encoding="utf-8")
    head, found, rest = text.partition("<head>")
    if not found:
        raise ValueError(f"{page.name} has no head")
    placed = rest.replace('href="#', f'href="{page.name}#')
    page.write_text(f'{head}<head><base href="{html.escape(base)}">{placed}', encoding="utf-8")
