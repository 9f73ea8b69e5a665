"""A quiz's file: questions, each with its answer and the provisions that decide it."""

from __future__ import annotations

from pathlib import Path

from macros.load.article import read_where
from macros.load.source import DataFile, read_tree
from macros.load.table import YamlTable
from macros.model import Problem, Rule
from macros.model.handout import LETTERS, AnswerGround, Question, QuestionKind, Quiz

FOLDER = "quiz"
RESTRICTED = "restricted"
ANSWER = Rule(
    "quiz-answer", "选择题的答案是选项的字母（A、B……），判断题的答案是“对”或“错”；选项至少两个。"
)
RULES = (ANSWER,)

QUIZ_KEYS = ("title", "order", "questions")
QUESTION_KEYS = ("key", "kind", "ask", "options", "answer", "grounds", "why", "case")
GROUND_KEYS = ("provision", "where", "quote", "seal")
JUDGEMENTS = ("对", "错")


def read_quizzes(root: Path, problems: list[Problem]) -> tuple[Quiz, ...]:
    """Every quiz, in the order of display."""
    quizzes = [_quiz(file, problems) for file in read_tree(root, "data/quiz", problems)]
    return tuple(sorted(quizzes, key=lambda quiz: (quiz.restricted, quiz.order, quiz.id)))


def _quiz(document: DataFile, problems: list[Problem]) -> Quiz:
    fields = YamlTable(document.root, document.path, problems, QUIZ_KEYS)
    return Quiz(
        id=document.id,
        title=fields.required("title"),
        order=fields.integer("order") or 0,
        place=fields.place,
        restricted=RESTRICTED in document.folders,
        questions=tuple(
            _question(table, document.id) for table in fields.tables("questions", QUESTION_KEYS)
        ),
    )


def _question(fields: YamlTable, quiz: str) -> Question:
    if not fields.has("kind"):
        fields.missing("kind")
    kind = fields.choice("kind", QuestionKind) or QuestionKind.SINGLE
    judged = kind is QuestionKind.JUDGE
    options = JUDGEMENTS if judged else fields.texts("options")
    return Question(
        id=f"{quiz}/{fields.required('key')}",
        kind=kind,
        ask=fields.prose("ask") or fields.required("ask"),
        options=options,
        answer=_answer(fields, options, JUDGEMENTS if judged else tuple(LETTERS)),
        grounds=tuple(_ground(table) for table in fields.tables("grounds", GROUND_KEYS)),
        why=fields.prose("why") or fields.required("why"),
        place=fields.place,
        case=fields.text("case"),
    )


def _answer(fields: YamlTable, options: tuple[str, ...], names: tuple[str, ...]) -> int:
    """Number of the right option from 1; 0 after a problem."""
    typed = fields.required("answer")
    known = names[: len(options)]
    if typed in known and len(options) > 1:
        return known.index(typed) + 1
    if len(options) > 1:
        found, expected = f"答案“{typed[:20]}”不在选项之中", f"答案写 {'、'.join(known)}"
        fields.problems.append(Problem(fields.at("answer"), ANSWER.id, found, expected, "改正答案"))
    else:
        found = f"只有 {len(options)} 个选项"
        mend = "补写选项"
        fields.problems.append(
            Problem(fields.at("options"), ANSWER.id, found, "选项至少两个", mend)
        )
    return 0


def _ground(fields: YamlTable) -> AnswerGround:
    return AnswerGround(
        article=fields.required("provision"),
        place=fields.place,
        where=read_where(fields, "where"),
        quote=fields.required("quote"),
        seal=fields.text("seal") or "",
    )
