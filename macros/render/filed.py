"""归类 and 处理 on an article's page: what lists its places, which steps and measures it sets."""

from __future__ import annotations

from dataclasses import dataclass

from macros.derive.book import Book
from macros.derive.categories import Categories, Listed, ladder_url
from macros.model import Article
from macros.model.category import Circumstance, Responsibility
from macros.render.engine import fill
from macros.render.listed import entry_url, of_fit, record_url
from macros.say.citing import Citing
from macros.say.signs import Sign
from macros.say.steps import named, step


@dataclass(frozen=True, slots=True)
class Filed:
    """A place of the article in a list. `threshold` is what the list's frame names."""

    place: str
    title: str
    url: str
    entry: str
    entry_url: str
    wording: str
    threshold: str
    fit: Sign | None


def listed_html(book: Book, article: Article, citing: Citing) -> tuple[str, int]:
    """The duties and circumstances that list the article, and how many entries; empty for none."""
    categories = book.categories
    found = [_filed(categories, article, one, citing) for one in categories.listed_at(article)]
    duties = [one for kind, one in found if kind is Responsibility]
    circumstances = [one for kind, one in found if kind is Circumstance]
    if not found:
        return "", 0
    html = fill("filed.html", duties=duties, circumstances=circumstances)
    return html, len(found)


def _filed(
    categories: Categories, article: Article, one: Listed, citing: Citing
) -> tuple[type, Filed]:
    index, where = categories.index, one.cited.where
    frame = one.record.frame if isinstance(one.record, Circumstance) else None
    place = index.short_cite(article, where).removeprefix(index.label(article)) or "全条"
    return type(one.record), Filed(
        place=place,
        title=one.record.title,
        url=citing.url_for(record_url(one.record)),
        entry=one.entry.label,
        entry_url=citing.url_for(entry_url(one)),
        wording=one.cited.wording.label if one.cited.printed else "",
        threshold=frame.threshold if frame else "",
        fit=of_fit(categories.fit(frame, article.id, where)) if frame else None,
    )


def steps_html(book: Book, article: Article, citing: Citing) -> tuple[str, int]:
    """Steps that the article sets or that build on it, and the measures it names; empty for none."""
    categories = book.categories
    ladder = categories.ladders.get(article.instrument)
    rungs = ladder.rungs if ladder else ()
    own = [rung for rung in rungs if rung.article == article.id]
    built = [
        rung
        for rung in rungs
        if rung.article != article.id and any(one.article == article.id for one in rung.covers)
    ]
    in_steps = {name for rung in own for name in rung.measures}
    others = tuple(one.id for one in categories.named_at(article) if one.id not in in_steps)
    if not own and not built and not others:
        return "", 0
    assert ladder is not None or others
    html = fill(
        "filed-steps.html",
        own=[step(book, ladder, rung, citing) for rung in own] if ladder else [],
        built=[step(book, ladder, rung, citing) for rung in built] if ladder else [],
        others=named(categories, others, citing),
        ladder=ladder,
        ladder_url=citing.url_for(ladder_url(ladder)) if ladder else "",
    )
    return html, len(own)
