"""Which pages of the internal profile are marked as restricted: the audit, the other way round."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from macros.audit.find import Search
from macros.audit.needles import known, needles
from macros.audit.withheld import data_files, record
from macros.derive.profile import FOLDER, is_restricted
from macros.model import Place

TOLD = ("cases", "collections")
"""Folders whose words mark every page that holds one; of others only the records' own pages are."""
NOTICE = "以上案例仅供内部参考，禁止在互联网上公开发布"
"""The notice itself is no secret."""


@dataclass(frozen=True)
class Marks:
    """Own pages of restricted records, and the words of restricted cases."""

    pages: frozenset[str]
    """Sources of pages without suffix: `cases/x-1`."""
    search: Search

    def own(self, source: str) -> bool:
        """True for the page of a restricted record."""
        return source.removesuffix(".md") in self.pages

    def on(self, source: str, html: str) -> bool:
        """True for a page that must say so on paper: by its record or by a word that it holds."""
        return self.own(source) or self.search.holds(html)


def marks(root: Path, public: Iterable[str]) -> Marks:
    """What is marked in the project at `root`; `public` are texts that are no secret."""
    shown = {path: path.relative_to(root).as_posix() for path in data_files(root)}
    closed = {path: name for path, name in shown.items() if is_restricted(Place(name, 1))}
    told = [record(root, path) for path, name in closed.items() if name.split("/")[1] in TOLD]
    texts = [path.read_text(encoding="utf-8") for path in shown if path not in closed]
    return Marks(
        frozenset(_page(name) for name in closed.values()),
        Search(needles(told, known([NOTICE, *texts, *public], told))),
    )


def _page(name: str) -> str:
    """Where the page of a record stands: data/cases/restricted/x-1.yml is cases/x-1."""
    parts = PurePosixPath(name).with_suffix("").parts[1:]
    return "/".join(part for part in parts if part != FOLDER)
