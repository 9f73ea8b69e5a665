"""Builds the site beside the last good one and puts it in its place (decisions/0006)."""

from __future__ import annotations

import os
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

SHOWN = 40
"""Findings of the audit that a message lists."""


def build(
    root: Path, site: Path, profile: str, environment: dict[str, str], book: Book | None = None
) -> None:
    """Build the site of the project at `root` into `site`. The old one stays until the new is whole.

    `book` is of the whole data of `root` where they were read: a public site is audited against it.

    Raises Refused; `site` is then as it was.
    """
    _check_target(site)
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


def _check_target(site: Path) -> None:
    """A folder that holds something else than a site is never replaced."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise Refused(f"{site} 不是普通目录；请移走它，或用 --site 另指一处")
    if site.is_dir() and any(site.iterdir()) and not (site / "index.html").is_file():
        raise Refused(f"{site} 里有别的东西，不是本站生成的；请移走它，或用 --site 另指一处")
    if not site.parent.is_dir():
        raise Refused(f"没有目录 {site.parent}；请先建立它")
