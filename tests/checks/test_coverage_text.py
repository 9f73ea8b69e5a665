"""coverage-text: what an instrument is said to hold is what its file holds."""

from pathlib import Path

from tests.samples import JIA, accepts, refuses


def test_press_with_passages(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: press
source: 001
passages:
  - text: 甲办法已经印发。
    lines: 3
"""
        },
    )


def test_whole_without_articles_or_count(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: full
"""
        },
        f"{JIA}:2: coverage-text: full（全文）而没有条；有条文（text）；改正 coverage，或增删内容",
        f"{JIA}:2: coverage-text: full（全文）而没有写条数；写明 article_count；补写条数和它的来历",
    )


def test_whole_with_a_lost_article(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: full
article_count:
  value: 1
  from: source
source: 001
text:
  - article: 第一条
    text: |
      {……|1}
    emendations:
      - mark: 1
        basis: 来源脱去。
"""
        },
        (
            f"{JIA}:8: coverage-text: 全文里第一条没有文字；full 的每一条都有文字；补上文字；"
            "来源脱去全条时，coverage 改为 partial"
        ),
    )


def test_cited_only_with_articles_and_passages(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: cited-only
source: 001
text:
  - article: 第一条
    lines: 1
    text: 甲。
passages:
  - text: 甲办法已经印发。
    lines: 3
"""
        },
        (
            f"{JIA}:2: coverage-text: cited-only（没有收录）而有 1 条有文字；条只写条号，没有文字；"
            "改正 coverage，或增删内容"
        ),
        (
            f"{JIA}:2: coverage-text: cited-only（没有收录）而有报道段落；只有 press 写 passages；"
            "改正 coverage，或增删内容"
        ),
    )


def test_cited_only_with_numbers_of_articles(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        {
            JIA: "title: 甲办法\ncoverage: cited-only\ntext:\n  - article: 第一条\n    known: {from: found}\n"
        },
    )


def test_press_without_passages(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
source: 001
coverage: press
"""
        },
        (
            f"{JIA}:3: coverage-text: press（报道）而没有报道段落；有报道段落（passages）；"
            "改正 coverage，或增删内容"
        ),
    )
