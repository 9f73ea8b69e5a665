"""A quiz's file: questions, each with its answer and the provisions that decide it."""

from dataclasses import replace

from macros.load.record import read, read_file
from macros.load.source import DataFile
from macros.load.table import YamlTable
from macros.model import Problem, Rule
from macros.model.handout import LETTERS, Question, QuestionKind, Quiz

ANSWER = Rule(
    "quiz-answer",
    "选择题的答案是选项的字母（A、B……，多项选择连写，如 ABD），判断题的答案是“对”或“错”；"
    "选项至少两个；填空题的答案是空里的话；案例简答题不写答案。",
)
RULES = (ANSWER,)

JUDGEMENTS = ("对", "错")


def read_quiz(document: DataFile, problems: list[Problem]) -> Quiz:
    """One quiz."""
    readers = {Question: lambda table: _question(table, document.id)}
    return read_file(Quiz, document, problems, readers)


def _question(table: YamlTable, quiz: str) -> Question:
    """A question with the numbers of its answer; the options of a judgement are always the same."""
    question = read(Question, table, answer=())
    if question.kind is QuestionKind.JUDGE:
        question = replace(question, options=JUDGEMENTS)
    options: tuple[str, ...] = ()
    answer: tuple[int, ...] = ()
    if question.kind is QuestionKind.OPEN:
        _unwanted(table, "options", "answer")
    elif question.kind is QuestionKind.FILL:
        options, answer = (table.required("answer") or "",), (1,)
        _unwanted(table, "options")
    else:
        options, answer = question.options, _answer(table, question)
    return replace(question, id=f"{quiz}/{question.id}", options=options, answer=answer)


def _unwanted(fields: YamlTable, *keys: str) -> None:
    for key in keys:
        if fields.has(key):
            fields.problem(key, ANSWER, f"这种题不写 {key}", "删去", "删去，或改 kind")


def _answer(fields: YamlTable, question: Question) -> tuple[int, ...]:
    """Numbers of the right options from 1, in order; none after a problem."""
    options, typed = question.options, fields.required("answer") or ""
    several = question.kind is QuestionKind.SEVERAL
    names = JUDGEMENTS if question.kind is QuestionKind.JUDGE else tuple(LETTERS)
    known = names[: len(options)]
    letters = tuple(typed) if several else (typed,)
    right = {letter for letter in letters if letter in known}
    if len(options) < 2:
        found = f"只有 {len(options)} 个选项"
        fields.problem("options", ANSWER, found, "选项至少两个", "补写选项")
    elif len(right) != len(letters):
        found, expected = f"答案“{typed[:20]}”不在选项之中", f"答案写 {'、'.join(known)}"
        fields.problem("answer", ANSWER, found, expected, "改正答案")
    elif several and len(right) < 2:
        fields.problem("answer", ANSWER, f"答案“{typed}”只有一项", "至少两项，如 ABD", "改正答案")
    else:
        return tuple(sorted(known.index(letter) + 1 for letter in right))
    return ()
