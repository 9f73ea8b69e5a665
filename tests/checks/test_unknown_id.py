"""unknown-id: every id that a record names exists."""

from pathlib import Path

from tests.samples import JIA, S002, SITE, YI, accepts, jia, refuses


def test_ids_that_exist(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        {
            SITE: "title: 样例\ndata_date: 2026-01-02\norder:\n  - yi\n  - jia-2016\n",
            YI: "title: 乙办法\ncoverage: cited-only\nregion: 乙省\nbased_on: [jia-2016]\n",
            **jia("""
- article: 第一条
  lines: 1
  witnesses:
    - source: 002
      lines: 9
      role: other
      printed_at: jia-2016/2
  text: 甲。
- article: 第二条
  lines: 2
  text: 乙。
"""),
            "data/retired/jia.yml": "reason: 补记年份\nto: jia-2016/2\n",
        },
    )


def test_the_order_and_the_basis(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            SITE: "title: 样例\norder:\n  - jia-2016\n  - jia-2017\ndata_date: 2026-01-02\n",
            JIA: "title: 甲办法\ncoverage: cited-only\n",
            YI: "title: 乙办法\ncoverage: cited-only\nregion: 乙省\nbased_on:\n  - jia-2016\n  - jia-2O16\n",
        },
        f"{YI}:6: unknown-id: 文件“jia-2O16”不存在；data/ 里有的文件；最接近的是“jia-2016”",
        f"{SITE}:4: unknown-id: 文件“jia-2017”不存在；data/ 里有的文件；最接近的是“jia-2016”",
    )


def test_sources_of_every_kind_of_span(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: press
imprint:
  text: 甲机关印发
  lines: 1
  source: 003
passages:
  - text: 甲办法已经印发。
    lines: 3
    source: 01
source: 001
scraps:
  - text: 编者按。
    lines: 4
    source: 004
    reason: 不是条文
    after: jia-2016/1
"""
        },
        f"{JIA}:6: unknown-id: 来源“003”不存在；data/ 里有的来源；最接近的是“002”",
        f"{JIA}:10: unknown-id: 来源“01”不存在；data/ 里有的来源；最接近的是“001”",
        f"{JIA}:15: unknown-id: 来源“004”不存在；data/ 里有的来源；最接近的是“002”",
        f"{JIA}:17: unknown-id: 条“jia-2016/1”不存在；data/ 里有的条；改正编号，或先补上它的文件",
    )


def test_sources_and_articles_that_an_article_names(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- chapter: 第一章 总则
  lines: 1
  source: 003
- article: 第一条
  lines: 1
  witnesses:
    - source: 003
      lines: 9
      role: other
      printed_at: jia-2016/9
  text: 甲{>>移>>|1}{<<走<<|2}。
  emendations:
    - mark: 1
      basis: 移往他条。
      moved_to: yi-2016/1
    - mark: 2
      basis: 从他条移来。
      moved_from: jia-2016
  variants:
    - kind: lost
      source: 005
"""
        ),
        f"{JIA}:7: unknown-id: 来源“003”不存在；data/ 里有的来源；最接近的是“002”",
        f"{JIA}:11: unknown-id: 来源“003”不存在；data/ 里有的来源；最接近的是“002”",
        f"{JIA}:14: unknown-id: 条“jia-2016/9”不存在；data/ 里有的条；最接近的是“jia-2016/1”",
        f"{JIA}:19: unknown-id: 条“yi-2016/1”不存在；data/ 里有的条；最接近的是“jia-2016/1”",
        f"{JIA}:22: unknown-id: 条“jia-2016”不存在；data/ 里有的条；最接近的是“jia-2016/1”",
        f"{JIA}:25: unknown-id: 来源“005”不存在；data/ 里有的来源；最接近的是“002”",
    )


def test_a_wrong_source_of_the_instrument_is_reported_once(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: partial
source: 003
text:
  - article: 第一条
    lines: 1
    text: 甲。
  - article: 第二条
    lines: 2
    text: 乙。
"""
        },
        f"{JIA}:3: unknown-id: 来源“003”不存在；data/ 里有的来源；最接近的是“002”",
    )


def test_a_retired_id_leads_on(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            SITE: "title: 样例\ndata_date: 2026-01-02\norder: [jia]\n",
            JIA: "title: 甲办法\ncoverage: cited-only\n",
            "data/retired/jia.yml": "to: jia-2016\nreason: 补记年份\n",
            "data/retired/jiajia.yml": "reason: 补记年份\nto: jia\n",
        },
        "data/retired/jiajia.yml:2: unknown-id: 文件或条“jia”已停用；data/ 里有的文件或条；改为“jia-2016”",
        f"{SITE}:3: unknown-id: 文件“jia”已停用；data/ 里有的文件；改为“jia-2016”",
    )


def test_a_file_that_cannot_be_read_is_not_also_unknown(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            SITE: "title: 样例\ndata_date: 2026-01-02\norder: [jia-2016]\n",
            JIA: b"",
            S002: b"\xff",
            YI: """\
title: 乙办法
region: 乙省
coverage: partial
based_on: [jia-2016]
source: 002
text:
  - article: 第一条
    lines: 1
    text: 甲。
""",
        },
        f"{JIA}:1: file: 文件是空的；应有内容；补写，或删去文件",
        (
            f"{S002}:1: file: 不是 UTF-8 编码（字节 0xff）；文件用 UTF-8 保存；"
            "用编辑器“另存为 UTF-8”（常见原因：GBK 编码）"
        ),
    )
