"""where-exists: a witness or variant addresses a place that the article has."""

from collections.abc import Iterator

from macros.derive.book import Book
from macros.model import Article, Place, Problems, Rule, Where

RULE = Rule("where-exists", "文本来源和版本出入所指的条内位置（where）在该条里存在。")


def check(book: Book) -> Problems:
    """Addresses of witnesses and variants that no 款, 项 or 目 has."""
    for article in book.articles:
        known = [where for where, _ in article.units()]
        for place, where in _addressed(article):
            if where not in known:
                listed = "、".join(str(value) for value in known[:20]) or "无"
                yield RULE.at(
                    place.at("where"),
                    f"条内没有“{where}”",
                    f"条内有的位置：{listed}" + ("……" if len(known) > 20 else ""),
                    "改正 where；指全条时不写",
                )


def _addressed(article: Article) -> Iterator[tuple[Place, Where]]:
    addressed = [(witness.place, witness.where) for witness in article.witnesses]
    addressed += [(variant.place, variant.where) for variant in article.variants]
    return ((place, where) for place, where in addressed if where is not None)
