"""A set says which instruments it covers; articles that no question asks about are listed."""

from pathlib import Path

from macros.derive.book import Book
from macros.derive.survey import unasked
from macros.load import load
from macros.text.sound import sound_places
from tests.handout.sample import QUIZ, changed, corpus
from tests.samples import Files, accepts, plant, refuses

COVERS = "order: 1\ncovers:\n  - {}\n"


def listed(root: Path, files: Files) -> list[str]:
    """The articles that no question asks about, as `check` lists them."""
    said = unasked(Book.of(load(plant(root, files))[0]))
    return said.partition("：")[2].split("、")


def test_every_article_is_asked_about(tmp_path: Path) -> None:
    asked = changed(QUIZ, "order: 1\n", COVERS.format("jia-2016"))
    lacking = listed(tmp_path, asked)
    assert "jia-2016/1" not in lacking
    assert "jia-2016/2" not in lacking


def test_an_article_that_no_question_asks_about(tmp_path: Path) -> None:
    files = changed(QUIZ, "order: 1\n", COVERS.format("jia-2016"))
    text = str(files[QUIZ])
    left = text[: text.index("  - key: one")] + text[text.index("  - key: two") :]
    assert "jia-2016/1" in listed(tmp_path, files | {QUIZ: left})


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
