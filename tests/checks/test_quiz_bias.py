"""quiz-bias: nobody passes by a habit: the longest option, the same letter, always 对."""

from pathlib import Path

from tests.checks.test_quiz_form import GROUNDS, with_questions
from tests.handout.sample import QUIZ
from tests.samples import Files, accepts, refuses

LETTERS = "ABC"
SPREAD = "ACB"


def chosen(count: int, *, longest: int = 0, letter: str = "") -> Files:
    """The sound tree with so many questions to choose from, spread over the letters but for the fault."""
    return with_questions(*(_one(n, n < longest, letter) for n in range(count)))


def _one(number: int, long: bool, letter: str) -> str:
    answer = letter or SPREAD[number % 3]
    words = ["登记", "办理", "拖延"]
    at = LETTERS.index(answer)
    words[at] += "丁" if long else ""
    words[(at + 1) % 3] += "" if long else "戊"
    options = "".join(f"      - {word}\n" for word in words)
    ask = f"  - key: q-{number}\n    kind: single\n    ask: 第{number}问？\n    options:\n{options}"
    return f"{ask}    answer: {answer}\n{GROUNDS}"


def judged(answers: str) -> Files:
    """The sound tree with judgements of these answers; it has one that is 对."""
    return with_questions(
        *(
            f"  - key: j-{n}\n    kind: judge\n    ask: 第{n}问。\n    answer: {answer}\n{GROUNDS}"
            for n, answer in enumerate(answers)
        )
    )


def test_an_even_set(tmp_path: Path) -> None:
    accepts(tmp_path, chosen(8, longest=2))


def test_the_longest_option_is_right_too_often(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        chosen(8, longest=5),
        f"{QUIZ}:1: quiz-bias: “first”10 道里有 5 道正确项最长；至多 4 道；加长别的选项",
    )


def test_the_same_letter_too_often(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        chosen(8, letter="C"),
        f"{QUIZ}:1: quiz-bias: “first”10 道里有 8 道答案是 C；至多 4 道；调换选项的次序",
    )


def test_judgements_that_are_nearly_all_right(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        judged("对对对对错"),
        f"{QUIZ}:1: quiz-bias: “first”6 道里有 5 道答案是“对”；至多 4 道；改几道的说法",
    )


def test_judgements_half_and_half(tmp_path: Path) -> None:
    accepts(tmp_path, judged("对错错对错"))
