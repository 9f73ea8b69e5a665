"""The ids that data/ has, by what they stand for."""

from macros.model import Corpus, Place, Problem, Rule
from macros.text.hints import nearest


def known_ids(corpus: Corpus) -> dict[str, set[str]]:
    """Ids by the Chinese name of their kind, as messages and editors call it."""
    instruments = {instrument.id for instrument in corpus.instruments}
    articles = {article.id for instrument in corpus.instruments for article in instrument.articles}
    return {
        "文件": instruments,
        "条": articles,
        "文件或条": instruments | articles,
        "报道段落": {p.id for instrument in corpus.instruments for p in instrument.passages},
        "来源": {source.id for source in corpus.sources},
        "责任": {responsibility.id for responsibility in corpus.responsibilities},
        "情形": {circumstance.id for circumstance in corpus.circumstances},
        "阶梯": {ladder.id for ladder in corpus.ladders},
        "处理方式": {measure.id for measure in corpus.measures},
        "案例": {case.id for case in corpus.cases},
        "案例集": {collection.id for collection in corpus.collections},
        "对照议题": {comparison.id for comparison in corpus.comparisons},
        "自测题": {quiz.id for quiz in corpus.quizzes},
    }


def absent(place: Place, rule: Rule, kind: str, name: str, known: set[str]) -> Problem:
    """An id of a kind that nothing in data/ has, with the nearest known one."""
    return Problem(
        place,
        rule.id,
        f"{kind}“{name[:40]}”不存在",
        f"data/ 里有的{kind}",
        nearest(name, sorted(known)) or "改正编号，或先补上它的文件",
    )
