"""case-citation: what a case cites is one place that the instrument meant can have."""

from macros.cite.citation import Address, Anchor
from macros.cite.form import place_label
from macros.cite.grammar import find
from macros.derive.applied import NONE, SEVERAL, AppliedProvision
from macros.derive.book import Book
from macros.derive.index import Index
from macros.derive.resolve import Context, Resolver, Target
from macros.model import Article, Item, Place, Problem, Problems, Rule, Validity
from macros.model.case import ApplicationRole
from macros.model.kinds import UNBROKEN
from macros.text.item_count import item_count

RULE = Rule(
    "case-citation",
    "适用条文写《文件名》，一条一处，所指版本能定，条、款、项、目确实有；现行对应指现行的文件。",
)
THERE, MEND = "所引的条、款、项存在", "核对来源，改正条号"


def check(book: Book) -> Problems:
    """Citations that can't be read as one place, that lead nowhere, or that contradict `instrument`."""
    index = book.index
    resolver = book.references.resolver
    for applied in book.applications.all:
        problem = (
            _untitled(applied)
            or _unread(applied, resolver)
            or _lacking(applied, index)
            or _mismatched(applied, resolver)
            or _outdated(applied, index)
        )
        if problem is not None:
            yield problem
    for case in book.corpus.cases:
        then = case.decided or case.conduct_to or case.conduct_from
        for place, text in (*case.narrative(), *case.remarks()):
            yield from _in_prose(place, text, then, resolver)


def _untitled(applied: AppliedProvision) -> Problem | None:
    """A place without its instrument: the case stands in none that could be meant."""
    (citation, *_) = find(applied.application.cite) or (None,)
    if citation is None or citation.anchor is Anchor.NAMED:
        return None
    found = f"“{applied.application.cite}”：没有用书名号写明是哪个文件"
    return _problem(applied, "cite", found, "《文件名》第几条第几款第几项", "补上文件名")


def _unread(applied: AppliedProvision, resolver: Resolver) -> Problem | None:
    """Not one citation, a place that is not there, or a held title whose version can't be told."""
    if applied.target is not None or applied.reason is None:
        return None
    if applied.reason in (NONE, SEVERAL):
        expected, mend = "《文件名》第几条第几款第几项，一条一处", "改正；几处各写一条"
    elif applied.absent:
        expected, mend = THERE, f"{MEND}；版本不同的写 instrument"
    elif _named(applied, resolver):
        expected, mend = "能确定所指的版本", "写 instrument，或补上案例的日期"
    else:
        return None  # an instrument that is not held stays text
    return _problem(
        applied, "cite", f"“{applied.application.cite}”：{applied.reason}", expected, mend
    )


def _lacking(applied: AppliedProvision, index: Index) -> Problem | None:
    """A 项 or 目 behind the last one that a damaged 款 is known to have."""
    reason = _absent(applied.address, applied.target, index)
    if reason is None:
        return None
    found = f"“{applied.application.cite}”：{reason}"
    return _problem(applied, "cite", found, THERE, f"{MEND}；版本不同的写 instrument")


def _absent(address: Address, target: Target | None, index: Index) -> str | None:
    """Why a place cannot be there although the resolver leaves the number open; None if it can."""
    article = index.articles.get((target.article if target else None) or "")
    if target is None or article is None or target.where is None or address.item is None:
        return None
    paragraph = next(p for p in article.paragraphs if p.number == target.where.paragraph)
    item = next((item for item in paragraph.items if item.number == address.item), None)
    count = item_count(article, paragraph)
    if item is None and count is not None and address.item > count:
        return _none(index, article, target.where.paragraph, address.item)
    if item is not None and address.subitem is not None and _has_not(item, address.subitem):
        return _none(index, article, target.where.paragraph, address.item, address.subitem)
    return None


def _has_not(item: Item, subitem: int) -> bool:
    return item.status in UNBROKEN and subitem not in {each.number for each in item.subitems}


def _none(index: Index, article: Article, *where: int) -> str:
    return f"{index.label(article)}没有{place_label(*where)}"


def _named(applied: AppliedProvision, resolver: Resolver) -> bool:
    return any(c.title and resolver.named(c.title) for c in find(applied.application.cite))


def _mismatched(applied: AppliedProvision, resolver: Resolver) -> Problem | None:
    """`instrument` names a version of the work that is cited."""
    stated = resolver.index.instruments.get(applied.application.instrument or "")
    if stated is None:
        return None
    titles = [c.title for c in find(applied.application.cite) if c.title]
    works = {named.work for title in titles for named in resolver.named(title)}
    if stated.work in works:
        return None
    found = f"instrument 写“{stated.id}”，引的是“{applied.application.cite}”"
    return _problem(applied, "instrument", found, "同一规定的一个版本", "改正其中之一")


def _outdated(applied: AppliedProvision, index: Index) -> Problem | None:
    target = applied.target
    if applied.application.role is not ApplicationRole.COUNTERPART or target is None:
        return None
    instrument = index.instruments[target.instrument]
    if instrument.status is not Validity.NOT_IN_FORCE:
        return None
    found = f"“{instrument.title}”已失效"
    return _problem(applied, "cite", found, "现行对应指现行的文件", "改指现行的条文")


def _problem(applied: AppliedProvision, key: str, found: str, expected: str, mend: str) -> Problem:
    return RULE.at(applied.application.place.at(key), found, expected, mend)


def _in_prose(place: Place, text: str, date: str | None, resolver: Resolver) -> Problems:
    for citation in find(text):
        if citation.carried and citation.title and text[: citation.start].endswith("版"):
            yield RULE.at(
                place,
                f"“{citation.text}”前面说的版本没有书名号，会连到《{citation.title}》",
                "《文件名》（2018年）第几条",
                "写明文件名和年份",
            )
        links = resolver.links(citation, Context(date=date))
        parts = citation.parts if len(citation.parts) == len(links) else (None,) * len(links)
        for part, link in zip(parts, links, strict=True):
            address = part.address if part else Address()
            lacking = _absent(address, link.target, resolver.index)
            reason = link.reason if link.absent else lacking
            if reason is not None:
                yield RULE.at(place, f"“{link.text}”：{reason}", THERE, MEND)
