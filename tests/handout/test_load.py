"""Files of handouts and quizzes, and data/print.yml: what is refused, line by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.model.field import keys_of
from macros.model.handout import Answers, Fonts, PartKind, Print, Style
from tests.handout.sample import HANDED, PACK, QUIZ, SHEET, changed, corpus, corpus_of, pack, sealed
from tests.samples import accepts, refuses

KINDS = "、".join(kind.key for kind in PartKind)

PRINT = "data/print.yml"


def test_what_a_handout_says() -> None:
    made = pack(corpus())
    assert (made.style, made.answers, made.cover) == (Style.LECTURE, Answers.END, True)
    assert [part.kind.key for part in made.parts][:2] == ["instruments", "responsibilities"]
    assert [part.landscape for part in made.parts].count(True) == 2
    assert pack(corpus(), "sheet").cover is False


@pytest.mark.parametrize(
    ("path", "old", "new", "said"),
    [
        (
            PACK,
            "style: lecture",
            "style: lektur",
            ":4: wrong-type: “style”是“lektur”；应是其中之一：official、lecture、booklet、wall；最接近的是“lecture”",
        ),
        (
            PACK,
            "  - kind: measures\n",
            "  - kind: mesures\n",
            f":13: wrong-type: “kind”是“mesures”；应是其中之一：{KINDS}；最接近的是“measures”",
        ),
        (
            SHEET,
            "cover: false",
            "cover: 无",
            ":4: wrong-type: “cover”是“无”；应是true 或 false；改正；样例见编辑指南",
        ),
        (
            QUIZ,
            "    answer: 对\n",
            "    answer: 是\n",
            ":20: quiz-answer: 答案“是”不在选项之中；答案写 对、错；改正答案",
        ),
        (
            QUIZ,
            "      - 丙\n",
            "",
            ":7: quiz-answer: 只有 1 个选项；选项至少两个；补写选项",
        ),
    ],
)
def test_what_is_refused(tmp_path: Path, path: str, old: str, new: str, said: str) -> None:
    refuses(tmp_path, changed(path, old, new), path + said)


def test_a_handout_without_parts(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        sealed(HANDED | {PACK: "title: 空\n"}),
        f"{PACK}:1: handout-parts: 没有任何部分（parts）；至少一部分，如“- kind: instruments”；"
        "补写，或删去这个文件",
    )


EACH = "title: 〔文件〕读本\nstyle: official\neach: {}\nparts:\n  - kind: instruments\n"


@pytest.mark.parametrize(
    ("each", "made"),
    [
        ("instruments", {"own-jia-2016": "甲办法读本", "own-ji": "己省细则读本"}),
        ("provinces", {}),
    ],
)
def test_a_handout_for_each_rule_or_province(each: str, made: dict[str, str]) -> None:
    """No province of the sample has a column in the comparison."""
    found = corpus_of(HANDED | {"data/handouts/own.yml": EACH.format(each)}).handouts
    copies = {pack.id: pack for pack in found if pack.id.startswith("own")}
    assert {name: copy.title for name, copy in copies.items()} == made
    assert all(f"own-{copy.parts[0].records[0]}" == name for name, copy in copies.items())


def test_a_recipient_of_no_kind(tmp_path: Path) -> None:
    part = "  - kind: cases\n    query:\n      recipients:\n        - persons\n"
    refuses(
        tmp_path,
        sealed(HANDED | {PACK: f"title: 样例\nparts:\n{part}"}),
        f"{PACK}:6: wrong-type: “recipients”里有“persons”；"
        "应是其中之一：person、organisation、group；最接近的是“person”",
    )


def test_settings_of_print(tmp_path: Path) -> None:
    text = "address: https://example.invalid/x\nfonts:\n  fang:\n    - 某仿宋\n    - 另一仿宋\n"
    settings = corpus_of(HANDED | {PRINT: text}).print
    assert isinstance(settings, Print)
    assert settings.address == "https://example.invalid/x"
    assert settings.fonts == Fonts(fang=("某仿宋", "另一仿宋"))
    accepts(tmp_path, sealed(HANDED))


def test_a_face_that_is_none(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        sealed(HANDED | {PRINT: "fonts:\n  fangsong:\n    - 某仿宋\n"}),
        f"{PRINT}:2: unknown-key: 不认识的键“fangsong”；可用的键：{'、'.join(keys_of(Fonts))}；"
        "最接近的是“song”",
    )
