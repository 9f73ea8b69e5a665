"""Which fonts are taken, and what is said where there are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.handout import fonts
from macros.handout.linear import LinearPiece
from macros.model import Place
from macros.model.handout import Fonts, Print
from tests.handout.sample import FOLDERS, faces

PLACE = Place("data/print.yml", 1)


def test_every_face_has_a_font_and_goes_on_with_song() -> None:
    assert set(faces().chains) == {"song", "fang", "title", "hei", "kai"}
    for chain in faces().chains.values():
        assert chain
        assert set(faces().chains["song"]) <= set(chain)


def test_the_organisation_s_own_fonts_come_first() -> None:
    asked = Print(PLACE, fonts=Fonts(fang=("没有的字体", "Noto Sans CJK SC")))
    assert fonts.find(FOLDERS, asked).chains["fang"][0] == "Noto Sans CJK SC"
    assert faces().chains["fang"][0] != "Noto Sans CJK SC"


def test_a_machine_without_fonts(tmp_path: Path) -> None:
    with pytest.raises(fonts.FontError) as raised:
        fonts.find([tmp_path, tmp_path / "none"], None)
    said = str(raised.value)
    assert said.startswith("本机没有可用的宋体字体（找过：宋体、SimSun、")
    assert f"目录：{tmp_path}）" in said
    assert said.endswith("请运行 scripts/fonts.sh 安装，或把单位的字体文件放进 fonts 目录")


def test_a_character_that_no_font_has_is_named_with_its_record() -> None:
    pieces = [
        LinearPiece("第一部分／甲办法／第一条", "常用字"),
        LinearPiece("第一部分／甲办法／第二条", "\U0003ff00字"),
    ]
    with pytest.raises(fonts.FontError) as raised:
        faces().check(pieces)
    assert str(raised.value).startswith("第一部分／甲办法／第二条：“\U0003ff00”（U+3FF00）在")
    assert "请在 data/print.yml 的 fonts 里加上有这个字的字体" in str(raised.value)


def test_rare_characters_are_set_by_the_fonts_further_down() -> None:
    faces().check([LinearPiece("甲", "鄠喆堃镕赟㧑〇〔〕——……“”△▽●◆◇□√≈×？▲◎＋－≠○※")])
