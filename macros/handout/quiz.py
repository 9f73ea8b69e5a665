"""自测题: questions, and at the end their answers with the provisions that decide them."""

from collections.abc import Iterable, Iterator

from macros.derive.index import Index
from macros.handout.blocks import (
    Block,
    Heading,
    Para,
    PrintSpan,
    QuestionBlock,
    Spans,
    TableBlock,
    TableRow,
    plain,
)
from macros.handout.ladders import cite
from macros.handout.provisions import block_id
from macros.model import handout as model
from macros.model.handout import BLANK, QuestionKind, Quiz

ANSWERS = ("题号", "答案", "依据（原文）", "说明")
RULED = 8
"""Lines for the answer of an open question."""


def numbered(quizzes: Iterable[Quiz]) -> list[tuple[int, Quiz, model.Question]]:
    """Every question with its number, counted through all quizzes of a handout."""
    pairs = [(quiz, question) for quiz in quizzes for question in quiz.questions]
    return [(n, quiz, question) for n, (quiz, question) in enumerate(pairs, 1)]


def questions(index: Index, quizzes: Iterable[Quiz], answered: bool) -> Iterator[Block]:
    """The questions; where answers are printed, each quiz says on which page."""
    current = None
    for number, quiz, question in numbered(quizzes):
        if quiz is not current:
            current = quiz
            yield Heading(2, quiz.title, block_id(f"quiz/{quiz.id}"))
            if answered:
                yield Para((PrintSpan("答案", to=answer_id(question)),), "small")
        yield block_of(index, question, number)


def block_of(index: Index, question: model.Question, number: int) -> QuestionBlock:
    """A question as it is asked on paper."""
    options = question.options if question.kind.chosen else ()
    name, rows = block_id(f"quiz/{question.id}"), RULED if question.scheme else 0
    return QuestionBlock(number, name, _ask(index, question), options, rows)


def answer_id(question: model.Question) -> str:
    """Id of the line with the answer."""
    return block_id(f"answer/{question.id}")


def _ask(index: Index, question: model.Question) -> Spans:
    blank = "（　　）" if question.answer and question.kind is not QuestionKind.FILL else ""
    kind = PrintSpan(f"〔{question.kind.label}〕", "small")
    case = next((c for c in index.corpus.cases if c.id == question.case), None)
    about = (PrintSpan(f"（案例 {case.code}）", to=block_id(f"cases/{case.id}")),) if case else ()
    return (kind, PrintSpan(question.ask.replace(BLANK, BLANK * 4)), *about, *plain(blank))


def answers(index: Index, quizzes: Iterable[Quiz]) -> Iterator[Block]:
    """One table with every answer."""
    lines = tuple(answer_row(index, number, question) for number, _, question in numbered(quizzes))
    yield TableBlock((0.7, 0.8, 5, 3), ANSWERS, lines)


def answer_row(index: Index, number: int, question: model.Question) -> TableRow:
    """Number, key, grounds in turn citation and words, reason."""
    out: list[PrintSpan] = []
    for ground in question.grounds:
        out += [cite(index, ground.article, ground.where), PrintSpan(f"“{ground.quote}”")]
    told = plain("".join((*points(question), question.why)))
    cells = (plain(str(number)), plain(question.key), tuple(out), told)
    return TableRow(cells, id=answer_id(question))


def points(question: model.Question) -> tuple[str, ...]:
    """①……（5 分）; nothing for a question that has no scheme."""
    numbered_points = enumerate(question.scheme, ord("①"))
    return tuple(f"{chr(sign)}{each.point}（{each.score} 分）" for sign, each in numbered_points)
