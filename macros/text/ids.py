"""The ids that data/ has, by what they stand for, each with the label that readers see."""

from collections.abc import Iterable, Mapping
from typing import Any

from macros.model import Corpus, Place, Problem, Rule
from macros.text.hints import nearest

LABELS = ("label", "title")


def known_ids(corpus: Corpus) -> dict[str, dict[str, str]]:
    """Ids by the Chinese name of their kind, as messages and editors call it; each with its label."""
    instruments = _labelled(corpus.instruments)
    articles = _labelled(a for instrument in corpus.instruments for a in instrument.articles)
    passages = _labelled(p for instrument in corpus.instruments for p in instrument.passages)
    return {
        "文件": instruments,
        "条": articles,
        "文件或条": instruments | articles,
        "报道段落": passages,
        "来源": _labelled(corpus.sources),
        "责任": _labelled(corpus.responsibilities),
        "情形": _labelled(corpus.circumstances),
        "阶梯": _labelled(corpus.ladders),
        "处理方式": _labelled(corpus.measures),
        "案例": _labelled(corpus.cases),
        "案例集": _labelled(corpus.collections),
        "对照议题": _labelled(corpus.comparisons),
        "自测题": _labelled(corpus.quizzes)
        | _labelled(q for z in corpus.quizzes for q in z.questions),
    }


def _labelled(records: Iterable[Any]) -> dict[str, str]:
    """Each id with its label, nothing where the record has none."""
    return {
        record.id: next((v for key in LABELS if (v := getattr(record, key, ""))), "")
        for record in records
    }


def absent(place: Place, rule: Rule, kind: str, name: str, known: Mapping[str, str]) -> Problem:
    """An id of a kind that nothing in data/ has: the id of that label, else the nearest known one."""
    labelled = next((key for key, label in known.items() if label and label == name), None)
    named = f"“{name[:40]}”是页面上的名称，这里写“{labelled}”" if labelled else ""
    return Problem(
        place,
        rule.id,
        f"{kind}“{name[:40]}”不存在",
        f"data/ 里有的{kind}",
        named or nearest(name, sorted(known)) or "改正编号，或先补上它的文件",
    )
