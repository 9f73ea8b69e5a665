"""mark-certainty: what is supplied or replaced says how sure it is; conjecture stays short."""

from macros.derive.book import Book
from macros.model import Article, Certainty, Emendation, Mark, Problems, Rule

RULE = Rule(
    "mark-certainty",
    "补和改写明可靠程度（certainty: attested 或 conjecture）；推断补字每处不超过四个字；残缺和存疑不写可靠程度。",
)
MOST = 4
NEEDED = (Mark.SUPPLIED, Mark.REPLACED)
NEVER = (Mark.LACUNA, Mark.DOUBT, Mark.JOINED)


def check(book: Book) -> Problems:
    """Emendations whose certainty is missing, idle, or too weak for what they supply."""
    for article in book.articles:
        for emendation in article.emendations:
            yield from _certainty(article, emendation)
            yield from _unquoted(article, emendation)
        yield from _conjectures(article)


def _kinds(article: Article, number: int) -> set[Mark]:
    runs = (run for line in article.lines for run in line.runs)
    return {run.mark for run in runs if run.number == number and run.mark is not None}


def _certainty(article: Article, emendation: Emendation) -> Problems:
    kinds = _kinds(article, emendation.number)
    said = emendation.certainty
    if said is None and not kinds.isdisjoint(NEEDED):
        yield RULE.at(
            emendation.place,
            f"补改 {emendation.number} 补改文字而没有写可靠程度",
            "certainty: attested（有据）或 conjecture（推断补字）",
            "补写 certainty",
        )
    if said is not None and kinds and kinds.issubset(NEVER):
        yield RULE.at(
            emendation.place.at("certainty"),
            f"补改 {emendation.number} 没有补改文字而写了可靠程度",
            "残缺和存疑不写 certainty",
            "删去 certainty",
        )


def _unquoted(article: Article, emendation: Emendation) -> Problems:
    kinds = _kinds(article, emendation.number)
    if emendation.unquoted and kinds and kinds != {Mark.LACUNA}:
        yield RULE.at(
            emendation.place.at("unquoted"),
            f"补改 {emendation.number} 不是残缺而写了 unquoted",
            "unquoted 只用于来源只引一段而没有引的文字",
            "删去 unquoted",
        )


def _conjectures(article: Article) -> Problems:
    guessed = {e.number for e in article.emendations if e.certainty is Certainty.CONJECTURE}
    for line in article.lines:
        for run in line.runs:
            if run.number in guessed and run.mark in NEEDED and len(run.reading) > MOST:
                yield RULE.at(
                    line.place,
                    f"推断补字“{run.reading[:20]}”有 {len(run.reading)} 个字",
                    f"推断补字每处不超过 {MOST} 个字",
                    "有据的写 attested 并说明依据；否则改作残缺 {……|编号}",
                )
