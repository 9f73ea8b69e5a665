"""MkDocs hook: checks the data, then gives every record a page in memory; docs/ is never written to.

MkDocs loads this file by its path and puts the folder `macros/` itself on the module path; the
first lines put the project root there instead, so that the package is imported once, by its name.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

_HERE = Path(__file__).resolve().parent
sys.path[:] = [str(_HERE.parent), *(name for name in sys.path if name != str(_HERE))]

from markdown import Markdown  # noqa: E402
from mkdocs.exceptions import Abort  # noqa: E402
from mkdocs.structure.files import File  # noqa: E402

from macros.audit import Marks, marks_of  # noqa: E402
from macros.build.edition import edition  # noqa: E402
from macros.build.inputs import build_id  # noqa: E402
from macros.build.preview import Preview  # noqa: E402
from macros.build.report import report  # noqa: E402
from macros.build.shares import shared  # noqa: E402
from macros.derive import drafts  # noqa: E402
from macros.derive.book import Book  # noqa: E402
from macros.derive.profile import Profile  # noqa: E402
from macros.export import published  # noqa: E402
from macros.handout import browser, manifest  # noqa: E402
from macros.render import KEY, MACROS, Running  # noqa: E402
from macros.render.catalogue import Generated, generated, navigation  # noqa: E402
from macros.render.held import MisplacedMacro, anchors  # noqa: E402
from macros.say.downloads import FOLDER  # noqa: E402
from macros.say.links import relative_to  # noqa: E402
from macros.search import PRINTED, SearchData, search_data, version  # noqa: E402
from macros.search.printed import PrintedText  # noqa: E402
from macros.search.prose import GUIDE, WrittenPage, handwritten  # noqa: E402

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

ROBOTS = "robots.txt"
UNUSED = re.compile(r"sitemap\.xml|assets/javascripts/(lunr|workers)/.*|.*\.map|.*/favicon\.png")
"""Files of the theme that no page asks for: its own search, source maps, a second icon."""

SCRIPTS = "assets/js/*.js"
COMMENT = re.compile(r"^[ \t]*(?:/\*\*(?:[^*]|\*(?!/))*\*/|//[^\n]*)\n?", re.MULTILINE)
"""A comment that begins its line: of JSDoc, or of one line."""


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """Body of a page, the keys that the theme reads, and the fragments in it."""

    body: str
    meta: Mapping[str, Any]
    anchors: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Build(Running):
    """What the events of one build share, under one key of `config.extra`."""

    pages: Mapping[str, Generated]
    """Generated pages by their source."""
    listed: frozenset[str]
    """Records that a reader may add to a handout of their own."""
    beside: Mapping[str, str | bytes]
    """Files beside the pages by address: open data in every form, robots.txt."""
    search: SearchData
    """The data of the search."""
    printed: PrintedText
    """The pages as they are made, for the search."""
    drafts: frozenset[str]
    """Sources of the pages of drafts, in the preview."""
    handouts: list[tuple[str, Path]]
    """Address and file of every handout."""
    marks: Marks | None
    """What the internal profile marks as restricted; the public one holds nothing of it."""
    rendered: dict[str, RenderedPage] = field(default_factory=dict, repr=False)
    """Generated pages that were rendered ahead, by their source."""

    @staticmethod
    def of(config: MkDocsConfig) -> Build:
        """The build that is running."""
        build = config.extra[KEY]
        assert isinstance(build, Build)
        return build

    def states(self, source: str, body: str) -> dict[str, object]:
        """What the theme marks on a page: a draft, a restricted record, words of a restricted case.

        `ref_mine` is the record that readers may add to a handout of their own.

        A page of a restricted record says so on the screen, one with such words on paper, too: what
        the audit would refuse in the public profile is marked in the internal one.
        """
        record = source.removesuffix(".md").removesuffix("/index")
        return {
            "ref_mine": record if record in self.listed else None,
            "restricted": self.marks is not None and self.marks.on(source, body),
            "restricted_record": self.marks is not None and self.marks.own(source),
            "draft": source in self.drafts,
        }

    def render(self, page: Generated) -> RenderedPage:
        """A generated page, as it stands before the theme is put round it."""
        url_for = relative_to(page.source.removesuffix(".md") + ".html")
        body = MACROS[page.macro](self.book, url_for, page.record)
        meta = page.meta(self.book, page.record) | self.states(page.source, body)
        return RenderedPage(body, meta, anchors(body))


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read all data once per build, before anything is touched."""
    root = Path(config.config_file_path).parent
    profile = str(config.extra.get("profile") or Profile.INTERNAL.key)
    book = _book(root, profile, drafts=bool(config.site_url))
    build = _build(root, book, Profile.of(profile), _handwritten(config))
    config.nav = navigation(book.index)
    config.theme.static_templates.discard("sitemap.xml")
    config.extra[KEY] = build
    config.extra.update(_for_the_theme(root, build, Profile.of(profile)))
    return config


def _handwritten(config: MkDocsConfig) -> dict[str, WrittenPage]:
    """The pages below docs/, read as MkDocs reads them, for the search."""
    markdown = Markdown(
        extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {}
    )
    return handwritten(Path(config.docs_dir), markdown)


