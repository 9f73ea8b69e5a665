"""All that is printed can be found: phrases drawn from the built pages, of every layer, by a reader of its own."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

from lxml import html

from tests.bench.rated import engine

PHRASES = 500
LAYERS = {
    "正文": ("", "*[contains(@class,'ref-line')]//p"),
    "已删": ("", "*[contains(@class,'ap-del')]"),
    "异文和残文": (
        "coverage/",
        "*[self::p or self::li or self::td or self::dd or self::blockquote]",
    ),
    "报道": ("press-", "*[self::p or self::blockquote]"),
    "案例": ("cases/", "*[self::p or self::li or self::td or self::dd]"),
    "说明": ("regulation-2022/", "*[self::p or self::li]"),
    "标题": ("", "*[self::h1 or self::h2 or self::h3]"),
    "表格": ("", "*[self::td or self::dd or self::figcaption]"),
}
"""Beginning of the address of the pages, and where on them the words stand."""
EACH = 3
"""Of the pages that are all alike every so many."""
ALWAYS = ("press-", "regulation-2022", "coverage")
HAN = re.compile(r"[一-龥]{4,12}")


def printed(site: Path) -> dict[str, list[tuple[str, str]]]:
    """Runs of characters by layer, each with its page; blocks and controls in between part them."""
    found: dict[str, list[tuple[str, str]]] = {layer: [] for layer in LAYERS}
    for number, path in enumerate(sorted(site.rglob("*.html"))):
        if number % EACH and not path.parent.name.startswith(ALWAYS):
            continue
        name = path.relative_to(site).as_posix()
        if name.startswith(("guide/", "404")):
            continue
        (article,) = html.parse(str(path)).xpath("//article[contains(@class,'md-content__inner')]")
        for control in article.xpath(".//button|.//select|.//label|.//script|.//svg|.//template"):
            control.drop_tree()
        for layer, (pages, where) in LAYERS.items():
            for element in article.xpath(f".//{where}") if name.startswith(pages) else ():
                texts = element.xpath("./text()")
                found[layer] += [(run, name) for text in texts for run in HAN.findall(text)]
    return found


def drawn(found: dict[str, list[tuple[str, str]]]) -> Iterator[tuple[str, str, str]]:
    """As many phrases of every layer as it has, up to an equal share: the more of the last ones."""
    pick = random.Random(19)
    layers = sorted(found.items(), key=lambda each: len(set(each[1])))
    left = PHRASES
    for number, (layer, runs) in enumerate(layers):
        distinct = sorted(set(runs))
        share = min(len(distinct), left // (len(layers) - number))
        left -= share
        yield from ((layer, *each) for each in pick.sample(distinct, share))


def test_five_hundred_printed_phrases_of_every_layer_are_found(site_dir: Path) -> None:
    found = printed(site_dir)
    assert [layer for layer, runs in found.items() if not runs] == []
    phrases = list(drawn(found))
    assert len(phrases) == PHRASES
    ask = "query => { const a = engine.answer(query); return [a.groups.length, a.help.join()]; }"
    with engine(site_dir) as call:
        answers = {each: call(ask, each[1]) for each in phrases}
    missed = [each for each, (groups, told) in answers.items() if not groups or "没有含" in told]
    assert missed == []
