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
from collections.abc import Callable, Iterable, Sequence
from importlib.util import find_spec
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from macros.checks import check
from macros.derive.index import Index
from macros.search import LOOKUP, TEXT, sections
from macros.search.fold import Folding, folding
from macros.search.prose import handwritten
from macros.search.record import SearchRecord
from tests.bench.boxes import Box, ours, theme
from tests.bench.generated import FULL, generated
from tests.bench.queries import Asked, articles, phrases
from tests.bench.rated import answered_all, table
from tests.bench.sites import built, project, served, with_theme_search
from tests.conftest import ROOT
from tests.markdown_of_site import site_markdown
from tests.search.scripts import listed

Rows = list[tuple[str, str, str]]
THEME_INDEX = "search/search_index.json"
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
        today, good = measured_today(browser, Path(folder) / "today", index)
        answers = answered_all(Path(folder) / "today/site")
        large = measured_large(browser, Path(folder) / "large")
        browser.close()
    show("现有数据", today)
    say("\n**评过的检索**（每三条留一条，做的时候不看）\n")
    for line in table(answers):
        say(line)
    show("另加样例到 34 件地方规定、2,000 件案例", large)
    return 0 if good else 1


def say(line: str) -> None:
    """A line of the report."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def show(title: str, rows: Rows) -> None:
    """A table in Markdown, as the docs hold it."""
    say(f"\n**{title}**\n\n| 项目 | 本站 | 主题自带 |\n|---|---|---|")
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


def measured_large(browser: Browser, root: Path) -> Rows:
    """Sizes and times on a reference of the size to come."""
    project(root, generated(FULL))
    site, other = built(root), with_theme_search(root)
    book, _ = check(root)
    records = there(book.index, site)
    words = [phrase for _, phrase in phrases(records)]
    with served(site) as address, served(other) as theirs:
        boxes = [ours(browser.new_page(), address), theme(browser.new_page(), theirs)]
        ready = [f"{box.ready() / 1000:.2f} 秒" for box in boxes]
        times = [sorted(box.ask(phrase).took for phrase in words) for box in boxes]
    middle = [f"{statistics.median(t):.1f} 毫秒，最长 {t[-1]:.0f}" for t in times]
    count = f"（{len(records)} 个单元）"
    return [
        ("第一次准确回答之前载入（gzip）", kilobytes(before_answer(site)), theme_before(other)),
        ("全文索引（gzip）", kilobytes(texts(site)), kilobytes([other / THEME_INDEX])),
        (f"进入检索框到全文可查{count}", ready[0], f"{ready[1]}（自打开网页）"),
        (f"每次词语检索，中位数（{len(words)} 次）", middle[0], middle[1]),
    ]


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
