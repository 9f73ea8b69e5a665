"""The generated data of the benchmark are what editors could have written: the checks say so."""

import shutil
from pathlib import Path

from macros.checks import check
from tests.bench.generated import Size, generated, plant
from tests.conftest import ROOT

SMALL = Size(3, 1, 24)


def test_generated_data_have_no_problem(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data", ignore=shutil.ignore_patterns("restricted"))
    plant(tmp_path, generated(SMALL))
    book, problems = check(tmp_path)
    assert list(map(str, problems)) == []
    assert sum(case.restricted for case in book.corpus.cases) == 3
    assert book.index.instruments["invented-3"].article_count == 26


def test_the_same_seed_gives_the_same_files() -> None:
    assert generated(SMALL) == generated(SMALL)
    assert generated(SMALL) != generated(SMALL, seed=9)
