"""The anchor of the benchmark: the same pages as ready-made Markdown, built by plain MkDocs.

`written` builds the site once with a second hook, which writes every page down as it is before the
theme: its keys as front matter, its body as HTML. Plain MkDocs then has the same theme, the same
left column and the same pages, and no hook, no macro, no data.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import ROOT

PLAIN = "plain.yml"
HOOK = Path(__file__).with_name("dumping.py")
SHARED = ("data_date", "noindex", "edition", "restricted", "build_id", "search_version")
"""Keys of `config.extra` that templates read."""


def written(root: Path, environment: dict[str, str]) -> Path:
    """The configuration of the plain site beside the pages of the project at `root`."""
    config = root / "dump.yml"
    config.write_text(f"INHERIT: mkdocs.yml\nhooks:\n  - macros/pages.py\n  - {HOOK}\n", "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config)]
    more = {"BENCH_DUMP": str(root / "plain"), "PYTHONPATH": str(ROOT)}
    subprocess.run(
        [*command, "-d", str(root / "dumped")], cwd=root, env=environment | more, check=True
    )
    return root / PLAIN


def dump(config: Any, folder: Path) -> None:
    """Write the configuration of the plain site: nothing of ours but the theme."""
    own = config.extra
    plain = {
        "INHERIT": "mkdocs.yml",
        "docs_dir": str(folder),
        "hooks": [],
        "plugins": [],
        "watch": [],
        "strict": False,
        "nav": config.nav,
        "extra": {key: own[key] for key in SHARED if key in own},
    }
    target = folder.parent / PLAIN
    target.write_text(yaml.safe_dump(plain, allow_unicode=True, sort_keys=False), "utf-8")


def dump_page(source: str, meta: dict[str, Any], html: str, folder: Path) -> None:
    """Write a page as ready-made Markdown."""
    path = folder / source
    path.parent.mkdir(parents=True, exist_ok=True)
    keys = yaml.dump(dict(meta), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    path.write_text(f"---\n{keys}---\n{html}\n", "utf-8")


def environment() -> dict[str, str]:
    """As a build has it."""
    ours = {"SITE_PROFILE": "internal", "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    return {**os.environ, **ours}
