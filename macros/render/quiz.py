"""自测: every question with its answer, reason and the words that decide it; scripts ask them one by one."""

from __future__ import annotations

from dataclasses import dataclass

from macros.derive.applied import case_url
from macros.derive.book import Book
from macros.derive.index import article_url
from macros.model.case import Case
from macros.model.handout import AnswerGround, Question
from macros.render.engine import fill
from macros.say.links import UrlFor
from macros.say.places import NamedPage, short_cite
from macros.text.shown import marked_quote

PAGE = "quiz.html"


@dataclass(frozen=True, slots=True)
class ShownQuestion:
    """A question as readers meet it."""

    question: Question
    grounds: tuple[tuple[str, NamedPage], ...]
    """Words of a provision with their marks, and where they stand."""
    case: NamedPage | None


def anchor(question: Question) -> str:
    """Id of a question on the page: q-cases-b1-1-item."""
    return f"q-{question.id.replace('/', '-')}"


def of_case(book: Book, case: Case) -> tuple[tuple[Question, str], ...]:
    """The questions on a case, each with its address."""
    return tuple((each, f"{PAGE}#{anchor(each)}") for each in book.asked_of(case))


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
        anchor=anchor,
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
