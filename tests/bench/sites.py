"""The sites that the benchmark measures: as built, and with the theme's own search in place of ours."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from mkdocs.utils import get_theme_dir

from macros.build import build
from macros.derive.profile import FOLDER
from tests.bench.generated import plant
from tests.conftest import ROOT
from tests.samples import Files

WORKER = ("workers", "lunr")
PARTS = ("macros", "docs", "mkdocs.yml", "overrides")
THEME = """\
INHERIT: mkdocs.yml
theme:
  custom_dir: overrides-theme
plugins:
  - search: {lang: zh}
  - macros: {module_name: macros, on_undefined: strict, on_error_fail: true}
"""


def project(root: Path, more: Files | None = None, restricted: bool = True) -> Path:
    """The project's own data, the restricted ones only if asked for, and these files beside them."""
    root.mkdir()
    for part in PARTS:
        (root / part).symlink_to(ROOT / part)
    closed = shutil.ignore_patterns(*([] if restricted else [FOLDER]))
    shutil.copytree(ROOT / "data", root / "data", ignore=closed)
    plant(root, more or {})
    return root


def built(root: Path) -> Path:
    """The site as `make site` builds it."""
    build(root, root / "site", "internal", dict(os.environ))
    return root / "site"


def with_theme_search(root: Path) -> Path:
    """The same pages with Material's search: its partial, lang zh, jieba. Raises CalledProcessError."""
    shutil.copytree(ROOT / "overrides", root / "overrides-theme")
    (root / "overrides-theme/partials/search.html").unlink()
    (root / "theme.yml").write_text(THEME, "utf-8")
    site = root / "site-theme"
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", "theme.yml", "-d", str(site)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    subprocess.run(command, cwd=root, env=environment, check=True)
    theme = Path(get_theme_dir("material"))
    for part in WORKER:  # the site leaves out what only this search needs
        name = f"assets/javascripts/{part}"
        source = theme / name
        shutil.copytree(source, site / name, dirs_exist_ok=True)
    return site


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Address of a site over http."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()
            thread.join()
