"""Whether an instrument has the place that an address names; what is known to be absent is said."""

from macros.cite.citation import Address
from macros.cite.form import article_label, place_label
from macros.derive.index import Index
from macros.derive.resolve.link import Unresolved
from macros.model import Article, Coverage, Instrument, Where
from macros.text.item_count import item_count


def place(
    index: Index, instrument: Instrument, address: Address
) -> tuple[str | None, Where | None]:
    """Article id and address that exist; raises where the instrument is known not to have it."""
    if address.article is None:
        raise Unresolved("没有写明第几条")
    slug = f"{address.article}-{address.branch}" if address.branch else str(address.article)
    article = index.articles.get(f"{instrument.id}/{slug}")
    if article is None:
        return _unheld(instrument, address)
    return article.id, _where(index, article, address)


def _unheld(instrument: Instrument, address: Address) -> tuple[None, None]:
    count = instrument.article_count
    label = article_label(address.article or 0, address.branch)
    if count is not None and (address.article or 0) > count:
        raise Unresolved(f"{instrument.title}没有{label}（共{count}条）", absent=True)
    if instrument.coverage is Coverage.FULL:
        raise Unresolved(f"{instrument.title}没有{label}", absent=True)
    return None, None


def _where(index: Index, article: Article, address: Address) -> Where | None:
    if address.paragraph is None and address.item is None:
        return None
    number = address.paragraph or _only_paragraph(index, article, address)
    paragraph = next((p for p in article.paragraphs if p.number == number), None)
    label = index.label(article)
    if paragraph is None:
        if article.paragraphs_total is not None and number > article.paragraphs_total:
            said = f"{label}没有{place_label(number)}（共{article.paragraphs_total}款）"
            raise Unresolved(said, absent=True)
        return None
    if address.item is None:
        return Where(number)
    if not any(item.number == address.item for item in paragraph.items):
        count = item_count(article, paragraph)
        if count is not None and address.item > count:
            said = f"{label}没有{place_label(number, address.item)}"
            raise Unresolved(said, absent=True)
        return Where(number)
    return Where(number, address.item, address.subitem)


def _only_paragraph(index: Index, article: Article, address: Address) -> int:
    """The 款 meant where none is named: the only one, or the only one with such an item."""
    if len(article.paragraphs) <= 1:
        return 1
    having = [
        p.number for p in article.paragraphs if any(item.number == address.item for item in p.items)
    ]
    if len(having) == 1:
        return having[0]
    label = index.label(article)
    said = f"{label}有几款，没有写明第几款" if having else f"{label}没有这一项"
    raise Unresolved(said, absent=not having and _all_known(article))


def _all_known(article: Article) -> bool:
    """True where no 款 can have lost an item of which nothing tells."""
    return all(item_count(article, paragraph) is not None for paragraph in article.paragraphs)
