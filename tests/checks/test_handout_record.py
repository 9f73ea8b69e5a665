"""handout-record: every id that a handout names exists, and an open handout names nothing restricted."""

from pathlib import Path

from tests.cased import CASE
from tests.handout.sample import HANDED, PACK, sealed
from tests.samples import Files, accepts, refuses

CLOSED = "data/cases/restricted/c-1.yml"
CLOSED_PACK = "data/handouts/restricted/all.yml"


def with_pack(text: str, path: str = PACK) -> Files:
    return sealed(HANDED | {path: f"title: 样例\nparts:\n{text}"})


def test_the_sound_tree(tmp_path: Path) -> None:
    accepts(tmp_path, sealed(HANDED))


def test_an_id_that_is_not_there(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        with_pack("  - kind: articles\n    records:\n      - jia-2016/1\n      - jia-2016/11\n"),
        f"{PACK}:6: handout-record: 条“jia-2016/11”不存在；data/ 里有的条；最接近的是“jia-2016/1”",
    )


def test_a_query_after_what_is_not_there(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        with_pack("  - kind: cases\n  - kind: cases\n    query:\n      collections: firsts\n"),
        f"{PACK}:5: handout-record: 案例集“firsts”不存在；data/ 里有的案例集；最接近的是“first”",
        f"{PACK}:5: handout-empty: 这一部分（案例）没有选中任何记录；至少一条；放宽 query，或删去这一部分",
    )


def test_an_open_handout_names_a_restricted_case(tmp_path: Path) -> None:
    text = "  - kind: instruments\n  - kind: cases\n    records: c-1\n"
    files = {name: value for name, value in with_pack(text).items() if name != CASE}
    refuses(
        tmp_path,
        _without_quiz(files) | {CLOSED: HANDED[CASE], "data/cases/c-2.yml": ALONE},
        f"{PACK}:5: handout-record: 案例“c-1”只在 restricted/ 里，讲义“all”在外面；"
        "restricted/ 之外不提其中的编号；删去，或把讲义移进 data/handouts/restricted",
    )


def test_a_restricted_handout_may_name_it(tmp_path: Path) -> None:
    files = {name: value for name, value in HANDED.items() if name not in (CASE, PACK)}
    pack = "title: 样例\nparts:\n  - kind: cases\n    records:\n      - c-1\n"
    accepts(
        tmp_path,
        _without_quiz(sealed(files))
        | {CLOSED: HANDED[CASE], "data/cases/c-2.yml": ALONE, CLOSED_PACK: pack},
    )


def _without_quiz(files: Files) -> Files:
    return {name: file for name, file in files.items() if not name.startswith("data/quiz/")}


_OTHER = HANDED["data/cases/c-2.yml"]
assert isinstance(_OTHER, str)
ALONE = _OTHER.replace("related:\n  - c-1\n", "")
"""The other case without its link to the first."""
