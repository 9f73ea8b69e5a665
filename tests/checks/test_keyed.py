"""keyed: the second person is another person, and comes after the first."""

from pathlib import Path

from macros.checks import check
from macros.derive.survey import work
from tests.samples import JIA, accepts, edited, jia, plant, refuses

ENTRIES = "- article: 第一条\n  lines: 1\n  text: 甲。\n"


def keyed(text: str) -> str:
    return f"coverage: partial\nkeyed: {{{text}}}\n"


def tree(text: str) -> dict[str, str | bytes]:
    return edited(jia(ENTRIES), (JIA, "coverage: partial\n", keyed(text)))


def test_keyed_and_checked_by_another(tmp_path: Path) -> None:
    accepts(tmp_path / "a", jia(ENTRIES))
    accepts(tmp_path / "b", tree("by: 甲, on: 2026-01-01"))
    accepts(tmp_path / "c", tree("by: 甲, on: 2026-01-01, checked_by: 乙, checked: 2026-01-01"))


def test_one_person_twice_and_the_check_before_the_keying(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        tree("by: 甲, on: 2026-01-02, checked_by: 甲, checked: 2026-01-01"),
        f"{JIA}:3: keyed: 复核 2026-01-01 早于录入 2026-01-02；复核不早于录入；改正日期",
        f"{JIA}:3: keyed: 录入和复核都是“甲”；复核的是另一个人；"
        "请另一个人照来源看过再写；没有看过就不写 checked_by 和 checked",
    )


def test_a_check_half_told(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        tree("by: 甲, on: 2026-01, checked_by: 乙"),
        f"{JIA}:3: keyed: “2026-01”不到日；写到日，如 2026-11-20；补写",
        f"{JIA}:3: keyed: 复核缺“checked”；复核的人和日期一起写；补写，或两个都删去",
    )


def test_what_waits_for_a_second_person_is_listed(tmp_path: Path) -> None:
    book, _ = check(plant(tmp_path / "a", tree("by: 甲, on: 2026-01-01")))
    assert work(book) == "已录入，待复核：jia-2016"
    done = tree("by: 甲, on: 2026-01-01, checked_by: 乙, checked: 2026-01-02")
    assert work(check(plant(tmp_path / "b", done))[0]) == ""
