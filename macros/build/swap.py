"""A finished site takes the place of the last good one; what is interrupted is mended (decisions/0006)."""

from __future__ import annotations

import shutil
from pathlib import Path

PREFIX = ".site-"
ASIDE = ".site-old"
"""The last good site while it is swapped; also matched by `PREFIX`."""


def swap(fresh: Path, site: Path) -> None:
    """Make `fresh` the site by two renames; between them there is none, and `recover` mends that.

    Raises OSError; `site` is then as it was.
    """
    aside = site.parent / ASIDE
    if site.exists():
        site.rename(aside)
    try:
        fresh.rename(site)
    except OSError:
        recover(site)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def recover(site: Path) -> None:
    """Put back a site that an interrupted swap left aside, and clear what killed builds left."""
    aside = site.parent / ASIDE
    if aside.is_dir() and not site.exists():
        aside.rename(site)
    for left in sorted(site.parent.glob(f"{PREFIX}*")):
        shutil.rmtree(left, ignore_errors=True)
