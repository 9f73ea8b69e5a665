"""case-element: an element stands in the provision that it names; a quote says who finds it met."""

from macros.derive.book import Book
from macros.model import Problems, Rule
from macros.model.case import Case, ProvisionElement
from macros.text.quotes import JOIN, leading_to, seat_of

RULE = Rule(
    "case-element",
    "要件的话逐字见于所指的适用条文或者它的引语；引了来源的话才写 by；要点所系的要件存在。",
)


def check(book: Book) -> Problems:
    """Elements of no provision, words that it has not, quotes without `by`, a point on nothing."""
    for case in book.corpus.cases:
        for element in case.elements:
            yield from _words(book, case, element)
            yield from _attributed(element)
        if case.turns_on is not None and case.turns_on > len(case.elements):
            yield RULE.at(
                case.place.at("turns_on"),
                f"没有第 {case.turns_on} 个要件",
                f"要件（elements）的序号，共 {len(case.elements)} 个",
                "改正序号",
            )


def _words(book: Book, case: Case, element: ProvisionElement) -> Problems:
    if element.of > len(case.applied):
        expected = f"适用条文（applied）的序号，共 {len(case.applied)} 条"
        found = f"没有第 {element.of} 条适用条文"
        yield RULE.at(element.place.at("of"), found, expected, "改正序号")
        return
    target = book.applications.of_case(case)[element.of - 1].target
    article = book.index.articles.get((target.article if target else None) or "")
    where = target.where if target else None
    texts = leading_to(article, where) if article else ()
    if not all(any(part in text for text in texts) for part in element.words.split(JOIN)):
        seat = seat_of(article.id, where) if article else case.applied[element.of - 1].cite
        yield RULE.at(
            element.place.at("words"),
            f"“{element.words[:40]}”不见于 {seat}",
            f"该处和它的引语里连续的文字，分段用“{JOIN}”相接",
            "照条文改正，或改正 of",
        )


def _attributed(element: ProvisionElement) -> Problems:
    if bool(element.quotes) is (element.by is not None):
        return
    found = "引了来源的话，没有写 by" if element.quotes else "没有引来源的话，却写了 by"
    expected = "by 写谁说合于要件：source 或 editor；来源没有写的，quotes 和 by 都不写"
    yield RULE.at(element.place, found, expected, "补上 by，或删去")
