"""Words that the site no longer says: a reader who is no philologist would misread them.

One thing has one plain word (macros/say/terms.py, docs/terms.md). A provision, a quotation or a
narrative may hold the letters by chance; such a word is looked for with what stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest

RETIRED = (
    "时效|未载|未收(?!到|录|取)|缺损|残损|缺文|仅存目|阙|未核(?!效力)|校补|校勘|底本|参校|异文|效力不明"
    "|凭记忆|待核(?!对)|可属|条文也作|不设门槛|∩|未对到|全部显示|见各级|报道所引|所知（|用语照来源"
    "|无文(?!字)|存缺|推补|残本|脱文|汇编归类|国家处|来源未引|汇编引语与条文|(?<!仅)仅供内部(?!参考|使用)"
    "|(?<![一-鿿])(?:合 \\d|节录|节引)"
)
"""Each with what, behind or before it, makes it another word."""
READ_OUT = ("title", "aria-label", "placeholder", "alt", "content", "data-th", "data-warn")


def said_on(path: Path) -> Iterator[str]:
    """Everything that a page shows or reads out, stretch by stretch."""
    tree = lxml.html.parse(path).getroot()
    for node in tree.xpath("//script | //style"):
        node.drop_tree()
    yield from tree.itertext()
    for name in READ_OUT:
        yield from map(str, tree.xpath(f"//@{name}"))


def retired(text: str) -> list[str]:
    """Retired words in a text, with a little of what stands around each."""
    return [text[max(0, m.start() - 12) : m.end() + 12] for m in re.finditer(RETIRED, text)]


@pytest.mark.parametrize("word", ["时效", "处理 未载", "凭记忆", "待核", "合 3 个", "缺文 14"])
def test_a_retired_word_is_found(word: str) -> None:
    assert retired(f"甲：{word}。") != []


@pytest.mark.parametrize(
    "word", ["未收到", "未收录", "待核对", "本站未核效力", "综合 3", "本节引语"]
)
def test_other_words_with_the_same_letters_stand(word: str) -> None:
    assert retired(f"甲{word}。") == []


def test_no_page_says_a_retired_word(site_dir: Path) -> None:
    pages = sorted(site_dir.rglob("*.html"))
    assert pages
    found = {
        str(page.relative_to(site_dir)): words
        for page in pages
        if (words := [word for text in said_on(page) for word in retired(text)])
    }
    assert found == {}


def test_no_script_says_a_retired_word() -> None:
    scripts = sorted(Path("overrides/assets/js").glob("*.js"))
    assert scripts
    found = {path.name: retired(path.read_text(encoding="utf-8")) for path in scripts}
    assert {name: words for name, words in found.items() if words} == {}
