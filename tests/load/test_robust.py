"""Whatever stands in a data file, loading and checking report it and never raise."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.checks import check
from macros.load.article import ENTRY_KEYS
from macros.load.corpus import FOLDERS
from macros.load.editor import KINDS
from macros.model.field import keys_of
from tests.listed import LISTED
from tests.samples import JIA, SITE, plant

SCRAPS = [
    "title: 甲办法\n", "coverage: full\n", "coverage: partial\n", "source: 001\n", "text:\n",
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


@pytest.fixture(scope="module")
def listed() -> Iterator[Path]:
    """A sound tree with every kind of record; each test makes it sound again."""
    with tempfile.TemporaryDirectory() as folder:
        yield plant(Path(folder), LISTED)


BOUNDED = settings(max_examples=200, deadline=None)


def reported(root: Path, name: str, content: bytes) -> list[str]:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_bytes(content)
    book, problems = check(root)
    lines = [str(problem) for problem in problems]
    assert all(len(line.splitlines()) == 1 for line in lines)
    held = {instrument.id for instrument in book.corpus.instruments}
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
    head = "title: 甲办法\ncoverage: partial\nsource: 001\ntext:\n"
    text = "".join(f"      {line}\n" for line in content)
    reported(root, JIA, f"{head}  - article: 第一条\n    lines: 1\n    text: |\n{text}".encode())


FILES = [
    SITE,
    JIA,
    "data/sources/x.yml",
    "data/retired/x.yml",
    *(f"data/{folder}/x.yml" for folder in FOLDERS if folder not in ("sources", "retired")),
]
WORDS = sorted({*ENTRY_KEYS, *(key for kind in KINDS.values() for key in keys_of(kind))})
"""Every key that any loader knows."""
VALUES = st.sampled_from(
    [None, "", "甲。", "第一条", "1", "1/2", "0", "001", "jia-2016", "jia-2016/1", "2016", "3月5日",
     "source", "full", "person", "甲：\n（一）乙{……|1}；\n1.丙。", "{++甲++|1}", "《甲办法》第九条"]
)  # fmt: skip
TREES = st.dictionaries(
    st.sampled_from(WORDS),
    st.recursive(
        VALUES,
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=5)
        ),
        max_leaves=12,
    ),
    max_size=8,
)


@BOUNDED
@given(name=st.sampled_from(FILES), tree=TREES)
def test_any_heap_of_known_keys_in_any_file(root: Path, name: str, tree: dict[str, object]) -> None:
    kept = (root / name).read_bytes() if (root / name).exists() else None
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(yaml.safe_dump(tree, allow_unicode=True), encoding="utf-8")
    _, problems = check(root)
    assert all(len(str(problem).splitlines()) == 1 for problem in problems)
    (root / name).unlink()
    if kept is not None:
        (root / name).write_bytes(kept)


def mangled(text: str, cuts: list[tuple[int, int, int]]) -> str:
    """The text with stretches of lines moved, doubled or dropped: from, how many, to."""
    lines = text.split("\n")
    for start, size, to in cuts:
        at = start % (len(lines) + 1)
        taken = lines[at : at + size]
        if to % 3 == 0:
            del lines[at : at + size]
        goal = to % (len(lines) + 1)
        lines[goal:goal] = taken if to % 5 else []
    return "\n".join(lines)


CUTS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 6), st.integers(0, 60)), min_size=1, max_size=4
)


@BOUNDED
@given(name=st.sampled_from(sorted(LISTED)), cuts=CUTS)
def test_any_mangling_of_a_sound_file(
    listed: Path, name: str, cuts: list[tuple[int, int, int]]
) -> None:
    sound = LISTED[name]
    assert isinstance(sound, str)
    (listed / name).write_text(mangled(sound, cuts), encoding="utf-8")
    _, problems = check(listed)
    (listed / name).write_text(sound, encoding="utf-8")
    assert all(len(str(problem).splitlines()) == 1 for problem in problems)


@BOUNDED
@given(content=st.binary(max_size=60))
def test_any_bytes_as_the_site_file(root: Path, content: bytes) -> None:
    kept = (root / SITE).read_bytes()
    (root / SITE).write_bytes(content)
    book, problems = check(root)
    (root / SITE).write_bytes(kept)
    assert problems
    assert len(book.corpus.sources) == 2
