"""case-citation: what a case cites is one place that the instrument meant can have."""

from pathlib import Path

import pytest

from tests.cased import CASE, CASED, OTHER, changed
from tests.samples import JIA, Files, accepts, edited, refuses

EIGHT = "cite: 《戊条例》第八条"
ONE = "《文件名》第几条第几款第几项，一条一处；改正；几处各写一条"
THERE = "所引的条、款、项存在；核对来源，改正条号"


def test_a_title_that_is_not_held_stays_text(tmp_path: Path) -> None:
    accepts(tmp_path / "a", CASED)
    accepts(tmp_path / "b", changed((CASE, EIGHT, "cite: 《己条例》第八条")))


def test_words_that_are_not_one_citation(tmp_path: Path) -> None:
    refuses(
        tmp_path / "a",
        changed((CASE, EIGHT, "cite: 某条例")),
        f"{CASE}:[role: basis > cite]: case-citation: “某条例”：没有读出引用；{ONE}",
    )
    refuses(
        tmp_path / "b",
        changed((CASE, EIGHT, "cite: 《戊条例》第八条、第九条")),
        f"{CASE}:[role: basis > cite]: case-citation: “《戊条例》第八条、第九条”：读出几处引用；{ONE}",
    )


def test_places_that_are_not_there(tmp_path: Path) -> None:
    refuses(
        tmp_path / "a",
        changed((CASE, "《甲办法》第二条第二项", "《甲办法》第二条第三项")),
        (
            f"{CASE}:[cite]: case-citation: “《甲办法》第二条第三项”：第二条没有第一款第三项；"
            f"{THERE}；版本不同的写 instrument"
        ),
    )
    refuses(
        tmp_path / "b",
        changed((CASE, EIGHT, "cite: 《戊条例》第三十一条")),
        (
            f"{CASE}:[cite: 《戊条例》]: case-citation: “《戊条例》第三十一条”：戊条例没有第三十一条（共30条）；"
            f"{THERE}；版本不同的写 instrument"
        ),
    )


def test_prose_that_cites_what_is_not_there(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed((CASE, "points: 期限要守住。", "points: 《甲办法》第二条第九项要守住。")),
        (
            f"{CASE}:[points]: case-citation: “《甲办法》第二条第九项”：第二条没有第一款第九项；{THERE}"
        ),
    )


def test_a_version_without_its_title_would_lead_to_the_title_before(tmp_path: Path) -> None:
    note = "  - 所据是《甲办法》；种类列在戊条例2010年版第八条。"
    refuses(
        tmp_path,
        changed((CASE, "  - 说明一句。", note)),
        (
            f"{CASE}:[所据是《甲办法》]: case-citation: “第八条”前面说的版本没有书名号，会连到《甲办法》；"
            "《文件名》（2018年）第几条；写明文件名和年份"
        ),
    )


def test_a_version_that_cannot_be_told(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(
            (
                OTHER,
                "《甲办法》第二条第二项\n    role: heading",
                "《戊条例》第二条\n    role: facts",
            )
        ),
        (
            f"{OTHER}:[cite]: case-citation: “《戊条例》第二条”：引用的时间不明，不能确定版本；"
            "能确定所指的版本；写 instrument，或补上案例的日期"
        ),
    )


def test_a_version_of_another_rule(tmp_path: Path) -> None:
    role = "    role: commentary"
    refuses(
        tmp_path,
        changed((CASE, role, f"{role}\n    instrument: jia-2016")),
        (
            f"{CASE}:[instrument]: case-citation: instrument 写“jia-2016”，引的是“《戊条例》第八条”；"
            "同一规定的一个版本；改正其中之一"
        ),
    )


def test_a_counterpart_of_today_that_is_no_longer_in_force(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed((OTHER, "《甲办法》第三条", "《戊条例》第三条\n    instrument: wu-2010")),
        (
            f"{OTHER}:[cite: 《戊条例》第三条]: case-citation: “戊条例（2010年）”已失效；现行对应指现行的文件；"
            "改指现行的条文"
        ),
    )


def _damaged(end: str = "。", then: str = "第二项") -> Files:
    """第二条 with a hole in its lead-in, cited at a place of it; `end` closes its last item."""
    lead, last = "      有下列情形之一，造成", "（二）拖延，损害利益。"
    hole = "{……|2}" if end == "" else ""
    marks = "".join(
        f"\n      - {{mark: {n}, by: editor, basis: 脱文。}}" for n in (1, 2) if n == 1 or hole
    )
    return edited(
        CASED,
        (JIA, lead, "      对{……|1}有下列情形之一，造成"),
        (JIA, last, f"（二）拖延，损害利益{end}{hole}\n    emendations:{marks}"),
        (CASE, "《甲办法》第二条第二项", f"《甲办法》第二条{then}"),
    )


@pytest.mark.parametrize("place", ["第三项", "第一款第九项"])
def test_an_item_behind_the_last_one_of_a_list_that_is_seen_to_end(
    tmp_path: Path, place: str
) -> None:
    accepts(tmp_path / "a", _damaged())
    refuses(
        tmp_path / "b",
        _damaged(then=place),
        f"{CASE}:[cite]: case-citation: “《甲办法》第二条{place}”：第二条没有第一款第"
        f"{place[-2]}项；{THERE}；版本不同的写 instrument",
    )


def test_an_item_that_may_be_lost_is_not_refused(tmp_path: Path) -> None:
    accepts(tmp_path, _damaged(end="", then="第三项"))


def test_a_subitem_that_is_not_there(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed((CASE, "《甲办法》第二条第二项", "《甲办法》第二条第二项第三目")),
        f"{CASE}:[cite]: case-citation: “《甲办法》第二条第二项第三目”：第二条没有第一款第二项第三目；"
        f"{THERE}；版本不同的写 instrument",
    )


def test_prose_on_an_item_behind_the_end_of_a_damaged_list(tmp_path: Path) -> None:
    files = edited(_damaged(), (CASE, "points: 期限要守住。", "points: 《甲办法》第二条第三项。"))
    refuses(
        tmp_path,
        files,
        f"{CASE}:[points]: case-citation: “《甲办法》第二条第三项”：第二条没有第一款第三项；{THERE}",
    )


@pytest.mark.parametrize("words", ["第二条第二项", "本办法第二条", "甲办法第二条"])
def test_a_place_without_the_title_of_its_rule(tmp_path: Path, words: str) -> None:
    refuses(
        tmp_path / "a",
        changed((CASE, "《甲办法》第二条第二项", words)),
        f"{CASE}:[cite]: case-citation: “{words}”：没有用书名号写明是哪个文件；"
        "《文件名》第几条第几款第几项；补上文件名",
    )
    stated = f"{words}\n    instrument: jia-2016"
    refuses(
        tmp_path / "b",
        changed((CASE, "《甲办法》第二条第二项", stated)),
        f"{CASE}:[cite]: case-citation: “{words}”：没有用书名号写明是哪个文件；"
        "《文件名》第几条第几款第几项；补上文件名",
    )
