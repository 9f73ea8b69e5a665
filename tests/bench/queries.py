"""Queries of the benchmark with what must come first: article queries over all forms, and phrases."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from opencc import OpenCC

from macros.cite.numerals import to_chinese
from macros.derive.index import Index, article_url
from macros.derive.names import of_instrument, pinyin
from macros.model import Article, Status, Validity, Where
from macros.search.record import ResultKind, SearchRecord

PHRASES = 200
EACH = 16
"""Articles or places tried in each form."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, the form it is in, and the address that must come first."""

    form: str
    query: str
    url: str


Names = dict[str, tuple[str, list[str], list[str]]]

AWKWARD = (
    ("４４", "regulation-2022/44.html"),
    ("  条例 ４４ ", "regulation-2022/44.html"),
    ("《信访工作条例》（2022年）第四十四条", "regulation-2022/44.html"),
    ("信訪工作條例第四十四條", "regulation-2022/44.html"),
    ("XFGZTL44", "regulation-2022/44.html"),
    ("xinfanggongzuotiaoli 44", "regulation-2022/44.html"),
    ("根据《信访工作条例》第四十四条规定，责令改正", "regulation-2022/44.html"),
    ("依照信访工作条例第四十五条第一项", "regulation-2022/45.html#p1-i1"),
    ("条例45(一)", "regulation-2022/45.html#p1-i1"),
    ("条例第45条（1）项", "regulation-2022/45.html#p1-i1"),
    ("第四十五条第一项", "regulation-2022/45.html#p1-i1"),
    ("45-1", "regulation-2022/45.html#p1-i1"),
    ("42-46", "regulation-2022/42.html"),
    ("四十二至四十六条", "regulation-2022/42.html"),
    ("42、44、46", "regulation-2022/42.html"),
    ("实施办法第十一条第一款第二项", "measures-2016/11.html#p1-i2"),
    ("11.1.2", "regulation-2022/11.html#p1-i2"),
    ("办法第十一条第一款第二、三项", "measures-2016/11.html#p1-i2"),
    ("办法11（四）", "measures-2016/11.html#p1-i4"),
    ("第四条第二、三款", "measures-2016/4.html#p2"),
    ("湖南办法4(10)", "hunan-2016/4.html#p1-i10"),
    ("湖南第四条（十）", "hunan-2016/4.html#p1-i10"),
    ("湖南省信访工作责任追究办法4条10项", "hunan-2016/4.html#p1-i10"),
    ("北京细则19", "beijing-2017/19.html"),
    ("江苏12", "jiangsu/12.html"),
    ("山东细则13", "shandong/13.html"),
    ("纪律处分条例135", "discipline-2023/135.html"),
    ("党纪126", "discipline-2023/126.html"),
    ("2023年纪律处分条例一百二十六条", "discipline-2023/126.html"),
    ("问责条例7", "accountability-2019/7.html"),
    ("126", "discipline-2023/126.html"),
    ("一百三十五", "discipline-2023/135.html"),
    ("条例47", "regulation-2022/47.html"),
    ("办法第20条", "measures-2016/19.html"),
    ("条例51", "regulation-2022/50.html"),
    ("《信访工作责任制实施办法》第十三条、第十四条", "measures-2016/13.html"),
    ("按办法11条处理", "measures-2016/11.html"),
)

NUMBERED = (
    "第{c}条",
    "第{n}条",
    "{c}条",
    "{n}条",
    "{n}",
    "{w}",
    "第 {n} 条",
    "{c}",
)
NAMED = (
    "{name}{n}",
    "{name}第{c}条",
    "《{name}》{n}",
    "{name} {n}",
    "{name}第{w}条",
    "{old}{n}",
    "根据《{title}》第{c}条规定",
    "依照{title}第{c}条的规定，应当处理",
)
PLACED = (
    "{name}{n}({i})",
    "{name}{n}（{ci}）",
    "{name}{n}条{i}项",
    "{name}第{c}条第{ci}项",
    "{name}{n}.{p}.{i}",
    "{name}第{c}条第{cp}款第{ci}项",
    "{name}{n}-{p}-{i}",
    "《{title}》第{c}条第{cp}款第（{ci}）项",
)
LISTED = ("{name}{n}、{m}", "{name}{n}-{m}", "{name}{n}至{m}条", "{name}第{c}条至第{cm}条")


def articles(index: Index, seed: int = 8) -> list[Asked]:
    """At least 300 article queries over all forms, and the awkward ones."""
    pick = random.Random(seed)
    return [*_generated(index, pick), *(Asked("手写", query, url) for query, url in AWKWARD)]


