"""核对单: printed for the eye, its results entered as verdicts with their seals."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.checks import check
from macros.importer.collate import run
from macros.importer.refusal import ImportRefused
from macros.model import Status
from tests.samples import JIA, jia, plant

ENTRIES = """
- article: 第一条
  lines: 1-2
  text: |
    甲。
    乙的：
    （一）丙<b>。
- article: 第二条
  lines: 3
  text: 丁。
  collated:
    - {where: 1, verdict: differs-elsewhere, from: found}
"""


def entered(root: Path, typed: str) -> str:
    path = root / "结果.txt"
    path.write_bytes(b"\xef\xbb\xbf" + typed.encode())
    return run(root, "jia-2016", path, "found")


def test_the_sheet_has_every_unit_and_its_boxes(tmp_path: Path) -> None:
    root = plant(tmp_path, jia(ENTRIES))
    assert run(root, "jia-2016", None, "found") == (
        "核对单：dist/collate/jia-2016.html，2 条 4 处，可以打印。\n"
    )
    page = (root / "dist/collate/jia-2016.html").read_text(encoding="utf-8")
    assert page.count("□ 一致　□") == 4
    assert "1　2/1<br>第二款第一项" in page
    assert "丙&lt;b&gt;。" in page


def test_results_become_verdicts_that_hold(tmp_path: Path) -> None:
    root = plant(tmp_path, jia(ENTRIES))
    assert entered(root, "1 1 一致\r\n1 2/1 文字一致，标点有出入\r\n\r\n") == (
        f"已写进 {JIA}：2 处。再运行 make check。\n"
    )
    book, problems = check(root)
    assert problems == []
    states = [unit.status for _, unit in book.articles[0].units()]
    assert states == [Status.VERIFIED, Status.COMPLETE, Status.UNCONFIRMED]
    assert (root / JIA).read_text(encoding="utf-8").count("collated:") == 2


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("1 1 对", "第 1 行“1 1 对”读不懂；写作“5 1/2 一致”"),
        ("9 1 一致", "读不懂"),
        ("1 4 一致", "没有这一款、项"),
        ("1 1 一致\n2 1 一致", "第 2 行“2 1 一致”：已经有结论"),
    ],
)
def test_results_that_cannot_be_entered_change_nothing(
    tmp_path: Path, typed: str, said: str
) -> None:
    root = plant(tmp_path, jia(ENTRIES))
    before = (root / JIA).read_bytes()
    with pytest.raises(ImportRefused, match=said):
        entered(root, typed)
    assert (root / JIA).read_bytes() == before


def test_a_rule_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="没有收有条文的“yi”"):
        run(plant(tmp_path, jia(ENTRIES)), "yi", None, "found")
