"""quiz-case: a question about a case names one that is there, and that it may name."""

from pathlib import Path

from tests.cased import CASE
from tests.handout.sample import HANDED, QUIZ, changed, sealed
from tests.samples import accepts, refuses


def test_the_sound_tree(tmp_path: Path) -> None:
    accepts(tmp_path, sealed(HANDED))


def test_a_case_that_is_not_there(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(QUIZ, "case: c-1", "case: c-11"),
        f"{QUIZ}:40: quiz-case: “first/three”案例“c-11”不存在；有的案例；最接近的是“c-1”",
    )


def test_a_case_question_without_a_case(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(QUIZ, "    case: c-1\n", ""),
        f"{QUIZ}:27: quiz-case: “first/three”没有写案例；写 case: 编号；补写",
    )


def test_a_doubled_key(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(QUIZ, "key: two", "key: one"),
        f"{QUIZ}:17: quiz-case: “first/one”题号写了两次；同一文件里不重；改一个",
    )


def test_an_open_question_about_a_restricted_case(tmp_path: Path) -> None:
    other = HANDED["data/cases/c-2.yml"]
    assert isinstance(other, str)
    files = {name: text for name, text in sealed(HANDED).items() if name != CASE}
    files["data/cases/restricted/c-1.yml"] = HANDED[CASE]
    files["data/cases/c-2.yml"] = other.replace("related:\n  - c-1\n", "")
    refuses(
        tmp_path,
        files,
        f"{QUIZ}:40: quiz-case: “first/three”用了 restricted/ 里的案例“c-1”；"
        "外面的题不用内部案例；换题，或移进 restricted/",
    )
