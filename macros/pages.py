"""MkDocs hook: checks the data, then gives every record a page in memory; docs/ is never written to.

MkDocs loads this file by its path and puts the folder `macros/` itself on the module path; the
first lines put the project root there instead, so that the package is imported once, by its name.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

_HERE = Path(__file__).resolve().parent
sys.path[:] = [str(_HERE.parent), *(name for name in sys.path if name != str(_HERE))]

from mkdocs.exceptions import Abort  # noqa: E402
from mkdocs.structure.files import File  # noqa: E402

from macros.audit import marks_of  # noqa: E402
from macros.build.edition import edition  # noqa: E402
from macros.build.inputs import build_id  # noqa: E402
from macros.build.report import report  # noqa: E402
from macros.derive.book import Book  # noqa: E402
from macros.derive.profile import Profile  # noqa: E402
from macros.export import export, schema  # noqa: E402
from macros.handout import manifest  # noqa: E402
from macros.render import KEY  # noqa: E402
from macros.render.catalogue import generated, navigation  # noqa: E402
from macros.search import files as search_files  # noqa: E402
from macros.search import version  # noqa: E402
from macros.search.prose import handwritten  # noqa: E402

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

EXPORT = "data/reference.json"
SCHEMA = "data/reference.schema.json"
ROBOTS = "robots.txt"
UNUSED = re.compile(r"sitemap\.xml|assets/javascripts/(lunr|workers)/.*|.*\.map|.*/favicon\.png")
"""Files of the theme that no page asks for: its own search, source maps, a second icon."""
PAGES = "generated_pages"
DATA = "generated_data"
HANDOUTS = "handouts"
MARKED = "restricted_marks"
"""Keys of `config.extra` under which later events find the generated pages and files."""


_last_good: list[Book] = []
"""The data of the last build in this process that had no problem: the preview falls back on it."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read all data once per build, before anything is touched."""
    root = Path(config.config_file_path).parent
    profile = str(config.extra.get("profile") or Profile.INTERNAL.key)
    book = _book(root, profile)
    internal = profile == Profile.INTERNAL.key
    config.nav = navigation(book.index)
    config.theme.static_templates.discard("sitemap.xml")
    config.extra["data_date"] = book.corpus.site.data_date
    config.extra["noindex"] = internal
    config.extra["build_id"] = build_id(root, Profile.of(profile))
    config.extra[MARKED] = marks_of(root, book) if internal else None
    shelf = manifest.on_shelf(root, book, Profile.of(profile))
    config.extra[HANDOUTS] = manifest.files(root, Profile.of(profile), shelf)
    config.extra[KEY] = book.beside(shelf)
    config.extra[PAGES] = {page.source: page for page in generated(book.index)}
    addresses = {source.removesuffix(".md") + ".html" for source in config.extra[PAGES]}
    found = search_files(book, addresses, handwritten(Path(config.docs_dir)))
    config.extra["search_version"] = version(found)
    config.extra[DATA] = {EXPORT: export(book, profile), SCHEMA: schema()} | found
    config.extra[DATA][ROBOTS] = f"User-agent: *\nDisallow:{' /' if internal else ''}\n"
    return config


def _book(root: Path, profile: str) -> Book:
    """The data of the profile, if it has no problem. Raises Abort with every problem.

    In the preview MkDocs would answer no request after a failed build, so that a rebuild with bad
    data shows the problems and builds the last good data again.
    """
    book, problems = edition(root, profile)
    if problems and not _last_good:
        raise Abort(report(problems))
    if problems:
        sys.stderr.write(f"{report(problems)}\n页面停在上一个好的样子。\n")
        return _last_good[0]
    _last_good[:] = [book]
    return book


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """One page in memory per record, and the open data beside the pages; no sitemap.

    A sitemap needs a fixed address and a clock; the site has neither.
    """
    for file in list(files):
        if UNUSED.fullmatch(file.src_uri):
            files.remove(file)
    texts = {page.source: page.content for page in config.extra[PAGES].values()}
    for name, text in (texts | config.extra[DATA]).items():
        files.append(File.generated(config, name, content=text))
    for name, path in config.extra[HANDOUTS]:
        files.append(File.generated(config, name, abs_src_path=str(path)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Titles and the like come after the macros have run: no data is ever taken for a template."""
    found = config.extra[PAGES].get(page.file.src_uri)
    if found is not None:
        page.meta.update(found.meta(config.extra[KEY], found.record))
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """The page of a restricted record, or with words of a restricted case, says so: on paper, too.

    What the audit would refuse in the public profile is what is marked in the internal one.
    """
    marks = config.extra[MARKED]
    page.meta["restricted"] = marks is not None and marks.on(page.file.src_uri, html)
    return html
