"""quiz-seal: a question is read again when the text that it rests on has changed."""

import hashlib
from pathlib import Path

from tests.handout.sample import HANDED, QUIZ, SEALS, sealed
from tests.samples import JIA, Files, accepts, refuses

NEW = hashlib.sha256("甲应当办理乙和丙。".encode()).hexdigest()[:8]


def test_the_text_that_was_read(tmp_path: Path) -> None:
    accepts(tmp_path, sealed(HANDED))


def test_a_changed_text_asks_for_a_review(tmp_path: Path) -> None:
    text = HANDED[JIA]
    assert isinstance(text, str)
    changed: Files = {JIA: text.replace("甲应当办理乙。", "甲应当办理乙和丙。")}
    refuses(
        tmp_path,
        sealed(HANDED | changed),
        f"{QUIZ}:15: quiz-seal: “first/one”的依据 jia-2016/1 改过了，或还没有写指纹；"
        f"题目和答案对照现在的条文看过；重看题目、选项、答案、说明，无误后写 seal: {NEW}",
    )


def test_a_mark_that_leaves_the_reading_text_asks_for_nothing(tmp_path: Path) -> None:
    text = HANDED[JIA]
    assert isinstance(text, str)
    marked = text.replace("甲应当办理乙。", "甲应当办理{++乙++|1}。").replace(
        "- article: 第二条",
        "  emendations:\n      - mark: 1\n        certainty: conjecture\n        basis: 原印缺。\n  - article: 第二条",
    )
    accepts(tmp_path, sealed(HANDED | {JIA: marked}))


def test_a_question_without_a_fingerprint(tmp_path: Path) -> None:
    text = sealed(HANDED)[QUIZ]
    assert isinstance(text, str)
    files = sealed(HANDED) | {QUIZ: text.replace(f"        seal: {SEALS['one']}\n", "")}
    refuses(
        tmp_path,
        files,
        f"{QUIZ}:12: quiz-seal: “first/one”的依据 jia-2016/1 改过了，或还没有写指纹；"
        f"题目和答案对照现在的条文看过；重看题目、选项、答案、说明，无误后写 seal: {SEALS['one']}",
    )
