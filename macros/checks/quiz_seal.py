"""quiz-seal: a question is read again when the text that it rests on has changed."""

from macros.derive.book import Book
from macros.model import Problems, Rule
from macros.text.quotes import has_place
from macros.text.seals import seal_of

RULE = Rule(
    "quiz-seal",
    "自测题依据的条文有指纹（seal）；条文一改，指纹就不符，须对照新文重看题目和答案，再换指纹。",
)


def check(book: Book) -> Problems:
    """Grounds whose fingerprint is not that of the text today."""
    articles = book.index.articles
    for question in book.questions:
        for ground in question.grounds:
            article = articles.get(ground.article)
            if article is None or not has_place(article, ground.where):
                continue
            seal = seal_of(article, ground.where)
            if ground.seal != seal:
                yield RULE.at(
                    ground.place.at("seal"),
                    f"“{question.id}”的依据 {ground.article} 改过了，或还没有写指纹",
                    "题目和答案对照现在的条文看过",
                    f"重看题目、选项、答案、说明，无误后写 seal: {seal}",
                )
