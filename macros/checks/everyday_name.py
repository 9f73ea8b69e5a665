"""everyday-name: what people say leads to what is there, never to another measure as if the same."""

from collections.abc import Iterator

from macros.derive.book import Book
from macros.model import Problem, Problems, Rule
from macros.model.naming import AnsweringProvision, EverydayName
from macros.text.hints import nearest
from macros.text.quotes import has_place, seat_of, stands

RULE = Rule(
    "everyday-name",
    "日常说法只写一次，查到的记录都在，引文逐字见于所指条文；处理方式自己的名称不作别的处理方式的说法。",
)
FOLDERS = {
    "topics": "comparisons",
    "measures": "measures",
    "circumstances": "circumstances",
    "responsibilities": "responsibilities",
    "instruments": "instruments",
}
"""Folders below data/ that names may lead to, and the tables of the corpus."""


def check(book: Book) -> Problems:
    """Names that lead nowhere, astray or twice; quotations that the text does not have."""
    known = _known(book)
    own = {word: measure.id for measure in book.corpus.measures for word in measure.names}
    seen: dict[str, str] = {}
    for names in book.corpus.names:
        for name in names.names:
            yield from _leads(name, known)
            yield from _measures(name, own)
            for answer in name.answers:
                yield from _answer(book, answer)
            for number, word in enumerate(name.words):
                if word in seen:
                    place = name.place.at(f"words/{number}")
                    found = f"“{word}”已写在 {seen[word]}"
                    yield RULE.at(place, found, "一种说法只写一次", "并作一条")
                seen.setdefault(word, f"{name.place.path}:{name.place.line}")


def _known(book: Book) -> set[str]:
    return {
        f"{folder}/{record.id}"
        for folder, table in FOLDERS.items()
        for record in getattr(book.corpus, table)
    }


def _leads(name: EverydayName, known: set[str]) -> Iterator[Problem]:
    if not name.leads and not name.answers:
        yield RULE.at(name.place, "没有写查到什么", "写 leads 或者 answers", "补写")
    for number, lead in enumerate(name.leads):
        if lead not in known:
            yield RULE.at(
                name.place.at(f"leads/{number}"),
                f"没有“{lead}”",
                "写 data/ 之下的目录和编号，如 topics/evasion",
                nearest(lead, known) or "改正编号",
            )


def _measures(name: EverydayName, own: dict[str, str]) -> Iterator[Problem]:
    """A measure's own name is no other measure's, unless it is said why both are shown."""
    led = {lead.partition("/")[2] for lead in name.leads if lead.startswith("measures/")}
    for number, word in enumerate(name.words):
        if word in own and led - {own[word]} and not name.differs:
            yield RULE.at(
                name.place.at(f"words/{number}"),
                f"“{word}”是处理方式 {own[word]} 自己的名称",
                "不是同一种的，写 differs 说明为什么只是相近",
                "删去这个说法，或者补写 differs",
            )


def _answer(book: Book, answer: AnsweringProvision) -> Iterator[Problem]:
    article = book.index.articles.get(answer.article)
    seat = seat_of(answer.article, answer.where)
    if article is None:
        found, mend = f"没有 {answer.article}", "改正编号"
    elif answer.quote and not stands(article, answer.where, answer.quote):
        found, mend = f"“{answer.quote[:40]}”不见于 {seat}", "照条文改正引文"
    elif any(article.units()) and not has_place(article, answer.where):
        found, mend = f"没有 {seat}", "改正位置"
    else:
        return
    yield RULE.at(answer.place, found, "收录的条文，引文逐字相同", mend)
