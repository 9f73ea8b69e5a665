"""Whatever stands in a data file, loading and checking report it and never raise."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.checks import check
from tests.samples import JIA, SITE, plant

SCRAPS = [
    "title: 甲办法\n", "holding: full\n", "holding: partial\n", "source: 001\n", "text:\n",
    "  - article: 第一条\n", "  - article: 第四条之一\n", "  - chapter: 第一章 总则\n", "    lines: 1\n",
    "    text: |\n", "      甲：\n", "      （一）乙；\n", "      1.丙。\n", "      （一）至（三）{……|1}\n",
    "      甲{++乙++|1}{~~丙~>丁~~|2}{>>戊>>|3}。\n", "    emendations:\n", "      - mark: 1\n",
    "        basis: 因。\n", "        certainty: conjecture\n", "        moved_to: jia-2016/1\n",
    "    witnesses: [{source: 002, lines: 1-2, where: 1/1}]\n", "    variants:\n", "    total: 0\n",
    "      - {source: 001, where: 1/0/1, text: 甲}\n", "effective: {value: 2月29日, from: memory, article: 0}\n",
    "ended: {value: 1999, from: source}\n", "article_count: {value: 0, from: source}\n", "aliases: [甲, 甲]\n",
    "based_on: [jia-2016, 9]\n", "passages:\n", "  - {text: 甲, lines: 1}\n", "work: 9\n", "- 甲\n", "? 乙\n",
    "\t甲: 乙\n", "\u200b\n", "*a\n", "&a 甲\n", "--- 甲\n", "%YAML 9.9\n", "    0. 甲\n", "kind: [[[[\n",
]  # fmt: skip


@pytest.fixture(scope="module")
def root() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield plant(Path(folder), {})


BOUNDED = settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def reported(root: Path, name: str, content: bytes) -> list[str]:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_bytes(content)
    corpus, problems = check(root)
    lines = [str(problem) for problem in problems]
    assert all(len(line.splitlines()) == 1 for line in lines)
    held = {one.id for one in corpus.instruments}
    assert "jia-2016" in held or lines, "a file that gives no record gives a problem"
    (root / name).unlink()
    return lines


@BOUNDED
@given(content=st.binary(max_size=400))
def test_any_bytes(root: Path, content: bytes) -> None:
    assert reported(root, JIA, content)


@BOUNDED
@given(content=st.text(max_size=400))
def test_any_text(root: Path, content: str) -> None:
    assert reported(root, JIA, content.encode("utf-8", "surrogatepass"))


@BOUNDED
@given(content=st.lists(st.sampled_from(SCRAPS), max_size=24).map("".join))
def test_any_heap_of_what_editors_write(root: Path, content: str) -> None:
    reported(root, JIA, content.encode())


@BOUNDED
@given(content=st.lists(st.text("甲（一）：；。{}+-~|1.\\ \u3000", max_size=20), max_size=12))
def test_any_lines_of_a_provision(root: Path, content: list[str]) -> None:
    head = "title: 甲办法\nholding: partial\nsource: 001\ntext:\n"
    text = "".join(f"      {line}\n" for line in content)
    reported(root, JIA, f"{head}  - article: 第一条\n    lines: 1\n    text: |\n{text}".encode())


@BOUNDED
@given(content=st.binary(max_size=60))
def test_any_bytes_as_the_site_file(root: Path, content: bytes) -> None:
    kept = (root / SITE).read_bytes()
    (root / SITE).write_bytes(content)
    corpus, problems = check(root)
    (root / SITE).write_bytes(kept)
    assert problems
    assert len(corpus.sources) == 2
