"""A quiz's file: questions, each with its answer and the provisions that decide it."""

from dataclasses import replace

from macros.load.record import read, read_file
from macros.load.source import DataFile
from macros.load.table import YamlTable
from macros.model import Problem, Rule
from macros.model.handout import LETTERS, Question, QuestionKind, Quiz

ANSWER = Rule(
    "quiz-answer", "选择题的答案是选项的字母（A、B……），判断题的答案是“对”或“错”；选项至少两个。"
)
RULES = (ANSWER,)

JUDGEMENTS = ("对", "错")


def read_quiz(document: DataFile, problems: list[Problem]) -> Quiz:
    """One quiz."""
    readers = {Question: lambda table: _question(table, document.id)}
    return read_file(Quiz, document, problems, readers)


def _question(table: YamlTable, quiz: str) -> Question:
    """A question with the number of its answer; the options of a judgement are always the same."""
    question = read(Question, table, answer=0)
    judged = question.kind is QuestionKind.JUDGE
    options = JUDGEMENTS if judged else question.options
    answer = _answer(table, options, JUDGEMENTS if judged else tuple(LETTERS))
    return replace(question, id=f"{quiz}/{question.id}", options=options, answer=answer)


def _answer(fields: YamlTable, options: tuple[str, ...], names: tuple[str, ...]) -> int:
    """Number of the right option from 1; 0 after a problem."""
    typed = fields.required("answer")
    known = names[: len(options)]
    if typed in known and len(options) > 1:
        return known.index(typed) + 1
    if len(options) > 1:
        found, expected = f"答案“{typed[:20]}”不在选项之中", f"答案写 {'、'.join(known)}"
        fields.problem("answer", ANSWER, found, expected, "改正答案")
    else:
        found = f"只有 {len(options)} 个选项"
        fields.problem("options", ANSWER, found, "选项至少两个", "补写选项")
    return 0
