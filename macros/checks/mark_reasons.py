"""mark-reasons: every mark in a text has its reason, every reason its mark."""

from macros.derive.book import Book
from macros.model import Article, Mark, Place, Problems, Rule

RULE = Rule(
    "mark-reasons",
    "条文里每个补改编号在 emendations 里有一条理由，每条理由都用到；一个编号只作一种补改。",
)


def check(book: Book) -> Problems:
    """Marks without a reason, reasons without a mark, numbers used twice."""
    for article in book.articles:
        marks = marks_of(article)
        yield from _without_reason(article, marks)
        yield from _without_mark(article, marks)
        yield from _of_two_kinds(marks)


def marks_of(article: Article) -> list[tuple[int, Mark, Place]]:
    """Number, kind and line of every mark of an article, in order."""
    return [
        (run.number, run.mark, line.place)
        for line in article.lines
        for run in line.runs
        if run.mark is not None and run.number is not None
    ]


def _without_reason(article: Article, marks: list[tuple[int, Mark, Place]]) -> Problems:
    reasons = {emendation.number for emendation in article.emendations}
    missing = {number: place for number, _, place in reversed(marks) if number not in reasons}
    for number, place in sorted(missing.items()):
        yield RULE.at(
            place,
            f"补改 {number} 没有写理由",
            f"emendations 里有一条 mark: {number}",
            "补写理由（basis），或改正标记的编号",
        )


def _without_mark(article: Article, marks: list[tuple[int, Mark, Place]]) -> Problems:
    used = {number for number, _, _ in marks}
    seen: set[int] = set()
    for emendation in article.emendations:
        number = emendation.number
        if number in seen:
            found, mend = f"补改 {number} 的理由写了两条", "合成一条，或改正编号"
        elif number not in used:
            found, mend = f"补改 {number} 在条文里没有标记", "在条文里加上标记，或删去这一条"
        else:
            found, mend = "", ""
        seen.add(number)
        if found:
            expected = "一个编号一条理由，条文里有它的标记"
            yield RULE.at(emendation.place.at("mark"), found, expected, mend)


def _of_two_kinds(marks: list[tuple[int, Mark, Place]]) -> Problems:
    first: dict[int, Mark] = {}
    for number, mark, place in marks:
        kind = first.setdefault(number, mark)
        if kind is not mark:
            yield RULE.at(
                place,
                f"补改 {number} 既作“{kind.label}”又作“{mark.label}”",
                "一个编号只作一种补改",
                "另用一个编号，另写理由",
            )
