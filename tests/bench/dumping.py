"""MkDocs hook of the benchmark: writes every page down before the theme is put round it (plain.py)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from tests.bench.plain import dump, dump_page

FOLDER = Path(os.environ["BENCH_DUMP"])


def on_nav(nav: Any, config: Any, **_: Any) -> Any:
    """The configuration is complete here."""
    FOLDER.mkdir(exist_ok=True)
    dump(config, FOLDER)
    return nav


def on_page_context(context: Any, page: Any, **_: Any) -> Any:
    """The page is complete here."""
    dump_page(page.file.src_uri, page.meta, page.content, FOLDER)
    return context
