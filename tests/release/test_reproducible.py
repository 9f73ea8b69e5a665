"""The same inputs give the same bytes, wherever, whenever and by whom."""

from __future__ import annotations

import hashlib
import shutil
from collections import Counter
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.release.conftest import HERE, PACK, PAPERS, archive_of, releasable, released, run

ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LANG": "C",
    "LC_ALL": "C",
    "LANGUAGE": "de",
    "USER": "somebody",
    "LOGNAME": "somebody",
    "HOME": "/nonexistent",
    "PYTHONHASHSEED": "7",
    "COLUMNS": "40",
}


def digest(archive: Path) -> str:
    return hashlib.sha256(archive.read_bytes()).hexdigest()


def made(root: Path, profile: str, **environment: str) -> str:
    return digest(archive_of(run(root, profile, **environment)))


@pytest.mark.figures
@pytest.mark.parametrize("profile", ["public", pytest.param("internal", marks=pytest.mark.heavy)])
def test_elsewhere(shared: Path, tmp_path: Path, profile: str, counted: Counter[str]) -> None:
    first = released(shared, profile).unpacked.archive
    other = releasable(tmp_path / "some" / "deeper" / "place with blanks", PACK)
    assert digest(first) == made(other, profile, **ELSEWHERE)
    counted["archives built twice, identical bytes"] += 1


@pytest.mark.heavy
@pytest.mark.parametrize("profile", ["internal", "public"])
def test_the_project_itself(tmp_path: Path, profile: str, counted: Counter[str]) -> None:
    path, other = tmp_path / "a", tmp_path / "deeper" / "place with blanks"
    for root in (path, other):
        root.mkdir(parents=True)
        for part in ("data", "macros", "overrides", "docs", "mkdocs.yml", *PAPERS):
            source = ROOT / part
            copy = shutil.copytree if source.is_dir() else shutil.copy2
            copy(source, root / part)
    assert made(path, profile, **HERE) == made(other, profile, **ELSEWHERE)
    counted["archives built twice, identical bytes"] += 1
