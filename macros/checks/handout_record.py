"""handout-record: every id that a handout names exists, and an open handout names nothing restricted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.load.table import nearest
from macros.model import Corpus, Place, Problem, Rule
from macros.model.handout import Handout, Part, PartKind
from macros.profile import Profile, for_profile, is_restricted

RULE = Rule(
    "handout-record",
    "讲义所列的编号（records、query）都存在；restricted/ 之外的讲义不提其中的编号。",
)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Ids that are not there, with the nearest known one; ids that only restricted folders have."""
    everything = _known(corpus)
    public = _known(for_profile(corpus, Profile.PUBLIC)) if corpus.handouts else everything
    for handout in corpus.handouts:
        for part in handout.parts:
            known = everything if is_restricted(handout.place) else public
            for place, kind, name in _named(part):
                if name not in known[kind] and name not in corpus.unread:
                    hidden = name in everything[kind]
                    yield _problem(handout, place, kind, name, known[kind], hidden=hidden)


def _problem(
    handout: Handout, place: Place, kind: str, name: str, known: Iterable[str], *, hidden: bool
) -> Problem:
    if hidden:
        return Problem(
            place,
            RULE.id,
            f"{kind}“{name}”只在 restricted/ 里，讲义“{handout.id}”在外面",
            "restricted/ 之外不提其中的编号",
            "删去，或把讲义移进 data/handouts/restricted",
        )
    return Problem(
        place,
        RULE.id,
        f"{kind}“{name[:40]}”不存在",
        f"data/ 里有的{kind}",
        nearest(name, sorted(known)) or "改正编号，或先补上它的文件",
    )


KINDS = {
    PartKind.INSTRUMENTS: "文件",
    PartKind.ARTICLES: "条",
    PartKind.RESPONSIBILITIES: "责任",
    PartKind.CIRCUMSTANCES: "情形",
    PartKind.LADDERS: "阶梯",
    PartKind.MEASURES: "处理方式",
    PartKind.CASES: "案例",
    PartKind.RESULTS: "案例",
    PartKind.COMPARISONS: "对照议题",
    PartKind.NUMBERS: "文件",
    PartKind.LIMITS: "文件",
    PartKind.QUIZ: "自测题",
}


def _known(corpus: Corpus) -> dict[str, set[str]]:
    """Ids by what they are."""
    instruments = {one.id for one in corpus.instruments}
    articles = {article.id for one in corpus.instruments for article in one.articles}
    return {
        "文件": instruments,
        "条": articles,
        "文件或条": instruments | articles,
        "责任": {one.id for one in corpus.responsibilities},
        "情形": {one.id for one in corpus.circumstances},
        "阶梯": {one.id for one in corpus.ladders},
        "处理方式": {one.id for one in corpus.measures},
        "案例": {one.id for one in corpus.cases},
        "案例集": {one.id for one in corpus.collections},
        "对照议题": {one.id for one in corpus.comparisons},
        "自测题": {one.id for one in corpus.quizzes},
    }


def _named(part: Part) -> Iterator[tuple[Place, str, str]]:
    """Every id that a part names, with its place and what it should be."""
    yield from (
        (part.place.at(f"records/{n}"), KINDS[part.kind], x) for n, x in _each(part.records)
    )
    query = part.query
    if query is None:
        return
    lists = (
        ("案例集", query.collections),
        ("情形", query.circumstances),
        ("处理方式", query.measures),
        ("文件或条", query.provisions),
    )
    for kind, names in lists:
        yield from ((part.place.at("query"), kind, name) for name in names)


def _each(names: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    return iter(enumerate(names))
