"""quiz-cover: a set that says which instrument it covers asks about every article that it can."""

from macros.derive.book import Book
from macros.model import Problems, Rule
from macros.text.sound import sound_places

RULE = Rule(
    "quiz-cover",
    "写了所测规定（covers）的一组题，那件规定里文字核得上的每一条都有题（本组或别组）。",
)


def check(book: Book) -> Problems:
    """Articles with sound words that decide no question."""
    asked = {ground.article for question in book.questions for ground in question.grounds}
    for quiz in book.corpus.quizzes:
        for name in quiz.covers:
            instrument = book.index.instruments.get(name)
            if instrument is None:
                found = f"没有规定“{name[:40]}”"
                yield RULE.at(quiz.place.at("covers"), found, "有的规定", "改正编号")
                continue
            for article in instrument.articles:
                if any(sound_places(article)) and article.id not in asked:
                    found = f"“{quiz.id}”没有题问到 {article.id}"
                    yield RULE.at(quiz.place.at("covers"), found, "至少一题以它为据", "补一题")
