"""correspondence: an article is tied to one of a later version of the same work, each once."""

from macros.derive.book import Book
from macros.model import Article, Instrument, Problems, Rule
from macros.text import dates

RULE = Rule(
    "correspondence",
    "各版对应（counterparts）写在较早的版本里，指同一文件（work 相同）较晚版本的一条，每条写一次。",
)


def check(book: Book) -> Problems:
    """Ties to another work, to the same or an earlier version, and ties told twice."""
    owners = {
        a.id: instrument for instrument in book.corpus.instruments for a in instrument.articles
    }
    for instrument in book.corpus.instruments:
        for article in instrument.articles:
            for number, name in enumerate(article.correspondences):
                found = _twice(article, number) or _doubt(instrument, owners.get(name))
                if found:
                    yield RULE.at(
                        article.place.at(f"correspondences/{number}"),
                        f"“{name}”{found}",
                        "同一文件较晚版本的一条",
                        "改正编号；反过来的对应写到较早版本的那一条下面；重复的删去",
                    )


def _twice(article: Article, number: int) -> str:
    name = article.correspondences[number]
    return "写了两次" if name in article.correspondences[:number] else ""


def _doubt(instrument: Instrument, later: Instrument | None) -> str:
    if later is None:
        return ""
    if later is instrument:
        return "就在本文件里"
    if later.work != instrument.work:
        return f"在另一部文件“{later.id}”里（work 不同）"
    if dates.before(later.effective.value, instrument.effective.value):
        return f"在较早的版本“{later.id}”里"
    return ""
