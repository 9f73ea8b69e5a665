"""What is tied to the platform: a closed list of files, and bodies of pages that need none of it."""

from __future__ import annotations

import re
import subprocess
import sys

from tests.conftest import ROOT

PLATFORM = re.compile(r"^\s*(?:from|import) (?:mkdocs|material|mkdocs_macros)\b", re.MULTILINE)
TIED = {
    "macros/build/attended.py",
    "macros/build/preview.py",
    "macros/pages.py",
    "macros/search/prose.py",
}
BODIES = """\
import sys
for name in ("mkdocs", "material", "mkdocs_macros", "properdocs"):
    sys.modules[name] = None
from pathlib import Path
from macros.checks import check
from macros.render import MACROS
from macros.render.catalogue import generated
from macros.say.links import relative_to
book, problems = check(Path(sys.argv[1]))
assert problems == []
pages = list(generated(book.index))
for page in pages:
    url_for = relative_to(page.source.removesuffix(".md") + ".html")
    body = MACROS[page.macro](book, url_for, page.record)
    assert "<h1" in body, page.source
print(len(pages))
"""


def test_only_these_files_import_the_platform() -> None:
    importing = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "macros").rglob("*.py")
        if PLATFORM.search(path.read_text(encoding="utf-8"))
    }
    assert importing == TIED


def test_every_generated_page_is_rendered_without_the_platform() -> None:
    """From records to HTML with MkDocs, its plugin and the theme out of reach."""
    done = subprocess.run(
        [sys.executable, "-c", BODIES, str(ROOT)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 300
