"""quiz-cover: a set that says which instrument it covers asks about every article that it can."""

from pathlib import Path

from macros.text.sound import sound_places
from tests.handout.sample import QUIZ, changed, corpus
from tests.samples import accepts, plant, refuses, report

COVERS = "order: 1\ncovers:\n  - {}\n"


def test_every_article_is_asked_about(tmp_path: Path) -> None:
    asked = changed(QUIZ, "order: 1\n", COVERS.format("jia-2016"))
    plant(tmp_path, asked)
    lacking = [line for line in report(tmp_path) if "quiz-cover" in line]
    assert all("jia-2016/1；" not in line and "jia-2016/2；" not in line for line in lacking)


def test_an_article_that_no_question_asks_about(tmp_path: Path) -> None:
    files = changed(QUIZ, "order: 1\n", COVERS.format("jia-2016"))
    text = str(files[QUIZ])
    left = text[: text.index("  - key: one")] + text[text.index("  - key: two") :]
    plant(tmp_path, files | {QUIZ: left})
    said = "“first”没有题问到 jia-2016/1；至少一题以它为据；补一题"
    assert f"{QUIZ}:3: quiz-cover: {said}" in report(tmp_path)


def test_an_instrument_that_is_not_there(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(QUIZ, "order: 1\n", COVERS.format("jia-2061")),
        f"{QUIZ}:3: quiz-cover: 没有规定“jia-2061”；有的规定；改正编号",
    )


def test_words_behind_a_doubtful_lead_decide_nothing() -> None:
    (marked,) = (i for i in corpus().instruments if i.id == "ji")
    assert [str(place) for place in sound_places(marked.articles[0])] == []


def test_an_article_without_sound_words_needs_no_question(tmp_path: Path) -> None:
    accepts(tmp_path, changed(QUIZ, "order: 1\n", COVERS.format("ji")))
