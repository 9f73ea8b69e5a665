"""The project's own data: its tree and its public site hold nothing of the restricted records."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from pathlib import Path

import pytest

from macros.audit import Finding, audit
from macros.audit.find import Search
from macros.audit.forms import folded
from macros.audit.needles import Needles, known, needles
from macros.audit.withheld import open_texts, withheld
from macros.build import build
from macros.checks import check
from macros.derive.book import Book
from macros.derive.profile import is_restricted
from macros.model import Place
from tests.conftest import ROOT
from tests.site.project import digest

PARTS = ("macros", "docs", "overrides", "tests", "decisions", "scripts", "deploy", "data")
ANYBODYS = (
    "以上案例仅供内部参考，禁止在互联网上公开发布",
    "新疆维吾尔自治区",
    "党组织领导机构集体违纪；2018年版第二十七条的内容移至第二十九条",
)
"""The notice itself, the name of a region, and a fact about two versions of a law that a restricted note repeats."""
LONG = 6
"""Characters of a name that is no everyday word."""


def of_stories(needles: Needles) -> Needles:
    """Words that tell which case is meant: no everyday words, no numbers, no ids."""
    names = {name: why for name, why in needles.names.items() if len(name) >= LONG}
    return Needles(names=names, shingles=needles.shingles)


def tree() -> list[Path]:
    """Every text file of the project outside restricted/ folders."""
    paths = [path for part in PARTS for path in sorted((ROOT / part).rglob("*"))]
    paths += sorted(ROOT.glob("*.md"))
    return [
        path
        for path in paths
        if path.is_file()
        and "__pycache__" not in path.parts
        and not is_restricted(Place(path.relative_to(ROOT).as_posix(), 1))
    ]


def test_the_tree_holds_nothing_of_a_restricted_record() -> None:
    corpus = check(ROOT)[0]
    records = [record for record in withheld(ROOT, corpus) if is_restricted(Place(record.path, 1))]
    stubs = (record.texts for record in withheld(ROOT, corpus) if record not in records)
    public = known(
        [*ANYBODYS, *open_texts(ROOT, corpus), *(text for stub in stubs for text in stub)], records
    )
    search = Search(of_stories(needles(records, public)))
    assert bool(search.forbidden) == bool(records)
    hits = [
        f"{path.relative_to(ROOT)}: {finding.what} {finding.origin}"
        for path in tree()
        if path.suffix != ".lock"
        for finding in search.text("", folded(path.read_text(encoding="utf-8", errors="ignore")))
    ]
    assert hits == []


@pytest.mark.figures
@pytest.mark.slow
def test_the_public_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, counted: Counter[str]
) -> None:
    """A build audits a public site before it takes its place: what that audit read and found."""
    audited: list[tuple[dict[str, str], list[Finding]]] = []

    def recorded(root: Path, book: Book, output: Path) -> list[Finding]:
        findings = audit(root, book, output)
        audited.append((digest(output), findings))
        return findings

    monkeypatch.setattr("macros.build.site.audit", recorded)
    build(ROOT, tmp_path / "one", "public", dict(os.environ))
    ((files, findings),) = audited
    assert files == digest(tmp_path / "one"), "it read every file that is now the site"
    counted["files of the real public site"] += len(files)
    counted["findings in them"] += len(findings)
    assert findings == []


@pytest.mark.heavy
def test_the_public_site_without_the_restricted_folders(
    tmp_path: Path, counted: Counter[str]
) -> None:
    without = tmp_path / "without"
    shutil.copytree(ROOT / "data", without / "data", ignore=shutil.ignore_patterns("restricted"))
    for part in ("macros", "docs", "overrides", "mkdocs.yml", "requirements.lock"):
        (without / part).symlink_to(ROOT / part)
    build(ROOT, tmp_path / "one", "public", dict(os.environ))
    build(without, tmp_path / "two", "public", dict(os.environ))
    with_them, without_them = digest(tmp_path / "one"), digest(tmp_path / "two")
    differing = dict(with_them.items() ^ without_them.items())
    counted["files of it that change with the restricted folders"] += len(differing)
    assert differing == {}
