"""Which article of another version is about the same matter; a number is never carried over."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.derive.book import Book
from macros.derive.versions import Versions
from macros.load import load
from tests.samples import Files, plant

HEAD = "title: {title}\nwork: jia\nstatus: {{value: {status}, from: found}}\ncoverage: cited-only\n"
OLDEST = (
    HEAD.format(title="甲办法（2003年）", status="not-in-force")
    + """\
effective: {value: 2003-01-01, from: found}
text:
  - article: 第三条
    known: {from: memory, note: 尚未查证。}
    correspondences: [jia-2010/5, jia-2016/7]
  - article: 第四条
    known: {from: found}
    correspondences: [jia-2010/6]
"""
)
OLD = (
    HEAD.format(title="甲办法（2010年）", status="not-in-force")
    + """\
effective: {value: 2010-01-01, from: found}
text:
  - article: 第五条
    known: {from: found}
    correspondences: [jia-2016/7]
  - article: 第六条
    known: {from: derived, note: 推算。}
    correspondences: [jia-2016/8]
  - article: 第七条
    known: {from: found}
"""
)
NEW = (
    HEAD.format(title="甲办法", status="in-force")
    + """\
effective: {value: 2016-01-01, from: found}
text:
  - article: 第五条
    known: {from: found}
  - article: 第七条
    known: {from: found}
  - article: 第八条
    known: {from: memory, note: 尚未查证。}
"""
)
FOLDER = "data/instruments/national/"
TREE: Files = {
    "data/site.yml": (
        "title: 样例\ndata_date: 2026-01-02\norder: [jia-2016, jia-2010, jia-2003]\n"
    ),
    f"{FOLDER}jia-2003.yml": OLDEST,
    f"{FOLDER}jia-2010.yml": OLD,
    f"{FOLDER}jia-2016.yml": NEW,
    f"{FOLDER}yi.yml": "title: 乙办法\ncoverage: cited-only\n",
}


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> Versions:
    root: Path = plant(tmp_path_factory.mktemp("versions"), TREE)
    corpus, problems = load(root)
    assert problems == []
    return Book.of(corpus).versions


def matches(versions: Versions, name: str) -> list[tuple[str, str, str | None]]:
    matches = versions.matches(versions.index.articles[name])
    return [
        (match.article.id, match.provenance.key, match.through.id if match.through else None)
        for match in matches
    ]


def test_both_ways_and_through_a_third_version_by_the_weaker_tie(versions: Versions) -> None:
    assert matches(versions, "jia-2016/7") == [
        ("jia-2010/5", "found", None),
        ("jia-2003/3", "memory", None),
    ]
    assert matches(versions, "jia-2003/4") == [
        ("jia-2016/8", "memory", "jia-2010/6"),
        ("jia-2010/6", "derived", None),
    ]


def test_the_same_number_is_no_counterpart(versions: Versions) -> None:
    assert matches(versions, "jia-2016/5") == []
    assert matches(versions, "jia-2010/7") == []


def test_today_is_the_version_in_force_only(versions: Versions) -> None:
    def today(name: str) -> list[str]:
        return [match.article.id for match in versions.today(versions.index.articles[name])]

    assert [today(name) for name in ("jia-2003/3", "jia-2010/5", "jia-2016/7")] == [
        ["jia-2016/7"],
        ["jia-2016/7"],
        [],
    ]


def test_the_newest_of_a_work(versions: Versions) -> None:
    by_id = versions.index.instruments
    newest = {name: versions.newest(instrument) for name, instrument in by_id.items()}
    assert {name: instrument.id if instrument else None for name, instrument in newest.items()} == {
        "jia-2016": None,
        "jia-2010": "jia-2016",
        "jia-2003": "jia-2016",
        "yi": None,
    }


@pytest.mark.parametrize("ways", ["jia-2010/6, jia-2010/7", "jia-2010/7, jia-2010/6"])
def test_of_several_ways_through_another_version_the_best_counts(tmp_path: Path, ways: str) -> None:
    both = OLDEST.replace("[jia-2010/6]", f"[{ways}]")
    known = OLD.replace(
        "  - article: 第七条\n    known: {from: found}\n",
        (
            "  - article: 第七条\n    known: {from: found}\n    correspondences: [jia-2016/9, jia-2016/8]\n"
        ),
    ).replace("[jia-2016/8]", "[jia-2016/9]", 1)
    newest = NEW + "  - article: 第九条\n    known: {from: found}\n"
    files = {"jia-2003.yml": both, "jia-2010.yml": known, "jia-2016.yml": newest}
    corpus, problems = load(plant(tmp_path, TREE | {FOLDER + k: v for k, v in files.items()}))
    assert problems == []
    versions = Book.of(corpus).versions
    assert ("jia-2016/9", "found", "jia-2010/7") in matches(versions, "jia-2003/4")


def test_what_is_presumed_in_force_is_the_version_of_today(tmp_path: Path) -> None:
    name = f"{FOLDER}jia-2016.yml"
    presumed = TREE | {name: NEW.replace("value: in-force", "value: presumed-in-force")}
    versions = tied(tmp_path, presumed)
    old = versions.index.articles["jia-2010/5"]
    assert [match.article.id for match in versions.today(old)] == ["jia-2016/7"]
    newest = versions.newest(versions.index.instruments["jia-2010"])
    assert newest is not None
    assert newest.id == "jia-2016"
    assert versions.newest(newest) is None, "what is presumed in force has no newer one"


def test_a_version_of_unknown_force_answers_for_nothing(tmp_path: Path) -> None:
    name = f"{FOLDER}jia-2016.yml"
    versions = tied(tmp_path, TREE | {name: NEW.replace("value: in-force", "value: unknown")})
    assert versions.today(versions.index.articles["jia-2010/5"]) == ()
    assert versions.newest(versions.index.instruments["jia-2010"]) is None


def tied(root: Path, files: Files) -> Versions:
    corpus, problems = load(plant(root, files))
    assert problems == []
    return Book.of(corpus).versions
