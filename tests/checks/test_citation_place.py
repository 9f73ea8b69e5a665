"""citation-place: a citation leads to a 条, 款 or 项 that the instrument has, unless excused."""

from pathlib import Path

from tests.samples import JIA, Files, accepts, refuses

WHOLE = """title: 甲办法
coverage: full
article_count:
  value: 2
  from: source
source: 001
text:
  - article: 第一条
    lines: 1-3
    text: |
      有下列情形之一的，追究责任：
      （一）甲；
      （二）乙。
  - article: 第二条
    lines: 4
    text: |
      {}
"""


def second(text: str, more: str = "") -> Files:
    """甲办法 held whole, whose 第二条 reads as given."""
    return {JIA: WHOLE.format(text) + more}


def test_citations_of_what_is_there(tmp_path: Path) -> None:
    accepts(tmp_path, second("具有本办法第一条第二项所列情形的，依照前条规定处理。"))


def test_an_article_that_the_instrument_does_not_have(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        second("依照本办法第三条规定处理。"),
        f"{JIA}:17: citation-place: “本办法第三条”：甲办法没有第三条（共2条）；所引的条、款、项存在；"
        "核对原文；原文确实如此时，在文件的 waived 写 text 和 reason",
    )


def test_an_item_and_a_paragraph_that_the_article_does_not_have(tmp_path: Path) -> None:
    mend = "所引的条、款、项存在；核对原文；原文确实如此时，在文件的 waived 写 text 和 reason"
    refuses(
        tmp_path,
        second("依照本办法第一条第三项、本办法第一条第二款、前款的规定处理。"),
        f"{JIA}:17: citation-place: “本办法第一条第三项”：第一条没有第一款第三项；{mend}",
        f"{JIA}:17: citation-place: “本办法第一条第二款”：第一条没有第二款（共1款）；{mend}",
        f"{JIA}:17: citation-place: “前款”：前面没有款；{mend}",
    )


def test_an_excused_citation_stays_as_printed(tmp_path: Path) -> None:
    excuse = "waived:\n  - text: 本办法第三条\n    reason: 来源如此，照录。\n"
    accepts(tmp_path, second("依照本办法第三条规定处理。", excuse))
