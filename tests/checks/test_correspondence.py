"""correspondence: an article is tied to one of a later version of the same work, each once."""

from pathlib import Path

from tests.samples import JIA, YI, Files, accepts, refuses

OLD = "data/instruments/national/jia-2010.yml"
HINT = "同一文件较晚版本的一条；改正编号；反过来的对应写到较早版本的那一条下面；重复的删去"


def versions(older: str, newer: str = "") -> Files:
    """Two versions of one work; ties of the older start on line 10, of the newer on line 13."""
    return {
        OLD: f"""\
title: 甲办法（2010年）
work: jia
effective: {{value: 2010-01-01, from: found}}
ended: {{value: 2016-01-01, from: found}}
status: {{value: not-in-force, from: found}}
coverage: cited-only
text:
  - article: 第三条
    known: {{from: found}}
{older}""",
        JIA: f"""\
title: 甲办法
work: jia
effective: {{value: 2016-01-01, from: found}}
coverage: partial
source: 001
text:
  - article: 第一条
    lines: 1
    text: 甲。
  - article: 第五条
{newer}""",
    }


def ties(*names: str) -> str:
    return "    correspondences:\n" + "".join(f"      - {name}\n" for name in names)


def test_ties_of_an_older_version(tmp_path: Path) -> None:
    accepts(tmp_path, versions(ties("jia-2016/5", "jia-2016/1")))


def test_versions_of_unknown_dates(tmp_path: Path) -> None:
    files = versions(ties("jia-2016/5"))
    undated = str(files[OLD]).replace("effective: {value: 2010-01-01, from: found}\n", "")
    accepts(tmp_path, files | {OLD: undated})


def test_a_tie_told_twice_one_inside_and_one_backwards(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        versions(ties("jia-2016/5", "jia-2016/5", "jia-2010/3"), ties("jia-2010/3")),
        f"{OLD}:12: correspondence: “jia-2016/5”写了两次；{HINT}",
        f"{OLD}:13: correspondence: “jia-2010/3”就在本文件里；{HINT}",
        f"{JIA}:12: correspondence: “jia-2010/3”在较早的版本“jia-2010”里；{HINT}",
    )


def test_another_work_and_an_article_that_is_not_there(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            **versions(ties("yi/1", "jia-2016/6")),
            YI: (
                "title: 乙办法\nregion: 乙省\ncoverage: cited-only\ntext:\n"
                "  - article: 第一条\n    known: {from: found}\n"
            ),
        },
        f"{OLD}:11: correspondence: “yi/1”在另一部文件“yi”里（work 不同）；{HINT}",
        f"{OLD}:12: unknown-id: 条“jia-2016/6”不存在；data/ 里有的条；最接近的是“jia-2016/5”",
    )
