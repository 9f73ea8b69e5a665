"""mark-moved: what is moved away arrives, unchanged, and both places say so."""

from collections.abc import Iterator

from macros.derive.book import Book
from macros.model import Article, Emendation, Mark, Problems, Rule, Run

RULE = Rule(
    "mark-moved",
    "移文两头都有标记，文字相同；在不同的条时写明 moved_from 和 moved_to；别的补改不写这两个键。",
)


def check(book: Book) -> Problems:
    """Moved text that is not at both ends, or whose ends don't name each other."""
    articles = book.index.articles
    for article in articles.values():
        for emendation in article.emendations:
            for key, found, expected, mend in _doubts(article, emendation, articles):
                place = emendation.place.at(key)
                yield RULE.at(place, f"补改 {emendation.number} {found}", expected, mend)


Doubt = tuple[str, str, str, str]


def _doubts(
    article: Article, emendation: Emendation, articles: dict[str, Article]
) -> Iterator[Doubt]:
    here = _moved(article, emendation.number, here=True)
    away = _moved(article, emendation.number, here=False)
    if here and away:
        if _texts(here) != _texts(away):
            yield "mark", "移出和移入的文字不同", "移文不改字", "核对来源，两处写成一样"
        return
    for key, runs, other in (
        ("moved_from", here, emendation.moved_from),
        ("moved_to", away, emendation.moved_to),
    ):
        if runs and not other:
            yield "mark", f"移文没有写 {key}", "写明另一头的条", f"补写 {key}: 条的编号"
        elif other and not runs:
            yield key, f"写了 {key}，条文里没有这样的移文", "只有移文写这个键", f"删去 {key}"
        elif other and other in articles:
            yield from _other_end(article, runs, key, articles[other])


def _other_end(article: Article, runs: list[Run], key: str, other: Article) -> Iterator[Doubt]:
    """The article at the other end has the same text, and a reason that points back.

    What one source prints at a wrong place may stand at the right one after another source: there
    the first is a witness that names the wrong place (`printed_at`), and nothing is marked.
    """
    is_here = key == "moved_from"
    back = "moved_to" if is_here else "moved_from"
    if not is_here and any(witness.printed_at == article.id for witness in other.witnesses):
        return
    for reason in other.emendations:
        if getattr(reason, back) == article.id:
            ends = _moved(other, reason.number, here=not is_here)
            if _texts(ends) == _texts(runs):
                return
    yield (
        key,
        f"在 {other.id} 那一头没有对上",
        f"那一头的移文文字相同，写明 {back}: {article.id}",
        "两头对照着改",
    )


def _moved(article: Article, number: int, *, here: bool) -> list[Run]:
    runs = (run for line in article.lines for run in line.runs)
    return [r for r in runs if r.mark is Mark.MOVED and r.number == number and r.here is here]


def _texts(runs: list[Run]) -> list[str]:
    return [run.reading or run.source for run in runs]
