"""Under which values of the filter 条文 a case stands: a rule holds its articles, these their items."""

from __future__ import annotations

from collections.abc import Iterable

from macros.cite.citation import Address
from macros.cite.form import article_label, place_label
from macros.derive.applied import AppliedProvision
from macros.derive.cases import COUNTERPART
from macros.derive.index import Index
from macros.model import Article, Where


def values(index: Index, applied: AppliedProvision) -> Iterable[tuple[str, str]]:
    """Filter values and labels of an application: the whole rule, its article, then its place."""
    if applied.application.role is COUNTERPART or applied.target is None:
        return
    instrument = index.instruments[applied.target.instrument]
    yield instrument.id, instrument.short
    article = index.articles.get(applied.target.article or "")
    if article is not None:
        for value, label in _held(index, article, applied.target.where):
            yield value, instrument.short + label
    elif applied.address.article is not None:
        for value, label in _unheld(applied.address):
            yield f"{instrument.id}/{value}", instrument.short + label


def listed(index: Index, found: Iterable[AppliedProvision]) -> list[tuple[str, str]]:
    """Everything applied, in the order of the instruments; a part follows its whole, set in."""
    ranks = {name: number for number, name in enumerate(index.instruments)}
    labels = dict(pair for applied in found for pair in values(index, applied))
    ordered = sorted(labels, key=lambda value: (ranks[value.partition("/")[0]], _numbers(value)))
    return [(value, "　" * min(value.count("/"), 2) + labels[value]) for value in ordered]


def _numbers(value: str) -> tuple[int, ...]:
    return tuple(int(part) for part in value.replace("-", "/").split("/")[1:] if part.isdecimal())


def value_of(article: Article, where: Where | None) -> str:
    """The filter value under which everything at a place of an article is found."""
    whole = where is None or (len(article.paragraphs) == 1 and where.item is None)
    return article.id if whole else f"{article.id}/{where}"


def _held(index: Index, article: Article, where: Where | None) -> Iterable[tuple[str, str]]:
    """An article, and a place in it with what is around the place."""
    yield article.id, index.short_cite(article)
    if where is None:
        return
    levels = [Where(where.paragraph), Where(where.paragraph, where.item), where]
    if len(article.paragraphs) == 1 and where.item is not None:
        levels = levels[1:]
    for around in dict.fromkeys(levels):
        yield f"{article.id}/{around}", index.short_cite(article, around)


def _unheld(address: Address) -> Iterable[tuple[str, str]]:
    """The same of an article that is not held: as far as the citation names it."""
    slug = str(address.article) + (f"-{address.branch}" if address.branch else "")
    label = article_label(address.article or 0, address.branch)
    yield slug, label
    place = place_label(address.paragraph, address.item, address.subitem)
    if place:
        numbers = (address.paragraph, address.item, address.subitem)
        yield "/".join((slug, *(str(number or 0) for number in numbers))), label + place
