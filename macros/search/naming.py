"""What people say, as the box takes it: folded words, where they lead, what answers, what differs."""

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any

from macros.derive.categories import measure_url
from macros.derive.comparisons import comparison_url
from macros.derive.index import Index, article_url, instrument_url
from macros.derive.names import pinyin
from macros.model.naming import EverydayName
from macros.say.entries import record_url
from macros.search.fold import Folding
from macros.search.title import split_words

ASKING = split_words(
    "怎么处理 如何处理 怎样处理 怎么处罚 怎么追责 怎么问责 怎么办 怎么算 会怎样 受什么处分 给什么处分 "
    "负什么责任 承担什么责任 要负责任吗 什么责任 什么后果 有什么后果 是什么意思 什么意思 是什么 指什么 "
    "有哪些 有几种 哪些 什么情况下 什么时候 何时 多长时间 多少天 多久 几天 几次 几日 多少 吗 呢 应该 "
    "能不能 可不可以 可以 是否 是不是 请问 怎么 如何 为什么 的时候 的话 什么 哪些情形 一般 通常 比较 "
    "要不要 会不会 由谁 还会 还能 最多 什么样 什么是 什么叫 有没有 算不算 哪里 哪个 "
    "废止了吗 还有效吗 有效吗 失效了吗 作废了吗 现行吗"
)
"""Words of a question that name nothing of what is asked for; the longest are taken first."""
SHORT = 5
"""Letters of pinyin that say too little."""
MEANING = ("是什么意思", "什么意思", "是什么", "指什么")
"""Questions for the words of a provision, not for what follows from them."""


def names(index: Index, there: Collection[str], fold: Folding) -> list[list[Any]]:
    """[words, addresses, [[address, quote]], difference] of every name that leads to a page."""
    packed = [_packed(index, name, there, fold) for name in every(index)]
    return [name for name in (*packed, *_measures(index, there, fold)) if name[1] or name[2]]


def _measures(index: Index, there: Collection[str], fold: Folding) -> Iterator[list[Any]]:
    """The measures by their own names; one that two share, or that is said to differ, is of none."""
    measures = index.corpus.measures
    taken = {fold(word) for name in every(index) for word in name.words}
    shared = Counter(fold(name) for measure in measures for name in set(measure.names))
    for measure in measures:
        words = [fold(name) for name in measure.names]
        own = sorted(word for word in words if shared[word] == 1 and word not in taken)
        if measure_url(measure) in there:
            yield [own, [measure_url(measure)], [], ""]


def every(index: Index) -> Iterator[EverydayName]:
    """All names, file by file."""
    for group in index.corpus.names:
        yield from group.names


def of_instruments(index: Index) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """What an instrument is called besides, and the instruments that came after it, by its id."""
    found: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    for name in every(index):
        ids = [lead.partition("/")[2] for lead in name.leads if lead.startswith("instruments/")]
        if ids:
            found[ids[0]] = name.words, tuple(ids[1:])
    return found


def _packed(index: Index, name: EverydayName, there: Collection[str], fold: Folding) -> list[Any]:
    urls = [url for url in _urls(index, name) if url in there]
    answers = [
        [article_url(index.articles[answer.article], answer.where), answer.quote or ""]
        for answer in name.answers
        if article_url(index.articles[answer.article]) in there
    ]
    words = {fold(word) for word in name.words} | set(_spelled(name.words))
    return [sorted(words), urls, answers, name.differs or ""]


def _spelled(words: Collection[str]) -> Iterator[str]:
    """Full pinyin: initials of everyday words would lead everywhere."""
    for word in words:
        yield from (letters for letters in pinyin([word])[1:] if len(letters) > SHORT)


def _urls(index: Index, name: EverydayName) -> Iterator[str]:
    corpus = index.corpus
    tables = {
        "topics": {r.id: comparison_url(r) for r in corpus.comparisons},
        "measures": {r.id: measure_url(r) for r in corpus.measures},
        "circumstances": {r.id: record_url(r) for r in corpus.circumstances},
        "responsibilities": {r.id: record_url(r) for r in corpus.responsibilities},
        "instruments": {r.id: instrument_url(r) for r in corpus.instruments},
    }
    for lead in name.leads:
        folder, _, record = lead.partition("/")
        yield tables[folder].get(record, "")
