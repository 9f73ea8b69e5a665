"""`fix`: slips of a keyboard and of Notepad are mended, comments and provisions stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.checks import check
from macros.desk.fix import fixed
from tests.cased import CASE, CASED, changed
from tests.samples import JIA, plant

SOUND = """\
# 甲办法：注释留着
title: 甲办法  # 题目
coverage: partial
source: 001
text:
  - article: 第一条
    heading: 督查
    lines: 1
    text: |
      看井人：应当
      “井”包括泉。
"""


@pytest.mark.parametrize(
    ("good", "slip"),
    [
        ("title: 甲", "title：甲"),
        ("coverage: p", "coverage：p"),
        ("coverage: p", "coverage:p"),
        ("    heading: 督", "    heading：督"),
        ("    heading: 督", "    heading:督"),
        ("  - article: 第", "  － article: 第"),
        ("    lines: 1", "　　lines: 1"),
    ],
)
def test_a_slip_is_mended_to_the_byte(tmp_path: Path, good: str, slip: str) -> None:
    root = plant(tmp_path, {JIA: SOUND.replace(good, slip, 1)})
    assert check(root)[1]
    assert fixed(root)
    assert (root / JIA).read_text(encoding="utf-8") == SOUND
    assert fixed(root) == []


def test_encodings_and_line_ends_of_notepad(tmp_path: Path) -> None:
    for name, raw in (
        ("a", SOUND.encode("utf-16")),
        ("b", b"\xef\xbb\xbf" + SOUND.replace("\n", "\r\n").encode()),
    ):
        root = plant(tmp_path / name, {JIA: raw})
        assert fixed(root) == [f"{JIA}：存成 UTF-8、换行用 LF"]
        assert (root / JIA).read_bytes() == SOUND.encode()


def test_a_label_becomes_its_id_and_nothing_else_changes(tmp_path: Path) -> None:
    slips = changed((CASE, "kind: group", "kind: 多人"), (CASE, "  - delay", "  - delay"))
    root = plant(tmp_path, slips)
    before = str(CASED[CASE])
    fixed(root)
    after = (root / CASE).read_text(encoding="utf-8")
    assert after == before


def test_sound_data_keep_every_byte(tmp_path: Path) -> None:
    root = plant(tmp_path, CASED)
    assert fixed(root) == []
    assert (root / CASE).read_bytes() == str(CASED[CASE]).encode()


def test_what_is_not_sure_is_left(tmp_path: Path) -> None:
    text = SOUND.replace("lines: 1", "lines: 一")
    root = plant(tmp_path, {JIA: text})
    assert fixed(root) == []
    assert (root / JIA).read_text(encoding="utf-8") == text
