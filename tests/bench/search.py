"""`make bench-search`: how well and how fast both searches find, as a table. Real Chromium, same run.

A hit of an article query is the exact place for ours, the page of its article for the theme's; a hit
of a phrase is a record that contains it to the letter.
"""

from __future__ import annotations

import gzip
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from macros.checks import check
from macros.derive.index import Index
from macros.render import catalogue
from macros.search import LOOKUP, TEXT, files, sections
from macros.search.fold import Folding, folding
from macros.search.prose import handwritten
from macros.search.record import SearchRecord
from tests.bench.boxes import Box, ours, theme
from tests.bench.generated import FULL, generated
from tests.bench.queries import Asked, articles, phrases
from tests.bench.rated import FRESH, RATED, answered_all, table
from tests.bench.sites import built, project, served, with_theme_search
from tests.conftest import ROOT
from tests.markdown_of_site import site_markdown
from tests.search.scripts import listed

Rows = list[tuple[str, str, str]]
THEME_INDEX = "search/search_index.json"
LARGE = "34 件地方规定、2,000 件案例（样例）的检索数据"
SLOWED = 4
HOSTILE = (
    "按照" * 190 + "甲根据条例44",
    "条例" * 200,
    "第一条" * 133,
    "《" * 400,
    "4-" * 200,
    "一二三四五六七八九十" * 40,
    "信访工作责任制实施办法" * 36,
    "推诿怎么处理" * 66,
)
"""Queries as long as the box takes, made to be slow."""
WORDS_MISSED = 0.02
"""Share of phrases whose first hit may be another record; of article queries none may."""


def main() -> int:
    """Build, measure, print. Exit status 1 where ours misses what is asked of it."""
    if find_spec("jieba") is None:
        say("缺少 jieba：请用 make bench-search 运行，它会装好（requirements-bench.lock）。")
        return 1
    book, problems = check(ROOT)
    if problems:
        say(f"数据有 {len(problems)} 处问题，请先运行 make check。")
        return 1
    index = book.index
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        root = Path(folder) / "today"
        today, good = measured_today(browser, root, index)
        show("现有数据", ("项目", "本站", "主题自带"), today)
        for title, file in {"评审时写下的检索": RATED, "照条文另写的检索": FRESH}.items():
            say(f"\n**{title}**\n")
            for line in table(answered_all(root / "site", file)):
                say(line)
        asked = [each.query for each in articles(index)]
        words = [phrase for _, phrase in phrases(there(index, root / "site"))]
        for title, site in {"现有数据": root / "site", LARGE: enlarged(root)}.items():
            times = measured_times(browser, site, asked, words)
            show(f"快慢：{title}", ("项目", "CPU 原速", "CPU 放慢四倍"), times)
        browser.close()
    return 0 if good else 1


def say(line: str) -> None:
    """A line of the report."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def show(title: str, heads: tuple[str, str, str], rows: Iterable[tuple[str, str, str]]) -> None:
    """A table in Markdown, as the docs hold it."""
    say(f"\n**{title}**\n\n| {' | '.join(heads)} |\n|---|---|---|")
    for row in rows:
        say(f"| {' | '.join(row)} |")


def measured_today(browser: Browser, root: Path, index: Index) -> tuple[Rows, bool]:
    """Hits on today's data, what is loaded before the first answer, and whether ours is good enough."""
    project(root)
    site, other = built(root), with_theme_search(root)
    records = there(index, site)
    asked, words = articles(index), phrases(records)
    with served(site) as address, served(other) as theirs:
        each_box, two = ours(browser.new_page(), address), theme(browser.new_page(), theirs)
        each_box.ready()
        two.ready()
        exact, pages = misses(each_box, asked, same_place), misses(two, asked, same_page)
        holds = contains(records)
        literal = [misses_words(box, [p for _, p in words], holds) for box in (each_box, two)]
    for missed in [*exact, *literal[0]]:
        say(f"未中：{missed}")
    kinds = "、".join(dict.fromkeys(kind.label for kind, _ in words))
    good = not exact and len(literal[0]) <= WORDS_MISSED * len(words)
    return [
        (f"条号检索 {len(asked)} 次，首条命中", rate(asked, exact), rate(asked, pages)),
        (
            f"词语检索 {len(words)} 次（{kinds}），首条命中",
            rate(words, literal[0]),
            rate(words, literal[1]),
        ),
        ("第一次准确回答之前载入（gzip）", kilobytes(before_answer(site)), theme_before(other)),
        ("全文索引（gzip）", kilobytes(texts(site)), kilobytes([other / THEME_INDEX])),
    ], good


def enlarged(root: Path) -> Path:
    """Today's site with the data of the search of the size to come: its pages are never opened."""
    large = root.with_name("large")
    book, _ = check(project(large, generated(FULL)))
    site = shutil.copytree(root / "site", large / "site")
    pages = {page.source.removesuffix(".md") + ".html" for page in catalogue.generated(book.index)}
    for name, text in files(book, pages).items():
        (site / name).write_text(text, "utf-8")
    return site


