"""real-name: people appear in cases under pseudonyms only."""

from pathlib import Path

import pytest

from tests.cased import CASE, changed
from tests.samples import accepts, refuses

SAID = "像真实姓名；化名：张某、王某甲、刘甲；改成化名；不是人名的，换一种说法"


@pytest.mark.parametrize("name", ["王某甲", "刘甲", "李某等6人", "张某、欧阳某"])
def test_pseudonyms(tmp_path: Path, name: str) -> None:
    accepts(tmp_path, changed((CASE, "recipient: 李某", f"recipient: {name}")))


@pytest.mark.parametrize(
    "words",
    [
        "镇长张某说，群众高度关注。",
        "负责人任何时候都要到场，干部常务会商。",
        "高速公路和江边的田间小路。",
        "书记、局长和有关单位负责人。",
    ],
)
def test_words_that_begin_like_a_name(tmp_path: Path, words: str) -> None:
    accepts(tmp_path, changed((CASE, "found: 属实，镇里超过期限。", f"found: {words}")))


def test_a_recipient_with_a_real_name(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(
            (CASE, "recipient: 李某", "recipient: 李大明"),
            (CASE, "recipient: 两名工作人员", "recipient: 陈文"),
        ),
        f"{CASE}:30: real-name: “李××”{SAID}",
        f"{CASE}:45: real-name: “陈×”{SAID}",
    )


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("信访人张小华说没有收到答复。", "张××"),
        ("镇长王强，没有答复。", "王×"),
        ("来访的是两家，赵大明等5人没有收到。", "赵××"),
        ("县里把局长周建国调走。", None),
        ("周建国同志没有到场。", "周××"),
        ("这是经办人陈小明的说法。", "陈××"),
    ],
)
def test_a_real_name_in_the_narrative(tmp_path: Path, words: str, shown: str | None) -> None:
    files = changed((CASE, "张某说没有收到答复。", words))
    if shown is None:  # a limit that is known: nothing marks the end of the name
        accepts(tmp_path, files)
    else:
        refuses(tmp_path, files, f"{CASE}:14: real-name: “{shown}”{SAID}")


def test_a_real_name_in_a_post(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed((CASE, "position: 镇长", "position: 镇长刘大川")),
        f"{CASE}:32: real-name: “刘××”{SAID}",
    )
