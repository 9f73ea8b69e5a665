"""Builds the site beside the last good one and puts it in its place (decisions/0006)."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

from macros.audit import audit
from macros.build import mkdocs
from macros.build.lock import alone
from macros.build.refused import Refused, why
from macros.build.swap import PREFIX, recover, swap
from macros.checks import check
from macros.derive.book import Book
from macros.derive.profile import Profile

_EDITION = re.compile(r'<meta name="?edition"? content="?([a-z]+)"?')
SHOWN = 40
"""Findings of the audit that a message lists."""


def build(
    root: Path, site: Path, profile: str, environment: dict[str, str], book: Book | None = None
) -> None:
    """Build the site of the project at `root` into `site`. The old one stays until the new is whole.

    `book` is of the whole data of `root` where they were read: a public site is audited against it.

    Raises Refused; `site` is then as it was.
    """
    _check_target(site, Profile.of(profile))
    with alone(site.parent) as lock:
        recover(site)
        fresh = site.parent / f"{PREFIX}{os.getpid()}"
        try:
            fresh.mkdir()
            mkdocs.run(root, fresh, mkdocs.environment_of(environment, profile), lock)
            if profile == Profile.PUBLIC.key:
                refuse_leaks(root, book or check(root)[0], fresh)
            swap(fresh, site)
        except OSError as error:
            raise Refused(f"生成失败，原有的网站没有动。\n{why(error)}") from None
        finally:
            shutil.rmtree(fresh, ignore_errors=True)


def refuse_leaks(root: Path, book: Book, output: Path) -> None:
    """Raises Refused where a finished public output holds anything restricted (decisions/0018)."""
    findings = audit(root, book, output)
    if findings:
        said = "\n".join(map(str, findings[:SHOWN]))
        more = f"\n……另有 {len(findings) - SHOWN} 处" if len(findings) > SHOWN else ""
        head = "公开版里有不得公开的内容，没有生成。每行是：文件、内容种类、出自哪份数据。"
        raise Refused(f"{head}\n{said}{more}")


def edition_of(page: Path) -> Profile | None:
    """Which edition a finished page says it is of; None where it says nothing."""
    marked = _EDITION.search(page.read_text(encoding="utf-8", errors="ignore"))
    return Profile.of(marked[1]) if marked and marked[1] in tuple(Profile.keys()) else None


def check_edition(output: Path, profile: Profile) -> None:
    """Raises Refused where a page of a finished output is not of this edition, or does not say."""
    for page in sorted(output.rglob("*.html")):
        if edition_of(page) is not profile:
            name = page.relative_to(output).as_posix()
            raise Refused(f"{name} 不是{profile.label}的页，或者没有写明是哪一版；没有生成")


def _check_target(site: Path, profile: Profile) -> None:
    """A folder that holds something else than a site of this edition is never replaced."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise Refused(f"{site} 不是普通目录；请移走它，或把网站放到别处（--site）")
    if site.is_dir() and any(site.iterdir()) and not (site / "index.html").is_file():
        raise Refused(f"{site} 里有别的东西，不是本站生成的；请移走它，或把网站放到别处（--site）")
    there = edition_of(site / "index.html") if (site / "index.html").is_file() else None
    if there is not None and there is not profile:
        raise Refused(
            f"{site} 里是{there.label}，不能换成{profile.label}；两版各用各的目录，"
            f"如 site-{profile.key}；确实不要了，先删去它"
        )
    if not site.parent.is_dir():
        raise Refused(f"没有目录 {site.parent}；请先建立它")