def measured_times(
    browser: Browser, site: Path, asked: Sequence[str], words: Sequence[str]
) -> Iterator[tuple[str, str, str]]:
    """From going to the box to the whole text; each query; at full speed and with a quarter of it."""
    yield ("第一次准确回答之前载入（gzip）", kilobytes(before_answer(site)), "")
    yield ("条文和其他记录的文字（gzip）", kilobytes(texts(site)), "")
    columns = [list(_timed(browser, site, (asked, words), slow)) for slow in (1, SLOWED)]
    names = ("进入检索框到全文可查", f"条号检索 {len(asked)} 次", f"词语检索 {len(words)} 次")
    for name, *cells in zip((*names, f"乱写的四百字 {len(HOSTILE)} 次"), *columns, strict=True):
        yield name, cells[0], cells[1]


def _timed(
    browser: Browser, site: Path, queries: tuple[Sequence[str], Sequence[str]], slow: int
) -> Iterator[str]:
    with served(site) as address:
        page = browser.new_page()
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": slow})
        searched = ours(page, address)
        yield f"{searched.ready():.0f} 毫秒"
        for each in (*queries, HOSTILE):
            times = sorted(searched.ask(query).took for query in each)
            middle, high = statistics.median(times), times[int(0.95 * (len(times) - 1))]
            yield f"中位 {middle:.1f}，九成五 {high:.1f}，最长 {times[-1]:.0f} 毫秒"
        page.close()


def there(index: Index, site: Path) -> list[SearchRecord]:
    """What can be found: all that has a page on the site."""
    docs = handwritten(ROOT / "docs", site_markdown())
    return [record for record in sections(index, docs) if (site / record.page).is_file()]


def misses(box: Box, asked: Iterable[Asked], hit: Callable[[str, str], bool]) -> list[str]:
    """Queries whose first hit is not what it must be."""
    out = []
    for each_asked in asked:
        first = next(iter(box.ask(each_asked.query).urls), "")
        if not hit(first, each_asked.url):
            out.append(
                f"{each_asked.form}：{each_asked.query} → {first or '无'}，应为 {each_asked.url}"
            )
    return out


def misses_words(box: Box, words: Iterable[str], holds: Callable[[str, str], bool]) -> list[str]:
    """Phrases whose first hit does not contain them."""
    first = ((phrase, next(iter(box.ask(phrase).urls), "")) for phrase in words)
    return [f"{phrase} → {url or '无'}" for phrase, url in first if not holds(url, phrase)]


def same_place(found: str, wanted: str) -> bool:
    """The exact address."""
    return found == wanted


def same_page(found: str, wanted: str) -> bool:
    """The page of the article, or its place in the full text."""
    page, _, fragment = found.partition("#")
    instrument, slug = wanted.partition("#")[0].removesuffix(".html").split("/")
    if page == f"{instrument}/index.html":
        return fragment.split("-p")[0] == f"a{slug}"
    return page == wanted.partition("#")[0]


def contains(records: list[SearchRecord]) -> Callable[[str, str], bool]:
    """Whether the record at an address contains a phrase, width and blanks aside."""
    fold = folding(unit.text for record in records for unit in record.units)
    texts: dict[str, str] = {}
    for record in records:
        texts[record.page] = texts.get(record.page, "") + _letters(record, fold)

    def holds(url: str, phrase: str) -> bool:
        return fold(phrase) in texts.get(url.partition("#")[0], "")

    return holds


def _letters(record: SearchRecord, fold: Folding) -> str:
    return "\n".join(
        map(fold, (record.title, *record.names, *(unit.text for unit in record.units)))
    )


def texts(site: Path) -> list[Path]:
    """The law and all that follows it."""
    law = site / TEXT
    return sorted(law.parent.glob(f"{law.stem}*.js"))


def before_answer(site: Path) -> list[Path]:
    """What a reader's browser loads for search until an article can be answered."""
    scripts = {file.name: file for file in (site / "assets/js").glob("search*.js")}
    parts = listed("PARTS", scripts["search.js"].read_text("utf-8"))
    named = [f"search-{part}.js" for part in parts]
    return [*(scripts[name] for name in ("search.js", *named)), site / LOOKUP]


def theme_before(site: Path) -> str:
    """The theme answers only when index and worker are there."""
    return kilobytes([site / THEME_INDEX, *(site / "assets/javascripts/workers").glob("*.js")])


def kilobytes(files: Iterable[Path]) -> str:
    """Sum of the compressed sizes, as a server sends them."""
    total = sum(len(gzip.compress(file.read_bytes(), 6)) for file in files)
    return f"{total / 1024:.1f} KB"


def rate(asked: Sequence[object], missed: list[str]) -> str:
    """98.5 %."""
    return f"{100 * (1 - len(missed) / len(asked)):.1f} %"


if __name__ == "__main__":
    sys.exit(main())
