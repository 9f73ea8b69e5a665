"""归类 and 处理 on an article's page: what lists its places, which steps and measures it sets."""

from __future__ import annotations

from dataclasses import dataclass

from macros.derive.book import Book
from macros.derive.categories import Categories, ListedPlace, ladder_url
from macros.model import Article
from macros.model.category import Circumstance, Responsibility
from macros.render.engine import fill
from macros.render.listed import entry_url, of_fit, record_url
from macros.say.citing import Citing
from macros.say.signs import Sign
from macros.say.steps import named, step


@dataclass(frozen=True, slots=True)
class FiledPlace:
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
    found = [
        _filed(categories, article, listed, citing) for listed in categories.listed_at(article)
    ]
    duties = [filed for kind, filed in found if kind is Responsibility]
    circumstances = [filed for kind, filed in found if kind is Circumstance]
    if not found:
        return "", 0
    html = fill("filed.html", duties=duties, circumstances=circumstances)
    return html, len(found)


def _filed(
    categories: Categories, article: Article, listed: ListedPlace, citing: Citing
) -> tuple[type, FiledPlace]:
    index, where = categories.index, listed.cited.where
    frame = listed.record.group_threshold if isinstance(listed.record, Circumstance) else None
    place = index.short_cite(article, where).removeprefix(index.label(article)) or "全条"
    return type(listed.record), FiledPlace(
        place=place,
        title=listed.record.title,
        url=citing.url_for(record_url(listed.record)),
        entry=listed.entry.label,
        entry_url=citing.url_for(entry_url(listed)),
        wording=listed.cited.wording.label if listed.cited.printed else "",
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
        if rung.article != article.id
        and any(covered_place.article == article.id for covered_place in rung.covers)
    ]
    in_steps = {name for rung in own for name in rung.measures}
    others = tuple(
        measure.id for measure in categories.named_at(article) if measure.id not in in_steps
    )
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
