"""case-citation: what a case cites is one place that the instrument meant can have."""

from __future__ import annotations

from collections.abc import Iterator

from macros.applied import NONE, SEVERAL, Applications, Applied
from macros.cite.grammar import find
from macros.index import Index
from macros.model import Corpus, Place, Problem, Rule, Validity
from macros.model.case import ApplicationRole
from macros.resolve import Context, Resolver

RULE = Rule(
    "case-citation",
    "适用条文一条写一处，所指文件、版本能定，条、款、项确实有；现行对应指现行的文件。",
)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Citations that can't be read as one place, that lead nowhere, or that contradict `instrument`."""
    index = Index(corpus)
    resolver = Resolver(index)
    for one in Applications(index).all:
        found = _unread(one, resolver) or _mismatched(one, resolver) or _outdated(one, index)
        if found is not None:
            yield found
    for case in corpus.cases:
        then = case.decided or case.conduct_to or case.conduct_from
        for place, text in (*case.narrative(), *case.remarks()):
            yield from _in_prose(place, text, then, resolver)


def _unread(one: Applied, resolver: Resolver) -> Problem | None:
    """Not one citation, a place that is not there, or a held title whose version can't be told."""
    if one.target is not None or one.reason is None:
        return None
    if one.reason in (NONE, SEVERAL):
        expected, mend = "《文件名》第几条第几款第几项，一条一处", "改正；几处各写一条"
    elif one.absent:
        expected, mend = "所引的条、款、项存在", "核对来源，改正条号；版本不同的写 instrument"
    elif _named(one, resolver):
        expected, mend = "能确定所指的版本", "写 instrument，或补上案例的日期"
    else:
        return None  # an instrument that is not held stays text
    return _problem(one, "cite", f"“{one.application.cite}”：{one.reason}", expected, mend)


def _named(one: Applied, resolver: Resolver) -> bool:
    return any(c.title and resolver.named(c.title) for c in find(one.application.cite))


def _mismatched(one: Applied, resolver: Resolver) -> Problem | None:
    """`instrument` names a version of the work that is cited."""
    stated = resolver.index.instruments.get(one.application.instrument or "")
    if stated is None:
        return None
    titles = [c.title for c in find(one.application.cite) if c.title]
    works = {named.work for title in titles for named in resolver.named(title)}
    if stated.work in works:
        return None
    found = f"instrument 写“{stated.id}”，引的是“{one.application.cite}”"
    return _problem(one, "instrument", found, "同一规定的一个版本", "改正其中之一")


def _outdated(one: Applied, index: Index) -> Problem | None:
    target = one.target
    if one.application.role is not ApplicationRole.COUNTERPART or target is None:
        return None
    instrument = index.instruments[target.instrument]
    if instrument.status is not Validity.NOT_IN_FORCE:
        return None
    found = f"“{instrument.title}”已失效"
    return _problem(one, "cite", found, "现行对应指现行的文件", "改指现行的条文")


def _problem(one: Applied, key: str, found: str, expected: str, mend: str) -> Problem:
    return Problem(one.application.place.at(key), RULE.id, found, expected, mend)


def _in_prose(place: Place, text: str, date: str | None, resolver: Resolver) -> Iterator[Problem]:
    for citation in find(text):
        if citation.carried and citation.title and text[: citation.start].endswith("版"):
            yield Problem(
                place,
                RULE.id,
                f"“{citation.text}”前面说的版本没有书名号，会连到《{citation.title}》",
                "《文件名》（2018年）第几条",
                "写明文件名和年份",
            )
        for link in resolver.links(citation, Context(date=date)):
            if link.absent:
                yield Problem(
                    place,
                    RULE.id,
                    f"“{link.text}”：{link.reason}",
                    "所引的条、款、项存在",
                    "核对来源，改正条号",
                )