def _build(root: Path, book: Book, profile: Profile, docs: Mapping[str, WrittenPage]) -> Build:
    """What the data of a profile give; `docs` are the hand-written pages."""
    internal = profile is Profile.INTERNAL
    shelf = manifest.on_shelf(root, book, profile)
    pages = {page.source: page for page in generated(book.index)}
    listed = list(browser.items(book))
    return Build(
        book=book.beside(shelf),
        pages=pages,
        drafts=_draft_pages(book, pages),
        listed=frozenset(item.id for item in listed),
        beside={**_open_data(book, profile), **browser.files(listed)},
        search=search_data(book, _addresses(pages), docs),
        printed=PrintedText(),
        handouts=manifest.files(root, profile, shelf),
        marks=marks_of(root, book) if internal else None,
    )


def _open_data(book: Book, profile: Profile) -> dict[str, str | bytes]:
    """The data in every form that readers may fetch, and who may index the site, by address."""
    closed = " /" if profile is Profile.INTERNAL else ""
    files = {f"{FOLDER}/{name}": content for name, content in published(book).items()}
    return {**files, ROBOTS: f"User-agent: *\nDisallow:{closed}\n"}


def _draft_pages(book: Book, pages: Mapping[str, Generated]) -> frozenset[str]:
    """Pages whose record is a draft, or an article of one."""
    names = drafts.names(book.corpus)
    return frozenset(name for name, page in pages.items() if page.record.partition("/")[0] in names)


def _addresses(pages: Mapping[str, Generated]) -> set[str]:
    return {source.removesuffix(".md") + ".html" for source in pages}


def _for_the_theme(root: Path, build: Build, profile: Profile) -> dict[str, object]:
    """Values of `config.extra` that templates of the theme read (overrides/README.md)."""
    inputs = build_id(root, profile)
    return {
        "data_date": build.book.index.corpus.site.data_date,
        "noindex": profile is Profile.INTERNAL,
        "edition": {"key": profile.key, "label": profile.label},
        "restricted": sum(case.restricted for case in build.book.corpus.cases),
        "build_id": inputs,
        "search_version": version(build.search.files) + inputs[:4],
    }


def _book(root: Path, profile: str, *, drafts: bool) -> Book:
    """The data of the profile, if it has no problem. Raises Abort with every problem.

    Drafts are there in the preview alone, which gives the site an address of its own.
    """
    book, problems = edition(root, profile, drafts=drafts)
    if problems:
        raise Abort(report(problems))
    return book


def on_serve(server: LiveReloadServer, builder: Callable[[], None], **_: Any) -> LiveReloadServer:
    """The preview answers while it builds, and with the last good pages where it can't build."""
    server.builder = Preview(server, builder).rebuild
    return server


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """One page in memory per record, and the open data beside the pages; no sitemap.

    A sitemap needs a fixed address and a clock; the site has neither.
    """
    build = Build.of(config)
    for file in list(files):
        if UNUSED.fullmatch(file.src_uri):
            files.remove(file)
    pages = list(build.pages.values())
    made = shared(build.render, pages, kind=attrgetter("macro"))
    for page, rendered in zip(pages, made, strict=True):
        build.rendered[page.source] = rendered
        files.append(File.generated(config, page.source, content=page.content))
    for name, text in {**build.beside, **build.search.files}.items():
        files.append(File.generated(config, name, content=text))
    for name, path in build.handouts:
        files.append(File.generated(config, name, abs_src_path=str(path)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Titles and the like come after the macros have run: no data is ever taken for a template."""
    rendered = Build.of(config).rendered.get(page.file.src_uri)
    if rendered is not None:
        page.meta.update(rendered.meta)
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """What was rendered ahead, or a hand-written page with the HTML of its macros in its place."""
    build = Build.of(config)
    rendered = build.rendered.pop(page.file.src_uri, None)
    if rendered is not None:
        page.present_anchor_ids = {*rendered.anchors}
        _read(page, rendered.body, build)
        return rendered.body
    body = _placed(html, page, build)
    page.meta.update(build.states(page.file.src_uri, body))
    _read(page, body, build)
    return body


def _read(page: Page, body: str, build: Build) -> None:
    """Keeps what a page prints for the search; pages for editors, and full of examples, apart."""
    source = page.file.src_uri
    if source in build.drafts:
        return
    examples = dict(page.meta.get("search") or {}).get("exclude")
    title = str(page.meta.get("ref_title") or page.title or "")
    editors = bool(examples) or source.startswith(GUIDE)
    build.printed.pages[page.file.dest_uri] = (title, body, editors)


def on_post_build(config: MkDocsConfig, **_: Any) -> None:
    """What the pages print and no record holds, for the search; our scripts without their comments."""
    build = Build.of(config)
    path = Path(config.site_dir) / PRINTED
    path.write_text(build.search.printed(build.printed), encoding="utf-8")
    for script in Path(config.site_dir).glob(SCRIPTS):
        text = COMMENT.sub("", script.read_text(encoding="utf-8"))
        script.write_text(text, encoding="utf-8")


def _placed(html: str, page: Page, build: Build) -> str:
    """The page with the HTML of its macros, whose fragments MkDocs then knows, too.

    Raises Abort for a macro call that does not stand by itself.
    """
    page.present_anchor_ids = {*(page.present_anchor_ids or ()), *build.held.anchors()}
    try:
        return build.held.placed(html)
    except MisplacedMacro:
        raise Abort(
            f"docs/{page.file.src_uri}:1: macro-alone: 宏写在一段话、列表项或代码里；"
            "宏要自成一段；在宏的前后各空一行"
        ) from None
