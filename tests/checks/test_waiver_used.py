"""waiver-used: an excused citation still fails; else the excuse goes."""

from pathlib import Path

from tests.checks.test_citation_place import second
from tests.samples import JIA, accepts, refuses

EXCUSE = "waived:\n  - text: 本办法第三条\n    reason: 来源如此，照录。\n"


def test_an_excuse_that_is_needed(tmp_path: Path) -> None:
    accepts(tmp_path, second("依照本办法第三条规定处理。", EXCUSE))


def test_an_excuse_that_no_longer_fires(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        second("依照本办法第一条规定处理。", EXCUSE),
        f"{JIA}:19: waiver-used: “本办法第三条”在本文件里没有引错；"
        "只为引错而照录的文字写 waived；删去这一条",
    )
