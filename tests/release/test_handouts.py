"""A release holds every handout of its profile, made from the data of now, whoever built what before."""

from __future__ import annotations

import hashlib
import json
import os
import re
from pathlib import Path

import pytest

from macros import __main__ as command
from macros.build import Refused
from macros.checks import check
from macros.derive.profile import Profile
from macros.handout import manifest
from macros.release import ReleaseOrder, release
from tests.release.conftest import PACK, Released, Unpacked, archive_of, releasable, run, unpack

SITE = "data/site.yml"
PAGE = "site/handouts.html"
FILES = ("site/handouts/whole-public.pdf", "site/handouts/whole-public.docx")


@pytest.fixture(scope="module")
def unpacked(public: Released) -> Unpacked:
    """The archive of a project that was never told to make handouts."""
    return public.unpacked


def test_one_command_gives_them(public: Released, unpacked: Unpacked) -> None:
    assert "公开版有 1 种讲义没有按现在的数据生成，先生成：" in public.said
    assert [name for name in FILES if not (unpacked.folder / name).is_file()] == []
    assert (unpacked.folder / FILES[0]).read_bytes().startswith(b"%PDF-")


def test_the_page_offers_them_and_tells_nobody_to_run_a_program(unpacked: Unpacked) -> None:
    page = (unpacked.folder / PAGE).read_text(encoding="utf-8")
    assert re.findall(r'href="(handouts/[^"]+)"', page) == [
        "handouts/whole-public.pdf",
        "handouts/whole-public.docx",
    ]
    assert "未生成" not in page


def test_no_page_of_the_archive_sends_a_reader_to_make(unpacked: Unpacked) -> None:
    told = [
        path.name
        for path in sorted((unpacked.folder / "site").rglob("*.html"))
        if not {"guide", "about"} & set(path.parts)
        and re.search(r"\bmake [a-z]", path.read_text("utf-8"))
    ]
    assert told == []


def test_what_is_there_is_not_made_again(copied: Path) -> None:
    files = sorted((copied / "dist/handouts/public").iterdir())
    before = [path.stat().st_mtime_ns for path in files]
    assert len(before) > 2
    done = run(copied, "public")
    assert "先生成" not in done.stdout
    assert [path.stat().st_mtime_ns for path in files] == before
    assert archive_of(done).is_file()


@pytest.mark.heavy
def test_those_of_other_data_or_of_another_profile_are_made_again(copied: Path) -> None:
    root = copied
    old = (root / "dist/handouts/public/whole-public.pdf").read_bytes()
    assert "内部版有 1 种讲义没有按现在的数据生成" in run(root, "internal").stdout
    text = (root / SITE).read_text(encoding="utf-8")
    (root / SITE).write_text(text.replace("2026-01-02", "2026-01-03"), encoding="utf-8")
    done = run(root, "public")
    assert "公开版有 1 种讲义没有按现在的数据生成" in done.stdout
    there = unpack(archive_of(done), root / "later")
    assert there.archive.name.startswith("xinfang-zeren-public-2026-01-03-")
    assert (there.folder / FILES[0]).read_bytes() != old


def test_the_release_itself_refuses_to_go_without_them(tmp_path: Path) -> None:
    root = releasable(tmp_path / "project", PACK)
    with pytest.raises(Refused, match=r"《甲办法全文》.*先运行 make handouts PROFILE=internal"):
        release(root, root / "dist", ReleaseOrder("internal"), dict(os.environ), check(root)[0])
    assert not (root / "dist").exists()


def test_a_file_that_was_touched_is_lacking(tmp_path: Path) -> None:
    root = releasable(tmp_path / "project", PACK)
    book = check(root)[0]
    shelf = root / manifest.FOLDER / "internal"
    shelf.mkdir(parents=True)
    files = []
    for name in ("whole-public.pdf", "whole-public.docx"):
        (shelf / name).write_bytes(b"x")
        files.append({"name": name, "bytes": 1, "sha256": hashlib.sha256(b"x").hexdigest()})
    seal = manifest.digest(book, Profile.INTERNAL)
    record = {"handouts": [{"id": "whole", "digest": seal, "pages": 1, "files": files}]}
    (shelf / manifest.MANIFEST).write_text(json.dumps(record))
    assert command_lacks(root) == []
    (shelf / "whole-public.docx").write_bytes(b"y")
    assert command_lacks(root) == ["whole"]


def command_lacks(root: Path) -> list[str]:
    from macros.release import lacking

    return [handout.id for handout in lacking(root, check(root)[0], Profile.INTERNAL)]


def test_a_site_built_without_them_says_so_where_it_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = releasable(tmp_path / "project", PACK)
    monkeypatch.setattr(command, "ROOT", root)
    assert command.main(["build", "--site", str(root / "site")]) == 0
    hint = capsys.readouterr().out.splitlines()[-1]
    assert hint.startswith("提示：网站里没有附这些讲义。")
    assert "make handouts PROFILE=internal，再运行 make site。" in hint
    page = (root / "site/handouts.html").read_text(encoding="utf-8")
    assert "本站这一版没有附这些讲义的 PDF、Word 和幻灯片" in page
    assert "make " not in page


def test_a_wrong_path_is_refused_before_anything_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = releasable(tmp_path / "project", PACK)
    monkeypatch.setattr(command, "ROOT", root)
    assert command.main(["release", "--dist", str(root / "dist"), "--base", "zeren"]) == 1
    assert "子路径“zeren”首尾都要有斜线" in capsys.readouterr().err
    assert not (root / "dist").exists()
