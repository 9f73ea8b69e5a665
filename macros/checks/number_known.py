"""number-known: a number of which no source prints the text says on what it rests."""

from macros.cite.form import article_label
from macros.derive.book import Book
from macros.model import Article, Problem, Problems, Provenance, Rule, Status

RULE = Rule(
    "number-known",
    "没有收录、只有引文的文件，没有文字的条写明条号的来历（known）；推算的、尚未查证的写明缘由；"
    "有文字的条不写。",
)
UNSEEN = (Provenance.DERIVED, Provenance.MEMORY)


def check(book: Book) -> Problems:
    """Numbers without provenance, those that nothing shows and no note explains, idle ones."""
    for instrument in book.corpus.instruments:
        for article in instrument.articles:
            lost = article.status is Status.MISSING
            if lost and instrument.skips and article.known is None:
                yield _problem(article, "没有文字，也没有写条号的来历", "补写 known")
            elif article.known is not None and not lost:
                yield _problem(article, "有文字，条号不必另说来历", "删去 known")
            elif article.known is not None and _unexplained(article):
                yield _problem(article, "的条号推算或尚未查证而没有说明", "在 known 里补写 note")


def _unexplained(article: Article) -> bool:
    known = article.known
    return known is not None and known.provenance in UNSEEN and not known.note


def _problem(article: Article, found: str, mend: str) -> Problem:
    return RULE.at(
        article.known.place if article.known else article.place,
        f"{article_label(article.number, article.branch)}{found}",
        "没有文字的条写 known：from 和（推算的、尚未查证的）note",
        mend,
    )
