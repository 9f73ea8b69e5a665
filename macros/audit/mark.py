"""Which pages of the internal profile are marked as restricted: the audit, the other way round."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path, PurePosixPath

from macros.audit.decode import views
from macros.audit.find import Search
from macros.audit.needles import known, needles
from macros.audit.withheld import data_files, record
from macros.derive.profile import FOLDER, is_restricted
from macros.model import Place

TOLD = ("cases", "collections")
"""Folders whose words mark every page that holds one; of others only the records' own pages are."""
NOTICE = "以上案例仅供内部参考，禁止在互联网上公开发布"
"""The notice itself is no secret."""
_BLOCK = re.compile(r"(?=<(?:p|li|t[dhr]|div|section|h[1-6]|d[dt]|summary|option)\b)")


@dataclass(frozen=True)
class Marks:
    """Own pages of restricted records, and the words of restricted cases."""

    pages: frozenset[str]
    """Sources of pages without suffix: `cases/x-1`."""
    search: Search
    _clean: set[bytes] = field(default_factory=set, repr=False)
    """Digests of blocks without such a word: most stand on many pages, and are looked at once."""

    def own(self, source: str) -> bool:
        """True for the page of a restricted record."""
        return source.removesuffix(".md") in self.pages

    def on(self, source: str, html: str) -> bool:
        """True for a page that must say so on paper: by its record or by a word that it holds."""
        return self.own(source) or self._holds(html)

    def _holds(self, html: str) -> bool:
        """Names may go over two cells, so that the whole is looked at; all else stands in a block."""
        if not self.search.forbidden:
            return False
        blocks = dict.fromkeys(_BLOCK.split(html))
        whole = any(True for view in views(html) for _ in self.search.names(view))
        return whole or any(map(self._block, blocks))

    def _block(self, html: str) -> bool:
        digest = blake2b(html.encode(), digest_size=16).digest()
        if digest in self._clean:
            return False
        if self.search.holds(html):
            return True
        self._clean.add(digest)
        return False


def marks(root: Path, public: Iterable[str]) -> Marks:
    """What is marked in the project at `root`; `public` are texts that are no secret."""
    shown = {path: path.relative_to(root).as_posix() for path in data_files(root)}
    closed = {path: name for path, name in shown.items() if is_restricted(Place(name, 1))}
    told = [record(root, path) for path, name in closed.items() if name.split("/")[1] in TOLD]
    texts = [path.read_text(encoding="utf-8") for path in shown if path not in closed]
    return Marks(
        frozenset(_page(name) for name in closed.values()),
        Search(needles(told, known([NOTICE, *texts, *public]))),
    )


def _page(name: str) -> str:
    """Where the page of a record stands: data/cases/restricted/x-1.yml is cases/x-1."""
    parts = PurePosixPath(name).with_suffix("").parts[1:]
    return "/".join(part for part in parts if part != FOLDER)
