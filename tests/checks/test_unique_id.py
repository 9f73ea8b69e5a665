"""unique-id: an id names one record, whatever the folder."""

from pathlib import Path

from tests.samples import JIA, S001, SITE, YI, accepts, refuses


def test_the_same_stem_for_a_source_and_an_instrument(tmp_path: Path) -> None:
    accepts(
        tmp_path, {"data/instruments/national/001.yml": "title: 甲办法\ncoverage: cited-only\n"}
    )


def test_one_stem_in_two_folders(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            "data/instruments/national/yi.yml": "title: 甲办法\ncoverage: cited-only\n",
            YI: "title: 乙办法\ncoverage: cited-only\nregion: 乙省\n",
            "data/sources/more/001.yml": "title: 又一来源\nkind: 节录\ncondition: sound\n",
        },
        (
            f"{YI}:1: unique-id: 编号“yi”已用于 data/instruments/national/yi.yml；编号只用一次；改文件名；"
            "是同一份时合成一个文件"
        ),
        (
            f"data/sources/more/001.yml:1: unique-id: 编号“001”已用于 {S001}；编号只用一次；改文件名；"
            "是同一份时合成一个文件"
        ),
    )


def test_an_id_listed_twice_in_the_order(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            SITE: "title: 样例\ndata_date: 2026-01-02\norder:\n  - jia-2016\n  - jia-2016\n",
            JIA: "title: 甲办法\ncoverage: cited-only\n",
        },
        f"{SITE}:5: unique-id: “jia-2016”列了两次；每个编号列一次；删去一处",
    )
