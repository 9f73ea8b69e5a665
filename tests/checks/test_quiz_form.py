"""quiz-form: a blank is filled with words of a provision, an open question has a marking scheme."""

from pathlib import Path

import pytest

from tests.handout.sample import HANDED, QUIZ, SEALS, sealed
from tests.samples import Files, accepts, plant, refuses, report

GROUNDS = f"""\
    grounds:
      - provision: jia-2016/2
        where: 1/2
        quote: 损害利益
        seal: {SEALS["two"]}
    why: 第二项写明。
"""
FILL = (
    "  - key: four\n    kind: fill\n    ask: 第二项的后果是＿＿。\n    answer: 损害利益\n" + GROUNDS
)
OPEN = (
    "  - key: five\n    kind: open\n    ask: 此案要看哪几点？\n    scheme:\n"
    "      - point: 第二项\n        score: 5\n      - point: 后果\n        score: 5\n"
    f"{GROUNDS}    case: c-1\n"
)
SEVERAL = (
    "  - key: six\n    kind: several\n    ask: 哪几个？\n"
    "    options:\n      - 甲\n      - 乙\n      - 丙\n    answer: AC\n" + GROUNDS
)


def with_questions(*questions: str) -> Files:
    """The sound tree with more questions at the end of its quiz."""
    text = sealed(HANDED)[QUIZ]
    assert isinstance(text, str)
    return sealed(HANDED) | {QUIZ: text + "".join(questions)}


def test_every_kind_of_question(tmp_path: Path) -> None:
    accepts(tmp_path, with_questions(FILL, OPEN, SEVERAL))


def test_a_question_without_its_blank(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        with_questions(FILL.replace("＿＿", "什么")),
        f"{QUIZ}:43: quiz-form: “first/four”题目里有 0 处空；一处 ＿＿；改题目",
    )


@pytest.mark.parametrize(
    ("question", "old", "new", "said"),
    [
        (
            FILL,
            "answer: 损害利益",
            "answer: 损害公益",
            "“first/four”答案“损害公益”不见于依据的引文；引文里连续的文字；照引文写",
        ),
        (
            FILL,
            "第二项的后果",
            "损害利益：第二项的后果",
            "“first/four”题目里已有答案“损害利益”；不露答案；改题目",
        ),
        (
            OPEN,
            "      - point: 后果\n        score: 5\n",
            "",
            "“first/five”评分要点 1 处；至少两点；补写 point 和 score",
        ),
        (
            OPEN,
            "score: 5\n      - point: 后",
            "score: 0\n      - point: 后",
            "“first/five”有要点没有分值",
        ),
        (
            SEVERAL,
            "    answer: AC\n",
            "    answer: AC\n    scheme:\n      - point: 一\n        score: 5\n",
            "“first/six”不是简答题；只有简答题写；删去，或改 kind",
        ),
    ],
)
def test_what_is_refused(tmp_path: Path, question: str, old: str, new: str, said: str) -> None:
    plant(tmp_path, with_questions(question.replace(old, new)))
    (line,) = [line for line in report(tmp_path) if "quiz-form" in line]
    assert line.startswith(f"{QUIZ}:")
    assert f" quiz-form: {said}" in line
