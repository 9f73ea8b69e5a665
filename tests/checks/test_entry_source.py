"""entry-source: an entry stands for provisions, or is the compiler's own words; never both."""

from pathlib import Path

from tests.listed import CIRCUMSTANCE, LISTED, changed
from tests.samples import accepts, refuses


def test_the_sound_tree(tmp_path: Path) -> None:
    accepts(tmp_path, LISTED)


def test_an_entry_with_both(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(CIRCUMSTANCE, "        where: 1/2\n", "        where: 1/2\n    words: 另说。\n"),
        (
            f"{CIRCUMSTANCE}:[words]: entry-source: 条目“1.”有出处，又写了 words；"
            "有出处的条目由条文显示；删去 words；汇编用字不同时写在 provisions 的 printed 里"
        ),
    )


def test_an_entry_with_neither(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(CIRCUMSTANCE, "    words: 其他情形。\n", ""),
        (
            f"{CIRCUMSTANCE}:[label: 2.]: entry-source: 条目“2.”没有出处，也没有文字；"
            "写 provisions 或 words；对照来源补写"
        ),
    )


def test_an_empty_list_of_provisions(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(CIRCUMSTANCE, "    words: 其他情形。\n", "    provisions: []\n"),
        (
            f"{CIRCUMSTANCE}:[label: 2.]: entry-source: 条目“2.”没有出处，也没有文字；"
            "写 provisions 或 words；对照来源补写"
        ),
    )
