"""The opener of data files: what is read, what is refused, and that links are never followed."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.load.source import read_tree
from tests.samples import JIA, S001, plant, report

OUT = "，而且指到 data/ 之外或指空；应是普通文件或目录；把文件本身放在这里"


def test_documents_come_by_path_and_tell_their_folders(tmp_path: Path) -> None:
    plant(tmp_path, {"data/instruments/provincial/b.yml": "x: 1\n", JIA: "x: 1\n"})
    documents = read_tree(tmp_path, "data/instruments", [])
    assert [(file.id, file.path, file.folders) for file in documents] == [
        ("jia-2016", JIA, ("instruments", "national")),
        ("b", "data/instruments/provincial/b.yml", ("instruments", "provincial")),
    ]


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    problems: list[object] = []
    assert read_tree(tmp_path, "data/sources", problems) == []  # type: ignore[arg-type]
    assert problems == []


def test_a_link_out_of_data_is_not_followed(tmp_path: Path) -> None:
    root = plant(tmp_path / "project", {})
    outside = tmp_path / "outside.yml"
    outside.write_text("title: 密\nkind: 全文\ncondition: sound\n", encoding="utf-8")
    (root / "data/sources/003.yml").symlink_to(outside)
    assert report(root) == [f"data/sources/003.yml:1: file: 是符号链接{OUT}"]


def test_a_link_inside_data_is_not_followed_either(tmp_path: Path) -> None:
    root = plant(tmp_path, {})
    (root / "data/sources/003.yml").symlink_to(root / S001)
    assert report(root) == [
        "data/sources/003.yml:1: file: 是符号链接；应是普通文件或目录；把文件本身放在这里"
    ]


def test_links_to_nothing_to_themselves_and_to_a_folder_outside(tmp_path: Path) -> None:
    root = plant(tmp_path / "project", {})
    (tmp_path / "more").mkdir()
    (tmp_path / "more/004.yml").write_text("title: 密\n", encoding="utf-8")
    (root / "data/sources/003.yml").symlink_to("nothing.yml")
    (root / "data/sources/circle.yml").symlink_to("circle.yml")
    (root / "data/sources/more").symlink_to(tmp_path / "more")
    assert report(root) == [
        f"data/sources/003.yml:1: file: 是符号链接{OUT}",
        f"data/sources/circle.yml:1: file: 是符号链接{OUT}",
        f"data/sources/more:1: file: 是符号链接{OUT}",
    ]


def test_a_whole_folder_that_is_a_link(tmp_path: Path) -> None:
    root = plant(tmp_path / "project", {})
    (tmp_path / "more").mkdir()
    (tmp_path / "more/jia.yml").write_text("title: 密\n", encoding="utf-8")
    (root / "data/retired").symlink_to(tmp_path / "more")
    assert report(root) == [f"data/retired:1: file: 是符号链接{OUT}"]


def test_data_itself_as_a_link(tmp_path: Path) -> None:
    plant(tmp_path / "elsewhere", {})
    root = tmp_path / "project"
    root.mkdir()
    (root / "data").symlink_to(tmp_path / "elsewhere/data")
    assert report(root) == [f"data:1: file: 是符号链接{OUT}"]


def test_a_pipe_does_not_block(tmp_path: Path) -> None:
    root = plant(tmp_path, {})
    os.mkfifo(root / "data/sources/003.yml")
    assert report(root) == ["data/sources/003.yml:1: file: 不是普通文件；应是普通文件；移走"]


def test_a_file_name_in_undecodable_bytes(tmp_path: Path) -> None:
    root = plant(tmp_path, {})
    Path(os.fsdecode(os.fsencode(root) + b"/data/sources/\xff.yml")).write_text("x: 1\n")
    assert report(root) == [
        "data/sources/\\udcff.yml:1: file-name: 文件名“\\udcff.yml”不能作编号；"
        "编号只用小写字母、数字和连字符；改名，例如 beijing-2017.yml"
    ]


@pytest.mark.parametrize(
    ("code", "said"),
    [(errno.EACCES, "没有权限读取"), (errno.EIO, f"打不开（{os.strerror(errno.EIO)}）")],
)
def test_what_the_system_does_not_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, said: str
) -> None:
    root = plant(tmp_path, {})
    plain = os.open

    def refusing(path: Path, flags: int) -> int:
        if Path(path) == root / S001:
            raise OSError(code, os.strerror(code))
        return plain(path, flags)

    monkeypatch.setattr("macros.load.source.os.open", refusing)
    assert report(root) == [f"{S001}:1: file: {said}；应能读取；检查文件和目录的权限"]


def test_a_folder_that_the_system_does_not_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = plant(tmp_path, {"data/retired/": ""})
    plain = Path.iterdir

    def refusing(path: Path) -> Iterator[Path]:
        if path == root / "data/retired":
            raise OSError(errno.EACCES, os.strerror(errno.EACCES))
        return plain(path)

    monkeypatch.setattr("macros.load.source.Path.iterdir", refusing)
    assert report(root) == ["data/retired:1: file: 没有权限读取；应能读取；检查文件和目录的权限"]


def test_site_yml_must_be_there_and_be_a_plain_file(tmp_path: Path) -> None:
    root = plant(tmp_path, {})
    (root / "data/site.yml").unlink()
    assert report(root) == [
        "data/site.yml:1: file: 没有这个文件；必须有；照编辑指南补写",
    ]
    (root / "data/site.yml").mkdir()
    assert report(root) == [
        "data/site.yml:1: file: 是目录；应是普通文件；改目录名，或把内容放进一个文件"
    ]


def test_an_empty_project(tmp_path: Path) -> None:
    assert report(tmp_path) == ["data/site.yml:1: file: 没有这个文件；必须有；照编辑指南补写"]
