"""half-width: Chinese text has Chinese punctuation."""

from pathlib import Path

from tests.samples import JIA, accepts, jia, refuses


def test_figures_and_foreign_words_keep_their_signs(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1
  text: 比分3:2，数字1,000和“A, B”照写。
- article: 第二条
  lines: 2
  text: 甲{~~,~>，~~|1}乙。
  emendations:
    - mark: 1
      certainty: attested
      basis: 另一来源作全角。
"""
        ),
    )


def test_half_width_signs_in_a_provision(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-2
  text: |
    甲,乙;丙。
    （三）(丁)戊。
"""
        ),
        (
            f"{JIA}:8: half-width: “甲,乙;丙。”里有半角的 ,（这一行共 2 处）；中文里用全角标点；改为 ， ；"
            "来源印作半角时也改，与来源核对时归一"
        ),
        (
            f"{JIA}:9: items-sequence: 开头是（三）；应是（一）；"
            "核对来源：脱去的项写 {……|1}，断行误成的项并回上一行"
        ),
        (
            f"{JIA}:9: half-width: “(丁)戊。”里有半角的 (（这一行共 2 处）；中文里用全角标点；改为 （ ；"
            "来源印作半角时也改，与来源核对时归一"
        ),
    )


def test_half_width_signs_in_names_headings_imprint_and_passages(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法(试行)
short: 甲"办法"
aliases:
  - 甲
  - 甲:办法
coverage: press
source: 001
imprint:
  lines: 2
  text: 甲机关印发!
passages:
  - lines: 3
    text: 何时施行?
"""
        },
        (
            f"{JIA}:1: half-width: “甲办法(试行)”里有半角的 (（这一行共 2 处）；中文里用全角标点；改为 （ ；"
            "来源印作半角时也改，与来源核对时归一"
        ),
        (
            f'{JIA}:2: half-width: “甲"办法"”里有半角的 "（这一行共 2 处）；中文里用全角标点；'
            "改为 “ 或 ” ；来源印作半角时也改，与来源核对时归一"
        ),
        (
            f"{JIA}:5: half-width: “甲:办法”里有半角的 :；中文里用全角标点；改为 ： ；"
            "来源印作半角时也改，与来源核对时归一"
        ),
        (
            f"{JIA}:10: half-width: “机关印发!”里有半角的 !；中文里用全角标点；改为 ！ ；"
            "来源印作半角时也改，与来源核对时归一"
        ),
        (
            f"{JIA}:13: half-width: “何时施行?”里有半角的 ?；中文里用全角标点；改为 ？ ；"
            "来源印作半角时也改，与来源核对时归一"
        ),
    )


def test_half_width_signs_in_headings_of_articles_and_chapters(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- chapter: 第一章 总则(一)
  lines: 1
- article: 第一条
  lines: 2
  heading: 目的,依据
  text: 甲。
"""
        ),
        (
            f"{JIA}:5: half-width: “总则(一)”里有半角的 (（这一行共 2 处）；中文里用全角标点；改为 （ ；"
            "来源印作半角时也改，与来源核对时归一"
        ),
        (
            f"{JIA}:9: half-width: “目的,依据”里有半角的 ,；中文里用全角标点；改为 ， ；"
            "来源印作半角时也改，与来源核对时归一"
        ),
    )
