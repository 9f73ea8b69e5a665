"""自测题: questions, and at the end their answers with the provisions that decide them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.derive.index import Index
from macros.handout.blocks import Block, Heading, Line, Para, Question, Span, Spans, Table, plain
from macros.handout.ladders import cite
from macros.handout.provisions import block_id
from macros.model import handout as model
from macros.model.handout import LETTERS, QuestionKind, Quiz

ANSWERS = ("题号", "答案", "依据（原文）", "说明")


def numbered(found: Iterable[Quiz]) -> list[tuple[int, Quiz, model.Question]]:
    """Every question with its number, counted through all quizzes of a handout."""
    pairs = [(quiz, question) for quiz in found for question in quiz.questions]
    return [(n, quiz, question) for n, (quiz, question) in enumerate(pairs, 1)]


def questions(index: Index, found: Iterable[Quiz], answered: bool) -> Iterator[Block]:
    """The questions; where answers are printed, each quiz says on which page."""
    current = None
    for number, quiz, one in numbered(found):
        if quiz is not current:
            current = quiz
            yield Heading(2, quiz.title, block_id(f"quiz/{quiz.id}"))
            if answered:
                yield Para((Span("答案", to=answer_id(one)),), "small")
        yield Question(number, block_id(f"quiz/{one.id}"), _ask(index, one), _options(one))


def answer_id(one: model.Question) -> str:
    """Id of the line with the answer."""
    return block_id(f"answer/{one.id}")


def _options(one: model.Question) -> tuple[str, ...]:
    return () if one.kind is QuestionKind.JUDGE else one.options


def _ask(index: Index, one: model.Question) -> Spans:
    blank = "（　　）"
    kind = Span(f"〔{one.kind.label}〕", "small")
    case = next((c for c in index.corpus.cases if c.id == one.case), None)
    about = (Span(f"（案例 {case.code}）", to=block_id(f"cases/{case.id}")),) if case else ()
    return (kind, Span(one.ask), *about, Span(blank))


def answers(index: Index, found: Iterable[Quiz]) -> Iterator[Block]:
    """One table with every answer."""
    lines = tuple(_answer(index, number, one) for number, _, one in numbered(found))
    yield Table((0.7, 0.8, 5, 3), ANSWERS, lines)


def _answer(index: Index, number: int, one: model.Question) -> Line:
    judged = one.kind is QuestionKind.JUDGE
    answer = one.options[one.answer - 1] if judged else LETTERS[one.answer - 1]
    out: list[Span] = []
    for ground in one.grounds:
        out += [cite(index, ground.article, ground.where), Span(f"“{ground.quote}”")]
    return Line((plain(str(number)), plain(answer), tuple(out), plain(one.why)), id=answer_id(one))
