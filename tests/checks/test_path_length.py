"""path-length: addresses stay short."""

from pathlib import Path

from tests.samples import Files, accepts, refuses


def _named(stem: str) -> Files:
    return {f"data/instruments/national/{stem}.yml": "title: 甲办法\ncoverage: cited-only\n"}


def test_a_long_but_bearable_id(tmp_path: Path) -> None:
    accepts(tmp_path, _named("a" * 108))


def test_an_id_that_makes_a_path_of_120(tmp_path: Path) -> None:
    stem = "a" * 109
    refuses(
        tmp_path,
        _named(stem),
        f"data/instruments/national/{stem}.yml:1: path-length: "
        f"页面路径“{'a' * 30}…”有 120 个字符；不到 120 个字符；缩短文件名",
    )
