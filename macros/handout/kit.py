"""What a class works with: discussion of cases, papers in two orders, answer sheet, key."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256

from macros.derive.book import Book
from macros.derive.index import Index
from macros.handout import quiz
from macros.handout.blocks import (
    Block,
    Heading,
    Para,
    PrintSpan,
    QuestionBlock,
    TableBlock,
    TableRow,
    plain,
    strong,
)
from macros.handout.cases import ELEMENTS, RESULTS, WIDTHS, applied_spans, element_row, result
from macros.handout.provisions import block_id
from macros.model.case import Case
from macros.model.handout import Question, QuestionKind, Quiz
from macros.say import words
from macros.say.case import narrative

WHO = "姓名＿＿＿＿＿＿＿＿　单位＿＿＿＿＿＿＿＿＿＿＿＿　得分＿＿＿＿＿＿"
ASKED = (
    "案情与哪一件规定的哪一条、款、项相应？哪些是来源写明的，哪些要自己归入？",
    "那一项的要件逐个看：来源写明了没有？后果门槛呢？",
    "可以怎样处理，由谁决定，属于哪一类？哪些来源没有写，不能替它补上？",
)
"""Asked of every case: the answers stand in its record."""
BEFORE = ("claimed", "found")
"""What a class is told before it discusses."""
ROWS = 5
ORDER = ("single", "case", "several", "judge", "fill", "open")
"""Kinds of questions as they follow one another on a paper."""
KEYED = ("A 卷", "答案", "B 卷", "答案", "依据（原文）", "说明")
SHEET = ("题号", "答案", "题号", "答案")


def discussion(book: Book, cases: Iterable[Case]) -> Iterator[Block]:
    """Each case as far as it was found out, then what to discuss, with room to write."""
    for case in cases:
        yield from _told(case)
        asked = [(ask, f"{case.id}-{n}") for n, ask in enumerate(ASKED, 1)]
        asked += [(q.ask, q.id) for q in _open(book, case)]
        for number, (ask, name) in enumerate(asked, 1):
            yield QuestionBlock(number, block_id(f"discussion/{name}"), plain(ask), (), ROWS)


def debrief(book: Book, cases: Iterable[Case]) -> Iterator[Block]:
    """The same cases with what the records answer: provisions, elements, results, schemes."""
    for case in cases:
        yield from _told(case)
        yield Para((strong("1　"), PrintSpan(ASKED[0])))
        yield from (Para(applied_spans(each), "item") for each in book.applications.of_case(case))
        if case.elements:
            yield Para((strong("2　"), PrintSpan(ASKED[1])))
            yield TableBlock((3, 4, 3), ELEMENTS, tuple(map(element_row, case.elements)))
        yield Para((strong("3　"), PrintSpan(ASKED[2])))
        for label, text in narrative(case):
            if label not in map(words.NARRATIVE.get, BEFORE):
                yield Para((strong(f"{label}　"), PrintSpan(text)))
        yield TableBlock(WIDTHS, RESULTS, tuple(result(case, each) for each in case.sanctions))
        yield from (Para(plain(f"{words.NOTE}　{note}"), "small") for note in case.notes)
        for number, question in enumerate(_open(book, case), len(ASKED) + 1):
            yield Para((strong(f"{number}　"), PrintSpan(question.ask)))
            yield from (Para(plain(point), "item") for point in quiz.points(question))
            yield Para(plain(question.why), "small")


def _told(case: Case) -> Iterator[Block]:
    """What was claimed and found out, in the editors' words; how it was handled comes later."""
    yield Heading(2, f"{case.code}　{case.title}", block_id(f"cases/{case.id}"))
    yield Para(plain(f"以下{words.RETOLD}。"), "small")
    for name in BEFORE:
        if text := getattr(case, name):
            yield Para((strong(f"{words.NARRATIVE[name]}　"), PrintSpan(text)))


def _open(book: Book, case: Case) -> list[Question]:
    return [q for q in book.questions if q.kind is QuestionKind.OPEN and q.case == case.id]


def drawn(quizzes: Iterable[Quiz], letter: str) -> tuple[Question, ...]:
    """The questions of a paper in an order of lot: the same for the same questions and letter."""
    questions = [_turned(question, letter) for each in quizzes for question in each.questions]
    questions.sort(key=lambda question: _lot(letter, question.id))
    return tuple(sorted(questions, key=lambda question: ORDER.index(question.kind.key)))


def _lot(letter: str, name: str) -> str:
    return sha256(f"{letter}/{name}".encode()).hexdigest()


def _turned(question: Question, letter: str) -> Question:
    """The question with its options in another order."""
    if not question.kind.chosen:
        return question
    numbers = range(1, len(question.options) + 1)
    places = sorted(numbers, key=lambda n: _lot(letter, f"{question.id}/{n}"))
    answer = (at for at, place in enumerate(places, 1) if place in question.answer)
    options = tuple(question.options[place - 1] for place in places)
    return replace(question, options=options, answer=tuple(answer))


def worth(questions: Iterable[Question]) -> str:
    """Marks: an open question by its scheme, the others share what is left of a hundred."""
    listed = list(questions)
    marked = sum(question.score for question in listed)
    closed = sum(not question.scheme for question in listed)
    each = max(1, (100 - marked) // (closed or 1))
    told = [f"{closed} 题每题 {each} 分"] if closed else []
    told += [f"案例简答共 {marked} 分"] if marked else []
    return f"共 {len(listed)} 题，{'，'.join(told)}，满分 {each * closed + marked} 分。"


def paper(index: Index, quizzes: Iterable[Quiz], letter: str) -> Iterator[Block]:
    """A test paper: name, marks, questions; no answer."""
    questions = drawn(quizzes, letter)
    yield Para(plain(WHO), "small")
    yield Para(plain(worth(questions)), "small")
    for number, question in enumerate(questions, 1):
        yield quiz.block_of(index, question, number)


def card(quizzes: Iterable[Quiz]) -> Iterator[Block]:
    """The answer sheet, the same for both papers."""
    questions = drawn(quizzes, "A")
    yield Para(plain(f"（　）卷　{WHO}"), "small")
    numbers = [str(n) for n, question in enumerate(questions, 1) if not question.scheme]
    half = -(-len(numbers) // 2)
    pairs = zip(numbers[:half], [*numbers[half:], ""], strict=False)
    rows = (TableRow((plain(a), (), plain(b), ())) for a, b in pairs)
    yield TableBlock((1, 4, 1, 4), SHEET, tuple(rows), ruled=True)
    for number, question in enumerate(questions, 1):
        if question.scheme:
            name = block_id(f"card/{question.id}")
            yield QuestionBlock(number, name, plain("（案例简答）"), (), quiz.RULED)


def key(index: Index, quizzes: Iterable[Quiz]) -> Iterator[Block]:
    """The answers of both papers, in the order of paper A."""
    listed = tuple(quizzes)
    first, second = drawn(listed, "A"), drawn(listed, "B")
    where = {question.id: (n, question.key) for n, question in enumerate(second, 1)}
    yield Para(plain(worth(first)), "small")
    lines = []
    for number, question in enumerate(first, 1):
        other, answer = where[question.id]
        _, _, grounds, told = quiz.answer_row(index, number, question).cells
        cells = (str(number), question.key, str(other), answer)
        lines.append(TableRow((*map(plain, cells), grounds, told)))
    yield TableBlock((0.6, 1, 0.6, 1, 4, 3), KEYED, tuple(lines))
