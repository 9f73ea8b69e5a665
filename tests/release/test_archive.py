"""What an archive holds, how it is named, and that it can be checked."""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from macros.build import Refused
from macros.release.archive import moment
from macros.release.make import MAX_PATH, check_names
from macros.release.served import SMALL, place_missing
from tests.audit.invented import TITLE
from tests.conftest import ROOT
from tests.release.conftest import Released, Unpacked, releasable, run

TOP = ("INSTALL.txt", "LICENSE.txt", "SHA256SUMS", "THIRD-PARTY.txt", "sbom.cdx.json")


def test_it_is_named_by_profile_data_date_and_build(internal: Unpacked) -> None:
    build = re.search(r"生成号.*?([0-9a-f]{12})", (internal.folder / "site/index.html").read_text())
    assert build
    assert internal.archive.name == f"xinfang-zeren-internal-2026-01-02-{build[1]}.zip"
    assert {name.split("/")[0] for name in internal.names} == {internal.archive.stem}


def test_names_are_ascii_and_short(internal: Unpacked) -> None:
    assert internal.names == sorted(internal.names)
    assert not [name for name in internal.names if not name.isascii() or len(name) >= MAX_PATH]


@pytest.mark.parametrize("name", ["说明.txt", "a" * MAX_PATH])
def test_other_names_are_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    with pytest.raises(Refused, match="只能是 ASCII"):
        check_names(tmp_path)


def test_it_holds_the_site_and_the_papers(internal: Unpacked) -> None:
    assert [name for name in TOP if not (internal.folder / name).is_file()] == []
    for name in ("site/index.html", "site/data/reference.json", "site/web.config"):
        assert (internal.folder / name).is_file()
    samples = sorted(path.name for path in (internal.folder / "deploy").iterdir())
    assert samples == ["nginx-subpath.conf", "nginx.conf"]


def test_the_sums_hold_for_every_file(internal: Unpacked) -> None:
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"],
        cwd=internal.folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
    lines = (internal.folder / "SHA256SUMS").read_text().splitlines()
    listed = {line.split("  ", 1)[1] for line in lines}
    files = {p.relative_to(internal.folder).as_posix() for p in internal.folder.rglob("*.*")}
    assert listed >= {name for name in files if (internal.folder / name).is_file()}
    beside = internal.archive.with_name(internal.archive.name + ".sha256")
    checked = subprocess.run(["sha256sum", "-c", beside], cwd=beside.parent, check=False)
    assert checked.returncode == 0


def test_the_papers_open_in_the_oldest_editors(internal: Unpacked) -> None:
    for name in ("INSTALL.txt", "LICENSE.txt", "THIRD-PARTY.txt"):
        raw = (internal.folder / name).read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf")
        assert raw.count(b"\n") == raw.count(b"\r\n") > 5


@pytest.mark.parametrize(
    "word",
    [
        "certutil -hashfile 压缩包.zip",
        'certutil -hashfile "%b"',
        "Get-FileHash",
        "nginx -t",
        "/etc/nginx/conf.d/xinfang-zeren.conf",
        "/etc/nginx/snippets/xinfang-zeren.conf",
        "listen [::]:80",
        "IIS",
        "添加应用程序",
        "BASE=/zeren/",
        "升级",
        "退回",
        "SHA256SUMS",
    ],
)
def test_the_instructions_name(internal: Unpacked, word: str) -> None:
    assert word in (internal.folder / "INSTALL.txt").read_text(encoding="utf-8-sig")


def test_instructions_and_configurations_name_the_same_places(internal: Unpacked) -> None:
    told = (internal.folder / "INSTALL.txt").read_text(encoding="utf-8-sig")
    for name in ("nginx.conf", "nginx-subpath.conf"):
        sample = (internal.folder / "deploy" / name).read_text(encoding="utf-8")
        places = set(re.findall(r"/etc/nginx/[a-z./-]+\.conf", sample))
        assert len(places) == 1, name
        assert places <= set(re.findall(r"/etc/nginx/[a-z./-]+\.conf", told))
    assert set(re.findall(r"/etc/nginx/\S+\.conf", told)) == {
        "/etc/nginx/conf.d/xinfang-zeren.conf",
        "/etc/nginx/snippets/xinfang-zeren.conf",
    }


def test_text_files_have_a_compressed_copy(internal: Unpacked) -> None:
    copies = sorted((internal.folder / "site").rglob("*.gz"))
    assert len(copies) > 20
    for copy in copies:
        assert gzip.decompress(copy.read_bytes()) == copy.with_suffix("").read_bytes()


def test_the_missing_page_has_none(internal: Unpacked) -> None:
    assert (internal.folder / "site/404.html").stat().st_size > SMALL
    assert not (internal.folder / "site/404.html.gz").exists()


def test_the_time_of_a_file_follows_its_content() -> None:
    assert moment("2026-01-02", b"a") == moment("2026-01-02", b"a") != moment("2026-01-02", b"b")
    assert all(moment("2026-01-02", bytes([n]))[5] % 2 == 0 for n in range(256))


def test_the_missing_page_counts_from_the_base(tmp_path: Path) -> None:
    page = tmp_path / "404.html"
    page.write_text('<html><head><link href="a.css"></head><a href="#main">跳</a>')
    place_missing(page, "/zeren/")
    assert page.read_text() == (
        '<html><head><base href="/zeren/"><link href="a.css"></head><a href="404.html#main">跳</a>'
    )


def test_a_public_archive_without_restricted_words(public: Released) -> None:
    name = public.unpacked.archive.name
    assert name.startswith("xinfang-zeren-public-2026-01-02-")
    assert [path.name for path in sorted((public.root / "dist").iterdir())] == [
        "handouts",
        name,
        f"{name}.sha256",
    ]


def test_a_leak_in_any_paper_fails_and_leaves_nothing(tmp_path: Path) -> None:
    root = releasable(tmp_path / "project")
    (root / "deploy").unlink()
    shutil.copytree(ROOT / "deploy", root / "deploy")
    with (root / "deploy/web.config").open("a", encoding="utf-8") as file:
        file.write(f"<!-- {TITLE} -->")
    done = run(root, "public")
    assert done.returncode != 0
    assert "site/web.config：标题" in done.stderr
    assert list((root / "dist").iterdir()) == []
