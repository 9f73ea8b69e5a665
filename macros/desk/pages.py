"""Pages of the site as the data give them now, one at a time, for the editors' desk.

A page is what the site would show between its head and its foot; pages that are written by hand
are seen in the preview alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from pathlib import Path, PurePosixPath

from markupsafe import Markup

from macros.derive.book import Book
from macros.render import MACROS
from macros.render.catalogue import Generated, generated
from macros.say.links import relative_to

SHEET = re.compile(r"^  - (assets/css/[a-z]+\.css)$", re.MULTILINE)
THEME = ("main", "palette")
MACRO = {
    "cases": "case_page",
    "instruments": "instrument_page",
    "responsibilities": "responsibility_page",
    "circumstances": "circumstance_page",
    "measures": "measure_page",
    "ladders": "ladder_page",
    "comparisons": "comparison_page",
    "placements": "province_page",
}
"""The macro of the page of a record, by the kind of its file."""


@dataclass(frozen=True)
class DeskPages:
    """The pages of a book, by their address."""

    root: Path
    book: Book

    @cached_property
    def _by_address(self) -> dict[str, Generated]:
        pages = generated(self.book.index)
        return {page.source.removesuffix(".md") + ".html": page for page in pages}

    def of_file(self, path: str, kind: str) -> str | None:
        """The address of the page of a data file's record, if it has one."""
        record, macro = PurePosixPath(path).stem, MACRO.get(kind)
        found = (
            address
            for address, page in self._by_address.items()
            if page.macro == macro and page.record == record
        )
        return next(found, None)

    def page(self, address: str) -> tuple[str, Markup] | None:
        """Title and body of a page, None for an address that is no generated page's."""
        page = self._by_address.get(address)
        if page is None:
            return None
        body = MACROS[page.macro](self.book, relative_to(address), page.record)
        return str(page.meta(self.book, page.record).get("ref_title", address)), Markup(body)


def sheets(root: Path) -> dict[str, Path]:
    """Style sheets of the theme and of the site, in order, by the address below the site."""
    theme = Path(str(resources.files("material"))) / "templates/assets/stylesheets"
    found = [next(theme.glob(f"{name}.*.min.css")) for name in THEME]
    ours = SHEET.findall((root / "mkdocs.yml").read_text(encoding="utf-8"))
    return {f"assets/stylesheets/{path.name}": path for path in found} | {
        name: root / "overrides" / name for name in ours
    }
