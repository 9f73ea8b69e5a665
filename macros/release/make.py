"""Builds the site, lays everything out, audits it, and writes the archive in one step."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from macros import build
from macros.build.inputs import build_id
from macros.derive.book import Book
from macros.derive.profile import Profile
from macros.release import archive, papers, served
from macros.release.lacking import lacking, said

NAME = "xinfang-zeren"
PREFIX = ".release-"
MAX_PATH = 120
SAMPLES = ("nginx.conf", "nginx-subpath.conf")
"""Configurations of deploy/ that the administrator puts in place."""


@dataclass(frozen=True)
class ReleaseOrder:
    """What to release: a profile, and the address of the site below its host. Raises Refused."""

    profile: str
    base: str = "/"

    def __post_init__(self) -> None:
        if not (self.base.startswith("/") and self.base.endswith("/")):
            raise build.Refused(f"子路径“{self.base}”首尾都要有斜线，如 /zeren/")


def release(
    root: Path, dist: Path, wanted: ReleaseOrder, environment: dict[str, str], book: Book
) -> Path:
    """Write `dist/<name>-<profile>-<date>-<build id>.zip`, its .sha256. Raises Refused; then nothing is new.

    The handouts are taken from the shelf and must be there, all of them, made from these data.
    """
    profile = Profile.of(wanted.profile)
    if absent := lacking(root, book, profile):
        raise build.Refused(f"发布包没有生成：{said(absent, profile)}")
    date = book.corpus.site.data_date
    name = f"{NAME}-{wanted.profile}-{date}-{build_id(root, profile)}"
    try:
        dist.mkdir(exist_ok=True)
        with _workplace(dist) as work:
            folder = work / name
            folder.mkdir()
            build.build(root, folder / "site", wanted.profile, environment, book)
            lay_out(root, folder, wanted, date)
            check_names(folder)
            build.check_edition(folder, profile)
            if wanted.profile == Profile.PUBLIC.key:
                build.refuse_leaks(root, book, folder)
            return archive.write(folder, dist / f"{name}.zip", date)
    except OSError as error:
        raise build.Refused(f"发布包没有生成。\n{build.why(error)}") from None


@contextmanager
def _workplace(dist: Path) -> Iterator[Path]:
    """A folder of our own beside the archives; one release at a time, and nothing is left of it."""
    with build.alone(dist):
        for left in sorted(dist.glob(f"{PREFIX}*")):
            shutil.rmtree(left, ignore_errors=True)
        work = dist / f"{PREFIX}{os.getpid()}"
        work.mkdir()
        try:
            yield work
        finally:
            shutil.rmtree(work, ignore_errors=True)


def lay_out(root: Path, folder: Path, wanted: ReleaseOrder, date: str) -> None:
    """Everything that stands beside and inside the site of that data date, and the sums of it last."""
    served.prepare(folder / "site", wanted.base)
    shutil.copyfile(root / "deploy/web.config", folder / "site/web.config")
    (folder / "deploy").mkdir()
    for name in SAMPLES:
        shutil.copyfile(root / "deploy" / name, folder / "deploy" / name)
    papers.write(root, folder, f"{date}+{build_id(root, Profile.of(wanted.profile))}")
    papers.write_sums(folder)


def check_names(folder: Path) -> None:
    """Raises Refused for a name that some system could not unpack."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder.parent).as_posix()
        if not name.isascii() or len(name) >= MAX_PATH:
            raise build.Refused(f"发布包里的文件名只能是 ASCII，并短于 {MAX_PATH} 个字符：{name}")
