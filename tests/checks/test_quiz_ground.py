"""quiz-ground: every answer rests on the words of a provision, quoted to the character."""

from pathlib import Path

from tests.handout.sample import HANDED, QUIZ, changed, sealed
from tests.samples import accepts, plant, refuses, report


def test_the_sound_tree(tmp_path: Path) -> None:
    accepts(tmp_path, sealed(HANDED))


def test_words_that_the_provision_has_not(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(QUIZ, "quote: 拖延", "quote: 拖沓"),
        f"{QUIZ}:37: quiz-ground: “拖沓”不见于 jia-2016/2；"
        "该处读文里连续的文字，分段用“……”相接；照条文改正引文；答案也要重看",
    )


def test_a_place_that_is_not_there(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(QUIZ, "where: 1/2\n        quote: 拖延", "where: 1/3\n        quote: 拖延"),
        f"{QUIZ}:35: quiz-ground: 没有“jia-2016/2 1/3”；data/instruments 里有的条、款、项；"
        "改正 provision 或 where",
    )


def test_an_answer_without_a_ground(tmp_path: Path) -> None:
    ground = (
        "    grounds:\n      - provision: jia-2016/2\n        where: 1/2\n"
        "        quote: 拖延\n        seal: {two}\n"
    )
    refuses(
        tmp_path,
        changed(QUIZ, ground, ""),
        f"{QUIZ}:27: quiz-ground: “first/three”没有依据；至少一处 grounds；写 provision、where、quote、seal",
    )


def test_words_that_are_in_doubt_decide_no_answer(tmp_path: Path) -> None:
    old = "provision: jia-2016/2\n        where: 1/2\n        quote: 拖延"
    new = "provision: ji/1\n        where: 2\n        quote: 文字"
    plant(tmp_path, changed(QUIZ, old, new))
    found = [line for line in report(tmp_path) if "quiz-ground" in line]
    assert len(found) == 1
    assert "ji/1 2 是“文字有疑”；文字核得上的条、款、项" in found[0]
