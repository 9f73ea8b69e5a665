"""swallowed-article: no heading hides inside the text of another article."""

from pathlib import Path

from tests.samples import JIA, accepts, jia, refuses


def test_a_sentence_that_begins_with_a_citation(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1
  text: |
    第四条所列情形，从重处理。
"""
        ),
    )


def test_an_article_and_a_chapter_inside_another_article(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-4
  text: |
    甲。
    第二条 乙。
    第三章　附则。
    第四条之一 丙。
"""
        ),
        (
            f"{JIA}:9: swallowed-article: 行首像编号“第二条”；"
            "编号写在 article 或 chapter 里，条文从编号之后写起；另起一项；只是引用而被断行时，并回上一行"
        ),
        (
            f"{JIA}:10: swallowed-article: 行首像编号“第三章”；"
            "编号写在 article 或 chapter 里，条文从编号之后写起；另起一项；只是引用而被断行时，并回上一行"
        ),
        (
            f"{JIA}:11: swallowed-article: 行首像编号“第四条之一”；"
            "编号写在 article 或 chapter 里，条文从编号之后写起；另起一项；只是引用而被断行时，并回上一行"
        ),
    )
