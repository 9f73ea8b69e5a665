"""case-element: an element stands in the provision that it names; a quote says who finds it met."""

from pathlib import Path

import pytest

from tests.cased import CASE, CASED, changed
from tests.samples import Files, accepts, refuses

SAID = "该处和它的引语里连续的文字，分段用“……”相接；照条文改正，或改正 of"
ELEMENTS = """\
elements:
  - of: 1
    kind: act
    words: 拖延
    quotes:
      - 三个月没有答复
    by: editor
  - of: 1
    kind: harm
    words: 造成严重后果
"""


def told(*changes: tuple[str, str]) -> Files:
    """The case with two elements of what it applies first; one stands in what leads in to it."""
    text = ELEMENTS
    for old, new in changes:
        text = text.replace(old, new)
    return changed((CASE, "sanctions:\n", f"{text}sanctions:\n"))


def test_an_element_of_the_place_and_of_its_lead(tmp_path: Path) -> None:
    accepts(tmp_path, told())
    accepts(tmp_path / "none", CASED)


def test_words_that_stand_elsewhere_or_nowhere(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        told(("words: 拖延", "words: 不登记"), ("造成严重后果", "后果严重")),
        f"{CASE}:[words: 不登记]: case-element: “不登记”不见于 jia-2016/2 1/2；{SAID}",
        f"{CASE}:[words: 后果严重]: case-element: “后果严重”不见于 jia-2016/2 1/2；{SAID}",
    )


def test_an_article_without_text_has_no_elements(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        told(("of: 1\n    kind: act", "of: 2\n    kind: act")),
        f"{CASE}:[words: 拖延]: case-element: “拖延”不见于 《戊条例》第八条；{SAID}",
    )


def test_a_provision_that_is_not_applied_and_a_point_on_nothing(tmp_path: Path) -> None:
    files = told(("of: 1\n    kind: act", "of: 3\n    kind: act"))
    text = files[CASE]
    assert isinstance(text, str)
    refuses(
        tmp_path,
        files | {CASE: text.replace("timeline:", "turns_on: 3\ntimeline:")},
        f"{CASE}:[turns_on]: case-element: 没有第 3 个要件；"
        "要件（elements）的序号，共 2 个；改正序号",
        f"{CASE}:[of: 3]: case-element: 没有第 3 条适用条文；"
        "适用条文（applied）的序号，共 2 条；改正序号",
    )


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("    by: editor\n", "", "引了来源的话，没有写 by"),
        ("后果\n", "后果\n    by: source\n", "没有引来源的话，却写了 by"),
    ],
)
def test_a_quote_says_who_and_silence_says_nothing(
    tmp_path: Path, old: str, new: str, found: str
) -> None:
    at = "of: 1" if "没有写" in found else "of: 1 > of: 1"
    refuses(
        tmp_path,
        told((old, new)),
        f"{CASE}:[{at}]: case-element: {found}；"
        "by 写谁说合于要件：source 或 editor；来源没有写的，quotes 和 by 都不写；补上 by，或删去",
    )
