"""What processes share is made once and found whole; what they measure is gathered."""

from __future__ import annotations

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests import figures
from tests.once import once


def test_the_first_makes_it_and_the_others_find_it_whole(tmp_path: Path) -> None:
    makers: list[Path] = []

    def make(folder: Path) -> None:
        makers.append(folder)
        folder.mkdir()
        time.sleep(0.2)
        (folder / "last").touch()

    with ThreadPoolExecutor(4) as pool:
        whole = list(pool.map(lambda _: (once(tmp_path / "it", make) / "last").exists(), range(4)))
    assert (whole, makers) == ([True] * 4, [tmp_path / "it"])


def test_what_failed_half_way_is_made_again_from_nothing(tmp_path: Path) -> None:
    def fail(folder: Path) -> None:
        folder.mkdir()
        (folder / "half").touch()
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        once(tmp_path / "it", fail)
    assert list(once(tmp_path / "it", Path.mkdir).iterdir()) == []


def test_figures_of_all_processes_come_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figures, "COUNTED", Counter(caught=1))
    monkeypatch.setattr(figures, "SAID", {})
    for share in (({"caught": 2}, {}), ({"tried": 3}, {"kinds": "4"})):
        figures.pytest_testnodedown(SimpleNamespace(workeroutput={figures.FIGURES: share}))
    figures.pytest_testnodedown(SimpleNamespace())  # one that crashed hands nothing over
    assert (figures.COUNTED, figures.SAID) == ({"caught": 3, "tried": 3}, {"kinds": "4"})
