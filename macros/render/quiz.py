"""自测: every question with its answer, reason and the words that decide it; scripts ask them one by one."""

from __future__ import annotations

from dataclasses import dataclass

from macros.derive.applied import case_url
from macros.derive.book import Book
from macros.derive.index import article_url
from macros.model.handout import AnswerGround, Question
from macros.render.engine import fill
from macros.say.links import UrlFor
from macros.say.places import NamedPage, short_cite
from macros.text.shown import marked_quote


@dataclass(frozen=True, slots=True)
class ShownQuestion:
    """A question as readers meet it."""

    question: Question
    grounds: tuple[tuple[str, NamedPage], ...]
    """Words of a provision with their marks, and where they stand."""
    case: NamedPage | None


def page(book: Book, url_for: UrlFor) -> str:
    """All sets of questions in their order."""
    sets = [
        (quiz, [_shown(book, question) for question in quiz.questions])
        for quiz in book.corpus.quizzes
        if quiz.questions
    ]
    return fill(
        "quiz.html",
        sets=sets,
        total=sum(len(questions) for _, questions in sets),
        date=book.corpus.site.data_date,
        url_for=url_for,
    )


def _shown(book: Book, question: Question) -> ShownQuestion:
    case = next((case for case in book.corpus.cases if case.id == question.case), None)
    return ShownQuestion(
        question,
        tuple(_ground(book, ground) for ground in question.grounds),
        NamedPage(f"案例 {case.code}", case_url(case)) if case else None,
    )


def _ground(book: Book, ground: AnswerGround) -> tuple[str, NamedPage]:
    article = book.index.articles[ground.article]
    place = NamedPage(
        short_cite(book.index, article, ground.where), article_url(article, ground.where)
    )
    return marked_quote(article, ground.where, ground.quote), place
