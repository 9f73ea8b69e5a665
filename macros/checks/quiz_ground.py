"""quiz-ground: every answer rests on the words of a provision, quoted to the character."""

from macros.derive.book import Book
from macros.derive.index import Index
from macros.model import Problems, Rule
from macros.model.handout import AnswerGround
from macros.text.quotes import has_place, seat_of, stands
from macros.text.sound import SOUND, own_status

RULE = Rule(
    "quiz-ground",
    "每道自测题至少有一处依据（grounds），写明条、款、项，并逐字引出定答案的话；那里的文字没有可疑、残缺，核得上。",
)


def check(book: Book) -> Problems:
    """Answers without a ground, and grounds whose text does not say this."""
    index = book.index
    for question in book.questions:
        if not question.grounds:
            yield RULE.at(
                question.place,
                f"“{question.id}”没有依据",
                "至少一处 grounds",
                "写 provision、where、quote、seal",
            )
        for ground in question.grounds:
            yield from _ground(index, ground)


def _ground(index: Index, ground: AnswerGround) -> Problems:
    article = index.articles.get(ground.article)
    if not ground.article:
        return
    if article is None or not has_place(article, ground.where):
        yield RULE.at(
            ground.place.at("provision"),
            f"没有“{seat_of(ground.article, ground.where)[:40]}”",
            "data/instruments 里有的条、款、项",
            "改正 provision 或 where",
        )
    elif not stands(article, ground.where, ground.quote):
        yield RULE.at(
            ground.place.at("quote"),
            f"“{ground.quote[:40]}”不见于 {ground.article}",
            "该处读文里连续的文字，分段用“……”相接",
            "照条文改正引文；答案也要重看",
        )
    elif (status := own_status(article, ground.where)) not in SOUND:
        yield RULE.at(
            ground.place.at("provision"),
            f"{seat_of(ground.article, ground.where)} 是“{status.label}”",
            "文字核得上的条、款、项",
            "换一处依据，或者删去这道题",
        )