def _generated(index: Index, pick: random.Random) -> Iterator[Asked]:
    names = _names(index)
    held = list(index.articles.values())
    first: dict[str, Article] = {}
    for article in held:
        first.setdefault(article.slug, article)
    for form in NUMBERED:
        for article in pick.sample(list(first.values()), EACH):
            yield Asked(form, form.format(**_words(article)), article_url(article))
    for form in (*NAMED, "{initials}{n}", "{spelled}{n}"):
        spelt = form.startswith(("{initials}", "{spelled}"))
        for article in pick.sample([a for a in held if not spelt or names[a.instrument][2]], EACH):
            yield Asked(form, form.format(**_named(names, article, pick)), article_url(article))
    printed = [article for article in held if article.status is not Status.MISSING]
    items = [(a, w) for a in printed for w, _ in a.units() if w.item and not w.subitem]
    places = [(article, where) for article, where in items if _sure(article, where)]
    for form in PLACED:
        for article, where in pick.sample(places, EACH):
            words = _named(names, article, pick) | _below(where)
            yield Asked(form, form.format(**words), article_url(article, where))
    for form in LISTED:
        for article in pick.sample([a for a in held if index.neighbours(a)[1]], EACH):
            following = index.neighbours(article)[1]
            assert following is not None
            last = {"m": following.number, "cm": to_chinese(following.number)}
            words = _named(names, article, pick) | last
            yield Asked(form, form.format(**words), article_url(article))


def _sure(article: Article, where: Where) -> bool:
    """True where the 项 may be named without its 款."""
    same = [w for w, _ in article.units() if w.item == where.item and not w.subitem]
    return len(same) == 1


def _words(article: Article) -> dict[str, object]:
    wide = str(article.number).translate({48 + n: 0xFF10 + n for n in range(10)})
    return {"n": article.number, "c": to_chinese(article.number), "w": wide}


def _named(names: Names, article: Article, pick: random.Random) -> dict[str, object]:
    """Words of an article with a name of its rule that no other rule with articles bears."""
    title, own, letters = names[article.instrument]
    short = [letter for letter in letters if len(letter) < 12] or letters
    return _words(article) | {
        "name": pick.choice(own),
        "old": _traditional().convert(pick.choice(own)),
        "title": title,
        "initials": pick.choice(short or [""]),
        "spelled": pick.choice(
            [letter for letter in letters if len(letter) > 8] or letters or [""]
        ),
    }


@cache
def _traditional() -> OpenCC:
    return OpenCC("s2t")


def _names(index: Index) -> Names:
    """Title, own names and their pinyin of each rule with articles; an old one by its year alone."""
    rules = [instrument for instrument in index.corpus.instruments if instrument.articles]
    called = {instrument.id: of_instrument(instrument) for instrument in rules}
    spelled = {name: pinyin(names) for name, names in called.items()}
    out: Names = {}
    for instrument in rules:
        old = instrument.status is Validity.NOT_IN_FORCE
        others = [
            other.id
            for other in rules
            if other is not instrument and (old or other.work != instrument.work)
        ]
        taken = {name for other in others for name in called[other]}
        own = [name for name in called[instrument.id] if name not in taken]
        letters = {letter for other in others for letter in spelled[other]}
        out[instrument.id] = (instrument.title, own, [p for p in pinyin(own) if p not in letters])
    return out


def _below(where: Where) -> dict[str, object]:
    item = where.item or 0
    return {
        "p": where.paragraph,
        "i": item,
        "cp": to_chinese(where.paragraph),
        "ci": to_chinese(item),
    }


def phrases(records: list[SearchRecord], seed: int = 8) -> list[tuple[ResultKind, str]]:
    """At least 200 phrases of 2 to 12 characters, as many of each kind; pages for editors stand apart."""
    pick = random.Random(seed)
    sought = {record.kind for record in records} - {ResultKind.GUIDE}
    kinds = sorted(sought, key=list(ResultKind).index)
    return [
        (kind, _phrase([s for s in records if s.kind is kind], pick))
        for kind in kinds
        for _ in range(-(-PHRASES // len(kinds)))
    ]


def _phrase(records: list[SearchRecord], pick: random.Random) -> str:
    """A stretch of a text, or of a title without one, that does not begin or end with a sign."""
    while True:
        section = pick.choice(records)
        text = pick.choice(section.units).text if section.units else section.title
        length = pick.randint(2, 12)
        at = pick.randint(0, max(0, len(text) - length))
        phrase = text[at : at + length]
        if re.fullmatch(r"[一-龥](?:[一-龥，、；：]*[一-龥])?", phrase) and len(phrase) == length:
            return phrase
