"""retired-id: a retired id is never used again and leads to another one."""

from macros.derive.book import Book
from macros.model import Problems, Rule

RULE = Rule("retired-id", "停用的编号不再使用；它指向的编号不是它自己。")


def check(book: Book) -> Problems:
    """Tombstones of ids that are in use, or that lead back to themselves."""
    used = {source.id: source.place for source in book.corpus.sources}
    used |= {instrument.id: instrument.place for instrument in book.corpus.instruments}
    used |= {article.id: article.place for article in book.articles}
    for tombstone in book.corpus.retired:
        place = used.get(tombstone.id)
        if place is not None:
            yield RULE.at(
                tombstone.place,
                f"停用的编号“{tombstone.id}”还在用（{place.path} 第 {place.line} 行）",
                "停用的编号不再使用",
                "改用新编号，或删去停用记录",
            )
        if tombstone.to == tombstone.id:
            yield RULE.at(
                tombstone.place.at("to"),
                f"“{tombstone.id}”指向自己",
                "指向接替它的编号",
                "改正 to；没有接替的写 null",
            )
