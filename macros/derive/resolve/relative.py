"""Addresses counted from where the text stands: 本款, 前条, 前两款."""

from dataclasses import replace

from macros.cite.citation import Address, Anchor, Citation
from macros.derive.index import Index
from macros.derive.resolve.link import Context, Unresolved
from macros.model import Article


def absolute(index: Index, address: Address, citation: Citation, context: Context) -> Address:
    """A relative address counted from where the text stands (Lawtext's 前項)."""
    if citation.anchor in (Anchor.NAMED, Anchor.UNMARKED, Anchor.THIS_INSTRUMENT) or (
        citation.anchor is Anchor.BARE and address.article is not None
    ):
        return address
    here = index.articles.get(context.article or "")
    if here is None:
        raise Unresolved("不在条文之中，无从推算")
    base = replace(address, article=here.number, branch=here.branch)
    if citation.anchor in (Anchor.THIS_ARTICLE, Anchor.BARE):
        return base
    if citation.anchor is Anchor.PREVIOUS_ARTICLE:
        return _articles_back(index, here, citation.back, address)
    if context.where is None:
        raise Unresolved("不知在第几款，无从推算")
    if citation.anchor is Anchor.THIS_PARAGRAPH:
        return replace(base, paragraph=context.where.paragraph)
    if citation.anchor is Anchor.PREVIOUS_ITEM:
        item = (context.where.item or 0) - citation.back
        return replace(base, paragraph=context.where.paragraph, item=_positive(item, "项"))
    paragraph = context.where.paragraph - citation.back
    return replace(base, paragraph=_positive(paragraph, "款"))


def _articles_back(index: Index, here: Article, back: int, address: Address) -> Address:
    article: Article | None = here
    for _ in range(back):
        article = index.neighbours(article)[0] if article else None
    if article is None:
        raise Unresolved("前面没有条", absent=True)
    return replace(address, article=article.number, branch=article.branch)


def _positive(number: int, unit: str) -> int:
    if number < 1:
        raise Unresolved(f"前面没有{unit}", absent=True)
    return number
