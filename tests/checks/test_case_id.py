"""case-id: every id that a case or a collection names exists."""

from pathlib import Path

from tests.cased import CASE, CASED, COLLECTION, OTHER, changed
from tests.samples import accepts, refuses


def test_the_sound_tree(tmp_path: Path) -> None:
    accepts(tmp_path, CASED)


def test_ids_of_a_case(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(
            (CASE, "  - delay", "  - dalay"),
            (CASE, "      - measure: warning", "      - measure: warming"),
            (CASE, "  - c-2", "  - c-3"),
            (CASE, "source: 002", "source: 003"),
            (CASE, "    role: commentary", "    instrument: wu-2011\n    role: commentary"),
        ),
        f"{CASE}:[dalay]: case-id: 情形“dalay”不存在；data/ 里有的情形；最接近的是“delay”",
        f"{CASE}:[source]: case-id: 来源“003”不存在；data/ 里有的来源；最接近的是“002”",
        f"{CASE}:[instrument]: case-id: 文件“wu-2011”不存在；data/ 里有的文件；最接近的是“wu-2018”",
        f"{CASE}:[measure]: case-id: 处理方式“warming”不存在；data/ 里有的处理方式；最接近的是“warning”",
        f"{CASE}:[c-3]: case-id: 案例“c-3”不存在；data/ 里有的案例；最接近的是“c-2”",
    )


def test_a_collection_that_is_not_there(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed((CASE, "collection: first", "collection: frist")),
        f"{CASE}:[collection]: case-id: 案例集“frist”不存在；data/ 里有的案例集；最接近的是“first”",
        (
            f"{COLLECTION}:[number]: case-section: 第 1 节没有案例；每节至少有一个案例；"
            "补上案例，或删去这一节"
        ),
    )


def test_ids_of_a_collection(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(
            (COLLECTION, "jia-2016/2", "jia-2016/9"),
            (COLLECTION, "source: 002\n    lines: 30", "source: 009\n    lines: 30"),
        ),
        f"{COLLECTION}:[provision]: case-id: 条“jia-2016/9”不存在；data/ 里有的条；最接近的是“jia-2016/3”",
        f"{COLLECTION}:[source: 009]: case-id: 来源“009”不存在；data/ 里有的来源；最接近的是“002”",
    )


def test_a_record_that_could_not_be_read_is_reported_once(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        CASED | {OTHER: ""},
        f"{OTHER}:1: file: 文件是空的；应有内容；补写，或删去文件",
    )
